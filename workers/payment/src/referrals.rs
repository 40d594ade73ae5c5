//! What the affiliates service is told: what was sold, by which links and codes, and what was given back. It judges by itself, and
//! each report once.

use crate::engine::Engine;
use crate::stored::Stored;
use commerce::Part;
use commerce::returns::RETURN_DAYS;
use contracts::affiliate::{
    DELIVERIES, REFUNDS, ReportedDelivery, ReportedRefund, ReportedSale, SALES, SoldLine, SoldParcel,
};
use contracts::routes::Service;
use edge::{Context, Db, Error, Peer, Result};
use worker::Env;

/// What the merchant sells a line for: without tax, and with what promotions of ours take off it.
const fn net(part: Part) -> i64 {
    part.amount + part.promotion - part.tax
}

/// By what the card that paid is known again: a keyed digest, of which nobody can make the card or what Stripe knows it by. Who buys
/// without an account, a link and a code is credited to nobody, so their card is not asked for.
async fn card(env: &Env, ctx: &Context, order: &Stored) -> Result<Option<String>> {
    let agreed = &order.agreed;
    let concerns = order.account.is_some() || !agreed.clicks.is_empty() || !agreed.promotions.is_empty();
    let Some(charge) = order.charge.as_deref().filter(|_| concerns) else { return Ok(None) };
    let Some(engine) = Engine::named(env, &order.engine, &agreed.origin)? else { return Ok(None) };
    let Ok(call) = engine.provider.payer(charge) else { return Ok(None) };
    let fingerprint = match engine.send(env, ctx, &call).await? {
        Ok(fingerprint) => fingerprint,
        Err(failure) if failure.is_transient() => return Err(Error::platform(failure)),
        Err(failure) => {
            worker::console_warn!("{}", crate::fault("card", &failure));
            None
        }
    };
    fingerprint.map_or(Ok(None), |fingerprint| pseudonym(env, "card", &fingerprint))
}

/// A keyed digest; nothing where no secret is set.
fn pseudonym(env: &Env, kind: &str, text: &str) -> Result<Option<String>> {
    let Ok(secret) = env.secret("CLICK_SECRET").map(|secret| secret.to_string()) else { return Ok(None) };
    signing::pseudonym(&secret, kind, text).map(Some).map_err(Error::platform)
}

/// By what the telephone of an order is known again, however it is written.
fn phone(env: &Env, order: &Stored) -> Result<Option<String>> {
    let address = &order.agreed.address;
    let country = address.country.parse().ok();
    let number = country.and_then(|country| commerce::phone::e164(&address.phone, country));
    number.map_or(Ok(None), |number| pseudonym(env, "phone", &number))
}

/// Tells that a merchant's parcel arrived, and until when its goods may be sent back.
///
/// # Errors
/// As [`sold`].
pub(crate) async fn delivered(env: &Env, ctx: &Context, order: &str, merchant: &str) -> Result<()> {
    let order = Stored::get(&Db::new(env, ctx)?, order).await?;
    let Some(at) = order.parcel(merchant)?.delivered_at else { return Ok(()) };
    let days = u64::try_from(RETURN_DAYS).unwrap_or_default();
    // asked for until then, to the second: see `commerce::returns::may_request`
    let kept_from = at / 1000 + days * 86_400 + 1;
    let report = ReportedDelivery { order: order.id.clone(), merchant: merchant.to_owned(), kept_from };
    let _: serde_json::Value = Peer::new(env, Service::Affiliates)?.post(ctx, DELIVERIES, &report).await?;
    Ok(())
}

/// Tells what was sold by a merchant, or by all of the order's.
///
/// # Errors
/// When it does not answer: to be repeated.
pub(crate) async fn sold(env: &Env, ctx: &Context, order: &str, event: String, merchant: Option<&str>) -> Result<()> {
    let order = Stored::get(&Db::new(env, ctx)?, order).await?;
    let agreed = &order.agreed;
    let own = agreed.split.parcels.iter().filter(|parcel| merchant.is_none_or(|slug| parcel.merchant == slug));
    let parcel = |parcel: &commerce::split::Parcel| {
        let line = |part: &commerce::split::LinePart| {
            let line = agreed.lines.iter().find(|line| line.key() == part.key)?;
            Some(SoldLine {
                id: line.number.to_string(),
                product: line.product_id.clone(),
                collections: line.collections.clone(),
                net: net(part.part),
            })
        };
        let id = order.parcel(&parcel.merchant).map(|kept| kept.id.clone()).unwrap_or_default();
        SoldParcel { id, merchant: parcel.merchant.clone(), lines: parcel.lines.iter().filter_map(line).collect() }
    };
    let sale = ReportedSale {
        event,
        at: order.created_at / 1000,
        currency: order.currency,
        account: order.account.clone(),
        email: order.email.clone(),
        clicks: agreed.clicks.clone(),
        card: card(env, ctx, &order).await?,
        phone: phone(env, &order)?,
        promotions: agreed.promotions.clone(),
        parcels: own.map(parcel).collect(),
        order: order.id.clone(),
    };
    let _: serde_json::Value = Peer::new(env, Service::Affiliates)?.post(ctx, SALES, &sale).await?;
    Ok(())
}

/// Tells what was given back, or that it was not after all.
///
/// # Errors
/// As [`sold`].
pub(crate) async fn given_back(env: &Env, ctx: &Context, order: &str, refund: &str, failed: bool) -> Result<()> {
    let order = Stored::get(&Db::new(env, ctx)?, order).await?;
    let Some(kept) = order.refunds.iter().find(|kept| kept.id == refund) else { return Ok(()) };
    let lines = kept.shares.parcels.iter().flat_map(|parcel| &parcel.lines).filter_map(|back| {
        let line = order.agreed.lines.iter().find(|line| line.key() == back.key)?;
        Some((line.number.to_string(), net(back.part)))
    });
    let report = ReportedRefund { id: kept.id.clone(), order: order.id.clone(), lines: lines.collect(), failed };
    let _: serde_json::Value = Peer::new(env, Service::Affiliates)?.post(ctx, REFUNDS, &report).await?;
    Ok(())
}
