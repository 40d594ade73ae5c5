//! Requests to Stripe's API, form-encoded, each with a key under which it may be repeated.

use super::VERSION;
use super::answer;
use super::objects::{Charged, Dispute, PaymentIntent, RefundObject, Session};
use crate::form::Form;
use crate::{Call, Capture, Hosted, NewPayment, NewRefund, Payment, Refund, Request};
use text::Lang;

/// Makes a page for the order: the same one, however often it is asked for.
pub(super) fn create_session(key: &str, new: &NewPayment<'_>) -> Call<Hosted> {
    let currency = new.currency.code().to_ascii_lowercase();
    // Stripe's page speaks no Arabic: it then follows the browser. The metadata says what was meant.
    let locale = match new.lang {
        Lang::Fr => "fr",
        Lang::En => "en",
        Lang::Ar => "auto",
    };
    let mut form = Form::default()
        .with("mode", "payment")
        .with("payment_method_types[0]", "card")
        .with("line_items[0][quantity]", 1)
        .with("line_items[0][price_data][currency]", currency)
        .with("line_items[0][price_data][unit_amount]", new.amount)
        .with("line_items[0][price_data][product_data][name]", new.description)
        .with("client_reference_id", new.order)
        .with("customer_email", new.email)
        .with("locale", locale)
        .with("success_url", new.return_url)
        .with("cancel_url", new.cancel_url)
        .with("expires_at", new.expires_at)
        .with("metadata[order]", new.order)
        .with("metadata[lang]", new.lang.code())
        .with("payment_intent_data[metadata][order]", new.order);
    if new.capture == Capture::Later {
        form = form.with("payment_intent_data[capture_method]", "manual");
    }
    let path = "/v1/checkout/sessions";
    Call::new(post(key, path, &form, &format!("session-{}", new.order)), |a| answer::object::<Session>(a)?.hosted())
}

pub(super) fn session(key: &str, id: &str) -> Call<Payment> {
    let path = format!("/v1/checkout/sessions/{}?expand[]=payment_intent", segment(id));
    Call::new(request(key, "GET", path), read_session)
}

pub(super) fn expire_session(key: &str, id: &str) -> Call<Payment> {
    let path = format!("/v1/checkout/sessions/{}/expire", segment(id));
    Call::new(post(key, &path, &Form::default(), &format!("expire-{id}")), read_session)
}

pub(super) fn intent(key: &str, id: &str) -> Call<Payment> {
    Call::new(request(key, "GET", format!("/v1/payment_intents/{}", segment(id))), read_intent)
}

pub(super) fn payer(key: &str, id: &str) -> Call<Option<String>> {
    let path = format!("/v1/payment_intents/{}?expand[]=latest_charge", segment(id));
    Call::new(request(key, "GET", path), |a| Ok(answer::object::<Charged>(a)?.fingerprint()))
}

pub(super) fn capture(key: &str, id: &str, amount: Option<i64>, idempotency: &str) -> Call<Payment> {
    let form = amount.map_or_else(Form::default, |amount| Form::default().with("amount_to_capture", amount));
    Call::new(post(key, &format!("/v1/payment_intents/{}/capture", segment(id)), &form, idempotency), read_intent)
}

pub(super) fn cancel_intent(key: &str, id: &str) -> Call<Payment> {
    let form = Form::default().with("cancellation_reason", "abandoned");
    let path = format!("/v1/payment_intents/{}/cancel", segment(id));
    Call::new(post(key, &path, &form, &format!("cancel-{id}")), read_intent)
}

pub(super) fn refund(key: &str, refund: &NewRefund<'_>) -> Call<Refund> {
    let form = Form::default()
        .with("payment_intent", refund.charge)
        .with("amount", refund.amount)
        .with("reason", "requested_by_customer")
        .with("metadata[order]", refund.order);
    Call::new(post(key, "/v1/refunds", &form, refund.key), |a| answer::object::<RefundObject>(a)?.refund())
}

pub(super) fn dispute(key: &str, id: &str) -> Call<Dispute> {
    Call::new(request(key, "GET", format!("/v1/disputes/{}", segment(id))), answer::object)
}

fn read_session(answer: crate::Answer<'_>) -> Result<Payment, crate::Failure> {
    answer::object::<Session>(answer)?.payment()
}

fn read_intent(answer: crate::Answer<'_>) -> Result<Payment, crate::Failure> {
    answer::object::<PaymentIntent>(answer)?.payment()
}

fn request(key: &str, method: &'static str, path: String) -> Request {
    let headers = vec![("authorization", format!("Bearer {key}")), ("stripe-version", VERSION.to_owned())];
    Request { method, path, headers, body: String::new() }
}

fn post(key: &str, path: &str, form: &Form, idempotency: &str) -> Request {
    let mut request = request(key, "POST", path.to_owned());
    request.headers.push(("content-type", "application/x-www-form-urlencoded".to_owned()));
    request.headers.push(("idempotency-key", idempotency.to_owned()));
    request.body = form.encode();
    request
}

/// An id as one segment of a path: ids come from answers and webhooks, and none leads elsewhere.
fn segment(id: &str) -> String {
    id.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
}

#[cfg(test)]
mod tests {
    use super::super::Stripe;
    use super::*;
    use crate::{Begin, Provider};
    use money::Currency;

    fn new(lang: Lang, capture: Capture) -> NewPayment<'static> {
        NewPayment {
            order: "ord_1",
            amount: 12_345,
            currency: Currency::Mad,
            description: "GetYourShare ord_1",
            email: "a@b.ma",
            name: "A",
            phone: "",
            lang,
            return_url: "https://shop.test/fr/order/ord_1",
            cancel_url: "https://shop.test/fr/checkout",
            callback_url: "",
            expires_at: 1_800_000_000,
            capture,
            salt: "",
        }
    }

    fn session(lang: Lang, capture: Capture) -> Request {
        let stripe = Stripe::new("sk_test_1", "whsec_1");
        let Ok(Begin::Ask(call)) = stripe.begin(&new(lang, capture)) else { panic!("no request") };
        call.request
    }

    #[test]
    fn an_order_leads_to_one_page() {
        let request = session(Lang::Fr, Capture::AtOnce);
        assert_eq!((request.method, request.path.as_str()), ("POST", "/v1/checkout/sessions"));
        assert!(request.headers.contains(&("idempotency-key", "session-ord_1".to_owned())));
        assert!(request.headers.contains(&("authorization", "Bearer sk_test_1".to_owned())));
        let form = Form::decode(&request.body).unwrap();
        assert_eq!(form.get("line_items[0][price_data][unit_amount]"), Some("12345"));
        assert_eq!(form.get("line_items[0][price_data][currency]"), Some("mad"));
        assert_eq!(form.get("payment_intent_data[metadata][order]"), Some("ord_1"));
        assert_eq!(form.get("payment_intent_data[capture_method]"), None);
    }

    #[test]
    fn money_may_be_held_and_arabic_follows_the_browser() {
        let form = Form::decode(&session(Lang::Ar, Capture::Later).body).unwrap();
        assert_eq!(form.get("payment_intent_data[capture_method]"), Some("manual"));
        assert_eq!((form.get("locale"), form.get("metadata[lang]")), (Some("auto"), Some("ar")));
    }

    #[test]
    fn a_card_is_known_by_its_fingerprint_and_other_ways_to_pay_by_nothing() {
        let call = Stripe::new("k", "w").payer("pi_1").unwrap();
        assert_eq!(call.request.path, "/v1/payment_intents/pi_1?expand[]=latest_charge");
        let read = |charge: &str| {
            let body = format!(r#"{{"id":"pi_1","latest_charge":{charge}}}"#);
            call.read(crate::Answer { status: 200, body: body.as_bytes() })
        };
        let card =
            r#"{"id":"ch_1","payment_method_details":{"type":"card","card":{"fingerprint":"Xt5EWLLDS7FJjR1c"}}}"#;
        assert_eq!(read(card), Ok(Some("Xt5EWLLDS7FJjR1c".to_owned())));
        assert_eq!(read(r#"{"id":"ch_1","payment_method_details":{"type":"sepa_debit","sepa_debit":{}}}"#), Ok(None));
        assert_eq!(read("null"), Ok(None));
        assert!(Stripe::new("k", "w").payer("cs_1").is_err());
    }

    #[test]
    fn an_id_stays_within_its_segment() {
        let call = Stripe::new("k", "w").look_up("pi_1/../../refunds?x=").unwrap();
        assert_eq!(call.request.path, "/v1/payment_intents/pi_1refundsx");
        assert!(!format!("{call:?}").contains("Bearer"));
    }
}
