//! Disputed payments, as administrators read them.

use crate::values::rfc3339;
use commerce::dispute::DisputeState;
use contracts::oversight::{Dispute, Disputes};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Page, Params, Result};
use money::Currency;
use serde::Deserialize;
use worker::{Env, Response};

#[derive(Deserialize)]
struct Row {
    id: String,
    order_id: String,
    number: String,
    merchants: String,
    amount: i64,
    currency: Currency,
    reason: String,
    state: String,
    opened_at: u64,
    due_at: Option<u64>,
}

/// The columns of a [`Row`], of `disputes d` and `orders o`.
const COLUMNS: &str = "d.id, d.order_id, o.number, d.amount, d.currency, d.reason, d.state, d.opened_at, d.due_at, \
    (SELECT json_group_array(merchant) FROM parcels WHERE order_id = d.order_id) AS merchants";

impl Row {
    fn dispute(self) -> Result<Dispute> {
        Ok(Dispute {
            id: self.id,
            number: self.number,
            order: self.order_id,
            merchants: serde_json::from_str(&self.merchants)?,
            amount: self.amount,
            currency: self.currency,
            reason: self.reason,
            state: self.state,
            opened_at: rfc3339(self.opened_at),
            due_at: self.due_at.map(rfc3339),
        })
    }
}

/// `GET /v1/admin/disputes`, `GET /admin/v1/disputes`: those in one state, latest first.
pub(crate) async fn list(params: &Params, env: &Env, ctx: &Context) -> Result<Response> {
    let state = params.one_of::<DisputeState>("state", "open, won, lost")?.unwrap_or(DisputeState::Open).code();
    let page = Page::read(params, &["disputes", state])?;
    let sql = format!(
        "SELECT {COLUMNS} FROM disputes d INDEXED BY disputes_state CROSS JOIN orders o ON o.id = d.order_id \
         WHERE d.state = ?1 AND (d.opened_at, d.id) < (?2, ?3) ORDER BY d.opened_at DESC, d.id DESC LIMIT ?4"
    );
    let rows: Vec<Row> = Db::new(env, ctx)?.rows(&sql, &page.values(state)).await?;
    let next_cursor = page.next(&rows, |row| (row.opened_at, row.id.as_str()));
    let items = rows.into_iter().take(page.limit).map(Row::dispute).collect::<Result<Vec<_>>>()?;
    json(ctx, &Disputes { items, next_cursor }, CacheRule::NoStore)
}

/// Those of an order, oldest first.
pub(crate) async fn of_order(db: &Db<'_>, order: &str) -> Result<Vec<Dispute>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM disputes d INDEXED BY disputes_order CROSS JOIN orders o ON o.id = d.order_id WHERE d.order_id = ?1"
    );
    let mut rows: Vec<Row> = db.rows(&sql, &[order.into()]).await?;
    rows.sort_by_key(|row| row.opened_at);
    rows.into_iter().map(Row::dispute).collect()
}
