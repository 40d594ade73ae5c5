//! Payment methods: test tokens, and the numbers of test cards. Of a card its row in the table is kept, never its number.

use crate::cards::Card;
use crate::error::{ApiError, Outcome};
use crate::params::Params;
use crate::sandbox::{Sandbox, year_month};
use serde_json::{Value, json};

/// Test tokens of direct debit, which takes a moment and then succeeds or fails.
const DEBITS: [(&str, &str); 2] = [("pm_success_sepaDebit", "succeeds"), ("pm_failed_sepaDebit", "fails")];

impl Sandbox<'_> {
    pub(crate) fn create_method(&mut self, params: Params) -> Outcome {
        self.method_from_data(params)
    }

    /// The payment method that a request names or describes.
    pub(crate) fn method_of(&mut self, params: &mut Params) -> Result<Option<Value>, ApiError> {
        if let Some(id) = params.text("payment_method")? {
            return self.named_method(&id).map(Some);
        }
        params.map("payment_method_data")?.map(|data| self.method_from_data(data)).transpose()
    }

    fn named_method(&mut self, id: &str) -> Outcome {
        if let Some(card) = id.strip_prefix("pm_card_").and_then(Card::by_token) {
            return Ok(self.keep_card(card, 12, year_month(self.now()).0 + 4, &Value::Null));
        }
        if let Some((_, outcome)) = DEBITS.iter().find(|(token, _)| *token == id) {
            return Ok(self.keep_debit(outcome));
        }
        self.find("payment_method", id, "payment_method")
    }

    fn method_from_data(&mut self, mut params: Params) -> Outcome {
        params.one_of("type", &["card"])?.ok_or_else(|| params.missing("type"))?;
        let mut data = params.required_map("card")?;
        let billing = params.map("billing_details")?.map(read_billing).transpose()?.unwrap_or_default();
        params.metadata(&Value::Null)?;
        params.finish()?;
        if let Some(token) = data.text("token")? {
            data.finish()?;
            let card = token.strip_prefix("tok_").and_then(Card::by_token);
            let card = card.ok_or_else(|| ApiError::missing("token", &token, "card[token]"))?;
            return Ok(self.keep_card(card, 12, year_month(self.now()).0 + 4, &billing));
        }
        let number = data.required("number")?;
        let month = data.int("exp_month")?.ok_or_else(|| data.missing("exp_month"))?;
        let year = data.int("exp_year")?.ok_or_else(|| data.missing("exp_year"))?;
        let cvc = data.text("cvc")?;
        data.finish()?;
        self.typed_card(&number, (month, year), cvc.as_deref(), &billing)
    }

    /// The payment method of a card as it was typed.
    pub(crate) fn typed_card(
        &mut self,
        number: &str,
        expiry: (i64, i64),
        cvc: Option<&str>,
        billing: &Value,
    ) -> Outcome {
        let card = Card::by_number(number)?;
        card.check(expiry.0, expiry.1, cvc, year_month(self.now()))?;
        Ok(self.keep_card(card, expiry.0, expiry.1 % 100 + 2000, billing))
    }

    fn keep_card(&mut self, card: &Card, month: i64, year: i64, billing: &Value) -> Value {
        let checked = json!({ "address_line1_check": null, "address_postal_code_check": null, "cvc_check": "pass" });
        let method = json!({
            "id": self.new_id("pm"), "object": "payment_method", "allow_redisplay": "unspecified",
            "billing_details": billing_details(billing),
            "card": {
                "brand": card.brand, "checks": checked, "country": "US", "display_brand": card.brand, "exp_month": month,
                "exp_year": year, "fingerprint": card.token, "funding": "credit", "last4": card.last4(),
                "networks": { "available": [card.brand], "preferred": null },
                "three_d_secure_usage": { "supported": true }, "wallet": null,
            },
            "created": self.now(), "customer": null, "livemode": false, "metadata": {}, "type": "card", "_card": card.token,
        });
        self.keep("", &method);
        method
    }

    fn keep_debit(&mut self, outcome: &str) -> Value {
        let method = json!({
            "id": self.new_id("pm"), "object": "payment_method", "billing_details": billing_details(&Value::Null),
            "created": self.now(), "customer": null, "livemode": false, "metadata": {},
            "sepa_debit": { "bank_code": "19043", "branch_code": "", "country": "AT", "last4": "5473" },
            "type": "sepa_debit", "_debit": outcome,
        });
        self.keep("", &method);
        method
    }
}

fn read_billing(mut params: Params) -> Outcome {
    let read = json!({ "email": params.text("email")?, "name": params.text("name")?, "phone": params.text("phone")? });
    params.finish()?;
    Ok(read)
}

fn billing_details(given: &Value) -> Value {
    let address =
        json!({ "city": null, "country": null, "line1": null, "line2": null, "postal_code": null, "state": null });
    json!({ "address": address, "email": given["email"], "name": given["name"], "phone": given["phone"], "tax_id": null })
}
