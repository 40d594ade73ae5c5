//! What the origin publishes to the edge, by signed requests to `/admin/v1/…`.

use crate::catalogue::{Collection, Merchant, Product};
use crate::import::INDEX_AT;
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

/// `GET /admin/v1/catalogue/own?after=17`: a page of what merchants decided of their products, for a search index to hold beside the
/// catalogue's files. `after` is the last page's `next`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct OwnProducts {
    /// On the first page: the sequence of the last change that the pages hold. Later ones are told to search as they come.
    pub through: u64,
    /// On the first page: the imports whose products the pages hold and search does not show yet.
    pub imports: Vec<String>,
    /// Products that merchants made or edited, as they are now.
    pub products: Vec<Product>,
    /// Ids of those that they hid or deleted: what the files have of them counts no more.
    pub gone: Vec<String>,
    /// Where the next page begins; none on the last.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next: Option<u64>,
}

/// `PUT /admin/v1/catalogue/indexed`: a search index is served that holds [`OwnProducts`], by what their first page said.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indexed {
    /// The last change that it holds.
    pub through: u64,
    /// The imports whose products it holds.
    pub imports: Vec<String>,
}

/// `GET /admin/v1/catalogue/due`: whether a new search index is to be built, of what merchants did since the one that is served.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexDue {
    /// True when it is to be built and published now.
    pub due: bool,
    /// Imports that are over and not found by search without it, counted to a bound.
    pub imports: u32,
    /// Products that search reads beside its index and would find in a new one, counted to [`INDEX_AT`]; 0 while an import is read,
    /// whose products would be the next to wait.
    pub changes: u32,
}

impl IndexDue {
    /// An index is due when an import waits for it, or when many changes are read beside the one that is served.
    #[must_use]
    pub const fn of(imports: u32, changes: u32) -> IndexDue {
        IndexDue { due: imports > 0 || changes >= INDEX_AT, imports, changes }
    }
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
    /// What is chosen of it, and the ways in which it can be bought: all of them. With fewer than two it is a simple product.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choices: Option<NewChoices>,
}

/// The ways in which a product can be bought, as they are given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewChoices {
    /// What is chosen, in the merchant's words, such as `Taille`.
    #[serde(default)]
    pub names: Vec<String>,
    /// The ways, in the order in which they are shown.
    pub variants: Vec<NewVariant>,
}

/// One way in which a product can be bought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewVariant {
    /// Its article number.
    pub sku: String,
    /// What is chosen, in the order of the names.
    pub values: Vec<String>,
    /// Its price in centimes of a dirham.
    pub price: i64,
    /// Units in stock. What was counted already stays as it was counted.
    #[serde(default)]
    pub stock: u32,
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
