//! Carts, checkout, orders and the ledger. Every step may be repeated: a change and what must follow from it are one
//! transaction, and what must follow is done from rows until it is done.

mod address;
mod agreed;
mod audit;
mod basket;
mod books;
mod by_hand;
mod cancel;
mod carts;
mod change;
mod check;
mod checkout;
mod disputes;
mod engine;
mod goods;
mod heard;
mod idempotency;
mod internal;
mod letters;
mod mails;
mod merchant;
mod merchant_money;
mod offers;
mod order_file;
mod orders;
mod overseen_order;
mod parcels;
mod payments;
mod payout_statement;
mod payouts;
mod price;
mod promotions;
mod quotes;
mod referrals;
mod refunds;
mod returns;
mod reviews;
mod sales;
mod standing;
mod stock;
mod stored;
mod sweep;
mod values;
mod view;
mod webhooks;
mod work;

use contracts::account::ACCOUNT_DATA;
use contracts::health::{ServiceHealth, Status};
use contracts::identity::Scope;
use contracts::purchase::PURCHASES;
use contracts::routes::{Match, find};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Problem, Result};
use std::rc::Rc;
use worker::{Env, MessageBatch, Request, Response, ScheduleContext, ScheduledEvent, event};

#[event(fetch)]
async fn fetch(req: Request, env: Env, worker_ctx: worker::Context) -> worker::Result<Response> {
    edge::serve(Context::of("payment", &req, Some(worker_ctx)), req, |req, ctx| handle(req, env, ctx)).await
}

#[event(scheduled)]
async fn scheduled(_: ScheduledEvent, env: Env, _: ScheduleContext) {
    sweep::alone(&env).await;
}

/// Only dead letters come here.
#[event(queue)]
async fn queue(batch: MessageBatch<String>, env: Env, _: worker::Context) -> worker::Result<()> {
    if let Err(error) = letters::keep(&batch, &env).await {
        worker::console_error!("{}", fault("dead letters", &error));
        batch.retry_all();
    }
    Ok(())
}

async fn handle(req: Request, env: Env, ctx: Rc<Context>) -> Result<Response> {
    let path = req.path();
    let params = edge::params(&req);
    match path.as_str() {
        "/healthz" => return health(&env, &ctx).await,
        "/internal/queries" => return json(&ctx, &edge::plans(&env).await?, CacheRule::NoStore),
        PURCHASES => return internal::purchases(&params, &env, &ctx).await,
        ACCOUNT_DATA => return internal::account_data(&req.method(), &params, &env, &ctx).await,
        _ => {}
    }
    let Match::Found(route) = find(req.method().as_ref(), &path) else {
        return Err(Problem::not_found("no such route").into());
    };
    sweep::beside(&env, &ctx);
    let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    let parts = parts.as_slice();
    match *parts {
        ["v1", "carts", ..] => carts::answer(req, route.method, &parts[2..], &env, &ctx).await,
        ["v1", "quotes"] => quotes::answer(req, &env, &ctx).await,
        ["v1", "checkouts"] => checkout::answer(req, &env, &ctx).await,
        ["v1", "products", slug, "reviews"] => reviews::write(req, slug, &env, &ctx).await,
        ["v1", "orders", ..] => orders::answer(req, &parts[2..], &env, &ctx).await,
        ["v1", "merchant", "sales"] => sales::answer(&params, ctx.merchant_for(Scope::Orders)?, &env, &ctx).await,
        ["v1", "merchant", "orders.csv"] => order_file::answer(&params, ctx.merchant_for(Scope::Orders)?, &env),
        ["v1", "merchant", "money" | "payouts" | "bank-account", ..] => {
            merchant_money::answer(req, &parts[2..], &env, &ctx).await
        }
        ["v1", "merchant", "orders", ..] => merchant::answer(req, &parts[3..], &env, &ctx).await,
        ["v1", "merchant", "promotions", ..] => {
            let merchant = ctx.merchant_for(Scope::Promotions)?;
            offers::answer(req, parts.get(3).copied(), merchant, &env, &ctx).await
        }
        ["v1", "webhooks", service] => webhooks::answer(req, service, &env, &ctx).await,
        ["admin", "v1", "ledger", "check"] => check::answer(&params, &env, &ctx).await,
        ["v1", "admin", "orders", id] => overseen_order::read(id, &env, &ctx).await,
        ["v1", "admin", "refunds"] => by_hand::owed(&params, &env, &ctx).await,
        ["v1", "admin", "refunds", id, "paid"] => by_hand::paid(id, &env, &ctx).await,
        ["v1", "admin", "remittances"] => by_hand::handed_over(req, &env, &ctx).await,
        ["v1", "admin", "merchant-payouts", ..] => payouts::answer(req, &parts[3..], &env, &ctx).await,
        ["v1", "admin", "ledger", "balances"] => audit::balances(&params, &env, &ctx).await,
        ["v1", "admin", "ledger", "entries", id] => audit::entry(id, &env, &ctx).await,
        ["admin", "v1", "ledger", "accounts", name] | ["v1", "admin", "ledger", "accounts", name, "entries"] => {
            let name = worker::js_sys::decode_uri_component(name).map(String::from).unwrap_or_default();
            audit::account(&name, &params, &env, &ctx).await
        }
        ["admin", "v1", "disputes"] | ["v1", "admin", "disputes"] => disputes::list(&params, &env, &ctx).await,
        ["admin", "v1", "promotions", ..] => offers::answer(req, parts.get(3).copied(), "", &env, &ctx).await,
        ["admin", "v1", "dead-letters"] | ["v1", "admin", "dead-letters"] => letters::list(&params, &env, &ctx).await,
        ["admin", "v1", "dead-letters", id, "retry"] | ["v1", "admin", "dead-letters", id, "retry"] => {
            letters::retry(id, &env, &ctx).await
        }
        ["admin", "v1", "sweep"] => json(&ctx, &sweep::now(&env, &ctx).await?, CacheRule::NoStore),
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

/// A line for the log.
fn fault(part: &str, what: &impl std::fmt::Display) -> serde_json::Value {
    serde_json::json!({"level": "error", "service": "payment", "part": part, "fault": what.to_string()})
}
