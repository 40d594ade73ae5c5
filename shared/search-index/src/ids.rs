//! The id of each document, ten bytes each: `prd_` and 16 letters of Crockford's base 32 are 80 bits. With it whoever finds a
//! document can ask the catalogue for its card. Ids of another form are not written, then none are.

use crate::container::Slice;

const PREFIX: &str = "prd_";
const LETTERS: usize = 16;
const BYTES: usize = 10;
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Writes the ids of documents in their order; nothing when one has another form.
pub(crate) fn write<'i>(ids: impl Iterator<Item = &'i str>) -> Vec<u8> {
    let mut out = Vec::new();
    for id in ids {
        let Some(bits) = packed(id) else { return Vec::new() };
        out.extend_from_slice(bits.to_be_bytes().last_chunk::<BYTES>().unwrap_or(&[0; BYTES]));
    }
    out
}

fn packed(id: &str) -> Option<u128> {
    let letters = id.strip_prefix(PREFIX).filter(|letters| letters.len() == LETTERS)?;
    letters.bytes().try_fold(0_u128, |bits, letter| {
        let digit = ALPHABET.iter().position(|known| *known == letter)?;
        Some(bits << 5 | u128::try_from(digit).ok()?)
    })
}

/// The ids of a segment's documents; empty in a segment without.
#[derive(Debug)]
pub(crate) struct Ids(Option<Slice>);

impl Ids {
    /// The section when it holds an id for each of so many documents.
    pub(crate) fn open(section: Option<Slice>, docs: usize) -> Ids {
        Ids(section.filter(|bytes| docs > 0 && bytes.len() == docs * BYTES))
    }

    pub(crate) fn get(&self, doc: u32) -> Option<String> {
        let at = doc as usize * BYTES;
        let bytes = self.0.as_ref()?.get(at..at + BYTES)?;
        let bits = bytes.iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
        let letter =
            |place: usize| ALPHABET.get(((bits >> (5 * place)) & 31) as usize).map(|letter| char::from(*letter));
        Some(PREFIX.chars().chain((0..LETTERS).rev().filter_map(letter)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::container::{Container, write as write_container};
    use proptest::prelude::*;

    fn ids_of(ids: &[String]) -> Ids {
        let container = Container::open(write_container(*b"TEST", &[write(ids.iter().map(String::as_str))]), *b"TEST");
        Ids::open(container.unwrap().section(0, "ids").ok(), ids.len())
    }

    proptest! {
        #[test]
        fn ids_come_back(ids in proptest::collection::vec("prd_[0-9a-hjkmnp-tv-z]{16}", 1..20)) {
            let held = ids_of(&ids);
            for (doc, id) in (0..).zip(&ids) {
                prop_assert_eq!(held.get(doc), Some(id.clone()));
            }
            prop_assert_eq!(held.get(u32::try_from(ids.len()).unwrap()), None);
        }
    }

    #[test]
    fn ids_of_another_form_are_not_held() {
        let ids = ["prd_0123456789abcdef".to_owned(), "7".to_owned()];
        assert_eq!(ids_of(&ids).get(0), None);
    }
}
