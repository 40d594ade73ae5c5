//! The reviews of all of a merchant's products in one list, latest first.

use crate::reviews::{COLUMNS, Row};
use contracts::catalogue::{Image, ProductCard};
use contracts::identity::Scope;
use contracts::review::{MerchantReview, MerchantReviews, ReviewState, ReviewedProduct};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Page, Params, Result};
use serde::Deserialize;
use worker::Response;

/// The card or the document, which begins with the same fields, of the product that a review is of.
pub(crate) const PRODUCT: &str = "coalesce((SELECT card FROM products WHERE products.id = reviews.product_id), \
     (SELECT document FROM goods WHERE goods.product_id = reviews.product_id))";

/// A review, with the document of its product.
#[derive(Deserialize)]
struct Found {
    #[serde(flatten)]
    row: Row,
    product: Option<String>,
}

/// `GET /v1/merchant/reviews`.
pub(crate) async fn list(params: &Params, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let merchant = ctx.merchant_for(Scope::Catalogue)?;
    let stars = params.number("stars", 1..=5)?;
    let state = params.one_of::<ReviewState>("state", "unanswered, reported")?;
    let (index, filter) = match state {
        None => ("reviews_merchant", ""),
        Some(ReviewState::Unanswered) => ("reviews_merchant_unanswered", "AND reply IS NULL"),
        Some(ReviewState::Reported) => ("reviews_merchant_reported", "AND reported IS NOT NULL"),
    };
    let page = Page::read(params, &["own reviews", merchant, index, &stars.unwrap_or_default().to_string()])?;
    // without a filter every number of stars will do
    let rated = stars.map_or("", |_| "AND rating = ?5");
    let sql = format!(
        "SELECT {COLUMNS}, {PRODUCT} AS product FROM reviews INDEXED BY {index} WHERE merchant = ?1 AND hidden = 0 {filter} AND (created_at, id) < (?2, ?3) {rated} \
         ORDER BY created_at DESC, id DESC LIMIT ?4"
    );
    let mut values = page.values(merchant).to_vec();
    values.extend(stars.and_then(|stars| u8::try_from(stars).ok()).map(Into::into));
    let rows: Vec<Found> = db.rows(&sql, &values).await?;
    let next_cursor = page.next(&rows, |found| (found.row.created_at, found.row.id.as_str()));
    let items = rows.into_iter().take(page.limit).map(shown).collect::<Result<_>>()?;
    json(ctx, &MerchantReviews { items, next_cursor }, CacheRule::NoStore)
}

fn shown(found: Found) -> Result<MerchantReview> {
    let Found { mut row, product } = found;
    let id = std::mem::take(&mut row.product_id);
    Ok(MerchantReview {
        product: of_product(id, product.as_deref())?,
        reported: row.reported.take(),
        review: row.into(),
    })
}

/// What a review is of, by the product's card or document.
pub(crate) fn of_product(id: String, document: Option<&str>) -> Result<ReviewedProduct> {
    Ok(match document.map(serde_json::from_str::<ProductCard>).transpose()? {
        Some(card) => ReviewedProduct { id, slug: card.slug, name: card.name, image: seen(card.image) },
        // one that a catalogue left out
        None => ReviewedProduct { slug: String::new(), name: String::new(), image: None, id },
    })
}

/// A picture that there is.
fn seen(image: Image) -> Option<Image> {
    Some(image).filter(|image| !image.src.is_empty())
}
