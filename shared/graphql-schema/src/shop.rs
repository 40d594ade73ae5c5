//! The services as resolvers see them: typed requests, put together where many places of a tree ask for the same kind.

use crate::batch::{Batcher, Call, Found};
use crate::enums::Lang;
use async_graphql::Context;
use contracts::catalogue::{Collection, Collections, Merchant, Merchants, Product};
use contracts::internal::{self, MAX_KEYS, ProductDocuments};
use contracts::params::is_name;
use contracts::problem::Problem;
use contracts::recommendation::{Recommendations, RecommendationsByProduct};
use contracts::routes::Service;
use futures_util::FutureExt;
use futures_util::future::{BoxFuture, try_join_all};
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Gives the services' answers.
pub trait Source: Send + Sync + 'static {
    /// The body of `GET path_and_query` from a service; the problem it answered with, or 503 when it did not.
    fn get(&self, service: Service, path_and_query: String) -> BoxFuture<'static, Result<Vec<u8>, Problem>>;
}

/// How many similar products one product may be asked for.
const SIMILAR: RangeInclusive<i32> = 1..=50;

/// The services for the time of one request.
pub(crate) struct Shop {
    source: Arc<dyn Source>,
    products: Batcher<String, Arc<Product>>,
    merchants: Batcher<String, Arc<Merchant>>,
    similar: Batcher<(String, Lang, i32), Arc<Recommendations>>,
    collections: Batcher<(), Arc<Vec<Collection>>>,
    personal: AtomicBool,
}

/// The services of this request.
pub(crate) fn shop<'a>(ctx: &Context<'a>) -> &'a Shop {
    ctx.data_unchecked::<Arc<Shop>>()
}

impl Shop {
    pub(crate) fn new(source: Arc<dyn Source>) -> Shop {
        let of = || source.clone();
        let (products, merchants, similar, collections) = (of(), of(), of(), of());
        Shop {
            products: Batcher::new(move |slugs| products_by_slug(products.clone(), slugs).boxed()),
            merchants: Batcher::new(move |slugs| merchants_by_slug(merchants.clone(), slugs).boxed()),
            similar: Batcher::new(move |keys| similar_by_product(similar.clone(), keys).boxed()),
            collections: Batcher::new(move |_| all_collections(collections.clone()).boxed()),
            personal: AtomicBool::new(false),
            source,
        }
    }

    /// A service's answer to a request of its own.
    pub(crate) async fn ask<T: DeserializeOwned>(
        &self,
        service: Service,
        path: &str,
        params: Params,
    ) -> Result<T, Problem> {
        ask(self.source.as_ref(), service, path, params).await
    }

    /// A product with everything about it; none when no product has this slug.
    pub(crate) async fn product(&self, slug: &str) -> Result<Option<Arc<Product>>, Problem> {
        if is_name(slug) { self.products.load(slug.to_owned()).await } else { Ok(None) }
    }

    /// A merchant with everything about it; none when no merchant has this slug.
    pub(crate) async fn merchant(&self, slug: &str) -> Result<Option<Arc<Merchant>>, Problem> {
        if is_name(slug) { self.merchants.load(slug.to_owned()).await } else { Ok(None) }
    }

    /// Every merchant.
    pub(crate) async fn merchants(&self) -> Result<Vec<Merchant>, Problem> {
        let Merchants { items } = self.ask(Service::Product, "/v1/merchants", Params::default()).await?;
        Ok(items)
    }

    /// Every collection, in menu order.
    pub(crate) async fn collections(&self) -> Result<Arc<Vec<Collection>>, Problem> {
        Ok(self.collections.load(()).await?.unwrap_or_default())
    }

    /// What goes well with a product, by its id.
    pub(crate) async fn similar(
        &self,
        id: &str,
        lang: Lang,
        first: i32,
    ) -> Result<Option<Arc<Recommendations>>, Problem> {
        if !SIMILAR.contains(&first) {
            let expected = format!("expected a whole number from {} to {}", SIMILAR.start(), SIMILAR.end());
            return Err(Problem::invalid("first", expected));
        }
        self.similar.load((id.to_owned(), lang, first)).await
    }

    /// The calls that resolvers wait for.
    pub(crate) fn close(&self) -> Vec<Call> {
        let calls = [self.products.close(), self.merchants.close(), self.similar.close(), self.collections.close()];
        calls.into_iter().flatten().collect()
    }

    /// Says that the answer belongs to one browser.
    pub(crate) fn set_personal(&self) {
        self.personal.store(true, Ordering::Relaxed);
    }

    /// True when the answer belongs to one browser.
    pub(crate) fn is_personal(&self) -> bool {
        self.personal.load(Ordering::Relaxed)
    }
}

/// Query parameters; what is absent is left out.
#[derive(Debug, Default)]
pub(crate) struct Params(Vec<(&'static str, String)>);

impl Params {
    pub(crate) fn with(mut self, name: &'static str, value: Option<impl ToString>) -> Params {
        self.0.extend(value.map(|v| (name, v.to_string())));
        self
    }
}

async fn ask<T: DeserializeOwned>(
    source: &dyn Source,
    service: Service,
    path: &str,
    params: Params,
) -> Result<T, Problem> {
    let query = serde_urlencoded::to_string(&params.0).map_err(|_| Problem::internal())?;
    let target = if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") };
    let body = source.get(service, target).await?;
    let unexpected = |_| Problem::unavailable(&format!("{} answered something else than expected", service.name()));
    serde_json::from_slice(&body).map_err(unexpected)
}

async fn products_by_slug(source: Arc<dyn Source>, slugs: Vec<String>) -> Found<String, Arc<Product>> {
    let calls = slugs.chunks(MAX_KEYS).map(|chunk| {
        let params = Params::default().with("slugs", Some(chunk.join(",")));
        ask::<ProductDocuments>(source.as_ref(), Service::Product, internal::PRODUCTS, params)
    });
    let pages = try_join_all(calls).await?;
    Ok(pages.into_iter().flat_map(|p| p.items).map(|p| (p.card.slug.clone(), Arc::new(p))).collect())
}

async fn merchants_by_slug(source: Arc<dyn Source>, slugs: Vec<String>) -> Found<String, Arc<Merchant>> {
    let calls = slugs.chunks(MAX_KEYS).map(|chunk| {
        let params = Params::default().with("slugs", Some(chunk.join(",")));
        ask::<Merchants>(source.as_ref(), Service::Product, internal::MERCHANTS, params)
    });
    let pages = try_join_all(calls).await?;
    Ok(pages.into_iter().flat_map(|p| p.items).map(|m| (m.slug.clone(), Arc::new(m))).collect())
}

async fn all_collections(source: Arc<dyn Source>) -> Found<(), Arc<Vec<Collection>>> {
    let all: Collections = ask(source.as_ref(), Service::Product, "/v1/collections", Params::default()).await?;
    Ok(HashMap::from([((), Arc::new(all.items))]))
}

/// One call for each language, as long as the longest list asked for in it: a shorter list is the beginning of a longer one.
async fn similar_by_product(
    source: Arc<dyn Source>,
    keys: Vec<(String, Lang, i32)>,
) -> Found<(String, Lang, i32), Arc<Recommendations>> {
    let mut calls: HashMap<Lang, (i32, Vec<&str>)> = HashMap::new();
    for (id, lang, first) in &keys {
        let (longest, ids) = calls.entry(*lang).or_insert((*first, Vec::new()));
        *longest = (*longest).max(*first);
        if !ids.contains(&id.as_str()) {
            ids.push(id);
        }
    }
    let calls =
        calls.iter().flat_map(|(lang, (longest, ids))| ids.chunks(MAX_KEYS).map(move |chunk| (*lang, *longest, chunk)));
    let answers = try_join_all(calls.map(async |(lang, longest, chunk)| {
        let params = Params::default()
            .with("of", Some(chunk.join(",")))
            .with("n", Some(longest))
            .with("lang", Some(lang.code()));
        let answer: RecommendationsByProduct = ask(source.as_ref(), Service::Ai, internal::SIMILAR, params).await?;
        Ok::<_, Problem>(chunk.iter().map(move |id| (*id, lang)).zip(answer.items).collect::<Vec<_>>())
    }))
    .await?;
    let found: HashMap<(&str, Lang), Recommendations> = answers.into_iter().flatten().collect();
    Ok(keys
        .iter()
        .filter_map(|key @ (id, lang, first)| {
            let mut answer = found.get(&(id.as_str(), *lang))?.clone();
            answer.items.truncate(usize::try_from(*first).unwrap_or_default());
            Some((key.clone(), Arc::new(answer)))
        })
        .collect())
}
