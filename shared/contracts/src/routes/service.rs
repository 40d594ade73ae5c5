//! The services behind the gateway, by name and binding.

/// A service behind the gateway; its binding there is the name in capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Service {
    /// Answered by the gateway itself.
    Gateway,
    /// Pages and static files.
    Storefront,
    /// Catalogue.
    Product,
    /// Search and suggestions.
    Search,
    /// Recommendations.
    Ai,
    /// Events.
    Analytics,
    /// The API as GraphQL.
    Graphql,
    /// Carts, checkout, orders, the ledger.
    Payment,
    /// Accounts, tokens, teams, keys.
    Auth,
    /// Mails.
    Notification,
    /// Affiliate programmes, links, commissions, payouts.
    Affiliates,
    /// A payment provider for development; not there where a real one is.
    Sandbox,
}

impl Service {
    /// The services beside auth that hold what belongs to an account: see [`crate::account::ACCOUNT_DATA`]. Each is bound in the
    /// auth service's wrangler.toml.
    pub const HOLD_ACCOUNT_DATA: [Service; 4] =
        [Service::Payment, Service::Product, Service::Notification, Service::Affiliates];

    /// The services behind the gateway.
    pub const BEHIND_GATEWAY: [Service; 11] = [
        Service::Storefront,
        Service::Product,
        Service::Search,
        Service::Ai,
        Service::Analytics,
        Service::Graphql,
        Service::Payment,
        Service::Auth,
        Service::Notification,
        Service::Affiliates,
        Service::Sandbox,
    ];

    /// Name in logs, health and metrics.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Service::Gateway => "gateway",
            Service::Storefront => "storefront",
            Service::Product => "product",
            Service::Search => "search",
            Service::Ai => "ai",
            Service::Analytics => "analytics",
            Service::Graphql => "graphql",
            Service::Payment => "payment",
            Service::Auth => "auth",
            Service::Notification => "notification",
            Service::Affiliates => "affiliates",
            Service::Sandbox => "sandbox",
        }
    }

    /// Name of the service binding.
    #[must_use]
    pub const fn binding(self) -> &'static str {
        match self {
            Service::Gateway => "GATEWAY",
            Service::Storefront => "STOREFRONT",
            Service::Product => "PRODUCT",
            Service::Search => "SEARCH",
            Service::Ai => "AI",
            Service::Analytics => "ANALYTICS",
            Service::Graphql => "GRAPHQL",
            Service::Payment => "PAYMENT",
            Service::Auth => "AUTH",
            Service::Notification => "NOTIFICATION",
            Service::Affiliates => "AFFILIATES",
            Service::Sandbox => "SANDBOX",
        }
    }
}
