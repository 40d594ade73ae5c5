//! What an import did, in numbers that add up: rows are kept or refused for a stated reason.

use super::orders::{Identified, Orders};
use super::progress::{count, peak_memory};
use super::tally::{Coverage, Tally};
use serde::Serialize;
use std::collections::BTreeMap;
use std::time::Instant;

/// The report on the demonstration's import.
#[derive(Serialize)]
pub(super) struct Report {
    /// Rows of the source.
    pub(super) rows: u64,
    /// Rows that are sales of articles: the order history.
    pub(super) kept: u64,
    /// Other rows by reason; with `kept` they make `rows`.
    pub(super) rejected: BTreeMap<&'static str, u64>,
    /// Products listed, photographed ones included.
    pub(super) products: u32,
    /// Articles sold but not listed, by reason.
    pub(super) unlisted: BTreeMap<&'static str, u64>,
    pub(super) photo_products: u32,
    pub(super) out_of_stock: u32,
    pub(super) merchants: u64,
    pub(super) collections: u64,
    pub(super) products_by_collection: BTreeMap<String, u32>,
    pub(super) facets: BTreeMap<String, Coverage>,
    pub(super) orders: Orders,
    pub(super) identified: Identified,
    /// The day of the exchange rates.
    pub(super) rates_date: String,
    /// Fingerprint of products, merchants and collections.
    pub(super) version: String,
    #[serde(flatten)]
    pub(super) cost: Cost,
}

/// What an import cost. The only numbers that differ from one run to the next.
#[derive(Serialize)]
pub(super) struct Cost {
    pub(super) seconds: f64,
    pub(super) rows_per_second: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) peak_memory_bytes: Option<u64>,
}

impl Cost {
    /// What reading `rows` since `start` cost.
    pub(super) fn since(start: Instant, rows: u64) -> Cost {
        let elapsed = start.elapsed();
        let rate = u128::from(rows) * 1000 / elapsed.as_millis().max(1);
        Cost {
            seconds: (elapsed.as_secs_f64() * 100.0).round() / 100.0,
            rows_per_second: u64::try_from(rate).unwrap_or(u64::MAX),
            peak_memory_bytes: peak_memory(),
        }
    }
}

/// Products by collection, in the collections' own order of slugs.
pub(super) fn by_collection(tally: &Tally) -> BTreeMap<String, u32> {
    tally.collections().into_iter().map(|c| (c.slug, c.products)).collect()
}

/// Says what was read and refused.
pub(super) fn say(rows: u64, kept: u64, rejected: &BTreeMap<&'static str, u64>) {
    println!("{} rows read, {} kept", count(rows), count(kept));
    for (reason, rows) in rejected {
        println!("  {} refused: {reason}", count(*rows));
    }
}
