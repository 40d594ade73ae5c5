//! What CMI's server posts back once a payment is approved or refused.

use super::{DIRHAM, hash};
use crate::form::Form;
use crate::{Capture, EventKind, PaymentEvent, ProviderName, WebhookError};
use money::Currency;
use sha2::{Digest, Sha256};

/// Reads and verifies a callback.
pub(super) fn read(
    body: &[u8],
    client_id: &str,
    store_key: &str,
    capture: Capture,
    now: u64,
) -> Result<PaymentEvent, WebhookError> {
    let unreadable = |what: &str| WebhookError::Unreadable(what.to_owned());
    let text = std::str::from_utf8(body).map_err(|_| WebhookError::Malformed)?;
    let form = Form::decode(text).map_err(|_| WebhookError::Malformed)?;
    let fields: Vec<(String, String)> = form.pairs().iter().map(|(name, value)| (name.clone(), plain(value))).collect();
    let field = |name: &str| fields.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_str());
    let given = field("hash").ok_or(WebhookError::Malformed)?;
    let signed = || fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    if store_key.is_empty() || !hash::fits(signed(), store_key, given) {
        return Err(WebhookError::Mismatch);
    }
    // a second field of one name would be read here and signed elsewhere
    let mut names: Vec<_> = fields.iter().map(|(name, _)| name.to_ascii_lowercase()).collect();
    names.sort();
    if names.windows(2).any(|pair| pair[0] == pair[1]) {
        return Err(WebhookError::Malformed);
    }
    if field("clientid") != Some(client_id) {
        return Err(unreadable("it is for another merchant"));
    }
    if field("currency") != Some(DIRHAM) {
        return Err(unreadable("it is not in dirhams"));
    }
    let order = field("oid").or_else(|| field("ReturnOid")).ok_or_else(|| unreadable("it names no order"))?;
    let amount = field("amount").and_then(minor).ok_or_else(|| unreadable("its amount"))?;
    // mdStatus 1 to 4: the card's bank vouches for its holder
    let vouched = field("mdStatus").is_none_or(|status| ["1", "2", "3", "4"].contains(&status));
    let code = field("ProcReturnCode").unwrap_or_default();
    let kind = match (code == "00" && vouched, capture) {
        (true, Capture::AtOnce) => EventKind::Paid,
        (true, Capture::Later) => EventKind::Authorised,
        (false, _) => EventKind::Failed { code: Some(if vouched { code.to_owned() } else { "3d_refused".to_owned() }) },
    };
    Ok(PaymentEvent {
        // the same callback repeated is the same event
        id: format!("cmi_{}", hex::encode(&Sha256::digest(given.as_bytes())[..16])),
        provider: ProviderName::Cmi,
        order: Some(order.to_owned()),
        reference: None,
        charge: field("TransId").filter(|id| !id.is_empty()).map(str::to_owned),
        kind,
        amount,
        currency: Currency::Mad,
        at: now,
    })
}

/// Decimal text as minor units: `123`, `123.4`, `123.45`.
fn minor(text: &str) -> Option<i64> {
    let (whole, cents) = text.split_once('.').unwrap_or((text, ""));
    let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 12 || cents.len() > 2 || !digits(whole) || !digits(cents) {
        return None;
    }
    format!("{whole}{cents:0<2}").parse().ok()
}

/// A value as it was before CMI escaped it for HTML, without the line break at its end: so it was signed.
fn plain(value: &str) -> String {
    let mut rest = value.strip_suffix('\n').unwrap_or(value);
    let mut out = String::with_capacity(rest.len());
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let entity = rest.find(';').filter(|end| *end <= 9).and_then(|end| Some((character(&rest[1..end])?, end)));
        let (c, used) = entity.map_or(('&', 1), |(c, end)| (c, end + 1));
        out.push(c);
        rest = &rest[used..];
    }
    out.push_str(rest);
    out
}

/// The character that an entity stands for.
fn character(entity: &str) -> Option<char> {
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = entity.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KEY: &str = "TEST1234";

    fn body(change: &[(&str, &str)]) -> Vec<u8> {
        let mut fields = vec![
            ("clientid", "600000000"),
            ("oid", "ord_1"),
            ("amount", "123.05"),
            ("currency", "504"),
            ("ProcReturnCode", "00"),
            ("Response", "Approved"),
            ("mdStatus", "1"),
            ("TransId", "T1"),
            ("BillToName", "L'Atelier"),
        ];
        for (name, value) in change {
            fields.retain(|(n, _)| n != name);
            fields.push((name, value));
        }
        let signature = hash::hash(fields.iter().copied(), KEY);
        let form = fields
            .into_iter()
            .fold(Form::default(), |form, (name, value)| form.with(name, value.replace('\'', "&#39;")));
        form.with("HASH", signature).with("encoding", "UTF-8").encode().into_bytes()
    }

    fn read_as(body: &[u8], capture: Capture) -> Result<PaymentEvent, WebhookError> {
        read(body, "600000000", KEY, capture, 9)
    }

    #[test]
    fn an_approved_payment_is_paid_when_the_money_is_to_be_taken_at_once() {
        let event = read_as(&body(&[]), Capture::AtOnce).unwrap();
        assert_eq!((event.kind, event.amount, event.order.as_deref()), (EventKind::Paid, 12_305, Some("ord_1")));
        assert_eq!(read_as(&body(&[]), Capture::Later).unwrap().kind, EventKind::Authorised);
    }

    #[test]
    fn the_same_callback_is_the_same_event() {
        let (one, again) =
            (read_as(&body(&[]), Capture::AtOnce).unwrap(), read_as(&body(&[]), Capture::AtOnce).unwrap());
        let other = read_as(&body(&[("TransId", "T2")]), Capture::AtOnce).unwrap();
        assert_eq!(one.id, again.id);
        assert_ne!(one.id, other.id);
    }

    #[test]
    fn a_refused_payment_says_why() {
        let kind = |change: &[(&str, &str)]| read_as(&body(change), Capture::AtOnce).unwrap().kind;
        assert_eq!(kind(&[("ProcReturnCode", "51")]), EventKind::Failed { code: Some("51".into()) });
        assert_eq!(kind(&[("mdStatus", "0")]), EventKind::Failed { code: Some("3d_refused".into()) });
    }

    #[test]
    fn a_forged_altered_or_foreign_callback_is_refused() {
        let good = String::from_utf8(body(&[])).unwrap();
        let mismatch =
            |text: &str| assert_eq!(read_as(text.as_bytes(), Capture::AtOnce), Err(WebhookError::Mismatch), "{text}");
        mismatch(&good.replace("123.05", "1.00"));
        mismatch(&good.replace("ord_1", "ord_2"));
        mismatch(&format!("{good}&amount=1.00"));
        assert_eq!(read_as(b"oid=1", Capture::AtOnce), Err(WebhookError::Malformed));
        for change in [("clientid", "1"), ("currency", "978"), ("amount", "1.005"), ("amount", "-1"), ("amount", "")] {
            let outcome = read_as(&body(&[change]), Capture::AtOnce);
            assert!(matches!(outcome, Err(WebhookError::Unreadable(_))), "{change:?}");
        }
    }

    proptest! {
        #[test]
        fn amounts_are_read_as_they_are_written(amount in 0_i64..1_000_000_000_000) {
            prop_assert_eq!(minor(&super::super::decimal(amount)), Some(amount));
        }

        #[test]
        fn any_body_is_answered_without_panic(bytes: Vec<u8>, text in "[&#x0-9a-f;=%]{0,40}") {
            let _ = read_as(&bytes, Capture::AtOnce);
            let _ = (read_as(text.as_bytes(), Capture::AtOnce), plain(&text));
        }
    }
}
