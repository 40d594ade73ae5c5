//! Filters, facet counts, orders and pages.

mod shop;

use contracts::catalogue::{Product, Sort};
use proptest::prelude::*;
use search_index::{Filters, Found, Request};
use shop::Shop;

/// Count of a facet's value, by the order of the labels given to the index.
fn count(found: &Found, facet: usize, value: usize) -> u32 {
    let counts = found.facets.iter().filter(|(number, _)| *number == facet).flat_map(|(_, counts)| counts);
    counts.filter(|c| c.value == value).map(|c| c.count).sum()
}

fn chosen(pairs: &[(&str, &[&str])]) -> Filters {
    let owned = |values: &[&str]| values.iter().map(|v| (*v).to_owned()).collect();
    Filters { facets: pairs.iter().map(|(k, v)| ((*k).to_owned(), owned(v))).collect(), ..Filters::default() }
}

#[test]
fn without_words_the_whole_shop_is_listed_best_first() {
    let shop = Shop::open();
    let names = shop.names(&Request { limit: 100, ..Request::default() });
    assert_eq!(names.len(), shop::products().len());
    assert_eq!(names[0], "White hanging heart T-light holder");
    assert_eq!(names[names.len() - 2..], ["Natural slate heart chalkboard", "Vintage red mug"], "sold out");
}

#[test]
fn values_of_a_facet_add_up_and_facets_narrow_each_other() {
    let shop = Shop::open();
    let total = |filters| shop.index.search(&Request { filters, limit: 1, ..Request::default() }).total;
    let (red, blue) = (total(chosen(&[("colour", &["red"])])), total(chosen(&[("colour", &["blue"])])));
    assert_eq!(total(chosen(&[("colour", &["red", "blue"])])), red + blue);
    assert_eq!(total(chosen(&[("colour", &["red", "blue"]), ("material", &["ceramic"])])), 3);
    assert_eq!(total(chosen(&[("colour", &["no-such-colour"])])), 0);
}

#[test]
fn a_facet_counts_what_another_choice_in_it_would_give() {
    let shop = Shop::open();
    let found = shop.index.search(&Request {
        query: "mug",
        filters: chosen(&[("colour", &["red"])]),
        limit: 9,
        ..Request::default()
    });
    assert_eq!(found.total, 2);
    assert_eq!((count(&found, 0, 0), count(&found, 0, 1)), (2, 1), "red and blue mugs");
}

#[test]
fn collection_merchant_price_and_stock_narrow_the_list() {
    let shop = Shop::open();
    let names = |filters| shop.names(&Request { filters, limit: 100, ..Request::default() });
    assert_eq!(names(Filters { collection: Some("bags".into()), ..Filters::default() }).len(), 4);
    assert_eq!(names(Filters { collection: Some("nothing".into()), ..Filters::default() }), [""; 0]);
    assert_eq!(names(Filters { merchant: Some("rihla".into()), ..Filters::default() }).len(), 18);
    assert!(!names(Filters { in_stock: true, ..Filters::default() }).contains(&"Vintage red mug"));
    let cheap = Filters { min_price: Some(600), max_price: Some(1200), ..Filters::default() };
    assert_eq!(names(cheap), ["Wooden heart Christmas Scandinavian", "Magic drawing slate circus parade"]);
}

fn sort_key(sort: Sort, product: &Product) -> (i64, String) {
    match sort {
        Sort::PriceAsc => (product.card.prices.mad, String::new()),
        Sort::PriceDesc => (-product.card.prices.mad, String::new()),
        Sort::Newest | Sort::Popular => (0, product.created_at.clone()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn pages_together_are_the_list_in_order_each_product_once(
        limit in 1_usize..40,
        sort in 0_usize..4,
        query in prop::sample::select(vec!["", "red", "bag mug", "heart", "lantren"]),
        colour in prop::sample::select(vec![None, Some("red"), Some("white")]),
        in_stock: bool,
    ) {
        let shop = Shop::open();
        let sort = Sort::ALL[sort];
        let filters = Filters { in_stock, ..colour.map_or_else(Filters::default, |c| chosen(&[("colour", &[c])])) };
        let whole = shop.index.search(&Request { query, filters: filters.clone(), sort, limit: 100, ..Request::default() });
        prop_assert_eq!(whole.hits.len(), whole.total as usize);
        prop_assert_eq!(whole.next, None);
        let (mut hits, mut after) = (Vec::new(), None);
        loop {
            let page = shop.index.search(&Request { query, filters: filters.clone(), sort, limit, after, ..Request::default() });
            prop_assert!(page.hits.len() <= limit);
            hits.extend(page.hits);
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        prop_assert_eq!(&hits, &whole.hits);
        let products = shop::products();
        let product = |doc| products.iter().find(|p| p.card.name == shop.card(doc).unwrap().name).unwrap();
        let keys: Vec<_> = hits.iter().map(|h| sort_key(sort, product(h.doc))).collect();
        let ordered = match sort {
            Sort::Popular => true,
            Sort::Newest => keys.is_sorted_by(|a, b| a >= b),
            Sort::PriceAsc | Sort::PriceDesc => keys.is_sorted(),
        };
        prop_assert!(ordered);
    }

    #[test]
    fn counts_are_those_of_choosing(
        query in prop::sample::select(vec!["", "mug", "red bag", "glass"]),
        first in prop::sample::select(vec!["red", "blue", "white", "black"]),
        min_price in prop::option::of(0_u32..6_000),
    ) {
        let shop = Shop::open();
        let labels = shop::labels();
        let base = Filters { min_price, ..chosen(&[("colour", &[first])]) };
        let found = shop.index.search(&Request { query, filters: base.clone(), limit: 1, ..Request::default() });
        for (facet, counts) in &found.facets {
            for counted in counts {
                let Some(label) = labels.get(*facet).and_then(|l| l.values.get(counted.value)) else { continue };
                let mut filters = base.clone();
                let key = &labels[*facet].key;
                filters.facets.retain(|(held, _)| held != key);
                filters.facets.push((key.clone(), vec![label.value.clone()]));
                let alone = shop.index.search(&Request { query, filters, limit: 1, ..Request::default() });
                prop_assert_eq!(alone.total, counted.count, "{} {}", key, &label.value);
            }
        }
    }
}
