//! Names of facets and of their values, as they travel into the segment and out to the shop.

use contracts::catalogue::Localized;
use serde::{Deserialize, Serialize};

/// Key of the facet whose values are collections.
pub const COLLECTION: &str = "collection";
/// Key under which merchants are kept; filtered by, never shown as a facet.
pub(crate) const MERCHANT: &str = "merchant";

/// A value of a facet and its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueLabel {
    /// The value as in the address, such as `red`.
    pub value: String,
    /// Its name by language.
    pub name: Localized,
}

/// A facet, its name and its values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetLabels {
    /// The key as in the address, such as `colour`; `collection` for the collections.
    pub key: String,
    /// Its name by language.
    pub name: Localized,
    /// Its values, in the order shown when counts are equal.
    pub values: Vec<ValueLabel>,
}

/// What the segment knows about labels: facets in order; values are numbered through all of them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Labels {
    pub(crate) facets: Vec<FacetLabels>,
}

impl Labels {
    /// The number of a facet.
    pub(crate) fn facet(&self, key: &str) -> Option<usize> {
        self.facets.iter().position(|f| f.key == key)
    }

    /// The number of a facet's first value.
    pub(crate) fn first(&self, facet: usize) -> usize {
        self.facets.iter().take(facet).map(|f| f.values.len()).sum()
    }

    /// The number of a value.
    pub(crate) fn value(&self, key: &str, value: &str) -> Option<u16> {
        let facet = self.facet(key)?;
        let at = self.facets.get(facet)?.values.iter().position(|v| v.value == value)?;
        u16::try_from(self.first(facet) + at).ok()
    }

    /// How many values there are.
    pub(crate) fn values(&self) -> usize {
        self.first(self.facets.len())
    }

    /// The facet of each value.
    pub(crate) fn facet_of_values(&self) -> Vec<u16> {
        (0_u16..).zip(&self.facets).flat_map(|(i, f)| std::iter::repeat_n(i, f.values.len())).collect()
    }
}

/// A value nobody named is shown as it is.
pub(crate) fn same_in_all(text: &str) -> Localized {
    Localized { fr: text.to_owned(), ar: text.to_owned(), en: text.to_owned() }
}
