//! ReplayGuard: remembers the nonces of administrators' requests, so that each is used once.
//!
//! `POST /{nonce}` answers 201 the first time and 409 ever after, for longer than a signature stays valid.

use worker::wasm_bindgen;
use worker::{DurableObject, Env, Request, Response, Result, SqlStorage, SqlStorageValue, State, durable_object};

/// Milliseconds a nonce is remembered: more than twice the tolerance of signatures' clocks (300 s).
const REMEMBERED_MS: i64 = 15 * 60 * 1000;

/// The object; one for all administrators, who are few.
#[durable_object(fetch)]
pub struct ReplayGuard {
    sql: SqlStorage,
}

impl DurableObject for ReplayGuard {
    fn new(state: State, _: Env) -> Self {
        let sql = state.storage().sql();
        let schema = "CREATE TABLE IF NOT EXISTS nonces (nonce TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT; \
                      CREATE INDEX IF NOT EXISTS nonces_at ON nonces (at)";
        if let Err(error) = sql.exec(schema, None) {
            worker::console_error!(
                "{}",
                serde_json::json!({"level": "error", "service": "replay-guard", "fault": error.to_string()})
            );
        }
        ReplayGuard { sql }
    }

    async fn fetch(&self, req: Request) -> Result<Response> {
        edge::serve(edge::Context::of("replay-guard", &req, None), req, async |req, _| self.spend(&req)).await
    }
}

impl ReplayGuard {
    fn spend(&self, req: &Request) -> edge::Result<Response> {
        let nonce = req.path().trim_start_matches('/').to_owned();
        let now = i64::try_from(edge::now_ms()).unwrap_or(i64::MAX);
        let since = SqlStorageValue::Integer(now - REMEMBERED_MS);
        self.sql.exec("DELETE FROM nonces WHERE at < ?", vec![since])?;
        let values: Vec<SqlStorageValue> = vec![SqlStorageValue::String(nonce), SqlStorageValue::Integer(now)];
        let spent = self
            .sql
            .exec("INSERT INTO nonces (nonce, at) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING at", values)?;
        let first = !spent.to_array::<serde_json::Value>()?.is_empty();
        Ok(Response::empty()?.with_status(if first { 201 } else { 409 }))
    }
}
