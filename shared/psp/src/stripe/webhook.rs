//! Stripe's webhooks: the signature over time and body, and the events that move an order.

use super::objects::{ApiError, Dispute, Event, PaymentIntent, RefundObject, Session, currency};
use crate::{EventKind, Failure, PaymentEvent, ProviderName, RefundState, WebhookError};
use hmac::{Hmac, KeyInit, Mac};
use serde::de::DeserializeOwned;
use sha2::Sha256;

/// How far the time of signing may be from now, in seconds.
pub const TOLERANCE_S: u64 = 300;

/// The `Stripe-Signature` header of a body: `t=…,v1=…`. The sandbox signs with it.
#[must_use]
pub fn sign(secret: &str, timestamp: u64, body: &[u8]) -> String {
    let code = mac(secret, &timestamp.to_string(), body).map(|m| hex::encode(m.finalize().into_bytes()));
    format!("t={timestamp},v1={}", code.unwrap_or_default())
}

/// Checks a `Stripe-Signature` header; while secrets are being changed it holds several signatures, one of which must fit.
///
/// # Errors
/// Says what is wrong with it.
pub fn verify(secret: &str, header: &str, body: &[u8], now: u64) -> Result<(), WebhookError> {
    let fields = || header.split(',').filter_map(|field| field.trim().split_once('='));
    let timestamp = fields().find(|(name, _)| *name == "t").map(|(_, t)| t).ok_or(WebhookError::Malformed)?;
    let at: u64 = timestamp.parse().map_err(|_| WebhookError::Malformed)?;
    let mut codes =
        fields().filter(|(name, _)| *name == "v1").filter_map(|(_, code)| hex::decode(code).ok()).peekable();
    if codes.peek().is_none() || secret.is_empty() {
        return Err(WebhookError::Malformed);
    }
    // the text as it was sent: a number may be written in more than one way
    let mac = mac(secret, timestamp, body).ok_or(WebhookError::Malformed)?;
    if !codes.any(|code| mac.clone().verify_slice(&code).is_ok()) {
        return Err(WebhookError::Mismatch);
    }
    if now.abs_diff(at) > TOLERANCE_S { Err(WebhookError::Expired) } else { Ok(()) }
}

fn mac(secret: &str, timestamp: &str, body: &[u8]) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).ok()?;
    mac.update(timestamp.as_bytes());
    mac.update(b".");
    mac.update(body);
    Some(mac)
}

/// What an event says, when it moves an order.
pub(super) fn read(body: &[u8]) -> Result<Option<PaymentEvent>, WebhookError> {
    let event: Event = serde_json::from_slice(body).map_err(|e| WebhookError::Unreadable(e.to_string()))?;
    Ok(match event.kind.as_str() {
        "checkout.session.completed" | "checkout.session.async_payment_succeeded" => {
            let session: Session = object(&event)?;
            // unpaid: the money is held or on its way, which the payment's own events tell
            if session.payment_status == "unpaid" { None } else { Some(of_session(event, session, EventKind::Paid)?) }
        }
        "checkout.session.async_payment_failed" => {
            let session = object(&event)?;
            Some(of_session(event, session, EventKind::Failed { code: None })?)
        }
        "checkout.session.expired" => {
            let session = object(&event)?;
            Some(of_session(event, session, EventKind::Cancelled)?)
        }
        "payment_intent.succeeded" => {
            let intent: PaymentIntent = object(&event)?;
            let amount = intent.amount_received;
            Some(of_intent(event, intent, amount, EventKind::Paid)?)
        }
        "payment_intent.amount_capturable_updated" => {
            let intent: PaymentIntent = object(&event)?;
            let amount = intent.amount_capturable;
            // nothing held any more: it was taken or let go, which other events tell
            if amount == 0 { None } else { Some(of_intent(event, intent, amount, EventKind::Authorised)?) }
        }
        "payment_intent.payment_failed" => {
            let intent: PaymentIntent = object(&event)?;
            let code = intent.last_payment_error.as_ref().and_then(ApiError::reason);
            let amount = intent.amount;
            Some(of_intent(event, intent, amount, EventKind::Failed { code })?)
        }
        "payment_intent.canceled" => {
            let intent: PaymentIntent = object(&event)?;
            let amount = intent.amount;
            Some(of_intent(event, intent, amount, EventKind::Cancelled)?)
        }
        "refund.created" | "refund.updated" | "refund.failed" | "charge.refund.updated" => {
            let refund = object(&event)?;
            of_refund(event, refund)?
        }
        "charge.dispute.created" => {
            let dispute: Dispute = object(&event)?;
            let kind = EventKind::DisputeOpened {
                dispute: dispute.id.clone(),
                reason: dispute.reason.clone(),
                due_by: dispute.evidence_details.due_by,
            };
            Some(of_dispute(event, dispute, kind)?)
        }
        "charge.dispute.closed" => {
            let dispute: Dispute = object(&event)?;
            // an inquiry that was closed took no money
            let won = ["won", "warning_closed"].contains(&dispute.status.as_str());
            let kind = EventKind::DisputeClosed { dispute: dispute.id.clone(), won };
            Some(of_dispute(event, dispute, kind)?)
        }
        _ => None,
    })
}

fn object<T: DeserializeOwned>(event: &Event) -> Result<T, WebhookError> {
    T::deserialize(&event.data.object).map_err(|e| WebhookError::Unreadable(format!("{}: {e}", event.kind)))
}

impl From<Failure> for WebhookError {
    fn from(failure: Failure) -> WebhookError {
        WebhookError::Unreadable(failure.to_string())
    }
}

fn of_session(event: Event, session: Session, kind: EventKind) -> Result<PaymentEvent, WebhookError> {
    let payment = session.payment()?;
    Ok(PaymentEvent {
        id: event.id,
        provider: ProviderName::Stripe,
        order: payment.order,
        reference: Some(payment.reference),
        charge: payment.charge,
        kind,
        amount: payment.amount,
        currency: payment.currency,
        at: event.created,
    })
}

fn of_intent(event: Event, intent: PaymentIntent, amount: i64, kind: EventKind) -> Result<PaymentEvent, WebhookError> {
    let payment = intent.payment()?;
    Ok(PaymentEvent {
        id: event.id,
        provider: ProviderName::Stripe,
        order: payment.order,
        reference: None,
        charge: payment.charge,
        kind,
        amount,
        currency: payment.currency,
        at: event.created,
    })
}

/// `None` while it is on its way.
fn of_refund(event: Event, refund: RefundObject) -> Result<Option<PaymentEvent>, WebhookError> {
    let kind = match refund.state() {
        RefundState::Pending => return Ok(None),
        RefundState::Succeeded => EventKind::Refunded { refund: refund.id },
        RefundState::Failed => EventKind::RefundFailed { refund: refund.id },
    };
    Ok(Some(PaymentEvent {
        id: event.id,
        provider: ProviderName::Stripe,
        order: refund.metadata.and_then(|mut m| m.remove("order")),
        reference: None,
        charge: refund.payment_intent,
        kind,
        amount: refund.amount,
        currency: currency(&refund.currency)?,
        at: event.created,
    }))
}

fn of_dispute(event: Event, dispute: Dispute, kind: EventKind) -> Result<PaymentEvent, WebhookError> {
    Ok(PaymentEvent {
        id: event.id,
        provider: ProviderName::Stripe,
        order: None,
        reference: None,
        charge: dispute.payment_intent,
        kind,
        amount: dispute.amount,
        currency: currency(&dispute.currency)?,
        at: event.created,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Made by the official client: `stripe.webhooks.generateTestHeaderString`.
    const BY_THE_OFFICIAL_CLIENT: &str =
        "t=1700000000,v1=248a374f50f943a28b0f6ab50faf9a7e7e29b710fa26df9fb1618b9bf8ea9c9a";

    #[test]
    fn the_signature_is_the_official_clients() {
        assert_eq!(sign("whsec_test_secret", 1_700_000_000, br#"{"id":"evt_1"}"#), BY_THE_OFFICIAL_CLIENT);
    }

    #[test]
    fn one_of_several_signatures_must_fit() {
        let good = sign("new", 1_000, b"{}");
        let (_, code) = good.split_once(",v1=").unwrap();
        let header = format!("t=1000,v1={},v0=ff,v1={code}", "0".repeat(64));
        assert_eq!(verify("new", &header, b"{}", 1_000), Ok(()));
        assert_eq!(verify("old", &header, b"{}", 1_000), Err(WebhookError::Mismatch));
    }

    #[test]
    fn an_old_signature_is_refused_and_a_forged_one_is_told_apart() {
        let header = sign("s", 1_000, b"{}");
        assert_eq!(verify("s", &header, b"{}", 1_000 + TOLERANCE_S), Ok(()));
        assert_eq!(verify("s", &header, b"{}", 1_001 + TOLERANCE_S), Err(WebhookError::Expired));
        assert_eq!(verify("s", &header.replace("t=1000", "t=1001"), b"{}", 1_000), Err(WebhookError::Mismatch));
        for malformed in ["", "t=1", "v1=00", "t=x,v1=00", "t=1,v1=zz"] {
            assert_eq!(verify("s", malformed, b"{}", 1_000), Err(WebhookError::Malformed), "{malformed}");
        }
        assert_eq!(verify("", &sign("", 1_000, b"{}"), b"{}", 1_000), Err(WebhookError::Malformed));
    }

    fn event(kind: &str, object: &str) -> Option<PaymentEvent> {
        read(format!(r#"{{"id":"evt_1","type":"{kind}","created":7,"data":{{"object":{object}}}}}"#).as_bytes())
            .unwrap()
    }

    #[test]
    fn a_page_that_was_paid_names_its_order_and_its_payment() {
        let session = r#"{"id":"cs_1","url":null,"status":"complete","payment_status":"paid","amount_total":500,
            "currency":"mad","client_reference_id":"ord_1","payment_intent":"pi_1"}"#;
        let told = event("checkout.session.completed", session).unwrap();
        assert_eq!((told.kind, told.amount, told.at), (EventKind::Paid, 500, 7));
        assert_eq!((told.order.as_deref(), told.charge.as_deref()), (Some("ord_1"), Some("pi_1")));
        assert_eq!(event("checkout.session.completed", &session.replace("\"paid\"", "\"unpaid\"")), None);
    }

    #[test]
    fn a_refund_counts_when_it_arrived() {
        let refund = |status: &str| {
            let object = format!(
                r#"{{"id":"re_1","status":"{status}","amount":200,"currency":"eur","payment_intent":"pi_1","metadata":{{"order":"ord_1"}}}}"#
            );
            event("refund.updated", &object).map(|e| e.kind)
        };
        assert_eq!(refund("pending"), None);
        assert_eq!(refund("succeeded"), Some(EventKind::Refunded { refund: "re_1".into() }));
        assert_eq!(refund("failed"), Some(EventKind::RefundFailed { refund: "re_1".into() }));
    }

    #[test]
    fn a_dispute_is_won_or_lost() {
        let closed = |status: &str| {
            let object = format!(
                r#"{{"id":"du_1","status":"{status}","amount":200,"currency":"usd","reason":"fraudulent","charge":"ch_1","payment_intent":"pi_1"}}"#
            );
            event("charge.dispute.closed", &object).map(|e| e.kind)
        };
        assert_eq!(closed("won"), Some(EventKind::DisputeClosed { dispute: "du_1".into(), won: true }));
        assert_eq!(closed("lost"), Some(EventKind::DisputeClosed { dispute: "du_1".into(), won: false }));
    }

    #[test]
    fn what_moves_no_order_is_let_pass_and_what_cannot_be_read_is_not() {
        assert_eq!(event("customer.created", "{}"), None);
        for body in ["", "{", r#"{"id":"evt_1","type":"payment_intent.succeeded","created":7,"data":{"object":{}}}"#] {
            assert!(matches!(read(body.as_bytes()), Err(WebhookError::Unreadable(_))), "{body}");
        }
    }

    proptest! {
        #[test]
        fn a_signature_fits_its_own_body_and_secret_only(a: Vec<u8>, b: Vec<u8>, s in "[a-z]{1,9}", t in "[a-z]{1,9}") {
            prop_assert_eq!(verify(&t, &sign(&s, 5, &a), &b, 5).is_ok(), a == b && s == t);
        }

        #[test]
        fn any_header_and_body_are_answered_without_panic(header in "\\PC{0,80}", body in "\\PC{0,80}") {
            prop_assert!(verify("s", &header, body.as_bytes(), 5).is_err());
            let _ = read(body.as_bytes());
        }
    }
}
