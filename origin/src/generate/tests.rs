use super::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

fn args(products: u32, merchants: u32, out: &Path) -> Args {
    Args { products, merchants, seed: 1, out: out.to_owned() }
}

fn folder(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("getyourshare-{}-generated-{name}", std::process::id()))
}

#[test]
fn the_same_seed_writes_the_same_bytes_and_another_one_others() {
    let folders = ["first", "second", "other"].map(folder);
    for (place, out) in folders.iter().enumerate() {
        run(&Args { seed: 1 + u64::from(place == 2), ..args(500, 30, out) }).unwrap();
    }
    let read = |out: &PathBuf, name: &str| std::fs::read(out.join("catalogue").join(name)).unwrap();
    for name in ["products.jsonl", "merchants.json", "collections.json"] {
        assert!(read(&folders[0], name) == read(&folders[1], name), "{name} differs");
    }
    assert!(read(&folders[0], "products.jsonl") != read(&folders[2], "products.jsonl"));
    folders.iter().for_each(|out| std::fs::remove_dir_all(out).unwrap());
}

#[test]
fn every_product_is_one_that_the_shop_takes() {
    let (rates, merchants) = (Rates::current().unwrap(), merchants::all(50));
    let args = args(20_000, 50, Path::new("unused"));
    let known: BTreeSet<&str> = merchants.iter().map(|m| m.slug.as_str()).collect();
    let (mut ids, mut slugs, mut langs, mut last) = (BTreeSet::new(), BTreeSet::new(), BTreeMap::new(), u32::MAX);
    let (mut with_colour, mut sold_out) = (0, 0);
    for rank in 0..args.products {
        let product = product(rank, &args, &merchants, &rates);
        assert!(known.contains(product.card.merchant.slug.as_str()));
        assert!(product.card.prices.mad > 0 && product.card.prices.eur > 0, "{}", product.card.name);
        assert!(catalogue::taxonomy::PRIMARY.contains(&product.collections[0].as_str()));
        assert!(product.popularity <= last, "the most bought come first");
        last = product.popularity;
        with_colour += u32::from(product.facets.contains_key("colour"));
        sold_out += u32::from(product.card.stock == 0);
        *langs.entry(product.card.lang.clone()).or_insert(0) += 1;
        assert!(ids.insert(product.card.id) && slugs.insert(product.card.slug), "each product is another one");
    }
    assert!(with_colour > args.products / 2, "{with_colour} of {} have a colour", args.products);
    assert!((args.products / 20..args.products / 8).contains(&sold_out));
    assert_eq!(langs.len(), 3);
}

#[test]
fn the_shop_recognises_what_names_are_made_of() {
    let merchants = merchants::all(1);
    for number in 0..2_000 {
        for lang in 0..3 {
            let named = names::name(&mut Draw::new(9, number), lang, &merchants[0]);
            let place = catalogue::classify::place(&named.name, named.lang, None);
            let expected = words::COLOURS
                .iter()
                .any(|c| named.name.split(' ').any(|w| [c.fr[0], c.fr[1], c.ar[0], c.ar[1]].contains(&w)));
            if expected && lang < 2 {
                assert!(place.facets.contains_key("colour"), "{}", named.name);
            }
        }
    }
    for noun in words::NOUNS {
        for (word, lang) in [(noun.fr.0, "fr"), (noun.ar.0, "ar")] {
            assert_eq!(catalogue::classify::place(word, lang, None).collections[0], noun.collection, "{word}");
        }
    }
}

#[test]
fn more_merchants_keep_the_first_ones() {
    let (few, many) = (merchants::all(20), merchants::all(500));
    assert_eq!(few[..], many[..20]);
    assert_eq!(many.iter().map(|m| &m.slug).collect::<BTreeSet<_>>().len(), 500);
}
