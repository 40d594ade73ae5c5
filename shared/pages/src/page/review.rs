//! Writing a review: stars that arrow keys move through, a text, a name. For whoever bought the product.

use crate::built::SHOP_CSS;
use crate::component::field::{Input, input, wrong};
use crate::component::layout::{Head, layout};
use crate::i18n::review_texts;
use crate::{Robots, View};
use contracts::catalogue::Product;
use contracts::review::MAX_TEXT;
use maud::{Markup, html};

/// What the page shows besides the product.
#[derive(Debug, Clone, Default)]
pub struct ReviewForm {
    /// One to five; 0 while none is chosen.
    pub rating: u8,
    /// What was written.
    pub text: String,
    /// The name to show.
    pub author: String,
    /// What is wrong.
    pub trouble: Option<ReviewTrouble>,
    /// True once it is published.
    pub published: bool,
}

/// Why a review was not published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewTrouble {
    /// No stars were chosen.
    NoStars,
    /// The account did not buy it.
    NotBought,
    /// Something else in it was refused.
    Refused,
}

/// `/{lang}/reviews/{slug}`
#[must_use]
pub fn review(view: &View, product: &Product, form: &ReviewForm) -> String {
    let texts = review_texts(view.lang);
    let title = if form.published { texts.thanks } else { texts.title };
    let head = Head {
        title: title.to_owned(),
        description: title.to_owned(),
        robots: Robots::NoIndex,
        style: SHOP_CSS,
        ..Head::default()
    };
    let item = view.href(&format!("/p/{}", product.card.slug));
    let main = html! {
        div class="wrap shop narrow" {
            h1 { (title) }
            @if form.published {
                p { (texts.thanks_help) }
                p { a class="button" href=(item) { (texts.back) } }
            } @else {
                p { a href=(item) lang=(product.card.lang) { (product.card.name) } }
                (alert(view, form))
                form method="post" action=(view.href(&format!("/reviews/{}", product.card.slug))) {
                    (stars(view, form))
                    (written(view, form))
                    button class="button wide" { (texts.send) }
                }
            }
        }
    };
    layout(view, &head, &main)
}

fn alert(view: &View, form: &ReviewForm) -> Markup {
    let texts = review_texts(view.lang);
    html! {
        @match form.trouble {
            Some(ReviewTrouble::NotBought) => p class="alert" role="alert" { (texts.not_bought) },
            Some(ReviewTrouble::Refused) => p class="alert" role="alert" { (texts.refused) },
            Some(ReviewTrouble::NoStars) | None => {}
        }
    }
}

/// One radio group: arrow keys move through it, and each star has words.
fn stars(view: &View, form: &ReviewForm) -> Markup {
    let texts = review_texts(view.lang);
    html! {
        fieldset class="stars" {
            legend { (texts.stars) }
            div {
                @for n in 1..=5_u8 {
                    label title=((texts.star)(n)) {
                        input type="radio" name="rating" value=(n) required checked[form.rating == n];
                        span aria-hidden="true" { "★" }
                        span class="hidden" { ((texts.star)(n)) }
                    }
                }
            }
            @if form.trouble == Some(ReviewTrouble::NoStars) { (wrong("rating-wrong", texts.choose)) }
        }
    }
}

fn written(view: &View, form: &ReviewForm) -> Markup {
    let texts = review_texts(view.lang);
    let optional = Some(view.checkout_texts().optional);
    let author = Input {
        name: "author",
        label: texts.author,
        value: &form.author,
        hint: texts.author_hint,
        optional,
        autocomplete: "nickname",
        maxlength: Some(60),
        ..Input::default()
    };
    html! {
        div class="field" {
            label for="text" { (texts.text) }
            textarea id="text" name="text" maxlength=(MAX_TEXT) rows="5" dir="auto" aria-describedby="text-hint" { (form.text) }
            p class="small" id="text-hint" { (texts.text_hint) }
        }
        (input(&author))
    }
}
