//! What pages are made of, from the other services. What every page needs is kept in the isolate until it changes and,
//! when its source fails, longer.

use contracts::catalogue::{Collection, Collections, Merchant, Merchants, Product, ProductCard, ProductPage, Sort};
use contracts::publications::{Publications, tag};
use contracts::recommendation::{Engine, Recommendation, Recommendations};
use contracts::review::ReviewPage;
use contracts::routes::Service;
use contracts::search::{Facet, SearchPage};
use edge::{Context, Peer, Result, publications};
use money::Currency;
use pages::filter::Filter;
use pages::page::Listing;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use std::rc::Rc;
use std::thread::LocalKey;
use text::Lang;
use worker::Env;

/// Products on a page of a list: two, three, four and six columns come out even.
const PAGE: usize = 24;
/// Products in a shelf of the home page.
const SHELF: &str = "10";
/// Reviews that a product's page shows.
const REVIEWS: usize = 10;
/// Products in a row of the product page; the style sheet shows as many as fill its lines.
pub(crate) const ROW: usize = 6;
/// Fewer than this are no row.
const FEW: usize = 4;
/// Most products in one answer of the catalogue.
pub(crate) const MAX_PAGE: usize = 100;

thread_local! {
    static COLLECTIONS: Slot<Collection> = const { RefCell::new(None) };
    static MERCHANTS: Slot<Merchant> = const { RefCell::new(None) };
    static FACETS: Slot<Facet> = const { RefCell::new(None) };
}

/// A list that every page needs, with the generation it was read under.
type Slot<T> = RefCell<Option<(u64, Vec<T>)>>;

/// The services behind the pages, for one request.
pub(crate) struct Shop<'a> {
    ctx: &'a Context,
    known: Rc<Publications>,
    product: Peer,
    search: Peer,
    ai: Peer,
}

/// Which products a list is about.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Scope<'a> {
    All,
    Collection(&'a str),
    Merchant(&'a str),
}

/// A page of a list.
pub(crate) struct Found {
    pub(crate) listing: Listing,
    /// The query as understood, when words were corrected.
    pub(crate) corrected: Option<String>,
}

impl<'a> Shop<'a> {
    pub(crate) async fn new(env: &Env, ctx: &'a Context) -> Result<Shop<'a>> {
        Ok(Shop {
            ctx,
            known: publications::known(env, ctx).await,
            product: Peer::new(env, Service::Product)?,
            search: Peer::new(env, Service::Search)?,
            ai: Peer::new(env, Service::Ai)?,
        })
    }

    async fn get<T: DeserializeOwned>(&self, peer: &Peer, path_and_query: &str) -> Result<T> {
        peer.get(self.ctx, path_and_query).await
    }

    /// The menu; empty when the catalogue does not answer and never did.
    pub(crate) async fn collections(&self) -> Vec<Collection> {
        self.ctx.tag(tag::CATALOGUE);
        kept(self.ctx, &COLLECTIONS, self.known.generation([tag::CATALOGUE]), async {
            let all: Collections = self.get(&self.product, "/v1/collections").await?;
            Ok(all.items.into_iter().filter(|c| c.products > 0).collect())
        })
        .await
        .unwrap_or_default()
    }

    /// Every merchant; `None` when the catalogue does not answer and never did.
    pub(crate) async fn merchants(&self) -> Option<Vec<Merchant>> {
        self.ctx.tag(tag::CATALOGUE);
        kept(self.ctx, &MERCHANTS, self.known.generation([tag::CATALOGUE]), async {
            let mut all: Merchants = self.get(&self.product, "/v1/merchants").await?;
            all.items.retain(|m| m.products > 0);
            Ok(all.items)
        })
        .await
    }

    /// Names of the facets and of their most frequent values; empty when search does not answer and never did.
    pub(crate) async fn facets(&self) -> Vec<Facet> {
        self.ctx.tag(tag::SEARCH);
        kept(self.ctx, &FACETS, self.known.generation([tag::CATALOGUE, tag::SEARCH]), async {
            let page: SearchPage = self.get(&self.search, "/v1/search?limit=1").await?;
            Ok(page.facets)
        })
        .await
        .unwrap_or_default()
    }

    pub(crate) async fn product(&self, slug: &str) -> Result<Product> {
        self.get(&self.product, &format!("/v1/products/{slug}")).await
    }

    /// The latest reviews; nobody is asked for those of a product without a rating.
    pub(crate) async fn reviews(&self, product: &Product) -> Option<ReviewPage> {
        product.rating.as_ref()?;
        self.get(&self.product, &format!("/v1/products/{}/reviews?limit={REVIEWS}", product.card.slug)).await.ok()
    }

    /// A list without filters, straight from the catalogue.
    pub(crate) async fn cards(&self, query: &[(&str, &str)]) -> Result<ProductPage> {
        self.get(&self.product, &format!("/v1/products?{}", encode(query))).await
    }

    /// A shelf of the home page, from the catalogue or, when that does not answer, from search.
    pub(crate) async fn shelf(&self, sort: Sort, lang: Lang) -> Option<Vec<ProductCard>> {
        let cards = self.cards(&[("sort", sort.code()), ("limit", SHELF)]).await;
        if let Ok(page) = cards {
            return Some(page.items);
        }
        let filter = Filter { sort, ..Filter::default() };
        let found = self.search(Scope::All, &filter, Currency::default(), lang).await.ok()?;
        Some(found.listing.items)
    }

    /// A filtered list from search; when search does not answer, what the catalogue has without it: the plain list, or
    /// what is bought most in place of what was searched for. The page tells the two from a found list by its missing total.
    pub(crate) async fn list(
        &self,
        scope: Scope<'_>,
        filter: &Filter,
        currency: Currency,
        lang: Lang,
    ) -> Result<Found> {
        match self.search(scope, filter, currency, lang).await {
            Ok(found) => Ok(found),
            Err(refused) if refused.refusal().is_some() => Err(refused),
            Err(_) => self.plain(scope, filter).await,
        }
    }

    async fn search(&self, scope: Scope<'_>, filter: &Filter, currency: Currency, lang: Lang) -> Result<Found> {
        let limit = PAGE.to_string();
        let (facets, min, max) = (filter.facets.join(","), minor(filter.min), minor(filter.max));
        let mut query = vec![("lang", lang.code()), ("sort", filter.sort.code()), ("limit", &limit)];
        let optional = [
            ("q", filter.q.as_str()),
            ("facets", &facets),
            ("min_price", &min),
            ("max_price", &max),
            ("in_stock", if filter.in_stock { "true" } else { "" }),
            ("cursor", filter.cursor.as_deref().unwrap_or_default()),
            ("currency", if filter.min.is_some() || filter.max.is_some() { currency.code() } else { "" }),
        ];
        query.extend(optional.into_iter().filter(|(_, value)| !value.is_empty()));
        query.extend(scope.parameter());
        let page: SearchPage = self.get(&self.search, &format!("/v1/search?{}", encode(&query))).await?;
        let listing = Listing {
            items: page.items.into_iter().map(|hit| hit.product).collect(),
            total: Some(page.total),
            bounded: page.bounded,
            facets: page.facets,
            next_cursor: page.next_cursor,
        };
        Ok(Found { listing, corrected: page.corrected })
    }

    async fn plain(&self, scope: Scope<'_>, filter: &Filter) -> Result<Found> {
        let limit = PAGE.to_string();
        let sort = if filter.asks() { Sort::Popular } else { filter.sort };
        let mut query = vec![("sort", sort.code()), ("limit", limit.as_str())];
        query.extend(scope.parameter());
        let page = self.cards(&query).await?;
        // its cursor is the catalogue's, which search would refuse a moment later
        Ok(Found { listing: Listing { items: page.items, ..Listing::default() }, corrected: None })
    }

    /// What is bought together with a product; `None` when the ai service does not answer, empty when it only knows what
    /// is bought most.
    pub(crate) async fn together(&self, product_id: &str, lang: Lang) -> Option<Vec<Recommendation>> {
        let query = encode(&[("product_id", product_id), ("lang", lang.code()), ("n", &ROW.to_string())]);
        let answer: Recommendations = self.get(&self.ai, &format!("/v1/recommendations?{query}")).await.ok()?;
        let personal = answer.engine != Engine::Popularity;
        Some(if personal { answer.items } else { Vec::new() })
    }

    /// Products of the same collection that share its first theme, material or colour; where these are few, the
    /// collection's most bought.
    pub(crate) async fn similar(&self, product: &Product, lang: Lang) -> Option<Vec<ProductCard>> {
        let collection = product.collections.first()?;
        let shared = ["theme", "material", "colour"].into_iter().find_map(|key| {
            product.facets.get(key).and_then(|values| values.first()).map(|value| format!("{key}:{value}"))
        });
        let alike = Filter { facets: shared.into_iter().collect(), in_stock: true, ..Filter::default() };
        let any = Filter { in_stock: true, ..Filter::default() };
        let mut cards = Vec::new();
        for filter in [alike, any] {
            let found = self.search(Scope::Collection(collection), &filter, Currency::default(), lang).await.ok()?;
            cards = found.listing.items;
            cards.retain(|card| card.id != product.card.id);
            if cards.len() >= FEW {
                break;
            }
        }
        cards.truncate(2 * ROW);
        Some(cards)
    }
}

impl Scope<'_> {
    fn parameter(&self) -> Option<(&'static str, &str)> {
        match self {
            Scope::All => None,
            Scope::Collection(slug) => Some(("collection", slug)),
            Scope::Merchant(slug) => Some(("merchant", slug)),
        }
    }
}

/// Whole units as minor units; empty for no bound.
fn minor(whole: Option<i64>) -> String {
    whole.map(|n| (n * 100).to_string()).unwrap_or_default()
}

fn encode(query: &[(&str, &str)]) -> String {
    serde_urlencoded::to_string(query).unwrap_or_default()
}

/// The kept list while nothing in it changed, else a new one, else the old one. An empty list is not kept: before the first
/// publication everything is empty, and the shop opens the moment it is not. Nor is one that is good for this moment only.
async fn kept<T: Clone>(
    ctx: &Context,
    slot: &'static LocalKey<Slot<T>>,
    generation: u64,
    source: impl Future<Output = Result<Vec<T>>>,
) -> Option<Vec<T>> {
    let held = slot.with_borrow(Clone::clone);
    if let Some((of, list)) = &held
        && *of == generation
    {
        return Some(list.clone());
    }
    match source.await {
        Ok(list) => {
            if !list.is_empty() && !ctx.is_momentary() {
                slot.set(Some((generation, list.clone())));
            }
            Some(list)
        }
        Err(_) => held.map(|(_, list)| list),
    }
}
