//! Carts, checkout and orders in the OpenAPI document.

use crate::cart::{Cart, CartMerge, LineChange};
use crate::problem::Problem;
use money::Currency;
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(paths(make_cart, cart, change_line, add_coupon, remove_coupon, merge_carts))]
pub(super) struct Document;

/// Begin a cart
///
/// It is empty; its id is a secret of whoever holds it. An account needs none: its own cart is `mine`.
#[utoipa::path(post, path = "/v1/carts", tag = "cart",
    params(("currency" = Option<Currency>, Query, description = "Currency of the amounts; MAD when absent")),
    responses((status = 201, body = Cart, description = "The cart")))]
fn make_cart() {}

/// A cart, priced now
#[utoipa::path(get, path = "/v1/carts/{id}", tag = "cart",
    params(
        ("id" = String, Path, description = "`crt_…`, or `mine` with an account"),
        ("currency" = Option<Currency>, Query, description = "Currency of the amounts; MAD when absent"),
    ),
    responses(
        (status = 200, body = Cart, description = "The cart; an id that is not known is an empty cart"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "This is no cart's id, or it is `mine` without an account"),
    ))]
fn cart() {}

/// Say how many units of a product a cart shall hold
#[utoipa::path(put, path = "/v1/carts/{id}/lines/{product_id}", tag = "cart",
    request_body = LineChange,
    params(
        ("id" = String, Path, description = "`crt_…`, or `mine` with an account"),
        ("product_id" = String, Path, description = "The product"),
        ("currency" = Option<Currency>, Query, description = "Currency of the amounts; MAD when absent"),
    ),
    responses(
        (status = 200, body = Cart, description = "The cart as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No product has this id, or no cart this one"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "The cart is full"),
    ))]
fn change_line() {}

/// Add a coupon
///
/// Whether it gives something is said in the cart; at checkout it is looked at again.
#[utoipa::path(put, path = "/v1/carts/{id}/coupons/{code}", tag = "cart",
    params(
        ("id" = String, Path, description = "`crt_…`, or `mine` with an account"),
        ("code" = String, Path, description = "The code, in capitals or not"),
        ("currency" = Option<Currency>, Query, description = "Currency of the amounts; MAD when absent"),
    ),
    responses(
        (status = 200, body = Cart, description = "The cart as it is now"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "The cart holds as many coupons as it may"),
    ))]
fn add_coupon() {}

/// Take a coupon away
#[utoipa::path(delete, path = "/v1/carts/{id}/coupons/{code}", tag = "cart",
    params(
        ("id" = String, Path, description = "`crt_…`, or `mine` with an account"),
        ("code" = String, Path, description = "The code, in capitals or not"),
        ("currency" = Option<Currency>, Query, description = "Currency of the amounts; MAD when absent"),
    ),
    responses((status = 200, body = Cart, description = "The cart as it is now")))]
fn remove_coupon() {}

/// Put a guest's cart into the account's own
///
/// Of a line that both hold the larger number of units counts. Repeating it changes nothing.
#[utoipa::path(post, path = "/v1/carts/mine/merge", tag = "cart",
    request_body = CartMerge,
    params(("currency" = Option<Currency>, Query, description = "Currency of the amounts; MAD when absent")),
    responses((status = 200, body = Cart, description = "The account's cart as it is now")))]
fn merge_carts() {}
