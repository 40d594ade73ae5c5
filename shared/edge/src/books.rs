//! Posting to the ledger, for every service that holds money (feature `ledger`): one way, one set of tables.

use crate::{Db, Result};
use ledger::Entry;
use money::Currency;
use serde::Deserialize;
use std::collections::BTreeSet;
use worker::D1PreparedStatement;
use worker::wasm_bindgen::JsValue;

/// The statements that book an entry, with a guard that it sums to zero: to be run in the transaction of what it explains.
///
/// # Errors
/// When a value cannot be bound.
pub fn booked(db: &Db<'_>, entry: &Entry) -> Result<Vec<D1PreparedStatement>> {
    let row = entry.row();
    let postings: Vec<_> = entry.posting_rows().collect();
    #[expect(clippy::cast_precision_loss, reason = "seconds since 1970 are far below 2^53")]
    let (at, id) = (JsValue::from_f64(row.at as f64), row.id.as_str());
    Ok(vec![
        db.statement(
            "INSERT INTO ledger_entries (id, at, kind, reference, key) VALUES (?1, ?2, ?3, ?4, ?5)",
            &[id.into(), at.clone(), row.kind.into(), row.reference.into(), row.key.into()],
        )?,
        db.statement(
            "INSERT INTO ledger_postings (account, at, entry, number, currency, amount) SELECT value ->> 'account', ?2, ?1, \
             value ->> 'position', value ->> 'currency', value ->> 'amount' FROM json_each(?3)",
            &[id.into(), at, serde_json::to_string(&postings)?.into()],
        )?,
        db.statement(
            "INSERT INTO guard (what, holds) SELECT 'balance', sum(amount) = 0 FROM ledger_postings WHERE entry = ?1 \
             GROUP BY currency",
            &[id.into()],
        )?,
    ])
}

/// What a merchant owes us in a currency, of a list `wanted` of both: its account, with the cash that was collected for it and is not here.
/// Below zero is what it earned and was not paid.
const POSITION: &str = "coalesce((SELECT amount FROM ledger_balances WHERE account = 'liability:merchant:' || (wanted.value ->> 0) \
     AND currency = wanted.value ->> 1), 0) + coalesce((SELECT amount FROM ledger_balances WHERE account = 'asset:cash:' || \
     (wanted.value ->> 0) AND currency = wanted.value ->> 1), 0)";

/// Merchants by slug, each with a currency.
pub type Debtors = BTreeSet<(String, Currency)>;

/// Where a merchant stands in a currency.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Position {
    /// Slug.
    pub merchant: String,
    /// Of the amount.
    pub currency: Currency,
    /// Minor units; positive when it owes us.
    pub owes: i64,
}

/// Where these merchants stand. Cash that only they say was collected is not theirs to spend.
///
/// # Errors
/// When D1 refuses.
pub async fn positions(db: &Db<'_>, of: &Debtors) -> Result<Vec<Position>> {
    let sql = format!(
        "SELECT wanted.value ->> 0 AS merchant, wanted.value ->> 1 AS currency, {POSITION} AS owes FROM json_each(?1) wanted"
    );
    db.rows(&sql, &[serde_json::to_string(of)?.into()]).await
}

/// The guard (`funds`) that undoes a transaction in which one of these merchants comes to owe us more than `most` minor units: to be
/// put behind the entries.
///
/// # Errors
/// When a value cannot be bound.
pub fn owe_at_most(db: &Db<'_>, of: &Debtors, most: i64) -> Result<D1PreparedStatement> {
    let sql = format!("INSERT INTO guard (what, holds) SELECT 'funds', {POSITION} <= ?2 FROM json_each(?1) wanted");
    #[expect(clippy::cast_precision_loss, reason = "amounts are far below 2^53")]
    db.statement(&sql, &[serde_json::to_string(of)?.into(), JsValue::from_f64(most as f64)])
}
