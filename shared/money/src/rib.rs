//! Where people are paid in Morocco: a bank account.

use serde::{Deserialize, Serialize};

/// A RIB: 24 digits (bank, city, account, key), of which the last two check the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Rib(String);

/// The text is no RIB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected the 24 digits of a Moroccan RIB; its last two do not fit the others when one is mistyped")]
pub struct NotARib;

impl Rib {
    /// Its 24 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for Rib {
    type Err = NotARib;

    /// Takes spaces and dashes between the digits.
    fn from_str(text: &str) -> Result<Self, NotARib> {
        let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        if digits.len() != 24 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NotARib);
        }
        // the key makes the whole number a multiple of 97
        let rest = digits.bytes().fold(0_u32, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97);
        if rest == 0 { Ok(Rib(digits)) } else { Err(NotARib) }
    }
}

impl TryFrom<String> for Rib {
    type Error = NotARib;

    fn try_from(text: String) -> Result<Self, NotARib> {
        text.parse()
    }
}

impl From<Rib> for String {
    fn from(rib: Rib) -> String {
        rib.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn with_key(account: u64) -> String {
        let body = format!("{account:022}");
        let rest = body.bytes().chain(*b"00").fold(0_u32, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97);
        format!("{body}{:02}", (97 - rest) % 97)
    }

    #[test]
    fn a_rib_is_read_as_banks_print_it() {
        let printed = format!("{} {}", &with_key(11_780)[..12], &with_key(11_780)[12..]);
        let rib: Rib = printed.parse().unwrap();
        assert_eq!(rib.as_str().len(), 24);
        for text in ["", "123", "0117800000123456789012zz"] {
            assert_eq!(text.parse::<Rib>(), Err(NotARib), "{text}");
        }
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_found(account: u64, place in 0_usize..24, digit in 0_u8..10) {
            let right = with_key(account);
            let mut text = right.clone().into_bytes();
            text[place] = b'0' + digit;
            let text = String::from_utf8(text).unwrap();
            prop_assert_eq!(text.parse::<Rib>().is_ok(), text == right);
        }
    }
}
