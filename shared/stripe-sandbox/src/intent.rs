//! Payments: created, confirmed, captured, cancelled. What follows from a confirmation is in `charge`.

use crate::amounts::{shown as amount_shown, smallest};
use crate::error::{ApiError, Outcome};
use crate::params::Params;
use crate::sandbox::Sandbox;
use crate::value::{flag, int, set, text};
use serde_json::{Value, json};

const CAPTURE: [&str; 3] = ["automatic", "automatic_async", "manual"];
const REASONS: [&str; 4] = ["duplicate", "fraudulent", "requested_by_customer", "abandoned"];

impl Sandbox<'_> {
    pub(crate) fn create_intent(&mut self, mut params: Params) -> Outcome {
        let currency = params.currency("currency")?;
        let amount = params.amount("amount")?.ok_or_else(|| params.missing("amount"))?;
        large_enough(amount, &currency, "amount")?;
        let types = params.texts("payment_method_types")?;
        let automatic = params.map("automatic_payment_methods")?.map(read_automatic).transpose()?;
        let automatic = match (&types, automatic) {
            (Some(_), Some(_)) => {
                return Err(ApiError::parameter(
                    "parameters_exclusive",
                    "payment_method_types",
                    "You may only specify one of these parameters: automatic_payment_methods, payment_method_types.",
                ));
            }
            (Some(_), None) => Value::Null,
            (None, given) => given.unwrap_or_else(|| json!({ "allow_redirects": "always", "enabled": true })),
        };
        let id = self.new_id("pi");
        let mut intent = json!({
            "id": id, "object": "payment_intent", "amount": amount, "amount_capturable": 0, "amount_details": { "tip": {} },
            "amount_received": 0, "application": null, "application_fee_amount": null, "automatic_payment_methods": automatic,
            "canceled_at": null, "cancellation_reason": null,
            "capture_method": params.one_of("capture_method", &CAPTURE)?.unwrap_or("automatic_async"),
            "client_secret": self.new_id(&format!("{id}_secret")), "confirmation_method": "automatic", "created": self.now(),
            "currency": currency, "customer": null, "description": params.text("description")?, "last_payment_error": null,
            "latest_charge": null, "livemode": false, "metadata": params.metadata(&Value::Null)?, "next_action": null,
            "on_behalf_of": null, "payment_method": null, "payment_method_options": {},
            "payment_method_types": types.unwrap_or_else(|| vec!["card".to_owned()]), "processing": null,
            "receipt_email": params.text("receipt_email")?, "review": null, "setup_future_usage": null, "shipping": null,
            "statement_descriptor": null, "statement_descriptor_suffix": params.text("statement_descriptor_suffix")?,
            "status": "requires_payment_method", "transfer_data": null, "transfer_group": params.text("transfer_group")?,
        });
        let confirm = params.flag("confirm")?.unwrap_or(false);
        let asked = if confirm { Some(read_confirmation(&mut params)?) } else { None };
        if let Some(method) = self.method_of(&mut params)? {
            take_method(&mut intent, &method)?;
        }
        params.finish()?;
        self.keep("", &intent);
        self.emit("payment_intent.created", &intent);
        match asked {
            Some(asked) => self.confirm(intent, &asked),
            None => Ok(intent),
        }
    }

    pub(crate) fn update_intent(&mut self, id: &str, mut params: Params) -> Outcome {
        let mut intent = self.find("payment_intent", id, "intent")?;
        if ["succeeded", "canceled", "processing", "requires_capture"].contains(&text(&intent, "status")) {
            let metadata = params.metadata(&intent["metadata"])?;
            if params.finish().is_err() {
                return Err(unexpected(&intent, "updated"));
            }
            set(&mut intent, "metadata", metadata);
        } else {
            if let Some(amount) = params.amount("amount")? {
                large_enough(amount, text(&intent, "currency"), "amount")?;
                set(&mut intent, "amount", amount);
            }
            for name in ["description", "receipt_email", "transfer_group"] {
                if let Some(value) = params.text(name)? {
                    set(&mut intent, name, value);
                }
            }
            let metadata = params.metadata(&intent["metadata"])?;
            set(&mut intent, "metadata", metadata);
            if let Some(method) = self.method_of(&mut params)? {
                take_method(&mut intent, &method)?;
            }
            params.finish()?;
        }
        self.keep("", &intent);
        Ok(intent)
    }

    pub(crate) fn confirm_intent(&mut self, id: &str, mut params: Params) -> Outcome {
        let mut intent = self.find("payment_intent", id, "intent")?;
        if !["requires_payment_method", "requires_confirmation", "requires_action"].contains(&text(&intent, "status")) {
            return Err(unexpected(&intent, "confirmed"));
        }
        refuse_of_session(&intent)?;
        if let Some(capture) = params.one_of("capture_method", &CAPTURE)? {
            set(&mut intent, "capture_method", capture);
        }
        if let Some(email) = params.text("receipt_email")? {
            set(&mut intent, "receipt_email", email);
        }
        let asked = read_confirmation(&mut params)?;
        if let Some(method) = self.method_of(&mut params)? {
            take_method(&mut intent, &method)?;
        }
        params.finish()?;
        self.confirm(intent, &asked)
    }

    fn confirm(&mut self, mut intent: Value, asked: &Confirmation) -> Outcome {
        if intent["payment_method"].is_null() {
            let message = "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.";
            return Err(ApiError::state("payment_intent_unexpected_state", message));
        }
        let automatic = &intent["automatic_payment_methods"];
        if flag(automatic, "enabled") && text(automatic, "allow_redirects") != "never" && asked.return_url.is_none() {
            let message = "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.";
            return Err(ApiError::parameter("parameter_missing", "return_url", message));
        }
        set(&mut intent, "_return_url", asked.return_url.clone());
        self.attempt(intent, asked)
    }

    pub(crate) fn capture_intent(&mut self, id: &str, mut params: Params) -> Outcome {
        let mut intent = self.find("payment_intent", id, "intent")?;
        let amount = params.amount("amount_to_capture")?;
        let metadata = params.metadata(&intent["metadata"])?;
        params.finish()?;
        if text(&intent, "status") != "requires_capture" {
            return Err(unexpected(&intent, "captured"));
        }
        let held = int(&intent, "amount_capturable");
        let amount = amount.unwrap_or(held);
        if amount > held {
            let currency = text(&intent, "currency");
            let message = format!(
                "The amount to capture ({}) is greater than the remaining amount you can capture ({}).",
                amount_shown(amount, currency),
                amount_shown(held, currency)
            );
            return Err(ApiError::parameter("amount_too_large", "amount_to_capture", message));
        }
        set(&mut intent, "metadata", metadata);
        self.take_held(&mut intent, amount)?;
        Ok(intent)
    }

    pub(crate) fn cancel_intent(&mut self, id: &str, mut params: Params) -> Outcome {
        let intent = self.find("payment_intent", id, "intent")?;
        let reason = params.one_of("cancellation_reason", &REASONS)?;
        params.finish()?;
        let status = text(&intent, "status");
        if ["succeeded", "canceled", "processing"].contains(&status) {
            return Err(unexpected(&intent, "canceled"));
        }
        if status != "requires_capture" {
            refuse_of_session(&intent)?;
        }
        self.cancel(intent, reason)
    }

    /// Cancels a payment that may be cancelled; money that is held goes back.
    pub(crate) fn cancel(&mut self, mut intent: Value, reason: Option<&str>) -> Outcome {
        let held = int(&intent, "amount_capturable") > 0;
        set(&mut intent, "status", "canceled");
        set(&mut intent, "canceled_at", self.now());
        set(&mut intent, "cancellation_reason", reason);
        set(&mut intent, "amount_capturable", 0);
        set(&mut intent, "next_action", Value::Null);
        if held {
            self.let_go(&intent)?;
        }
        self.keep("", &intent);
        self.emit("payment_intent.canceled", &intent);
        Ok(intent)
    }
}

/// What a confirmation asks for.
#[derive(Debug, Default)]
pub(crate) struct Confirmation {
    pub(crate) return_url: Option<String>,
    /// The shopper is not there to be asked.
    pub(crate) off_session: bool,
    /// Fail rather than ask the shopper.
    pub(crate) never_ask: bool,
}

fn read_confirmation(params: &mut Params) -> Result<Confirmation, ApiError> {
    let return_url = params.text("return_url")?;
    if return_url.as_deref().is_some_and(|url| !is_url(url)) {
        return Err(ApiError::parameter("url_invalid", "return_url", "Not a valid URL"));
    }
    Ok(Confirmation {
        return_url,
        off_session: params.flag("off_session")?.unwrap_or(false),
        never_ask: params.flag("error_on_requires_action")?.unwrap_or(false),
    })
}

fn read_automatic(mut params: Params) -> Outcome {
    let enabled = params.flag("enabled")?.ok_or_else(|| params.missing("enabled"))?;
    let redirects = params.one_of("allow_redirects", &["always", "never"])?.unwrap_or("always");
    params.finish()?;
    Ok(json!({ "allow_redirects": redirects, "enabled": enabled }))
}

pub(crate) fn large_enough(amount: i64, currency: &str, param: &str) -> Result<(), ApiError> {
    let least = smallest(currency).unwrap_or(1);
    if amount >= least {
        return Ok(());
    }
    let message = format!("Amount must be at least {}", amount_shown(least, currency));
    Err(ApiError::parameter("amount_too_small", param, message))
}

/// Attaches a payment method, which then waits for the confirmation.
pub(crate) fn take_method(intent: &mut Value, method: &Value) -> Result<(), ApiError> {
    let kind = text(method, "type");
    let automatic = flag(&intent["automatic_payment_methods"], "enabled");
    let listed = intent["payment_method_types"].as_array().is_some_and(|types| types.iter().any(|t| t == kind));
    if !automatic && !listed {
        let message = format!("The PaymentMethod provided ({kind}) is not allowed for this PaymentIntent.");
        return Err(ApiError::parameter("payment_intent_incompatible_payment_method", "payment_method", message));
    }
    if kind == "sepa_debit" && text(intent, "currency") != "eur" {
        let message = "Direct debit is taken in eur only.";
        return Err(ApiError::parameter("payment_intent_incompatible_payment_method", "payment_method", message));
    }
    set(intent, "payment_method", method["id"].clone());
    set(intent, "status", "requires_confirmation");
    Ok(())
}

/// A payment that belongs to a hosted page is moved by that page alone.
fn refuse_of_session(intent: &Value) -> Result<(), ApiError> {
    if text(intent, "_session").is_empty() {
        return Ok(());
    }
    let message = "This PaymentIntent belongs to a Checkout Session. Expire the session instead.";
    Err(ApiError::state("payment_intent_unexpected_state", message))
}

fn unexpected(intent: &Value, done: &str) -> ApiError {
    let message =
        format!("This PaymentIntent could not be {done} because it has a status of {}.", text(intent, "status"));
    ApiError::state("payment_intent_unexpected_state", message).with("payment_intent", crate::value::shown(intent))
}

/// An absolute address of the web.
pub(crate) fn is_url(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '['))
        && text.len() <= 5_000
        && !text.contains(|c: char| c.is_whitespace() || c.is_control())
}
