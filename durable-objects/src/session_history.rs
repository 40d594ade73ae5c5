//! SessionHistory: what one browser session looked at lately, one object per session. No name, address or device is kept.
//!
//! `POST /` adds the visits of its body, `GET /` answers with the history; both speak `contracts::history::History`.
//! Thirty days after the last visit the alarm deletes everything.

use contracts::history::History;
use edge::now_ms;
use std::time::Duration;
use worker::wasm_bindgen;
use worker::{DurableObject, Env, Method, Request, Response, Result, State, Storage, durable_object};

const KEY: &str = "history";
/// A batch of events holds fewer visits than this.
const MAX_BODY: usize = 64 * 1024;

/// The object. Its truth is in storage; between two lines of a handler nothing else runs, for input waits while storage works.
#[durable_object(alarm)]
pub struct SessionHistory {
    storage: Storage,
}

impl DurableObject for SessionHistory {
    fn new(state: State, _: Env) -> Self {
        SessionHistory { storage: state.storage() }
    }

    async fn fetch(&self, req: Request) -> Result<Response> {
        edge::serve(edge::Context::of("session-history", &req, None), req, |req, _| self.answer(req)).await
    }

    async fn alarm(&self) -> Result<Response> {
        let history = self.load().await?;
        if history.expires_in(now_ms()) == 0 {
            self.storage.delete_all().await?;
        } else {
            self.wake_when_expired(&history).await?;
        }
        Response::empty()
    }
}

impl SessionHistory {
    async fn answer(&self, mut req: Request) -> edge::Result<Response> {
        if req.method() == Method::Get {
            return Ok(Response::from_json(&self.load().await?)?);
        }
        let added: History = edge::body_json(&mut req, MAX_BODY).await?;
        let mut history = self.load().await?;
        history.add(added.visits);
        self.storage.put(KEY, serde_json::to_string(&history)?).await?;
        if self.storage.get_alarm().await?.is_none() {
            self.wake_when_expired(&history).await?;
        }
        Ok(Response::empty()?.with_status(204))
    }

    async fn load(&self) -> Result<History> {
        let text: Option<String> = self.storage.get(KEY).await?;
        Ok(text.map(|t| serde_json::from_str(&t)).transpose()?.unwrap_or_default())
    }

    async fn wake_when_expired(&self, history: &History) -> Result<()> {
        self.storage.set_alarm(Duration::from_millis(history.expires_in(now_ms()))).await
    }
}
