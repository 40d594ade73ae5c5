//! The list of a merchant's parcels, latest first: all of them, those that stand somewhere, or those that a text finds.

use crate::agreed::Agreed;
use crate::values::rfc3339;
use crate::view;
use commerce::OrderState;
use commerce::refund::Refund;
use contracts::order::{OrderCard, OrderPage, ParcelState, ReturnState};
use contracts::order_search::OrderSearch;
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Error, Page, Params, Problem, Result};
use money::Currency;
use serde::Deserialize;
use worker::{Env, Response};

const COLUMNS: &str = "SELECT p.id, p.state, p.back, o.number, o.state AS order_state, p.created_at, o.currency, o.agreed, \
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
    back: Option<String>,
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
    let back = params.one_of::<ReturnState>("returns", "requested, received, approved")?.map(ReturnState::code);
    if back.is_some_and(|back| !["requested", "received", "approved"].contains(&back)) {
        return Err(Problem::invalid("returns", "expected one of requested, received, approved").into());
    }
    let q = params.text("q", 254)?;
    let of = ["parcels", merchant, state.unwrap_or_default(), back.unwrap_or_default(), q.unwrap_or_default()];
    let page = Page::read(params, &of)?;
    let search = q.map(|q| OrderSearch::read(q).ok_or_else(not_searched)).transpose()?;
    let db = Db::new(env, ctx)?;
    let rows = match search {
        // letters that may be either: hardly any name is the beginning of a number
        Some(OrderSearch::NumberOrName(number, words)) => {
            let ask = |search| Asked { merchant, state, back, search: Some(search) };
            match ask(OrderSearch::Number(number)).rows(&page, &db).await? {
                none if none.is_empty() => ask(OrderSearch::Name(words)).rows(&page, &db).await?,
                found => found,
            }
        }
        search => Asked { merchant, state, back, search }.rows(&page, &db).await?,
    };
    let next_cursor = page.next(&rows, |row| (row.created_at, row.id.as_str()));
    let items = rows.into_iter().take(page.limit).map(|row| card(row, merchant)).collect::<Result<Vec<_>>>()?;
    json(ctx, &OrderPage { items, next_cursor }, CacheRule::NoStore)
}

fn not_searched() -> Error {
    let what = "expected an order's number (at least four letters of it), a parcel's id, an e-mail address, a telephone number or \
                whole words of a name";
    Problem::invalid("q", what).into()
}

/// Which of a merchant's parcels.
struct Asked<'a> {
    merchant: &'a str,
    state: Option<&'static str>,
    back: Option<&'static str>,
    search: Option<OrderSearch>,
}

impl Asked<'_> {
    /// One page of them and a row more. Each walks one range of one index, or the few orders that a text finds.
    async fn rows(&self, page: &Page, db: &Db<'_>) -> Result<Vec<Row>> {
        let mut values = Vec::from(page.values(self.merchant));
        let mut bind = |value: &str| {
            values.push(value.into());
            values.len()
        };
        let by =
            |index: &str| format!("parcels p INDEXED BY {index} CROSS JOIN orders o ON o.id = p.order_id WHERE {PAGE}");
        let (from, order) = match &self.search {
            None if self.back.is_some() => (by("parcels_back"), ORDER),
            None if self.state.is_some() => (by("parcels_shown"), ORDER),
            None => (by("parcels_merchant"), ORDER),
            Some(OrderSearch::Parcel(id)) => {
                let from = "parcels p CROSS JOIN orders o ON o.id = p.order_id";
                (format!("{from} WHERE p.id = ?{} AND {PAGE}", bind(id)), ORDER)
            }
            Some(OrderSearch::Number(begins) | OrderSearch::NumberOrName(begins, _)) => {
                let (first, last) = (bind(begins), bind(&format!("{begins}~")));
                (format!("orders o {OF_ORDERS} o.number BETWEEN ?{first} AND ?{last} AND {PAGE}"), ORDER)
            }
            Some(OrderSearch::Email(address)) => {
                let from = format!("orders o INDEXED BY orders_email {OF_ORDERS}");
                (format!("{from} o.email = ?{} AND {PAGE}", bind(address)), ORDER)
            }
            Some(OrderSearch::Phone(number)) => {
                let from = format!("orders o INDEXED BY orders_phone {OF_ORDERS}");
                (format!("{from} o.phone = ?{} AND {PAGE}", bind(number)), ORDER)
            }
            Some(OrderSearch::Name(words)) => {
                let mut words = words.iter();
                let first = bind(words.next().map_or("", String::as_str));
                let mut from = format!(
                    "parcel_names n CROSS JOIN parcels p ON p.id = n.parcel CROSS JOIN orders o ON o.id = p.order_id \
                     WHERE n.merchant = ?1 AND n.word = ?{first} AND (n.created_at, n.parcel) < (?2, ?3)"
                );
                for word in words {
                    from = format!(
                        "{from} AND EXISTS (SELECT 1 FROM parcel_names m WHERE m.merchant = ?1 AND m.word = ?{} \
                         AND m.created_at = n.created_at AND m.parcel = n.parcel)",
                        bind(word)
                    );
                }
                (from, "ORDER BY n.created_at DESC, n.parcel DESC LIMIT ?4")
            }
        };
        let state = self.state.map(|state| format!("AND p.shown = ?{}", bind(state))).unwrap_or_default();
        let back = self.back.map(|back| format!("AND p.back = ?{}", bind(back))).unwrap_or_default();
        db.rows(&format!("{COLUMNS} {from} {state} {back} {order}"), &values).await
    }
}

fn card(row: Row, merchant: &str) -> Result<OrderCard> {
    let agreed: Agreed = serde_json::from_str(&row.agreed)?;
    let order: OrderState = row.order_state.parse().map_err(Error::platform)?;
    let lines = || agreed.lines.iter().filter(|line| line.merchant == merchant);
    Ok(OrderCard {
        number: row.number,
        state: view::state(order),
        created_at: rfc3339(row.created_at),
        currency: row.currency,
        total: agreed.parcels.iter().find(|parcel| parcel.id == row.id).map_or(0, |parcel| parcel.totals.total),
        refunded: given_back(&row.refunds, merchant)?,
        units: lines().map(|line| line.quantity).sum(),
        images: lines().filter_map(|line| line.image.clone()).take(3).collect(),
        parcel: Some(view::parcel_state(order, row.state.parse().map_err(Error::platform)?)),
        returns: row.back.as_deref().and_then(|back| back.parse().ok()),
        id: row.id,
    })
}

/// What of an order's refunds, a list of what each is made of, was given back of a merchant's parcel.
pub(crate) fn given_back(refunds: &str, merchant: &str) -> Result<i64> {
    let refunds: Vec<Refund> = serde_json::from_str(refunds)?;
    let own = refunds.iter().flat_map(|refund| &refund.parcels).filter(|parcel| parcel.merchant == merchant);
    Ok(own.map(|parcel| parcel.part().amount).sum())
}
