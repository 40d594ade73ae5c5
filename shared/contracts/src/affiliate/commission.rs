//! Commissions, as influencers and merchants see them, and what they come to by day.

use super::partner::Influencer;
use money::Currency;
use serde::{Deserialize, Serialize};

/// What a commission is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CommissionKind {
    /// An order.
    Sale,
    /// A new customer's registration.
    Lead,
    /// The clicks of a link on a day.
    Click,
}

/// Where a commission stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CommissionState {
    /// The holding period runs, somebody has to look at it, or the merchant has not earned it yet.
    Pending,
    /// It goes into the next payout.
    Approved,
    /// It stood on a statement.
    Paid,
    /// All its goods were given back.
    Refunded,
    /// An earlier event of the same order was credited.
    Duplicate,
    /// It was found to be fraud.
    Fraud,
}

/// What made the influencer the one to be credited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Credited {
    /// A discount code.
    Code,
    /// A click.
    Click,
    /// The buyer's first order.
    Repeat,
}

/// A commission. It names no order and no buyer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Commission {
    /// `com_…`.
    pub id: String,
    /// Slug of the merchant who owes it.
    pub merchant: String,
    /// What it is for.
    pub kind: CommissionKind,
    /// By what it was credited.
    pub by: Credited,
    /// The link's or the discount's code, where one was used.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub code: Option<String>,
    /// When that was.
    pub at: u64,
    /// Where it stands.
    pub state: CommissionState,
    /// True while it waits for somebody to look at it.
    pub held: bool,
    /// True while it waits for nothing but its merchant's funds: see the crate `affiliates`.
    pub unfunded: bool,
    /// From when on it is approved, unless it is held: when the programme's days are over, and those in which the goods may be sent
    /// back. Absent until they arrived.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub approved_from: Option<u64>,
    /// Of the amounts.
    pub currency: Currency,
    /// What was credited, after caps.
    pub credited: i64,
    /// What of it was taken back.
    pub clawed_back: i64,
    /// `credited - clawed_back`.
    pub due: i64,
    /// What of it stood on statements.
    pub paid: i64,
    /// `due` in centimes of a dirham at the rates of its day.
    pub due_mad: i64,
}

/// A page of commissions, latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CommissionPage {
    /// The commissions.
    pub items: Vec<Commission>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// A commission as the merchant who owes it sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MerchantCommission {
    /// What it is.
    #[serde(flatten)]
    pub commission: Commission,
    /// Who earns it.
    pub influencer: Influencer,
    /// The merchant's parcel that was sold, `pcl_…`; absent for leads, clicks and imported sales.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub parcel: Option<String>,
    /// How suspicious it is, 0 to 100; from 50 on it is held.
    pub risk: u8,
    /// Why, in short names such as `abnormal_ratio`.
    pub reasons: Vec<String>,
}

/// A page of a merchant's commissions, latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MerchantCommissions {
    /// The commissions.
    pub items: Vec<MerchantCommission>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// One day of an influencer (UTC).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EarningsDay {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// Clicks that counted.
    pub clicks: u32,
    /// Sales of that day that were credited.
    pub sales: u32,
    /// What is due of that day's commissions, centimes of a dirham.
    pub due: i64,
}

/// Sums over the days asked for, and what stands now.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EarningsTotals {
    /// Of the days.
    pub clicks: u32,
    /// Of the days.
    pub sales: u32,
    /// Of the days, centimes of a dirham.
    pub due: i64,
}

/// What stands in the ledger for an influencer in one currency, minor units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EarningsBalance {
    /// ISO 4217.
    pub currency: Currency,
    /// Credited, and neither approved nor paid yet.
    pub pending: i64,
    /// Approved and not paid yet: what the next payouts are made of. Negative: taken back after it was paid.
    pub payable: i64,
    /// On statements and not transferred yet; dirhams only. Negative: owed back.
    pub settled: i64,
}

/// `GET /v1/influencer/earnings`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Earnings {
    /// Every day from `from` to `to`, days without anything too.
    pub days: Vec<EarningsDay>,
    /// Their sums.
    pub totals: EarningsTotals,
    /// What stands in the ledger now, by currency.
    pub balances: Vec<EarningsBalance>,
}
