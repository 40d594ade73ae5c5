//! The outer form of a published part: magic, format version, checksum, and a table of sections. Readers ignore sections they do not
//! know, so a later format may add some without breaking older Workers.

use crate::bytes::{U32s, checksum, put_u32};
use std::ops::{Deref, Range};
use std::sync::Arc;

/// The format this code writes and reads.
pub const FORMAT: u16 = 2;
/// Magic 4, format 2, number of sections 2, checksum of the rest 8.
const HEADER: usize = 16;

/// Why bytes are not a part of a search index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// The bytes are something else.
    #[error("not a search index part of this kind")]
    Magic,
    /// Written by another format version.
    #[error("format {0} is not {FORMAT}, the one this build reads")]
    Version(u16),
    /// Cut short or changed on the way.
    #[error("the checksum does not match: the part is damaged")]
    Checksum,
    /// The parts do not fit together.
    #[error("section {0} is missing or malformed")]
    Section(&'static str),
}

/// A range of a shared buffer.
#[derive(Debug, Clone)]
pub(crate) struct Slice {
    bytes: Arc<Vec<u8>>,
    range: Range<usize>,
}

impl Deref for Slice {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        self.bytes.get(self.range.clone()).unwrap_or_default()
    }
}

impl AsRef<[u8]> for Slice {
    fn as_ref(&self) -> &[u8] {
        self
    }
}

/// Writes a part out of its sections, in the order of their numbers.
pub(crate) fn write(magic: [u8; 4], sections: &[Vec<u8>]) -> Vec<u8> {
    let mut body = Vec::with_capacity(sections.iter().map(|s| s.len() + 8).sum());
    for section in sections {
        // a section beyond 4 GB cannot be read back; an isolate has 128 MB
        put_u32(&mut body, u32::try_from(section.len()).unwrap_or(u32::MAX));
    }
    for section in sections {
        body.extend_from_slice(section);
    }
    let mut out = Vec::with_capacity(body.len() + HEADER);
    out.extend_from_slice(&magic);
    out.extend_from_slice(&FORMAT.to_le_bytes());
    out.extend_from_slice(&u16::try_from(sections.len()).unwrap_or(u16::MAX).to_le_bytes());
    out.extend_from_slice(&checksum(&body).to_le_bytes());
    out.append(&mut body);
    out
}

/// A part whose outer form is sound.
pub(crate) struct Container {
    bytes: Arc<Vec<u8>>,
    sections: Vec<Range<usize>>,
}

impl Container {
    pub(crate) fn open(bytes: Vec<u8>, magic: [u8; 4]) -> Result<Container, FormatError> {
        let header: &[u8; HEADER] = bytes.first_chunk().ok_or(FormatError::Magic)?;
        let [m0, m1, m2, m3, f0, f1, n0, n1, sum @ ..] = *header;
        if [m0, m1, m2, m3] != magic {
            return Err(FormatError::Magic);
        }
        let format = u16::from_le_bytes([f0, f1]);
        if format != FORMAT {
            return Err(FormatError::Version(format));
        }
        if checksum(&bytes[HEADER..]) != u64::from_le_bytes(sum) {
            return Err(FormatError::Checksum);
        }
        let count = usize::from(u16::from_le_bytes([n0, n1]));
        let table = U32s::new(bytes.get(HEADER..HEADER + count * 4).ok_or(FormatError::Checksum)?);
        let mut at = HEADER + count * 4;
        let mut sections = Vec::with_capacity(count);
        for length in table.iter() {
            let end = at.checked_add(length as usize).filter(|end| *end <= bytes.len());
            let end = end.ok_or(FormatError::Checksum)?;
            sections.push(at..end);
            at = end;
        }
        Ok(Container { bytes: Arc::new(bytes), sections })
    }

    pub(crate) fn section(&self, number: usize, name: &'static str) -> Result<Slice, FormatError> {
        let range = self.sections.get(number).cloned().ok_or(FormatError::Section(name))?;
        Ok(Slice { bytes: Arc::clone(&self.bytes), range })
    }
}

#[cfg(test)]
pub(crate) fn reseal(bytes: &mut [u8]) {
    if let Some(body) = bytes.get(HEADER..) {
        let sum = checksum(body).to_le_bytes();
        bytes[8..HEADER].copy_from_slice(&sum);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sections_come_back(sections in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..20), 0..6)) {
            let container = Container::open(write(*b"TEST", &sections), *b"TEST").unwrap();
            for (i, section) in sections.iter().enumerate() {
                prop_assert_eq!(&*container.section(i, "x").unwrap(), section.as_slice());
            }
            prop_assert!(container.section(sections.len(), "x").is_err());
        }

        #[test]
        fn any_bytes_are_refused_or_read(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            let _ = Container::open(bytes, *b"TEST");
        }
    }

    #[test]
    fn another_kind_another_format_and_damage_are_told_apart() {
        let good = write(*b"TEST", &[vec![1, 2, 3]]);
        let open = |bytes| Container::open(bytes, *b"TEST").err();
        assert_eq!(Container::open(good.clone(), *b"ELSE").err(), Some(FormatError::Magic));
        let mut newer = good.clone();
        newer[4] = 9;
        assert_eq!(open(newer), Some(FormatError::Version(9)));
        assert_eq!(open(good[..good.len() - 1].to_vec()), Some(FormatError::Checksum));
    }
}
