//! The top of every page: mark, search, collections, preferences. Works without scripts.

use crate::View;
use crate::component::icon::{Icon, icon, mark};
use crate::filter::MAX_QUERY;
use maud::{Markup, html};
use money::Currency;
use text::Lang;

/// Most suggestions the search service gives.
const MAX_SUGGESTIONS: u64 = 8;

/// `query`: what was searched for, shown again in the field.
pub(crate) fn header(view: &View, query: &str) -> Markup {
    let texts = view.texts();
    html! {
        header class="top" {
            div class="wrap" {
                a class="brand" href=(view.href("")) aria-label={ "GetYourShare, " (texts.home) } {
                    (mark()) span { "GetYour" b { "Share" } }
                }
                (menu(view))
                (search(view, query))
                (preferences(view))
                (visitor(view))
            }
        }
    }
}

fn search(view: &View, query: &str) -> Markup {
    let texts = view.texts();
    // for each number of suggestions there can be, how the language says it
    let found = (0..=MAX_SUGGESTIONS).map(texts.suggestions_found).collect::<Vec<_>>().join("|");
    html! {
        search {
            form class="find" action=(view.href("/search")) role="search" {
                label class="hidden" for="q" { (texts.search) }
                input id="q" name="q" type="search" value=(query) placeholder=(texts.search_placeholder) maxlength=(MAX_QUERY)
                    dir="auto" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search";
                button { (icon(Icon::Search)) span class="hidden" { (texts.search) } }
                ul id="suggest" class="suggest" role="listbox" aria-label=(texts.suggestions) hidden
                    data-product=(texts.suggestion_product) data-collection=(texts.suggestion_collection) {}
                output id="suggest-count" class="hidden" data-found=(found) {}
            }
        }
    }
}

fn menu(view: &View) -> Markup {
    let texts = view.texts();
    html! {
        @if view.collections.is_empty() {
            a class="pill" href=(view.href("/search")) { (icon(Icon::Menu)) span { (texts.all_products) } }
        } @else {
            details class="drop menu" name="top" {
                summary class="pill" { (icon(Icon::Menu)) span { (texts.collections) } }
                nav aria-label=(texts.collections) {
                    ul role="list" {
                        @for collection in view.collections {
                            @let path = format!("/c/{}", collection.slug);
                            li {
                                a href=(view.href(&path)) aria-current=[(view.path == path).then_some("page")] {
                                    (collection.name.get(view.lang))
                                }
                            }
                        }
                        li { a href=(view.href("/search")) { b { (texts.all_products) } } }
                    }
                }
            }
        }
    }
}

/// The visitor's own pages. The page is everybody's: the script writes the number of units beside the cart.
fn visitor(view: &View) -> Markup {
    let (texts, cart) = (view.texts(), view.cart_texts());
    let path = |page| view.path.strip_prefix(page).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    html! {
        a class="pill mine" href=(view.href("/account")) rel="nofollow" aria-current=[path("/account").then_some("page")] {
            (icon(Icon::Account)) span { (texts.account) }
        }
        a id="cart-link" class="pill mine" href=(view.href("/cart")) rel="nofollow" aria-current=[path("/cart").then_some("page")] {
            (icon(Icon::Cart)) span { (cart.cart) } b id="cart-count" hidden {}
        }
    }
}

fn preferences(view: &View) -> Markup {
    let texts = view.texts();
    html! {
        details class="drop prefs" name="top" {
            summary class="pill" {
                (icon(Icon::Preferences))
                span class="hidden" { (texts.preferences) ", " }
                span { (view.lang.code().to_uppercase()) span class="cur" { " · " (view.currency.code()) } }
            }
            div {
                p class="label" id="pref-lang" { (texts.language) }
                (languages(view, "pref-lang"))
                p class="label" id="pref-cur" { (texts.currency) }
                (currencies(view, "pref-cur"))
                fieldset class="theme" {
                    legend class="label" { (texts.theme) }
                    @for (value, name) in [("", texts.theme_auto), ("light", texts.theme_light), ("dark", texts.theme_dark)] {
                        label { input type="radio" name="theme" value=(value) checked[value.is_empty()]; span { (name) } }
                    }
                }
            }
        }
    }
}

/// Links to this page in every language, each in its own language.
pub(crate) fn languages(view: &View, labelled_by: &str) -> Markup {
    html! {
        ul class="choice" role="list" aria-labelledby=(labelled_by) {
            @for lang in Lang::ALL {
                li {
                    a href=(view.in_lang(lang)) lang=(lang.code()) hreflang=(lang.code()) dir=(lang.dir()) data-lang=(lang.code())
                        aria-current=[(lang == view.lang).then_some("true")] { (crate::i18n::texts(lang).language_name) }
                }
            }
        }
    }
}

/// Links that choose a currency and come back.
pub(crate) fn currencies(view: &View, labelled_by: &str) -> Markup {
    html! {
        ul class="choice" role="list" aria-labelledby=(labelled_by) {
            @for currency in Currency::ALL {
                li {
                    a href=(view.in_currency(currency)) rel="nofollow" title=((view.texts().currency_name)(currency))
                        aria-current=[(currency == view.currency).then_some("true")] { (currency.code()) }
                }
            }
        }
    }
}
