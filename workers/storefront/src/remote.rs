//! What the shop's own pages say to the services that keep carts, orders and accounts: JSON there and back, or their problem.

use contracts::problem::Problem;
use contracts::routes::Service;
use edge::{Context, Error, Peer, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;
use worker::{Env, Headers, Method, Request, RequestInit};

/// A service that takes changes.
pub(crate) struct Remote {
    peer: Peer,
    service: Service,
}

impl Remote {
    pub(crate) fn new(env: &Env, service: Service) -> Result<Remote> {
        Ok(Remote { peer: Peer::new(env, service)?, service })
    }

    /// `GET path` as a value.
    pub(crate) async fn get<T: DeserializeOwned>(&self, ctx: &Context, path: &str) -> Result<T> {
        self.peer.get(ctx, path).await
    }

    /// `method path` with a body, as a value.
    pub(crate) async fn ask<T: DeserializeOwned>(
        &self,
        ctx: &Context,
        method: Method,
        path: &str,
        body: &impl Serialize,
    ) -> Result<T> {
        self.ask_with(ctx, method, path, Some(serde_json::to_string(body)?), &[]).await
    }

    /// `method path` with a ready body and headers of its own, as a value. An answer without content is `null`.
    pub(crate) async fn ask_with<T: DeserializeOwned>(
        &self,
        ctx: &Context,
        method: Method,
        path: &str,
        body: Option<String>,
        extra: &[(&str, &str)],
    ) -> Result<T> {
        let headers = Headers::new();
        headers.set("content-type", "application/json")?;
        for (name, value) in extra {
            headers.set(name, value)?;
        }
        let mut init = RequestInit::new();
        init.with_method(method).with_headers(headers).with_body(body.map(Into::into));
        let request = Request::new_with_init(&format!("http://{}{path}", self.service.name()), &init)?;
        let mut response = self.peer.send(ctx, request).await.map_err(|e| self.down(ctx, &e))?;
        let bytes = response.bytes().await.map_err(|e| self.down(ctx, &e.into()))?;
        match response.status_code() {
            204 => Ok(serde_json::from_str("null")?),
            200..=299 => Ok(serde_json::from_slice(&bytes)?),
            400..=499 => match serde_json::from_slice::<Problem>(&bytes) {
                Ok(problem) => Err(problem.into()),
                Err(e) => Err(self.down(ctx, &e.into())),
            },
            status => Err(self.down(ctx, &Error::platform(status))),
        }
    }

    fn down(&self, ctx: &Context, why: &Error) -> Error {
        ctx.lacks(self.service.name());
        worker::console_warn!(
            "{}",
            serde_json::json!({"level": "warn", "service": ctx.service, "peer": self.service.name(), "fault": why.to_string(), "trace_id": ctx.trace.trace_id})
        );
        Problem::unavailable(&format!("{} does not answer", self.service.name())).into()
    }
}

/// The problem that a service answered with, when it refused what was asked.
pub(crate) fn refusal(error: &Error) -> Option<&Problem> {
    match error {
        Error::Problem(problem) if problem.status < 500 => Some(problem),
        _ => None,
    }
}
