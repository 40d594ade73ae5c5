//! The account's page and its forms, and what the checkout needs of an account.

use crate::form::Form;
use crate::personal::Personal;
use crate::{passkeys, sign_in};
use contracts::account::{
    Account, AccountChange, Address, Addresses, Deletion, ForPassword, NewAddress, Passkeys, PasswordChange, Sessions,
    Tokens,
};
use contracts::order::OrderPage;
use edge::{Error, Result};
use futures_util::future::join5;
use pages::page::{self, AccountPage};
use serde::Serialize;
use serde_json::Value;
use worker::{Method, Response};

/// Orders that the account's page shows.
const LATEST: usize = 3;

/// `/{lang}/account`
pub(crate) async fn page(here: &Personal<'_>) -> Result<Response> {
    if here.ctx.identity().is_none() {
        return here.to("/login");
    }
    let (ctx, auth) = (here.ctx, &here.auth);
    let (who, addresses, passkeys, sessions, orders) = join5(
        auth.get::<Account>(ctx, "/v1/account"),
        auth.get::<Addresses>(ctx, "/v1/account/addresses"),
        auth.get::<Passkeys>(ctx, "/v1/account/passkeys"),
        auth.get::<Sessions>(ctx, "/v1/account/sessions"),
        here.payment.get::<OrderPage>(ctx, "/v1/orders?limit=3"),
    )
    .await;
    let asked = Form::parse(here.ask.query.as_bytes()).unwrap_or_default();
    let data = AccountPage {
        account: who?,
        orders: orders.ok().map(|page| page.items.into_iter().take(LATEST).collect()),
        addresses: addresses.map(|all| all.items).unwrap_or_default(),
        passkeys: passkeys.ok().map(|all| all.items),
        sessions: sessions.map(|all| all.items).unwrap_or_default(),
        done: asked.has("done").then(|| asked.get("done") == "1"),
    };
    let collections = here.shop.collections().await;
    here.page(page::account(&here.view(&collections), &data), 200)
}

/// `POST /{lang}/account/{what}`: one change.
pub(crate) async fn change(here: &Personal<'_>, what: &str, form: &Form) -> Result<Response> {
    if here.ctx.identity().is_none() {
        return here.to("/login");
    }
    let outcome = match what {
        "passkeys" if !form.has("remove") => return passkeys::add(here, form).await,
        "profile" => {
            let change = AccountChange { name: Some(form.get("name").to_owned()), lang: form.get("lang").parse().ok() };
            send(here, Method::Patch, "/v1/account", &change).await
        }
        "addresses" => remove(here, "/v1/account/addresses", form.get("remove")).await,
        "passkeys" => remove(here, "/v1/account/passkeys", form.get("remove")).await,
        "sessions" => remove(here, "/v1/account/sessions", form.get("end")).await,
        "password" => password(here, form).await,
        "delete" => return delete(here, form).await,
        _ => return Err(contracts::problem::Problem::not_found("no such page").into()),
    };
    settled(here, outcome)
}

fn settled(here: &Personal<'_>, outcome: Result<()>) -> Result<Response> {
    match outcome {
        Ok(()) => here.to("/account?done=1"),
        Err(Error::Problem(problem)) if problem.status < 500 => here.to("/account?done=0"),
        Err(error) => Err(error),
    }
}

async fn send(here: &Personal<'_>, method: Method, path: &str, body: &impl Serialize) -> Result<()> {
    here.auth.ask::<Value, _>(here.ctx, method, path, body).await.map(drop)
}

async fn remove(here: &Personal<'_>, path: &str, id: &str) -> Result<()> {
    let plain =
        !id.is_empty() && id.len() <= 400 && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
    if !plain {
        return Err(contracts::problem::Problem::invalid("id", "no such thing").into());
    }
    here.auth.ask_with::<Value>(here.ctx, Method::Delete, &format!("{path}/{id}"), None, &[]).await.map(drop)
}

/// The new password ends every other session, and gives this one new tokens.
async fn password(here: &Personal<'_>, form: &Form) -> Result<()> {
    let change = PasswordChange {
        current: form.has("current").then(|| form.secret("current").to_owned()),
        password: form.secret("password").to_owned(),
    };
    let tokens: Tokens = here.auth.ask(here.ctx, Method::Put, "/v1/account/password", &change).await?;
    sign_in::keep(here, &tokens);
    Ok(())
}

async fn delete(here: &Personal<'_>, form: &Form) -> Result<Response> {
    let proof =
        ForPassword { password: form.has("delete-password").then(|| form.secret("delete-password").to_owned()) };
    let outcome: Result<Deletion> = here.auth.ask(here.ctx, Method::Delete, "/v1/account", &proof).await;
    if let Err(error) = outcome {
        return settled(here, Err(error));
    }
    sign_in::leave(here);
    here.keep_cart(None);
    let collections = here.shop.collections().await;
    let view = here.view(&collections);
    let texts = view.account_texts();
    here.page(page::told(&view, texts.deleted, texts.delete_help), 200)
}

/// `/{lang}/account/export`: everything that is held about the account, as a file.
pub(crate) async fn export(here: &Personal<'_>) -> Result<Response> {
    if here.ctx.identity().is_none() {
        return here.to("/login");
    }
    let all: Value = here.auth.get(here.ctx, "/v1/account/export").await?;
    let response = here.data(&all)?;
    response.headers().set("content-disposition", "attachment; filename=\"getyourshare.json\"")?;
    Ok(response)
}

/// The addresses of whoever is signed in; `None` for a guest.
pub(crate) async fn addresses(here: &Personal<'_>) -> Option<Vec<Address>> {
    here.ctx.identity()?;
    let all: Result<Addresses> = here.auth.get(here.ctx, "/v1/account/addresses").await;
    Some(all.map(|all| all.items).unwrap_or_default())
}

/// Keeps an address; without it the order stands all the same.
pub(crate) async fn keep_address(here: &Personal<'_>, address: &NewAddress) {
    if let Err(error) = send(here, Method::Post, "/v1/account/addresses", address).await {
        here.ctx.note(format!("address not kept: {error}"));
    }
}
