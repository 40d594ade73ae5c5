//! What buyers say of a product: stars and plain text.

use crate::View;
use crate::i18n::product_texts;
use contracts::catalogue::Product;
use contracts::review::{Rating, Review, ReviewPage};
use maud::{Markup, html};

/// The mean beside the price, leading to the reviews; nothing while there is none.
pub(crate) fn rating(view: &View, rated: Option<&Rating>) -> Markup {
    let texts = product_texts(view.lang);
    html! {
        @if let Some(rated) = rated {
            a class="rating" href="#reviews" {
                span class="star" aria-hidden="true" { "★" }
                " " (mean(view, rated)) " · " ((texts.counted)(rated.count.into()))
            }
        }
    }
}

/// The latest reviews; nothing while there is none.
pub(crate) fn reviews(view: &View, product: &Product, page: Option<&ReviewPage>) -> Markup {
    let texts = product_texts(view.lang);
    html! {
        @if let Some(page) = page.filter(|page| !page.items.is_empty()) {
            section id="reviews" class="reviews" aria-labelledby="reviews-head" {
                h2 id="reviews-head" { (texts.reviews) }
                @if let Some(rated) = &page.rating {
                    p class="muted" { ((texts.of_five)(&mean(view, rated))) " · " ((texts.counted)(rated.count.into())) }
                    (histogram(view, page.stars, rated.count))
                }
                @for item in &page.items { (review(view, product, item)) }
            }
        }
    }
}

/// How many gave five stars, four, …; the bars are drawings of the numbers beside them.
fn histogram(view: &View, stars: [u32; 5], count: u32) -> Markup {
    let texts = product_texts(view.lang);
    html! {
        ul class="histogram" role="list" {
            @for (given, found) in (1..=5_u64).rev().zip(stars.into_iter().rev()) {
                li {
                    span class="hidden" { ((texts.stars)(given)) (texts.colon) ((texts.counted)(found.into())) }
                    span aria-hidden="true" { (given) " ★" }
                    progress aria-hidden="true" max=(count) value=(found) {}
                    span aria-hidden="true" { (found) }
                }
            }
        }
    }
}

fn review(view: &View, product: &Product, review: &Review) -> Markup {
    let texts = product_texts(view.lang);
    let full = usize::from(review.rating.min(5));
    html! {
        article class="review" {
            p {
                span class="star" role="img" aria-label=((texts.stars)(review.rating.into())) {
                    ("★".repeat(full)) ("☆".repeat(5 - full))
                }
            }
            @if !review.text.is_empty() { p class="said" dir="auto" { (review.text) } }
            p class="small" {
                b { bdi { (if review.author.is_empty() { texts.somebody } else { &review.author }) } }
                " · " (texts.verified) " · " (day(view, &review.created_at))
                @if review.edited_at.is_some() { " · " (texts.edited) }
            }
            @if let Some(reply) = &review.reply {
                div class="reply" {
                    p class="small" { b { bdi { ((texts.reply_of)(&product.card.merchant.name)) } } " · " (day(view, &reply.at)) }
                    p class="said" dir="auto" { (reply.text) }
                }
            }
        }
    }
}

fn mean(view: &View, rated: &Rating) -> String {
    format!("{}{}{}", rated.tenths / 10, product_texts(view.lang).point, rated.tenths % 10)
}

fn day(view: &View, instant: &str) -> String {
    view.texts().day(instant.split('T').next().unwrap_or(instant))
}
