//! A merchant's own file, streamed into the catalogue.

use crate::Outcome;
use std::path::Path;

/// What to read and where to write.
pub(super) struct Feed<'a> {
    pub(super) merchant: &'a str,
    pub(super) file: &'a Path,
    pub(super) errors: &'a Path,
    pub(super) out: &'a Path,
}

/// Reads the file.
pub(super) fn run(_feed: &Feed<'_>) -> Outcome {
    Err("not yet".into())
}
