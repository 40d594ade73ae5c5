//! Posting to the ledger, for every service that holds money (feature `ledger`): one way, one set of tables.

use crate::{Db, Result};
use ledger::Entry;
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
