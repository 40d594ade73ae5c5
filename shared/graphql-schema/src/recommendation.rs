//! Recommendations: what to show next, and why.

use crate::enums::Engine;
use crate::product::Product;
use async_graphql::{ID, Object, SimpleObject};
use std::sync::Arc;

/// What to show next. `engine` says what produced it.
pub(crate) struct Recommendations(pub(crate) Arc<contracts::recommendation::Recommendations>);

/// A recommended product.
#[derive(SimpleObject)]
struct Recommendation {
    /// The product's identifier.
    product_id: ID,
    /// Strength, in (0, 1], falling along the list; comparable within one answer only.
    score: f32,
    /// Why, in the language asked for.
    reason: String,
    /// The product; absent when the catalogue cannot be asked.
    product: Option<Product>,
}

/// What to show next, and why; `engine` says what produced it.
#[Object]
impl Recommendations {
    /// What produced the answer.
    async fn engine(&self) -> Engine {
        self.0.engine.into()
    }

    /// Version of the published model; absent when there is none.
    async fn model_version(&self) -> Option<&str> {
        self.0.model_version.as_deref()
    }

    /// The products, strongest first.
    async fn items(&self) -> Vec<Recommendation> {
        let item = |item: &contracts::recommendation::Recommendation| Recommendation {
            product_id: item.product_id.as_str().into(),
            score: item.score,
            reason: item.reason.clone(),
            product: item.product.clone().map(Product::from),
        };
        self.0.items.iter().map(item).collect()
    }
}
