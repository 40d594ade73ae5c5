//! A merchant's products as a file that can be imported again, sent while it is read.

use crate::imports::csv;
use catalogue::feed::write::{head, rows};
use contracts::catalogue::Product;
use contracts::identity::Scope;
use edge::{Context, Db, Result};
use futures_util::stream;
use serde::Deserialize;
use worker::{Env, Response};

/// Products read at once.
const AT_ONCE: u32 = 400;

/// `GET /v1/merchant/products.csv`.
pub(crate) fn file(env: &Env, ctx: &Context) -> Result<Response> {
    let merchant = ctx.merchant_for(Scope::Catalogue)?;
    let begin = Some((env.clone(), merchant.to_owned(), (String::new(), String::new()), head()));
    let pages = stream::unfold(begin, |at| async move {
        let (env, merchant, after, head) = at?;
        match page(&env, &merchant, &after).await {
            Ok((text, next)) => {
                Some((Ok((head + &text).into_bytes()), next.map(|next| (env, merchant, next, String::new()))))
            }
            Err(error) => Some((Err(worker::Error::RustError(error.to_string())), None)),
        }
    });
    csv("products.csv", pages)
}

/// Name and id of the last product of a page.
type After = (String, String);

async fn page(env: &Env, merchant: &str, (name, id): &After) -> Result<(String, Option<After>)> {
    #[derive(Deserialize)]
    struct Row {
        name: String,
        id: String,
        document: String,
    }
    let ctx = Context::of_schedule("product");
    let db = Db::new(env, &ctx)?;
    let sql = "SELECT g.name AS name, g.product_id AS id, coalesce(p.document, g.document) AS document \
               FROM goods g INDEXED BY goods_name LEFT JOIN products p ON p.id = g.product_id \
               WHERE g.merchant = ?1 AND (g.name, g.product_id) > (?2, ?3) ORDER BY g.name, g.product_id LIMIT ?4";
    let values = [merchant.into(), name.as_str().into(), id.as_str().into(), f64::from(AT_ONCE).into()];
    let found: Vec<Row> = db.rows(sql, &values).await?;
    let mut text = String::new();
    for row in &found {
        text.push_str(&rows(&serde_json::from_str::<Product>(&row.document)?));
    }
    let full = found.len() == AT_ONCE as usize;
    Ok((text, found.into_iter().last().filter(|_| full).map(|row| (row.name, row.id))))
}
