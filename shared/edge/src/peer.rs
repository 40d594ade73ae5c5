//! Another service, over its binding: with a limit to how long it is waited for, and a circuit breaker.

use crate::context::TIME;
use crate::{Context, Error, Problem, Result, breaker, metrics, now_ms};
use contracts::publications::CACHE_TAG;
use contracts::routes::Service;
use futures_util::future::{Either, select};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::future::Future;
use std::pin::pin;
use std::time::Duration;
use worker::{Delay, Env, Fetcher, Headers, Method, Request, RequestInit, Response};

/// How long storage may take to begin its answer. Longer means it is stuck: the caller goes on without it.
const PATIENCE: Duration = Duration::from_secs(3);
/// How long a service may take over megabytes to store.
const PATIENCE_FOR_UPLOADS: Duration = Duration::from_secs(60);
/// With less time than this left, nobody is asked any more.
const SHORTEST: Duration = Duration::from_millis(50);

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
        serde_json::from_slice(&bytes).map_err(|e| ctx.down(self.service.name(), &e.into()))
    }

    /// `GET path_and_query` as the bytes of the answer, whose tags become tags of this request's answer.
    ///
    /// # Errors
    /// The peer's own problem when it refuses (4xx); 503 when it fails.
    pub async fn bytes(&self, ctx: &Context, path_and_query: &str) -> Result<Vec<u8>> {
        let since = now_ms();
        let request = self.request(Method::Get, path_and_query, Headers::new());
        let outcome = match request {
            Ok(request) => self.send(ctx, request).await,
            Err(error) => Err(error),
        };
        let (headers, bytes) = self.answer(ctx, outcome, since).await?;
        let tags = headers.get(CACHE_TAG)?.unwrap_or_default();
        tags.split(',').filter(|t| !t.is_empty()).for_each(|t| ctx.tag(t));
        Ok(bytes)
    }

    /// `POST path` with a value as JSON; the answer as a value.
    ///
    /// # Errors
    /// As [`Peer::get`].
    pub async fn post<T: DeserializeOwned, B: Serialize + ?Sized>(
        &self,
        ctx: &Context,
        path: &str,
        body: &B,
    ) -> Result<T> {
        self.ask(ctx, Method::Post, path, body).await
    }

    /// `method path` with a value as JSON; the answer as a value.
    ///
    /// # Errors
    /// As [`Peer::get`].
    pub async fn ask<T: DeserializeOwned, B: Serialize + ?Sized>(
        &self,
        ctx: &Context,
        method: Method,
        path: &str,
        body: &B,
    ) -> Result<T> {
        self.ask_with(ctx, method, path, Some(serde_json::to_string(body)?), &[]).await
    }

    /// `method path` with ready JSON, or without a body, and headers of its own; the answer as a value. One without content is `null`.
    ///
    /// # Errors
    /// As [`Peer::get`].
    pub async fn ask_with<T: DeserializeOwned>(
        &self,
        ctx: &Context,
        method: Method,
        path: &str,
        body: Option<String>,
        extra: &[(&str, &str)],
    ) -> Result<T> {
        let since = now_ms();
        let headers = Headers::new();
        headers.set("content-type", "application/json")?;
        for (name, value) in extra {
            headers.set(name, value)?;
        }
        let mut init = RequestInit::new();
        init.with_method(method).with_headers(headers).with_body(body.map(Into::into));
        let request = Request::new_with_init(&format!("http://{}{path}", self.service.name()), &init)?;
        let outcome = self.send(ctx, request).await;
        let (_, bytes) = self.answer(ctx, outcome, since).await?;
        let json = if bytes.is_empty() { b"null" } else { bytes.as_slice() };
        serde_json::from_slice(json).map_err(|e| ctx.down(self.service.name(), &e.into()))
    }

    /// What was answered to a request sent at `since`: its headers and bytes, the peer's own problem, or that it is down.
    async fn answer(&self, ctx: &Context, outcome: Result<Response>, since: u64) -> Result<(Headers, Vec<u8>)> {
        ctx.timed(self.service.name(), since);
        let mut response = outcome.map_err(|e| ctx.down(self.service.name(), &e))?;
        let bytes = response.bytes().await.map_err(|e| ctx.down(self.service.name(), &e.into()))?;
        match response.status_code() {
            200..=299 => Ok((response.headers().clone(), bytes)),
            400..=499 => match serde_json::from_slice::<Problem>(&bytes) {
                Ok(problem) => Err(problem.into()),
                Err(e) => Err(ctx.down(self.service.name(), &e.into())),
            },
            status => Err(ctx.down(self.service.name(), &Error::platform(status))),
        }
    }

    /// A request to this service.
    ///
    /// # Errors
    /// When the platform refuses the address.
    pub fn request(&self, method: Method, path_and_query: &str, headers: Headers) -> Result<Request> {
        let mut init = RequestInit::new();
        init.with_method(method).with_headers(headers);
        Ok(Request::new_with_init(&format!("http://{}{path_and_query}", self.service.name()), &init)?)
    }

    /// Sends a request as it is, with the trace added. The answer's headers may be changed.
    ///
    /// # Errors
    /// When the service cannot be reached, does not begin to answer in time, or failed so often that it is left alone.
    pub async fn send(&self, ctx: &Context, req: Request) -> Result<Response> {
        // half of the time left: whatever happens, there is as much again to answer in another way
        let patience = ctx.time_left() / 2;
        let outcome = self.reach(ctx, req, patience).await?;
        let well = outcome.as_ref().is_ok_and(|response| response.status_code() < 500);
        breaker::record(self.service, well, now_ms());
        Ok(changeable(outcome?))
    }

    /// The same for megabytes, which whoever sends them may still be sending. That they do not arrive, or not in time, tells nothing of
    /// the service; only what it answers does.
    ///
    /// # Errors
    /// As [`Peer::send`].
    pub async fn upload(&self, ctx: &Context, req: Request) -> Result<Response> {
        let outcome = self.reach(ctx, req, PATIENCE_FOR_UPLOADS).await?;
        let response = outcome?;
        breaker::record(self.service, response.status_code() < 500, now_ms());
        Ok(changeable(response))
    }

    /// Asks the service: the outer error is of a request that was not sent, the inner one of one that was.
    async fn reach(&self, ctx: &Context, mut req: Request, patience: Duration) -> Result<Result<Response>> {
        ctx.propagate(req.headers_mut()?)?;
        if patience < SHORTEST {
            return Err(Error::platform("there is no time left to ask it"));
        }
        // last, for it may be the one try that tells whether the service is back
        if !breaker::may_ask(self.service, now_ms()) {
            return Err(Error::platform("it failed several times in a row and is left alone"));
        }
        req.headers_mut()?.set(TIME, &patience.as_millis().to_string())?;
        ctx.called(1);
        metrics::storage(self.service.name());
        Ok(match ctx.made_fault(self.service.name(), patience).await {
            Some(fault) => Err(fault),
            None => within(patience, self.fetcher.fetch_request(req)).await,
        })
    }
}

/// An answer whose headers may be changed.
fn changeable(response: Response) -> Response {
    let headers = response.headers().clone();
    let (builder, body) = response.into_parts();
    builder.with_headers(headers).body(body)
}

/// An answer that begins in time.
pub(crate) async fn within_patience(answer: impl Future<Output = worker::Result<Response>>) -> Result<Response> {
    within(PATIENCE, answer).await
}

pub(crate) async fn within(
    patience: Duration,
    answer: impl Future<Output = worker::Result<Response>>,
) -> Result<Response> {
    match select(pin!(answer), pin!(Delay::from(patience))).await {
        Either::Left((answer, _)) => Ok(answer?),
        Either::Right(_) => Err(Error::platform(format!("no answer within {} ms", patience.as_millis()))),
    }
}
