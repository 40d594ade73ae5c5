//! Opaque tokens: 256 random bits with a prefix that says what they are (so that scanners of leaked secrets know them too). Only
//! their digest is stored: who reads the database can use none of them.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// What a token is for; its prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Renews an access token.
    Refresh,
    /// A merchant's API key.
    ApiKey,
    /// In a link of a mail, or on the way to another provider and back.
    Once,
}

impl Kind {
    /// What its tokens begin with.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Kind::Refresh => "gys_rt_",
            Kind::ApiKey => contracts::account::API_KEY_PREFIX,
            Kind::Once => "gys_ot_",
        }
    }
}

/// A new token of these random bytes.
#[must_use]
pub fn new(kind: Kind, random: [u8; 32]) -> String {
    format!("{}{}", kind.prefix(), crate::base64url(&random))
}

/// True when a text has the form of such a token: anything else needs no look into the database.
#[must_use]
pub fn is_one(kind: Kind, text: &str) -> bool {
    let bytes = text.strip_prefix(kind.prefix());
    bytes.is_some_and(|b| b.len() == 43 && b.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-' || c == b'_'))
}

/// What is stored of a token. No salt and no stretching: 256 random bits cannot be guessed.
#[must_use]
pub fn digest(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}

/// A name for a text that tells the same text again and nothing of it to whoever lacks the secret: addresses can be guessed, so
/// a digest alone would give them away.
#[must_use]
pub fn pseudonym(secret: &[u8], text: &str) -> String {
    hex::encode(keyed(secret, b"pseudonym\n", text))
}

/// The refresh token that follows this one. It follows from it by a secret: two tabs that renew at once get the same, and no
/// session has two living branches.
#[must_use]
pub fn successor(secret: &[u8], token: &str) -> String {
    new(Kind::Refresh, keyed(secret, b"refresh\n", token))
}

fn keyed(secret: &[u8], purpose: &[u8], text: &str) -> [u8; 32] {
    let mut out = [0; 32];
    // an HMAC takes a key of any length
    if let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret) {
        mac.update(purpose);
        mac.update(text.as_bytes());
        out.copy_from_slice(&mac.finalize().into_bytes());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn tokens_are_known_by_their_form(random: [u8; 32]) {
            let token = new(Kind::Refresh, random);
            prop_assert!(is_one(Kind::Refresh, &token));
            prop_assert!(!is_one(Kind::ApiKey, &token));
            prop_assert!(!is_one(Kind::Refresh, &token[..token.len() - 1]));
        }

        #[test]
        fn one_token_has_one_successor_which_only_the_secret_tells(random: [u8; 32], a: [u8; 32], b: [u8; 32]) {
            let token = new(Kind::Refresh, random);
            prop_assert_eq!(successor(&a, &token), successor(&a, &token));
            prop_assert!(is_one(Kind::Refresh, &successor(&a, &token)));
            prop_assert_eq!(successor(&a, &token) == successor(&b, &token), a == b);
        }

        #[test]
        fn a_pseudonym_tells_the_same_text_and_only_the_secret_makes_it(a: [u8; 32], b: [u8; 32], text in "\\PC{0,60}") {
            prop_assert_eq!(pseudonym(&a, &text), pseudonym(&a, &text));
            prop_assert_eq!(pseudonym(&a, &text) == pseudonym(&b, &text), a == b);
            prop_assert!(!pseudonym(&a, "login amina@example.ma *").contains("amina"));
        }

        #[test]
        fn no_text_is_taken_for_a_token_with_what_sql_or_headers_could_take_amiss(text in "\\PC{0,60}") {
            if is_one(Kind::Once, &text) {
                prop_assert!(text.is_ascii() && !text.contains(['\'', '"', ' ', ';']));
            }
        }
    }
}
