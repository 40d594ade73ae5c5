//! The catalogue's folder. Everything is written beside the old files and takes their place at the end, so that a
//! failed import leaves the last good catalogue.

use super::tally::Tally;
use contracts::catalogue::{Merchant, Product};
use serde::Serialize;
use std::fs::{File, rename};
use std::io::{BufRead, BufReader, BufWriter, Result, Write};
use std::path::{Path, PathBuf};

const PRODUCTS: &str = "products.jsonl";
const MERCHANTS: &str = "merchants.json";
const COLLECTIONS: &str = "collections.json";

/// A catalogue being written.
pub(crate) struct Shelf {
    folder: PathBuf,
    products: BufWriter<File>,
    pub(crate) tally: Tally,
    line: Vec<u8>,
}

impl Shelf {
    /// Starts writing to `folder`.
    pub(crate) fn open(folder: &Path) -> Result<Shelf> {
        let products = BufWriter::new(File::create(part(folder, PRODUCTS))?);
        Ok(Shelf { folder: folder.to_owned(), products, tally: Tally::default(), line: Vec::new() })
    }

    /// Adds a product; the first are listed first.
    pub(crate) fn add(&mut self, product: &Product) -> Result<()> {
        self.line.clear();
        serde_json::to_writer(&mut self.line, product)?;
        self.line.push(b'\n');
        self.tally.add(product, &self.line);
        self.products.write_all(&self.line)
    }

    /// Adds a product as it was written before.
    pub(crate) fn add_line(&mut self, line: &[u8]) -> Result<()> {
        self.line.clear();
        self.line.extend_from_slice(line);
        self.line.push(b'\n');
        self.tally.add(&serde_json::from_slice(line)?, &self.line);
        self.products.write_all(&self.line)
    }

    /// Puts the new catalogue in place of the old one, with the merchants and the other files already written as parts.
    /// Gives the version.
    pub(crate) fn close(mut self, mut merchants: Vec<Merchant>, others: &[&str]) -> Result<(Tally, String)> {
        self.products.flush()?;
        self.tally.count_merchants(&mut merchants);
        let merchants = pretty(&merchants)?;
        let collections = pretty(&self.tally.collections())?;
        std::fs::write(part(&self.folder, MERCHANTS), &merchants)?;
        std::fs::write(part(&self.folder, COLLECTIONS), &collections)?;
        for name in [PRODUCTS, MERCHANTS, COLLECTIONS].iter().chain(others) {
            rename(part(&self.folder, name), self.folder.join(name))?;
        }
        let version = self.tally.version([&merchants, &collections]);
        Ok((self.tally, version))
    }
}

/// Where a file of the catalogue is written before it takes its place.
pub(crate) fn part(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.part"))
}

/// JSON with a line for each value, as people read it.
pub(crate) fn pretty<T: Serialize>(value: &T) -> Result<Vec<u8>> {
    let mut json = serde_json::to_vec_pretty(value)?;
    json.push(b'\n');
    Ok(json)
}

/// The merchants of the catalogue in `folder`.
pub(crate) fn merchants(folder: &Path) -> Result<Vec<Merchant>> {
    Ok(serde_json::from_slice(&std::fs::read(folder.join(MERCHANTS))?)?)
}

/// The products of the catalogue in `folder` as they are written, one at a time.
pub(crate) fn lines(folder: &Path) -> Result<impl Iterator<Item = Result<Vec<u8>>>> {
    Ok(BufReader::new(File::open(folder.join(PRODUCTS))?).split(b'\n'))
}
