//! From products to the parts of a segment. Runs at the origin; the same products always give the same bytes.

mod columns;
mod translations;
mod words;

use crate::cards::{CHUNK, Card, CardChunk};
use crate::container;
use crate::labels::{COLLECTION, FacetLabels, Labels, MERCHANT, ValueLabel, same_in_all};
use crate::section::SECTIONS;
use crate::segment::MAGIC;
use contracts::catalogue::Product;
use std::collections::BTreeMap;
use words::WordBuilder;

/// The parts of an index, as they are published.
#[derive(Debug, Clone)]
pub struct Built {
    /// Fingerprint of the content.
    pub version: String,
    /// The part `segment`.
    pub segment: Vec<u8>,
    /// The parts `cards-0`, `cards-1`, …
    pub cards: Vec<Vec<u8>>,
}

impl Built {
    /// Every part under its published name.
    pub fn parts(&self) -> impl Iterator<Item = (String, &[u8])> {
        let cards = (0..).zip(&self.cards).map(|(k, bytes)| (crate::cards::part_name(k), bytes.as_slice()));
        std::iter::once((crate::SEGMENT_PART.to_owned(), self.segment.as_slice())).chain(cards)
    }
}

/// Why no segment could be built.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// A product cannot be written as JSON.
    #[error("product {0}: {1}")]
    Json(String, serde_json::Error),
    /// A column cannot hold a product's value.
    #[error("product {id}: {what}")]
    Product {
        /// The product.
        id: String,
        /// What is wrong with it.
        what: &'static str,
    },
    /// More than 65,535 facet values and merchants, or 4 billion products.
    #[error("too many {0}")]
    TooMany(&'static str),
    /// The finite-state map refused its keys.
    #[error("vocabulary: {0}")]
    Vocabulary(#[from] fst::Error),
    /// The labels cannot be written as JSON.
    #[error("labels: {0}")]
    Labels(serde_json::Error),
}

/// Builds the index of a catalogue. `facets` names facets, their values and the collections in the languages of the shop; values
/// that it does not name are shown as they are.
///
/// # Errors
/// When a product's price or date does not fit its column, or there are too many facet values.
pub fn build(products: &[Product], facets: &[FacetLabels]) -> Result<Built, BuildError> {
    let mut ranked: Vec<&Product> = products.iter().collect();
    ranked.sort_by(|a, b| {
        let rank = |p: &Product| (p.card.stock == 0, std::cmp::Reverse(p.popularity));
        rank(a).cmp(&rank(b)).then_with(|| a.card.id.cmp(&b.card.id))
    });
    let labels = labels(&ranked, facets)?;
    let values = ranked.iter().map(|p| values_of(p, &labels)).collect::<Vec<_>>();
    let mut words = WordBuilder::new(&labels);
    for (doc, (product, values)) in (0..).zip(ranked.iter().zip(&values)) {
        words.add(doc, product, values);
    }
    let mut sections = vec![Vec::new(); SECTIONS];
    sections[crate::section::Section::Labels as usize] = serde_json::to_vec(&labels).map_err(BuildError::Labels)?;
    words.finish(&labels, &mut sections)?;
    columns::write(&ranked, &values, labels.values(), &mut sections)?;
    let segment = container::write(MAGIC, &sections);
    let cards = ranked.chunks(CHUNK as usize).map(chunk).collect::<Result<Vec<_>, _>>()?;
    let prints: Vec<u8> =
        cards.iter().chain([&segment]).flat_map(|part| crate::bytes::checksum(part).to_le_bytes()).collect();
    Ok(Built { version: format!("{:016x}", crate::bytes::checksum(&prints)), segment, cards })
}

/// The labels given, with the values that only products name, and the merchants.
fn labels(products: &[&Product], given: &[FacetLabels]) -> Result<Labels, BuildError> {
    let mut facets = given.to_vec();
    let mut used: BTreeMap<&str, BTreeMap<&str, ()>> = BTreeMap::new();
    for product in products {
        let pairs = product.facets.iter().flat_map(|(k, vs)| vs.iter().map(move |v| (k.as_str(), v.as_str())));
        for (key, value) in pairs
            .chain(product.collections.iter().map(|c| (COLLECTION, c.as_str())))
            .chain([(MERCHANT, product.card.merchant.slug.as_str())])
        {
            used.entry(key).or_default().insert(value, ());
        }
    }
    for (key, values) in used {
        let at = facets.iter().position(|f| f.key == key).unwrap_or_else(|| {
            facets.push(FacetLabels { key: key.to_owned(), name: same_in_all(key), values: Vec::new() });
            facets.len() - 1
        });
        for value in values.into_keys() {
            if !facets[at].values.iter().any(|v| v.value == value) {
                facets[at].values.push(ValueLabel { value: value.to_owned(), name: same_in_all(value) });
            }
        }
    }
    let labels = Labels { facets };
    if labels.values() > usize::from(u16::MAX) {
        return Err(BuildError::TooMany("facet values"));
    }
    Ok(labels)
}

/// The numbers of a product's facet values, in order, each once.
fn values_of(product: &Product, labels: &Labels) -> Vec<u16> {
    let facets = product.facets.iter().flat_map(|(key, values)| values.iter().filter_map(|v| labels.value(key, v)));
    let collections = product.collections.iter().filter_map(|c| labels.value(COLLECTION, c));
    let mut out: Vec<u16> =
        facets.chain(collections).chain(labels.value(MERCHANT, &product.card.merchant.slug)).collect();
    out.sort_unstable();
    out.dedup();
    out
}

fn chunk(products: &[&Product]) -> Result<Vec<u8>, BuildError> {
    let json: Result<Vec<String>, BuildError> = products
        .iter()
        .map(|p| serde_json::to_string(&p.card).map_err(|e| BuildError::Json(p.card.id.clone(), e)))
        .collect();
    let cards = json?;
    Ok(CardChunk::write(products.iter().zip(&cards).map(|(p, json)| Card { name: &p.card.name, json })))
}
