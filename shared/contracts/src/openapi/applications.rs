//! Applications to sell, in the OpenAPI document.

use crate::application::{
    NewShopApplication, OverseenApplication, OverseenApplications, ShopApplication, ShopApproval, ShopRefusal,
};
use crate::problem::Problem;
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(paths(own, apply, list, approve, refuse))]
pub(super) struct Document;

/// Your application to sell, the latest one
#[utoipa::path(get, path = "/v1/account/merchant-application", tag = "account",
    responses(
        (status = 200, body = ShopApplication, description = "The application and where it stands"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "You did not apply"),
    ))]
fn own() {}

/// Apply to sell
#[utoipa::path(post, path = "/v1/account/merchant-application", tag = "account",
    request_body = NewShopApplication,
    responses(
        (status = 201, body = ShopApplication, description = "It waits for a decision"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "One waits already, or the account works for a merchant"),
    ))]
fn apply() {}

/// Applications to sell, latest first
#[utoipa::path(get, path = "/v1/admin/merchant-applications", tag = "admin",
    params(
        ("state" = Option<String>, Query, description = "`open`, `approved` or `refused`; `open` when absent"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Applications on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses((status = 200, body = OverseenApplications, description = "The page")))]
fn list() {}

/// Approve an application: the shop is opened, and the account its owner
///
/// Saying it again changes nothing, or goes on where it stopped.
#[utoipa::path(post, path = "/v1/admin/merchant-applications/{id}/approve", tag = "admin",
    params(("id" = String, Path, description = "As listed")),
    request_body = ShopApproval,
    responses(
        (status = 200, body = OverseenApplication, description = "The application as it stands; `approving` while a part that is needed does not answer: it is tried again"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No application has this id"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "Another shop has the slug, the account may not own a shop, or it was decided otherwise"),
    ))]
fn approve() {}

/// Refuse an application
#[utoipa::path(post, path = "/v1/admin/merchant-applications/{id}/refuse", tag = "admin",
    params(("id" = String, Path, description = "As listed")),
    request_body = ShopRefusal,
    responses(
        (status = 200, body = OverseenApplication, description = "The application as it stands; the applicant is told by mail"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No application has this id"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It was decided otherwise"),
    ))]
fn refuse() {}
