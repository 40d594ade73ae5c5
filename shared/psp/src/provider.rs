//! The one face that every provider shows to the payment service.

use crate::{Call, Hosted, NewPayment, NewRefund, Payment, PaymentEvent, Refund, WebhookError};
use serde::{Deserialize, Serialize};

/// A provider's name, as it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProviderName {
    /// Cards, everywhere.
    Stripe,
    /// Cards, Morocco's interbank centre.
    Cmi,
    /// Cash on delivery.
    Cash,
}

impl ProviderName {
    /// The name in text: `stripe`, `cmi`, `cash`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            ProviderName::Stripe => "stripe",
            ProviderName::Cmi => "cmi",
            ProviderName::Cash => "cash",
        }
    }
}

/// How a payment begins.
#[derive(Debug)]
pub enum Begin {
    /// Send this; its answer has the page's address.
    Ask(Call<Hosted>),
    /// Show the browser a page that sends this form by itself.
    Post(AutoForm),
    /// Nothing is paid now.
    Nothing,
}

/// A form that the shopper's browser sends to the provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AutoForm {
    /// Where to, absolute.
    pub action: String,
    /// Names and values of its hidden fields, to be escaped by whoever writes the HTML.
    pub fields: Vec<(&'static str, String)>,
}

/// What a webhook is answered with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acknowledgement {
    /// HTTP status.
    pub status: u16,
    /// Body, `text/plain`; for CMI it decides whether the money is taken.
    pub body: &'static str,
}

/// The provider has no such operation, or not for this payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{} does not offer this: {what}", .provider.name())]
pub struct NotOffered {
    /// Who.
    pub provider: ProviderName,
    /// What, in words.
    pub what: &'static str,
}

/// Seconds that a request may be on its way, and clocks may differ.
const ON_THE_WAY_S: u64 = 30;

/// A payment service provider.
pub trait Provider {
    /// Its name.
    fn name(&self) -> ProviderName;

    /// Begins a payment; doing so again for the same order leads to the same payment.
    ///
    /// # Errors
    /// When it does not take this currency or amount.
    fn begin(&self, new: &NewPayment<'_>) -> Result<Begin, NotOffered>;

    /// How long its page must stay open at least, in seconds from when it is asked for.
    fn shortest_page(&self) -> u64 {
        0
    }

    /// Whether a page that closes at `expires_at` can still be asked for at `now` (seconds since 1970): the request is on its way for
    /// a while, and the provider has a clock of its own.
    fn may_begin(&self, expires_at: u64, now: u64) -> bool {
        now + self.shortest_page() + ON_THE_WAY_S <= expires_at
    }

    /// Asks how a payment stands, by [`Payment::reference`] or [`Payment::charge`].
    ///
    /// # Errors
    /// When it cannot be asked.
    fn look_up(&self, reference: &str) -> Result<Call<Payment>, NotOffered>;

    /// Takes money that is held: all of it, or `amount` of it, the rest being let go. `key` names this capture for ever.
    ///
    /// # Errors
    /// When it cannot be asked.
    fn capture(&self, charge: &str, amount: Option<i64>, key: &str) -> Result<Call<Payment>, NotOffered>;

    /// Ends a payment that is not paid, by [`Payment::reference`] (its page closes) or [`Payment::charge`] (held money is let
    /// go). One that was paid meanwhile is refused: look it up then.
    ///
    /// # Errors
    /// When it cannot be asked.
    fn cancel(&self, reference: &str) -> Result<Call<Payment>, NotOffered>;

    /// Gives money back.
    ///
    /// # Errors
    /// When it cannot be asked: then somebody does it in the provider's own pages.
    fn refund(&self, refund: &NewRefund<'_>) -> Result<Call<Refund>, NotOffered>;

    /// Asks what the provider knows the payer's card by: one text for one card, in whatever payment; nothing for other ways to pay.
    ///
    /// # Errors
    /// When the provider does not tell.
    fn payer(&self, charge: &str) -> Result<Call<Option<String>>, NotOffered> {
        let _ = charge;
        Err(NotOffered { provider: self.name(), what: "the card's fingerprint" })
    }

    /// Reads a webhook: `header` gives a header by its name in small letters, `now` is in seconds since 1970.
    /// `None` is a genuine event that changes nothing for us.
    ///
    /// # Errors
    /// When it is not to be believed.
    fn event(
        &self,
        header: &dyn Fn(&str) -> Option<String>,
        body: &[u8],
        now: u64,
    ) -> Result<Option<PaymentEvent>, WebhookError>;

    /// What to answer once the event is safely stored (`taken`), or was refused because it does not fit its order.
    fn acknowledge(&self, event: Option<&PaymentEvent>, taken: bool) -> Acknowledgement;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cash::Cash;
    use crate::stripe::Stripe;

    #[test]
    fn a_page_is_asked_for_while_it_may_stay_open_long_enough() {
        let (stripe, closes) = (Stripe::new("sk", "whsec"), 36 * 60);
        assert!(stripe.may_begin(closes, 0));
        assert!(stripe.may_begin(closes, 330));
        assert!(!stripe.may_begin(closes, 331), "half an hour, and half a minute on the way");
        assert!(Cash.may_begin(closes, 2_000));
    }
}
