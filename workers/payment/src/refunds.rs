//! Giving money back: allocated over lines, booked, and asked of the payment service under the refund's own name, so that it
//! happens once however often it is asked for.

use crate::change::{Change, TRIES};
use crate::engine::{Engine, NOTHING, is_given_back_by_hand};
use crate::sales::Added;
use crate::stock::by_product;
use crate::stored::{Stored, StoredRefund};
use crate::values::{int, text};
use crate::work::{Work, relay_later};
use crate::{books, cancel, heard};
use commerce::refund::{Refund, RefundRequest, Remaining};
use contracts::purchase::OrderEventKind;
use edge::{Context, Db, Error, Result, now_ms};
use psp::{NewRefund, RefundState};
use worker::Env;

/// How refunds stand that are under way, or were made.
const PENDING: &str = "pending";
const SUCCEEDED: &str = "succeeded";

/// What a refund is for.
pub(crate) struct Wish<'a> {
    /// Whose part; empty for the whole order.
    pub merchant: &'a str,
    /// What.
    pub request: &'a RefundRequest,
    /// Why.
    pub reason: &'a str,
    /// True when the units go back on the shelf.
    pub restock: bool,
    /// True when the money is here, or comes with the same change.
    pub paid: bool,
}

/// Adds a refund to a change: answers its id.
///
/// # Errors
/// 400 when the request does not fit what is left; 409 when nothing was paid.
pub(crate) fn add(change: &mut Change<'_, '_>, order: &Stored, wish: &Wish<'_>) -> Result<String> {
    let taken = Remaining::of(&order.agreed.split, &order.standing_refunds())
        .take(wish.request)
        .map_err(|error| cancel::conflict(&error.to_string()))?;
    let (id, amount) = (edge::secret_name("ref_")?, taken.part().amount);
    if !wish.paid && amount > 0 {
        return Err(cancel::conflict("the order was not paid"));
    }
    let state = if amount == 0 || order.engine == NOTHING { SUCCEEDED } else { PENDING };
    write(change, order, &New { id: &id, wish, state, reference: None, taken: &taken })?;
    if state == PENDING && !is_given_back_by_hand(&order.engine) {
        change.then(&Work::Refund { refund: id.clone() })?;
    }
    if wish.restock {
        let units = taken.parcels.iter().flat_map(|parcel| &parcel.lines);
        let products = by_product(units.map(|line| (line.key.product_id.as_str(), line.key.sku.as_str(), line.units)));
        if !products.is_empty() {
            change.then(&Work::Restock { name: id.clone(), products })?;
        }
    }
    Ok(id)
}

/// A refund's row before it is written.
struct New<'a> {
    id: &'a str,
    wish: &'a Wish<'a>,
    state: &'a str,
    reference: Option<&'a str>,
    taken: &'a Refund,
}

/// Writes a refund, counts its units, books it and tells the other services.
fn write(change: &mut Change<'_, '_>, order: &Stored, new: &New<'_>) -> Result<()> {
    let New { id, wish, state, reference, taken } = *new;
    let amount = taken.part().amount;
    change.also(
        "INSERT INTO refunds (id, order_id, merchant, amount, reason, state, reference, shares, created_at, by_hand) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        &[
            id.into(),
            order.id.as_str().into(),
            wish.merchant.into(),
            int(amount),
            wish.reason.into(),
            state.into(),
            text(reference),
            serde_json::to_string(taken)?.into(),
            int(now_ms()),
            int(u8::from(is_given_back_by_hand(&order.engine))),
        ],
    )?;
    change.set("refunded", int(order.refunded + amount));
    count_units(change, order, taken, "+")?;
    change.sold(&Added::refunded(taken, 1))?;
    if !taken.part().is_zero() {
        change.book(&books::refunded(order, id, taken)?)?;
    }
    change.then(&Work::GivenBack { refund: id.to_owned(), failed: false })?;
    change.then(&Work::Heard { happened: heard::of_refund(order, id, taken)? })?;
    if state == SUCCEEDED && amount > 0 {
        change.then(&Work::Repaid { refund: id.to_owned() })?;
    }
    change.tell(OrderEventKind::Refunded, amount)
}

/// Gives back all that is left of an order; nothing when nothing is.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn all(change: &mut Change<'_, '_>, order: &Stored, reason: &str) -> Result<()> {
    let left = Remaining::of(&order.agreed.split, &order.standing_refunds());
    if left.amount() == 0 {
        return Ok(());
    }
    let request = RefundRequest::Everything { merchant: None };
    add(change, order, &Wish { merchant: "", request: &request, reason, restock: false, paid: true }).map(|_| ())
}

/// Asks the payment service for a refund.
///
/// # Errors
/// When it does not answer, or somebody must do it by hand: to be repeated.
pub(crate) async fn send(env: &Env, ctx: &Context, order: &str, refund: &str) -> Result<()> {
    let db = Db::new(env, ctx)?;
    let order = Stored::get(&db, order).await?;
    let Some(kept) = order.refunds.iter().find(|kept| kept.id == refund && kept.state == "pending") else {
        return Ok(());
    };
    let engine = Engine::named(env, &order.engine, &order.agreed.origin)?
        .ok_or_else(|| Error::platform(format!("{} is not set up", order.engine)))?;
    let charge = order.charge.as_deref().ok_or_else(|| Error::platform("a refund of what was not paid"))?;
    let wanted = NewRefund { charge, order: &order.id, amount: kept.amount, key: &kept.id };
    let call = engine.provider.refund(&wanted).map_err(Error::platform)?;
    match engine.send(env, ctx, &call).await? {
        Ok(made) => settle(env, ctx, &order.id, refund, Some(&made.id), made.state).await,
        Err(failure) if failure.is_transient() => Err(Error::platform(failure)),
        Err(failure) => {
            worker::console_error!("{}", crate::fault("refund", &failure));
            settle(env, ctx, &order.id, refund, None, RefundState::Failed).await
        }
    }
}

/// Takes what the payment service says of a refund: named by us, or by the service's own id.
///
/// # Errors
/// When D1 refuses.
pub(crate) async fn settle(
    env: &Env,
    ctx: &Context,
    order: &str,
    refund: &str,
    reference: Option<&str>,
    state: RefundState,
) -> Result<()> {
    let db = Db::new(env, ctx)?;
    for _ in 0..TRIES {
        let order = Stored::get(&db, order).await?;
        let is_meant = |kept: &&StoredRefund| kept.id == refund || kept.reference.as_deref() == Some(refund);
        let Some(kept) = order.refunds.iter().find(is_meant) else { return Ok(()) };
        let mut change = Change::of(&db, &order);
        let now = match (kept.state.as_str(), state) {
            ("pending", RefundState::Succeeded) => {
                change.then(&Work::Repaid { refund: kept.id.clone() })?;
                SUCCEEDED
            }
            ("pending" | "succeeded", RefundState::Failed) => {
                change.set("refunded", int(order.refunded - kept.amount));
                count_units(&mut change, &order, &kept.shares, "-")?;
                change.sold_at(kept.created_at, &Added::refunded(&kept.shares, -1))?;
                change.book(&books::refund_failed(&order, &kept.id, &kept.shares)?)?;
                change.then(&Work::GivenBack { refund: kept.id.clone(), failed: true })?;
                if kept.state == SUCCEEDED {
                    change.then(&Work::Repaid { refund: kept.id.clone() })?;
                }
                "failed"
            }
            ("pending", RefundState::Pending) if kept.reference.is_none() => "pending",
            _ => return Ok(()),
        };
        change.also(
            "UPDATE refunds SET state = ?2, reference = coalesce(?3, reference) WHERE id = ?1",
            &[kept.id.as_str().into(), now.into(), text(reference)],
        )?;
        if change.commit().await? {
            relay_later(env, ctx, &order.id);
            return Ok(());
        }
    }
    Err(cancel::busy())
}

/// Takes a refund that somebody began in the payment service's own pages, and that we did not ask for: it is booked like one of
/// ours, over all that is left of the order, and its shopper is told. Whoever tells of it again changes nothing.
///
/// # Errors
/// When more is given back than is left, which another refund's failure may put right; when D1 refuses.
pub(crate) async fn made_elsewhere(env: &Env, ctx: &Context, order: &str, reference: &str, amount: i64) -> Result<()> {
    let db = Db::new(env, ctx)?;
    for _ in 0..TRIES {
        let order = Stored::get(&db, order).await?;
        if order.refunds.iter().any(|kept| kept.reference.as_deref() == Some(reference)) {
            return settle(env, ctx, &order.id, reference, None, RefundState::Succeeded).await;
        }
        let request = RefundRequest::Amount { amount, merchant: None };
        let left = &mut Remaining::of(&order.agreed.split, &order.standing_refunds());
        let taken = left.take(&request).map_err(Error::platform)?;
        let reason = "given back in the payment service's own pages";
        let wish = Wish { merchant: "", request: &request, reason, restock: false, paid: true };
        let id = edge::secret_name("ref_")?;
        let mut change = Change::of(&db, &order);
        write(
            &mut change,
            &order,
            &New { id: &id, wish: &wish, state: SUCCEEDED, reference: Some(reference), taken: &taken },
        )?;
        if change.commit().await? {
            relay_later(env, ctx, &order.id);
            return Ok(());
        }
    }
    Err(cancel::busy())
}

fn count_units(change: &mut Change<'_, '_>, order: &Stored, refund: &Refund, sign: &str) -> Result<()> {
    for line in refund.parcels.iter().flat_map(|parcel| &parcel.lines).filter(|line| line.units > 0) {
        let number =
            order.agreed.lines.iter().find(|agreed| agreed.key() == line.key).map_or(0, |agreed| agreed.number);
        change.also(
            &format!(
                "UPDATE order_lines SET refunded_units = refunded_units {sign} ?3 WHERE order_id = ?1 AND number = ?2"
            ),
            &[order.id.as_str().into(), int(number), int(line.units)],
        )?;
    }
    Ok(())
}
