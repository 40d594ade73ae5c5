//! The catalogue: products, lists, merchants, collections. D1 holds the truth; KV and the isolate's memory hold answers
//! ready to send, under the version of the catalogue and the changes they were made from.

mod account_data;
mod admin;
mod announce;
mod changes;
mod closings;
mod editor;
mod export;
mod goods;
mod heard;
mod imports;
mod indexing;
mod judged_reviews;
mod lists;
mod own;
mod own_reviews;
mod photos;
mod read;
mod replace;
mod reviews;
mod shops;
mod stock;
mod stock_news;

use contracts::account::ACCOUNT_DATA;
use contracts::editor::UPLOADS;
use contracts::health::{ServiceHealth, Status};
use contracts::internal::{REVIEWS, SHOPS};
use contracts::publications::tag;
use contracts::routes::{Match, Route, find};
use edge::respond::{CacheRule, json};
use edge::{Db, Params, Problem, Result, publications};
use editor::Editor;
use imports::Desk;
use read::Reader;
use std::rc::Rc;
use worker::{Env, MessageBatch, Method, Request, Response, ScheduleContext, ScheduledEvent, event};

#[event(fetch)]
async fn fetch(req: Request, env: Env, worker_ctx: worker::Context) -> worker::Result<Response> {
    edge::serve(edge::Context::of("product", &req, Some(worker_ctx)), req, |req, ctx| handle(req, env, ctx)).await
}

/// Changes whose announcement failed are announced now.
#[event(scheduled)]
async fn scheduled(_: ScheduledEvent, env: Env, _: ScheduleContext) {
    announce::announce_left_over(&env).await;
    heard::tell_left_over(&env).await;
    imports::go_on_left_over(&env).await;
    closings::go_on_left_over(&env).await;
}

/// What can be sold of products changed, or a file is to be read.
#[event(queue)]
async fn queue(batch: MessageBatch<String>, env: Env, _: worker::Context) -> worker::Result<()> {
    match batch.queue().as_str() {
        "gys-imports" => imports::take(&batch, &env).await,
        _ => stock_news::take(&batch, &env).await,
    }
}

async fn handle(mut req: Request, env: Env, ctx: Rc<edge::Context>) -> Result<Response> {
    let path = req.path();
    let db = Db::new(&env, &ctx)?;
    match path.as_str() {
        "/healthz" => return health(&env, &ctx, &db).await,
        "/internal/queries" => return json(&ctx, &edge::plans(&env).await?, CacheRule::NoStore),
        _ => {}
    }
    if path == REVIEWS && req.method() == Method::Post {
        return reviews::write(req, &env, &db, &ctx).await;
    }
    let params = edge::params(&req);
    if path == ACCOUNT_DATA {
        return account_data::answer(&req.method(), &params, &env, &db, &ctx).await;
    }
    match (path.as_str(), req.method()) {
        (SHOPS, Method::Get) => return shops::taken(&params, &db, &ctx).await,
        (SHOPS, Method::Put) => return shops::open(req, &env, &db, &ctx).await,
        (SHOPS, Method::Delete) => return shops::take_back(&params, &env, &db, &ctx).await,
        _ => {}
    }
    if path == "/v1/merchant/products.csv" {
        return export::file(&env, &ctx);
    }
    if let Some(name) = path.strip_prefix(UPLOADS) {
        return photos::serve(&req, name, &env, &ctx).await;
    }
    if path.starts_with("/internal/") {
        return Reader::new(&env, &db, &ctx).await?.internal(&path, &params).await;
    }
    let Match::Found(route) = find(req.method().as_ref(), &path) else {
        return Err(Problem::not_found("no such route").into());
    };
    if route.path.starts_with("/v1/merchant/imports") {
        return merchants_files(route, req, &path, &params, &env, &db, &ctx).await;
    }
    if route.path.starts_with("/v1/merchant/products") {
        return merchants(route, req, &path, &params, &env, &db, &ctx).await;
    }
    let reader = Reader::new(&env, &db, &ctx).await?;
    let mut parts = path.rsplit('/').map(decode);
    let (name, inside) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    match (route.method, route.path) {
        ("GET", "/v1/products") => reader.products(&params).await,
        ("GET", "/v1/products/{slug}") => reader.product(&name).await,
        ("GET", "/v1/products/{slug}/reviews") => reader.reviews(&inside, &params).await,
        ("DELETE", "/v1/products/{slug}/reviews") => reviews::remove(&inside, &env, &db, &ctx).await,
        ("GET", "/v1/merchant/reviews") => own_reviews::list(&params, &db, &ctx).await,
        ("PUT", "/v1/merchant/reviews/{id}/reply") => reviews::reply(req, &inside, &env, &db, &ctx).await,
        ("PUT", "/v1/merchant/reviews/{id}/report") => reviews::report(req, &inside, &db, &ctx).await,
        ("GET", "/v1/admin/reviews") => judged_reviews::list(&params, &db, &ctx).await,
        ("GET", "/v1/admin/closed-merchants") => closings::list(&params, &db, &ctx).await,
        ("POST", "/v1/admin/merchants/{slug}/suspend") => closings::close(req, &inside, &env, &db, &ctx).await,
        ("POST", "/v1/admin/merchants/{slug}/restore") => closings::open(&inside, &env, &db, &ctx).await,
        ("GET", "/admin/v1/reviews/reported") => reviews::reported(&db, &ctx).await,
        ("PUT", "/v1/admin/reviews/{id}/visibility" | "/admin/v1/reviews/{id}/visibility") => {
            reviews::decide(req, &inside, &env, &db, &ctx).await
        }
        ("GET", "/v1/collections") => reader.collections().await,
        ("GET", "/v1/merchants") => reader.merchants().await,
        ("GET", "/v1/merchants/{slug}") => reader.merchant(&name).await,
        ("GET", "/v1/merchant/stock/events") => stock::events(&db, &params, &ctx).await,
        ("GET", "/v1/merchant/stock/{product_id}") => stock::read(&name, &env, &db, &ctx).await,
        ("PUT", "/v1/merchant/stock/{product_id}") => stock::count(req, &name, &env, &db, &ctx).await,
        ("GET", "/admin/v1/stock/{product_id}") => stock::operate(&mut req, &name, "", &env, &ctx).await,
        ("POST", "/admin/v1/stock/{product_id}/{operation}") => {
            stock::operate(&mut req, &inside, &name, &env, &ctx).await
        }
        ("PATCH", "/admin/v1/products/{id}") => changes::change(req, &name, &env, &db, &ctx).await,
        ("DELETE", "/admin/v1/products/{id}") => changes::remove(&name, &env, &db, &ctx).await,
        ("GET", "/admin/v1/catalogue/version") => {
            json(&ctx, &publications::pointer(&env, &ctx, tag::CATALOGUE).await?, CacheRule::NoStore)
        }
        ("GET", "/admin/v1/catalogue/own") => indexing::page(&params, &db, &ctx).await,
        ("GET", "/admin/v1/catalogue/due") => indexing::due(&db, &ctx).await,
        ("PUT", "/admin/v1/catalogue/indexed") => indexing::done(req, &db, &ctx).await,
        ("PUT", "/admin/v1/catalogue/products") => admin::put_products(req, &db, &ctx).await,
        ("PUT", "/admin/v1/catalogue/version") => admin::put_version(req, &env, &db, &ctx).await,
        _ => Err(Problem::not_found("no such route").into()),
    }
}

/// What merchants do with their products.
async fn merchants(
    route: &Route,
    req: Request,
    path: &str,
    params: &Params,
    env: &Env,
    db: &Db<'_>,
    ctx: &edge::Context,
) -> Result<Response> {
    let mut parts = path.split('/').skip(4).map(decode);
    let (id, last) = (parts.next().unwrap_or_default(), parts.nth(1).unwrap_or_default());
    let editor = Editor::of(env, db, ctx)?;
    let outcome = match (route.method, route.path) {
        ("GET", "/v1/merchant/products") => own::list(db, params, ctx).await,
        ("POST", "/v1/merchant/products") => editor.create(req).await,
        ("GET", "/v1/merchant/products/{id}") => editor.read(&id).await,
        ("PATCH", "/v1/merchant/products/{id}") => editor.change(req, &id).await,
        ("DELETE", "/v1/merchant/products/{id}") => editor.remove(&req, &id).await,
        ("GET", "/v1/merchant/products/{id}/history") => editor.history(&id).await,
        ("POST", "/v1/merchant/products/{id}/undo") => editor.undo(req, &id).await,
        ("PUT", "/v1/merchant/products/{id}/photos") => editor.add_photo(req, &id, params).await,
        ("DELETE", "/v1/merchant/products/{id}/photos/{photo}") => editor.remove_photo(&req, &id, &last).await,
        _ => Err(Problem::not_found("no such route").into()),
    };
    match outcome {
        Err(error) if editor::is_stale(&error) => editor.stale(&id).await,
        outcome => outcome,
    }
}

/// What merchants do with files of products.
async fn merchants_files(
    route: &Route,
    req: Request,
    path: &str,
    params: &Params,
    env: &Env,
    db: &Db<'_>,
    ctx: &edge::Context,
) -> Result<Response> {
    let mut parts = path.split('/').skip(4).map(decode);
    let (id, part) = (parts.next().unwrap_or_default(), parts.nth(1).unwrap_or_default());
    let desk = Desk::of(env, db, ctx)?;
    match (route.method, route.path) {
        ("GET", "/v1/merchant/imports") => desk.list(params).await,
        ("POST", "/v1/merchant/imports") => desk.open().await,
        ("GET", "/v1/merchant/imports/{id}") => desk.read(&id).await,
        ("PUT", "/v1/merchant/imports/{id}/parts/{part}") => desk.part(req, &id, &part).await,
        ("POST", "/v1/merchant/imports/{id}/start") => desk.start(&id).await,
        ("POST", "/v1/merchant/imports/{id}/cancel") => desk.cancel(&id).await,
        ("GET", "/v1/merchant/imports/{id}/errors.csv") => desk.errors(&id).await,
        _ => Err(Problem::not_found("no such route").into()),
    }
}

async fn health(env: &Env, ctx: &edge::Context, db: &Db<'_>) -> Result<Response> {
    let readable = db.rows::<serde_json::Value>("SELECT 1 FROM products WHERE id = ''", &[]).await.is_ok();
    let (status, detail) = match publications::known(env, ctx).await.current(tag::CATALOGUE) {
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
