//! Stripe's objects, as far as they are read. What an object holds beside this is ignored, so new versions of the API may
//! add to it.

use crate::{Failure, Hosted, Payment, PaymentState, Refund, RefundState};
use money::Currency;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Another object, by its id or, when it was asked for with `expand[]`, whole.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Ref<T> {
    /// Its id.
    Id(String),
    /// The object.
    Object(Box<T>),
}

impl Ref<PaymentIntent> {
    /// The id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Ref::Id(id) => id,
            Ref::Object(intent) => &intent.id,
        }
    }
}

/// A hosted page (`checkout.session`).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Session {
    /// `cs_…`
    pub id: String,
    /// The page's address, while it is open.
    pub url: Option<String>,
    /// `open`, `complete` or `expired`.
    pub status: Option<String>,
    /// `paid`, `unpaid` or `no_payment_required`.
    pub payment_status: String,
    /// Minor units.
    pub amount_total: Option<i64>,
    /// Small letters.
    pub currency: Option<String>,
    /// Our order.
    pub client_reference_id: Option<String>,
    /// Its payment, once the shopper agreed.
    pub payment_intent: Option<Ref<PaymentIntent>>,
}

/// A payment (`payment_intent`).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct PaymentIntent {
    /// `pi_…`
    pub id: String,
    /// `requires_payment_method`, `requires_confirmation`, `requires_action`, `processing`, `requires_capture`, `succeeded`
    /// or `canceled`.
    pub status: String,
    /// Minor units.
    pub amount: i64,
    /// Minor units taken.
    #[serde(default)]
    pub amount_received: i64,
    /// Minor units held.
    #[serde(default)]
    pub amount_capturable: i64,
    /// Small letters.
    pub currency: String,
    /// What we said of it.
    #[serde(default)]
    pub metadata: BTreeMap<String, String>,
    /// Why the last attempt failed.
    pub last_payment_error: Option<ApiError>,
}

/// One attempt to move money (`charge`).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Charge {
    /// `ch_…`
    pub id: String,
    /// Minor units.
    pub amount: i64,
    /// Minor units given back.
    pub amount_refunded: i64,
    /// Small letters.
    pub currency: String,
    /// Its payment.
    pub payment_intent: Option<String>,
    /// True while or after the shopper's bank disputed it.
    pub disputed: bool,
}

/// A payment with its charge whole, as far as it tells the card.
#[derive(Debug, Deserialize)]
pub(super) struct Charged {
    latest_charge: Option<ChargedBy>,
}

#[derive(Debug, Deserialize)]
struct ChargedBy {
    payment_method_details: Option<MethodDetails>,
}

#[derive(Debug, Deserialize)]
struct MethodDetails {
    card: Option<ChargedCard>,
}

#[derive(Debug, Deserialize)]
struct ChargedCard {
    fingerprint: Option<String>,
}

impl Charged {
    /// What the card is known by.
    pub(super) fn fingerprint(self) -> Option<String> {
        self.latest_charge?.payment_method_details?.card?.fingerprint
    }
}

/// A dispute (`dispute`).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Dispute {
    /// `dp_…` or `du_…`
    pub id: String,
    /// `needs_response`, `under_review`, `won`, `lost` or `warning_…`.
    pub status: String,
    /// Minor units.
    pub amount: i64,
    /// Small letters.
    pub currency: String,
    /// Such as `fraudulent`.
    pub reason: String,
    /// Its charge.
    pub charge: String,
    /// Its payment.
    pub payment_intent: Option<String>,
    /// Until when it can be answered.
    #[serde(default)]
    pub evidence_details: EvidenceDetails,
}

/// What a dispute says of its evidence.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct EvidenceDetails {
    /// UTC seconds since 1970; absent when nothing can be answered.
    #[serde(default)]
    pub due_by: Option<u64>,
}

/// A refund (`refund`).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct RefundObject {
    pub(super) id: String,
    pub(super) status: Option<String>,
    pub(super) amount: i64,
    pub(super) currency: String,
    pub(super) payment_intent: Option<String>,
    #[serde(default)]
    pub(super) metadata: Option<BTreeMap<String, String>>,
}

/// An event (`event`); its object is read by its type.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Event {
    /// `evt_…`
    pub id: String,
    /// Such as `payment_intent.succeeded`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Seconds since 1970.
    pub created: u64,
    /// What it is about.
    pub data: EventData,
}

/// What an event is about.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct EventData {
    /// The object as it was then.
    pub object: serde_json::Value,
}

/// An error, alone or within a payment.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ApiError {
    /// `card_error`, `invalid_request_error`, `idempotency_error` or `api_error`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Such as `card_declined`.
    pub code: Option<String>,
    /// The bank's reason.
    pub decline_code: Option<String>,
    /// The parameter at fault.
    pub param: Option<String>,
    /// In words.
    pub message: Option<String>,
}

impl ApiError {
    /// The bank's reason, else the code.
    pub(super) fn reason(&self) -> Option<String> {
        self.decline_code.clone().or_else(|| self.code.clone())
    }
}

/// A currency from Stripe's small letters.
pub(super) fn currency(code: &str) -> Result<Currency, Failure> {
    code.to_ascii_uppercase().parse().map_err(|_| Failure::Unreadable(format!("the currency {code:?}")))
}

impl Session {
    pub(super) fn hosted(self) -> Result<Hosted, Failure> {
        let url = self.url.clone().ok_or_else(|| Failure::Unreadable("a session without address".to_owned()))?;
        Ok(Hosted { payment: self.payment()?, url })
    }

    pub(super) fn payment(self) -> Result<Payment, Failure> {
        let missing = |what: &str| Failure::Unreadable(format!("a session without {what}"));
        let intent = match &self.payment_intent {
            Some(Ref::Object(intent)) => Some(intent.as_ref()),
            _ => None,
        };
        let state = match (self.status.as_deref(), self.payment_status.as_str(), intent) {
            (_, "paid" | "no_payment_required", _) => PaymentState::Paid,
            (Some("expired"), ..) => PaymentState::Cancelled,
            (Some("complete"), _, Some(intent)) => intent.state()?,
            (Some("complete"), ..) => PaymentState::Processing,
            _ => PaymentState::Open,
        };
        Ok(Payment {
            charge: self.payment_intent.as_ref().map(|intent| intent.id().to_owned()),
            order: self.client_reference_id,
            state,
            amount: self.amount_total.ok_or_else(|| missing("amount"))?,
            received: match (intent, state) {
                (Some(intent), _) => intent.amount_received,
                (None, PaymentState::Paid) => self.amount_total.unwrap_or_default(),
                (None, _) => 0,
            },
            currency: currency(&self.currency.ok_or_else(|| missing("currency"))?)?,
            failure: intent.and_then(|i| i.last_payment_error.as_ref()).and_then(ApiError::reason),
            reference: self.id,
        })
    }
}

impl PaymentIntent {
    pub(super) fn state(&self) -> Result<PaymentState, Failure> {
        Ok(match self.status.as_str() {
            "requires_payment_method" | "requires_confirmation" | "requires_action" => PaymentState::Open,
            "processing" => PaymentState::Processing,
            "requires_capture" => PaymentState::Authorised,
            "succeeded" => PaymentState::Paid,
            "canceled" => PaymentState::Cancelled,
            other => return Err(Failure::Unreadable(format!("the payment status {other:?}"))),
        })
    }

    pub(super) fn payment(self) -> Result<Payment, Failure> {
        Ok(Payment {
            state: self.state()?,
            currency: currency(&self.currency)?,
            charge: Some(self.id.clone()),
            order: self.metadata.get("order").cloned(),
            amount: self.amount,
            received: self.amount_received,
            failure: self.last_payment_error.as_ref().and_then(ApiError::reason),
            reference: self.id,
        })
    }
}

impl RefundObject {
    pub(super) fn state(&self) -> RefundState {
        match self.status.as_deref() {
            Some("succeeded") => RefundState::Succeeded,
            Some("failed" | "canceled") => RefundState::Failed,
            _ => RefundState::Pending,
        }
    }

    pub(super) fn refund(self) -> Result<Refund, Failure> {
        Ok(Refund { state: self.state(), currency: currency(&self.currency)?, amount: self.amount, id: self.id })
    }
}
