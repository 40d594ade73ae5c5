//! What an account is found by: the beginning of its address, or of its name from any of its words on, in letters folded as
//! everywhere in the shop.

use text::normalise::fold;

/// What is kept of an account to find it by, each once.
///
/// ```
/// use accounts::finding::kept;
/// assert_eq!(kept("s@e.ma", Some("Salmà  El-Idrissi")), ["el-idrissi", "idrissi", "s@e.ma", "salma el-idrissi"]);
/// ```
#[must_use]
pub fn kept(email: &str, name: Option<&str>) -> Vec<String> {
    let name = asked(name.unwrap_or_default());
    let mut kept = vec![asked(email)];
    let mut before = ' ';
    for (at, c) in name.char_indices() {
        if c.is_alphanumeric() && !before.is_alphanumeric() {
            kept.push(name[at..].to_owned());
        }
        before = c;
    }
    kept.sort_unstable();
    kept.dedup();
    kept
}

/// What is looked for, as it is kept: folded, spaces single.
#[must_use]
pub fn asked(text: &str) -> String {
    fold(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn finds(q: &str, email: &str, name: &str) -> bool {
        kept(email, Some(name)).iter().any(|word| word.starts_with(&asked(q)))
    }

    #[test]
    fn a_name_is_found_by_any_of_its_words_however_it_is_written() {
        for q in ["Salma", "SALMA el", "el idrissi", "Idrissi", "idri", "salma.i", " salma  el idrissi "] {
            assert!(finds(q, "salma.i@example.ma", "Sàlma El Idrissî"), "{q}");
        }
        assert!(finds("أمينة", "a@example.ma", "امينه بنعلي") && finds("بنعلى", "a@example.ma", "امينه بنعلي"));
        assert!(
            finds("alami", "a@example.ma", "Youssef Ben-Alami") && finds("ben-al", "a@example.ma", "Youssef Ben-Alami")
        );
        assert!(!finds("drissi", "a@example.ma", "Salma Idrissi") && !finds("example", "a@example.ma", "Salma"));
    }

    #[test]
    fn an_account_without_a_name_is_found_by_its_address_alone() {
        assert_eq!(kept("A@example.ma", None), ["a@example.ma"]);
        assert_eq!(kept("a@example.ma", Some(" ")), ["a@example.ma"]);
    }

    proptest! {
        #[test]
        fn whatever_a_name_is_its_whole_finds_it(name in "[\\PC]{1,40}") {
            let whole = asked(&name);
            prop_assert_eq!(&asked(&whole), &whole);
            prop_assume!(whole.starts_with(char::is_alphanumeric));
            prop_assert!(finds(&name, "a@example.ma", &name));
        }
    }
}
