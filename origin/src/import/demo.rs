//! The demonstration's catalogue: Online Retail's articles and the photographed products, spread over made-up merchants.

use super::progress::count;
use super::report::{Cost, Report, by_collection, say};
use super::{orders, photos, shelf};
use crate::Outcome;
use catalogue::merchants;
use catalogue::product::{Draft, build, main_collection};
use contracts::catalogue::Product;
use money::Rates;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

const ORDERS: &str = "orders.csv";
const REPORT: &str = "report.json";

/// Reads the sources in `data` and writes the catalogue to `out`.
pub(super) fn run(data: &Path, out: &Path) -> Outcome {
    let start = Instant::now();
    let rates = Rates::current()?;
    let source = data.join("online-retail/online_retail.csv.xz");
    let history = orders::read(&source, &shelf::part(out, ORDERS))?;

    let mut unlisted: BTreeMap<&'static str, u64> = BTreeMap::new();
    let mut products = Vec::new();
    for (_, listing) in history.articles.listings(&rates) {
        match listing {
            Ok(draft) => products.push(product(draft, &rates)),
            Err(reason) => *unlisted.entry(reason.code()).or_default() += 1,
        }
    }
    let photographed = photos::read(&data.join("product-photos"), &rates)?;
    products.extend(photographed.into_iter().map(|draft| product(draft, &rates)));
    products.sort_by(|a, b| b.popularity.cmp(&a.popularity).then_with(|| a.card.id.cmp(&b.card.id)));

    let mut shelf = shelf::Shelf::open(out)?;
    products.iter().try_for_each(|product| shelf.add(product))?;
    let all_merchants: Vec<_> = merchants::DEMO.iter().map(|m| m.merchant(0)).collect();
    let merchants = all_merchants.len() as u64;
    let (tally, version) = shelf.close(all_merchants, &[ORDERS])?;

    let report = Report {
        rows: history.rows,
        kept: history.orders.lines,
        rejected: history.rejected.iter().map(|(reason, rows)| (reason.code(), *rows)).collect(),
        products: tally.products,
        unlisted,
        photo_products: tally.photos,
        out_of_stock: tally.out_of_stock,
        merchants,
        collections: tally.collections().len() as u64,
        products_by_collection: by_collection(&tally),
        facets: tally.coverage(),
        orders: history.orders,
        identified: history.identified,
        rates_date: rates.date().to_owned(),
        version,
        cost: Cost::since(start, history.rows),
    };
    std::fs::write(out.join(REPORT), shelf::pretty(&report)?)?;
    say(report.rows, report.kept, &report.rejected);
    println!(
        "{} products of {} merchants in {} collections, version {}, in {} s: {}",
        count(report.products.into()),
        report.merchants,
        report.collections,
        report.version,
        report.cost.seconds,
        out.display()
    );
    Ok(())
}

/// A draft as a product of the merchant that its collection and its key lead to.
fn product(draft: Draft, rates: &Rates) -> Product {
    let merchant = merchants::of(&main_collection(&draft), &draft.source_key).reference();
    build(draft, &merchant, rates)
}
