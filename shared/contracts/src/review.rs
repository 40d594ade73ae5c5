//! Reviews: what buyers say of a product. Only who bought it may; the shop never writes one.

use crate::catalogue::Image;
use serde::{Deserialize, Serialize};

/// Longest review and longest reply, in characters.
pub const MAX_TEXT: usize = 4_000;
/// Longest name of an author, in characters.
pub const MAX_AUTHOR: usize = 60;
/// Longest reason of a report, in characters.
pub const MAX_REASON: usize = 500;

/// What buyers think of a product, in numbers. Hidden reviews do not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Rating {
    /// How many reviews there are, from 1.
    pub count: u32,
    /// The mean in tenths of a star, 10 to 50.
    pub tenths: u32,
}

impl Rating {
    /// The rating of `stars[0]` reviews with one star, …, `stars[4]` with five; none without a review.
    #[must_use]
    pub fn of(stars: [u32; 5]) -> Option<Rating> {
        let count: u64 = stars.iter().map(|count| u64::from(*count)).sum();
        let sum: u64 = stars.iter().zip(1_u64..).map(|(count, star)| u64::from(*count) * star).sum();
        // rounded to the nearest tenth
        let tenths = (sum * 20 + count).checked_div(count * 2)?;
        Some(Rating { count: u32::try_from(count).ok()?, tenths: u32::try_from(tenths).ok()? })
    }
}

/// A merchant's answer to a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reply {
    /// Plain text.
    pub text: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
}

/// A review, by somebody who bought the product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Review {
    /// Stable identifier, `rev_…`.
    pub id: String,
    /// One to five stars.
    pub rating: u8,
    /// Plain text; empty when only stars were given.
    pub text: String,
    /// The name that its author chose to show; empty for none.
    pub author: String,
    /// When it was written, RFC 3339 in UTC.
    pub created_at: String,
    /// When it was last changed; absent when it never was.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub edited_at: Option<String>,
    /// The merchant's answer.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reply: Option<Reply>,
}

/// `GET /v1/products/{slug}/reviews`: reviews, latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReviewPage {
    /// All of them in numbers; absent without any.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rating: Option<Rating>,
    /// How many gave one star, two, three, four, five.
    pub stars: [u32; 5],
    /// The reviews.
    pub items: Vec<Review>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// `POST /v1/products/{slug}/reviews`: the caller's review of a product that they bought; sent again, it replaces the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewReview {
    /// One to five stars.
    pub rating: u8,
    /// Plain text of at most 4,000 characters.
    #[serde(default)]
    pub text: String,
    /// The name to show with it, at most 60 characters; none when empty.
    #[serde(default)]
    pub author: String,
}

/// What of a merchant's reviews is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewState {
    /// Those that the merchant has not answered.
    Unanswered,
    /// Those that it reported and the marketplace has not decided about.
    Reported,
}

impl std::str::FromStr for ReviewState {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "unanswered" => Ok(ReviewState::Unanswered),
            "reported" => Ok(ReviewState::Reported),
            _ => Err(()),
        }
    }
}

/// The product that a review is of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReviewedProduct {
    /// `prd_…`.
    pub id: String,
    /// Address part.
    pub slug: String,
    /// Name in the merchant's language.
    pub name: String,
    /// The first picture; absent when it has none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub image: Option<Image>,
}

/// A review as the merchant of its product sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MerchantReview {
    /// What it says.
    #[serde(flatten)]
    pub review: Review,
    /// Of what.
    pub product: ReviewedProduct,
    /// Why the merchant reported it; absent when it did not, or the marketplace has decided.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reported: Option<String>,
}

/// `GET /v1/merchant/reviews`: reviews of all the merchant's products, latest first; hidden ones are left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MerchantReviews {
    /// The reviews.
    pub items: Vec<MerchantReview>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// `PUT /v1/merchant/reviews/{id}/reply`: the merchant's answer; an empty text takes it away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewReply {
    /// Plain text of at most 4,000 characters.
    pub text: String,
}

/// `PUT /v1/merchant/reviews/{id}/report`: asks the marketplace to look at a review. It stays until they decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewReport {
    /// Why, in at most 500 characters.
    pub reason: String,
}

/// `PUT /v1/admin/reviews/{id}/visibility` (signed: `/admin/v1/…`): the marketplace's decision, which also ends a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Visibility {
    /// True when nobody is to read it.
    pub hidden: bool,
}

/// What of reviews administrators look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Judged {
    /// Those that merchants reported, which wait for a decision.
    #[default]
    Reported,
    /// Those that were hidden.
    Hidden,
}

impl std::str::FromStr for Judged {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "reported" => Ok(Judged::Reported),
            "hidden" => Ok(Judged::Hidden),
            _ => Err(()),
        }
    }
}

/// A review as administrators judge it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct JudgedReview {
    /// What it says.
    #[serde(flatten)]
    pub review: Review,
    /// Of what.
    pub product: ReviewedProduct,
    /// Slug of the merchant whose product it is; absent of a product that no merchant has any more.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub merchant: Option<String>,
    /// Why the merchant reported it; absent once it was decided.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reported: Option<String>,
    /// True when nobody reads it.
    pub hidden: bool,
}

/// `GET /v1/admin/reviews`: what merchants reported, or what was hidden; the latest review first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct JudgedReviews {
    /// The reviews.
    pub items: Vec<JudgedReview>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// A review that a merchant reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedReview {
    /// The product.
    pub product_id: String,
    /// Why.
    pub reason: String,
    /// The review.
    pub review: Review,
}

/// `GET /admin/v1/reviews/reported`: what is to be decided, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reported {
    /// The reviews.
    pub items: Vec<ReportedReview>,
}

#[cfg(test)]
mod tests {
    use super::Rating;

    #[test]
    fn the_mean_is_rounded_to_a_tenth() {
        assert_eq!(Rating::of([0; 5]), None);
        assert_eq!(Rating::of([1, 0, 0, 0, 1]), Some(Rating { count: 2, tenths: 30 }));
        assert_eq!(Rating::of([0, 0, 0, 1, 2]), Some(Rating { count: 3, tenths: 47 }));
        assert_eq!(Rating::of([0, 0, 0, 0, u32::MAX]).map(|r| r.tenths), Some(50));
    }
}
