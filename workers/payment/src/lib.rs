//! Carts, checkout, orders and the ledger. Every step may be repeated: a change and what must follow from it are one
//! transaction, and what must follow is done from rows until it is done.

mod basket;
mod carts;
mod goods;
mod price;
mod promotions;

use contracts::health::{ServiceHealth, Status};
use contracts::routes::{Match, find};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Problem, Result};
use std::rc::Rc;
use worker::{Env, Request, Response, event};

#[event(fetch)]
async fn fetch(req: Request, env: Env, worker_ctx: worker::Context) -> worker::Result<Response> {
    edge::serve(Context::of("payment", &req, Some(worker_ctx)), req, |req, ctx| handle(req, env, ctx)).await
}

async fn handle(req: Request, env: Env, ctx: Rc<Context>) -> Result<Response> {
    let path = req.path();
    match path.as_str() {
        "/healthz" => return health(&env, &ctx).await,
        "/internal/queries" => return json(&ctx, &edge::plans(&env).await?, CacheRule::NoStore),
        _ => {}
    }
    let Match::Found(route) = find(req.method().as_ref(), &path) else {
        return Err(Problem::not_found("no such route").into());
    };
    let parts: Vec<&str> = path.trim_start_matches('/').split('/').skip(1).collect();
    match (route.method, route.path) {
        (method, pattern) if pattern.starts_with("/v1/carts") => {
            carts::answer(req, method, &parts[1..], &env, &ctx).await
        }
        _ => Err(Problem::not_found("no such route").into()),
    }
}

async fn health(env: &Env, ctx: &Context) -> Result<Response> {
    let db = Db::new(env, ctx)?;
    let health = match db.rows::<serde_json::Value>("SELECT 1 FROM orders WHERE id = ''", &[]).await {
        Ok(_) => ServiceHealth { status: Status::Ok, detail: None },
        Err(_) => ServiceHealth { status: Status::Degraded, detail: Some("nothing can be ordered".to_owned()) },
    };
    json(ctx, &health, CacheRule::NoStore)
}
