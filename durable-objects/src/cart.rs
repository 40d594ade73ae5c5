//! Cart: what somebody means to buy, one object per guest's cart or account; the rules are `commerce::kept`.
//!
//! `GET /` answers the cart as it is kept, `POST /` applies a `Change` and answers the same; 409 says which limit it would
//! break; `DELETE /` empties the storage. Sixty days after the last change the alarm does that, too.

use commerce::kept::{Change, Kept};
use edge::respond::{CacheRule, json};
use edge::{Problem, now_ms};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use worker::wasm_bindgen;
use worker::{DurableObject, Env, Method, Request, Response, Result, State, Storage, durable_object};

const KEY: &str = "cart";
/// A change is a line, or a whole cart of at most fifty.
const MAX_BODY: usize = 64 * 1024;
/// How long a cart that nobody changes is kept.
const KEPT_MS: u64 = 60 * 24 * 3600 * 1000;

/// The object. Nothing is in memory only: between two lines of a handler nothing else runs, for input waits while storage works.
#[durable_object(alarm)]
pub struct Cart {
    storage: Storage,
}

#[derive(Default, Serialize, Deserialize)]
struct Stored {
    kept: Kept,
    /// Milliseconds since 1970.
    changed_at: u64,
}

impl DurableObject for Cart {
    fn new(state: State, _: Env) -> Self {
        Cart { storage: state.storage() }
    }

    async fn fetch(&self, req: Request) -> Result<Response> {
        edge::serve(edge::Context::of("cart", &req, None), req, async |req, ctx| {
            let kept = self.answer(req).await?;
            json(&ctx, &kept, CacheRule::NoStore)
        })
        .await
    }

    async fn alarm(&self) -> Result<Response> {
        let expires_in = (self.load().await?.changed_at + KEPT_MS).saturating_sub(now_ms());
        if expires_in == 0 {
            self.storage.delete_all().await?;
        } else {
            self.storage.set_alarm(Duration::from_millis(expires_in)).await?;
        }
        Response::empty()
    }
}

impl Cart {
    async fn answer(&self, mut req: Request) -> edge::Result<Kept> {
        if req.method() == Method::Get {
            return Ok(self.load().await?.kept);
        }
        if req.method() == Method::Delete {
            self.storage.delete_alarm().await?;
            self.storage.delete_all().await?;
            return Ok(Kept::default());
        }
        let change: Change = edge::body_json(&mut req, MAX_BODY).await?;
        let Stored { mut kept, .. } = self.load().await?;
        let before = kept.clone();
        kept.apply(&change)
            .map_err(|error| Problem::new("cart-limit", "The cart takes no more", 409).because(&error.to_string()))?;
        if kept != before {
            let stored = Stored { kept, changed_at: now_ms() };
            self.storage.put(KEY, serde_json::to_string(&stored)?).await?;
            if self.storage.get_alarm().await?.is_none() {
                self.storage.set_alarm(Duration::from_millis(KEPT_MS)).await?;
            }
            return Ok(stored.kept);
        }
        Ok(kept)
    }

    async fn load(&self) -> Result<Stored> {
        let text: Option<String> = self.storage.get(KEY).await?;
        Ok(text.map(|t| serde_json::from_str(&t)).transpose()?.unwrap_or_default())
    }
}
