//! Search and suggestions. The index is an immutable segment that the origin publishes to KV; each isolate keeps it in memory, with
//! what changed since; it holds the cards too, so a search reads no storage.

mod admin;
mod asked;
mod cards;
mod changes;
mod find;
mod index;

use contracts::health::{ServiceHealth, Status};
use contracts::routes::{Match, find as route_of};
use edge::respond::{CacheRule, json};
use edge::{Problem, Result};
use std::rc::Rc;
use worker::{Env, Request, Response, event};

#[event(fetch)]
async fn fetch(req: Request, env: Env, worker_ctx: worker::Context) -> worker::Result<Response> {
    edge::serve(edge::Context::of("search", &req, Some(worker_ctx)), req, |req, ctx| handle(req, env, ctx)).await
}

async fn handle(req: Request, env: Env, ctx: Rc<edge::Context>) -> Result<Response> {
    let path = req.path();
    if path == "/healthz" {
        return health(&env, &ctx).await;
    }
    let Match::Found(route) = route_of(req.method().as_ref(), &path) else {
        return Err(Problem::not_found("no such route").into());
    };
    match (route.method, route.path) {
        ("GET", "/v1/search") => find::search(&req, &env, &ctx).await,
        ("GET", "/v1/suggest") => find::suggest(&req, &env, &ctx).await,
        (_, pattern) if pattern.starts_with("/admin/v1/index") => admin::handle(req, &env, &ctx, &path).await,
        _ => Err(Problem::not_found("no such route").into()),
    }
}

async fn health(env: &Env, ctx: &edge::Context) -> Result<Response> {
    let health = match index::current(env, ctx).await {
        Ok(served) => {
            let changed = served.now.index.delta().map_or(0, search_index::Delta::docs);
            let products = served.now.index.docs();
            let detail = format!("index {}, {products} products, {changed} changed since", served.base.version);
            ServiceHealth { status: Status::Ok, detail: Some(detail) }
        }
        Err(_) => ServiceHealth { status: Status::Degraded, detail: Some("no index is published".to_owned()) },
    };
    json(ctx, &health, CacheRule::NoStore)
}
