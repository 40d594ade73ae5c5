//! What the origin publishes to the edge, by signed requests to `/admin/v1/…`.

use crate::catalogue::{Collection, Merchant, Product};
use serde::{Deserialize, Serialize};

/// Largest number of products in one batch. A batch is one transaction, whose cost is mostly its own: many small ones take longer.
pub const PRODUCT_BATCH: usize = 1_000;

/// Names of what is published as versioned blobs.
pub const BLOB_RECOMMENDATIONS: &str = "recommendations";
/// The search segment.
pub const BLOB_SEARCH: &str = "search";

/// `PUT /admin/v1/catalogue/products`: upserts products by id. Repeating it changes nothing.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProductBatch {
    /// The version these products will belong to; products of other versions go when it becomes current.
    pub version: String,
    /// At most [`PRODUCT_BATCH`].
    pub products: Vec<Product>,
}

/// `PATCH /admin/v1/products/{id}`: what is to change of a product; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ProductChange {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What is said of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Its price in centimes of a dirham; other currencies follow.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<i64>,
    /// Units in stock.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stock: Option<u32>,
}

/// `PUT /admin/v1/catalogue/version`: merchants, collections and the version that all batches before it make up.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CatalogueVersion {
    /// Fingerprint of the whole import.
    pub version: String,
    /// Every merchant.
    pub merchants: Vec<Merchant>,
    /// Every collection, in menu order.
    pub collections: Vec<Collection>,
}

/// `GET /admin/v1/{catalogue|models|index}/version` and the answer to publishing or rolling back a blob.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedVersion {
    /// What is served now; absent when nothing was published.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub current: Option<String>,
    /// What a rollback would return to.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub previous: Option<String>,
}
