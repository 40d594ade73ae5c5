//! Search: matches with their highlights, facets with their counts.

use crate::connection::{PageInfo, Place};
use crate::enums::Lang;
use crate::product::Product;
use async_graphql::{ComplexObject, InputObject, SimpleObject};
use contracts::catalogue::Localized;
use contracts::search::{Facet as FoundFacet, FacetValue as FoundValue, SearchHit, SearchPage};

/// A chosen facet value: any of the values of a key, all of the keys.
#[derive(InputObject, Debug)]
pub(crate) struct FacetChoice {
    /// The facet, such as `colour`.
    key: String,
    /// The value, such as `red`.
    value: String,
}

/// The services' `facets` parameter.
pub(crate) fn chosen(facets: Option<Vec<FacetChoice>>) -> Option<String> {
    let pairs: Vec<String> = facets?.iter().map(|choice| format!("{}:{}", choice.key, choice.value)).collect();
    (!pairs.is_empty()).then(|| pairs.join(","))
}

/// What a search found.
#[derive(SimpleObject)]
pub(crate) struct SearchConnection {
    /// The query as understood, when words were corrected.
    corrected: Option<String>,
    /// How many products match.
    total: u32,
    /// True when counting stopped early and `total` and the facet counts are lower bounds.
    bounded: bool,
    /// Counts by facet, over all matches.
    facets: Vec<Facet>,
    /// The matches with their cursors, best first.
    edges: Vec<SearchEdge>,
    /// Where the page stands.
    page_info: PageInfo,
    /// Version of the index that answered.
    index_version: String,
}

/// A found product.
#[derive(SimpleObject)]
struct SearchEdge {
    /// Give it back as `after` to go on behind this match.
    cursor: String,
    /// Parts of the name that matched, ascending, not overlapping.
    highlights: Vec<Highlight>,
    /// The product.
    node: Product,
}

/// A part of a text, in Unicode code points.
#[derive(SimpleObject)]
struct Highlight {
    /// The first one.
    start: u32,
    /// The one after the last.
    end: u32,
}

/// A facet with its values, most frequent first.
#[derive(SimpleObject)]
#[graphql(complex)]
struct Facet {
    /// The facet, as it is chosen.
    key: String,
    #[graphql(skip)]
    text: Localized,
    /// The values.
    values: Vec<FacetValue>,
}

#[ComplexObject]
impl Facet {
    /// Name in a language.
    async fn name(&self, #[graphql(default_with = "Lang::Fr")] lang: Lang) -> &str {
        self.text.get(lang.into())
    }
}

/// How many of the matches have one value of a facet.
#[derive(SimpleObject)]
#[graphql(complex)]
struct FacetValue {
    /// The value, as it is chosen.
    value: String,
    #[graphql(skip)]
    text: Localized,
    /// Matches that have it, among those that fit the other facets.
    count: u32,
    /// True when the request chose it.
    selected: bool,
}

#[ComplexObject]
impl FacetValue {
    /// Name in a language.
    async fn name(&self, #[graphql(default_with = "Lang::Fr")] lang: Lang) -> &str {
        self.text.get(lang.into())
    }
}

impl SearchConnection {
    pub(crate) fn of(place: &Place, found: SearchPage) -> SearchConnection {
        let (edges, page_info) = place.page(found.items, found.next_cursor.as_deref());
        let edge = |(cursor, hit): (String, SearchHit)| SearchEdge {
            cursor,
            highlights: hit.highlights.iter().map(|[start, end]| Highlight { start: *start, end: *end }).collect(),
            node: hit.product.into(),
        };
        SearchConnection {
            corrected: found.corrected,
            total: found.total,
            bounded: found.bounded,
            facets: found.facets.into_iter().map(Facet::from).collect(),
            edges: edges.into_iter().map(edge).collect(),
            page_info,
            index_version: found.index_version,
        }
    }
}

impl From<FoundFacet> for Facet {
    fn from(facet: FoundFacet) -> Self {
        Facet { key: facet.key, text: facet.name, values: facet.values.into_iter().map(FacetValue::from).collect() }
    }
}

impl From<FoundValue> for FacetValue {
    fn from(found: FoundValue) -> Self {
        FacetValue { value: found.value, text: found.name, count: found.count, selected: found.selected }
    }
}
