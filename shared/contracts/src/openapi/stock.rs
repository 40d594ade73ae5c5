//! Stock, as merchants count it.

use crate::problem::Problem;
use crate::stock::{Levels, NewCount, StockEvents};
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(paths(levels, count, stock_events))]
pub(super) struct Document;

/// What is in stock of one of the merchant's products
#[utoipa::path(get, path = "/v1/merchant/stock/{product_id}", tag = "stock",
    params(("product_id" = String, Path, description = "The product")),
    responses(
        (status = 200, body = Levels, description = "Its counts, by article"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such product"),
    ))]
fn levels() {}

/// Count an article
///
/// The count is taken as the truth when it is still the one that was seen. Counting fewer units than running checkouts hold is
/// taken too: then nothing more is sold than there is.
#[utoipa::path(put, path = "/v1/merchant/stock/{product_id}", tag = "stock",
    params(
        ("product_id" = String, Path, description = "The product"),
        ("if-match" = String, Header, description = "The article's `version`, such as `\"17\"`, or `*` to count in any case"),
    ),
    request_body = NewCount,
    responses(
        (status = 200, body = Levels, description = "The counts now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such product"),
        (status = 412, body = Problem, content_type = "application/problem+json", description = "It was counted or sold meanwhile"),
        (status = 428, body = Problem, content_type = "application/problem+json", description = "`If-Match` is missing"),
    ))]
fn count() {}

/// What ran low, ran out and came back, latest first
#[utoipa::path(get, path = "/v1/merchant/stock/events", tag = "stock",
    params(
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Events on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses((status = 200, body = StockEvents, description = "The events")))]
fn stock_events() {}
