//! Reviews.

use crate::problem::Problem;
use crate::review::{JudgedReviews, MerchantReviews, NewReply, NewReport, NewReview, Review, ReviewPage, Visibility};
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(paths(reviews, write, remove, own, reply, report, judged, decide))]
pub(super) struct Document;

/// What buyers say of a product, latest first
#[utoipa::path(get, path = "/v1/products/{slug}/reviews", tag = "reviews",
    params(
        ("slug" = String, Path, description = "Slug of the product"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Reviews on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses(
        (status = 200, body = ReviewPage, description = "The reviews"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No product has this slug"),
    ))]
fn reviews() {}

/// Review a product that one bought; sent again, it replaces the first
#[utoipa::path(post, path = "/v1/products/{slug}/reviews", tag = "reviews",
    params(("slug" = String, Path, description = "Slug of the product")),
    request_body = NewReview,
    responses(
        (status = 200, body = Review, description = "The review as it stands"),
        (status = 403, body = Problem, content_type = "application/problem+json", description = "The account did not buy it"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No product has this slug"),
    ))]
fn write() {}

/// Take one's own review back
#[utoipa::path(delete, path = "/v1/products/{slug}/reviews", tag = "reviews",
    params(("slug" = String, Path, description = "Slug of the product")),
    responses((status = 204, description = "It is gone")))]
fn remove() {}

/// What buyers say of the merchant's products, latest first
#[utoipa::path(get, path = "/v1/merchant/reviews", tag = "reviews",
    params(
        ("stars" = Option<u8>, Query, minimum = 1, maximum = 5, description = "Only those with so many stars"),
        ("state" = Option<String>, Query, description = "`unanswered` for those that wait for an answer, `reported` for those that wait for the marketplace"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Reviews on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses((status = 200, body = MerchantReviews, description = "The reviews")))]
fn own() {}

/// Answer a review, as the merchant
#[utoipa::path(put, path = "/v1/merchant/reviews/{id}/reply", tag = "reviews",
    params(("id" = String, Path, description = "The review")),
    request_body = NewReply,
    responses(
        (status = 200, body = Review, description = "The review with its answer"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No product of the merchant has such a review"),
    ))]
fn reply() {}

/// Ask the marketplace to look at a review
#[utoipa::path(put, path = "/v1/merchant/reviews/{id}/report", tag = "reviews",
    params(("id" = String, Path, description = "The review")),
    request_body = NewReport,
    responses(
        (status = 204, description = "It will be looked at"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No product of the merchant has such a review"),
    ))]
fn report() {}

/// What merchants reported, or what was hidden, the latest review first
#[utoipa::path(get, path = "/v1/admin/reviews", tag = "admin",
    params(
        ("state" = Option<String>, Query, description = "`reported` for those that wait for a decision, `hidden`; `reported` when absent"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Reviews on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses((status = 200, body = JudgedReviews, description = "The reviews")))]
fn judged() {}

/// Hide a review, or let it be read
///
/// Either ends the report.
#[utoipa::path(put, path = "/v1/admin/reviews/{id}/visibility", tag = "admin",
    params(("id" = String, Path, description = "The review")),
    request_body = Visibility,
    responses(
        (status = 200, body = Review, description = "The review"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No review has this id"),
    ))]
fn decide() {}
