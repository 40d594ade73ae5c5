//! `origin generate`: a made-up catalogue of any size, the same one every time, in the folder that `origin import` writes and
//! `origin publish` reads. It shows what a size costs; its names are of the shop's own vocabulary, so that facets, collections and
//! searches work as with a real catalogue. Nothing is held in memory but the product at hand.

mod draw;
mod merchants;
mod names;
mod words;

use crate::Outcome;
use crate::import::report::{Cost, State};
use crate::import::{report, shelf};
use catalogue::options::Choices;
use catalogue::product::{Draft, build};
use catalogue::time::{self, DAY};
use contracts::catalogue::{Merchant, MerchantRef, Product};
use draw::Draw;
use indicatif::{HumanCount, ProgressBar, ProgressStyle};
use money::Rates;
use serde::Serialize;
use std::path::PathBuf;
use std::time::Instant;

/// What the identifiers begin with.
const SOURCE: &str = "generated";
/// The first day anything was listed, 2023-01-01, and the days until the last.
const FIRST_DAY: i64 = 1_672_531_200;
const DAYS: u64 = 1_000;
/// One product in so many is sold out, and the most units of the others.
const SOLD_OUT: u64 = 12;
const MOST_STOCK: u64 = 400;

/// What to generate.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// How many products.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    products: u32,
    /// How many merchants share them.
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    merchants: u32,
    /// Another seed makes another catalogue.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Folder for `origin publish --data`; the catalogue is written to `catalogue` in it.
    #[arg(long, default_value = ".data/generated")]
    out: PathBuf,
}

/// What was generated, in the report's terms.
#[derive(Serialize)]
struct Report {
    generated: Generated,
    rates_date: String,
    #[serde(flatten)]
    state: State,
    #[serde(flatten)]
    cost: Cost,
}

#[derive(Serialize)]
struct Generated {
    products: u32,
    merchants: u32,
    seed: u64,
}

/// Runs the command.
pub(crate) fn run(args: &Args) -> Outcome {
    let start = Instant::now();
    let rates = Rates::current()?;
    let folder = args.out.join("catalogue");
    std::fs::create_dir_all(&folder)?;
    let mut shelf = shelf::Shelf::open(&folder)?;
    let merchants = merchants::all(args.merchants);
    let bar = ProgressBar::new(args.products.into());
    if let Ok(style) = ProgressStyle::with_template("products {wide_bar} {human_pos}/{human_len} {eta}") {
        bar.set_style(style);
    }
    for rank in 0..args.products {
        shelf.add(&product(rank, args, &merchants, &rates))?;
        if rank % 10_000 == 0 {
            bar.set_position(rank.into());
        }
    }
    bar.finish_and_clear();
    let (tally, version) = shelf.close(merchants, &[])?;
    let report = Report {
        generated: Generated { products: args.products, merchants: args.merchants, seed: args.seed },
        rates_date: rates.date().to_owned(),
        state: State::new(&tally, &version),
        cost: Cost::since(start, args.products.into()),
    };
    report::write(&folder, &report)?;
    println!(
        "{} products of {} merchants, version {version}, in {} s: {}",
        HumanCount(args.products.into()),
        args.merchants,
        report.cost.seconds,
        folder.display()
    );
    Ok(())
}

/// The product of a place in the order of popularity, which follows a power law: half as much at twice the rank.
fn product(rank: u32, args: &Args, merchants: &[Merchant], rates: &Rates) -> Product {
    let mut draw = Draw::new(args.seed, rank.into());
    // a few merchants have much, many have little
    let merchant = &merchants[draw.small(merchants.len())];
    let named = names::name(&mut draw, merchants::language(merchant), merchant);
    let sku = format!("G{:07}", rank + 1);
    let stock = if draw.one_in(SOLD_OUT) { 0 } else { 1 + draw.small_number(MOST_STOCK) };
    let draft = Draft {
        source_key: format!("{SOURCE}/{}/{sku}", args.seed),
        address: Some(sku.clone()),
        sku,
        name: named.name,
        lang: named.lang.to_owned(),
        description: named.description,
        price_mad: named.price,
        stock: u32::try_from(stock).unwrap_or_default(),
        popularity: popularity(rank, args.products),
        created_at: time::format(FIRST_DAY + draw.day(DAYS) * DAY + draw.day(86_400)),
        collection: Some(named.collection.to_owned()),
        photo: None,
        choices: Choices::default(),
    };
    build(draft, &MerchantRef { slug: merchant.slug.clone(), name: merchant.name.clone() }, rates)
}

/// Orders so far: of the most bought product fifty times the root of the catalogue's size, of the others by their rank.
fn popularity(rank: u32, products: u32) -> u32 {
    50 * products.isqrt() / (rank + 1)
}

#[cfg(test)]
mod tests;
