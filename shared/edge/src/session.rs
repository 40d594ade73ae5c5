//! A session's history, kept by its own Durable Object. Services that use it bind `SESSION_HISTORY`.

use crate::{Context, Error, Result};
use contracts::history::{History, Visit};
use worker::{Env, Headers, Method, Request, RequestInit, Response, Stub};

/// The history of one session.
#[derive(Debug)]
pub struct SessionHistory {
    object: Stub,
}

impl SessionHistory {
    /// The history of a session whose id is well formed.
    ///
    /// # Errors
    /// When the binding is missing from wrangler.toml.
    pub fn of(env: &Env, session: &str) -> Result<SessionHistory> {
        Ok(SessionHistory { object: env.durable_object("SESSION_HISTORY")?.get_by_name(session)? })
    }

    /// What was visited, latest first.
    ///
    /// # Errors
    /// When the object does not answer.
    pub async fn read(&self, ctx: &Context) -> Result<History> {
        let mut response = self.send(ctx, Method::Get, None).await?;
        Ok(serde_json::from_slice(&response.bytes().await?)?)
    }

    /// Adds visits; once this returns, [`SessionHistory::read`] shows them. Adding them again changes nothing.
    ///
    /// # Errors
    /// When the object does not answer.
    pub async fn add(&self, ctx: &Context, visits: Vec<Visit>) -> Result<()> {
        let body = serde_json::to_string(&History { visits })?;
        self.send(ctx, Method::Post, Some(body)).await.map(|_| ())
    }

    async fn send(&self, ctx: &Context, method: Method, body: Option<String>) -> Result<Response> {
        let headers = Headers::new();
        ctx.propagate(&headers)?;
        let mut init = RequestInit::new();
        init.with_method(method).with_headers(headers).with_body(body.map(Into::into));
        // objects are reached by name; the address is never resolved
        let request = Request::new_with_init("http://session-history/", &init)?;
        let response = self.object.fetch_with_request(request).await?;
        match response.status_code() {
            200..=299 => Ok(response),
            status => Err(Error::platform(format!("SessionHistory answered {status}"))),
        }
    }
}
