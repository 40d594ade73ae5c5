//! What is asked of a provider, and what it knows of a payment, in words that are the same for all of them.

use money::Currency;
use serde::{Deserialize, Serialize};
use text::Lang;

/// When the money is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Capture {
    /// As soon as the shopper has agreed.
    #[default]
    AtOnce,
    /// It is held then, and taken by a capture within days.
    Later,
}

/// A payment to be begun.
#[derive(Debug, Clone, Copy)]
pub struct NewPayment<'a> {
    /// The order's id; beginning again with the same one leads to the same payment.
    pub order: &'a str,
    /// Amount in minor units.
    pub amount: i64,
    /// Its currency.
    pub currency: Currency,
    /// What is paid, in one line, as the shopper reads it on the provider's page.
    pub description: &'a str,
    /// The shopper's e-mail address.
    pub email: &'a str,
    /// The shopper's name.
    pub name: &'a str,
    /// The shopper's phone number.
    pub phone: &'a str,
    /// Language of the provider's page.
    pub lang: Lang,
    /// Where the browser comes back to when it is done; absolute.
    pub return_url: &'a str,
    /// Where it comes back to when the shopper gave up or was refused; absolute.
    pub cancel_url: &'a str,
    /// Where the provider's server tells us of it (CMI; Stripe is told once, in its settings); absolute.
    pub callback_url: &'a str,
    /// When the page stops taking payment, in seconds since 1970. Stripe takes 30 minutes to 24 hours from now, and refuses a
    /// repetition with another time: take it from the order, not from the clock.
    pub expires_at: u64,
    /// When the money is taken.
    pub capture: Capture,
    /// A random text that makes this attempt's signature unlike any other's (CMI).
    pub salt: &'a str,
}

/// A page of the provider where the shopper pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hosted {
    /// The payment as it begins.
    pub payment: Payment,
    /// The page's address.
    pub url: String,
}

/// Where a payment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentState {
    /// The shopper has not finished; after a decline another card may be tried.
    Open,
    /// The shopper agreed, the bank has not answered yet.
    Processing,
    /// The money is held and waits for the capture.
    Authorised,
    /// The money is taken.
    Paid,
    /// It will never be paid.
    Cancelled,
}

/// What the provider knows of a payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// What was begun (Stripe: the session `cs_…`, or `pi_…` when asked for by that); look-ups name it.
    pub reference: String,
    /// What moves the money (Stripe: `pi_…`), once there is one; captures and refunds name it.
    pub charge: Option<String>,
    /// The order that it pays, when it was told.
    pub order: Option<String>,
    /// Where it stands.
    pub state: PaymentState,
    /// Amount asked for in minor units.
    pub amount: i64,
    /// Amount taken in minor units, where it is told.
    pub received: i64,
    /// Its currency.
    pub currency: Currency,
    /// Why the last attempt failed: the bank's reason or the provider's code.
    pub failure: Option<String>,
}

/// Money to be given back.
#[derive(Debug, Clone, Copy)]
pub struct NewRefund<'a> {
    /// [`Payment::charge`].
    pub charge: &'a str,
    /// The order, told to the provider so that its words about the refund name it.
    pub order: &'a str,
    /// Amount in minor units.
    pub amount: i64,
    /// Names this refund for ever: asking again with it gives the same refund.
    pub key: &'a str,
}

/// Where a refund stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefundState {
    /// On its way.
    Pending,
    /// Given back.
    Succeeded,
    /// It came back: the card's bank does not take it.
    Failed,
}

/// A refund as the provider knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refund {
    /// The provider's id.
    pub id: String,
    /// Amount in minor units.
    pub amount: i64,
    /// Its currency.
    pub currency: Currency,
    /// Where it stands.
    pub state: RefundState,
}
