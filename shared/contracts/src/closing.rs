//! Shops that the marketplace closes, and opens again.

use serde::{Deserialize, Serialize};

/// `POST /v1/admin/merchants/{slug}/suspend` → [`ClosedShop`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ShopClosing {
    /// Why, 3 to 500 characters: kept with it.
    pub reason: String,
}

/// How far the closing of a shop is. Nothing of it can be bought while it is not `opening`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ClosedState {
    /// Its products leave pages, lists and search.
    Closing,
    /// None of them is seen.
    Closed,
    /// They come back; then it is closed no more.
    Opening,
}

/// A closed shop; also the answer of `POST /v1/admin/merchants/{slug}/{suspend|restore}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClosedShop {
    /// Slug of the merchant.
    pub slug: String,
    /// Why.
    pub reason: String,
    /// Account of who closed it.
    pub closed_by: String,
    /// When, milliseconds since 1970.
    pub closed_at: u64,
    /// How far it is.
    pub state: ClosedState,
}

/// `GET /v1/admin/closed-merchants`: by slug.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClosedShops {
    /// The shops.
    pub items: Vec<ClosedShop>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}
