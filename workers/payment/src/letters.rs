//! Messages of queues that no consumer could take: kept until an administrator sends them again.

use crate::values::{int, rfc3339};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Problem, Result, now_ms};
use serde::Deserialize;
use worker::{Env, MessageBatch, MessageExt, Response};

#[derive(Deserialize)]
struct Row {
    id: String,
    queue: String,
    body: String,
    at: u64,
}

/// Keeps what the dead-letter queue delivers.
///
/// # Errors
/// When D1 refuses: it is delivered again.
pub(crate) async fn keep(batch: &MessageBatch<String>, env: &Env) -> Result<()> {
    let ctx = Context::of_schedule("payment");
    let db = Db::new(env, &ctx)?;
    let mut rows = Vec::new();
    for message in batch.messages()? {
        let sql = "INSERT OR IGNORE INTO dead_letters (id, queue, body, at) VALUES (?1, ?2, ?3, ?4)";
        let values = [message.id().into(), "gys-orders".into(), message.body().as_str().into(), int(now_ms())];
        rows.push(db.statement(sql, &values)?);
    }
    db.batch(rows).await.map(|_| ())
}

/// `GET /admin/v1/dead-letters`: the oldest hundred.
pub(crate) async fn list(env: &Env, ctx: &Context) -> Result<Response> {
    let sql = "SELECT id, queue, body, at FROM dead_letters INDEXED BY dead_letters_at WHERE at >= 0 ORDER BY at, id LIMIT 100";
    let rows: Vec<Row> = Db::new(env, ctx)?.rows(sql, &[]).await?;
    let letter =
        |row: &Row| serde_json::json!({"id": row.id, "queue": row.queue, "body": row.body, "at": rfc3339(row.at)});
    json(ctx, &serde_json::json!({"items": rows.iter().map(letter).collect::<Vec<_>>()}), CacheRule::NoStore)
}

/// `POST /admin/v1/dead-letters/{id}/retry`: sends it again, then forgets it; consumers count it once.
pub(crate) async fn retry(id: &str, env: &Env, ctx: &Context) -> Result<Response> {
    let db = Db::new(env, ctx)?;
    let row: Option<Row> = db.first("SELECT id, queue, body, at FROM dead_letters WHERE id = ?1", &[id.into()]).await?;
    let row = row.ok_or_else(|| Problem::not_found("no dead letter has this id"))?;
    env.queue("ORDERS")?.send(row.body).await?;
    db.batch(vec![db.statement("DELETE FROM dead_letters WHERE id = ?1", &[id.into()])?]).await?;
    Ok(Response::empty()?.with_status(204))
}
