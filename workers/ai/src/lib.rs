//! Recommendations. The model is a blob in KV that each isolate keeps in memory; a session's history comes from its
//! Durable Object, cards from the catalogue. Without a model, or for a stranger, the most bought products: the answer says so.

mod admin;
mod answer;
mod cards;
mod interest;
mod models;

use contracts::health::{ServiceHealth, Status};
use contracts::internal::SIMILAR;
use contracts::routes::{Match, find};
use edge::respond::{CacheRule, json};
use edge::{Problem, Result};
use std::rc::Rc;
use worker::{Env, Request, Response, event};

#[event(fetch)]
async fn fetch(req: Request, env: Env, worker_ctx: worker::Context) -> worker::Result<Response> {
    edge::serve(edge::Context::of("ai", &req, Some(worker_ctx)), req, |req, ctx| handle(req, env, ctx)).await
}

async fn handle(req: Request, env: Env, ctx: Rc<edge::Context>) -> Result<Response> {
    let path = req.path();
    if path == "/healthz" {
        return health(&env, &ctx).await;
    }
    if path == SIMILAR {
        return answer::similar(&req, &env, &ctx).await;
    }
    let Match::Found(route) = find(req.method().as_ref(), &path) else {
        return Err(Problem::not_found("no such route").into());
    };
    match (route.method, route.path) {
        ("GET", "/v1/recommendations") => answer::recommendations(&req, &env, &ctx).await,
        (_, pattern) if pattern.starts_with("/admin/v1/models/") => admin::handle(req, &env, &ctx, &path).await,
        _ => Err(Problem::not_found("no such route").into()),
    }
}

async fn health(env: &Env, ctx: &edge::Context) -> Result<Response> {
    let health = match models::current(env, ctx).await {
        Some(loaded) => ServiceHealth { status: Status::Ok, detail: Some(format!("model {}", loaded.version)) },
        None => ServiceHealth { status: Status::Degraded, detail: Some("no model: popularity only".to_owned()) },
    };
    json(ctx, &health, CacheRule::NoStore)
}
