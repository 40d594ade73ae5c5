//! Search, facets and suggestions.

use crate::catalogue::{Localized, ProductCard};
use serde::{Deserialize, Serialize};

/// A found product.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchHit {
    /// The product.
    #[serde(flatten)]
    pub product: ProductCard,
    /// Parts of the name that matched, as `[start, end)` offsets in Unicode code points, ascending, not overlapping.
    pub highlights: Vec<[u32; 2]>,
}

/// How many of the matches have one value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FacetValue {
    /// The value, as it is written in the `facets` parameter.
    pub value: String,
    /// Its name by language.
    pub name: Localized,
    /// Matches that have it, among those that fit the other facets.
    pub count: u32,
    /// True when the request asked for it.
    pub selected: bool,
}

/// A facet with its values, most frequent first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Facet {
    /// The facet, as it is written in the `facets` parameter: `colour`, `material`, `theme`, `collection`.
    pub key: String,
    /// Its name by language.
    pub name: Localized,
    /// The values.
    pub values: Vec<FacetValue>,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchPage {
    /// The query as understood, when words were corrected; absent otherwise.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub corrected: Option<String>,
    /// How many products match.
    pub total: u32,
    /// True when counting stopped early and `total` and the facet counts are lower bounds.
    pub bounded: bool,
    /// The matches, best first.
    pub items: Vec<SearchHit>,
    /// Counts by facet, over all matches.
    pub facets: Vec<Facet>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
    /// Version of the index that answered.
    pub index_version: String,
}

/// What a suggestion leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum SuggestionKind {
    /// A text to search for.
    Query,
    /// A product; `slug` names it.
    Product,
    /// A collection; `slug` names it.
    Collection,
}

/// A way to go on typing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Suggestion {
    /// What it leads to.
    pub kind: SuggestionKind,
    /// The text to show.
    pub text: String,
    /// BCP 47 language of the text.
    pub lang: String,
    /// Address part of the product or collection.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub slug: Option<String>,
}

/// Suggestions for the beginning of a query, best first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Suggestions {
    /// At most eight.
    pub items: Vec<Suggestion>,
}
