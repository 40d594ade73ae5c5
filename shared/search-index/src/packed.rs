//! Cards within the segment, in some twenty bytes each, so that a search in a million products shows what it found without asking
//! anybody. What the segment knows anyway (id, price, merchant) is not written again, words and pictures are numbers in tables, and
//! an address is what follows from the name. The most popular products come first; where the room ends, no more cards are held.

mod record;

use crate::bytes::{U32s, put_u32, varint};
use crate::container::{Container, FormatError, Slice};
use crate::section::Section;
use contracts::catalogue::ProductCard;
use serde::{Deserialize, Serialize};

pub(crate) use record::{Beside, Known, Look, Numbers, Sums, Words, read, words, write};

/// Records between two offsets.
const GROUP: usize = 8;

/// What all records refer to, but for the words.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Tables {
    pub(crate) looks: Vec<Look>,
    pub(crate) sums: Sums,
}

/// The cards of a segment; in a segment without, none.
#[derive(Debug)]
pub(crate) struct Packed {
    tables: Tables,
    word_offsets: Slice,
    words: Slice,
    offsets: Slice,
    records: Slice,
}

impl Packed {
    /// Opens the sections when there are any; segments of before have none.
    pub(crate) fn open(container: &Container) -> Result<Option<Packed>, FormatError> {
        let Ok(tables) = Section::CardTables.of(container) else { return Ok(None) };
        if tables.is_empty() {
            return Ok(None);
        }
        let packed = Packed {
            tables: serde_json::from_slice(&tables).map_err(|_| malformed(Section::CardTables))?,
            word_offsets: Section::CardWordOffsets.of(container)?,
            words: Section::CardWords.of(container)?,
            offsets: Section::CardOffsets.of(container)?,
            records: Section::CardRecords.of(container)?,
        };
        let words = U32s::new(&packed.word_offsets);
        let sound = words.delimit(words.len().saturating_sub(1), packed.words.len());
        if sound { Ok(Some(packed)) } else { Err(malformed(Section::CardWords)) }
    }

    /// The card of a document of which the segment knows `beside`.
    pub(crate) fn get(&self, doc: u32, beside: Beside<'_>) -> Option<ProductCard> {
        let doc = doc as usize;
        let mut rest = self.records.get(U32s::new(&self.offsets).get(doc / GROUP)? as usize..)?;
        for _ in 0..doc % GROUP {
            (_, _, rest) = framed(rest)?;
        }
        let (whole, record, _) = framed(rest)?;
        let words = Words::new(&self.word_offsets, &self.words);
        let known = Known { words, looks: &self.tables.looks, sums: self.tables.sums };
        if whole { serde_json::from_slice(record).ok() } else { read(record, &known, beside) }
    }
}

/// Adds the record of the next document; a `whole` one is the card's JSON.
pub(crate) fn add(number: usize, whole: bool, record: &[u8], offsets: &mut Vec<u8>, records: &mut Vec<u8>) {
    if number.is_multiple_of(GROUP) {
        put_u32(offsets, u32::try_from(records.len()).unwrap_or(u32::MAX));
    }
    let length = u32::try_from(record.len() * 2 + usize::from(whole)).unwrap_or(u32::MAX);
    crate::bytes::put_varint(records, length);
    records.extend_from_slice(record);
}

/// The first record: whether it is a whole card, its bytes, and what follows.
fn framed(bytes: &[u8]) -> Option<(bool, &[u8], &[u8])> {
    let mut at = 0;
    let length = varint(bytes, &mut at)?;
    let (record, rest) = bytes.get(at..)?.split_at_checked(length as usize / 2)?;
    Some((length % 2 == 1, record, rest))
}

const fn malformed(section: Section) -> FormatError {
    FormatError::Section(section.name())
}
