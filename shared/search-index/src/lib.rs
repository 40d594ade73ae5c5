//! Product search without a database: an immutable segment, built once at the origin, searched in the memory of an isolate, and beside
//! it a small one of what changed since.
//!
//! Bird's-eye view. [`build`] turns a catalogue into a segment (vocabulary, postings, columns, labels, phrases, packed cards) and chunks
//! of ready cards; [`Built::parts`] cuts them into what is published, with a manifest. [`Segment::open`] checks a segment and reads it in
//! place; a [`ChangeLog`] makes a small one of changed products, at a [`Pace`]; an [`Index`] is both. [`Index::search`] understands the query
//! (`query`), matches documents (`matching`), ranks them (`rank`), filters and counts facets (`filter`); [`Index::answer`] writes the
//! JSON; [`Index::suggest`] completes what is being typed.
//!
//! Invariants. Documents are numbered from the most to the least popular, so reading a list from its start reads the best first
//! and may stop early; every loop over documents is bounded independently of the catalogue's size, and answers say when a bound was
//! met. Damaged bytes give an error or a poorer answer, never a panic. The segment names collections and facets itself: the Worker
//! needs no catalogue.

mod answer;
mod build;
mod bytes;
mod cards;
mod container;
#[cfg(test)]
mod damage;
mod delta;
mod filter;
mod ids;
mod index;
mod keys;
mod labels;
mod lexicon;
mod log;
mod matching;
mod pace;
mod packed;
mod parts;
mod phrases;
mod postings;
mod query;
mod rank;
mod room;
mod search;
mod section;
mod segment;
mod stop;
mod suggest;
mod vocabulary;

// lets the shop of the tests be shared with the unit tests
#[cfg(test)]
extern crate self as search_index;

pub use answer::AnswerError;
pub use build::{BuildError, Built, build};
pub use cards::{CHUNK, Card, CardChunk, chunk_of, part_name};
pub use container::{FORMAT, FormatError};
pub use delta::{Delta, DeltaError};
pub use filter::{Filters, ValueCount};
pub use index::{Doc, Index, Place};
pub use labels::{COLLECTION, FacetLabels, ValueLabel};
pub use log::ChangeLog;
pub use matching::MAX_MATCHES;
pub use pace::{Pace, Turn};
pub use parts::{Assembly, MANIFEST_PART, Manifest, PartOfVersion, VersionError, sound};
pub use room::{ROOM, Swap, swap};
pub use search::{Found, Hit, Request};
pub use segment::Segment;
pub use suggest::Suggested;
