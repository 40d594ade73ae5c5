//! Answers: JSON or ready bytes, with entity tags, cache rules and 304.

use crate::{Context, Result};
use contracts::problem::Problem;
use serde::Serialize;
use std::rc::Rc;
use worker::{Headers, Response, ResponseBuilder};

/// Says how long the gateway may keep an answer (RFC 9213): long, because it is told when something in it changed.
pub const EDGE_RULE: &str = "cdn-cache-control";
const EDGE: &str = "max-age=3600";

/// Seconds after which something that does not answer is worth asking again.
pub const RETRY_AFTER: &str = "3";

/// How long an answer may be kept, by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CacheRule {
    /// Browsers for `seconds`, and as long again while a new one is fetched; the gateway until something in it changed.
    Public {
        /// Seconds it is fresh.
        seconds: u32,
    },
    /// Browsers for `seconds`, the gateway not: of its kind there are endlessly many.
    Browsers {
        /// Seconds it is fresh.
        seconds: u32,
    },
    /// Nobody: it belongs to one browser or changes at once.
    NoStore,
}

impl CacheRule {
    fn header(self) -> String {
        match self {
            CacheRule::Public { seconds } | CacheRule::Browsers { seconds } => {
                format!("public, max-age={seconds}, stale-while-revalidate={seconds}")
            }
            CacheRule::NoStore => "no-store".to_owned(),
        }
    }
}

/// A ready answer, kept in memory and sent as it is.
#[derive(Debug, Clone)]
pub struct Entity {
    body: Rc<[u8]>,
    content_type: &'static str,
    etag: Rc<str>,
    cache: CacheRule,
}

impl Entity {
    /// An answer of this content.
    #[must_use]
    pub fn new(body: Vec<u8>, content_type: &'static str, cache: CacheRule) -> Entity {
        let etag = format!("\"{:016x}\"", fingerprint(&body));
        Entity { body: body.into(), content_type, etag: etag.into(), cache }
    }

    /// An answer of this value as JSON.
    ///
    /// # Errors
    /// When the value cannot be written as JSON.
    pub fn json<T: Serialize + ?Sized>(value: &T, cache: CacheRule) -> Result<Entity> {
        Ok(Entity::new(serde_json::to_vec(value)?, "application/json", cache))
    }

    /// The content.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The response to this request: 304 when the client already holds the content.
    ///
    /// # Errors
    /// When the platform refuses a header.
    pub fn response(&self, ctx: &Context) -> Result<Response> {
        let headers = Headers::new();
        headers.set("etag", &self.etag)?;
        let rule = if ctx.is_momentary() { CacheRule::NoStore } else { self.cache };
        headers.set("cache-control", &rule.header())?;
        if matches!(rule, CacheRule::Public { .. }) {
            headers.set(EDGE_RULE, EDGE)?;
        }
        if ctx.if_none_match.as_deref().is_some_and(|held| holds(held, &self.etag)) {
            return Ok(ResponseBuilder::new().with_status(304).with_headers(headers).empty());
        }
        headers.set("content-type", self.content_type)?;
        headers.set("x-content-type-options", "nosniff")?;
        Ok(ResponseBuilder::new().with_headers(headers).fixed(self.body.to_vec()))
    }
}

/// A value as JSON, 200.
///
/// # Errors
/// When the value cannot be written as JSON.
pub fn json<T: Serialize + ?Sized>(ctx: &Context, value: &T, cache: CacheRule) -> Result<Response> {
    Entity::json(value, cache)?.response(ctx)
}

/// A problem document with the request's id.
///
/// # Errors
/// When the platform refuses a header.
pub fn problem(ctx: &Context, mut problem: Problem) -> Result<Response> {
    problem.instance = Some(ctx.request_id().to_owned());
    let headers = Headers::new();
    headers.set("content-type", "application/problem+json")?;
    headers.set("x-content-type-options", "nosniff")?;
    headers.set("cache-control", "no-store")?;
    match problem.status {
        401 if problem.asks_for_token() => headers.set("www-authenticate", "Bearer realm=\"getyourshare\"")?,
        429 => headers.set("retry-after", &problem.retry_after.unwrap_or(10).to_string())?,
        503 => headers.set("retry-after", RETRY_AFTER)?,
        _ => {}
    }
    let body = serde_json::to_vec(&problem)?;
    Ok(ResponseBuilder::new().with_status(problem.status).with_headers(headers).fixed(body))
}

/// True when an `If-None-Match` list names `etag` (weak comparison, RFC 9110 13.1.2).
#[must_use]
pub fn holds(if_none_match: &str, etag: &str) -> bool {
    if_none_match.split(',').map(str::trim).any(|held| held == "*" || held.strip_prefix("W/").unwrap_or(held) == etag)
}

/// FNV-1a over words of eight bytes: an eighth of the steps, and as good for telling versions of one answer apart.
fn fingerprint(bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let step = |hash: u64, word: u64| (hash ^ word).wrapping_mul(0x0100_0000_01b3).rotate_left(29);
    let hash = words.iter().fold(0xcbf2_9ce4_8422_2325, |hash, word| step(hash, u64::from_le_bytes(*word)));
    rest.iter().fold(step(hash, bytes.len() as u64), |hash, byte| step(hash, u64::from(*byte)))
}
