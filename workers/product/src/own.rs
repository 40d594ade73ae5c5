//! A merchant's list of its products, by name or by the last change, whole or by the beginnings of words.

use crate::goods::tenant;
use crate::replace::number;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use contracts::catalogue::ProductCard;
use contracts::cursor::{Cursor, InvalidCursor, fingerprint};
use contracts::editor::{ProductRow, ProductRows, ProductState};
use contracts::identity::Scope;
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Params, Problem, Result};
use serde::Deserialize;
use worker::Response;
use worker::wasm_bindgen::JsValue;

/// Most products of a page, and how many when nothing is said.
const MAX_PAGE: i64 = 100;
const PAGE: i64 = 50;
/// Most products that hold the words of a query and are put in order.
const MOST_FOUND: u32 = 2_000;
/// Most words of a query.
const MAX_WORDS: usize = 6;

#[derive(Deserialize)]
struct Row {
    id: String,
    sku: String,
    shown: u8,
    updated_at: u64,
    /// As lists are in order of it.
    name: String,
    /// A card, or a document, which begins with the same fields.
    card: String,
}

/// What is asked for.
struct Query<'a> {
    merchant: &'a str,
    by_name: bool,
    state: Option<ProductState>,
    /// As the search takes it.
    words: Option<String>,
    limit: i64,
    fingerprint: u32,
    after: Option<After>,
}

/// The last product of a page: where it stood, whatever became of it since.
struct After {
    updated_at: u64,
    name: String,
    id: String,
}

impl After {
    /// The text that clients give back: a cursor, by name with the name behind it.
    fn encode(self, query: &Query<'_>) -> String {
        let key = i64::try_from(self.updated_at).unwrap_or(i64::MAX);
        let cursor = Cursor { key, id: self.id, query: query.fingerprint }.encode();
        if query.by_name { format!("{cursor}~{}", URL_SAFE_NO_PAD.encode(self.name)) } else { cursor }
    }

    fn decode(text: &str, by_name: bool, fingerprint: u32) -> std::result::Result<After, InvalidCursor> {
        let (cursor, name) = if by_name { text.split_once('~').ok_or(InvalidCursor)? } else { (text, "") };
        let Cursor { key, id, .. } = Cursor::decode(cursor, fingerprint)?;
        let name = URL_SAFE_NO_PAD.decode(name).ok().and_then(|name| String::from_utf8(name).ok());
        Ok(After { updated_at: key.unsigned_abs(), name: name.ok_or(InvalidCursor)?, id })
    }
}

/// `GET /v1/merchant/products`.
pub(crate) async fn list(db: &Db<'_>, params: &Params, ctx: &Context) -> Result<Response> {
    let query = Query::parse(ctx.merchant_for(Scope::Catalogue)?, params)?;
    let mut rows = query.rows(db).await?;
    let size = usize::try_from(query.limit).unwrap_or_default();
    let more = rows.len() > size;
    rows.truncate(size);
    let next_cursor = rows
        .last()
        .filter(|_| more)
        .map(|last| After { updated_at: last.updated_at, name: last.name.clone(), id: last.id.clone() }.encode(&query));
    let items = rows.into_iter().map(Row::shown).collect::<Result<Vec<_>>>()?;
    json(ctx, &ProductRows { items, next_cursor, bounded: query.is_bounded(db).await? }, CacheRule::NoStore)
}

impl Row {
    fn shown(self) -> Result<ProductRow> {
        let card: ProductCard = serde_json::from_str(&self.card)?;
        Ok(ProductRow {
            id: self.id,
            slug: card.slug,
            sku: self.sku,
            name: card.name,
            lang: card.lang,
            state: if self.shown == 1 { ProductState::Shown } else { ProductState::Hidden },
            price: card.prices.mad,
            stock: card.stock,
            image: card.image,
            updated_at: self.updated_at,
        })
    }
}

impl<'a> Query<'a> {
    fn parse(merchant: &'a str, params: &Params) -> Result<Query<'a>> {
        let limit = params.number("limit", 1..=MAX_PAGE)?.unwrap_or(PAGE);
        let by_name = match params.get("sort") {
            None | Some("updated") => false,
            Some("name") => true,
            Some(_) => return Err(Problem::invalid("sort", "expected one of updated, name").into()),
        };
        let state = match params.get("state") {
            None => None,
            Some("shown") => Some(ProductState::Shown),
            Some("hidden") => Some(ProductState::Hidden),
            Some(_) => return Err(Problem::invalid("state", "expected one of shown, hidden").into()),
        };
        let text = params.text("q", 200)?.unwrap_or_default();
        let words: Vec<String> = text::normalise::words(text).take(MAX_WORDS).collect();
        if words.is_empty() && !text.is_empty() {
            return Err(Problem::invalid("q", "holds no letter or digit").into());
        }
        // words are letters and digits only: nothing in them ends the quotation
        let words = (!words.is_empty()).then(|| {
            let words: Vec<String> = words.iter().map(|word| format!("words : \"{word}\" *")).collect();
            format!("merchant : \"{}\" AND {}", tenant(merchant), words.join(" AND "))
        });
        let order = if by_name { "name" } else { "updated" };
        let fingerprint = fingerprint(&[
            "goods",
            merchant,
            order,
            params.get("state").unwrap_or_default(),
            words.as_deref().unwrap_or_default(),
        ]);
        let after = params.get("cursor").map(|cursor| After::decode(cursor, by_name, fingerprint)).transpose();
        let after = after.map_err(|error| Problem::invalid("cursor", error.to_string()))?;
        Ok(Query { merchant, by_name, state, words, limit, fingerprint, after })
    }

    async fn rows(&self, db: &Db<'_>) -> Result<Vec<Row>> {
        let (column, order, beyond) = if self.by_name { ("name", "ASC", ">") } else { ("updated_at", "DESC", "<") };
        let mut bound: Vec<JsValue> = vec![self.merchant.into(), number(self.limit.unsigned_abs() + 1)];
        let mut bind = |value: JsValue| {
            bound.push(value);
            format!("?{}", bound.len())
        };
        let hidden = if self.state == Some(ProductState::Hidden) { "_hidden" } else { "" };
        let from = match &self.words {
            Some(words) => format!(
                "(SELECT rowid AS number FROM goods_search WHERE goods_search MATCH {} LIMIT {MOST_FOUND}) found \
                 CROSS JOIN goods g ON g.number = found.number",
                bind(words.as_str().into())
            ),
            None => format!("goods g INDEXED BY goods{hidden}_{}", if self.by_name { "name" } else { "updated" }),
        };
        let state = match self.state {
            Some(ProductState::Shown) => " AND g.shown = 1",
            Some(ProductState::Hidden) => " AND g.shown = 0",
            None => "",
        };
        let after = match &self.after {
            Some(after) => {
                let key = if self.by_name { after.name.as_str().into() } else { number(after.updated_at) };
                format!(" AND (g.{column}, g.product_id) {beyond} ({}, {})", bind(key), bind(after.id.as_str().into()))
            }
            None => String::new(),
        };
        let sql = format!(
            "SELECT g.product_id AS id, g.sku AS sku, g.shown AS shown, g.updated_at AS updated_at, g.name AS name, \
             coalesce(p.card, g.document) AS card FROM {from} LEFT JOIN products p ON p.id = g.product_id \
             WHERE g.merchant = ?1{state}{after} ORDER BY g.{column} {order}, g.product_id {order} LIMIT ?2"
        );
        db.rows(&sql, &bound).await
    }

    /// True when not everything that holds the words was put in order.
    async fn is_bounded(&self, db: &Db<'_>) -> Result<bool> {
        #[derive(Deserialize)]
        struct Count {
            found: u32,
        }
        let Some(words) = &self.words else { return Ok(false) };
        let sql = "SELECT count(*) AS found FROM (SELECT 1 FROM goods_search WHERE goods_search MATCH ?1 LIMIT ?2)";
        let count: Option<Count> = db.first(sql, &[words.as_str().into(), f64::from(MOST_FOUND + 1).into()]).await?;
        Ok(count.is_some_and(|count| count.found > MOST_FOUND))
    }
}
