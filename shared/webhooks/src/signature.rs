//! Signatures: `v1,` and the base 64 of HMAC-SHA256 over id, time and body. While a secret is replaced, both sign.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// What secrets begin with.
pub const PREFIX: &str = "whsec_";
/// Bytes of a secret: the specification takes 24 to 64.
pub const BYTES: usize = 32;

/// A signing secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Secret(Vec<u8>);

/// The text is not a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected `whsec_` and the base 64 of 24 to 64 bytes")]
pub struct NoSecret;

impl Secret {
    /// A secret of random bytes.
    #[must_use]
    pub fn of(random: [u8; BYTES]) -> Secret {
        Secret(random.to_vec())
    }

    /// Reads the text form.
    ///
    /// # Errors
    /// When it is none.
    pub fn parse(text: &str) -> Result<Secret, NoSecret> {
        let bytes = text.strip_prefix(PREFIX).and_then(|text| STANDARD.decode(text).ok()).ok_or(NoSecret)?;
        if (24..=64).contains(&bytes.len()) { Ok(Secret(bytes)) } else { Err(NoSecret) }
    }

    /// The text form, for the receiver.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{PREFIX}{}", STANDARD.encode(&self.0))
    }

    fn sign(&self, id: &str, seconds: u64, body: &str) -> Option<String> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        for part in [id, ".", &seconds.to_string(), ".", body] {
            mac.update(part.as_bytes());
        }
        Some(format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes())))
    }
}

/// The `webhook-signature` header of a message, by each of these secrets.
#[must_use]
pub fn signatures<'s>(secrets: impl IntoIterator<Item = &'s Secret>, id: &str, seconds: u64, body: &str) -> String {
    let signed: Vec<String> = secrets.into_iter().filter_map(|secret| secret.sign(id, seconds, body)).collect();
    signed.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The example of the specification's own libraries.
    #[test]
    fn a_message_is_signed_as_the_specification_says() {
        let secret = Secret::parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let header = signatures([&secret], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, r#"{"test": 2432232314}"#);
        assert_eq!(header, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn texts_that_are_no_secret_are_refused() {
        for text in ["", "whsec_", "whsec_AAAA", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_!!!"] {
            assert_eq!(Secret::parse(text), Err(NoSecret), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_secret_is_written_and_read_back(bytes: [u8; BYTES]) {
            let secret = Secret::of(bytes);
            prop_assert_eq!(Secret::parse(&secret.text()), Ok(secret));
        }

        #[test]
        fn each_secret_signs_for_itself(a: [u8; BYTES], b: [u8; BYTES], body in "\\PC{0,60}", id in "[a-z0-9_]{1,20}") {
            prop_assume!(a != b);
            let (a, b) = (Secret::of(a), Secret::of(b));
            let both = signatures([&a, &b], &id, 7, &body);
            let (first, second) = both.split_once(' ').unwrap();
            prop_assert_eq!(first, signatures([&a], &id, 7, &body));
            prop_assert_eq!(second, signatures([&b], &id, 7, &body));
            prop_assert_ne!(first, second);
            prop_assert_ne!(signatures([&a], &id, 8, &body), first);
        }
    }
}
