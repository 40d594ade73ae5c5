//! What payment services tell by themselves: at least once, in any order. An event is stored before it is answered, taken once,
//! and when its order is not known yet, looked at again for a day.

use crate::change::{Change, TRIES};
use crate::engine::{CMI, Engine, SANDBOX};
use crate::sales::Added;
use crate::stored::Stored;
use crate::values::{int, text};
use crate::work::Work;
use crate::{books, cancel, payments, refunds};
use commerce::dispute::{Dispute, DisputeState};
use commerce::refund::{Refund, RefundRequest, Remaining};
use edge::{Context, Db, Error, Problem, Result, now_ms};
use psp::{EventKind, Payment, PaymentEvent, PaymentState, RefundState};
use serde::Deserialize;
use worker::wasm_bindgen::JsValue;
use worker::{Env, Request, Response, ResponseBuilder};

/// Largest body, as in the route table.
const MAX_BODY: usize = 256 * 1024;
/// When an event is looked at again the first time: one of a payment may come before that of its order.
const FIRST_MS: u64 = 3_000;
/// How often an event is tried whose order is not known, or that fails: the last time after about a day.
const TRIES_OF_EVENT: u32 = 12;
/// How many are looked at at once.
const EVENTS: u32 = 5;

/// Answers `/v1/webhooks/{service}`.
pub(crate) async fn answer(mut req: Request, service: &str, env: &Env, ctx: &Context) -> Result<Response> {
    let body = edge::body(&mut req, MAX_BODY).await?;
    let origin = ctx.origin().unwrap_or_default().to_owned();
    let names: &[&str] = if service == "stripe" { &["stripe", SANDBOX] } else { &[CMI] };
    let header = |name: &str| req.headers().get(name).ok().flatten();
    let mut refused = None;
    for name in names {
        let Some(engine) = Engine::named(env, name, &origin)? else { continue };
        match engine.provider.event(&header, &body, now_ms() / 1000) {
            Ok(event) => {
                let taken = match &event {
                    Some(event) => take(env, ctx, name, event).await?,
                    None => true,
                };
                let said = engine.provider.acknowledge(event.as_ref(), taken);
                return Ok(ResponseBuilder::new()
                    .with_status(said.status)
                    .with_header("content-type", "text/plain; charset=utf-8")?
                    .with_header("cache-control", "no-store")?
                    .fixed(said.body.into()));
            }
            Err(error) => refused = Some(error),
        }
    }
    match refused {
        Some(error) => Err(Problem::unauthorized(&error.to_string()).into()),
        None => Err(Problem::not_found("this payment service is not set up here").into()),
    }
}

/// Stores an event and carries it out. False when it does not fit its order. CMI takes the money only when it is told that all is
/// well: what it was not told so is never carried out later, but when it says it again.
async fn take(env: &Env, ctx: &Context, engine: &str, event: &PaymentEvent) -> Result<bool> {
    #[derive(Deserialize)]
    struct Row {
        state: String,
    }
    let db = Db::new(env, ctx)?;
    let id = format!("{engine}:{}", event.id);
    let sql = "INSERT INTO payment_events (id, at, state, body, due) VALUES (?1, ?2, 'kept', ?3, ?4) \
               ON CONFLICT (id) DO UPDATE SET at = at RETURNING state";
    let later = if engine == CMI { text(None) } else { int(now_ms() + FIRST_MS) };
    let values = [id.as_str().into(), int(now_ms()), serde_json::to_string(event)?.into(), later];
    if db.first::<Row>(sql, &values).await?.is_some_and(|row| row.state != "kept") {
        return Ok(true);
    }
    match carry_out(env, ctx, event).await {
        Ok(true) => {
            done(&db, &id, "done").await?;
            Ok(true)
        }
        Ok(false) => Ok(engine != CMI),
        Err(error) => {
            // it is stored: the sweep tries again
            worker::console_warn!("{}", crate::fault("webhook", &error));
            Ok(false)
        }
    }
}

/// Looks again at a few events that could not be carried out; how many. One that fails, or cannot be read, keeps no other waiting:
/// it was put off when it was taken, and is given up at last.
///
/// # Errors
/// When D1 refuses.
pub(crate) async fn again(env: &Env, ctx: &Context) -> Result<usize> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        body: String,
        attempts: u32,
    }
    let db = Db::new(env, ctx)?;
    let sql = "UPDATE payment_events SET attempts = attempts + 1, due = ?1 + 30000 * (1 << attempts) WHERE id IN \
               (SELECT id FROM payment_events INDEXED BY payment_events_due WHERE due <= ?1 ORDER BY due LIMIT ?2) \
               RETURNING id, body, attempts";
    let rows: Vec<Row> = db.rows(sql, &[int(ctx.now_ms()), int(EVENTS)]).await?;
    for row in &rows {
        let known = match serde_json::from_str::<PaymentEvent>(&row.body) {
            Ok(event) => carry_out(env, ctx, &event).await,
            Err(unreadable) => Err(unreadable.into()),
        };
        if let Err(error) = &known {
            let mut line = crate::fault("webhook", error);
            (line["event"], line["attempts"]) = (row.id.as_str().into(), row.attempts.into());
            worker::console_warn!("{line}");
        }
        match known {
            Ok(true) => done(&db, &row.id, "done").await?,
            _ if row.attempts >= TRIES_OF_EVENT => done(&db, &row.id, "given_up").await?,
            _ => {}
        }
    }
    Ok(rows.len())
}

async fn done(db: &Db<'_>, id: &str, state: &str) -> Result<()> {
    let sql = "UPDATE payment_events SET state = ?2, due = NULL WHERE id = ?1";
    db.batch(vec![db.statement(sql, &[id.into(), state.into()])?]).await.map(|_| ())
}

/// Carries an event out. False when its order is not known.
async fn carry_out(env: &Env, ctx: &Context, event: &PaymentEvent) -> Result<bool> {
    let db = Db::new(env, ctx)?;
    let order = match (&event.order, &event.charge) {
        (Some(order), _) => Stored::find(&db, order).await?,
        (None, Some(charge)) => Stored::of_charge(&db, charge).await?,
        (None, None) => None,
    };
    let Some(order) = order else { return Ok(false) };
    match &event.kind {
        EventKind::Paid => {
            let payment = Payment {
                reference: event.reference.clone().or(order.reference.clone()).unwrap_or_default(),
                charge: event.charge.clone(),
                order: Some(order.id.clone()),
                state: PaymentState::Paid,
                amount: event.amount,
                received: event.amount,
                currency: event.currency,
                failure: None,
            };
            payments::captured(env, ctx, &order.id, &payment).await?;
        }
        // the page's end is what counts; that of another attempt is none of ours
        EventKind::Cancelled if event.reference.is_some() && event.reference == order.reference => {
            payments::expire(env, ctx, &order.id, None).await?;
        }
        EventKind::Cancelled | EventKind::Authorised | EventKind::Failed { .. } => {}
        // ours name their order
        EventKind::Refunded { refund } if event.order.is_none() => {
            refunds::made_elsewhere(env, ctx, &order.id, refund, event.amount).await?;
        }
        EventKind::Refunded { refund } => {
            refunds::settle(env, ctx, &order.id, refund, None, RefundState::Succeeded).await?;
        }
        EventKind::RefundFailed { refund } => {
            refunds::settle(env, ctx, &order.id, refund, None, RefundState::Failed).await?;
        }
        EventKind::DisputeOpened { dispute, reason, due_by } => {
            let said = Said { reason, due_by: *due_by, state: DisputeState::Open };
            self::dispute(&db, &order.id, dispute, &said, event).await?;
        }
        EventKind::DisputeClosed { dispute, won } => {
            let state = if *won { DisputeState::Won } else { DisputeState::Lost };
            let said = Said { reason: "", due_by: None, state };
            self::dispute(&db, &order.id, dispute, &said, event).await?;
        }
    }
    Ok(true)
}

/// What an event says of a dispute.
struct Said<'a> {
    reason: &'a str,
    due_by: Option<u64>,
    state: DisputeState,
}

/// What is known of a dispute after an event. Its opening is booked with the first word of it, its end with the last.
async fn dispute(db: &Db<'_>, order: &str, id: &str, said: &Said<'_>, event: &PaymentEvent) -> Result<()> {
    #[derive(Deserialize)]
    struct Row {
        state: String,
        at: i64,
    }
    for _ in 0..TRIES {
        let order = Stored::get(db, order).await?;
        let known: Option<Row> =
            db.first("SELECT state, opened_at / 1000 AS at FROM disputes WHERE id = ?1", &[id.into()]).await?;
        let known = known.and_then(|row| Some(Dispute { state: row.state.parse().ok()?, at: row.at }));
        let at = i64::try_from(event.at).unwrap_or(i64::MAX);
        let now = Dispute::on(known, Dispute { state: said.state, at });
        if known.is_some_and(|known| known.state == now.state || known.state != DisputeState::Open) {
            return Ok(());
        }
        let mut change = Change::of(db, &order);
        change.also(
            "INSERT INTO disputes (id, order_id, amount, currency, reason, state, opened_at, due_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) \
             ON CONFLICT (id) DO UPDATE SET state = excluded.state",
            &[
                id.into(),
                order.id.as_str().into(),
                int(event.amount),
                event.currency.code().into(),
                said.reason.into(),
                now.state.code().into(),
                int(event.at * 1000),
                said.due_by.map_or(JsValue::NULL, |at| int(at.saturating_mul(1000))),
            ],
        )?;
        if known.is_none() {
            change.book(&books::dispute_opened(&order, id, event.amount)?)?;
        }
        match now.state {
            DisputeState::Open => {}
            DisputeState::Won => change.book(&books::dispute_won(&order, id, event.amount)?)?,
            DisputeState::Lost => {
                // it counts as given back, so that nobody gives it back again
                let taken = lost(&mut change, &order, id, event.amount)?;
                change.book(&books::dispute_lost(&order, id, event.amount, taken.as_ref())?)?;
            }
        }
        if change.commit().await? {
            return Ok(());
        }
    }
    Err(cancel::busy())
}

/// What a lost dispute takes from the order: nothing more than is left of it.
fn lost(change: &mut Change<'_, '_>, order: &Stored, dispute: &str, amount: i64) -> Result<Option<Refund>> {
    let mut left = Remaining::of(&order.agreed.split, &order.standing_refunds());
    let amount = amount.min(left.amount());
    if amount <= 0 {
        return Ok(None);
    }
    let taken = left.take(&RefundRequest::Amount { amount, merchant: None }).map_err(Error::platform)?;
    let id = edge::secret_name("ref_")?;
    change.then(&Work::GivenBack { refund: id.clone(), failed: false })?;
    change.also(
        "INSERT INTO refunds (id, order_id, merchant, amount, reason, state, reference, shares, created_at) \
         VALUES (?1, ?2, '', ?3, 'dispute', 'succeeded', ?4, ?5, ?6)",
        &[
            id.into(),
            order.id.as_str().into(),
            int(amount),
            dispute.into(),
            serde_json::to_string(&taken)?.into(),
            int(now_ms()),
        ],
    )?;
    change.set("refunded", int(order.refunded + amount));
    change.sold(&Added::refunded(&taken, 1))?;
    Ok(Some(taken))
}
