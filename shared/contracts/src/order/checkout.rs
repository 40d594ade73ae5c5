//! Before there is an order: quotes, checkouts, and why nothing was ordered.

use super::{Address, Order};
use crate::catalogue::MerchantRef;
use commerce::{PaymentMethod, ShippingMethod};
use money::Currency;
use serde::{Deserialize, Serialize};

/// What it comes to. `goods - discount + shipping + tax_added = total`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Totals {
    /// Lines at the prices shown (in Morocco VAT included; net of it elsewhere).
    pub goods: i64,
    /// Taken off by promotions, not below 0.
    pub discount: i64,
    /// Shipping after promotions.
    pub shipping: i64,
    /// Tax that comes on top of `goods - discount + shipping`.
    pub tax_added: i64,
    /// Tax contained in the total, `tax_added` included.
    pub tax: i64,
    /// To be paid.
    pub total: i64,
}

/// Why a coupon gives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CouponRefusal {
    /// No promotion has this code.
    Unknown,
    /// It has not begun.
    NotYet,
    /// It is over.
    Expired,
    /// It was used as often as it may be.
    UsedUp,
    /// This shopper used it as often as one may.
    UsedByYou,
    /// The goods come to too little.
    BelowMinimum,
    /// Nothing in the cart is part of it.
    NothingConcerned,
    /// It does not go together with another one that gives more.
    NotCombinable,
}

/// `POST /v1/quotes` and the heart of `POST /v1/checkouts`: what, where to and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuoteRequest {
    /// The cart: `crt_…`, or `mine` with an account.
    pub cart: String,
    /// Currency of the order.
    pub currency: Currency,
    /// ISO 3166-1 alpha-2 of the country it goes to.
    pub country: String,
    /// How it is sent.
    pub shipping_method: ShippingMethod,
    /// How it is paid.
    pub payment_method: PaymentMethod,
}

/// What it would come to, in parcels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Quote {
    /// Currency of every amount.
    pub currency: Currency,
    /// The whole.
    pub totals: Totals,
    /// One parcel a merchant.
    pub parcels: Vec<ParcelQuote>,
    /// Ways of sending that are offered there, with their price for this cart.
    pub shipping_methods: Vec<ShippingOption>,
    /// Ways of paying that are offered for it.
    pub payment_methods: Vec<PaymentMethod>,
    /// True when duties may be due on delivery.
    pub duties_on_delivery: bool,
}

/// A merchant's part of a quote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ParcelQuote {
    /// Who sends it.
    pub merchant: MerchantRef,
    /// What it comes to.
    pub totals: Totals,
}

/// A way of sending and its price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ShippingOption {
    /// The way.
    pub method: ShippingMethod,
    /// Price for the cart, minor units, before tax that is added.
    pub amount: i64,
}

/// `POST /v1/checkouts`, with an `Idempotency-Key` header of 16 to 128 characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckoutRequest {
    /// What and how.
    #[serde(flatten)]
    pub quote: QuoteRequest,
    /// Where the confirmation goes.
    pub email: String,
    /// Where the parcels go; its country is that of the quote.
    pub address: Address,
    /// Language of pages and mails: `fr`, `ar` or `en`.
    pub lang: String,
    /// The total that the shopper saw. Another one is refused (409, kind `total-changed`) and nothing is ordered.
    pub expected_total: i64,
    /// Evidence of the links that the shopper followed: the value of the cookie `gys-clicks`, at most 600 characters. What in it is
    /// not ours counts for nothing.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub clicks: String,
}

/// A line that cannot be had as it was wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MissingLine {
    /// The product.
    pub product_id: String,
    /// Article number.
    pub sku: String,
    /// Units wanted.
    pub wanted: u32,
    /// Units that can be had now; 0 for what is no longer sold.
    pub available: u32,
}

/// Why nothing was ordered (409), beside the fields of the problem: kind `total-changed` with what it comes to now, kind
/// `out-of-stock` with the lines that are missing.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckoutRefusal {
    /// The problem document.
    #[serde(flatten)]
    pub problem: crate::problem::Problem,
    /// What it comes to now.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub quote: Option<Quote>,
    /// What is missing.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub missing: Vec<MissingLine>,
}

/// The order that was made, and where to pay it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Checkout {
    /// The order.
    pub order: Order,
    /// Where the shopper pays; absent when nothing is to be paid now.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub payment: Option<PaymentPage>,
}

/// The page of a payment service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PaymentPage {
    /// Which service answers: `stripe`, `sandbox`, `cmi`.
    pub engine: String,
    /// Its address.
    pub url: String,
    /// Fields to be posted there (CMI); none: a plain redirect.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub fields: Vec<(String, String)>,
}
