//! A merchant's orders as a file for its books and its courier, sent while they are read.

use crate::agreed::Agreed;
use crate::parcels::given_back;
use crate::sales::span;
use crate::values::{int, rfc3339};
use crate::view;
use contracts::order::ParcelState;
use edge::{Context, Db, Error, Params, Result, now_ms};
use futures_util::stream;
use serde::Deserialize;
use worker::{Env, Response, ResponseBuilder};

/// Orders read at once.
const AT_ONCE: u32 = 200;
const DAY_MS: i64 = 86_400_000;
const COLUMNS: [&str; 23] = [
    "number",
    "placed_at",
    "state",
    "payment",
    "currency",
    "total",
    "refunded",
    "units",
    "goods",
    "name",
    "phone",
    "email",
    "line1",
    "line2",
    "postcode",
    "city",
    "country",
    "shipping",
    "confirmed_at",
    "shipped_at",
    "tracking",
    "delivered_at",
    "id",
];

/// Which orders, and where the file has come to.
#[derive(Clone)]
struct Place {
    merchant: String,
    state: Option<&'static str>,
    from: i64,
    before: (i64, String),
    head: String,
}

/// `GET /v1/merchant/orders.csv?from&to&state`: those of these days (UTC), latest first.
pub(crate) fn answer(params: &Params, merchant: &str, env: &Env) -> Result<Response> {
    let states = "waiting, to_ship, shipped, delivered, refused, cancelled, returned";
    let state = params.one_of::<ParcelState>("state", states)?.map(ParcelState::code);
    let (from, to) = span(params, i64::try_from(now_ms()).unwrap_or_default() / DAY_MS)?;
    let mut head = String::new();
    text::csv::line(&mut head, COLUMNS);
    let begin = Place {
        merchant: merchant.to_owned(),
        state,
        from: from * DAY_MS,
        before: ((to + 1) * DAY_MS, String::new()),
        head,
    };
    let pages = stream::unfold(Some((env.clone(), begin)), |at| async move {
        let (env, mut place) = at?;
        match page(&env, &place).await {
            Ok((rows, next)) => {
                let text = std::mem::take(&mut place.head) + &rows;
                Some((Ok(text.into_bytes()), next.map(|before| (env, Place { before, ..place }))))
            }
            Err(error) => Some((Err(worker::Error::RustError(error.to_string())), None)),
        }
    });
    Ok(ResponseBuilder::new()
        .with_header("content-type", "text/csv; charset=utf-8")?
        .with_header("content-disposition", "attachment; filename=\"orders.csv\"")?
        .with_header("cache-control", "no-store")?
        .with_header("x-content-type-options", "nosniff")?
        .from_stream(pages)?)
}

#[derive(Deserialize)]
struct Row {
    id: String,
    number: String,
    state: String,
    order_state: String,
    created_at: i64,
    currency: String,
    email: String,
    agreed: String,
    refunds: String,
    tracking: Option<String>,
    shipped_at: Option<u64>,
    delivered_at: Option<u64>,
    confirmed_at: Option<u64>,
}

/// The rows of a page, and where the next one begins.
async fn page(env: &Env, place: &Place) -> Result<(String, Option<(i64, String)>)> {
    let ctx = Context::of_schedule("payment");
    let db = Db::new(env, &ctx)?;
    let (index, filter) = match place.state {
        Some(_) => ("parcels_shown", "AND p.shown = ?6"),
        None => ("parcels_merchant", ""),
    };
    let sql = format!(
        "SELECT p.id, o.number, p.state, o.state AS order_state, p.created_at, o.currency, o.email, o.agreed, p.tracking, p.shipped_at, \
         p.delivered_at, p.confirmed_at, (SELECT json_group_array(json(shares)) FROM refunds INDEXED BY refunds_order \
         WHERE order_id = o.id AND state <> 'failed') AS refunds FROM parcels p INDEXED BY {index} CROSS JOIN orders o \
         ON o.id = p.order_id WHERE p.merchant = ?1 {filter} AND (p.created_at, p.id) < (?2, ?3) AND p.created_at >= ?4 \
         ORDER BY p.created_at DESC, p.id DESC LIMIT ?5"
    );
    let (at, id) = &place.before;
    let mut values =
        vec![place.merchant.as_str().into(), int(*at), id.as_str().into(), int(place.from), f64::from(AT_ONCE).into()];
    values.extend(place.state.map(Into::into));
    let found: Vec<Row> = db.rows(&sql, &values).await?;
    let mut text = String::new();
    for row in &found {
        write(&mut text, row, &place.merchant)?;
    }
    let full = found.len() == AT_ONCE as usize;
    Ok((text, found.into_iter().last().filter(|_| full).map(|row| (row.created_at, row.id))))
}

fn write(out: &mut String, row: &Row, merchant: &str) -> Result<()> {
    let agreed: Agreed = serde_json::from_str(&row.agreed)?;
    let order = row.order_state.parse().map_err(Error::platform)?;
    let state = view::parcel_state(order, row.state.parse().map_err(Error::platform)?);
    let lines = || agreed.lines.iter().filter(|line| line.merchant == merchant);
    let goods: Vec<String> = lines()
        .map(|line| {
            let variant = if line.variant.is_empty() { String::new() } else { format!(" ({})", line.variant) };
            format!("{} × {}{variant} [{}]", line.quantity, line.name, line.sku)
        })
        .collect();
    let units: u32 = lines().map(|line| line.quantity).sum();
    let total = agreed.parcels.iter().find(|parcel| parcel.id == row.id).map_or(0, |parcel| parcel.totals.total);
    let at = |ms: Option<u64>| ms.map(rfc3339).unwrap_or_default();
    let address = &agreed.address;
    text::csv::line(
        out,
        [
            &row.number,
            &at(u64::try_from(row.created_at).ok()),
            state.code(),
            &word(&agreed.payment_method)?,
            &row.currency,
            &decimal(total),
            &decimal(given_back(&row.refunds, merchant)?),
            &units.to_string(),
            &goods.join("; "),
            &address.name,
            &address.phone,
            &row.email,
            &address.line1,
            &address.line2,
            &address.postcode,
            &address.city,
            &address.country,
            &word(&agreed.shipping_method)?,
            &at(row.confirmed_at),
            &at(row.shipped_at),
            row.tracking.as_deref().unwrap_or_default(),
            &at(row.delivered_at),
            &row.id,
        ],
    );
    Ok(())
}

fn decimal(minor: i64) -> String {
    let sign = if minor < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", minor.abs() / 100, minor.abs() % 100)
}

/// A value that is one word in JSON.
fn word(value: &impl serde::Serialize) -> Result<String> {
    Ok(serde_json::to_value(value)?.as_str().unwrap_or_default().to_owned())
}
