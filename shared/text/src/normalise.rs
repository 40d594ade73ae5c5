//! Folding: the form in which words are compared. Accents go, case goes, Arabic letter variants become one.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds text for comparison: lower case, no accents or Arabic diacritics, one form of hamza, alef, ya and ta marbuta,
/// Arabic-Indic digits as ASCII. Idempotent: `fold(fold(x)) == fold(x)`.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, &mut |folded| out.push(folded));
    }
    out
}

/// Folds one character into none, one or several. Folding a text is folding each of its characters: what decomposition reorders
/// across characters are combining marks, and those go.
pub(crate) fn fold_char(c: char, push: &mut impl FnMut(char)) {
    if c.is_ascii() {
        return push(c.to_ascii_lowercase());
    }
    for c in std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            // tatweel, zero-width joiners and direction marks carry no meaning
            '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            'آ' | 'أ' | 'إ' | 'ٱ' => push('ا'),
            'ى' => push('ي'),
            'ؤ' => push('و'),
            'ئ' => push('ي'),
            'ة' => push('ه'),
            'ء' => {}
            'œ' => ['o', 'e'].into_iter().for_each(&mut *push),
            'æ' => ['a', 'e'].into_iter().for_each(&mut *push),
            'ß' => ['s', 's'].into_iter().for_each(&mut *push),
            '٠'..='٩' => push(ascii_digit(c, '٠')),
            '۰'..='۹' => push(ascii_digit(c, '۰')),
            _ if is_combining_mark(c) => {}
            _ => push(c),
        }
    }
}

fn ascii_digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

/// The folded words of a text: runs of letters and digits, in order.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect::<Vec<_>>()
        .into_iter()
}

#[cfg(test)]
mod tests {
    use super::{fold, words};
    use proptest::prelude::*;

    #[test]
    fn arabic_variants_become_one() {
        assert_eq!(fold("إِنَارَةٌ"), fold("اناره"));
        assert_eq!(fold("مـرآة"), "مراه");
        assert_eq!(fold("٢٥"), "25");
    }

    #[test]
    fn french_accents_and_ligatures_go() {
        assert_eq!(fold("Cœur Décoré À Noël"), "coeur decore a noel");
    }

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        assert_eq!(words("T-light, 2 bougies!").collect::<Vec<_>>(), ["t", "light", "2", "bougies"]);
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
