//! Handing a request on to the service that answers it. Bodies are read here first, but for uploads: a client that sends slowly
//! keeps no service waiting, and is not taken for a service that fails.

use contracts::routes::{Route, Service};
use edge::{Context, Peer, Problem, Result};
use std::time::Duration;
use worker::js_sys::Uint8Array;
use worker::{Env, Request, RequestInit, RequestRedirect, Response};

/// Largest body that is read here, in bytes. What may be larger is an upload and passed on as it arrives.
const READ_HERE: usize = 256 * 1024;
/// How long a client may take to send it.
const PATIENCE: Duration = Duration::from_secs(5);

/// Forwards a request to its route's service. A body larger than the route takes is refused before a byte of it is read. Tokens
/// stay here: the service is told who asks, and the API takes no cookies.
pub(crate) async fn forward(req: Request, env: &Env, ctx: &Context, route: &Route) -> Result<Response> {
    refuse_large(&req, route.max_body)?;
    let is_upload = route.max_body > READ_HERE;
    let mut req = if is_upload { req.clone_mut()? } else { in_hand(req, ctx, route.max_body).await? };
    let headers = req.headers_mut()?;
    // the sandbox stands for an outside service, whose keys are its own
    if route.service != Service::Sandbox {
        headers.delete("authorization")?;
    }
    headers.delete("cookie")?;
    if is_upload { upload(req, env, ctx, route.service).await } else { send(req, env, ctx, route.service).await }
}

/// Forwards a request for a page, with its cookies.
pub(crate) async fn page(
    req: Request,
    env: &Env,
    ctx: &Context,
    max_body: usize,
    service: Service,
) -> Result<Response> {
    refuse_large(&req, max_body)?;
    send(in_hand(req, ctx, max_body).await?, env, ctx, service).await
}

/// The request with its whole body, when that arrives in time.
async fn in_hand(mut req: Request, ctx: &Context, max_body: usize) -> Result<Request> {
    if req.inner().body().is_none() {
        return Ok(req.clone_mut()?);
    }
    let since = edge::now_ms();
    let body = edge::body_in_time(&mut req, max_body, PATIENCE).await?;
    ctx.waited(edge::now_ms().saturating_sub(since));
    let headers = req.headers().clone();
    // the platform says again how long it is
    headers.delete("content-length")?;
    headers.delete("transfer-encoding")?;
    let mut init = RequestInit::new();
    init.with_method(req.method()).with_headers(headers).with_redirect(RequestRedirect::Manual);
    if !body.is_empty() {
        init.with_body(Some(Uint8Array::from(body.as_slice()).into()));
    }
    Ok(Request::new_with_init(&req.inner().url(), &init)?)
}

/// Refuses a declared length above `max` bytes. Services bound what they read of undeclared ones.
pub(crate) fn refuse_large(req: &Request, max: usize) -> Result<()> {
    let length = req.headers().get("content-length")?.and_then(|l| l.parse::<usize>().ok());
    if length.is_some_and(|l| l > max) {
        return Err(Problem::too_large(max).into());
    }
    Ok(())
}

/// Sends a request to a service; a service that cannot be reached is a problem with its name.
pub(crate) async fn send(req: Request, env: &Env, ctx: &Context, service: Service) -> Result<Response> {
    let since = edge::now_ms();
    let outcome = Peer::new(env, service)?.send(ctx, req).await;
    answered(outcome, since, ctx, service)
}

/// Sends megabytes to a service, which gets the time for them.
pub(crate) async fn upload(req: Request, env: &Env, ctx: &Context, service: Service) -> Result<Response> {
    let since = edge::now_ms();
    let outcome = Peer::new(env, service)?.upload(ctx, req).await;
    answered(outcome, since, ctx, service)
}

fn answered(outcome: Result<Response>, since: u64, ctx: &Context, service: Service) -> Result<Response> {
    ctx.timed(service.name(), since);
    outcome.map_err(|error| {
        ctx.lacks(service.name());
        worker::console_error!("{}", serde_json::json!({"level": "error", "service": "gateway", "peer": service.name(), "fault": error.to_string(), "trace_id": ctx.trace.trace_id}));
        Problem::unavailable(&format!("{} does not answer", service.name())).into()
    })
}
