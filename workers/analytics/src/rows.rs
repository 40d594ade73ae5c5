//! Events as rows of D1.

use contracts::event::{EventKind, RecordedEvent};
use edge::{Db, Result};
use serde::Serialize;

/// Most events in one statement: their JSON stays far below D1's largest bound value.
const ROWS: usize = 500;

/// One parameter carries all rows of a statement; an id that is known already is left alone.
const INSERT: &str = "INSERT OR IGNORE INTO events (id, session, type, at, product_id, collection, query, number) \
    SELECT value ->> 'id', value ->> 'session', value ->> 'type', value ->> 'at', value ->> 'product_id', \
    value ->> 'collection', value ->> 'query', value ->> 'number' FROM json_each(?1)";

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    session: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    at: u64,
    product_id: Option<&'a str>,
    collection: Option<&'a str>,
    query: Option<&'a str>,
    number: Option<u32>,
}

/// Stores events in one transaction.
///
/// # Errors
/// When D1 refuses; then none is stored.
pub(crate) async fn store(db: &Db<'_>, events: &[RecordedEvent]) -> Result<()> {
    if events.is_empty() {
        return Ok(());
    }
    let mut statements = Vec::new();
    for chunk in events.chunks(ROWS) {
        let rows: Vec<Row> = chunk.iter().map(row).collect();
        statements.push(db.statement(INSERT, &[serde_json::to_string(&rows)?.into()])?);
    }
    db.batch(statements).await?;
    Ok(())
}

fn row(recorded: &RecordedEvent) -> Row<'_> {
    let RecordedEvent { session, event } = recorded;
    let (collection, query, number) = match &event.kind {
        EventKind::ViewCollection { collection } => (Some(collection.as_str()), None, None),
        EventKind::Search { query, results } => (None, Some(query.as_str()), Some(*results)),
        EventKind::ClickRecommendation { position, .. } => (None, None, Some(*position)),
        EventKind::ViewProduct { .. } | EventKind::Share { .. } => (None, None, None),
    };
    Row {
        id: &event.id,
        session,
        kind: event.kind.name(),
        at: event.at,
        product_id: event.kind.product_id(),
        collection,
        query,
        number,
    }
}
