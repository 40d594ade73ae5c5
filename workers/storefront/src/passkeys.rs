//! Passkeys for the pages' script: what the browser is asked, and what it answers. The answers are the auth service's to judge.

use crate::form::Form;
use crate::personal::Personal;
use crate::sign_in;
use contracts::account::{AttestationResponse, Passkey, Tokens};
use contracts::problem::Problem;
use edge::Result;
use serde_json::{Value, json};
use worker::Response;

/// `POST /{lang}/login/passkey`: what to ask the browser; with its `credential`, signs in and says where to go `next`.
pub(crate) async fn sign_in(here: &Personal<'_>, form: &Form) -> Result<Response> {
    if !form.has("credential") {
        let options: Value = sign_in::ask(here, "/v1/auth/passkeys/login/options", &json!({})).await?;
        return here.data(&options);
    }
    let credential = form.get("credential").to_owned();
    let tokens: Tokens = sign_in::ask_as_written(here, "/v1/auth/passkeys/login", credential).await?;
    sign_in::keep(here, &tokens);
    next(here, &sign_in::next(form.get("next")))
}

/// `POST /{lang}/account/passkeys`: what to ask the browser; with its `credential`, adds it to the account under `name`.
pub(crate) async fn add(here: &Personal<'_>, form: &Form) -> Result<Response> {
    if !form.has("credential") {
        let options: Value = sign_in::ask(here, "/v1/auth/passkeys/register/options", &json!({})).await?;
        return here.data(&options);
    }
    let malformed = |why: serde_json::Error| Problem::invalid("credential", why.to_string());
    let mut made: AttestationResponse = serde_json::from_str(form.get("credential")).map_err(malformed)?;
    made.name = Some(form.get("name").to_owned()).filter(|name| !name.is_empty());
    let _: Passkey = sign_in::ask(here, "/v1/auth/passkeys/register", &made).await?;
    next(here, "/account?done=1")
}

fn next(here: &Personal<'_>, path: &str) -> Result<Response> {
    here.data(&json!({"next": format!("/{}{path}", here.ask.lang.code())}))
}
