//! The list of a merchant's parcels, latest first: all of them, those that stand somewhere, or those that a text finds.

use crate::agreed::Agreed;
use crate::values::rfc3339;
use crate::view;
use commerce::OrderState;
use commerce::refund::Refund;
use contracts::order::{OrderCard, OrderPage, ParcelState};
use contracts::order_search::OrderSearch;
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Error, Page, Params, Problem, Result};
use money::Currency;
use serde::Deserialize;
use worker::{Env, Response};

const COLUMNS: &str = "SELECT p.id, p.state, o.number, o.state AS order_state, p.created_at, o.currency, o.agreed, \
    (SELECT json_group_array(json(shares)) FROM refunds INDEXED BY refunds_order WHERE order_id = o.id AND state <> 'failed') \
    AS refunds FROM";
const PAGE: &str = "p.merchant = ?1 AND (p.created_at, p.id) < (?2, ?3)";
const ORDER: &str = "ORDER BY p.created_at DESC, p.id DESC LIMIT ?4";
/// Beginning with the orders that a text finds, which are few.
const OF_ORDERS: &str = "CROSS JOIN parcels p ON p.order_id = o.id WHERE";

#[derive(Deserialize)]
struct Row {
    id: String,
    state: String,
    number: String,
    order_state: String,
    created_at: u64,
    currency: Currency,
    agreed: String,
    refunds: String,
}

/// `GET /v1/merchant/orders`.
pub(crate) async fn list(params: &Params, merchant: &str, env: &Env, ctx: &Context) -> Result<Response> {
    let states = "waiting, to_ship, shipped, delivered, refused, cancelled, returned";
    let state = params.one_of::<ParcelState>("state", states)?.map(ParcelState::code);
    let q = params.text("q", 254)?;
    let page = Page::read(params, &["parcels", merchant, state.unwrap_or_default(), q.unwrap_or_default()])?;
    let mut values = Vec::from(page.values(merchant));
    let mut bind = |value: &str| {
        values.push(value.into());
        values.len()
    };
    let from = match q.map(|q| OrderSearch::read(q).ok_or(q)) {
        None if state.is_some() => {
            format!("parcels p INDEXED BY parcels_shown CROSS JOIN orders o ON o.id = p.order_id WHERE {PAGE}")
        }
        None => format!("parcels p INDEXED BY parcels_merchant CROSS JOIN orders o ON o.id = p.order_id WHERE {PAGE}"),
        Some(Ok(OrderSearch::Parcel(id))) => {
            format!("parcels p CROSS JOIN orders o ON o.id = p.order_id WHERE p.id = ?{} AND {PAGE}", bind(&id))
        }
        Some(Ok(OrderSearch::Number(begins))) => {
            let (first, last) = (bind(&begins), bind(&format!("{begins}~")));
            format!("orders o {OF_ORDERS} o.number BETWEEN ?{first} AND ?{last} AND {PAGE}")
        }
        Some(Ok(OrderSearch::Email(address))) => {
            format!("orders o INDEXED BY orders_email {OF_ORDERS} o.email = ?{} AND {PAGE}", bind(&address))
        }
        Some(Err(_)) => {
            let what = "expected an order's number (at least four letters of it), a parcel's id or an e-mail address";
            return Err(Problem::invalid("q", what).into());
        }
    };
    let state = state.map(|state| format!("AND p.shown = ?{}", bind(state))).unwrap_or_default();
    let sql = format!("{COLUMNS} {from} {state} {ORDER}");
    let rows: Vec<Row> = Db::new(env, ctx)?.rows(&sql, &values).await?;
    let next_cursor = page.next(rows.len(), rows.get(page.limit - 1).map(|row| (row.created_at, row.id.as_str())));
    let items = rows.into_iter().take(page.limit).map(|row| card(row, merchant)).collect::<Result<Vec<_>>>()?;
    json(ctx, &OrderPage { items, next_cursor }, CacheRule::NoStore)
}

fn card(row: Row, merchant: &str) -> Result<OrderCard> {
    let agreed: Agreed = serde_json::from_str(&row.agreed)?;
    let refunds: Vec<Refund> = serde_json::from_str(&row.refunds)?;
    let own = refunds.iter().flat_map(|refund| &refund.parcels).filter(|parcel| parcel.merchant == merchant);
    let order: OrderState = row.order_state.parse().map_err(Error::platform)?;
    let lines = || agreed.lines.iter().filter(|line| line.merchant == merchant);
    Ok(OrderCard {
        number: row.number,
        state: view::state(order),
        created_at: rfc3339(row.created_at),
        currency: row.currency,
        total: agreed.parcels.iter().find(|parcel| parcel.id == row.id).map_or(0, |parcel| parcel.totals.total),
        refunded: own.map(|parcel| parcel.part().amount).sum(),
        units: lines().map(|line| line.quantity).sum(),
        images: lines().filter_map(|line| line.image.clone()).take(3).collect(),
        parcel: Some(view::parcel_state(order, row.state.parse().map_err(Error::platform)?)),
        id: row.id,
    })
}
