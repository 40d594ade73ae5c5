//! Putting a merchant's products into the catalogue: known ones are replaced in their place, with their history; new ones follow.

use super::super::shelf::{Shelf, part};
use super::super::tally::Tally;
use catalogue::ids::hash64;
use catalogue::product::Draft;
use contracts::catalogue::{Merchant, Product};
use serde::Deserialize;
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Result, Seek, SeekFrom, Write};
use std::path::Path;

const RECEIVED: &str = "received.jsonl";

/// What a merchant's products carry over from one file to the next.
#[derive(Default)]
pub(super) struct Known(HashMap<u64, (u32, i64)>);

/// As much of a product as finding it again takes.
#[derive(Deserialize)]
struct Glance {
    id: String,
    merchant: Slug,
    popularity: u32,
    created_at: String,
}

#[derive(Deserialize)]
struct Slug {
    slug: String,
}

impl Known {
    /// Popularity and first day of the merchant's products in the catalogue.
    pub(super) fn of(folder: &Path, merchant: &str) -> Result<Known> {
        let mut known = Known::default();
        for line in super::shelf::lines(folder)? {
            let glance: Glance = serde_json::from_slice(&line?)?;
            if glance.merchant.slug == merchant {
                let created = catalogue::time::parse(&glance.created_at).unwrap_or_default();
                known.0.insert(hash64(&glance.id), (glance.popularity, created));
            }
        }
        Ok(known)
    }

    /// The draft with what its product already has.
    pub(super) fn remember(&self, draft: Draft) -> Draft {
        let id = catalogue::ids::product_id(&draft.source_key);
        match self.0.get(&hash64(&id)) {
            Some((popularity, created)) => {
                Draft { popularity: *popularity, created_at: catalogue::time::format(*created), ..draft }
            }
            None => draft,
        }
    }
}

/// The products received, on disk, with where each one stands.
pub(super) struct Received {
    out: BufWriter<File>,
    written: u64,
    /// By hash of the product's id: where it begins.
    offsets: HashMap<u64, u64>,
}

/// What merging did.
pub(super) struct Merged {
    pub(super) added: u64,
    pub(super) replaced: u64,
    pub(super) tally: Tally,
    pub(super) version: String,
}

impl Received {
    /// Starts with none.
    pub(super) fn create(folder: &Path) -> Result<Received> {
        let out = File::options().read(true).write(true).create(true).truncate(true).open(part(folder, RECEIVED))?;
        Ok(Received { out: BufWriter::new(out), written: 0, offsets: HashMap::new() })
    }

    /// True when the product was received before.
    pub(super) fn has(&self, source_key: &str) -> bool {
        self.offsets.contains_key(&hash64(&catalogue::ids::product_id(source_key)))
    }

    /// Adds a product.
    pub(super) fn keep(&mut self, product: &Product) -> Result<()> {
        let mut line = serde_json::to_vec(product)?;
        line.push(b'\n');
        self.offsets.insert(hash64(&product.card.id), self.written);
        self.written += line.len() as u64;
        self.out.write_all(&line)
    }

    /// Writes the catalogue anew: the old products in their order, those received again in their new form, then the new ones.
    pub(super) fn merge(self, folder: &Path, merchants: Vec<Merchant>) -> Result<Merged> {
        let received = self.offsets.len() as u64;
        let mut file = BufReader::new(self.out.into_inner().map_err(std::io::IntoInnerError::into_error)?);
        let mut offsets = self.offsets;
        let mut shelf = Shelf::open(folder)?;
        let mut replaced = 0;
        for line in super::shelf::lines(folder)? {
            let line = line?;
            let glance: Glance = serde_json::from_slice(&line)?;
            match offsets.remove(&hash64(&glance.id)) {
                None => shelf.add_line(&line)?,
                Some(offset) => {
                    replaced += 1;
                    let mut new = Vec::with_capacity(line.len());
                    file.seek(SeekFrom::Start(offset))?;
                    file.read_until(b'\n', &mut new)?;
                    shelf.add_line(new.trim_ascii_end())?;
                }
            }
        }
        file.seek(SeekFrom::Start(0))?;
        for line in file.split(b'\n') {
            let line = line?;
            let glance: Glance = serde_json::from_slice(&line)?;
            if offsets.contains_key(&hash64(&glance.id)) {
                shelf.add_line(&line)?;
            }
        }
        std::fs::remove_file(part(folder, RECEIVED))?;
        let (tally, version) = shelf.close(merchants, &[])?;
        Ok(Merged { added: received - replaced, replaced, tally, version })
    }
}
