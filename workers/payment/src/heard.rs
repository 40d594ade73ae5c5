//! What merchants hear of: by webhook, told to the notification service from the outbox, each under an id that is its own for ever; and
//! by mail, what waits for them, through a queue to the service that knows the owners.

use crate::stored::Stored;
use commerce::refund::Refund;
use contracts::order::PaymentMethod;
use contracts::purchase::{OrderEvent, OrderEventKind};
use contracts::routes::Service;
use contracts::shop_news::{ShopNews, TOLD};
use contracts::webhook::{HAPPENED, Happened};
use edge::{Context, Db, Peer, Result, now_ms};
use serde::Deserialize;
use serde_json::{Value, json};
use worker::Env;

/// Something that happened to one parcel. A merchant knows an order by its parcel.
///
/// # Errors
/// Only when the platform has no random numbers.
pub(crate) fn of_parcel(order: &Stored, merchant: &str, parcel: &str, kind: &str, more: Value) -> Result<Happened> {
    let mut data = json!({"order": parcel, "number": order.number, "currency": order.currency.code()});
    if let (Some(data), Value::Object(more)) = (data.as_object_mut(), more) {
        data.extend(more);
    }
    let id = edge::secret_name("evt_")?;
    Ok(Happened { id, merchant: merchant.to_owned(), kind: kind.to_owned(), at: now_ms(), data })
}

/// What a refund gives back to each merchant's account of it.
///
/// # Errors
/// As [`of_parcel`].
pub(crate) fn of_refund(order: &Stored, refund: &str, taken: &Refund) -> Result<Vec<Happened>> {
    let mut all = Vec::new();
    for part in &taken.parcels {
        let Some(parcel) = order.parcels.iter().find(|parcel| parcel.merchant == part.merchant) else { continue };
        let lines: Vec<Value> = (part.lines.iter())
            .map(|line| json!({"product_id": line.key.product_id, "sku": line.key.sku, "units": line.units}))
            .collect();
        let more = json!({"refund": refund, "amount": part.part().amount, "lines": lines});
        all.push(of_parcel(order, &part.merchant, &parcel.id, "order.refunded", more)?);
    }
    Ok(all)
}

/// Tells merchants of what became of an order, each of its own part. Refunds are told parcel by parcel.
///
/// # Errors
/// When the notification service does not take it.
pub(crate) async fn tell_of(env: &Env, ctx: &Context, order: &str, event: &OrderEvent) -> Result<()> {
    #[derive(Deserialize)]
    struct Parcel {
        id: String,
        merchant: String,
    }
    let kind = match event.kind {
        OrderEventKind::Placed => "order.placed",
        OrderEventKind::Paid => "order.paid",
        OrderEventKind::Completed => "order.completed",
        OrderEventKind::Cancelled => "order.cancelled",
        _ => return Ok(()),
    };
    let db = Db::new(env, ctx)?;
    let parcels: Vec<Parcel> = db.rows("SELECT id, merchant FROM parcels WHERE order_id = ?1", &[order.into()]).await?;
    let happened = parcels.into_iter().map(|Parcel { id, merchant }| {
        let own = event.lines.iter().filter(|line| line.merchant == merchant);
        let lines: Vec<Value> = own
            .clone()
            .map(|line| json!({"product_id": line.product_id, "units": line.units, "amount": line.amount}))
            .collect();
        let amount: i64 = own.map(|line| line.amount).sum();
        let data =
            json!({"order": id, "number": event.number, "currency": event.currency, "amount": amount, "lines": lines});
        Happened { id: event.id.clone(), merchant, kind: kind.to_owned(), at: event.at, data }
    });
    tell(env, ctx, order, &happened.collect::<Vec<_>>()).await
}

/// Tells what happened to parcels of an order.
///
/// # Errors
/// When the notification service or the queue does not take it.
pub(crate) async fn tell(env: &Env, ctx: &Context, order: &str, happened: &[Happened]) -> Result<()> {
    if happened.is_empty() {
        return Ok(());
    }
    Peer::new(env, Service::Notification)?.post::<Value, _>(ctx, HAPPENED, happened).await?;
    let told: Vec<&Happened> = happened.iter().filter(|one| TOLD.contains(&one.kind.as_str())).collect();
    if told.is_empty() {
        return Ok(());
    }
    let order = Stored::get(&Db::new(env, ctx)?, order).await?;
    let in_cash = order.agreed.payment_method == PaymentMethod::CashOnDelivery;
    let queue = env.queue("SHOP_NEWS")?;
    for one in told {
        // what is paid at the door was told of when it was placed
        if in_cash && one.kind == "order.paid" {
            continue;
        }
        let (origin, traceparent) = (order.agreed.origin.clone(), ctx.trace.header());
        queue.send(serde_json::to_string(&ShopNews { happened: one.clone(), origin, traceparent })?).await?;
    }
    Ok(())
}
