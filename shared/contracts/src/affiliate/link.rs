//! What partners share: links and discount codes.

use serde::{Deserialize, Serialize};

/// `POST /v1/influencer/links`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewLink {
    /// Slug of the merchant whose programme credits it.
    pub merchant: String,
    /// The page of the shop that it leads to, such as `/fr/p/lanterne`; the merchant's own page when absent.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub destination: Option<String>,
    /// A name for the influencer's own eyes, at most 80 characters.
    #[serde(default)]
    pub label: String,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Link {
    /// Eight letters and digits: also its id in paths.
    pub code: String,
    /// Slug of the merchant.
    pub merchant: String,
    /// Where it leads.
    pub destination: String,
    /// Its name.
    pub label: String,
    /// The address to share.
    pub url: String,
    /// When it was made.
    pub created_at: u64,
    /// Clicks that counted.
    pub clicks: u32,
    /// Sales that were credited to one of its clicks.
    pub sales: u32,
}

/// A page of links, latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Links {
    /// The links.
    pub items: Vec<Link>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// `POST /v1/influencer/codes`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewDiscountCode {
    /// Slug of the merchant whose programme allows it.
    pub merchant: String,
    /// 4 to 20 letters and digits; made of the influencer's name when absent.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub code: Option<String>,
}

/// A discount code of a partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DiscountCode {
    /// In capitals.
    pub code: String,
    /// Slug of the merchant.
    pub merchant: String,
    /// What it takes off, hundredths of a percent.
    pub discount: u16,
    /// In how many orders it was given.
    pub used: u32,
    /// True when it takes nothing off any more: its merchant ended it, the partnership or the programme.
    pub ended: bool,
    /// When it was made.
    pub created_at: u64,
}

/// The caller's codes, latest first, at most 100.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DiscountCodes {
    /// The codes.
    pub items: Vec<DiscountCode>,
}
