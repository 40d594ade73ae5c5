//! A session's history, kept by its own Durable Object. Services that use it bind `SESSION_HISTORY`.

use crate::{Error, Result};
use contracts::history::{History, Visit};
use worker::{Env, Method, Request, RequestInit, Response, Stub};

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
    pub async fn read(&self) -> Result<History> {
        let mut response = checked(self.object.fetch_with_str(ADDRESS).await?)?;
        Ok(serde_json::from_slice(&response.bytes().await?)?)
    }

    /// Adds visits; once this returns, [`SessionHistory::read`] shows them. Adding them again changes nothing.
    ///
    /// # Errors
    /// When the object does not answer.
    pub async fn add(&self, visits: Vec<Visit>) -> Result<()> {
        let mut init = RequestInit::new();
        init.with_method(Method::Post).with_body(Some(serde_json::to_string(&History { visits })?.into()));
        let request = Request::new_with_init(ADDRESS, &init)?;
        checked(self.object.fetch_with_request(request).await?).map(|_| ())
    }
}

/// Objects are reached by name; the address is never resolved.
const ADDRESS: &str = "http://session-history/";

fn checked(response: Response) -> Result<Response> {
    match response.status_code() {
        200..=299 => Ok(response),
        status => Err(Error::platform(format!("SessionHistory answered {status}"))),
    }
}
