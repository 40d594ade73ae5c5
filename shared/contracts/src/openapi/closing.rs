//! Closing shops, in the OpenAPI document.

use crate::closing::{ClosedShop, ClosedShops, ShopClosing};
use crate::problem::Problem;
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(paths(list, suspend, restore))]
pub(super) struct Document;

/// Shops that are closed, by slug
#[utoipa::path(get, path = "/v1/admin/closed-merchants", tag = "admin",
    params(
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Shops on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses((status = 200, body = ClosedShops, description = "The page")))]
fn list() {}

/// Close a shop
///
/// Nothing of it can be bought from now on; its products leave pages, lists and search within seconds, many thousands within minutes.
/// Orders that were placed go on. Saying it again changes nothing.
#[utoipa::path(post, path = "/v1/admin/merchants/{slug}/suspend", tag = "admin",
    params(("slug" = String, Path, description = "Slug of the merchant")),
    request_body = ShopClosing,
    responses(
        (status = 200, body = ClosedShop, description = "How far it is"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No merchant has this slug"),
    ))]
fn suspend() {}

/// Open a closed shop again
///
/// Exactly what was hidden with it is shown again.
#[utoipa::path(post, path = "/v1/admin/merchants/{slug}/restore", tag = "admin",
    params(("slug" = String, Path, description = "Slug of the merchant")),
    responses(
        (status = 200, body = ClosedShop, description = "How far it is"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No shop of this slug is closed"),
    ))]
fn restore() {}
