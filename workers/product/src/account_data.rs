//! What is held about an account here: its reviews. They go with its export; when the account goes, its name and the tie to it go
//! from them, and what was said of the product stays for those who buy it. Whoever wants that gone too takes the review back first.

use crate::announce::announce;
use crate::reviews::{COLUMNS, Row};
use contracts::review::Review;
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Params, Problem, Result};
use serde::Serialize;
use worker::{Env, Method, Response};

/// Most reviews of an export.
const EXPORTED: &str = "1000";

/// A review with its product, as its author takes it along.
#[derive(Serialize)]
struct Written {
    product_id: String,
    #[serde(flatten)]
    review: Review,
}

/// `GET|DELETE {ACCOUNT_DATA}?account=`.
pub(crate) async fn answer(
    method: &Method,
    params: &Params,
    env: &Env,
    db: &Db<'_>,
    ctx: &Context,
) -> Result<Response> {
    let account = params.name("account")?.ok_or_else(|| Problem::invalid("account", "expected the account's id"))?;
    if *method == Method::Delete {
        forget(account, db).await?;
        // told again every minute when it fails now
        announce(env, db, ctx).await?;
        return Ok(Response::empty()?.with_status(204));
    }
    let sql = format!(
        "SELECT {COLUMNS} FROM reviews INDEXED BY reviews_of_account WHERE account = ?1 ORDER BY created_at DESC LIMIT {EXPORTED}"
    );
    let rows: Vec<Row> = db.rows(&sql, &[account.into()]).await?;
    let written = |row: Row| Written { product_id: row.product_id.clone(), review: row.into() };
    let reviews: Vec<Written> = rows.into_iter().map(written).collect();
    json(ctx, &serde_json::json!({"reviews": reviews}), CacheRule::NoStore)
}

/// Takes the name and the account from its reviews, and records that their products' pages changed, in one transaction.
async fn forget(account: &str, db: &Db<'_>) -> Result<()> {
    let pages = "INSERT INTO changes (product_id, slug, everywhere) SELECT p.id, p.slug, 0 \
                 FROM reviews r INDEXED BY reviews_of_account CROSS JOIN products p ON p.id = r.product_id WHERE r.account = ?1";
    // a product has one review of an account: each gets a nobody of its own
    let names = "UPDATE reviews SET author = '', account = 'gone_' || id WHERE account = ?1";
    let values = [account.into()];
    db.batch(vec![db.statement(pages, &values)?, db.statement(names, &values)?]).await.map(|_| ())
}
