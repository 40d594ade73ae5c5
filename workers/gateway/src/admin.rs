//! Administrators' requests: signed, fresh, and never seen before.

use crate::forward;
use contracts::routes::{Route, Service};
use edge::{Context, Error, Problem, Result, now_ms};
use signing::{DIGEST, Message, NONCE, SIGNATURE, TIMESTAMP};
use worker::js_sys::Uint8Array;
use worker::{Env, Headers, Method, Request, RequestInit, Response};

/// Checks the signature over method, target, time, nonce and the body's digest, spends the nonce, reads the body, and
/// forwards. What a stranger sends is refused unread: large bodies would fill the isolate's memory.
pub(crate) async fn forward(mut req: Request, env: &Env, ctx: &Context, route: &Route) -> Result<Response> {
    forward::refuse_large(&req, route.max_body)?;
    let header = |name| req.headers().get(name).ok().flatten();
    let nonce = header(NONCE).unwrap_or_default();
    let digest = header(DIGEST).unwrap_or_else(|| signing::digest(&[]));
    let target = edge::target(&req);
    let method = req.method();
    let message = Message {
        method: method.as_ref(),
        target: &target,
        timestamp: header(TIMESTAMP).and_then(|t| t.parse().ok()).unwrap_or_default(),
        nonce: &nonce,
        digest: &digest,
    };
    let secret = env.secret("ADMIN_SECRET").map(|s| s.to_string()).unwrap_or_default();
    signing::verify(&secret, &message, &header(SIGNATURE).unwrap_or_default(), now_ms() / 1000)
        .map_err(|refused| Problem::unauthorized(&refused.to_string()))?;
    spend(env, ctx, &nonce).await?;
    let body = edge::body(&mut req, route.max_body).await?;
    if signing::digest(&body) != digest {
        return Err(Problem::unauthorized("the body is not the one that was signed").into());
    }
    if route.service == Service::Gateway {
        return own(&target, env, ctx).await;
    }

    let headers = Headers::new();
    let mut init = RequestInit::new();
    init.with_method(method.clone()).with_headers(headers);
    if !body.is_empty() {
        init.with_body(Some(Uint8Array::from(body.as_slice()).into()));
    }
    let request = Request::new_with_init(&format!("http://{}{target}", route.service.name()), &init)?;
    match method {
        Method::Put => forward::upload(request, env, ctx, route.service).await,
        _ => forward::send(request, env, ctx, route.service).await,
    }
}

/// What one service tells of itself: `/admin/v1/metrics/{service}` its counters in Prometheus' text format,
/// `/admin/v1/queries/{service}` the queries it ran and their plans.
async fn own(target: &str, env: &Env, ctx: &Context) -> Result<Response> {
    let mut parts = target.rsplit('/');
    let (name, what) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    if name == Service::Gateway.name() && what == "metrics" {
        return Ok(Response::ok(edge::metrics::render(name))?);
    }
    let service = Service::BEHIND_GATEWAY.into_iter().find(|s| s.name() == name);
    let service = service.ok_or_else(|| Problem::not_found("no service has this name"))?;
    let request = Request::new(&format!("http://{name}/internal/{what}"), worker::Method::Get)?;
    forward::send(request, env, ctx, service).await
}

/// Spends a nonce at the ReplayGuard object: the second request with the same one is refused.
async fn spend(env: &Env, ctx: &Context, nonce: &str) -> Result<()> {
    let guard = env.durable_object("REPLAY_GUARD")?.id_from_name("admin")?.get_stub()?;
    let headers = Headers::new();
    ctx.propagate(&headers)?;
    let mut init = RequestInit::new();
    init.with_method(worker::Method::Post).with_headers(headers);
    let request = Request::new_with_init(&format!("http://replay-guard/{nonce}"), &init)?;
    match guard.fetch_with_request(request).await?.status_code() {
        201 => Ok(()),
        409 => Err(Problem::unauthorized("this request was received before").into()),
        status => Err(Error::platform(format!("replay guard answered {status}"))),
    }
}
