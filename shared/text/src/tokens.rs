//! Tokens: the folded words of a text together with where they stand in the original, for indexing and highlighting.
//! Offsets are Unicode code points of the text as it was given, whatever folding does to its length.

use crate::normalise::fold_char;

/// A folded word and its place in the original text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The folded word: letters and digits only.
    pub word: String,
    /// First code point of the original text that belongs to the word.
    pub start: u32,
    /// One past the last code point that belongs to the word.
    pub end: u32,
}

/// The words of a text, in order. Runs of letters and digits are words; an English possessive stays with its word
/// (`children's` is `childrens`), while a French elision is a word of its own (`l'oiseau` is `l`, `oiseau`).
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let mut folded = Vec::with_capacity(text.len());
    for (at, c) in (0_u32..).zip(text.chars()) {
        let before = folded.len();
        fold_char(c, &mut |f| folded.push((Some(f), at)));
        if folded.len() == before {
            folded.push((None, at));
        }
    }
    let letter = |i: usize| folded.get(i).and_then(|(c, _)| *c).filter(|c| c.is_alphanumeric());
    let mut out = Vec::new();
    let mut open: Option<Token> = None;
    for (i, (c, at)) in folded.iter().enumerate() {
        match c {
            Some(c) if c.is_alphanumeric() => {
                let token = open.get_or_insert_with(|| Token { word: String::new(), start: *at, end: *at });
                token.word.push(*c);
                token.end = at + 1;
            }
            // vowel marks, tatweel and joiners vanish in folding but belong to the word they stand in
            None => {
                if let Some(token) = &mut open {
                    token.end = at + 1;
                }
            }
            Some('\'' | '\u{2019}' | '\u{2bc}') if letter(i + 1) == Some('s') && letter(i + 2).is_none() => {}
            Some(_) => out.extend(open.take()),
        }
    }
    out.extend(open);
    out
}

#[cfg(test)]
mod tests {
    use super::tokens;
    use crate::normalise::words;
    use proptest::prelude::*;

    fn of(text: &str) -> Vec<(String, u32, u32)> {
        tokens(text).into_iter().map(|t| (t.word, t.start, t.end)).collect()
    }

    #[test]
    fn offsets_are_those_of_the_original() {
        assert_eq!(of("Cœur d'été"), [("coeur".into(), 0, 4), ("d".into(), 5, 6), ("ete".into(), 7, 10)]);
        assert_eq!(of("T-LIGHT"), [("t".into(), 0, 1), ("light".into(), 2, 7)]);
    }

    #[test]
    fn arabic_marks_belong_to_their_word() {
        assert_eq!(of("كُوبٌ أحمر"), [("كوب".into(), 0, 5), ("احمر".into(), 6, 10)]);
    }

    #[test]
    fn a_possessive_stays_with_its_word() {
        assert_eq!(of("children's 50’s"), [("childrens".into(), 0, 10), ("50s".into(), 11, 15)]);
    }

    proptest! {
        #[test]
        fn tokens_are_the_words_in_ascending_ranges(text in "[a-zA-Zéœß ½أبةـ\u{64e}٣., -]{0,40}") {
            let found = tokens(&text);
            prop_assert_eq!(found.iter().map(|t| t.word.clone()).collect::<Vec<_>>(), words(&text).collect::<Vec<_>>());
            let length = u32::try_from(text.chars().count()).unwrap();
            prop_assert!(found.iter().all(|t| t.start < t.end && t.end <= length));
            prop_assert!(found.windows(2).all(|w| w[0].start <= w[1].start));
        }

        #[test]
        fn any_text_has_tokens_within_it(text in "\\PC{0,40}") {
            let length = u32::try_from(text.chars().count()).unwrap();
            prop_assert!(tokens(&text).iter().all(|t| !t.word.is_empty() && t.start < t.end && t.end <= length));
        }
    }
}
