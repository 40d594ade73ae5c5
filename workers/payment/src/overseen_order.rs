//! One order as those see it who run the marketplace: what it is, and everything that money did.

use crate::stored::{Stored, unknown};
use crate::{disputes, view};
use contracts::ledger::{EntryPosting, LedgerEntry};
use contracts::order::Order;
use contracts::oversight::OverseenOrder;
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Result};
use serde::Deserialize;
use worker::{Env, Response};

/// Most entries of the ledger that are shown.
const ENTRIES: u32 = 200;

/// `GET /v1/admin/orders/{id}`, by the order's secret name or its number.
pub(crate) async fn read(id: &str, env: &Env, ctx: &Context) -> Result<Response> {
    let db = Db::new(env, ctx)?;
    let order = if id.starts_with("ord_") {
        Stored::find(&db, id).await?
    } else {
        Stored::of_number(&db, &id.to_uppercase()).await?
    };
    let order = order.ok_or_else(unknown)?;
    let shown = OverseenOrder {
        disputes: disputes::of_order(&db, &order.id).await?,
        entries: entries(&db, &order.id).await?,
        // who pays is the buyer
        order: Order { payment: None, ..view::whole(&order) },
        account: order.account,
        charge: order.charge,
    };
    json(ctx, &shown, CacheRule::NoStore)
}

/// What was booked about an order, oldest first.
async fn entries(db: &Db<'_>, order: &str) -> Result<Vec<LedgerEntry>> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        at: u64,
        kind: String,
        reference: String,
        postings: String,
    }
    let sql = "SELECT e.id, e.at, e.kind, e.reference, (SELECT json_group_array(json_object('account', p.account, 'currency', p.currency, \
               'amount', p.amount)) FROM ledger_postings p INDEXED BY ledger_postings_entry WHERE p.entry = e.id) AS postings \
               FROM ledger_entries e INDEXED BY ledger_entries_reference WHERE e.reference = ?1 ORDER BY e.at LIMIT ?2";
    let rows: Vec<Row> = db.rows(sql, &[order.into(), ENTRIES.into()]).await?;
    let entry = |row: Row| {
        let postings: Vec<EntryPosting> = serde_json::from_str(&row.postings)?;
        Ok(LedgerEntry { id: row.id, kind: row.kind, reference: row.reference, at: row.at * 1000, postings })
    };
    rows.into_iter().map(entry).collect()
}
