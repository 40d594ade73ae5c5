//! Promotions and coupons, as merchants and administrators make them.

pub use commerce::promotion::{Benefit, Goods};
use money::Prices;
use serde::{Deserialize, Serialize};

/// What a promotion says. Instants are seconds since 1970 in UTC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewPromotion {
    /// The coupon that asks for it: 3 to 32 letters, digits, `-` or `_`, of which none other exists. Without one it is given to
    /// whoever fulfils it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub code: Option<String>,
    /// What is taken off.
    pub benefit: Benefit,
    /// Of which goods.
    pub goods: Goods,
    /// True when it is given alone: a merchant's without another of that merchant, the marketplace's without any other.
    #[serde(default)]
    pub exclusive: bool,
    /// Lower comes first.
    #[serde(default)]
    pub priority: i32,
    /// From this instant on.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub starts_at: Option<i64>,
    /// Until just before this instant.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub ends_at: Option<i64>,
    /// What the goods it is about must cost, at least.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub minimum: Option<Prices>,
    /// In how many orders altogether.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub limit_total: Option<u32>,
    /// In how many orders of one shopper.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub limit_per_shopper: Option<u32>,
}

/// A promotion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Promotion {
    /// `prm_…`.
    pub id: String,
    /// What it says.
    #[serde(flatten)]
    pub rule: NewPromotion,
    /// In how many orders it was given.
    pub used: u32,
    /// RFC 3339 in UTC.
    pub created_at: String,
}

/// `PATCH …/promotions/{id}`: when it ends and how often it may be given. What it takes off stays: make another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PromotionChange {
    /// Until just before this instant.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub ends_at: Option<i64>,
    /// In how many orders altogether.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub limit_total: Option<u32>,
    /// In how many orders of one shopper.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub limit_per_shopper: Option<u32>,
}

/// A page of promotions, latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Promotions {
    /// The promotions.
    pub items: Vec<Promotion>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}
