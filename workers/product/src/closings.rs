//! Shops that the marketplace closes and opens again. From the moment on nothing of a closed shop is told to whoever sells
//! (`lists::documents_now`), and nothing of it can be shown (`goods::statements`). What is shown of it is hidden by turns of the queue,
//! as its merchant would hide it, and remembered, so that opening it shows exactly that.

use crate::announce::{WHOLE_CATALOGUE, announce_all};
use crate::goods::{self, Good, OWN, Put};
use crate::replace::number;
use crate::{admin, reviews, shops};
use contracts::catalogue::Product;
use contracts::closing::{ClosedShop, ClosedShops, ClosedState, ShopClosing};
use contracts::editor::ProductState;
use contracts::publications::tag;
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Page, Params, Problem, Result, body_json, now_ms, publications};
use serde::Deserialize;
use worker::{D1PreparedStatement, Env, Request, Response};

/// What messages about shops begin with, in the queue of imports.
pub(crate) const SHOP: &str = "shop ";
const QUEUE: &str = "IMPORTS";
/// Most products that are hidden or shown in one transaction, and how many bytes of them, at least one: they are sent several times.
const AT_ONCE: u32 = 200;
const BYTES_AT_ONCE: usize = 400_000;
/// Milliseconds that a turn goes on before it hands over to the next.
const TURN_MS: u64 = 15_000;
/// A shop that nobody went on with for so long is gone on with by the cron.
const DEAD_MS: u64 = 45_000;

#[derive(Deserialize)]
struct Row {
    slug: String,
    reason: String,
    closed_by: String,
    closed_at: u64,
    state: ClosedState,
}

const COLUMNS: &str = "merchant AS slug, reason, closed_by, closed_at, state";

impl From<Row> for ClosedShop {
    fn from(Row { slug, reason, closed_by, closed_at, state }: Row) -> ClosedShop {
        ClosedShop { slug, reason, closed_by, closed_at, state }
    }
}

/// `GET /v1/admin/closed-merchants`.
pub(crate) async fn list(params: &Params, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let page = Page::read(params, &["closed shops"])?;
    let sql = format!("SELECT {COLUMNS} FROM closed_shops WHERE merchant > ?1 ORDER BY merchant LIMIT ?2");
    let rows: Vec<Row> = db.rows(&sql, &[page.after_id().into(), page.rows()]).await?;
    let next_cursor = page.next(&rows, |row| (0, row.slug.as_str()));
    let items = rows.into_iter().take(page.limit).map(ClosedShop::from).collect();
    json(ctx, &ClosedShops { items, next_cursor }, CacheRule::NoStore)
}

/// `POST /v1/admin/merchants/{slug}/suspend`. Its imports end, for what they would bring could not be shown.
pub(crate) async fn close(mut req: Request, slug: &str, env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let ShopClosing { reason } = body_json(&mut req, 16 * 1024).await?;
    let reason = reason.trim();
    if !(3..=500).contains(&reason.chars().count()) {
        return Err(Problem::invalid("reason", "expected 3 to 500 characters").into());
    }
    let closed = "INSERT INTO closed_shops (merchant, reason, closed_by, closed_at, state, due) SELECT ?1, ?2, ?3, ?4, 'closing', ?4 \
        WHERE EXISTS (SELECT 1 FROM merchants WHERE slug = ?1) OR EXISTS (SELECT 1 FROM goods WHERE merchant = ?1) \
        ON CONFLICT (merchant) DO UPDATE SET reason = excluded.reason, closed_by = excluded.closed_by, \
        closed_at = excluded.closed_at, state = 'closing', due = excluded.due WHERE closed_shops.state = 'opening'";
    let by = ctx.account()?.account.as_str();
    let imports =
        "UPDATE imports SET state = 'cancelled', updated_at = ?2 WHERE merchant = ?1 AND state IN ('open', 'running')";
    db.batch(vec![
        db.statement(closed, &[slug.into(), reason.into(), by.into(), number(now_ms())])?,
        db.statement(imports, &[slug.into(), number(now_ms())])?,
    ])
    .await?;
    ctx.note(format!("{by} closed {slug}"));
    begun(slug, "no merchant has this slug", env, db, ctx).await
}

/// `POST /v1/admin/merchants/{slug}/restore`.
pub(crate) async fn open(slug: &str, env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let sql = "UPDATE closed_shops SET state = 'opening', due = ?2 WHERE merchant = ?1 AND state <> 'opening'";
    db.batch(vec![db.statement(sql, &[slug.into(), number(now_ms())])?]).await?;
    ctx.note(format!("{} opens {slug}", ctx.account()?.account));
    begun(slug, "no shop of this slug is closed", env, db, ctx).await
}

/// How far a shop is, whose turns begin; when the queue takes no message, the next minute begins them.
async fn begun(slug: &str, none: &str, env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let row = find(db, slug).await?.ok_or_else(|| Problem::not_found(none))?;
    if row.state != ClosedState::Closed
        && let Err(error) = env.queue(QUEUE)?.send(format!("{SHOP}{slug}")).await
    {
        edge::fault("product", "closing", &error);
    }
    json(ctx, &ClosedShop::from(row), CacheRule::NoStore)
}

async fn find(db: &Db<'_>, slug: &str) -> Result<Option<Row>> {
    db.first(&format!("SELECT {COLUMNS} FROM closed_shops WHERE merchant = ?1"), &[slug.into()]).await
}

/// 409 while the merchant's shop is closed.
pub(crate) async fn refuse_closed(db: &Db<'_>, slug: &str) -> Result<()> {
    match find(db, slug).await? {
        Some(row) if row.state != ClosedState::Opening => Err(closed().into()),
        _ => Ok(()),
    }
}

/// 409: nothing of a closed shop can be shown.
pub(crate) fn closed() -> Problem {
    Problem::new("shop-closed", "This shop is closed", 409).because("the marketplace closed it; write to us")
}

/// Undoes the transaction when the shop of one of these merchants is closed ([`goods::run`] says so then).
pub(crate) fn none_closed(merchants: &[&str], db: &Db<'_>) -> Result<D1PreparedStatement> {
    db.statement(
        "INSERT INTO guard (what, holds) SELECT 'closed', NOT EXISTS (SELECT 1 FROM json_each(?1) wanted \
         CROSS JOIN closed_shops c ON c.merchant = wanted.value WHERE c.state <> 'opening')",
        &[serde_json::to_string(merchants)?.into()],
    )
}

/// The products of these that are not of closed shops: those are not brought back by a catalogue.
pub(crate) async fn leave_closed(products: &mut Vec<Product>, db: &Db<'_>) -> Result<()> {
    let sql = "SELECT merchant AS slug, reason, closed_by, closed_at, state FROM closed_shops WHERE merchant > '' AND state <> 'opening'";
    let closed: Vec<Row> = db.rows(sql, &[]).await?;
    products.retain(|product| !closed.iter().any(|row| row.slug == product.card.merchant.slug));
    Ok(())
}

/// Goes on with what nobody goes on with.
pub(crate) async fn go_on_left_over(env: &Env) {
    #[derive(Deserialize)]
    struct Due {
        merchant: String,
    }
    let ctx = Context::of_schedule("product");
    let sent = async {
        let db = Db::new(env, &ctx)?;
        // one that fails comes behind the others
        let sql = "UPDATE closed_shops SET due = ?2 WHERE merchant IN \
                   (SELECT merchant FROM closed_shops WHERE due < ?1 ORDER BY due LIMIT 10) RETURNING merchant";
        let due: Vec<Due> = db.rows(sql, &[number(now_ms().saturating_sub(DEAD_MS)), number(now_ms())]).await?;
        for Due { merchant } in due {
            env.queue(QUEUE)?.send(format!("{SHOP}{merchant}")).await?;
        }
        Ok::<_, edge::Error>(())
    };
    if let Err(error) = sent.await {
        edge::fault("product", "closing", &error);
    }
}

/// Hides or shows products of a shop for a while, then hands over.
pub(crate) async fn turn(env: &Env, slug: &str) -> Result<()> {
    let ctx = Context::of_schedule("product");
    let db = Db::new(env, &ctx)?;
    let until = now_ms() + TURN_MS;
    let outcome = async {
        while now_ms() < until {
            let state = find(&db, slug).await?.map(|row| row.state);
            let more = match state {
                Some(state @ (ClosedState::Closing | ClosedState::Opening)) => {
                    some(env, &ctx, &db, slug, state).await?
                }
                Some(ClosedState::Closed) | None => false,
            };
            if !more {
                return Ok::<_, edge::Error>(false);
            }
        }
        Ok(true)
    };
    let outcome = outcome.await;
    // what was stored is told, also when something failed behind it
    announce_all(env, &db, &ctx).await?;
    if outcome? {
        env.queue(QUEUE)?.send(format!("{SHOP}{slug}")).await?;
    }
    Ok(())
}

/// Hides or shows some products. False when none was left, and the shop is closed, or open.
async fn some(env: &Env, ctx: &Context, db: &Db<'_>, slug: &str, state: ClosedState) -> Result<bool> {
    let (index, which) = match state {
        ClosedState::Opening => ("goods_closed", "g.closed = 1"),
        ClosedState::Closing | ClosedState::Closed => ("goods_on_sale", "g.shown = 1"),
    };
    let sql = format!(
        "SELECT {} FROM goods g INDEXED BY {index} LEFT JOIN products p ON p.id = g.product_id WHERE g.merchant = ?1 AND {which} LIMIT ?2",
        goods::COLUMNS
    );
    let rows: Vec<goods::Row> = db.rows(&sql, &[slug.into(), AT_ONCE.into()]).await?;
    let mut goods = rows.into_iter().map(goods::Row::good).collect::<Result<Vec<Good>>>()?;
    let mut bytes = 0;
    let fits = goods.iter().take_while(|good| {
        bytes += good.before.len();
        bytes <= BYTES_AT_ONCE
    });
    let fits = fits.count().max(1);
    goods.truncate(fits);
    let word = if state == ClosedState::Opening { "opening" } else { "closing" };
    let mut statements = vec![db.statement(
        "INSERT INTO guard (what, holds) VALUES ('changed', (SELECT state = ?2 FROM closed_shops WHERE merchant = ?1))",
        &[slug.into(), word.into()],
    )?];
    if goods.is_empty() {
        statements.extend(finished(db, slug, state)?);
        return Ok(!goods::run(db, statements).await?);
    }
    let mut products: Vec<Product> = goods.iter().map(|good| good.product.clone()).collect();
    let shown = if state == ClosedState::Opening {
        admin::show_counts(&mut products, db).await?;
        reviews::show_ratings(&mut products, db).await?;
        ProductState::Shown
    } else {
        ProductState::Hidden
    };
    let puts: Vec<Put<'_>> = goods
        .iter()
        .zip(&products)
        .map(|(good, product)| Put {
            product,
            state: shown,
            before: Some(&good.before),
            version: good.version,
            line: None,
        })
        .collect();
    let now = now_ms();
    statements.extend(goods::statements(db, &puts, now, None, goods::told(db, puts.len()).await?)?);
    let ids: Vec<&str> = products.iter().map(|product| product.card.id.as_str()).collect();
    let ids = serde_json::to_string(&ids)?;
    if shown == ProductState::Hidden {
        let hidden = "UPDATE goods SET closed = 1 WHERE product_id IN (SELECT value FROM json_each(?1))";
        statements.push(db.statement(hidden, &[ids.into()])?);
    } else {
        // what its merchant never edited is the catalogue's again: the next one takes it up, or away
        let current = publications::pointer(env, ctx, tag::CATALOGUE).await?.current;
        statements.push(db.statement(
            "UPDATE goods SET closed = 0, updated_at = iif(version = 0, 0, updated_at) WHERE product_id IN (SELECT value FROM json_each(?1))",
            &[ids.as_str().into()],
        )?);
        statements.push(db.statement(
            "UPDATE products SET version = ?2 WHERE id IN (SELECT g.product_id FROM json_each(?1) wanted \
             CROSS JOIN goods g ON g.product_id = wanted.value WHERE g.updated_at = 0)",
            &[ids.as_str().into(), current.as_deref().unwrap_or(OWN).into()],
        )?);
    }
    statements.push(db.statement("UPDATE closed_shops SET due = ?2 WHERE merchant = ?1", &[slug.into(), number(now)])?);
    // one that its merchant or a sale changed meanwhile is read again
    goods::run(db, statements).await?;
    Ok(true)
}

/// The statements of the last turn: the page of merchants says what is seen of the shop now.
fn finished(db: &Db<'_>, slug: &str, state: ClosedState) -> Result<Vec<D1PreparedStatement>> {
    let end = match state {
        ClosedState::Opening => "DELETE FROM closed_shops WHERE merchant = ?1",
        ClosedState::Closing | ClosedState::Closed => {
            "UPDATE closed_shops SET state = 'closed', due = NULL WHERE merchant = ?1"
        }
    };
    let told = "INSERT INTO changes (product_id, slug, everywhere) VALUES ('', '', ?1)";
    Ok(vec![
        db.statement(end, &[slug.into()])?,
        shops::recount(db, slug)?,
        db.statement(told, &[f64::from(WHOLE_CATALOGUE).into()])?,
    ])
}
