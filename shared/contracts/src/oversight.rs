//! What whoever runs the marketplace looks after: disputes, messages that were not taken, accounts, merchants. The ledger is in
//! [`crate::ledger`].

use crate::account::Account;
use crate::ledger::LedgerEntry;
use crate::order::Order;
use money::Currency;
use serde::{Deserialize, Serialize};

/// `GET /v1/admin/disputes?state=open`: those in one state, latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Disputes {
    /// The disputes.
    pub items: Vec<Dispute>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// A payment that the buyer's bank takes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Dispute {
    /// The payment service's id.
    pub id: String,
    /// The order's number.
    pub number: String,
    /// The order, `ord_…`.
    pub order: String,
    /// Slugs of the merchants in it.
    pub merchants: Vec<String>,
    /// What is disputed, minor units.
    pub amount: i64,
    /// Of the amount.
    pub currency: Currency,
    /// Why, as the payment service says it.
    pub reason: String,
    /// `open`, `won` or `lost`.
    pub state: String,
    /// RFC 3339 in UTC.
    pub opened_at: String,
    /// Until when it can be answered, at the payment service; absent when it said none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub due_at: Option<String>,
}

/// `GET /v1/admin/orders/{id}`: an order with everything that money did, by its secret name or its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OverseenOrder {
    /// The order as its buyer sees it.
    #[serde(flatten)]
    pub order: Order,
    /// The buyer's account, if any.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub account: Option<String>,
    /// What moved the money at the payment service, as that calls it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub charge: Option<String>,
    /// Its disputes, oldest first.
    pub disputes: Vec<Dispute>,
    /// What the ledger says of it, oldest first; at most 200.
    pub entries: Vec<LedgerEntry>,
}

/// `GET /v1/admin/dead-letters`: messages that no consumer could take, latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeadLetters {
    /// The messages.
    pub items: Vec<DeadLetter>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// A message that no consumer could take. `POST /v1/admin/dead-letters/{id}/retry` sends it again and forgets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeadLetter {
    /// The message's id.
    pub id: String,
    /// The queue it was in.
    pub queue: String,
    /// What it says, as it was sent.
    pub body: String,
    /// When it was given up, RFC 3339 in UTC.
    pub at: String,
}

/// `GET /v1/admin/accounts?q=&merchant=`: latest first, or by what was found when something is
/// searched for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Accounts {
    /// The accounts.
    pub items: Vec<OverseenAccount>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// An account; also the answer of `POST /v1/admin/accounts/{id}/{suspend|restore}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OverseenAccount {
    /// The account.
    #[serde(flatten)]
    pub account: Account,
    /// Since when it may not sign in, milliseconds since 1970; absent for one that may.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub suspended_at: Option<u64>,
}

/// `GET /v1/admin/merchants?q=`: merchants with a team, by slug. What they sell is in `GET /v1/merchants`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OverseenMerchants {
    /// The merchants.
    pub items: Vec<OverseenMerchant>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// A merchant's team in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OverseenMerchant {
    /// Slug.
    pub slug: String,
    /// Accounts in the team.
    pub members: u32,
    /// Of these, how many are suspended.
    pub suspended: u32,
    /// When the first of them was made, milliseconds since 1970.
    pub since: u64,
}
