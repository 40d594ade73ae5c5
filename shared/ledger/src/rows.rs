//! Entries and balances as rows of a database, for an adapter of a few lines: a query gives its columns these names (by `AS`
//! where a table has its own). Amounts are integers, exact as f64 up to 2^53. The table of entries must hold each `key` once:
//! that is what makes posting an event again harmless.

use crate::account::Account;
use crate::entry::{Entry, Kind, Posting};
use money::Currency;
use serde::{Deserialize, Serialize};

/// A row of `entries`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryRow {
    /// `ent_…`.
    pub id: String,
    /// UTC seconds since 1970.
    pub at: i64,
    /// `Kind::code`.
    pub kind: String,
    /// What it is about.
    pub reference: String,
    /// Idempotency key, unique.
    pub key: String,
}

/// A row of `postings`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostingRow {
    /// `ent_…`.
    pub entry_id: String,
    /// From 0 in the entry.
    pub position: u32,
    /// The account's text.
    pub account: String,
    /// ISO 4217.
    pub currency: String,
    /// Minor units, debits positive.
    pub amount: i64,
}

/// A row of `balances`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BalanceRow {
    /// The account's text.
    pub account: String,
    /// ISO 4217.
    pub currency: String,
    /// Minor units, debits positive.
    pub amount: i64,
}

/// A row of `balances` beside the sum of the postings of its account and currency, read at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SumRow {
    /// The account's text.
    pub account: String,
    /// ISO 4217.
    pub currency: String,
    /// Minor units, as kept.
    pub amount: i64,
    /// Minor units, as the postings say.
    pub sum: i64,
}

/// What of a posting's row cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no account or currency")]
pub struct UnreadableRow(pub String);

impl Entry {
    /// The entry's own row.
    #[must_use]
    pub fn row(&self) -> EntryRow {
        EntryRow {
            id: self.id().to_owned(),
            at: self.at(),
            kind: self.kind().code().to_owned(),
            reference: self.reference().to_owned(),
            key: self.key().to_owned(),
        }
    }

    /// The rows of its postings. Each is also what is added to the balance of its account and currency.
    pub fn posting_rows(&self) -> impl Iterator<Item = PostingRow> + '_ {
        self.postings().iter().zip(0..).map(|(posting, position)| PostingRow {
            entry_id: self.id().to_owned(),
            position,
            account: posting.account.to_string(),
            currency: posting.currency.code().to_owned(),
            amount: posting.amount,
        })
    }
}

impl EntryRow {
    /// The kind, when it is one.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        Kind::of(&self.kind)
    }
}

impl PostingRow {
    /// The posting.
    ///
    /// # Errors
    /// When its account or currency cannot be read.
    pub fn posting(&self) -> Result<Posting, UnreadableRow> {
        let (account, currency) = key(&self.account, &self.currency)?;
        Ok(Posting { account, currency, amount: self.amount })
    }
}

pub(crate) fn key(account: &str, currency: &str) -> Result<(Account, Currency), UnreadableRow> {
    let account = account.parse().map_err(|_| UnreadableRow(account.to_owned()))?;
    Ok((account, currency.parse().map_err(|_| UnreadableRow(currency.to_owned()))?))
}
