//! Files of products in the OpenAPI document.

use crate::import::{Import, ImportPart, Imports};
use crate::problem::Problem;
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(paths(export, list, open, read, part, start, cancel, errors))]
pub(super) struct Document;

/// The merchant's products as CSV
///
/// Importing the file again changes nothing.
#[utoipa::path(get, path = "/v1/merchant/products.csv", tag = "imports",
    responses((status = 200, content_type = "text/csv", description = "Every product, hidden ones too")))]
fn export() {}

/// The merchant's imports, latest first
#[utoipa::path(get, path = "/v1/merchant/imports", tag = "imports",
    params(
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Imports on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses((status = 200, body = Imports, description = "The imports")))]
fn list() {}

/// Begin an import
///
/// Then send the file in parts and start it. The file is CSV in UTF-8; its first line names the columns: `sku`, `name` and `price`,
/// and as wanted `lang`, `description`, `currency`, `stock`, `collection`, `options`, `option_groups`. A product whose article number
/// is known is changed in its place. `stock` counts for articles that were never counted.
#[utoipa::path(post, path = "/v1/merchant/imports", tag = "imports",
    responses(
        (status = 201, body = Import, description = "The import"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "Ten are under way already"),
    ))]
fn open() {}

/// How far an import is
#[utoipa::path(get, path = "/v1/merchant/imports/{id}", tag = "imports",
    params(("id" = String, Path, description = "The import")),
    responses(
        (status = 200, body = Import, description = "The import"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such import"),
    ))]
fn read() {}

/// Send a part of the file
///
/// In any order, cut anywhere; sending a part again replaces it.
#[utoipa::path(put, path = "/v1/merchant/imports/{id}/parts/{part}", tag = "imports",
    params(
        ("id" = String, Path, description = "The import"),
        ("part" = u32, Path, minimum = 1, maximum = 500, description = "Its place in the file"),
    ),
    request_body(content = Vec<u8>, content_type = "text/csv"),
    responses(
        (status = 200, body = ImportPart, description = "What was received"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such import"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It was started already"),
    ))]
fn part() {}

/// Start an import
#[utoipa::path(post, path = "/v1/merchant/imports/{id}/start", tag = "imports",
    params(("id" = String, Path, description = "The import")),
    responses(
        (status = 202, body = Import, description = "The import, which goes on by itself"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such import"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It was cancelled"),
    ))]
fn start() {}

/// Give an import up
///
/// What was read before stays.
#[utoipa::path(post, path = "/v1/merchant/imports/{id}/cancel", tag = "imports",
    params(("id" = String, Path, description = "The import")),
    responses(
        (status = 200, body = Import, description = "The import"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such import"),
    ))]
fn cancel() {}

/// Why rows were not kept, a line for each fault
#[utoipa::path(get, path = "/v1/merchant/imports/{id}/errors.csv", tag = "imports",
    params(("id" = String, Path, description = "The import")),
    responses(
        (status = 200, content_type = "text/csv", description = "Line, article number, column, reason, value"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such import"),
    ))]
fn errors() {}
