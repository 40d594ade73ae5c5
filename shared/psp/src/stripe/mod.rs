//! Stripe: hosted Checkout pages, payments, refunds, disputes, webhooks. The built-in sandbox takes the same requests.

mod answer;
mod objects;
mod requests;
mod webhook;

pub use objects::{Charge, Dispute, Event, PaymentIntent, Session};
pub use webhook::{TOLERANCE_S, sign, verify};

use crate::{
    Acknowledgement, Begin, Call, NewPayment, NewRefund, NotOffered, Payment, PaymentEvent, Provider, ProviderName,
    Refund, WebhookError,
};

/// Where Stripe answers.
pub const HOST: &str = "https://api.stripe.com";
/// The version of Stripe's API that this was written for.
pub const VERSION: &str = "2026-10-28.endive";

/// A Checkout page's `expires_at` is at least half an hour after it was asked for.
const SHORTEST_PAGE_S: u64 = 30 * 60;

/// An account at Stripe, or at the sandbox.
#[derive(Clone)]
pub struct Stripe {
    secret_key: String,
    webhook_secret: String,
}

impl std::fmt::Debug for Stripe {
    /// Without the secrets.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Stripe")
    }
}

impl Stripe {
    /// The account of this secret key (`sk_…`), whose webhooks are signed with this secret (`whsec_…`).
    #[must_use]
    pub fn new(secret_key: impl Into<String>, webhook_secret: impl Into<String>) -> Stripe {
        Stripe { secret_key: secret_key.into(), webhook_secret: webhook_secret.into() }
    }

    /// Asks for a dispute (`dp_…`, `du_…`).
    #[must_use]
    pub fn dispute(&self, id: &str) -> Call<Dispute> {
        requests::dispute(&self.secret_key, id)
    }

    const fn not_offered(what: &'static str) -> NotOffered {
        NotOffered { provider: ProviderName::Stripe, what }
    }
}

impl Provider for Stripe {
    fn name(&self) -> ProviderName {
        ProviderName::Stripe
    }

    fn shortest_page(&self) -> u64 {
        SHORTEST_PAGE_S
    }

    fn begin(&self, new: &NewPayment<'_>) -> Result<Begin, NotOffered> {
        if new.amount <= 0 {
            return Err(Stripe::not_offered("an amount that is not positive"));
        }
        Ok(Begin::Ask(requests::create_session(&self.secret_key, new)))
    }

    fn look_up(&self, reference: &str) -> Result<Call<Payment>, NotOffered> {
        Ok(if is_session(reference) {
            requests::session(&self.secret_key, reference)
        } else {
            requests::intent(&self.secret_key, reference)
        })
    }

    fn capture(&self, charge: &str, amount: Option<i64>, key: &str) -> Result<Call<Payment>, NotOffered> {
        Ok(requests::capture(&self.secret_key, charge, amount, key))
    }

    fn cancel(&self, reference: &str) -> Result<Call<Payment>, NotOffered> {
        Ok(if is_session(reference) {
            requests::expire_session(&self.secret_key, reference)
        } else {
            requests::cancel_intent(&self.secret_key, reference)
        })
    }

    fn refund(&self, refund: &NewRefund<'_>) -> Result<Call<Refund>, NotOffered> {
        Ok(requests::refund(&self.secret_key, refund))
    }

    fn payer(&self, charge: &str) -> Result<Call<Option<String>>, NotOffered> {
        match charge.starts_with("pi_") {
            true => Ok(requests::payer(&self.secret_key, charge)),
            false => Err(Stripe::not_offered("the card of what is no payment")),
        }
    }

    fn event(
        &self,
        header: &dyn Fn(&str) -> Option<String>,
        body: &[u8],
        now: u64,
    ) -> Result<Option<PaymentEvent>, WebhookError> {
        let signature = header("stripe-signature").ok_or(WebhookError::Malformed)?;
        verify(&self.webhook_secret, &signature, body, now)?;
        webhook::read(body)
    }

    fn acknowledge(&self, _: Option<&PaymentEvent>, _: bool) -> Acknowledgement {
        // Stripe repeats what is not answered with 2xx; an event that does not fit will not fit later either
        Acknowledgement { status: 200, body: "" }
    }
}

fn is_session(id: &str) -> bool {
    id.starts_with("cs_")
}
