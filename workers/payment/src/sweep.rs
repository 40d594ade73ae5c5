//! What is done without being asked: work that is due, orders whose payment is open, events that could not be carried out. Every
//! minute, and while this isolate is busy every half a minute. What is due is told by the clock of the context.

use crate::{fault, idempotency, payments, webhooks, work};
use edge::{Context, Db, Result, now_ms};
use std::cell::Cell;
use worker::Env;

/// How often an isolate that is busy sweeps.
const EVERY_MS: u64 = 30_000;

thread_local! {
    static SWEPT: Cell<u64> = const { Cell::new(0) };
}

/// What one sweep did.
#[derive(Debug, Default, serde::Serialize)]
pub(crate) struct Swept {
    /// Rows of work.
    pub work: usize,
    /// Orders looked up.
    pub orders: usize,
    /// Events looked at again.
    pub events: usize,
}

/// Does what is due now.
///
/// # Errors
/// When D1 refuses.
pub(crate) async fn now(env: &Env, ctx: &Context) -> Result<Swept> {
    let events = webhooks::again(env, ctx).await?;
    let orders = payments::look_around(env, ctx).await?;
    let mut done = 0;
    for _ in 0..10 {
        match work::relay(env, ctx, None).await? {
            0 => break,
            more => done += more,
        }
    }
    let db = Db::new(env, ctx)?;
    db.batch(vec![idempotency::tidy(&db, ctx.now_ms())?]).await?;
    Ok(Swept { work: done, orders, events })
}

/// Sweeps beside a request, when that was not done for a while.
pub(crate) fn beside(env: &Env, ctx: &Context) {
    if SWEPT.get() + EVERY_MS > now_ms() {
        return;
    }
    SWEPT.set(now_ms());
    let env = env.clone();
    ctx.wait_until(async move { alone(&env).await });
}

/// Sweeps without a request.
pub(crate) async fn alone(env: &Env) {
    let ctx = Context::of_schedule("payment");
    match now(env, &ctx).await {
        Ok(swept) => {
            let line = serde_json::json!({"level": "info", "service": "payment", "swept": swept});
            worker::console_log!("{line}");
        }
        Err(error) => worker::console_error!("{}", fault("sweep", &error)),
    }
}
