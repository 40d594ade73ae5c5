//! What merchants' files brought stays when the demonstration is imported again: their products, the merchants they added, their reports.

use super::{report, shelf};
use catalogue::{ids, merchants};
use contracts::catalogue::Merchant;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::io::{ErrorKind, Result};
use std::path::Path;

/// What was kept besides the products.
#[derive(Default)]
pub(super) struct Brought {
    /// Merchants that are not the demonstration's.
    pub(super) merchants: Vec<Merchant>,
    /// Reports on files, by merchant.
    pub(super) reports: Map<String, Value>,
}

/// As much of a product as tells where it is from.
#[derive(Deserialize)]
struct Glance {
    id: String,
    sku: String,
    merchant: Slug,
}

#[derive(Deserialize)]
struct Slug {
    slug: String,
}

impl Glance {
    /// A merchant's own products are named by merchant and number.
    fn is_from_a_file(&self) -> bool {
        self.id == ids::product_id(&format!("{}/{}", self.merchant.slug, self.sku))
    }
}

/// Adds the products that merchants' files brought to the catalogue in `folder` to the one being written there.
pub(super) fn keep(folder: &Path, shelf: &mut shelf::Shelf) -> Result<Brought> {
    let known = match shelf::merchants(folder) {
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(Brought::default()),
        known => known?,
    };
    for line in shelf::lines(folder)? {
        let line = line?;
        let glance: Glance = serde_json::from_slice(&line)?;
        if glance.is_from_a_file() {
            shelf.add_line(&line)?;
        }
    }
    let demo = |m: &Merchant| merchants::DEMO.iter().any(|d| d.slug == m.slug);
    Ok(Brought { merchants: known.into_iter().filter(|m| !demo(m)).collect(), reports: report::feeds(folder) })
}
