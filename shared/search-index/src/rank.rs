//! Ranking: text first (which words, how well, where, how rare, side by side), then popularity, and what can be bought before what
//! cannot. The numbers were tuned on misspelt product names; they order one answer and mean nothing beyond it.

use crate::matching::{SlotReader, Word};
use crate::postings::Place;
use crate::segment::Segment;

/// A word outside the name is worth this much of one in it.
const LABEL_WORTH: f32 = 0.6;
/// A word of a merchant's name is worth this much of one of a shelf's.
pub(crate) const MERCHANT: f32 = 0.7;
/// A word that carries little weighs this much of another of its rarity.
pub(crate) const STOP_WORD: f32 = 0.2;
/// What all words side by side in the query's order add.
const PHRASE: f32 = 0.10;
/// What a name that has no other words adds.
const COVERAGE: f32 = 0.15;
/// What the most popular product adds.
const POPULARITY: f32 = 0.20;
/// What being out of stock takes away.
const OUT_OF_STOCK: f32 = 0.10;

/// How rare a word is.
pub(crate) fn rarity(frequency: u32, docs: u32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a ratio")]
    let ratio = docs.max(1) as f32 / frequency.max(1) as f32;
    (1.0 + ratio).ln()
}

/// What orders are worth, from 0 for none to 1 for 62,000 or more, on a logarithmic scale.
pub(crate) fn popularity(orders: u32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a logarithm")]
    let orders = orders as f32;
    (16.0 / 255.0 * orders.ln_1p() / std::f32::consts::LN_2).min(1.0)
}

pub(crate) fn place_worth(place: Place) -> f32 {
    if place.position().is_some() { 1.0 } else { LABEL_WORTH }
}

/// The relevance of a document with these words, in millionths.
pub(crate) fn score(segment: &Segment, doc: u32, readers: &[SlotReader<'_>], found: &[Option<Word>]) -> u32 {
    let (mut held, mut total) = (0.0_f32, 0.0_f32);
    let (mut in_name, mut side_by_side) = (0_u8, 0_u8);
    let mut before = None;
    for (reader, word) in readers.iter().zip(found) {
        total += reader.idf;
        held += word.map_or(0.0, |w| w.worth * reader.idf);
        let position = word.and_then(|w| w.place.position());
        in_name = in_name.saturating_add(u8::from(position.is_some()));
        side_by_side += u8::from(before.is_some() && position == before);
        before = position.map(|p| p + 1);
    }
    let share = |part: u8, whole: u8| f32::from(part.min(whole)) / f32::from(whole.max(1));
    let pairs = u8::try_from(found.len().saturating_sub(1)).unwrap_or(u8::MAX);
    let score = held / total.max(f32::MIN_POSITIVE)
        + PHRASE * share(side_by_side, pairs)
        + COVERAGE * share(in_name, segment.name_length(doc))
        + POPULARITY * segment.popularity(doc)
        - if segment.in_stock(doc) { 0.0 } else { OUT_OF_STOCK };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 2 million")]
    let millionths = (score.clamp(0.0, 2.0) * 1e6) as u32;
    millionths
}

#[cfg(test)]
mod tests {
    use super::popularity;

    #[test]
    fn popularity_rises_with_orders() {
        assert_eq!((popularity(0), popularity(u32::MAX)), (0.0, 1.0));
        assert!(popularity(2_300) > popularity(2_000));
    }
}
