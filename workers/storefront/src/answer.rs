//! Pages as responses: status, entity tag, cache rule and the headers that keep a page to itself.

use edge::respond::{CacheRule, Entity, RETRY_AFTER};
use edge::{Context, Result};
use pages::csp;
use worker::{Headers, Response, ResponseBuilder};

/// How long a browser keeps a page, in seconds.
const PAGE_SECONDS: u32 = 30;

/// A page. One that lacks a part is kept by nobody. The currency comes from a cookie, so copies are told apart by it.
/// `early` is a `Link` that Cloudflare sends ahead as 103 Early Hints, once it has seen it.
pub(crate) fn page(html: String, early: Option<&str>, ctx: &Context) -> Result<Response> {
    let rule = CacheRule::Public { seconds: PAGE_SECONDS };
    let response = Entity::new(html.into_bytes(), "text/html; charset=utf-8", rule).response(ctx)?;
    response.headers().set("vary", "cookie")?;
    if let Some(link) = early {
        response.headers().set("link", link)?;
    }
    guard(response.headers())?;
    Ok(response)
}

/// A page that says what went wrong; nobody keeps it.
pub(crate) fn unkept(html: String, status: u16) -> Result<Response> {
    let headers = Headers::new();
    headers.set("content-type", "text/html; charset=utf-8")?;
    headers.set("cache-control", "no-store")?;
    if status == 503 {
        headers.set("retry-after", RETRY_AFTER)?;
    }
    guard(&headers)?;
    Ok(ResponseBuilder::new().with_status(status).with_headers(headers).fixed(html.into_bytes()))
}

/// A text file for machines, kept for an hour.
pub(crate) fn text(body: String, content_type: &str) -> Result<Response> {
    let headers = Headers::new();
    headers.set("content-type", content_type)?;
    headers.set("cache-control", "public, max-age=3600")?;
    headers.set("x-content-type-options", "nosniff")?;
    Ok(ResponseBuilder::new().with_headers(headers).fixed(body.into_bytes()))
}

/// An answer that leads to another path of this shop.
pub(crate) fn moved(to: &str) -> Result<Response> {
    let headers = Headers::new();
    headers.set("location", to)?;
    headers.set("cache-control", "public, max-age=3600")?;
    Ok(ResponseBuilder::new().with_status(301).with_headers(headers).empty())
}

fn guard(headers: &Headers) -> Result<()> {
    for (name, value) in csp::headers() {
        headers.set(name, &value)?;
    }
    Ok(())
}
