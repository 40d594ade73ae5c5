//! A merchant's file of products: sent in parts, read in slices, reported row by row.

use serde::{Deserialize, Serialize};

/// Largest part in bytes.
pub const MAX_PART: usize = 8 * 1024 * 1024;
/// Most parts of a file: 4 GB.
pub const MAX_PARTS: u32 = 500;
/// Most changed products that an import leaves search to read beside its index; what is beyond waits for the next index.
pub const SEARCH_BOUND: u32 = 4_000;
/// Changed products of merchants from which on the next index is due, though no import waits for it: there stays room for files.
pub const INDEX_AT: u32 = SEARCH_BOUND / 2;

/// Where an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ImportState {
    /// Its parts are being sent.
    Open,
    /// Being read.
    Running,
    /// Read to the end.
    Done,
    /// Given up by the merchant. What was read before stays.
    Cancelled,
    /// The file cannot be read: `reason` says why.
    Failed,
}

/// When search shows what an import changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SearchState {
    /// It does, or does within seconds of what was read.
    Now,
    /// Some of it, or all, with the next index that the marketplace publishes: it is more than search reads beside its index. Pages
    /// and lists show everything at once. This is `now` once that index is served.
    NextIndex,
}

/// An import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Import {
    /// `imp_…`.
    pub id: String,
    /// Where it is.
    pub state: ImportState,
    /// Why the file cannot be read.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<String>,
    /// Parts that were received, the last number among them.
    pub parts: u32,
    /// Bytes of the file.
    pub bytes: u64,
    /// Bytes read so far.
    pub bytes_read: u64,
    /// Rows read so far, without the first line.
    pub rows: u64,
    /// Rows that are not kept: `errors.csv` says why, each.
    pub bad: u64,
    /// Products made.
    pub made: u64,
    /// Products changed in their place.
    pub changed: u64,
    /// Products that were already as the file has them.
    pub unchanged: u64,
    /// When search shows it.
    pub search: SearchState,
    /// Columns of the file that mean nothing here.
    pub ignored_columns: Vec<String>,
    /// Milliseconds since 1970.
    pub created_at: u64,
    /// When it was worked on last, milliseconds since 1970.
    pub updated_at: u64,
}

/// The merchant's imports, latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Imports {
    /// At most the page asked for.
    pub items: Vec<Import>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// `PUT /v1/merchant/imports/{id}/parts/{part}`: what was received.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportPart {
    /// Its number, from 1.
    pub part: u32,
    /// Its bytes.
    pub bytes: u64,
}
