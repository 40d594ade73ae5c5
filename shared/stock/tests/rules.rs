//! What each operation answers, case by case.

mod memory;

use contracts::stock::{Count, Line, Outcome, Reserve, Restock, Shortage, StockEventKind};
use memory::Memory;
use stock::Stock;

const MINUTE: u64 = 60_000;

fn lines(wanted: &[(&str, u32)]) -> Vec<Line> {
    wanted.iter().map(|(sku, units)| Line { sku: (*sku).to_owned(), units: *units }).collect()
}

fn reserve(store: &mut Memory, now: u64, id: &str, wanted: &[(&str, u32)], listed: u32) -> Outcome {
    let listed = wanted.iter().map(|(sku, _)| ((*sku).to_owned(), listed)).collect();
    let wanted = Reserve { id: id.to_owned(), ttl_s: 60, lines: lines(wanted), listed };
    Stock::at(store, now).unwrap().reserve(&wanted).unwrap()
}

fn commit(store: &mut Memory, now: u64, id: &str) -> Outcome {
    Stock::at(store, now).unwrap().commit(id).unwrap()
}

fn release(store: &mut Memory, now: u64, id: &str) -> Outcome {
    Stock::at(store, now).unwrap().release(id).unwrap()
}

fn set(store: &mut Memory, sku: &str, on_hand: u32, if_version: Option<u64>) -> bool {
    let count = Count { sku: sku.to_owned(), on_hand, if_version, listed: Default::default() };
    Stock::at(store, 0).unwrap().set(&count).unwrap()
}

fn short(sku: &str, wanted: u32, available: u32) -> Outcome {
    Outcome::Short { lines: vec![Shortage { sku: sku.to_owned(), wanted, available }] }
}

#[test]
fn the_last_unit_is_one_buyers() {
    let store = &mut Memory::default();
    assert_eq!(reserve(store, 0, "one", &[("a", 1)], 1), Outcome::Reserved { expires_at: MINUTE });
    assert_eq!(reserve(store, 0, "two", &[("a", 1)], 1), short("a", 1, 0));
    assert_eq!(commit(store, 1, "one"), Outcome::Committed);
    assert_eq!(reserve(store, MINUTE, "two", &[("a", 1)], 1), short("a", 1, 0));
}

#[test]
fn all_lines_or_none() {
    let store = &mut Memory::default();
    assert!(set(store, "a", 5, None) && set(store, "b", 1, None));
    assert_eq!(reserve(store, 0, "x", &[("a", 2), ("b", 2)], 0), short("b", 2, 1));
    assert_eq!(store.articles["a"].reserved, 0);
    // the same article on two lines is one wish
    assert_eq!(reserve(store, 0, "y", &[("a", 3), ("a", 3)], 0), short("a", 6, 5));
}

#[test]
fn an_article_nobody_listed_cannot_be_had() {
    let store = &mut Memory::default();
    let wanted = Reserve { id: "x".into(), ttl_s: 60, lines: lines(&[("a", 1)]), listed: Default::default() };
    assert_eq!(Stock::at(store, 0).unwrap().reserve(&wanted).unwrap(), short("a", 1, 0));
}

#[test]
fn the_catalogues_figure_counts_once() {
    let store = &mut Memory::default();
    reserve(store, 0, "one", &[("a", 1)], 1);
    assert_eq!(commit(store, 0, "one"), Outcome::Committed);
    assert_eq!(reserve(store, 0, "two", &[("a", 1)], 100), short("a", 1, 0));
}

#[test]
fn an_expired_reservation_is_taken_anew_if_units_are_left() {
    let store = &mut Memory::default();
    reserve(store, 0, "late", &[("a", 1)], 1);
    // nobody else came: the payment that took too long still gets its unit
    assert_eq!(commit(store, MINUTE, "late"), Outcome::Committed);

    let store = &mut Memory::default();
    reserve(store, 0, "late", &[("a", 1)], 1);
    assert!(matches!(reserve(store, MINUTE, "next", &[("a", 1)], 1), Outcome::Reserved { .. }));
    assert_eq!(commit(store, MINUTE, "late"), short("a", 1, 0));
    assert_eq!(reserve(store, MINUTE, "late", &[("a", 1)], 1), short("a", 1, 0));
    release(store, MINUTE, "next");
    let expires_at = 2 * MINUTE;
    assert_eq!(reserve(store, MINUTE, "late", &[("a", 1)], 1), Outcome::Reserved { expires_at });
}

#[test]
fn what_was_given_back_stays_given_back() {
    let store = &mut Memory::default();
    reserve(store, 0, "x", &[("a", 1)], 1);
    assert_eq!(release(store, 0, "x"), Outcome::Released);
    assert_eq!(reserve(store, 0, "x", &[("a", 1)], 1), Outcome::Released);
    assert_eq!(commit(store, 0, "x"), Outcome::Released);
    // the release overtook the reservation it belongs to
    assert_eq!(release(store, 0, "y"), Outcome::Released);
    assert_eq!(reserve(store, 0, "y", &[("a", 1)], 1), Outcome::Released);
    assert_eq!(store.articles["a"].available(), 1);
}

#[test]
fn what_is_sold_is_not_given_back_and_not_reserved_again() {
    let store = &mut Memory::default();
    reserve(store, 0, "x", &[("a", 1)], 2);
    commit(store, 0, "x");
    assert_eq!(release(store, 0, "x"), Outcome::Committed);
    assert_eq!(reserve(store, 0, "x", &[("a", 1)], 2), Outcome::Committed);
    assert_eq!((store.articles["a"].on_hand, store.articles["a"].available()), (1, 1));
}

#[test]
fn an_id_stands_for_its_lines() {
    let store = &mut Memory::default();
    reserve(store, 0, "x", &[("a", 1)], 9);
    assert_eq!(reserve(store, 0, "x", &[("a", 2)], 9), Outcome::Differs);
    assert_eq!(commit(store, 0, "never seen"), Outcome::Unknown);
}

#[test]
fn a_return_counts_once() {
    let store = &mut Memory::default();
    reserve(store, 0, "x", &[("a", 2)], 2);
    commit(store, 0, "x");
    let back = Restock { id: "return-1".into(), lines: lines(&[("a", 1)]), listed: Default::default() };
    for _ in 0..2 {
        assert!(Stock::at(store, 0).unwrap().restock(&back).unwrap());
        assert_eq!(store.articles["a"].on_hand, 1);
    }
    let other = Restock { lines: lines(&[("a", 2)]), ..back };
    assert!(!Stock::at(store, 0).unwrap().restock(&other).unwrap());
}

#[test]
fn a_count_is_taken_only_by_whoever_saw_the_last_one() {
    let store = &mut Memory::default();
    assert!(!set(store, "a", 5, Some(3)));
    assert!(set(store, "a", 5, Some(0)));
    let version = store.articles["a"].version;
    // a reservation is no count
    reserve(store, 0, "x", &[("a", 2)], 0);
    assert!(set(store, "a", 6, Some(version)));
    assert!(!set(store, "a", 7, Some(version)));
    assert_eq!(store.articles["a"].available(), 4);
}

#[test]
fn counting_fewer_than_are_reserved_sells_no_more_than_there_are() {
    let store = &mut Memory::default();
    reserve(store, 0, "x", &[("a", 2)], 4);
    reserve(store, 0, "y", &[("a", 2)], 4);
    assert!(set(store, "a", 3, None));
    assert_eq!(store.articles["a"].available(), 0);
    assert_eq!(commit(store, 0, "x"), Outcome::Committed);
    assert_eq!(commit(store, 0, "y"), short("a", 2, 1));
}

#[test]
fn merchants_hear_when_it_gets_low_runs_out_and_comes_back() {
    let store = &mut Memory::default();
    reserve(store, 0, "x", &[("a", 2)], 7);
    reserve(store, 0, "y", &[("a", 5)], 7);
    release(store, 0, "x");
    let kinds: Vec<_> = store.events.iter().map(|e| (e.kind, e.available)).collect();
    assert_eq!(
        kinds,
        [(StockEventKind::LowStock, 5), (StockEventKind::OutOfStock, 0), (StockEventKind::BackInStock, 2)]
    );
}
