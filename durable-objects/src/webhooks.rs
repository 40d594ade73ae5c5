//! Webhooks: a merchant's endpoints and every message to them; one object for each merchant, named by its slug. The rules are the
//! crate `webhooks`; requests and answers are `contracts::webhook`, under the paths of the public routes, which the notification
//! service lets nobody ask but the merchant; `POST /events` takes what happened.
//!
//! A message is a row before anything is sent, and stays one until it was taken or given up: an alarm sends what is due, so a
//! message may arrive twice (under the same `webhook-id`) and never not at all.

mod rows;
mod sending;

use crate::transaction::atomically;
use ::webhooks::signature::BYTES;
use ::webhooks::{Secret, target};
use contracts::webhook::{
    Deliveries, EVENT_TYPES, EndpointEdit, EndpointState, EndpointWithSecret, Endpoints, Happened, MAX_ENDPOINTS,
    NewEndpoint,
};
use edge::respond::{CacheRule, json};
use edge::{Context, Page, Params, Problem, Result, now_ms};
use rows::{Row, Rows};
use std::time::Duration;
use worker::wasm_bindgen;
use worker::{DurableObject, Env, Request, Response, State, Storage, durable_object};

/// Largest body: five hundred events.
const MAX_BODY: usize = 2 * 1024 * 1024;
/// Longest description, in characters.
const MAX_DESCRIPTION: usize = 200;
/// Milliseconds until an alarm that failed comes again.
const AGAIN_MS: u64 = 5_000;

/// The object.
#[durable_object(alarm)]
pub struct Webhooks {
    storage: Storage,
    env: Env,
}

impl DurableObject for Webhooks {
    fn new(state: State, env: Env) -> Self {
        let storage = state.storage();
        if let Err(error) = rows::prepare(&storage.sql()) {
            edge::fault("webhooks", "schema", &error);
        }
        Webhooks { storage, env }
    }

    async fn fetch(&self, req: Request) -> worker::Result<Response> {
        edge::serve(Context::of("webhooks", &req, None), req, |req, ctx| async move {
            let response = self.answer(req, &ctx).await;
            self.wake().await?;
            response
        })
        .await
    }

    /// Never fails: what could not be sent now is sent by an alarm of its own.
    async fn alarm(&self) -> worker::Result<Response> {
        let rows = self.rows();
        if let Err(error) = rows.forget_old(now_ms()) {
            edge::fault("webhooks", "alarm", &error);
        }
        let sent = sending::send_due(&rows, &self.env).await;
        let woken = match sent {
            Ok(()) => self.wake().await,
            Err(error) => {
                edge::fault("webhooks", "alarm", &error);
                self.storage.set_alarm(Duration::from_millis(AGAIN_MS)).await.map_err(edge::Error::from)
            }
        };
        woken.unwrap_or_else(|error| edge::fault("webhooks", "alarm", &error));
        Response::empty()
    }
}

impl Webhooks {
    async fn answer(&self, mut req: Request, ctx: &Context) -> Result<Response> {
        let (path, method) = (req.path(), req.method().to_string());
        if path == "/events" {
            let events: Vec<Happened> = edge::body_json(&mut req, MAX_BODY).await?;
            let told = atomically(&self.storage, || self.rows().happened(&events, now_ms()))?;
            return json(ctx, &serde_json::json!({ "messages": told }), CacheRule::NoStore);
        }
        let parts: Vec<&str> = path.trim_start_matches("/v1/merchant/webhooks").split('/').skip(1).collect();
        match (method.as_str(), parts.as_slice()) {
            ("GET", []) => json(ctx, &self.list()?, CacheRule::NoStore),
            ("POST", []) => {
                let new = edge::body_json(&mut req, MAX_BODY).await?;
                Ok(json(ctx, &self.create(new)?, CacheRule::NoStore)?.with_status(201))
            }
            ("GET", [id]) => json(ctx, &self.known(id)?.endpoint(now_ms()), CacheRule::NoStore),
            ("PATCH", [id]) => {
                let edit = edge::body_json(&mut req, MAX_BODY).await?;
                let row = self.edited(self.known(id)?, edit)?;
                self.rows().store(&row)?;
                json(ctx, &row.endpoint(now_ms()), CacheRule::NoStore)
            }
            ("DELETE", [id]) => {
                self.known(id)?;
                atomically(&self.storage, || self.rows().remove(id))?;
                Ok(Response::empty()?.with_status(204))
            }
            ("POST", [id, "rotate"]) => json(ctx, &self.rotated(self.known(id)?)?, CacheRule::NoStore),
            ("POST", [id, "test"]) => {
                self.active(id)?;
                let event = edge::secret_name("evt_")?;
                let delivery = atomically(&self.storage, || self.rows().test(id, &event, now_ms()))?;
                Ok(json(ctx, &delivery, CacheRule::NoStore)?.with_status(202))
            }
            ("GET", [id, "deliveries"]) => {
                self.known(id)?;
                json(ctx, &self.deliveries(id, &edge::params(&req))?, CacheRule::NoStore)
            }
            ("POST", [id, "deliveries", delivery, "replay"]) => {
                self.active(id)?;
                let again = self.rows().replay(id, delivery, now_ms())?;
                let again = again.ok_or_else(|| Problem::not_found("the endpoint has no such message (any more)"))?;
                Ok(json(ctx, &again, CacheRule::NoStore)?.with_status(202))
            }
            _ => Err(Problem::not_found("no such route").into()),
        }
    }

    fn list(&self) -> Result<Endpoints> {
        let now = now_ms();
        let items = self.rows().endpoints()?.iter().map(|row| row.endpoint(now)).collect();
        Ok(Endpoints { items, types: EVENT_TYPES.map(str::to_owned).to_vec() })
    }

    fn create(&self, new: NewEndpoint) -> Result<EndpointWithSecret> {
        if self.rows().endpoints()?.len() >= MAX_ENDPOINTS {
            let problem = Problem::new("too-many-endpoints", "There are as many endpoints as there may be", 409);
            return Err(problem.because("take one away first").into());
        }
        let now = now_ms();
        let secret = Secret::of(edge::secret::<BYTES>()?).text();
        let row = Row {
            id: edge::secret_name("whe_")?,
            url: String::new(),
            description: String::new(),
            types: "[]".to_owned(),
            state: rows::ACTIVE.to_owned(),
            secret: secret.clone(),
            old_secret: None,
            old_until: None,
            failing_since: None,
            created_at: now,
        };
        let edit = EndpointEdit {
            url: Some(new.url),
            description: Some(new.description),
            types: Some(new.types),
            state: None,
        };
        let row = self.edited(row, edit)?;
        self.rows().store(&row)?;
        Ok(EndpointWithSecret { endpoint: row.endpoint(now), secret })
    }

    fn edited(&self, mut row: Row, edit: EndpointEdit) -> Result<Row> {
        if let Some(url) = edit.url {
            let judged = target(url.trim(), sending::is_local(&self.env));
            row.url = judged.map_err(|refusal| Problem::invalid("url", refusal.to_string()))?.url;
        }
        if let Some(description) = edit.description {
            if description.chars().count() > MAX_DESCRIPTION || description.chars().any(char::is_control) {
                let detail = format!("at most {MAX_DESCRIPTION} characters on one line");
                return Err(Problem::invalid("description", detail).into());
            }
            row.description = description.trim().to_owned();
        }
        if let Some(mut types) = edit.types {
            if let Some(at) = types.iter().position(|kind| !EVENT_TYPES.contains(&kind.as_str())) {
                let detail = format!("expected one of {}", EVENT_TYPES.join(", "));
                return Err(Problem::invalid(&format!("types.{at}"), detail).into());
            }
            types.sort_unstable();
            types.dedup();
            row.types = serde_json::to_string(&types)?;
        }
        match edit.state {
            Some(EndpointState::Active) => (row.state, row.failing_since) = (rows::ACTIVE.to_owned(), None),
            Some(EndpointState::Paused) => row.state = rows::PAUSED.to_owned(),
            Some(EndpointState::Disabled) => {
                return Err(Problem::invalid("state", "expected active or paused").into());
            }
            None => {}
        }
        Ok(row)
    }

    /// A new secret; the one before signs beside it for a while, the one before that no more.
    fn rotated(&self, mut row: Row) -> Result<EndpointWithSecret> {
        let now = now_ms();
        let secret = Secret::of(edge::secret::<BYTES>()?).text();
        row.old_secret = Some(std::mem::replace(&mut row.secret, secret.clone()));
        row.old_until = Some(now + ::webhooks::schedule::ROTATION_MS / sending::faster(&self.env));
        self.rows().store(&row)?;
        Ok(EndpointWithSecret { endpoint: row.endpoint(now), secret })
    }

    fn deliveries(&self, id: &str, params: &Params) -> Result<Deliveries> {
        let page = Page::read(params, &["deliveries", id])?;
        let below = page.after.as_ref().map(|after| after.key);
        let rows = self.rows().deliveries(id, below, page.limit + 1)?;
        let next_cursor = page.next(&rows, |row| (row.number.unsigned_abs(), &row.id));
        let items = rows.into_iter().take(page.limit).map(rows::Sent::delivery).collect();
        Ok(Deliveries { items, next_cursor })
    }

    fn known(&self, id: &str) -> Result<Row> {
        Ok(self.rows().endpoint(id)?.ok_or_else(|| Problem::not_found("no endpoint of yours has this id"))?)
    }

    /// An endpoint that messages are sent to.
    fn active(&self, id: &str) -> Result<Row> {
        let row = self.known(id)?;
        if !row.is_active() {
            let problem = Problem::new("endpoint-off", "The endpoint is switched off", 409);
            return Err(problem.because("make it active first").into());
        }
        Ok(row)
    }

    /// Sets the alarm for the next thing to do.
    async fn wake(&self) -> Result<()> {
        let Some(at) = self.rows().next_due()? else { return Ok(()) };
        Ok(self.storage.set_alarm(Duration::from_millis(at.saturating_sub(now_ms()))).await?)
    }

    fn rows(&self) -> Rows {
        Rows::new(self.storage.sql())
    }
}
