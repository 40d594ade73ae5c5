//! `origin train`: models out of what was sold. Every model is measured with the code that serves it.

mod blend;
mod ease;
mod likeness;
mod measure;
mod metrics;
mod sales;
mod split;

use crate::Outcome;
use blend::{CHOSEN, Material};
use recommender::Evidence;
use std::path::PathBuf;

/// What to train.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    model: ModelKind,
}

#[derive(clap::Subcommand)]
enum ModelKind {
    /// Products for shoppers: EASE blended with likeness of names.
    Recommendations(Recommendations),
}

#[derive(clap::Args)]
struct Recommendations {
    /// Folder with orders.csv and products.jsonl, as `origin import` writes them.
    #[arg(long, default_value = ".data/catalogue")]
    catalogue: PathBuf,
    /// Folder that receives the model as {version}.bin; `current` there names the newest.
    #[arg(long, default_value = ".data/models/recommendations")]
    out: PathBuf,
    /// Measure on a split instead: T (from October 2011, the peers' one) or V (August and September 2011).
    #[arg(long, value_parser = ["T", "V"])]
    evaluate: Option<String>,
    /// Try hyper-parameters on split V instead.
    #[arg(long, conflicts_with = "evaluate")]
    tune: bool,
}

/// Runs the command.
pub(crate) fn run(args: &Args) -> Outcome {
    let ModelKind::Recommendations(options) = &args.model;
    let sales = sales::read(&options.catalogue)?;
    match options.evaluate.as_deref() {
        Some("T") => measure::report(&sales, split::T),
        Some(_) => measure::report(&sales, split::VALIDATION),
        None if options.tune => measure::tune(&sales),
        None => recommendations(&sales, options),
    }
}

fn recommendations(sales: &sales::Sales, options: &Recommendations) -> Outcome {
    let sales = sales.listed();
    let material = Material::gather(sales.products.iter().collect(), &sales.lines);
    let model = material.blend(&material.ease(CHOSEN.lambda, CHOSEN.half_life)?, CHOSEN.likeness, CHOSEN.neighbours)?;
    let bytes = recommender::encode(&model);
    let version = recommender::version_of(&bytes);
    let file = options.out.join(format!("{version}.bin"));
    std::fs::create_dir_all(&options.out)?;
    std::fs::write(&file, &bytes)?;
    let (products, known) = material.counts();
    std::fs::write(options.out.join("current"), format!("{version}\n"))?;
    println!("{products} products ({known} of them bought by five customers or more), {} links", model.links());
    for evidence in [Evidence::BoughtTogether, Evidence::SameCustomers, Evidence::Alike] {
        let count = (0_u32..).take(model.len()).flat_map(|item| model.neighbours(item));
        let count = count.filter(|n| n.weight > 0.0 && n.evidence == evidence).count();
        println!("  {count:>8} links in favour: {evidence:?}");
    }
    println!("{} ({} bytes)", file.display(), bytes.len());
    Ok(())
}
