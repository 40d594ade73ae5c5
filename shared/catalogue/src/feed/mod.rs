//! Merchants' own files: a row at a time, CSV or JSON lines, each row kept or refused with its line, its field and the reason.
//! Memory does not grow with the file.

pub(crate) mod check;
mod csv;
mod grouping;
mod jsonl;
mod row;
pub mod slice;
mod variant;
pub mod write;

pub use check::{Origin, check};
pub use csv::CsvRows;
pub use grouping::Grouping;
pub use jsonl::JsonRows;
pub use row::{Column, FeedError, MAX_ROW_BYTES, NumberedRow, Row};
pub use variant::check_variant;
