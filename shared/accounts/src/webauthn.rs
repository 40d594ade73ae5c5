//! Passkeys (WebAuthn level 3): what a browser and an authenticator say is read and judged here; the signature itself is checked
//! by the caller, with the key and the bytes that come out of here. Attestation statements are not looked at: who made an
//! authenticator is not asked.

mod cose;

pub use cose::PublicKey;

use contracts::account::{ClientAssertion, ClientAttestation};
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// Longest encoded part that is looked at, in bytes.
const LONGEST: usize = 12 * 1024;
/// Longest identifier of a passkey, in bytes (WebAuthn 5.1.3).
const LONGEST_ID: usize = 1023;

const USER_PRESENT: u8 = 0x01;
const USER_VERIFIED: u8 = 0x04;
const HAS_KEY: u8 = 0x40;

/// Why what was sent is no passkey of this shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It cannot be read.
    #[error("{0} is malformed")]
    Malformed(&'static str),
    /// It was made for something else.
    #[error("it was made for another step")]
    Kind,
    /// It was made for another site, or inside another one's frame.
    #[error("it was made for another site")]
    Origin,
    /// The person was not there, or was not recognised.
    #[error("the authenticator did not recognise anybody")]
    Nobody,
    /// The kind of key is not understood.
    #[error("the kind of key is not understood: expected ES256, EdDSA or RS256")]
    Key,
    /// Its counter went back: there are two of it.
    #[error("the passkey seems to have been copied")]
    Copied,
}

/// What the browser saw: the challenge it answers, checked to be for this step and this site.
#[derive(Debug, Clone)]
pub struct Seen {
    /// The challenge, in base64url. Whoever gave it knows whether it is good, once.
    pub challenge: String,
    bytes: Vec<u8>,
}

/// A step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Making a passkey.
    Create,
    /// Signing in by one.
    Get,
}

/// Reads what the browser saw at `origin`, such as `https://getyourshare.ma`.
///
/// # Errors
/// When it was for another step or site.
pub fn seen(client_data_json: &str, step: Step, origin: &str) -> Result<Seen, Refused> {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct ClientData {
        #[serde(rename = "type")]
        kind: String,
        challenge: String,
        origin: String,
        #[serde(default)]
        cross_origin: bool,
    }
    let bytes = decode("clientDataJSON", client_data_json)?;
    let data: ClientData = serde_json::from_slice(&bytes).map_err(|_| Refused::Malformed("clientDataJSON"))?;
    let expected = match step {
        Step::Create => "webauthn.create",
        Step::Get => "webauthn.get",
    };
    if data.kind != expected {
        return Err(Refused::Kind);
    }
    if data.origin != origin || data.cross_origin {
        return Err(Refused::Origin);
    }
    Ok(Seen { challenge: data.challenge, bytes })
}

/// A passkey that was just made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its identifier, in base64url.
    pub id: String,
    /// Its public key.
    pub key: PublicKey,
    /// Its counter.
    pub counter: u32,
}

/// Reads a new passkey for the site of this host.
///
/// # Errors
/// When it is for another site, nobody was recognised, or it cannot be read.
pub fn made(response: &ClientAttestation, rp_id: &str) -> Result<Made, Refused> {
    let object = decode("attestationObject", &response.attestation_object)?;
    let data = cose::authenticator_data(&object).ok_or(Refused::Malformed("attestationObject"))?;
    let (head, rest) = Head::read(data, rp_id)?;
    if head.flags & HAS_KEY == 0 || rest.len() < 18 {
        return Err(Refused::Malformed("attestationObject"));
    }
    // 16 bytes name the model of the authenticator
    let length = usize::from(u16::from_be_bytes([rest[16], rest[17]]));
    let (id, key) = rest[18..].split_at_checked(length).ok_or(Refused::Malformed("attestationObject"))?;
    if id.is_empty() || id.len() > LONGEST_ID {
        return Err(Refused::Malformed("attestationObject"));
    }
    let key = cose::read(key).ok_or(Refused::Key)?;
    Ok(Made { id: crate::base64url(id), key, counter: head.counter })
}

/// A signature to check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// What was signed.
    pub data: Vec<u8>,
    /// The signature, in the form that the key's algorithm checks: for ES256 r and s, 32 bytes each.
    pub signature: Vec<u8>,
    /// The counter to store when the signature is good.
    pub counter: u32,
}

/// Reads the use of a passkey whose stored counter is `counter`.
///
/// # Errors
/// When it is for another site, nobody was recognised, the counter went back, or it cannot be read.
pub fn signed(
    response: &ClientAssertion,
    seen: &Seen,
    rp_id: &str,
    algorithm: i32,
    counter: u32,
) -> Result<Signed, Refused> {
    let mut data = decode("authenticatorData", &response.authenticator_data)?;
    let (head, _) = Head::read(&data, rp_id)?;
    // most passkeys are synchronised and do not count: then both are 0
    if (head.counter != 0 || counter != 0) && head.counter <= counter {
        return Err(Refused::Copied);
    }
    let signature = decode("signature", &response.signature)?;
    let signature = if algorithm == cose::ES256 {
        cose::raw_signature(&signature).ok_or(Refused::Malformed("signature"))?
    } else {
        signature
    };
    data.extend_from_slice(&Sha256::digest(&seen.bytes));
    Ok(Signed { data, signature, counter: head.counter })
}

struct Head {
    flags: u8,
    counter: u32,
}

impl Head {
    fn read<'a>(data: &'a [u8], rp_id: &str) -> Result<(Head, &'a [u8]), Refused> {
        let (site, rest) = data.split_at_checked(32).ok_or(Refused::Malformed("authenticatorData"))?;
        let (&[flags, a, b, c, d], rest) = rest.split_first_chunk().ok_or(Refused::Malformed("authenticatorData"))?;
        if site != Sha256::digest(rp_id.as_bytes()).as_slice() {
            return Err(Refused::Origin);
        }
        if flags & USER_PRESENT == 0 || flags & USER_VERIFIED == 0 {
            return Err(Refused::Nobody);
        }
        Ok((Head { flags, counter: u32::from_be_bytes([a, b, c, d]) }, rest))
    }
}

/// The host of an origin: `127.0.0.1` of `http://127.0.0.1:8787`.
#[must_use]
pub fn host(origin: &str) -> &str {
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    host.split(':').next().unwrap_or(host)
}

fn decode(name: &'static str, text: &str) -> Result<Vec<u8>, Refused> {
    if text.len() > LONGEST {
        return Err(Refused::Malformed(name));
    }
    crate::from_base64url(text.trim_end_matches('=')).ok_or(Refused::Malformed(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn client_data(kind: &str, origin: &str) -> String {
        crate::base64url(
            format!(r#"{{"type":"{kind}","challenge":"abc","origin":"{origin}","crossOrigin":false}}"#).as_bytes(),
        )
    }

    fn authenticator_data(rp_id: &str, flags: u8, counter: u32) -> Vec<u8> {
        let mut data = Sha256::digest(rp_id.as_bytes()).to_vec();
        data.push(flags);
        data.extend_from_slice(&counter.to_be_bytes());
        data
    }

    fn use_of(flags: u8, rp_id: &str, counter: u32, stored: u32) -> Result<u32, Refused> {
        let seen = seen(&client_data("webauthn.get", "https://shop.example"), Step::Get, "https://shop.example")?;
        let response = ClientAssertion {
            client_data_json: String::new(),
            authenticator_data: crate::base64url(&authenticator_data(rp_id, flags, counter)),
            signature: crate::base64url(&[0; 64]),
            user_handle: None,
        };
        signed(&response, &seen, "shop.example", -8, stored).map(|signed| signed.counter)
    }

    #[test]
    fn only_this_step_at_this_site_counts() {
        let at = "https://shop.example";
        assert_eq!(seen(&client_data("webauthn.get", at), Step::Get, at).unwrap().challenge, "abc");
        assert_eq!(seen(&client_data("webauthn.create", at), Step::Get, at).map(|_| ()), Err(Refused::Kind));
        for origin in [
            "http://shop.example",
            "https://shop.example.evil.example",
            "https://evil.example",
            "https://shop.example:444",
        ] {
            assert_eq!(
                seen(&client_data("webauthn.get", origin), Step::Get, at).map(|_| ()),
                Err(Refused::Origin),
                "{origin}"
            );
        }
    }

    #[test]
    fn somebody_was_there_and_was_recognised_at_this_site() {
        assert_eq!(use_of(0x05, "shop.example", 0, 0), Ok(0));
        assert_eq!(use_of(0x01, "shop.example", 0, 0), Err(Refused::Nobody));
        assert_eq!(use_of(0x04, "shop.example", 0, 0), Err(Refused::Nobody));
        assert_eq!(use_of(0x05, "evil.example", 0, 0), Err(Refused::Origin));
    }

    #[test]
    fn a_counter_that_does_not_go_on_is_a_copy() {
        assert_eq!(use_of(0x05, "shop.example", 8, 7), Ok(8));
        for counter in [0, 6, 7] {
            assert_eq!(use_of(0x05, "shop.example", counter, 7), Err(Refused::Copied), "{counter}");
        }
    }

    #[test]
    fn the_host_of_an_origin_has_no_port() {
        assert_eq!([host("https://shop.example"), host("http://127.0.0.1:8787")], ["shop.example", "127.0.0.1"]);
    }

    proptest! {
        #[test]
        fn any_bytes_are_answered_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300), flags: u8) {
            let mut data = authenticator_data("shop.example", flags | 0x45, 1);
            data.extend_from_slice(&bytes);
            let mut object = vec![0xa3, 0x63, b'f', b'm', b't', 0x64, b'n', b'o', b'n', b'e', 0x67];
            object.extend_from_slice(b"attStmt");
            object.extend_from_slice(&[0xa0, 0x68]);
            object.extend_from_slice(b"authData");
            object.push(0x59);
            object.extend_from_slice(&u16::try_from(data.len()).unwrap().to_be_bytes());
            object.extend_from_slice(&data);
            for attestation_object in [crate::base64url(&object), crate::base64url(&bytes)] {
                let response = ClientAttestation { client_data_json: String::new(), attestation_object, transports: vec![] };
                let _ = made(&response, "shop.example");
            }
        }
    }
}
