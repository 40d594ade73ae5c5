//! Stock as merchants and administrators read and count it. The truth is in the product's Stock object; what it counts is shown
//! in the product at once.

use crate::announce::{announce, tell_sequence};
use crate::replace::{Stored, changed_meanwhile, number};
use contracts::catalogue::Product;
use contracts::identity::Scope;
use contracts::stock::{Count, Level, Levels, MAX_UNITS, NewCount, ProductEvent, StockEvents, check_sku};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Page, Params, Problem, Result, Stock, body_json};
use serde::Deserialize;
use worker::{Env, Request, Response};

/// Largest body, as in the route table.
const MAX_BODY: usize = 64 * 1024;
/// How often a product that somebody else is changing is read again.
const TRIES: usize = 3;

/// `GET /v1/merchant/stock/{product_id}`: the counts of one of the merchant's products.
pub(crate) async fn read(id: &str, env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let product = own(id, db, ctx).await?.product;
    let levels = Stock::of(env, id)?.levels(ctx).await?;
    json(ctx, &with_uncounted(levels, &product), CacheRule::NoStore)
}

/// `PUT /v1/merchant/stock/{product_id}` with `If-Match`: takes a count. Repeating it changes nothing.
pub(crate) async fn count(mut req: Request, id: &str, env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let product = own(id, db, ctx).await?.product;
    let if_version = if_match(req.headers().get("if-match")?.as_deref())?;
    let NewCount { sku, on_hand } = body_json(&mut req, MAX_BODY).await?;
    if on_hand > MAX_UNITS {
        return Err(Problem::invalid("on_hand", format!("expected 0 to {MAX_UNITS}")).into());
    }
    let article = product.article(sku.as_deref());
    let sku = article.ok_or_else(|| Problem::invalid("sku", "expected the number of one of its articles"))?.sku;
    let count = Count { sku: sku.to_owned(), on_hand, if_version, listed: product.listed() };
    let counted = Stock::of(env, id)?.set(ctx, &count).await?;
    if !counted.done {
        let problem = Problem::new("counted-meanwhile", "The count is not the one you saw any more", 412);
        return Err(problem.because("read it again, then repeat the count").into());
    }
    let product = show(id, &counted.levels, db).await?.map_or(product, |stored| stored.product);
    let response = json(ctx, &with_uncounted(counted.levels, &product), CacheRule::NoStore)?;
    tell_sequence(&response, announce(env, db, ctx).await)?;
    Ok(response)
}

/// `GET /v1/merchant/stock/events`: what ran low, ran out and came back, latest first.
pub(crate) async fn events(db: &Db<'_>, params: &Params, ctx: &Context) -> Result<Response> {
    #[derive(Deserialize)]
    struct Row {
        #[serde(flatten)]
        event: ProductEvent,
        version: u64,
    }
    let merchant = ctx.merchant_for(Scope::Catalogue)?;
    let page = Page::read(params, &["stock-events", merchant])?;
    let [at, _, limit] = page.range();
    // a cursor's id is the product and the version
    let (product, version) = page.after_id().rsplit_once('_').unwrap_or(("", "0"));
    let rows: Vec<Row> = db
        .rows(
            "SELECT product_id, version, kind, sku, available, at FROM stock_events \
             WHERE merchant = ?1 AND (at, product_id, version) < (?2, ?3, ?4) ORDER BY at DESC, product_id DESC, version DESC LIMIT ?5",
            &[
                merchant.into(),
                at,
                product.into(),
                number(version.parse::<u64>().unwrap_or_default()),
                limit,
            ],
        )
        .await?;
    let last = rows.get(page.limit - 1);
    let place = last.map(|last| (last.event.at, format!("{}_{}", last.event.product_id, last.version)));
    let next_cursor = page.behind(rows.len(), place.as_ref().map(|(at, id)| (*at, id.as_str())));
    let items = rows.into_iter().take(page.limit).map(|row| row.event).collect();
    json(ctx, &StockEvents { items, next_cursor }, CacheRule::NoStore)
}

/// `GET /admin/v1/stock/{product_id}`, `POST /admin/v1/stock/{product_id}/{operation}`: an administrator speaks to the object
/// itself, such as to give back what a sale that failed half-way left reserved.
pub(crate) async fn operate(
    req: &mut Request,
    id: &str,
    operation: &str,
    env: &Env,
    ctx: &Context,
) -> Result<Response> {
    let stock = Stock::of(env, id)?;
    if operation.is_empty() {
        return json(ctx, &stock.levels(ctx).await?, CacheRule::NoStore);
    }
    let body = String::from_utf8(edge::body(req, MAX_BODY).await?)
        .map_err(|_| Problem::invalid("body", "expected JSON in UTF-8"))?;
    let answer: serde_json::Value = stock.forward(ctx, operation, body).await?;
    json(ctx, &answer, CacheRule::NoStore)
}

/// Takes a count of the only article of a product, for whoever may change any product.
pub(crate) async fn set(product: &Product, on_hand: u32, env: &Env, ctx: &Context) -> Result<Levels> {
    if !product.variants.is_empty() {
        return Err(Problem::invalid("stock", "this product is counted by variant").into());
    }
    check_sku("sku", &product.sku)?;
    if on_hand > MAX_UNITS {
        return Err(Problem::invalid("stock", format!("expected 0 to {MAX_UNITS}")).into());
    }
    let count = Count { sku: product.sku.clone(), on_hand, if_version: None, listed: product.listed() };
    Ok(Stock::of(env, &product.card.id)?.set(ctx, &count).await?.levels)
}

/// Lets a product show these counts, unless later ones are shown. None when there is no such product, or it is hidden: it has them
/// when it is shown again.
///
/// # Errors
/// 409 when others change it all the time.
pub(crate) async fn show(id: &str, levels: &Levels, db: &Db<'_>) -> Result<Option<Stored>> {
    for _ in 0..TRIES {
        let Some(mut stored) = Stored::find(db, id).await? else {
            if keep_hidden(id, levels, db).await? {
                return Ok(None);
            }
            continue;
        };
        #[derive(Deserialize)]
        struct Shown {
            version: u64,
        }
        let shown: Option<Shown> =
            db.first("SELECT version FROM stock_shown WHERE product_id = ?1", &[id.into()]).await?;
        if shown.is_some_and(|shown| shown.version >= levels.version) {
            return Ok(Some(stored));
        }
        stored.product.show_stock(levels);
        if stored.store(db, Some(levels)).await? {
            return Ok(Some(stored));
        }
    }
    Err(changed_meanwhile())
}

/// Keeps these counts with a product that is hidden, unless later ones are kept. False when somebody changed it meanwhile.
async fn keep_hidden(id: &str, levels: &Levels, db: &Db<'_>) -> Result<bool> {
    #[derive(Deserialize)]
    struct Hidden {
        document: String,
        version: u64,
    }
    let sql = "SELECT g.document AS document, coalesce(s.version, 0) AS version FROM goods g \
               LEFT JOIN stock_shown s ON s.product_id = g.product_id \
               WHERE g.product_id = ?1 AND g.shown = 0 AND g.document IS NOT NULL";
    let Some(Hidden { document: before, version }) = db.first(sql, &[id.into()]).await? else { return Ok(true) };
    if version >= levels.version {
        return Ok(true);
    }
    let mut product: Product = serde_json::from_str(&before)?;
    product.show_stock(levels);
    let document = serde_json::to_string(&product)?;
    // whoever shows it with what it read before is told by the document that it is another now
    let kept = "UPDATE goods SET document = ?2 WHERE product_id = ?1 AND shown = 0 AND document = ?3 \
        AND NOT EXISTS (SELECT 1 FROM stock_shown WHERE product_id = ?1 AND version > ?4)";
    let counted = "INSERT INTO stock_shown (product_id, version, available, levels) SELECT ?1, ?3, ?4, ?5 \
        WHERE EXISTS (SELECT 1 FROM goods WHERE product_id = ?1 AND document = ?2) \
        ON CONFLICT (product_id) DO UPDATE SET version = excluded.version, available = excluded.available, levels = excluded.levels \
        WHERE excluded.version >= stock_shown.version";
    let (version, available) = (number(levels.version), number(product.card.stock));
    let levels = serde_json::to_string(levels)?;
    let changed = db
        .batch(vec![
            db.statement(kept, &[id.into(), document.as_str().into(), before.into(), version.clone()])?,
            db.statement(counted, &[id.into(), document.as_str().into(), version, available, levels.into()])?,
        ])
        .await?;
    Ok(changed.first() == Some(&1))
}

/// The counts that a product shows; none while it was not counted.
pub(crate) async fn shown(id: &str, db: &Db<'_>) -> Result<Option<Levels>> {
    #[derive(Deserialize)]
    struct Shown {
        levels: String,
    }
    let sql = "SELECT levels FROM stock_shown WHERE product_id = ?1";
    let shown: Option<Shown> = db.first(sql, &[id.into()]).await?;
    Ok(shown.map(|shown| serde_json::from_str(&shown.levels)).transpose()?)
}

/// A product of the merchant that asks; another's is not there.
async fn own(id: &str, db: &Db<'_>, ctx: &Context) -> Result<crate::goods::Good> {
    let merchant = ctx.merchant_for(Scope::Catalogue)?;
    let good = crate::goods::find(db, merchant, id).await?;
    Ok(good.ok_or_else(|| Problem::not_found("no product of yours has this id"))?)
}

/// The counts, with the catalogue's figure for what was not counted yet.
fn with_uncounted(mut levels: Levels, product: &Product) -> Levels {
    for (sku, units) in product.listed() {
        if !levels.items.iter().any(|level| level.sku == sku) {
            levels.items.push(Level { sku, on_hand: units, available: units, version: 0 });
        }
    }
    levels
}

/// The version that `If-Match` names; none for `*`.
fn if_match(header: Option<&str>) -> Result<Option<u64>> {
    let Some(text) = header else {
        let problem = Problem::new("precondition-required", "Say which count you saw", 428);
        return Err(problem.because("send the article's `version` as If-Match, or * to count in any case").into());
    };
    if text.trim() == "*" {
        return Ok(None);
    }
    let version = text.trim().trim_matches('"').parse();
    Ok(Some(
        version.map_err(|_| Problem::invalid("if-match", "expected the article's `version`, such as \"17\", or *"))?,
    ))
}
