//! Signing in by another provider: the way there and back. What ties both to one browser, where it was going and in which
//! language, waits in a cookie that only this way reads.

use crate::form::Form;
use crate::personal::Personal;
use crate::sign_in;
use contracts::account::{Finish, Provider, Providers, Start, Started, Tokens};
use contracts::problem::Problem;
use edge::{Error, Result};
use text::Lang;
use worker::Response;

/// How long somebody may take at the provider, in seconds: as long as the auth service remembers them.
const SECONDS: u32 = 600;

/// The providers that are set up; none while the auth service does not answer: the other ways in stay.
pub(crate) async fn all(here: &Personal<'_>) -> Vec<Provider> {
    here.auth.get::<Providers>(here.ctx, "/v1/auth/oidc").await.map(|all| all.items).unwrap_or_default()
}

/// `/signin/{provider}`: leads to the provider; with what the provider sends back, signs in.
pub(crate) async fn visit(here: &Personal<'_>, provider: &str) -> Result<Response> {
    let plain = (1..=30).contains(&provider.len()) && provider.bytes().all(|b| b.is_ascii_alphanumeric());
    if !plain {
        return Err(Problem::not_found("no such provider").into());
    }
    let asked = Form::parse(here.ask.query.as_bytes()).unwrap_or_default();
    if ["code", "state", "error"].iter().any(|name| asked.has(name)) {
        return back(here, provider, &asked).await;
    }
    let lang = asked.get("lang").parse().unwrap_or(here.ask.lang);
    let next = sign_in::next(asked.get("next"));
    match sign_in::ask::<Started>(
        here,
        &format!("/v1/auth/oidc/{provider}/start"),
        &Start { lang, clicks: here.clicks() },
    )
    .await
    {
        Ok(started) => {
            here.set_cookie(cookie(here, &format!("{}.{}.{next}", started.browser, lang.code()), SECONDS));
            here.go(&started.authorization_url)
        }
        Err(Error::Problem(problem)) if problem.status == 404 => Err(Error::Problem(problem)),
        Err(error) => refused(here, lang, &next, &error),
    }
}

async fn back(here: &Personal<'_>, provider: &str, asked: &Form) -> Result<Response> {
    let kept = here.cookie(name(here)).unwrap_or_default().to_owned();
    let mut parts = kept.splitn(3, '.');
    let browser = parts.next().unwrap_or_default();
    let lang = parts.next().and_then(|lang| lang.parse().ok()).unwrap_or(here.ask.lang);
    let next = sign_in::next(parts.next().unwrap_or_default());
    here.set_cookie(cookie(here, "", 0));
    // whoever said no there, or comes from somebody else's way, is not signed in
    if !asked.has("code") || browser.is_empty() {
        return refused(here, lang, &next, &Problem::sign_in("nobody was signed in there").into());
    }
    let finish = Finish {
        code: asked.get("code").to_owned(),
        state: asked.get("state").to_owned(),
        browser: browser.to_owned(),
    };
    match sign_in::ask::<Tokens>(here, &format!("/v1/auth/oidc/{provider}/finish"), &finish).await {
        Ok(tokens) => {
            sign_in::keep(here, &tokens);
            here.go(&format!("/{}{next}", lang.code()))
        }
        Err(error) => refused(here, lang, &next, &error),
    }
}

/// Back to where one signs in, which says that it did not work.
fn refused(here: &Personal<'_>, lang: Lang, next: &str, error: &Error) -> Result<Response> {
    here.ctx.note(format!("provider: {error}"));
    let query = serde_urlencoded::to_string([("refused", "provider"), ("next", next)]).unwrap_or_default();
    here.go(&format!("/{}/login?{query}", lang.code()))
}

fn name(here: &Personal<'_>) -> &'static str {
    if here.is_secure() { "__Host-signin" } else { "signin" }
}

/// Scripts cannot read it, and it comes along when the provider sends the browser back.
fn cookie(here: &Personal<'_>, value: &str, seconds: u32) -> String {
    let secure = if here.is_secure() { "; Secure" } else { "" };
    format!("{}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}", name(here))
}
