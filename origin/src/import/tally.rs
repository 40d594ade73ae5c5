//! Counting a catalogue while it is written: by merchant, collection and facet, and its fingerprint.

use catalogue::taxonomy::{COLLECTIONS, FACETS};
use contracts::catalogue::{Collection, Merchant, Product};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What has been counted.
#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) products: u32,
    pub(crate) out_of_stock: u32,
    pub(crate) photos: u32,
    pub(crate) by_merchant: BTreeMap<String, u32>,
    by_collection: BTreeMap<String, u32>,
    /// By facet: products with any value, and by value.
    facets: BTreeMap<String, (u32, BTreeMap<String, u32>)>,
    fingerprint: Sha256,
}

/// How well a facet describes the catalogue.
#[derive(Serialize)]
pub(crate) struct Coverage {
    /// Products with at least one value.
    products: u32,
    /// Their share of all products, in percent.
    percent: f64,
    /// Products by value.
    values: BTreeMap<String, u32>,
}

impl Tally {
    /// Counts a product and the line it was written as.
    pub(crate) fn add(&mut self, product: &Product, line: &[u8]) {
        self.products += 1;
        self.out_of_stock += u32::from(product.card.stock == 0);
        self.photos += u32::from(product.card.image.kind == contracts::catalogue::ImageKind::Photo);
        *self.by_merchant.entry(product.card.merchant.slug.clone()).or_default() += 1;
        for slug in &product.collections {
            *self.by_collection.entry(slug.clone()).or_default() += 1;
        }
        for (key, values) in &product.facets {
            let (any, by_value) = self.facets.entry(key.clone()).or_default();
            *any += 1;
            values.iter().for_each(|v| *by_value.entry(v.clone()).or_default() += 1);
        }
        self.fingerprint.update(line);
    }

    /// The collections that hold something, in menu order.
    pub(crate) fn collections(&self) -> Vec<Collection> {
        let count = |slug: &str| self.by_collection.get(slug).copied().unwrap_or(0);
        let all =
            COLLECTIONS.iter().map(|c| Collection { slug: c.slug.to_owned(), name: c.name(), products: count(c.slug) });
        all.filter(|c| c.products > 0).collect()
    }

    /// Sets the merchants' counts.
    pub(crate) fn count_merchants(&self, merchants: &mut [Merchant]) {
        for merchant in merchants {
            merchant.products = self.by_merchant.get(&merchant.slug).copied().unwrap_or(0);
        }
    }

    /// Coverage by facet, every facet named.
    pub(crate) fn coverage(&self) -> BTreeMap<String, Coverage> {
        let cover = |key: &str| {
            let (products, values) = self.facets.get(key).cloned().unwrap_or_default();
            let percent = (f64::from(products) * 1000.0 / f64::from(self.products.max(1))).round() / 10.0;
            Coverage { products, percent, values }
        };
        FACETS.iter().map(|f| (f.key.to_owned(), cover(f.key))).collect()
    }

    /// Fingerprint of the whole catalogue: the products as written, then merchants and collections.
    pub(crate) fn version(&self, rest: [&[u8]; 2]) -> String {
        let mut fingerprint = self.fingerprint.clone();
        rest.iter().for_each(|bytes| fingerprint.update(bytes));
        hex::encode(fingerprint.finalize()).chars().take(16).collect()
    }
}
