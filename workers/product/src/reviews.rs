//! Reviews: read by everybody, written by buyers (the payment service, which knows them, hands their reviews on), answered and
//! reported by the merchant, hidden by the marketplace. Texts are plain and are never read as HTML.

use crate::admin::parameter;
use crate::announce::{announce, tell_sequence};
use crate::replace::{Stored, changed_meanwhile, number};
use contracts::catalogue::Product;
use contracts::identity::Scope;
use contracts::internal::VerifiedReview;
use contracts::review::{
    MAX_AUTHOR, MAX_REASON, MAX_TEXT, NewReply, NewReport, Rating, Reply, Reported, ReportedReview, Review, ReviewPage,
    Visibility,
};
use edge::respond::{CacheRule, json};
use edge::values::rfc3339 as instant;
use edge::{Context, Db, Error, Page, Params, Problem, Result, body_json, now_ms};
use serde::Deserialize;
use std::collections::HashMap;
use worker::wasm_bindgen::JsValue;
use worker::{D1PreparedStatement, Env, Request, Response};

/// Largest body, as in the route table.
const MAX_BODY: usize = 64 * 1024;
/// How often a product that somebody else is changing is read again.
const TRIES: usize = 3;
/// Most reported reviews of one answer.
const REPORTED: f64 = 100.0;

/// The columns of [`Row`].
pub(crate) const COLUMNS: &str =
    "id, product_id, account, rating, text, author, created_at, edited_at, reply, replied_at, reported";

/// A row of `reviews`.
#[derive(Deserialize)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) product_id: String,
    rating: u8,
    text: String,
    author: String,
    pub(crate) created_at: u64,
    edited_at: Option<u64>,
    reply: Option<String>,
    replied_at: Option<u64>,
    pub(crate) reported: Option<String>,
}

impl From<Row> for Review {
    fn from(row: Row) -> Review {
        let reply = row.reply.map(|text| Reply { text, at: instant(row.replied_at.unwrap_or(row.created_at)) });
        Review {
            id: row.id,
            rating: row.rating,
            text: row.text,
            author: row.author,
            created_at: instant(row.created_at),
            edited_at: row.edited_at.map(instant),
            reply,
        }
    }
}

/// A page of the reviews of a product, latest first, as JSON.
pub(crate) async fn page(db: &Db<'_>, slug: &str, params: &Params) -> Result<Vec<u8>> {
    #[derive(Deserialize)]
    struct Id {
        id: String,
    }
    let unknown = || Problem::not_found("no product has this address");
    let Id { id } = db.first("SELECT id FROM products WHERE slug = ?1", &[slug.into()]).await?.ok_or_else(unknown)?;
    let page = Page::read(params, &["reviews", &id])?;
    let sql = format!(
        "SELECT {COLUMNS} FROM reviews INDEXED BY reviews_latest WHERE product_id = ?1 AND hidden = 0 \
         AND (created_at, id) < (?2, ?3) ORDER BY created_at DESC, id DESC LIMIT ?4"
    );
    let rows: Vec<Row> = db.rows(&sql, &page.values(&id)).await?;
    let next_cursor = page.next(&rows, |row| (row.created_at, &row.id));
    let stars = stars(db, &id).await?;
    let items = rows.into_iter().take(page.limit).map(Review::from).collect();
    Ok(serde_json::to_vec(&ReviewPage { rating: Rating::of(stars), stars, items, next_cursor })?)
}

/// `POST /internal/reviews`: a review by somebody who is known to have bought the product. A second one replaces the first,
/// keeps its place, the merchant's answer, and what the marketplace decided.
pub(crate) async fn write(mut req: Request, env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let VerifiedReview { account, product_id, review } = body_json(&mut req, MAX_BODY).await?;
    if !(1..=5).contains(&review.rating) {
        return Err(Problem::invalid("rating", "expected 1 to 5").into());
    }
    let text = plain("text", &review.text, MAX_TEXT)?;
    let author = plain("author", &review.author, MAX_AUTHOR)?;
    let stored = Stored::known(db, &product_id).await?;
    let now = number(now_ms());
    let put = db.statement(
        "INSERT INTO reviews (id, product_id, account, rating, text, author, created_at, merchant) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) \
         ON CONFLICT (product_id, account) DO UPDATE SET rating = excluded.rating, text = excluded.text, author = excluded.author, \
         edited_at = excluded.created_at \
         WHERE (rating, text, author) <> (excluded.rating, excluded.text, excluded.author)",
        &[
            edge::secret_name("rev_")?.into(),
            product_id.as_str().into(),
            account.as_str().into(),
            f64::from(review.rating).into(),
            text.into(),
            author.into(),
            now,
            stored.product.card.merchant.slug.as_str().into(),
        ],
    )?;
    change(vec![put], &stored, db).await?;
    let sql = format!("SELECT {COLUMNS} FROM reviews WHERE product_id = ?1 AND account = ?2");
    let row: Option<Row> = db.first(&sql, &[product_id.as_str().into(), account.as_str().into()]).await?;
    let review = row.map(Review::from).ok_or_else(|| Error::platform("a review that was just written is gone"))?;
    let response = json(ctx, &review, CacheRule::NoStore)?;
    tell_sequence(&response, announce(env, db, ctx).await)?;
    Ok(response)
}

/// `DELETE /v1/products/{slug}/reviews`: takes the caller's own review back; 204, also when there is none.
pub(crate) async fn remove(slug: &str, env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let account = ctx.account()?.account.as_str();
    #[derive(Deserialize)]
    struct Mine {
        id: String,
        product_id: String,
    }
    let sql = "SELECT r.id AS id, r.product_id AS product_id FROM products p \
               CROSS JOIN reviews r ON r.product_id = p.id AND r.account = ?2 WHERE p.slug = ?1";
    let response = Response::empty()?.with_status(204);
    if let Some(Mine { id, product_id }) = db.first(sql, &[slug.into(), account.into()]).await? {
        let stored = Stored::known(db, &product_id).await?;
        change(vec![db.statement("DELETE FROM reviews WHERE id = ?1", &[id.into()])?], &stored, db).await?;
        tell_sequence(&response, announce(env, db, ctx).await)?;
    }
    Ok(response)
}

/// `PUT /v1/merchant/reviews/{id}/reply`: the merchant's answer to a review of one of its products.
pub(crate) async fn reply(mut req: Request, id: &str, env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let stored = of_merchant(id, db, ctx).await?;
    let NewReply { text } = body_json(&mut req, MAX_BODY).await?;
    let text = plain("text", &text, MAX_TEXT)?;
    let text = if text.is_empty() { JsValue::NULL } else { text.into() };
    let sql = "UPDATE reviews SET reply = ?2, replied_at = ?3 WHERE id = ?1";
    let answer = db.statement(sql, &[id.into(), text, number(now_ms())])?;
    changed(answer, id, &stored, env, db, ctx).await
}

/// `PUT /v1/merchant/reviews/{id}/report`: the merchant asks the marketplace to look at a review; it stays until they decide.
pub(crate) async fn report(mut req: Request, id: &str, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    of_merchant(id, db, ctx).await?;
    let NewReport { reason } = body_json(&mut req, MAX_BODY).await?;
    let reason = plain("reason", &reason, MAX_REASON)?;
    if reason.is_empty() {
        return Err(Problem::invalid("reason", "expected a reason").into());
    }
    let sql = "UPDATE reviews SET reported = ?2 WHERE id = ?1";
    db.batch(vec![db.statement(sql, &[id.into(), reason.into()])?]).await?;
    Ok(Response::empty()?.with_status(204))
}

/// `GET /admin/v1/reviews/reported`: what merchants reported and nobody hid, oldest first.
pub(crate) async fn reported(db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let sql = format!(
        "SELECT {COLUMNS} FROM reviews INDEXED BY reviews_reported WHERE reported IS NOT NULL AND hidden = 0 AND created_at > 0 ORDER BY created_at, id LIMIT ?1"
    );
    let rows: Vec<Row> = db.rows(&sql, &[REPORTED.into()]).await?;
    let items = rows.into_iter().map(|mut row| ReportedReview {
        product_id: std::mem::take(&mut row.product_id),
        reason: row.reported.take().unwrap_or_default(),
        review: row.into(),
    });
    json(ctx, &Reported { items: items.collect() }, CacheRule::NoStore)
}

/// `PUT /v1/admin/reviews/{id}/visibility`, signed `/admin/v1/…`: the marketplace's decision, which also ends a report.
pub(crate) async fn decide(mut req: Request, id: &str, env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let Visibility { hidden } = body_json(&mut req, MAX_BODY).await?;
    let sql = "UPDATE reviews SET hidden = ?2, reported = NULL WHERE id = ?1";
    let decision = db.statement(sql, &[id.into(), if hidden { 1.0 } else { 0.0 }.into()])?;
    match Stored::find(db, &product_of(id, db).await?).await? {
        Some(stored) => changed(decision, id, &stored, env, db, ctx).await,
        // of a product that is not on sale: no mean to show, but the report has to end
        None => {
            db.batch(vec![decision]).await?;
            json(ctx, &written(id, db).await?, CacheRule::NoStore)
        }
    }
}

/// Makes a change of a review, and answers with the review.
async fn changed(
    change_of_it: D1PreparedStatement,
    id: &str,
    stored: &Stored,
    env: &Env,
    db: &Db<'_>,
    ctx: &Context,
) -> Result<Response> {
    change(vec![change_of_it], stored, db).await?;
    let response = json(ctx, &written(id, db).await?, CacheRule::NoStore)?;
    tell_sequence(&response, announce(env, db, ctx).await)?;
    Ok(response)
}

/// Changes reviews of a product together with the record of it, then shows their mean in the product. When that fails, the
/// caller repeats the change, and it is shown then.
async fn change(mut statements: Vec<D1PreparedStatement>, stored: &Stored, db: &Db<'_>) -> Result<()> {
    let card = &stored.product.card;
    let record = "INSERT INTO changes (product_id, slug, everywhere) VALUES (?1, ?2, 0)";
    statements.push(db.statement(record, &[card.id.as_str().into(), card.slug.as_str().into()])?);
    db.batch(statements).await?;
    for _ in 0..TRIES {
        let mut stored = Stored::known(db, &card.id).await?;
        stored.product.rating = Rating::of(stars(db, &card.id).await?);
        if stored.store(db, None).await? {
            return Ok(());
        }
    }
    Err(changed_meanwhile())
}

/// How many reviews gave one star, …, five.
async fn stars(db: &Db<'_>, product: &str) -> Result<[u32; 5]> {
    #[derive(Deserialize)]
    struct Counted {
        rating: usize,
        found: u32,
    }
    let sql = "SELECT rating, count(*) AS found FROM reviews INDEXED BY reviews_stars \
               WHERE product_id = ?1 AND hidden = 0 GROUP BY rating";
    let mut stars = [0; 5];
    for Counted { rating, found } in db.rows(sql, &[product.into()]).await? {
        if let Some(place) = rating.checked_sub(1).and_then(|i| stars.get_mut(i)) {
            *place = found;
        }
    }
    Ok(stars)
}

/// Products of a catalogue that is published show what buyers thought of them before.
pub(crate) async fn show_ratings(products: &mut [Product], db: &Db<'_>) -> Result<()> {
    #[derive(Deserialize)]
    struct Counted {
        product_id: String,
        rating: usize,
        found: u32,
    }
    let ids: Vec<&str> = products.iter().map(|product| product.card.id.as_str()).collect();
    let sql = "SELECT r.product_id AS product_id, r.rating AS rating, count(*) AS found FROM json_each(?1) wanted \
               CROSS JOIN reviews r INDEXED BY reviews_stars ON r.product_id = wanted.value AND r.hidden = 0 \
               GROUP BY r.product_id, r.rating";
    let mut stars: HashMap<String, [u32; 5]> = HashMap::new();
    for Counted { product_id, rating, found } in db.rows(sql, &[parameter(&ids)?.into()]).await? {
        if let Some(place) = rating.checked_sub(1).and_then(|i| stars.entry(product_id).or_default().get_mut(i)) {
            *place = found;
        }
    }
    for product in products {
        product.rating = stars.get(&product.card.id).and_then(|stars| Rating::of(*stars));
    }
    Ok(())
}

/// A review as it is stored.
async fn written(id: &str, db: &Db<'_>) -> Result<Review> {
    let row: Option<Row> = db.first(&format!("SELECT {COLUMNS} FROM reviews WHERE id = ?1"), &[id.into()]).await?;
    Ok(row.map(Review::from).ok_or_else(|| Problem::not_found("no review has this id"))?)
}

/// The id of the product of a review.
async fn product_of(id: &str, db: &Db<'_>) -> Result<String> {
    #[derive(Deserialize)]
    struct Of {
        product_id: String,
    }
    let of: Option<Of> = db.first("SELECT product_id FROM reviews WHERE id = ?1", &[id.into()]).await?;
    Ok(of.ok_or_else(|| Problem::not_found("no review has this id"))?.product_id)
}

/// The product of a review, when it is the caller's; a review of another merchant's product is not there.
async fn of_merchant(id: &str, db: &Db<'_>, ctx: &Context) -> Result<Stored> {
    let merchant = ctx.merchant_for(Scope::Catalogue)?;
    let stored = Stored::known(db, &product_of(id, db).await?).await?;
    if stored.product.card.merchant.slug != merchant {
        return Err(Problem::not_found("no review has this id").into());
    }
    Ok(stored)
}

/// A text as it is kept: without spaces around it.
fn plain(field: &str, text: &str, max: usize) -> Result<String> {
    let text = text.trim();
    if text.chars().count() > max {
        return Err(Problem::invalid(field, format!("at most {max} characters")).into());
    }
    if text.chars().any(|c| c.is_control() && c != '\n' && c != '\r' && c != '\t') {
        return Err(Problem::invalid(field, "holds control characters").into());
    }
    Ok(text.to_owned())
}
