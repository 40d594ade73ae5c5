//! The rules of accounts: who may sign in, with what, how often, and for how long. Nothing here knows the platform: time and
//! random bytes come from the caller, and signatures by public keys are checked by it.

pub mod address;
pub mod application;
pub mod attempts;
pub mod email;
pub mod finding;
pub mod hashing;
pub mod jwt;
pub mod mail;
pub mod network;
pub mod oidc;
pub mod password;
pub mod refresh;
pub mod token;
pub mod webauthn;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// Bytes as base64url without padding.
#[must_use]
pub fn base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The bytes of base64url without padding; none when it is something else.
#[must_use]
pub fn from_base64url(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

/// A name that people gave something: without blanks around it, without control characters, 1 to 80 characters.
#[must_use]
pub fn label(text: &str) -> Option<String> {
    let text = text.trim();
    let fits = (1..=80).contains(&text.chars().count()) && !text.chars().any(char::is_control);
    fits.then(|| text.to_owned())
}
