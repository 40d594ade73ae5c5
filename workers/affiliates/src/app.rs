//! What every part of this service has at hand, and small things that they share.

use affiliates::calendar::Time;
pub(crate) use edge::values::{int, text};
use edge::{Context, Db, Error, Problem, Result};
use money::Rates;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use std::rc::Rc;
use worker::wasm_bindgen::JsValue;
use worker::{Env, Request, Response, ResponseBuilder};

/// Largest body in bytes, as in the route table.
const FORM: usize = 64 * 1024;
/// How often a change is tried when others change the same influencer's commissions at the same time.
pub(crate) const TRIES: usize = 8;

/// One request's tools.
#[derive(Clone)]
pub(crate) struct App {
    pub(crate) env: Env,
    pub(crate) ctx: Rc<Context>,
}

impl App {
    /// The money database.
    pub(crate) fn db(&self) -> Result<Db<'_>> {
        Db::new(&self.env, &self.ctx)
    }

    /// Seconds since 1970.
    pub(crate) fn now(&self) -> Time {
        self.ctx.now_ms() / 1000
    }

    /// Scheme and host under which links are shared.
    pub(crate) fn origin(&self) -> Result<&str> {
        let unknown = || Error::platform("the gateway did not say under which address it was asked");
        self.ctx.origin().ok_or_else(unknown)
    }

    /// The secret by which click tokens are signed.
    pub(crate) fn secret(&self) -> Result<String> {
        let secret = self.env.secret("CLICK_SECRET").map(|secret| secret.to_string());
        let set = secret.ok().filter(|secret| secret.len() >= affiliates::token::MIN_SECRET);
        set.ok_or_else(|| Error::platform("CLICK_SECRET is not set or too short"))
    }
}

/// Notes a fault that nothing else waits for.
pub(crate) fn fault(part: &str, error: &Error) {
    let line = serde_json::json!({"level": "error", "service": "affiliates", "part": part, "fault": error.to_string()});
    worker::console_error!("{line}");
}

/// Today's rates.
pub(crate) fn rates() -> Result<Rates> {
    Rates::current().map_err(Error::platform)
}

/// The body of a request.
pub(crate) async fn body<T: DeserializeOwned>(req: &mut Request) -> Result<T> {
    edge::body_json(req, FORM).await
}

/// A value as JSON text.
pub(crate) fn as_json<T: Serialize + ?Sized>(value: &T) -> Result<JsValue> {
    Ok(serde_json::to_string(value)?.into())
}

/// The same thing in the words of another type that is written alike.
pub(crate) fn recast<T: DeserializeOwned>(value: &impl Serialize) -> Result<T> {
    Ok(serde_json::from_value(serde_json::to_value(value)?)?)
}

/// The name of a value that is one word in JSON, or an object of one name.
pub(crate) fn name_of(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        Ok(serde_json::Value::Object(object)) => object.keys().next().cloned().unwrap_or_default(),
        _ => String::new(),
    }
}

/// The first 128 bits of the SHA-256 of these texts, in hexadecimal digits.
pub(crate) fn digest(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    hex::encode(&hash.finalize()[..16])
}

/// 204.
pub(crate) fn done() -> Result<Response> {
    Ok(ResponseBuilder::new().with_status(204).with_header("cache-control", "no-store")?.empty())
}

/// 400 naming one field.
pub(crate) fn wrong(field: &str, why: impl std::fmt::Display) -> Error {
    Problem::invalid(field, why.to_string()).into()
}

/// 409.
pub(crate) fn conflict(why: &str) -> Error {
    Problem::new("conflict", "It cannot be done as things stand", 409).because(why).into()
}

/// 409: others change the same all the time.
pub(crate) fn busy() -> Error {
    conflict("somebody else changed it just now: try again")
}

/// Refuses a text that is too long.
pub(crate) fn at_most(field: &str, text: &str, most: usize) -> Result<()> {
    if text.chars().count() > most {
        return Err(wrong(field, format!("expected at most {most} characters")));
    }
    Ok(())
}
