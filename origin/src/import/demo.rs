//! The demonstration's catalogue: Online Retail's articles and the photographed products, spread over made-up merchants.

use super::progress::count;
use super::report::{Cost, Report, State, say};
use super::{feeds, orders, photos, report, shelf};
use crate::Outcome;
use catalogue::merchants;
use catalogue::product::{Draft, build, main_collection};
use contracts::catalogue::Product;
use money::Rates;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

const ORDERS: &str = "orders.csv";

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
    let brought = feeds::keep(out, &mut shelf)?;
    let merchants = merchants::DEMO.iter().map(|m| m.merchant(0)).chain(brought.merchants).collect();
    let (tally, version) = shelf.close(merchants, &[ORDERS])?;

    let report = Report {
        rows: history.rows,
        orders: history.orders.lines,
        rejected: history.rejected.iter().map(|(reason, rows)| (reason.code(), *rows)).collect(),
        unlisted,
        order_history: history.orders,
        identified: history.identified,
        rates_date: rates.date().to_owned(),
        state: State::new(&tally, &version),
        feeds: brought.reports,
        cost: Cost::since(start, history.rows),
    };
    report::write(out, &report)?;
    say(report.rows, report.orders, &report.rejected);
    println!(
        "{} products of {} merchants in {} collections, version {version}, in {} s: {}",
        count(report.state.products.into()),
        report.state.merchants,
        report.state.collections,
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

#[cfg(test)]
mod tests {
    use super::*;
    use contracts::catalogue::ImageKind;

    #[test]
    fn the_demonstration_is_whole_and_the_same_every_time() {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        let folders = ["first", "second"].map(|name| {
            let out = std::env::temp_dir().join(format!("getyourshare-{}-demo-{name}", std::process::id()));
            std::fs::create_dir_all(&out).unwrap();
            run(&data, &out).unwrap();
            out
        });
        let [first, second] = folders.each_ref().map(|folder| std::fs::read(folder.join("products.jsonl")).unwrap());
        assert!(first == second, "two imports of the same sources differ");

        let products: Vec<Product> =
            shelf::lines(&folders[0]).unwrap().map(|line| serde_json::from_slice(&line.unwrap()).unwrap()).collect();
        assert!(products.len() >= 3_600);
        assert!(products.is_sorted_by(|a, b| a.popularity >= b.popularity));
        assert!(products.iter().all(|p| p.card.prices.mad > 0 && !p.card.name.is_empty()));
        assert_eq!(products.iter().filter(|p| p.card.image.kind == ImageKind::Photo).count(), 13);
        let share = |fits: fn(&Product) -> bool| products.iter().filter(|p| fits(p)).count() * 100 / products.len();
        assert!(share(|p| p.collections[0] == "curiosities") < 8, "the rules leave too much over");
        assert!((5..=12).contains(&share(|p| p.card.stock == 0)));
        let slugs: std::collections::BTreeSet<_> = products.iter().map(|p| &p.card.slug).collect();
        assert_eq!(slugs.len(), products.len());

        // a merchant's own file outlives the next import of the demonstration
        let folder = &folders[0];
        let file = folder.join("own.csv");
        std::fs::write(&file, "sku,name,price\nA1,Tapis rouge,100\n").unwrap();
        let feed = super::super::feed::Feed {
            merchant: "neuf",
            merchant_name: Some("Neuf"),
            file: &file,
            errors: &folder.join("errors.csv"),
            out: folder,
        };
        super::super::feed::run(&feed).unwrap();
        let with_feed = std::fs::read(folder.join("products.jsonl")).unwrap();
        run(&data, folder).unwrap();
        assert!(std::fs::read(folder.join("products.jsonl")).unwrap() == with_feed);
        assert_eq!(shelf::merchants(folder).unwrap().last().unwrap().name, "Neuf");
        let report: serde_json::Value =
            serde_json::from_slice(&std::fs::read(folder.join("report.json")).unwrap()).unwrap();
        assert_eq!(report["feeds"]["neuf"]["kept"], 1);
        folders.iter().for_each(|folder| std::fs::remove_dir_all(folder).unwrap());
    }
}
