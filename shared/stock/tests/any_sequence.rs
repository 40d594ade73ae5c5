//! Any sequence of operations, at any speed, repeated and reordered: never below zero, nothing lost, nothing sold twice.

mod memory;

use contracts::stock::{Count, Line, Outcome, Reserve, Restock};
use memory::Memory;
use proptest::prelude::*;
use std::collections::BTreeMap;
use stock::{State, Stock};

const SKUS: [&str; 3] = ["a", "b", "c"];
const LISTED: u32 = 7;

#[derive(Debug, Clone)]
enum Operation {
    Reserve { id: u8, ttl_s: u32, lines: Vec<(usize, u32)> },
    Commit { id: u8 },
    Release { id: u8 },
    Restock { id: u8, lines: Vec<(usize, u32)> },
    Set { sku: usize, on_hand: u32 },
    Wait { s: u64 },
}

fn lines() -> impl Strategy<Value = Vec<(usize, u32)>> {
    prop::collection::vec((0..SKUS.len(), 1..5u32), 1..4)
}

fn operation(counting: bool) -> impl Strategy<Value = Operation> {
    prop_oneof![
        5 => (0..12u8, 1..60u32, lines()).prop_map(|(id, ttl_s, lines)| Operation::Reserve { id, ttl_s, lines }),
        4 => (0..12u8).prop_map(|id| Operation::Commit { id }),
        2 => (0..12u8).prop_map(|id| Operation::Release { id }),
        1 => (0..6u8, lines()).prop_map(|(id, lines)| Operation::Restock { id, lines }),
        u32::from(counting) => (0..SKUS.len(), 0..9u32).prop_map(|(sku, on_hand)| Operation::Set { sku, on_hand }),
        2 => (1..40u64).prop_map(|s| Operation::Wait { s }),
    ]
}

fn named(lines: &[(usize, u32)]) -> Vec<Line> {
    lines.iter().map(|(sku, units)| Line { sku: SKUS[*sku].to_owned(), units: *units }).collect()
}

/// Runs an operation and gives what was answered, as text.
fn run(store: &mut Memory, now: &mut u64, operation: &Operation) -> String {
    let listed: BTreeMap<String, u32> = SKUS.iter().map(|sku| ((*sku).to_owned(), LISTED)).collect();
    if let Operation::Wait { s } = operation {
        *now += s * 1000;
    }
    let mut stock = Stock::at(store, *now).unwrap();
    match operation {
        Operation::Reserve { id, ttl_s, lines } => {
            let wanted = Reserve { id: format!("o{id}"), ttl_s: *ttl_s, lines: named(lines), listed };
            format!("{:?}", stock.reserve(&wanted).unwrap())
        }
        Operation::Commit { id } => format!("{:?}", stock.commit(&format!("o{id}")).unwrap()),
        Operation::Release { id } => format!("{:?}", stock.release(&format!("o{id}")).unwrap()),
        Operation::Restock { id, lines } => {
            format!("{:?}", stock.restock(&Restock { id: format!("r{id}"), lines: named(lines), listed }).unwrap())
        }
        Operation::Set { sku, on_hand } => {
            let count = Count { sku: SKUS[*sku].to_owned(), on_hand: *on_hand, if_version: None, listed };
            format!("{:?}", stock.set(&count).unwrap())
        }
        Operation::Wait { .. } => String::new(),
    }
}

/// Units of an article in entries of one kind.
fn units(store: &Memory, sku: &str, of: impl Fn(State) -> bool) -> u32 {
    let entries = store.entries.values().filter(|entry| of(entry.state));
    entries.flat_map(|entry| &entry.lines).filter(|line| line.sku == sku).map(|line| line.units).sum()
}

proptest! {
    #[test]
    fn nothing_is_lost_and_nothing_sold_twice(operations in prop::collection::vec(operation(false), 1..60)) {
        let (mut store, mut now) = (Memory::default(), 1_000);
        for operation in &operations {
            run(&mut store, &mut now, operation);
            for (sku, article) in &store.articles {
                prop_assert!(article.reserved <= article.on_hand);
                prop_assert_eq!(article.reserved, units(&store, sku, |s| matches!(s, State::Reserved { until } if until > now)));
                let sold = units(&store, sku, |s| s == State::Committed);
                let back = units(&store, sku, |s| s == State::Restocked);
                prop_assert_eq!(article.on_hand + sold, LISTED + back);
            }
        }
    }

    #[test]
    fn whatever_is_counted_no_more_is_sold_than_was_there(operations in prop::collection::vec(operation(true), 1..60)) {
        let (mut store, mut now) = (Memory::default(), 1_000);
        for operation in &operations {
            let before = store.articles.clone();
            let answer = run(&mut store, &mut now, operation);
            if matches!(operation, Operation::Commit { .. }) && answer == format!("{:?}", Outcome::Committed) {
                for (sku, article) in &store.articles {
                    prop_assert!(article.on_hand <= before[sku].on_hand);
                }
            }
            for (sku, article) in &store.articles {
                prop_assert_eq!(article.reserved, units(&store, sku, |s| matches!(s, State::Reserved { .. })));
            }
        }
    }

    #[test]
    fn whatever_is_asked_twice_happens_once(operations in prop::collection::vec(operation(true), 1..40)) {
        let (mut once, mut twice, mut now) = (Memory::default(), Memory::default(), 1_000);
        for operation in &operations {
            let mut same = now;
            let first = run(&mut once, &mut now, operation);
            run(&mut twice, &mut same, operation);
            let again = if matches!(operation, Operation::Wait { .. }) { String::new() } else { run(&mut twice, &mut same, operation) };
            prop_assert_eq!(first, again);
            prop_assert_eq!(&once.entries, &twice.entries);
            for (sku, article) in &once.articles {
                prop_assert_eq!((article.on_hand, article.reserved), (twice.articles[sku].on_hand, twice.articles[sku].reserved));
            }
        }
    }
}
