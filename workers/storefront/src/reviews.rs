//! Writing a review of a product that one bought.

use crate::form::Form;
use crate::personal::Personal;
use contracts::catalogue::Product;
use contracts::review::NewReview;
use edge::{Error, Result};
use futures_util::future::join;
use pages::page::{self, ReviewForm, ReviewTrouble};
use serde_json::Value;
use worker::{Method, Response};

/// `/{lang}/reviews/{slug}`, shown or sent.
pub(crate) async fn write(here: &Personal<'_>, slug: &str, sent: Option<&Form>) -> Result<Response> {
    if !crate::render::is_slug(slug) {
        return Err(contracts::problem::Problem::not_found("no such product").into());
    }
    if here.ctx.identity().is_none() {
        return here.to(&format!("/login?next=/reviews/{slug}"));
    }
    let (collections, product) = join(here.shop.collections(), here.shop.product(slug)).await;
    let product: Product = product?;
    let form = match sent {
        Some(form) => publish(here, slug, form).await?,
        None => ReviewForm::default(),
    };
    let status = if form.trouble.is_some() { 422 } else { 200 };
    here.page(page::review(&here.view(&collections), &product, &form), status)
}

async fn publish(here: &Personal<'_>, slug: &str, form: &Form) -> Result<ReviewForm> {
    let rating = form.number("rating").and_then(|n| u8::try_from(n).ok()).filter(|n| (1..=5).contains(n));
    let (text, author) = (form.get("text").to_owned(), form.get("author").to_owned());
    let shown = ReviewForm {
        rating: rating.unwrap_or_default(),
        text: text.clone(),
        author: author.clone(),
        ..ReviewForm::default()
    };
    let Some(rating) = rating else { return Ok(ReviewForm { trouble: Some(ReviewTrouble::NoStars), ..shown }) };
    let path = format!("/v1/products/{slug}/reviews");
    let sent: Result<Value> =
        here.payment.ask(here.ctx, Method::Post, &path, &NewReview { rating, text, author }).await;
    match sent {
        Ok(_) => Ok(ReviewForm { published: true, ..shown }),
        Err(Error::Problem(problem)) if problem.status == 403 => {
            Ok(ReviewForm { trouble: Some(ReviewTrouble::NotBought), ..shown })
        }
        Err(Error::Problem(problem)) if problem.status < 500 => {
            Ok(ReviewForm { trouble: Some(ReviewTrouble::Refused), ..shown })
        }
        Err(error) => Err(error),
    }
}
