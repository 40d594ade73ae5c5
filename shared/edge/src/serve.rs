//! The frame around every handler: context in, log line, counters and problem documents out.

use crate::{Context, Error, Params, Problem, Result, metrics, respond};
use contracts::publications::CACHE_TAG;
use contracts::routes::Service;
use futures_util::StreamExt;
use futures_util::future::{Either, select};
use serde::de::DeserializeOwned;
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::time::Duration;
use worker::{Delay, Request, Response};

/// Names the services whose part an answer lacks, or that made it an older one.
pub const DEGRADED: &str = "x-degraded";

/// A read that takes longer has a log line in every service it passed, in milliseconds.
const SLOW_MS: u64 = 250;

/// Serves one request: runs the handler, turns its error into a problem document, adds `x-request-id` and
/// `server-timing`, counts the request and writes one JSON log line. A read that went well has its line in the gateway only,
/// which names the services that took part and what they took.
/// `/internal/metrics` is answered here for every service but the gateway, which everybody can reach.
///
/// # Errors
/// Only when even the problem document cannot be built.
pub async fn serve<F, Fut>(ctx: Context, req: Request, handler: F) -> worker::Result<Response>
where
    F: FnOnce(Request, Rc<Context>) -> Fut,
    Fut: Future<Output = Result<Response>>,
{
    let (service, ctx) = (ctx.service, Rc::new(ctx));
    let (method, path) = (req.method().to_string(), req.path());
    let outcome = if path == "/internal/metrics" && service != Service::Gateway.name() {
        Response::ok(metrics::render(service)).map_err(Error::from)
    } else {
        handler(req, ctx.clone()).await
    };
    let (response, fault) = match outcome {
        Ok(response) => (response, None),
        Err(Error::Problem(problem)) => (respond::problem(&ctx, *problem)?, None),
        Err(Error::Platform(what)) => (respond::problem(&ctx, Problem::internal())?, Some(what)),
    };
    metrics::count(metrics::route(&path), response.status_code());
    let status = response.status_code();
    let worth_a_line = service == Service::Gateway.name()
        || status >= 400
        || !matches!(method.as_str(), "GET" | "HEAD")
        || ctx.lacking().is_some()
        || crate::now_ms().saturating_sub(ctx.started) >= SLOW_MS;
    if worth_a_line {
        log(&ctx, &method, &path, status, fault.as_deref());
    }
    let headers = response.headers();
    headers.append("server-timing", &ctx.server_timing())?;
    headers.set("x-request-id", ctx.request_id())?;
    if let Some(tags) = ctx.tags() {
        headers.set(CACHE_TAG, &tags)?;
    }
    if let Some(lacking) = ctx.lacking() {
        headers.set(DEGRADED, &lacking)?;
    }
    Ok(response)
}

impl From<Error> for worker::Error {
    fn from(error: Error) -> Self {
        worker::Error::RustError(error.to_string())
    }
}

/// The value of a cookie, in what the header `cookie` says.
#[must_use]
pub fn cookie<'a>(cookies: &'a str, name: &str) -> Option<&'a str> {
    cookies.split(';').find_map(|pair| pair.trim().split_once('=').filter(|(n, _)| *n == name).map(|(_, value)| value))
}

/// The query parameters of a request.
#[must_use]
pub fn params(req: &Request) -> Params {
    let target = target(req);
    Params::parse(target.split_once('?').map_or("", |(_, query)| query))
}

/// Path and query of a request, as they were sent. Read from the text: the `url` crate would bring the tables of
/// internationalised domain names into every Worker.
#[must_use]
pub fn target(req: &Request) -> String {
    let url = req.inner().url();
    let after_scheme = url.find("://").map_or(0, |at| at + 3);
    let path = url[after_scheme..].find('/').map_or(url.len(), |at| after_scheme + at);
    let target = &url[path..];
    target.split('#').next().unwrap_or(target).to_owned()
}

/// The body, read only as far as allowed: a sender that declares no length cannot fill the isolate's memory.
///
/// # Errors
/// 413 when it is larger than `max` bytes.
pub async fn body(req: &mut Request, max: usize) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if req.inner().body().is_none() {
        return Ok(bytes);
    }
    let mut chunks = req.stream()?;
    while let Some(chunk) = chunks.next().await {
        bytes.extend_from_slice(&chunk?);
        if bytes.len() > max {
            return Err(Problem::too_large(max).into());
        }
    }
    Ok(bytes)
}

/// The body, when all of it arrives in this time.
///
/// # Errors
/// 408 when it does not, 400 when the client breaks off, 413 when it is larger than `max` bytes.
pub async fn body_in_time(req: &mut Request, max: usize, time: Duration) -> Result<Vec<u8>> {
    match select(pin!(body(req, max)), pin!(Delay::from(time))).await {
        Either::Left((Err(Error::Platform(why)), _)) => Err(Problem::invalid("body", why).into()),
        Either::Left((bytes, _)) => bytes,
        Either::Right(_) => Err(Problem::too_slow().into()),
    }
}

/// The body as JSON, whatever its content type (beacons send text/plain).
///
/// # Errors
/// 413 when it is larger than `max` bytes, 400 when it is not the JSON expected; the detail says where.
pub async fn body_json<T: DeserializeOwned>(req: &mut Request, max: usize) -> Result<T> {
    serde_json::from_slice(&body(req, max).await?).map_err(|e| Problem::invalid("body", e.to_string()).into())
}

/// Beginnings of ids that open what they name for whoever knows them: guests' orders and carts.
const KEYS: [&str; 2] = ["ord_", "crt_"];

/// A path as logs tell it: without ids that would open something for their readers.
fn told(path: &str) -> String {
    let part =
        |part: &str| KEYS.iter().find(|key| part.starts_with(*key)).map_or(part.to_owned(), |key| format!("{key}…"));
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

fn log(ctx: &Context, method: &str, path: &str, status: u16, fault: Option<&str>) {
    let line = serde_json::json!({
        "at": crate::now_ms(),
        "level": if status >= 500 { "error" } else { "info" },
        "service": ctx.service,
        "method": method,
        "path": told(path),
        "status": status,
        "ms": crate::now_ms().saturating_sub(ctx.started),
        "trace_id": ctx.trace.trace_id,
        "span_id": ctx.trace.span_id,
        "parent_id": ctx.trace.parent_id,
        "note": ctx.noted(),
        "fault": fault,
    });
    if status >= 500 {
        worker::console_error!("{line}");
    } else {
        worker::console_log!("{line}");
    }
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn logs_open_no_order_and_no_cart() {
        assert_eq!(told("/v1/orders/ord_0123456789abcdef/cancel"), "/v1/orders/ord_…/cancel");
        assert_eq!(told("/v1/carts/crt_0123456789abcdef/lines/p1"), "/v1/carts/crt_…/lines/p1");
        assert_eq!(told("/fr/p/lampe-123"), "/fr/p/lampe-123");
    }
}
