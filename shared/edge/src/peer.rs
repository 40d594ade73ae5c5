//! Another service, over its binding.

use crate::{Context, Error, Problem, Result};
use contracts::routes::Service;
use futures_util::future::{Either, select};
use serde::de::DeserializeOwned;
use std::future::Future;
use std::pin::pin;
use std::time::Duration;
use worker::{Delay, Env, Fetcher, Headers, Request, RequestInit, Response};

/// How long a service may take to begin its answer. Longer means it is stuck: the caller goes on without it.
const PATIENCE: Duration = Duration::from_secs(5);
/// The same for what an administrator sends: megabytes to store.
const PATIENCE_FOR_UPLOADS: Duration = Duration::from_secs(60);

/// A client of another service. Its address is a name; nothing leaves the platform.
#[derive(Debug, Clone)]
pub struct Peer {
    fetcher: Fetcher,
    service: Service,
}

impl Peer {
    /// The service bound under its name in capitals.
    ///
    /// # Errors
    /// When the binding is missing from wrangler.toml.
    pub fn new(env: &Env, service: Service) -> Result<Peer> {
        Ok(Peer { fetcher: env.service(service.binding())?, service })
    }

    /// `GET path_and_query` as a value.
    ///
    /// # Errors
    /// The peer's own problem when it refuses (4xx); 503 when it fails or does not answer with the JSON expected.
    pub async fn get<T: DeserializeOwned>(&self, ctx: &Context, path_and_query: &str) -> Result<T> {
        let bytes = self.bytes(ctx, path_and_query).await?;
        serde_json::from_slice(&bytes).map_err(|e| self.down(&e.into()))
    }

    /// `GET path_and_query` as the bytes of the answer.
    ///
    /// # Errors
    /// The peer's own problem when it refuses (4xx); 503 when it fails.
    pub async fn bytes(&self, ctx: &Context, path_and_query: &str) -> Result<Vec<u8>> {
        let since = crate::now_ms();
        let outcome = self.fetch(ctx, path_and_query).await;
        ctx.timed(self.service.name(), since);
        let mut response = outcome.map_err(|e| self.down(&e))?;
        let bytes = response.bytes().await.map_err(|e| self.down(&e.into()))?;
        match response.status_code() {
            200..=299 => Ok(bytes),
            400..=499 => match serde_json::from_slice::<Problem>(&bytes) {
                Ok(problem) => Err(problem.into()),
                Err(e) => Err(self.down(&e.into())),
            },
            status => Err(self.down(&Error::platform(status))),
        }
    }

    /// Sends a request as it is, with the trace added. The answer's headers may be changed.
    ///
    /// # Errors
    /// When the service cannot be reached or does not begin to answer in time.
    pub async fn send(&self, ctx: &Context, mut req: Request) -> Result<Response> {
        ctx.propagate(req.headers_mut()?)?;
        let patience = if req.method() == worker::Method::Put { PATIENCE_FOR_UPLOADS } else { PATIENCE };
        let response = within(patience, self.fetcher.fetch_request(req)).await?;
        let headers = response.headers().clone();
        let (builder, body) = response.into_parts();
        Ok(builder.with_headers(headers).body(body))
    }

    async fn fetch(&self, ctx: &Context, path_and_query: &str) -> Result<Response> {
        let headers = Headers::new();
        ctx.propagate(&headers)?;
        let mut init = RequestInit::new();
        init.with_headers(headers);
        within(PATIENCE, self.fetcher.fetch(format!("http://{}{path_and_query}", self.service.name()), Some(init)))
            .await
    }

    fn down(&self, why: &Error) -> Error {
        worker::console_warn!(
            "{}",
            serde_json::json!({"level": "warn", "peer": self.service.name(), "fault": why.to_string()})
        );
        Problem::unavailable(&format!("{} does not answer", self.service.name())).into()
    }
}

async fn within(patience: Duration, answer: impl Future<Output = worker::Result<Response>>) -> Result<Response> {
    match select(pin!(answer), pin!(Delay::from(patience))).await {
        Either::Left((answer, _)) => Ok(answer?),
        Either::Right(_) => Err(Error::platform(format!("no answer within {} s", patience.as_secs()))),
    }
}
