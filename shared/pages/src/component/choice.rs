//! Choosing between the variants of a product: links that work without scripts. The address names the chosen one (`?sku=`).

use crate::View;
use crate::i18n::product_texts;
use contracts::catalogue::Product;
use contracts::variant::Variant;
use maud::{Markup, html};
use std::borrow::Cow;

/// The product as the variant that the address names, or else the first one that can be bought: its number, price, stock and
/// picture. A product without variants is as it is.
pub(crate) fn chosen<'p>(view: &View, product: &'p Product) -> Cow<'p, Product> {
    let asked = serde_urlencoded::from_str::<Vec<(String, String)>>(view.query).unwrap_or_default();
    let asked = asked.iter().find(|(name, _)| name == "sku").map(|(_, sku)| sku.as_str());
    let variants = &product.variants;
    let named = asked.and_then(|sku| variants.iter().find(|v| v.sku == sku));
    let Some(variant) = named.or_else(|| variants.iter().find(|v| v.stock > 0)).or_else(|| variants.first()) else {
        return Cow::Borrowed(product);
    };
    let mut shown = product.clone();
    shown.sku.clone_from(&variant.sku);
    shown.card.prices = variant.prices;
    shown.card.stock = variant.stock;
    if let Some(image) = &variant.image {
        shown.card.image = image.clone();
        shown.images.retain(|other| other != image);
        shown.images.insert(0, image.clone());
    }
    Cow::Owned(shown)
}

/// One row of links for each option; `product` is the chosen one.
pub(crate) fn choice(view: &View, product: &Product) -> Markup {
    let Some(current) = product.variants.iter().find(|v| v.sku == product.sku) else { return html! {} };
    html! {
        @for (place, option) in product.options.iter().enumerate() {
            div class="pick" role="group" aria-labelledby={ "choice-" (place) } {
                span id={ "choice-" (place) } class="label" { bdi { (option.name.get(view.lang)) } }
                ul role="list" {
                    @for value in &option.values {
                        @if let Some(variant) = with(product, current, &option.key, value) {
                            @let same = variant.options.get(&option.key) == current.options.get(&option.key);
                            li {
                                a href=(address(view, product, variant)) rel="nofollow" aria-current=[same.then_some("true")]
                                    class=[(variant.stock == 0).then_some("none")] {
                                    bdi lang=(product.card.lang) { (value) }
                                    @if variant.stock == 0 { span class="hidden" { ", " (product_texts(view.lang).sold_out) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The address of a variant.
pub(crate) fn address(view: &View, product: &Product, variant: &Variant) -> String {
    let query = serde_urlencoded::to_string([("sku", &variant.sku)]).unwrap_or_default();
    view.href(&format!("/p/{}?{query}", product.card.slug))
}

/// The variant with this value that has most of what is chosen besides; of equals one that can be bought.
fn with<'p>(product: &'p Product, current: &Variant, key: &str, value: &str) -> Option<&'p Variant> {
    let shared = |variant: &Variant| {
        variant.options.iter().filter(|(k, v)| k.as_str() != key && current.options.get(*k) == Some(*v)).count()
    };
    let fits = product.variants.iter().filter(|v| v.options.get(key).is_some_and(|v| v == value));
    // of equals `max_by_key` takes the last; the first is meant
    fits.rev().max_by_key(|variant| (shared(variant), variant.stock > 0))
}
