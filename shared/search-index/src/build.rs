//! From products to the parts of a segment. Runs at the origin; the same products always give the same bytes.

mod columns;
mod packing;
mod translations;
mod words;

use crate::cards::{CHUNK, Card, CardChunk};
use crate::container;
use crate::labels::{COLLECTION, FacetLabels, Labels, MERCHANT, ValueLabel, same_in_all};
use crate::section::SECTIONS;
use crate::segment::MAGIC;
use contracts::catalogue::Product;
use std::collections::{BTreeMap, HashMap};
use words::WordBuilder;

pub(crate) use columns::article_number;

/// The parts of an index, as they are published.
#[derive(Debug, Clone)]
pub struct Built {
    /// Fingerprint of the content.
    pub version: String,
    /// How many products there are.
    pub docs: u32,
    /// The segment, whole.
    pub segment: Vec<u8>,
    /// The parts `cards-0`, `cards-1`, …
    pub cards: Vec<Vec<u8>>,
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
    built(&order(products), facets, packing::write)
}

/// The index of what changed, in the order of its documents, whose cards are held in chunks.
pub(crate) fn build_changed(ranked: &[&Product], facets: &[FacetLabels]) -> Result<Built, BuildError> {
    built(ranked, facets, |_, _, _, _| Ok(()))
}

fn built(
    ranked: &[&Product],
    facets: &[FacetLabels],
    pack: impl Fn(&[&Product], &[Values], &Labels, &mut [Vec<u8>]) -> Result<(), BuildError>,
) -> Result<Built, BuildError> {
    let labels = labels(ranked, facets)?;
    let numbers = labels.numbers();
    let values = ranked.iter().map(|p| Values::of(p, &numbers)).collect::<Vec<_>>();
    let mut words = WordBuilder::new(&labels);
    for (doc, (product, values)) in (0..).zip(ranked.iter().zip(&values)) {
        words.add(doc, product, values.all());
    }
    let mut sections = vec![Vec::new(); SECTIONS];
    sections[crate::section::Section::Labels as usize] = serde_json::to_vec(&labels).map_err(BuildError::Labels)?;
    words.finish(&labels, &mut sections)?;
    columns::write(ranked, &values, labels.values(), &mut sections)?;
    pack(ranked, &values, &labels, &mut sections)?;
    let segment = container::write(MAGIC, &sections);
    let cards = ranked.chunks(CHUNK as usize).map(chunk).collect::<Result<Vec<_>, _>>()?;
    let prints: Vec<u8> =
        cards.iter().chain([&segment]).flat_map(|part| crate::bytes::checksum(part).to_le_bytes()).collect();
    let docs = u32::try_from(ranked.len()).map_err(|_| BuildError::TooMany("products"))?;
    Ok(Built { version: format!("{:016x}", crate::bytes::checksum(&prints)), docs, segment, cards })
}

/// Products in the order of their documents: what can be bought first, then by popularity.
pub(crate) fn order<'p>(products: impl IntoIterator<Item = &'p Product>) -> Vec<&'p Product> {
    let mut ranked: Vec<&Product> = products.into_iter().collect();
    ranked.sort_by(|a, b| {
        let rank = |p: &Product| (p.card.stock == 0, std::cmp::Reverse(p.popularity));
        rank(a).cmp(&rank(b)).then_with(|| a.card.id.cmp(&b.card.id))
    });
    ranked
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
    // merchants are labels by their name, which finds their products
    let names: HashMap<&str, &str> =
        products.iter().map(|p| (p.card.merchant.slug.as_str(), p.card.merchant.name.as_str())).collect();
    for value in facets.iter_mut().filter(|f| f.key == MERCHANT).flat_map(|f| &mut f.values) {
        if let Some(name) = names.get(value.value.as_str()) {
            value.name = same_in_all(name);
        }
    }
    let labels = Labels { facets };
    if labels.values() >= usize::from(u16::MAX) {
        return Err(BuildError::TooMany("facet values"));
    }
    Ok(labels)
}

/// The numbers of a product's facet values.
struct Values {
    /// Those of facets and collections, in order, each once.
    set: Vec<u16>,
    merchant: u16,
}

impl Values {
    fn of(product: &Product, numbers: &HashMap<(&str, &str), u16>) -> Values {
        let number = |key: &str, value: &str| numbers.get(&(key, value)).copied();
        let facets = product.facets.iter().flat_map(|(key, values)| values.iter().filter_map(|v| number(key, v)));
        let collections = product.collections.iter().filter_map(|c| number(COLLECTION, c));
        let mut set: Vec<u16> = facets.chain(collections).collect();
        set.sort_unstable();
        set.dedup();
        Values { set, merchant: number(MERCHANT, &product.card.merchant.slug).unwrap_or(u16::MAX) }
    }

    fn all(&self) -> impl Iterator<Item = u16> + '_ {
        self.set.iter().copied().chain([self.merchant])
    }
}

fn chunk(products: &[&Product]) -> Result<Vec<u8>, BuildError> {
    let json: Result<Vec<String>, BuildError> = products
        .iter()
        .map(|p| serde_json::to_string(&p.card).map_err(|e| BuildError::Json(p.card.id.clone(), e)))
        .collect();
    let cards = json?;
    Ok(CardChunk::write(products.iter().zip(&cards).map(|(p, json)| Card { name: &p.card.name, json })))
}
