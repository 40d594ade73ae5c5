//! Lists from D1: keyset pages, each one range of one index.

use contracts::catalogue::Sort;
use contracts::cursor::Cursor;
use contracts::listing::{ListQuery, MAX_AMOUNT, PriceRange};
pub(crate) use edge::values::int as number;
use edge::{Db, Error, Result};
use serde::Deserialize;
use std::rc::Rc;
use worker::wasm_bindgen::JsValue;

#[derive(Deserialize)]
struct Row {
    key: serde_json::Value,
    id: String,
    card: String,
}

/// A price range with at most this many products is read whole and put in order; in a wider one, a walk through the list's
/// own order soon meets a page of products that pass.
const NARROW: usize = 2_000;

/// A page of cards as the JSON of a `ProductPage`, put together from the stored cards without reading them.
pub(crate) async fn page(db: &Db<'_>, query: &ListQuery) -> Result<Vec<u8>> {
    let (column, order, beyond) = match query.sort {
        Sort::Popular => ("popularity", "DESC", "<"),
        Sort::Newest => ("created_at", "DESC", "<"),
        Sort::PriceAsc => ("price", "ASC", ">"),
        Sort::PriceDesc => ("price", "DESC", "<"),
    };
    let mut conditions = vec!["l.scope = ?1".to_owned()];
    let mut bound: Vec<JsValue> = vec![query.scope.as_str().into()];
    let mut bind = |value: JsValue| {
        bound.push(value);
        format!("?{}", bound.len())
    };
    if let Some(after) = &query.after {
        let key = if query.sort == Sort::Newest { rfc3339(after.key).into() } else { number(after.key) };
        conditions.push(format!(
            "(l.{column}, l.product_id) {beyond} ({}, {})",
            bind(key),
            bind(after.id.as_str().into())
        ));
    }
    if let Some(min) = query.prices.min {
        conditions.push(format!("l.price >= {}", bind(number(min))));
    }
    if let Some(max) = query.prices.max {
        conditions.push(format!("l.price <= {}", bind(number(max))));
    }
    let index = match query.sort {
        Sort::PriceAsc | Sort::PriceDesc => "listings_price",
        Sort::Popular | Sort::Newest if is_narrow(db, query).await? => "listings_price",
        Sort::Popular => "listings_popular",
        Sort::Newest => "listings_newest",
    };
    bound.push(f64::from(u32::try_from(query.limit + 1).unwrap_or(u32::MAX)).into());
    let sql = format!(
        "SELECT l.{column} AS key, l.product_id AS id, p.card AS card \
         FROM listings l INDEXED BY {index} CROSS JOIN products p ON p.id = l.product_id \
         WHERE {} ORDER BY l.{column} {order}, l.product_id {order} LIMIT ?{}",
        conditions.join(" AND "),
        bound.len()
    );
    let mut rows: Vec<Row> = db.rows(&sql, &bound).await?;
    let more = rows.len() > query.limit;
    rows.truncate(query.limit);
    let next = match rows.last() {
        Some(last) if more => {
            Some(Cursor { key: key(&last.key)?, id: last.id.clone(), query: query.fingerprint }.encode())
        }
        _ => None,
    };
    Ok(assemble(rows.iter().map(|r| r.card.as_str()), next.as_deref()))
}

/// Cards of these products, in any order; unknown ids are left out. They come as one text, a card a line: rows by themselves would each
/// be taken apart and put together several times between the database and here.
pub(crate) async fn cards(db: &Db<'_>, ids: &[&str]) -> Result<String> {
    #[derive(Deserialize)]
    struct Row {
        cards: Option<String>,
    }
    let sql = "SELECT group_concat(p.card, char(10)) AS cards \
               FROM json_each(?1) wanted CROSS JOIN products p ON p.id = wanted.value";
    let row: Option<Row> = db.first(sql, &[serde_json::to_string(ids)?.into()]).await?;
    Ok(row.and_then(|row| row.cards).unwrap_or_default())
}

/// Documents of these products, in any order; unknown ids are left out.
pub(crate) async fn documents_now(db: &Db<'_>, ids: &[&str]) -> Result<Vec<String>> {
    #[derive(Deserialize)]
    struct Row {
        document: String,
    }
    // nothing of a closed shop is sold, though some of it may be seen for a moment
    let sql = "SELECT p.document AS document FROM json_each(?1) wanted CROSS JOIN products p ON p.id = wanted.value \
               LEFT JOIN closed_shops c ON c.merchant = p.document ->> '$.merchant.slug' AND c.state <> 'opening' \
               WHERE c.merchant IS NULL";
    let rows: Vec<Row> = db.rows(sql, &[serde_json::to_string(ids)?.into()]).await?;
    Ok(rows.into_iter().map(|row| row.document).collect())
}

/// Slugs and documents of a table with both, for these slugs; unknown ones are left out.
pub(crate) async fn documents(db: &Db<'_>, table: &str, slugs: &[&str]) -> Result<Vec<(String, String)>> {
    #[derive(Deserialize)]
    struct Row {
        slug: String,
        document: String,
    }
    let sql = format!(
        "SELECT t.slug AS slug, t.document AS document FROM json_each(?1) wanted CROSS JOIN {table} t ON t.slug = wanted.value"
    );
    let rows: Vec<Row> = db.rows(&sql, &[serde_json::to_string(slugs)?.into()]).await?;
    Ok(rows.into_iter().map(|r| (r.slug, r.document)).collect())
}

/// True when few products of the list are in the price range; counting stops where they are many.
async fn is_narrow(db: &Db<'_>, query: &ListQuery) -> Result<bool> {
    #[derive(Deserialize)]
    struct Count {
        found: usize,
    }
    let PriceRange { min, max } = query.prices;
    if min.is_none() && max.is_none() {
        return Ok(false);
    }
    let sql = "SELECT count(*) AS found FROM (SELECT 1 FROM listings INDEXED BY listings_price \
               WHERE scope = ?1 AND price >= ?2 AND price <= ?3 LIMIT ?4)";
    let most = f64::from(u32::try_from(NARROW + 1).unwrap_or(u32::MAX));
    let values =
        [query.scope.as_str().into(), number(min.unwrap_or(0)), number(max.unwrap_or(MAX_AMOUNT)), most.into()];
    Ok(db.first::<Count>(sql, &values).await?.is_none_or(|count| count.found <= NARROW))
}

/// Cards as the JSON of a `ProductPage`, each on a line of its own (`contracts::internal::card_lines`).
pub(crate) fn lines(cards: &[Rc<str>]) -> Vec<u8> {
    format!("{{\"items\":[\n{}\n]}}", cards.join(",\n")).into_bytes()
}

/// Cards as the JSON of a `ProductPage`.
pub(crate) fn assemble<'a>(cards: impl Iterator<Item = &'a str>, next: Option<&str>) -> Vec<u8> {
    let mut out = String::from("{\"items\":[");
    for (i, card) in cards.enumerate() {
        if i > 0 {
            out.push(',');
        }
        out.push_str(card);
    }
    out.push(']');
    if let Some(cursor) = next {
        // cursors are hexadecimal, dots and plain ids: nothing to escape
        out.push_str(",\"next_cursor\":\"");
        out.push_str(cursor);
        out.push('"');
    }
    out.push('}');
    out.into_bytes()
}

/// The sort key of a row as a number: seconds since 1970 for instants.
fn key(value: &serde_json::Value) -> Result<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "D1 gives integers as floats; these are exact")]
    let of_number = || value.as_f64().map(|f| f as i64);
    let of_instant = || value.as_str().map(|s| worker::js_sys::Date::parse(s) / 1000.0);
    #[expect(clippy::cast_possible_truncation, reason = "whole seconds")]
    of_number()
        .or_else(|| of_instant().filter(|s| s.is_finite()).map(|s| s as i64))
        .ok_or_else(|| Error::platform("a listing without a sort key"))
}

/// An instant as the importer writes it: RFC 3339 with whole seconds.
fn rfc3339(seconds: i64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "seconds are far below 2^53")]
    let date = worker::js_sys::Date::new(&JsValue::from_f64(seconds as f64 * 1000.0));
    // a cursor may hold any number; an instant JavaScript cannot write sorts before everything
    if date.get_time().is_finite() { String::from(date.to_iso_string()).replace(".000Z", "Z") } else { String::new() }
}
