//! Telephone numbers as E.164. Moroccan and European numbers may be written as people write them at home.

use crate::country::Country;

/// How numbers of a country are written at home: calling code, prefix that is left out abroad, digits after the code.
struct Plan {
    country: &'static str,
    code: &'static str,
    trunk: &'static str,
    digits: std::ops::RangeInclusive<usize>,
}

const fn plan(country: &'static str, code: &'static str, trunk: &'static str, from: usize, to: usize) -> Plan {
    Plan { country, code, trunk, digits: from..=to }
}

/// Numbering plans of Morocco and the European Union. Italy keeps its leading 0 abroad.
const PLANS: [Plan; 28] = [
    plan("AT", "43", "0", 4, 13),
    plan("BE", "32", "0", 8, 9),
    plan("BG", "359", "0", 7, 9),
    plan("CY", "357", "", 8, 8),
    plan("CZ", "420", "", 9, 9),
    plan("DE", "49", "0", 5, 13),
    plan("DK", "45", "", 8, 8),
    plan("EE", "372", "", 7, 8),
    plan("ES", "34", "", 9, 9),
    plan("FI", "358", "0", 5, 12),
    plan("FR", "33", "0", 9, 9),
    plan("GR", "30", "", 10, 10),
    plan("HR", "385", "0", 8, 9),
    plan("HU", "36", "06", 8, 9),
    plan("IE", "353", "0", 7, 10),
    plan("IT", "39", "", 6, 11),
    plan("LT", "370", "0", 8, 8),
    plan("LU", "352", "", 4, 11),
    plan("LV", "371", "", 8, 8),
    plan("MA", "212", "0", 9, 9),
    plan("MT", "356", "", 8, 8),
    plan("NL", "31", "0", 9, 9),
    plan("PL", "48", "", 9, 9),
    plan("PT", "351", "", 9, 9),
    plan("RO", "40", "0", 9, 9),
    plan("SE", "46", "0", 7, 9),
    plan("SI", "386", "0", 8, 8),
    plan("SK", "421", "0", 9, 9),
];

/// The number as E.164 (`+212612345678`), read as somebody in `country` writes it: with or without `+` or `00` and the calling
/// code, with spaces, dots, dashes, brackets, in Latin or Arabic digits. Nothing when no such number can exist; elsewhere than
/// in Morocco and the Union the calling code is needed.
///
/// ```
/// use commerce::{Country, phone::e164};
/// assert_eq!(e164("06 12-34.56 78", Country::MOROCCO).as_deref(), Some("+212612345678"));
/// assert_eq!(e164("٠٦١٢٣٤٥٦٧٨", Country::MOROCCO).as_deref(), Some("+212612345678"));
/// assert_eq!(e164("+33 (0)6 12 34 56 78", Country::MOROCCO).as_deref(), Some("+33612345678"));
/// assert_eq!(e164("12345", Country::MOROCCO), None);
/// ```
#[must_use]
pub fn e164(text: &str, country: Country) -> Option<String> {
    let (international, digits) = digits(text)?;
    let (plan, national) = if international {
        let Some(plan) = PLANS.iter().find(|plan| digits.starts_with(plan.code)) else {
            let possible = (8..=15).contains(&digits.len()) && !digits.starts_with('0');
            return possible.then(|| format!("+{digits}"));
        };
        (plan, &digits[plan.code.len()..])
    } else {
        let plan = PLANS.iter().find(|plan| plan.country == country.code())?;
        // The calling code without + or 00: only when what follows is as long as a number.
        match digits.strip_prefix(plan.code).map(|rest| without_trunk(rest, plan)) {
            Some(rest)
                if plan.digits.contains(&rest.len()) && !plan.digits.contains(&without_trunk(&digits, plan).len()) =>
            {
                (plan, rest)
            }
            _ => (plan, digits.as_str()),
        }
    };
    let national = without_trunk(national, plan);
    let moroccan_kind = plan.country != "MA" || national.starts_with(['5', '6', '7', '8']);
    (plan.digits.contains(&national.len()) && moroccan_kind).then(|| format!("+{}{national}", plan.code))
}

fn without_trunk<'a>(digits: &'a str, plan: &Plan) -> &'a str {
    if plan.trunk.is_empty() { digits } else { digits.strip_prefix(plan.trunk).unwrap_or(digits) }
}

/// Whether the text begins as an international number, and its digits without that beginning. Nothing when it holds letters.
fn digits(text: &str) -> Option<(bool, String)> {
    let mut plus = false;
    let mut digits = String::with_capacity(15);
    for c in text.trim().chars() {
        match c {
            '+' if digits.is_empty() && !plus => plus = true,
            '0'..='9' => digits.push(c),
            // Arabic-Indic digits and those of Persian and Urdu.
            '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => digits.push(char::from(b'0' + (u32::from(c) & 0xf) as u8)),
            '(' | ')' | '.' | '-' | '/' | '\u{2010}'..='\u{2013}' => {}
            // Directional marks come along when a number is pasted from Arabic text.
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            c if c.is_whitespace() => {}
            _ => return None,
        }
        if digits.len() > 20 {
            return None;
        }
    }
    match (plus, digits.strip_prefix("00")) {
        (false, Some(rest)) => Some((true, rest.to_owned())),
        _ => Some((plus, digits)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::country::EU;
    use proptest::prelude::*;

    fn number(text: &str, country: &str) -> Option<String> {
        e164(text, country.parse().unwrap())
    }

    #[test]
    fn moroccans_write_their_numbers_in_many_ways() {
        for text in
            ["0612345678", "612345678", "+212612345678", "00212 6 12 34 56 78", "+212 (0)6 12 34 56 78", "212612345678"]
        {
            assert_eq!(number(text, "MA").as_deref(), Some("+212612345678"), "{text}");
        }
        assert_eq!(number("0522 12 34 56", "MA").as_deref(), Some("+212522123456"));
    }

    #[test]
    fn what_is_no_moroccan_number_is_refused() {
        for text in ["", "+", "0112345678", "061234567", "06123456789", "06 12 34 56 7x", "+2120", "(((", "0000000000"]
        {
            assert_eq!(number(text, "MA"), None, "{text}");
        }
    }

    #[test]
    fn europeans_leave_out_what_they_leave_out_at_home() {
        assert_eq!(number("06 12 34 56 78", "FR").as_deref(), Some("+33612345678"));
        assert_eq!(number("347 123 4567", "IT").as_deref(), Some("+393471234567"));
        assert_eq!(number("06 1234 5678", "IT").as_deref(), Some("+390612345678"));
        assert_eq!(number("06 20 123 4567", "HU").as_deref(), Some("+36201234567"));
        assert_eq!(number("0170 1234567", "DE").as_deref(), Some("+491701234567"));
    }

    #[test]
    fn elsewhere_the_calling_code_is_needed() {
        assert_eq!(number("+1 212 555 0100", "US").as_deref(), Some("+12125550100"));
        assert_eq!(number("212 555 0100", "US"), None);
    }

    #[test]
    fn every_country_of_the_union_has_a_plan() {
        assert!(EU.iter().all(|code| PLANS.iter().any(|plan| plan.country == *code)));
        assert!(PLANS.is_sorted_by_key(|plan| plan.country));
    }

    proptest! {
        #[test]
        fn whatever_is_typed_gives_a_number_or_nothing(text in ".{0,40}") {
            if let Some(number) = number(&text, "MA") {
                prop_assert!(number.starts_with('+') && (7..=16).contains(&number.len()));
                prop_assert_eq!(e164(&number, Country::MOROCCO), Some(number));
            }
        }

        #[test]
        fn a_moroccan_number_is_found_however_it_is_spaced(n in 500_000_000_u32..900_000_000, gap in "[ .-]{0,2}") {
            let digits = format!("0{n}");
            let spaced = digits.chars().map(|c| format!("{c}{gap}")).collect::<String>();
            prop_assert_eq!(number(&spaced, "MA"), Some(format!("+212{n}")));
        }
    }
}
