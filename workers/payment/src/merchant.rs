//! `/v1/merchant/orders`: what a merchant may see and do with its parcels. Each is known by the parcel's id; another merchant's
//! is not found.

use crate::cancel::{self, busy, conflict};
use crate::change::{Change, TRIES};
use crate::engine::{CASH, NOTHING};
use crate::idempotency::{Claim, Known};
use crate::parcels;
use crate::quotes::MAX_BODY;
use crate::refunds::{self, Wish};
use crate::returns;
use crate::sales::Added;
use crate::stored::{Stored, StoredParcel, unknown};
use crate::values::{int, text};
use crate::work::{Work, relay_later};
use crate::{books, heard, view};
use commerce::order::CancelReason;
use commerce::parcel::{ParcelCommand, ParcelEffect};
use commerce::refund::{RefundRequest, RefundUnits, Remaining};
use commerce::{OrderState, ParcelState};
use contracts::identity::Scope;
use contracts::order::{Confirmation, RefundRequest as Wanted, Shipment};
use contracts::purchase::OrderEventKind;
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Problem, Result, now_ms};
use worker::{Env, Request, Response};

/// Answers a route whose path goes on with `parts` behind `/v1/merchant/orders`.
pub(crate) async fn answer(mut req: Request, parts: &[&str], env: &Env, ctx: &Context) -> Result<Response> {
    let merchant = ctx.merchant_for(Scope::Orders)?;
    match parts {
        [] => parcels::list(&edge::params(&req), merchant, env, ctx).await,
        [parcel] => {
            let order = Stored::of_parcel(&Db::new(env, ctx)?, parcel, merchant).await?;
            json(ctx, &view::part(&order, merchant), CacheRule::NoStore)
        }
        [parcel, "refunds"] => refund(req, parcel, merchant, env, ctx).await,
        [parcel, "returns", id, command] => {
            let command = command.parse().map_err(|_| unknown())?;
            returns::decide(parcel, id, command, merchant, env, ctx).await
        }
        [parcel, "confirmation"] => confirm(req, parcel, merchant, env, ctx).await,
        [parcel, command] => {
            let command: ParcelCommand = match *command {
                "returned" => return Err(unknown()),
                command => command.parse().map_err(|_| unknown())?,
            };
            let body = edge::body(&mut req, MAX_BODY).await?;
            let shipment: Shipment = match body.as_slice() {
                [] => Shipment::default(),
                body => serde_json::from_slice(body).map_err(|e| Problem::invalid("body", e.to_string()))?,
            };
            if shipment.tracking.as_ref().is_some_and(|t| t.chars().count() > 60 || t.chars().any(char::is_control)) {
                return Err(Problem::invalid("tracking", "at most 60 characters").into());
            }
            report(parcel, command, shipment.tracking.as_deref(), merchant, env, ctx).await
        }
        _ => Err(unknown()),
    }
}

/// The merchant spoke with the buyer before sending, or takes back that it did.
async fn confirm(mut req: Request, parcel: &str, merchant: &str, env: &Env, ctx: &Context) -> Result<Response> {
    let Confirmation { confirmed } = edge::body_json(&mut req, MAX_BODY).await?;
    let db = Db::new(env, ctx)?;
    let order = Stored::of_parcel(&db, parcel, merchant).await?;
    if order.parcel(merchant)?.state != ParcelState::ToShip {
        return Err(conflict("it is no longer to be sent"));
    }
    let sql = "UPDATE parcels SET confirmed_at = CASE WHEN ?3 THEN coalesce(confirmed_at, ?4) END \
               WHERE id = ?1 AND merchant = ?2 AND state = 'to_ship'";
    let values = [parcel.into(), merchant.into(), i32::from(confirmed).into(), int(now_ms())];
    db.batch(vec![db.statement(sql, &values)?]).await?;
    json(ctx, &view::part(&Stored::of_parcel(&db, parcel, merchant).await?, merchant), CacheRule::NoStore)
}

/// What the merchant says of a parcel. Saying it again changes nothing.
async fn report(
    parcel: &str,
    command: ParcelCommand,
    tracking: Option<&str>,
    merchant: &str,
    env: &Env,
    ctx: &Context,
) -> Result<Response> {
    let db = Db::new(env, ctx)?;
    for _ in 0..TRIES {
        let order = Stored::of_parcel(&db, parcel, merchant).await?;
        let kept = order.parcel(merchant)?;
        let step =
            kept.state.on(command, order.state, order.payment()).map_err(|refused| conflict(&refused.to_string()))?;
        if step.to == kept.state {
            return json(ctx, &view::part(&order, merchant), CacheRule::NoStore);
        }
        let mut change = Change::of(&db, &order);
        let (now, id) = (now_ms(), kept.id.as_str());
        let at = |state: ParcelState| if step.to == state { int(now) } else { text(None) };
        change.also(
            "UPDATE parcels SET state = ?2, tracking = coalesce(?3, tracking), shipped_at = coalesce(shipped_at, ?4), \
             delivered_at = coalesce(delivered_at, ?5) WHERE id = ?1",
            &[id.into(), step.to.code().into(), text(tracking), at(ParcelState::Shipped), at(ParcelState::Delivered)],
        )?;
        for effect in step.effects {
            match effect {
                ParcelEffect::PostCash => {
                    let left = Remaining::of(&order.agreed.split, &order.standing_refunds());
                    let own = left.split().parcels.iter().find(|parcel| parcel.merchant == merchant);
                    let part = own.map(commerce::split::Parcel::part).unwrap_or_default();
                    change.sold(&[Added::paid(&order, merchant, part)])?;
                    if !part.is_zero() {
                        change.book(&books::collected(&order, merchant, part)?)?;
                        let merchant = Some(merchant.to_owned());
                        change.then(&Work::Sold { event: edge::secret_name("evt_")?, merchant })?;
                    }
                }
                ParcelEffect::FreeStock => cancel::free_parcel(&mut change, &order, merchant, id)?,
                ParcelEffect::RefundParcel => refund_rest(&mut change, &order, merchant, command)?,
            }
        }
        settle(&mut change, &order, kept, step.to)?;
        if step.to == ParcelState::Delivered {
            change.then(&Work::Delivered { merchant: merchant.to_owned() })?;
        }
        if step.to == ParcelState::Shipped {
            let more = serde_json::json!({"tracking": tracking});
            let happened = vec![heard::of_parcel(&order, merchant, id, "order.shipped", more)?];
            change.then(&Work::Heard { happened })?;
        }
        if change.commit().await? {
            relay_later(env, ctx, &order.id);
            return json(ctx, &view::part(&Stored::get(&db, &order.id).await?, merchant), CacheRule::NoStore);
        }
    }
    Err(busy())
}

/// The order comes to its end when every parcel did.
fn settle(change: &mut Change<'_, '_>, order: &Stored, parcel: &StoredParcel, now: ParcelState) -> Result<()> {
    let states = order.parcels.iter().map(|p| if p.id == parcel.id { now } else { p.state }).collect::<Vec<_>>();
    let state = order.state.settle(&states);
    if state == order.state {
        return Ok(());
    }
    change.set("state", state.code());
    if state == OrderState::Cancelled {
        let refused = states.contains(&ParcelState::Refused);
        let reason = if refused { CancelReason::RefusedAtDoor } else { CancelReason::Merchant };
        change.set("reason", reason.code());
        cancel::give_promotions_back(change, order)?;
        return change.tell(OrderEventKind::Cancelled, 0);
    }
    change.tell(OrderEventKind::Completed, order.total - order.refunded)
}

/// What is left of a parcel that is not sent or not taken goes back, when it was paid.
fn refund_rest(change: &mut Change<'_, '_>, order: &Stored, merchant: &str, why: ParcelCommand) -> Result<()> {
    if [CASH, NOTHING].contains(&order.engine.as_str()) || order.charge.is_none() {
        return Ok(());
    }
    let left = Remaining::of(&order.agreed.split, &order.standing_refunds());
    let own = left.split().parcels.iter().find(|parcel| parcel.merchant == merchant);
    if own.is_none_or(|parcel| parcel.part().amount == 0) {
        return Ok(());
    }
    let request = RefundRequest::Everything { merchant: Some(merchant.to_owned()) };
    refunds::add(change, order, &Wish { merchant, request: &request, reason: why.code(), restock: false, paid: true })
        .map(|_| ())
}

/// `POST …/refunds`.
async fn refund(mut req: Request, parcel: &str, merchant: &str, env: &Env, ctx: &Context) -> Result<Response> {
    let body = edge::body(&mut req, MAX_BODY).await?;
    let wanted: Wanted = serde_json::from_slice(&body).map_err(|e| Problem::invalid("body", e.to_string()))?;
    if wanted.reason.trim().is_empty() || wanted.reason.chars().count() > 200 {
        return Err(Problem::invalid("reason", "expected 1 to 200 characters").into());
    }
    let by_units = !wanted.lines.is_empty() || wanted.shipping;
    if by_units == wanted.amount.is_some() {
        return Err(Problem::invalid("amount", "expected lines or shipping, or an amount instead").into());
    }
    let db = Db::new(env, ctx)?;
    Stored::of_parcel(&db, parcel, merchant).await?;
    let claim = Claim::of(&req, &body, &format!("refunds/{parcel}"), edge::secret_name("rfn_")?)?;
    if let Known::Ours(_) = claim.claim(&db).await? {
        let outcome = give_back(&db, &claim, parcel, merchant, &wanted).await;
        if outcome.is_err() {
            claim.forget(&db).await?;
        }
        outcome?;
    }
    let order = Stored::of_parcel(&db, parcel, merchant).await?;
    relay_later(env, ctx, &order.id);
    json(ctx, &view::part(&order, merchant), CacheRule::NoStore)
}

async fn give_back(db: &Db<'_>, claim: &Claim, parcel: &str, merchant: &str, wanted: &Wanted) -> Result<()> {
    for _ in 0..TRIES {
        let order = Stored::of_parcel(db, parcel, merchant).await?;
        let delivered = order.parcel(merchant)?.state == ParcelState::Delivered;
        let paid = order.charge.is_some() || order.engine == NOTHING || (order.engine == CASH && delivered);
        if !paid {
            return Err(conflict("nothing was paid for this parcel yet"));
        }
        let mut change = Change::of(db, &order);
        let request = asked(&order, merchant, wanted)?;
        let (reason, restock) = (wanted.reason.trim(), wanted.restock);
        let wish = Wish { merchant, request: &request, reason, restock, paid };
        let id = refunds::add(&mut change, &order, &wish)?;
        change.with(claim.done(db, &id)?);
        if change.commit().await? {
            return Ok(());
        }
    }
    Err(busy())
}

/// What was asked for, by the names of the agreement.
fn asked(order: &Stored, merchant: &str, wanted: &Wanted) -> Result<RefundRequest> {
    if let Some(amount) = wanted.amount {
        return Ok(RefundRequest::Amount { amount, merchant: Some(merchant.to_owned()) });
    }
    let mut lines = Vec::with_capacity(wanted.lines.len());
    for (i, asked) in wanted.lines.iter().enumerate() {
        let line = order.lines(Some(merchant)).find(|line| line.number == asked.number);
        let line = line.ok_or_else(|| Problem::invalid(&format!("lines[{i}].number"), "not a line of this parcel"))?;
        let (product_id, sku) = (line.product_id.clone(), line.sku.clone());
        lines.push(RefundUnits { product_id, sku, units: asked.units });
    }
    let shipping = if wanted.shipping { vec![merchant.to_owned()] } else { Vec::new() };
    Ok(RefundRequest::Units { lines, shipping })
}
