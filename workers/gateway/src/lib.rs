//! The front door: every request from outside enters here, and only here.
//! It finds the route, refuses what is malformed or too large, checks administrators' signatures, and hands the rest on.

mod admin;
mod forward;
mod health;

use contracts::routes::{GRAPHQL, Match, Route, Service, find};
use edge::respond::{CacheRule, Entity};
use edge::{Context, Error, Problem, Result};
use std::rc::Rc;
use worker::{Env, Method, Request, Response, ResponseBuilder, event};

/// The API's description, generated from the types by `origin openapi`.
const OPENAPI: &str = include_str!("../../../openapi.json");

/// What people see while the storefront cannot be reached, in the three languages.
const UNAVAILABLE: &str = include_str!("unavailable.html");

#[event(fetch)]
async fn fetch(req: Request, env: Env, _: worker::Context) -> worker::Result<Response> {
    edge::serve("gateway", req, |req, ctx| handle(req, env, ctx)).await
}

async fn handle(req: Request, env: Env, ctx: Rc<Context>) -> Result<Response> {
    let path = req.path();
    let api = path.starts_with("/v1/") || [GRAPHQL, "/openapi.json", "/healthz"].contains(&path.as_str());
    if api && req.method() == Method::Options {
        return preflight();
    }
    let response = match dispatch(req, &env, &ctx, &path).await {
        // refusals too: whoever may call the API may read why it was refused
        Err(Error::Problem(problem)) if api => edge::respond::problem(&ctx, *problem)?,
        outcome => outcome?,
    };
    if api {
        allow_any_origin(&response)?;
    }
    Ok(response)
}

async fn dispatch(req: Request, env: &Env, ctx: &Context, path: &str) -> Result<Response> {
    // the method as it was sent: the platform's own type takes one it does not know for GET
    match find(&req.inner().method(), path) {
        Match::Found(route) if route.admin => admin::forward(req, env, ctx, route).await,
        Match::Found(route) if route.service == Service::Gateway => own(env, ctx, route).await,
        Match::Found(route) => forward::forward(req, env, ctx, route.service, route.max_body).await,
        Match::OtherMethods(methods) => other_method(ctx, &methods.join(", ")),
        Match::None if ["/v1/", "/admin/", "/internal/"].iter().any(|p| path.starts_with(p)) => {
            Err(Problem::not_found("no route of the API has this path; /openapi.json lists them").into())
        }
        Match::None => page(req, env, ctx).await,
    }
}

/// A page or file of the shop. When the storefront cannot be reached, people read so in their language.
async fn page(req: Request, env: &Env, ctx: &Context) -> Result<Response> {
    if !["GET", "HEAD"].contains(&req.inner().method().as_str()) {
        return other_method(ctx, "GET, HEAD");
    }
    let html = req.headers().get("accept")?.is_some_and(|accept| accept.contains("text/html"));
    match forward::forward(req, env, ctx, Service::Storefront, 0).await {
        Err(Error::Problem(problem)) if html && problem.status == 503 => Ok(ResponseBuilder::new()
            .with_status(503)
            .with_header("content-type", "text/html; charset=utf-8")?
            .with_header("content-security-policy", "default-src 'none'; frame-ancestors 'none'")?
            .with_header("cache-control", "no-store")?
            .with_header("retry-after", "5")?
            .fixed(UNAVAILABLE.into())),
        outcome => outcome,
    }
}

/// 405 with the methods that the path takes.
fn other_method(ctx: &Context, allowed: &str) -> Result<Response> {
    let response = edge::respond::problem(ctx, Problem::method_not_allowed(allowed))?;
    response.headers().set("allow", allowed)?;
    Ok(response)
}

async fn own(env: &Env, ctx: &Context, route: &Route) -> Result<Response> {
    match route.path {
        "/healthz" => health::report(env, ctx).await,
        _ => {
            let entity = Entity::new(OPENAPI.into(), "application/json", CacheRule::Public { seconds: 300 });
            entity.response(ctx)
        }
    }
}

/// The public API may be called from any page: it takes no cookies, so it tells a page nothing about its visitor.
fn allow_any_origin(response: &Response) -> Result<()> {
    let headers = response.headers();
    headers.set("access-control-allow-origin", "*")?;
    headers.set("access-control-expose-headers", "etag, server-timing, x-request-id, retry-after")?;
    Ok(())
}

fn preflight() -> Result<Response> {
    let response = ResponseBuilder::new()
        .with_status(204)
        .with_header("access-control-allow-methods", "GET, HEAD, POST, OPTIONS")?
        .with_header("access-control-allow-headers", "content-type, if-none-match, traceparent")?
        .with_header("access-control-max-age", "86400")?
        .empty();
    allow_any_origin(&response)?;
    Ok(response)
}
