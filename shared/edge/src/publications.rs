//! What this isolate knows of the publications: which version of everything is served, and what changed. The truth is in
//! one Durable Object; every read of a cache is checked against this memory of it, without waiting.
//!
//! Who is asked by the gateway is told how much the gateway knows ([`SEQUENCE`]) and looks only when that is more.

use crate::peer::within;
use crate::{Context, Error, Result, now_ms};
use contracts::admin::PublishedVersion;
use contracts::publications::Publications;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use worker::{Env, Headers, Method, Request, RequestInit, Stub};

/// How long an isolate trusts what it knows, in milliseconds.
const FRESH_MS: u64 = 2_000;
/// How long it goes on with what it knows while it looks again.
const STALE_MS: u64 = 20_000;
/// After a look that failed, the next one waits this long: an object in trouble is not asked by every request.
const AFTER_FAILURE_MS: u64 = 1_000;
/// How long a look may take. The object answers in milliseconds, and each service on a request's way may have to look.
const LOOK: Duration = Duration::from_secs(1);
/// How long the object may take to note a change.
const NOTE: Duration = Duration::from_secs(2);
/// Its name where faults are made: `down`, `stuck`, or `unheard` as for a new isolate that never had an answer from it.
const PART: &str = "publications";

thread_local! {
    static KNOWN: RefCell<Rc<Publications>> = RefCell::default();
    /// When it was last looked at, with success; 0 for never.
    static LOOKED: Cell<u64> = const { Cell::new(0) };
    /// When the last look in the background began.
    static LOOKING: Cell<u64> = const { Cell::new(0) };
    /// When the last look failed; 0 when it did not.
    static FAILED: Cell<u64> = const { Cell::new(0) };
}

/// How far what is known can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// Looked at a moment ago.
    Fresh,
    /// Good enough to answer with, while somebody looks again. All that is known is, while the object does not answer.
    Ageing,
    /// Too old, or nothing is known yet.
    None,
}

/// What is known, and how far it can be relied on. Never waits.
#[must_use]
pub fn peek() -> (Rc<Publications>, Trust) {
    let age = now_ms().saturating_sub(LOOKED.get());
    let failed_lately = now_ms().saturating_sub(FAILED.get()) < STALE_MS;
    let trust = if LOOKED.get() == 0 || (age >= STALE_MS && !failed_lately) {
        Trust::None
    } else if age < FRESH_MS {
        Trust::Fresh
    } else {
        Trust::Ageing
    };
    (KNOWN.with_borrow(Rc::clone), trust)
}

/// What is known, at least as much as the caller of this request knows. When the object does not answer, what was known
/// before: old answers are better than none, but the caller is told that it knows more ([`Context::momentary`]).
pub async fn known(env: &Env, ctx: &Context) -> Rc<Publications> {
    if ctx.fault(PART) == Some("unheard") {
        ctx.momentary();
        return Rc::default();
    }
    let (known, trust) = peek();
    match (ctx.sequence, trust) {
        // the gateway has looked, for us too
        (Some(asked), _) if LOOKED.get() > 0 && asked <= known.sequence => return known,
        (Some(_), _) | (None, Trust::None) => {}
        (None, Trust::Fresh) => return known,
        (None, Trust::Ageing) => {
            let (env, behind) = (env.clone(), ctx.afresh());
            ctx.wait_until(async move { look_once(&env, &behind).await });
            return known;
        }
    }
    let known = if LOOKED.get() > 0 && leave_alone() { known } else { look(env, ctx).await };
    if LOOKED.get() == 0 || ctx.sequence.is_some_and(|asked| asked > known.sequence) {
        ctx.momentary();
    }
    known
}

/// True while the object is in trouble and somebody tries it, or did a moment ago; else this request is the one that tries.
fn leave_alone() -> bool {
    let (now, failed) = (now_ms(), FAILED.get());
    let lately = now.saturating_sub(failed) < AFTER_FAILURE_MS;
    if failed > 0 && !lately {
        FAILED.set(now);
    }
    lately
}

/// Looks once for all requests of this moment; the others go on with what is known.
pub async fn look_once(env: &Env, ctx: &Context) {
    let now = now_ms();
    if now.saturating_sub(LOOKING.get()) < AFTER_FAILURE_MS {
        return;
    }
    LOOKING.set(now);
    look(env, ctx).await;
}

/// Looks now and waits for it.
pub async fn look(env: &Env, ctx: &Context) -> Rc<Publications> {
    let since = now_ms();
    if let Err(error) = ask(env, ctx, LOOK, Method::Get, "", None).await {
        warn(&error);
    }
    ctx.timed("publications", since);
    KNOWN.with_borrow(Rc::clone)
}

/// Marks everything with one of these tags as changed, and answers with the sequence of that change.
///
/// # Errors
/// When the object does not answer; the change is then not announced.
pub async fn announce(env: &Env, ctx: &Context, tags: &[String]) -> Result<u64> {
    let body = serde_json::json!({ "tags": tags }).to_string();
    ask(env, ctx, NOTE, Method::Post, "", Some(body)).await?;
    Ok(KNOWN.with_borrow(|k| k.sequence))
}

/// Makes a version of `name` current; what was current becomes the previous one. Repeating it changes nothing.
///
/// # Errors
/// When the object does not answer.
pub async fn switch(env: &Env, ctx: &Context, name: &str, version: &str) -> Result<PublishedVersion> {
    ask(env, ctx, NOTE, Method::Put, &format!("{name}/{version}"), None).await?;
    Ok(pointer_of(&KNOWN.with_borrow(Rc::clone), name))
}

/// The pointer of `name` as the object has it now.
///
/// # Errors
/// When the object does not answer.
pub async fn pointer(env: &Env, ctx: &Context, name: &str) -> Result<PublishedVersion> {
    ask(env, ctx, NOTE, Method::Get, "", None).await?;
    Ok(pointer_of(&KNOWN.with_borrow(Rc::clone), name))
}

fn pointer_of(known: &Publications, name: &str) -> PublishedVersion {
    known.pointers.get(name).cloned().unwrap_or(PublishedVersion { current: None, previous: None })
}

/// One request to the object; its answer is taken in.
async fn ask(
    env: &Env,
    ctx: &Context,
    patience: Duration,
    method: Method,
    path: &str,
    body: Option<String>,
) -> Result<()> {
    ctx.called(1);
    let news = match ctx.made_fault(PART, patience).await {
        Some(fault) => Err(fault),
        None => answer(env, ctx, patience, method, path, body).await,
    };
    FAILED.set(if news.is_ok() { 0 } else { now_ms() });
    let news = news?;
    KNOWN.with_borrow_mut(|known| {
        // most looks bring nothing new: nothing is copied then
        if news.sequence != known.sequence || LOOKED.get() == 0 {
            Rc::make_mut(known).merge(news);
        }
    });
    LOOKED.set(now_ms());
    Ok(())
}

async fn answer(
    env: &Env,
    ctx: &Context,
    patience: Duration,
    method: Method,
    path: &str,
    body: Option<String>,
) -> Result<Publications> {
    let object: Stub = env.durable_object("PUBLICATIONS")?.get_by_name("all")?;
    let headers = Headers::new();
    headers.set("traceparent", &ctx.trace.header())?;
    let mut init = RequestInit::new();
    init.with_method(method).with_headers(headers).with_body(body.map(Into::into));
    let since = KNOWN.with_borrow(|k| k.sequence);
    let request = Request::new_with_init(&format!("http://publications/{path}?since={since}"), &init)?;
    let mut response = within(patience, object.fetch_with_request(request)).await?;
    if response.status_code() != 200 {
        return Err(Error::platform(format!("Publications answered {}", response.status_code())));
    }
    Ok(serde_json::from_slice(&response.bytes().await?)?)
}

fn warn(error: &Error) {
    let line = serde_json::json!({"level": "warn", "part": "publications", "fault": error.to_string()});
    worker::console_warn!("{line}");
}

/// How much this isolate knows.
pub(crate) fn sequence() -> Option<u64> {
    (LOOKED.get() > 0).then(|| KNOWN.with_borrow(|k| k.sequence))
}
