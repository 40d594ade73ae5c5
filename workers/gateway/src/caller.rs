//! Who asks. The gateway alone looks at tokens: programs send `Authorization: Bearer` with an access token or an API key, pages
//! have cookies, and neither counts for the other. What services are told of it no client can send.

use crate::forward;
use crate::limits::{self, is_this_machine};
use accounts::jwt::{Claims, read_access};
use accounts::network;
use accounts::token::{Kind, is_one};
use contracts::account::{API_KEY, KeyQuestion, RefreshRequest, Tokens, access_cookie, refresh_cookie, signed_out};
use contracts::identity::Identity;
use contracts::routes::{Access, Service};
use edge::{Caller, Context, Error, Memory, Peer, Problem, Result, cookie};
use worker::{Env, Headers};

/// How long an API key is taken for good without asking again: an ended one works this long at most, in milliseconds.
const KEY_MS: u64 = 10_000;
const KEYS: usize = 500;

thread_local! {
    static API_KEYS: Memory<String, Identity> = Memory::new(KEYS, KEY_MS);
}

/// Finds who calls the API and refuses who may not. On open routes no token is looked at.
///
/// # Errors
/// 401 for a token that is not good, whatever the route would give a guest; 401 and 403 as the route's access says.
pub(crate) async fn of_api(req: &web_sys::Request, access: Access, env: &Env, ctx: &Context) -> Result<()> {
    let authorization = if access == Access::Open { None } else { req.headers().get("authorization").ok().flatten() };
    let identity = match authorization {
        Some(authorization) => Some(of_authorization(&authorization, req, env, ctx).await?),
        None => None,
    };
    access.judge(identity.as_ref())?;
    ctx.asked_by(caller(req, identity));
    Ok(())
}

async fn of_authorization(authorization: &str, req: &web_sys::Request, env: &Env, ctx: &Context) -> Result<Identity> {
    let (scheme, token) = authorization.split_once(' ').unwrap_or_default();
    if !scheme.eq_ignore_ascii_case("bearer") {
        return Err(Problem::sign_in("expected `Authorization: Bearer`").into());
    }
    let token = token.trim();
    if !is_one(Kind::ApiKey, token) {
        return of_token(token, env, ctx).await;
    }
    let identity = of_key(token, env, ctx).await?;
    limits::count_key(token, req, env, ctx).await?;
    Ok(identity)
}

/// Whose access token this is.
async fn of_token(token: &str, env: &Env, ctx: &Context) -> Result<Identity> {
    let refused = |why: accounts::jwt::Refused| Error::from(Problem::sign_in(&why.to_string()));
    let read = read_access(token).map_err(refused)?;
    let kid = read.header.kid.as_deref().unwrap_or_default();
    let key = crate::keys::find(kid, env, ctx).await?;
    let key = key.ok_or_else(|| Problem::sign_in("the token is signed by a key that is not ours"))?;
    if !key.verify(read.signed.as_bytes(), &read.signature).await? {
        return Err(Problem::sign_in("the token's signature is wrong").into());
    }
    read.claims::<Claims>().and_then(|claims| claims.identity(ctx.now_ms() / 1000)).map_err(refused)
}

/// Whose API key this is; the auth service knows.
async fn of_key(key: &str, env: &Env, ctx: &Context) -> Result<Identity> {
    let name = key.to_owned();
    if let Some(identity) = API_KEYS.with(|keys| keys.fresh(&name)) {
        return Ok(identity);
    }
    let question = KeyQuestion { key: name };
    let identity: Identity = Peer::new(env, Service::Auth)?.post(ctx, API_KEY, &question).await?;
    API_KEYS.with(|keys| keys.put(question.key, identity.clone()));
    Ok(identity)
}

/// Who looks at a page of their own.
pub(crate) struct Visitor {
    /// The access token that says so, and the second since 1970 at which it ends; absent for a guest.
    pub(crate) token: Option<(String, u64)>,
    /// Cookies to set.
    pub(crate) cookies: Vec<String>,
}

/// Finds who looks at a personal page: nobody is refused, the page says what it has for a guest. When the access token does not
/// last `for_s` seconds more and there is a refresh token, a new pair is fetched.
///
/// # Errors
/// 503 when it cannot be found out.
pub(crate) async fn of_page(req: &web_sys::Request, for_s: u64, env: &Env, ctx: &Context) -> Result<Visitor> {
    let secure = is_secure(req);
    let cookies = req.headers().get("cookie").ok().flatten().unwrap_or_default();
    let held = |name| cookie(&cookies, name).filter(|value| !value.is_empty());
    let (mut set, mut known) = (Vec::new(), None);
    if let Some(token) = held(access_cookie(secure)) {
        known = match of_token(token, env, ctx).await {
            Err(Error::Problem(problem)) if problem.status == 401 => None,
            outcome => Some((outcome?, token.to_owned(), end_of(token))),
        };
    }
    let lasts = known.as_ref().is_some_and(|(_, _, end)| *end >= ctx.now_ms() / 1000 + for_s);
    if let Some(token) = held(refresh_cookie(secure)).filter(|_| !lasts) {
        let request = RefreshRequest { refresh_token: token.to_owned() };
        // the auth service is told who asks for it: sessions say where they are
        let renewed = Peer::new(env, Service::Auth)?.post::<Tokens, _>(ctx, "/v1/auth/refresh", &request).await;
        match renewed {
            Ok(tokens) => {
                let (token, end) = (tokens.access_token.clone(), end_of(&tokens.access_token));
                known = Some((of_token(&token, env, ctx).await?, token, end));
                set.extend(tokens.cookies(secure));
            }
            Err(Error::Problem(problem)) if problem.status < 500 => {
                known = None;
                set.extend(signed_out(secure));
            }
            Err(error) if known.is_none() => return Err(error),
            // what is held is good for a while yet
            Err(error) => ctx.note(format!("not renewed: {error}")),
        }
    }
    let (identity, token) = known.map(|(identity, token, end)| (identity, (token, end))).unzip();
    ctx.asked_by(caller(req, identity));
    Ok(Visitor { token, cookies: set })
}

/// The second since 1970 at which a token that was found good ends.
fn end_of(token: &str) -> u64 {
    read_access(token).ok().and_then(|read| read.claims::<Claims>().ok()).map_or(0, |claims| claims.exp)
}

/// Refuses a form that was not sent by a page of ours: browsers say where it comes from, and other sites cannot make them lie.
///
/// # Errors
/// 403 for another site's form, 413 for a large one.
pub(crate) fn of_own_page(req: &worker::Request, raw: &web_sys::Request, max: usize) -> Result<()> {
    let header = |name| raw.headers().get(name).ok().flatten();
    let own = match header("origin") {
        Some(from) => from == origin(raw),
        None => header("sec-fetch-site").as_deref() == Some("same-origin"),
    };
    if !own {
        return Err(Problem::forbidden("forms are taken from the shop's own pages").into());
    }
    forward::refuse_large(req, max)
}

/// An answer to one caller is kept by nobody else, whatever the service said of it.
///
/// # Errors
/// When the platform refuses a header.
pub(crate) fn keep_private(headers: &Headers) -> Result<()> {
    let rule = headers.get("cache-control")?.unwrap_or_default();
    if !rule.starts_with("private") && !rule.contains("no-store") {
        headers.set("cache-control", "no-store")?;
    }
    Ok(())
}

fn caller(req: &web_sys::Request, identity: Option<Identity>) -> Caller {
    Caller { identity, address: client(req), origin: Some(origin(req)) }
}

/// Which client asks, by the address that the platform vouches for; none for a program on this machine.
pub(crate) fn client(req: &web_sys::Request) -> Option<String> {
    let address = req.headers().get("cf-connecting-ip").ok().flatten().filter(|ip| !is_this_machine(ip));
    address.map(|address| network::client(&address))
}

fn is_secure(req: &web_sys::Request) -> bool {
    req.url().starts_with("https:")
}

/// Scheme, host and port of a request.
fn origin(req: &web_sys::Request) -> String {
    let mut url = req.url();
    let host = url.find("://").map_or(0, |at| at + 3);
    let end = url[host..].find('/').map_or(url.len(), |at| host + at);
    url.truncate(end);
    url
}
