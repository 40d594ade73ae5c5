//! Packs the cards of a catalogue into its segment: first the tables of what many have, then a record for each product, the most
//! popular first, until the room is used up.

use super::{BuildError, Values};
use crate::bytes::put_u32;
use crate::labels::Labels;
use crate::packed::{Beside, Known, Look, Numbers, Sums, Tables, Words, add, read, words, write as write_record};
use crate::section::Section;
use contracts::catalogue::{Product, ProductCard};
use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::Hash;

/// Most bytes of the records: the cards of a million products that share their pictures, of some 150,000 when each has one of its
/// own, which takes about 150 bytes.
const ROOM: usize = 24 * 1024 * 1024;
/// Largest segment that cards are added to, in bytes: an isolate has 128 MB for everything.
const SEGMENT: usize = 84 * 1024 * 1024;
/// Most words and looks in the tables.
const MOST_WORDS: usize = 200_000;
const MOST_LOOKS: usize = 4_000;

/// Writes the cards of products that stand in the order of their numbers; none when ids have another form.
pub(super) fn write(
    products: &[&Product],
    values: &[Values],
    labels: &Labels,
    sections: &mut [Vec<u8>],
) -> Result<(), BuildError> {
    if sections[Section::DocIds as usize].is_empty() {
        return Ok(());
    }
    let cards = || products.iter().map(|product| &product.card);
    let all_words = frequent(cards().flat_map(words), MOST_WORDS);
    let looks = frequent(cards().filter_map(look), MOST_LOOKS);
    let sum = |price: fn(&ProductCard) -> i64| cards().map(|card| price(card).unsigned_abs()).sum();
    let sums = Sums { mad: sum(|c| c.prices.mad), eur: sum(|c| c.prices.eur), usd: sum(|c| c.prices.usd) };
    let tables = Tables { looks: looks.iter().filter_map(|json| serde_json::from_str(json).ok()).collect(), sums };
    let (mut offsets, mut text) = (Vec::new(), Vec::new());
    put_u32(&mut offsets, 0);
    for word in &all_words {
        text.extend_from_slice(word.as_bytes());
        put_u32(&mut offsets, u32::try_from(text.len()).map_err(|_| BuildError::TooMany("words"))?);
    }
    let numbers =
        Numbers { words: all_words.into_iter().zip(1..).collect(), looks: looks.into_iter().zip(1..).collect(), sums };
    let known = Known { words: Words::new(&offsets, &text), looks: &tables.looks, sums };
    let room = ROOM.min(SEGMENT.saturating_sub(sections.iter().map(Vec::len).sum()));
    let (mut record_offsets, mut records) = (Vec::new(), Vec::new());
    for (number, (card, values)) in cards().zip(values).enumerate() {
        let packed = write_record(card, &numbers).filter(|record| {
            let merchant = labels.label(values.merchant).map(|label| (label.value.as_str(), label.name.fr.as_str()));
            let mad = u32::try_from(card.prices.mad);
            let beside = merchant.zip(mad.ok()).map(|(merchant, mad)| Beside { id: &card.id, mad, merchant });
            beside.and_then(|beside| read(record, &known, beside)).is_some_and(|read| read == *card)
        });
        let whole = packed.is_none();
        let json = || serde_json::to_vec(card).map_err(|e| BuildError::Json(card.id.clone(), e));
        let record = packed.map_or_else(json, Ok)?;
        if records.len() + record.len() > room {
            break;
        }
        add(number, whole, &record, &mut record_offsets, &mut records);
    }
    sections[Section::CardTables as usize] = serde_json::to_vec(&tables).map_err(BuildError::Labels)?;
    sections[Section::CardWordOffsets as usize] = offsets;
    sections[Section::CardWords as usize] = text;
    sections[Section::CardOffsets as usize] = record_offsets;
    sections[Section::CardRecords as usize] = records;
    Ok(())
}

fn look(card: &ProductCard) -> Option<String> {
    serde_json::to_string(&Look { lang: card.lang.clone(), image: card.image.clone() }).ok()
}

/// What occurs more than once, the most frequent first.
fn frequent<T: Hash + Ord + Clone>(all: impl Iterator<Item = T>, most: usize) -> Vec<T> {
    let mut counts: HashMap<T, u32> = HashMap::new();
    all.for_each(|one| *counts.entry(one).or_default() += 1);
    let mut ranked: Vec<(Reverse<u32>, T)> =
        counts.into_iter().filter(|(_, count)| *count > 1).map(|(one, count)| (Reverse(count), one)).collect();
    ranked.sort_unstable();
    ranked.truncate(most);
    ranked.into_iter().map(|(_, one)| one).collect()
}
