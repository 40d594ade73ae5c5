//! Structured data for search engines (schema.org), one value per thing a page is about.

use crate::View;
use crate::component::choice::address;
use contracts::catalogue::{Image, ImageKind, Product, ProductCard};
use contracts::variant::Variant;
use maud::{Markup, PreEscaped, html};
use money::Prices;
use money::format::decimal;
use serde_json::{Value, json};

/// The value in its element. `<` is escaped, so that no text can end the element early.
pub(crate) fn element(value: &Value) -> Markup {
    let json = value.to_string().replace('<', "\\u003c");
    html! { script type="application/ld+json" { (PreEscaped(json)) } }
}

pub(crate) fn organization(view: &View) -> Value {
    json!({
        "@context": "https://schema.org", "@type": "Organization", "name": "GetYourShare",
        "url": view.absolute("/"), "logo": view.absolute("/icon-512.png"),
    })
}

pub(crate) fn web_site(view: &View) -> Value {
    json!({
        "@context": "https://schema.org", "@type": "WebSite", "name": "GetYourShare", "url": view.canonical(view.lang),
        "inLanguage": view.lang.code(),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": view.absolute(&view.href("/search?q={search_term_string}"))},
            "query-input": "required name=search_term_string",
        },
    })
}

/// The way from the home page down to this page: names with their paths, the last one being this page.
pub(crate) fn breadcrumbs(view: &View, trail: &[(String, String)]) -> Value {
    let items: Vec<Value> = trail
        .iter()
        .zip(1..)
        .map(|((name, path), position)| {
            json!({"@type": "ListItem", "position": position, "name": name, "item": view.absolute(&view.href(path))})
        })
        .collect();
    json!({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items})
}

pub(crate) fn item_list<'a>(view: &View, cards: impl IntoIterator<Item = &'a ProductCard>) -> Value {
    let items: Vec<Value> = cards
        .into_iter()
        .zip(1..)
        .map(|(card, position)| {
            let path = view.href(&format!("/p/{}", card.slug));
            json!({"@type": "ListItem", "position": position, "name": card.name, "url": view.absolute(&path)})
        })
        .collect();
    json!({"@context": "https://schema.org", "@type": "ItemList", "itemListElement": items})
}

pub(crate) fn product(view: &View, product: &Product) -> Value {
    let card = &product.card;
    let photos: Vec<String> =
        product.images.iter().filter(|i| i.kind == ImageKind::Photo).map(|i| share_picture(view, i)).collect();
    let offer = |sku: &str, prices: &Prices, stock: u32, url: String| {
        let availability = if stock > 0 { "InStock" } else { "OutOfStock" };
        json!({
            "@type": "Offer", "sku": sku, "price": decimal(prices.amount(view.currency)), "priceCurrency": view.currency.code(),
            "availability": format!("https://schema.org/{availability}"), "url": url,
            "seller": {"@type": "Organization", "name": card.merchant.name},
        })
    };
    let of_variant = |v: &Variant| offer(&v.sku, &v.prices, v.stock, view.absolute(&address(view, product, v)));
    let offers = match product.variants.as_slice() {
        [] => offer(&product.sku, &card.prices, card.stock, view.canonical(view.lang)),
        variants => Value::from(variants.iter().map(of_variant).collect::<Vec<_>>()),
    };
    let mut value = json!({
        "@context": "https://schema.org", "@type": "Product", "name": card.name, "sku": product.sku,
        "url": view.canonical(view.lang),
        "image": if photos.is_empty() { vec![share_picture(view, &card.image)] } else { photos },
        "offers": offers,
    });
    if !product.description.is_empty() {
        value["description"] = Value::from(product.description.as_str());
    }
    if let Some(rating) = &product.rating {
        let mean = format!("{}.{}", rating.tenths / 10, rating.tenths % 10);
        value["aggregateRating"] =
            json!({"@type": "AggregateRating", "ratingValue": mean, "reviewCount": rating.count});
    }
    value
}

/// The raster file of a picture that networks and search engines take: JPEG, 1200 by 630.
pub(crate) fn share_picture(view: &View, image: &Image) -> String {
    if image.is_upload() {
        return view.absolute(&image.src);
    }
    view.absolute(&format!("{}/share.jpg", image.src))
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_text_ends_the_element_early() {
        let element = super::element(&serde_json::json!({"name": "</script><script>alert(1)</script>"})).into_string();
        assert_eq!(element.matches("</script>").count(), 1);
        assert!(element.contains(r"\u003c/script>"));
    }
}
