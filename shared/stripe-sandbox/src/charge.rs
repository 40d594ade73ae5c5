//! What follows when a payment is confirmed: the bank asks its holder, declines or pays; held money is taken or let go.

use crate::cards::{Card, Then, declined};
use crate::error::{ApiError, Outcome};
use crate::intent::Confirmation;
use crate::sandbox::Sandbox;
use crate::value::{int, set, shown, text};
use serde_json::{Value, json};

/// How long direct debit takes to be settled, and a refund that waits, in milliseconds.
pub(crate) const MOMENT_MS: u64 = 1_000;

impl Sandbox<'_> {
    /// Tries to pay with the payment's method.
    pub(crate) fn attempt(&mut self, mut intent: Value, asked: &Confirmation) -> Outcome {
        let method = self.find("payment_method", text(&intent, "payment_method"), "payment_method")?;
        set(&mut intent, "last_payment_error", Value::Null);
        if !text(&method, "_debit").is_empty() {
            set(&mut intent, "status", "processing");
            self.keep_until("", &intent, Some(self.clock.now_ms + MOMENT_MS));
            self.emit("payment_intent.processing", &intent);
            return Ok(intent);
        }
        let card = card_of(&method)?;
        if !card.asks {
            return self.pay(intent, &method, card.then);
        }
        if asked.off_session || asked.never_ask {
            let message = "This payment requires additional user action before it can be completed successfully. Payment can be completed using the PaymentIntent associated with subscription.";
            return Err(self.decline(
                intent,
                &method,
                ApiError::card("authentication_required", Some("authentication_required"), message),
                true,
            ));
        }
        self.ask_holder(intent)
    }

    /// Pays with a card whose holder was asked, where the bank wants that.
    pub(crate) fn pay(&mut self, mut intent: Value, method: &Value, then: Then) -> Outcome {
        if let Then::Declined(code, reason) = then {
            return Err(self.decline(intent, method, declined(code, reason), true));
        }
        let held = text(&intent, "capture_method") == "manual";
        let amount = int(&intent, "amount");
        let mut charge = self.new_charge(&intent, method);
        set(&mut charge, "status", "succeeded");
        set(&mut charge, "paid", true);
        set(&mut charge, "captured", !held);
        set(&mut charge, "amount_captured", if held { 0 } else { amount });
        set(&mut intent, "latest_charge", charge["id"].clone());
        set(&mut intent, "next_action", Value::Null);
        set(&mut intent, "processing", Value::Null);
        set(&mut intent, "status", if held { "requires_capture" } else { "succeeded" });
        set(&mut intent, if held { "amount_capturable" } else { "amount_received" }, amount);
        let parent = text(&intent, "id").to_owned();
        self.keep(&parent, &charge);
        self.keep("", &intent);
        self.emit("charge.succeeded", &charge);
        self.emit(if held { "payment_intent.amount_capturable_updated" } else { "payment_intent.succeeded" }, &intent);
        self.complete_session_of(&intent)?;
        if let Then::Disputed(reason) = then {
            self.open_dispute(charge, reason);
        }
        Ok(intent)
    }

    /// Fails an attempt: the payment waits for another method. Gives back the refusal with what it is about.
    pub(crate) fn decline(&mut self, mut intent: Value, method: &Value, error: ApiError, charged: bool) -> ApiError {
        let mut error = error;
        if charged {
            let mut charge = self.new_charge(&intent, method);
            set(&mut charge, "status", "failed");
            set(&mut charge, "failure_code", error.field("code"));
            set(&mut charge, "failure_message", error.field("message"));
            charge["outcome"] = json!({
                "advice_code": null, "network_advice_code": null, "network_decline_code": null,
                "network_status": "declined_by_network", "reason": error.field("decline_code"), "risk_level": "normal",
                "seller_message": "The bank did not approve the payment.", "type": "issuer_declined",
            });
            let parent = text(&intent, "id").to_owned();
            self.keep(&parent, &charge);
            self.emit("charge.failed", &charge);
            set(&mut intent, "latest_charge", charge["id"].clone());
            error = error.with("charge", charge["id"].clone());
        }
        error = error.with("payment_method", shown(method));
        set(&mut intent, "last_payment_error", error.fields());
        set(&mut intent, "payment_method", Value::Null);
        set(&mut intent, "next_action", Value::Null);
        set(&mut intent, "processing", Value::Null);
        set(&mut intent, "status", "requires_payment_method");
        self.keep("", &intent);
        self.emit("payment_intent.payment_failed", &intent);
        error.with("payment_intent", shown(&intent))
    }

    /// Takes held money; the rest goes back to the card.
    pub(crate) fn take_held(&mut self, intent: &mut Value, amount: i64) -> Result<(), ApiError> {
        let mut charge = self.find("charge", text(intent, "latest_charge"), "charge")?;
        set(&mut charge, "captured", true);
        set(&mut charge, "amount_captured", amount);
        set(intent, "amount_capturable", 0);
        set(intent, "amount_received", amount);
        set(intent, "status", "succeeded");
        let parent = text(intent, "id").to_owned();
        self.keep(&parent, &charge);
        self.keep("", intent);
        self.emit("charge.captured", &charge);
        self.emit("payment_intent.succeeded", intent);
        self.complete_session_of(intent)
    }

    /// Lets held money go back to the card.
    pub(crate) fn let_go(&mut self, intent: &Value) -> Result<(), ApiError> {
        let mut charge = self.find("charge", text(intent, "latest_charge"), "charge")?;
        let amount = int(&charge, "amount");
        set(&mut charge, "amount_refunded", amount);
        set(&mut charge, "refunded", true);
        self.keep(text(intent, "id"), &charge);
        self.emit("charge.refunded", &charge);
        Ok(())
    }

    fn new_charge(&self, intent: &Value, method: &Value) -> Value {
        let kind = text(method, "type");
        let mut details = json!({ "type": kind });
        let mut shown_method = method[kind].clone();
        if kind == "card" {
            shown_method["network"] = shown_method["brand"].clone();
            shown_method["three_d_secure"] = Value::Null;
        }
        details[kind] = shown_method;
        json!({
            "id": self.new_id("ch"), "object": "charge", "amount": intent["amount"], "amount_captured": 0, "amount_refunded": 0,
            "application": null, "balance_transaction": null, "billing_details": method["billing_details"],
            "calculated_statement_descriptor": "SANDBOX", "captured": false, "created": self.now(),
            "currency": intent["currency"], "customer": null, "description": intent["description"], "disputed": false,
            "failure_code": null, "failure_message": null, "fraud_details": {}, "livemode": false, "metadata": intent["metadata"],
            "outcome": {
                "advice_code": null, "network_advice_code": null, "network_decline_code": null,
                "network_status": "approved_by_network", "reason": null, "risk_level": "normal",
                "seller_message": "Payment complete.", "type": "authorized",
            },
            "paid": false, "payment_intent": intent["id"], "payment_method": method["id"], "payment_method_details": details,
            "receipt_email": intent["receipt_email"], "receipt_url": null, "refunded": false, "shipping": null,
            "statement_descriptor": null, "status": "pending", "transfer_group": intent["transfer_group"],
        })
    }
}

/// The test card of a payment method.
pub(crate) fn card_of(method: &Value) -> Result<&'static Card, ApiError> {
    Card::by_token(text(method, "_card")).ok_or_else(|| ApiError::missing("card", text(method, "id"), "payment_method"))
}
