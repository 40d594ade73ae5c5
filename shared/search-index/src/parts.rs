//! What is published of an index: the segment in slices that a key-value store can hold, chunks of cards, and a manifest that names
//! every part with its size and checksum, so that a version can be found whole without reading it.

use crate::build::Built;
use crate::bytes::checksum;
use crate::cards::part_name;
use crate::container::{self, Container, FORMAT, FormatError};
use crate::room::allocation;
use serde::{Deserialize, Serialize};

/// The part that names the others.
pub const MANIFEST_PART: &str = "manifest";
/// Most bytes of the segment in a slice. A reader holds one beside what it has put together so far.
const SLICE: usize = 4 * 1024 * 1024;
const SLICE_NAME: &str = "segment-";
const MAGIC: [u8; 4] = *b"GYSP";

/// A part of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartOfVersion {
    /// `segment-0`, `segment-1`, … or `cards-0`, `cards-1`, …
    pub name: String,
    /// Its size.
    pub bytes: u32,
    /// Its checksum, 16 hexadecimal digits.
    pub checksum: String,
}

/// All parts of a version but this one, which is sent last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The format of the parts.
    pub format: u16,
    /// How many products there are.
    pub docs: u32,
    /// Size of the segment, put together.
    pub segment_bytes: u32,
    /// The parts.
    pub parts: Vec<PartOfVersion>,
}

/// Why a version cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum VersionError {
    /// A part is not there.
    #[error("{0} is missing")]
    Missing(String),
    /// A part is not the one that the manifest names.
    #[error("{0} is damaged")]
    Damaged(String),
    /// The manifest is not one, or one of another format.
    #[error("the manifest cannot be read: {0}")]
    Manifest(String),
}

impl PartOfVersion {
    /// Describes a part.
    #[must_use]
    pub fn of(name: &str, bytes: &[u8]) -> PartOfVersion {
        let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        PartOfVersion { name: name.to_owned(), bytes: size, checksum: format!("{:016x}", checksum(bytes)) }
    }
}

impl Manifest {
    /// Reads a manifest.
    ///
    /// # Errors
    /// When the bytes are not a manifest of this format.
    pub fn read(bytes: &[u8]) -> Result<Manifest, VersionError> {
        let manifest: Manifest = serde_json::from_slice(bytes).map_err(|e| VersionError::Manifest(e.to_string()))?;
        if manifest.format == FORMAT {
            Ok(manifest)
        } else {
            Err(VersionError::Manifest(FormatError::Version(manifest.format).to_string()))
        }
    }

    /// Compares the version with what was stored of it.
    ///
    /// # Errors
    /// Names the first part that is missing or not the one meant.
    pub fn check<'s>(&self, stored: impl IntoIterator<Item = &'s PartOfVersion>) -> Result<(), VersionError> {
        let stored: std::collections::HashMap<&str, &PartOfVersion> =
            stored.into_iter().map(|part| (part.name.as_str(), part)).collect();
        for part in &self.parts {
            match stored.get(part.name.as_str()) {
                None => return Err(VersionError::Missing(part.name.clone())),
                Some(held) if *held != part => return Err(VersionError::Damaged(part.name.clone())),
                Some(_) => {}
            }
        }
        Ok(())
    }

    /// The names of the slices, in order.
    pub fn slices(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|part| part.name.as_str()).filter(|name| name.starts_with(SLICE_NAME))
    }

    /// Looks whether these bytes are the part of this name.
    ///
    /// # Errors
    /// When there is no such part, or it is another one.
    pub fn check_part(&self, name: &str, bytes: &[u8]) -> Result<(), VersionError> {
        match self.parts.iter().find(|part| part.name == name) {
            None => Err(VersionError::Missing(name.to_owned())),
            Some(part) if *part != PartOfVersion::of(name, bytes) => Err(VersionError::Damaged(name.to_owned())),
            Some(_) => Ok(()),
        }
    }

    /// Puts the segment together: give it the slices in order. `place` is how many bytes another segment has just left, 0 for none.
    #[must_use]
    pub fn assembly(&self, place: usize) -> Assembly {
        Assembly { segment: Vec::with_capacity(allocation(self.segment_bytes as usize, place)) }
    }
}

/// A segment while it is put together: one allocation, one slice at a time.
#[derive(Debug)]
pub struct Assembly {
    segment: Vec<u8>,
}

impl Assembly {
    /// Adds the next slice.
    ///
    /// # Errors
    /// When the bytes are not a whole slice.
    pub fn add(&mut self, slice: Vec<u8>) -> Result<(), FormatError> {
        let slice = Container::open(slice, MAGIC)?.section(0, "slice")?;
        self.segment.extend_from_slice(&slice);
        Ok(())
    }

    /// The segment.
    #[must_use]
    pub fn whole(self) -> Vec<u8> {
        self.segment
    }
}

/// True when bytes are a whole part of the kind that the name says; none when no part is called so.
#[must_use]
pub fn sound(name: &str, bytes: &[u8]) -> Option<Result<(), String>> {
    let numbered = |prefix: &str| {
        name.strip_prefix(prefix).is_some_and(|n| n.parse().is_ok_and(|n: u32| name == format!("{prefix}{n}")))
    };
    let checked = if name == MANIFEST_PART {
        Manifest::read(bytes).map(drop).map_err(|e| e.to_string())
    } else if numbered(SLICE_NAME) {
        Container::open(bytes.to_vec(), MAGIC).map(drop).map_err(|e| e.to_string())
    } else if numbered("cards-") {
        crate::CardChunk::open(bytes.to_vec()).map(drop).map_err(|e| e.to_string())
    } else {
        return None;
    };
    Some(checked)
}

impl Built {
    /// Every part under its published name, the manifest last.
    pub fn parts(&self) -> impl Iterator<Item = (String, Vec<u8>)> {
        let slices = (0..).zip(self.segment.chunks(SLICE));
        let slices = slices.map(|(k, part)| (format!("{SLICE_NAME}{k}"), container::write(MAGIC, &[part.to_vec()])));
        let cards = (0..).zip(&self.cards).map(|(k, bytes)| (part_name(k), bytes.clone()));
        let mut manifest = Manifest {
            format: FORMAT,
            docs: self.docs,
            segment_bytes: u32::try_from(self.segment.len()).unwrap_or(u32::MAX),
            parts: Vec::new(),
        };
        let mut parts = slices.chain(cards);
        let mut done = false;
        std::iter::from_fn(move || {
            if let Some((name, bytes)) = parts.next() {
                manifest.parts.push(PartOfVersion::of(&name, &bytes));
                return Some((name, bytes));
            }
            let last = serde_json::to_vec(&manifest).ok().filter(|_| !done);
            done = true;
            last.map(|bytes| (MANIFEST_PART.to_owned(), bytes))
        })
    }

    /// How many parts there are.
    #[must_use]
    pub fn part_count(&self) -> usize {
        self.segment.len().div_ceil(SLICE) + self.cards.len() + 1
    }
}
