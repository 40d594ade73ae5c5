//! A product: pictures, price, stock, merchant, what it is, what goes with it.

use crate::built::PRODUCT_CSS;
use crate::component::breadcrumbs::{breadcrumbs, trail};
use crate::component::buy::buy;
use crate::component::card::grid;
use crate::component::choice::{choice, chosen};
use crate::component::icon::{Icon, icon};
use crate::component::layout::{Head, layout};
use crate::component::name::unbroken;
use crate::component::picture::{Fetch, HERO_SIZES, frame, picture};
use crate::component::price::{price, stock};
use crate::component::reviews::{rating, reviews};
use crate::page::merchant::monogram;
use crate::{View, json_ld};
use contracts::catalogue::{ImageKind, Merchant, Product, ProductCard};
use contracts::recommendation::Recommendation;
use contracts::review::ReviewPage;
use contracts::search::Facet;
use maud::{Markup, html};
use money::format::amount;

/// What the page shows besides the product; a part that did not answer is `None` and absent from the page.
#[derive(Debug, Clone, Default)]
pub struct ProductPage {
    /// Who sells it.
    pub merchant: Option<Merchant>,
    /// Bought in the same orders, strongest first.
    pub together: Option<Vec<Recommendation>>,
    /// From the same collection.
    pub similar: Option<Vec<ProductCard>>,
    /// What buyers say of it.
    pub reviews: Option<ReviewPage>,
    /// Names of facets and their values.
    pub facets: Vec<Facet>,
    /// The day exchange rates were set, `YYYY-MM-DD`.
    pub rates_date: String,
}

/// `/{lang}/p/{slug}`
#[must_use]
pub fn product(view: &View, product: &Product, data: &ProductPage) -> String {
    let texts = view.texts();
    let offered = &*product.read_in(view.lang);
    let product = &*chosen(view, offered);
    let card = &product.card;
    let path = format!("/p/{}", card.slug);
    let main_collection = product.collections.first();
    let mut steps: Vec<(&str, String)> = Vec::new();
    if let Some(slug) = main_collection {
        steps.push((view.collection_name(slug), format!("/c/{slug}")));
    }
    steps.push((&card.name, path));
    let trail = trail(view, &steps);
    let shown = amount(card.prices.amount(view.currency), view.currency, view.lang);
    let summary = if product.description.is_empty() { texts.promise } else { &product.description };
    let head = Head {
        title: card.name.clone(),
        description: format!("{} · {shown} · {}. {}", card.name, card.merchant.name, shorten(summary, 120)),
        image: Some(&card.image),
        preload: Some((&card.image, HERO_SIZES)),
        json_ld: vec![json_ld::product(view, offered), json_ld::breadcrumbs(view, &trail)],
        subject: Some(("product", card.id.clone())),
        style: PRODUCT_CSS,
        ..Head::default()
    };
    let main = html! {
        div class="wrap" {
            (breadcrumbs(view, &trail))
            div class="product" {
                (gallery(view, product))
                (facts(view, product, data))
            }
            @if data.together.is_none() || data.similar.is_none() { p class="notice" { (texts.recommendations_down) } }
            (reviews(view, product, data.reviews.as_ref()))
            (together(view, data))
            @if let Some(cards) = data.similar.as_deref().filter(|c| !c.is_empty()) {
                section aria-labelledby="similar" {
                    div class="shelf-head" {
                        h2 id="similar" { (texts.similar) }
                        @if let Some(slug) = main_collection {
                            a href=(view.href(&format!("/c/{slug}"))) { (texts.see_all) (icon(Icon::Forward)) }
                        }
                    }
                    (grid(view, cards, false))
                }
            }
        }
    };
    layout(view, &head, &main)
}

fn gallery(view: &View, product: &Product) -> Markup {
    let texts = view.texts();
    let card = &product.card;
    let collection = view.collection_name(product.collections.first().map_or("", String::as_str));
    let count = product.images.len();
    html! {
        div class="gallery" {
            div class="slides" tabindex=[(count > 1).then_some("0")] role=[(count > 1).then_some("region")]
                aria-label=[(count > 1).then_some(texts.gallery)] {
                @for (i, image) in product.images.iter().enumerate() {
                    @let drawn = image.kind == ImageKind::Illustration;
                    @let alt = if drawn { (texts.illustration_of)(collection) } else if let Some(alt) = &image.alt { alt.clone() } else if i == 0 { card.name.clone() } else {
                        format!("{} ({})", card.name, (texts.photo_number)(i + 1, count))
                    };
                    figure id={ "photo-" (i + 1) } {
                        div class={ (frame(image, &card.id, &[])) " whole" } { (picture(image, &alt, HERO_SIZES, if i == 0 { Fetch::First } else { Fetch::Later })) }
                        @if drawn { figcaption { (texts.illustration_note) } }
                    }
                }
            }
            @if count > 1 {
                ul class="thumbs" role="list" {
                    @for (i, image) in product.images.iter().enumerate() {
                        li {
                            a href={ "#photo-" (i + 1) } aria-label=((texts.photo_number)(i + 1, count)) {
                                div class=(frame(image, &card.id, &[])) { (picture(image, "", "80px", Fetch::Later)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn facts(view: &View, product: &Product, data: &ProductPage) -> Markup {
    let texts = view.texts();
    let card = &product.card;
    html! {
        div class="facts" {
            h1 { bdi lang=(card.lang) { (unbroken(&card.name)) } }
            div class="facts-price" { (price(view, card)) (stock(view, card.stock)) (rating(view, product.rating.as_ref())) }
            (choice(view, product))
            @if view.currency != money::Currency::Mad && !data.rates_date.is_empty() {
                p class="small" { ((texts.rate_note)(&texts.day(&data.rates_date))) }
            }
            (buy(view, product))
            div class="actions" {
                button id="share" class="button soft" type="button" data-done=(texts.share_done) data-failed=(texts.share_failed) {
                    (icon(Icon::Share)) span { (texts.share) }
                }
                output id="share-said" {}
            }
            a class="seller" href=(view.href(&format!("/m/{}", card.merchant.slug))) {
                (monogram(&card.merchant.name, data.merchant.as_ref().map_or(&card.merchant.slug, |m| &m.id)))
                span {
                    span class="label" { (texts.sold_by) }
                    b { bdi { (card.merchant.name) } }
                    @if let Some(merchant) = &data.merchant {
                        span { (merchant.city.get(view.lang)) @if merchant.demo { " · " (texts.demo_merchant) } }
                    }
                }
            }
            h2 { (texts.description) }
            @if product.description.is_empty() { p class="muted" { (texts.no_description) } }
            @else { p lang=(card.lang) dir="auto" { (product.description) } }
            h2 { (texts.details) }
            (details(view, product, data))
        }
    }
}

fn details(view: &View, product: &Product, data: &ProductPage) -> Markup {
    let texts = view.texts();
    html! {
        dl class="details" {
            @for (key, values) in product.facets.iter().filter(|(key, _)| key.as_str() != "collection") {
                dt { (facet_name(view, data, key)) }
                dd {
                    @for value in values {
                        a href=(view.href(&format!("/search?f={key}:{value}"))) { (value_name(view, data, key, value)) }
                    }
                }
            }
            @if !product.collections.is_empty() {
                dt { (texts.collections) }
                dd {
                    @for slug in &product.collections {
                        a href=(view.href(&format!("/c/{slug}"))) { (view.collection_name(slug)) }
                    }
                }
            }
            dt { (texts.sku) }
            dd { bdi { (product.sku) } }
        }
        @if product.popularity > 0 { p class="small" { ((texts.bought)(product.popularity.into())) } }
    }
}

fn together(view: &View, data: &ProductPage) -> Markup {
    let cards = data.together.iter().flatten().filter_map(|r| r.product.as_ref());
    html! {
        @if cards.clone().next().is_some() {
            section aria-labelledby="together" data-recommended {
                h2 id="together" { (view.texts().bought_together) }
                (grid(view, cards, false))
            }
        }
    }
}

fn facet_name<'a>(view: &View, data: &'a ProductPage, key: &'a str) -> &'a str {
    let texts = view.texts();
    match (data.facets.iter().find(|f| f.key == key), key) {
        (Some(facet), _) => facet.name.get(view.lang),
        (None, "colour") => texts.colour,
        (None, "material") => texts.material,
        (None, "theme") => texts.facet_theme,
        (None, other) => other,
    }
}

fn value_name<'a>(view: &View, data: &'a ProductPage, key: &str, value: &'a str) -> &'a str {
    let facet = data.facets.iter().find(|f| f.key == key);
    facet.and_then(|f| f.values.iter().find(|v| v.value == value)).map_or(value, |v| v.name.get(view.lang))
}

/// At most `max` characters, cut after a word.
fn shorten(text: &str, max: usize) -> String {
    match text.char_indices().nth(max) {
        None => text.to_owned(),
        Some((end, _)) => {
            let cut = text[..end].rfind(' ').unwrap_or(end);
            format!("{}…", text[..cut].trim_end_matches([',', ';', '.']))
        }
    }
}
