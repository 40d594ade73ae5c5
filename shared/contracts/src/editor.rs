//! Products as their merchant edits them: what it decides of one, its list, its versions.

use crate::admin::NewChoices;
use crate::catalogue::Image;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Largest photo in bytes.
pub const MAX_PHOTO: usize = 8 * 1024 * 1024;
/// Most photos of a product.
pub const MAX_PHOTOS: usize = 12;
/// Narrowest and widest side of a photo, in pixels.
pub const PHOTO_SIDES: std::ops::RangeInclusive<u32> = 100..=8_000;
/// Most versions of a product that are kept.
pub const MAX_VERSIONS: u32 = 50;
/// Where uploaded photos are served.
pub const UPLOADS: &str = "/img/uploads/";

/// Whether buyers find a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProductState {
    /// On its page, in lists and search.
    #[default]
    Shown,
    /// Only its merchant sees it.
    Hidden,
}

/// Name and description in another language of the shop; what is absent is shown in the product's own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Translation {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name: Option<String>,
    /// What is said of it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub description: Option<String>,
}

/// A photo of a product, in the order in which they are shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PhotoPlace {
    /// One of the product's pictures.
    pub src: String,
    /// What is seen on it, for who cannot see it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub alt: Option<String>,
}

/// What a merchant decides of a product. Counting its stock is apart: `/v1/merchant/stock/{product_id}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Content {
    /// Article number.
    pub sku: String,
    /// Whether buyers find it.
    pub state: ProductState,
    /// BCP 47 language of name and description.
    pub lang: String,
    /// Its name.
    pub name: String,
    /// Plain text; empty when there is none.
    pub description: String,
    /// By language (`fr`, `ar`, `en`): name and description in others than its own.
    pub translations: BTreeMap<String, Translation>,
    /// Slug of its main collection.
    pub collection: String,
    /// Centimes of a dirham; with variants, the lowest of theirs.
    pub price: i64,
    /// The ways in which it can be bought; absent when there is one way only.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub choices: Option<NewChoices>,
    /// Its photos, first the one that lists show; with none, a drawing is shown.
    pub photos: Vec<Image>,
}

/// One of the merchant's products. The answer's `ETag` stands for `content`: send it as `If-Match` with a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MerchantProduct {
    /// Stable identifier, `prd_…`.
    pub id: String,
    /// Address part of its page.
    pub slug: String,
    /// What the merchant decides.
    #[serde(flatten)]
    pub content: Content,
    /// What lists show of it: its first photo, or a drawing.
    pub image: Image,
    /// Units that can be bought now.
    pub stock: u32,
    /// Its version; 0 while nobody edited it.
    pub version: u32,
    /// When it was changed last, milliseconds since 1970.
    pub updated_at: u64,
}

/// `POST /v1/merchant/products`: a new product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewProduct {
    /// Article number, unique among the merchant's.
    pub sku: String,
    /// Its name.
    pub name: String,
    /// Centimes of a dirham. Absent with variants, which have prices of their own.
    #[serde(default)]
    pub price: Option<i64>,
    /// BCP 47 language of name and description; `fr` when absent.
    #[serde(default)]
    pub lang: Option<String>,
    /// Plain text.
    #[serde(default)]
    pub description: String,
    /// Names and descriptions in other languages.
    #[serde(default)]
    pub translations: BTreeMap<String, Translation>,
    /// Slug of its main collection; chosen by its name when absent.
    #[serde(default)]
    pub collection: Option<String>,
    /// Units to begin with.
    #[serde(default)]
    pub stock: u32,
    /// The ways in which it can be bought.
    #[serde(default)]
    pub choices: Option<NewChoices>,
    /// Whether buyers find it at once.
    #[serde(default)]
    pub state: ProductState,
}

/// `PATCH /v1/merchant/products/{id}`: what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct ProductEdit {
    /// Whether buyers find it.
    pub state: Option<ProductState>,
    /// BCP 47 language of name and description.
    pub lang: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// What is said of it.
    pub description: Option<String>,
    /// Names and descriptions in other languages: all of them.
    pub translations: Option<BTreeMap<String, Translation>>,
    /// Slug of its main collection.
    pub collection: Option<String>,
    /// Centimes of a dirham.
    pub price: Option<i64>,
    /// The ways in which it can be bought: all of them. With fewer than two it is a simple product.
    pub choices: Option<NewChoices>,
    /// Its photos in their order; one that is not named goes.
    pub photos: Option<Vec<PhotoPlace>>,
}

/// What the merchant's list shows of a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProductRow {
    /// Stable identifier.
    pub id: String,
    /// Address part of its page.
    pub slug: String,
    /// Article number.
    pub sku: String,
    /// Its name.
    pub name: String,
    /// BCP 47 language of the name.
    pub lang: String,
    /// Whether buyers find it.
    pub state: ProductState,
    /// Centimes of a dirham.
    pub price: i64,
    /// Units that can be bought now.
    pub stock: u32,
    /// Its first picture.
    pub image: Image,
    /// When it was changed last, milliseconds since 1970.
    pub updated_at: u64,
}

/// A page of the merchant's products.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProductRows {
    /// The products.
    pub items: Vec<ProductRow>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
    /// True when more products hold the words of `q` than are looked through: a longer word finds fewer.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub bounded: bool,
}

/// An earlier state of a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProductVersion {
    /// Its number, from 0.
    pub version: u32,
    /// Milliseconds since 1970.
    pub at: u64,
    /// The account that made it; absent for what was imported.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub by: Option<String>,
    /// What the merchant had decided.
    pub content: Content,
}

/// `GET /v1/merchant/products/{id}/history`: latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProductVersions {
    /// At most [`MAX_VERSIONS`].
    pub items: Vec<ProductVersion>,
}

/// `POST /v1/merchant/products/{id}/undo`: makes an earlier version the latest.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Undo {
    /// Which; the one before the latest when absent.
    pub version: Option<u32>,
}
