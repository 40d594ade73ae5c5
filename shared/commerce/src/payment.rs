//! How an order can be paid, and where.

use crate::country::{Country, Zone};
use money::Currency;
use serde::{Deserialize, Serialize};

/// How it is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PaymentMethod {
    /// By card on the page of the payment service (Stripe, or the built-in sandbox).
    #[default]
    Card,
    /// By Moroccan card on CMI's page.
    Cmi,
    /// In cash when the parcel arrives; Morocco only.
    CashOnDelivery,
}

impl PaymentMethod {
    /// Every way to pay, in the order pages show them.
    pub const ALL: [PaymentMethod; 3] = [PaymentMethod::Card, PaymentMethod::Cmi, PaymentMethod::CashOnDelivery];

    /// The text form, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            PaymentMethod::Card => "card",
            PaymentMethod::Cmi => "cmi",
            PaymentMethod::CashOnDelivery => "cash_on_delivery",
        }
    }

    /// Whether an order to `country` in `currency` can be paid so. CMI takes dirhams; a courier takes dirhams in Morocco.
    #[must_use]
    pub fn allowed(self, country: Country, currency: Currency) -> bool {
        match self {
            PaymentMethod::Card => true,
            PaymentMethod::Cmi => currency == Currency::Mad,
            PaymentMethod::CashOnDelivery => currency == Currency::Mad && Zone::of(country) == Zone::Morocco,
        }
    }
}

/// The text names no way to pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected one of card, cmi, cash_on_delivery")]
pub struct UnknownPaymentMethod;

impl std::str::FromStr for PaymentMethod {
    type Err = UnknownPaymentMethod;

    fn from_str(code: &str) -> Result<Self, UnknownPaymentMethod> {
        PaymentMethod::ALL.into_iter().find(|m| m.code() == code).ok_or(UnknownPaymentMethod)
    }
}
