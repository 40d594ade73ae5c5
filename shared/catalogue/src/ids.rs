//! Identifiers: the same source row gets the same id in every import, so that repeating one never doubles a product.

use sha2::{Digest, Sha256};

/// Crockford's base 32 in lower case: no i, l, o, u.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A product's id, `prd_` and 16 characters: the first 80 bits of SHA-256 of its key in its source,
/// such as `online-retail/85123A` or `{merchant}/{sku}`.
#[must_use]
pub fn product_id(source_key: &str) -> String {
    format!("prd_{}", short_hash(source_key))
}

/// A merchant's id, `mer_` and 16 characters, made like a product's from its slug.
#[must_use]
pub fn merchant_id(slug: &str) -> String {
    format!("mer_{}", short_hash(slug))
}

/// The first 64 bits of SHA-256, for choices that must be the same everywhere and for compact sets.
#[must_use]
pub fn hash64(text: &str) -> u64 {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(8).fold(0, |hash, byte| hash << 8 | u64::from(*byte))
}

/// The first 128 bits of SHA-256 of a file, as 32 hexadecimal digits: its name.
#[must_use]
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

fn short_hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    let bits = digest.iter().take(10).fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
    (0..16).rev().map(|i| char::from(ALPHABET[((bits >> (5 * i)) & 31) as usize])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_depends_on_its_key_alone() {
        assert_eq!(product_id("online-retail/85123A"), product_id("online-retail/85123A"));
        assert_ne!(product_id("online-retail/85123A"), product_id("online-retail/85123B"));
    }

    #[test]
    fn an_id_is_sixteen_unambiguous_characters() {
        let id = product_id("dar-lina/1");
        let (prefix, rest) = id.split_at(4);
        assert_eq!((prefix, rest.len()), ("prd_", 16));
        assert!(rest.bytes().all(|b| ALPHABET.contains(&b)));
    }
}
