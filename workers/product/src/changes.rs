//! One product changed or removed after the catalogue was published. The change and the record of it are one transaction;
//! then the caches are told. Telling that failed is repeated, by the next change or every minute.

use crate::admin::{listings_of, parameter};
use contracts::admin::ProductChange;
use contracts::catalogue::Product;
use contracts::internal::{Changes, MAX_CHANGES};
use contracts::publications::{SEQUENCE, tag};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Error, Params, Problem, Result, body_json, publications};
use money::Rates;
use serde::Deserialize;
use worker::{Env, Request, Response};

/// Largest body, as in the route table.
const MAX_BODY: usize = 64 * 1024;
/// Longest name and description, in characters, and highest price in centimes.
const MAX_NAME: usize = 300;
const MAX_DESCRIPTION: usize = 20_000;
const MAX_PRICE: i64 = 1_000_000_000;
/// Changes announced at once.
const ANNOUNCED: usize = 500;

const READ: &str = "SELECT document FROM products WHERE id = ?1";
const RECORD: &str = "INSERT INTO changes (product_id, slug) SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM products WHERE id = ?1 AND document = ?3)";

#[derive(Deserialize)]
struct Document {
    document: String,
}

/// `PATCH /admin/v1/products/{id}`: answers with the product as it is now. Repeating it changes nothing more.
pub(crate) async fn change(mut req: Request, id: &str, env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let wanted: ProductChange = body_json(&mut req, MAX_BODY).await?;
    check(&wanted)?;
    let before = db.first::<Document>(READ, &[id.into()]).await?.ok_or_else(unknown)?.document;
    let mut product: Product = serde_json::from_str(&before)?;
    apply(&mut product, wanted)?;
    let (card, document) = (serde_json::to_string(&product.card)?, serde_json::to_string(&product)?);
    if document == before {
        return answer(&product, env, db, ctx).await;
    }
    let slug = product.card.slug.as_str();
    let listings = parameter(&listings_of(&product).collect::<Vec<_>>())?;
    // what follows the first statement happens only when it did: somebody else may have changed the product just now
    let mine = "EXISTS (SELECT 1 FROM products WHERE id = ?1 AND document = ?2)";
    let changed = db
        .batch(vec![
            db.statement(
                "UPDATE products SET card = ?2, document = ?3 WHERE id = ?1 AND document = ?4",
                &[id.into(), card.into(), document.as_str().into(), before.into()],
            )?,
            db.statement(
                &format!("DELETE FROM listings WHERE product_id = ?1 AND {mine}"),
                &[id.into(), document.as_str().into()],
            )?,
            db.statement(
                &format!("INSERT INTO listings (product_id, scope, popularity, price, created_at) \
                 SELECT value ->> 'id', value ->> 'scope', value ->> 'popularity', value ->> 'price', value ->> 'created_at' \
                 FROM json_each(?3) WHERE {mine}"),
                &[id.into(), document.as_str().into(), listings.into()],
            )?,
            db.statement(RECORD, &[id.into(), slug.into(), document.as_str().into()])?,
        ])
        .await?;
    if changed.first() != Some(&1) {
        let problem = Problem::new("changed-meanwhile", "Somebody else changed this product just now", 409);
        return Err(problem.because("read it again, then repeat the change").into());
    }
    answer(&product, env, db, ctx).await
}

/// `DELETE /admin/v1/products/{id}`: 204, also when it is gone already.
pub(crate) async fn remove(id: &str, env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    if let Some(Document { document }) = db.first(READ, &[id.into()]).await? {
        let product: Product = serde_json::from_str(&document)?;
        db.batch(vec![
            db.statement(RECORD, &[id.into(), product.card.slug.as_str().into(), document.as_str().into()])?,
            db.statement("DELETE FROM listings WHERE product_id = ?1", &[id.into()])?,
            db.statement("DELETE FROM products WHERE id = ?1", &[id.into()])?,
        ])
        .await?;
    }
    let response = Response::empty()?.with_status(204);
    tell_sequence(&response, announce(env, db, ctx).await)?;
    Ok(response)
}

/// `GET /internal/changes?after=N`: what changed after a sequence, each product once, as it is now.
pub(crate) async fn after(db: &Db<'_>, params: &Params, ctx: &Context) -> Result<Response> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        sequence: u64,
        document: Option<String>,
    }
    let after = params.number("after", 0..=i64::MAX)?.unwrap_or(0);
    let sql = "SELECT c.product_id AS id, max(c.sequence) AS sequence, p.document AS document \
               FROM changes c LEFT JOIN products p ON p.id = c.product_id WHERE c.sequence > ?1 GROUP BY c.product_id ORDER BY max(c.sequence) LIMIT ?2";
    let most = f64::from(u32::try_from(MAX_CHANGES).unwrap_or(u32::MAX));
    let rows: Vec<Row> = db.rows(sql, &[crate::lists::number(after), most.into()]).await?;
    let mut changes = Changes { sequence: u64::try_from(after).unwrap_or_default(), ..Changes::default() };
    for row in rows {
        changes.sequence = changes.sequence.max(row.sequence);
        match row.document {
            Some(document) => changes.products.push(serde_json::from_str(&document)?),
            None => changes.removed.push(row.id),
        }
    }
    json(ctx, &changes, CacheRule::NoStore)
}

/// Announces what nobody announced, without a request to answer.
pub(crate) async fn announce_left_over(env: &Env) {
    let ctx = Context::of_schedule("product");
    let outcome = match Db::new(env, &ctx) {
        Ok(db) => announce(env, &db, &ctx).await,
        Err(error) => Err(error),
    };
    if let Err(error) = outcome {
        worker::console_error!(
            "{}",
            serde_json::json!({"level": "error", "service": "product", "part": "announce", "fault": error.to_string()})
        );
    }
}

/// Tells the caches of every change that was not announced yet. Answers with the sequence of the last announcement.
async fn announce(env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Option<u64>> {
    #[derive(Deserialize)]
    struct Row {
        sequence: u64,
        slug: String,
    }
    let sql = "SELECT sequence, slug FROM changes WHERE announced = 0 ORDER BY sequence LIMIT ?1";
    let most = f64::from(u32::try_from(ANNOUNCED).unwrap_or(u32::MAX));
    let rows: Vec<Row> = db.rows(sql, &[most.into()]).await?;
    let Some(last) = rows.last() else { return Ok(None) };
    let tags: Vec<String> =
        (rows.iter().map(|row| tag::product(&row.slug))).chain(tag::SHOWING_PRODUCTS.map(str::to_owned)).collect();
    let sequence = publications::announce(env, ctx, &tags).await?;
    #[expect(clippy::cast_precision_loss, reason = "sequences are far below 2^53")]
    let through = (last.sequence as f64).into();
    let done = "UPDATE changes SET announced = 1 WHERE announced = 0 AND sequence <= ?1";
    db.batch(vec![db.statement(done, &[through])?]).await?;
    Ok(Some(sequence))
}

async fn answer(product: &Product, env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let announced = announce(env, db, ctx).await;
    let response = json(ctx, product, CacheRule::NoStore)?;
    tell_sequence(&response, announced)?;
    Ok(response)
}

/// The change is made; when the caches could not be told now, they will be within a minute.
fn tell_sequence(response: &Response, announced: Result<Option<u64>>) -> Result<()> {
    match announced {
        Ok(Some(sequence)) => response.headers().set(SEQUENCE, &sequence.to_string())?,
        Ok(None) => {}
        Err(error) => worker::console_warn!(
            "{}",
            serde_json::json!({"level": "warn", "service": "product", "part": "announce", "fault": error.to_string()})
        ),
    }
    Ok(())
}

fn check(wanted: &ProductChange) -> Result<()> {
    let too_long = |text: &Option<String>, most: usize| {
        text.as_ref().is_some_and(|t| t.trim().is_empty() && most == MAX_NAME || t.chars().count() > most)
    };
    if too_long(&wanted.name, MAX_NAME) {
        return Err(Problem::invalid("name", format!("expected 1 to {MAX_NAME} characters")).into());
    }
    if too_long(&wanted.description, MAX_DESCRIPTION) {
        return Err(Problem::invalid("description", format!("at most {MAX_DESCRIPTION} characters")).into());
    }
    if wanted.price.is_some_and(|price| !(1..=MAX_PRICE).contains(&price)) {
        return Err(Problem::invalid("price", format!("expected 1 to {MAX_PRICE} centimes")).into());
    }
    Ok(())
}

fn apply(product: &mut Product, wanted: ProductChange) -> Result<()> {
    let ProductChange { name, description, price, stock } = wanted;
    if let Some(price) = price {
        product.card.prices = Rates::current().map_err(Error::platform)?.prices(price);
    }
    product.card.stock = stock.unwrap_or(product.card.stock);
    if let Some(name) = name {
        product.card.name = name;
    }
    if let Some(description) = description {
        product.description = description;
    }
    Ok(())
}

fn unknown() -> Error {
    Problem::not_found("no product has this id").into()
}
