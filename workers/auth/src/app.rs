//! What every part of this service has at hand, and small things that they share.

pub(crate) use edge::values::{int as number, text as optional};
use edge::{Context, Db, Problem, Result};
use serde::de::DeserializeOwned;
use std::rc::Rc;
use worker::{Env, Request, Response, ResponseBuilder};

/// Largest body in bytes, as in the route table.
const FORM: usize = 16 * 1024;

/// One request's tools.
#[derive(Clone)]
pub(crate) struct App {
    pub(crate) env: Env,
    pub(crate) ctx: Rc<Context>,
}

impl App {
    /// The database.
    pub(crate) fn db(&self) -> Result<Db<'_>> {
        Db::new(&self.env, &self.ctx)
    }

    /// The account that asks.
    pub(crate) fn me(&self) -> Result<&str> {
        Ok(&self.ctx.account()?.account)
    }

    /// Scheme and host for links in mails.
    pub(crate) fn origin(&self) -> Result<&str> {
        self.ctx
            .origin()
            .ok_or_else(|| edge::Error::platform("the gateway did not say under which address it was asked"))
    }
}

/// The body of a request.
pub(crate) async fn body<T: DeserializeOwned>(req: &mut Request) -> Result<T> {
    edge::body_json(req, FORM).await
}

/// A new identifier with this prefix: 128 random bits.
pub(crate) fn id(prefix: &str) -> Result<String> {
    edge::secret_name(prefix)
}

/// 204.
pub(crate) fn done() -> Result<Response> {
    Ok(ResponseBuilder::new().with_status(204).with_header("cache-control", "no-store")?.empty())
}

/// 400 naming one field.
pub(crate) fn wrong(field: &str, why: impl std::fmt::Display) -> edge::Error {
    Problem::invalid(field, why.to_string()).into()
}

/// A normalised address, or 400.
pub(crate) fn email(text: &str) -> Result<String> {
    accounts::email::normalise(text).map_err(|why| wrong("email", why))
}

/// A person's name, if any, or 400.
pub(crate) fn name(text: Option<&str>) -> Result<Option<String>> {
    match text.map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) => Ok(Some(accounts::label(text).ok_or_else(|| wrong("name", "expected at most 80 characters"))?)),
    }
}
