//! Amounts and counts as people of one language write them. Digits are always Latin, as in Moroccan Arabic print.

use crate::Currency;
use text::Lang;

/// An amount taken apart, so that a page can set the symbol smaller than the number. Joined in order, the parts are the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// Symbol before the number with what separates it; empty in French and Arabic.
    pub before: &'static str,
    /// The number, such as `1 234,50`.
    pub number: String,
    /// Symbol after the number with what separates it; empty in English.
    pub after: &'static str,
}

impl std::fmt::Display for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}{}", self.before, self.number, self.after)
    }
}

/// `minor` units of `currency` as written in `lang`: fr `31,01 MAD`, ar `31,01 د.م.`, en `MAD 31.01`. Spaces do not break.
#[must_use]
pub fn amount(minor: i64, currency: Currency, lang: Lang) -> Amount {
    let (before, after) = match (lang, currency) {
        (Lang::En, Currency::Mad) => ("MAD\u{a0}", ""),
        (Lang::En, Currency::Eur) => ("€", ""),
        (Lang::En, Currency::Usd) => ("$", ""),
        (Lang::Fr, Currency::Mad) => ("", "\u{a0}MAD"),
        (Lang::Ar, Currency::Mad) => ("", "\u{a0}د.م."),
        (Lang::Fr | Lang::Ar, Currency::Eur) => ("", "\u{a0}€"),
        (Lang::Fr, Currency::Usd) => ("", "\u{a0}$US"),
        (Lang::Ar, Currency::Usd) => ("", "\u{a0}US$"),
    };
    let minor_units = minor.unsigned_abs();
    let sign = if minor < 0 { "-" } else { "" };
    let point = if lang == Lang::En { '.' } else { ',' };
    let number = format!("{sign}{}{point}{:02}", count(minor_units / 100, lang), minor_units % 100);
    Amount { before, number, after }
}

/// `minor` units as a plain decimal for machines: `1234.50`.
#[must_use]
pub fn decimal(minor: i64) -> String {
    let sign = if minor < 0 { "-" } else { "" };
    let minor = minor.unsigned_abs();
    format!("{sign}{}.{:02}", minor / 100, minor % 100)
}

/// A whole number with its thousands set apart: fr `12 345` (narrow no-break space), ar `12.345`, en `12,345`.
#[must_use]
pub fn count(n: u64, lang: Lang) -> String {
    let separator = match lang {
        Lang::Fr => '\u{202f}',
        Lang::Ar => '.',
        Lang::En => ',',
    };
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 * 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_language_writes_dirhams_its_own_way() {
        let written = |lang| amount(123_450, Currency::Mad, lang).to_string();
        assert_eq!(written(Lang::Fr), "1\u{202f}234,50\u{a0}MAD");
        assert_eq!(written(Lang::Ar), "1.234,50\u{a0}د.م.");
        assert_eq!(written(Lang::En), "MAD\u{a0}1,234.50");
    }

    #[test]
    fn euros_and_dollars_stand_where_readers_expect_them() {
        assert_eq!(amount(3101, Currency::Eur, Lang::Fr).to_string(), "31,01\u{a0}€");
        assert_eq!(amount(3101, Currency::Eur, Lang::En).to_string(), "€31.01");
        assert_eq!(amount(5, Currency::Usd, Lang::En).to_string(), "$0.05");
        assert_eq!(amount(5, Currency::Usd, Lang::Ar).to_string(), "0,05\u{a0}US$");
    }

    proptest! {
        #[test]
        fn the_number_holds_exactly_the_minor_units(minor: i64, lang in 0_usize..3, currency in 0_usize..3) {
            let lang = Lang::ALL[lang];
            let digits: String = amount(minor, Currency::ALL[currency], lang).number.chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(digits.parse::<u64>().unwrap(), minor.unsigned_abs());
            prop_assert_eq!(decimal(minor).replace(['.', '-'], "").parse::<u64>().unwrap(), minor.unsigned_abs());
        }
    }
}
