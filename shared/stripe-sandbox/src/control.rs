//! What a test may do that Stripe does not offer: have webhooks doubled, delayed (and so reordered) or lost, or sent again.

use crate::error::ApiError;
use crate::sandbox::{Account, Clock, Sandbox};
use crate::store::{Delivery, Page, Row, Store};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Where the rules are kept among the account's objects.
const RULES: &str = "_rules";
/// Bounds of the rules.
const MOST_COPIES: u8 = 10;
const LONGEST_DELAY_MS: u64 = 600_000;

/// What happens to the webhooks of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// How often each is sent: 0 to 10.
    #[serde(default = "once")]
    pub copies: u8,
    /// How many of a thousand are lost.
    #[serde(default)]
    pub dropped_per_mille: u16,
    /// From and to how many milliseconds each waits, by chance.
    #[serde(default)]
    pub delay_ms: [u64; 2],
}

const fn once() -> u8 {
    1
}

impl Default for Rules {
    fn default() -> Rules {
        Rules { copies: once(), dropped_per_mille: 0, delay_ms: [0, 0] }
    }
}

impl Sandbox<'_> {
    pub(crate) fn rules(&self) -> Rules {
        let row = self.unit.get(RULES).ok().flatten();
        row.and_then(|row| serde_json::from_value(row.body).ok()).unwrap_or_default()
    }
}

/// Answers a test's control: `GET|PUT webhooks` (the [`Rules`]), `POST events/{id}/deliver`. Gives status and JSON.
pub fn control(
    store: &dyn Store,
    account: &Account,
    clock: Clock<'_>,
    method: &str,
    path: &str,
    body: &str,
) -> (u16, Value) {
    let mut sandbox = Sandbox::open(store, account, clock);
    let outcome = sandbox.control(method, path, body).and_then(|answer| sandbox.unit.commit().map(|()| answer));
    outcome.map_or_else(|error| (error.status, error.body()), |answer| (200, answer))
}

impl Sandbox<'_> {
    fn control(&mut self, method: &str, path: &str, body: &str) -> Result<Value, ApiError> {
        let segments: Vec<&str> = path.split('/').collect();
        match (method, segments.as_slice()) {
            ("GET", ["webhooks"]) => Ok(json!(self.rules())),
            ("PUT", ["webhooks"]) => {
                let wrong = |why: String| ApiError::parameter("parameter_invalid_object", "body", why);
                let rules: Rules = serde_json::from_str(body).map_err(|e| wrong(e.to_string()))?;
                let [from, to] = rules.delay_ms;
                if rules.copies > MOST_COPIES || rules.dropped_per_mille > 1_000 || from > to || to > LONGEST_DELAY_MS {
                    return Err(wrong(
                        "copies 0-10, dropped_per_mille 0-1000, delay_ms [from, to] up to 600000".to_owned(),
                    ));
                }
                self.unit.put(Row {
                    id: RULES.to_owned(),
                    kind: "rules".to_owned(),
                    parent: String::new(),
                    due_at: None,
                    body: json!(rules),
                });
                Ok(json!(rules))
            }
            ("POST", ["events", id, "deliver"]) => {
                self.find("event", id, "id")?;
                let page = Page { kind: "webhook_endpoint", parent: None, after: None, before: None, limit: 17 };
                let endpoints = self.unit.list(&page)?;
                let due_at = self.clock.now_ms;
                let to = |row: &Row| Delivery { event: (*id).to_owned(), endpoint: row.id.clone(), due_at };
                self.unit.deliveries.extend(endpoints.iter().map(to));
                Ok(json!({ "deliveries": endpoints.len() }))
            }
            _ => Err(ApiError::url(method, path)),
        }
    }
}
