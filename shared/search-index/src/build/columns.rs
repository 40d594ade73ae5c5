//! The columns of a segment: what filters, orders and ranks a document without looking at its words.

use super::BuildError;
use crate::bytes::put_u32;
use crate::postings::{self, Place};
use crate::section::Section;
use contracts::catalogue::Product;
use text::tokens;

/// Writes the columns and the facet values of products that stand in the order of their numbers.
pub(super) fn write(
    products: &[&Product],
    values: &[Vec<u16>],
    value_count: usize,
    sections: &mut [Vec<u8>],
) -> Result<(), BuildError> {
    let docs = u32::try_from(products.len()).map_err(|_| BuildError::TooMany("products"))?;
    let (mut prices, mut created) = (Vec::new(), Vec::new());
    for product in products {
        let refuse = |what| BuildError::Product { id: product.card.id.clone(), what };
        prices.push(u32::try_from(product.card.prices.mad).map_err(|_| refuse("the price is out of range"))?);
        created.push(seconds(&product.created_at).ok_or_else(|| refuse("created_at is not a date"))?);
        sections[Section::Popularity as usize].push(popularity(product.popularity));
        let words = tokens(&product.card.name).len();
        sections[Section::NameLengths as usize].push(u8::try_from(words).unwrap_or(u8::MAX));
        sections[Section::Stock as usize].push(u8::from(product.card.stock > 0));
    }
    let mut order: Vec<u32> = (0..docs).collect();
    order.sort_by_key(|doc| (prices[*doc as usize], *doc));
    order.iter().for_each(|doc| put_u32(&mut sections[Section::ByPrice as usize], *doc));
    order.sort_by_key(|doc| (std::cmp::Reverse(prices[*doc as usize]), *doc));
    order.iter().for_each(|doc| put_u32(&mut sections[Section::ByDearest as usize], *doc));
    order.sort_by_key(|doc| (std::cmp::Reverse(created[*doc as usize]), *doc));
    order.iter().for_each(|doc| put_u32(&mut sections[Section::ByNewest as usize], *doc));
    prices.iter().for_each(|price| put_u32(&mut sections[Section::Prices as usize], *price));
    created.iter().for_each(|at| put_u32(&mut sections[Section::Created as usize], *at));

    let mut lists = vec![Vec::new(); value_count];
    let mut written = 0;
    put_u32(&mut sections[Section::DocValueOffsets as usize], 0);
    for (doc, values) in (0..).zip(values) {
        for value in values {
            lists[usize::from(*value)].push((doc, Place::default()));
            sections[Section::DocValues as usize].extend_from_slice(&value.to_le_bytes());
        }
        written += u32::try_from(values.len()).map_err(|_| BuildError::TooMany("facet values"))?;
        put_u32(&mut sections[Section::DocValueOffsets as usize], written);
    }
    write_lists(&lists, Section::ValueOffsets, Section::ValuePostings, sections)
}

/// Writes posting lists behind one another, and where each begins.
pub(super) fn write_lists(
    lists: &[Vec<(u32, Place)>],
    offsets: Section,
    data: Section,
    sections: &mut [Vec<u8>],
) -> Result<(), BuildError> {
    put_u32(&mut sections[offsets as usize], 0);
    for list in lists {
        postings::write(&mut sections[data as usize], list);
        let end = u32::try_from(sections[data as usize].len()).map_err(|_| BuildError::TooMany("postings"))?;
        put_u32(&mut sections[offsets as usize], end);
    }
    Ok(())
}

/// Orders on a logarithmic scale: 0 for none, 255 for 62,000 or more.
fn popularity(orders: u32) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
    let scaled = (16.0 * f64::from(orders).ln_1p() / std::f64::consts::LN_2).round().clamp(0.0, 255.0) as u8;
    scaled
}

/// Seconds since 1970 of an RFC 3339 time in UTC, `2010-12-01T08:26:00Z`; the time of day may be missing.
fn seconds(time: &str) -> Option<u32> {
    let part = |range: std::ops::Range<usize>| time.get(range)?.parse::<i64>().ok();
    let (year, month, day) = (part(0..4)?, part(5..7)?, part(8..10)?);
    if !(1970..=2105).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // days from the civil calendar, with years that begin in March
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 719_469;
    let clock = part(11..13).unwrap_or(0) * 3600 + part(14..16).unwrap_or(0) * 60 + part(17..19).unwrap_or(0);
    u32::try_from(days * 86_400 + clock).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_seconds_since_1970() {
        assert_eq!(seconds("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(seconds("2010-12-01T08:26:00Z"), Some(1_291_191_960));
        assert_eq!(seconds("2012-02-29"), Some(1_330_473_600));
        assert_eq!(seconds("yesterday"), None);
        assert_eq!(seconds("2010-13-01"), None);
    }

    #[test]
    fn popularity_rises_with_orders() {
        assert_eq!((popularity(0), popularity(1), popularity(u32::MAX)), (0, 16, 255));
        assert!(popularity(2_300) > popularity(2_000));
    }
}
