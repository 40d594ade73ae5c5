//! What a partner earns: the terms of a programme, and the offers to groups and partners that change some of them.

use serde::{Deserialize, Serialize};

/// Hundredths of a percent, 0 to 10,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct BasisPoints(u16);

/// More than 10,000 basis points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected 0 to 10000 basis points")]
pub struct TooMany;

impl BasisPoints {
    /// Nothing.
    pub const NONE: BasisPoints = BasisPoints(0);
    /// The whole.
    pub const ALL: BasisPoints = BasisPoints(10_000);

    /// The number, to calculate with.
    #[must_use]
    pub fn get(self) -> i64 {
        i64::from(self.0)
    }
}

impl TryFrom<u16> for BasisPoints {
    type Error = TooMany;

    fn try_from(points: u16) -> Result<Self, TooMany> {
        if points <= Self::ALL.0 { Ok(BasisPoints(points)) } else { Err(TooMany) }
    }
}

impl From<BasisPoints> for u16 {
    fn from(points: BasisPoints) -> u16 {
        points.0
    }
}

/// What a sale earns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reward {
    /// A part of the net goods.
    Percent(BasisPoints),
    /// A fixed amount an order, centimes of a dirham; never more than the net goods.
    Flat(i64),
}

/// The whole of what is agreed with one partner. Amounts are centimes of a dirham; 0 pays nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// For an order.
    pub sale: Reward,
    /// For a new customer's registration.
    pub lead: i64,
    /// For a rewarded click, at most [`MOST_CLICK`]; more than nothing only with a `month_cap`. See [`Terms::click_reward`].
    pub click: i64,
    /// Parts of the sale's reward for later orders of the same buyer without a new click: the first for orders in the first 30 days
    /// after the first order, and so on. Empty: only orders after a click or with a code earn. Never rising, at most 36.
    pub repeat: Vec<BasisPoints>,
    /// The most one order earns.
    pub order_cap: Option<i64>,
    /// The most one partner earns in a calendar month (UTC).
    pub month_cap: Option<i64>,
    /// Days after a click in which an order is credited to it, 1 to 90.
    pub window_days: u16,
    /// Days after the event before the commission is approved, 0 to 120: no less than the time for returns.
    pub holding_days: u16,
}

/// Terms that differ for a group or a partner; what is absent stays as it was.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Offer {
    /// See [`Terms::sale`].
    pub sale: Option<Reward>,
    /// See [`Terms::lead`].
    pub lead: Option<i64>,
    /// See [`Terms::click`].
    pub click: Option<i64>,
    /// See [`Terms::repeat`].
    pub repeat: Option<Vec<BasisPoints>>,
    /// See [`Terms::order_cap`]: an offer moves a cap, it cannot lift one.
    pub order_cap: Option<i64>,
    /// See [`Terms::month_cap`].
    pub month_cap: Option<i64>,
    /// See [`Terms::window_days`].
    pub window_days: Option<u16>,
    /// See [`Terms::holding_days`].
    pub holding_days: Option<u16>,
}

/// A rule that terms or a programme break.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {rule}")]
pub struct Invalid {
    /// The field, such as `terms.window_days`.
    pub field: &'static str,
    /// What it must be.
    pub rule: &'static str,
}

/// The largest flat reward and cap: 1,000,000 dirhams.
const MOST: i64 = 100_000_000;
/// The largest reward of a click: 5 dirhams. Anybody can click, so it is small change whatever a programme says.
pub const MOST_CLICK: i64 = 500;

impl Terms {
    /// These terms with what the offer changes.
    #[must_use]
    pub fn with(self, offer: Option<&Offer>) -> Terms {
        let Some(offer) = offer else { return self };
        Terms {
            sale: offer.sale.unwrap_or(self.sale),
            lead: offer.lead.unwrap_or(self.lead),
            click: offer.click.unwrap_or(self.click),
            repeat: offer.repeat.clone().unwrap_or(self.repeat),
            order_cap: offer.order_cap.or(self.order_cap),
            month_cap: offer.month_cap.or(self.month_cap),
            window_days: offer.window_days.unwrap_or(self.window_days),
            holding_days: offer.holding_days.unwrap_or(self.holding_days),
        }
    }

    /// What a rewarded click earns. Terms that were agreed before clicks were bounded, or that an offer leads to without a cap for the
    /// month, pay no more than terms may say now.
    #[must_use]
    pub fn click_reward(&self) -> i64 {
        if self.month_cap.is_some() { self.click.clamp(0, MOST_CLICK) } else { 0 }
    }

    /// Checks every bound that the fields state.
    ///
    /// # Errors
    /// Names the first field that breaks one.
    pub fn check(&self) -> Result<(), Invalid> {
        let amount = "expected 0 to 100000000 centimes";
        let cap = "expected 1 to 100000000 centimes";
        let rules = [
            ("terms.sale", amount, !matches!(self.sale, Reward::Flat(flat) if !(0..=MOST).contains(&flat))),
            ("terms.lead", amount, (0..=MOST).contains(&self.lead)),
            ("terms.click", "expected 0 to 500 centimes", (0..=MOST_CLICK).contains(&self.click)),
            (
                "terms.repeat",
                "expected at most 36 parts that never rise",
                self.repeat.len() <= 36 && self.repeat.is_sorted_by(|a, b| a >= b),
            ),
            ("terms.order_cap", cap, self.order_cap.is_none_or(|c| (1..=MOST).contains(&c))),
            ("terms.month_cap", cap, self.month_cap.is_none_or(|c| (1..=MOST).contains(&c))),
            ("terms.month_cap", "expected one where clicks earn", self.click == 0 || self.month_cap.is_some()),
            ("terms.window_days", "expected 1 to 90 days", (1..=90).contains(&self.window_days)),
            ("terms.holding_days", "expected 0 to 120 days", self.holding_days <= 120),
        ];
        match rules.into_iter().find(|(_, _, kept)| !kept) {
            Some((field, rule, _)) => Err(Invalid { field, rule }),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::sample;

    #[test]
    fn clicks_earn_small_change_and_only_under_a_cap_of_the_month() {
        let mut terms = sample::programme().terms;
        assert_eq!((terms.check(), terms.click_reward()), (Ok(()), 10));
        terms.click = super::MOST_CLICK + 1;
        assert_eq!((terms.check().unwrap_err().field, terms.click_reward()), ("terms.click", super::MOST_CLICK));
        terms.click = 10;
        terms.month_cap = None;
        assert_eq!((terms.check().unwrap_err().field, terms.click_reward()), ("terms.month_cap", 0));
        terms.click = 0;
        assert_eq!(terms.check(), Ok(()));
    }
}
