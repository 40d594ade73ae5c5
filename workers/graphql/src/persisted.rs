//! Queries kept under their hash: in the isolate's memory, and in KV for a month after they were last sent whole.

use edge::{Context, Memory, Result};
use worker::KvStore;

/// Seconds KV keeps a query; a client that meets its end sends it again.
const KEPT_S: u64 = 30 * 86_400;
/// Milliseconds an isolate keeps a query: its hash says what it is, so it never grows old.
const MEMORY_MS: u64 = 3_600_000;

thread_local! {
    static KNOWN: Memory<String, String> = Memory::new(200, MEMORY_MS);
}

/// The query of this hash.
///
/// # Errors
/// When KV fails.
pub(crate) async fn find(queries: &KvStore, hash: &str, ctx: &Context) -> Result<Option<String>> {
    if let Some(query) = KNOWN.with(|known| known.fresh(&hash.to_owned())) {
        ctx.note("persisted, memory");
        return Ok(Some(query));
    }
    let found = queries.get(hash).text().await?;
    ctx.note(if found.is_some() { "persisted, kv" } else { "persisted, unknown" });
    if let Some(query) = &found {
        KNOWN.with(|known| known.put(hash.to_owned(), query.clone()));
    }
    Ok(found)
}

/// Keeps a query whose hash was checked; the answer does not wait for it.
///
/// # Errors
/// When the platform refuses the key.
pub(crate) fn keep(queries: &KvStore, hash: String, query: String, ctx: &Context) -> Result<()> {
    if KNOWN.with(|known| known.fresh(&hash)).is_some() {
        return Ok(());
    }
    let put = queries.put(&hash, query.as_str())?.expiration_ttl(KEPT_S);
    KNOWN.with(|known| known.put(hash, query));
    ctx.wait_until(async move {
        if let Err(error) = put.execute().await {
            worker::console_warn!(
                "{}",
                serde_json::json!({"level": "warn", "service": "graphql", "fault": error.to_string()})
            );
        }
    });
    Ok(())
}
