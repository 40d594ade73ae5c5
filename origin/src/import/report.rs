//! What an import did, in numbers that add up: rows are kept or refused for a stated reason.

use super::orders::{Identified, Orders};
use super::progress::{count, peak_memory};
use super::tally::{Coverage, Tally};
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

/// The report's file in the catalogue's folder.
const REPORT: &str = "report.json";

/// The report on the demonstration's import.
#[derive(Serialize)]
pub(super) struct Report {
    /// Rows of the source.
    pub(super) rows: u64,
    /// Rows that are sales of articles: the lines of the order history.
    pub(super) orders: u64,
    /// Other rows by reason; with `orders` they make `rows`.
    pub(super) rejected: BTreeMap<&'static str, u64>,
    /// Articles sold but not listed, by reason.
    pub(super) unlisted: BTreeMap<&'static str, u64>,
    pub(super) order_history: Orders,
    pub(super) identified: Identified,
    /// The day of the exchange rates.
    pub(super) rates_date: String,
    #[serde(flatten)]
    pub(super) state: State,
    /// The reports on merchants' files whose products were kept, by merchant.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub(super) feeds: Map<String, Value>,
    #[serde(flatten)]
    pub(super) cost: Cost,
}

/// The catalogue as it now is.
#[derive(Serialize)]
pub(crate) struct State {
    /// Products listed, photographed ones included.
    pub(super) products: u32,
    photo_products: u32,
    out_of_stock: u32,
    pub(super) merchants: usize,
    pub(super) collections: usize,
    products_by_collection: BTreeMap<String, u32>,
    facets: BTreeMap<String, Coverage>,
    /// Fingerprint of products, merchants and collections.
    pub(super) version: String,
}

impl State {
    /// What was counted.
    pub(crate) fn new(tally: &Tally, version: &str) -> State {
        let collections = tally.collections();
        State {
            products: tally.products,
            photo_products: tally.photos,
            out_of_stock: tally.out_of_stock,
            merchants: tally.by_merchant.len(),
            collections: collections.len(),
            products_by_collection: collections.into_iter().map(|c| (c.slug, c.products)).collect(),
            facets: tally.coverage(),
            version: version.to_owned(),
        }
    }
}

/// The report on a merchant's file.
#[derive(Serialize)]
pub(super) struct FeedReport {
    pub(super) rows: u64,
    /// Rows that became products or variants of one; with `refused` they make `rows`.
    pub(super) kept: u64,
    pub(super) refused: u64,
    /// Faults by field; a row may have several.
    pub(super) faults: BTreeMap<String, u64>,
    /// Products that the file gives in several variants, and how many variants these are.
    pub(super) products_with_variants: u64,
    pub(super) variants: u64,
    pub(super) added: u64,
    pub(super) replaced: u64,
    /// Columns that mean nothing here.
    pub(super) ignored_columns: Vec<String>,
    #[serde(flatten)]
    pub(super) cost: Cost,
}

/// Writes the report.
pub(crate) fn write(folder: &Path, report: &impl Serialize) -> std::io::Result<()> {
    std::fs::write(folder.join(REPORT), super::shelf::pretty(report)?)
}

/// The reports on merchants' files in the report of `folder`.
pub(super) fn feeds(folder: &Path) -> Map<String, Value> {
    let report = std::fs::read(folder.join(REPORT)).ok().and_then(|json| serde_json::from_slice::<Value>(&json).ok());
    report.and_then(|mut report| report.get_mut("feeds")?.as_object_mut().map(std::mem::take)).unwrap_or_default()
}

/// Brings the report up to date after a merchant's file, whose own report stands under `feeds` and the merchant's slug.
pub(super) fn update(folder: &Path, state: &State, merchant: &str, feed: &FeedReport) -> std::io::Result<()> {
    let mut report: Map<String, Value> = match std::fs::read(folder.join(REPORT)) {
        Ok(json) => serde_json::from_slice(&json)?,
        Err(_) => Map::new(),
    };
    if let Value::Object(state) = serde_json::to_value(state)? {
        report.extend(state);
    }
    let feeds = report.entry("feeds").or_insert_with(|| Value::Object(Map::new()));
    if let Value::Object(feeds) = feeds {
        feeds.insert(merchant.to_owned(), serde_json::to_value(feed)?);
    }
    write(folder, &report)
}

/// What an import cost. The only numbers that differ from one run to the next.
#[derive(Serialize)]
pub(crate) struct Cost {
    pub(crate) seconds: f64,
    pub(super) rows_per_second: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) peak_memory_bytes: Option<u64>,
}

impl Cost {
    /// What reading `rows` since `start` cost.
    pub(crate) fn since(start: Instant, rows: u64) -> Cost {
        let elapsed = start.elapsed();
        let rate = u128::from(rows) * 1000 / elapsed.as_millis().max(1);
        Cost {
            seconds: (elapsed.as_secs_f64() * 100.0).round() / 100.0,
            rows_per_second: u64::try_from(rate).unwrap_or(u64::MAX),
            peak_memory_bytes: peak_memory(),
        }
    }
}

/// Says what was read and refused.
pub(super) fn say(rows: u64, kept: u64, rejected: &BTreeMap<&'static str, u64>) {
    println!("{} rows read, {} kept", count(rows), count(kept));
    for (reason, rows) in rejected {
        println!("  {} refused: {reason}", count(*rows));
    }
}
