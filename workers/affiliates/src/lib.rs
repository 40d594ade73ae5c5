//! Affiliates: programmes, partners, links, attribution, commissions, payouts. What is decided is decided in the `affiliates` crate,
//! whose documentation states the rules; this Worker keeps the facts, asks the crate what follows from them, and posts it to the ledger.

mod app;
mod book;
mod case;
mod click_days;
mod clicks;
mod codes;
mod commissions;
mod deliveries;
mod discovery;
mod earnings;
mod evidence;
mod follow;
mod import;
mod influencers;
mod judgements;
mod leads;
mod links;
mod news;
mod partners;
mod payouts;
mod pdf;
mod personal_data;
mod programmes;
mod qr;
mod refunds;
mod refused_reports;
mod sales;
mod statements;
mod sweep;

use app::App;
use contracts::account::ACCOUNT_DATA;
use contracts::affiliate::{DELIVERIES, LEADS, PayoutState, REFUNDS, SALES};
use contracts::health::{ServiceHealth, Status};
use contracts::routes::{LINK, LINK_SCANNED, Match, find};
use edge::respond::{CacheRule, json};
use edge::{Problem, Result};
use std::rc::Rc;
use worker::{Env, Request, Response, ScheduleContext, ScheduledEvent, event};

#[event(fetch)]
async fn fetch(req: Request, env: Env, worker_ctx: worker::Context) -> worker::Result<Response> {
    let ctx = edge::Context::of("affiliates", &req, Some(worker_ctx));
    edge::serve(ctx, req, |req, ctx| handle(req, App { env, ctx })).await
}

#[event(scheduled)]
async fn scheduled(_: ScheduledEvent, env: Env, _: ScheduleContext) {
    let app = App { env, ctx: Rc::new(edge::Context::of_schedule("affiliates")) };
    let line = match app.sweep().await {
        Ok(swept) => serde_json::json!({"level": "info", "service": "affiliates", "swept": swept}),
        Err(e) => {
            serde_json::json!({"level": "error", "service": "affiliates", "part": "sweep", "fault": e.to_string()})
        }
    };
    worker::console_log!("{line}");
}

async fn handle(req: Request, app: App) -> Result<Response> {
    let path = req.path();
    match path.as_str() {
        "/healthz" => return health(&app).await,
        "/internal/queries" => return json(&app.ctx, &edge::plans(&app.env).await?, CacheRule::NoStore),
        SALES => return app.take_sale(req).await,
        LEADS => return app.take_lead(req).await,
        REFUNDS => return app.take_refund(req).await,
        DELIVERIES => return app.take_delivery(req).await,
        ACCOUNT_DATA => return app.personal_data(&req).await,
        _ => {}
    }
    let Match::Found(route) = find(&req.inner().method(), &path) else {
        return Err(Problem::not_found("no such route").into());
    };
    let part = |n: usize| path.split('/').nth(n).unwrap_or_default();
    match (route.method, route.path) {
        ("GET", LINK | LINK_SCANNED) => app.follow(&req, part(2)).await,
        ("GET", "/v1/merchant/programme") => app.programme().await,
        ("PUT", "/v1/merchant/programme") => app.set_programme(req).await,
        ("GET", "/v1/merchant/partners") => app.partners(&req).await,
        ("PATCH", "/v1/merchant/partners/{id}") => app.change_partner(part(4), req).await,
        ("POST", "/v1/merchant/partners/{id}/{decision}") => app.decide(part(4), part(5)).await,
        ("GET", "/v1/merchant/commissions") => app.merchant_commissions(&req).await,
        ("POST", "/v1/merchant/commissions/{id}/{verdict}") => app.review(part(4), part(5)).await,
        ("GET", "/v1/programmes") => app.discover(&req).await,
        ("GET", "/v1/programmes/{merchant}") => app.one_programme(part(3)).await,
        ("POST", "/v1/programmes/{merchant}/applications") => app.apply(part(3), req).await,
        ("GET", "/v1/influencer/profile") => app.profile().await,
        ("PUT", "/v1/influencer/profile") => app.set_profile(req).await,
        ("GET", "/v1/influencer/partnerships") => app.partnerships(&req).await,
        ("GET", "/v1/influencer/links") => app.links(&req).await,
        ("POST", "/v1/influencer/links") => app.new_link(req).await,
        ("GET", "/v1/influencer/links/{code}/qr") => app.qr(part(4)).await,
        ("GET", "/v1/influencer/codes") => app.codes().await,
        ("POST", "/v1/influencer/codes") => app.new_code(req).await,
        ("GET", "/v1/influencer/commissions") => app.own_commissions(&req).await,
        ("GET", "/v1/influencer/earnings") => app.earnings(&req).await,
        ("GET", "/v1/influencer/statements") => app.statements().await,
        ("GET", "/v1/influencer/statements/{id}") => app.statement(part(4), &req).await,
        ("GET", "/v1/merchant/refused-reports") => app.own_refused(&req).await,
        ("GET", "/v1/admin/refused-reports") => app.all_refused(&req).await,
        ("GET", "/v1/admin/commissions") => app.all_commissions(&req).await,
        ("POST", "/v1/admin/commissions/{id}/{verdict}") => app.oversee(part(4), part(5), req).await,
        ("GET", "/v1/admin/payouts") => app.payouts(&req).await,
        ("GET", "/v1/admin/payouts/{id}") => app.payout_statement(part(4), &req).await,
        ("POST", "/v1/admin/payouts") => app.prepare_payouts(req).await,
        ("POST", "/v1/admin/payouts/{id}/paid") => app.pay(part(4), req).await,
        ("POST", "/v1/admin/payouts/{id}/withdraw") => app.end_payout(part(4), PayoutState::Withdrawn).await,
        ("POST", "/v1/admin/payouts/{id}/returned") => app.end_payout(part(4), PayoutState::Returned).await,
        ("PUT", "/admin/v1/affiliates/import") => app.import(req).await,
        ("POST", "/admin/v1/affiliates/sweep") => json(&app.ctx, &app.sweep().await?, CacheRule::NoStore),
        _ => Err(Problem::not_found("no such route").into()),
    }
}

async fn health(app: &App) -> Result<Response> {
    let readable = app.db()?.rows::<serde_json::Value>("SELECT 1 FROM programmes WHERE id = ''", &[]).await.is_ok();
    let (status, detail) = match app.secret() {
        _ if !readable => (Status::Degraded, Some("programmes cannot be read".to_owned())),
        Err(why) => (Status::Degraded, Some(why.to_string())),
        Ok(_) => (Status::Ok, None),
    };
    json(&app.ctx, &ServiceHealth { status, detail }, CacheRule::NoStore)
}
