//! Names of facets and of their values, as they travel into the segment and out to the shop.

use contracts::catalogue::Localized;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

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

    /// The label of a value.
    pub(crate) fn label(&self, number: u16) -> Option<&ValueLabel> {
        let mut number = usize::from(number);
        self.facets.iter().find_map(|facet| {
            let found = facet.values.get(number);
            number = number.saturating_sub(facet.values.len());
            found
        })
    }

    /// The number of every value.
    pub(crate) fn numbers(&self) -> HashMap<(&str, &str), u16> {
        let values = self.facets.iter().flat_map(|f| f.values.iter().map(|v| (f.key.as_str(), v.value.as_str())));
        values.zip(0..).collect()
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

/// A facet as answers begin it, up to its first value, and its values up to their counts: written once, since every answer holds
/// most of them in three languages.
pub(crate) struct WrittenFacet {
    pub(crate) head: String,
    pub(crate) values: Vec<String>,
}

impl WrittenFacet {
    pub(crate) fn of(facet: &FacetLabels) -> Result<WrittenFacet, serde_json::Error> {
        let text = |text: &str| serde_json::to_string(text);
        let value = |label: &ValueLabel| -> Result<String, serde_json::Error> {
            let (value, name) = (text(&label.value)?, serde_json::to_string(&label.name)?);
            Ok(format!(r#"{{"value":{value},"name":{name},"count":"#))
        };
        let (key, name) = (text(&facet.key)?, serde_json::to_string(&facet.name)?);
        let shown = facet.values.iter().filter(|_| facet.key != MERCHANT);
        Ok(WrittenFacet {
            head: format!(r#"{{"key":{key},"name":{name},"values":["#),
            values: shown.map(value).collect::<Result<_, _>>()?,
        })
    }
}

/// A value nobody named is shown as it is.
pub(crate) fn same_in_all(text: &str) -> Localized {
    Localized { fr: text.to_owned(), ar: text.to_owned(), en: text.to_owned() }
}
