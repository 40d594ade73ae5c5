//! Our own Stripe client (`psp::stripe`) against the sandbox: each way that a shop's payment goes.

use crate::memory::{Bench, SECRET};
use money::Currency;
use psp::stripe::Stripe;
use psp::{
    Begin, Capture, EventKind, Failure, NewPayment, NewRefund, Payment, PaymentEvent, PaymentState, Provider,
    RefundState,
};
use stripe_sandbox::Shown;
use text::Lang;

fn stripe() -> Stripe {
    let account = psp::sandbox::SHOP;
    Stripe::new(psp::sandbox::secret_key(SECRET, account), psp::sandbox::webhook_secret(SECRET, account))
}

fn begin(bench: &Bench, order: &str, capture: Capture) -> (Payment, String) {
    let new = NewPayment {
        order,
        amount: 12_345,
        currency: Currency::Mad,
        description: "GetYourShare",
        email: "amina@example.ma",
        name: "Amina",
        phone: "",
        lang: Lang::Ar,
        return_url: "https://shop.test/ar/orders/x",
        cancel_url: "https://shop.test/ar/checkout",
        callback_url: "",
        expires_at: 1_795_305_600 + 31 * 60,
        capture,
        salt: "",
    };
    let Ok(Begin::Ask(call)) = stripe().begin(&new) else { panic!("nothing to ask") };
    let hosted = bench.ask(&call).unwrap();
    let path = hosted.url.strip_prefix("https://shop.test/sandbox/pay/shop/").unwrap();
    (hosted.payment, format!("pay/{path}"))
}

fn card(number: &str) -> String {
    format!("number={number}&expiry=12+%2F+34&cvc=123&name=Amina")
}

fn look_up(bench: &Bench, reference: &str) -> Payment {
    bench.ask(&stripe().look_up(reference).unwrap()).unwrap()
}

fn events(bench: &Bench) -> Vec<PaymentEvent> {
    let now = bench.now_ms.get() / 1000;
    let read = |sent: stripe_sandbox::Attempt| {
        assert_eq!(sent.url, "https://shop.test/v1/webhooks/stripe");
        let header = |name: &str| (name == "stripe-signature").then(|| sent.signature.clone());
        stripe().event(&header, sent.body.as_bytes(), now).unwrap()
    };
    bench.webhooks().into_iter().filter_map(read).collect()
}

#[test]
fn a_card_pays_and_the_webhook_says_so() {
    let bench = Bench::new();
    let (payment, page) = begin(&bench, "ord_1", Capture::AtOnce);
    assert_eq!((payment.state, payment.amount, payment.charge), (PaymentState::Open, 12_345, None));
    let Shown::Go(back) = bench.post(&page, &card("4242424242424242")) else { panic!("not paid") };
    assert_eq!(back, "https://shop.test/ar/orders/x");
    let paid = look_up(&bench, &payment.reference);
    assert_eq!((paid.state, paid.received, paid.order.as_deref()), (PaymentState::Paid, 12_345, Some("ord_1")));
    let paid_events: Vec<_> = events(&bench).into_iter().filter(|e| e.kind == EventKind::Paid).collect();
    assert_eq!(paid_events.len(), 2, "the session and the payment both tell");
    assert!(
        paid_events
            .iter()
            .all(|e| e.order.as_deref() == Some("ord_1") && e.charge == paid.charge && e.amount == 12_345)
    );
}

#[test]
fn beginning_again_leads_to_the_same_page() {
    let bench = Bench::new();
    let (one, page) = begin(&bench, "ord_1", Capture::AtOnce);
    let (again, same) = begin(&bench, "ord_1", Capture::AtOnce);
    assert_eq!((&one.reference, &page), (&again.reference, &same));
    assert_ne!(begin(&bench, "ord_2", Capture::AtOnce).0.reference, one.reference);
}

#[test]
fn a_declined_card_may_be_followed_by_another_and_the_bank_may_ask() {
    let bench = Bench::new();
    let (payment, page) = begin(&bench, "ord_1", Capture::AtOnce);
    let Shown::Html { status, html, .. } = bench.post(&page, &card("4000000000009995")) else { panic!("went on") };
    assert_eq!(status, 402);
    assert!(html.contains("رصيد هذه البطاقة غير كافٍ") && !html.contains("4000000000009995"));
    let open = look_up(&bench, &payment.reference);
    assert_eq!((open.state, open.failure.as_deref()), (PaymentState::Open, Some("insufficient_funds")));

    let Shown::Go(bank) = bench.post(&page, &card("4000000000003220")) else { panic!("the bank did not ask") };
    let bank = bank.split("/sandbox/3ds/shop/").nth(1).map(|rest| format!("3ds/{rest}")).unwrap();
    let Shown::Go(_) = bench.post(&bank, "answer=refuse") else { panic!("no way back") };
    assert_eq!(look_up(&bench, &payment.reference).state, PaymentState::Open);
    let Shown::Html { html, .. } = bench.open(&page, "fr") else { panic!("no page") };
    assert!(html.contains("role=\"alert\""), "the page says that the bank refused");

    let Shown::Go(bank) = bench.post(&page, &card("4000000000003220")) else { panic!("the bank did not ask") };
    let bank = bank.split("/sandbox/3ds/shop/").nth(1).map(|rest| format!("3ds/{rest}")).unwrap();
    for _ in 0..2 {
        // a second press of the button leads to the same place and pays nothing twice
        let Shown::Go(back) = bench.post(&bank, "answer=authorise") else { panic!("not paid") };
        assert_eq!(back, "https://shop.test/ar/orders/x");
    }
    assert_eq!(look_up(&bench, &payment.reference).state, PaymentState::Paid);
    let failed: Vec<_> = events(&bench).into_iter().filter(|e| matches!(e.kind, EventKind::Failed { .. })).collect();
    assert_eq!(failed.len(), 2);
}

#[test]
fn held_money_is_taken_in_part_or_let_go() {
    let bench = Bench::new();
    let (payment, page) = begin(&bench, "ord_1", Capture::Later);
    bench.post(&page, &card("4242424242424242"));
    let held = look_up(&bench, &payment.reference);
    assert_eq!((held.state, held.received), (PaymentState::Authorised, 0));
    let charge = held.charge.unwrap();
    let taken = bench.ask(&stripe().capture(&charge, Some(12_000), "cap-1").unwrap()).unwrap();
    assert_eq!((taken.state, taken.received), (PaymentState::Paid, 12_000));
    assert_eq!(look_up(&bench, &payment.reference).state, PaymentState::Paid);

    let (other, page) = begin(&bench, "ord_2", Capture::Later);
    bench.post(&page, &card("4242424242424242"));
    let charge = look_up(&bench, &other.reference).charge.unwrap();
    assert_eq!(bench.ask(&stripe().cancel(&charge).unwrap()).unwrap().state, PaymentState::Cancelled);
    let kinds: Vec<_> =
        events(&bench).into_iter().filter(|e| e.order.as_deref() == Some("ord_2")).map(|e| e.kind).collect();
    assert_eq!(kinds, [EventKind::Authorised, EventKind::Cancelled]);
}

#[test]
fn refunds_are_repeatable_and_never_more_than_was_paid() {
    let bench = Bench::new();
    let (payment, page) = begin(&bench, "ord_1", Capture::AtOnce);
    bench.post(&page, &card("4242424242424242"));
    let charge = look_up(&bench, &payment.reference).charge.unwrap();
    let refund =
        |amount, key| bench.ask(&stripe().refund(&NewRefund { charge: &charge, order: "ord_1", amount, key }).unwrap());
    let one = refund(2_345, "r1").unwrap();
    assert_eq!((one.state, one.amount), (RefundState::Succeeded, 2_345));
    assert_eq!(refund(2_345, "r1").unwrap(), one);
    assert_eq!(refund(2_000, "r1"), Err(Failure::KeyReused));
    assert!(matches!(refund(10_001, "r2"), Err(Failure::Refused { param: Some(p), .. }) if p == "amount"));
    refund(10_000, "r3").unwrap();
    assert!(matches!(refund(1, "r4"), Err(Failure::Refused { code: Some(c), .. }) if c == "charge_already_refunded"));
    let told: i64 =
        events(&bench).iter().filter(|e| matches!(e.kind, EventKind::Refunded { .. })).map(|e| e.amount).sum();
    assert_eq!(told, 12_345);
}

#[test]
fn a_page_that_nobody_pays_expires() {
    let bench = Bench::new();
    let (payment, page) = begin(&bench, "ord_1", Capture::AtOnce);
    bench.post(&page, &card("4000000000000002"));
    bench.wait_ms(31 * 60 * 1000);
    assert_eq!(look_up(&bench, &payment.reference).state, PaymentState::Cancelled);
    let Shown::Html { html, .. } = bench.post(&page, &card("4242424242424242")) else { panic!("paid after its time") };
    assert!(!html.contains("<form"));
    assert!(
        events(&bench)
            .iter()
            .any(|e| e.kind == EventKind::Cancelled && e.reference.as_ref() == Some(&payment.reference))
    );

    let (other, _) = {
        bench.now_ms.set(1_795_305_600_000);
        begin(&bench, "ord_2", Capture::AtOnce)
    };
    assert_eq!(bench.ask(&stripe().cancel(&other.reference).unwrap()).unwrap().state, PaymentState::Cancelled);
}

#[test]
fn a_dispute_is_told_and_decided() {
    let bench = Bench::new();
    let (payment, page) = begin(&bench, "ord_1", Capture::AtOnce);
    bench.post(&page, &card("4000000000000259"));
    let charge = look_up(&bench, &payment.reference).charge;
    let opened = events(&bench).into_iter().find(|e| matches!(e.kind, EventKind::DisputeOpened { .. })).unwrap();
    assert_eq!((opened.charge.clone(), opened.amount), (charge, 12_345));
    let EventKind::DisputeOpened { dispute, .. } = opened.kind else { panic!("no dispute") };
    assert_eq!(bench.ask(&stripe().dispute(&dispute)).unwrap().status, "needs_response");
    let target = format!("/v1/disputes/{dispute}");
    let reply = bench.api("POST", &target, "evidence[uncategorized_text]=winning_evidence", None);
    assert_eq!(reply.status, 200);
    assert!(events(&bench).iter().any(|e| e.kind == EventKind::DisputeClosed { dispute: dispute.clone(), won: true }));
}

#[test]
fn nothing_is_kept_of_a_card_that_is_not_a_test_card() {
    let bench = Bench::new();
    let (payment, page) = begin(&bench, "ord_1", Capture::AtOnce);
    let Shown::Html { status, html, .. } = bench.post(&page, &card("4000001234567899")) else { panic!("paid") };
    assert_eq!(status, 402);
    assert!(!html.contains("4000001234567899"));
    assert_eq!(look_up(&bench, &payment.reference).charge, None);
    assert!(!format!("{:?}", bench.webhooks()).contains("4000001234567899"));
}

#[test]
fn a_page_has_the_language_that_its_shop_meant() {
    let bench = Bench::new();
    let (_, page) = begin(&bench, "ord_1", Capture::AtOnce);
    // Stripe's pages speak no Arabic: the session says `auto`, its metadata `ar`
    let Shown::Html { html, .. } = bench.open(&page, "en") else { panic!("no page") };
    assert!(html.contains(r#"<html lang="ar" dir="rtl">"#));
}
