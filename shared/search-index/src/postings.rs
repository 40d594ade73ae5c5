//! Posting lists: in which documents a word occurs, in ascending order, with one byte that says where. Lists longer than a block
//! carry a skip table, so that a rare word reads little of a common one's list.

use crate::bytes::{U32s, put_u32, put_varint, varint};

/// Entries between two entries of the skip table.
const BLOCK: u32 = 128;
/// Returned by [`Postings::seek`] when there is no document left. No document has this number.
pub(crate) const END: u32 = u32::MAX;

/// Where a word occurs in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Place(u8);

impl Place {
    const POSITION: u8 = 0x3f;
    const NOT_IN_NAME: u8 = 0x3f;
    const IN_LABELS: u8 = 0x40;

    /// In the name, first at the word number `position`; words from the 62nd on count as the 62nd.
    pub(crate) fn name(position: usize) -> Place {
        Place(u8::try_from(position).unwrap_or(u8::MAX).min(Self::NOT_IN_NAME - 1))
    }

    /// In the name of a collection or of a facet's value.
    pub(crate) fn label() -> Place {
        Place(Self::NOT_IN_NAME | Self::IN_LABELS)
    }

    /// Both places.
    pub(crate) fn and(self, other: Place) -> Place {
        Place((self.0 & Self::POSITION).min(other.0 & Self::POSITION) | ((self.0 | other.0) & Self::IN_LABELS))
    }

    /// The word's number in the name, when it is in the name.
    pub(crate) fn position(self) -> Option<u8> {
        Some(self.0 & Self::POSITION).filter(|p| *p != Self::NOT_IN_NAME)
    }
}

/// Writes a list; the documents ascend.
pub(crate) fn write(out: &mut Vec<u8>, list: &[(u32, Place)]) {
    write_list(out, list.iter().map(|(doc, place)| (*doc, Some(*place))));
}

fn write_list(out: &mut Vec<u8>, list: impl ExactSizeIterator<Item = (u32, Option<Place>)>) {
    let (mut data, mut skips) = (Vec::new(), Vec::new());
    let (mut before, count) = (0, list.len());
    for (i, (doc, place)) in list.enumerate() {
        if i > 0 && i % BLOCK as usize == 0 {
            put_u32(&mut skips, before);
            put_u32(&mut skips, u32::try_from(data.len()).unwrap_or(u32::MAX));
        }
        // numbers are stored from one, so that the first difference is never zero either
        put_varint(&mut data, doc + 1 - before);
        data.extend(place.map(|p| p.0));
        before = doc + 1;
    }
    put_varint(out, u32::try_from(count).unwrap_or(u32::MAX));
    out.extend_from_slice(&skips);
    out.extend_from_slice(&data);
}

/// Writes a list of documents that have a value: as a list of words, without places.
pub(crate) fn write_values(out: &mut Vec<u8>, docs: &[u32]) {
    write_list(out, docs.iter().map(|doc| (*doc, None)));
}

/// How many documents a list holds, without reading it.
pub(crate) fn count(bytes: &[u8]) -> u32 {
    varint(bytes, &mut 0).unwrap_or(0)
}

/// Reads a list in order. Stands before the first document until the first `seek`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Postings<'a> {
    skips: U32s<'a>,
    data: &'a [u8],
    at: usize,
    /// Entries read so far.
    read: u32,
    count: u32,
    /// Number from one of the last document read; 0 before the first.
    last: u32,
    /// Number from one of the last document of the block being read, as far as is known: what lies within needs no skip table.
    block_end: u32,
    /// The place of every document, in lists that name none.
    everywhere: Option<Place>,
    /// The only document, of a list without bytes.
    only: Option<u32>,
    place: Place,
}

impl<'a> Postings<'a> {
    /// Reads the list that `bytes` begin with; damaged bytes read as a shorter or empty list.
    pub(crate) fn new(bytes: &'a [u8]) -> Postings<'a> {
        let mut at = 0;
        let count = varint(bytes, &mut at).unwrap_or(0);
        let rest = bytes.get(at..).unwrap_or_default();
        let skips = (count.saturating_sub(1) / BLOCK) as usize * 8;
        let (skips, data, count) = match rest.split_at_checked(skips) {
            Some((skips, data)) => (skips, data, count),
            None => (&[][..], &[][..], 0),
        };
        let mut list = Postings { skips: U32s::new(skips), data, count, ..Postings::default() };
        list.enter(0);
        list
    }

    /// Reads a list of documents that have a value: every word of its name is a word of a label.
    pub(crate) fn of_values(bytes: &'a [u8]) -> Postings<'a> {
        Postings { everywhere: Some(Place::label()), ..Postings::new(bytes) }
    }

    /// The list of one document.
    pub(crate) fn one(doc: u32) -> Postings<'a> {
        Postings { count: 1, only: Some(doc), ..Postings::default() }
    }

    /// Notes that the entries of a block are read from now on.
    fn enter(&mut self, block: usize) {
        self.block_end = self.skips.get(block * 2).unwrap_or(u32::MAX);
    }

    /// Moves to the first document numbered `target` or more and gives its number, [`END`] when there is none. Never moves back.
    pub(crate) fn seek(&mut self, target: u32) -> u32 {
        let Some(wanted) = target.checked_add(1) else { return END };
        if self.last == END {
            return END;
        }
        if self.last >= wanted {
            return self.last - 1;
        }
        if wanted > self.block_end {
            self.skip(wanted);
        }
        while self.last < wanted {
            if !self.step() {
                return END;
            }
        }
        self.last - 1
    }

    /// Where the word occurs in the document just found.
    pub(crate) fn place(&self) -> Place {
        self.place
    }

    fn step(&mut self) -> bool {
        let read = || -> Option<(u32, u8, usize)> {
            if let Some(doc) = self.only {
                return Some((doc.checked_add(1)?, Place::name(0).0, 0));
            }
            let mut at = self.at;
            let last = self.last.checked_add(varint(self.data, &mut at)?.max(1)).filter(|last| *last != END)?;
            match self.everywhere {
                Some(place) => Some((last, place.0, at)),
                None => Some((last, *self.data.get(at)?, at + 1)),
            }
        };
        match (self.read < self.count).then(read).flatten() {
            Some((last, place, at)) => {
                (self.last, self.place, self.at) = (last, Place(place), at);
                self.read += 1;
                if last > self.block_end {
                    self.enter((self.read / BLOCK) as usize);
                }
                true
            }
            None => {
                // nothing readable follows: whatever is asked from now on lies behind the end
                self.last = END;
                self.read = self.count;
                false
            }
        }
    }

    /// Jumps to the last block that begins before `wanted`, when that lies ahead.
    fn skip(&mut self, wanted: u32) {
        let (mut low, mut high) = ((self.read / BLOCK) as usize, self.skips.len() / 2);
        let ahead = low;
        while low < high {
            let middle = usize::midpoint(low, high);
            match self.skips.get(middle * 2) {
                Some(before) if before < wanted => low = middle + 1,
                _ => high = middle,
            }
        }
        if low > ahead
            && let (Some(before), Some(at)) = (self.skips.get(low * 2 - 2), self.skips.get(low * 2 - 1))
            && before >= self.last
        {
            (self.last, self.at) = (before, at as usize);
            self.read = u32::try_from(low).unwrap_or(u32::MAX).saturating_mul(BLOCK);
        }
        self.enter(low.max(ahead));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn lists() -> impl Strategy<Value = BTreeMap<u32, usize>> {
        proptest::collection::btree_map(0_u32..4_000, 0_usize..70, 0..700)
    }

    fn written(list: &BTreeMap<u32, usize>) -> Vec<u8> {
        let mut bytes = Vec::new();
        write(&mut bytes, &list.iter().map(|(d, p)| (*d, Place::name(*p))).collect::<Vec<_>>());
        bytes
    }

    #[test]
    fn a_place_knows_name_and_labels_apart() {
        let both = Place::label().and(Place::name(3));
        assert_eq!((both.position(), both == Place::name(3)), (Some(3), false));
        assert_eq!(Place::label().position(), None);
        assert_eq!(Place::name(500).position(), Some(62));
    }

    proptest! {
        #[test]
        fn seeking_finds_what_a_sorted_map_finds(list in lists(), mut targets in proptest::collection::vec(0_u32..4_200, 0..40)) {
            targets.sort_unstable();
            let bytes = written(&list);
            prop_assert_eq!(count(&bytes) as usize, list.len());
            let mut postings = Postings::new(&bytes);
            for target in targets {
                let expected = list.range(target..).next();
                prop_assert_eq!(postings.seek(target), expected.map_or(END, |(doc, _)| *doc));
                if let Some((_, position)) = expected {
                    prop_assert_eq!(usize::from(postings.place().position().unwrap()), (*position).min(62));
                }
            }
        }

        #[test]
        fn damaged_bytes_read_as_ascending_documents(list in lists(), at: usize, by: u8, cut: usize) {
            let mut bytes = written(&list);
            let length = bytes.len();
            bytes[at % length] = by;
            bytes.truncate(cut % (length + 1));
            let mut postings = Postings::new(&bytes);
            let (mut doc, mut steps) = (postings.seek(0), 0);
            while doc != END {
                let next = postings.seek(doc + 1);
                prop_assert!(next > doc);
                doc = next;
                steps += 1;
                prop_assert!(steps <= length);
            }
        }
    }
}
