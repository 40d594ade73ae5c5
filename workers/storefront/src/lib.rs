//! The shop's pages. This Worker reads addresses, asks the other services side by side and keeps what it rendered for a
//! short time; what a page looks like is the `pages` crate's. A service that fails leaves its part of a page absent.

mod account;
mod answer;
mod ask;
mod cart;
mod checkout;
mod data;
mod form;
mod maps;
mod orders;
mod passkeys;
mod personal;
mod pictures;
mod providers;
mod render;
mod reviews;
mod sell;
mod sign_in;
mod studio;

use ask::Ask;
use contracts::health::{ServiceHealth, Status};
use contracts::problem::Problem;
use contracts::routes::is_personal_page;
use edge::respond::{CacheRule, json};
use edge::{Context, Result};
use std::rc::Rc;
use worker::{Env, Method, Request, Response, event};

#[event(fetch)]
async fn fetch(req: Request, env: Env, worker_ctx: worker::Context) -> worker::Result<Response> {
    edge::serve(edge::Context::of("storefront", &req, Some(worker_ctx)), req, |req, ctx| handle(req, env, ctx)).await
}

async fn handle(req: Request, env: Env, ctx: Rc<Context>) -> Result<Response> {
    let personal = is_personal_page(&req.path());
    if personal && req.method() == Method::Post {
        let (ask, shop) = (Ask::read(&req, &env), data::Shop::new(&env, &ctx).await?);
        return personal::answer(req, &env, &ctx, &shop, &ask).await;
    }
    if !matches!(req.method(), Method::Get | Method::Head) {
        return Err(Problem::method_not_allowed("GET, HEAD").into());
    }
    let ask = Ask::read(&req, &env);
    let accept = req.headers().get("accept")?.unwrap_or_default();
    if let Some(file) = pages::format::file(&ask.path, &accept)
        && let Some(picture) = pictures::answer(&file, &ask.origin, &req, &env).await?
    {
        return Ok(picture);
    }
    let shop = data::Shop::new(&env, &ctx).await?;
    match ask.path.as_str() {
        "/healthz" => health(&shop, &ctx).await,
        "/" => ask.to_language(),
        "/robots.txt" => answer::text(pages::sitemap::robots(&ask.origin), "text/plain; charset=utf-8"),
        "/sitemap.xml" => maps::index(&shop, &ask.origin).await,
        path if path.starts_with("/sitemap/") => maps::part(&shop, &ask.origin, path, &ctx).await,
        _ if ask.chooses_currency() => ask.to_chosen_currency(),
        _ if personal => personal::answer(req, &env, &ctx, &shop, &ask).await,
        _ if ask.has_blanks() => ask.without_blanks(),
        _ => render::page(&shop, &ask, &ctx).await,
    }
}

async fn health(shop: &data::Shop<'_>, ctx: &Context) -> Result<Response> {
    let collections = shop.collections().await.len();
    let health = ServiceHealth {
        status: if collections > 0 { Status::Ok } else { Status::Degraded },
        detail: Some(format!("{collections} collections")),
    };
    json(ctx, &health, CacheRule::NoStore)
}
