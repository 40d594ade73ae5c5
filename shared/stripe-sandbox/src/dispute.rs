//! Disputes: opened by some test cards, decided by the evidence `winning_evidence` or `losing_evidence`.

use crate::error::{ApiError, Outcome};
use crate::params::Params;
use crate::sandbox::Sandbox;
use crate::value::{set, text};
use serde_json::{Value, json};

/// Seconds in which the shop may answer.
const TO_ANSWER_S: u64 = 7 * 86_400;
/// The evidence that is text.
const EVIDENCE: [&str; 16] = [
    "access_activity_log",
    "billing_address",
    "cancellation_policy_disclosure",
    "cancellation_rebuttal",
    "customer_email_address",
    "customer_name",
    "customer_purchase_ip",
    "product_description",
    "refund_policy_disclosure",
    "refund_refusal_explanation",
    "service_date",
    "shipping_address",
    "shipping_carrier",
    "shipping_date",
    "shipping_tracking_number",
    "uncategorized_text",
];

impl Sandbox<'_> {
    pub(crate) fn open_dispute(&mut self, mut charge: Value, reason: &str) {
        let intent = text(&charge, "payment_intent").to_owned();
        let now = self.now();
        let dispute = json!({
            "id": self.new_id("du"), "object": "dispute", "amount": charge["amount"], "balance_transactions": [],
            "charge": charge["id"], "created": now, "currency": charge["currency"], "enhanced_eligibility_types": [],
            "evidence": {},
            "evidence_details": {
                "due_by": now + TO_ANSWER_S, "enhanced_eligibility": {}, "has_evidence": false, "past_due": false,
                "submission_count": 0,
            },
            "is_charge_refundable": false, "livemode": false, "metadata": {}, "payment_intent": intent,
            "payment_method_details": {
                "card": {
                    "brand": charge["payment_method_details"]["card"]["brand"], "case_type": "chargeback",
                    "network_reason_code": "10.4",
                },
                "type": "card",
            },
            "reason": reason, "status": "needs_response",
        });
        set(&mut charge, "disputed", true);
        set(&mut charge, "_charged_back", true);
        self.keep(&intent, &charge);
        self.keep(&intent, &dispute);
        self.emit("charge.dispute.created", &dispute);
        self.emit("charge.dispute.funds_withdrawn", &dispute);
    }

    pub(crate) fn update_dispute(&mut self, id: &str, mut params: Params) -> Outcome {
        let mut dispute = self.open_dispute_of(id)?;
        let submit = params.flag("submit")?.unwrap_or(true);
        let metadata = params.metadata(&dispute["metadata"])?;
        set(&mut dispute, "metadata", metadata);
        let mut said = String::new();
        if let Some(mut evidence) = params.map("evidence")? {
            for name in EVIDENCE {
                if let Some(value) = evidence.text(name)? {
                    if name == "uncategorized_text" {
                        said.clone_from(&value);
                    }
                    dispute["evidence"][name] = value.into();
                }
            }
            evidence.finish()?;
            dispute["evidence_details"]["has_evidence"] = true.into();
        }
        params.finish()?;
        let submitted = submit && dispute["evidence_details"]["has_evidence"] == true;
        if !submitted {
            self.keep(text(&dispute, "payment_intent"), &dispute);
            self.emit("charge.dispute.updated", &dispute);
            return Ok(dispute);
        }
        dispute["evidence_details"]["submission_count"] = 1.into();
        match said.as_str() {
            "winning_evidence" => self.decide(dispute, true),
            "losing_evidence" => self.decide(dispute, false),
            _ => {
                set(&mut dispute, "status", "under_review");
                self.keep(text(&dispute, "payment_intent"), &dispute);
                self.emit("charge.dispute.updated", &dispute);
                Ok(dispute)
            }
        }
    }

    /// The shop gives in.
    pub(crate) fn close_dispute(&mut self, id: &str, params: Params) -> Outcome {
        params.finish()?;
        let dispute = self.open_dispute_of(id)?;
        self.decide(dispute, false)
    }

    fn decide(&mut self, mut dispute: Value, won: bool) -> Outcome {
        let intent = text(&dispute, "payment_intent").to_owned();
        set(&mut dispute, "status", if won { "won" } else { "lost" });
        self.keep(&intent, &dispute);
        self.emit("charge.dispute.updated", &dispute);
        self.emit("charge.dispute.closed", &dispute);
        if won {
            let mut charge = self.find("charge", text(&dispute, "charge"), "charge")?;
            set(&mut charge, "_charged_back", false);
            self.keep(&intent, &charge);
            self.emit("charge.dispute.funds_reinstated", &dispute);
        }
        Ok(dispute)
    }

    fn open_dispute_of(&self, id: &str) -> Outcome {
        let dispute = self.find("dispute", id, "dispute")?;
        if ["won", "lost"].contains(&text(&dispute, "status")) {
            return Err(ApiError::state("dispute_already_closed", "This dispute is already closed."));
        }
        Ok(dispute)
    }
}
