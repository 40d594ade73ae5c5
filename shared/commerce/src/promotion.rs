//! What a promotion is: what it takes off, of which goods, for whom, when, and who bears it.

use crate::coupon::{self, Reason};
use crate::purchase::PricedLine;
use money::{Currency, Prices};
use serde::{Deserialize, Serialize};

/// Most products or collections that one promotion names.
pub const MAX_SCOPE: usize = 200;

/// Most promotions without a code that one owner (a merchant, or the platform) has at a time, those that have not begun among them.
/// Every purchase of the owner's goods looks at all of them.
pub const MAX_AUTOMATIC: u32 = 50;

/// What is taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Benefit {
    /// A share of the goods in scope.
    Percent {
        /// In ten-thousandths: 1500 is 15 %. 1 to 10000.
        basis_points: u32,
    },
    /// An amount, once an order, at most what the goods in scope cost.
    Amount {
        /// Minor units by currency, in terms of list prices.
        off: Prices,
    },
    /// The standard charge of the parcels that hold goods in scope.
    FreeShipping,
}

/// Which goods. With a merchant on the promotion, only that merchant's among them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Goods {
    /// Every product.
    All,
    /// These products.
    Products {
        /// `prd_…`, at most 200.
        ids: Vec<String>,
    },
    /// Products of these collections.
    Collections {
        /// Slugs, at most 200.
        slugs: Vec<String>,
    },
}

/// Whether a promotion goes together with others of the same owner (the merchant, or the platform).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stacking {
    /// With any other that is combinable.
    #[default]
    Combinable,
    /// With any other that is combinable, but of a merchant's partners' codes one only: whoever collects several is given the best.
    Partner,
    /// Alone: a merchant's, without another of that merchant; the platform's, without any other at all.
    Exclusive,
}

/// Who bears what is taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Payer {
    /// The merchant whose goods they are gets less.
    Merchant,
    /// The platform pays the merchant the difference.
    Platform,
}

/// A promotion. Instants are UTC seconds since 1970.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Promotion {
    /// `prm_…`.
    pub id: String,
    /// The code that asks for it, in normal form; without one it is given to whoever fulfils it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Whose goods alone, by slug: the merchant that owns it. Absent for the platform's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant: Option<String>,
    /// What is taken off.
    pub benefit: Benefit,
    /// Of which goods.
    pub scope: Goods,
    /// Who bears it.
    pub payer: Payer,
    /// Together with others or alone.
    #[serde(default)]
    pub stacking: Stacking,
    /// Lower comes first; equal ones in the order of their ids.
    #[serde(default)]
    pub priority: i32,
    /// From this instant on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts_at: Option<i64>,
    /// Until just before this instant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends_at: Option<i64>,
    /// What the goods in scope must cost at list prices, at least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<Prices>,
    /// In how many orders altogether.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit_total: Option<u32>,
    /// In how many orders of one customer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit_per_customer: Option<u32>,
}

/// How often a promotion was used so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Uses {
    /// In orders of everybody.
    pub total: u32,
    /// In orders of this customer.
    pub by_customer: u32,
}

/// A promotion that may apply, with its uses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The promotion.
    pub promotion: Promotion,
    /// Its uses so far.
    pub uses: Uses,
}

/// Why a promotion cannot be kept; `field` names the part at fault, as in its JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {detail}")]
pub struct InvalidPromotion {
    /// JSON path.
    pub field: &'static str,
    /// What is expected.
    pub detail: &'static str,
}

impl Promotion {
    /// Checks what a merchant or an administrator wrote.
    ///
    /// # Errors
    /// Names the first field that is wrong.
    pub fn check(&self) -> Result<(), InvalidPromotion> {
        let wrong = |field, detail| Err(InvalidPromotion { field, detail });
        if self.code.as_deref().is_some_and(|code| coupon::normal(code).as_deref() != Some(code)) {
            return wrong("code", "expected 3 to 32 capital letters, digits, - or _");
        }
        match self.benefit {
            Benefit::Percent { basis_points } if !(1..=10_000).contains(&basis_points) => {
                return wrong("benefit.basis_points", "expected 1 to 10000");
            }
            Benefit::Amount { off } if Currency::ALL.iter().any(|c| off.amount(*c) <= 0) => {
                return wrong("benefit.off", "expected a positive amount in every currency");
            }
            _ => {}
        }
        let named = match &self.scope {
            Goods::All => 1,
            Goods::Products { ids } => ids.len(),
            Goods::Collections { slugs } => slugs.len(),
        };
        if !(1..=MAX_SCOPE).contains(&named) {
            return wrong("scope", "expected 1 to 200 products or collections");
        }
        if self.payer == Payer::Merchant && self.merchant.is_none() {
            return wrong("payer", "only a merchant's own promotion is paid by the merchant");
        }
        if let (Some(start), Some(end)) = (self.starts_at, self.ends_at)
            && start >= end
        {
            return wrong("ends_at", "expected an instant after starts_at");
        }
        if self.minimum.is_some_and(|minimum| Currency::ALL.iter().any(|c| minimum.amount(*c) < 0)) {
            return wrong("minimum", "expected no negative amount");
        }
        if self.limit_total == Some(0) {
            return wrong("limit_total", "expected at least 1");
        }
        if self.limit_per_customer == Some(0) {
            return wrong("limit_per_customer", "expected at least 1");
        }
        Ok(())
    }

    /// Whether it counts among its owner's [`MAX_AUTOMATIC`] at the instant `at`: it needs no code and is not over.
    #[must_use]
    pub fn is_automatic(&self, at: i64) -> bool {
        self.code.is_none() && self.ends_at.is_none_or(|end| at < end)
    }

    /// Whether the promotion is about this line's goods.
    #[must_use]
    pub fn covers(&self, line: &PricedLine) -> bool {
        self.merchant.as_ref().is_none_or(|merchant| *merchant == line.merchant)
            && match &self.scope {
                Goods::All => true,
                Goods::Products { ids } => ids.contains(&line.product_id),
                Goods::Collections { slugs } => slugs.iter().any(|slug| line.collections.contains(slug)),
            }
    }
}

impl Candidate {
    /// Whether the promotion may be given at the instant `at` for these lines.
    ///
    /// # Errors
    /// Says why not.
    pub fn eligible(&self, lines: &[PricedLine], currency: Currency, at: i64) -> Result<(), Reason> {
        let promotion = &self.promotion;
        if let Some(starts_at) = promotion.starts_at.filter(|start| at < *start) {
            return Err(Reason::NotStarted { starts_at });
        }
        if let Some(ended_at) = promotion.ends_at.filter(|end| at >= *end) {
            return Err(Reason::Ended { ended_at });
        }
        if promotion.limit_total.is_some_and(|limit| self.uses.total >= limit) {
            return Err(Reason::UsedUp);
        }
        if promotion.limit_per_customer.is_some_and(|limit| self.uses.by_customer >= limit) {
            return Err(Reason::AlreadyUsed);
        }
        let covered = || lines.iter().filter(|line| promotion.covers(line));
        if covered().next().is_none() {
            return Err(Reason::NothingInScope);
        }
        let goods: i64 = covered().map(PricedLine::goods).sum();
        let minimum = promotion.minimum.map_or(0, |minimum| minimum.amount(currency));
        if goods < minimum {
            return Err(Reason::BelowMinimum { minimum, missing: minimum - goods });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn promotion(code: Option<&str>, starts_at: Option<i64>, ends_at: Option<i64>) -> Promotion {
        Promotion {
            id: "prm_1".into(),
            code: code.map(str::to_owned),
            merchant: None,
            benefit: Benefit::FreeShipping,
            scope: Goods::All,
            payer: Payer::Platform,
            stacking: Stacking::Combinable,
            priority: 0,
            starts_at,
            ends_at,
            minimum: None,
            limit_total: None,
            limit_per_customer: None,
        }
    }

    #[test]
    fn automatic_promotions_count_until_they_are_over_and_before_they_begin() {
        assert!(promotion(None, None, None).is_automatic(10));
        assert!(promotion(None, Some(20), None).is_automatic(10));
        assert!(promotion(None, None, Some(11)).is_automatic(10));
        assert!(!promotion(None, None, Some(10)).is_automatic(10));
        assert!(!promotion(Some("SOLDES"), None, None).is_automatic(10));
    }
}
