//! What is known to have changed since a segment was built: of each product what is searched and shown, as it was told last.

use crate::delta::{Delta, DeltaError};
use crate::segment::Segment;
use contracts::catalogue::Product;
use contracts::internal::Changes;
use std::collections::{BTreeMap, BTreeSet};

/// The changes of one version of the index.
#[derive(Debug, Default)]
pub struct ChangeLog {
    sequence: u64,
    products: BTreeMap<String, Product>,
    removed: BTreeSet<String>,
    /// True when it holds something that was not built yet.
    news: bool,
}

impl ChangeLog {
    /// Nothing known yet of what changed since a version was built. The version's name ends with `-N` when it already holds the
    /// changes up to sequence N.
    #[must_use]
    pub fn since(version: &str) -> ChangeLog {
        let sequence = version.rsplit_once('-').and_then(|(_, through)| through.parse().ok()).unwrap_or(0);
        ChangeLog { sequence, ..ChangeLog::default() }
    }

    /// The last change taken in: those after it are to be asked for.
    #[must_use]
    pub fn sequence(&self) -> u64 {
        self.sequence
    }

    /// How many changed products it holds.
    #[must_use]
    pub fn products(&self) -> usize {
        self.products.len()
    }

    /// Takes in what was told. Two requests may ask at once: what the slower one is told is known already, perhaps better.
    pub fn take_in(&mut self, changes: Changes) {
        if changes.sequence <= self.sequence {
            return;
        }
        self.sequence = changes.sequence;
        self.news |= !changes.products.is_empty() || !changes.removed.is_empty();
        for id in changes.removed {
            self.products.remove(&id);
            self.removed.insert(id);
        }
        for product in changes.products {
            self.removed.remove(&product.card.id);
            self.products.insert(product.card.id.clone(), product.searched());
        }
    }

    /// All of it, to be searched beside the segment; `None` when nothing came since it was built last.
    ///
    /// # Errors
    /// When a product does not fit an index; it is tried again next time.
    pub fn build(&mut self, base: &Segment) -> Result<Option<Delta>, DeltaError> {
        if !self.news {
            return Ok(None);
        }
        let delta = Delta::build(base, self.products.values(), self.removed.iter().map(String::as_str))?;
        self.news = false;
        Ok(Some(delta))
    }
}
