//! Signing in and out, registering, and where links in mails lead. Tokens become cookies that no script can read.

use crate::form::Form;
use crate::personal::Personal;
use crate::providers;
use contracts::account::{
    Acceptance, Account, CLIENT, Credentials, Forgot, NewPassword, Receipt, RefreshRequest, Registration, Tokens,
    Verification, refresh_cookie, signed_out,
};
use edge::{Error, Result};
use futures_util::future::join;
use pages::View;
use pages::page::{self, SignIn, SignInTrouble};
use serde::Serialize;
use serde::de::DeserializeOwned;
use worker::{Method, Response};

/// A page for signing in.
type Render = fn(&View, &SignIn) -> String;

/// A page that asks for something: `/login`, `/register`, `/verify`, `/password`, `/invitation`.
pub(crate) async fn page(here: &Personal<'_>, render: Render) -> Result<Response> {
    let asked = Form::parse(here.ask.query.as_bytes()).unwrap_or_default();
    let page = SignIn {
        next: next(asked.get("next")),
        token: asked.get("token").chars().take(200).collect(),
        trouble: match asked.get("refused") {
            "provider" => Some(SignInTrouble::Provider),
            "down" => Some(SignInTrouble::Down),
            _ => None,
        },
        ..SignIn::default()
    };
    show(here, render, page, 200).await
}

/// `POST /{lang}/login`
pub(crate) async fn login(here: &Personal<'_>, form: &Form) -> Result<Response> {
    let body = Credentials { email: form.get("email").to_owned(), password: form.secret("password").to_owned() };
    enter(here, "/v1/auth/login", &body, form, page::login).await
}

/// `POST /{lang}/register`: the answer says the same whether the address is known or not.
pub(crate) async fn register(here: &Personal<'_>, form: &Form) -> Result<Response> {
    let body = Registration { email: form.get("email").to_owned(), lang: here.ask.lang, clicks: here.clicks() };
    mailed(here, "/v1/auth/register", &body, form, page::register).await
}

/// `POST /{lang}/verify`
pub(crate) async fn verify(here: &Personal<'_>, form: &Form) -> Result<Response> {
    let body = Verification {
        token: form.get("token").to_owned(),
        password: form.secret("password").to_owned(),
        name: Some(form.get("name").to_owned()).filter(|name| !name.is_empty()),
        lang: here.ask.lang,
    };
    enter(here, "/v1/auth/verify", &body, form, page::verify).await
}

/// `POST /{lang}/password`: asks for a link, or with the token of one sets a new password.
pub(crate) async fn new_password(here: &Personal<'_>, form: &Form) -> Result<Response> {
    if !form.has("token") {
        let body = Forgot { email: form.get("email").to_owned() };
        return mailed(here, "/v1/auth/password/forgot", &body, form, page::new_password).await;
    }
    let body = NewPassword { token: form.get("token").to_owned(), password: form.secret("password").to_owned() };
    enter(here, "/v1/auth/password/reset", &body, form, page::new_password).await
}

/// `POST /{lang}/invitation`: somebody who is not signed in does that first and comes back.
pub(crate) async fn invitation(here: &Personal<'_>, form: &Form) -> Result<Response> {
    let token = form.get("token");
    if here.ctx.identity().is_none() {
        return here
            .to(&format!("/login?next=/invitation%3Ftoken%3D{}", next(&format!("/{token}")).trim_start_matches('/')));
    }
    match ask::<Account>(here, "/v1/account/invitations", &Acceptance { token: token.to_owned() }).await {
        Ok(_) => here.to("/studio?joined"),
        Err(error) => failed(here, &error, form, page::invitation).await,
    }
}

/// `POST /{lang}/logout`
pub(crate) async fn logout(here: &Personal<'_>, form: &Form) -> Result<Response> {
    if form.has("everywhere") && here.ctx.identity().is_some() {
        ask::<()>(here, "/v1/auth/logout-all", &()).await?;
    } else if let Some(token) = here.cookie(refresh_cookie(here.is_secure())) {
        ask::<()>(here, "/v1/auth/logout", &RefreshRequest { refresh_token: token.to_owned() }).await?;
    }
    leave(here);
    here.to("")
}

/// Forgets in this browser who is signed in.
pub(crate) fn leave(here: &Personal<'_>) {
    signed_out(here.is_secure()).into_iter().for_each(|cookie| here.set_cookie(cookie));
}

/// Keeps in this browser who is signed in.
pub(crate) fn keep(here: &Personal<'_>, tokens: &Tokens) {
    tokens.cookies(here.is_secure()).into_iter().for_each(|cookie| here.set_cookie(cookie));
    here.keep_hint();
}

async fn enter(
    here: &Personal<'_>,
    path: &str,
    body: &impl Serialize,
    form: &Form,
    render: Render,
) -> Result<Response> {
    match ask::<Tokens>(here, path, body).await {
        Ok(tokens) => {
            keep(here, &tokens);
            here.to(&next(form.get("next")))
        }
        Err(error) => failed(here, &error, form, render).await,
    }
}

async fn mailed(
    here: &Personal<'_>,
    path: &str,
    body: &impl Serialize,
    form: &Form,
    render: Render,
) -> Result<Response> {
    match ask::<Receipt>(here, path, body).await {
        Ok(_) => {
            let collections = here.shop.collections().await;
            let view = here.view(&collections);
            let texts = view.account_texts();
            here.page(page::told(&view, texts.check_mail, &(texts.check_mail_help)(form.get("email"))), 200)
        }
        Err(error) => failed(here, &error, form, render).await,
    }
}

pub(crate) async fn ask<T: DeserializeOwned>(here: &Personal<'_>, path: &str, body: &impl Serialize) -> Result<T> {
    ask_as_written(here, path, serde_json::to_string(body)?).await
}

/// Asks the auth service for the browser, with a body that is JSON already.
pub(crate) async fn ask_as_written<T: DeserializeOwned>(here: &Personal<'_>, path: &str, body: String) -> Result<T> {
    let client = [(CLIENT, here.client.as_str())];
    here.auth.ask_with(here.ctx, Method::Post, path, Some(body), &client).await
}

/// The same page again, with what went wrong.
async fn failed(here: &Personal<'_>, error: &Error, form: &Form, render: Render) -> Result<Response> {
    let (trouble, status) = match error {
        Error::Problem(problem) => match problem.status {
            401 => (SignInTrouble::WrongPair, 401),
            429 => (SignInTrouble::TooMany, 429),
            400 if problem.errors.iter().any(|e| e.field.contains("token")) => (SignInTrouble::LinkOver, 400),
            400 if problem.errors.iter().any(|e| e.field.contains("password")) => (SignInTrouble::BadPassword, 422),
            400 => (SignInTrouble::BadEmail, 422),
            403 | 404 | 409 | 410 => (SignInTrouble::LinkOver, 400),
            _ => (SignInTrouble::Down, 503),
        },
        Error::Platform(_) => (SignInTrouble::Down, 503),
    };
    let trouble =
        if trouble == SignInTrouble::WrongPair && form.has("token") { SignInTrouble::LinkOver } else { trouble };
    let page = SignIn {
        next: next(form.get("next")),
        email: form.get("email").to_owned(),
        name: form.get("name").to_owned(),
        token: form.get("token").to_owned(),
        trouble: Some(trouble),
        ..SignIn::default()
    };
    show(here, render, page, status).await
}

async fn show(here: &Personal<'_>, render: Render, mut page: SignIn, status: u16) -> Result<Response> {
    let (collections, providers) = join(here.shop.collections(), providers::all(here)).await;
    page.providers = providers;
    here.page(render(&here.view(&collections), &page), status)
}

/// Where to go afterwards: a path below the language, of plain letters.
pub(crate) fn next(asked: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-_?=.".contains(c);
    let own = asked.starts_with('/') && !asked.starts_with("//") && asked.len() <= 300 && asked.chars().all(plain);
    if own { asked.to_owned() } else { "/account".to_owned() }
}
