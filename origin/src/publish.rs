//! `origin publish`: sends the catalogue, the search index and the trained models to the edge. Each has a version that is
//! a fingerprint of its content; what the edge already serves is not sent again, so repeating this is free. With `--watch` it stays, and
//! publishes a search index by itself whenever one is due.

mod catalogue;
mod own;
mod search;
mod watch;

use crate::Outcome;
use crate::edge_client::{EdgeClient, Target};
use contracts::admin::{BLOB_RECOMMENDATIONS, PublishedVersion};
use contracts::catalogue::Product;
use indicatif::{ProgressBar, ProgressStyle};
use serde::de::DeserializeOwned;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::time::Duration;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Folder that `origin import` and `origin train` wrote to.
    #[arg(long, default_value = ".data")]
    data: PathBuf,
    /// Stay until SIGTERM, and publish a search index, nothing else, whenever merchants' files and changes call for one.
    #[arg(long)]
    watch: bool,
    /// With --watch: seconds between two looks at whether one is due.
    #[arg(long, requires = "watch", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    every: u64,
    #[command(flatten)]
    target: Target,
}

pub(crate) fn run(args: Args) -> Outcome {
    let edge = EdgeClient::new(args.target);
    let catalogue = args.data.join("catalogue");
    if args.watch {
        return watch::run(&edge, &catalogue, Duration::from_secs(args.every));
    }
    let version = report_version(&catalogue)?;
    let _turn = turn(&catalogue)?;
    catalogue::publish(&edge, &catalogue, &version)?;
    search::publish(&edge, &catalogue)?;
    publish_model(&edge, &args.data.join("models"), BLOB_RECOMMENDATIONS)
}

/// Waits until nobody else publishes out of this folder; the turn is over when the answer is dropped, or this process ends. Of two at
/// once the one that began earlier could end later, and make its older index the current one.
fn turn(folder: &Path) -> io::Result<File> {
    let folder = File::open(folder)?;
    folder.lock()?;
    Ok(folder)
}

/// Publishes the newest trained version of a model; the file's name is its version.
fn publish_model(edge: &EdgeClient, models: &Path, name: &str) -> Outcome {
    let pointer = models.join(name).join("current");
    let Ok(version) = fs::read_to_string(&pointer) else {
        println!("{name}: nothing trained yet (origin train {name})");
        return Ok(());
    };
    let version = version.trim();
    let held: PublishedVersion = edge.get(&format!("/admin/v1/models/{name}"))?;
    if held.current.as_deref() == Some(version) {
        println!("{name} {version} is already served");
        return Ok(());
    }
    let blob = fs::read(models.join(name).join(format!("{version}.bin")))?;
    let _: serde_json::Value = edge.put(&format!("/admin/v1/models/{name}/versions/{version}"), &blob)?;
    let _: PublishedVersion = edge.put(&format!("/admin/v1/models/{name}/current/{version}"), &[])?;
    println!("{name} {version}: {} KB published", blob.len() / 1024);
    Ok(())
}

fn report_version(folder: &Path) -> Result<String, Box<dyn std::error::Error>> {
    #[derive(serde::Deserialize)]
    struct Report {
        version: String,
    }
    let report: Report = read_json(&folder.join("report.json"))
        .map_err(|e| format!("no imported catalogue in {} (run origin import): {e}", folder.display()))?;
    Ok(report.version)
}

fn read_products(folder: &Path) -> Result<Vec<Product>, Box<dyn std::error::Error>> {
    let file = BufReader::new(File::open(folder.join("products.jsonl"))?);
    file.lines().map(|line| Ok(serde_json::from_str(&line?)?)).collect()
}

fn read_json<T: DeserializeOwned>(path: &Path) -> Result<T, Box<dyn std::error::Error>> {
    Ok(serde_json::from_reader(BufReader::new(File::open(path)?))?)
}

fn progress(what: &'static str, total: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len} {eta}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(total as u64).with_style(style).with_message(what)
}
