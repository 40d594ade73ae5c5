//! What services ask each other and nobody else can: many things by key in one request. The gateway keeps `/internal/` inside.

use crate::catalogue::{Localized, Product};
use crate::review::NewReview;
use serde::{Deserialize, Serialize};

/// Most keys of one request for whole documents or recommendations.
pub const MAX_KEYS: usize = 100;
/// Most ids of one request for cards.
pub const MAX_CARDS: usize = 500;

/// `GET {PRODUCTS}?slugs=a,b` from the product service: [`ProductDocuments`].
pub const PRODUCTS: &str = "/internal/products";
/// `GET {NOW}?ids=a,b` from the product service: [`ProductDocuments`] as they stand in the database, whatever a memory holds. What
/// somebody pays is computed from these.
pub const NOW: &str = "/internal/now";
/// `GET {CARDS}?ids=a,b` from the product service: a page of cards, in this order; unknown ids are left out. Each card stands on a line
/// of its own, so that whoever passes cards on need not read them: [`card_lines`].
pub const CARDS: &str = "/internal/cards";
/// The cards of an answer to [`CARDS`], as they are stored.
pub fn card_lines(answer: &str) -> impl Iterator<Item = &str> {
    answer.lines().filter(|line| line.starts_with("{\"id\":")).map(|line| line.strip_suffix(',').unwrap_or(line))
}

/// `GET {MERCHANTS}?slugs=a,b` from the product service: [`Merchants`](crate::catalogue::Merchants).
pub const MERCHANTS: &str = "/internal/merchants";
/// `PUT {SHOPS}` to the product service: a [`NewShop`] is a merchant of the catalogue from now on; the same again changes nothing, 409
/// when another has its slug, or had. `GET {SHOPS}?slugs=a,b` tells those of them that no new shop gets, as a list.
/// `DELETE {SHOPS}?application=app_…&slug=a` takes it back.
pub const SHOPS: &str = "/internal/shops";
/// `GET {SIMILAR}?of=a,b&n=8&lang=fr` from the ai service:
/// [`RecommendationsByProduct`](crate::recommendation::RecommendationsByProduct).
pub const SIMILAR: &str = "/internal/similar";

/// `GET {CHANGES}?after=7` from the product service: [`Changes`].
pub const CHANGES: &str = "/internal/changes";
/// Most products in one answer to [`CHANGES`].
pub const MAX_CHANGES: usize = 5_000;

/// `POST {REVIEWS}` to the product service: a [`VerifiedReview`]; answers the [`Review`](crate::review::Review). The payment
/// service asks it, which knows who bought what: the product service cannot ask back, for payment depends on it.
pub const REVIEWS: &str = "/internal/reviews";

/// A review by an account that is known to have bought the product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerifiedReview {
    /// Who wrote it.
    pub account: String,
    /// The product.
    pub product_id: String,
    /// What they wrote.
    pub review: NewReview,
}

/// A shop that is opened for somebody who applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewShop {
    /// The application, `app_…`: whose shop it is.
    pub application: String,
    /// Address part.
    pub slug: String,
    /// Display name.
    pub name: String,
    /// City it works from.
    pub city: Localized,
    /// What it sells.
    pub about: Localized,
}

/// What became of the products that were changed one by one since a catalogue was published.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// Sequence of the last change; 0 before the first.
    pub sequence: u64,
    /// Products changed after the one asked for, as they are now: what is [searched](Product::searched) of them.
    pub products: Vec<Product>,
    /// Ids of products that are no longer there.
    pub removed: Vec<String>,
}

/// Products with everything about them, in any order; unknown slugs are left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductDocuments {
    /// The products.
    pub items: Vec<Product>,
}
