//! The API's routes, idempotency keys, and the frame of every answer.

use crate::error::{ApiError, Outcome};
use crate::expand;
use crate::params::Params;
use crate::sandbox::{Account, Clock, Sandbox};
use crate::store::{Kept, Store};
use crate::value::shown;
use psp::form::Form;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// A request to the API.
#[derive(Debug, Clone, Copy)]
pub struct Request<'r> {
    /// HTTP method in capitals.
    pub method: &'r str,
    /// Path from `/v1/` on.
    pub path: &'r str,
    /// Query without `?`.
    pub query: &'r str,
    /// Form-encoded body.
    pub body: &'r str,
    /// The `Idempotency-Key` header.
    pub idempotency_key: Option<&'r str>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// JSON.
    pub body: String,
    /// True when it was given before under the same idempotency key.
    pub replayed: bool,
    /// `req_…`
    pub request_id: String,
}

/// The longest idempotency key.
const LONGEST_KEY: usize = 255;

/// Answers a request and stores what it changed.
pub fn answer(store: &dyn Store, account: &Account, clock: Clock<'_>, request: &Request<'_>) -> Reply {
    let mut sandbox = Sandbox::open(store, account, clock);
    let request_id = sandbox.request.clone();
    let key = request.idempotency_key.filter(|_| request.method == "POST");
    sandbox.idempotency_key = key.map(str::to_owned);
    let reply = |status, body: String, replayed| Reply { status, body, replayed, request_id: request_id.clone() };
    let refuse = |error: &ApiError| reply(error.status, error.body().to_string(), false);

    let form = match Form::decode(if request.method == "POST" { request.body } else { request.query }) {
        Ok(form) => form,
        Err(error) => return refuse(&ApiError::parameter("parameter_invalid_string", "body", error.to_string())),
    };
    let print = fingerprint(request, &form);
    if let Some(key) = key {
        if key.is_empty() || key.len() > LONGEST_KEY {
            return refuse(&ApiError::parameter("parameter_invalid_string", "Idempotency-Key", "1 to 255 characters"));
        }
        match sandbox.unit.kept(key) {
            Err(error) => return refuse(&error),
            Ok(Some(kept)) if kept.fingerprint == print => return reply(kept.status, kept.body, true),
            Ok(Some(_)) => return refuse(&ApiError::idempotency(key)),
            Ok(None) => {}
        }
    }
    let (status, body, keep) = match run(&mut sandbox, request, &form) {
        Ok(object) => (200, object.to_string(), true),
        Err(error) => {
            // a declined card changed its payment; any other refusal changed nothing
            if error.status != 402 {
                sandbox.unit.forget();
            }
            (error.status, error.body().to_string(), error.executed)
        }
    };
    if let Some(key) = key.filter(|_| keep) {
        sandbox.unit.kept = Some(Kept { key: key.to_owned(), fingerprint: print, status, body: body.clone() });
    }
    match sandbox.unit.commit() {
        Ok(()) => reply(status, body, false),
        Err(error) => refuse(&error),
    }
}

/// The answer to a request whose key opens no account: 401.
#[must_use]
pub fn unknown_key() -> (u16, String) {
    let error = ApiError::key();
    (error.status, error.body().to_string())
}

/// What was asked, whatever the order of its parameters.
fn fingerprint(request: &Request<'_>, form: &Form) -> String {
    let mut pairs: Vec<_> = form.pairs().to_vec();
    pairs.sort();
    let digest = Sha256::digest(format!("{} {} {pairs:?}", request.method, request.path).as_bytes());
    hex::encode(digest)
}

fn run(sandbox: &mut Sandbox<'_>, request: &Request<'_>, form: &Form) -> Outcome {
    let tree = form.tree().map_err(|e| ApiError::parameter("parameter_invalid_string", "body", e.to_string()))?;
    let mut params = Params::new(&tree);
    let paths = params.texts("expand")?.unwrap_or_default();
    let mut object = shown(&route(sandbox, request, params)?);
    expand::apply(sandbox, &mut object, &paths)?;
    Ok(object)
}

fn route(sandbox: &mut Sandbox<'_>, request: &Request<'_>, params: Params) -> Outcome {
    let path = request.path.strip_prefix("/v1/").unwrap_or_default();
    let segments: Vec<&str> = path.split('/').collect();
    match (request.method, segments.as_slice()) {
        ("POST", ["payment_intents"]) => sandbox.create_intent(params),
        ("GET", ["payment_intents"]) => sandbox.list("payment_intent", path, params),
        ("GET", ["payment_intents", id]) => sandbox.read("payment_intent", id, params),
        ("POST", ["payment_intents", id]) => sandbox.update_intent(id, params),
        ("POST", ["payment_intents", id, "confirm"]) => sandbox.confirm_intent(id, params),
        ("POST", ["payment_intents", id, "capture"]) => sandbox.capture_intent(id, params),
        ("POST", ["payment_intents", id, "cancel"]) => sandbox.cancel_intent(id, params),
        ("POST", ["payment_methods"]) => sandbox.create_method(params),
        ("GET", ["payment_methods", id]) => sandbox.read("payment_method", id, params),
        ("POST", ["checkout", "sessions"]) => sandbox.create_session(params),
        ("GET", ["checkout", "sessions"]) => sandbox.list("checkout.session", path, params),
        ("GET", ["checkout", "sessions", id]) => sandbox.read("checkout.session", id, params),
        ("GET", ["checkout", "sessions", id, "line_items"]) => sandbox.session_lines(id, params),
        ("POST", ["checkout", "sessions", id, "expire"]) => sandbox.expire_session(id, params),
        ("GET", ["charges"]) => sandbox.list("charge", path, params),
        ("GET", ["charges", id]) => sandbox.read("charge", id, params),
        ("POST", ["refunds"]) => sandbox.create_refund(params),
        ("GET", ["refunds"]) => sandbox.list("refund", path, params),
        ("GET", ["refunds", id]) => sandbox.read("refund", id, params),
        ("POST", ["refunds", id]) => sandbox.update_refund(id, params),
        ("GET", ["disputes"]) => sandbox.list("dispute", path, params),
        ("GET", ["disputes", id]) => sandbox.read("dispute", id, params),
        ("POST", ["disputes", id]) => sandbox.update_dispute(id, params),
        ("POST", ["disputes", id, "close"]) => sandbox.close_dispute(id, params),
        ("GET", ["events"]) => sandbox.list("event", path, params),
        ("GET", ["events", id]) => sandbox.read("event", id, params),
        ("POST", ["webhook_endpoints"]) => sandbox.create_endpoint(params),
        ("GET", ["webhook_endpoints"]) => sandbox.list("webhook_endpoint", path, params),
        ("GET", ["webhook_endpoints", id]) => sandbox.read("webhook_endpoint", id, params),
        ("POST", ["webhook_endpoints", id]) => sandbox.update_endpoint(id, params),
        ("DELETE", ["webhook_endpoints", id]) => sandbox.delete_endpoint(id, params),
        _ => Err(ApiError::url(request.method, request.path)),
    }
}

impl Sandbox<'_> {
    /// `GET` of one object.
    fn read(&mut self, kind: &str, id: &str, params: Params) -> Outcome {
        params.finish()?;
        let param = if kind == "payment_intent" { "intent" } else { "id" };
        self.find(kind, id, param).map(|found: Value| found)
    }
}
