//! The OpenAPI 3.1 document, generated from the types. Each function below describes one route; a test holds them
//! against the route table.
#![expect(dead_code, reason = "the functions only carry the descriptions the macro reads")]

mod account;
mod affiliates;
mod applications;
mod closing;
mod commerce;
mod editor;
mod imports;
mod merchant_money;
mod oversight;
mod reviews;
mod stock;
mod webhooks;

use crate::catalogue::{Collections, Merchant, Merchants, Product, ProductPage, Sort};
use crate::event::{EventBatch, EventReceipt};
use crate::health::Health;
use crate::problem::Problem;
use crate::recommendation::Recommendations;
use crate::routes::{Access, ROUTES, Route};
use crate::search::{SearchPage, Suggestions};
use money::Currency;
use utoipa::openapi::path::Operation;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{Content, Ref, Response, ResponseBuilder};
use utoipa::{Modify, OpenApi};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "GetYourShare",
        version = "1",
        license(name = "Proprietary"),
        description = "The marketplace's public API. Amounts are integers in minor units (centimes, cents). Lists are paged by \
                       opaque cursors. Every error is an RFC 9457 problem document that names the wrong fields. Answers carry \
                       an ETag; every response carries `x-request-id` and `server-timing`."
    ),
    paths(
        healthz,
        openapi,
        products,
        product,
        collections,
        merchants,
        merchant,
        search,
        suggest,
        recommendations,
        events
    ),
    components(schemas(Problem, crate::catalogue::Sort)),
    modifiers(&Tokens)
)]
struct Document;

/// How a caller says who it is.
struct Tokens;

impl Modify for Tokens {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let bearer = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some("An access token (JWT) from signing in, or an API key of a merchant"))
            .build();
        document.components.get_or_insert_default().add_security_scheme("token", SecurityScheme::Http(bearer));
    }
}

/// The document as JSON, two spaces deep, with a final line break.
///
/// # Errors
/// Never in practice: the document is made of plain values.
pub fn document() -> Result<String, serde_json::Error> {
    let mut document = whole();
    for (path, item) in &mut document.paths.paths {
        let operations = [
            ("GET", &mut item.get),
            ("POST", &mut item.post),
            ("PUT", &mut item.put),
            ("PATCH", &mut item.patch),
            ("DELETE", &mut item.delete),
        ];
        for (method, operation) in operations {
            let route = ROUTES.iter().find(|route| route.method == method && route.path == path);
            if let (Some(operation), Some(route)) = (operation, route) {
                operation.operation_id = Some(name_of(method, path));
                answers_of_any(operation, route);
            }
        }
    }
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}

/// What generators of clients call an operation: `get_merchant_orders_id` for `GET /v1/merchant/orders/{id}`, so no two are the same.
fn name_of(method: &str, path: &str) -> String {
    let words =
        path.trim_start_matches("/v1").split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(method.to_lowercase(), |name, word| name + "_" + word)
}

/// Every area's part together.
fn whole() -> utoipa::openapi::OpenApi {
    let mut document = Document::openapi();
    for part in parts() {
        document.merge(part);
    }
    document
}

/// What each area says.
fn parts() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        account::Document::openapi(),
        affiliates::Document::openapi(),
        applications::Document::openapi(),
        closing::Document::openapi(),
        commerce::Document::openapi(),
        editor::Document::openapi(),
        imports::Document::openapi(),
        merchant_money::Document::openapi(),
        oversight::Document::openapi(),
        reviews::Document::openapi(),
        stock::Document::openapi(),
        webhooks::Document::openapi(),
    ]
}

/// What every route may answer beside what its own description says: by its method, its access and its body.
fn answers_of_any(operation: &mut Operation, route: &Route) {
    let answers = &mut operation.responses.responses;
    let mut add = |status: &str, answer: Response| {
        answers.entry(status.to_owned()).or_insert(answer.into());
    };
    if route.method == "GET" {
        add("304", Response::new("As in `If-None-Match`"));
    }
    let mut refusals = vec![
        ("400", "What was sent is not well formed"),
        ("429", "This address asked for too much in the last minute; `retry-after` says how long to wait"),
        ("503", "A part that is needed does not answer; `retry-after` says when to try again"),
    ];
    if route.max_body > 0 {
        refusals.push(("413", "The body is too large"));
    }
    if route.access != Access::Open {
        refusals.push(("401", "The token is missing, expired or not good"));
    }
    if !matches!(route.access, Access::Open | Access::Guest) {
        refusals.push(("403", "The account or key lacks the role or the scope for this"));
    }
    for (status, description) in refusals {
        let problem = Content::new(Some(Ref::from_schema_name("Problem")));
        add(
            status,
            ResponseBuilder::new().description(description).content("application/problem+json", problem).build(),
        );
    }
    if route.access != Access::Open {
        let token = SecurityRequirement::new("token", Vec::<String>::new());
        let mut ways = vec![token];
        if route.access == Access::Guest {
            ways.push(SecurityRequirement::default());
        }
        operation.security = Some(ways);
    }
}

/// Health of every service
#[utoipa::path(get, path = "/healthz", tag = "operations", responses(
    (status = 200, body = Health, description = "Every service is ok"),
    (status = 503, body = Health, description = "At least one is degraded or down"),
))]
fn healthz() {}

/// This document
#[utoipa::path(get, path = "/openapi.json", tag = "operations", responses(
    (status = 200, description = "The OpenAPI document", content_type = "application/json"),
))]
fn openapi() {}

/// A page of products
#[utoipa::path(get, path = "/v1/products", tag = "catalogue",
    params(
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Products on the page; 24 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before, with the same other parameters"),
        ("collection" = Option<String>, Query, description = "Slug of a collection"),
        ("merchant" = Option<String>, Query, description = "Slug of a merchant"),
        ("min_price" = Option<u64>, Query, description = "Lowest price, in minor units of `currency`"),
        ("max_price" = Option<u64>, Query, description = "Highest price, in minor units of `currency`"),
        ("currency" = Option<Currency>, Query, description = "Currency of the price bounds; MAD when absent"),
        ("sort" = Option<Sort>, Query, description = "Order; `popular` when absent"),
        ("ids" = Option<String>, Query, description = "Up to 50 product ids separated by commas: exactly these, in this order; the other parameters do not count then"),
    ),
    responses(
        (status = 200, body = ProductPage, description = "The page"),
        (status = 304, description = "As in `If-None-Match`"),
        (status = 400, body = Problem, content_type = "application/problem+json", description = "A parameter is wrong"),
    ))]
fn products() {}

/// A product
#[utoipa::path(get, path = "/v1/products/{slug}", tag = "catalogue",
    params(("slug" = String, Path, description = "Slug of the product")),
    responses(
        (status = 200, body = Product, description = "The product"),
        (status = 304, description = "As in `If-None-Match`"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No product has this slug"),
    ))]
fn product() {}

/// Every collection, in the order of the menu
#[utoipa::path(get, path = "/v1/collections", tag = "catalogue", responses((status = 200, body = Collections, description = "The collections")))]
fn collections() {}

/// Every merchant
#[utoipa::path(get, path = "/v1/merchants", tag = "catalogue", responses((status = 200, body = Merchants, description = "The merchants")))]
fn merchants() {}

/// A merchant
#[utoipa::path(get, path = "/v1/merchants/{slug}", tag = "catalogue",
    params(("slug" = String, Path, description = "Slug of the merchant")),
    responses(
        (status = 200, body = Merchant, description = "The merchant"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No merchant has this slug"),
    ))]
fn merchant() {}

/// Search, or browse with facets when `q` is absent
#[utoipa::path(get, path = "/v1/search", tag = "search",
    params(
        ("q" = Option<String>, Query, max_length = 200, description = "What to search for, in French, Arabic or English; typing errors are corrected"),
        ("lang" = Option<String>, Query, description = "`fr`, `ar` or `en`: language of the interface, which breaks ties between words"),
        ("facets" = Option<String>, Query, description = "Chosen values as `key:value`, separated by commas: any of the values of a key, all of the keys"),
        ("collection" = Option<String>, Query, description = "Slug of a collection"),
        ("merchant" = Option<String>, Query, description = "Slug of a merchant"),
        ("min_price" = Option<u64>, Query, description = "Lowest price, in minor units of `currency`"),
        ("max_price" = Option<u64>, Query, description = "Highest price, in minor units of `currency`"),
        ("currency" = Option<Currency>, Query, description = "Currency of the price bounds; MAD when absent"),
        ("in_stock" = Option<bool>, Query, description = "`true` leaves out what is out of stock"),
        ("sort" = Option<Sort>, Query, description = "Order; best match first when absent"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Matches on the page; 24 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before, with the same other parameters"),
    ),
    responses(
        (status = 200, body = SearchPage, description = "What was found"),
        (status = 304, description = "As in `If-None-Match`"),
        (status = 400, body = Problem, content_type = "application/problem+json", description = "A parameter is wrong"),
        (status = 503, body = Problem, content_type = "application/problem+json", description = "No index is published"),
    ))]
fn search() {}

/// Ways to go on typing
#[utoipa::path(get, path = "/v1/suggest", tag = "search",
    params(
        ("q" = String, Query, max_length = 100, description = "The beginning of a query"),
        ("lang" = Option<String>, Query, description = "`fr`, `ar` or `en`: language of collection names"),
    ),
    responses(
        (status = 200, body = Suggestions, description = "At most eight suggestions"),
        (status = 400, body = Problem, content_type = "application/problem+json", description = "A parameter is wrong"),
    ))]
fn suggest() {}

/// What to show next, and why
#[utoipa::path(get, path = "/v1/recommendations", tag = "recommendations",
    params(
        ("product_id" = Option<String>, Query, description = "Goes well with this product"),
        ("products" = Option<String>, Query, description = "Goes well with these products, latest first: up to 50 ids separated by commas"),
        ("session" = Option<String>, Query, description = "For the browser that sends its events under this session id"),
        ("n" = Option<u32>, Query, minimum = 1, maximum = 50, description = "How many; 10 when absent"),
        ("lang" = Option<String>, Query, description = "`fr`, `ar` or `en`: language of the reasons; `fr` when absent"),
    ),
    responses(
        (status = 200, body = Recommendations, description = "The recommendations; `engine` says what produced them"),
        (status = 400, body = Problem, content_type = "application/problem+json", description = "A parameter is wrong"),
    ))]
fn recommendations() {}

/// Report what a shopper did
///
/// Content type `application/json`, or `text/plain` from `navigator.sendBeacon`. An event id counts once, however often it is sent.
#[utoipa::path(post, path = "/v1/events", tag = "events",
    request_body(content = EventBatch, content_type = "application/json"),
    responses(
        (status = 202, body = EventReceipt, description = "The events are taken"),
        (status = 400, body = Problem, content_type = "application/problem+json", description = "An event is wrong; none of the batch was taken"),
        (status = 413, body = Problem, content_type = "application/problem+json", description = "More than 64 KB"),
    ))]
fn events() {}

#[cfg(test)]
mod tests {
    use crate::routes::ROUTES;
    use std::collections::BTreeSet;

    #[test]
    fn routes_and_document_name_the_same_operations() {
        let document = serde_json::to_value(super::whole()).unwrap();
        let described: BTreeSet<(String, String)> = document["paths"]
            .as_object()
            .unwrap()
            .iter()
            .flat_map(|(path, item)| item.as_object().unwrap().keys().map(|m| (m.to_uppercase(), path.clone())))
            .collect();
        let served = ROUTES
            .iter()
            .filter(|r| r.is_documented())
            .map(|r| (r.method.to_owned(), r.path.to_owned()))
            .collect::<BTreeSet<_>>();
        assert_eq!(described, served);
    }

    #[test]
    fn an_operation_has_a_name_of_its_own() {
        let names: Vec<String> = ROUTES.iter().map(|route| super::name_of(route.method, route.path)).collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{names:?}");
    }

    #[test]
    fn a_type_has_a_name_of_its_own() {
        let document = serde_json::to_value(super::whole()).unwrap();
        for part in super::parts() {
            let part = serde_json::to_value(part).unwrap();
            for (name, schema) in part["components"]["schemas"].as_object().into_iter().flatten() {
                assert_eq!(
                    schema, &document["components"]["schemas"][name],
                    "two types are called {name}: say `schema(as = …)`"
                );
            }
        }
    }

    #[test]
    fn what_is_referred_to_is_there() {
        let document = super::document().unwrap();
        let known = serde_json::to_value(super::whole()).unwrap();
        let names = document.split("#/components/schemas/").skip(1).filter_map(|rest| rest.split('"').next());
        let lost: BTreeSet<&str> = names.filter(|name| known["components"]["schemas"][name].is_null()).collect();
        assert!(lost.is_empty(), "name them in `components(schemas(…))`: {lost:?}");
    }

    #[test]
    fn the_committed_document_is_current() {
        let committed = include_str!("../../../openapi.json");
        assert!(committed == super::document().unwrap(), "write it again: target/origin/origin openapi >openapi.json");
    }
}
