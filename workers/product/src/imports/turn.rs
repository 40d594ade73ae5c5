//! Whose turn it is to read an import: a queue hands it from reader to reader, one that died is replaced within a minute, and what is
//! old is let go of.

use super::reader::Reader;
use super::{MEDIA, QUEUE, by_id, folder};
use crate::announce::announce_all;
use crate::closings::{self, SHOP};
use crate::heard;
use crate::replace::number;
use edge::{Context, Db, Result, now_ms};
use serde::Deserialize;
use worker::{Env, MessageBatch, MessageExt};

/// Milliseconds that a reader goes on before it hands over to the next.
const TURN_MS: u64 = 15_000;
/// A reader that stored nothing for so long died.
const DEAD_MS: u64 = 45_000;
/// Imports are kept for thirty days.
const KEPT_MS: u64 = 30 * 86_400_000;
/// Reports of an old import that are let go of in a minute.
const FORGOTTEN_AT_ONCE: u64 = 5_000;

/// Takes turns of reading from the queue.
pub(crate) async fn take(batch: &MessageBatch<String>, env: &Env) -> worker::Result<()> {
    for message in batch.messages()? {
        let outcome = match message.body().strip_prefix(SHOP) {
            Some(shop) => closings::turn(env, shop).await,
            None => turn(env, message.body()).await,
        };
        if let Err(error) = outcome {
            edge::fault("product", "import", &error);
            message.retry();
        }
    }
    Ok(())
}

/// Begins what nobody reads, and lets go of what is old.
pub(crate) async fn go_on_left_over(env: &Env) {
    if let Err(error) = go_on(env).await {
        edge::fault("product", "import", &error);
    }
}

async fn go_on(env: &Env) -> Result<()> {
    #[derive(Deserialize)]
    struct Id {
        id: String,
    }
    let ctx = Context::of_schedule("product");
    let db = Db::new(env, &ctx)?;
    let now = now_ms();
    let sql = "SELECT id FROM imports WHERE state = 'running' AND updated_at < ?1 ORDER BY updated_at LIMIT 10";
    let dead: Vec<Id> = db.rows(sql, &[number(now.saturating_sub(DEAD_MS))]).await?;
    for Id { id } in dead {
        env.queue(QUEUE)?.send(id).await?;
    }
    let sql = "SELECT id FROM imports WHERE created_at < ?1 ORDER BY created_at LIMIT 5";
    let old: Vec<Id> = db.rows(sql, &[number(now.saturating_sub(KEPT_MS))]).await?;
    for Id { id } in old {
        forget(env, &db, &id).await?;
    }
    Ok(())
}

/// Lets go of an import that is too old, its reports a piece at a time: one whose rows were all wrong is gone after some minutes.
async fn forget(env: &Env, db: &Db<'_>, id: &str) -> Result<()> {
    let sql = "DELETE FROM import_errors WHERE import = ?1 AND (line, place) <= (SELECT line, place FROM import_errors \
               WHERE import = ?1 ORDER BY line, place LIMIT 1 OFFSET ?2)";
    let piece = db.statement(sql, &[id.into(), number(FORGOTTEN_AT_ONCE)])?;
    if db.batch(vec![piece]).await?.first().is_some_and(|changed| *changed > 0) {
        return Ok(());
    }
    forget_parts(env, id).await?;
    let gone =
        |table: &str, column: &str| db.statement(&format!("DELETE FROM {table} WHERE {column} = ?1"), &[id.into()]);
    db.batch(vec![gone("import_errors", "import")?, gone("import_parts", "import")?, gone("imports", "id")?]).await?;
    Ok(())
}

/// Reads for a while, then hands over.
async fn turn(env: &Env, id: &str) -> Result<()> {
    let ctx = Context::of_schedule("product");
    let db = Db::new(env, &ctx)?;
    let until = now_ms() + TURN_MS;
    let mut reader = Reader::new(env, &db);
    let outcome = reader.read(id, until).await;
    // what was stored is told, also when something failed behind it
    announce_all(env, &db, &ctx).await?;
    match outcome {
        Ok(true) => return Ok(env.queue(QUEUE)?.send(id.to_owned()).await?),
        Ok(false) => {}
        Err(error) => reader.bear(id, error).await?,
    }
    heard::tell_left_over(env).await;
    if let Some(row) = by_id(&db, id).await?.filter(|row| row.state != "running" && row.state != "open") {
        forget_parts(env, &row.id).await?;
        if row.state == "cancelled" {
            let sql = "DELETE FROM import_parts WHERE import = ?1";
            db.batch(vec![db.statement(sql, &[id.into()])?]).await?;
        }
    }
    Ok(())
}

/// The parts of an import that is over are of no more use.
async fn forget_parts(env: &Env, id: &str) -> Result<()> {
    let bucket = env.bucket(MEDIA)?;
    loop {
        let found = bucket.list().prefix(folder(id)).execute().await?;
        let keys: Vec<String> = found.objects().iter().map(worker::Object::key).collect();
        if !keys.is_empty() {
            bucket.delete_multiple(keys).await?;
        }
        if !found.truncated() {
            return Ok(());
        }
    }
}
