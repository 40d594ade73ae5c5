//! Whose money an event is about: a merchant's share of a sale, and where cash and refunds come from and go to.

use serde::{Deserialize, Serialize};

/// One merchant's share of what a buyer pays or gets back. The merchant's part is the rest: `amount + promotion − tax − fee`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// Slug.
    pub merchant: String,
    /// Whose tax it is, two letters.
    pub country: String,
    /// What the buyer pays, tax included.
    pub amount: i64,
    /// The tax in `amount`.
    pub tax: i64,
    /// Our fee.
    pub fee: i64,
    /// What we add for promotions of ours.
    pub promotion: i64,
}

/// Who gets the cash that a courier collected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CashTo {
    /// The merchant, who keeps it against what we owe them (and then may owe us fee and tax).
    Merchant,
    /// Our bank.
    Platform,
}

/// Where a refund comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefundFrom {
    /// The provider that captured the payment sends it.
    Provider(String),
    /// Nobody yet: we owe it to the buyer (an order paid in cash), until `customer_paid`.
    Owed,
}
