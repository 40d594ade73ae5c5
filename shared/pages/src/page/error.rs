//! When there is nothing to show: what happened, whose doing it is, where to go on.

use crate::built::TEXT_CSS;
use crate::component::icon::mark;
use crate::component::layout::{Head, layout};
use crate::page::search::collection_links;
use crate::{Robots, View};
use maud::html;

/// Why a page cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// 404.
    NotFound,
    /// 400: a filter or cursor of the address is wrong.
    Invalid,
    /// 500 or 503: ours.
    Unavailable,
}

/// The page for a trouble, in the place of the page asked for.
#[must_use]
pub fn trouble(view: &View, what: Trouble) -> String {
    let texts = view.texts();
    let (title, help) = match what {
        Trouble::NotFound => (texts.not_found, texts.not_found_help),
        Trouble::Invalid => (texts.invalid, texts.invalid_help),
        Trouble::Unavailable => (texts.unavailable, texts.unavailable_help),
    };
    let head = Head {
        title: title.to_owned(),
        description: help.to_owned(),
        robots: Robots::NoIndex,
        style: TEXT_CSS,
        ..Head::default()
    };
    let main = html! {
        div class="wrap trouble" {
            (mark())
            h1 { (title) }
            p { (help) }
            p class="actions" {
                @match what {
                    Trouble::Unavailable => a class="button" href=(view.in_lang(view.lang)) { (texts.try_again) },
                    Trouble::Invalid => a class="button" href=(view.href(view.path)) { (texts.first_page) },
                    Trouble::NotFound => a class="button" href=(view.href("")) { (texts.back_home) },
                }
            }
            (collection_links(view))
            @if what == Trouble::Unavailable && !view.request_id.is_empty() {
                p class="small" { (texts.request_id) " " code { (view.request_id) } }
            }
        }
    };
    layout(view, &head, &main)
}
