//! A merchant's own file, streamed into the catalogue: good rows become products, bad ones lines of an error report.
//! Memory holds one row and 16 bytes for each article number met, not the file.

mod errors;
mod merge;

use super::progress::{Progress, count};
use super::report::{Cost, FeedReport, State};
use super::{report, shelf};
use crate::Outcome;
use catalogue::feed::{Column, CsvRows, FeedError, JsonRows, NumberedRow, Origin, check};
use catalogue::product::build;
use catalogue::time;
use contracts::catalogue::{Merchant, MerchantRef};
use contracts::problem::FieldError;
use errors::Errors;
use merge::{Known, Received};
use money::Rates;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;
use std::time::{Instant, SystemTime};

/// What to read and where to write.
pub(super) struct Feed<'a> {
    /// The merchant's slug.
    pub(super) merchant: &'a str,
    pub(super) file: &'a Path,
    /// Where refused rows are written.
    pub(super) errors: &'a Path,
    /// The catalogue's folder.
    pub(super) out: &'a Path,
}

/// Why a merchant's file is not read.
#[derive(Debug, thiserror::Error)]
enum Refusal {
    #[error("there is no catalogue in {0}; run `origin import` first")]
    NoCatalogue(String, #[source] std::io::Error),
    #[error("no merchant {0:?}; known are {1}")]
    NoMerchant(String, String),
    #[error("{0} cannot be opened")]
    File(String, #[source] std::io::Error),
}

/// What is counted while rows go by.
#[derive(Default)]
struct Counts {
    rows: u64,
    refused: u64,
    /// Faults by field; a row may have several.
    faults: BTreeMap<String, u64>,
}

/// Reads the file into the catalogue.
pub(super) fn run(feed: &Feed<'_>) -> Outcome {
    let start = Instant::now();
    let folder = feed.out.display().to_string();
    let merchants = shelf::merchants(feed.out).map_err(|e| Refusal::NoCatalogue(folder, e))?;
    let merchant = find(&merchants, feed.merchant)?;
    let rates = Rates::current()?;
    let listed_at = time::format(now());
    let origin = Origin { source: feed.merchant, listed_at: &listed_at, rates: &rates };

    let mut rows = open(feed.file)?;
    let known = Known::of(feed.out, feed.merchant)?;
    let mut received = Received::create(feed.out)?;
    let mut errors = Errors::create(feed.errors)?;
    let mut counts = Counts::default();
    while let Some(row) = rows.next() {
        let NumberedRow { line, row } = row?;
        counts.rows += 1;
        let sku = row.as_ref().ok().and_then(|r| r.get(Column::Sku)).unwrap_or_default().to_owned();
        let draft = row.as_ref().map_err(Clone::clone).and_then(|row| check(row, &origin));
        let draft =
            draft.and_then(|draft| if received.has(&draft.source_key) { Err(vec![doubled()]) } else { Ok(draft) });
        match draft {
            Ok(draft) => received.keep(&build(known.remember(draft), &merchant, &rates))?,
            Err(faults) => {
                counts.refuse(&faults);
                errors.write(line, &sku, row.as_ref().ok(), &faults)?;
            }
        }
    }
    let ignored = rows.ignored();
    errors.flush()?;
    let merged = received.merge(feed.out, merchants)?;

    let report = FeedReport {
        rows: counts.rows,
        kept: counts.rows - counts.refused,
        refused: counts.refused,
        faults: counts.faults,
        added: merged.added,
        replaced: merged.replaced,
        ignored_columns: ignored,
        cost: Cost::since(start, counts.rows),
    };
    say(&report, feed);
    let state = State::new(&merged.tally, &merged.version);
    report::update(feed.out, &state, feed.merchant, &report)?;
    Ok(())
}

fn say(report: &FeedReport, feed: &Feed<'_>) {
    println!("{} rows read, {} kept, {} refused", count(report.rows), count(report.kept), count(report.refused));
    println!("  {} products added, {} replaced", count(report.added), count(report.replaced));
    if !report.ignored_columns.is_empty() {
        println!("  columns not read: {}", report.ignored_columns.join(", "));
    }
    if report.refused > 0 {
        println!("  why each row was refused: {}", feed.errors.display());
    }
}

impl Counts {
    fn refuse(&mut self, faults: &[FieldError]) {
        self.refused += 1;
        for fault in faults {
            *self.faults.entry(fault.field.clone()).or_default() += 1;
        }
    }
}

fn doubled() -> FieldError {
    FieldError {
        field: Column::Sku.name().to_owned(),
        detail: "stands in an earlier row of this file, which is the one kept".to_owned(),
    }
}

fn find(merchants: &[Merchant], slug: &str) -> Result<MerchantRef, Refusal> {
    let found = merchants.iter().find(|m| m.slug == slug);
    found.map(|m| MerchantRef { slug: m.slug.clone(), name: m.name.clone() }).ok_or_else(|| {
        let known: Vec<&str> = merchants.iter().map(|m| m.slug.as_str()).collect();
        Refusal::NoMerchant(slug.to_owned(), known.join(", "))
    })
}

fn now() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

type Input = BufReader<Progress<File>>;

/// The rows of a file of either kind.
enum Rows<R: Read> {
    Csv(Box<CsvRows<BufReader<R>>>),
    Json(JsonRows<BufReader<R>>),
}

fn open(path: &Path) -> Result<Rows<Progress<File>>, Box<dyn std::error::Error>> {
    let failed = |e| Refusal::File(path.display().to_string(), e);
    let file = File::open(path).map_err(failed)?;
    let size = file.metadata().map_err(failed)?.len();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let input: Input = BufReader::with_capacity(256 * 1024, Progress::new(file, size, &name));
    let json = path.extension().is_some_and(|e| e == "jsonl" || e == "ndjson");
    Ok(if json { Rows::Json(JsonRows::new(input)?) } else { Rows::Csv(Box::new(CsvRows::new(input)?)) })
}

impl<R: Read> Rows<R> {
    fn next(&mut self) -> Option<Result<NumberedRow, FeedError>> {
        match self {
            Rows::Csv(rows) => rows.next(),
            Rows::Json(rows) => rows.next(),
        }
    }

    fn ignored(&self) -> Vec<String> {
        match self {
            Rows::Csv(rows) => rows.ignored().to_vec(),
            Rows::Json(rows) => rows.ignored(),
        }
    }
}

#[cfg(test)]
mod tests;
