//! What became of orders, as rows of D1: each event once, with its lines.

use contracts::purchase::OrderEvent;
use edge::{Db, Result};

const EVENTS: &str = "INSERT OR IGNORE INTO order_events (id, kind, number, at, currency, amount) SELECT value ->> 'id', \
    value ->> 'kind', value ->> 'number', value ->> 'at', value ->> 'currency', value ->> 'amount' FROM json_each(?1)";
const LINES: &str = "INSERT OR IGNORE INTO order_event_lines (event, line, product_id, merchant, units, amount) \
    SELECT event.value ->> 'id', line.key, line.value ->> 'product_id', line.value ->> 'merchant', line.value ->> 'units', \
    line.value ->> 'amount' FROM json_each(?1) event, json_each(event.value, '$.lines') line";

/// Stores events in one transaction.
///
/// # Errors
/// When D1 refuses; then none is stored.
pub(crate) async fn store(db: &Db<'_>, events: &[OrderEvent]) -> Result<()> {
    if events.is_empty() {
        return Ok(());
    }
    let rows = serde_json::to_string(events)?;
    let events = db.statement(EVENTS, &[rows.as_str().into()])?;
    db.batch(vec![events, db.statement(LINES, &[rows.into()])?]).await.map(|_| ())
}
