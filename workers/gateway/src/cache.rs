//! Answers from the isolate's memory, and what happens when they are not there: one request asks the service, what was kept
//! is given while a change in it is fetched, and when the service fails.

use crate::asked::Asked;
use crate::entry::{Entry, State, request_id};
use crate::{forward, memory, shared_cache};
use contracts::publications::{CACHE_TAG, Publications};
use contracts::routes::Service;
use edge::publications::{self, Trust};
use edge::respond::EDGE_RULE;
use edge::{Context, DEGRADED, Error, Result, metrics};
use std::rc::Rc;
use worker::{EncodeBody, Env, Headers, Method, Request, Response};

/// `Cache-Status` values (RFC 9211).
const HIT: &str = "gateway; hit";
const STALE: &str = "gateway; hit; detail=stale";
const KEPT: &str = "gateway; fwd=miss; stored";
const RESCUED: &str = "gateway; hit; detail=service-failed";

/// What the memory says to a request.
pub(crate) enum Looked {
    /// This is the answer.
    Answer(web_sys::Response),
    /// The answer, with something to do in the background: see [`refresh`].
    Refresh(web_sys::Response),
    /// Ask the service.
    Nothing,
}

/// Answers from memory without waiting for anything, when what is known of the publications allows it.
pub(crate) fn look(asked: &Asked, req: &web_sys::Request) -> Looked {
    let Some(entry) = memory::get(&asked.key) else { return Looked::Nothing };
    let (known, trust) = publications::peek();
    if trust == Trust::None || asked.its_change.is_some_and(|sequence| sequence > known.sequence) {
        return Looked::Nothing;
    }
    let state = entry.state(&known);
    let (status, outcome) = match state {
        State::Current => (HIT, "hit"),
        State::Stale if asked.its_change.is_none() => (STALE, "stale"),
        _ => return Looked::Nothing,
    };
    let Ok(response) = entry.response(req, &request_id(req), status) else { return Looked::Nothing };
    metrics::cache(outcome);
    metrics::count(entry.route, response.status());
    let anew = state == State::Stale && entry.begin_refresh();
    let pack = entry.wants_packing(req);
    if anew || pack || trust == Trust::Ageing { Looked::Refresh(response) } else { Looked::Answer(response) }
}

/// What is to be done behind an answer from memory: compressing what is asked for again, looking at the publications, and
/// at the answer itself.
pub(crate) async fn refresh(asked: Asked, env: Env, ctx: Context) {
    if let Some(entry) = memory::get(&asked.key).filter(|entry| entry.is_unpacked()) {
        match entry.compress().await {
            Err(error) => warn("gzip", &asked, &error),
            // it takes more now, unless another one took its place meanwhile
            Ok(()) if memory::get(&asked.key).is_some_and(|held| Rc::ptr_eq(&held, &entry)) => {
                memory::put(&asked.key, entry);
            }
            Ok(()) => {}
        }
    }
    if publications::peek().1 != Trust::Fresh {
        publications::look_once(&env, &ctx).await;
    }
    let (known, _) = publications::peek();
    let stale = memory::get(&asked.key).is_some_and(|entry| entry.state(&known) != State::Current);
    if stale && let Err(error) = fetch(&asked, &env, &ctx, &known).await {
        warn("refresh", &asked, &error);
    }
}

fn warn(part: &str, asked: &Asked, error: &Error) {
    let line = serde_json::json!({"level": "warn", "service": "gateway", "part": part, "path": asked.path(), "fault": error.to_string()});
    worker::console_warn!("{line}");
}

/// The answer to a request that the memory had none for.
///
/// # Errors
/// The service's failure, when nothing was kept.
pub(crate) async fn answer(asked: &Asked, req: &web_sys::Request, env: &Env, ctx: &Context) -> Result<Response> {
    let known = publications::known(env, ctx).await;
    let held = memory::get(&asked.key);
    // nobody says what its client's change was: whoever made it may know
    let is_missing =
        asked.its_change.is_some_and(|sequence| sequence > known.sequence) && publications::peek().1 != Trust::Fresh;
    if let Some(held) = held.as_ref().filter(|held| !is_missing && held.state(&known) == State::Current) {
        metrics::cache("hit");
        return held_answer(held, req, ctx, HIT);
    }
    let outcome = fetch(asked, env, ctx, &known).await;
    match (outcome, held) {
        (Ok(Fetched::Kept(entry, timing)), _) => {
            metrics::cache("miss");
            let response = held_answer(&entry, req, ctx, KEPT)?;
            if !timing.is_empty() {
                response.headers().append("server-timing", &timing)?;
                ctx.note(timing);
            }
            Ok(response)
        }
        // what lacks a part, or is an error of ours, is worse than what was whole a while ago
        (Ok(Fetched::Passed(response)), Some(held)) if is_poor(&response)? => rescued(&held, req, ctx),
        (Ok(Fetched::Passed(response)), _) => {
            metrics::cache("refused");
            response.headers().set("cache-status", "gateway; fwd=miss")?;
            Ok(response)
        }
        (Err(_), Some(held)) => rescued(&held, req, ctx),
        (Err(error), None) => Err(error),
    }
}

fn is_poor(response: &Response) -> Result<bool> {
    Ok(response.status_code() >= 500 || response.headers().has(DEGRADED)?)
}

fn rescued(held: &Entry, req: &web_sys::Request, ctx: &Context) -> Result<Response> {
    metrics::cache("rescued");
    ctx.note("rescued");
    held_answer(held, req, ctx, RESCUED)
}

/// An entry's response, as the rest of the gateway handles it.
fn held_answer(entry: &Entry, req: &web_sys::Request, ctx: &Context, status: &str) -> Result<Response> {
    let response: Response = entry.response(req, ctx.request_id(), status)?.into();
    // a response made from another forgets that its body is compressed already
    let packed = response.headers().has("content-encoding")?;
    Ok(response.with_encode_body(if packed { EncodeBody::Manual } else { EncodeBody::Automatic }))
}

enum Fetched {
    /// It is in memory now; beside it what the services took for it.
    Kept(Rc<Entry>, String),
    /// It is for this request only.
    Passed(Response),
}

/// Asks the service, with nothing of the request but what names the answer.
async fn fetch(asked: &Asked, env: &Env, ctx: &Context, known: &Publications) -> Result<Fetched> {
    let of_shop = asked.service == Service::Storefront;
    if of_shop && let Some(copy) = shared_cache::get(asked, known, CACHE_TAG).await? {
        metrics::cache("shared");
        return keep_or_pass(asked, copy, known).await;
    }
    let headers = Headers::new();
    if let Some(currency) = asked.currency {
        headers.set("cookie", &format!("currency={currency}"))?;
    }
    let mut init = worker::RequestInit::new();
    init.with_method(Method::Get).with_headers(headers);
    // a redirect, with its cookie, is for the client to follow
    init.with_redirect(worker::RequestRedirect::Manual);
    let request = Request::new_with_init(asked.url(), &init)?;
    let response = forward::send(request, env, ctx, asked.service).await?;
    if of_shop {
        let mut response = response;
        if is_picture(&response)? {
            let (asked, copy) = (asked.clone(), response.cloned()?);
            ctx.wait_until(async move {
                if let Err(error) = shared_cache::put_picture(&asked, copy).await {
                    warn("shared cache", &asked, &error);
                }
            });
            return Ok(Fetched::Passed(response));
        }
        let fetched = keep_or_pass(asked, response, known).await?;
        if let Fetched::Kept(page, _) = &fetched {
            let (asked, page) = (asked.clone(), Rc::clone(page));
            ctx.wait_until(async move {
                let kept = match page.copy() {
                    Ok(copy) => shared_cache::put_page(&asked, copy.into(), page.tags(), page.generation()).await,
                    Err(error) => Err(error),
                };
                if let Err(error) = kept {
                    warn("shared cache", &asked, &error);
                }
            });
        }
        return Ok(fetched);
    }
    crate::allow_any_origin(&response)?;
    keep_or_pass(asked, response, known).await
}

/// A picture that anybody may keep.
fn is_picture(response: &Response) -> Result<bool> {
    let headers = response.headers();
    let is = |name, begins: &str| Ok::<_, Error>(headers.get(name)?.is_some_and(|value| value.starts_with(begins)));
    Ok(response.status_code() == 200 && is("content-type", "image/")? && is("cache-control", "public")?)
}

/// Takes an answer for many into memory.
async fn keep_or_pass(asked: &Asked, response: Response, known: &Publications) -> Result<Fetched> {
    let headers = response.headers();
    let for_many = headers.has(EDGE_RULE)?
        || headers.get("cache-control")?.is_some_and(|rule| rule.starts_with("public") && rule.ends_with("immutable"));
    if response.status_code() != 200 || !for_many {
        return Ok(Fetched::Passed(response));
    }
    let declared = headers.get("content-length")?.and_then(|l| l.parse::<usize>().ok());
    if declared.is_some_and(|length| length > memory::LARGEST) {
        return Ok(Fetched::Passed(response));
    }
    let timing = headers.get("server-timing")?.unwrap_or_default();
    let entry = Rc::new(Entry::take(response, metrics::route(asked.path()), known).await?);
    memory::put(&asked.key, Rc::clone(&entry));
    Ok(Fetched::Kept(entry, timing))
}
