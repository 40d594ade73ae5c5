//! Finding key phrases in names: whole words only, singular and plural alike, never parts of words.

use std::collections::HashMap;

/// A word of a name, folded, and its singular.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    folded: String,
    stem: String,
}

/// The words of a name.
pub(crate) fn words(name: &str) -> Vec<Word> {
    text::normalise::words(name).map(Word::new).collect()
}

impl Word {
    fn new(folded: String) -> Word {
        let stem = singular(&folded);
        Word { folded, stem }
    }
}

/// The singular of a folded English or French word, roughly: what matters is that both numbers give the same text.
/// A final `y` becomes `ie` so that `bunny` and `bunnies` meet `cookie` and `cookies`. Arabic loses its article.
fn singular(word: &str) -> String {
    if let Some(rest) = word.strip_prefix("ال")
        && rest.chars().count() >= 3
    {
        return rest.to_owned();
    }
    let stem = match word {
        _ if word.len() <= 3 || word.ends_with("ss") => word,
        _ if ["xes", "shes", "ches", "sses"].iter().any(|end| word.ends_with(end)) => &word[..word.len() - 2],
        _ => word.strip_suffix('s').unwrap_or(word),
    };
    match stem.strip_suffix('y') {
        Some(rest) if rest.len() >= 2 => format!("{rest}ie"),
        _ => stem.to_owned(),
    }
}

/// Which of a list of phrases a name holds.
#[derive(Debug, Default)]
pub(crate) struct Phrases {
    /// By the stem of the first word: the whole phrase and the number it was added with.
    by_first: HashMap<String, Vec<(Vec<Pattern>, usize)>>,
}

/// One word of a phrase. Written `=lights` it means just that form; otherwise both numbers.
#[derive(Debug)]
struct Pattern {
    word: Word,
    exact: bool,
}

impl Pattern {
    fn fits(&self, word: &Word) -> bool {
        if self.exact { self.word.folded == word.folded } else { self.word.stem == word.stem }
    }
}

impl Phrases {
    /// Adds a phrase that stands for `number`.
    pub(crate) fn add(&mut self, phrase: &str, number: usize) {
        let mut patterns = Vec::new();
        for part in phrase.split(' ') {
            let exact = part.starts_with('=');
            patterns.extend(words(part).into_iter().map(|word| Pattern { word, exact }));
        }
        if let Some(first) = patterns.first() {
            self.by_first.entry(first.word.stem.clone()).or_default().push((patterns, number));
        }
    }

    /// Adds an idiom: its words do not stand for anything in it.
    pub(crate) fn hide(&mut self, phrase: &str) {
        self.add(phrase, HIDDEN);
    }

    /// The numbers of the phrases that a name holds; a number may come twice. A phrase inside a longer one is not counted.
    pub(crate) fn find(&self, name: &[Word]) -> Vec<usize> {
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        for at in 0..name.len() {
            let rest = &name[at..];
            for (phrase, number) in self.by_first.get(&rest[0].stem).map_or(&[][..], Vec::as_slice) {
                if phrase.len() <= rest.len() && phrase.iter().zip(rest).all(|(p, w)| p.fits(w)) {
                    found.push((at, at + phrase.len(), *number));
                }
            }
        }
        let inside =
            |(from, to): (usize, usize)| found.iter().any(|(f, t, _)| *f <= from && to <= *t && t - f > to - from);
        found.iter().filter(|(f, t, n)| *n != HIDDEN && !inside((*f, *t))).map(|(_, _, n)| *n).collect()
    }
}

/// The number of phrases that only hide what is in them.
const HIDDEN: usize = usize::MAX;

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrases: &[&str], name: &str) -> Vec<usize> {
        let mut all = Phrases::default();
        phrases.iter().enumerate().for_each(|(number, phrase)| all.add(phrase, number));
        all.find(&words(name))
    }

    #[test]
    fn words_are_found_in_both_numbers() {
        assert_eq!(found(&["bunny", "box"], "Boxes of bunnies"), [1, 0]);
        assert_eq!(found(&["cookie"], "Cookies"), [0]);
        assert_eq!(found(&["glass"], "glass"), [0]);
    }

    #[test]
    fn a_word_inside_another_is_not_found() {
        assert!(found(&["ring", "tin"], "Earring string, a painting").is_empty());
    }

    #[test]
    fn a_phrase_is_consecutive_words() {
        assert_eq!(found(&["hot water bottle"], "Hot water bottle"), [0]);
        assert!(found(&["hot water bottle"], "Water bottle, hot").is_empty());
    }

    #[test]
    fn an_exact_word_keeps_its_number() {
        assert_eq!(found(&["=lights"], "Lights"), [0]);
        assert!(found(&["=lights"], "Light pink").is_empty());
    }

    #[test]
    fn arabic_is_found_with_and_without_the_article() {
        assert_eq!(found(&["شمعة"], "الشمعة البيضاء"), [0]);
    }
}
