//! The root: what a request begins with. Arguments go to the services as they are; what is wrong, they name.
#![expect(clippy::too_many_arguments, reason = "a GraphQL field's arguments")]

use crate::collection::Collection;
use crate::connection::Place;
use crate::enums::{Currency, Lang, Sort};
use crate::fault::or_null;
use crate::limits::{CALL, called};
use crate::merchant::Merchant;
use crate::product::{Product, ProductConnection};
use crate::recommendation::Recommendations;
use crate::search::{FacetChoice, SearchConnection, chosen};
use crate::shop::{Params, shop};
use async_graphql::{Context, ID, Object};
use contracts::routes::Service;
use std::sync::Arc;

/// The marketplace.
pub(crate) struct Query;

/// What a request begins with.
#[Object]
impl Query {
    /// A product by its slug.
    async fn product(&self, ctx: &Context<'_>, slug: String) -> Option<Product> {
        or_null(ctx, shop(ctx).product(&slug).await)?.map(Product::from)
    }

    /// A page of products: one to a hundred.
    #[graphql(complexity = "called(first, child_complexity)")]
    async fn products(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 24)] first: i32,
        #[graphql(desc = "Cursor of an edge, with the same other arguments")] after: Option<String>,
        #[graphql(desc = "Slug of a collection")] collection: Option<String>,
        #[graphql(desc = "Slug of a merchant")] merchant: Option<String>,
        #[graphql(desc = "Lowest price, in minor units of `currency`")] min_price: Option<i64>,
        #[graphql(desc = "Highest price, in minor units of `currency`")] max_price: Option<i64>,
        #[graphql(default_with = "Currency::Mad")] currency: Currency,
        #[graphql(default_with = "Sort::Popular")] sort: Sort,
    ) -> Option<ProductConnection> {
        let place = or_null(ctx, Place::after(after.as_deref()))?;
        let params = listed(&place, first, collection, merchant, (min_price, max_price, currency), sort);
        let page = shop(ctx).ask(Service::Product, "/v1/products", params).await;
        or_null(ctx, page).map(|page| ProductConnection::of(&place, page))
    }

    /// Search, or browse with facets when `query` is absent. Typing errors are corrected.
    #[graphql(complexity = "called(first, child_complexity)")]
    async fn search(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to search for, in French, Arabic or English")] query: Option<String>,
        #[graphql(default = 24)] first: i32,
        #[graphql(desc = "Cursor of an edge, with the same other arguments")] after: Option<String>,
        facets: Option<Vec<FacetChoice>>,
        #[graphql(desc = "Slug of a collection")] collection: Option<String>,
        #[graphql(desc = "Slug of a merchant")] merchant: Option<String>,
        #[graphql(desc = "Lowest price, in minor units of `currency`")] min_price: Option<i64>,
        #[graphql(desc = "Highest price, in minor units of `currency`")] max_price: Option<i64>,
        #[graphql(default_with = "Currency::Mad")] currency: Currency,
        #[graphql(desc = "True leaves out what is out of stock", default = false)] in_stock: bool,
        #[graphql(default_with = "Sort::Popular")] sort: Sort,
        #[graphql(desc = "Breaks ties between words of several languages", default_with = "Lang::Fr")] lang: Lang,
    ) -> Option<SearchConnection> {
        let place = or_null(ctx, Place::after(after.as_deref()))?;
        let params = listed(&place, first, collection, merchant, (min_price, max_price, currency), sort)
            .with("q", query)
            .with("facets", chosen(facets))
            .with("in_stock", in_stock.then_some(true))
            .with("lang", Some(lang.code()));
        let found = shop(ctx).ask(Service::Search, "/v1/search", params).await;
        or_null(ctx, found).map(|found| SearchConnection::of(&place, found))
    }

    /// Every collection, in the order of the menu.
    async fn collections(&self, ctx: &Context<'_>) -> Option<Vec<Collection>> {
        let all = or_null(ctx, shop(ctx).collections().await)?;
        Some(all.iter().cloned().map(Collection).collect())
    }

    /// A merchant by its slug.
    async fn merchant(&self, ctx: &Context<'_>, slug: String) -> Option<Merchant> {
        or_null(ctx, shop(ctx).merchant(&slug).await)?.map(Merchant::from)
    }

    /// Every merchant.
    #[graphql(complexity = "CALL + child_complexity")]
    async fn merchants(&self, ctx: &Context<'_>) -> Option<Vec<Merchant>> {
        let all = or_null(ctx, shop(ctx).merchants().await)?;
        Some(all.into_iter().map(|merchant| Merchant::from(Arc::new(merchant))).collect())
    }

    /// What to show next, and why: one to fifty products that go with a product, with what a browser saw, or with both.
    #[graphql(complexity = "called(first, child_complexity)")]
    async fn recommendations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The product at hand")] product_id: Option<ID>,
        #[graphql(desc = "The session id under which the browser sends its events")] session: Option<String>,
        #[graphql(default = 10)] first: i32,
        #[graphql(desc = "Language of the reasons", default_with = "Lang::Fr")] lang: Lang,
    ) -> Option<Recommendations> {
        let shop = shop(ctx);
        if session.is_some() {
            shop.set_personal();
        }
        let params = Params::default()
            .with("product_id", product_id.map(|id| id.0))
            .with("session", session)
            .with("n", Some(first))
            .with("lang", Some(lang.code()));
        let answer = shop.ask(Service::Ai, "/v1/recommendations", params).await;
        or_null(ctx, answer).map(|answer| Recommendations(Arc::new(answer)))
    }
}

/// The parameters every list of products takes.
fn listed(
    place: &Place,
    first: i32,
    collection: Option<String>,
    merchant: Option<String>,
    (min_price, max_price, currency): (Option<i64>, Option<i64>, Currency),
    sort: Sort,
) -> Params {
    let priced = min_price.is_some() || max_price.is_some();
    Params::default()
        .with("limit", Some(place.limit(first)))
        .with("cursor", place.cursor.clone())
        .with("collection", collection)
        .with("merchant", merchant)
        .with("min_price", min_price)
        .with("max_price", max_price)
        .with("currency", priced.then(|| money::Currency::from(currency).code()))
        .with(
            "sort",
            Some(contracts::catalogue::Sort::from(sort)).filter(|s| *s != Default::default()).map(|s| s.code()),
        )
}
