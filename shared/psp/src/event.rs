//! What providers tell of by themselves, read into one shape.

use crate::ProviderName;
use money::Currency;
use serde::{Deserialize, Serialize};

/// Something that happened to a payment. Providers tell it at least once and in any order: the same `id` is the same event,
/// and two different ones may tell the same thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentEvent {
    /// The provider's id of the event.
    pub id: String,
    /// Who tells it.
    pub provider: ProviderName,
    /// The order, when the provider was told of it; disputes name only the charge.
    pub order: Option<String>,
    /// What was begun (Stripe: `cs_…`), when it is told.
    pub reference: Option<String>,
    /// What moves the money (Stripe: `pi_…`), when it is told.
    pub charge: Option<String>,
    /// What happened.
    pub kind: EventKind,
    /// The amount it is about, in minor units: compare it with the order's before believing that it is paid.
    pub amount: i64,
    /// Its currency.
    pub currency: Currency,
    /// When, in seconds since 1970.
    pub at: u64,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum EventKind {
    /// The money is held.
    Authorised,
    /// The money is taken.
    Paid,
    /// An attempt failed; the shopper may try again.
    Failed {
        /// The bank's reason or the provider's code, such as `insufficient_funds`.
        code: Option<String>,
    },
    /// It will never be paid.
    Cancelled,
    /// Money was given back.
    Refunded {
        /// The provider's id of the refund.
        refund: String,
    },
    /// Money that was given back came back to us.
    RefundFailed {
        /// The provider's id of the refund.
        refund: String,
    },
    /// The shopper's bank takes the money back until it is decided who is right.
    DisputeOpened {
        /// The provider's id of the dispute.
        dispute: String,
        /// The bank's reason, such as `fraudulent`.
        reason: String,
        /// Until when it can be answered, UTC seconds since 1970.
        due_by: Option<u64>,
    },
    /// It is decided.
    DisputeClosed {
        /// The provider's id of the dispute.
        dispute: String,
        /// True when the money is ours again.
        won: bool,
    },
}

/// Why a webhook is not believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WebhookError {
    /// The signature is missing or has another form.
    #[error("the signature is missing or malformed")]
    Malformed,
    /// Nobody who knows the secret signed this.
    #[error("the signature does not fit the content")]
    Mismatch,
    /// It was signed too long ago, or in the future.
    #[error("the signature is too old")]
    Expired,
    /// It is signed and says something that cannot be read.
    #[error("unreadable: {0}")]
    Unreadable(String),
    /// The provider tells nothing by itself.
    #[error("this provider has no webhooks")]
    NotOffered,
}
