//! Events are kept for 400 days, then deleted: every night, in bounded pieces, until none is left or the night's share is done.

use edge::{Context, Db, Result, now_ms};
use worker::Env;

/// How long an event is kept.
const KEPT_DAYS: u64 = 400;
/// Rows deleted by one statement, and statements a night.
const PIECE: u32 = 1000;
const PIECES: u32 = 100;

/// Deletes what is too old; answers how many rows went.
pub(crate) async fn sweep(env: &Env) -> Result<usize> {
    let ctx = Context::of_schedule("analytics");
    let db = Db::new(env, &ctx)?;
    let before = now_ms().saturating_sub(KEPT_DAYS * 24 * 3600 * 1000);
    let sql = "DELETE FROM events WHERE id IN (SELECT id FROM events WHERE at < ?1 ORDER BY at LIMIT ?2)";
    let mut deleted = 0;
    for _ in 0..PIECES {
        #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are exact in a double")]
        let piece = db.statement(sql, &[(before as f64).into(), f64::from(PIECE).into()])?;
        let gone: usize = db.batch(vec![piece]).await?.into_iter().sum();
        deleted += gone;
        if gone < PIECE as usize {
            break;
        }
    }
    Ok(deleted)
}
