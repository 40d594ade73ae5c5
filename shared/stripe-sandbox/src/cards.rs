//! Stripe's published test cards and what each of them does. No other number is taken, and none is stored: of a card only its
//! row here is remembered.

use crate::error::ApiError;

/// A test card.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Card {
    /// Its test token is `pm_card_` with this.
    pub(crate) token: &'static str,
    pub(crate) number: &'static str,
    pub(crate) brand: &'static str,
    /// True when the bank asks its holder first (3-D Secure).
    pub(crate) asks: bool,
    pub(crate) then: Then,
}

/// What happens when it is charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Then {
    Paid,
    /// Refused: code and the bank's reason.
    Declined(&'static str, Option<&'static str>),
    /// Paid, and disputed at once, for this reason.
    Disputed(&'static str),
    /// Paid; a refund waits a moment.
    RefundWaits,
    /// Paid; a refund comes back.
    RefundFails,
}

const fn card(token: &'static str, number: &'static str, brand: &'static str, asks: bool, then: Then) -> Card {
    Card { token, number, brand, asks, then }
}

const fn visa(token: &'static str, number: &'static str, then: Then) -> Card {
    card(token, number, "visa", false, then)
}

const GENERIC: Then = Then::Declined("card_declined", Some("generic_decline"));

pub(crate) const CARDS: [Card; 36] = [
    visa("visa", "4242424242424242", Then::Paid),
    visa("visa_debit", "4000056655665556", Then::Paid),
    card("mastercard", "5555555555554444", "mastercard", false, Then::Paid),
    card("mastercard_debit", "5200828282828210", "mastercard", false, Then::Paid),
    card("mastercard_prepaid", "5105105105105100", "mastercard", false, Then::Paid),
    card("amex", "378282246310005", "amex", false, Then::Paid),
    card("amex_second", "371449635398431", "amex", false, Then::Paid),
    card("discover", "6011111111111117", "discover", false, Then::Paid),
    card("diners", "3056930009020004", "diners", false, Then::Paid),
    card("jcb", "3566002020360505", "jcb", false, Then::Paid),
    card("unionpay", "6200000000000005", "unionpay", false, Then::Paid),
    visa("bypassPending", "4000000000000077", Then::Paid),
    visa("threeDSecureOptional", "4000000000003055", Then::Paid),
    visa("visa_chargeDeclined", "4000000000000002", GENERIC),
    visa(
        "visa_chargeDeclinedInsufficientFunds",
        "4000000000009995",
        Then::Declined("card_declined", Some("insufficient_funds")),
    ),
    visa("visa_chargeDeclinedLostCard", "4000000000009987", Then::Declined("card_declined", Some("lost_card"))),
    visa("visa_chargeDeclinedStolenCard", "4000000000009979", Then::Declined("card_declined", Some("stolen_card"))),
    visa(
        "visa_chargeDeclinedVelocityLimitExceeded",
        "4000000000006975",
        Then::Declined("card_declined", Some("card_velocity_exceeded")),
    ),
    visa("chargeDeclinedExpiredCard", "4000000000000069", Then::Declined("expired_card", None)),
    visa("chargeDeclinedIncorrectCvc", "4000000000000127", Then::Declined("incorrect_cvc", None)),
    visa("chargeDeclinedProcessingError", "4000000000000119", Then::Declined("processing_error", None)),
    visa("chargeCustomerFail", "4000000000000341", GENERIC),
    visa("radarBlock", "4100000000000019", Then::Declined("card_declined", Some("fraudulent"))),
    card("authenticationRequired", "4000002500003155", "visa", true, Then::Paid),
    card("authenticationRequiredOnSetup", "4000002760003184", "visa", true, Then::Paid),
    card("threeDSecure2Required", "4000000000003220", "visa", true, Then::Paid),
    card("threeDSecureRequired", "4000000000003063", "visa", true, Then::Paid),
    card("threeDSecureRequiredChargeDeclined", "4000008400001629", "visa", true, GENERIC),
    card(
        "authenticationRequiredChargeDeclinedInsufficientFunds",
        "4000008260003178",
        "visa",
        true,
        Then::Declined("card_declined", Some("insufficient_funds")),
    ),
    visa("createDispute", "4000000000000259", Then::Disputed("fraudulent")),
    visa("createDisputeProductNotReceived", "4000000000002685", Then::Disputed("product_not_received")),
    visa("pendingRefund", "4000000000007726", Then::RefundWaits),
    visa("refundFail", "4000000000005126", Then::RefundFails),
    // the short names of the two that are used most
    visa("chargeDeclined", "4000000000000002", GENERIC),
    visa(
        "chargeDeclinedInsufficientFunds",
        "4000000000009995",
        Then::Declined("card_declined", Some("insufficient_funds")),
    ),
    visa("visa_chargeDeclinedExpiredCard", "4000000000000069", Then::Declined("expired_card", None)),
];

impl Card {
    pub(crate) fn by_token(token: &str) -> Option<&'static Card> {
        CARDS.iter().find(|card| card.token == token)
    }

    /// The card of a number as people type it, with spaces.
    pub(crate) fn by_number(typed: &str) -> Result<&'static Card, ApiError> {
        let number: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        if let Some(card) = CARDS.iter().find(|card| card.number == number) {
            return Ok(card);
        }
        Err(if is_card_number(&number) {
            let message = "Your card was declined. Your request was in test mode, but used a non test card. For a list of valid test cards, visit: https://stripe.com/docs/testing.";
            ApiError::card("card_declined", Some("test_mode_live_card"), message)
        } else {
            ApiError::card("incorrect_number", None, "Your card number is incorrect.")
        }
        .with("param", "number"))
    }

    pub(crate) fn last4(&self) -> &'static str {
        &self.number[self.number.len() - 4..]
    }

    fn cvc_digits(&self) -> usize {
        if self.brand == "amex" { 4 } else { 3 }
    }

    /// Checks the rest of what stands on a card; `now` is a year and a month.
    pub(crate) fn check(&self, month: i64, year: i64, cvc: Option<&str>, now: (i64, i64)) -> Result<(), ApiError> {
        let wrong = |code, param, message| Err(ApiError::card(code, None, message).with("param", param));
        let year = if year < 100 { year + 2000 } else { year };
        if !(1..=12).contains(&month) {
            return wrong("invalid_expiry_month", "exp_month", "Your card's expiration month is invalid.");
        }
        if year < now.0 || year > now.0 + 50 {
            return wrong("invalid_expiry_year", "exp_year", "Your card's expiration year is invalid.");
        }
        if (year, month) < now {
            return wrong("invalid_expiry_month", "exp_month", "Your card's expiration month is invalid.");
        }
        let good = cvc.is_none_or(|cvc| cvc.len() == self.cvc_digits() && cvc.bytes().all(|b| b.is_ascii_digit()));
        if good { Ok(()) } else { wrong("invalid_cvc", "cvc", "Your card's security code is invalid.") }
    }
}

/// What a bank's refusal says.
pub(crate) fn declined(code: &'static str, reason: Option<&'static str>) -> ApiError {
    let message = match (code, reason) {
        (_, Some("insufficient_funds")) => "Your card has insufficient funds.",
        ("expired_card", _) => "Your card has expired.",
        ("incorrect_cvc", _) => "Your card's security code is incorrect.",
        ("processing_error", _) => "An error occurred while processing your card. Try again in a little bit.",
        _ => "Your card was declined.",
    };
    ApiError::card(code, reason, message)
}

/// 12 to 19 digits whose check digit is right (Luhn).
fn is_card_number(number: &str) -> bool {
    let digits: Option<Vec<u32>> = number.chars().map(|c| c.to_digit(10)).collect();
    let Some(digits) = digits.filter(|d| (12..=19).contains(&d.len())) else { return false };
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| match at % 2 {
            0 => *digit,
            _ => digit * 2 / 10 + digit * 2 % 10,
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_test_card_has_a_right_check_digit() {
        for card in CARDS {
            assert!(is_card_number(card.number), "{}", card.number);
        }
    }

    #[test]
    fn no_other_number_is_taken() {
        // right check digit, but nobody's test card; then a wrong check digit
        let live = Card::by_number("4000 0012 3456 7899").unwrap_err();
        assert_eq!(live.field("decline_code"), Some("test_mode_live_card"));
        assert_eq!(Card::by_number("4242424242424241").unwrap_err().field("code"), Some("incorrect_number"));
        assert_eq!(Card::by_number("4242 4242-4242 4242").unwrap().token, "visa");
    }

    #[test]
    fn what_stands_beside_the_number_is_checked() {
        let visa = Card::by_token("visa").unwrap();
        let check = |month, year, cvc| {
            visa.check(month, year, cvc, (2026, 11)).map_err(|e| e.field("code").unwrap().to_owned())
        };
        assert_eq!(check(11, 26, Some("123")), Ok(()));
        assert_eq!(check(10, 2026, None), Err("invalid_expiry_month".into()));
        assert_eq!(check(13, 2030, None), Err("invalid_expiry_month".into()));
        assert_eq!(check(12, 2025, None), Err("invalid_expiry_year".into()));
        assert_eq!(check(12, 2030, Some("12")), Err("invalid_cvc".into()));
    }
}
