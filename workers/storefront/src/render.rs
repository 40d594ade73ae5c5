//! Which page an address is, and what it needs. The gateway keeps what was rendered.

use crate::answer;
use crate::ask::Ask;
use crate::data::{ROW, Scope, Shop};
use contracts::catalogue::{Collection, Sort};
use contracts::problem::Problem;
use edge::{Context, Error, Result};
use futures_util::future::{join, join3, join4};
use money::Rates;
use pages::View;
use pages::filter::Filter;
use pages::page::{self, Home, Trouble, trouble};
use std::collections::HashSet;
use worker::Response;

/// A page, and what a browser may fetch before it has any of it.
struct Rendered {
    html: String,
    early: Option<String>,
}

impl From<String> for Rendered {
    fn from(html: String) -> Rendered {
        Rendered { html, early: None }
    }
}

/// Answers with the page at this address, or with the page that says why there is none.
pub(crate) async fn page(shop: &Shop<'_>, ask: &Ask, ctx: &Context) -> Result<Response> {
    if ask.localised && ask.path.len() > 3 && ask.path.ends_with('/') {
        return answer::moved(&format!("/{}{}", ask.lang.code(), ask.below_language()));
    }
    match render(shop, ask, ctx).await {
        Ok(Rendered { html, early }) => answer::page(html, early.as_deref(), ctx),
        Err(error) => failed(shop, ask, ctx, error).await,
    }
}

pub(crate) async fn failed(shop: &Shop<'_>, ask: &Ask, ctx: &Context, error: Error) -> Result<Response> {
    let (what, status) = match &error {
        Error::Problem(problem) if problem.status == 404 => (Trouble::NotFound, 404),
        Error::Problem(problem) if problem.status < 500 => (Trouble::Invalid, 400),
        Error::Problem(_) => (Trouble::Unavailable, 503),
        Error::Platform(fault) => {
            worker::console_error!("storefront: {fault}");
            (Trouble::Unavailable, 500)
        }
    };
    let collections = shop.collections().await;
    answer::unkept(trouble(&view(ask, ctx, &collections), what), status)
}

async fn render(shop: &Shop<'_>, ask: &Ask, ctx: &Context) -> Result<Rendered> {
    if !ask.localised {
        return Err(nothing());
    }
    let below: Vec<&str> = ask.below_language().trim_start_matches('/').split('/').collect();
    match below.as_slice() {
        [""] => home(shop, ask, ctx).await.map(Into::into),
        ["search"] => search(shop, ask, ctx).await.map(Into::into),
        ["about"] => about(shop, ask, ctx).await.map(Into::into),
        ["c", slug] if is_slug(slug) => collection(shop, ask, ctx, slug).await.map(Into::into),
        ["p", slug] if is_slug(slug) => product(shop, ask, ctx, slug).await,
        ["m", slug] if is_slug(slug) => merchant(shop, ask, ctx, slug).await.map(Into::into),
        _ => Err(nothing()),
    }
}

async fn home(shop: &Shop<'_>, ask: &Ask, ctx: &Context) -> Result<String> {
    let (collections, merchants, popular, newest) = join4(
        shop.collections(),
        shop.merchants(),
        shop.shelf(Sort::Popular, ask.lang),
        shop.shelf(Sort::Newest, ask.lang),
    )
    .await;
    let data = Home {
        // every product has one merchant
        total: merchants.as_ref().map(|all| all.iter().map(|m| m.products).sum()),
        popular,
        newest,
        merchants,
    };
    Ok(page::home(&view(ask, ctx, &collections), &data))
}

async fn collection(shop: &Shop<'_>, ask: &Ask, ctx: &Context, slug: &str) -> Result<String> {
    let filter = Filter::parse(&ask.query)?;
    let scope = Scope::Collection(slug);
    let (collections, found) = join(shop.collections(), shop.list(scope, &filter, ask.currency, ask.lang)).await;
    let known = collections.iter().find(|c| c.slug == slug).ok_or_else(|| absent(&collections))?;
    Ok(page::collection(&view(ask, ctx, &collections), known, &filter, &found?.listing))
}

async fn search(shop: &Shop<'_>, ask: &Ask, ctx: &Context) -> Result<String> {
    let filter = Filter::parse(&ask.query)?;
    let (collections, found) = join(shop.collections(), shop.list(Scope::All, &filter, ask.currency, ask.lang)).await;
    let found = found?;
    Ok(page::search(&view(ask, ctx, &collections), &filter, found.corrected.as_deref(), &found.listing))
}

async fn product(shop: &Shop<'_>, ask: &Ask, ctx: &Context, slug: &str) -> Result<Rendered> {
    let (collections, merchants, product) = join3(shop.collections(), shop.merchants(), shop.product(slug)).await;
    let product = product?;
    let (together, similar, facets, reviews) = join4(
        shop.together(&product.card.id, ask.lang),
        shop.similar(&product, ask.lang),
        shop.facets(),
        shop.reviews(&product),
    )
    .await;
    let shown: HashSet<&str> = together.iter().flatten().map(|r| r.product_id.as_str()).collect();
    let others = similar.map(|cards| cards.into_iter().filter(|c| !shown.contains(c.id.as_str())).take(ROW).collect());
    let merchant = merchants.into_iter().flatten().find(|m| m.slug == product.card.merchant.slug);
    let rates_date = Rates::current().map(|r| r.date().to_owned()).unwrap_or_default();
    let data = page::ProductPage { merchant, similar: others, reviews, facets, rates_date, together };
    let early = Some(pages::picture::early(&product.card.image));
    Ok(Rendered { html: page::product(&view(ask, ctx, &collections), &product, &data), early })
}

async fn merchant(shop: &Shop<'_>, ask: &Ask, ctx: &Context, slug: &str) -> Result<String> {
    let filter = Filter::parse(&ask.query)?;
    let scope = Scope::Merchant(slug);
    let (collections, merchants, found) =
        join3(shop.collections(), shop.merchants(), shop.list(scope, &filter, ask.currency, ask.lang)).await;
    let merchants = merchants.ok_or_else(|| Problem::unavailable("product does not answer"))?;
    let known = merchants.iter().find(|m| m.slug == slug).ok_or_else(nothing)?;
    Ok(page::merchant(&view(ask, ctx, &collections), known, &filter, &found?.listing))
}

async fn about(shop: &Shop<'_>, ask: &Ask, ctx: &Context) -> Result<String> {
    let collections = shop.collections().await;
    let rates = Rates::current().ok();
    let date = rates.as_ref().map(Rates::date).unwrap_or_default();
    Ok(page::about(&view(ask, ctx, &collections), date, rates.as_ref().map(|r| r.prices(10_000))))
}

pub(crate) fn view<'a>(ask: &'a Ask, ctx: &'a Context, collections: &'a [Collection]) -> View<'a> {
    View {
        lang: ask.lang,
        currency: ask.currency,
        origin: &ask.origin,
        path: if ask.localised { ask.below_language() } else { "" },
        query: &ask.query,
        collections,
        request_id: ctx.request_id(),
    }
}

fn nothing() -> Error {
    Problem::not_found("no such page").into()
}

/// An unknown collection is no page; while the menu itself is missing, nobody can tell.
fn absent(collections: &[Collection]) -> Error {
    if collections.is_empty() { Problem::unavailable("product does not answer").into() } else { nothing() }
}

/// Letters and digits of any script, percent-encoded or not, and hyphens: what a service may be asked for by name.
pub(crate) fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.len() <= 200 && text.chars().all(|c| c.is_alphanumeric() || "-_%".contains(c))
}
