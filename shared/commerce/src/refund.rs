//! Giving money back: which part of a refund comes from which line, tax, fee and promotion. What is left to refund is computed
//! from the split and the refunds made; the last refund takes exactly what is left, whatever came before it.
//!
//! ```
//! use commerce::refund::{RefundRequest, RefundUnits, Remaining};
//! use commerce::split::{LinePart, Parcel, Part, Split};
//! use commerce::{Country, LineKey};
//!
//! // Three mugs for 10.00 together, 1.67 of it tax.
//! let mugs = Part { amount: 1_000, tax: 167, fee: 100, promotion: 0 };
//! let line = LinePart { key: LineKey::new("prd_mug", "red"), quantity: 3, part: mugs };
//! let parcel = Parcel { merchant: "dar-lina".into(), lines: vec![line], shipping: Part::default() };
//! let split = Split { currency: money::Currency::Mad, country: Country::MOROCCO, parcels: vec![parcel] };
//!
//! let mut left = Remaining::of(&split, &[]);
//! let one = RefundUnits { product_id: "prd_mug".into(), sku: "red".into(), units: 1 };
//! let refund = left.take(&RefundRequest::Units { lines: vec![one], shipping: vec![] })?;
//! assert_eq!(refund.part(), Part { amount: 333, tax: 56, fee: 33, promotion: 0 });
//! let rest = left.take(&RefundRequest::Everything { merchant: None })?;
//! assert_eq!(refund.part() + rest.part(), mugs);
//! assert!(left.take(&RefundRequest::Everything { merchant: None }).is_err());
//! # Ok::<(), commerce::refund::RefundError>(())
//! ```

use crate::allocate::{allocate, ratio};
use crate::country::Country;
use crate::line::LineKey;
use crate::split::{LinePart, Parcel, Part, Split};
use money::Currency;
use serde::{Deserialize, Serialize};

/// Units of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RefundUnits {
    /// `prd_…`.
    pub product_id: String,
    /// The variant's article number.
    pub sku: String,
    /// How many, at least 1.
    pub units: u32,
}

/// What is to be given back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RefundRequest {
    /// All that is left of the order, or of one merchant's parcel.
    Everything {
        /// Slug.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        merchant: Option<String>,
    },
    /// These units, and the shipping of these merchants' parcels.
    Units {
        /// Each line once.
        lines: Vec<RefundUnits>,
        /// Slugs.
        #[serde(default)]
        shipping: Vec<String>,
    },
    /// An amount over all that is left of the order, or of one merchant's parcel; no unit counts as given back.
    Amount {
        /// Minor units, positive.
        amount: i64,
        /// Slug.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        merchant: Option<String>,
    },
}

/// Why nothing is given back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RefundError {
    /// All of it was given back before.
    #[error("nothing is left to refund")]
    NothingLeft,
    /// The order has no parcel of this merchant.
    #[error("the order has no parcel of {0}")]
    Merchant(String),
    /// The order has no such line, or the request names it twice.
    #[error("{0} is not exactly one line of the order and of the request")]
    Line(LineKey),
    /// More units than are left, or none.
    #[error("{key}: expected 1 to {left} units")]
    Units {
        /// The line.
        key: LineKey,
        /// Units not given back yet.
        left: u32,
    },
    /// More than is left, or nothing.
    #[error("expected an amount of 1 to {left} minor units")]
    Amount {
        /// What is left.
        left: i64,
    },
}

/// What was given back of one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineRefund {
    /// The variant.
    pub key: LineKey,
    /// Units that count as given back: 0 when only money was.
    pub units: u32,
    /// The money.
    pub part: Part,
}

/// What was given back of one merchant's parcel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParcelRefund {
    /// Slug.
    pub merchant: String,
    /// Lines of which something was given back.
    pub lines: Vec<LineRefund>,
    /// Of the shipping.
    pub shipping: Part,
}

impl ParcelRefund {
    /// Everything in it.
    #[must_use]
    pub fn part(&self) -> Part {
        self.lines.iter().map(|line| line.part).sum::<Part>() + self.shipping
    }
}

/// A refund with its allocation; kept with the order, it says what is left for the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refund {
    /// The order's currency.
    pub currency: Currency,
    /// Whose tax it was.
    pub country: Country,
    /// Parcels of which something was given back.
    pub parcels: Vec<ParcelRefund>,
}

impl Refund {
    /// Everything in it; `amount` is what the buyer gets.
    #[must_use]
    pub fn part(&self) -> Part {
        self.parcels.iter().map(ParcelRefund::part).sum()
    }
}

/// What is left of an order to give back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remaining(Split);

impl Remaining {
    /// What is left of `split` after `refunds` (those that failed at the provider left out), in any order.
    #[must_use]
    pub fn of(split: &Split, refunds: &[Refund]) -> Remaining {
        let mut left = Remaining(split.clone());
        for refund in refunds {
            left.subtract(refund);
        }
        left
    }

    /// The same shape as the split: units and money not given back yet.
    #[must_use]
    pub const fn split(&self) -> &Split {
        &self.0
    }

    /// What the buyer can still get.
    #[must_use]
    pub fn amount(&self) -> i64 {
        self.0.part().amount
    }

    /// Allocates a refund and takes it from what is left.
    ///
    /// # Errors
    /// Says what is wrong with the request; nothing was taken then.
    pub fn take(&mut self, request: &RefundRequest) -> Result<Refund, RefundError> {
        let parcels = match request {
            RefundRequest::Everything { merchant } => self.of_merchant(merchant.as_deref())?.map(everything).collect(),
            RefundRequest::Units { lines, shipping } => self.units(lines, shipping)?,
            RefundRequest::Amount { amount, merchant } => self.spread(*amount, merchant.as_deref())?,
        };
        let mut refund = Refund { currency: self.0.currency, country: self.0.country, parcels };
        refund.parcels.retain(|parcel| !parcel.lines.is_empty() || !parcel.shipping.is_zero());
        if refund.parcels.is_empty() {
            return Err(RefundError::NothingLeft);
        }
        self.subtract(&refund);
        Ok(refund)
    }

    fn of_merchant(&self, merchant: Option<&str>) -> Result<impl Iterator<Item = &Parcel>, RefundError> {
        if let Some(slug) = merchant
            && !self.0.parcels.iter().any(|parcel| parcel.merchant == slug)
        {
            return Err(RefundError::Merchant(slug.to_owned()));
        }
        let slug = merchant.map(str::to_owned);
        Ok(self.0.parcels.iter().filter(move |parcel| slug.as_ref().is_none_or(|slug| parcel.merchant == *slug)))
    }

    fn units(&self, lines: &[RefundUnits], shipping: &[String]) -> Result<Vec<ParcelRefund>, RefundError> {
        if let Some(slug) = shipping.iter().find(|slug| !self.0.parcels.iter().any(|p| p.merchant == **slug)) {
            return Err(RefundError::Merchant(slug.clone()));
        }
        let mut parcels: Vec<ParcelRefund> = self
            .0
            .parcels
            .iter()
            .map(|parcel| ParcelRefund {
                merchant: parcel.merchant.clone(),
                lines: Vec::new(),
                shipping: if shipping.contains(&parcel.merchant) { parcel.shipping } else { Part::default() },
            })
            .collect();
        for wish in lines {
            let key = LineKey::new(&wish.product_id, &wish.sku);
            let found = self
                .0
                .parcels
                .iter()
                .enumerate()
                .find_map(|(at, parcel)| parcel.lines.iter().find(|line| line.key == key).map(|line| (at, line)));
            let Some((at, line)) = found else { return Err(RefundError::Line(key)) };
            if parcels[at].lines.iter().any(|taken| taken.key == key) {
                return Err(RefundError::Line(key));
            }
            if !(1..=line.quantity).contains(&wish.units) {
                return Err(RefundError::Units { key, left: line.quantity });
            }
            let part = line.part.share(i64::from(wish.units), i64::from(line.quantity));
            parcels[at].lines.push(LineRefund { key, units: wish.units, part });
        }
        Ok(parcels)
    }

    fn spread(&self, amount: i64, merchant: Option<&str>) -> Result<Vec<ParcelRefund>, RefundError> {
        let parcels: Vec<&Parcel> = self.of_merchant(merchant)?.collect();
        let pieces: Vec<i64> = parcels.iter().flat_map(|parcel| pieces(parcel)).map(|part| part.amount).collect();
        let left = pieces.iter().sum();
        if left == 0 {
            return Err(RefundError::NothingLeft);
        }
        if !(1..=left).contains(&amount) {
            return Err(RefundError::Amount { left });
        }
        let mut shares = allocate(amount, &pieces).into_iter();
        let mut take = |part: Part| portion(part, shares.next().unwrap_or(0));
        let refund = |parcel: &Parcel| {
            let line = |line: &LinePart| LineRefund { key: line.key.clone(), units: 0, part: take(line.part) };
            let mut lines: Vec<LineRefund> = parcel.lines.iter().map(line).collect();
            lines.retain(|line| !line.part.is_zero());
            ParcelRefund { merchant: parcel.merchant.clone(), lines, shipping: take(parcel.shipping) }
        };
        Ok(parcels.into_iter().map(refund).collect())
    }

    fn subtract(&mut self, refund: &Refund) {
        for given in &refund.parcels {
            let Some(parcel) = self.0.parcels.iter_mut().find(|parcel| parcel.merchant == given.merchant) else {
                continue;
            };
            parcel.shipping = parcel.shipping - given.shipping;
            for back in &given.lines {
                if let Some(line) = parcel.lines.iter_mut().find(|line| line.key == back.key) {
                    line.part = line.part - back.part;
                    line.quantity = line.quantity.saturating_sub(back.units);
                }
            }
        }
    }
}

/// Lines, then shipping: the order in which an amount is spread.
fn pieces(parcel: &Parcel) -> impl Iterator<Item = Part> {
    parcel.lines.iter().map(|line| line.part).chain([parcel.shipping])
}

/// The part of `left` that goes with `amount` of its money; all of it with all of its money.
fn portion(left: Part, amount: i64) -> Part {
    let of = |whole| ratio(whole, amount, left.amount);
    Part { amount, tax: of(left.tax), fee: of(left.fee), promotion: of(left.promotion) }
}

fn everything(parcel: &Parcel) -> ParcelRefund {
    let line = |line: &LinePart| LineRefund { key: line.key.clone(), units: line.quantity, part: line.part };
    let mut lines: Vec<LineRefund> = parcel.lines.iter().map(line).collect();
    lines.retain(|line| line.units > 0 || !line.part.is_zero());
    ParcelRefund { merchant: parcel.merchant.clone(), lines, shipping: parcel.shipping }
}
