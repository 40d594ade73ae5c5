//! What merchants hear of by webhook: written in the transaction of what happened, told to the notification service once the
//! answer has left, and again each minute until it was taken.

use crate::replace::number;
use contracts::catalogue::Product;
use contracts::editor::ProductState;
use contracts::routes::Service;
use contracts::stock::StockEvent;
use contracts::webhook::{HAPPENED, Happened};
use edge::{Context, Db, Peer, Result, now_ms};
use serde::Deserialize;
use serde_json::{Value, json};
use worker::{D1PreparedStatement, Env};

/// Most told at once, and milliseconds until telling is tried again.
const AT_ONCE: u32 = 200;
const AGAIN_MS: u64 = 30_000;
/// How often a row is taken up that nobody can read, each time after twice as long: the last time after about a day.
const TRIES: u32 = 12;

const CHANGED: &str = "product.changed";

/// The row that says what became of a product: `made`, `changed`, `removed`.
pub(crate) fn of_product(
    db: &Db<'_>,
    product: &Product,
    state: ProductState,
    change: &str,
) -> Result<D1PreparedStatement> {
    let data = data(product, state, change);
    row(db, edge::secret_name("evt_")?, &product.card.merchant.slug, CHANGED, now_ms(), data)
}

/// The row that says that a product was changed by others than its merchant, when it is stored as this document.
pub(crate) fn of_stored(db: &Db<'_>, product: &Product, document: &str) -> Result<D1PreparedStatement> {
    let data = data(product, ProductState::Shown, "changed");
    let (id, merchant) = (edge::secret_name("evt_")?, product.card.merchant.slug.clone());
    let happened = Happened { id, merchant, kind: CHANGED.to_owned(), at: now_ms(), data };
    db.statement(
        "INSERT INTO heard (id, body, due) SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM products WHERE id = ?4 AND document = ?5)",
        &[
            happened.id.as_str().into(),
            serde_json::to_string(&happened)?.into(),
            number(happened.at),
            product.card.id.as_str().into(),
            document.into(),
        ],
    )
}

/// The row that says what an import came to, once it is over: one for all its products, `imported`. Said twice, it is one. (Numbers
/// are bound as floating ones, which JSON would show.)
pub(crate) fn of_import(db: &Db<'_>, id: &str) -> Result<D1PreparedStatement> {
    db.statement(
        "INSERT OR IGNORE INTO heard (id, body, due) SELECT 'evt_' || id, json_object('id', 'evt_' || id, 'merchant', merchant, \
         'type', ?3, 'at', CAST(?2 AS INTEGER), 'data', json_object('change', 'imported', 'import', id, 'made', made, 'changed', changed)), ?2 \
         FROM imports WHERE id = ?1 AND state IN ('done', 'cancelled', 'failed') AND made + changed > 0",
        &[id.into(), number(now_ms()), CHANGED.into()],
    )
}

fn data(product: &Product, state: ProductState, change: &str) -> Value {
    let card = &product.card;
    json!({"id": card.id, "sku": product.sku, "slug": card.slug, "name": card.name, "price": card.prices.mad,
        "state": state, "change": change})
}

/// The row that says what became of what can be sold. Told twice, it is one.
pub(crate) fn of_stock(db: &Db<'_>, merchant: &str, product: &str, event: &StockEvent) -> Result<D1PreparedStatement> {
    let kind = match event.kind.name() {
        "out_of_stock" => "stock.out",
        "back_in_stock" => "stock.back",
        _ => "stock.low",
    };
    let data = json!({"product_id": product, "sku": event.sku, "available": event.available});
    row(db, format!("evt_{product}_{}", event.version), merchant, kind, event.at, data)
}

fn row(db: &Db<'_>, id: String, merchant: &str, kind: &str, at: u64, data: Value) -> Result<D1PreparedStatement> {
    let happened = Happened { id, merchant: merchant.to_owned(), kind: kind.to_owned(), at, data };
    db.statement(
        "INSERT OR IGNORE INTO heard (id, body, due) VALUES (?1, ?2, ?3)",
        &[happened.id.as_str().into(), serde_json::to_string(&happened)?.into(), number(now_ms())],
    )
}

/// A row that is due.
#[derive(Deserialize)]
struct Due {
    id: String,
    body: String,
    attempts: u32,
}

/// Tells what is due. What fails stays for later; what cannot be read keeps nothing else from being told.
///
/// # Errors
/// When the database or the notification service does not answer.
pub(crate) async fn tell(env: &Env, ctx: &Context) -> Result<()> {
    let db = Db::new(env, ctx)?;
    // whoever takes a row puts off its next telling; should it die with it, it is told again then
    let sql = "UPDATE heard SET due = ?1 + ?3, attempts = attempts + 1 WHERE id IN \
               (SELECT id FROM heard WHERE due <= ?1 ORDER BY due LIMIT ?2) RETURNING id, body, attempts";
    let rows: Vec<Due> = db.rows(sql, &[number(now_ms()), f64::from(AT_ONCE).into(), number(AGAIN_MS)]).await?;
    let (mut happened, mut told, mut over) = (Vec::with_capacity(rows.len()), Vec::new(), Vec::new());
    let mut put_off = Vec::new();
    for row in &rows {
        match serde_json::from_str::<Happened>(&row.body) {
            Ok(one) => {
                happened.push(one);
                told.push(row.id.as_str());
            }
            Err(unreadable) if row.attempts >= TRIES => {
                report(&format!("{} is given up: {unreadable}", row.id));
                over.push(row.id.as_str());
            }
            Err(unreadable) => {
                report(&format!("{} cannot be read: {unreadable}", row.id));
                let sql = "UPDATE heard SET due = ?2 WHERE id = ?1";
                let due = now_ms() + (AGAIN_MS << row.attempts);
                put_off.push(db.statement(sql, &[row.id.as_str().into(), number(due)])?);
            }
        }
    }
    if !over.is_empty() {
        put_off.push(forget(&db, &over)?);
    }
    if !put_off.is_empty() {
        db.batch(put_off).await?;
    }
    if !told.is_empty() {
        Peer::new(env, Service::Notification)?.post::<Value, _>(ctx, HAPPENED, &happened).await?;
        db.batch(vec![forget(&db, &told)?]).await?;
    }
    Ok(())
}

fn forget(db: &Db<'_>, ids: &[&str]) -> Result<D1PreparedStatement> {
    db.statement(
        "DELETE FROM heard WHERE id IN (SELECT value FROM json_each(?1))",
        &[serde_json::to_string(ids)?.into()],
    )
}

/// Tells what is due once the answer has left.
pub(crate) fn tell_later(env: &Env, ctx: &Context) {
    let env = env.clone();
    ctx.wait_until(async move { tell_left_over(&env).await });
}

/// Tells what is due, without a request to answer.
pub(crate) async fn tell_left_over(env: &Env) {
    if let Err(error) = tell(env, &Context::of_schedule("product")).await {
        report(&error.to_string());
    }
}

fn report(fault: &str) {
    worker::console_warn!("{}", json!({"level": "warn", "service": "product", "part": "heard", "fault": fault}));
}
