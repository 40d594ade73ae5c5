//! `/v1/orders`: what a shopper may see and do.

use crate::cancel;
use crate::payments;
use crate::returns;
use crate::stored::{Stored, unknown};
use crate::values::rfc3339;
use crate::view;
use crate::work::relay;
use commerce::OrderState;
use commerce::order::CancelReason;
use contracts::order::{OrderCard, OrderPage};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Page, Params, Result};
use money::Currency;
use serde::Deserialize;
use worker::{Env, Request, Response};

/// Answers a route whose path goes on with `parts` behind `/v1/orders`.
pub(crate) async fn answer(req: Request, parts: &[&str], env: &Env, ctx: &Context) -> Result<Response> {
    match parts {
        [] => list(&edge::params(&req), env, ctx).await,
        [id] if is_secret(id) => read(id, env, ctx).await,
        [id, "cancel"] if is_secret(id) => {
            let db = Db::new(env, ctx)?;
            let order = Stored::get(&db, id).await?;
            cancel::order(env, ctx, &order.id, CancelReason::Buyer).await?;
            shown(&Stored::get(&db, id).await?, ctx)
        }
        [id, "returns"] if is_secret(id) => returns::request(req, id, env, ctx).await,
        _ => Err(unknown()),
    }
}

fn is_secret(id: &str) -> bool {
    id.strip_prefix("ord_").is_some_and(|rest| rest.len() == 32 && rest.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// An order as it is now: one that awaits its payment is looked up at the payment service first, for the shopper may be back
/// before the service's own word. When it cannot be asked, the order is shown as it stands.
async fn read(id: &str, env: &Env, ctx: &Context) -> Result<Response> {
    let db = Db::new(env, ctx)?;
    let order = Stored::get(&db, id).await?;
    if order.state != OrderState::AwaitingPayment {
        if let Err(error) = relay(env, ctx, Some(id)).await {
            worker::console_warn!("{}", crate::fault("relay", &error));
        }
        return shown(&Stored::get(&db, id).await?, ctx);
    }
    let outcome = if order.page.is_some() {
        payments::look(env, ctx, &order).await
    } else {
        payments::begin(env, ctx, &db, order, ctx.time_left() / 2).await.map(drop)
    };
    if let Err(error) = outcome {
        worker::console_warn!("{}", crate::fault("look", &error));
    }
    shown(&Stored::get(&db, id).await?, ctx)
}

/// The answer for a shopper.
pub(crate) fn shown(order: &Stored, ctx: &Context) -> Result<Response> {
    json(ctx, &view::whole(order), CacheRule::NoStore)
}

/// Orders of the account, latest first. Those of guests with its verified e-mail address become its own on the way.
async fn list(params: &Params, env: &Env, ctx: &Context) -> Result<Response> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        number: String,
        state: String,
        created_at: u64,
        currency: Currency,
        total: i64,
        refunded: i64,
        agreed: String,
    }
    let identity = ctx.account()?;
    let db = Db::new(env, ctx)?;
    if identity.email_verified {
        let adopt = "UPDATE orders SET account = ?1 WHERE email = ?2 AND account IS NULL";
        let values = [identity.account.as_str().into(), identity.email.as_str().into()];
        db.batch(vec![db.statement(adopt, &values)?]).await?;
    }
    let page = Page::read(params, &[&identity.account])?;
    let sql = "SELECT id, number, state, created_at, currency, total, refunded, agreed FROM orders INDEXED BY orders_account \
               WHERE account = ?1 AND (created_at, id) < (?2, ?3) ORDER BY created_at DESC, id DESC LIMIT ?4";
    let rows: Vec<Row> = db.rows(sql, &page.values(&identity.account)).await?;
    let next_cursor = page.next(&rows, |row| (row.created_at, row.id.as_str()));
    let card = |row: Row| {
        let agreed: crate::agreed::Agreed = serde_json::from_str(&row.agreed)?;
        Ok(OrderCard {
            id: row.id,
            number: row.number,
            state: view::state(row.state.parse().map_err(edge::Error::platform)?),
            created_at: rfc3339(row.created_at),
            currency: row.currency,
            total: row.total,
            refunded: row.refunded,
            units: agreed.lines.iter().map(|line| line.quantity).sum(),
            images: agreed.lines.iter().filter_map(|line| line.image.clone()).take(3).collect(),
            parcel: None,
            returns: None,
        })
    };
    let items = rows.into_iter().take(page.limit).map(card).collect::<Result<Vec<_>>>()?;
    json(ctx, &OrderPage { items, next_cursor }, CacheRule::NoStore)
}
