//! The stock of an order's products, each in its own object: taken before the order is made, sold once it is paid, given back
//! otherwise. One message a product, side by side; every one may be repeated.

use crate::agreed::AgreedLine;
use crate::cancel;
use crate::goods::Goods;
use crate::stored::Stored;
use commerce::{CartLine, OrderState};
use contracts::order::MissingLine;
use contracts::stock::{Line, Outcome, Reserve, Restock};
use edge::{Context, Db, Error, Result, Stock};
use futures_util::future::{join_all, try_join_all};
use serde::{Deserialize, Serialize};
use worker::Env;

/// Seconds that an order holds its goods: longer than it may be paid.
const HELD_S: u32 = 40 * 60;

/// Units of one product.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Units {
    /// The product.
    pub product: String,
    /// By article number.
    pub lines: Vec<Line>,
}

/// Units by product.
pub(crate) fn by_product<'a>(units: impl Iterator<Item = (&'a str, &'a str, u32)>) -> Vec<Units> {
    let mut products: Vec<Units> = Vec::new();
    for (product, sku, units) in units.filter(|(_, _, units)| *units > 0) {
        let line = Line { sku: sku.to_owned(), units };
        match products.iter_mut().find(|known| known.product == product) {
            Some(known) => known.lines.push(line),
            None => products.push(Units { product: product.to_owned(), lines: vec![line] }),
        }
    }
    products
}

/// What is left of an order's lines, or of one merchant's, by product.
pub(crate) fn left_of(order: &Stored, merchant: Option<&str>) -> Vec<Units> {
    by_product(order.lines(merchant).map(|line| (line.product_id.as_str(), line.sku.as_str(), order.units_left(line))))
}

/// Holds all of it for an order, or nothing: then answers what is missing.
///
/// # Errors
/// When an object does not answer; what was held is let go.
pub(crate) async fn reserve(
    env: &Env,
    ctx: &Context,
    order: &str,
    lines: &[CartLine],
    goods: &Goods,
) -> Result<Vec<MissingLine>> {
    let wanted = by_product(lines.iter().map(|line| (line.product_id.as_str(), line.sku.as_str(), line.quantity)));
    let asked = join_all(wanted.iter().map(async |units| {
        let listed = goods.product(&units.product).map(|product| product.listed()).unwrap_or_default();
        let reserve = Reserve { id: order.to_owned(), ttl_s: HELD_S, lines: units.lines.clone(), listed };
        Stock::of(env, &units.product)?.reserve(ctx, &reserve).await
    }))
    .await;
    let (mut missing, mut fault) = (Vec::new(), None);
    for (units, outcome) in wanted.iter().zip(asked) {
        match outcome {
            Ok(Outcome::Reserved { .. } | Outcome::Committed) => {}
            Ok(Outcome::Short { lines }) => missing.extend(lines.into_iter().map(|line| MissingLine {
                product_id: units.product.clone(),
                sku: line.sku,
                wanted: line.wanted,
                available: line.available,
            })),
            Ok(other) => fault = Some(Error::platform(format!("a reservation ended as {other:?}"))),
            Err(error) => fault = Some(error),
        }
    }
    if fault.is_some() || !missing.is_empty() {
        let products: Vec<&str> = wanted.iter().map(|units| units.product.as_str()).collect();
        release(env, ctx, order, &products).await;
    }
    fault.map_or(Ok(missing), Err)
}

/// Lets go what is held under a name for nothing; what cannot be told now expires by itself.
pub(crate) async fn release(env: &Env, ctx: &Context, name: &str, products: &[&str]) {
    let told = join_all(products.iter().map(async |product| Stock::of(env, product)?.release(ctx, name).await)).await;
    if told.iter().any(std::result::Result::is_err) {
        ctx.note("reservations left to expire");
    }
}

/// The name of a second reservation, when the first was given up before the money came.
fn late(order: &str) -> String {
    format!("{order}-late")
}

/// Sells what an order holds. What is no longer held is taken anew; when it is gone, the order is cancelled and its money given
/// back.
///
/// # Errors
/// When an object or D1 does not answer: to be repeated.
pub(crate) async fn commit(env: &Env, ctx: &Context, order: &str) -> Result<()> {
    let db = Db::new(env, ctx)?;
    let order = Stored::get(&db, order).await?;
    if !matches!(order.state, OrderState::Paid | OrderState::Placed | OrderState::Completed) {
        return Ok(());
    }
    let wanted = by_product(order.lines(None).map(whole_line));
    let sold = try_join_all(wanted.iter().map(|units| sell(env, ctx, &order.id, units))).await?;
    if sold.iter().all(|sold| *sold) {
        return Ok(());
    }
    cancel::for_stock(env, ctx, &order.id).await
}

fn whole_line(line: &AgreedLine) -> (&str, &str, u32) {
    (&line.product_id, &line.sku, line.quantity)
}

async fn sell(env: &Env, ctx: &Context, order: &str, units: &Units) -> Result<bool> {
    let stock = Stock::of(env, &units.product)?;
    match stock.commit(ctx, order).await? {
        Outcome::Committed => return Ok(true),
        Outcome::Short { .. } => return Ok(false),
        _ => {}
    }
    let again = late(order);
    let reserve = Reserve { id: again.clone(), ttl_s: 60, lines: units.lines.clone(), listed: Default::default() };
    match stock.reserve(ctx, &reserve).await? {
        Outcome::Reserved { .. } => Ok(stock.commit(ctx, &again).await? == Outcome::Committed),
        outcome => Ok(outcome == Outcome::Committed),
    }
}

/// Gives up what an order holds of these products; what was sold already goes back on the shelf.
///
/// # Errors
/// When an object does not answer: to be repeated.
pub(crate) async fn free(env: &Env, ctx: &Context, order: &str, name: &str, products: &[Units]) -> Result<()> {
    try_join_all(products.iter().map(async |units| {
        let stock = Stock::of(env, &units.product)?;
        let mut sold = false;
        for held in [order.to_owned(), late(order)] {
            sold |= stock.release(ctx, &held).await? == Outcome::Committed;
        }
        if sold { put_back(&stock, ctx, name, units).await } else { Ok(()) }
    }))
    .await
    .map(|_| ())
}

/// Puts units back on the shelf.
///
/// # Errors
/// As [`free`].
pub(crate) async fn restock(env: &Env, ctx: &Context, name: &str, products: &[Units]) -> Result<()> {
    try_join_all(products.iter().map(async |units| put_back(&Stock::of(env, &units.product)?, ctx, name, units).await))
        .await
        .map(|_| ())
}

async fn put_back(stock: &Stock, ctx: &Context, name: &str, units: &Units) -> Result<()> {
    let back = Restock { id: name.to_owned(), lines: units.lines.clone(), listed: Default::default() };
    match stock.restock(ctx, &back).await? {
        true => Ok(()),
        false => Err(Error::platform(format!("{name} stands for something else in the stock"))),
    }
}
