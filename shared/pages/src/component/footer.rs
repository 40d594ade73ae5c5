//! The bottom of every page: every collection, every language and currency in the open, and what the shop is.

use crate::View;
use crate::component::header::{currencies, languages};
use crate::component::icon::mark;
use crate::i18n::sell_texts;
use maud::{Markup, html};

pub(crate) fn footer(view: &View) -> Markup {
    let texts = view.texts();
    html! {
        footer class="foot" {
            div class="wrap" {
                div class="foot-about" {
                    p class="brand" { (mark()) span { "GetYour" b { "Share" } } }
                    p { (texts.promise) }
                    p { a href=(view.href("/about")) { (texts.about) } }
                    p { a href=(view.href("/sell")) { (sell_texts(view.lang).title) } }
                }
                @if !view.collections.is_empty() {
                    nav aria-labelledby="foot-collections" class="foot-collections" {
                        h2 class="label" id="foot-collections" { (texts.all_collections) }
                        ul role="list" {
                            @for c in view.collections {
                                li { a href=(view.href(&format!("/c/{}", c.slug))) { (c.name.get(view.lang)) } }
                            }
                        }
                    }
                }
                div {
                    h2 class="label" id="foot-lang" { (texts.language) }
                    (languages(view, "foot-lang"))
                    h2 class="label" id="foot-cur" { (texts.currency) }
                    (currencies(view, "foot-cur"))
                }
            }
        }
    }
}
