//! CBOR as authenticators write it: the attestation object around their data, and public keys (COSE, RFC 9053) as JWK.

use minicbor::Decoder;
use minicbor::data::Type;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// ECDSA over P-256 with SHA-256.
pub(super) const ES256: i32 = -7;
const EDDSA: i32 = -8;
const RS256: i32 = -257;

/// A passkey's public key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicKey {
    /// COSE number of the algorithm: -7 ES256, -8 EdDSA, -257 RS256.
    pub algorithm: i32,
    /// The key as JWK.
    pub jwk: Value,
}

/// The `authData` of an attestation object.
pub(super) fn authenticator_data(object: &[u8]) -> Option<&[u8]> {
    let mut cbor = Decoder::new(object);
    for _ in 0..cbor.map().ok()?? {
        if cbor.str().ok()? == "authData" {
            return cbor.bytes().ok();
        }
        cbor.skip().ok()?;
    }
    None
}

/// A public key; what follows it (extensions) is not looked at.
pub(super) fn read(key: &[u8]) -> Option<PublicKey> {
    let mut cbor = Decoder::new(key);
    let (mut kind, mut algorithm, mut curve) = (None, None, None);
    let (mut first, mut second, mut third) = (None, None, None);
    for _ in 0..cbor.map().ok()?? {
        let label = cbor.i32().ok()?;
        match (label, cbor.datatype().ok()?) {
            (1, _) => kind = cbor.i32().ok(),
            (3, _) => algorithm = cbor.i32().ok(),
            (-1, Type::Bytes) => first = cbor.bytes().ok(),
            (-1, _) => curve = cbor.i32().ok(),
            (-2, Type::Bytes) => second = cbor.bytes().ok(),
            (-3, Type::Bytes) => third = cbor.bytes().ok(),
            _ => cbor.skip().ok()?,
        }
    }
    let text = crate::base64url;
    let of = |bytes: Option<&[u8]>, length: usize| bytes.filter(|b| b.len() == length).map(text);
    let algorithm = algorithm?;
    let jwk = match (kind?, algorithm, curve) {
        (2, ES256, Some(1)) => json!({"kty": "EC", "crv": "P-256", "x": of(second, 32)?, "y": of(third, 32)?}),
        (1, EDDSA, Some(6)) => json!({"kty": "OKP", "crv": "Ed25519", "x": of(second, 32)?}),
        // 2048 bits at least
        (3, RS256, None) => json!({"kty": "RSA", "n": text(first.filter(|n| n.len() >= 256)?), "e": text(second?)}),
        _ => return None,
    };
    Some(PublicKey { algorithm, jwk })
}

/// An ECDSA signature as r and s, 32 bytes each, from DER, in which authenticators write it.
pub(super) fn raw_signature(der: &[u8]) -> Option<Vec<u8>> {
    let [0x30, length, rest @ ..] = der else { return None };
    if usize::from(*length) != rest.len() || *length > 127 {
        return None;
    }
    let (r, rest) = integer(rest)?;
    let (s, rest) = integer(rest)?;
    rest.is_empty().then(|| [r, s].concat())
}

/// A positive DER integer of at most 32 bytes, filled up to them.
fn integer(der: &[u8]) -> Option<([u8; 32], &[u8])> {
    let [0x02, length, rest @ ..] = der else { return None };
    let (digits, rest) = rest.split_at_checked(usize::from(*length))?;
    let digits = match digits {
        [0, more @ ..] if !more.is_empty() => more,
        [first, ..] if *first > 127 => return None,
        digits => digits,
    };
    let mut out = [0; 32];
    let begin = 32_usize.checked_sub(digits.len())?;
    out[begin..].copy_from_slice(digits);
    Some((out, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn der(digits: &[u8]) -> Vec<u8> {
        let digits: Vec<u8> = digits.iter().copied().skip_while(|d| *d == 0).collect();
        let mut out = vec![0x02];
        let padded = digits.first().is_none_or(|d| *d > 127);
        out.push(u8::try_from(digits.len() + usize::from(padded)).unwrap());
        out.extend(padded.then_some(0));
        out.extend(digits);
        out
    }

    proptest! {
        #[test]
        fn a_signature_is_the_same_in_both_forms(r: [u8; 32], s: [u8; 32]) {
            let both = [der(&r), der(&s)].concat();
            let whole = [vec![0x30, u8::try_from(both.len()).unwrap()], both].concat();
            prop_assert_eq!(raw_signature(&whole), Some([r, s].concat()));
        }

        #[test]
        fn any_bytes_are_answered_without_panic(bytes: Vec<u8>) {
            let _ = (raw_signature(&bytes), read(&bytes), authenticator_data(&bytes));
        }
    }

    #[test]
    fn keys_of_the_three_kinds_are_read_and_others_are_not() {
        let es256 = [
            &[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20][..],
            &[1; 32],
            &[0x22, 0x58, 0x20],
            &[2; 32],
        ]
        .concat();
        let key = read(&es256).unwrap();
        assert_eq!((key.algorithm, key.jwk["crv"].as_str()), (-7, Some("P-256")));
        let eddsa = [&[0xa4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, 0x20][..], &[1; 32]].concat();
        assert_eq!(read(&eddsa).unwrap().jwk["kty"], "OKP");
        let short = [&[0xa4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, 0x1f][..], &[1; 31]].concat();
        assert_eq!(read(&short), None);
        // ES256 that says it is of another curve
        let mut other = es256;
        other[6] = 0x02;
        assert_eq!(read(&other), None);
    }
}
