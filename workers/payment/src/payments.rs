//! The payment of an order: begun, looked up, confirmed, given up. Whoever hears of it first (a webhook, the order being read,
//! the sweep) does the same, and it happens once.

use crate::change::{Change, TRIES};
use crate::engine::Engine;
use crate::sales::Added;
use crate::stored::Stored;
use crate::values::{int, text};
use crate::work::Work;
use crate::{books, cancel, refunds};
use commerce::OrderState;
use commerce::order::{OrderEffect, PaymentFact};
use contracts::order::PaymentPage;
use contracts::purchase::OrderEventKind;
use edge::{Context, Db, Error, Problem, Result, now_ms};
use psp::{Begin, NewPayment, Payment, PaymentState};
use worker::Env;

/// How long an order may be paid.
pub(crate) const PAYABLE_MS: u64 = 30 * 60 * 1000;
/// How long the payment service's page may stay open, should nobody close it: a little longer, for Stripe takes half an hour at
/// least; still shorter than goods are held.
const PAGE_MS: u64 = 36 * 60 * 1000;
/// How often an unpaid order is looked up.
const LOOK_MS: u64 = 2 * 60 * 1000;

/// The page where an order is paid. Asking again gives the same page.
///
/// # Errors
/// 503 when the payment service does not answer; 400 when it does not take this payment.
pub(crate) async fn begin(env: &Env, ctx: &Context, db: &Db<'_>, order: &Stored) -> Result<Option<PaymentPage>> {
    if order.state != OrderState::AwaitingPayment || order.page.is_some() {
        return Ok(order.page.clone());
    }
    let agreed = &order.agreed;
    let origin = agreed.origin.as_str();
    let unavailable = || Error::from(Problem::unavailable("the payment service does not answer; nothing is lost"));
    let engine = Engine::named(env, &order.engine, origin)?.ok_or_else(unavailable)?;
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
        expires_at: (order.created_at + PAGE_MS) / 1000,
        capture: psp::Capture::AtOnce,
        salt: &order.id[4..],
    };
    let begun = engine.provider.begin(&new).map_err(|e| Problem::invalid("payment_method", e.to_string()))?;
    let (reference, page) = match begun {
        Begin::Nothing => return Ok(None),
        Begin::Post(form) => {
            let fields = form.fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
            (order.id.clone(), PaymentPage { engine: engine.name.to_owned(), url: form.action, fields })
        }
        Begin::Ask(call) => match engine.send(env, ctx, &call).await {
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
    let values = [order.id.as_str().into(), reference.into(), serde_json::to_string(&page)?.into()];
    db.batch(vec![db.statement(kept, &values)?]).await?;
    Ok(Some(page))
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
    let Some((engine, reference)) = engine.zip(order.reference.as_deref()) else {
        // nobody was ever sent to a page
        return if too_old { expire(env, ctx, &order.id).await } else { Ok(()) };
    };
    let told = if too_old { engine.provider.cancel(reference) } else { engine.provider.look_up(reference) };
    let Ok(call) = told else {
        // a service that cannot be asked tells by itself, and its word is taken after that too
        return if too_old { expire(env, ctx, &order.id).await } else { Ok(()) };
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
        PaymentState::Cancelled => expire(env, ctx, &order.id).await,
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

/// The order was not paid in time.
///
/// # Errors
/// When D1 refuses.
pub(crate) async fn expire(env: &Env, ctx: &Context, order: &str) -> Result<()> {
    let db = Db::new(env, ctx)?;
    for _ in 0..TRIES {
        let order = Stored::get(&db, order).await?;
        let step = order.state.on(PaymentFact::SessionExpired);
        if step.effects.is_empty() {
            return Ok(());
        }
        let mut change = Change::of(&db, &order);
        change.set("state", step.to.code());
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

/// Looks up the orders whose time has come, at most a hundred.
///
/// # Errors
/// When D1 refuses.
pub(crate) async fn look_around(env: &Env, ctx: &Context) -> Result<usize> {
    #[derive(serde::Deserialize)]
    struct Row {
        id: String,
    }
    let db = Db::new(env, ctx)?;
    let sql = "UPDATE orders SET look_at = ?1 + ?2 WHERE id IN \
               (SELECT id FROM orders INDEXED BY orders_look_at WHERE look_at <= ?1 ORDER BY look_at LIMIT 100) RETURNING id";
    let rows: Vec<Row> = db.rows(sql, &[int(ctx.now_ms()), int(LOOK_MS)]).await?;
    for row in &rows {
        let order = Stored::get(&db, &row.id).await?;
        if let Err(error) = look(env, ctx, &order).await {
            worker::console_warn!("{}", crate::fault("look", &error));
        }
    }
    Ok(rows.len())
}

/// When a new order is looked up first.
pub(crate) fn first_look() -> u64 {
    now_ms() + LOOK_MS
}
