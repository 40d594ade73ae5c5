//! Reports of sales and registrations that were not counted for whoever's link or code led to them, and why.

use super::commission::CommissionKind;
use serde::{Deserialize, Serialize};

/// Why a report was not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NotCounted {
    /// The order, or the registration of this customer, was credited before.
    DuplicateOrder,
    /// The programme was paused or closed.
    ProgrammePaused,
    /// Every product is excluded from the programme.
    ExcludedProduct,
    /// It came too long after the click.
    WindowOver,
    /// The influencer did not take part in the programme.
    NotApproved,
    /// The click was a program's, or nobody saw it.
    Bot,
    /// The click came from a banned host.
    BannedSource,
    /// The buyer is the influencer.
    SelfReferral,
    /// The click repeats one that counted.
    Repeated,
    /// The terms pay nothing for it.
    NothingToPay,
}

/// A report that was not counted. It names no buyer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RefusedReport {
    /// Names the report.
    pub id: String,
    /// Slug of the merchant.
    pub merchant: String,
    /// When it happened.
    pub at: u64,
    /// What it was.
    pub kind: CommissionKind,
    /// Why it was not counted.
    pub reason: NotCounted,
    /// Name of whose link or code it was, where one is known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub influencer: Option<String>,
    /// The link's or the discount's code.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub code: Option<String>,
    /// The merchant's parcel that was sold, `pcl_…`; absent for registrations and imported sales.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub parcel: Option<String>,
}

/// A page of them, latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RefusedReports {
    /// The reports.
    pub items: Vec<RefusedReport>,
    /// For how many days they are kept.
    pub kept_days: u32,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}
