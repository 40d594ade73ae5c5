//! Sandbox: one account of the payment sandbox, whose rules are the crate `stripe-sandbox`. The service `sandbox` alone asks
//! it, with the account in the header [`ACCOUNT`]: `/v1/…` is the API, `/pay/…` and `/3ds/…` are pages, `/control/…` is for tests.
//!
//! A request reads and writes without waiting in between, so that it meets no other one half done; what it changed is one
//! transaction. The alarm does what time alone does, and sends webhooks until they are taken.

mod rows;
mod sending;

use edge::{Context, Error, Problem, Result, now_ms};
use rows::Rows;
use std::time::Duration;
use stripe_sandbox::{Account, Clock, Reply, Shown, answer, control, page, settle};
use worker::wasm_bindgen;
use worker::{DurableObject, Env, Headers, Request, Response, ResponseBuilder, State, Storage, durable_object};

/// Header with the [`Account`] as JSON.
const ACCOUNT: &str = "gys-sandbox-account";
/// Largest body of a request.
const MAX_BODY: usize = 64 * 1024;

/// The object.
#[durable_object(alarm)]
pub struct Sandbox {
    storage: Storage,
}

impl DurableObject for Sandbox {
    fn new(state: State, _: Env) -> Self {
        let storage = state.storage();
        if let Err(error) = rows::prepare(&storage.sql()) {
            edge::fault("sandbox-account", "schema", &error);
        }
        Sandbox { storage }
    }

    async fn fetch(&self, req: Request) -> worker::Result<Response> {
        edge::serve(Context::of("sandbox-account", &req, None), req, |req, _| self.respond(req)).await
    }

    /// Never fails: what could not be done now is tried again by an alarm of its own.
    async fn alarm(&self) -> worker::Result<Response> {
        let done = match self.by_itself() {
            Ok(()) => sending::send_due(&Rows::new(&self.storage)).await,
            Err(error) => Err(error),
        };
        done.unwrap_or_else(|error| edge::fault("sandbox-account", "alarm", &error));
        self.wake().await.unwrap_or_else(|error| edge::fault("sandbox-account", "alarm", &error));
        Response::empty()
    }
}

impl Sandbox {
    async fn respond(&self, mut req: Request) -> Result<Response> {
        let header = |name| req.headers().get(name).ok().flatten();
        let account: Account = serde_json::from_str(&header(ACCOUNT).unwrap_or_default())?;
        let (key, version) = (header("idempotency-key"), header("stripe-version"));
        let accepts = header("accept-language").unwrap_or_default();
        let method = req.method().to_string();
        let target = edge::target(&req);
        let (path, query) = target.split_once('?').unwrap_or((&target, ""));
        let body = edge::body(&mut req, MAX_BODY).await?;
        let body = String::from_utf8(body).map_err(|_| Problem::invalid("body", "expected UTF-8"))?;

        let rows = Rows::new(&self.storage);
        let now_ms = now_ms();
        let clock = Clock { now_ms, random: &random };
        rows.remember(&account)?;
        let response = if path.starts_with("/v1/") {
            let request =
                stripe_sandbox::Request { method: &method, path, query, body: &body, idempotency_key: key.as_deref() };
            of_api(answer(&rows, &account, clock, &request), key.as_deref(), version.as_deref())
        } else if let Some(path) = path.strip_prefix("/control/") {
            let (status, value) = control(&rows, &account, clock, &method, path, &body);
            Ok(Response::from_json(&value)?.with_status(status))
        } else {
            let posted = (method == "POST").then_some(body.as_str());
            of_page(
                page(&rows, &account, clock, path.trim_start_matches('/'), posted, &accepts)
                    .map_err(Error::platform)?,
            )
        };
        // set without an await since the change: the alarm is stored with it or not at all
        self.wake().await?;
        response
    }

    /// What time alone does.
    fn by_itself(&self) -> Result<()> {
        let rows = Rows::new(&self.storage);
        rows.forget_old(now_ms())?;
        let Some(account) = rows.account()? else { return Ok(()) };
        settle(&rows, &account, Clock { now_ms: now_ms(), random: &random }).map_err(Error::platform)
    }

    /// Sets the alarm for the next thing that is to happen by itself.
    async fn wake(&self) -> Result<()> {
        let Some(at) = Rows::new(&self.storage).next_due()? else { return Ok(()) };
        Ok(self.storage.set_alarm(Duration::from_millis(at.saturating_sub(now_ms()))).await?)
    }
}

fn of_api(reply: Reply, key: Option<&str>, version: Option<&str>) -> Result<Response> {
    let headers = Headers::new();
    headers.set("content-type", "application/json")?;
    headers.set("cache-control", "no-store")?;
    headers.set("request-id", &reply.request_id)?;
    headers.set("stripe-version", version.unwrap_or(psp::stripe::VERSION))?;
    if let Some(key) = key {
        headers.set("idempotency-key", key)?;
    }
    if reply.replayed {
        headers.set("idempotent-replayed", "true")?;
    }
    Ok(ResponseBuilder::new().with_status(reply.status).with_headers(headers).fixed(reply.body.into_bytes()))
}

fn of_page(shown: Shown) -> Result<Response> {
    let headers = Headers::new();
    headers.set("cache-control", "no-store")?;
    headers.set("referrer-policy", "no-referrer")?;
    let (status, body) = match shown {
        Shown::Go(url) => {
            headers.set("location", &url)?;
            (303, String::new())
        }
        Shown::Html { status, html, leads_to } => {
            let policy = format!(
                "default-src 'none'; style-src 'unsafe-inline'; form-action 'self' {leads_to}; frame-ancestors 'none'; base-uri 'none'"
            );
            headers.set("content-security-policy", &policy)?;
            headers.set("content-type", "text/html; charset=utf-8")?;
            headers.set("x-content-type-options", "nosniff")?;
            (status, html)
        }
    };
    Ok(ResponseBuilder::new().with_status(status).with_headers(headers).fixed(body.into_bytes()))
}

/// Unguessable bits. Without the platform's generator there would be no platform.
fn random() -> u128 {
    let weak = || u128::from(edge::random()) << 64 | u128::from(edge::random());
    edge::secret().map_or_else(|_| weak(), u128::from_le_bytes)
}
