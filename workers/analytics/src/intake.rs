//! `POST /v1/events`: the session's history first, then the queue, then 202.

use contracts::event::{EventReceipt, RecordedBatch, RecordedEvent};
use contracts::history::Visit;
use contracts::intake::{Intake, read};
use edge::respond::{CacheRule, json};
use edge::{Context, Problem, Result, SessionHistory, now_ms};
use futures_util::future::join;
use worker::{Env, Request, Response};

/// Largest body in bytes, as in the route table.
const MAX_BODY: usize = 64 * 1024;

/// Takes a batch of any content type: beacons send text/plain.
pub(crate) async fn take(mut req: Request, env: &Env, ctx: &Context) -> Result<Response> {
    let body = edge::body(&mut req, MAX_BODY).await?;
    let intake = read(&body, now_ms()).map_err(Problem::invalid_fields)?;
    let accepted = u32::try_from(intake.events.len()).unwrap_or(u32::MAX);
    let since = now_ms();
    let (remembered, queued) = join(remember(env, ctx, &intake), enqueue(env, ctx, &intake)).await;
    ctx.timed("store", since);
    queued?;
    if let Err(e) = remembered {
        // The events are safe; this session's recommendations only lag behind.
        ctx.note("history lags");
        edge::fault("analytics", "history", &e);
    }
    Ok(json(ctx, &EventReceipt { accepted }, CacheRule::NoStore)?.with_status(202))
}

async fn remember(env: &Env, ctx: &Context, intake: &Intake) -> Result<()> {
    let visits: Vec<Visit> = (intake.events.iter())
        .filter_map(|e| Some(Visit { product_id: e.kind.product_id()?.to_owned(), at: e.at }))
        .collect();
    if visits.is_empty() {
        return Ok(());
    }
    SessionHistory::of(env, &intake.session)?.add(ctx, visits).await
}

/// One message a batch. It travels as text: the queue's own JSON would lose flattened fields.
async fn enqueue(env: &Env, ctx: &Context, intake: &Intake) -> Result<()> {
    let events = (intake.events.iter())
        .map(|event| RecordedEvent { session: intake.session.clone(), event: event.clone() })
        .collect();
    let batch = RecordedBatch { traceparent: Some(ctx.trace.header()), events };
    Ok(env.queue("EVENTS")?.send(serde_json::to_string(&batch)?).await?)
}
