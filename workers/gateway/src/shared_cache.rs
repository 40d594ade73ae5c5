//! The data centre's cache, shared by all its isolates: pages, which are the dearest to make, and pictures. It knows nothing
//! of what changed, so a page carries its tags and its generation, and is used only while that is the generation.

use crate::asked::Asked;
use contracts::publications::Publications;
use edge::Result;
use worker::{Cache, Headers, Response};

const TAGS: &str = "gys-tags";
const GENERATION: &str = "gys-generation";
/// The rule for browsers, while the copy has one for the cache.
const RULE: &str = "gys-cache-control";
/// Seconds a copy is kept.
const KEPT: &str = "public, max-age=3600";

/// The copy of an answer, with its own rule and tags again; none when something in it changed.
///
/// # Errors
/// When the cache fails.
pub(crate) async fn get(asked: &Asked, known: &Publications, tag_header: &str) -> Result<Option<Response>> {
    let Some(mut copy) = Cache::default().get(key(asked), false).await? else { return Ok(None) };
    let headers = copy.headers().clone();
    let Some(generation) = headers.get(GENERATION)? else {
        // what comes out of the cache has headers that cannot be changed
        let (builder, body) = copy.into_parts();
        return Ok(Some(builder.with_headers(headers).body(body)));
    };
    let tags = headers.get(TAGS)?.unwrap_or_default();
    if generation != known.generation(tags.split(',').filter(|t| !t.is_empty())).to_string() {
        return Ok(None);
    }
    let whole = Headers::new();
    for (name, value) in headers.entries().filter(|(name, _)| !name.starts_with("cf-")) {
        whole.set(&name, &value)?;
    }
    whole.set("cache-control", &headers.get(RULE)?.unwrap_or_default())?;
    whole.set(tag_header, &tags)?;
    for name in [TAGS, GENERATION, RULE] {
        whole.delete(name)?;
    }
    let body = copy.bytes().await?;
    Ok(Some(Response::from_bytes(body)?.with_headers(whole)))
}

/// Keeps a copy of a page with these tags.
///
/// # Errors
/// When the cache fails.
pub(crate) async fn put_page(asked: &Asked, page: Response, tags: &str, generation: u64) -> Result<()> {
    let headers = page.headers();
    headers.set(RULE, &headers.get("cache-control")?.unwrap_or_default())?;
    headers.set("cache-control", KEPT)?;
    headers.set(TAGS, tags)?;
    headers.set(GENERATION, &generation.to_string())?;
    Ok(Cache::default().put(key(asked), page).await?)
}

/// Keeps a copy of a picture, which never changes at its address, for as long as its own rule says.
///
/// # Errors
/// When the cache fails.
pub(crate) async fn put_picture(asked: &Asked, picture: Response) -> Result<()> {
    Ok(Cache::default().put(key(asked), picture).await?)
}

fn key(asked: &Asked) -> String {
    let mark = if asked.url().contains('?') { '&' } else { '?' };
    // every key ends with a currency of ours, so none that a client writes is taken for it
    format!("{}{mark}gys-currency={}", asked.url(), asked.currency.unwrap_or("MAD"))
}
