//! Postcodes of Morocco and the European Union. Elsewhere anything short is taken: the courier knows better.

use crate::country::Country;

/// Patterns by country: `9` a digit, `A` a letter, `*` either, anything else itself. Written as letters are sorted in.
const PATTERNS: [(&str, &str); 28] = [
    ("AT", "9999"),
    ("BE", "9999"),
    ("BG", "9999"),
    ("CY", "9999"),
    ("CZ", "999 99"),
    ("DE", "99999"),
    ("DK", "9999"),
    ("EE", "99999"),
    ("ES", "99999"),
    ("FI", "99999"),
    ("FR", "99999"),
    ("GR", "999 99"),
    ("HR", "99999"),
    ("HU", "9999"),
    ("IE", "A** ****"),
    ("IT", "99999"),
    ("LT", "LT-99999"),
    ("LU", "9999"),
    ("LV", "LV-9999"),
    ("MA", "99999"),
    ("MT", "AAA 9999"),
    ("NL", "9999 AA"),
    ("PL", "99-999"),
    ("PT", "9999-999"),
    ("RO", "999999"),
    ("SE", "999 99"),
    ("SI", "9999"),
    ("SK", "999 99"),
];

/// Most characters of a postcode.
const LONGEST: usize = 12;

/// The postcode as its country writes it: letters upper case, spaces and dashes where they belong, a country prefix (`F-`,
/// `LT-`) taken off or put on. Nothing when no such postcode can exist.
///
/// ```
/// use commerce::{Country, postcode::normal};
/// let netherlands: Country = "NL".parse().unwrap();
/// assert_eq!(normal("1012ab", netherlands).as_deref(), Some("1012 AB"));
/// assert_eq!(normal("2000", Country::MOROCCO), None);
/// ```
#[must_use]
pub fn normal(text: &str, country: Country) -> Option<String> {
    let text = text.trim();
    let Some((code, pattern)) = PATTERNS.iter().find(|row| row.0 == country.code()) else {
        let plain = text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-'));
        return (plain && text.len() <= LONGEST).then(|| text.to_ascii_uppercase());
    };
    let mut given: Vec<char> = Vec::with_capacity(LONGEST);
    for c in text.chars().filter(|c| !matches!(c, ' ' | '-' | '\u{a0}')) {
        if given.len() > LONGEST || !c.is_ascii_alphanumeric() {
            return None;
        }
        given.push(c.to_ascii_uppercase());
    }
    let given = match given.as_slice() {
        [a, b, rest @ ..] if code.chars().eq([*a, *b]) && rest.iter().all(char::is_ascii_digit) => rest,
        [a, rest @ ..] if a.is_ascii_alphabetic() && rest.iter().all(char::is_ascii_digit) => rest,
        all => all,
    };
    let mut given = given.iter();
    let prefix = pattern.starts_with(code);
    let mut out = String::with_capacity(pattern.len());
    for (at, place) in pattern.chars().enumerate() {
        match place {
            ' ' | '-' => out.push(place),
            _ if prefix && at < code.len() => out.push(place),
            _ => {
                let c = *given.next()?;
                let fits = match place {
                    '9' => c.is_ascii_digit(),
                    'A' => c.is_ascii_alphabetic(),
                    _ => true,
                };
                if !fits {
                    return None;
                }
                out.push(c);
            }
        }
    }
    let within = country != Country::MOROCCO || !out.starts_with('0');
    (given.next().is_none() && within).then_some(out)
}

/// Whether a parcel to `country` needs a postcode. Moroccan couriers go by the city; few Moroccans know theirs.
#[must_use]
pub fn needed(country: Country) -> bool {
    country != Country::MOROCCO && PATTERNS.iter().any(|row| row.0 == country.code())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::country::EU;

    fn of(text: &str, country: &str) -> Option<String> {
        normal(text, country.parse().unwrap())
    }

    #[test]
    fn postcodes_are_written_as_their_country_writes_them() {
        for (text, country, written) in [
            ("75001", "FR", "75001"),
            ("F-75001", "FR", "75001"),
            ("11456", "SE", "114 56"),
            ("00 950", "PL", "00-950"),
            ("1000001", "PT", "1000-001"),
            ("d02x285", "IE", "D02 X285"),
            ("vlt1117", "MT", "VLT 1117"),
            ("01001", "LT", "LT-01001"),
            ("lv-1010", "LV", "LV-1010"),
            ("20 000", "MA", "20000"),
            ("sw1a 1aa", "GB", "SW1A 1AA"),
        ] {
            assert_eq!(of(text, country).as_deref(), Some(written), "{text} {country}");
        }
    }

    #[test]
    fn what_no_letter_can_carry_is_refused() {
        for (text, country) in [
            ("7500", "FR"),
            ("750011", "FR"),
            ("7500A", "FR"),
            ("", "DE"),
            ("01234", "MA"),
            ("<b>", "US"),
            ("1234567890123", "US"),
        ] {
            assert_eq!(of(text, country), None, "{text} {country}");
        }
    }

    #[test]
    fn every_country_of_the_union_has_a_pattern() {
        assert!(PATTERNS.is_sorted_by_key(|row| row.0));
        for code in EU {
            assert!(PATTERNS.iter().any(|row| row.0 == code) && needed(code.parse().unwrap()), "{code}");
        }
        assert!(!needed(Country::MOROCCO));
    }
}
