//! Stored cards: what a list shows of each product, as ready JSON, in chunks of 128 documents so that an isolate loads only those
//! it shows. Beside each card stands the product's name, since highlights are computed on it.

use crate::bytes::{U32s, put_u32};
use crate::container::{self, Container, FormatError, Slice};

/// Documents in a chunk.
pub const CHUNK: u32 = 128;
const MAGIC: [u8; 4] = *b"GYSC";

/// The chunk that holds a document's card.
#[must_use]
pub const fn chunk_of(doc: u32) -> u32 {
    doc / CHUNK
}

/// The published name of a chunk.
#[must_use]
pub fn part_name(chunk: u32) -> String {
    format!("cards-{chunk}")
}

/// A stored card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card<'a> {
    /// The product's name as the merchant wrote it.
    pub name: &'a str,
    /// A `contracts::catalogue::ProductCard` as a JSON object.
    pub json: &'a str,
}

/// Up to 128 cards.
#[derive(Debug, Clone)]
pub struct CardChunk {
    offsets: Slice,
    text: Slice,
}

impl CardChunk {
    /// Writes a chunk. Names and cards may have any length.
    pub(crate) fn write<'a>(cards: impl IntoIterator<Item = Card<'a>>) -> Vec<u8> {
        let (mut offsets, mut text) = (Vec::new(), Vec::new());
        let mut mark = |text: &Vec<u8>| put_u32(&mut offsets, u32::try_from(text.len()).unwrap_or(u32::MAX));
        for card in cards {
            for part in [card.name, card.json] {
                mark(&text);
                text.extend_from_slice(part.as_bytes());
            }
        }
        mark(&text);
        container::write(MAGIC, &[offsets, text])
    }

    /// Reads a chunk.
    ///
    /// # Errors
    /// When the bytes are not a whole chunk of this format.
    pub fn open(bytes: Vec<u8>) -> Result<CardChunk, FormatError> {
        let container = Container::open(bytes, MAGIC)?;
        let chunk = CardChunk { offsets: container.section(0, "offsets")?, text: container.section(1, "text")? };
        let offsets = U32s::new(&chunk.offsets);
        if offsets.len().is_multiple_of(2) || !offsets.delimit(offsets.len() - 1, chunk.text.len()) {
            return Err(FormatError::Section("offsets"));
        }
        Ok(chunk)
    }

    /// How many cards it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.offsets.len() / 8
    }

    /// True when it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The card of a document of this chunk.
    #[must_use]
    pub fn card(&self, doc: u32) -> Option<Card<'_>> {
        let offsets = U32s::new(&self.offsets);
        let part = |i| std::str::from_utf8(self.text.get(offsets.span(i)?)?).ok();
        let at = (doc % CHUNK) as usize * 2;
        let card = Card { name: part(at)?, json: part(at + 1)? };
        (card.json.starts_with('{') && card.json.ends_with('}')).then_some(card)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn cards_come_back(names in proptest::collection::vec("\\PC{0,12}", 0..20)) {
            let json = r#"{"id":"prd_1"}"#;
            let chunk = CardChunk::open(CardChunk::write(names.iter().map(|name| Card { name, json }))).unwrap();
            prop_assert_eq!(chunk.len(), names.len());
            for (doc, name) in (0..).zip(&names) {
                prop_assert_eq!(chunk.card(CHUNK * 3 + doc), Some(Card { name, json }));
            }
            prop_assert_eq!(chunk.card(u32::try_from(names.len()).unwrap()), None);
        }

        #[test]
        fn damaged_chunks_never_panic(at: usize, by: u8, cut: usize, sealed: bool) {
            let mut bytes = CardChunk::write([Card { name: "a", json: "{}" }, Card { name: "é", json: "{\"b\":1}" }]);
            let length = bytes.len();
            bytes[at % length] = by;
            bytes.truncate(cut % length + 1);
            if sealed && bytes.len() >= 16 {
                crate::container::reseal(&mut bytes);
            }
            if let Ok(chunk) = CardChunk::open(bytes) {
                (0..4).for_each(|doc| { let _ = chunk.card(doc); });
            }
        }
    }
}
