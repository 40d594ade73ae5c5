//! Pictures at addresses that name no format, as the API gives them: the file that the client takes best.

use edge::{Error, Result};
use worker::{Env, Headers, Method, Request, RequestInit, Response, ResponseBuilder};

/// How long a picture is kept, and may be used while a new one is fetched: as `public/_headers` has it for the files.
const RULE: &str = "public, max-age=604800, stale-while-revalidate=2592000";

/// The answer with this file; `None` when there is none.
pub(crate) async fn answer(file: &str, origin: &str, req: &Request, env: &Env) -> Result<Option<Response>> {
    let asked = Headers::new();
    if let Some(held) = req.headers().get("if-none-match")? {
        asked.set("if-none-match", &held)?;
    }
    let mut init = RequestInit::new();
    init.with_headers(asked);
    let found = env.assets("ASSETS")?.fetch(format!("{origin}{file}"), Some(init)).await.map_err(Error::from)?;
    let status = found.status_code();
    if !matches!(status, 200 | 304) {
        return Ok(None);
    }
    let headers = Headers::new();
    for name in ["content-type", "content-length", "etag"] {
        if let Some(value) = found.headers().get(name)? {
            headers.set(name, &value)?;
        }
    }
    headers.set("cache-control", RULE)?;
    headers.set("vary", "accept")?;
    headers.set("content-location", file)?;
    headers.set("x-content-type-options", "nosniff")?;
    let response = ResponseBuilder::new().with_status(status).with_headers(headers);
    let (_, body) = found.into_parts();
    Ok(Some(if status == 304 || req.method() == Method::Head { response.empty() } else { response.body(body) }))
}
