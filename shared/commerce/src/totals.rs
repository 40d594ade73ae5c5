//! What a purchase costs, with every amount explained: by line, by merchant's parcel, and altogether.
//!
//! Amounts are those the buyer sees: inside Morocco they hold VAT, abroad they are without Moroccan VAT and the destination's
//! is added. `Purchase::totals` computes them.

use crate::coupon::Reason;
use crate::line::LineKey;
use crate::promotion::Payer;
pub use crate::purchase::{PricedLine, Purchase, PurchaseError};
use crate::tax::TaxRule;
use money::Currency;
use serde::{Deserialize, Serialize};

/// What a line costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LineTotals {
    /// `prd_…`.
    pub product_id: String,
    /// The variant's article number.
    pub sku: String,
    /// Slug of the merchant.
    pub merchant: String,
    /// Units.
    pub quantity: u32,
    /// One unit, as charged at the destination.
    pub unit_price: i64,
    /// `unit_price` × `quantity`.
    pub goods: i64,
    /// What promotions take off, at most `goods`.
    pub discount: i64,
    /// The part of `discount` that the platform pays.
    pub platform_discount: i64,
    /// Tax in (included) or on (added) `goods − discount`.
    pub tax: i64,
    /// What the buyer pays: `goods − discount`, and `tax` where it is added.
    pub total: i64,
}

impl LineTotals {
    /// What the line is about.
    #[must_use]
    pub fn key(&self) -> LineKey {
        LineKey::new(&self.product_id, &self.sku)
    }
}

/// What one merchant's parcel costs: sums over its lines, and its shipping.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ParcelTotals {
    /// Slug of the merchant.
    pub merchant: String,
    /// Of its lines.
    pub goods: i64,
    /// Of its lines.
    pub discount: i64,
    /// What sending costs.
    pub shipping: i64,
    /// What promotions take off `shipping`.
    pub shipping_discount: i64,
    /// The part of `shipping_discount` that the platform pays.
    pub platform_shipping_discount: i64,
    /// Tax in or on `shipping − shipping_discount`.
    pub shipping_tax: i64,
    /// Tax of its lines and of its shipping.
    pub tax: i64,
    /// What the buyer pays for it.
    pub total: i64,
}

/// What a promotion took off, in the amounts of these totals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Applied {
    /// `prm_…`.
    pub promotion: String,
    /// The code that asked for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Slug of the merchant that owns it; absent for the platform's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant: Option<String>,
    /// Who bears it.
    pub payer: Payer,
    /// Off the goods.
    pub goods: i64,
    /// Off the shipping.
    pub shipping: i64,
}

/// A code that takes nothing off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RefusedCoupon {
    /// As the buyer gave it, in normal form.
    pub code: String,
    /// Why.
    pub reason: Reason,
}

/// What a purchase costs. Minor units of `currency`; every field is the sum of the parts that explain it, and
/// `total = goods − discount + shipping − shipping_discount`, plus `tax` where the rule adds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Totals {
    /// The order's currency.
    pub currency: Currency,
    /// How it is taxed.
    pub tax_rule: TaxRule,
    /// True where the receiver pays customs what they ask: outside Morocco and the Union.
    pub duties_on_delivery: bool,
    /// In the order of the purchase.
    pub lines: Vec<LineTotals>,
    /// One for each merchant, in the order of its first line.
    pub parcels: Vec<ParcelTotals>,
    /// Of all lines.
    pub goods: i64,
    /// Of all lines.
    pub discount: i64,
    /// Of all parcels.
    pub shipping: i64,
    /// Of all parcels.
    pub shipping_discount: i64,
    /// Of all parcels.
    pub tax: i64,
    /// What the buyer pays.
    pub total: i64,
    /// Promotions given, in the order they were applied.
    pub applied: Vec<Applied>,
    /// Codes not taken, in the order given.
    pub refused: Vec<RefusedCoupon>,
}
