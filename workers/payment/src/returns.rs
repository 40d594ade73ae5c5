//! Goods that go back: asked for by the shopper, decided by the merchant.

use crate::cancel::{busy, conflict};
use crate::change::{Change, TRIES};
use crate::idempotency::{Claim, Known};
use crate::quotes::MAX_BODY;
use crate::refunds::{self, Wish};
use crate::stock::by_product;
use crate::stored::{Stored, StoredReturn, unknown};
use crate::values::{int, seconds};
use crate::work::{Work, relay_later};
use crate::{heard, orders, view};
use commerce::refund::{RefundRequest, RefundUnits};
use commerce::returns::{ReturnCommand, ReturnEffect, may_request};
use contracts::order::ReturnRequest;
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Problem, Result, now_ms};
use worker::{Env, Request, Response};

/// `POST /v1/orders/{id}/returns`.
pub(crate) async fn request(mut req: Request, id: &str, env: &Env, ctx: &Context) -> Result<Response> {
    let body = edge::body(&mut req, MAX_BODY).await?;
    let wanted: ReturnRequest = serde_json::from_slice(&body).map_err(|e| Problem::invalid("body", e.to_string()))?;
    if wanted.reason.trim().is_empty() || wanted.reason.chars().count() > 500 {
        return Err(Problem::invalid("reason", "expected 1 to 500 characters").into());
    }
    let db = Db::new(env, ctx)?;
    let claim = Claim::of(&req, &body, &format!("returns/{id}"), edge::secret_name("rtn_")?)?;
    let order = Stored::get(&db, id).await?;
    if let Known::Done(_) = claim.claim(&db).await? {
        return orders::shown(&order, ctx);
    }
    let outcome = ask(&db, &claim, id, &wanted).await;
    if outcome.is_err() {
        claim.forget(&db).await?;
    }
    outcome?;
    relay_later(env, ctx, id);
    orders::shown(&Stored::get(&db, id).await?, ctx)
}

async fn ask(db: &Db<'_>, claim: &Claim, id: &str, wanted: &ReturnRequest) -> Result<()> {
    for _ in 0..TRIES {
        let order = Stored::get(db, id).await?;
        let merchant = check(&order, wanted)?;
        let mut change = Change::of(db, &order);
        change.with(claim.done(db, &claim.attempt)?);
        change.also(
            "INSERT INTO returns (id, order_id, merchant, lines, reason, state, created_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, 'requested', ?6)",
            &[
                claim.attempt.as_str().into(),
                id.into(),
                merchant.as_str().into(),
                serde_json::to_string(&wanted.lines)?.into(),
                wanted.reason.trim().into(),
                int(now_ms()),
            ],
        )?;
        if let Some(parcel) = order.parcels.iter().find(|parcel| parcel.merchant == merchant) {
            let more =
                serde_json::json!({"return": claim.attempt, "lines": wanted.lines, "reason": wanted.reason.trim()});
            let happened = vec![heard::of_parcel(&order, &merchant, &parcel.id, "return.requested", more)?];
            change.then(&Work::Heard { happened })?;
        }
        if change.commit().await? {
            return Ok(());
        }
    }
    Err(busy())
}

/// Whether these units can be asked back; answers whose they are.
fn check(order: &Stored, wanted: &ReturnRequest) -> Result<String> {
    let mut merchant: Option<&str> = None;
    if wanted.lines.is_empty() {
        return Err(Problem::invalid("lines", "expected at least one").into());
    }
    for (i, asked) in wanted.lines.iter().enumerate() {
        let field = format!("lines[{i}]");
        let twice = wanted.lines[..i].iter().any(|other| other.number == asked.number);
        let line = order.agreed.lines.iter().find(|line| line.number == asked.number && !twice);
        let line = line.ok_or_else(|| Problem::invalid(&field, "expected a line of the order, once"))?;
        if merchant.is_some_and(|merchant| merchant != line.merchant) {
            return Err(Problem::invalid(&field, "expected lines of one merchant").into());
        }
        merchant = Some(&line.merchant);
        let parcel = order.parcel(&line.merchant)?;
        let held = order.returns.iter().filter(|kept| kept.state.holds_units()).flat_map(|kept| &kept.lines);
        let held = held.filter(|held| held.number == line.number).map(|held| held.units).sum();
        let delivered = parcel.delivered_at.map(seconds);
        may_request(parcel.state, delivered, seconds(now_ms()), asked.units, order.units_left(line), held)
            .map_err(|refused| conflict(&refused.to_string()))?;
    }
    Ok(merchant.unwrap_or_default().to_owned())
}

/// `POST /v1/merchant/orders/{parcel}/returns/{return}/{command}`.
pub(crate) async fn decide(
    parcel: &str,
    id: &str,
    command: ReturnCommand,
    merchant: &str,
    env: &Env,
    ctx: &Context,
) -> Result<Response> {
    let db = Db::new(env, ctx)?;
    for _ in 0..TRIES {
        let order = Stored::of_parcel(&db, parcel, merchant).await?;
        let is_meant = |kept: &&StoredReturn| kept.id == id && kept.merchant == merchant;
        let kept = order.returns.iter().find(is_meant).ok_or_else(unknown)?;
        let step = kept.state.on(command).map_err(|refused| conflict(&refused.to_string()))?;
        if step.to == kept.state {
            return json(ctx, &view::part(&order, merchant), CacheRule::NoStore);
        }
        let mut change = Change::of(&db, &order);
        change.also("UPDATE returns SET state = ?2 WHERE id = ?1", &[id.into(), step.to.code().into()])?;
        let lines = || {
            kept.lines.iter().filter_map(|back| {
                let line = order.agreed.lines.iter().find(|line| line.number == back.number)?;
                Some((line.product_id.as_str(), line.sku.as_str(), back.units))
            })
        };
        for effect in step.effects {
            match effect {
                ReturnEffect::Restock => {
                    change.then(&Work::Restock { name: id.to_owned(), products: by_product(lines()) })?;
                }
                ReturnEffect::RefundUnits => {
                    let units = |(product, sku, units): (&str, &str, u32)| RefundUnits {
                        product_id: product.to_owned(),
                        sku: sku.to_owned(),
                        units,
                    };
                    let request = RefundRequest::Units { lines: lines().map(units).collect(), shipping: Vec::new() };
                    let wish = Wish { merchant, request: &request, reason: &kept.reason, restock: false, paid: true };
                    refunds::add(&mut change, &order, &wish)?;
                }
            }
        }
        if change.commit().await? {
            relay_later(env, ctx, &order.id);
            return json(ctx, &view::part(&Stored::get(&db, &order.id).await?, merchant), CacheRule::NoStore);
        }
    }
    Err(busy())
}
