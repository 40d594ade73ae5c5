//! Giving an order up: what it holds goes back, and what was paid.

use crate::change::{Change, TRIES};
use crate::refunds;
use crate::stock;
use crate::stored::Stored;
use crate::values::text;
use crate::work::{Work, relay_later};
use commerce::order::{CancelReason, OrderEffect};
use contracts::purchase::OrderEventKind;
use edge::{Context, Db, Error, Problem, Result};
use worker::Env;

/// Gives the order up for a reason. Saying it again changes nothing.
///
/// # Errors
/// 409 when a parcel is on its way or the order came to its end; when D1 refuses.
pub(crate) async fn order(env: &Env, ctx: &Context, order: &str, reason: CancelReason) -> Result<()> {
    let db = Db::new(env, ctx)?;
    for _ in 0..TRIES {
        let order = Stored::get(&db, order).await?;
        let step = order.state.cancel(&order.parcel_states()).map_err(|refused| conflict(&refused.to_string()))?;
        if step.effects.is_empty() {
            return Ok(());
        }
        let mut change = Change::of(&db, &order);
        change.set("state", step.to.code());
        change.set("reason", reason.code());
        change.set("look_at", text(None));
        for effect in step.effects {
            match effect {
                OrderEffect::ExpireSession => change.then(&Work::Close)?,
                OrderEffect::FreeStock => free(&mut change, &order)?,
                OrderEffect::CancelParcels => change.also(
                    "UPDATE parcels SET state = 'cancelled' WHERE order_id = ?1 AND state = 'to_ship'",
                    &[order.id.as_str().into()],
                )?,
                OrderEffect::RefundAll => refunds::all(&mut change, &order, reason.code())?,
                OrderEffect::PostCapture | OrderEffect::CommitStock => {}
            }
        }
        give_promotions_back(&mut change, &order)?;
        change.tell(OrderEventKind::Cancelled, 0)?;
        if change.commit().await? {
            relay_later(env, ctx, &order.id);
            return Ok(());
        }
    }
    Err(busy())
}

/// Gives an order up whose goods are gone.
///
/// # Errors
/// As [`order`].
pub(crate) async fn for_stock(env: &Env, ctx: &Context, id: &str) -> Result<()> {
    order(env, ctx, id, CancelReason::OutOfStock).await
}

/// Gives up what the order's parcels hold that were not cancelled before, each under the parcel's own name: so it goes back
/// once, whoever says it.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn free(change: &mut Change<'_, '_>, order: &Stored) -> Result<()> {
    for parcel in order.parcels.iter().filter(|parcel| parcel.state == commerce::ParcelState::ToShip) {
        free_parcel(change, order, &parcel.merchant, &parcel.id)?;
    }
    Ok(())
}

/// Gives up what one parcel holds. What was given back unit by unit before is not counted again.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn free_parcel(change: &mut Change<'_, '_>, order: &Stored, merchant: &str, parcel: &str) -> Result<()> {
    let products = stock::left_of(order, Some(merchant));
    if products.is_empty() {
        return Ok(());
    }
    change.then(&Work::Free { name: parcel.to_owned(), products })
}

/// Lets the shopper use again what this order used.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn give_promotions_back(change: &mut Change<'_, '_>, order: &Stored) -> Result<()> {
    if order.agreed.promotions.is_empty() {
        return Ok(());
    }
    let id = [order.id.as_str().into()];
    change.also(
        "UPDATE promotions SET used = used - 1 WHERE id IN (SELECT promotion FROM promotion_uses WHERE order_id = ?1)",
        &id,
    )?;
    change.also("DELETE FROM promotion_uses WHERE order_id = ?1", &id)
}

/// 409: the order does not stand so that it could be done.
pub(crate) fn conflict(why: &str) -> Error {
    Problem::new("conflict", "It cannot be done where the order stands", 409).because(why).into()
}

/// 409: others change the order all the time.
pub(crate) fn busy() -> Error {
    conflict("the order was changed by somebody else just now; read it again")
}
