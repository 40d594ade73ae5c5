//! Values as D1 takes them and as the API writes them.

pub(crate) use edge::values::{int, rfc3339, text};

/// Milliseconds since 1970 as seconds.
pub(crate) fn seconds(ms: u64) -> i64 {
    i64::try_from(ms / 1000).unwrap_or(i64::MAX)
}
