//! Dated exchange rates. Prices are kept in dirhams; the other currencies follow from one table by exact integer arithmetic.

use crate::{Currency, Prices};
use serde::Deserialize;

/// Parts of a unit a rate is kept in: six decimals.
const SCALE: i128 = 1_000_000;

/// A rate table: how many units of each currency one unit of the base (the source catalogue's pound) buys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rates {
    date: String,
    /// Millionths of a unit for one pound, by currency in the order of `Currency::ALL`.
    per_base: [i128; 3],
}

/// Why a rate file was refused.
#[derive(Debug, thiserror::Error)]
pub enum RatesError {
    /// Not the expected JSON.
    #[error("rate file: {0}")]
    Json(#[from] serde_json::Error),
    /// A rate is missing, not a decimal with at most six places, or not positive.
    #[error("rate file: {0} needs a positive decimal with at most six places")]
    Rate(&'static str),
}

#[derive(Deserialize)]
struct File {
    date: String,
    rates: std::collections::BTreeMap<String, String>,
}

impl Rates {
    /// Reads a rate file (`rates.json` in this crate shows the shape).
    ///
    /// # Errors
    /// When a currency's rate is absent or not a positive decimal with at most six places.
    pub fn parse(json: &str) -> Result<Rates, RatesError> {
        let file: File = serde_json::from_str(json)?;
        let mut per_base = [0; 3];
        for (slot, currency) in per_base.iter_mut().zip(Currency::ALL) {
            let text = file.rates.get(currency.code()).ok_or(RatesError::Rate(currency.code()))?;
            *slot = decimal(text).filter(|r| *r > 0).ok_or(RatesError::Rate(currency.code()))?;
        }
        Ok(Rates { date: file.date, per_base })
    }

    /// The rates this build carries.
    ///
    /// # Errors
    /// Never for a released build: a test reads the same file.
    pub fn current() -> Result<Rates, RatesError> {
        Rates::parse(include_str!("../rates.json"))
    }

    /// The day the rates were set, `YYYY-MM-DD`.
    #[must_use]
    pub fn date(&self) -> &str {
        &self.date
    }

    /// Minor units of the base (pence) as minor units of `to`, rounded half to even.
    #[must_use]
    pub fn base_to(&self, minor: i64, to: Currency) -> i64 {
        divide_half_even(i128::from(minor) * self.rate(to), SCALE)
    }

    /// Minor units of `from` as minor units of `to`, rounded half to even. Monotone in `minor`.
    #[must_use]
    pub fn convert(&self, minor: i64, from: Currency, to: Currency) -> i64 {
        if from == to {
            return minor;
        }
        divide_half_even(i128::from(minor) * self.rate(to), self.rate(from))
    }

    /// A dirham price with its amounts in the other currencies.
    #[must_use]
    pub fn prices(&self, mad: i64) -> Prices {
        Prices {
            mad,
            eur: self.convert(mad, Currency::Mad, Currency::Eur),
            usd: self.convert(mad, Currency::Mad, Currency::Usd),
        }
    }

    /// The smallest dirham price whose amount in `currency` is at least `minor`: an exact lower bound for filters.
    #[must_use]
    pub fn mad_at_least(&self, minor: i64, currency: Currency) -> i64 {
        let mut mad = self.convert(minor, currency, Currency::Mad);
        while mad > 0 && self.convert(mad - 1, Currency::Mad, currency) >= minor {
            mad -= 1;
        }
        while self.convert(mad, Currency::Mad, currency) < minor {
            mad += 1;
        }
        mad
    }

    /// The largest dirham price whose amount in `currency` is at most `minor`: an exact upper bound for filters.
    #[must_use]
    pub fn mad_at_most(&self, minor: i64, currency: Currency) -> i64 {
        self.mad_at_least(minor.saturating_add(1), currency) - 1
    }

    fn rate(&self, currency: Currency) -> i128 {
        let [mad, eur, usd] = self.per_base;
        match currency {
            Currency::Mad => mad,
            Currency::Eur => eur,
            Currency::Usd => usd,
        }
    }
}

/// A decimal text as millionths.
fn decimal(text: &str) -> Option<i128> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if fraction.len() > 6 || !text.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return None;
    }
    let padded = format!("{fraction:0<6}");
    Some(whole.parse::<i128>().ok()? * SCALE + padded.parse::<i128>().ok()?)
}

fn divide_half_even(numerator: i128, denominator: i128) -> i64 {
    let quotient = numerator.div_euclid(denominator);
    let twice = numerator.rem_euclid(denominator) * 2;
    let up = twice > denominator || (twice == denominator && quotient % 2 != 0);
    i64::try_from(quotient + i128::from(up)).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_pound_price_becomes_dirhams_rounded_half_to_even() {
        let rates = Rates::parse(r#"{"date":"2025-01-01","rates":{"MAD":"12.5","EUR":"1.2","USD":"1.3"}}"#).unwrap();
        assert_eq!(rates.base_to(1, Currency::Mad), 12);
        assert_eq!(rates.base_to(3, Currency::Mad), 38);
        assert_eq!(rates.base_to(255, Currency::Mad), 3188);
    }

    #[test]
    fn a_rate_file_with_a_wrong_rate_is_refused_by_name() {
        let err = Rates::parse(r#"{"date":"2025-01-01","rates":{"MAD":"12","EUR":"-1","USD":"1"}}"#).unwrap_err();
        assert!(err.to_string().contains("EUR"));
    }

    proptest! {
        #[test]
        fn filter_bounds_are_exact(mad in 0_i64..10_000_000, bound in 0_i64..1_000_000, currency in 0_usize..3) {
            let rates = Rates::current().unwrap();
            let currency = Currency::ALL[currency];
            let shown = rates.prices(mad).amount(currency);
            prop_assert_eq!(shown >= bound, mad >= rates.mad_at_least(bound, currency));
            prop_assert_eq!(shown <= bound, mad <= rates.mad_at_most(bound, currency));
        }

        #[test]
        fn conversion_is_monotone(a in 0_i64..10_000_000, b in 0_i64..10_000_000) {
            let rates = Rates::current().unwrap();
            let (low, high) = (a.min(b), a.max(b));
            prop_assert!(rates.convert(low, Currency::Mad, Currency::Eur) <= rates.convert(high, Currency::Mad, Currency::Eur));
        }
    }
}
