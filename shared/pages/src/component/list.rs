//! A list of products with its filters, its count and the way to the next page: collections, searches and merchants.

use crate::View;
use crate::component::card::grid;
use crate::component::facets::{chosen, facets, list_href};
use crate::component::icon::{Icon, icon};
use crate::filter::Filter;
use contracts::catalogue::ProductCard;
use contracts::search::Facet;
use maud::{Markup, html};

/// What a list page shows.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    /// The products of this page.
    pub items: Vec<ProductCard>,
    /// How many match in all; absent when search does not answer and the list comes from the catalogue.
    pub total: Option<u32>,
    /// True when `total` is a lower bound.
    pub bounded: bool,
    /// Filters with their counts; empty when search does not answer.
    pub facets: Vec<Facet>,
    /// Where the next page starts.
    pub next_cursor: Option<String>,
}

/// The count in words, for the heading and the live region.
pub(crate) fn total(view: &View, listing: &Listing) -> Option<String> {
    let texts = view.texts();
    let words = (texts.products)(listing.total?.into());
    Some(if listing.bounded { (texts.at_least)(&words) } else { words })
}

/// The list under its page's `h1`. `action`: path of the list; `hide`: a facet the page itself fixes; `empty`: said when
/// nothing is there.
pub(crate) fn list(
    view: &View,
    action: &str,
    filter: &Filter,
    listing: &Listing,
    hide: Option<&str>,
    empty: &Markup,
) -> Markup {
    let texts = view.texts();
    // what is there while search does not answer
    let untold = if filter.asks() { texts.popular } else { texts.all_products };
    let filtered = listing.total.is_some() && (!listing.items.is_empty() || filter.narrows());
    html! {
        div id="list" class=(if filtered { "list with-filter" } else { "list" }) {
            @if listing.total.is_none() { (search_down(view, filter)) }
            @if filtered { (facets(view, action, filter, &listing.facets, hide)) }
            div class="results" {
                @if filtered { (chosen(view, action, filter, &listing.facets)) }
                h2 class="count-line" {
                    output id="count" { (total(view, listing).unwrap_or_else(|| untold.to_owned())) }
                }
                @if listing.items.is_empty() { (empty) } @else { (grid(view, &listing.items, true)) }
                (pager(view, action, filter, listing))
            }
        }
    }
}

/// Said above what the catalogue offers while search does not answer.
fn search_down(view: &View, filter: &Filter) -> Markup {
    let texts = view.texts();
    html! {
        p class="notice" role="status" {
            @if filter.asks() {
                (texts.search_down) " " a href=(view.in_lang(view.lang)) { (texts.try_again) }
            } @else {
                (texts.list_down)
            }
        }
    }
}

fn pager(view: &View, action: &str, filter: &Filter, listing: &Listing) -> Markup {
    let texts = view.texts();
    html! {
        @if filter.cursor.is_some() || listing.next_cursor.is_some() {
            nav class="pager" aria-label=(texts.next_page) {
                @if filter.cursor.is_some() {
                    a href=(list_href(view, action, &filter.at(None))) { (texts.first_page) }
                }
                @if let Some(next) = &listing.next_cursor {
                    a class="button" rel="next" href=(list_href(view, action, &filter.at(Some(next)))) {
                        (texts.next_page) (icon(Icon::Forward))
                    }
                }
            }
        }
    }
}
