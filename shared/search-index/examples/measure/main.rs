//! Measures an index: its size, the time to build and open it, the cost of queries, and how often a misspelt name still finds its
//! product. `cargo run --profile origin -p search-index --example measure -- .data/catalogue [SIZE [QUERY…]]`; sizes beyond the
//! real catalogue's are made up from it, always in the same way; with queries, shows what each finds instead.

#![allow(clippy::cast_precision_loss, reason = "a measurement")]

mod catalogue;

use catalogue::{below, letter};
use contracts::catalogue::{Product, Sort};
use contracts::internal::Changes;
use search_index::{CardChunk, ChangeLog, Doc, Filters, Index, Request, Segment, build, chunk_of};
use std::rc::Rc;
use std::time::{Duration, Instant};
use text::Lang;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: measure FOLDER [SIZE [QUERY…]]")?;
    let (real, labels) = catalogue::real(&folder)?;
    let size: usize = std::env::args().nth(2).map_or(Ok(real.len()), |n| n.parse())?;
    let products = catalogue::of(&real, size);
    let names: Vec<String> = products.iter().step_by(size.div_ceil(500)).map(|p| p.card.name.clone()).collect();
    let since = Instant::now();
    let built = build(&products, &labels)?;
    let changed: Vec<Product> = products.iter().take(CHANGED).cloned().collect();
    drop(products);
    let cards: usize = built.cards.iter().map(Vec::len).sum();
    println!(
        "{size} products built in {:?}: segment {} KB, cards {} KB in {} parts",
        since.elapsed(),
        built.segment.len() / 1024,
        cards / 1024,
        built.cards.len()
    );
    let since = Instant::now();
    let segment = Segment::open(built.segment)?;
    println!("opened in {:?}: {} words", since.elapsed(), segment.words());
    let cards: Vec<CardChunk> = built.cards.into_iter().map(CardChunk::open).collect::<Result<_, _>>()?;
    let shop = Shop { index: Index::new(Rc::new(segment)), cards };

    let queries: Vec<String> = std::env::args().skip(3).collect();
    for query in &queries {
        let found = shop.index.search(&Request { query, limit: 8, ..Request::default() });
        println!("{query}: {} {:?}", found.total, found.corrected);
        found.hits.iter().for_each(|h| println!("    {}", shop.name(h.doc)));
    }
    if !queries.is_empty() {
        return Ok(());
    }
    shop.measure_queries();
    shop.measure_suggestions();
    shop.measure_changes(changed)?;
    shop.misspell(&names);
    Ok(())
}

/// Changed products that are searched beside the segment, when all room for them is taken.
const CHANGED: usize = 5_000;

struct Shop {
    index: Index,
    cards: Vec<CardChunk>,
}

impl Shop {
    fn name(&self, doc: Doc) -> &str {
        let card = match doc {
            Doc::Base(doc) => self.cards.get(chunk_of(doc) as usize).and_then(|c| c.card(doc)),
            Doc::Delta(doc) => self.index.delta().and_then(|delta| delta.card(doc)),
        };
        card.map_or("", |c| c.name)
    }

    /// The answer to a request, as it is sent.
    fn answer(&self, request: &Request<'_>) -> Vec<u8> {
        let found = self.index.search(request);
        let card = |doc| self.cards.get(chunk_of(doc) as usize)?.card(doc);
        self.index.answer(&found, card, None, "v").unwrap_or_default()
    }

    fn measure_queries(&self) {
        let chosen = |key: &str, values: &[&str]| Filters {
            facets: vec![(key.into(), values.iter().map(|v| (*v).to_owned()).collect())],
            ..Filters::default()
        };
        let none = Filters::default;
        let shelf = |slug: &str| Filters { collection: Some(slug.into()), ..Filters::default() };
        let red = || chosen("colour", &["red", "blue"]);
        let two = || {
            let mut filters = red();
            filters.facets.push(("theme".into(), vec!["hearts".into()]));
            filters
        };
        let dear = || Filters { min_price: Some(15_000), ..none() };
        for (what, query, filters, sort) in [
            ("one word", "lantern", none(), Sort::Popular),
            ("a tenth of all", "set", none(), Sort::Popular),
            ("two tenths", "red set", none(), Sort::Popular),
            ("two common words", "red bag", none(), Sort::Popular),
            ("exact name", "white hanging heart t-light holder", none(), Sort::Popular),
            ("French", "sac rouge", none(), Sort::Popular),
            ("Arabic", "حقيبة حمراء", none(), Sort::Popular),
            ("one edit", "lantrn", none(), Sort::Popular),
            ("two edits", "chrsitmsa", none(), Sort::Popular),
            ("an edit in each word", "whte hangng hart holdr", none(), Sort::Popular),
            ("nonsense", "qzxwvk jjqqzz", none(), Sort::Popular),
            ("word and facet", "bag", red(), Sort::Popular),
            ("word and two facets", "bag", two(), Sort::Popular),
            ("word by price", "set", none(), Sort::PriceAsc),
            ("word, least price", "set", dear(), Sort::Popular),
            ("browse", "", none(), Sort::Popular),
            ("browse by price", "", none(), Sort::PriceAsc),
            ("collection", "", shelf("candles-lighting"), Sort::Popular),
            ("collection by price", "", shelf("candles-lighting"), Sort::PriceDesc),
            ("collection, newest", "", shelf("candles-lighting"), Sort::Newest),
            ("browse a facet", "", red(), Sort::Popular),
            ("browse two facets", "", two(), Sort::PriceAsc),
        ] {
            let request = Request { query, lang: Lang::Fr, filters, sort, limit: 20, ..Request::default() };
            let found = self.index.search(&request);
            let search = timed(|| drop(std::hint::black_box(self.index.search(&request))));
            let whole = timed(|| drop(std::hint::black_box(self.answer(&request))));
            let top: Vec<&str> = found.hits.iter().take(2).map(|h| self.name(h.doc)).collect();
            let more = if found.bounded { "+" } else { " " };
            println!(
                "{what:<20} search {:>7.1} µs, answered {:>7.1} µs, {:>5} B {:>6}{more} {:?} {top:?}",
                micros(search),
                micros(whole),
                self.answer(&request).len(),
                found.total,
                found.corrected
            );
        }
    }

    fn measure_suggestions(&self) {
        for typed in ["l", "lan", "red b", "boug", "tass", "حق", "chrit", "white hang"] {
            let each = timed(|| drop(std::hint::black_box(self.index.suggest(typed, Lang::Fr))));
            let suggested = self.index.suggest(typed, Lang::Fr);
            let texts: Vec<&str> = suggested.texts.iter().map(|s| s.text.as_str()).collect();
            println!("suggest {typed:<12} {:>7.1} µs {texts:?}", micros(each));
        }
    }

    /// What is held of changed products, and what it takes until one more is searchable.
    fn measure_changes(&self, changed: Vec<Product>) -> Result<(), Box<dyn std::error::Error>> {
        let one = changed.first().cloned().ok_or("no product")?;
        let size = |product: &Product| serde_json::to_string(product).map_or(0, |json| json.len());
        let (count, whole) = (changed.len(), changed.iter().map(size).sum::<usize>());
        let changed: Vec<Product> = changed.into_iter().map(Product::searched).collect();
        let held: usize = changed.iter().map(size).sum();
        let mut log = ChangeLog::since("v");
        log.take_in(Changes { sequence: 1, products: changed, removed: Vec::new() });
        print!("{count} changes: {} KB of {} KB held", held / 1024, whole / 1024);
        let mut times: Vec<Duration> = Vec::new();
        for sequence in 2..13 {
            log.take_in(Changes { sequence, products: vec![one.clone()], removed: Vec::new() });
            let since = Instant::now();
            let delta = log.build(self.index.base())?;
            times.push(since.elapsed());
            drop(std::hint::black_box(delta));
        }
        times.sort_unstable();
        println!(", one more searchable in {:.0} µs", micros(times[times.len() / 2]));
        Ok(())
    }

    /// Share of misspelt names whose product is among the first ten.
    fn misspell(&self, names: &[String]) {
        for edits in 0..=3_u32 {
            let mut missed = Vec::new();
            let since = Instant::now();
            for (i, name) in names.iter().enumerate() {
                let mut seed = i as u64 * 31 + u64::from(edits);
                let query = (0..edits).fold(name.clone(), |text, _| edit(&text, &mut seed));
                let request = Request { query: &query, lang: Lang::En, limit: 10, ..Request::default() };
                if !self.index.search(&request).hits.iter().any(|h| self.name(h.doc) == name) {
                    missed.push(query);
                }
            }
            println!(
                "{edits} edits: {:.1} % in the first ten, {:.1} µs a query; missed {:?}",
                100.0 * (names.len() - missed.len()) as f64 / names.len() as f64,
                micros(since.elapsed()) / names.len() as f64,
                missed.iter().take(5).collect::<Vec<_>>()
            );
        }
    }
}

/// The median time of a call.
fn timed(mut call: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..101)
        .map(|_| {
            let since = Instant::now();
            call();
            since.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[50]
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
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
