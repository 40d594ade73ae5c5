//! What the catalogue says about the articles of a cart, now: one request for all of them.

use commerce::LineKey;
use contracts::catalogue::{Image, MerchantRef, Product};
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
#[derive(Debug, Clone)]
pub(crate) struct Article<'a> {
    /// Its product.
    pub product: &'a Product,
    /// Its options in words.
    pub variant: String,
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

    /// A merchant who sells any of them.
    pub(crate) fn merchant(&self, slug: &str) -> Option<&MerchantRef> {
        self.0.values().map(|product| &product.card.merchant).find(|merchant| merchant.slug == slug)
    }

    /// A variant.
    pub(crate) fn article(&self, key: &LineKey) -> Option<Article<'_>> {
        let product = self.product(&key.product_id)?;
        let article = product.article(Some(&key.sku))?;
        Some(Article {
            product,
            variant: article.variant.map(|variant| variant.title(&product.options)).unwrap_or_default(),
            prices: *article.prices,
            stock: article.stock,
            image: article.variant.and_then(|variant| variant.image.as_ref()).unwrap_or(&product.card.image),
        })
    }

    /// The article that a shopper means by an article number, or without one by the product alone.
    pub(crate) fn meant(&self, product_id: &str, sku: Option<&str>) -> Option<LineKey> {
        Some(LineKey::new(product_id, self.product(product_id)?.article(sku)?.sku))
    }
}
