//! Short codes of links: what people read aloud, type and scan. 7 random symbols and one that finds typing errors.

use serde::{Deserialize, Serialize};

/// Crockford's 32 symbols: no I, L, O (read as 1 and 0) and no U.
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Symbols of a code, the check symbol included.
pub const LENGTH: usize = 8;

/// A link's code, in capitals. Equal codes are equal however they were typed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(String);

/// Why a text is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotACode {
    /// Not 8 symbols.
    #[error("a code has {LENGTH} letters and digits")]
    Length,
    /// A character that codes do not have.
    #[error("a code has Latin letters and digits only, and no U")]
    Symbol,
    /// The symbols do not belong together: one is wrong, or two changed places.
    #[error("a symbol of the code is wrong")]
    Check,
}

impl Code {
    /// The code of 35 random bits (the low ones of `entropy`). The caller stores it under a unique key and draws again when it is taken.
    #[must_use]
    pub fn new(entropy: u64) -> Code {
        let symbols: Vec<u8> = (0..LENGTH - 1).map(|i| (entropy >> (5 * i) & 31).to_le_bytes()[0]).collect();
        let check = double(remainder(&symbols));
        Code(symbols.into_iter().chain([check]).map(|v| char::from(SYMBOLS[usize::from(v)])).collect())
    }

    /// The text in capitals.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for Code {
    type Err = NotACode;

    /// Reads what people write: small letters, O for 0, I and L for 1.
    fn from_str(text: &str) -> Result<Self, NotACode> {
        if text.len() != LENGTH {
            return Err(NotACode::Length);
        }
        let values: Vec<u8> = text.bytes().map(value).collect::<Option<_>>().ok_or(NotACode::Symbol)?;
        if remainder(&values) != 0 {
            return Err(NotACode::Check);
        }
        Ok(Code(values.into_iter().map(|v| char::from(SYMBOLS[usize::from(v)])).collect()))
    }
}

impl TryFrom<String> for Code {
    type Error = NotACode;

    fn try_from(text: String) -> Result<Self, NotACode> {
        text.parse()
    }
}

impl From<Code> for String {
    fn from(code: Code) -> String {
        code.0
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

fn value(symbol: u8) -> Option<u8> {
    let symbol = match symbol.to_ascii_uppercase() {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        other => other,
    };
    SYMBOLS.iter().position(|s| *s == symbol).and_then(|i| u8::try_from(i).ok())
}

/// The symbols as a polynomial over the field of 32 elements, at its generator. It is 0 for a whole code; as every place has a
/// different weight, one wrong symbol or two that changed places never leave it 0.
fn remainder(values: &[u8]) -> u8 {
    values.iter().fold(0, |sum, v| double(sum) ^ v)
}

/// Times the generator, modulo x⁵ + x² + 1.
fn double(v: u8) -> u8 {
    let shifted = v << 1;
    if shifted & 32 == 0 { shifted } else { shifted ^ 0b10_0101 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_code_is_read_as_people_write_it() {
        let code = Code::new(0x1_2345_6780);
        let typed = code.as_str().to_lowercase().replace('0', "o").replace('1', "l");
        assert_eq!(typed.parse::<Code>().as_ref(), Ok(&code));
        assert_eq!("ABC".parse::<Code>(), Err(NotACode::Length));
        assert_eq!("ABCDEFGU".parse::<Code>(), Err(NotACode::Symbol));
        assert_eq!("é23456".parse::<Code>(), Err(NotACode::Length));
    }

    proptest! {
        #[test]
        fn one_wrong_symbol_is_found(entropy: u64, place in 0..LENGTH, other in 0_usize..32) {
            let code = Code::new(entropy);
            let mut text = code.as_str().as_bytes().to_vec();
            text[place] = SYMBOLS[other];
            let text = String::from_utf8(text).unwrap();
            prop_assert_eq!(text.parse::<Code>().is_ok(), text == code.as_str());
        }

        #[test]
        fn two_symbols_that_changed_places_are_found(entropy: u64, a in 0..LENGTH, b in 0..LENGTH) {
            let code = Code::new(entropy);
            let mut text = code.as_str().as_bytes().to_vec();
            text.swap(a, b);
            let text = String::from_utf8(text).unwrap();
            prop_assert_eq!(text.parse::<Code>().is_ok(), text == code.as_str());
        }

        #[test]
        fn different_entropy_gives_different_codes(a in 0_u64..1 << 35, b in 0_u64..1 << 35) {
            prop_assert_eq!(Code::new(a) == Code::new(b), a == b);
        }
    }
}
