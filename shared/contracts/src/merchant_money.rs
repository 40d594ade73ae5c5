//! A merchant's money: what it is owed, what of it may be paid out, payouts and their statements. Amounts are minor units of the
//! currency beside them; times are RFC 3339 in UTC.

use money::Currency;
use serde::{Deserialize, Serialize};

/// `GET /v1/merchant/money`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MerchantMoney {
    /// One for each currency in which something was ever earned or owed; dirhams always, first.
    pub currencies: Vec<MoneyIn>,
    /// Where payouts go; absent until the owner names it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub bank_account: Option<BankAccount>,
    /// Days after delivery in which goods may come back.
    pub return_days: i64,
    /// The least that is transferred.
    pub least: i64,
}

/// What a merchant has in a currency. `payable` is `owed` less `cash`, `held` and `expected`, never below zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MoneyIn {
    /// Of every amount.
    pub currency: Currency,
    /// What the marketplace owes; below zero the merchant owes it.
    pub owed: i64,
    /// Collected at doors and not handed over to the marketplace yet.
    pub cash: i64,
    /// Earned by parcels that may still come back: not delivered, delivered less than `return_days` ago, being returned or disputed.
    pub held: i64,
    /// What partners' commissions that are not approved yet will take.
    pub expected: i64,
    /// What the next payout may be; none is prepared while the merchant owes in any currency.
    pub payable: i64,
    /// Prepared, and not transferred yet.
    pub on_the_way: i64,
    /// Transferred so far.
    pub paid: i64,
    /// What the marketplace kept of sales of the last 30 days, less what refunds gave back of it.
    pub fees: i64,
}

/// A merchant's bank account, as much of it as need be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BankAccount {
    /// The RIB's last four digits.
    pub ends: String,
    /// When it was named.
    pub since: String,
}

/// `PUT /v1/merchant/bank-account` → [`BankAccount`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewBankAccount {
    /// A RIB: 24 digits, of which the last two check the others.
    pub rib: String,
    /// The caller's password, where the account has one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub password: Option<String>,
}

/// `GET /v1/merchant/money/entries`: what made the balance, latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MoneyEntries {
    /// The entries.
    pub items: Vec<MoneyEntry>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// Something that changed a merchant's balance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MoneyEntry {
    /// `ent_…`.
    pub entry: String,
    /// What it was: `capture`, `cash_collected`, `cash_remitted`, `refund`, `commission`, `payout_prepared`, `correction`….
    pub kind: String,
    /// When.
    pub at: String,
    /// Of the amounts.
    pub currency: Currency,
    /// What it added to what is owed: of a sale what taxes and fees leave.
    pub amount: i64,
    /// What was owed after it.
    pub balance: i64,
    /// The parcel that it is about, `pcl_…`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub parcel: Option<String>,
    /// The order's number.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub number: Option<String>,
    /// What else it is about: a payout, a commission, a bank's reference.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reference: Option<String>,
}

/// Where a merchant's payout stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MerchantPayoutState {
    /// It is to be transferred.
    Prepared,
    /// It was.
    Paid,
    /// It was given up before: the merchant is owed it as before.
    Withdrawn,
    /// The bank gave it back: the merchant is owed it again.
    Returned,
}

/// A payout as its merchant sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MerchantPayoutCard {
    /// `mpo_…`.
    pub id: String,
    /// Of the amount.
    pub currency: Currency,
    /// What is transferred.
    pub amount: i64,
    /// Where it stands.
    pub state: MerchantPayoutState,
    /// The last four digits of the bank account.
    pub account_ends: String,
    /// When it was prepared.
    pub created_at: String,
    /// When it was transferred, withdrawn or given back.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub decided_at: Option<String>,
    /// The transfer's reference at the bank.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reference: Option<String>,
}

/// `GET /v1/merchant/payouts`: latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MerchantPayoutCards {
    /// The payouts.
    pub items: Vec<MerchantPayoutCard>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// What a payout was worked out from: `opening` and the lines sum to `closing`; `closing + recent - cash - held - expected` is what
/// was payable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StatementBody {
    /// Where the statement before ended; absent on the first one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub from: Option<String>,
    /// Where it ends.
    pub until: String,
    /// What was owed at its beginning.
    pub opening: i64,
    /// What happened, by kind.
    pub lines: Vec<StatementSum>,
    /// What was owed at its end.
    pub closing: i64,
    /// What was booked in the last minute before the payout: on the next statement.
    pub recent: i64,
    /// See [`MoneyIn::cash`].
    pub cash: i64,
    /// See [`MoneyIn::held`].
    pub held: i64,
    /// See [`MoneyIn::expected`].
    pub expected: i64,
}

/// What one kind of entry came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StatementSum {
    /// See [`MoneyEntry::kind`]; those that add and those that take off are apart.
    pub kind: String,
    /// Entries.
    pub count: i64,
    /// What they added.
    pub amount: i64,
}

/// `GET /v1/merchant/payouts/{id}`: a payout with its statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MerchantStatement {
    /// The payout.
    #[serde(flatten)]
    pub card: MerchantPayoutCard,
    /// What it was worked out from.
    pub statement: StatementBody,
}

/// A payout as the marketplace's people see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MerchantPayout {
    /// The payout.
    #[serde(flatten)]
    pub card: MerchantPayoutCard,
    /// Slug of who is paid.
    pub merchant: String,
    /// The bank account as it was when the payout was prepared.
    pub rib: String,
    /// When the merchant named it: look twice at a new one.
    pub rib_since: String,
    /// True when the merchant owes the marketplace since: withdraw it rather than transfer it.
    pub owes: bool,
}

/// `GET /v1/admin/merchant-payouts`: latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MerchantPayouts {
    /// The payouts.
    pub items: Vec<MerchantPayout>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// `POST /v1/admin/merchant-payouts`: prepares what is payable, of one merchant or of all. Asking again prepares nothing twice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewMerchantPayouts {
    /// Slug; all merchants when absent.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub merchant: Option<String>,
    /// Goes on where [`MerchantPayoutsMade::next`] says.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub after: Option<String>,
}

/// What was prepared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MerchantPayoutsMade {
    /// Payouts prepared by this request.
    pub prepared: u32,
    /// Slugs of merchants who could be paid, but named no bank account.
    pub without_account: Vec<String>,
    /// Merchants for whom it failed, as the log says why: nobody else waits for them.
    pub failed: u32,
    /// There is more to do: ask again with this as `after`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next: Option<String>,
}

/// `POST /v1/admin/merchant-payouts/{id}/paid`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MerchantTransfer {
    /// The transfer's reference at the bank, 1 to 80 characters.
    pub reference: String,
    /// The money has left the bank: it is noted even when the merchant came to owe since.
    #[serde(default)]
    pub has_left: bool,
}
