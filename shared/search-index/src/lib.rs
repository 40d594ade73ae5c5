//! Product search without a database: an immutable segment, built once at the origin, searched in the memory of an isolate.
//!
//! Bird's-eye view. [`build`] turns a catalogue into parts: one `segment` (vocabulary, postings, columns, labels, phrases) and
//! `cards-0`, `cards-1`, … (ready JSON). [`Segment::open`] checks a part and reads it in place. [`Segment::search`] understands the
//! query (`query`), matches documents (`matching`), ranks them (`rank`), filters and counts facets (`filter`); [`Segment::answer`]
//! writes the JSON; [`Segment::suggest`] completes what is being typed.
//!
//! Invariants. Documents are numbered from the most to the least popular, so reading a list from its start reads the best first
//! and may stop early; every loop over documents is bounded independently of the catalogue's size. Damaged bytes give an error or
//! a poorer answer, never a panic. The segment names collections and facets itself: the Worker needs no catalogue.

mod answer;
mod build;
mod bytes;
mod cards;
mod container;
#[cfg(test)]
mod damage;
mod filter;
mod labels;
mod lexicon;
mod matching;
mod phrases;
mod postings;
mod query;
mod rank;
mod search;
mod section;
mod segment;
mod stop;
mod suggest;
mod vocabulary;

// lets the shop of the tests be shared with the unit tests
#[cfg(test)]
extern crate self as search_index;

/// Name of the part that holds the segment.
pub const SEGMENT_PART: &str = "segment";

pub use answer::AnswerError;
pub use build::{BuildError, Built, build};
pub use cards::{CHUNK, Card, CardChunk, chunk_of, part_name};
pub use container::{FORMAT, FormatError};
pub use filter::{Filters, ValueCount};
pub use labels::{COLLECTION, FacetLabels, ValueLabel};
pub use matching::MAX_MATCHES;
pub use search::{Found, Hit, Place, Request};
pub use segment::Segment;
pub use suggest::Suggested;
