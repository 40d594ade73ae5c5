//! Events in. What a session looked at is known to the next recommendation before the answer leaves; the rest goes
//! through a queue into D1, where an event sent or delivered twice is one row.

mod intake;
mod orders;
mod retention;
mod rows;

use contracts::event::{RecordedBatch, RecordedEvent};
use contracts::health::{ServiceHealth, Status};
use contracts::purchase::OrderEvent;
use edge::respond::{CacheRule, json};
use edge::{Db, Problem, Result};
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::rc::Rc;
use worker::{Env, MessageBatch, Request, Response, ScheduleContext, ScheduledEvent, event};

/// The queue of what became of orders.
const ORDERS: &str = "gys-orders";

#[event(fetch)]
async fn fetch(req: Request, env: Env, worker_ctx: worker::Context) -> worker::Result<Response> {
    edge::serve(edge::Context::of("analytics", &req, Some(worker_ctx)), req, |req, ctx| handle(req, env, ctx)).await
}

async fn handle(req: Request, env: Env, ctx: Rc<edge::Context>) -> Result<Response> {
    match (req.method().as_ref(), req.path().as_str()) {
        ("POST", "/v1/events") => intake::take(req, &env, &ctx).await,
        ("GET", "/healthz") => health(&env, &ctx).await,
        ("GET", "/internal/queries") => json(&ctx, &edge::plans(&env).await?, CacheRule::NoStore),
        _ => Err(Problem::not_found("no such route").into()),
    }
}

/// Stores what the queues deliver; a batch that D1 refuses is delivered again.
#[event(queue)]
async fn queue(batch: MessageBatch<String>, env: Env, _: worker::Context) -> worker::Result<()> {
    let (traces, stored): (Vec<Option<String>>, _) = if batch.queue() == ORDERS {
        let events: Vec<OrderEvent> = read(&batch)?;
        (events.iter().map(|event| event.traceparent.clone()).collect(), store_orders(&env, &events).await)
    } else {
        let batches: Vec<RecordedBatch> = read(&batch)?;
        let traces = batches.iter().map(|batch| batch.traceparent.clone()).collect();
        let events: Vec<RecordedEvent> = batches.into_iter().flat_map(|batch| batch.events).collect();
        (traces, store(&env, &events).await)
    };
    match stored {
        Ok(()) => told(&batch.queue(), traces),
        Err(e) => {
            edge::fault("analytics", "queue", &e);
            batch.retry_all();
        }
    }
    Ok(())
}

/// One line for each request whose message was stored: its trace ends here.
fn told(queue: &str, traces: Vec<Option<String>>) {
    let traces: BTreeSet<String> = traces.into_iter().flatten().collect();
    for traceparent in traces {
        let trace = edge::Context::of_message("analytics", Some(&traceparent)).trace;
        let line = serde_json::json!({
            "at": edge::now_ms(), "level": "info", "service": "analytics", "part": "queue", "queue": queue,
            "trace_id": trace.trace_id, "span_id": trace.span_id, "parent_id": trace.parent_id,
        });
        worker::console_log!("{line}");
    }
}

/// The messages of a batch. What cannot be read would not be mended by delivering it again.
fn read<T: DeserializeOwned>(batch: &MessageBatch<String>) -> worker::Result<Vec<T>> {
    let mut messages = Vec::new();
    for message in batch.messages()? {
        match serde_json::from_str(message.body()) {
            Ok(message) => messages.push(message),
            Err(e) => edge::fault("analytics", "queue", &e),
        }
    }
    Ok(messages)
}

#[event(scheduled)]
async fn scheduled(_: ScheduledEvent, env: Env, _: ScheduleContext) {
    match retention::sweep(&env).await {
        Ok(deleted) => {
            let line = serde_json::json!({"level": "info", "service": "analytics", "swept": deleted});
            worker::console_log!("{line}");
        }
        Err(e) => edge::fault("analytics", "retention", &e),
    }
}

async fn store_orders(env: &Env, events: &[OrderEvent]) -> Result<()> {
    let ctx = edge::Context::of_schedule("analytics");
    orders::store(&Db::new(env, &ctx)?, events).await
}

async fn store(env: &Env, events: &[RecordedEvent]) -> Result<()> {
    let ctx = edge::Context::of_schedule("analytics");
    rows::store(&Db::new(env, &ctx)?, events).await
}

async fn health(env: &Env, ctx: &edge::Context) -> Result<Response> {
    let db = Db::new(env, ctx)?;
    let health = match db.rows::<serde_json::Value>("SELECT 1 FROM events WHERE id = ''", &[]).await {
        Ok(_) => ServiceHealth { status: Status::Ok, detail: None },
        Err(_) => ServiceHealth { status: Status::Degraded, detail: Some("events cannot be stored".to_owned()) },
    };
    json(ctx, &health, CacheRule::NoStore)
}
