//! What was sold: the cleaned order lines and the products of a catalogue, read into numbers.

use serde::Deserialize;
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

/// Why a catalogue cannot be trained on.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SalesError {
    /// A file cannot be opened or read.
    #[error("cannot read {path} (does `origin import` come first?)")]
    File { path: PathBuf, source: std::io::Error },
    /// A line is not what it should be.
    #[error("{path}, line {line}: {why}")]
    Line { path: PathBuf, line: usize, why: String },
}

/// Something that was or can be bought.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Product {
    /// Its identifier.
    pub(crate) id: String,
    /// Its name, what likeness is drawn from; empty when it is not listed.
    pub(crate) name: String,
    /// False for what was invoiced but is no product of the catalogue, such as carriage: measured with, as the peers
    /// were, never recommended to anybody.
    #[serde(skip, default = "listed")]
    pub(crate) listed: bool,
}

const fn listed() -> bool {
    true
}

/// One line of an order.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line {
    /// The order, numbered by appearance.
    pub(crate) order: u32,
    /// Who ordered, numbered by appearance; absent when the shop did not know.
    pub(crate) customer: Option<u32>,
    /// The product, by its place among [`Sales::products`].
    pub(crate) product: u32,
    /// When, as the digits of `YYYYMMDDhhmm`.
    pub(crate) at: u64,
    /// The day, counted from some fixed day.
    pub(crate) day: i32,
}

/// A catalogue with its order lines.
pub(crate) struct Sales {
    /// The products, by identifier.
    pub(crate) products: Vec<Product>,
    /// The lines, in time.
    pub(crate) lines: Vec<Line>,
}

#[derive(Deserialize)]
struct Row {
    invoice: String,
    product_id: String,
    customer: String,
    at: String,
}

/// Reads `products.jsonl` and `orders.csv` of a folder.
///
/// # Errors
/// When a file is missing or a line is malformed; names both.
pub(crate) fn read(catalogue: &Path) -> Result<Sales, SalesError> {
    let mut products = read_products(&catalogue.join("products.jsonl"))?;
    let mut places: HashMap<String, u32> = products.iter().map(|p| p.id.clone()).zip(0..).collect();
    let path = catalogue.join("orders.csv");
    let mut lines = Vec::new();
    let (mut orders, mut customers) = (HashMap::new(), HashMap::new());
    for (number, row) in csv::Reader::from_reader(open(&path)?).into_deserialize::<Row>().enumerate() {
        let wrong = |why: String| SalesError::Line { path: path.clone(), line: number + 2, why };
        let row = row.map_err(|e| wrong(e.to_string()))?;
        let (at, day) = moment(&row.at).ok_or_else(|| wrong(format!("“{}” is not a time", row.at)))?;
        let product = numbered(&mut places, &row.product_id);
        if product as usize == products.len() {
            products.push(Product { id: row.product_id, name: String::new(), listed: false });
        }
        let order = numbered(&mut orders, &row.invoice);
        let customer = (!row.customer.is_empty()).then(|| numbered(&mut customers, &row.customer));
        lines.push(Line { order, customer, product, at, day });
    }
    lines.sort_by_key(|line| line.at);
    Ok(Sales { products, lines }.sorted())
}

impl Sales {
    /// The listed products only, with their lines.
    pub(crate) fn listed(&self) -> Sales {
        let mut place = vec![None; self.products.len()];
        let mut products = Vec::new();
        for (product, place) in self.products.iter().zip(&mut place).filter(|(p, _)| p.listed) {
            *place = u32::try_from(products.len()).ok();
            products.push(product.clone());
        }
        let moved = |line: &Line| Some(Line { product: place[line.product as usize]?, ..*line });
        Sales { products, lines: self.lines.iter().filter_map(moved).collect() }
    }

    /// The same sales with products by identifier.
    fn sorted(self) -> Sales {
        let mut order: Vec<usize> = (0..self.products.len()).collect();
        order.sort_by(|&a, &b| self.products[a].id.cmp(&self.products[b].id));
        let mut place = vec![0; order.len()];
        for (to, &from) in (0_u32..).zip(&order) {
            place[from] = to;
        }
        let lines = self.lines.iter().map(|l| Line { product: place[l.product as usize], ..*l }).collect();
        Sales { products: order.iter().map(|&from| self.products[from].clone()).collect(), lines }
    }
}

fn read_products(path: &Path) -> Result<Vec<Product>, SalesError> {
    let mut products = Vec::new();
    for (number, text) in BufReader::new(open(path)?).lines().enumerate() {
        let text = text.map_err(|source| SalesError::File { path: path.to_owned(), source })?;
        products.push(serde_json::from_str::<Product>(&text).map_err(|e| SalesError::Line {
            path: path.to_owned(),
            line: number + 1,
            why: e.to_string(),
        })?);
    }
    Ok(products)
}

fn open(path: &Path) -> Result<File, SalesError> {
    File::open(path).map_err(|source| SalesError::File { path: path.to_owned(), source })
}

/// The number of a name: the next free one when it is new.
fn numbered(known: &mut HashMap<String, u32>, name: &str) -> u32 {
    if let Some(&number) = known.get(name) {
        return number;
    }
    let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
    known.insert(name.to_owned(), next);
    next
}

/// `2011-10-01T08:26…` as 201110010826 and the number of its day.
fn moment(at: &str) -> Option<(u64, i32)> {
    let digits: String = at.chars().filter(char::is_ascii_digit).take(12).collect();
    let (year, month, day) = (digits.get(..4)?, digits.get(4..6)?, digits.get(6..8)?);
    Some((digits.get(..12)?.parse().ok()?, day_number(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?))
}

/// Days of the Gregorian calendar, counted with years that begin in March so that leap days come last.
fn day_number(year: i32, month: i32, day: i32) -> Option<i32> {
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    Some(365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (153 * month + 2) / 5 + day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_follow_each_other_over_months_and_leap_years() {
        let day = |at: &str| moment(at).unwrap().1;
        assert_eq!(day("2011-03-01T00:00:00Z") - day("2011-02-28 23:59"), 1);
        assert_eq!(day("2012-03-01T00:00:00Z") - day("2012-02-28T00:00:00Z"), 2);
        assert_eq!(day("2011-12-09T12:50:00Z") - day("2010-12-01T08:26:00Z"), 373);
        assert_eq!(moment("2010-12-01T08:26:00Z").unwrap().0, 201_012_010_826);
        assert!(moment("yesterday").is_none() && moment("2011-13-01T00:00").is_none());
    }
}
