//! Search results, and every product when nothing is searched for.

use crate::built::LIST_CSS;
use crate::component::layout::{Head, layout};
use crate::component::list::{Listing, list};
use crate::component::name::script;
use crate::component::picture::CARD_SIZES;
use crate::filter::Filter;
use crate::{Robots, View};
use maud::{Markup, html};

/// `/{lang}/search`. `corrected`: the query as understood, when words were corrected.
#[must_use]
pub fn search(view: &View, filter: &Filter, corrected: Option<&str>, listing: &Listing) -> String {
    let texts = view.texts();
    let title = if filter.q.is_empty() { texts.all_products.to_owned() } else { (texts.results_for)(&filter.q) };
    let head = Head {
        title: title.clone(),
        description: texts.home_description.to_owned(),
        robots: Robots::NoIndex,
        preload: listing.items.first().map(|card| (&card.image, CARD_SIZES)),
        query: &filter.q,
        // a search that did not answer is no search without results
        subject: listing.total.map(|total| ("search", total.to_string())),
        style: LIST_CSS,
        ..Head::default()
    };
    let empty = empty(view, filter);
    let main = html! {
        div class="wrap" {
            h1 class="search-title" { (heading(view, &title, &filter.q)) }
            @if let Some(corrected) = corrected { p class="notice" { bdi { ((texts.corrected)(corrected)) } } }
            (list(view, "/search", filter, listing, None, &empty))
        }
    };
    layout(view, &head, &main)
}

/// The title with what was searched for set apart: it may be of another script and direction.
fn heading(view: &View, title: &str, q: &str) -> Markup {
    match title.split_once(q) {
        Some((before, after)) if !q.is_empty() => html! { (before) bdi lang=[script(view, q)] { (q) } (after) },
        _ => html! { (title) },
    }
}

/// Nothing found is a fork in the road, not its end.
fn empty(view: &View, filter: &Filter) -> Markup {
    let texts = view.texts();
    html! {
        div class="empty" {
            p class="empty-title" { @if filter.narrows() { (texts.nothing_fits) } @else { (texts.nothing_found) } }
            @if !filter.narrows() {
                p { (texts.nothing_found_help) }
                (collection_links(view))
            }
        }
    }
}

/// The collections as links, for pages that have nothing else to offer.
pub(crate) fn collection_links(view: &View) -> Markup {
    html! {
        @if !view.collections.is_empty() {
            ul class="choice" role="list" {
                @for c in view.collections {
                    li { a href=(view.href(&format!("/c/{}", c.slug))) { (c.name.get(view.lang)) } }
                }
            }
        }
    }
}
