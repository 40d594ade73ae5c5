//! Reviews that the marketplace judges: what merchants reported, and what was hidden.

use crate::own_reviews::{PRODUCT, of_product};
use crate::reviews::{COLUMNS, Row};
use contracts::review::{Judged, JudgedReview, JudgedReviews};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Page, Params, Result};
use serde::Deserialize;
use worker::Response;

/// A review with whose product it is of.
#[derive(Deserialize)]
struct Found {
    #[serde(flatten)]
    row: Row,
    product: Option<String>,
    merchant: Option<String>,
    hidden: u8,
}

/// `GET /v1/admin/reviews`.
pub(crate) async fn list(params: &Params, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let (index, filter) = match params.one_of::<Judged>("state", "reported, hidden")?.unwrap_or_default() {
        Judged::Reported => ("reviews_reported", "reported IS NOT NULL AND hidden = 0"),
        Judged::Hidden => ("reviews_hidden", "hidden = 1"),
    };
    let page = Page::read(params, &["judged reviews", index])?;
    let sql = format!(
        "SELECT {COLUMNS}, merchant, hidden, {PRODUCT} AS product FROM reviews INDEXED BY {index} \
         WHERE {filter} AND (created_at, id) < (?1, ?2) ORDER BY created_at DESC, id DESC LIMIT ?3"
    );
    let rows: Vec<Found> = db.rows(&sql, &page.range()).await?;
    let next_cursor = page.next(&rows, |found| (found.row.created_at, found.row.id.as_str()));
    let items = rows.into_iter().take(page.limit).map(shown).collect::<Result<_>>()?;
    json(ctx, &JudgedReviews { items, next_cursor }, CacheRule::NoStore)
}

fn shown(found: Found) -> Result<JudgedReview> {
    let Found { mut row, product, merchant, hidden } = found;
    Ok(JudgedReview {
        product: of_product(std::mem::take(&mut row.product_id), product.as_deref())?,
        merchant,
        reported: row.reported.take(),
        hidden: hidden == 1,
        review: row.into(),
    })
}
