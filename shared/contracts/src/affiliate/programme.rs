//! A merchant's programme, as the merchant writes it and influencers find it.

use super::partner::Membership;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a sale earns: `{"percent": 1000}` is 10 % of the goods without VAT, `{"flat": 2500}` is 25 dirhams an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reward {
    /// Hundredths of a percent, 0 to 10000.
    Percent(u16),
    /// Centimes of a dirham.
    Flat(i64),
}

/// What is agreed with partners. Amounts are centimes of a dirham; 0 pays nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Terms {
    /// For an order.
    pub sale: Reward,
    /// For a new customer's registration.
    #[serde(default)]
    pub lead: i64,
    /// For a click that counts.
    #[serde(default)]
    pub click: i64,
    /// Hundredths of a percent of the sale's reward for later orders of the same buyer, by months of 30 days; never rising.
    #[serde(default)]
    pub repeat: Vec<u16>,
    /// The most one order earns.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub order_cap: Option<i64>,
    /// The most one partner earns in a calendar month.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub month_cap: Option<i64>,
    /// Days after a click in which an order or a registration is credited to it, 1 to 90.
    pub window_days: u16,
    /// Days before a commission is approved, 0 to 120.
    pub holding_days: u16,
}

/// Terms that differ for a group or a partner; what is absent stays as it was.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Offer {
    /// See [`Terms::sale`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sale: Option<Reward>,
    /// See [`Terms::lead`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<i64>,
    /// See [`Terms::click`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub click: Option<i64>,
    /// See [`Terms::repeat`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeat: Option<Vec<u16>>,
    /// See [`Terms::order_cap`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order_cap: Option<i64>,
    /// See [`Terms::month_cap`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month_cap: Option<i64>,
    /// See [`Terms::window_days`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window_days: Option<u16>,
    /// See [`Terms::holding_days`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holding_days: Option<u16>,
}

/// Whether a programme credits anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It does.
    Active,
    /// Not for now; what was credited stays.
    Paused,
    /// Not any more; what was credited stays.
    Closed,
}

/// `PUT /v1/merchant/programme`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewProgramme {
    /// What influencers read of it, at most 2,000 characters.
    #[serde(default)]
    pub description: String,
    /// Whether it credits.
    pub standing: Standing,
    /// What every partner gets.
    pub terms: Terms,
    /// What the partners of a group get, by the group's name.
    #[serde(default)]
    pub groups: BTreeMap<String, Offer>,
    /// Products (`prd_…`) that earn nothing, at most 200.
    #[serde(default)]
    pub excluded_products: Vec<String>,
    /// Collections (slugs) whose products earn nothing, at most 200.
    #[serde(default)]
    pub excluded_collections: Vec<String>,
    /// Hosts from which clicks do not count, at most 200.
    #[serde(default)]
    pub banned_sources: Vec<String>,
    /// The least that is paid out of this programme at a time, 0 to 100000 centimes.
    #[serde(default)]
    pub minimum_payout: i64,
    /// What partners' discount codes take off, hundredths of a percent; absent when partners may not make codes.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub code_discount: Option<u16>,
    /// True when applications are approved at once.
    #[serde(default)]
    pub approves_at_once: bool,
}

/// `GET /v1/merchant/programme`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Programme {
    /// `prg_…`.
    pub id: String,
    /// Slug.
    pub merchant: String,
    /// Counts up with each change; the `etag` header holds it.
    pub version: u64,
    /// What it says.
    #[serde(flatten)]
    pub rule: NewProgramme,
    /// Approved partners.
    pub partners: u32,
    /// Applications that wait for an answer, at most 100 counted.
    pub applications: u32,
    /// When it was made.
    pub created_at: u64,
}

/// A programme as influencers find it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ListedProgramme {
    /// Slug of the merchant.
    pub merchant: String,
    /// Name of the merchant.
    pub name: String,
    /// In the merchant's words.
    pub description: String,
    /// What everybody gets; with the caller's own offer when it is a partner.
    pub terms: Terms,
    /// What partners' discount codes take off, hundredths of a percent.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub code_discount: Option<u16>,
    /// Products that earn nothing.
    pub excluded_products: Vec<String>,
    /// Collections that earn nothing.
    pub excluded_collections: Vec<String>,
    /// Approved partners.
    pub partners: u32,
    /// When it was made.
    pub created_at: u64,
    /// Where the caller stands in it; absent before an application.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub membership: Option<Membership>,
}

/// A page of programmes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ListedProgrammes {
    /// The programmes.
    pub items: Vec<ListedProgramme>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}
