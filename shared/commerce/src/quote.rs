//! What changed between the totals a buyer saw and those of now: nobody pays another amount than the one shown.

use crate::line::LineKey;
use crate::totals::Totals;
use money::Currency;
use serde::{Deserialize, Serialize};

/// One difference, from what was shown to what is now. Amounts in minor units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Change {
    /// The order's currency.
    Currency {
        /// Shown.
        from: Currency,
        /// Now.
        to: Currency,
    },
    /// A line that was not there.
    LineAdded {
        /// The variant.
        line: LineKey,
    },
    /// A line that is gone.
    LineRemoved {
        /// The variant.
        line: LineKey,
    },
    /// Units of a line.
    Quantity {
        /// The variant.
        line: LineKey,
        /// Shown.
        from: u32,
        /// Now.
        to: u32,
    },
    /// The price of a unit.
    UnitPrice {
        /// The variant.
        line: LineKey,
        /// Shown.
        from: i64,
        /// Now.
        to: i64,
    },
    /// What promotions take off the goods.
    Discount {
        /// Shown.
        from: i64,
        /// Now.
        to: i64,
    },
    /// Shipping after promotions.
    Shipping {
        /// Shown.
        from: i64,
        /// Now.
        to: i64,
    },
    /// Tax.
    Tax {
        /// Shown.
        from: i64,
        /// Now.
        to: i64,
    },
    /// What the buyer pays.
    Total {
        /// Shown.
        from: i64,
        /// Now.
        to: i64,
    },
}

/// The buyer expected to pay another amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the total is {actual} minor units now, not {expected}")]
pub struct TotalChanged {
    /// What the buyer was shown.
    pub expected: i64,
    /// What it is now.
    pub actual: i64,
}

/// Holds what the buyer was shown against the totals of now.
///
/// # Errors
/// When they differ, in either direction.
pub const fn expect(expected: i64, totals: &Totals) -> Result<(), TotalChanged> {
    if totals.total == expected { Ok(()) } else { Err(TotalChanged { expected, actual: totals.total }) }
}

/// Every difference between totals shown and totals now: lines in their order, then sums. Empty exactly when a buyer would see
/// the same amounts.
#[must_use]
pub fn changes(shown: &Totals, now: &Totals) -> Vec<Change> {
    let mut changes = Vec::new();
    if shown.currency != now.currency {
        changes.push(Change::Currency { from: shown.currency, to: now.currency });
    }
    for old in &shown.lines {
        let line = old.key();
        let Some(new) = now.lines.iter().find(|new| new.key() == line) else {
            changes.push(Change::LineRemoved { line });
            continue;
        };
        if old.quantity != new.quantity {
            changes.push(Change::Quantity { line: line.clone(), from: old.quantity, to: new.quantity });
        }
        if old.unit_price != new.unit_price {
            changes.push(Change::UnitPrice { line, from: old.unit_price, to: new.unit_price });
        }
    }
    let added = now.lines.iter().map(|new| new.key()).filter(|key| !shown.lines.iter().any(|old| old.key() == *key));
    changes.extend(added.map(|line| Change::LineAdded { line }));
    let mut sum = |from: i64, to: i64, change: fn(i64, i64) -> Change| {
        if from != to {
            changes.push(change(from, to));
        }
    };
    sum(shown.discount, now.discount, |from, to| Change::Discount { from, to });
    let shipping = |totals: &Totals| totals.shipping - totals.shipping_discount;
    sum(shipping(shown), shipping(now), |from, to| Change::Shipping { from, to });
    sum(shown.tax, now.tax, |from, to| Change::Tax { from, to });
    sum(shown.total, now.total, |from, to| Change::Total { from, to });
    changes
}
