//! Discount codes of influencers: what a follower types at the checkout, and what credits the influencer without a click.

/// The code as it is kept and compared: capitals and digits, 4 to 20 of them, with a letter. `None` when the text is none.
#[must_use]
pub fn canonical(text: &str) -> Option<String> {
    let code = text.trim().to_ascii_uppercase();
    let fits = (4..=20).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    (fits && code.bytes().any(|b| b.is_ascii_uppercase())).then_some(code)
}

/// A code for an influencer's name and a percentage: `Salma Bénani`, 15 → `SALMABENANI15`. When it is taken, ask again with the next
/// `attempt` (1, 2, …): `SALMABENANIB15`. A name without two Latin letters gets `GYS`.
#[must_use]
pub fn suggest(name: &str, percent: u8, attempt: usize) -> String {
    let mut letters: String = text::normalise::fold(name).chars().filter(char::is_ascii_alphabetic).take(12).collect();
    if letters.len() < 2 {
        letters.push_str("gys");
    }
    let mut rest = attempt;
    while rest > 0 {
        // letters, not digits: SALMA215 would read as 215 percent
        letters.push(('a'..='z').nth(rest % 26).unwrap_or('x'));
        rest /= 26;
    }
    format!("{letters}{percent:02}").to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_code_is_the_name_and_the_percentage() {
        assert_eq!(suggest("Salma Bénani", 15, 0), "SALMABENANI15");
        assert_eq!(suggest("Salma Bénani", 15, 1), "SALMABENANIB15");
        assert_eq!(suggest("سلمى", 5, 0), "GYS05");
        assert_eq!(canonical(" salma15 ").as_deref(), Some("SALMA15"));
    }

    #[test]
    fn what_could_be_no_code_is_none() {
        for text in ["", "AB1", "12345", "SALMA-15", "SALMÉ15", "ABCDEFGHIJKLMNOPQRSTU"] {
            assert_eq!(canonical(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn suggestions_are_codes_and_differ_by_attempt(name in "\\PC{0,40}", percent in 0_u8..=100, a in 0_usize..600, b in 0_usize..600) {
            let code = suggest(&name, percent, a);
            prop_assert_eq!(canonical(&code), Some(code.clone()));
            prop_assert_eq!(suggest(&name, percent, b) == code, a == b);
        }
    }
}
