//! How an order's money divides: a parcel for each merchant, and in it what each line and the shipping bring to whom.

use crate::allocate::{allocate, ratio};
use crate::country::Country;
use crate::line::LineKey;
use crate::totals::{LineTotals, ParcelTotals, Totals};
use money::Currency;
use serde::{Deserialize, Serialize};

/// The platform's fee in ten-thousandths of the goods, net of what merchants' own promotions take off.
pub const FEE_BASIS_POINTS: i64 = 1_000;

/// A piece of money and who gets which part of it. The merchant gets the rest: `amount + promotion − tax − fee`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Part {
    /// What the buyer pays, tax included.
    pub amount: i64,
    /// The tax in `amount`, owed to the destination.
    pub tax: i64,
    /// The platform's fee.
    pub fee: i64,
    /// What the platform adds for its own promotions.
    pub promotion: i64,
}

impl Part {
    /// What the merchant gets.
    #[must_use]
    pub const fn merchant(&self) -> i64 {
        self.amount + self.promotion - self.tax - self.fee
    }

    /// Nothing at all.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        *self == Part::default()
    }

    /// The share `numerator ÷ denominator` of every part, each rounded by itself; all of it when they are equal.
    #[must_use]
    pub fn share(&self, numerator: i64, denominator: i64) -> Part {
        Part {
            amount: ratio(self.amount, numerator, denominator),
            tax: ratio(self.tax, numerator, denominator),
            fee: ratio(self.fee, numerator, denominator),
            promotion: ratio(self.promotion, numerator, denominator),
        }
    }
}

impl std::ops::Add for Part {
    type Output = Part;

    fn add(self, other: Part) -> Part {
        Part {
            amount: self.amount + other.amount,
            tax: self.tax + other.tax,
            fee: self.fee + other.fee,
            promotion: self.promotion + other.promotion,
        }
    }
}

impl std::ops::Sub for Part {
    type Output = Part;

    fn sub(self, other: Part) -> Part {
        Part {
            amount: self.amount - other.amount,
            tax: self.tax - other.tax,
            fee: self.fee - other.fee,
            promotion: self.promotion - other.promotion,
        }
    }
}

impl std::iter::Sum for Part {
    fn sum<I: Iterator<Item = Part>>(parts: I) -> Part {
        parts.fold(Part::default(), |sum, part| sum + part)
    }
}

/// What one line brings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinePart {
    /// The variant.
    pub key: LineKey,
    /// Units.
    pub quantity: u32,
    /// The money of all its units.
    pub part: Part,
}

/// One merchant's parcel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parcel {
    /// Slug of the merchant.
    pub merchant: String,
    /// Its lines, in the order's order.
    pub lines: Vec<LinePart>,
    /// Its shipping: the merchant's, without a fee.
    pub shipping: Part,
}

impl Parcel {
    /// Everything in it.
    #[must_use]
    pub fn part(&self) -> Part {
        self.lines.iter().map(|line| line.part).sum::<Part>() + self.shipping
    }
}

/// An order, divided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Split {
    /// The order's currency.
    pub currency: Currency,
    /// Whose tax it is.
    pub country: Country,
    /// One parcel for each merchant.
    pub parcels: Vec<Parcel>,
}

impl Split {
    /// Divides an order. Its parts sum to `totals.total` and `totals.tax`.
    #[must_use]
    pub fn of(totals: &Totals) -> Split {
        let parcels = totals.parcels.iter().map(|parcel| divide(parcel, &totals.lines)).collect();
        Split { currency: totals.currency, country: totals.tax_rule.country, parcels }
    }

    /// Everything in it.
    #[must_use]
    pub fn part(&self) -> Part {
        self.parcels.iter().map(Parcel::part).sum()
    }
}

fn divide(parcel: &ParcelTotals, lines: &[LineTotals]) -> Parcel {
    let own: Vec<&LineTotals> = lines.iter().filter(|line| line.merchant == parcel.merchant).collect();
    // What the merchant sells for: its own discounts lower it, the platform's do not.
    let sold: Vec<i64> = own.iter().map(|line| line.goods - line.discount + line.platform_discount).collect();
    let fee = ratio(sold.iter().sum(), FEE_BASIS_POINTS, 10_000);
    let fees = if fee == 0 { vec![0; own.len()] } else { allocate(fee, &sold) };
    let line = |(line, fee): (&LineTotals, i64)| LinePart {
        key: line.key(),
        quantity: line.quantity,
        part: Part { amount: line.total, tax: line.tax, fee, promotion: line.platform_discount },
    };
    let lines: Vec<LinePart> = own.into_iter().zip(fees).map(line).collect();
    let goods: i64 = lines.iter().map(|line| line.part.amount).sum();
    let shipping = Part {
        amount: parcel.total - goods,
        tax: parcel.shipping_tax,
        fee: 0,
        promotion: parcel.platform_shipping_discount,
    };
    Parcel { merchant: parcel.merchant.clone(), lines, shipping }
}
