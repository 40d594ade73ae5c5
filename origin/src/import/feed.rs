//! A merchant's own file, streamed into the catalogue: good rows become products, bad ones lines of an error report.
//! Memory holds one product's rows and some bytes for each article number met, not the file.

mod errors;
mod merge;

use super::progress::{Progress, count};
use super::report::{Cost, FeedReport, State};
use super::{report, shelf};
use crate::Outcome;
use catalogue::feed::{Column, CsvRows, FeedError, Grouping, JsonRows, NumberedRow, Origin};
use catalogue::product::{Draft, build};
use catalogue::time;
use contracts::catalogue::{Localized, Merchant, MerchantRef};
use contracts::problem::FieldError;
use errors::Errors;
use merge::{Known, Received};
use money::Rates;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, ErrorKind, Read};
use std::path::Path;
use std::time::{Instant, SystemTime};

/// What to read and where to write.
pub(super) struct Feed<'a> {
    /// The merchant's slug.
    pub(super) merchant: &'a str,
    /// The merchant's name, for one that the catalogue does not know yet.
    pub(super) merchant_name: Option<&'a str>,
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
    #[error("no merchant {0:?}; known are {1}. --merchant-name adds it")]
    NoMerchant(String, String),
    #[error("{0:?} cannot be a merchant's address: {1:?} could")]
    Slug(String, String),
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
    let mut merchants = match shelf::merchants(feed.out) {
        // a merchant's file may also begin a catalogue
        Err(e) if e.kind() == ErrorKind::NotFound && feed.merchant_name.is_some() => {
            shelf::Shelf::open(feed.out)?.close(Vec::new(), &[])?;
            Vec::new()
        }
        found => found.map_err(|e| Refusal::NoCatalogue(folder, e))?,
    };
    let merchant = find_or_add(&mut merchants, feed)?;
    let rates = Rates::current()?;
    let listed_at = time::format(now());
    let mut grouping = Grouping::new(Origin { source: feed.merchant, listed_at: &listed_at, rates: &rates });

    let mut rows = open(feed.file)?;
    let known = Known::of(feed.out, feed.merchant)?;
    let mut received = Received::create(feed.out)?;
    let mut errors = Errors::create(feed.errors)?;
    let mut counts = Counts::default();
    let keep = |received: &mut Received, finished: Option<Draft>| -> Outcome {
        if let Some(draft) = finished {
            received.keep(&build(known.remember(draft), &merchant, &rates))?;
        }
        Ok(())
    };
    while let Some(row) = rows.next() {
        let NumberedRow { line, row } = row?;
        counts.rows += 1;
        let (finished, outcome) = grouping.take(row.as_ref().map_err(Clone::clone), |key| received.has(key));
        keep(&mut received, finished)?;
        if let Err(faults) = outcome {
            let sku = row.as_ref().ok().and_then(|r| r.get(Column::Sku)).unwrap_or_default();
            counts.refuse(&faults);
            errors.write(line, sku, row.as_ref().ok(), &faults)?;
        }
    }
    keep(&mut received, grouping.finish())?;
    let ignored = rows.ignored();
    errors.flush()?;
    let merged = received.merge(feed.out, merchants)?;

    let report = FeedReport {
        rows: counts.rows,
        kept: counts.rows - counts.refused,
        refused: counts.refused,
        faults: counts.faults,
        products_with_variants: grouping.products,
        variants: grouping.variants,
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
    if report.variants > 0 {
        println!("  {} of them in {} variants", count(report.products_with_variants), count(report.variants));
    }
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

/// The merchant of the file. One with a name that the catalogue does not know is added to it.
fn find_or_add(merchants: &mut Vec<Merchant>, feed: &Feed<'_>) -> Result<MerchantRef, Refusal> {
    let slug = feed.merchant;
    if let Some(known) = merchants.iter().find(|m| m.slug == slug) {
        return Ok(MerchantRef { slug: known.slug.clone(), name: known.name.clone() });
    }
    let Some(name) = feed.merchant_name else {
        let known: Vec<&str> = merchants.iter().map(|m| m.slug.as_str()).collect();
        return Err(Refusal::NoMerchant(slug.to_owned(), known.join(", ")));
    };
    let fitting = text::slugify(slug, 64);
    if fitting != slug || slug.is_empty() {
        return Err(Refusal::Slug(slug.to_owned(), fitting));
    }
    let country = Localized { fr: "Maroc".into(), ar: "المغرب".into(), en: "Morocco".into() };
    merchants.push(Merchant {
        id: catalogue::ids::merchant_id(slug),
        slug: slug.to_owned(),
        name: name.to_owned(),
        city: country,
        about: Localized { fr: String::new(), ar: String::new(), en: String::new() },
        demo: false,
        products: 0,
    });
    Ok(MerchantRef { slug: slug.to_owned(), name: name.to_owned() })
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
