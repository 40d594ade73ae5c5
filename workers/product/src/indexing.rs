//! What a search index is to hold of merchants' own products, which are in no file that it is built from. Whoever builds an index
//! reads them page by page, and says when the index is served: the changes that it holds are told no more then. Whoever waits to build
//! one asks whether it is due.

use crate::lists::number;
use contracts::admin::{IndexDue, Indexed, OwnProducts};
use contracts::catalogue::Product;
use contracts::import::INDEX_AT;
use contracts::internal::MAX_CHANGES;
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Params, Result, body_json};
use serde::Deserialize;
use worker::wasm_bindgen::JsValue;
use worker::{Request, Response};

/// Largest body, as in the route table.
const MAX_BODY: usize = 64 * 1024;
/// Most products of a page, and bytes from which on it is full.
const PAGE: u32 = 500;
const PAGE_BYTES: usize = 2 * 1024 * 1024;
/// Most imports that one index is said to hold; the others' turn comes with the next.
const IMPORTS: u32 = 1_000;

/// `GET /admin/v1/catalogue/own?after=N`: a page of [`OwnProducts`].
pub(crate) async fn page(params: &Params, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    #[derive(Deserialize)]
    struct Row {
        number: u64,
        id: String,
        document: Option<String>,
    }
    let after = params.number("after", 0..=i64::MAX)?.unwrap_or(0);
    let mut page = OwnProducts::default();
    if after == 0 {
        // before any product is read: what changes later has a later sequence
        (page.through, page.imports) = begin(db).await?;
    }
    let sql = "SELECT g.number AS number, g.product_id AS id, p.document AS document FROM goods g INDEXED BY goods_own \
               LEFT JOIN products p ON p.id = g.product_id WHERE g.number > ?1 AND g.updated_at > 0 ORDER BY g.number LIMIT ?2";
    let rows: Vec<Row> = db.rows(sql, &[number(after), f64::from(PAGE).into()]).await?;
    let full = rows.len() == PAGE as usize;
    let (mut bytes, mut last, mut cut) = (0, 0, false);
    for row in rows {
        if bytes >= PAGE_BYTES {
            cut = true;
            break;
        }
        last = row.number;
        match row.document {
            Some(document) => {
                bytes += document.len();
                page.products.push(serde_json::from_str::<Product>(&document)?);
            }
            None => page.gone.push(row.id),
        }
    }
    page.next = (full || cut).then_some(last);
    json(ctx, &page, CacheRule::NoStore)
}

/// The last change that was made, and the imports that are over and wait for an index.
async fn begin(db: &Db<'_>) -> Result<(u64, Vec<String>)> {
    #[derive(Deserialize)]
    struct Last {
        through: u64,
    }
    #[derive(Deserialize)]
    struct Id {
        id: String,
    }
    // in this order: an import that is found to be over here has its products in the pages that follow
    let sql = "SELECT coalesce(max(sequence), 0) AS through FROM changes";
    let through = db.first(sql, &[]).await?.map_or(0, |Last { through }| through);
    let sql = "SELECT id FROM imports INDEXED BY imports_waiting WHERE search = 'next_index' AND id > '' \
               AND state NOT IN ('open', 'running') LIMIT ?1";
    let imports: Vec<Id> = db.rows(sql, &[f64::from(IMPORTS).into()]).await?;
    Ok((through, imports.into_iter().map(|Id { id }| id).collect()))
}

/// `GET /admin/v1/catalogue/due`: [`IndexDue`]. Nothing is counted beyond what decides: it is asked again and again.
pub(crate) async fn due(db: &Db<'_>, ctx: &Context) -> Result<Response> {
    #[derive(Deserialize)]
    struct Waiting {
        imports: u32,
        changes: u32,
    }
    // changes that are announced, of products that merchants decided of: those that `done` takes away; others no index would
    let sql = "SELECT (SELECT count(*) FROM (SELECT 1 FROM imports INDEXED BY imports_waiting WHERE search = 'next_index' AND id > '' \
               AND state NOT IN ('open', 'running') LIMIT ?1)) AS imports, \
               CASE WHEN EXISTS (SELECT 1 FROM imports INDEXED BY imports_running WHERE state = 'running' AND updated_at > 0) THEN 0 \
               ELSE (SELECT count(*) FROM (SELECT 1 FROM (SELECT product_id FROM changes NOT INDEXED WHERE sequence > 0 \
               AND everywhere = 1 AND announced = 1 LIMIT ?2) found CROSS JOIN goods g ON g.product_id = found.product_id \
               WHERE g.updated_at > 0 LIMIT ?3)) END AS changes";
    let walked = u32::try_from(MAX_CHANGES).unwrap_or(u32::MAX);
    let bounds = [IMPORTS, walked, INDEX_AT].map(|bound| f64::from(bound).into());
    let Waiting { imports, changes } = db.first(sql, &bounds).await?.unwrap_or(Waiting { imports: 0, changes: 0 });
    json(ctx, &IndexDue::of(imports, changes), CacheRule::NoStore)
}

/// `PUT /admin/v1/catalogue/indexed`: the index that is served holds what merchants decided up to here. Saying it again changes
/// nothing.
pub(crate) async fn done(mut req: Request, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let indexed: Indexed = body_json(&mut req, MAX_BODY).await?;
    let through: JsValue = number(i64::try_from(indexed.through).unwrap_or(i64::MAX));
    db.batch(vec![
        // what caches were not told of yet stays to be announced
        db.statement(
            "DELETE FROM changes WHERE announced = 1 AND sequence <= ?1 AND EXISTS \
             (SELECT 1 FROM goods g WHERE g.product_id = changes.product_id AND g.updated_at > 0)",
            &[through],
        )?,
        db.statement(
            "UPDATE imports SET search = 'now' WHERE id IN (SELECT value FROM json_each(?1))",
            &[serde_json::to_string(&indexed.imports)?.into()],
        )?,
    ])
    .await?;
    json(ctx, &indexed, CacheRule::NoStore)
}
