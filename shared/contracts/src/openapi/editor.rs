//! The product editor in the OpenAPI document.

use crate::editor::{MerchantProduct, NewProduct, ProductEdit, ProductRows, ProductVersions, Undo};
use crate::problem::Problem;
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(paths(list, create, read, change, remove, history, undo, add_photo, remove_photo, photo))]
pub(super) struct Document;

/// The merchant's products
#[utoipa::path(get, path = "/v1/merchant/products", tag = "products",
    params(
        ("q" = Option<String>, Query, max_length = 200, description = "Beginnings of words of the name or of article numbers; all of them must be found"),
        ("state" = Option<String>, Query, description = "`shown` or `hidden`; both when absent"),
        ("sort" = Option<String>, Query, description = "`updated` (latest first; when absent) or `name`"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Products on the page; 50 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before, with the same other parameters"),
    ),
    responses((status = 200, body = ProductRows, description = "The page")))]
fn list() {}

/// Make a product
#[utoipa::path(post, path = "/v1/merchant/products", tag = "products", request_body = NewProduct,
    responses(
        (status = 201, body = MerchantProduct, description = "The product; its `ETag` names this state of it"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "Another product has this article number"),
    ))]
fn create() {}

/// One of the merchant's products
#[utoipa::path(get, path = "/v1/merchant/products/{id}", tag = "products",
    params(("id" = String, Path, description = "The product")),
    responses(
        (status = 200, body = MerchantProduct, description = "The product; its `ETag` names this state of it"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such product"),
    ))]
fn read() {}

/// Change a product
///
/// What is absent stays. Units in stock are counted apart, at `/v1/merchant/stock/{product_id}`.
#[utoipa::path(patch, path = "/v1/merchant/products/{id}", tag = "products",
    params(
        ("id" = String, Path, description = "The product"),
        ("if-match" = String, Header, description = "The `ETag` that was seen, or `*` to change it in any case"),
    ),
    request_body = ProductEdit,
    responses(
        (status = 200, body = MerchantProduct, description = "The product as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such product"),
        (status = 412, body = Problem, content_type = "application/problem+json", description = "It was changed meanwhile: `current` is what it is now, under the answer's `ETag`"),
        (status = 428, body = Problem, content_type = "application/problem+json", description = "`If-Match` is missing"),
    ))]
fn change() {}

/// Take a product away for good
///
/// Its versions go with it. Hiding it (`state`) can be undone.
#[utoipa::path(delete, path = "/v1/merchant/products/{id}", tag = "products",
    params(
        ("id" = String, Path, description = "The product"),
        ("if-match" = String, Header, description = "The `ETag` that was seen, or `*`"),
    ),
    responses(
        (status = 204, description = "It is gone"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such product"),
        (status = 412, body = Problem, content_type = "application/problem+json", description = "It was changed meanwhile"),
        (status = 428, body = Problem, content_type = "application/problem+json", description = "`If-Match` is missing"),
    ))]
fn remove() {}

/// Earlier versions of a product, latest first
#[utoipa::path(get, path = "/v1/merchant/products/{id}/history", tag = "products",
    params(("id" = String, Path, description = "The product")),
    responses(
        (status = 200, body = ProductVersions, description = "At most fifty"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such product"),
    ))]
fn history() {}

/// Make an earlier version the latest
///
/// It becomes a new version, so that this can be undone too.
#[utoipa::path(post, path = "/v1/merchant/products/{id}/undo", tag = "products",
    params(
        ("id" = String, Path, description = "The product"),
        ("if-match" = String, Header, description = "The `ETag` that was seen, or `*`"),
    ),
    request_body = Undo,
    responses(
        (status = 200, body = MerchantProduct, description = "The product as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such product"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "Nobody edited it"),
        (status = 412, body = Problem, content_type = "application/problem+json", description = "It was changed meanwhile"),
        (status = 428, body = Problem, content_type = "application/problem+json", description = "`If-Match` is missing"),
    ))]
fn undo() {}

/// Add a photo
///
/// JPEG, PNG or WebP, whatever the content type says; at most 8 MB, each side 100 to 8,000 pixels. It becomes the last photo;
/// their order and texts are changed with the product.
#[utoipa::path(put, path = "/v1/merchant/products/{id}/photos", tag = "products",
    params(
        ("id" = String, Path, description = "The product"),
        ("alt" = Option<String>, Query, max_length = 300, description = "What is seen on it"),
        ("if-match" = String, Header, description = "The `ETag` that was seen, or `*`"),
    ),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses(
        (status = 200, body = MerchantProduct, description = "The product as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such product"),
        (status = 412, body = Problem, content_type = "application/problem+json", description = "It was changed meanwhile"),
        (status = 428, body = Problem, content_type = "application/problem+json", description = "`If-Match` is missing"),
    ))]
fn add_photo() {}

/// Take a photo away
#[utoipa::path(delete, path = "/v1/merchant/products/{id}/photos/{photo}", tag = "products",
    params(
        ("id" = String, Path, description = "The product"),
        ("photo" = String, Path, description = "Last part of its `src`"),
        ("if-match" = String, Header, description = "The `ETag` that was seen, or `*`"),
    ),
    responses(
        (status = 200, body = MerchantProduct, description = "The product as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The product has no such photo"),
        (status = 412, body = Problem, content_type = "application/problem+json", description = "It was changed meanwhile"),
        (status = 428, body = Problem, content_type = "application/problem+json", description = "`If-Match` is missing"),
    ))]
fn remove_photo() {}

/// A photo that a merchant uploaded
#[utoipa::path(get, path = "/img/uploads/{name}", tag = "catalogue",
    params(("name" = String, Path, description = "Digest and ending")),
    responses(
        (status = 200, content_type = "image/*", description = "The file, which never changes"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "There is no such photo"),
    ))]
fn photo() {}
