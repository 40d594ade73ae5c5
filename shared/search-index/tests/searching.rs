//! What a shopper types and what is found.

mod shop;

use contracts::variant::Variant;
use search_index::Request;
use shop::Shop;
use text::Lang;

fn typed(query: &str) -> Request<'_> {
    Request { query, lang: Lang::Fr, limit: 10, ..Request::default() }
}

#[test]
fn every_word_of_the_query_is_in_what_is_found() {
    let shop = Shop::open();
    assert_eq!(shop.names(&typed("red mug")), ["Red retrospot mug", "Vintage red mug"]);
    assert_eq!(shop.names(&typed("HEART, wicker!")), ["Heart of wicker small"]);
}

#[test]
fn french_arabic_and_english_words_find_the_same_products() {
    let shop = Shop::open();
    for query in ["red bag", "sac rouge", "Sacs rouges", "حقيبة حمراء", "الحقائب الحمراء", "حَقِيبَة حَمْراء"]
    {
        let names = shop.names(&typed(query));
        assert_eq!(names.get(..2), Some(&["Jumbo bag red retrospot", "Lunch bag red retrospot"][..]), "{query}");
    }
    assert!(shop.names(&typed("bouillotte")).iter().all(|name| name.to_lowercase().contains("hot water bottle")));
    assert_eq!(shop.names(&typed("وصندوق خشب"))[0], "صندوق خشبي صغير");
}

#[test]
fn a_phrase_means_more_than_its_words() {
    let shop = Shop::open();
    for query in ["sac à main", "sacs à main", "حقيبة يد"] {
        assert_eq!(shop.names(&typed(query)), ["Pink butterfly handbag with bobbles"], "{query}");
    }
}

#[test]
fn a_french_word_that_is_also_english_follows_the_language_of_the_shop() {
    let shop = Shop::open();
    let english = Request { lang: Lang::En, ..typed("rose") };
    assert_eq!(shop.names(&english)[0], "Gold rose necklace");
    assert!(shop.names(&typed("rose")).contains(&"Pink butterfly handbag with bobbles"));
}

#[test]
fn slips_of_the_pen_are_corrected_and_said() {
    let shop = Shop::open();
    for (query, corrected, first) in [
        ("lantren", "lantern", "White metal lantern"),
        ("buterfly earings", "butterfly earrings", "Silver hoop earrings with butterfly"),
        ("chrismtas", "christmas", "Wooden heart Christmas Scandinavian"),
        ("whitemetal lantern", "white metal lantern", "White metal lantern"),
        ("birdh ouse", "birdhouse", "Botanical lavender birdhouse"),
        ("lanterene", "lanterne", "White metal lantern"),
    ] {
        let page = shop.page(&typed(query));
        assert_eq!(page.corrected.as_deref(), Some(corrected), "{query}");
        assert_eq!(page.items[0].product.name, first, "{query}");
    }
}

#[test]
fn a_known_word_is_not_corrected() {
    let shop = Shop::open();
    for query in ["lantern", "mugs", "lanterne", "sac rouge", "the mug"] {
        assert_eq!(shop.index.search(&typed(query)).corrected, None, "{query}");
    }
}

#[test]
fn an_unknown_word_does_not_hide_what_the_others_find() {
    let shop = Shop::open();
    assert_eq!(shop.names(&typed("zzqxzz retrospot mug"))[0], "Red retrospot mug");
    assert!(shop.names(&typed("zzqxzz")).is_empty());
}

#[test]
fn words_that_carry_little_are_not_asked_of_a_product() {
    let shop = Shop::open();
    assert_eq!(shop.names(&typed("un coeur en osier"))[0], "Heart of wicker small");
    assert!(!shop.names(&typed("of the")).is_empty());
}

#[test]
fn joined_plural_and_possessive_forms_are_one_word() {
    let shop = Shop::open();
    for query in ["tlight holder", "t-light holder", "T light holders"] {
        assert_eq!(shop.names(&typed(query))[0], "White hanging heart T-light holder", "{query}");
    }
    for query in ["childrens apron", "child apron", "children’s aprons", "tablier enfant"] {
        assert_eq!(shop.names(&typed(query))[0], "Children's apron dolly girl", "{query}");
    }
}

#[test]
fn the_name_counts_more_than_the_shelf_and_stock_more_than_fame() {
    let shop = Shop::open();
    let names = shop.names(&typed("mug"));
    assert!(names.iter().take(4).all(|name| name.contains("mug")), "{names:?}");
    assert_eq!(names[3], "Vintage red mug", "it is sold out");
}

#[test]
fn an_exact_name_comes_first() {
    let shop = Shop::open();
    for product in shop::products() {
        let names = shop.names(&typed(&product.card.name));
        assert_eq!(names[0], product.card.name);
    }
}

#[test]
fn highlights_are_code_points_of_the_name_as_it_is_written() {
    let shop = Shop::open();
    let marked = |query: &str| -> Vec<String> {
        let page = shop.page(&typed(query));
        let name: Vec<char> = page.items[0].product.name.chars().collect();
        let part = |[from, to]: &[u32; 2]| name[*from as usize..*to as usize].iter().collect();
        page.items[0].highlights.iter().map(part).collect()
    };
    assert_eq!(marked("coeur decore verre"), ["Cœur", "verre", "décoré"]);
    assert_eq!(marked("lantren metal"), ["metal", "lantern"]);
    assert_eq!(marked("صندوق"), ["صندوق"]);
}

#[test]
fn the_answer_is_the_json_of_the_contract() {
    let shop = Shop::open();
    let page = shop.page(&typed("lantren"));
    assert_eq!((page.index_version.as_str(), page.next_cursor.as_deref()), ("v1", Some("next\"cursor")));
    assert_eq!(
        page.items[0].product,
        shop::products().into_iter().find(|p| p.card.name == "White metal lantern").unwrap().card
    );
    assert_eq!(page.facets.iter().map(|f| f.key.as_str()).collect::<Vec<_>>(), ["colour", "material", "collection"]);
    assert_eq!(page.facets[0].name.ar, "اللون");
}

#[test]
fn any_text_is_a_query() {
    let shop = Shop::open();
    let long = "lantern ".repeat(40);
    for query in [
        "",
        " ",
        "%",
        "\"'; DROP TABLE",
        "😀",
        "\0",
        "ـــ",
        "a",
        "é",
        &long,
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ] {
        let _ = shop.index.search(&typed(query));
        let _ = shop.index.suggest(query, Lang::Ar);
    }
}

#[test]
fn a_product_is_found_by_the_number_of_any_of_its_variants() {
    let mut products = shop::products();
    let name = products[3].card.name.clone();
    let prices = products[3].card.prices;
    let variant = |sku: &str| Variant { sku: sku.into(), options: [].into(), prices, stock: 1, image: None };
    products[3].variants = vec![variant("CAF-77/M"), variant("CAF-77/L")];
    let shop = Shop::of(search_index::build(&products, &shop::labels()).unwrap());
    for number in ["CAF-77/L", "caf77m", "caf 77 l"] {
        assert_eq!(shop.names(&typed(number)), [name.as_str()], "{number}");
    }
}
