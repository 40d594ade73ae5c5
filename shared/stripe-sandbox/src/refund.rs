//! Refunds: at most what was taken, in one or many parts.

use crate::amounts::shown as amount_shown;
use crate::cards::Then;
use crate::charge::{MOMENT_MS, card_of};
use crate::error::{ApiError, Outcome};
use crate::params::Params;
use crate::sandbox::Sandbox;
use crate::value::{flag, int, set, text};
use serde_json::{Value, json};

impl Sandbox<'_> {
    pub(crate) fn create_refund(&mut self, mut params: Params) -> Outcome {
        let amount = params.amount("amount")?;
        let reason = params.one_of("reason", &["duplicate", "fraudulent", "requested_by_customer"])?;
        let metadata = params.metadata(&Value::Null)?;
        let (intent, charge) = (params.text("payment_intent")?, params.text("charge")?);
        params.finish()?;
        let charge = match (intent, charge) {
            (Some(id), None) => {
                let intent = self.find("payment_intent", &id, "payment_intent")?;
                if text(&intent, "status") != "succeeded" {
                    let message = format!("This PaymentIntent ({id}) does not have a successful charge to refund.");
                    return Err(ApiError::state("payment_intent_unexpected_state", message));
                }
                self.find("charge", text(&intent, "latest_charge"), "charge")?
            }
            (None, Some(id)) => self.find("charge", &id, "charge")?,
            (Some(_), Some(_)) => {
                let message = "You may only specify one of these parameters: charge, payment_intent.";
                return Err(ApiError::parameter("parameters_exclusive", "charge", message));
            }
            (None, None) => {
                let message =
                    "One of the following params should be provided for this request: payment_intent or charge.";
                return Err(ApiError::parameter("parameter_missing", "payment_intent", message));
            }
        };
        self.refund(charge, amount, reason, &metadata)
    }

    fn refund(&mut self, mut charge: Value, amount: Option<i64>, reason: Option<&str>, metadata: &Value) -> Outcome {
        let id = text(&charge, "id").to_owned();
        let left = int(&charge, "amount_captured") - int(&charge, "amount_refunded");
        if flag(&charge, "_charged_back") {
            let message = format!("Charge {id} has been charged back; cannot issue a refund.");
            return Err(ApiError::state("charge_disputed", message));
        }
        if !flag(&charge, "captured") {
            return Err(ApiError::state("charge_not_refundable", format!("Charge {id} was not captured.")));
        }
        if left <= 0 {
            return Err(ApiError::state("charge_already_refunded", format!("Charge {id} has already been refunded.")));
        }
        let amount = amount.unwrap_or(left);
        if amount > left {
            let currency = text(&charge, "currency");
            let message = format!(
                "Refund amount ({}) is greater than unrefunded amount on charge ({})",
                amount_shown(amount, currency),
                amount_shown(left, currency)
            );
            return Err(ApiError::state("amount_too_large", message).with("param", "amount"));
        }
        let intent = text(&charge, "payment_intent").to_owned();
        let method = self.find("payment_method", text(&charge, "payment_method"), "payment_method")?;
        let then = card_of(&method).map_or(Then::Paid, |card| card.then);
        let waits = then == Then::RefundWaits;
        let refund = json!({
            "id": self.new_id("re"), "object": "refund", "amount": amount, "balance_transaction": null, "charge": id,
            "created": self.now(), "currency": charge["currency"],
            "destination_details": { "card": { "type": "refund" }, "type": "card" }, "metadata": metadata,
            "payment_intent": intent, "reason": reason, "receipt_number": null, "source_transfer_reversal": null,
            "status": if waits { "pending" } else { "succeeded" }, "transfer_reversal": null,
        });
        let due = (waits || then == Then::RefundFails).then_some(self.clock.now_ms + MOMENT_MS);
        set_refunded(&mut charge, amount);
        self.keep_until(&intent, &refund, due);
        self.keep(&intent, &charge);
        self.emit("refund.created", &refund);
        self.emit("charge.refunded", &charge);
        Ok(refund)
    }

    pub(crate) fn update_refund(&mut self, id: &str, mut params: Params) -> Outcome {
        let mut refund = self.find("refund", id, "id")?;
        let metadata = params.metadata(&refund["metadata"])?;
        params.finish()?;
        set(&mut refund, "metadata", metadata);
        // what it waits for stays
        let due = self.unit.get(id)?.and_then(|row| row.due_at);
        self.keep_until(text(&refund, "payment_intent"), &refund, due);
        Ok(refund)
    }

    /// A refund's time has come: it arrives, or comes back.
    pub(crate) fn settle_refund(&mut self, mut refund: Value) -> Result<(), ApiError> {
        let intent = text(&refund, "payment_intent").to_owned();
        if text(&refund, "status") == "pending" {
            set(&mut refund, "status", "succeeded");
            self.keep(&intent, &refund);
            self.emit("refund.updated", &refund);
            return Ok(());
        }
        set(&mut refund, "status", "failed");
        set(&mut refund, "failure_reason", "expired_or_canceled_card");
        let mut charge = self.find("charge", text(&refund, "charge"), "charge")?;
        set_refunded(&mut charge, -int(&refund, "amount"));
        self.keep(&intent, &refund);
        self.keep(&intent, &charge);
        self.emit("refund.failed", &refund);
        self.emit("charge.updated", &charge);
        Ok(())
    }
}

fn set_refunded(charge: &mut Value, more: i64) {
    let refunded = int(charge, "amount_refunded") + more;
    let whole = refunded == int(charge, "amount_captured");
    set(charge, "amount_refunded", refunded);
    set(charge, "refunded", whole);
}
