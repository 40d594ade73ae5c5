//! Mails. With the secret `RESEND_API_KEY` they are sent by Resend; without it they stay in the mailbox, which a developer reads
//! at `/mailbox`. Every answer says which of both took the mail. And merchants' webhooks.

mod mailbox;
mod resend;
mod waiting;
mod webhooks;

use contracts::account::ACCOUNT_DATA;
use contracts::health::{ServiceHealth, Status};
use contracts::mail::{Engine, MAIL, MAIL_AGAIN, MAILS_DUE, MailAgain, NewMail, Sent};
use contracts::routes::MAILBOX;
use contracts::webhook::HAPPENED;
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Problem, Result, now_ms};
use std::rc::Rc;
use waiting::Taken;
use worker::{Env, Request, Response, ScheduleContext, ScheduledEvent, event};

/// Largest mail in bytes.
const MAX_BODY: usize = 256 * 1024;

#[event(fetch)]
async fn fetch(req: Request, env: Env, worker_ctx: worker::Context) -> worker::Result<Response> {
    edge::serve(Context::of("notification", &req, Some(worker_ctx)), req, |req, ctx| handle(req, env, ctx)).await
}

async fn handle(mut req: Request, env: Env, ctx: Rc<Context>) -> Result<Response> {
    let db = Db::new(&env, &ctx)?;
    match (req.method().as_ref(), req.path().as_str()) {
        ("POST", MAIL) => {
            let mail: NewMail = edge::body_json(&mut req, MAX_BODY).await?;
            take(&env, &ctx, &db, &mail).await
        }
        ("POST", MAIL_AGAIN) => {
            let MailAgain { mail } = edge::body_json(&mut req, MAX_BODY).await?;
            waiting::again(&env, &ctx, &db, &mail).await?;
            json(&ctx, &Sent { engine: Engine::Resend, new: false }, CacheRule::NoStore)
        }
        ("POST", MAILS_DUE) => {
            json(&ctx, &serde_json::json!({"tried": waiting::due(&env, &ctx, &db).await?}), CacheRule::NoStore)
        }
        // what was mailed is private: only a developer's machine shows it
        ("GET", MAILBOX) if env.var("FAULTS").is_ok_and(|allowed| allowed.to_string() == "allowed") => {
            mailbox::page(&req, &db).await
        }
        ("GET", ACCOUNT_DATA) => {
            let mails = mailbox::sent(&db, address(&req)?.as_str()).await?;
            json(&ctx, &serde_json::json!({"mails": mails}), CacheRule::NoStore)
        }
        ("DELETE", ACCOUNT_DATA) => {
            mailbox::forget(&db, address(&req)?.as_str()).await?;
            Ok(Response::empty()?.with_status(204))
        }
        ("POST", HAPPENED) => webhooks::happened(&mut req, &env, &ctx).await,
        (_, path) if path.starts_with(webhooks::ROUTES) => webhooks::forward(req, &env, &ctx).await,
        ("GET", "/healthz") => health(&env, &ctx, &db).await,
        ("GET", "/internal/queries") => json(&ctx, &edge::plans(&env).await?, CacheRule::NoStore),
        _ => Err(Problem::not_found("no such route").into()),
    }
}

/// The address of an account whose data is asked for.
fn address(req: &Request) -> Result<String> {
    let email = edge::params(req).get("email").map(str::to_owned);
    Ok(email
        .filter(|email| !email.is_empty())
        .ok_or_else(|| Problem::invalid("email", "expected the account's address"))?)
}

/// Sends a mail, once: 200 when it is sent, 202 when it will be.
async fn take(env: &Env, ctx: &Context, db: &Db<'_>, mail: &NewMail) -> Result<Response> {
    if mail.key.is_empty() || mail.key.len() > 200 {
        return Err(Problem::invalid("key", "expected 1 to 200 characters").into());
    }
    let engine = if env.secret("RESEND_API_KEY").is_ok() { Engine::Resend } else { Engine::Mailbox };
    let (status, new) = if mailbox::knows(db, &mail.key).await? {
        (200, false)
    } else if engine == Engine::Mailbox {
        (200, mailbox::note(db, mail, engine).await?)
    } else {
        match waiting::take(env, ctx, db, mail).await? {
            Taken::Sent => (200, true),
            Taken::Later => (202, true),
            Taken::Known => (200, false),
            Taken::Refused(said) => return Err(Problem::invalid("to", said).into()),
        }
    };
    Ok(json(ctx, &Sent { engine, new }, CacheRule::NoStore)?.with_status(status))
}

#[event(scheduled)]
async fn scheduled(_: ScheduledEvent, env: Env, _: ScheduleContext) {
    let ctx = Context::of_schedule("notification");
    let line = match sweep(&env, &ctx).await {
        Ok((tried, swept)) => {
            serde_json::json!({"level": "info", "service": "notification", "tried": tried, "swept": swept})
        }
        Err(e) => {
            serde_json::json!({"level": "error", "service": "notification", "part": "sweep", "fault": e.to_string()})
        }
    };
    worker::console_log!("{line}");
}

/// Tries what is due and deletes what is too old.
async fn sweep(env: &Env, ctx: &Context) -> Result<(usize, usize)> {
    let db = Db::new(env, ctx)?;
    let tried = waiting::due(env, ctx, &db).await?;
    Ok((tried, mailbox::sweep(&db, now_ms()).await? + waiting::sweep(&db, now_ms()).await?))
}

async fn health(env: &Env, ctx: &Context, db: &Db<'_>) -> Result<Response> {
    let engine = if env.secret("RESEND_API_KEY").is_ok() { "resend" } else { "mailbox" };
    let health = match mailbox::knows(db, "").await {
        Ok(_) => ServiceHealth { status: Status::Ok, detail: Some(engine.to_owned()) },
        Err(_) => ServiceHealth { status: Status::Degraded, detail: Some("mails cannot be noted".to_owned()) },
    };
    json(ctx, &health, CacheRule::NoStore)
}
