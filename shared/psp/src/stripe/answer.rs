//! Reading Stripe's answers: the object asked for, or the reason there is none.

use super::objects::ApiError;
use crate::{Answer, Failure};
use serde::Deserialize;
use serde::de::DeserializeOwned;

#[derive(Deserialize)]
struct Refusal {
    error: ApiError,
}

pub(super) fn object<T: DeserializeOwned>(answer: Answer<'_>) -> Result<T, Failure> {
    if (200..300).contains(&answer.status) {
        return serde_json::from_slice(answer.body).map_err(|e| Failure::Unreadable(e.to_string()));
    }
    // 409: the same key is being worked on at this moment
    if answer.status >= 500 || [409, 424, 429].contains(&answer.status) {
        return Err(Failure::Unavailable(answer.status));
    }
    let refusal: Refusal = serde_json::from_slice(answer.body)
        .map_err(|_| Failure::Unreadable(format!("status {} without an error", answer.status)))?;
    let ApiError { kind, code, decline_code, param, message } = refusal.error;
    let message = message.unwrap_or_default();
    Err(match (answer.status, kind.as_str()) {
        (401 | 403, _) => Failure::Unauthorised,
        (404, _) => Failure::NotFound(message),
        (_, "idempotency_error") => Failure::KeyReused,
        (_, "card_error") => Failure::Declined { code: code.unwrap_or_default(), decline_code, message },
        _ => Failure::Refused { code, param, message },
    })
}

#[cfg(test)]
mod tests {
    use super::super::objects::PaymentIntent;
    use super::*;

    fn failure(status: u16, error: &str) -> Failure {
        let body = format!(r#"{{"error":{error}}}"#);
        object::<PaymentIntent>(Answer { status, body: body.as_bytes() }).unwrap_err()
    }

    #[test]
    fn each_refusal_has_its_kind() {
        let declined =
            r#"{"type":"card_error","code":"card_declined","decline_code":"insufficient_funds","message":"No."}"#;
        assert_eq!(
            failure(402, declined),
            Failure::Declined {
                code: "card_declined".into(),
                decline_code: Some("insufficient_funds".into()),
                message: "No.".into()
            }
        );
        assert_eq!(failure(400, r#"{"type":"idempotency_error","message":"x"}"#), Failure::KeyReused);
        assert_eq!(failure(401, r#"{"type":"invalid_request_error"}"#), Failure::Unauthorised);
        assert!(matches!(
            failure(404, r#"{"type":"invalid_request_error","code":"resource_missing"}"#),
            Failure::NotFound(_)
        ));
        assert!(
            matches!(failure(400, r#"{"type":"invalid_request_error","param":"amount"}"#), Failure::Refused { param: Some(p), .. } if p == "amount")
        );
        assert!(
            failure(429, "{}").is_transient() && failure(500, "{}").is_transient() && failure(409, "{}").is_transient()
        );
    }

    #[test]
    fn what_is_no_answer_of_stripe_is_unreadable() {
        for (status, body) in [(200, "<html>"), (200, "{}"), (302, ""), (400, "no")] {
            let outcome = object::<PaymentIntent>(Answer { status, body: body.as_bytes() });
            assert!(matches!(outcome, Err(Failure::Unreadable(_))), "{status} {body}");
        }
    }
}
