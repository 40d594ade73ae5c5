//! What each merchant sold, by day: counted in the transaction of the payment or refund, read as a series.

use crate::stored::Stored;
use crate::values::int;
use commerce::Part;
use commerce::refund::Refund;
use contracts::sales::{MOST_DAYS, Sales, SalesIn, SalesSum, USUAL_DAYS, date_of, day_of};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Params, Problem, Result, now_ms};
use money::Currency;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use worker::{D1PreparedStatement, Env, Response};

/// What is added to a merchant's day.
#[derive(Debug, Serialize)]
pub(crate) struct Added<'a> {
    merchant: &'a str,
    orders: i64,
    units: i64,
    gross: i64,
    refunds: i64,
    /// What the marketplace keeps of it; below zero when it gives it back.
    fees: i64,
}

impl<'a> Added<'a> {
    /// A parcel was paid.
    pub(crate) fn paid(order: &'a Stored, merchant: &'a str, part: Part) -> Added<'a> {
        let units = order.lines(Some(merchant)).map(|line| i64::from(order.units_left(line))).sum();
        Added { merchant, orders: 1, units, gross: part.amount, refunds: 0, fees: part.fee }
    }

    /// All parcels were paid.
    pub(crate) fn all_paid(order: &'a Stored) -> Vec<Added<'a>> {
        let parcels = order.agreed.split.parcels.iter();
        parcels.map(|parcel| Added::paid(order, &parcel.merchant, parcel.part())).collect()
    }

    /// Money was given back, or with `sign` -1 it was not after all.
    pub(crate) fn refunded(refund: &'a Refund, sign: i64) -> Vec<Added<'a>> {
        let parcels = refund.parcels.iter().filter(|parcel| parcel.part().amount != 0);
        let added = |parcel: &'a commerce::refund::ParcelRefund| Added {
            merchant: &parcel.merchant,
            orders: 0,
            units: 0,
            gross: 0,
            refunds: sign * parcel.part().amount,
            fees: -sign * parcel.part().fee,
        };
        parcels.map(added).collect()
    }
}

/// The statement that counts it on the day of `at`, milliseconds since 1970.
///
/// # Errors
/// When a value cannot be bound.
pub(crate) fn count(db: &Db<'_>, currency: Currency, at: u64, added: &[Added<'_>]) -> Result<D1PreparedStatement> {
    db.statement(
        "INSERT INTO sales (merchant, day, currency, orders, units, gross, refunds, fees) SELECT value ->> 'merchant', ?2, ?3, \
         value ->> 'orders', value ->> 'units', value ->> 'gross', value ->> 'refunds', value ->> 'fees' FROM json_each(?1) WHERE true \
         ON CONFLICT (merchant, day, currency) DO UPDATE SET orders = orders + excluded.orders, units = units + excluded.units, \
         gross = gross + excluded.gross, refunds = refunds + excluded.refunds, fees = fees + excluded.fees",
        &[serde_json::to_string(added)?.into(), int(day(at)), currency.code().into()],
    )
}

fn day(ms: u64) -> i64 {
    i64::try_from(ms / 86_400_000).unwrap_or(i64::MAX)
}

/// `GET /v1/merchant/sales?from=&to=`.
pub(crate) async fn answer(params: &Params, merchant: &str, env: &Env, ctx: &Context) -> Result<Response> {
    #[derive(Deserialize)]
    struct Row {
        day: i64,
        currency: Currency,
        orders: i64,
        units: i64,
        gross: i64,
        refunds: i64,
    }
    let (from, to) = span(params, day(now_ms()))?;
    let sql =
        "SELECT day, currency, orders, units, gross, refunds FROM sales WHERE merchant = ?1 AND day BETWEEN ?2 AND ?3";
    let rows: Vec<Row> = Db::new(env, ctx)?.rows(sql, &[merchant.into(), int(from), int(to)]).await?;
    let mut sold: BTreeMap<Currency, Vec<(i64, SalesSum)>> = BTreeMap::new();
    for Row { day, currency, orders, units, gross, refunds } in rows {
        let sum = SalesSum { orders, units, gross, refunds, net: gross - refunds };
        sold.entry(currency).or_default().push((day, sum));
    }
    let mut currencies: Vec<SalesIn> =
        sold.into_iter().map(|(currency, days)| SalesIn::of(currency, from, to, &days)).collect();
    currencies.sort_by_key(|sales| std::cmp::Reverse(sales.totals.orders));
    json(ctx, &Sales { from: date_of(from), to: date_of(to), currencies }, CacheRule::NoStore)
}

/// The first and the last day asked for.
pub(crate) fn span(params: &Params, today: i64) -> Result<(i64, i64)> {
    let read = |name: &'static str| -> Result<Option<i64>> {
        let wrong = || Problem::invalid(name, "expected a day such as 2026-11-22");
        Ok(params.get(name).map(|text| day_of(text).ok_or_else(wrong)).transpose()?)
    };
    let to = read("to")?.unwrap_or(today);
    let from = read("from")?.unwrap_or(to - USUAL_DAYS + 1);
    if !(0..MOST_DAYS).contains(&(to - from)) {
        return Err(Problem::invalid("from", "expected a day before `to`, at most 366 days in all").into());
    }
    Ok((from, to))
}
