//! Money: a currency and an integer number of its minor units. Never a float, never a bare number.

mod currency;
pub mod format;
mod rates;
mod rib;

pub use currency::{Currency, Prices, UnknownCurrency};
pub use rates::{Rates, RatesError};
pub use rib::{NotARib, Rib};
