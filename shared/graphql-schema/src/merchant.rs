//! Merchants: slug and name are known wherever a product is; the rest is asked for when it is selected.

use crate::enums::Lang;
use crate::fault::or_null;
use crate::shop::shop;
use async_graphql::{Context, ID, Object};
use contracts::catalogue::{Merchant as Whole, MerchantRef};
use std::sync::Arc;

/// A merchant.
pub(crate) struct Merchant {
    known: MerchantRef,
    whole: Option<Arc<Whole>>,
}

impl From<&MerchantRef> for Merchant {
    fn from(known: &MerchantRef) -> Self {
        Merchant { known: known.clone(), whole: None }
    }
}

impl From<Arc<Whole>> for Merchant {
    fn from(whole: Arc<Whole>) -> Self {
        Merchant { known: MerchantRef { slug: whole.slug.clone(), name: whole.name.clone() }, whole: Some(whole) }
    }
}

impl Merchant {
    async fn whole<T>(&self, ctx: &Context<'_>, pick: impl FnOnce(&Whole) -> T) -> Option<T> {
        if let Some(whole) = &self.whole {
            return Some(pick(whole));
        }
        let whole = or_null(ctx, shop(ctx).merchant(&self.known.slug).await)?;
        whole.map(|whole| pick(&whole))
    }
}

/// A merchant.
#[Object]
impl Merchant {
    /// Stable identifier.
    async fn id(&self, ctx: &Context<'_>) -> Option<ID> {
        self.whole(ctx, |m| m.id.as_str().into()).await
    }

    /// Address part, unique.
    async fn slug(&self) -> &str {
        &self.known.slug
    }

    /// Display name.
    async fn name(&self) -> &str {
        &self.known.name
    }

    /// City the merchant works from.
    async fn city(&self, ctx: &Context<'_>, #[graphql(default_with = "Lang::Fr")] lang: Lang) -> Option<String> {
        self.whole(ctx, |m| m.city.get(lang.into()).to_owned()).await
    }

    /// One sentence about the merchant.
    async fn about(&self, ctx: &Context<'_>, #[graphql(default_with = "Lang::Fr")] lang: Lang) -> Option<String> {
        self.whole(ctx, |m| m.about.get(lang.into()).to_owned()).await
    }

    /// True for merchants made up to show the marketplace.
    async fn demo(&self, ctx: &Context<'_>) -> Option<bool> {
        self.whole(ctx, |m| m.demo).await
    }

    /// How many products are listed.
    async fn product_count(&self, ctx: &Context<'_>) -> Option<u32> {
        self.whole(ctx, |m| m.products).await
    }
}
