//! What merchants decided of their products at the edge, which no file holds: read page by page for the search index.

use super::progress;
use crate::edge_client::{EdgeClient, EdgeError};
use contracts::admin::{Indexed, OwnProducts};
use contracts::catalogue::Product;
use std::collections::HashSet;

/// Merchants' own products, as they are at the edge.
pub(super) struct Own {
    /// What the edge is told once an index holds them.
    pub(super) indexed: Indexed,
    products: Vec<Product>,
    gone: HashSet<String>,
}

impl Own {
    /// Reads all of them.
    pub(super) fn read(edge: &EdgeClient) -> Result<Own, EdgeError> {
        let first: OwnProducts = edge.get("/admin/v1/catalogue/own")?;
        let indexed = Indexed { through: first.through, imports: first.imports.clone() };
        let mut own = Own { indexed, products: Vec::new(), gone: HashSet::new() };
        let bar = progress("merchants' own products", 0);
        let mut next = own.take(first);
        while let Some(after) = next {
            bar.set_length(own.products.len() as u64);
            bar.set_position(own.products.len() as u64);
            next = own.take(edge.get(&format!("/admin/v1/catalogue/own?after={after}"))?);
        }
        bar.finish_and_clear();
        Ok(own)
    }

    fn take(&mut self, page: OwnProducts) -> Option<u64> {
        self.products.extend(page.products);
        self.gone.extend(page.gone);
        page.next
    }

    /// The products of the files with what merchants decided since: theirs instead of those of the same id, none that is gone.
    pub(super) fn over(self, mut products: Vec<Product>) -> Vec<Product> {
        let mut decided = self.gone;
        decided.extend(self.products.iter().map(|product| product.card.id.clone()));
        products.retain(|product| !decided.contains(&product.card.id));
        products.extend(self.products);
        products
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn product(id: &str, name: &str) -> Product {
        let image = json!({"src": "/img/x", "kind": "photo", "width": 1, "height": 1});
        serde_json::from_value(json!({
            "id": id, "slug": id, "name": name, "lang": "fr", "prices": {"MAD": 1, "EUR": 1, "USD": 1},
            "merchant": {"slug": "m", "name": "M"}, "image": image, "stock": 1, "sku": "X", "description": "",
            "images": [image], "collections": [], "facets": {}, "popularity": 0, "created_at": "2025-01-01T00:00:00Z"
        }))
        .unwrap()
    }

    #[test]
    fn what_merchants_made_edited_and_took_away_counts_over_the_files() {
        let mut own =
            Own { indexed: Indexed { through: 7, imports: Vec::new() }, products: Vec::new(), gone: HashSet::new() };
        let page = OwnProducts { products: vec![product("b", "edited")], next: Some(3), ..OwnProducts::default() };
        assert_eq!(own.take(page), Some(3));
        let page = OwnProducts {
            products: vec![product("d", "made")],
            gone: vec!["c".to_owned(), "never-published".to_owned()],
            ..OwnProducts::default()
        };
        assert_eq!(own.take(page), None);
        let files = ["a", "b", "c"].map(|id| product(id, "published")).to_vec();
        let shown: Vec<(String, String)> =
            own.over(files).into_iter().map(|product| (product.card.id, product.card.name)).collect();
        let expected = [("a", "published"), ("b", "edited"), ("d", "made")];
        assert_eq!(shown, expected.map(|(id, name)| (id.to_owned(), name.to_owned())));
    }
}
