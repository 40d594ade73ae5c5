//! Currencies that the sandbox takes, and the smallest charge in each.

/// Code in small letters, smallest charge in minor units, sign.
const CURRENCIES: [(&str, i64); 4] = [("mad", 500), ("eur", 50), ("usd", 50), ("gbp", 30)];

/// The smallest charge in minor units; `None` for an unknown currency.
pub(crate) fn smallest(currency: &str) -> Option<i64> {
    CURRENCIES.iter().find(|(code, _)| *code == currency).map(|(_, smallest)| *smallest)
}

/// The codes, for a message.
pub(crate) fn list() -> String {
    CURRENCIES.map(|(code, _)| code).join(", ")
}

/// `12.34 mad`
pub(crate) fn shown(amount: i64, currency: &str) -> String {
    format!("{}.{:02} {currency}", amount / 100, amount % 100)
}
