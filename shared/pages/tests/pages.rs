//! What every page promises: one heading, its languages, words for what colours say, and no way in for foreign markup.

use contracts::catalogue::{Collection, Image, ImageKind, Localized, Merchant, MerchantRef, Product, ProductCard};
use contracts::recommendation::Recommendation;
use contracts::review::{Rating, Reply, Review, ReviewPage};
use contracts::variant::{ProductOption, Variant};
use money::{Currency, Prices};
use pages::View;
use pages::filter::Filter;
use pages::page::{Home, Listing, ProductPage, Trouble, about, collection, home, merchant, product, search, trouble};
use text::Lang;

fn localized(text: &str) -> Localized {
    Localized { fr: format!("{text} fr"), ar: format!("{text} ar"), en: format!("{text} en") }
}

fn candles() -> Collection {
    Collection { slug: "candles-lighting".into(), name: localized("Bougies"), products: 345 }
}

fn dar_lina() -> Merchant {
    Merchant {
        id: "mer_1".into(),
        slug: "dar-lina".into(),
        name: "Dar Lina".into(),
        city: localized("Casablanca"),
        about: localized("Bougies et lanternes"),
        demo: true,
        products: 2,
    }
}

fn lantern(name: &str, stock: u32) -> Product {
    let image = Image {
        src: "/img/illustrations/candles-lighting-1".into(),
        kind: ImageKind::Illustration,
        width: 800,
        height: 800,
        alt: None,
    };
    Product {
        card: ProductCard {
            id: "prd_1".into(),
            slug: "lantern-1".into(),
            name: name.into(),
            lang: "en".into(),
            names: std::collections::BTreeMap::new(),
            prices: Prices { mad: 3587, eur: 336, usd: 388 },
            merchant: MerchantRef { slug: "dar-lina".into(), name: "Dar Lina".into() },
            image: image.clone(),
            stock,
        },
        sku: "85123A".into(),
        description: String::new(),
        descriptions: std::collections::BTreeMap::new(),
        images: vec![image],
        collections: vec!["candles-lighting".into()],
        facets: [("colour".to_owned(), vec!["white".to_owned()])].into(),
        popularity: 3,
        created_at: "2010-12-01T08:26:00Z".into(),
        options: Vec::new(),
        variants: Vec::new(),
        rating: None,
    }
}

fn view<'a>(lang: Lang, path: &'a str, collections: &'a [Collection]) -> View<'a> {
    View {
        lang,
        currency: Currency::Mad,
        origin: "https://shop.example",
        path,
        query: "",
        collections,
        request_id: "r1",
    }
}

fn every_page(lang: Lang) -> Vec<String> {
    let menu = [candles()];
    let at = |path| view(lang, path, &menu);
    let item = lantern("White lantern", 500);
    let listing = Listing { items: vec![item.card.clone()], total: Some(1), ..Listing::default() };
    let filter = Filter::default();
    let data = Home {
        total: Some(3800),
        popular: Some(vec![item.card.clone()]),
        newest: None,
        merchants: Some(vec![dar_lina()]),
    };
    vec![
        home(&at(""), &data),
        collection(&at("/c/candles-lighting"), &menu[0], &filter, &listing),
        search(&at("/search"), &filter, None, &listing),
        product(&at("/p/lantern-1"), &item, &ProductPage { merchant: Some(dar_lina()), ..ProductPage::default() }),
        merchant(&at("/m/dar-lina"), &dar_lina(), &filter, &listing),
        about(&at("/about"), "2025-11-03", Some(item.card.prices)),
        trouble(&at("/nothing"), Trouble::NotFound),
    ]
}

#[test]
fn every_page_has_one_first_heading_and_its_language_and_direction() {
    for lang in Lang::ALL {
        for html in every_page(lang) {
            assert_eq!(html.matches("<h1").count(), 1, "{}", &html[..200]);
            assert!(html.contains(&format!(r#"<html lang="{}" dir="{}""#, lang.code(), lang.dir())));
            assert!(html.contains(r##"href="#main""##) && html.contains(r#"<main id="main""#));
        }
    }
}

#[test]
fn no_page_needs_an_inline_style_or_handler() {
    for html in every_page(Lang::Fr) {
        assert!(!html.contains(" style=") && !html.contains(" onclick="));
    }
}

#[test]
fn listed_pages_name_their_alternates_and_searches_are_not_listed() {
    let menu = [candles()];
    let html = about(&view(Lang::Fr, "/about", &menu), "2025-11-03", None);
    for (code, lang) in [("fr", "fr"), ("ar", "ar"), ("en", "en"), ("x-default", "fr")] {
        assert!(html.contains(&format!(r#"hreflang="{code}" href="https://shop.example/{lang}/about""#)));
    }
    assert!(html.contains(r#"<link rel="canonical" href="https://shop.example/fr/about">"#));
    let found = search(&view(Lang::Fr, "/search", &menu), &Filter::default(), None, &Listing::default());
    assert!(found.contains("noindex") && !found.contains("canonical"));
}

#[test]
fn a_name_in_another_language_says_which() {
    let html = product(&view(Lang::Ar, "/p/lantern-1", &[]), &lantern("White lantern", 9), &ProductPage::default());
    assert!(html.contains(r#"<h1><bdi lang="en">White lantern</bdi></h1>"#));
}

#[test]
fn stock_and_price_are_said_in_words_and_for_machines() {
    let page = |stock| product(&view(Lang::Fr, "/p/l", &[]), &lantern("Lanterne", stock), &ProductPage::default());
    assert!(page(0).contains("Épuisé") && page(0).contains("schema.org/OutOfStock"));
    assert!(page(1).contains("Plus que 1 en stock"));
    assert!(page(50).contains("En stock") && page(50).contains("schema.org/InStock"));
    assert!(page(50).contains(r#"<data class="price" value="35.87">35,87<span class="unit">"#));
}

#[test]
fn foreign_markup_stays_text() {
    let evil = lantern("</script><img src=x onerror=alert(1)>", 5);
    let html = product(&view(Lang::En, "/p/l", &[]), &evil, &ProductPage::default());
    assert!(!html.contains("<img src=x"));
    let filter = Filter { q: "\"><script>alert(1)</script>".into(), ..Filter::default() };
    let html = search(&view(Lang::En, "/search", &[]), &filter, None, &Listing::default());
    assert!(!html.contains("<script>alert"));
}

#[test]
fn a_part_that_failed_is_absent_and_said() {
    let menu = [candles()];
    let down = Listing { items: vec![lantern("Lantern", 3).card], ..Listing::default() };
    let html = collection(&view(Lang::En, "/c/candles-lighting", &menu), &menu[0], &Filter::default(), &down);
    assert!(html.contains("filters and sorting are missing") && !html.contains("id=\"filter\""));
    let html = product(&view(Lang::En, "/p/l", &menu), &lantern("Lantern", 3), &ProductPage::default());
    assert!(!html.contains("Often bought together") && !html.contains("In the same spirit"));
    let together = vec![Recommendation {
        product_id: "prd_2".into(),
        score: 0.9,
        reason: String::new(),
        product: Some(lantern("Candle", 3).card),
    }];
    let data = ProductPage { together: Some(together), ..ProductPage::default() };
    assert!(product(&view(Lang::En, "/p/l", &menu), &lantern("Lantern", 3), &data).contains("Often bought together"));
}

#[test]
fn switching_language_or_currency_keeps_the_page_and_its_filters() {
    let menu = [candles()];
    let at = View { query: "f=colour:red", ..view(Lang::Fr, "/c/candles-lighting", &menu) };
    let html = collection(&at, &menu[0], &Filter::parse("f=colour:red").unwrap(), &Listing::default());
    assert!(html.contains(r#"href="/ar/c/candles-lighting?f=colour:red" lang="ar""#));
    assert!(html.contains("/fr/c/candles-lighting?f=colour:red&amp;currency=EUR"));
    assert!(html.contains("noindex"));
}

fn caftan() -> Product {
    let variant = |sku: &str, size: &str, colour: &str, mad: i64, stock: u32| Variant {
        sku: sku.into(),
        options: [("size".to_owned(), size.to_owned()), ("colour".to_owned(), colour.to_owned())].into(),
        prices: Prices { mad, eur: mad / 10, usd: mad / 9 },
        stock,
        image: None,
    };
    let option = |key: &str, fr: &str, values: [&str; 2]| ProductOption {
        key: key.into(),
        name: Localized { fr: fr.into(), ar: fr.into(), en: fr.into() },
        values: values.map(str::to_owned).to_vec(),
    };
    Product {
        options: vec![option("size", "Taille", ["S", "M"]), option("colour", "Couleur", ["Rouge", "Bleu"])],
        variants: vec![
            variant("C-1", "S", "Rouge", 40_000, 0),
            variant("C-2", "M", "Rouge", 45_000, 3),
            variant("C-3", "M", "Bleu", 47_000, 9),
        ],
        ..lantern("Caftan", 12)
    }
}

fn shown(of: &Product, query: &str, data: &ProductPage) -> String {
    product(&View { query, ..view(Lang::Fr, "/p/lantern-1", &[]) }, of, data)
}

#[test]
fn a_product_with_variants_shows_one_that_can_be_bought_and_links_to_the_others() {
    let html = shown(&caftan(), "", &ProductPage::default());
    assert!(html.contains("<data class=\"price\" value=\"450.00\">"), "the first in stock");
    assert!(html.contains("?sku=C-3") && html.contains("?sku=C-1"));
    assert!(html.contains("Plus que 3 en stock"));
    // each variant is an offer of its own
    let json = html.split("application/ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
    let json: serde_json::Value = serde_json::from_str(json).unwrap();
    let offers = json["offers"].as_array().unwrap();
    let told: Vec<_> = offers.iter().map(|o| (o["sku"].as_str().unwrap(), o["price"].as_str().unwrap())).collect();
    assert_eq!(told, [("C-1", "400.00"), ("C-2", "450.00"), ("C-3", "470.00")]);
    assert_eq!(offers[0]["availability"], "https://schema.org/OutOfStock");
    assert!(offers[2]["url"].as_str().unwrap().ends_with("/fr/p/lantern-1?sku=C-3"));
}

#[test]
fn the_address_names_the_variant_and_a_stranger_is_ignored() {
    let blue = shown(&caftan(), "sku=C-3", &ProductPage::default());
    assert!(blue.contains("<data class=\"price\" value=\"470.00\">"));
    // red in the size that is chosen
    assert!(blue.contains("href=\"/fr/p/lantern-1?sku=C-2\""));
    let stranger = shown(&caftan(), "sku=%3Cscript%3E", &ProductPage::default());
    assert!(stranger.contains("<data class=\"price\" value=\"450.00\">") && !stranger.contains("<script>alert"));
}

#[test]
fn reviews_are_plain_text() {
    let review = Review {
        id: "rev_1".into(),
        rating: 4,
        text: "<script>alert(1)</script>\nTrès joli".into(),
        author: "<b>Zineb</b>".into(),
        created_at: "2026-03-02T10:00:00.000Z".into(),
        edited_at: None,
        reply: Some(Reply { text: "Merci <3".into(), at: "2026-03-03T10:00:00.000Z".into() }),
    };
    let rating = Some(Rating { count: 1, tenths: 40 });
    let page = ReviewPage { rating: rating.clone(), stars: [0, 0, 0, 1, 0], items: vec![review], next_cursor: None };
    let data = ProductPage { reviews: Some(page), ..ProductPage::default() };
    let html = shown(&Product { rating, ..lantern("Lanterne", 9) }, "", &data);
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !html.contains("<script>alert(1)"));
    assert!(html.contains("&lt;b&gt;Zineb&lt;/b&gt;") && html.contains("2 mars 2026") && html.contains("4,0"));
    assert!(html.contains("aria-label=\"4 étoiles sur 5\"") && html.contains("\"ratingValue\":\"4.0\""));
}
