//! The columns of a segment: what filters, orders and ranks a document without looking at its words.

use super::{BuildError, Values};
use crate::bytes::{put, put_u32};
use crate::keys::{IDS, Keys, SKUS};
use crate::postings;
use crate::section::Section;
use contracts::catalogue::Product;
use std::cmp::Reverse;
use std::collections::HashMap;
use text::tokens;

/// Most documents: their numbers have three bytes.
const MOST_DOCS: usize = 1 << 24;

/// Writes the columns and the facet values of products that stand in the order of their numbers.
pub(super) fn write(
    products: &[&Product],
    values: &[Values],
    value_count: usize,
    sections: &mut [Vec<u8>],
) -> Result<(), BuildError> {
    let docs = u32::try_from(products.len()).map_err(|_| BuildError::TooMany("products"))?;
    if products.len() >= MOST_DOCS {
        return Err(BuildError::TooMany("products"));
    }
    let (mut prices, mut days) = (Vec::new(), Vec::new());
    for product in products {
        let refuse = |what| BuildError::Product { id: product.card.id.clone(), what };
        prices.push(u32::try_from(product.card.prices.mad).map_err(|_| refuse("the price is out of range"))?);
        days.push(day(&product.created_at).ok_or_else(|| refuse("created_at is not a date"))?);
        let words = tokens(&product.card.name).len();
        sections[Section::NameLengths as usize].push(u8::try_from(words).unwrap_or(u8::MAX));
    }
    popularity(products, &mut sections[Section::Popularity as usize]);
    let mut order: Vec<u32> = (0..docs).collect();
    order.sort_by_key(|doc| (prices[*doc as usize], *doc));
    order.iter().for_each(|doc| put::<3>(&mut sections[Section::ByPrice as usize], *doc));
    order.sort_by_key(|doc| (Reverse(prices[*doc as usize]), *doc));
    order.iter().for_each(|doc| put::<3>(&mut sections[Section::ByDearest as usize], *doc));
    order.sort_by_key(|doc| (Reverse(days[*doc as usize]), *doc));
    order.iter().for_each(|doc| put::<3>(&mut sections[Section::ByNewest as usize], *doc));
    prices.iter().for_each(|price| put_u32(&mut sections[Section::Prices as usize], *price));
    days.iter().for_each(|day| put::<2>(&mut sections[Section::Days as usize], *day));
    Keys::<4>::write(products.iter().map(|p| p.card.id.as_str()).zip(0..), IDS, sections);
    sections[Section::DocIds as usize] = crate::ids::write(products.iter().map(|p| p.card.id.as_str()));
    let skus: Vec<(String, u32)> =
        products.iter().zip(0..).flat_map(|(p, doc)| numbers(p).map(move |n| (n, doc))).collect();
    Keys::<2>::write(skus.iter().map(|(sku, doc)| (sku.as_str(), *doc)), SKUS, sections);
    write_values(values, value_count, sections)
}

/// The numbers under which a product is found: its own, and those of its variants.
fn numbers(product: &Product) -> impl Iterator<Item = String> {
    let variants = product.variants.iter().map(|v| v.sku.as_str()).filter(|sku| *sku != product.sku);
    std::iter::once(product.sku.as_str()).chain(variants).map(article_number)
}

/// An article number as it is compared: its letters and digits, folded.
pub(crate) fn article_number(sku: &str) -> String {
    tokens(sku).into_iter().map(|t| t.word).collect()
}

/// Each document's set of values and its merchant, and the documents of each value.
fn write_values(values: &[Values], value_count: usize, sections: &mut [Vec<u8>]) -> Result<(), BuildError> {
    let mut lists = vec![Vec::new(); value_count];
    let mut sets: HashMap<&[u16], u32> = HashMap::new();
    put_u32(&mut sections[Section::SetOffsets as usize], 0);
    for (doc, values) in (0..).zip(values) {
        let next = u32::try_from(sets.len()).map_err(|_| BuildError::TooMany("sets of values"))?;
        let set = *sets.entry(&values.set).or_insert(next);
        if set == next {
            values.set.iter().for_each(|v| put::<2>(&mut sections[Section::SetValues as usize], u32::from(*v)));
            let end = u32::try_from(sections[Section::SetValues as usize].len() / 2);
            put_u32(&mut sections[Section::SetOffsets as usize], end.map_err(|_| BuildError::TooMany("values"))?);
        }
        put::<3>(&mut sections[Section::DocSets as usize], set);
        put::<2>(&mut sections[Section::DocMerchants as usize], u32::from(values.merchant));
        values.all().for_each(|value| lists[usize::from(value)].push(doc));
    }
    put_u32(&mut sections[Section::ValueOffsets as usize], 0);
    for list in &lists {
        postings::write_values(&mut sections[Section::ValuePostings as usize], list);
        let end = u32::try_from(sections[Section::ValuePostings as usize].len());
        put_u32(&mut sections[Section::ValueOffsets as usize], end.map_err(|_| BuildError::TooMany("postings"))?);
    }
    Ok(())
}

/// How many documents are in stock, then the runs of documents bought equally often: a few thousand at most, however many there are.
fn popularity(products: &[&Product], section: &mut Vec<u8>) {
    let in_stock = products.iter().take_while(|p| p.card.stock > 0).count();
    put_u32(section, u32::try_from(in_stock).unwrap_or(u32::MAX));
    let mut last = None;
    for (doc, product) in (0..).zip(products) {
        if last.replace(product.popularity) != Some(product.popularity) {
            put_u32(section, doc);
            put_u32(section, product.popularity);
        }
    }
}

/// The day since 1970 of an RFC 3339 time in UTC, such as `2010-12-01T08:26:00Z`, until 2149.
fn day(time: &str) -> Option<u32> {
    let part = |range: std::ops::Range<usize>| time.get(range)?.parse::<i64>().ok();
    let (year, month, day) = (part(0..4)?, part(5..7)?, part(8..10)?);
    if !(1970..=2148).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // days from the civil calendar, with years that begin in March
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    u32::try_from(365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 719_469).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_days_since_1970() {
        assert_eq!(day("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(day("2010-12-01T08:26:00Z"), Some(14_944));
        assert_eq!(day("2012-02-29"), Some(15_399));
        assert_eq!(day("yesterday"), None);
        assert_eq!(day("2010-13-01"), None);
    }

    #[test]
    fn article_numbers_are_their_letters_and_digits() {
        assert_eq!(article_number("85123A"), "85123a");
        assert_eq!(article_number("ZIT-00/7"), "zit007");
    }
}
