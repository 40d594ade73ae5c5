//! A product in a list, and lists of them.

use crate::View;
use crate::component::name::unbroken;
use crate::component::picture::{CARD_SIZES, Fetch, frame, picture};
use crate::component::price::{price, scarcity};
use contracts::catalogue::{Image, ImageKind, MerchantRef, ProductCard};
use maud::{Markup, html};
use money::Prices;

/// Pictures of this many first cards may be on screen at once: they are not lazy.
const FIRST: usize = 4;

/// Neighbours that must not look alike: those of a row, and the one above on a phone.
const NEIGHBOURS: usize = 4;

/// A grid of products, under an `h2`. `first` when it is the first thing on the page.
pub(crate) fn grid<'a>(view: &View, cards: impl IntoIterator<Item = &'a ProductCard>, first: bool) -> Markup {
    let mut frames: Vec<String> = Vec::new();
    html! {
        ul class="grid" role="list" {
            @for (i, product) in cards.into_iter().enumerate() {
                @let look = frame(&product.image, &product.id, &frames[i.saturating_sub(NEIGHBOURS)..]);
                @let fetch = match i {
                    0 if first => Fetch::First,
                    1..FIRST if first => Fetch::Now,
                    _ => Fetch::Later,
                };
                li { (card(view, product, &look, fetch)) }
                @let () = frames.push(look);
            }
        }
    }
}

fn card(view: &View, product: &ProductCard, look: &str, fetch: Fetch) -> Markup {
    let (words, lang) = product.name_in(view.lang);
    let name = html! {
        a href=(view.href(&format!("/p/{}", product.slug))) { bdi lang=(lang) { (unbroken(words)) } }
    };
    html! {
        article class="card" data-id=(product.id) {
            div class=(look) { (picture(&product.image, "", CARD_SIZES, fetch)) }
            h3 { (name) }
            p class="by" { bdi { (product.merchant.name) } }
            p { (price(view, product)) }
            (scarcity(view, product.stock))
        }
    }
}

/// An empty card for the script to fill: what it adds looks like what the server renders.
pub(crate) fn template(view: &View) -> Markup {
    let blank = ProductCard {
        id: String::new(),
        slug: String::new(),
        name: String::new(),
        lang: view.lang.code().into(),
        names: std::collections::BTreeMap::new(),
        prices: Prices { mad: 0, eur: 0, usd: 0 },
        merchant: MerchantRef { slug: String::new(), name: String::new() },
        image: Image { src: String::new(), kind: ImageKind::Photo, width: 800, height: 800, alt: None },
        stock: u32::MAX,
    };
    html! { template id="card" { li { (card(view, &blank, "pic photo", Fetch::Later)) } } }
}
