//! What the affiliates service is told: sales and goods given back by the payment service, registrations by the auth service.
//! Repeatable: each has an id.

use money::Currency;
use serde::{Deserialize, Serialize};

/// `POST {SALES}` with a [`ReportedSale`]: an empty object.
pub const SALES: &str = "/internal/sales";
/// `POST {REFUNDS}` with a [`ReportedRefund`]: an empty object.
pub const REFUNDS: &str = "/internal/refunds";

/// `POST {DELIVERIES}` with a [`ReportedDelivery`]: an empty object.
pub const DELIVERIES: &str = "/internal/deliveries";

/// `POST {LEADS}` with a [`ReportedLead`]: an empty object.
pub const LEADS: &str = "/internal/leads";

/// Longest value of the cookie that proves clicks, in characters: what requests may hold as `clicks`.
pub const MAX_CLICKS: usize = 600;

/// A line that was sold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SoldLine {
    /// Its number in the order.
    pub id: String,
    /// `prd_…`.
    pub product: String,
    /// Slugs.
    pub collections: Vec<String>,
    /// What the merchant sells all its units for: after discounts, without VAT and shipping; minor units.
    pub net: i64,
}

/// A merchant's part of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SoldParcel {
    /// `pcl_…`: by which the merchant knows it.
    pub id: String,
    /// Slug.
    pub merchant: String,
    /// What was sold.
    pub lines: Vec<SoldLine>,
}

/// An order that was paid, or the parcels of one whose cash was collected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedSale {
    /// Identifier of this report, which tells nothing of the order.
    pub event: String,
    /// The order's id.
    pub order: String,
    /// When it was ordered.
    pub at: u64,
    /// Of its amounts.
    pub currency: Currency,
    /// Who bought, when signed in.
    pub account: Option<String>,
    /// Where the confirmation went.
    pub email: String,
    /// The clicks that the browser proved: the value of the cookie, signed tokens with dots between.
    pub clicks: String,
    /// The card that paid, as a keyed digest of what the payment service knows its number by; absent for other ways to pay, and
    /// where nobody could be credited anyway.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<String>,
    /// The telephone of whoever gets it, as a keyed digest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Promotions that were given, `prm_…`.
    pub promotions: Vec<String>,
    /// What was sold.
    pub parcels: Vec<SoldParcel>,
}

/// Somebody registered, and showed the e-mail address to be theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedLead {
    /// Identifier of this report.
    pub event: String,
    /// The new account.
    pub account: String,
    /// Its address.
    pub email: String,
    /// When it registered.
    pub at: u64,
    /// The clicks that the browser proved then, as in [`ReportedSale::clicks`].
    pub clicks: String,
}

/// A merchant's part of an order arrived. The same again changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedDelivery {
    /// The order's id.
    pub order: String,
    /// Slug.
    pub merchant: String,
    /// From when on none of it can be sent back any more.
    pub kept_from: u64,
}

/// Goods that were given back, or (after a refund failed) were not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedRefund {
    /// The refund's id.
    pub id: String,
    /// The order's id.
    pub order: String,
    /// Numbers of lines, with the net that was given back of each, minor units.
    pub lines: Vec<(String, i64)>,
    /// True when the money came back after all: the refund is as if it had not been. It stays so, whatever is heard later.
    pub failed: bool,
}
