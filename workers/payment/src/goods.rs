//! What the catalogue says about the articles of a cart, now: one request for all of them.

use commerce::LineKey;
use contracts::catalogue::{Image, Product};
use contracts::internal::{NOW, ProductDocuments};
use contracts::routes::Service;
use edge::{Context, Peer, Result};
use money::Prices;
use std::collections::{BTreeSet, HashMap};
use worker::Env;

/// Products by id.
#[derive(Debug, Default)]
pub(crate) struct Goods(HashMap<String, Product>);

/// One variant of a product, as it is sold now.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Article<'a> {
    /// Its product.
    pub product: &'a Product,
    /// Its options in words.
    pub variant: &'a str,
    /// List price of a unit.
    pub prices: Prices,
    /// Units that can be bought, as the catalogue shows them.
    pub stock: u32,
    /// Its picture.
    pub image: &'a Image,
}

impl Goods {
    /// Reads these products; unknown ones are left out.
    ///
    /// # Errors
    /// 503 when the product service does not answer.
    pub(crate) async fn read<'i>(env: &Env, ctx: &Context, ids: impl Iterator<Item = &'i str>) -> Result<Goods> {
        let ids: Vec<&str> = ids.collect::<BTreeSet<_>>().into_iter().collect();
        if ids.is_empty() {
            return Ok(Goods::default());
        }
        let path = format!("{NOW}?ids={}", ids.join(","));
        let documents: ProductDocuments = Peer::new(env, Service::Product)?.get(ctx, &path).await?;
        Ok(Goods(documents.items.into_iter().map(|product| (product.card.id.clone(), product)).collect()))
    }

    /// A product.
    pub(crate) fn product(&self, id: &str) -> Option<&Product> {
        self.0.get(id)
    }

    /// A variant.
    pub(crate) fn article(&self, key: &LineKey) -> Option<Article<'_>> {
        let product = self.product(&key.product_id)?;
        let card = &product.card;
        (product.sku == key.sku).then_some(Article {
            product,
            variant: "",
            prices: card.prices,
            stock: card.stock,
            image: &card.image,
        })
    }

    /// The article that a shopper means by an article number, or without one by the product alone.
    pub(crate) fn meant(&self, product_id: &str, sku: Option<&str>) -> Option<LineKey> {
        let product = self.product(product_id)?;
        let key = LineKey::new(product_id, sku.unwrap_or(&product.sku));
        self.article(&key).map(|_| key)
    }
}
