//! Commissions as the marketplace's people see and judge them, whoever owes and earns them.

use super::commission::MerchantCommission;
use serde::{Deserialize, Serialize};

/// What somebody decided about a commission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Judged {
    /// It goes on as if nothing were wrong with it.
    Keep,
    /// It is fraud: nothing is due, and what was paid is owed back.
    Fraud,
}

/// A decision about a commission; the last one holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Judgement {
    /// What.
    pub verdict: Judged,
    /// When.
    pub at: u64,
    /// The account of who decided.
    pub by: String,
    /// True when it was the marketplace, false when it was the merchant.
    pub by_marketplace: bool,
    /// Why, where it was said.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<String>,
}

/// A commission with what was decided about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OverseenCommission {
    /// As its merchant sees it.
    #[serde(flatten)]
    pub commission: MerchantCommission,
    /// The last decisions, latest first, at most 5.
    pub judgements: Vec<Judgement>,
}

/// A page of them, latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OverseenCommissions {
    /// The commissions.
    pub items: Vec<OverseenCommission>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// `POST /v1/admin/commissions/{id}/{verdict}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewJudgement {
    /// Why, 1 to 500 characters: the marketplace's people read it.
    pub reason: String,
}
