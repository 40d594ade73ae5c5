//! From what is bought, where it goes and which promotions there are to what it costs. Tax is computed once for each parcel
//! (its merchant's sale) and divided among its lines and its shipping.
//!
//! ```
//! use commerce::{PaymentMethod, PricedLine, Purchase, ShippingMethod, shipping::Tariffs};
//! use money::{Currency, Rates};
//!
//! let lamp = PricedLine {
//!     product_id: "prd_lamp".into(),
//!     sku: "brass".into(),
//!     merchant: "dar-lina".into(),
//!     collections: vec![],
//!     unit_price: 120_00,
//!     quantity: 2,
//! };
//! let purchase = Purchase {
//!     currency: Currency::Mad,
//!     lines: &[lamp],
//!     promotions: &[],
//!     coupons: &[],
//!     country: "FR".parse()?,
//!     postcode: "75001",
//!     shipping: ShippingMethod::Standard,
//!     payment: PaymentMethod::Card,
//!     tariffs: &Tariffs::new(&Rates::current()?),
//!     at: 1_795_305_600,
//! };
//! // 240 without Moroccan tax are 200; with 140 for sending, 20 % French tax on both.
//! let totals = purchase.totals()?;
//! assert_eq!((totals.goods, totals.shipping, totals.tax, totals.total), (200_00, 140_00, 68_00, 408_00));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::allocate::{allocate, ratio};
use crate::cart::{MAX_LINES, MAX_QUANTITY};
use crate::country::{Country, Zone};
use crate::discount::{Discounts, ParcelCharge, Taken};
use crate::line::LineKey;
use crate::payment::PaymentMethod;
use crate::promotion::{Candidate, Payer};
use crate::shipping::{ShippingMethod, Tariffs};
use crate::tax::TaxRule;
use crate::totals::{Applied, LineTotals, ParcelTotals, RefusedCoupon, Totals};
use money::Currency;
use serde::{Deserialize, Serialize};

/// Largest price of one unit, in minor units: sums of a full cart stay exact even as f64.
pub const MAX_UNIT_PRICE: i64 = 1_000_000_000_000;

/// A line of a cart with what the catalogue says about it now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PricedLine {
    /// `prd_…`.
    pub product_id: String,
    /// The variant's article number.
    pub sku: String,
    /// Slug of the merchant who sells it.
    pub merchant: String,
    /// Slugs of its collections.
    pub collections: Vec<String>,
    /// List price of a unit in the purchase's currency, Moroccan VAT included.
    pub unit_price: i64,
    /// Units, at least 1.
    pub quantity: u32,
}

impl PricedLine {
    /// What the line is about.
    #[must_use]
    pub fn key(&self) -> LineKey {
        LineKey::new(&self.product_id, &self.sku)
    }

    /// Its list price times its quantity.
    #[must_use]
    pub fn goods(&self) -> i64 {
        self.unit_price.saturating_mul(i64::from(self.quantity))
    }
}

/// Everything that decides what a purchase costs.
#[derive(Debug, Clone, Copy)]
pub struct Purchase<'a> {
    /// The one currency of the order.
    pub currency: Currency,
    /// The goods.
    pub lines: &'a [PricedLine],
    /// Promotions that are automatic or that a code asks for, with their uses.
    pub promotions: &'a [Candidate],
    /// Codes the buyer gave, in normal form, each once.
    pub coupons: &'a [String],
    /// Where it goes.
    pub country: Country,
    /// Postcode there; empty when not known yet.
    pub postcode: &'a str,
    /// How it is sent.
    pub shipping: ShippingMethod,
    /// How it is paid.
    pub payment: PaymentMethod,
    /// What sending costs.
    pub tariffs: &'a Tariffs,
    /// The instant of the purchase.
    pub at: i64,
}

/// Why a purchase has no price.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PurchaseError {
    /// There are no lines.
    #[error("the cart is empty")]
    Empty,
    /// The line has no units or too many, a price below zero or beyond `MAX_UNIT_PRICE`, stands there twice, or is one more
    /// than a cart may have.
    #[error("the article {0} cannot be priced")]
    Line(LineKey),
    /// Parcels do not go that way to this country.
    #[error("{method} shipping does not go to {country}", method = .method.code())]
    Shipping {
        /// The way asked for.
        method: ShippingMethod,
        /// The destination.
        country: Country,
    },
    /// An order to this country in this currency cannot be paid so.
    #[error("{method} is not possible for an order to {country} in {currency}", method = .method.code(), currency = .currency.code())]
    Payment {
        /// The way asked for.
        method: PaymentMethod,
        /// The destination.
        country: Country,
        /// The order's currency.
        currency: Currency,
    },
}

impl Purchase<'_> {
    /// Computes what the purchase costs. The same purchase always costs the same.
    ///
    /// # Errors
    /// When it cannot be bought like this at all; a refused coupon is no error.
    pub fn totals(&self) -> Result<Totals, PurchaseError> {
        self.check()?;
        let zone = Zone::of(self.country);
        let rule = TaxRule::of(self.country, self.postcode, self.at);
        let charges = self.charges(zone)?;
        let (taken, refused) =
            Discounts::new(self.lines, &charges, self.currency).choose(self.promotions, self.coupons, self.at);
        let mut lines: Vec<LineTotals> = self.lines.iter().map(|line| untaxed(line, rule)).collect();
        let mut parcels: Vec<ParcelTotals> = charges.iter().map(|charge| unfilled(charge)).collect();
        let applied = self.discount(&taken, &mut lines, &mut parcels);
        for parcel in &mut parcels {
            tax_parcel(parcel, &mut lines, rule);
        }
        let of_lines = |amount: fn(&LineTotals) -> i64| lines.iter().map(amount).sum::<i64>();
        let of_parcels = |amount: fn(&ParcelTotals) -> i64| parcels.iter().map(amount).sum::<i64>();
        Ok(Totals {
            currency: self.currency,
            tax_rule: rule,
            duties_on_delivery: rule.permille == 0,
            goods: of_lines(|l| l.goods),
            discount: of_lines(|l| l.discount),
            shipping: of_parcels(|p| p.shipping),
            shipping_discount: of_parcels(|p| p.shipping_discount),
            tax: of_parcels(|p| p.tax),
            total: of_parcels(|p| p.total),
            lines,
            parcels,
            applied,
            refused: refused.into_iter().map(|(code, reason)| RefusedCoupon { code, reason }).collect(),
        })
    }

    fn check(&self) -> Result<(), PurchaseError> {
        if self.lines.is_empty() {
            return Err(PurchaseError::Empty);
        }
        // A cart keeps these limits; sums stay exact only as long as whoever prices one does too.
        for (at, line) in self.lines.iter().enumerate() {
            let same = |other: &PricedLine| other.product_id == line.product_id && other.sku == line.sku;
            let priced = (1..=MAX_QUANTITY).contains(&line.quantity) && (0..=MAX_UNIT_PRICE).contains(&line.unit_price);
            if at >= MAX_LINES || !priced || self.lines[..at].iter().any(same) {
                return Err(PurchaseError::Line(line.key()));
            }
        }
        if !self.payment.allowed(self.country, self.currency) {
            let (method, country, currency) = (self.payment, self.country, self.currency);
            return Err(PurchaseError::Payment { method, country, currency });
        }
        Ok(())
    }

    fn charges(&self, zone: Zone) -> Result<Vec<ParcelCharge<'_>>, PurchaseError> {
        let mut merchants: Vec<(&str, i64)> = Vec::new();
        for line in self.lines {
            match merchants.iter_mut().find(|(merchant, _)| *merchant == line.merchant) {
                Some((_, goods)) => *goods += line.goods(),
                None => merchants.push((&line.merchant, line.goods())),
            }
        }
        let charge = |method, goods| {
            let unavailable = PurchaseError::Shipping { method, country: self.country };
            self.tariffs.charge(zone, method, goods, self.currency).ok_or(unavailable)
        };
        merchants
            .into_iter()
            .map(|(merchant, goods)| {
                let standard = charge(ShippingMethod::Standard, goods)?;
                Ok(ParcelCharge { merchant, charge: charge(self.shipping, goods)?, standard })
            })
            .collect()
    }

    /// Enters what promotions take off, from list terms into the terms of the destination: of a line, the same share.
    fn discount(&self, taken: &[Taken<'_>], lines: &mut [LineTotals], parcels: &mut [ParcelTotals]) -> Vec<Applied> {
        let mut goods = vec![0; taken.len()];
        for (at, (list, line)) in self.lines.iter().zip(lines.iter_mut()).enumerate() {
            let off: Vec<i64> = taken.iter().map(|t| t.lines[at]).collect();
            line.discount = ratio(line.goods, off.iter().sum(), list.goods());
            for ((by, taken), part) in taken.iter().enumerate().zip(shares(line.discount, &off)) {
                goods[by] += part;
                if taken.promotion.payer == Payer::Platform {
                    line.platform_discount += part;
                }
            }
        }
        for (at, parcel) in parcels.iter_mut().enumerate() {
            for taken in taken {
                parcel.shipping_discount += taken.shipping[at];
                if taken.promotion.payer == Payer::Platform {
                    parcel.platform_shipping_discount += taken.shipping[at];
                }
            }
        }
        let applied = |(taken, goods): (&Taken<'_>, i64)| Applied {
            promotion: taken.promotion.id.clone(),
            code: taken.promotion.code.clone(),
            merchant: taken.promotion.merchant.clone(),
            payer: taken.promotion.payer,
            goods,
            shipping: taken.shipping.iter().sum(),
        };
        taken.iter().zip(goods).map(applied).collect()
    }
}

/// `allocate`, but of nothing nothing: lines that a promotion did not touch get none of it.
fn shares(amount: i64, weights: &[i64]) -> Vec<i64> {
    if amount == 0 { vec![0; weights.len()] } else { allocate(amount, weights) }
}

fn untaxed(line: &PricedLine, rule: TaxRule) -> LineTotals {
    let unit_price = rule.charged(line.unit_price);
    LineTotals {
        product_id: line.product_id.clone(),
        sku: line.sku.clone(),
        merchant: line.merchant.clone(),
        quantity: line.quantity,
        unit_price,
        goods: unit_price.saturating_mul(i64::from(line.quantity)),
        discount: 0,
        platform_discount: 0,
        tax: 0,
        total: 0,
    }
}

fn unfilled(charge: &ParcelCharge<'_>) -> ParcelTotals {
    ParcelTotals {
        merchant: charge.merchant.to_owned(),
        goods: 0,
        discount: 0,
        shipping: charge.charge,
        shipping_discount: 0,
        platform_shipping_discount: 0,
        shipping_tax: 0,
        tax: 0,
        total: 0,
    }
}

/// Taxes a parcel as one sale, divides the tax among its lines and its shipping, and sums it up.
fn tax_parcel(parcel: &mut ParcelTotals, lines: &mut [LineTotals], rule: TaxRule) {
    let mut own: Vec<&mut LineTotals> = lines.iter_mut().filter(|line| line.merchant == parcel.merchant).collect();
    let shipping = parcel.shipping - parcel.shipping_discount;
    let bases: Vec<i64> = own.iter().map(|line| line.goods - line.discount).chain([shipping]).collect();
    parcel.tax = rule.tax(bases.iter().sum());
    let taxes = shares(parcel.tax, &bases);
    for (line, (base, tax)) in own.iter_mut().zip(bases.iter().zip(&taxes)) {
        line.tax = *tax;
        line.total = rule.with_tax(*base, *tax);
        parcel.goods += line.goods;
        parcel.discount += line.discount;
        parcel.total += line.total;
    }
    parcel.shipping_tax = taxes.last().copied().unwrap_or(0);
    parcel.total += rule.with_tax(shipping, parcel.shipping_tax);
}
