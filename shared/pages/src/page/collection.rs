//! A collection: its products with filters.

use crate::built::LIST_CSS;
use crate::component::breadcrumbs::{breadcrumbs, trail};
use crate::component::layout::{Head, layout};
use crate::component::list::{Listing, list};
use crate::component::picture::CARD_SIZES;
use crate::filter::Filter;
use crate::{Robots, View, json_ld};
use contracts::catalogue::Collection;
use maud::html;

/// `/{lang}/c/{collection}`
#[must_use]
pub fn collection(view: &View, collection: &Collection, filter: &Filter, listing: &Listing) -> String {
    let texts = view.texts();
    let name = collection.name.get(view.lang);
    let path = format!("/c/{}", collection.slug);
    let trail = trail(view, &[(name, path.clone())]);
    let plain = filter.to_query().is_empty();
    let first = listing.items.first().map(|card| &card.image);
    let head = Head {
        title: name.to_owned(),
        description: format!("{name} · {}. {}", (texts.products)(collection.products.into()), texts.home_description),
        robots: if plain { Robots::Index } else { Robots::NoIndex },
        image: first,
        preload: first.map(|image| (image, CARD_SIZES)),
        json_ld: vec![json_ld::breadcrumbs(view, &trail), json_ld::item_list(view, &listing.items)],
        subject: Some(("collection", collection.slug.clone())),
        style: LIST_CSS,
        ..Head::default()
    };
    let empty =
        html! { p class="empty" { @if filter.narrows() { (texts.nothing_fits) } @else { (texts.list_empty) } } };
    let main = html! {
        div class="wrap" {
            (breadcrumbs(view, &trail))
            h1 { (name) }
            (list(view, &path, filter, listing, Some("collection"), &empty))
        }
    };
    layout(view, &head, &main)
}
