//! What is done without being asked: work that is due, orders whose payment is open, events that could not be carried out. Every
//! minute, and while this isolate is busy every half a minute. What is due is told by the clock of the context.

use crate::{fault, idempotency, payments, webhooks, work};
use edge::{Context, Db, Result, now_ms};
use std::cell::Cell;
use worker::Env;

/// How many calls of databases, objects and services one sweep makes before it leaves the rest to the next: an invocation may make a
/// thousand, and a piece that is begun is ended. The first figure is for what must follow, which frees goods and tells people; the
/// second for what payment services said, the third for asking them.
const BUDGET: [u32; 3] = [300, 500, 700];

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
    /// True when more may be due: the sweep ended because it had made as many calls as it may.
    pub more: bool,
}

/// Does what is due now, piece by piece: what must follow first, so that no service that is slow keeps goods from being sold, and
/// once more what the others left.
///
/// # Errors
/// When D1 refuses.
pub(crate) async fn now(env: &Env, ctx: &Context) -> Result<Swept> {
    let [work, events, orders] = BUDGET;
    let relay = async |ctx: &Context| work::relay(env, ctx, None).await;
    let mut swept = Swept { work: pieces(ctx, work, relay).await?, ..Swept::default() };
    swept.events = pieces(ctx, events, async |ctx| webhooks::again(env, ctx).await).await?;
    swept.orders = pieces(ctx, orders, async |ctx| payments::look_around(env, ctx).await).await?;
    swept.work += pieces(ctx, orders, relay).await?;
    swept.more = ctx.calls() >= orders;
    let db = Db::new(env, ctx)?;
    db.batch(vec![idempotency::tidy(&db, ctx.now_ms())?]).await?;
    Ok(swept)
}

/// Does one piece after the other until nothing is due, or so many calls were made.
async fn pieces(ctx: &Context, most: u32, piece: impl AsyncFn(&Context) -> Result<usize>) -> Result<usize> {
    let mut all = 0;
    while ctx.calls() < most {
        match piece(&ctx.afresh()).await? {
            0 => break,
            some => all += some,
        }
    }
    Ok(all)
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
