//! 3-D Secure: the bank asks the card's holder on a page of its own; here one with two buttons.

use crate::cards::Then;
use crate::charge::card_of;
use crate::error::{ApiError, Outcome};
use crate::sandbox::Sandbox;
use crate::session::origin_of;
use crate::value::{set, text};
use serde_json::{Value, json};

impl Sandbox<'_> {
    /// Sends the shopper to the bank's page.
    pub(crate) fn ask_holder(&mut self, mut intent: Value) -> Outcome {
        let secret = self.new_id("challenge");
        let back = text(&intent, "_return_url").to_owned();
        let origin = match self.account.origin.as_str() {
            "" => origin_of(&back),
            origin => origin,
        };
        let url = format!("{origin}/sandbox/3ds/{}/{}/{secret}", self.account.name, text(&intent, "id"));
        let back = if back.is_empty() { Value::Null } else { back.into() };
        set(&mut intent, "_challenge", secret);
        set(&mut intent, "status", "requires_action");
        set(
            &mut intent,
            "next_action",
            json!({ "type": "redirect_to_url", "redirect_to_url": { "url": url, "return_url": back } }),
        );
        self.keep("", &intent);
        self.emit("payment_intent.requires_action", &intent);
        Ok(intent)
    }

    /// The payment that waits for its card's holder; the secret is in the page's address.
    pub(crate) fn challenged(&self, id: &str, secret: &str) -> Outcome {
        let intent = self.find("payment_intent", id, "intent")?;
        let waits = text(&intent, "status") == "requires_action" && text(&intent, "_challenge") == secret;
        if waits { Ok(intent) } else { Err(ApiError::missing("challenge", id, "intent")) }
    }

    /// Goes on after the holder agreed or refused, and gives back the payment.
    ///
    /// # Errors
    /// When nothing waits; a decline is in the payment.
    pub(crate) fn after_challenge(&mut self, intent: Value, agreed: bool) -> Outcome {
        let id = text(&intent, "id").to_owned();
        let method = self.find("payment_method", text(&intent, "payment_method"), "payment_method")?;
        let outcome = if agreed {
            let then: Then = card_of(&method)?.then;
            self.pay(intent, &method, then)
        } else {
            let message = "The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.";
            let error = ApiError::state("payment_intent_authentication_failure", message);
            Err(self.decline(intent, &method, error, false))
        };
        match outcome {
            Ok(intent) => Ok(intent),
            Err(error) if error.executed => self.find("payment_intent", &id, "intent"),
            Err(error) => Err(error),
        }
    }
}
