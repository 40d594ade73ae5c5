//! The payment sandbox: finds the account that a request is for and hands it to that account's object, which holds its state.
//!
//! - `/sandbox/v1/…` is Stripe's API, opened by a key that follows from `SANDBOX_SECRET` (`psp::sandbox`). Stripe's clients ask
//!   for `/v1/…`: whoever points one here puts `/sandbox` before the path in the client's HTTP transport.
//! - `/sandbox/pay/{account}/{session}` and `/sandbox/3ds/{account}/…` are pages for people, opened by what is in their address.
//! - `/admin/v1/sandbox/{account}/…` is for tests, signed as administrators' requests are; the gateway checked that.

mod key;

use contracts::health::{ServiceHealth, Status};
use edge::respond::{CacheRule, json};
use edge::{Context, Problem, Result};
use psp::sandbox::{account_of, is_account, webhook_secret};
use std::rc::Rc;
use stripe_sandbox::{Account, unknown_key};
use worker::js_sys::Uint8Array;
use worker::{Env, Headers, Request, RequestInit, RequestRedirect, Response, ResponseBuilder, event};

/// Largest body of a request.
const MAX_BODY: usize = 64 * 1024;
/// Fewest characters of the secret.
const MIN_SECRET: usize = 32;
/// Headers of the caller that the account's object reads.
const PASSED: [&str; 4] = ["idempotency-key", "stripe-version", "accept-language", "content-type"];

#[event(fetch)]
async fn fetch(req: Request, env: Env, worker_ctx: worker::Context) -> worker::Result<Response> {
    edge::serve(Context::of("sandbox", &req, Some(worker_ctx)), req, |req, ctx| handle(req, env, ctx)).await
}

async fn handle(req: Request, env: Env, ctx: Rc<Context>) -> Result<Response> {
    let secret = env.secret("SANDBOX_SECRET").map(|s| s.to_string()).ok().filter(|s| s.len() >= MIN_SECRET);
    let target = edge::target(&req);
    if target == "/healthz" {
        let status = if secret.is_some() { Status::Ok } else { Status::Degraded };
        let detail = secret.is_none().then(|| "SANDBOX_SECRET is not set or too short".to_owned());
        return json(&ctx, &ServiceHealth { status, detail }, CacheRule::NoStore);
    }
    let secret = secret.ok_or_else(|| Problem::unavailable("the sandbox has no secret"))?;
    if target.starts_with("/sandbox/v1/") {
        let key = req.headers().get("authorization")?.and_then(|header| key::of(&header));
        let Some(account) = key.as_deref().and_then(|key| account_of(&secret, key)) else { return refuse() };
        let inner = target.trim_start_matches("/sandbox").to_owned();
        return pass(req, &env, &ctx, &secret, account, &inner).await;
    }
    let (inner, rest) = if let Some(rest) = target.strip_prefix("/admin/v1/sandbox/") {
        ("control", rest)
    } else if let Some(rest) = target.strip_prefix("/sandbox/pay/") {
        ("pay", rest)
    } else if let Some(rest) = target.strip_prefix("/sandbox/3ds/") {
        ("3ds", rest)
    } else {
        return Err(Problem::not_found("the sandbox has no such page").into());
    };
    match rest.split_once('/') {
        Some((account, rest)) if is_account(account) => {
            pass(req, &env, &ctx, &secret, account, &format!("/{inner}/{rest}")).await
        }
        _ => Err(Problem::not_found("no account of the sandbox is named so").into()),
    }
}

/// Hands a request to the account's object.
async fn pass(
    mut req: Request,
    env: &Env,
    ctx: &Context,
    secret: &str,
    account: &str,
    target: &str,
) -> Result<Response> {
    let object = env.durable_object("SANDBOX_ACCOUNT")?.get_by_name(account)?;
    let headers = Headers::new();
    ctx.propagate(&headers)?;
    for name in PASSED {
        if let Some(value) = req.headers().get(name)? {
            headers.set(name, &value)?;
        }
    }
    let whose = Account {
        name: account.to_owned(),
        origin: outside(&req.inner().url()).to_owned(),
        webhook_secret: webhook_secret(secret, account),
    };
    headers.set("gys-sandbox-account", &serde_json::to_string(&whose)?)?;
    let mut init = RequestInit::new();
    init.with_method(req.method()).with_headers(headers).with_redirect(RequestRedirect::Manual);
    let body = edge::body(&mut req, MAX_BODY).await?;
    if !body.is_empty() {
        init.with_body(Some(Uint8Array::from(body.as_slice()).into()));
    }
    let request = Request::new_with_init(&format!("http://sandbox{target}"), &init)?;
    let response = object.fetch_with_request(request).await?;
    let headers = response.headers().clone();
    let (builder, body) = response.into_parts();
    Ok(builder.with_headers(headers).body(body))
}

/// Scheme and host that a browser asked; empty when another service asked, which calls this one by its bare name.
fn outside(url: &str) -> &str {
    let host = url.find("://").map_or(0, |at| at + 3);
    let end = url[host..].find('/').map_or(url.len(), |at| host + at);
    if url[host..end] == *"sandbox" { "" } else { &url[..end] }
}

fn refuse() -> Result<Response> {
    let (status, body) = unknown_key();
    let headers = Headers::new();
    headers.set("content-type", "application/json")?;
    headers.set("cache-control", "no-store")?;
    Ok(ResponseBuilder::new().with_status(status).with_headers(headers).fixed(body.into_bytes()))
}
