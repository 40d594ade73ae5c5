//! Outgoing webhooks in the OpenAPI document.

use crate::problem::Problem;
use crate::webhook::{Deliveries, Delivery, Endpoint, EndpointEdit, EndpointWithSecret, Endpoints, NewEndpoint};
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(paths(list, create, read, change, remove, rotate, test, deliveries, replay))]
pub(super) struct Document;

/// Where the merchant hears of what happens
///
/// Messages follow the Standard Webhooks specification (<https://www.standardwebhooks.com>): verify them with its libraries.
#[utoipa::path(get, path = "/v1/merchant/webhooks", tag = "webhooks",
    responses((status = 200, body = Endpoints, description = "Every endpoint, and what can be heard of")))]
fn list() {}

/// Hear of what happens
///
/// The address must be a public one, by https on port 443 or 8443; redirects are not followed. A message that is not answered
/// with 2xx within ten seconds is sent again for three days; an endpoint that takes nothing for five days, or answers 410, is
/// switched off.
#[utoipa::path(post, path = "/v1/merchant/webhooks", tag = "webhooks", request_body = NewEndpoint,
    responses(
        (status = 201, body = EndpointWithSecret, description = "The endpoint with its secret, which is told this once"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "There are twenty endpoints already"),
    ))]
fn create() {}

/// An endpoint
#[utoipa::path(get, path = "/v1/merchant/webhooks/{id}", tag = "webhooks",
    params(("id" = String, Path, description = "The endpoint")),
    responses(
        (status = 200, body = Endpoint, description = "The endpoint"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such endpoint"),
    ))]
fn read() {}

/// Change an endpoint
#[utoipa::path(patch, path = "/v1/merchant/webhooks/{id}", tag = "webhooks",
    params(("id" = String, Path, description = "The endpoint")),
    request_body = EndpointEdit,
    responses(
        (status = 200, body = Endpoint, description = "The endpoint"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such endpoint"),
    ))]
fn change() {}

/// Take an endpoint away, with its messages
#[utoipa::path(delete, path = "/v1/merchant/webhooks/{id}", tag = "webhooks",
    params(("id" = String, Path, description = "The endpoint")),
    responses(
        (status = 204, description = "It is gone"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such endpoint"),
    ))]
fn remove() {}

/// Replace an endpoint's secret
///
/// For a day messages carry two signatures: by the new secret and by the one before.
#[utoipa::path(post, path = "/v1/merchant/webhooks/{id}/rotate", tag = "webhooks",
    params(("id" = String, Path, description = "The endpoint")),
    responses(
        (status = 200, body = EndpointWithSecret, description = "The endpoint with its new secret"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such endpoint"),
    ))]
fn rotate() {}

/// Send a message that only says that messages arrive
#[utoipa::path(post, path = "/v1/merchant/webhooks/{id}/test", tag = "webhooks",
    params(("id" = String, Path, description = "The endpoint")),
    responses(
        (status = 202, body = Delivery, description = "The message, which is on its way"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such endpoint"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "The endpoint is switched off"),
    ))]
fn test() {}

/// What was sent to an endpoint, latest first
#[utoipa::path(get, path = "/v1/merchant/webhooks/{id}/deliveries", tag = "webhooks",
    params(
        ("id" = String, Path, description = "The endpoint"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Messages on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses(
        (status = 200, body = Deliveries, description = "The messages"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such endpoint"),
    ))]
fn deliveries() {}

/// Send a message again
///
/// Under the same `webhook-id`, and with as many tries as a new one.
#[utoipa::path(post, path = "/v1/merchant/webhooks/{id}/deliveries/{delivery}/replay", tag = "webhooks",
    params(
        ("id" = String, Path, description = "The endpoint"),
        ("delivery" = String, Path, description = "The message"),
    ),
    responses(
        (status = 202, body = Delivery, description = "The message, which is on its way"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The endpoint has no such message"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "The endpoint is switched off"),
    ))]
fn replay() {}
