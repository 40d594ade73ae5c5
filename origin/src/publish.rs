//! `origin publish`: sends the catalogue, the search index and the trained models to the edge. Each has a version that is
//! a fingerprint of its content; what the edge already serves is not sent again, so repeating this is free.

use crate::Outcome;
use crate::edge_client::{EdgeClient, Target};
use crate::index;
use contracts::admin::{BLOB_RECOMMENDATIONS, CatalogueVersion, PRODUCT_BATCH, ProductBatch, PublishedVersion};
use contracts::catalogue::{Collection, Merchant, Product};
use indicatif::{ProgressBar, ProgressStyle};
use serde::de::DeserializeOwned;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

/// Most bytes of products in a batch. The edge stores a batch as one bound value of at most 1.5 MB, in which cards stand
/// beside whole products and every quotation mark is escaped once more.
const BATCH_BYTES: usize = 500_000;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Folder that `origin import` and `origin train` wrote to.
    #[arg(long, default_value = ".data")]
    data: PathBuf,
    #[command(flatten)]
    target: Target,
}

pub(crate) fn run(args: Args) -> Outcome {
    let edge = EdgeClient::new(args.target);
    let catalogue = args.data.join("catalogue");
    let version = report_version(&catalogue)?;
    publish_catalogue(&edge, &catalogue, &version)?;
    publish_index(&edge, &catalogue)?;
    publish_model(&edge, &args.data.join("models"), BLOB_RECOMMENDATIONS)
}

fn publish_catalogue(edge: &EdgeClient, folder: &Path, version: &str) -> Outcome {
    let held: PublishedVersion = edge.get("/admin/v1/catalogue/version")?;
    if held.current.as_deref() == Some(version) {
        println!("catalogue {version} is already served");
        return Ok(());
    }
    let products = read_products(folder)?;
    let bar = progress("products", products.len());
    let mut rest = products.as_slice();
    while !rest.is_empty() {
        let (batch, later) = rest.split_at(fitting(rest)?);
        rest = later;
        let body = ProductBatch { version: version.to_owned(), products: batch.to_vec() };
        let _: serde_json::Value = edge.put_json("/admin/v1/catalogue/products", &body)?;
        bar.inc(batch.len() as u64);
    }
    bar.finish_and_clear();
    let merchants: Vec<Merchant> = read_json(&folder.join("merchants.json"))?;
    let collections: Vec<Collection> = read_json(&folder.join("collections.json"))?;
    let whole = CatalogueVersion { version: version.to_owned(), merchants, collections };
    let _: PublishedVersion = edge.put_json("/admin/v1/catalogue/version", &whole)?;
    println!("catalogue {version}: {} products published", products.len());
    Ok(())
}

/// How many of the first products make a batch that the edge takes: bounded in number, and in size for long descriptions.
fn fitting(products: &[Product]) -> Result<usize, serde_json::Error> {
    let mut bytes = 0;
    for (before, product) in products.iter().take(PRODUCT_BATCH).enumerate() {
        bytes += serde_json::to_vec(product)?.len();
        if bytes > BATCH_BYTES && before > 0 {
            return Ok(before);
        }
    }
    Ok(products.len().min(PRODUCT_BATCH))
}

fn publish_index(edge: &EdgeClient, folder: &Path) -> Outcome {
    let built = index::build(&read_products(folder)?)?;
    let version = &built.version;
    let held: PublishedVersion = edge.get("/admin/v1/index")?;
    if held.current.as_ref() == Some(version) {
        println!("search index {version} is already served");
        return Ok(());
    }
    let bar = progress("index parts", built.parts().count());
    let mut bytes = 0;
    for (name, part) in built.parts() {
        let _: serde_json::Value = edge.put(&format!("/admin/v1/index/versions/{version}/{name}"), part)?;
        bytes += part.len();
        bar.inc(1);
    }
    bar.finish_and_clear();
    let _: PublishedVersion = edge.put(&format!("/admin/v1/index/current/{version}"), &[])?;
    println!("search index {version}: {} parts, {} KB published", built.parts().count(), bytes / 1024);
    Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn product(description: &str) -> Product {
        let image = json!({"src": "/img/x", "kind": "photo", "width": 1, "height": 1});
        serde_json::from_value(json!({
            "id": "prd_1", "slug": "x", "name": "X", "lang": "en", "prices": {"MAD": 1, "EUR": 1, "USD": 1},
            "merchant": {"slug": "m", "name": "M"}, "image": image, "stock": 1, "sku": "X", "description": description,
            "images": [image], "collections": [], "facets": {}, "popularity": 0, "created_at": "2025-01-01T00:00:00Z"
        }))
        .unwrap()
    }

    #[test]
    fn batches_are_bounded_in_number_and_in_size() {
        assert_eq!(fitting(&vec![product(""); PRODUCT_BATCH + 1]).unwrap(), PRODUCT_BATCH);
        assert_eq!(fitting(&vec![product(""); 3]).unwrap(), 3);
        let long = vec![product(&"ش".repeat(5_000)); PRODUCT_BATCH];
        let count = fitting(&long).unwrap();
        assert!(serde_json::to_vec(&long[..count]).unwrap().len() <= BATCH_BYTES + count + 2);
        assert!(serde_json::to_vec(&long[..=count]).unwrap().len() > BATCH_BYTES);
        assert_eq!(fitting(&[product(&"x".repeat(BATCH_BYTES))]).unwrap(), 1);
    }
}
