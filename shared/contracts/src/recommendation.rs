//! Recommendations: what to show next, and why.

use crate::catalogue::ProductCard;
use serde::{Deserialize, Serialize};

/// What produced an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Engine {
    /// Collaborative filtering (EASE) blended with likeness of descriptions.
    EaseHybrid,
    /// The most bought products: no model is published, or nothing is known about this shopper.
    Popularity,
}

/// A recommended product.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Recommendation {
    /// The product's identifier.
    pub product_id: String,
    /// Strength, in (0, 1], falling along the list; comparable within one answer only.
    pub score: f32,
    /// Why, in the language asked for.
    pub reason: String,
    /// What a list shows of the product; absent when the catalogue cannot be asked.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub product: Option<ProductCard>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Recommendations {
    /// What produced the answer.
    pub engine: Engine,
    /// Version of the published model; absent when there is none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub model_version: Option<String>,
    /// The products, strongest first.
    pub items: Vec<Recommendation>,
}

/// An answer for each of several products, between services.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RecommendationsByProduct {
    /// What goes well with each product, in the order in which they were named.
    pub items: Vec<Recommendations>,
}
