//! The catalogue: products, lists, merchants, collections. D1 holds the truth; KV and the isolate's memory hold answers
//! ready to send, under the version of the catalogue they were made from.

mod admin;
mod lists;
mod read;

use contracts::health::{ServiceHealth, Status};
use contracts::routes::{Match, find};
use edge::respond::{CacheRule, json};
use edge::{Problem, Result, VersionedBlobs};
use read::Reader;
use std::rc::Rc;
use worker::{Env, Request, Response, event};

#[event(fetch)]
async fn fetch(req: Request, env: Env, worker_ctx: worker::Context) -> worker::Result<Response> {
    edge::serve("product", req, |req, ctx| handle(req, env, worker_ctx, ctx)).await
}

async fn handle(req: Request, env: Env, worker_ctx: worker::Context, ctx: Rc<edge::Context>) -> Result<Response> {
    let path = req.path();
    let versions = VersionedBlobs::new(env.kv("READ_MODELS")?, "catalogue");
    if path == "/healthz" {
        return health(&env, &ctx, &versions).await;
    }
    let params = edge::params(&req);
    let db = env.d1("DB")?;
    let reader = Reader { db: &db, versions: &versions, ctx: &ctx, worker_ctx: &worker_ctx };
    if path.starts_with("/internal/") {
        return reader.internal(&path, &params).await;
    }
    let Match::Found(route) = find(req.method().as_ref(), &path) else {
        return Err(Problem::not_found("no such route").into());
    };
    let last = path.rsplit('/').next().unwrap_or_default();
    let name = decode(last);
    match (route.method, route.path) {
        ("GET", "/v1/products") => reader.products(&params).await,
        ("GET", "/v1/products/{slug}") => reader.product(&name).await,
        ("GET", "/v1/collections") => reader.collections().await,
        ("GET", "/v1/merchants") => reader.merchants().await,
        ("GET", "/v1/merchants/{slug}") => reader.merchant(&name).await,
        ("GET", "/admin/v1/catalogue/version") => json(&ctx, &versions.pointer().await?, CacheRule::NoStore),
        ("PUT", "/admin/v1/catalogue/products") => admin::put_products(req, &db, &ctx).await,
        ("PUT", "/admin/v1/catalogue/version") => admin::put_version(req, &db, &versions, &ctx).await,
        _ => Err(Problem::not_found("no such route").into()),
    }
}

async fn health(env: &Env, ctx: &edge::Context, versions: &VersionedBlobs) -> Result<Response> {
    let readable = env.d1("DB")?.prepare("SELECT 1 FROM products WHERE id = ''").run().await.is_ok();
    let (status, detail) = match versions.pointer().await?.current {
        _ if !readable => (Status::Degraded, "the catalogue cannot be read: prepared answers only".to_owned()),
        Some(version) => (Status::Ok, format!("catalogue {version}")),
        None => (Status::Degraded, "no catalogue was published".to_owned()),
    };
    json(ctx, &ServiceHealth { status, detail: Some(detail) }, CacheRule::NoStore)
}

/// A path segment without its percent-encoding; what is not UTF-8 matches no slug.
fn decode(segment: &str) -> String {
    worker::js_sys::decode_uri_component(segment).map(String::from).unwrap_or_default()
}
