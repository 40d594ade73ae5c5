//! Cards that the index itself holds: the same as the catalogue's, however unusual.

#![allow(clippy::unwrap_used, reason = "only tests come here")]

mod shop;

use contracts::catalogue::{Product, ProductCard};
use search_index::{Segment, build};

/// The shop's products with ids as the importer gives them.
fn products() -> Vec<Product> {
    let mut products = shop::products();
    for (number, product) in products.iter_mut().enumerate() {
        product.card.id = format!("prd_{number:016}");
    }
    products
}

fn cards(products: &[Product]) -> Vec<ProductCard> {
    let segment = Segment::open(build(products, &shop::labels()).unwrap().segment).unwrap();
    let mut cards: Vec<ProductCard> = (0..segment.docs()).filter_map(|doc| segment.card(doc)).collect();
    cards.sort_by(|a, b| a.id.cmp(&b.id));
    cards
}

#[test]
fn every_card_comes_back_as_it_was() {
    let products = products();
    let expected: Vec<ProductCard> = products.iter().map(|product| product.card.clone()).collect();
    assert_eq!(cards(&products), expected);
}

#[test]
fn unusual_cards_come_back_too() {
    let mut products = products();
    products[0].card.names.insert("fr".into(), "Cœur blanc".into());
    products[1].card.prices.eur = i64::from(i32::MAX) * 8;
    products[2].card.merchant.name = "Another name of the same merchant".into();
    products[3].card.image.alt = Some("Fanions \"de fête\"".into());
    products[4].card.slug = "nothing-like-its-name-007".into();
    products[5].card.name = "a ".repeat(300);
    let expected: Vec<ProductCard> = products.iter().map(|product| product.card.clone()).collect();
    assert_eq!(cards(&products), expected);
}

#[test]
fn without_ids_of_the_usual_form_no_cards_are_held() {
    assert_eq!(cards(&shop::products()), []);
}
