//! Checkout sessions: hosted pages where a shopper pays once.

use crate::charge::card_of;
use crate::error::{ApiError, Outcome};
use crate::expand;
use crate::intent::{Confirmation, is_url, large_enough};
use crate::params::Params;
use crate::sandbox::Sandbox;
use crate::value::{int, set, text};
use serde_json::{Value, json};

/// Seconds that a page may stay open, from and to; within a minute's patience for what was under way.
const SHORTEST_S: u64 = 30 * 60 - 60;
const LONGEST_S: u64 = 24 * 3600 + 60;
const DEFAULT_S: u64 = 24 * 3600;
/// The languages of Stripe's own pages. There is no Arabic.
const LOCALES: [&str; 42] = [
    "auto", "bg", "cs", "da", "de", "el", "en", "en-GB", "es", "es-419", "et", "fi", "fil", "fr", "fr-CA", "hr", "hu",
    "id", "it", "ja", "ko", "lt", "lv", "ms", "mt", "nb", "nl", "pl", "pt", "pt-BR", "ro", "ru", "sk", "sl", "sv",
    "th", "tr", "vi", "zh", "zh-HK", "zh-TW", "hi",
];

impl Sandbox<'_> {
    pub(crate) fn create_session(&mut self, mut params: Params) -> Outcome {
        let mode = params.one_of("mode", &["payment"])?.ok_or_else(|| params.missing("mode"))?;
        let success_url = params.required("success_url")?;
        let cancel_url = params.text("cancel_url")?;
        for (name, url) in [("success_url", Some(&success_url)), ("cancel_url", cancel_url.as_ref())] {
            if url.is_some_and(|url| !is_url(url)) {
                return Err(ApiError::parameter("url_invalid", name, "Not a valid URL"));
            }
        }
        let now = self.now();
        let expires_at = match params.int("expires_at")? {
            None => now + DEFAULT_S,
            Some(at) => u64::try_from(at)
                .ok()
                .filter(|at| (now + SHORTEST_S..=now + LONGEST_S).contains(at))
                .ok_or_else(|| {
                    let message = "The `expires_at` timestamp must be at least 30 minutes and less than 24 hours from Checkout Session creation.";
                    ApiError::parameter("parameter_invalid_integer", "expires_at", message)
                })?,
        };
        if let Some(types) = params.texts("payment_method_types")?
            && types != ["card"]
        {
            let message = "The sandbox's page takes cards only.";
            return Err(ApiError::parameter("parameter_unknown_value", "payment_method_types", message));
        }
        let (lines, currency, total) = read_lines(&mut params)?;
        large_enough(total, &currency, "line_items")?;
        let intent_data =
            params.map("payment_intent_data")?.map(read_intent_data).transpose()?.unwrap_or_else(|| json!({}));
        let id = self.new_id("cs_test");
        let origin = match self.account.origin.as_str() {
            "" => origin_of(&success_url),
            origin => origin,
        };
        let url = format!("{origin}/sandbox/pay/{}/{id}", self.account.name);
        let email = params.text("customer_email")?;
        let session = json!({
            "id": id, "object": "checkout.session", "amount_subtotal": total, "amount_total": total,
            "automatic_tax": { "enabled": false, "liability": null, "provider": null, "status": null },
            "cancel_url": cancel_url,
            "client_reference_id": params.text("client_reference_id")?, "client_secret": null, "created": now, "currency": currency, "customer": null,
            "customer_creation": "if_required",
            "customer_details": email.as_ref().map(|email| json!({ "email": email, "name": null, "phone": null })),
            "customer_email": email, "expires_at": expires_at, "livemode": false,
            "locale": params.one_of("locale", &LOCALES)?, "metadata": params.metadata(&Value::Null)?, "mode": mode,
            "payment_intent": null, "payment_method_options": { "card": { "request_three_d_secure": "automatic" } },
            "payment_method_types": ["card"], "payment_status": "unpaid", "setup_intent": null,
            "status": "open",
            "submit_type": params.one_of("submit_type", &["auto", "book", "donate", "pay"])?, "subscription": null,
            "success_url": success_url, "total_details": { "amount_discount": 0, "amount_shipping": 0, "amount_tax": 0 },
            "ui_mode": "hosted", "url": url, "_lines": lines, "_intent_data": intent_data,
        });
        params.finish()?;
        self.keep_until("", &session, Some(expires_at * 1000));
        if self.account.name == psp::sandbox::SHOP {
            self.learn_own_endpoint(origin_of(text(&session, "success_url")))?;
        }
        Ok(session)
    }

    pub(crate) fn session_lines(&mut self, id: &str, params: Params) -> Outcome {
        params.finish()?;
        Ok(expand::lines(&self.find("checkout.session", id, "session")?))
    }

    pub(crate) fn expire_session(&mut self, id: &str, params: Params) -> Outcome {
        params.finish()?;
        let session = self.find("checkout.session", id, "session")?;
        if text(&session, "status") != "open" {
            let message = format!(
                "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of {}.",
                text(&session, "status")
            );
            return Err(ApiError::state("resource_missing", message).with("param", "session"));
        }
        self.expire(session)
    }

    /// Closes a page that was not paid.
    pub(crate) fn expire(&mut self, mut session: Value) -> Outcome {
        let payment = text(&session, "payment_intent").to_owned();
        if !payment.is_empty() {
            let intent = self.find("payment_intent", &payment, "intent")?;
            self.cancel(intent, None)?;
        }
        set(&mut session, "status", "expired");
        set(&mut session, "url", Value::Null);
        self.keep(&payment, &session);
        self.emit("checkout.session.expired", &session);
        Ok(session)
    }

    /// Pays with a card that was typed into the page. Gives back the payment, whose status says what is next.
    ///
    /// # Errors
    /// What to tell the shopper; the page stays open.
    pub(crate) fn pay_session(&mut self, mut session: Value, method: &Value) -> Outcome {
        let session_id = text(&session, "id").to_owned();
        let known = text(&session, "payment_intent").to_owned();
        let mut intent =
            if known.is_empty() { self.intent_of(&session) } else { self.find("payment_intent", &known, "intent")? };
        card_of(method)?;
        set(&mut intent, "payment_method", method["id"].clone());
        set(&mut intent, "status", "requires_confirmation");
        let id = text(&intent, "id").to_owned();
        if known.is_empty() {
            self.keep("", &intent);
            self.emit("payment_intent.created", &intent);
            set(&mut session, "payment_intent", id.clone());
            let due = u64::try_from(int(&session, "expires_at")).unwrap_or_default() * 1000;
            self.keep_until(&id, &session, Some(due));
        }
        let back = format!("{}/sandbox/pay/{}/{session_id}", self.account.origin, self.account.name);
        set(&mut intent, "_return_url", back);
        self.attempt(intent, &Confirmation::default())
    }

    fn intent_of(&self, session: &Value) -> Value {
        let id = self.new_id("pi");
        let data = &session["_intent_data"];
        let capture =
            if text(data, "capture_method").is_empty() { "automatic_async" } else { text(data, "capture_method") };
        let metadata = data.get("metadata").cloned().unwrap_or_else(|| json!({}));
        json!({
            "id": id, "object": "payment_intent", "amount": session["amount_total"], "amount_capturable": 0,
            "amount_details": { "tip": {} }, "amount_received": 0, "application": null, "application_fee_amount": null,
            "automatic_payment_methods": null, "canceled_at": null, "cancellation_reason": null, "capture_method": capture,
            "client_secret": self.new_id(&format!("{id}_secret")), "confirmation_method": "automatic", "created": self.now(),
            "currency": session["currency"], "customer": null, "description": data["description"], "last_payment_error": null,
            "latest_charge": null, "livemode": false, "metadata": metadata, "next_action": null, "on_behalf_of": null,
            "payment_method": null, "payment_method_options": {}, "payment_method_types": ["card"], "processing": null,
            "receipt_email": data["receipt_email"], "review": null, "setup_future_usage": null, "shipping": null,
            "statement_descriptor": null, "statement_descriptor_suffix": data["statement_descriptor_suffix"],
            "status": "requires_payment_method", "transfer_data": null, "transfer_group": data["transfer_group"],
            "_session": session["id"],
        })
    }

    /// Completes the page that a payment belongs to, when it belongs to one.
    pub(crate) fn complete_session_of(&mut self, intent: &Value) -> Result<(), ApiError> {
        let id = text(intent, "_session");
        if id.is_empty() {
            return Ok(());
        }
        let mut session = self.find("checkout.session", id, "session")?;
        let was_open = text(&session, "status") == "open";
        let paid = text(intent, "status") == "succeeded";
        set(&mut session, "status", "complete");
        set(&mut session, "url", Value::Null);
        set(&mut session, "payment_status", if paid { "paid" } else { "unpaid" });
        self.keep(text(intent, "id"), &session);
        if was_open {
            self.emit("checkout.session.completed", &session);
        }
        Ok(())
    }
}

fn read_lines(params: &mut Params) -> Result<(Vec<Value>, String, i64), ApiError> {
    let mut lines = Vec::new();
    let (mut currency, mut total) = (String::new(), 0_i64);
    for mut line in params.maps("line_items")? {
        let quantity = line.amount("quantity")?.ok_or_else(|| line.missing("quantity"))?;
        let mut price = line.required_map("price_data")?;
        line.finish()?;
        let own = price.currency("currency")?;
        let unit = price.amount("unit_amount")?.ok_or_else(|| price.missing("unit_amount"))?;
        let mut product = price.required_map("product_data")?;
        let name = product.required("name")?;
        product.text("description")?;
        product.texts("images")?;
        product.finish()?;
        if !currency.is_empty() && currency != own {
            let name = price.name("currency");
            return Err(ApiError::parameter(
                "parameter_invalid_currency",
                &name,
                "All line items must have the same currency.",
            ));
        }
        price.finish()?;
        currency = own;
        let amount = unit.checked_mul(quantity).filter(|amount| *amount <= 99_999_999);
        let too_large =
            || ApiError::parameter("amount_too_large", "line_items", "Amount must be no more than 999,999.99");
        let amount = amount.ok_or_else(too_large)?;
        total = total.saturating_add(amount);
        lines.push(json!({
            "id": format!("li_{}", lines.len() + 1), "object": "item", "amount_discount": 0, "amount_subtotal": amount,
            "amount_tax": 0, "amount_total": amount, "currency": currency, "description": name, "quantity": quantity,
        }));
    }
    match (lines.is_empty(), total) {
        (true, _) => Err(params.missing("line_items")),
        (false, 0..=99_999_999) => Ok((lines, currency, total)),
        _ => Err(ApiError::parameter("amount_too_large", "line_items", "Amount must be no more than 999,999.99")),
    }
}

fn read_intent_data(mut params: Params) -> Outcome {
    let data = json!({
        "capture_method": params.one_of("capture_method", &["automatic", "automatic_async", "manual"])?,
        "description": params.text("description")?, "metadata": params.metadata(&Value::Null)?,
        "receipt_email": params.text("receipt_email")?,
        "statement_descriptor_suffix": params.text("statement_descriptor_suffix")?,
        "transfer_group": params.text("transfer_group")?,
    });
    params.finish()?;
    Ok(data)
}

/// Scheme and host of an address.
pub(crate) fn origin_of(url: &str) -> &str {
    let host = url.find("://").map_or(0, |at| at + 3);
    let end = url[host..].find(['/', '?', '#']).map_or(url.len(), |at| host + at);
    &url[..end]
}
