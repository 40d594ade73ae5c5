//! Collections: the shelves of the shop.

use crate::enums::Lang;
use async_graphql::Object;

/// A collection: a shelf of the shop.
pub(crate) struct Collection(pub(crate) contracts::catalogue::Collection);

/// A collection: a shelf of the shop.
#[Object]
impl Collection {
    /// Address part, unique.
    async fn slug(&self) -> &str {
        &self.0.slug
    }

    /// Name in a language.
    async fn name(&self, #[graphql(default_with = "Lang::Fr")] lang: Lang) -> &str {
        self.0.name.get(lang.into())
    }

    /// How many products it holds.
    async fn product_count(&self) -> u32 {
        self.0.products
    }
}
