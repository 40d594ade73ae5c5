//! The access token of whoever is signed in, for a page of the studio. It is told to our own pages' scripts and to nobody else:
//! another site can neither ask for it (browsers say where a request comes from) nor read the answer (no CORS).

use crate::caller;
use contracts::account::StudioSession;
use edge::respond::{CacheRule, json};
use edge::{Context, Problem, Result};
use worker::{Env, Response};

/// A token that lasts less than this is renewed first, in seconds. A page asks again when a minute is left.
const LASTS_S: u64 = 90;
/// Longer than any token lasts: renews it in any case.
const ALWAYS_S: u64 = 24 * 3600;

/// `GET /studio/session`; with `?renew` the token is a new one.
///
/// # Errors
/// 403 to another site, 401 when nobody is signed in.
pub(crate) async fn session(raw: &web_sys::Request, env: &Env, ctx: &Context) -> Result<Response> {
    if raw.method() != "GET" {
        return Err(Problem::method_not_allowed("GET").into());
    }
    if raw.headers().get("sec-fetch-site").ok().flatten().as_deref() != Some("same-origin") {
        return Err(Problem::forbidden("this is for the studio's own pages").into());
    }
    let lasts = if raw.url().ends_with("?renew") { ALWAYS_S } else { LASTS_S };
    let visitor = caller::of_page(raw, lasts, env, ctx).await?;
    let response = match (ctx.identity(), visitor.token) {
        (Some(identity), Some((access_token, end))) => {
            let expires_in = end.saturating_sub(ctx.now_ms() / 1000);
            json(ctx, &StudioSession { access_token, expires_in, identity: identity.clone() }, CacheRule::NoStore)?
        }
        _ => edge::respond::problem(ctx, Problem::sign_in("nobody is signed in"))?,
    };
    let headers = response.headers();
    caller::keep_private(headers)?;
    headers.set("cross-origin-resource-policy", "same-origin")?;
    headers.set("x-content-type-options", "nosniff")?;
    for cookie in visitor.cookies {
        headers.append("set-cookie", &cookie)?;
    }
    Ok(response)
}
