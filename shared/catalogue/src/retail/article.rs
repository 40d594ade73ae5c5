//! What the year's sales of an article say about it: its name, price, stock, popularity and first day.

use super::Line;
use crate::options::Choices;
use crate::product::Draft;
use crate::time::{self, DAY};
use money::{Currency, Rates};
use std::collections::{BTreeMap, BTreeSet};

/// The price is the median of the sales of this many days up to the last.
const PRICE_DAYS: i64 = 90;

/// The stock is what was sold in this many days, the last ones on which the article was sold at all…
pub const STOCK_DAYS: usize = 28;
/// … but at most so many…
pub const STOCK_CAP: u32 = 500;
/// … and none when it was not sold in so many days before the end of the source.
pub const OUT_OF_STOCK_AFTER: i64 = 180;

/// Articles gathered from lines. Memory grows with sales: 16 bytes a line.
#[derive(Debug, Default)]
pub struct Articles {
    by_sku: BTreeMap<String, Article>,
    last: i64,
}

#[derive(Debug, Default)]
struct Article {
    /// Descriptions with how often they were used.
    names: BTreeMap<String, u32>,
    /// Hashes of invoices: only their number matters.
    invoices: BTreeSet<u64>,
    sales: Vec<Sale>,
}

#[derive(Debug)]
struct Sale {
    at: i64,
    quantity: u32,
    pence: u32,
}

/// An article that can be listed, or why it cannot.
pub type Listing = Result<Draft, Unlisted>;

/// Why an article is not listed although it was sold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unlisted {
    /// A service under an article's code: carriage, vouchers, picture files.
    Service,
}

impl Unlisted {
    /// The reason's name in reports.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Unlisted::Service => "service",
        }
    }
}

impl Articles {
    /// Adds a sale.
    pub fn add(&mut self, line: &Line, invoice: &str, description: &str) {
        self.last = self.last.max(line.at);
        let article = self.by_sku.entry(line.sku.clone()).or_default();
        match article.names.get_mut(description.trim()) {
            Some(count) => *count += 1,
            None => drop(article.names.insert(description.trim().to_owned(), 1)),
        }
        article.invoices.insert(crate::ids::hash64(invoice));
        let pence = u32::try_from(line.unit_price).unwrap_or(u32::MAX);
        article.sales.push(Sale { at: line.at, quantity: line.quantity, pence });
    }

    /// Every article with what was found, by code.
    pub fn listings<'a>(&'a self, rates: &'a Rates) -> impl Iterator<Item = (&'a str, Listing)> {
        self.by_sku.iter().map(|(sku, article)| (sku.as_str(), article.listing(sku, self.last, rates)))
    }
}

impl Article {
    fn listing(&self, sku: &str, end: i64, rates: &Rates) -> Listing {
        let name = self.name();
        if is_service(&name) {
            return Err(Unlisted::Service);
        }
        let first = self.sales.iter().map(|s| s.at).min().unwrap_or(end);
        Ok(Draft {
            source_key: super::source_key(sku),
            sku: sku.to_owned(),
            name,
            lang: "en".to_owned(),
            // the source describes nothing, and nothing is made up
            description: String::new(),
            price_mad: rates.base_to(self.price(), Currency::Mad).max(1),
            stock: self.stock(end),
            popularity: u32::try_from(self.invoices.len()).unwrap_or(u32::MAX),
            created_at: time::format(first),
            collection: None,
            address: Some(sku.to_owned()),
            photo: None,
            choices: Choices::default(),
        })
    }

    /// The description used most; of two used equally often, the first in the alphabet.
    fn name(&self) -> String {
        let most = self.names.iter().max_by(|(a, n), (b, m)| n.cmp(m).then_with(|| b.cmp(a)));
        crate::name::sentence_case(most.map_or("", |(name, _)| name))
    }

    /// The median price in pence of the last [`PRICE_DAYS`] on sale: of an even number, the lower, which somebody paid.
    fn price(&self) -> i64 {
        let last = self.sales.iter().map(|s| s.at).max().unwrap_or(0);
        let recent = self.sales.iter().filter(|s| s.at > last - PRICE_DAYS * DAY);
        let mut prices: Vec<u32> = recent.map(|s| s.pence).collect();
        prices.sort_unstable();
        prices.get(prices.len().saturating_sub(1) / 2).map_or(0, |p| i64::from(*p))
    }

    fn stock(&self, end: i64) -> u32 {
        let mut by_day: BTreeMap<i64, u32> = BTreeMap::new();
        for sale in &self.sales {
            let units = by_day.entry(sale.at.div_euclid(DAY)).or_default();
            *units = units.saturating_add(sale.quantity);
        }
        let idle = by_day.keys().next_back().map_or(i64::MAX, |day| end.div_euclid(DAY) - day);
        if idle > OUT_OF_STOCK_AFTER {
            return 0;
        }
        by_day.values().rev().take(STOCK_DAYS).fold(0_u32, |sum, units| sum.saturating_add(*units)).min(STOCK_CAP)
    }
}

/// Services that the source keeps under codes like articles'.
fn is_service(name: &str) -> bool {
    let name = name.to_lowercase();
    ["next day carriage", "high resolution image", "gift voucher", "packing charge"]
        .iter()
        .any(|service| name.contains(service))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "RED MUG";

    fn sold(sales: &[(i64, u32, i64)]) -> Articles {
        let mut articles = Articles::default();
        for (number, (day, quantity, unit_price)) in sales.iter().enumerate() {
            let line = Line { sku: "10002".into(), quantity: *quantity, at: day * DAY, unit_price: *unit_price };
            articles.add(&line, &format!("5{number}"), NAME);
        }
        articles
    }

    fn draft(articles: &Articles) -> Draft {
        let rates = Rates::current().unwrap();
        let (_, listing) = articles.listings(&rates).next().unwrap();
        listing.unwrap()
    }

    #[test]
    fn the_price_is_the_median_of_the_last_ninety_days_on_sale() {
        let rates = Rates::current().unwrap();
        let articles = sold(&[(0, 1, 900), (200, 1, 100), (201, 1, 250), (202, 1, 300), (203, 1, 9_999)]);
        assert_eq!(draft(&articles).price_mad, rates.base_to(250, Currency::Mad));
    }

    #[test]
    fn stock_is_what_its_last_days_of_sale_sold_up_to_the_cap() {
        assert_eq!(draft(&sold(&[(1, 5, 100), (1, 6, 100), (9, 7, 100)])).stock, 18);
        assert_eq!(draft(&sold(&[(1, 400, 100), (9, 400, 100)])).stock, STOCK_CAP);
    }

    #[test]
    fn what_was_not_sold_for_long_is_out_of_stock() {
        let mut articles = sold(&[(0, 5, 100)]);
        let other = Line { sku: "99999".into(), quantity: 1, at: (OUT_OF_STOCK_AFTER + 1) * DAY, unit_price: 1 };
        articles.add(&other, "600", "BLUE MUG");
        assert_eq!(draft(&articles).stock, 0);
    }

    #[test]
    fn popularity_counts_orders_not_lines() {
        let mut articles = sold(&[(1, 1, 100), (2, 1, 100)]);
        let again = Line { sku: "10002".into(), quantity: 1, at: DAY, unit_price: 100 };
        articles.add(&again, "50", NAME);
        assert_eq!(draft(&articles).popularity, 2);
        assert_eq!(draft(&articles).created_at, "1970-01-02T00:00:00Z");
    }

    #[test]
    fn a_service_is_not_listed() {
        let rates = Rates::current().unwrap();
        let mut articles = Articles::default();
        let line = Line { sku: "23444".into(), quantity: 1, at: 0, unit_price: 1_500 };
        articles.add(&line, "1", "Next Day Carriage");
        assert_eq!(articles.listings(&rates).next().unwrap().1.unwrap_err(), Unlisted::Service);
    }
}
