//! The shop's map for search engines: the fixed pages, then one chain of parts for each merchant, since every product has
//! exactly one.

use crate::answer;
use crate::data::{MAX_PAGE, Shop};
use contracts::problem::Problem;
use edge::respond::Entity;
use edge::{Context, Memory, Result};
use pages::sitemap::{PART_URLS, index as index_of, part as part_of};
use text::Lang;
use worker::Response;

/// Products in one part: every one of them has an address in each language. A multiple of the catalogue's page.
const PART_PRODUCTS: usize = PART_URLS / Lang::ALL.len() / MAX_PAGE * MAX_PAGE;
/// How long a part is kept, in milliseconds: its pages are many requests.
const KEPT_MS: u64 = 600_000;

thread_local! {
    static PARTS: Memory<String, Entity> = Memory::new(16, KEPT_MS);
}

/// `/sitemap.xml`
pub(crate) async fn index(shop: &Shop<'_>, origin: &str) -> Result<Response> {
    let merchants = shop.merchants().await.ok_or_else(|| Problem::unavailable("product does not answer"))?;
    let parts = merchants.iter().flat_map(|merchant| {
        let count = usize::try_from(merchant.products).unwrap_or_default().div_ceil(PART_PRODUCTS);
        (0..count).map(|n| format!("{origin}/sitemap/{}-{n}.xml", merchant.slug))
    });
    let addresses: Vec<String> = std::iter::once(format!("{origin}/sitemap/pages.xml")).chain(parts).collect();
    answer::text(index_of(&addresses), "application/xml")
}

/// `/sitemap/pages.xml` and `/sitemap/{merchant}-{n}.xml`
pub(crate) async fn part(shop: &Shop<'_>, origin: &str, path: &str, ctx: &Context) -> Result<Response> {
    let name = path.strip_prefix("/sitemap/").and_then(|p| p.strip_suffix(".xml")).ok_or_else(nothing)?;
    let key = format!("{origin} {name}");
    if let Some(kept) = PARTS.with(|p| p.fresh(&key)) {
        return kept.response(ctx);
    }
    let paths = if name == "pages" { fixed(shop).await } else { products(shop, name).await? };
    let xml = part_of(origin, paths.iter().map(String::as_str));
    let entity = Entity::new(xml.into_bytes(), "application/xml", edge::respond::CacheRule::Public { seconds: 600 });
    PARTS.with(|p| p.put(key, entity.clone()));
    entity.response(ctx)
}

async fn fixed(shop: &Shop<'_>) -> Vec<String> {
    let collections = shop.collections().await.into_iter().map(|c| format!("/c/{}", c.slug));
    let merchants = shop.merchants().await.into_iter().flatten().map(|m| format!("/m/{}", m.slug));
    [String::new(), "/about".to_owned()].into_iter().chain(collections).chain(merchants).collect()
}

/// The products of the `n`-th part of a merchant, by following the catalogue's cursors.
async fn products(shop: &Shop<'_>, name: &str) -> Result<Vec<String>> {
    let (merchant, n) = name.rsplit_once('-').ok_or_else(nothing)?;
    let number: usize = n.parse().map_err(|_| nothing())?;
    // one address a part: 007 is not 7
    let n = Some(number).filter(|number| number.to_string() == n).ok_or_else(nothing)?;
    let known = shop.merchants().await.into_iter().flatten().find(|m| m.slug == merchant).ok_or_else(nothing)?;
    if n > usize::try_from(known.products).unwrap_or_default() / PART_PRODUCTS {
        return Err(nothing());
    }
    let limit = MAX_PAGE.to_string();
    let (mut paths, mut cursor) = (Vec::new(), None::<String>);
    while paths.len() < (n + 1) * PART_PRODUCTS {
        let mut query = vec![("merchant", merchant), ("sort", "newest"), ("limit", limit.as_str())];
        query.extend(cursor.as_deref().map(|c| ("cursor", c)));
        let page = shop.cards(&query).await?;
        paths.extend(page.items.into_iter().map(|card| format!("/p/{}", card.slug)));
        cursor = page.next_cursor;
        if cursor.is_none() {
            break;
        }
    }
    Ok(paths.split_off((n * PART_PRODUCTS).min(paths.len())))
}

fn nothing() -> edge::Error {
    Problem::not_found("no such part of the map").into()
}
