//! Whatever is sent, the sandbox answers it, and money adds up.

use crate::memory::Bench;
use proptest::prelude::*;
use serde_json::Value;

/// What a client may do to one payment.
#[derive(Debug, Clone)]
enum Step {
    Confirm(bool),
    Capture(Option<i64>),
    Cancel,
    Refund(Option<i64>),
    Wait,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        any::<bool>().prop_map(Step::Confirm),
        prop::option::of(1_i64..2_000).prop_map(Step::Capture),
        Just(Step::Cancel),
        prop::option::of(1_i64..1_500).prop_map(Step::Refund),
        Just(Step::Wait),
    ]
}

fn read(bench: &Bench, target: &str) -> Value {
    serde_json::from_str(&bench.api("GET", target, "", None).body).unwrap()
}

proptest! {
    #[test]
    fn what_is_given_back_is_never_more_than_what_was_taken(manual: bool, steps in prop::collection::vec(step(), 1..14)) {
        let bench = Bench::new();
        let capture = if manual { "manual" } else { "automatic" };
        let body = format!("amount=1500&currency=mad&payment_method_types[]=card&capture_method={capture}");
        let made: Value = serde_json::from_str(&bench.api("POST", "/v1/payment_intents", &body, None).body).unwrap();
        let id = made["id"].as_str().unwrap();
        for step in steps {
            let amount = |name: &str, amount: Option<i64>| amount.map_or(String::new(), |a| format!("{name}={a}"));
            let reply = match step {
                Step::Confirm(good) => {
                    let token = if good { "pm_card_visa" } else { "pm_card_chargeDeclined" };
                    bench.api("POST", &format!("/v1/payment_intents/{id}/confirm"), &format!("payment_method={token}"), None)
                }
                Step::Capture(part) => bench.api("POST", &format!("/v1/payment_intents/{id}/capture"), &amount("amount_to_capture", part), None),
                Step::Cancel => bench.api("POST", &format!("/v1/payment_intents/{id}/cancel"), "", None),
                Step::Refund(part) => bench.api("POST", "/v1/refunds", &format!("payment_intent={id}&{}", amount("amount", part)), None),
                Step::Wait => { bench.wait_ms(2_000); continue }
            };
            prop_assert!([200, 400, 402].contains(&reply.status), "{}", reply.body);
        }
        let intent = read(&bench, &format!("/v1/payment_intents/{id}?expand[]=latest_charge"));
        let refunds = read(&bench, &format!("/v1/refunds?payment_intent={id}&limit=100"));
        let refunded: i64 = refunds["data"].as_array().unwrap().iter().filter_map(|r| r["amount"].as_i64()).sum();
        let received = intent["amount_received"].as_i64().unwrap();
        prop_assert!(refunded <= received && received <= 1_500);
        if received > 0 {
            prop_assert_eq!(intent["latest_charge"]["amount_refunded"].as_i64(), Some(refunded));
            prop_assert_eq!(intent["latest_charge"]["amount_captured"].as_i64(), Some(received));
            prop_assert_eq!(intent["status"].as_str(), Some("succeeded"));
        }
    }

    #[test]
    fn any_request_is_answered(method in "GET|POST|DELETE", path in "/v1/(payment_intents|refunds|checkout/sessions|events|disputes|[a-z/_]{0,20})(/[a-z_]{0,9})?", text in "[a-z_\\[\\]=&%0-9]{0,60}") {
        let bench = Bench::new();
        let (query, body) = if method == "POST" { (String::new(), text) } else { (format!("?{text}"), String::new()) };
        let reply = bench.api(&method, &format!("{path}{query}"), &body, None);
        prop_assert!([200, 400, 402, 404].contains(&reply.status), "{}", reply.body);
        let answer: Value = serde_json::from_str(&reply.body).unwrap();
        prop_assert_eq!(answer.get("error").is_some(), reply.status != 200);
        let _ = (bench.post(&path, &body), bench.open(&path, "ar"));
    }
}
