//! The payment of an order: begun, looked up, confirmed, given up. Whoever hears of it first (a webhook, the order being read,
//! the sweep) does the same, and it happens once.

use crate::change::{Change, TRIES};
use crate::engine::Engine;
use crate::sales::Added;
use crate::stored::Stored;
use crate::values::{int, text};
use crate::work::Work;
use crate::{books, cancel, refunds};
use commerce::order::{OrderEffect, PaymentFact};
use commerce::{OrderState, retry};
use contracts::order::PaymentPage;
use contracts::purchase::OrderEventKind;
use edge::{Context, Db, Error, Problem, Result, now_ms};
use futures_util::future::join_all;
use psp::{Begin, NewPayment, Payment, PaymentState};
use std::time::Duration;
use worker::Env;
use worker::wasm_bindgen::JsValue;

/// How long an order may be paid.
pub(crate) const PAYABLE_MS: u64 = 30 * 60 * 1000;
/// How long the payment service's page may stay open, should nobody close it: a little longer, for Stripe takes half an hour at
/// least; still shorter than goods are held.
const PAGE_MS: u64 = 36 * 60 * 1000;
/// Why an order expires for which no page could be had in time.
const UNAVAILABLE: &str = "payment_unavailable";
/// How often an unpaid order is looked up.
const LOOK_MS: u64 = 2 * 60 * 1000;
/// How many are looked up side by side.
const LOOKS: u32 = 5;
/// How often looking up one order may fail: the last time after about eleven days.
const LOOKS_OF_ORDER: u32 = 24;

/// Until when the payment service's page stays open, seconds since 1970.
const fn closes_at(order: &Stored) -> u64 {
    (order.created_at + PAGE_MS) / 1000
}

/// Begins the payment of an order that has no page yet, and gives the order as it is then. Where the service would no longer give a
/// page for the time that is left, the order is given up. The service may take so long.
///
/// # Errors
/// 503 when the payment service does not answer; 400 when it does not take this payment.
pub(crate) async fn begin(
    env: &Env,
    ctx: &Context,
    db: &Db<'_>,
    mut order: Stored,
    patience: Duration,
) -> Result<Stored> {
    if order.state != OrderState::AwaitingPayment || order.page.is_some() {
        return Ok(order);
    }
    let agreed = &order.agreed;
    let origin = agreed.origin.as_str();
    let unavailable = || Error::from(Problem::unavailable("the payment service does not answer; nothing is lost"));
    let engine = Engine::named(env, &order.engine, origin)?.ok_or_else(unavailable)?;
    if !engine.provider.may_begin(closes_at(&order), ctx.now_ms() / 1000) {
        expire(env, ctx, &order.id, Some(UNAVAILABLE)).await?;
        return Stored::get(db, &order.id).await;
    }
    let (page, callback) =
        (format!("{origin}/{}/orders/{}", agreed.lang, order.id), format!("{origin}/v1/webhooks/{}", engine.name));
    let new = NewPayment {
        order: &order.id,
        amount: order.total,
        currency: order.currency,
        description: &order.number,
        email: &order.email,
        name: &agreed.address.name,
        phone: &agreed.address.phone,
        lang: agreed.lang.parse().unwrap_or_default(),
        return_url: &page,
        cancel_url: &page,
        callback_url: &callback,
        expires_at: closes_at(&order),
        capture: psp::Capture::AtOnce,
        salt: &order.id[4..],
    };
    let begun = engine.provider.begin(&new).map_err(|e| Problem::invalid("payment_method", e.to_string()))?;
    let (reference, page) = match begun {
        Begin::Nothing => return Ok(order),
        Begin::Post(form) => {
            let fields = form.fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
            (order.id.clone(), PaymentPage { engine: engine.name.to_owned(), url: form.action, fields })
        }
        Begin::Ask(call) => match engine.send_within(env, ctx, &call, patience).await {
            Ok(Ok(hosted)) => {
                let page = PaymentPage { engine: engine.name.to_owned(), url: hosted.url, fields: Vec::new() };
                (hosted.payment.reference, page)
            }
            Ok(Err(failure)) => {
                worker::console_error!("{}", crate::fault("begin", &failure));
                return Err(unavailable());
            }
            Err(error) => {
                worker::console_warn!("{}", crate::fault("begin", &error));
                return Err(unavailable());
            }
        },
    };
    let kept = "UPDATE orders SET reference = ?2, page = ?3 WHERE id = ?1 AND state = 'awaiting_payment'";
    let values = [order.id.as_str().into(), reference.as_str().into(), serde_json::to_string(&page)?.into()];
    if db.batch(vec![db.statement(kept, &values)?]).await?.first() != Some(&1) {
        // it was given up meanwhile: nobody is to be sent to that page
        return Stored::get(db, &order.id).await;
    }
    (order.reference, order.page) = (Some(reference), Some(page));
    Ok(order)
}

/// Asks the payment service how an unpaid order stands, and acts on it; too old a one is given up.
///
/// # Errors
/// When the service or D1 does not answer: to be repeated.
pub(crate) async fn look(env: &Env, ctx: &Context, order: &Stored) -> Result<()> {
    if order.state != OrderState::AwaitingPayment {
        return Ok(());
    }
    let too_old = ctx.now_ms() > order.created_at + PAYABLE_MS;
    let engine = Engine::named(env, &order.engine, &order.agreed.origin)?;
    let may_begin =
        engine.as_ref().is_none_or(|engine| engine.provider.may_begin(closes_at(order), ctx.now_ms() / 1000));
    let Some((engine, reference)) = engine.zip(order.reference.as_deref()) else {
        // nobody was ever sent to a page, and nobody can be any more
        let over = too_old || !may_begin;
        return if over { expire(env, ctx, &order.id, Some(UNAVAILABLE)).await } else { Ok(()) };
    };
    let told = if too_old { engine.provider.cancel(reference) } else { engine.provider.look_up(reference) };
    let Ok(call) = told else {
        // a service that cannot be asked tells by itself, and its word is taken after that too
        return if too_old { expire(env, ctx, &order.id, None).await } else { Ok(()) };
    };
    let mut payment = engine.send(env, ctx, &call).await?;
    if too_old && payment.is_err() {
        // closing is refused when it was paid meanwhile
        let call = engine.provider.look_up(reference).map_err(Error::platform)?;
        payment = engine.send(env, ctx, &call).await?;
    }
    let payment = payment.map_err(Error::platform)?;
    match payment.state {
        PaymentState::Paid => captured(env, ctx, &order.id, &payment).await,
        PaymentState::Cancelled => expire(env, ctx, &order.id, None).await,
        PaymentState::Open | PaymentState::Processing | PaymentState::Authorised => Ok(()),
    }
}

/// The money came.
///
/// # Errors
/// When it is not the order's amount, which somebody must look at; when D1 refuses.
pub(crate) async fn captured(env: &Env, ctx: &Context, order: &str, payment: &Payment) -> Result<()> {
    let db = Db::new(env, ctx)?;
    for _ in 0..TRIES {
        let order = Stored::get(&db, order).await?;
        let step = order.state.on(PaymentFact::Captured);
        if order.charge.is_some() || step.effects.is_empty() {
            return Ok(());
        }
        let taken = if payment.received > 0 { payment.received } else { payment.amount };
        if (taken, payment.currency) != (order.total, order.currency) {
            return Err(Error::platform(format!("{}: {taken} {} were paid", order.number, payment.currency.code())));
        }
        let mut change = Change::of(&db, &order);
        change.set("state", step.to.code());
        change.set("charge", payment.charge.as_deref().unwrap_or(&payment.reference));
        change.set("look_at", text(None));
        for effect in step.effects {
            match effect {
                OrderEffect::PostCapture => {
                    change.book(&books::captured(&order)?)?;
                    change.sold(&Added::all_paid(&order))?;
                }
                OrderEffect::CommitStock => change.then(&Work::Commit)?,
                OrderEffect::RefundAll => refunds::all(&mut change, &order, "the order was cancelled before")?,
                OrderEffect::FreeStock | OrderEffect::ExpireSession | OrderEffect::CancelParcels => {}
            }
        }
        if step.to == OrderState::Paid {
            // it may have expired before
            change.set("reason", text(None));
            change.then(&Work::Bought {
                cart: order.cart.clone(),
                lines: order.agreed.lines.iter().map(crate::agreed::AgreedLine::in_cart).collect(),
            })?;
            change.then(&Work::Confirm)?;
            change.then(&Work::Sold { event: edge::secret_name("evt_")?, merchant: None })?;
            change.tell(OrderEventKind::Paid, order.total)?;
        }
        if change.commit().await? {
            crate::work::relay_later(env, ctx, &order.id);
            return Ok(());
        }
    }
    Err(Error::platform("the order is being changed by many"))
}

/// The order was not paid in time; `why` where that is not the buyer's doing.
///
/// # Errors
/// When D1 refuses.
pub(crate) async fn expire(env: &Env, ctx: &Context, order: &str, why: Option<&str>) -> Result<()> {
    let db = Db::new(env, ctx)?;
    for _ in 0..TRIES {
        let order = Stored::get(&db, order).await?;
        let step = order.state.on(PaymentFact::SessionExpired);
        if step.effects.is_empty() {
            return Ok(());
        }
        let mut change = Change::of(&db, &order);
        change.set("state", step.to.code());
        change.set("reason", text(why));
        change.set("look_at", text(None));
        cancel::free(&mut change, &order)?;
        cancel::give_promotions_back(&mut change, &order)?;
        change.tell(OrderEventKind::Expired, 0)?;
        if change.commit().await? {
            crate::work::relay_later(env, ctx, &order.id);
            return Ok(());
        }
    }
    Err(Error::platform("the order is being changed by many"))
}

/// Makes sure that an order that was given up can no longer be paid.
///
/// # Errors
/// When the service does not answer: to be repeated.
pub(crate) async fn close(env: &Env, ctx: &Context, order: &str) -> Result<()> {
    let db = Db::new(env, ctx)?;
    let order = Stored::get(&db, order).await?;
    let engine = Engine::named(env, &order.engine, &order.agreed.origin)?;
    let Some((engine, reference)) = engine.zip(order.reference.as_deref()) else { return Ok(()) };
    let Ok(call) = engine.provider.cancel(reference) else { return Ok(()) };
    if engine.send(env, ctx, &call).await?.is_ok() {
        return Ok(());
    }
    let call = engine.provider.look_up(reference).map_err(Error::platform)?;
    let payment = engine.send(env, ctx, &call).await?.map_err(Error::platform)?;
    if payment.state == PaymentState::Paid { captured(env, ctx, &order.id, &payment).await } else { Ok(()) }
}

/// An order whose time to be looked up has come.
#[derive(serde::Deserialize)]
struct Due {
    id: String,
    look_faults: u32,
}

/// Looks up a few of the orders whose time has come, side by side; how many. One that fails keeps no other waiting: it is put off,
/// longer each time, and left to people at last.
///
/// # Errors
/// When D1 refuses.
pub(crate) async fn look_around(env: &Env, ctx: &Context) -> Result<usize> {
    let db = Db::new(env, ctx)?;
    let sql = "UPDATE orders SET look_at = ?1 + ?2 WHERE id IN \
               (SELECT id FROM orders INDEXED BY orders_look_at WHERE look_at <= ?1 ORDER BY look_at LIMIT ?3) RETURNING id, look_faults";
    let rows: Vec<Due> = db.rows(sql, &[int(ctx.now_ms()), int(LOOK_MS), int(LOOKS)]).await?;
    let looks = join_all(rows.iter().map(async |due| look(env, ctx, &Stored::get(&db, &due.id).await?).await)).await;
    for (due, outcome) in rows.iter().zip(looks) {
        if let Err(error) = outcome {
            put_off(&db, ctx, due, &error).await?;
        }
    }
    Ok(rows.len())
}

/// Looking up an order failed: says so, and when it is looked up again.
async fn put_off(db: &Db<'_>, ctx: &Context, due: &Due, error: &Error) -> Result<()> {
    let failed = due.look_faults + 1;
    let wait = retry::wait(LOOK_MS, failed, LOOKS_OF_ORDER);
    let mut line = crate::fault("look", error);
    line["failed"] = failed.into();
    if wait.is_some() {
        worker::console_warn!("{line}");
    } else {
        // the beginning of the id finds the order; the whole is its buyer's secret
        line["given_up"] = due.id.get(..16).into();
        worker::console_error!("{line}");
    }
    let sql = "UPDATE orders SET look_faults = ?2, look_at = ?3 WHERE id = ?1 AND look_at IS NOT NULL";
    let at = wait.map_or(JsValue::NULL, |wait| int(ctx.now_ms() + wait));
    db.batch(vec![db.statement(sql, &[due.id.as_str().into(), int(failed), at])?]).await.map(|_| ())
}

/// When a new order is looked up first.
pub(crate) fn first_look() -> u64 {
    now_ms() + LOOK_MS
}
