//! Events: what happened, kept for lists and sent to every endpoint that wants it.

use crate::control::Rules;
use crate::sandbox::Sandbox;
use crate::store::{Delivery, Page, Row};
use crate::value::{shown, text};
use psp::stripe::VERSION;
use serde_json::{Value, json};

/// The most endpoints of an account, as at Stripe.
pub(crate) const MOST_ENDPOINTS: usize = 16;

impl Sandbox<'_> {
    /// Says that something happened to an object. Where and when it is sent is decided by the account's rules.
    pub(crate) fn emit(&mut self, kind: &str, object: &Value) {
        let id = self.new_id("evt");
        let endpoints: Vec<Row> = self.endpoints().into_iter().filter(|row| wants(&row.body, kind)).collect();
        let event = json!({
            "id": id, "object": "event", "api_version": VERSION, "created": self.now(), "data": { "object": shown(object) },
            "livemode": false, "pending_webhooks": endpoints.len(),
            "request": { "id": self.request, "idempotency_key": self.idempotency_key }, "type": kind,
        });
        self.keep(kind, &event);
        let rules = self.rules();
        for endpoint in &endpoints {
            self.plan(&id, &endpoint.id, &rules);
        }
    }

    fn plan(&mut self, event: &str, endpoint: &str, rules: &Rules) {
        for _ in 0..rules.copies {
            if self.below(1_000) < rules.dropped_per_mille.into() {
                continue;
            }
            let [from, to] = rules.delay_ms;
            let delay = from + self.below(to.saturating_sub(from) + 1);
            self.unit.deliveries.push(Delivery {
                event: event.to_owned(),
                endpoint: endpoint.to_owned(),
                due_at: self.clock.now_ms + delay,
            });
        }
    }

    /// The account's endpoints; none when storage fails, for then nothing is stored at all.
    fn endpoints(&self) -> Vec<Row> {
        let page =
            Page { kind: "webhook_endpoint", parent: None, after: None, before: None, limit: MOST_ENDPOINTS + 1 };
        self.unit.list(&page).unwrap_or_default()
    }
}

fn wants(endpoint: &Value, kind: &str) -> bool {
    text(endpoint, "status") == "enabled"
        && endpoint["enabled_events"].as_array().is_some_and(|all| all.iter().any(|e| e == "*" || e == kind))
}
