//! What a model answers, and that no bytes make it panic.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may panic")]

use proptest::prelude::*;
use recommender::{
    BuildError, DecodeError, Evidence, Item, MAX_SEEDS, Model, Seed, decode, encode, seeds_from_history, version_of,
};

fn item(id: &str, customers: u32, neighbours: &[(u32, f32, Evidence)]) -> Item {
    Item { id: id.to_owned(), customers, neighbours: neighbours.to_vec() }
}

/// Lanterns go with candles (bought together) and look like lamps; nobody who buys soap buys candles.
fn shop() -> Model {
    use Evidence::{Alike, BoughtTogether, SameCustomers};
    Model::build(&[
        item("candle", 50, &[(1, 0.4, BoughtTogether), (3, -0.3, SameCustomers)]),
        item("lamp", 5, &[(2, 0.1, Alike)]),
        item("lantern", 20, &[(0, 0.5, BoughtTogether), (1, 0.2, Alike), (3, 0.1, SameCustomers)]),
        item("soap", 30, &[(0, -0.4, SameCustomers)]),
    ])
    .unwrap()
}

fn ids(model: &Model, list: &[recommender::Scored]) -> Vec<String> {
    list.iter().map(|s| model.id(s.item).unwrap().to_owned()).collect()
}

#[test]
fn what_was_seen_speaks_for_its_neighbours_and_says_why() {
    let model = shop();
    let seeds = seeds_from_history(&model, ["lantern"]);
    let list = model.recommend(&seeds, &[], 10);
    assert_eq!(ids(&model, &list), ["candle", "lamp", "soap"]);
    let because = list[0].because.unwrap();
    assert_eq!((model.id(because.seed), because.evidence), (Some("lantern"), Evidence::BoughtTogether));
    assert_eq!(list[1].because.unwrap().evidence, Evidence::Alike);
    assert!((list[0].score - 1.0).abs() < f32::EPSILON);
}

#[test]
fn what_speaks_against_a_product_keeps_it_away() {
    let model = shop();
    let list = model.recommend(&seeds_from_history(&model, ["soap"]), &[], 10);
    assert!(list.is_empty(), "soap speaks only against candles");
}

#[test]
fn seeds_and_excluded_products_are_never_recommended() {
    let model = shop();
    let lamp = model.position("lamp").unwrap();
    let list = model.recommend(&seeds_from_history(&model, ["lantern", "candle"]), &[lamp], 10);
    assert!(!ids(&model, &list).iter().any(|id| ["lantern", "candle", "lamp"].contains(&id.as_str())));
}

#[test]
fn recent_visits_count_more_and_unknown_or_repeated_ones_not_at_all() {
    let model = shop();
    let seeds = seeds_from_history(&model, ["lamp", "nothing", "lamp", "soap"]);
    assert_eq!(seeds.len(), 2);
    assert!(seeds[0].weight > seeds[1].weight);
    assert_eq!(seeds.iter().map(|s| model.id(s.item).unwrap()).collect::<Vec<_>>(), ["lamp", "soap"]);
}

#[test]
fn popularity_is_the_number_of_customers() {
    let model = shop();
    let candle = model.position("candle").unwrap();
    let list = model.popular(&[candle], 2);
    assert_eq!(ids(&model, &list), ["soap", "lantern"]);
    assert!((list[1].score - 20.0 / 30.0).abs() < 1e-6);
    assert!(list.iter().all(|s| s.because.is_none()));
}

#[test]
fn a_model_is_its_bytes() {
    let model = shop();
    let bytes = encode(&model);
    assert_eq!(decode(&bytes).unwrap(), model);
    assert_eq!(version_of(&bytes).len(), 16);
    assert_ne!(version_of(&bytes), version_of(&bytes[1..]));
}

#[test]
fn catalogues_beyond_two_bytes_of_positions_are_written_wider() {
    let count = 70_000;
    let mut items: Vec<Item> = (0..count).map(|i| item(&format!("p{i:05}"), 1, &[])).collect();
    items[0].neighbours.push((count - 1, 1.0, Evidence::Alike));
    let model = decode(&encode(&Model::build(&items).unwrap())).unwrap();
    assert_eq!(model.neighbours(0).next().unwrap().item, count - 1);
}

#[test]
fn nonsense_is_refused_when_it_is_built() {
    let alone = |neighbours: &[(u32, f32, Evidence)]| Model::build(&[item("a", 1, neighbours), item("b", 1, &[])]);
    assert_eq!(alone(&[(0, 1.0, Evidence::Alike)]), Err(BuildError::Neighbour(0)));
    assert_eq!(alone(&[(2, 1.0, Evidence::Alike)]), Err(BuildError::Neighbour(0)));
    assert_eq!(alone(&[(1, f32::NAN, Evidence::Alike)]), Err(BuildError::Neighbour(0)));
    assert_eq!(Model::build(&[item("b", 1, &[]), item("a", 1, &[])]), Err(BuildError::Id(1)));
}

#[test]
fn other_bytes_are_told_apart() {
    let bytes = encode(&shop());
    assert_eq!(decode(b"GIF89a..").unwrap_err(), DecodeError::Magic);
    assert_eq!(decode(&bytes[..bytes.len() - 1]).unwrap_err(), DecodeError::Length);
    assert_eq!(decode(&[&bytes[..], &[0]].concat()).unwrap_err(), DecodeError::Length);
    let mut newer = bytes;
    newer[4] = 9;
    assert_eq!(decode(&newer).unwrap_err(), DecodeError::Format(9));
}

fn any_items() -> impl Strategy<Value = Vec<Item>> {
    let evidence = prop_oneof![Just(Evidence::BoughtTogether), Just(Evidence::SameCustomers), Just(Evidence::Alike)];
    (1_u32..30).prop_flat_map(move |count| {
        let neighbours = proptest::collection::btree_map(0..count, (-2.0_f32..2.0, evidence.clone()), 0..20);
        proptest::collection::vec((0_u32..1000, neighbours), count as usize).prop_map(|rows| {
            (0_u32..)
                .zip(rows)
                .map(|(i, (customers, row))| Item {
                    id: format!("p{i:04}"),
                    customers,
                    neighbours: row.into_iter().filter(|(to, _)| *to != i).map(|(to, (w, e))| (to, w, e)).collect(),
                })
                .collect()
        })
    })
}

proptest! {
    #[test]
    fn every_model_survives_its_bytes(items in any_items()) {
        let model = Model::build(&items).unwrap();
        prop_assert_eq!(decode(&encode(&model)).unwrap(), model);
    }

    #[test]
    fn weights_are_kept_to_half_a_step(items in any_items()) {
        let model = Model::build(&items).unwrap();
        for (at, item) in (0_u32..).zip(&items) {
            let strongest = item.neighbours.iter().fold(0.0_f32, |m, n| m.max(n.1.abs()));
            for (to, weight, _) in &item.neighbours {
                let served = model.neighbours(at).find(|n| n.item == *to).map_or(0.0, |n| n.weight);
                prop_assert!((served - weight).abs() <= strongest / 127.0 * 0.51);
            }
        }
    }

    #[test]
    fn corrupt_bytes_never_panic(items in any_items(), at in any::<prop::sample::Index>(), with in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let mut bytes = encode(&Model::build(&items).unwrap());
        let place = at.index(bytes.len());
        bytes[place] = with;
        answer_if_decoded(&bytes);
        answer_if_decoded(&bytes[..cut.index(bytes.len())]);
    }

    #[test]
    fn any_bytes_after_a_good_header_never_panic(tail in proptest::collection::vec(any::<u8>(), 0..200)) {
        answer_if_decoded(&[b"GYSR\x01\x02\x00\x00".as_slice(), &tail].concat());
    }

    #[test]
    fn scores_fall_from_one_and_the_list_is_bounded(items in any_items(), seen in proptest::collection::vec(0_u32..40, 0..80), n in 0_usize..20) {
        let model = Model::build(&items).unwrap();
        let seeds: Vec<Seed> = seen.iter().map(|&item| Seed { item, weight: 1.0 }).collect();
        let list = model.recommend(&seeds, &[], n);
        prop_assert!(list.len() <= n);
        prop_assert!(list.iter().all(|s| s.score > 0.0 && s.score <= 1.0));
        prop_assert!(list.windows(2).all(|w| w[0].score >= w[1].score && w[0].item != w[1].item));
        let spoken: Vec<u32> = seen.into_iter().take(MAX_SEEDS).collect();
        prop_assert!(list.iter().all(|s| !spoken.contains(&s.item) && s.because.is_some()));
    }
}

/// Bytes that decode must also answer.
fn answer_if_decoded(bytes: &[u8]) {
    if let Ok(model) = decode(bytes) {
        let seeds: Vec<Seed> = (0_u32..60).map(|item| Seed { item, weight: 1.0 }).collect();
        let _ = model.recommend(&seeds, &[u32::MAX], 10);
        let _ = model.popular(&[u32::MAX], 10);
    }
}
