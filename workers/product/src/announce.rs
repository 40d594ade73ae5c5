//! The caches are told what changed. Telling that failed is repeated, by the next change or every minute.

use contracts::catalogue::Product;
use contracts::publications::{SEQUENCE, tag};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Result, publications};
use serde::Deserialize;
use worker::wasm_bindgen::JsValue;
use worker::{Env, Response};

/// Changes announced at once, and how often in a row.
const ANNOUNCED: usize = 500;
const BATCHES: usize = 20;
/// Stands in `changes.everywhere` when so much changed that caches are told of the catalogue as a whole, and search of nothing.
pub(crate) const WHOLE_CATALOGUE: u8 = 2;

/// Announces what nobody announced, without a request to answer.
pub(crate) async fn announce_left_over(env: &Env) {
    let ctx = Context::of_schedule("product");
    let outcome = match Db::new(env, &ctx) {
        Ok(db) => announce_all(env, &db, &ctx).await,
        Err(error) => Err(error),
    };
    if let Err(error) = outcome {
        worker::console_error!(
            "{}",
            serde_json::json!({"level": "error", "service": "product", "part": "announce", "fault": error.to_string()})
        );
    }
}

/// Announces until nothing is left. What comes meanwhile all the time is left for the next minute.
pub(crate) async fn announce_all(env: &Env, db: &Db<'_>, ctx: &Context) -> Result<()> {
    for _ in 0..BATCHES {
        if announce(env, db, ctx).await?.is_none() {
            break;
        }
    }
    Ok(())
}

/// Tells the caches of changes that were not announced yet. Answers with the sequence of the last announcement.
pub(crate) async fn announce(env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Option<u64>> {
    #[derive(Deserialize)]
    struct Row {
        sequence: u64,
        slug: String,
        everywhere: u8,
    }
    let sql = "SELECT sequence, slug, everywhere FROM changes WHERE announced = 0 ORDER BY sequence LIMIT ?1";
    let most = f64::from(u32::try_from(ANNOUNCED).unwrap_or(u32::MAX));
    let rows: Vec<Row> = db.rows(sql, &[most.into()]).await?;
    let Some(last) = rows.last() else { return Ok(None) };
    let one_by_one = rows.iter().filter(|row| row.everywhere != WHOLE_CATALOGUE);
    let mut tags: Vec<String> = one_by_one.map(|row| tag::product(&row.slug)).collect();
    if rows.iter().any(|row| row.everywhere == WHOLE_CATALOGUE) {
        tags.extend([tag::CATALOGUE, tag::LISTS].map(str::to_owned));
    }
    if rows.iter().any(|row| row.everywhere == 1) {
        tags.extend(tag::SHOWING_PRODUCTS.map(str::to_owned));
    }
    let sequence = publications::announce(env, ctx, &tags).await?;
    #[expect(clippy::cast_precision_loss, reason = "sequences are far below 2^53")]
    let through: JsValue = (last.sequence as f64).into();
    let done = "UPDATE changes SET announced = 1 WHERE announced = 0 AND sequence <= ?1";
    // search reads neither what changed on the product's own page only nor what a later change of the product replaces
    let swept = "DELETE FROM changes WHERE announced = 0 AND everywhere <> 1 AND sequence <= ?1";
    let replaced = "DELETE FROM changes WHERE sequence IN (SELECT older.sequence FROM changes later \
                    CROSS JOIN changes older ON older.product_id = later.product_id AND older.sequence < later.sequence \
                    WHERE later.announced = 0 AND later.sequence <= ?1)";
    let statements = [swept, replaced, done].map(|sql| db.statement(sql, std::slice::from_ref(&through)));
    db.batch(statements.into_iter().collect::<Result<_>>()?).await?;
    Ok(Some(sequence))
}

pub(crate) async fn answer(product: &Product, env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let announced = announce(env, db, ctx).await;
    let response = json(ctx, product, CacheRule::NoStore)?;
    tell_sequence(&response, announced)?;
    Ok(response)
}

/// The change is made; when the caches could not be told now, they will be within a minute.
pub(crate) fn tell_sequence(response: &Response, announced: Result<Option<u64>>) -> Result<()> {
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
