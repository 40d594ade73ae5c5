//! What changed since a segment was built: a small segment of the changed products with their cards, and the documents of the
//! published segment that they replace. Built where it is searched, from products as the product service gives them.

use crate::build::{BuildError, build_changed, order};
use crate::cards::{Card, CardChunk, chunk_of};
use crate::container::FormatError;
use crate::segment::Segment;
use contracts::catalogue::Product;

/// Changes since a segment was built.
pub struct Delta {
    pub(crate) segment: Segment,
    cards: Vec<CardChunk>,
    /// Documents of the segment that are replaced or gone, ascending.
    pub(crate) hidden: Vec<u32>,
    /// How many of the hidden documents have each value of the segment's labels.
    hidden_values: Vec<u32>,
    /// For each changed document, the document of the segment before which it stands.
    before: Vec<u32>,
}

/// Why changes cannot be searched.
#[derive(Debug, thiserror::Error)]
pub enum DeltaError {
    /// A product does not fit an index.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// What was built cannot be read: a fault of this crate.
    #[error(transparent)]
    Format(#[from] FormatError),
}

impl Delta {
    /// Builds the changes of a segment: `products` as they are now, and the ids of those that are gone.
    pub(crate) fn build<'p>(
        base: &Segment,
        products: impl IntoIterator<Item = &'p Product>,
        removed: impl IntoIterator<Item = &'p str>,
    ) -> Result<Delta, DeltaError> {
        let ranked = order(products);
        let built = build_changed(&ranked, &base.labels.facets)?;
        let ids = ranked.iter().map(|p| p.card.id.as_str()).chain(removed);
        let mut hidden: Vec<u32> = ids.flat_map(|id| base.with_id(id)).collect();
        hidden.sort_unstable();
        hidden.dedup();
        let mut hidden_values = vec![0; base.labels.values()];
        for value in hidden.iter().flat_map(|doc| base.values_of(*doc)) {
            if let Some(count) = hidden_values.get_mut(usize::from(value)) {
                *count += 1;
            }
        }
        let before = ranked.iter().map(|p| base.first_less_popular(p.card.stock > 0, p.popularity)).collect();
        let cards = built.cards.into_iter().map(CardChunk::open).collect::<Result<_, _>>()?;
        Ok(Delta { segment: Segment::open(built.segment)?, cards, hidden, hidden_values, before })
    }

    /// True when nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.segment.docs() == 0 && self.hidden.is_empty()
    }

    /// How many products are new or changed.
    #[must_use]
    pub fn docs(&self) -> u32 {
        self.segment.docs()
    }

    /// The card of a changed document.
    #[must_use]
    pub fn card(&self, doc: u32) -> Option<Card<'_>> {
        self.cards.get(chunk_of(doc) as usize)?.card(doc)
    }

    pub(crate) fn hidden_count(&self) -> u32 {
        u32::try_from(self.hidden.len()).unwrap_or(u32::MAX)
    }

    /// How many hidden documents have a value of the published segment.
    pub(crate) fn hidden_with(&self, value: usize) -> u32 {
        self.hidden_values.get(value).copied().unwrap_or(0)
    }

    pub(crate) fn stands_before(&self, doc: u32) -> u32 {
        self.before.get(doc as usize).copied().unwrap_or(u32::MAX)
    }
}
