//! CMI's signature `ver3`: values in the order of their names, joined by `|`, with the store key at the end; SHA-512, base64.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha512};
use std::cmp::Ordering;

/// The signature of a form's fields. The fields `hash` and `encoding` are left out, however they are written.
pub fn hash<'f>(fields: impl Iterator<Item = (&'f str, &'f str)>, store_key: &str) -> String {
    STANDARD.encode(digest(fields, store_key))
}

/// Whether a signature fits, compared in constant time.
pub(super) fn fits<'f>(fields: impl Iterator<Item = (&'f str, &'f str)>, store_key: &str, given: &str) -> bool {
    let Ok(given) = STANDARD.decode(given) else { return false };
    let expected = digest(fields, store_key);
    given.len() == expected.len() && given.iter().zip(expected.iter()).fold(0, |all, (a, b)| all | (a ^ b)) == 0
}

fn digest<'f>(fields: impl Iterator<Item = (&'f str, &'f str)>, store_key: &str) -> [u8; 64] {
    let unsigned = |name: &str| name.eq_ignore_ascii_case("hash") || name.eq_ignore_ascii_case("encoding");
    let mut signed: Vec<_> = fields.filter(|(name, _)| !unsigned(name)).collect();
    signed.sort_by(|(a, _), (b, _)| natural(a.as_bytes(), b.as_bytes()));
    let mut text = String::new();
    for (_, value) in signed {
        escape(value, &mut text);
        text.push('|');
    }
    escape(store_key, &mut text);
    Sha512::digest(text.as_bytes()).into()
}

fn escape(value: &str, out: &mut String) {
    for c in value.chars() {
        if c == '\\' || c == '|' {
            out.push('\\');
        }
        out.push(c);
    }
}

/// Names as CMI's own code (PHP's `natcasesort`) sorts them: letters of either case alike, runs of digits by their number.
fn natural(mut a: &[u8], mut b: &[u8]) -> Ordering {
    loop {
        let (Some(x), Some(y)) = (a.first(), b.first()) else { return a.len().cmp(&b.len()) };
        if x.is_ascii_digit() && y.is_ascii_digit() {
            let (run_a, rest_a) = digits(a);
            let (run_b, rest_b) = digits(b);
            match run_a.len().cmp(&run_b.len()).then_with(|| run_a.cmp(run_b)) {
                Ordering::Equal => (a, b) = (rest_a, rest_b),
                unequal => return unequal,
            }
        } else {
            match x.to_ascii_uppercase().cmp(&y.to_ascii_uppercase()) {
                Ordering::Equal => (a, b) = (&a[1..], &b[1..]),
                unequal => return unequal,
            }
        }
    }
}

/// The number at the beginning, without leading zeros, and what follows.
fn digits(text: &[u8]) -> (&[u8], &[u8]) {
    let end = text.iter().position(|c| !c.is_ascii_digit()).unwrap_or(text.len());
    let (run, rest) = text.split_at(end);
    let zeros = run.iter().take_while(|c| **c == b'0').count().min(run.len().saturating_sub(1));
    (&run[zeros..], rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn signatures_are_those_of_another_implementation() {
        // by tests/vectors.mjs, in Node's crypto
        let plain = [("clientid", "600000000"), ("Amount", "10.00"), ("oid", "A1"), ("rnd", "x")];
        assert_eq!(
            hash(plain.into_iter(), "TEST1234"),
            "pmzGWHK+il+FBtRaIEdeUE107Q3lMtBOF4AjdnY+cdgk83pvjxrJjM6qUaLxDyvZ/gkR2CQ2V8oR5SJ+3p8VWw=="
        );
        let hostile = [
            ("b", r"one|two\three"),
            ("A", "é ق"),
            ("HASH", "left out"),
            ("Encoding", "left out"),
            ("item10", "ten"),
            ("item9", "nine"),
        ];
        assert_eq!(
            hash(hostile.into_iter(), r"k|e\y"),
            "hRseCJSNKbTWWXJ0jxWamHapeQOFoc4OJvFju+CaF6Q3CIXp8pSxIkgY6D3rRJIWscaT+8Jca68DSbzesWaacw=="
        );
    }

    #[test]
    fn names_sort_naturally_whatever_their_case() {
        let mut names = ["item10", "Item9", "b", "A", "item09x", "i", "BillToCity", "billToName"];
        names.sort_by(|a, b| natural(a.as_bytes(), b.as_bytes()));
        assert_eq!(names, ["A", "b", "BillToCity", "billToName", "i", "Item9", "item09x", "item10"]);
    }

    proptest! {
        #[test]
        fn a_changed_value_breaks_the_signature(a in "\\PC{0,12}", b in "\\PC{0,12}", key in "\\PC{1,8}") {
            let signature = hash([("x", a.as_str()), ("y", "1")].into_iter(), &key);
            prop_assert_eq!(fits([("y", "1"), ("x", b.as_str())].into_iter(), &key, &signature), a == b);
        }

        #[test]
        fn no_two_lists_of_values_share_a_text(a in "[|\\\\a]{0,4}", b in "[|\\\\a]{0,4}", c in "[|\\\\a]{0,4}", d in "[|\\\\a]{0,4}") {
            let one = hash([("x", a.as_str()), ("y", b.as_str())].into_iter(), "k");
            let other = hash([("x", c.as_str()), ("y", d.as_str())].into_iter(), "k");
            prop_assert_eq!(one == other, a == c && b == d);
        }
    }
}
