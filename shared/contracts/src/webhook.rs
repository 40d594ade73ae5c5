//! Outgoing webhooks: where a merchant wants to hear of what happens, and what was sent. Messages follow the Standard Webhooks
//! specification: `webhook-id` (the same for every try), `webhook-timestamp`, `webhook-signature`.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What can be heard of. `product.changed` is told of each product that is made, changed or removed by its merchant or an administrator
/// (`change`: `made`, `changed`, `removed`), and once of each import for all that it stored (`change`: `imported`, with the import's id
/// and how many products it `made` and `changed`). Sales and published catalogues tell none.
pub const EVENT_TYPES: [&str; 11] = [
    "order.placed",
    "order.paid",
    "order.shipped",
    "order.completed",
    "order.cancelled",
    "order.refunded",
    "return.requested",
    "product.changed",
    "stock.low",
    "stock.out",
    "stock.back",
];
/// What a test sends.
pub const TEST: &str = "webhook.test";
/// Most endpoints of a merchant.
pub const MAX_ENDPOINTS: usize = 20;

/// `POST {HAPPENED}` to the notification service: a list of [`Happened`], at most [`MAX_HAPPENED`]. An id counts once.
pub const HAPPENED: &str = "/internal/webhooks";
/// Most events told at once.
pub const MAX_HAPPENED: usize = 500;

/// Something that happened to a merchant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Happened {
    /// Names it for ever: the `webhook-id`.
    pub id: String,
    /// Slug of the merchant.
    pub merchant: String,
    /// One of [`EVENT_TYPES`].
    #[serde(rename = "type")]
    pub kind: String,
    /// Milliseconds since 1970.
    pub at: u64,
    /// What is told of it.
    pub data: Value,
}

/// Whether an endpoint is sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum EndpointState {
    /// Yes.
    Active,
    /// No: the merchant switched it off.
    Paused,
    /// No: it answered 410, or took nothing for five days. Making it active tries again.
    Disabled,
}

/// An endpoint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Endpoint {
    /// `whe_…`.
    pub id: String,
    /// Where messages are sent.
    pub url: String,
    /// What the merchant calls it; may be empty.
    pub description: String,
    /// What it hears of; empty: everything.
    pub types: Vec<String>,
    /// Whether it is sent to.
    pub state: EndpointState,
    /// Since when it took nothing, milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub failing_since: Option<u64>,
    /// Until when the secret before the last also signs, milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub old_secret_until: Option<u64>,
    /// Milliseconds since 1970.
    pub created_at: u64,
}

/// Every endpoint of a merchant, the first made first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Endpoints {
    /// The endpoints.
    pub items: Vec<Endpoint>,
    /// What can be heard of.
    pub types: Vec<String>,
}

/// An endpoint with its secret, which is told this once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EndpointWithSecret {
    /// The endpoint.
    #[serde(flatten)]
    pub endpoint: Endpoint,
    /// `whsec_…`: what its messages are signed with.
    pub secret: String,
}

/// `POST /v1/merchant/webhooks`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewEndpoint {
    /// A public https address.
    pub url: String,
    /// What the merchant calls it.
    #[serde(default)]
    pub description: String,
    /// What it hears of; everything when empty.
    #[serde(default)]
    pub types: Vec<String>,
}

/// `PATCH /v1/merchant/webhooks/{id}`: what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct EndpointEdit {
    /// A public https address.
    pub url: Option<String>,
    /// What the merchant calls it.
    pub description: Option<String>,
    /// What it hears of.
    pub types: Option<Vec<String>>,
    /// `active` or `paused`.
    pub state: Option<EndpointState>,
}

/// Where a message is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DeliveryState {
    /// To be sent, or sent again.
    Pending,
    /// Taken.
    Delivered,
    /// Given up; it can be sent again by hand.
    Failed,
}

/// A message to an endpoint. It is kept for thirty days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Delivery {
    /// Names it.
    pub id: String,
    /// Of the event: the `webhook-id`.
    pub event: String,
    /// What happened.
    #[serde(rename = "type")]
    pub kind: String,
    /// Where it is.
    pub state: DeliveryState,
    /// How often it was sent.
    pub tries: u32,
    /// When it was made, milliseconds since 1970.
    pub created_at: u64,
    /// When it is sent again, milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_at: Option<u64>,
    /// When it was sent last, milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub sent_at: Option<u64>,
    /// The status that it was answered with.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub status: Option<u16>,
    /// Milliseconds that the answer took.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub took_ms: Option<u64>,
    /// Why it was not answered, or the beginning of the answer.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub answer: Option<String>,
}

/// Messages to an endpoint, latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Deliveries {
    /// The messages.
    pub items: Vec<Delivery>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}
