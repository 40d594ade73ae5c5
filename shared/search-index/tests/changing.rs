//! What changed since a segment was built is found as if it had been built in.

#![allow(clippy::unwrap_used, reason = "only tests come here")]

mod shop;

use contracts::catalogue::{Product, Sort};
use contracts::internal::Changes;
use proptest::prelude::*;
use search_index::{ChangeLog, Filters, Found, Request, build};
use shop::Shop;
use std::collections::BTreeMap;
use text::Lang;

fn typed(query: &str) -> Request<'_> {
    Request { query, lang: Lang::Fr, limit: 10, ..Request::default() }
}

/// A product of the shop, by the beginning of its name.
fn product(name: &str) -> Product {
    shop::products().into_iter().find(|p| p.card.name.starts_with(name)).unwrap()
}

#[test]
fn a_changed_name_is_found_and_the_old_one_is_not() {
    let mut mug = product("Red retrospot mug");
    mug.card.name = "Turquoise zellige beaker".into();
    let shop = Shop::open().after(&[mug], &[]);
    assert_eq!(shop.names(&typed("turquoise zellige")), ["Turquoise zellige beaker"]);
    assert!(!shop.names(&typed("red retrospot mug")).contains(&"Red retrospot mug"));
    assert_eq!(shop.index.docs(), 36);
    assert!(shop.names(&Request { query: "zelige", ..typed("") }).contains(&"Turquoise zellige beaker"), "misspelt");
}

#[test]
fn a_new_product_is_found_and_a_removed_one_is_not() {
    let mut new = shop::made("Brass tea tray", 500, 9900);
    new.card.id = "prd_new".into();
    let shop = Shop::open().after(&[new], &["prd_0000".into()]);
    assert_eq!(shop.names(&typed("brass tray")), ["Brass tea tray"]);
    assert!(!shop.names(&typed("white hanging heart")).contains(&"White hanging heart T-light holder"));
    assert_eq!(shop.index.search(&typed("")).total, 36, "one came, one went");
    assert!(!shop.index.suggest("brass", Lang::En).docs.is_empty());
}

#[test]
fn a_changed_card_is_what_the_answer_shows() {
    let mut lantern = product("White metal lantern");
    lantern.card.prices.mad = 1;
    lantern.card.stock = 0;
    let shop = Shop::open().after(&[lantern.clone()], &[]);
    let page = shop.page(&typed("white metal lantern"));
    assert_eq!(page.items[0].product, lantern.card);
    let cheapest = shop.page(&Request { sort: Sort::PriceAsc, ..typed("") });
    assert_eq!(cheapest.items[0].product.name, "White metal lantern");
}

#[test]
fn an_article_number_finds_its_product_before_and_after_it_changes() {
    let mut mug = product("Red retrospot mug");
    assert_eq!(Shop::open().names(&typed("zzq 77-B")), [""; 0]);
    mug.sku = "ZZQ77B".into();
    let shop = Shop::open().after(&[mug], &[]);
    for query in ["ZZQ77B", "zzq77b", "zzq 77-B"] {
        assert_eq!(shop.names(&typed(query)), ["Red retrospot mug"], "{query}");
    }
}

#[test]
fn a_merchant_is_found_by_name_behind_products_called_so() {
    let shop = Shop::open();
    let found = shop.index.search(&typed("rihla"));
    assert_eq!(found.total, 18);
    let lamp = shop::made("Rihla lamp", 900, 5000);
    assert_eq!(Shop::open().after(&[lamp], &[]).names(&typed("rihla"))[0], "Rihla lamp");
}

/// One change of the catalogue.
#[derive(Debug, Clone)]
enum Change {
    Remove(usize),
    Rename(usize, usize),
    Price(usize, i64),
    Stock(usize, bool),
    Popular(usize, u32),
    Colour(usize, bool),
    New(usize, u32),
}

fn change() -> impl Strategy<Value = Change> {
    let which = 0_usize..36;
    prop_oneof![
        which.clone().prop_map(Change::Remove),
        (which.clone(), which.clone()).prop_map(|(a, b)| Change::Rename(a, b)),
        (which.clone(), 100_i64..20_000).prop_map(|(a, p)| Change::Price(a, p)),
        (which.clone(), any::<bool>()).prop_map(|(a, s)| Change::Stock(a, s)),
        (which.clone(), 0_u32..3_000).prop_map(|(a, p)| Change::Popular(a, p)),
        (which.clone(), any::<bool>()).prop_map(|(a, c)| Change::Colour(a, c)),
        (which, 40_u32..90).prop_map(|(a, n)| Change::New(a, n)),
    ]
}

/// The catalogue after changes, the products that changed, and the ids of those that went.
fn apply(changes: &[Change]) -> (Vec<Product>, Vec<Product>, Vec<String>) {
    let before = shop::products();
    let mut now: BTreeMap<String, Product> = before.iter().map(|p| (p.card.id.clone(), p.clone())).collect();
    for change in changes {
        let at = |i: &usize| before[*i].card.id.clone();
        let mut edit = |i: &usize, edit: &dyn Fn(&mut Product)| {
            if let Some(product) = now.get_mut(&at(i)) {
                edit(product);
            }
        };
        match change {
            Change::Remove(i) => drop(now.remove(&at(i))),
            Change::Rename(i, j) => edit(i, &|p| p.card.name = format!("{} souk", before[*j].card.name)),
            Change::Price(i, price) => edit(i, &|p| p.card.prices.mad = *price),
            Change::Stock(i, there) => edit(i, &|p| p.card.stock = if *there { 5 } else { 0 }),
            Change::Popular(i, orders) => edit(i, &|p| p.popularity = *orders),
            Change::Colour(i, green) => edit(i, &|p| {
                let colour = if *green { "green" } else { "red" };
                p.facets.insert("colour".into(), vec![colour.into()]);
            }),
            Change::New(i, n) => {
                let mut new = shop::made(&before[*i].card.name, *n, 4_000 + i64::from(*n));
                new.card.name.push_str(" atlas");
                now.insert(new.card.id.clone(), new);
            }
        }
    }
    let old: BTreeMap<&str, &Product> = before.iter().map(|p| (p.card.id.as_str(), p)).collect();
    let changed = now.values().filter(|p| old.get(p.card.id.as_str()) != Some(p)).cloned().collect();
    let removed = before.iter().map(|p| p.card.id.clone()).filter(|id| !now.contains_key(id)).collect();
    (now.into_values().collect(), changed, removed)
}

fn facets(shop: &Shop, found: &Found) -> BTreeMap<(String, String), u32> {
    let page = shop.index.answer(found, |doc| shop.card(search_index::Doc::Base(doc)), None, "v").unwrap();
    let page: contracts::search::SearchPage = serde_json::from_slice(&page).unwrap();
    let values = |f: contracts::search::Facet| f.values.into_iter().map(move |v| ((f.key.clone(), v.value), v.count));
    page.facets.into_iter().flat_map(values).collect()
}

fn ids(shop: &Shop, found: &Found) -> Vec<String> {
    let id = |json: &str| serde_json::from_str::<serde_json::Value>(json).unwrap()["id"].to_string();
    found.hits.iter().map(|hit| id(shop.card(hit.doc).unwrap().json)).collect()
}

fn sorted(mut ids: Vec<String>) -> Vec<String> {
    ids.sort_unstable();
    ids
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    // for queries that whole matches answer: which halves are near enough depends on how rare words are, and until the next
    // segment is published that still counts the documents that were replaced
    #[test]
    fn base_and_changes_find_what_one_index_of_everything_finds(
        changes in prop::collection::vec(change(), 0..14),
        query in prop::sample::select(vec!["", "mug", "red", "sac rouge", "heart", "souk", "atlas", "حقيبة", "dar lina"]),
        sort in 0_usize..4,
        colour in prop::sample::select(vec![None, Some("red"), Some("green"), Some("white")]),
        in_stock: bool,
        shelf in prop::sample::select(vec![None, Some("kitchen")]),
    ) {
        let (all, changed, removed) = apply(&changes);
        let whole = Shop::of(build(&all, &shop::labels()).unwrap());
        let parts = Shop::open().after(&changed, &removed);
        let chosen = colour.map(|c| ("colour".to_owned(), vec![c.to_owned()]));
        let filters = Filters {
            facets: chosen.into_iter().collect(), in_stock, collection: shelf.map(str::to_owned), ..Filters::default()
        };
        let request = Request { query, lang: Lang::Fr, filters, sort: Sort::ALL[sort], limit: 100, ..Request::default() };
        let (expected, found) = (whole.index.search(&request), parts.index.search(&request));
        prop_assert_eq!(found.total, expected.total);
        prop_assert_eq!(sorted(ids(&parts, &found)), sorted(ids(&whole, &expected)));
        prop_assert_eq!(facets(&parts, &found), facets(&whole, &expected));
        prop_assert_eq!(parts.index.docs() as usize, all.len());
        // where the key alone decides, the order is the same
        let price = |shop: &Shop, found: &Found| -> Vec<u64> {
            let mad = |json: &str| serde_json::from_str::<serde_json::Value>(json).unwrap()["prices"]["MAD"].as_u64().unwrap();
            found.hits.iter().map(|hit| mad(shop.card(hit.doc).unwrap().json)).collect()
        };
        if matches!(request.sort, Sort::PriceAsc | Sort::PriceDesc) {
            prop_assert_eq!(price(&parts, &found), price(&whole, &expected));
        }
    }

    #[test]
    fn pages_over_base_and_changes_are_the_list_each_product_once(
        changes in prop::collection::vec(change(), 0..14),
        query in prop::sample::select(vec!["", "red", "heart mug"]),
        sort in 0_usize..4,
        limit in 1_usize..12,
    ) {
        let (_, changed, removed) = apply(&changes);
        let shop = Shop::open().after(&changed, &removed);
        let request = Request { query, sort: Sort::ALL[sort], limit: 100, ..Request::default() };
        let whole = shop.index.search(&request).hits;
        let (mut hits, mut after) = (Vec::new(), None);
        loop {
            let page = shop.index.search(&Request { limit, after, ..request.clone() });
            hits.extend(page.hits);
            after = page.next;
            match after {
                None => break,
                Some(place) => prop_assert_eq!(search_index::Place::read(place.key, &place.tie()), Some(place)),
            }
        }
        prop_assert_eq!(hits, whole);
    }
}

/// The number of changed products after this was told.
fn told(log: &mut ChangeLog, shop: &Shop, sequence: u64, products: &[Product], removed: &[&str]) -> Option<u32> {
    let removed = removed.iter().map(|id| (*id).to_owned()).collect();
    log.take_in(Changes { sequence, products: products.to_vec(), removed });
    log.build(shop.index.base()).unwrap().map(|delta| delta.docs())
}

#[test]
fn what_is_told_adds_to_what_was_and_the_last_word_on_a_product_counts() {
    let (shop, mut log) = (Shop::open(), ChangeLog::since("0123456789abcdef-7"));
    assert_eq!(log.sequence(), 7, "the version holds the changes before");
    let (mug, lantern) = (product("Red retrospot mug"), product("White metal lantern"));
    assert_eq!(told(&mut log, &shop, 7, &[], &[]), None, "nothing new");
    assert_eq!(told(&mut log, &shop, 8, std::slice::from_ref(&mug), &[]), Some(1));
    assert_eq!(told(&mut log, &shop, 8, std::slice::from_ref(&mug), &[]), None, "that is known");
    assert_eq!(told(&mut log, &shop, 9, std::slice::from_ref(&lantern), &[&mug.card.id]), Some(1), "the mug is gone");
    assert_eq!(
        told(&mut log, &shop, 8, std::slice::from_ref(&mug), &[]),
        None,
        "whoever asked before is answered late"
    );
    assert_eq!(told(&mut log, &shop, 10, &[mug], &[&lantern.card.id]), Some(1));
    assert_eq!((log.sequence(), log.products()), (10, 1));
}

#[test]
fn a_product_is_held_without_what_is_neither_searched_nor_shown() {
    let mut whole = product("Red retrospot mug");
    whole.description = "Faience, 30 cl".repeat(100);
    let found = Shop::open().after(&[whole.clone()], &[]);
    assert_eq!(found.page(&typed("red retrospot mug")).items[0].product, whole.card);
    assert!(serde_json::to_string(&whole.searched()).unwrap().len() < 1_200);
}
