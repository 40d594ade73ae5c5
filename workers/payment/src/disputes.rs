//! Disputed payments, as administrators read them.

use crate::values::rfc3339;
use commerce::dispute::DisputeState;
use contracts::oversight::{Dispute, Disputes};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Page, Params, Result};
use money::Currency;
use serde::Deserialize;
use worker::{Env, Response};

/// `GET /v1/admin/disputes`, `GET /admin/v1/disputes`: those in one state, latest first.
pub(crate) async fn list(params: &Params, env: &Env, ctx: &Context) -> Result<Response> {
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
    let state = params.one_of::<DisputeState>("state", "open, won, lost")?.unwrap_or(DisputeState::Open).code();
    let page = Page::read(params, &["disputes", state])?;
    let sql = "SELECT d.id, d.order_id, o.number, d.amount, d.currency, d.reason, d.state, d.opened_at, d.due_at, \
               (SELECT json_group_array(merchant) FROM parcels WHERE order_id = d.order_id) AS merchants \
               FROM disputes d INDEXED BY disputes_state CROSS JOIN orders o ON o.id = d.order_id \
               WHERE d.state = ?1 AND (d.opened_at, d.id) < (?2, ?3) ORDER BY d.opened_at DESC, d.id DESC LIMIT ?4";
    let rows: Vec<Row> = Db::new(env, ctx)?.rows(sql, &page.values(state)).await?;
    let next_cursor = page.next(&rows, |row| (row.opened_at, row.id.as_str()));
    let dispute = |row: Row| {
        Ok(Dispute {
            id: row.id,
            number: row.number,
            order: row.order_id,
            merchants: serde_json::from_str(&row.merchants)?,
            amount: row.amount,
            currency: row.currency,
            reason: row.reason,
            state: row.state,
            opened_at: rfc3339(row.opened_at),
            due_at: row.due_at.map(rfc3339),
        })
    };
    let items = rows.into_iter().take(page.limit).map(dispute).collect::<Result<Vec<_>>>()?;
    json(ctx, &Disputes { items, next_cursor }, CacheRule::NoStore)
}
