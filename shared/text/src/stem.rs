//! Light stemming: plurals and the Arabic article fold into one form, so that `candles` finds `candle` and `الشموع` finds `شموع`.
//! A stem is a key to compare by, not a word to show. The rules are the same for every language, since a query's is not known.

/// Plurals that no rule makes.
const IRREGULAR: [(&str, &str); 16] = [
    ("children", "child"),
    ("childrens", "child"),
    ("feet", "foot"),
    ("geese", "goose"),
    ("knives", "knife"),
    ("ladies", "lady"),
    ("leaves", "leaf"),
    ("loaves", "loaf"),
    ("men", "man"),
    ("mens", "man"),
    ("mice", "mouse"),
    ("scarves", "scarf"),
    ("shelves", "shelf"),
    ("wolves", "wolf"),
    ("women", "woman"),
    ("yeux", "oeil"),
];

/// The stem of a folded word (`normalise::fold`).
#[must_use]
pub fn stem(word: &str) -> String {
    if word.chars().any(is_arabic) { arabic(word) } else { latin(word) }
}

/// The Arabic word behind a one-letter conjunction or preposition written together with it (و، ف، ب، ك، ل), if there may be one.
/// Such a letter is as often part of the word, so ask only when the whole word is unknown.
#[must_use]
pub fn without_conjunction(word: &str) -> Option<&str> {
    word.strip_prefix(['و', 'ف', 'ب', 'ك', 'ل']).filter(|rest| rest.chars().count() >= 3)
}

fn is_arabic(c: char) -> bool {
    ('\u{621}'..='\u{6d3}').contains(&c)
}

fn latin(word: &str) -> String {
    if let Ok(i) = IRREGULAR.binary_search_by_key(&word, |(plural, _)| plural) {
        return IRREGULAR[i].1.to_owned();
    }
    let length = word.chars().count();
    let without = |end: usize| word[..word.len() - end].to_owned();
    let ends = |suffix: &str, least: usize| length >= least && word.ends_with(suffix);
    if ends("eaux", 6) || ends("eux", 4) || ends("oux", 4) {
        without(1)
    } else if ends("aux", 5) {
        without(2) + "l"
    } else if ends("ies", 5) {
        without(3) + "y"
    } else if ends("ie", 5) {
        without(2) + "y"
    } else if ["sses", "shes", "ches", "xes"].iter().any(|s| ends(s, 5)) || ends("oes", 6) {
        without(2)
    } else if ["sse", "che"].iter().any(|s| ends(s, 5))
        || ends("s", 4) && !["ss", "us", "is"].iter().any(|s| word.ends_with(s))
    {
        without(1)
    } else {
        word.to_owned()
    }
}

fn arabic(word: &str) -> String {
    let long = |rest: &&str| rest.chars().count() >= 3;
    let bare = ["وال", "بال", "كال", "فال", "لل", "ال"]
        .iter()
        .find_map(|article| word.strip_prefix(article).filter(long))
        .unwrap_or(word);
    ["ات", "ه"].iter().find_map(|ending| bare.strip_suffix(ending).filter(long)).unwrap_or(bare).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{IRREGULAR, stem, without_conjunction};
    use crate::normalise::fold;
    use proptest::prelude::*;

    #[test]
    fn plural_and_singular_share_a_stem() {
        for (one, many) in [
            ("candle", "candles"),
            ("box", "boxes"),
            ("glass", "glasses"),
            ("cookie", "cookies"),
            ("party", "parties"),
            ("child", "children's"),
            ("leaf", "leaves"),
            ("bougie", "bougies"),
            ("tasse", "tasses"),
            ("oiseau", "oiseaux"),
            ("animal", "animaux"),
            ("bijou", "bijoux"),
            ("fourchette", "fourchettes"),
            ("torche", "torches"),
            ("لوحة", "لوحات"),
            ("كوب", "الكوب"),
            ("شاي", "للشاي"),
            ("شموع", "والشموع"),
        ] {
            let joined: String = fold(many).chars().filter(|c| c.is_alphanumeric()).collect();
            assert_eq!(stem(&fold(one)), stem(&joined), "{one} {many}");
        }
    }

    #[test]
    fn words_that_only_look_alike_stay_apart() {
        for (a, b) in [("glass", "glas"), ("bus", "bu"), ("tie", "ty"), ("الة", "ال"), ("ورد", "رد")] {
            assert_ne!(stem(&fold(a)), stem(&fold(b)), "{a} {b}");
        }
    }

    #[test]
    fn a_conjunction_comes_off_when_a_word_remains() {
        assert_eq!(without_conjunction("وكوب"), Some("كوب"));
        assert_eq!(without_conjunction("ورد"), None);
    }

    #[test]
    fn the_irregular_plurals_are_in_order() {
        assert!(IRREGULAR.is_sorted());
    }

    proptest! {
        #[test]
        fn a_word_keeps_at_least_its_beginning(word in "[a-z]{1,12}|[ابتوكلهي]{1,8}") {
            prop_assert!(!stem(&word).is_empty());
        }
    }
}
