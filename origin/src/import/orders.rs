//! Online Retail's lines: kept sales go to the order history, and what they say about articles is gathered.

use super::progress::Progress;
use catalogue::retail::{Articles, Line, Raw, Reject};
use catalogue::{ids, retail, time};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Columns of the order history.
const COLUMNS: [&str; 8] =
    ["invoice", "product_id", "sku", "quantity", "unit_price_pence", "customer", "country", "at"];

/// What was read.
#[derive(Default)]
pub(super) struct History {
    pub(super) rows: u64,
    pub(super) rejected: BTreeMap<Reject, u64>,
    pub(super) articles: Articles,
    pub(super) orders: Orders,
    pub(super) identified: Identified,
}

/// The order history in numbers.
#[derive(Default, Serialize)]
pub(super) struct Orders {
    /// Lines kept, with or without a customer.
    pub(super) lines: u64,
    /// Distinct invoices.
    pub(super) invoices: u64,
    /// Units sold.
    pub(super) units: u64,
}

/// The part whose customers are known, from which recommendations are learnt and compared with others' on the same lines.
#[derive(Default, Serialize)]
pub(super) struct Identified {
    pub(super) lines: u64,
    pub(super) customers: u64,
    pub(super) articles: u64,
}

/// Distinct values met.
#[derive(Default)]
struct Seen {
    invoices: HashSet<String>,
    customers: HashSet<String>,
    articles: HashSet<String>,
    ids: HashMap<String, String>,
}

/// Reads the source (a CSV, compressed by xz) and writes the order history.
pub(super) fn read(source: &Path, history: &Path) -> Result<History, csv::Error> {
    let file = File::open(source)?;
    let size = file.metadata()?.len();
    let text = liblzma::read::XzDecoder::new(Progress::new(file, size, "Online Retail"));
    let mut out = csv::Writer::from_path(history)?;
    let read = read_lines(text, &mut out)?;
    out.flush()?;
    Ok(read)
}

fn read_lines<R: Read, W: std::io::Write>(text: R, out: &mut csv::Writer<W>) -> Result<History, csv::Error> {
    let mut lines = csv::ReaderBuilder::new().flexible(true).from_reader(text);
    let (mut history, mut seen, mut record) = (History::default(), Seen::default(), csv::ByteRecord::new());
    out.write_record(COLUMNS)?;
    while lines.read_byte_record(&mut record)? {
        history.rows += 1;
        let sale = raw(&record).ok_or(Reject::Malformed).and_then(|raw| Ok((raw, retail::read(&raw)?)));
        match sale {
            Err(reason) => *history.rejected.entry(reason).or_default() += 1,
            Ok((raw, line)) => {
                write(out, &raw, &line, &mut seen.ids)?;
                history.count(&raw, &line, &mut seen);
            }
        }
    }
    Ok(history)
}

fn raw(record: &csv::ByteRecord) -> Option<Raw<'_>> {
    let field = |i: usize| std::str::from_utf8(record.get(i)?).ok();
    (record.len() == COLUMNS.len()).then_some(())?;
    Some(Raw {
        invoice: field(0)?,
        sku: field(1)?,
        description: field(2)?,
        quantity: field(3)?,
        at: field(4)?,
        unit_price: field(5)?,
        customer: field(6)?,
        country: field(7)?,
    })
}

fn write<W: std::io::Write>(
    out: &mut csv::Writer<W>,
    raw: &Raw<'_>,
    line: &Line,
    ids: &mut HashMap<String, String>,
) -> Result<(), csv::Error> {
    let id = ids.entry(line.sku.clone()).or_insert_with(|| ids::product_id(&retail::source_key(&line.sku)));
    let (quantity, price, at) = (line.quantity.to_string(), line.unit_price.to_string(), time::format(line.at));
    out.write_record([raw.invoice, id, &line.sku, &quantity, &price, raw.customer, raw.country, &at])
}

impl History {
    fn count(&mut self, raw: &Raw<'_>, line: &Line, seen: &mut Seen) {
        self.articles.add(line, raw.invoice, raw.description);
        self.orders.lines += 1;
        self.orders.units += u64::from(line.quantity);
        self.orders.invoices += u64::from(remember(&mut seen.invoices, raw.invoice));
        if !raw.customer.is_empty() {
            self.identified.lines += 1;
            self.identified.customers += u64::from(remember(&mut seen.customers, raw.customer));
            self.identified.articles += u64::from(remember(&mut seen.articles, &line.sku));
        }
    }
}

/// True when `value` was not met before.
fn remember(seen: &mut HashSet<String>, value: &str) -> bool {
    !seen.contains(value) && seen.insert(value.to_owned())
}
