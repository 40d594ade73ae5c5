//! The front door: every request from outside enters here, and only here.
//! What was answered before is answered from memory, before anything else is looked at. The rest: it finds the route, refuses
//! what is malformed or too large, checks administrators' signatures, and hands on to the service.

mod admin;
mod asked;
mod cache;
mod caller;
mod entry;
mod forward;
mod health;
mod keys;
mod limits;
mod memory;
mod shape;
mod shared_cache;
mod studio;

use asked::Asked;
use cache::Looked;
use contracts::publications::{CACHE_TAG, SEQUENCE};
use contracts::routes::{
    Access, GRAPHQL, LINK, LINK_SCANNED, Match, OPENAPI, STUDIO_SESSION, Service, find, is_personal_page,
};
use edge::respond::{EDGE_RULE, holds};
use edge::{Context, Error, FAULTS, Problem, Result, publications};
use std::rc::Rc;
use worker::wasm_bindgen::{JsCast, JsValue};
use worker::{Env, Method, Request, Response, ResponseBuilder, event};

/// Most bytes of a page's form.
const LARGEST_FORM: usize = 64 * 1024;

/// What people see while the storefront cannot be reached, in the three languages.
const UNAVAILABLE: &str = include_str!("unavailable.html");

#[event(fetch)]
async fn fetch(req: web_sys::Request, env: Env, worker: worker::Context) -> worker::Result<web_sys::Response> {
    let asked = Asked::read(&req);
    match asked.as_ref().map_or(Looked::Nothing, |asked| cache::look(asked, &req)) {
        Looked::Answer(response) => Ok(response),
        Looked::Refresh(response) => {
            if let Some(asked) = asked {
                let js: &JsValue = worker.as_ref().as_ref();
                let whole = worker::Context::new(js.clone().unchecked_into());
                let faults = req.headers().get(FAULTS)?.filter(|_| may_fail(&env));
                let ctx = Context::behind_an_answer("gateway", whole, faults);
                worker.wait_until(cache::refresh(asked, env, ctx));
            }
            Ok(response)
        }
        Looked::Nothing => {
            let its_change = asked.as_ref().map_or_else(|| asked::posted_change(&req), |asked| asked.its_change);
            let request = Request::from(Clone::clone(&req));
            let ctx = Context::of_client(&request, worker, its_change, may_fail(&env));
            edge::serve(ctx, request, |request, ctx| handle(request, req, asked, env, ctx)).await.map(Into::into)
        }
    }
}

/// True where faults may be made.
fn may_fail(env: &Env) -> bool {
    env.var("FAULTS").is_ok_and(|allowed| allowed.to_string() == "allowed")
}

async fn handle(
    req: Request,
    raw: web_sys::Request,
    asked: Option<Asked>,
    env: Env,
    ctx: Rc<Context>,
) -> Result<Response> {
    if let Some(address) = contracts::transport::secured(&raw.url()) {
        // 308: the same method again. What is kept here was therefore asked over https
        return Ok(ResponseBuilder::new().with_status(308).with_header("location", &address)?.empty());
    }
    let path = req.path();
    let api =
        path.starts_with("/v1/") || [GRAPHQL, OPENAPI, "/healthz", "/.well-known/jwks.json"].contains(&path.as_str());
    if api && req.method() == Method::Options {
        return preflight();
    }
    let outcome = admitted(req, &raw, asked, &env, &ctx, &path).await;
    let response = match outcome {
        // refusals too: whoever may call the API may read why it was refused
        Err(Error::Problem(problem)) if api => edge::respond::problem(&ctx, *problem)?,
        Err(Error::Problem(problem)) if problem.status == 503 && takes_html(&raw) => unavailable()?,
        outcome => outcome?,
    };
    let headers = response.headers();
    headers.delete(CACHE_TAG)?;
    headers.delete(EDGE_RULE)?;
    if let Some(sequence) = headers.get(SEQUENCE)? {
        // whoever made a change reads it from now on, in every answer
        let secure = if raw.url().starts_with("https:") { "; Secure" } else { "" };
        let cookie = format!("{SEQUENCE}={sequence}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax{secure}");
        headers.append("set-cookie", &cookie)?;
    }
    if api {
        allow_any_origin(&response)?;
    }
    Ok(response)
}

/// The answer to a request that the memory had none for, when this client and this isolate are not asked for too much.
async fn admitted(
    req: Request,
    raw: &web_sys::Request,
    asked: Option<Asked>,
    env: &Env,
    ctx: &Context,
    path: &str,
) -> Result<Response> {
    limits::count(&req, path, env, ctx).await?;
    let _place = limits::enter(caller::client(raw))?;
    match asked {
        Some(asked) => cache::answer(&asked, raw, env, ctx).await,
        None => dispatch(req, raw, env, ctx, path).await,
    }
}

async fn dispatch(req: Request, raw: &web_sys::Request, env: &Env, ctx: &Context, path: &str) -> Result<Response> {
    // the method as it was sent: the platform's own type takes one it does not know for GET
    match find(&req.inner().method(), path) {
        Match::Found(route) if health::is_absent(env, route.service) => {
            Err(Problem::not_found("this shop has no sandbox").into())
        }
        Match::Found(route) if route.access == Access::Signed => admin::forward(req, env, ctx, route).await,
        Match::Found(route) if route.service == Service::Gateway => health::report(env, ctx).await,
        Match::Found(route) if route.path == OPENAPI => description(req, env, ctx).await,
        Match::Found(route) if [LINK, LINK_SCANNED].contains(&route.path) => {
            personal(req, raw, env, ctx, route.service).await
        }
        Match::Found(route) => {
            caller::of_api(raw, route.access, env, ctx).await?;
            if ctx.wants_its_change {
                // the service is told how much is known here
                publications::known(env, ctx).await;
            }
            let response = forward::forward(req, env, ctx, route).await?;
            if route.access != Access::Open {
                caller::keep_private(response.headers())?;
            }
            Ok(response)
        }
        Match::OtherMethods(methods) => other_method(ctx, &methods.join(", ")),
        Match::None if ["/v1/", "/admin/", "/internal/"].iter().any(|p| path.starts_with(p)) => {
            Err(Problem::not_found("no route of the API has this path; /openapi.json lists them").into())
        }
        Match::None if path == STUDIO_SESSION => studio::session(raw, env, ctx).await,
        Match::None if is_personal_page(path) => personal(req, raw, env, ctx, Service::Storefront).await,
        Match::None if !["GET", "HEAD"].contains(&req.inner().method().as_str()) => other_method(ctx, "GET, HEAD"),
        Match::None => forward::page(req, env, ctx, 0, Service::Storefront).await,
    }
}

/// A page that belongs to whoever looks at it, or a form of one.
async fn personal(
    req: Request,
    raw: &web_sys::Request,
    env: &Env,
    ctx: &Context,
    service: Service,
) -> Result<Response> {
    let max_body = match raw.method().as_str() {
        "GET" | "HEAD" => 0,
        "POST" => {
            caller::of_own_page(&req, raw, LARGEST_FORM)?;
            LARGEST_FORM
        }
        _ => return other_method(ctx, "GET, HEAD, POST"),
    };
    let cookies = caller::of_page(raw, 0, env, ctx).await?.cookies;
    let response = forward::page(req, env, ctx, max_body, service).await?;
    let headers = response.headers();
    caller::keep_private(headers)?;
    // what the page itself says of the tokens counts: signing out in the request that renewed them signs out
    let said = headers.get_all("set-cookie")?;
    for cookie in cookies {
        let name = cookie.split('=').next().unwrap_or_default();
        if !said.iter().any(|page| page.split('=').next() == Some(name)) {
            headers.append("set-cookie", &cookie)?;
        }
    }
    Ok(response)
}

fn takes_html(req: &web_sys::Request) -> bool {
    req.headers().get("accept").ok().flatten().is_some_and(|accept| accept.contains("text/html"))
}

/// What people read in their language when the storefront cannot be reached.
fn unavailable() -> Result<Response> {
    Ok(ResponseBuilder::new()
        .with_status(503)
        .with_header("content-type", "text/html; charset=utf-8")?
        .with_header("content-security-policy", "default-src 'none'; frame-ancestors 'none'")?
        .with_header("cache-control", "no-store")?
        .with_header("retry-after", "5")?
        .fixed(UNAVAILABLE.into()))
}

/// 405 with the methods that the path takes.
fn other_method(ctx: &Context, allowed: &str) -> Result<Response> {
    let response = edge::respond::problem(ctx, Problem::method_not_allowed(allowed))?;
    response.headers().set("allow", allowed)?;
    Ok(response)
}

/// The API's description. Files know one entity tag where clients may name several.
async fn description(req: Request, env: &Env, ctx: &Context) -> Result<Response> {
    let held = req.headers().get("if-none-match")?;
    let response = forward::page(req, env, ctx, 0, Service::Storefront).await?;
    let headers = response.headers().clone();
    let (Some(held), Some(etag)) = (held, headers.get("etag")?) else { return Ok(response) };
    if response.status_code() != 200 || !holds(&held, etag.strip_prefix("W/").unwrap_or(&etag)) {
        return Ok(response);
    }
    for name in ["content-length", "content-type"] {
        headers.delete(name)?;
    }
    Ok(ResponseBuilder::new().with_status(304).with_headers(headers).empty())
}

/// The public API may be called from any page: it takes no cookies, so it tells a page nothing about its visitor.
fn allow_any_origin(response: &Response) -> Result<()> {
    let headers = response.headers();
    headers.set("access-control-allow-origin", "*")?;
    headers.set(
        "access-control-expose-headers",
        "etag, location, gys-sequence, server-timing, cache-status, x-request-id, x-degraded, retry-after, www-authenticate",
    )?;
    Ok(())
}

fn preflight() -> Result<Response> {
    let response = ResponseBuilder::new()
        .with_status(204)
        .with_header("access-control-allow-methods", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS")?
        .with_header(
            "access-control-allow-headers",
            "authorization, content-type, gys-sequence, idempotency-key, if-match, if-none-match, traceparent",
        )?
        .with_header("access-control-max-age", "86400")?
        .empty();
    allow_any_origin(&response)?;
    Ok(response)
}
