//! Measures a catalogue's index: size, cost of queries, and how often a misspelt name still finds its product.
//! `cargo run --profile origin -p search-index --example measure -- .data/catalogue [COPIES [QUERY…]]`; with queries, shows what
//! each finds instead.

use contracts::catalogue::{Collection, Product, Sort};
use search_index::{COLLECTION, FacetLabels, Filters, Request, Segment, ValueLabel, build};
use std::time::Instant;
use text::Lang;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: measure FOLDER [COPIES [QUERY…]]")?;
    let copies: usize = std::env::args().nth(2).map_or(Ok(1), |n| n.parse())?;
    let lines = std::fs::read_to_string(format!("{folder}/products.jsonl"))?;
    let once: Vec<Product> = lines.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    let collections: Vec<Collection> =
        serde_json::from_str(&std::fs::read_to_string(format!("{folder}/collections.json"))?)?;
    let shelf = |c: Collection| ValueLabel { value: c.slug, name: c.name };
    let named =
        |fr: &str, ar: &str, en: &str| contracts::catalogue::Localized { fr: fr.into(), ar: ar.into(), en: en.into() };
    let labels = [FacetLabels {
        key: COLLECTION.into(),
        name: named("Rayon", "القسم", "Collection"),
        values: collections.into_iter().map(shelf).collect(),
    }];
    let products: Vec<Product> = (0..copies)
        .flat_map(|copy| once.iter().map(move |p| (copy, p)))
        .map(|(copy, p)| {
            let mut p = p.clone();
            if copy > 0 {
                p.card.id = format!("{}{copy}", p.card.id);
                p.card.name = format!("{} {}", p.card.name, word(copy as u64 * 7919));
            }
            p
        })
        .collect();
    let since = Instant::now();
    let built = build(&products, &labels)?;
    let cards: usize = built.cards.iter().map(Vec::len).sum();
    println!(
        "{} products built in {:?}: segment {} KB, cards {} KB in {} parts",
        products.len(),
        since.elapsed(),
        built.segment.len() / 1024,
        cards / 1024,
        built.cards.len()
    );
    let since = Instant::now();
    let segment = Segment::open(built.segment)?;
    println!("opened in {:?}: {} words", since.elapsed(), segment.words());

    let queries: Vec<String> = std::env::args().skip(3).collect();
    for query in &queries {
        let found = segment.search(&Request { query, limit: 8, ..Request::default() });
        println!("{query}: {} {:?}", found.total, found.corrected);
        found.hits.iter().for_each(|h| println!("    {}", name(&products, &built.cards, h.doc)));
    }
    if !queries.is_empty() {
        return Ok(());
    }

    let filters = Filters { facets: vec![("colour".into(), vec!["red".into(), "blue".into()])], ..Filters::default() };
    let request =
        |query, filters, sort| Request { query, lang: Lang::Fr, filters, sort, limit: 20, ..Request::default() };
    for (what, request) in [
        ("one word", request("lantern", Filters::default(), Sort::Popular)),
        ("common words", request("red bag", Filters::default(), Sort::Popular)),
        ("exact name", request("white hanging heart t-light holder", Filters::default(), Sort::Popular)),
        ("French", request("sac rouge", Filters::default(), Sort::Popular)),
        ("Arabic", request("حقيبة حمراء", Filters::default(), Sort::Popular)),
        ("one typo", request("lantrn", Filters::default(), Sort::Popular)),
        ("two typos", request("chrsitmsa", Filters::default(), Sort::Popular)),
        ("typo in each word", request("whte hangng hart holdr", Filters::default(), Sort::Popular)),
        ("nonsense", request("qzxwvk jjqqzz", Filters::default(), Sort::Popular)),
        ("facets", request("mug", filters.clone(), Sort::Popular)),
        ("search by price", request("set", Filters::default(), Sort::PriceAsc)),
        ("browse", request("", Filters::default(), Sort::Popular)),
        ("browse by price", request("", Filters::default(), Sort::PriceAsc)),
        ("browse facets", request("", filters, Sort::Popular)),
    ] {
        let found = segment.search(&request);
        let rounds = 200;
        let since = Instant::now();
        for _ in 0..rounds {
            std::hint::black_box(segment.search(&request));
        }
        let each = since.elapsed() / rounds;
        let top: Vec<&str> = found.hits.iter().take(3).map(|h| name(&products, &built.cards, h.doc)).collect();
        println!(
            "{what:<20} {each:>9.1?} {:>6}{} {:?} {top:?}",
            found.total,
            if found.bounded { "+" } else { " " },
            found.corrected
        );
    }
    for typed in ["l", "lan", "red b", "boug", "tass", "حق", "chrit", "white hang"] {
        let since = Instant::now();
        for _ in 0..100 {
            std::hint::black_box(segment.suggest(typed, Lang::Fr));
        }
        let each = since.elapsed() / 100;
        let suggested = segment.suggest(typed, Lang::Fr);
        let texts: Vec<&str> = suggested.texts.iter().map(|s| s.text.as_str()).collect();
        let docs: Vec<&str> = suggested.docs.iter().map(|d| name(&products, &built.cards, *d)).collect();
        println!("suggest {typed:<12} {each:>9.1?} {texts:?} {docs:?}");
    }
    misspell(&segment, &products, &built.cards);
    Ok(())
}

/// Share of misspelt names whose product is among the first ten.
fn misspell(segment: &Segment, products: &[Product], cards: &[Vec<u8>]) {
    for edits in 0..=3_u32 {
        let (mut asked, mut found) = (0, 0);
        let mut missed = Vec::new();
        let step = products.len().div_ceil(500);
        let since = Instant::now();
        for (i, product) in products.iter().enumerate().step_by(step) {
            let mut seed = i as u64 * 31 + u64::from(edits);
            let query = (0..edits).fold(product.card.name.clone(), |text, _| edit(&text, &mut seed));
            let request = Request { query: &query, lang: Lang::En, limit: 10, ..Request::default() };
            let hits = segment.search(&request).hits;
            asked += 1;
            if hits.iter().any(|h| name(products, cards, h.doc) == product.card.name) {
                found += 1;
            } else {
                missed.push(query);
            }
        }
        println!(
            "{edits} edits: {found} of {asked} in the first ten, {:?} a query; missed {:?}",
            since.elapsed() / asked,
            missed.iter().take(8).collect::<Vec<_>>()
        );
    }
}

fn name<'a>(_: &[Product], cards: &'a [Vec<u8>], doc: u32) -> &'a str {
    use std::sync::OnceLock;
    static OPEN: OnceLock<Vec<search_index::CardChunk>> = OnceLock::new();
    let chunks =
        OPEN.get_or_init(|| cards.iter().filter_map(|c| search_index::CardChunk::open(c.clone()).ok()).collect());
    chunks.get(search_index::chunk_of(doc) as usize).and_then(|c| c.card(doc)).map_or("", |c| c.name)
}

fn below(seed: &mut u64, bound: usize) -> usize {
    *seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*seed ^ (*seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb) >> 33;
    usize::try_from(mixed).unwrap_or(0) % bound.max(1)
}

fn word(mut seed: u64) -> String {
    (0..6).map(|_| letter(&mut seed)).collect()
}

fn letter(seed: &mut u64) -> char {
    char::from(b"abcdefghijklmnopqrstuvwxyz"[below(seed, 26)])
}

/// One letter replaced, removed, added, or swapped with its neighbour.
fn edit(text: &str, seed: &mut u64) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    if chars.len() < 2 {
        return text.to_owned();
    }
    let at = below(seed, chars.len() - 1);
    match below(seed, 4) {
        0 => chars[at] = letter(seed),
        1 => drop(chars.remove(at)),
        2 => chars.insert(at, letter(seed)),
        _ => chars.swap(at, at + 1),
    }
    chars.into_iter().collect()
}
