//! The signed click that a browser carries in a first-party cookie: which click, which link, when. Nobody can make one up, and one
//! says nothing about a person.
//!
//! A token is base64url (without padding) of: version (1), seconds since 1970 (5 bytes, big-endian), the click's identifier (12),
//! the link's code (8), and the first 16 bytes of the HMAC-SHA256 of `gys-click` and all that: 56 characters. The cookie holds at
//! most [`MOST`] of them with dots between, one a link, the newest first: an order may be of several merchants.

use crate::calendar::{DAY, Time};
use crate::code::{self, Code};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Name of the cookie.
pub const COOKIE: &str = "gys-clicks";
/// Most tokens in a cookie.
pub const MOST: usize = 8;
/// How old a token may be: the longest window a programme may have.
pub const MAX_AGE: Time = 90 * DAY;
/// Fewest characters of a secret.
pub const MIN_SECRET: usize = 32;

const VERSION: u8 = 1;
const ID: usize = 12;
const MAC: usize = 16;
const CONTENT: usize = 1 + 5 + ID + code::LENGTH;

/// What a token says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The click's 96 random bits.
    pub id: [u8; ID],
    /// The link's code.
    pub code: Code,
    /// When it was clicked.
    pub at: Time,
}

/// Why a token was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// A secret is shorter than [`MIN_SECRET`].
    #[error("the secret of click tokens is not set or too short")]
    WeakSecret,
    /// Not a token of this version.
    #[error("not a click token")]
    Malformed,
    /// Not signed by a secret of ours.
    #[error("the click token's signature does not fit")]
    Mismatch,
    /// Older than [`MAX_AGE`], or of the future.
    #[error("the click token is too old")]
    Expired,
}

impl Token {
    /// The click's identifier as [`crate::click::Click::id`] has it.
    #[must_use]
    pub fn click_id(&self) -> String {
        self.id.iter().map(|b| format!("{b:02x}")).collect()
    }

    /// The signed text.
    ///
    /// # Errors
    /// When the secret is too short.
    pub fn sign(&self, secret: &str) -> Result<String, Refused> {
        let mut bytes = Vec::with_capacity(CONTENT + MAC);
        bytes.push(VERSION);
        bytes.extend_from_slice(&self.at.to_be_bytes()[3..]);
        bytes.extend_from_slice(&self.id);
        bytes.extend_from_slice(self.code.as_str().as_bytes());
        let mac = mac(secret, &bytes)?.finalize().into_bytes();
        bytes.extend_from_slice(&mac[..MAC]);
        Ok(BASE64.encode(bytes))
    }

    /// Reads a token signed by any of `secrets` (the present one first, then those it replaced). Comparison takes constant time.
    ///
    /// # Errors
    /// Says what is wrong.
    pub fn verify(text: &str, secrets: &[&str], now: Time) -> Result<Token, Refused> {
        let bytes = BASE64.decode(text).map_err(|_| Refused::Malformed)?;
        if bytes.len() != CONTENT + MAC || bytes[0] != VERSION {
            return Err(Refused::Malformed);
        }
        let (content, given) = bytes.split_at(CONTENT);
        let mut signed = false;
        for secret in secrets {
            signed |= mac(secret, content)?.verify_truncated_left(given).is_ok();
        }
        if !signed {
            return Err(Refused::Mismatch);
        }
        let at = content[1..6].iter().fold(0, |sum, b| sum << 8 | u64::from(*b));
        if at > now || now - at > MAX_AGE {
            return Err(Refused::Expired);
        }
        let id = content[6..6 + ID].try_into().map_err(|_| Refused::Malformed)?;
        let code =
            std::str::from_utf8(&content[6 + ID..]).ok().and_then(|c| c.parse().ok()).ok_or(Refused::Malformed)?;
        Ok(Token { id, code, at })
    }
}

/// The clicks that a cookie proves, the newest first; what is not ours, too old or past [`MOST`] is left out.
#[must_use]
pub fn read(cookie: &str, secrets: &[&str], now: Time) -> Vec<Token> {
    let mut tokens: Vec<Token> =
        cookie.split('.').take(MOST).filter_map(|text| Token::verify(text, secrets, now).ok()).collect();
    tokens.sort_by_key(|token| std::cmp::Reverse((token.at, token.id)));
    tokens
}

/// The cookie with one click more: it goes first, replaces the one of its link, and the oldest makes room.
///
/// # Errors
/// When the present secret is missing or too short.
pub fn remember(cookie: &str, token: &Token, secrets: &[&str], now: Time) -> Result<String, Refused> {
    let secret = secrets.first().ok_or(Refused::WeakSecret)?;
    let older = read(cookie, secrets, now).into_iter().filter(|t| t.code != token.code);
    let texts: Vec<String> =
        [token.clone()].into_iter().chain(older).take(MOST).map(|t| t.sign(secret)).collect::<Result<_, _>>()?;
    Ok(texts.join("."))
}

fn mac(secret: &str, content: &[u8]) -> Result<Hmac<Sha256>, Refused> {
    if secret.len() < MIN_SECRET {
        return Err(Refused::WeakSecret);
    }
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).map_err(|_| Refused::WeakSecret)?;
    // the name keeps what is signed here apart from anything else signed by the same secret
    mac.update(b"gys-click");
    mac.update(content);
    Ok(mac)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const OLD: &str = "0123456789abcdef0123456789abcdef";
    const NEW: &str = "fedcba9876543210fedcba9876543210";
    const NOW: Time = 1_800_000_000;

    fn token(n: u8, at: Time) -> Token {
        Token { id: [n; ID], code: Code::new(u64::from(n)), at }
    }

    #[test]
    fn a_token_is_short_and_says_what_was_signed() {
        let token = token(7, NOW);
        let text = token.sign(NEW).unwrap();
        assert_eq!(text.len(), 56);
        assert_eq!(Token::verify(&text, &[NEW], NOW), Ok(token.clone()));
        assert_eq!(token.click_id(), "07".repeat(12));
    }

    #[test]
    fn a_secret_that_was_replaced_still_reads() {
        let text = token(7, NOW).sign(OLD).unwrap();
        assert!(Token::verify(&text, &[NEW, OLD], NOW).is_ok());
        assert_eq!(Token::verify(&text, &[NEW], NOW), Err(Refused::Mismatch));
        assert_eq!(Token::verify(&text, &["short"], NOW), Err(Refused::WeakSecret));
    }

    #[test]
    fn tokens_of_the_future_and_of_long_ago_are_refused() {
        let text = token(7, NOW).sign(NEW).unwrap();
        assert_eq!(Token::verify(&text, &[NEW], NOW - 1), Err(Refused::Expired));
        assert!(Token::verify(&text, &[NEW], NOW + MAX_AGE).is_ok());
        assert_eq!(Token::verify(&text, &[NEW], NOW + MAX_AGE + 1), Err(Refused::Expired));
    }

    #[test]
    fn the_cookie_keeps_the_newest_click_of_each_of_the_last_links() {
        let mut cookie = "rubbish.more".to_owned();
        for n in 0..12_u8 {
            cookie = remember(&cookie, &token(n, NOW + u64::from(n)), &[NEW], NOW + 20).unwrap();
        }
        cookie = remember(&cookie, &Token { at: NOW + 15, ..token(9, 0) }, &[NEW], NOW + 20).unwrap();
        let kept: Vec<_> = read(&cookie, &[NEW], NOW + 20).into_iter().map(|t| (t.id[0], t.at - NOW)).collect();
        assert_eq!(kept, [(9, 15), (11, 11), (10, 10), (8, 8), (7, 7), (6, 6), (5, 5), (4, 4)]);
        assert!(cookie.len() < 500);
    }

    proptest! {
        #[test]
        fn any_changed_bit_breaks_a_token(bit in 0_usize..(CONTENT + MAC) * 8) {
            let mut bytes = BASE64.decode(token(7, NOW).sign(NEW).unwrap()).unwrap();
            bytes[bit / 8] ^= 1 << (bit % 8);
            prop_assert!(Token::verify(&BASE64.encode(bytes), &[NEW], NOW).is_err());
        }

        #[test]
        fn any_cookie_is_read_without_panic(cookie in "\\PC{0,200}") {
            prop_assert!(read(&cookie, &[NEW], NOW).is_empty());
        }
    }
}
