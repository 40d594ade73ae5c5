//! Webhooks: each merchant's are kept and sent by its own object. Here it is judged who may ask, and what happened is handed to the
//! merchants that it happened to.

use contracts::identity::Scope;
use contracts::webhook::{Happened, MAX_HAPPENED};
use edge::respond::{CacheRule, json};
use edge::{Context, Error, Problem, Result};
use futures_util::future::try_join_all;
use std::collections::BTreeMap;
use worker::{Env, Headers, Method, Request, RequestInit, Response};

/// The binding of the objects.
const OBJECTS: &str = "WEBHOOKS";
/// Largest bodies: of what happened, of what a merchant sends.
const MAX_BODY: usize = 2 * 1024 * 1024;
const MAX_FORM: usize = 16 * 1024;
/// What the routes begin with.
pub(crate) const ROUTES: &str = "/v1/merchant/webhooks";

/// A route of the merchant that asks: its object answers.
pub(crate) async fn forward(mut req: Request, env: &Env, ctx: &Context) -> Result<Response> {
    let merchant = ctx.merchant_for(Scope::Team)?;
    let body = edge::body(&mut req, MAX_FORM).await?;
    let body = String::from_utf8(body).map_err(|_| Problem::invalid("body", "expected JSON in UTF-8"))?;
    ask(env, ctx, merchant, req.method(), &edge::target(&req), body).await
}

/// `POST /internal/webhooks`.
pub(crate) async fn happened(req: &mut Request, env: &Env, ctx: &Context) -> Result<Response> {
    let events: Vec<Happened> = edge::body_json(req, MAX_BODY).await?;
    if events.len() > MAX_HAPPENED {
        return Err(Problem::invalid("body", format!("at most {MAX_HAPPENED} events")).into());
    }
    let mut by_merchant: BTreeMap<&str, Vec<&Happened>> = BTreeMap::new();
    for event in &events {
        by_merchant.entry(&event.merchant).or_default().push(event);
    }
    let told = by_merchant.into_iter().map(|(merchant, events)| async move {
        let answer = ask(env, ctx, merchant, Method::Post, "/events", serde_json::to_string(&events)?).await?;
        match answer.status_code() {
            200 => Ok(()),
            status => Err(Error::platform(format!("Webhooks answered {status}"))),
        }
    });
    try_join_all(told).await?;
    json(ctx, &serde_json::json!({ "events": events.len() }), CacheRule::NoStore)
}

async fn ask(env: &Env, ctx: &Context, merchant: &str, method: Method, target: &str, body: String) -> Result<Response> {
    let object = env.durable_object(OBJECTS)?.get_by_name(merchant)?;
    let headers = Headers::new();
    ctx.propagate(&headers)?;
    let mut init = RequestInit::new();
    init.with_method(method).with_headers(headers).with_body((!body.is_empty()).then(|| body.into()));
    // objects are reached by name; the address is never resolved
    let request = Request::new_with_init(&format!("http://webhooks{target}"), &init)?;
    let response = object.fetch_with_request(request).await?;
    let headers = response.headers().clone();
    let (builder, body) = response.into_parts();
    Ok(builder.with_headers(headers).body(body))
}
