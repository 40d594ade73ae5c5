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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_kept_or_refused_and_add_up() {
        let text = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n\
            536365,85123a,WHITE METAL LANTERN,6,2010-12-01 08:26:00,2.55,17850,United Kingdom\n\
            C536379,85123A,WHITE METAL LANTERN,-1,2010-12-01 09:41:00,2.55,17850,United Kingdom\n\
            536370,POST,POSTAGE,3,2010-12-01 08:45:00,18.0,12583,France\n\
            536371,85123A,\"LANTERN, WHITE\",2,2010-12-01 09:00:00,2.55,,France\n\
            536372,85123A,cut\n";
        let mut out = csv::Writer::from_writer(Vec::new());
        let history = read_lines(text.as_bytes(), &mut out).unwrap();
        assert_eq!((history.rows, history.orders.lines, history.identified.lines), (5, 2, 1));
        assert_eq!(history.rows, history.orders.lines + history.rejected.values().sum::<u64>());
        let written = String::from_utf8(out.into_inner().unwrap()).unwrap();
        let id = ids::product_id("online-retail/85123A");
        assert_eq!(
            written.lines().collect::<Vec<_>>(),
            [
                "invoice,product_id,sku,quantity,unit_price_pence,customer,country,at",
                &format!("536365,{id},85123A,6,255,17850,United Kingdom,2010-12-01T08:26:00Z"),
                &format!("536371,{id},85123A,2,255,,France,2010-12-01T09:00:00Z"),
            ]
        );
    }

    /// Published comparisons of recommenders on this source use these lines; ours must be learnt from the same.
    #[test]
    fn the_whole_source_gives_the_lines_that_others_measure_on() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/online-retail/online_retail.csv.xz");
        let history = std::env::temp_dir().join(format!("getyourshare-{}-orders.csv", std::process::id()));
        let read = read(&source, &history).unwrap();
        std::fs::remove_file(history).unwrap();
        assert_eq!(read.rows, 541_909);
        assert_eq!(read.rows, read.orders.lines + read.rejected.values().sum::<u64>());
        let Identified { lines, customers, articles } = read.identified;
        assert_eq!((lines, customers, articles), (396_337, 4_334, 3_659));
        assert!(!read.rejected.contains_key(&Reject::Malformed));
    }
}
