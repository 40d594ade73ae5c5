//! The ledger as administrators read it: what an account holds and why, and whether everything adds up.

use money::Currency;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `GET /admin/v1/ledger/check`: every entry sums to zero in each currency, the balances kept are those that the postings
/// add up to, and orders, refunds and ledger tell the same. Books of some size are checked in parts: the next with `?cursor=`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerCheck {
    /// True when no fault was found in this part.
    pub ok: bool,
    /// Entries looked at.
    pub entries: u64,
    /// Postings looked at.
    pub postings: u64,
    /// What is wrong, in words: at most a hundred.
    pub faults: Vec<String>,
    /// What is still to be done from rows: it is no fault, and 0 once everything has settled.
    pub pending_work: u64,
    /// What the accounts looked at hold, by name and currency.
    pub balances: Vec<Balance>,
    /// Give it back as `cursor` for the next part; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// What an account holds in one currency. Assets and expenses are above zero, liabilities and revenue below.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Balance {
    /// Name, such as `liability:merchant:dar-lina`.
    pub account: String,
    /// ISO 4217.
    pub currency: String,
    /// Minor units.
    pub amount: i64,
}

/// `GET /v1/admin/ledger/balances?prefix=liability:`: what accounts hold, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Balances {
    /// The balances.
    pub items: Vec<Balance>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// `GET /v1/admin/ledger/accounts/{account}/entries`, `GET /admin/v1/ledger/accounts/{account}`: its balances and its postings, latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountStatement {
    /// Name.
    pub account: String,
    /// By currency, minor units.
    pub balances: BTreeMap<String, i64>,
    /// Postings.
    pub items: Vec<Posting>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// One posting of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Posting {
    /// The entry.
    pub entry: String,
    /// What kind of entry, such as `sale`.
    pub kind: String,
    /// The order it is about.
    pub reference: String,
    /// Milliseconds since 1970.
    pub at: u64,
    /// ISO 4217.
    pub currency: String,
    /// Minor units, debits above zero.
    pub amount: i64,
    /// What the account held in this currency after it.
    pub balance: i64,
}

/// `GET /v1/admin/ledger/entries/{id}`: an entry with both its sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LedgerEntry {
    /// `ent_…`.
    pub id: String,
    /// What kind of entry, such as `capture`.
    pub kind: String,
    /// What it is about: an order, a refund, a statement.
    pub reference: String,
    /// Milliseconds since 1970.
    pub at: u64,
    /// What was posted to which account; they sum to nothing in each currency.
    pub postings: Vec<EntryPosting>,
}

/// One side of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EntryPosting {
    /// Such as `liability:merchant:dar-lina`.
    pub account: String,
    /// ISO 4217.
    pub currency: String,
    /// Minor units, debits above zero.
    pub amount: i64,
}

/// `GET /v1/admin/refunds`: refunds that somebody must pay by hand, latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwedRefunds {
    /// The refunds.
    pub items: Vec<OwedRefund>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// A refund of cash, or of what a payment service gives back in its own pages only. `POST /v1/admin/refunds/{id}/paid` says that
/// it was paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwedRefund {
    /// `ref_…`.
    pub id: String,
    /// The order, `ord_…`: it says who is paid.
    pub order: String,
    /// The order's number.
    pub number: String,
    /// How it was paid: `cash`, `cmi`.
    pub engine: String,
    /// Slug of the merchant who gave it; empty for the whole order.
    pub merchant: String,
    /// Minor units.
    pub amount: i64,
    /// Of the amount.
    pub currency: Currency,
    /// Why.
    pub reason: String,
    /// RFC 3339 in UTC.
    pub created_at: String,
}

/// Who gets collected cash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Receiver {
    /// The marketplace: it stands in its bank account.
    Platform,
    /// The merchant, who is owed so much less.
    Merchant,
}

/// Who hands money over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Giver {
    /// The courier, what was collected for the merchant's parcels.
    #[default]
    Courier,
    /// The merchant, to the marketplace: what it owes, or what its partners are to earn.
    Merchant,
}

/// `POST /v1/admin/remittances` → [`HandedOver`]: a courier handed over what was collected for a merchant's parcels, or a merchant paid in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HandOver {
    /// The hand-over's own id, such as the courier's receipt: the same one is booked once. At most 64 letters, digits, `-` and `_`.
    pub id: String,
    /// Slug.
    pub merchant: String,
    /// Of the amount.
    pub currency: Currency,
    /// Minor units; a courier's at most what was collected and not handed over yet.
    pub amount: i64,
    /// Who hands it over; the courier when absent.
    #[serde(default)]
    pub from: Giver,
    /// Who got it.
    pub to: Receiver,
}

/// A hand-over that was booked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HandedOver {
    /// The ledger's entry.
    pub entry: String,
    /// What of the merchant's cash is still with the courier, minor units.
    pub left: i64,
}
