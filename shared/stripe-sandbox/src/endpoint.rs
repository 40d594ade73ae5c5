//! Webhook endpoints: addresses of the account, each with a secret of its own; and the one of the shop itself, which is known
//! by the pages it asks for.

use crate::error::{ApiError, Outcome};
use crate::event::MOST_ENDPOINTS;
use crate::intent::is_url;
use crate::params::Params;
use crate::sandbox::Sandbox;
use crate::store::Page;
use crate::value::{set, shown, text};
use psp::stripe::VERSION;
use serde_json::{Value, json};

/// The endpoint of the account's own shop.
const OWN: &str = "we_own";
/// Where the shop takes webhooks.
const OWN_PATH: &str = "/v1/webhooks/stripe";

impl Sandbox<'_> {
    pub(crate) fn create_endpoint(&mut self, mut params: Params) -> Outcome {
        let (url, events) = (params.required("url")?, params.texts("enabled_events")?);
        let events = events.ok_or_else(|| params.missing("enabled_events"))?;
        let description = params.text("description")?;
        params.text("api_version")?;
        let metadata = params.metadata(&Value::Null)?;
        params.finish()?;
        check(&url, &events)?;
        let page = Page { kind: "webhook_endpoint", parent: None, after: None, before: None, limit: MOST_ENDPOINTS };
        if self.unit.list(&page)?.len() >= MOST_ENDPOINTS {
            return Err(ApiError::state(
                "webhook_endpoint_limit",
                "You have reached the maximum of 16 test webhook endpoints.",
            ));
        }
        let secret = self.new_id("whsec").replacen("whsec_", "whsec_e", 1);
        let id = self.new_id("we");
        let endpoint = self.endpoint(&id, &url, &json!(events), &secret, description.as_deref(), &metadata);
        self.keep("", &endpoint);
        // told once, here
        let mut told = shown(&endpoint);
        set(&mut told, "secret", secret);
        Ok(told)
    }

    pub(crate) fn update_endpoint(&mut self, id: &str, mut params: Params) -> Outcome {
        let mut endpoint = self.find("webhook_endpoint", id, "id")?;
        let url = params.text("url")?.unwrap_or_else(|| text(&endpoint, "url").to_owned());
        let events = params.texts("enabled_events")?;
        let disabled = params.flag("disabled")?;
        params.finish()?;
        check(&url, events.as_deref().unwrap_or_default())?;
        set(&mut endpoint, "url", url);
        if let Some(events) = events {
            set(&mut endpoint, "enabled_events", events);
        }
        if let Some(disabled) = disabled {
            set(&mut endpoint, "status", if disabled { "disabled" } else { "enabled" });
        }
        self.keep("", &endpoint);
        Ok(endpoint)
    }

    pub(crate) fn delete_endpoint(&mut self, id: &str, params: Params) -> Outcome {
        params.finish()?;
        self.find("webhook_endpoint", id, "id")?;
        self.unit.deleted = Some(id.to_owned());
        Ok(json!({ "id": id, "object": "webhook_endpoint", "deleted": true }))
    }

    /// The account's own shop takes webhooks where its pages are.
    pub(crate) fn learn_own_endpoint(&mut self, origin: &str) -> Result<(), ApiError> {
        let url = format!("{origin}{OWN_PATH}");
        let before = self.unit.get(OWN)?;
        let known = before.is_some_and(|row| text(&row.body, "url") == url);
        if !known {
            let secret = self.account.webhook_secret.clone();
            let endpoint = self.endpoint(OWN, &url, &json!(["*"]), &secret, None, &json!({}));
            self.keep("", &endpoint);
        }
        Ok(())
    }

    fn endpoint(
        &self,
        id: &str,
        url: &str,
        events: &Value,
        secret: &str,
        description: Option<&str>,
        metadata: &Value,
    ) -> Value {
        json!({
            "id": id, "object": "webhook_endpoint", "api_version": VERSION, "application": null, "created": self.now(),
            "description": description, "enabled_events": events, "livemode": false, "metadata": metadata,
            "status": "enabled", "url": url, "_secret": secret,
        })
    }
}

fn check(url: &str, events: &[String]) -> Result<(), ApiError> {
    if !is_url(url) {
        return Err(ApiError::parameter(
            "url_invalid",
            "url",
            "Invalid URL: An explicit scheme (such as https) must be provided.",
        ));
    }
    let good =
        |event: &String| event == "*" || event.bytes().all(|b| b.is_ascii_lowercase() || b"._0123456789".contains(&b));
    match events.iter().find(|event| !good(event)) {
        None => Ok(()),
        Some(event) => {
            Err(ApiError::parameter("parameter_unknown_value", "enabled_events", format!("Invalid event: {event}")))
        }
    }
}
