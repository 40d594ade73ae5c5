//! The cart: what somebody wants to buy, kept by its own Durable Object. It holds choices, never prices: those are read
//! afresh each time it is shown.

use crate::catalogue::{Image, MerchantRef};
use crate::order::{CouponRefusal, Totals};
use money::Currency;
use serde::{Deserialize, Serialize};

/// Most lines of a cart.
pub const MAX_LINES: usize = 50;
/// Most units of one line.
pub const MAX_UNITS: u32 = 99;
/// Most coupons of a cart.
pub const MAX_COUPONS: usize = 5;

/// `PUT /v1/carts/{id}/lines/{product_id}`: how many there shall be, so that asking twice changes nothing more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LineChange {
    /// Article number of the variant; absent for a product without variants.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub sku: Option<String>,
    /// Units, 0 to 99; 0 takes the line away.
    pub quantity: u32,
}

/// `POST /v1/carts/{id}/lines/{product_id}` under an `Idempotency-Key`: so many more than there are, as far as a line goes (99).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LineAddition {
    /// Article number of the variant; absent for a product without variants.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub sku: Option<String>,
    /// Units more, 1 to 99.
    pub units: u32,
}

/// Why a line cannot be bought as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LineNotice {
    /// No unit is left.
    OutOfStock,
    /// Fewer units are left than wanted.
    NotEnough,
    /// The product is no longer sold.
    Gone,
}

/// A line of a cart as it stands now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CartLine {
    /// The product.
    pub product_id: String,
    /// Article number.
    pub sku: String,
    /// Address part of the product; empty when it is gone.
    pub slug: String,
    /// Name in the merchant's language.
    pub name: String,
    /// BCP 47 language of the name.
    pub lang: String,
    /// The variant's options in words, such as `red, 30 cm`; empty without variants.
    pub variant: String,
    /// Who sells it.
    pub merchant: MerchantRef,
    /// The first picture; absent when the product is gone.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub image: Option<Image>,
    /// Units.
    pub quantity: u32,
    /// Units that can be bought now.
    pub stock: u32,
    /// Price of a unit in minor units, Moroccan VAT included.
    pub unit_price: i64,
    /// Price of the line in minor units, before discounts.
    pub amount: i64,
    /// What stands in the way.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub notice: Option<LineNotice>,
}

/// A coupon in a cart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CartCoupon {
    /// In capitals.
    pub code: String,
    /// Why it gives nothing; absent when it applies.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub refused: Option<CouponRefusal>,
}

/// A cart, priced now in the currency asked for, as for delivery in Morocco by the standard method.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Cart {
    /// The cart's secret name, `crt_…`: whoever knows it may read and change it. Of an account's own cart: `mine`.
    pub id: String,
    /// Grows with every change.
    pub version: u64,
    /// Lines, in the order in which they were added.
    pub lines: Vec<CartLine>,
    /// Units in all.
    pub units: u32,
    /// Coupons, in the order in which they were added.
    pub coupons: Vec<CartCoupon>,
    /// Currency of every amount.
    pub currency: Currency,
    /// What it comes to.
    pub totals: Totals,
}

/// `POST /v1/carts/mine/merge`: puts what a guest chose into the account's own cart. Repeating it changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CartMerge {
    /// The guest's cart; empty afterwards.
    pub cart: String,
}
