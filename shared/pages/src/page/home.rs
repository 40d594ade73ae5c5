//! The home page: what the shop is, its collections as a wall of tiles, what people want, what is new.

use crate::View;
use crate::built::HOME_CSS;
use crate::component::card::{grid, template};
use crate::component::icon::{Icon, icon};
use crate::component::layout::{Head, layout};
use crate::component::picture::{FIRST_TILE_SIZES, Fetch, TILE_SIZES, picture};
use crate::json_ld;
use contracts::catalogue::{Collection, Image, ImageKind, Merchant, ProductCard};
use maud::{Markup, html};

/// What the home page shows; a part that did not answer is `None` and absent from the page.
#[derive(Debug, Clone, Default)]
pub struct Home {
    /// How many products there are.
    pub total: Option<u32>,
    /// Most bought first.
    pub popular: Option<Vec<ProductCard>>,
    /// Latest listed first.
    pub newest: Option<Vec<ProductCard>>,
    /// Every merchant.
    pub merchants: Option<Vec<Merchant>>,
}

/// `/{lang}`
#[must_use]
pub fn home(view: &View, data: &Home) -> String {
    let texts = view.texts();
    let mut json_ld = vec![json_ld::organization(view), json_ld::web_site(view)];
    json_ld.extend(data.popular.as_ref().map(|cards| json_ld::item_list(view, cards)));
    let first = view.collections.first().map(|c| drawing(c, 0));
    let head = Head {
        description: texts.home_description.to_owned(),
        preload: first.as_ref().map(|image| (image, FIRST_TILE_SIZES)),
        json_ld,
        style: HOME_CSS,
        ..Head::default()
    };
    let main = html! {
        (hero(view, data))
        @if view.collections.is_empty() && data.popular.is_none() {
            p class="wrap notice" role="status" { (texts.catalogue_down) }
        }
        (wall(view))
        (shelf(view, "popular", texts.popular, "/search", data.popular.as_deref()))
        section id="for-you" class="wrap" aria-labelledby="for-you-title" hidden {
            div class="shelf-head" {
                h2 id="for-you-title" { (texts.for_you) }
                p { (texts.for_you_lead) }
            }
            ul class="grid" role="list" {}
            p class="notice" role="status" hidden { (texts.recommendations_down) }
            (template(view))
        }
        (shelf(view, "newest", texts.newest, "/search?sort=newest", data.newest.as_deref()))
        (merchants(view, data.merchants.as_deref().unwrap_or_default()))
    };
    layout(view, &head, &main)
}

fn hero(view: &View, data: &Home) -> Markup {
    let texts = view.texts();
    let lead = match (data.total, data.merchants.as_ref()) {
        (Some(total), Some(merchants)) if total > 0 && !merchants.is_empty() => {
            let merchants = u64::try_from(merchants.len()).unwrap_or_default();
            (texts.hero_lead)(&(texts.products)(total.into()), &(texts.merchants_count)(merchants))
        }
        _ => texts.hero_plain.to_owned(),
    };
    html! {
        section class="hero" aria-labelledby="hero-title" {
            div class="wrap" {
                div class="hero-zellige" {}
                div class="hero-text" {
                    h1 id="hero-title" { @for line in texts.hero { span { (line) " " } } }
                    p { (lead) }
                    @if !view.collections.is_empty() {
                        a class="button light" href="#collections" { (texts.hero_action) }
                    }
                }
            }
        }
    }
}

fn wall(view: &View) -> Markup {
    let texts = view.texts();
    html! {
        @if !view.collections.is_empty() {
            section id="collections" class="wrap" aria-labelledby="collections-title" {
                h2 id="collections-title" class="hidden" { (texts.collections) }
                ul class="wall" role="list" {
                    @for (i, collection) in view.collections.iter().enumerate() { li { (tile(view, collection, i)) } }
                }
            }
        }
    }
}

/// The first tile is the largest thing on the first screen.
fn tile(view: &View, collection: &Collection, i: usize) -> Markup {
    let (sizes, fetch) = match i {
        0 => (FIRST_TILE_SIZES, Fetch::First),
        1..5 => (TILE_SIZES, Fetch::Now),
        _ => (TILE_SIZES, Fetch::Later),
    };
    html! {
        a class="tile" href=(view.href(&format!("/c/{}", collection.slug))) {
            div class={ "pic v" (variant(i)) " g" (i / 3 % 5) } { (picture(&drawing(collection, i), "", sizes, fetch)) }
            b { (collection.name.get(view.lang)) }
            span { ((view.texts().products)(collection.products.into())) }
        }
    }
}

/// Variants follow one another along the wall, so that neighbours differ in ground.
fn variant(i: usize) -> usize {
    i % 3 + 1
}

fn drawing(collection: &Collection, i: usize) -> Image {
    let src = format!("/img/illustrations/{}-{}", collection.slug, variant(i));
    Image { src, kind: ImageKind::Illustration, width: 800, height: 800, alt: None }
}

fn shelf(view: &View, id: &str, title: &str, more: &str, cards: Option<&[ProductCard]>) -> Markup {
    html! {
        @if let Some(cards) = cards.filter(|c| !c.is_empty()) {
            section class="wrap" aria-labelledby=(id) {
                div class="shelf-head" {
                    h2 id=(id) { (title) }
                    a href=(view.href(more)) { (view.texts().see_all) (icon(Icon::Forward)) }
                }
                (grid(view, cards, false))
            }
        }
    }
}

fn merchants(view: &View, merchants: &[Merchant]) -> Markup {
    let texts = view.texts();
    html! {
        @if !merchants.is_empty() {
            section class="wrap" aria-labelledby="merchants" {
                h2 id="merchants" { (texts.merchants) }
                ul class="merchants" role="list" {
                    @for merchant in merchants {
                        li {
                            a href=(view.href(&format!("/m/{}", merchant.slug))) {
                                (super::merchant::monogram(&merchant.name, &merchant.id))
                                span {
                                    b { bdi { (merchant.name) } }
                                    span { (merchant.city.get(view.lang)) " · " ((texts.products)(merchant.products.into())) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
