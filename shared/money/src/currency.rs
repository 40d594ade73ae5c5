//! The currencies prices are shown in, and a price in each of them.

use serde::{Deserialize, Serialize};

/// A currency of the marketplace; every one of them has two decimals (ISO 4217).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    /// Moroccan dirham, the currency prices are kept in.
    #[default]
    Mad,
    /// Euro.
    Eur,
    /// US dollar.
    Usd,
}

/// The text is not one of `MAD`, `EUR`, `USD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected one of MAD, EUR, USD")]
pub struct UnknownCurrency;

impl Currency {
    /// Every currency, in the order in which the switcher shows them.
    pub const ALL: [Currency; 3] = [Currency::Mad, Currency::Eur, Currency::Usd];

    /// The ISO 4217 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Currency::Mad => "MAD",
            Currency::Eur => "EUR",
            Currency::Usd => "USD",
        }
    }
}

impl std::str::FromStr for Currency {
    type Err = UnknownCurrency;

    fn from_str(code: &str) -> Result<Self, UnknownCurrency> {
        Currency::ALL.into_iter().find(|c| c.code() == code).ok_or(UnknownCurrency)
    }
}

/// One price in every currency, in minor units (centimes, cents).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "UPPERCASE")]
pub struct Prices {
    /// Centimes of a dirham.
    pub mad: i64,
    /// Euro cents.
    pub eur: i64,
    /// US cents.
    pub usd: i64,
}

impl Prices {
    /// The amount in minor units of `currency`.
    #[must_use]
    pub const fn amount(&self, currency: Currency) -> i64 {
        match currency {
            Currency::Mad => self.mad,
            Currency::Eur => self.eur,
            Currency::Usd => self.usd,
        }
    }
}
