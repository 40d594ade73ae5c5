//! What one client may ask in a minute, and what one isolate takes on at once. Answers from memory cost less than counting
//! and are not limited; everything else is, by the client (see `accounts::network`), which the platform vouches for.

use crate::caller;
use accounts::token::digest;
use contracts::routes::{Access, GRAPHQL, ROUTES, matches};
use edge::{Context, Problem, Result, now_ms};
use std::cell::RefCell;
use std::collections::HashMap;
use worker::{Env, RateLimiter, Request};

/// Most requests under way in one isolate: more would only wait for each other.
const AT_ONCE: usize = 250;
/// While half of the places are taken, one client has at most this many.
const OF_ONE_CLIENT: usize = 25;
/// A request that began this long ago is over, or its client is gone, in milliseconds.
const GONE_MS: u64 = 15_000;

thread_local! {
    /// Requests under way by number.
    static UNDER_WAY: RefCell<(u64, HashMap<u64, UnderWay>)> = RefCell::default();
}

struct UnderWay {
    began: u64,
    client: Option<String>,
}

/// A request under way; it is over when this is dropped.
pub(crate) struct Place(u64);

impl Drop for Place {
    fn drop(&mut self) {
        UNDER_WAY.with_borrow_mut(|(_, all)| all.remove(&self.0));
    }
}

/// Takes a place among the requests under way.
///
/// # Errors
/// 503 when the isolate has enough to do, or enough for this client.
pub(crate) fn enter(client: Option<String>) -> Result<Place> {
    UNDER_WAY.with_borrow_mut(|(last, all)| {
        if all.len() >= AT_ONCE / 2 {
            let since = now_ms().saturating_sub(GONE_MS);
            all.retain(|_, request| request.began > since);
        }
        let of_client = || all.values().filter(|request| client.is_some() && request.client == client).count();
        if all.len() >= AT_ONCE || (all.len() >= AT_ONCE / 2 && of_client() >= OF_ONE_CLIENT) {
            return Err(Problem::unavailable("too much is asked at once; try again in a moment").into());
        }
        *last += 1;
        all.insert(*last, UnderWay { began: now_ms(), client });
        Ok(Place(*last))
    })
}

/// Counts a request against what its client may ask in a minute.
///
/// # Errors
/// 429 when it is more. A limiter that cannot be asked lets everything pass.
pub(crate) async fn count(req: &Request, path: &str, env: &Env, ctx: &Context) -> Result<()> {
    // a request without an address comes from this machine
    let Some(client) = caller::client(req.inner()) else { return Ok(()) };
    let writes = req.method() != worker::Method::Get && req.method() != worker::Method::Head;
    let admin = ROUTES.iter().any(|route| route.access == Access::Signed && matches(route.path, path));
    let binding = if admin {
        "LIMIT_ADMIN"
    } else if writes || path == GRAPHQL {
        "LIMIT_WRITES"
    } else {
        "LIMIT_READS"
    };
    let Ok(limiter) = env.rate_limiter(binding) else { return Ok(()) };
    judge(&limiter, client, ctx).await
}

/// Counts a call against what an API key may ask in a minute, from however many addresses: as much as one client.
///
/// # Errors
/// 429 when it is more.
pub(crate) async fn count_key(key: &str, req: &web_sys::Request, env: &Env, ctx: &Context) -> Result<()> {
    if caller::client(req).is_none() {
        return Ok(());
    }
    let binding = if ["GET", "HEAD"].contains(&req.method().as_str()) { "LIMIT_READS" } else { "LIMIT_WRITES" };
    let Ok(limiter) = env.rate_limiter(binding) else { return Ok(()) };
    judge(&limiter, digest(key), ctx).await
}

async fn judge(limiter: &RateLimiter, who: String, ctx: &Context) -> Result<()> {
    match limiter.limit(who).await {
        Ok(outcome) if !outcome.success => Err(Problem::too_many_requests().into()),
        Ok(_) => Ok(()),
        Err(error) => {
            ctx.note(format!("limiter: {error}"));
            Ok(())
        }
    }
}

/// True for addresses of this machine: programs beside the shop.
pub(crate) fn is_this_machine(ip: &str) -> bool {
    ip == "::1" || ip.starts_with("127.")
}
