//! The search index of a catalogue: gives the index its labels, the names of facets and collections in three languages.

use catalogue::taxonomy::{self, COLLECTIONS, FACETS, Term};
use contracts::catalogue::Product;
use search_index::{BuildError, Built, COLLECTION, FacetLabels, ValueLabel};

/// Builds the index; its version is a fingerprint of everything in it.
pub(crate) fn build(products: &[Product]) -> Result<Built, BuildError> {
    search_index::build(products, &labels())
}

/// Facets in the order of the filter panel, the collections last.
fn labels() -> Vec<FacetLabels> {
    let values = |terms: &[Term]| -> Vec<ValueLabel> {
        terms.iter().map(|term| ValueLabel { value: term.slug.to_owned(), name: term.name() }).collect()
    };
    let facets = FACETS.iter().map(|f| FacetLabels { key: f.key.to_owned(), name: f.name(), values: values(f.values) });
    let collections = taxonomy::facet_name(COLLECTION).map(|name| FacetLabels {
        key: COLLECTION.to_owned(),
        name,
        values: values(COLLECTIONS),
    });
    facets.chain(collections).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_names_facets_and_collections_as_the_shop_does() {
        let labels = labels();
        let keys: Vec<&str> = labels.iter().map(|l| l.key.as_str()).collect();
        assert_eq!(keys, ["colour", "material", "theme", "collection"]);
        assert!(labels.iter().all(|l| !l.values.is_empty()));
    }
}
