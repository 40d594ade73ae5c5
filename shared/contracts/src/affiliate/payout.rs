//! Statements and payouts.

use super::commission::CommissionKind;
use money::Currency;
use serde::{Deserialize, Serialize};

/// Where a payout stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PayoutState {
    /// Its statement is made; the transfer is still to be made.
    Prepared,
    /// It was transferred.
    Paid,
    /// There is nothing to transfer: all was carried to the next statement.
    Carried,
    /// It was given up before it was transferred: its amount is on the next statement.
    Withdrawn,
    /// The bank gave the transfer back: its amount is on the next statement.
    Returned,
}

/// A statement in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StatementCard {
    /// `stm_…`; with `.csv` or `.pdf` behind it, the statement as a file.
    pub id: String,
    /// `2026-11`.
    pub period: String,
    /// To be transferred, centimes of a dirham.
    pub paid: i64,
    /// Left by the statement before; negative is owed back.
    pub carried_in: i64,
    /// Left to the next one.
    pub carried_out: i64,
    /// Where its payout stands.
    pub state: PayoutState,
    /// When it was made.
    pub created_at: u64,
    /// When it was transferred.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub paid_at: Option<u64>,
    /// When it was withdrawn, or came back.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub decided_at: Option<u64>,
    /// The last digits of the bank account that it goes to; absent while there is none, and where nothing is transferred.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub account_ends: Option<String>,
    /// True when it still goes to another bank account than the influencer's profile names now.
    pub to_former_account: bool,
}

/// The caller's statements, latest first, at most 120.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Statements {
    /// The statements.
    pub items: Vec<StatementCard>,
}

/// A commission on a statement. It names no order and no buyer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StatementEntry {
    /// `com_…`.
    pub commission: String,
    /// Slug of the merchant who owes it.
    pub merchant: String,
    /// What it is for.
    pub kind: CommissionKind,
    /// When that was.
    pub at: u64,
    /// Of the amount.
    pub currency: Currency,
    /// Minor units; negative when it is taken back.
    pub amount: i64,
    /// Centimes of a dirham.
    pub mad: i64,
}

/// A statement: `carried_in` and the entries' `mad` sum to `paid + carried_out`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Statement {
    /// The statement.
    #[serde(flatten)]
    pub card: StatementCard,
    /// Who is paid.
    pub name: String,
    /// The day of the rates by which other currencies became dirhams.
    pub rates_date: String,
    /// What is settled.
    pub entries: Vec<StatementEntry>,
}

/// `POST /v1/admin/payouts`: settles a month that is over for everybody who has something open. Asking again gives the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewPayouts {
    /// `2026-11`; last month when absent.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub period: Option<String>,
    /// Goes on where [`Prepared::next`] says.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub after: Option<String>,
}

/// What was settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Prepared {
    /// `2026-11`.
    pub period: String,
    /// Statements made by this request.
    pub statements: u32,
    /// Influencers whom it could not settle, as the log says why: nobody else waits for them.
    pub failed: u32,
    /// There is more to do: ask again with this as `after`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next: Option<String>,
}

/// A payout as the marketplace's people see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Payout {
    /// The statement that it is for.
    #[serde(flatten)]
    pub card: StatementCard,
    /// `inf_…`.
    pub influencer: String,
    /// Who is paid.
    pub name: String,
    /// The bank account as it was when the statement was made, else as it is now; absent when the influencer has named none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rib: Option<String>,
    /// Other influencers with the same bank account: look before paying.
    pub shares_account_with: Vec<String>,
    /// Slugs of merchants of its commissions that owe the marketplace: until they have paid, it cannot be transferred.
    pub owing: Vec<String>,
    /// True when the influencer owes something back since: until the next statement took it off, it cannot be transferred.
    pub owes_back: bool,
    /// The transfer's reference at the bank.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reference: Option<String>,
}

/// A page of payouts, latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Payouts {
    /// The payouts.
    pub items: Vec<Payout>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// `POST /v1/admin/payouts/{id}/paid`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Paid {
    /// The transfer's reference at the bank, 1 to 80 characters.
    pub reference: String,
}
