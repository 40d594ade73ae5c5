//! The bilingual lexicon: which French, Arabic and other English words lead to which words of English product names.
//! Used when a segment is built; the segment carries what came of it, the Worker does not carry the table.

use text::{Lang, tokens};

/// A row: English words to find, and the words or phrases that should find them.
pub(crate) struct Row {
    /// What to find, each one word or several that must all be there, folded.
    pub(crate) targets: Vec<Vec<String>>,
    /// Words as they are written, with their language.
    pub(crate) words: Vec<(Lang, &'static str)>,
}

/// The rows of the table.
pub(crate) fn rows() -> impl Iterator<Item = Row> {
    include_str!("lexicon.tsv").lines().filter(|l| !l.starts_with('#')).map(|line| {
        let mut columns = line.split('\t');
        let mut column = || columns.next().unwrap_or_default().split(',').map(str::trim).filter(|w| !w.is_empty());
        let targets = column().map(|t| tokens(t).into_iter().map(|t| t.word).collect()).collect();
        let words = [Lang::Fr, Lang::Ar, Lang::En];
        Row { targets, words: words.into_iter().flat_map(|lang| column().map(move |word| (lang, word))).collect() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_leads_from_short_phrases_to_something() {
        for row in rows() {
            assert!(!row.targets.is_empty() && row.targets.iter().all(|t| !t.is_empty()));
            for (lang, word) in row.words {
                assert!((1..=crate::query::PHRASE).contains(&tokens(word).len()), "{word}");
                let arabic = |c: char| ('\u{600}'..'\u{700}').contains(&c);
                assert_eq!(word.chars().filter(|c| c.is_alphabetic()).all(arabic), lang == Lang::Ar, "{word}");
            }
        }
    }

    #[test]
    fn french_and_arabic_cover_the_common_words() {
        assert!(rows().filter(|r| r.words.iter().any(|(l, _)| *l == Lang::Fr)).count() > 240);
        assert!(rows().filter(|r| r.words.iter().any(|(l, _)| *l == Lang::Ar)).count() > 240);
    }
}
