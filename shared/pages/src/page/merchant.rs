//! A merchant: who it is, and what it sells.

use crate::built::LIST_CSS;
use crate::component::breadcrumbs::{breadcrumbs, trail};
use crate::component::layout::{Head, layout};
use crate::component::list::{Listing, list};
use crate::component::name::script;
use crate::filter::Filter;
use crate::{Robots, View, json_ld};
use contracts::catalogue::Merchant;
use contracts::cursor::fingerprint;
use maud::{Markup, html};

/// `/{lang}/m/{merchant}`
#[must_use]
pub fn merchant(view: &View, merchant: &Merchant, filter: &Filter, listing: &Listing) -> String {
    let texts = view.texts();
    let path = format!("/m/{}", merchant.slug);
    let trail = trail(view, &[(&merchant.name, path.clone())]);
    let about = merchant.about.get(view.lang);
    let head = Head {
        title: merchant.name.clone(),
        description: about.to_owned(),
        robots: if filter.to_query().is_empty() { Robots::Index } else { Robots::NoIndex },
        json_ld: vec![json_ld::breadcrumbs(view, &trail), json_ld::item_list(view, &listing.items)],
        style: LIST_CSS,
        ..Head::default()
    };
    let empty = html! { p class="empty" { (texts.merchant_empty) } };
    let main = html! {
        div class="wrap" {
            (breadcrumbs(view, &trail))
            div class="merchant" {
                (monogram(&merchant.name, &merchant.id))
                div {
                    h1 { bdi lang=[script(view, &merchant.name)] { (merchant.name) } }
                    p class="muted" { (merchant.city.get(view.lang)) }
                    p { (about) }
                    @if merchant.demo { p class="notice" { b { (texts.demo_merchant) } ". " (texts.demo_merchant_note) } }
                }
            }
            (list(view, &path, filter, listing, None, &empty))
        }
    };
    layout(view, &head, &main)
}

/// A merchant's initial on a star of its own colour.
pub(crate) fn monogram(name: &str, id: &str) -> Markup {
    let initial: String = name.chars().find(|c| c.is_alphanumeric()).into_iter().flat_map(char::to_uppercase).collect();
    html! { span class={ "monogram m" (fingerprint(&[id]) % 5) } aria-hidden="true" { (initial) } }
}
