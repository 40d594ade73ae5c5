//! Every public route, once: the gateway dispatches by this table and the OpenAPI document is checked against it.

use crate::editor::MAX_PHOTO;
use crate::identity::Scope;
use crate::import::MAX_PART;

mod access;
mod pages;
mod service;

pub use access::Access;
pub use pages::{STUDIO_SESSION, is_personal_page};
pub use service::Service;

/// A route: a path whose `{name}` segments match one segment each; `{*}` at its end matches all that is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// HTTP method in capitals; `GET` also answers `HEAD`.
    pub method: &'static str,
    /// Path pattern as in the OpenAPI document.
    pub path: &'static str,
    /// Who answers.
    pub service: Service,
    /// Largest body in bytes; 0 for none.
    pub max_body: usize,
    /// Who may ask.
    pub access: Access,
}

impl Route {
    /// True when the OpenAPI document describes it: administrators' routes and what speaks another language stay out of it.
    #[must_use]
    pub fn is_documented(&self) -> bool {
        self.access != Access::Signed && ![GRAPHQL, MAILBOX, SANDBOX, LINK, LINK_SCANNED].contains(&self.path)
    }
}

const fn get(path: &'static str, service: Service) -> Route {
    Route { method: "GET", path, service, max_body: 0, access: Access::Open }
}

/// A route of the payment service; its bodies are small.
const fn pay(method: &'static str, path: &'static str, access: Access) -> Route {
    let max_body = if matches!(method.as_bytes(), b"GET" | b"DELETE") { 0 } else { 16 * 1024 };
    Route { method, path, service: Service::Payment, max_body, access }
}

/// A route of the affiliates service.
const fn share(method: &'static str, path: &'static str, access: Access) -> Route {
    let max_body = if matches!(method.as_bytes(), b"GET" | b"DELETE") { 0 } else { 64 * 1024 };
    Route { method, path, service: Service::Affiliates, max_body, access }
}

const fn signed(method: &'static str, path: &'static str, service: Service, max_body: usize) -> Route {
    Route { method, path, service, max_body, access: Access::Signed }
}

const fn merchant(method: &'static str, path: &'static str, service: Service, max_body: usize, scope: Scope) -> Route {
    Route { method, path, service, max_body, access: Access::Merchant(scope) }
}

const fn to(method: &'static str, path: &'static str, service: Service, max_body: usize, access: Access) -> Route {
    Route { method, path, service, max_body, access }
}

/// What a form or a small document may hold, in bytes.
const FORM: usize = 16 * 1024;
/// What a product may hold with all its texts and variants, in bytes.
const PRODUCT: usize = 256 * 1024;
/// The access of routes for merchants' owners.
const TEAM: Access = Access::Merchant(Scope::Team);

/// An influencer's link: a page that leads on, and knows who follows it by cookies, as pages do.
pub const LINK: &str = "/go/{code}";

/// The same as QR codes hold it, in capitals.
pub const LINK_SCANNED: &str = "/GO/{code}/Q";

/// 25 MB, the size of the largest value KV holds.
const BLOB: usize = 25 * 1024 * 1024;

/// The API's description: a file beside the shop's own.
pub const OPENAPI: &str = "/openapi.json";

/// The GraphQL route: described by its own schema, not by the OpenAPI document.
pub const GRAPHQL: &str = "/graphql";

/// What was mailed, on a developer's machine: a page for people, in no document.
pub const MAILBOX: &str = "/mailbox";

/// The payment sandbox: Stripe's API, described by Stripe, and its pages.
pub const SANDBOX: &str = "/sandbox/{*}";

/// Every route of the API. Whatever is not under `/v1`, `/admin` or listed here is the storefront's.
pub const ROUTES: &[Route] = &[
    get("/healthz", Service::Gateway),
    get(OPENAPI, Service::Storefront),
    get("/v1/products", Service::Product),
    get("/v1/products/{slug}", Service::Product),
    get("/v1/products/{slug}/reviews", Service::Product),
    Route {
        method: "DELETE",
        path: "/v1/products/{slug}/reviews",
        service: Service::Product,
        max_body: 0,
        access: Access::Account,
    },
    pay("POST", "/v1/products/{slug}/reviews", Access::Account),
    get("/v1/collections", Service::Product),
    get("/v1/merchants", Service::Product),
    get("/v1/merchants/{slug}", Service::Product),
    get("/v1/search", Service::Search),
    get("/v1/suggest", Service::Search),
    get("/v1/recommendations", Service::Ai),
    Route {
        method: "POST",
        path: "/v1/events",
        service: Service::Analytics,
        max_body: 64 * 1024,
        access: Access::Open,
    },
    get(GRAPHQL, Service::Graphql),
    Route { method: "POST", path: GRAPHQL, service: Service::Graphql, max_body: 64 * 1024, access: Access::Open },
    merchant("GET", "/v1/merchant/stock/events", Service::Product, 0, Scope::Catalogue),
    merchant("GET", "/v1/merchant/stock/{product_id}", Service::Product, 0, Scope::Catalogue),
    merchant("PUT", "/v1/merchant/stock/{product_id}", Service::Product, 64 * 1024, Scope::Catalogue),
    merchant("GET", "/v1/merchant/reviews", Service::Product, 0, Scope::Catalogue),
    merchant("PUT", "/v1/merchant/reviews/{id}/reply", Service::Product, 64 * 1024, Scope::Catalogue),
    merchant("PUT", "/v1/merchant/reviews/{id}/report", Service::Product, 64 * 1024, Scope::Catalogue),
    merchant("GET", "/v1/merchant/products", Service::Product, 0, Scope::Catalogue),
    merchant("POST", "/v1/merchant/products", Service::Product, PRODUCT, Scope::Catalogue),
    merchant("GET", "/v1/merchant/products/{id}", Service::Product, 0, Scope::Catalogue),
    merchant("PATCH", "/v1/merchant/products/{id}", Service::Product, PRODUCT, Scope::Catalogue),
    merchant("DELETE", "/v1/merchant/products/{id}", Service::Product, 0, Scope::Catalogue),
    merchant("GET", "/v1/merchant/products/{id}/history", Service::Product, 0, Scope::Catalogue),
    merchant("POST", "/v1/merchant/products/{id}/undo", Service::Product, FORM, Scope::Catalogue),
    merchant("PUT", "/v1/merchant/products/{id}/photos", Service::Product, MAX_PHOTO, Scope::Catalogue),
    merchant("DELETE", "/v1/merchant/products/{id}/photos/{photo}", Service::Product, 0, Scope::Catalogue),
    get("/img/uploads/{name}", Service::Product),
    merchant("GET", "/v1/merchant/products.csv", Service::Product, 0, Scope::Catalogue),
    merchant("GET", "/v1/merchant/imports", Service::Product, 0, Scope::Catalogue),
    merchant("POST", "/v1/merchant/imports", Service::Product, FORM, Scope::Catalogue),
    merchant("GET", "/v1/merchant/imports/{id}", Service::Product, 0, Scope::Catalogue),
    merchant("PUT", "/v1/merchant/imports/{id}/parts/{part}", Service::Product, MAX_PART, Scope::Catalogue),
    merchant("POST", "/v1/merchant/imports/{id}/start", Service::Product, FORM, Scope::Catalogue),
    merchant("POST", "/v1/merchant/imports/{id}/cancel", Service::Product, FORM, Scope::Catalogue),
    merchant("GET", "/v1/merchant/imports/{id}/errors.csv", Service::Product, 0, Scope::Catalogue),
    to("GET", "/v1/admin/reviews", Service::Product, 0, Access::Admin),
    to("PUT", "/v1/admin/reviews/{id}/visibility", Service::Product, FORM, Access::Admin),
    signed("GET", "/admin/v1/reviews/reported", Service::Product, 0),
    signed("PUT", "/admin/v1/reviews/{id}/visibility", Service::Product, 64 * 1024),
    signed("GET", "/admin/v1/stock/{product_id}", Service::Product, 0),
    signed("POST", "/admin/v1/stock/{product_id}/{operation}", Service::Product, 64 * 1024),
    pay("POST", "/v1/carts", Access::Guest),
    pay("GET", "/v1/carts/{id}", Access::Guest),
    pay("PUT", "/v1/carts/{id}/lines/{product_id}", Access::Guest),
    pay("POST", "/v1/carts/{id}/lines/{product_id}", Access::Guest),
    pay("PUT", "/v1/carts/{id}/coupons/{code}", Access::Guest),
    pay("DELETE", "/v1/carts/{id}/coupons/{code}", Access::Guest),
    pay("POST", "/v1/carts/mine/merge", Access::Account),
    get(MAILBOX, Service::Notification),
    to("GET", "/v1/merchant/webhooks", Service::Notification, 0, TEAM),
    to("POST", "/v1/merchant/webhooks", Service::Notification, FORM, TEAM),
    to("GET", "/v1/merchant/webhooks/{id}", Service::Notification, 0, TEAM),
    to("PATCH", "/v1/merchant/webhooks/{id}", Service::Notification, FORM, TEAM),
    to("DELETE", "/v1/merchant/webhooks/{id}", Service::Notification, 0, TEAM),
    to("POST", "/v1/merchant/webhooks/{id}/rotate", Service::Notification, FORM, TEAM),
    to("POST", "/v1/merchant/webhooks/{id}/test", Service::Notification, FORM, TEAM),
    to("GET", "/v1/merchant/webhooks/{id}/deliveries", Service::Notification, 0, TEAM),
    to("POST", "/v1/merchant/webhooks/{id}/deliveries/{delivery}/replay", Service::Notification, FORM, TEAM),
    get("/.well-known/jwks.json", Service::Auth),
    to("POST", "/v1/auth/register", Service::Auth, FORM, Access::Open),
    to("POST", "/v1/auth/verify", Service::Auth, FORM, Access::Open),
    to("POST", "/v1/auth/login", Service::Auth, FORM, Access::Open),
    to("POST", "/v1/auth/refresh", Service::Auth, FORM, Access::Open),
    to("POST", "/v1/auth/logout", Service::Auth, FORM, Access::Open),
    to("POST", "/v1/auth/logout-all", Service::Auth, FORM, Access::Account),
    to("POST", "/v1/auth/password/forgot", Service::Auth, FORM, Access::Open),
    to("POST", "/v1/auth/password/reset", Service::Auth, FORM, Access::Open),
    to("GET", "/v1/account", Service::Auth, 0, Access::Account),
    to("PATCH", "/v1/account", Service::Auth, FORM, Access::Account),
    to("DELETE", "/v1/account", Service::Auth, FORM, Access::Account),
    to("GET", "/v1/account/export", Service::Auth, 0, Access::Account),
    to("PUT", "/v1/account/password", Service::Auth, FORM, Access::Account),
    to("GET", "/v1/account/sessions", Service::Auth, 0, Access::Account),
    to("DELETE", "/v1/account/sessions/{id}", Service::Auth, 0, Access::Account),
    to("GET", "/v1/account/addresses", Service::Auth, 0, Access::Account),
    to("POST", "/v1/account/addresses", Service::Auth, FORM, Access::Account),
    to("PUT", "/v1/account/addresses/{id}", Service::Auth, FORM, Access::Account),
    to("DELETE", "/v1/account/addresses/{id}", Service::Auth, 0, Access::Account),
    to("POST", "/v1/auth/passkeys/register/options", Service::Auth, FORM, Access::Account),
    to("POST", "/v1/auth/passkeys/register", Service::Auth, FORM, Access::Account),
    to("POST", "/v1/auth/passkeys/login/options", Service::Auth, FORM, Access::Open),
    to("POST", "/v1/auth/passkeys/login", Service::Auth, FORM, Access::Open),
    to("GET", "/v1/account/passkeys", Service::Auth, 0, Access::Account),
    to("DELETE", "/v1/account/passkeys/{id}", Service::Auth, 0, Access::Account),
    get("/v1/auth/oidc", Service::Auth),
    to("POST", "/v1/auth/oidc/{provider}/start", Service::Auth, FORM, Access::Open),
    to("POST", "/v1/auth/oidc/{provider}/finish", Service::Auth, FORM, Access::Open),
    signed("PUT", "/admin/v1/oidc/{provider}", Service::Auth, FORM),
    to("POST", "/v1/account/invitations", Service::Auth, FORM, Access::Account),
    to("GET", "/v1/account/merchant-application", Service::Auth, 0, Access::Account),
    to("POST", "/v1/account/merchant-application", Service::Auth, FORM, Access::Account),
    to("GET", "/v1/merchant/team", Service::Auth, 0, TEAM),
    to("POST", "/v1/merchant/team", Service::Auth, FORM, TEAM),
    to("PATCH", "/v1/merchant/team/{account}", Service::Auth, FORM, TEAM),
    to("DELETE", "/v1/merchant/team/{account}", Service::Auth, 0, TEAM),
    to("GET", "/v1/merchant/invitations", Service::Auth, 0, TEAM),
    to("DELETE", "/v1/merchant/invitations/{id}", Service::Auth, 0, TEAM),
    to("GET", "/v1/merchant/api-keys", Service::Auth, 0, TEAM),
    to("POST", "/v1/merchant/api-keys", Service::Auth, FORM, TEAM),
    to("DELETE", "/v1/merchant/api-keys/{id}", Service::Auth, 0, TEAM),
    signed("PUT", "/admin/v1/accounts", Service::Auth, FORM),
    get(SANDBOX, Service::Sandbox),
    Route { method: "POST", path: SANDBOX, service: Service::Sandbox, max_body: 64 * 1024, access: Access::Open },
    Route { method: "DELETE", path: SANDBOX, service: Service::Sandbox, max_body: 0, access: Access::Open },
    signed("GET", "/admin/v1/sandbox/{*}", Service::Sandbox, 0),
    signed("PUT", "/admin/v1/sandbox/{*}", Service::Sandbox, 64 * 1024),
    signed("POST", "/admin/v1/sandbox/{*}", Service::Sandbox, 64 * 1024),
    pay("POST", "/v1/quotes", Access::Guest),
    pay("POST", "/v1/checkouts", Access::Guest),
    pay("GET", "/v1/orders", Access::Account),
    pay("GET", "/v1/orders/{id}", Access::Guest),
    pay("POST", "/v1/orders/{id}/cancel", Access::Guest),
    pay("POST", "/v1/orders/{id}/returns", Access::Guest),
    pay("GET", "/v1/merchant/sales", Access::Merchant(Scope::Orders)),
    pay("GET", "/v1/merchant/orders", Access::Merchant(Scope::Orders)),
    pay("GET", "/v1/merchant/orders.csv", Access::Merchant(Scope::Orders)),
    pay("GET", "/v1/merchant/orders/{id}", Access::Merchant(Scope::Orders)),
    pay("PUT", "/v1/merchant/orders/{id}/confirmation", Access::Merchant(Scope::Orders)),
    pay("POST", "/v1/merchant/orders/{id}/ship", Access::Merchant(Scope::Orders)),
    pay("POST", "/v1/merchant/orders/{id}/deliver", Access::Merchant(Scope::Orders)),
    pay("POST", "/v1/merchant/orders/{id}/collected", Access::Merchant(Scope::Orders)),
    pay("POST", "/v1/merchant/orders/{id}/refused", Access::Merchant(Scope::Orders)),
    pay("POST", "/v1/merchant/orders/{id}/cancel", Access::Merchant(Scope::Orders)),
    pay("POST", "/v1/merchant/orders/{id}/refunds", Access::Merchant(Scope::Orders)),
    pay("POST", "/v1/merchant/orders/{id}/returns/{return}/approve", Access::Merchant(Scope::Orders)),
    pay("POST", "/v1/merchant/orders/{id}/returns/{return}/refuse", Access::Merchant(Scope::Orders)),
    pay("POST", "/v1/merchant/orders/{id}/returns/{return}/receive", Access::Merchant(Scope::Orders)),
    pay("POST", "/v1/merchant/orders/{id}/returns/{return}/refund", Access::Merchant(Scope::Orders)),
    pay("GET", "/v1/merchant/money", TEAM),
    pay("GET", "/v1/merchant/money/entries", TEAM),
    // the password is asked for there
    to("PUT", "/v1/merchant/bank-account", Service::Auth, FORM, TEAM),
    pay("GET", "/v1/merchant/payouts", TEAM),
    pay("GET", "/v1/merchant/payouts/{id}", TEAM),
    pay("GET", "/v1/merchant/promotions", Access::Merchant(Scope::Promotions)),
    pay("POST", "/v1/merchant/promotions", Access::Merchant(Scope::Promotions)),
    pay("PATCH", "/v1/merchant/promotions/{id}", Access::Merchant(Scope::Promotions)),
    pay("DELETE", "/v1/merchant/promotions/{id}", Access::Merchant(Scope::Promotions)),
    pay("GET", "/v1/admin/orders/{id}", Access::Admin),
    pay("GET", "/v1/admin/disputes", Access::Admin),
    pay("GET", "/v1/admin/dead-letters", Access::Admin),
    pay("POST", "/v1/admin/dead-letters/{id}/retry", Access::Admin),
    pay("GET", "/v1/admin/refunds", Access::Admin),
    pay("POST", "/v1/admin/refunds/{id}/paid", Access::Admin),
    pay("POST", "/v1/admin/remittances", Access::Admin),
    pay("GET", "/v1/admin/merchant-payouts", Access::Admin),
    pay("POST", "/v1/admin/merchant-payouts", Access::Admin),
    pay("POST", "/v1/admin/merchant-payouts/{id}/paid", Access::Admin),
    pay("POST", "/v1/admin/merchant-payouts/{id}/withdraw", Access::Admin),
    pay("POST", "/v1/admin/merchant-payouts/{id}/returned", Access::Admin),
    pay("GET", "/v1/admin/ledger/balances", Access::Admin),
    pay("GET", "/v1/admin/ledger/accounts/{account}/entries", Access::Admin),
    pay("GET", "/v1/admin/ledger/entries/{id}", Access::Admin),
    to("GET", "/v1/admin/accounts", Service::Auth, 0, Access::Admin),
    to("POST", "/v1/admin/accounts/{id}/suspend", Service::Auth, FORM, Access::Admin),
    to("POST", "/v1/admin/accounts/{id}/restore", Service::Auth, FORM, Access::Admin),
    to("GET", "/v1/admin/merchants", Service::Auth, 0, Access::Admin),
    to("GET", "/v1/admin/closed-merchants", Service::Product, 0, Access::Admin),
    to("POST", "/v1/admin/merchants/{slug}/suspend", Service::Product, FORM, Access::Admin),
    to("POST", "/v1/admin/merchants/{slug}/restore", Service::Product, FORM, Access::Admin),
    to("GET", "/v1/admin/merchant-applications", Service::Auth, 0, Access::Admin),
    to("POST", "/v1/admin/merchant-applications/{id}/approve", Service::Auth, FORM, Access::Admin),
    to("POST", "/v1/admin/merchant-applications/{id}/refuse", Service::Auth, FORM, Access::Admin),
    Route {
        method: "POST",
        path: "/v1/webhooks/stripe",
        service: Service::Payment,
        max_body: 256 * 1024,
        access: Access::Open,
    },
    pay("POST", "/v1/webhooks/cmi", Access::Open),
    signed("GET", "/admin/v1/metrics/{service}", Service::Gateway, 0),
    signed("GET", "/admin/v1/queries/{service}", Service::Gateway, 0),
    signed("PATCH", "/admin/v1/products/{id}", Service::Product, 64 * 1024),
    signed("DELETE", "/admin/v1/products/{id}", Service::Product, 0),
    signed("GET", "/admin/v1/catalogue/version", Service::Product, 0),
    signed("PUT", "/admin/v1/catalogue/products", Service::Product, 2 * 1024 * 1024),
    signed("PUT", "/admin/v1/catalogue/version", Service::Product, 2 * 1024 * 1024),
    signed("GET", "/admin/v1/catalogue/own", Service::Product, 0),
    signed("GET", "/admin/v1/catalogue/due", Service::Product, 0),
    signed("PUT", "/admin/v1/catalogue/indexed", Service::Product, 64 * 1024),
    signed("GET", "/admin/v1/ledger/check", Service::Payment, 0),
    signed("GET", "/admin/v1/ledger/accounts/{account}", Service::Payment, 0),
    signed("GET", "/admin/v1/disputes", Service::Payment, 0),
    signed("GET", "/admin/v1/promotions", Service::Payment, 0),
    signed("POST", "/admin/v1/promotions", Service::Payment, 16 * 1024),
    signed("PATCH", "/admin/v1/promotions/{id}", Service::Payment, 16 * 1024),
    signed("DELETE", "/admin/v1/promotions/{id}", Service::Payment, 0),
    signed("POST", "/admin/v1/sweep", Service::Payment, 0),
    signed("GET", "/admin/v1/dead-letters", Service::Payment, 0),
    signed("POST", "/admin/v1/dead-letters/{id}/retry", Service::Payment, 0),
    signed("GET", "/admin/v1/models/{name}", Service::Ai, 0),
    signed("PUT", "/admin/v1/models/{name}/versions/{version}", Service::Ai, BLOB),
    signed("PUT", "/admin/v1/models/{name}/current/{version}", Service::Ai, 0),
    signed("GET", "/admin/v1/index", Service::Search, 0),
    signed("PUT", "/admin/v1/index/versions/{version}/{part}", Service::Search, BLOB),
    signed("PUT", "/admin/v1/index/current/{version}", Service::Search, 0),
    get(LINK, Service::Affiliates),
    get(LINK_SCANNED, Service::Affiliates),
    share("GET", "/v1/merchant/programme", Access::Merchant(Scope::Promotions)),
    share("PUT", "/v1/merchant/programme", Access::Merchant(Scope::Promotions)),
    share("GET", "/v1/merchant/partners", Access::Merchant(Scope::Promotions)),
    share("PATCH", "/v1/merchant/partners/{id}", Access::Merchant(Scope::Promotions)),
    share("POST", "/v1/merchant/partners/{id}/{decision}", Access::Merchant(Scope::Promotions)),
    share("GET", "/v1/merchant/commissions", Access::Merchant(Scope::Promotions)),
    share("POST", "/v1/merchant/commissions/{id}/{verdict}", Access::Merchant(Scope::Promotions)),
    share("GET", "/v1/programmes", Access::Guest),
    share("GET", "/v1/programmes/{merchant}", Access::Guest),
    share("POST", "/v1/programmes/{merchant}/applications", Access::Influencer),
    share("GET", "/v1/influencer/profile", Access::Account),
    // the role is given there, once the profile was taken
    to("PUT", "/v1/influencer/profile", Service::Auth, FORM, Access::Account),
    share("GET", "/v1/influencer/partnerships", Access::Influencer),
    share("GET", "/v1/influencer/links", Access::Influencer),
    share("POST", "/v1/influencer/links", Access::Influencer),
    share("GET", "/v1/influencer/links/{code}/qr", Access::Influencer),
    share("GET", "/v1/influencer/codes", Access::Influencer),
    share("POST", "/v1/influencer/codes", Access::Influencer),
    share("GET", "/v1/influencer/commissions", Access::Influencer),
    share("GET", "/v1/influencer/earnings", Access::Influencer),
    share("GET", "/v1/influencer/statements", Access::Influencer),
    share("GET", "/v1/influencer/statements/{id}", Access::Influencer),
    share("GET", "/v1/merchant/refused-reports", Access::Merchant(Scope::Promotions)),
    share("GET", "/v1/admin/refused-reports", Access::Admin),
    share("GET", "/v1/admin/commissions", Access::Admin),
    share("POST", "/v1/admin/commissions/{id}/{verdict}", Access::Admin),
    share("GET", "/v1/admin/payouts", Access::Admin),
    share("POST", "/v1/admin/payouts", Access::Admin),
    share("GET", "/v1/admin/payouts/{id}", Access::Admin),
    share("POST", "/v1/admin/payouts/{id}/paid", Access::Admin),
    share("POST", "/v1/admin/payouts/{id}/withdraw", Access::Admin),
    share("POST", "/v1/admin/payouts/{id}/returned", Access::Admin),
    signed("PUT", "/admin/v1/affiliates/import", Service::Affiliates, 1024 * 1024),
    signed("POST", "/admin/v1/affiliates/sweep", Service::Affiliates, 0),
];

/// What a method and path lead to.
#[derive(Debug, PartialEq, Eq)]
pub enum Match {
    /// A route.
    Found(&'static Route),
    /// The path exists, with these methods.
    OtherMethods(Vec<&'static str>),
    /// Nothing here.
    None,
}

/// Finds the route of a request.
#[must_use]
pub fn find(method: &str, path: &str) -> Match {
    let method = if method == "HEAD" { "GET" } else { method };
    let mut others = Vec::new();
    for route in ROUTES.iter().filter(|r| matches(r.path, path)) {
        if route.method == method {
            return Match::Found(route);
        }
        others.push(route.method);
    }
    if others.is_empty() { Match::None } else { Match::OtherMethods(others) }
}

/// True when `path` fits `pattern`: the same segments, `{name}` fitting any one non-empty segment, `{*}` any rest.
#[must_use]
pub fn matches(pattern: &str, path: &str) -> bool {
    let (mut expected, mut given) = (pattern.split('/'), path.split('/'));
    loop {
        match (expected.next(), given.next()) {
            (None, None) => return true,
            (Some("{*}"), Some(g)) => return !g.is_empty(),
            (Some(e), Some(g)) if e == g || (e.starts_with('{') && !g.is_empty()) => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_to_its_service() {
        let Match::Found(route) = find("GET", "/v1/products/white-lantern-71053") else { panic!("no route") };
        assert_eq!((route.path, route.service), ("/v1/products/{slug}", Service::Product));
        assert!(matches!(find("HEAD", "/v1/search"), Match::Found(_)));
    }

    #[test]
    fn a_rest_is_any_number_of_segments() {
        let Match::Found(route) = find("POST", "/sandbox/v1/refunds/re_1") else { panic!("no route") };
        assert_eq!((route.path, route.service, route.is_documented()), (SANDBOX, Service::Sandbox, false));
        assert_eq!(find("GET", "/sandbox/"), Match::None);
        assert_eq!(find("GET", "/sandbox"), Match::None);
    }

    #[test]
    fn another_method_and_an_unknown_path_are_told_apart() {
        assert_eq!(find("DELETE", "/v1/products"), Match::OtherMethods(vec!["GET"]));
        assert_eq!(find("GET", "/v1/nothing"), Match::None);
        assert_eq!(find("GET", "/v1/products/"), Match::None);
    }
}
