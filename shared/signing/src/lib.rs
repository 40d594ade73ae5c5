//! Signatures of administrators' requests: HMAC-SHA256 over method, target, time, nonce and the digest of the content.
//!
//! The verifier checks the signature, then the time, then that the nonce was never seen: a recorded request is useless
//! later (time) and now (nonce). Only then it reads the body and compares its digest, so that no stranger makes it hold a
//! large one. Headers: `x-gys-timestamp` (seconds since 1970), `x-gys-nonce`, `x-gys-digest` (absent without a body),
//! `x-gys-signature` (`v1=` hex).

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// Header of the time of signing, seconds since 1970.
pub const TIMESTAMP: &str = "x-gys-timestamp";
/// Header of the number used once.
pub const NONCE: &str = "x-gys-nonce";
/// Header of the body's [`digest`].
pub const DIGEST: &str = "x-gys-digest";
/// Header of the signature.
pub const SIGNATURE: &str = "x-gys-signature";
/// How far the signer's clock may be from the verifier's, in seconds. Nonces are remembered at least twice as long.
pub const TOLERANCE_S: u64 = 300;
/// Fewest characters of a secret: anything shorter is refused rather than trusted.
pub const MIN_SECRET: usize = 32;

/// What is signed.
#[derive(Debug, Clone, Copy)]
pub struct Message<'a> {
    /// HTTP method in capitals.
    pub method: &'a str,
    /// Path with query.
    pub target: &'a str,
    /// Seconds since 1970.
    pub timestamp: u64,
    /// 16 to 64 letters or digits, never used before.
    pub nonce: &'a str,
    /// The body's [`digest`].
    pub digest: &'a str,
}

/// Why a signature was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The secret is shorter than [`MIN_SECRET`].
    #[error("the administrator's secret is not set or too short")]
    WeakSecret,
    /// A header is missing or malformed.
    #[error("{TIMESTAMP}, {NONCE} or {SIGNATURE} is missing or malformed")]
    Malformed,
    /// The signature is not of this content by this secret.
    #[error("the signature does not fit the request")]
    Mismatch,
    /// The time is too far from now.
    #[error("the time stamp is more than {TOLERANCE_S} s from now")]
    Expired,
}

/// What stands for a body: its SHA-256 in small hexadecimal letters.
#[must_use]
pub fn digest(body: &[u8]) -> String {
    hex::encode(Sha256::digest(body))
}

/// The value of the signature header.
///
/// # Errors
/// When the secret is too short.
pub fn sign(secret: &str, message: &Message<'_>) -> Result<String, Refused> {
    Ok(format!("v1={}", hex::encode(mac(secret, message)?.finalize().into_bytes())))
}

/// Checks a signature and its time; the caller then checks the nonce and the body's digest. Comparison takes constant time.
///
/// # Errors
/// Says what is wrong.
pub fn verify(secret: &str, message: &Message<'_>, signature: &str, now: u64) -> Result<(), Refused> {
    let nonce = message.nonce;
    if !(16..=64).contains(&nonce.len()) || !nonce.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(Refused::Malformed);
    }
    let given = signature.strip_prefix("v1=").and_then(|h| hex::decode(h).ok()).ok_or(Refused::Malformed)?;
    mac(secret, message)?.verify_slice(&given).map_err(|_| Refused::Mismatch)?;
    if now.abs_diff(message.timestamp) > TOLERANCE_S {
        return Err(Refused::Expired);
    }
    Ok(())
}

/// What stands for a text where nobody is to read it, but the same one is to be known again: 128 bits of HMAC-SHA256 in
/// hexadecimal digits. `kind` says of what; texts of two kinds never look alike.
///
/// # Errors
/// When the secret is too short.
pub fn pseudonym(secret: &str, kind: &str, text: &str) -> Result<String, Refused> {
    if secret.len() < MIN_SECRET {
        return Err(Refused::WeakSecret);
    }
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).map_err(|_| Refused::WeakSecret)?;
    mac.update(kind.as_bytes());
    mac.update(&[0]);
    mac.update(text.as_bytes());
    Ok(hex::encode(&mac.finalize().into_bytes()[..16]))
}

fn mac(secret: &str, m: &Message<'_>) -> Result<Hmac<Sha256>, Refused> {
    if secret.len() < MIN_SECRET {
        return Err(Refused::WeakSecret);
    }
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).map_err(|_| Refused::WeakSecret)?;
    // one field a line: no field may hold a line break, so no two messages share a text
    mac.update(format!("{}\n{}\n{}\n{}\n{}", m.method, m.target, m.timestamp, m.nonce, m.digest).as_bytes());
    Ok(mac)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SECRET: &str = "0123456789abcdef0123456789abcdef";

    fn message<'a>(digest: &'a str, target: &'a str) -> Message<'a> {
        Message { method: "PUT", target, timestamp: 1_000_000, nonce: "abcdefgh12345678", digest }
    }

    #[test]
    fn a_request_signed_late_is_refused() {
        let digest = digest(b"x");
        let m = message(&digest, "/admin");
        let signature = sign(SECRET, &m).unwrap();
        assert_eq!(verify(SECRET, &m, &signature, 1_000_000 + TOLERANCE_S), Ok(()));
        assert_eq!(verify(SECRET, &m, &signature, 1_000_001 + TOLERANCE_S), Err(Refused::Expired));
    }

    #[test]
    fn a_short_secret_signs_nothing() {
        assert_eq!(sign("short", &message("", "/")), Err(Refused::WeakSecret));
    }

    #[test]
    fn a_pseudonym_is_one_for_a_text_a_kind_and_a_secret() {
        let of = |kind: &str, text: &str| pseudonym(SECRET, kind, text).unwrap();
        assert_eq!(of("card", "Xt5EWLLDS7FJjR1c"), of("card", "Xt5EWLLDS7FJjR1c"));
        assert_ne!(of("card", "Xt5EWLLDS7FJjR1c"), of("card", "Xt5EWLLDS7FJjR1d"));
        assert_ne!(of("card", "x"), of("bank", "x"));
        assert_ne!(of("card", "x"), pseudonym(&SECRET.to_uppercase(), "card", "x").unwrap());
        assert_eq!(pseudonym("short", "card", "x"), Err(Refused::WeakSecret));
    }

    proptest! {
        #[test]
        fn any_change_of_content_or_target_breaks_the_signature(a: Vec<u8>, b: Vec<u8>, s in "/[a-z]{0,9}", t in "/[a-z]{0,9}") {
            let (digest_a, digest_b) = (digest(&a), digest(&b));
            let signed = message(&digest_a, &s);
            let other = message(&digest_b, &t);
            let outcome = verify(SECRET, &other, &sign(SECRET, &signed).unwrap(), 1_000_000);
            prop_assert_eq!(outcome.is_ok(), a == b && s == t);
        }

        #[test]
        fn any_signature_text_is_answered_without_panic(text in "\\PC{0,80}") {
            prop_assert!(verify(SECRET, &message("", "/"), &text, 1_000_000).is_err());
        }
    }
}
