//! Accounts: registering, signing in, sessions, roles, teams and keys. What is decided is decided in the `accounts` crate; this
//! Worker keeps it in D1, signs access tokens, and answers. Who asks is told by the gateway.

mod account;
mod affiliate_news;
mod api_keys;
mod app;
mod applications;
mod attempts;
mod bank_account;
mod invitations;
mod leads;
mod once;
mod openings;
mod oversight;
mod passkeys;
mod passwords;
mod people;
mod post;
mod providers;
mod register;
mod sessions;
mod shop_news;
mod signer;
mod team;

use app::App;
use contracts::account::API_KEY;
use contracts::affiliate::AFFILIATE_NEWS;
use contracts::health::{ServiceHealth, Status};
use contracts::routes::{Match, find};
use edge::respond::{CacheRule, json};
use edge::{Problem, Result};
use std::rc::Rc;
use worker::{Env, MessageBatch, Request, Response, ScheduleContext, ScheduledEvent, event};

#[event(fetch)]
async fn fetch(req: Request, env: Env, worker_ctx: worker::Context) -> worker::Result<Response> {
    edge::serve(edge::Context::of("auth", &req, Some(worker_ctx)), req, |req, ctx| handle(req, App { env, ctx })).await
}

/// What expired goes; what was not heard of registrations is told again; shops that were approved are opened.
#[event(scheduled)]
async fn scheduled(_: ScheduledEvent, env: Env, _: ScheduleContext) {
    let app = App { env, ctx: Rc::new(edge::Context::of_schedule("auth")) };
    let done = async { Ok::<_, edge::Error>((app.follow_due().await?, app.sweep().await?, app.tell_leads().await?)) };
    let line = match done.await {
        Ok((followed, swept, leads)) => {
            serde_json::json!({"level": "info", "service": "auth", "applications": followed, "leads": leads, "swept": swept})
        }
        Err(e) => serde_json::json!({"level": "error", "service": "auth", "part": "sweep", "fault": e.to_string()}),
    };
    worker::console_log!("{line}");
}

/// What people are to be told by mail.
#[event(queue)]
async fn queue(batch: MessageBatch<String>, env: Env, _: worker::Context) -> worker::Result<()> {
    if batch.queue() == AFFILIATE_NEWS {
        affiliate_news::take(&batch, &env).await
    } else {
        shop_news::take(&batch, &env).await
    }
}

async fn handle(req: Request, app: App) -> Result<Response> {
    let path = req.path();
    match path.as_str() {
        "/healthz" => return health(&app).await,
        API_KEY => return app.who_has(req).await,
        "/internal/queries" => return json(&app.ctx, &edge::plans(&app.env).await?, CacheRule::NoStore),
        _ => {}
    }
    let Match::Found(route) = find(&req.inner().method(), &path) else {
        return Err(Problem::not_found("no such route").into());
    };
    app.session_goes_on().await?;
    let last = path.rsplit('/').next().unwrap_or_default();
    match (route.method, route.path) {
        ("GET", "/.well-known/jwks.json") => {
            json(&app.ctx, &signer::published(&app.env)?, CacheRule::Browsers { seconds: 300 })
        }
        ("POST", "/v1/auth/register") => app.register(req).await,
        ("POST", "/v1/auth/verify") => app.verify(req).await,
        ("POST", "/v1/auth/login") => app.login(req).await,
        ("POST", "/v1/auth/refresh") => app.refresh(req).await,
        ("POST", "/v1/auth/logout") => app.logout(req).await,
        ("POST", "/v1/auth/logout-all") => app.logout_all().await,
        ("POST", "/v1/auth/password/forgot") => app.forgot(req).await,
        ("POST", "/v1/auth/password/reset") => app.reset(req).await,
        ("GET", "/v1/account") => app.read().await,
        ("PATCH", "/v1/account") => app.change(req).await,
        ("DELETE", "/v1/account") => app.delete(req).await,
        ("GET", "/v1/account/export") => app.export().await,
        ("PUT", "/v1/account/password") => app.change_password(req).await,
        ("GET", "/v1/account/sessions") => app.list_sessions().await,
        ("DELETE", "/v1/account/sessions/{id}") => app.end_one(last).await,
        ("GET", "/v1/account/addresses") => app.list_addresses().await,
        ("POST", "/v1/account/addresses") => app.add_address(req).await,
        ("PUT", "/v1/account/addresses/{id}") => app.change_address(last, req).await,
        ("DELETE", "/v1/account/addresses/{id}") => app.remove_address(last).await,
        ("POST", "/v1/account/invitations") => app.accept(req).await,
        ("GET", "/v1/account/merchant-application") => app.own_application().await,
        ("POST", "/v1/account/merchant-application") => app.apply(req).await,
        ("GET", "/v1/admin/merchant-applications") => app.applications(&edge::params(&req)).await,
        ("POST", "/v1/admin/merchant-applications/{id}/approve") => app.approve(before_last(&path), req).await,
        ("POST", "/v1/admin/merchant-applications/{id}/refuse") => app.refuse(before_last(&path), req).await,
        ("GET", "/v1/merchant/team") => app.team().await,
        ("POST", "/v1/merchant/team") => app.invite(req).await,
        ("PATCH", "/v1/merchant/team/{account}") => app.change_member(last, req).await,
        ("DELETE", "/v1/merchant/team/{account}") => app.remove_member(last).await,
        ("GET", "/v1/merchant/invitations") => app.invitations().await,
        ("DELETE", "/v1/merchant/invitations/{id}") => app.withdraw(last).await,
        ("GET", "/v1/merchant/api-keys") => app.api_keys().await,
        ("POST", "/v1/merchant/api-keys") => app.new_api_key(req).await,
        ("DELETE", "/v1/merchant/api-keys/{id}") => app.end_api_key(last).await,
        ("POST", "/v1/auth/passkeys/register/options") => app.passkey_options().await,
        ("POST", "/v1/auth/passkeys/register") => app.new_passkey(req).await,
        ("POST", "/v1/auth/passkeys/login/options") => app.login_options().await,
        ("POST", "/v1/auth/passkeys/login") => app.login_by_passkey(req).await,
        ("GET", "/v1/account/passkeys") => app.list_passkeys().await,
        ("DELETE", "/v1/account/passkeys/{id}") => app.remove_passkey(last).await,
        ("GET", "/v1/auth/oidc") => app.providers().await,
        ("POST", "/v1/auth/oidc/{provider}/start") => app.start_provider(before_last(&path), req).await,
        ("POST", "/v1/auth/oidc/{provider}/finish") => app.finish_provider(before_last(&path), req).await,
        ("PUT", "/admin/v1/oidc/{provider}") => app.set_provider(last, req).await,
        ("GET", "/v1/admin/accounts") => app.oversee(&edge::params(&req)).await,
        ("POST", "/v1/admin/accounts/{id}/suspend") => app.suspend(before_last(&path)).await,
        ("POST", "/v1/admin/accounts/{id}/restore") => app.restore(before_last(&path)).await,
        ("GET", "/v1/admin/merchants") => app.merchants(&edge::params(&req)).await,
        ("PUT", "/v1/influencer/profile") => app.become_influencer(req).await,
        ("PUT", "/v1/merchant/bank-account") => app.name_bank_account(req).await,
        ("PUT", "/admin/v1/accounts") => app.grant(req).await,
        _ => Err(Problem::not_found("no such route").into()),
    }
}

fn before_last(path: &str) -> &str {
    path.rsplit('/').nth(1).unwrap_or_default()
}

async fn health(app: &App) -> Result<Response> {
    let readable = app.db()?.rows::<serde_json::Value>("SELECT 1 FROM accounts WHERE id = ''", &[]).await.is_ok();
    let (status, detail) = match signer::secret(&app.env) {
        _ if !readable => (Status::Degraded, Some("accounts cannot be read".to_owned())),
        Err(why) => (Status::Degraded, Some(why.to_string())),
        Ok(_) => (Status::Ok, None),
    };
    json(&app.ctx, &ServiceHealth { status, detail }, CacheRule::NoStore)
}
