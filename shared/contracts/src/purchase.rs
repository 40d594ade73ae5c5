//! What became of orders, as services tell each other through the queue `gys-orders`: at least once, in any order. Consumers
//! count an id once.

use serde::{Deserialize, Serialize};

/// `GET {PURCHASES}?account=acc_1&product=prd_1` from the payment service: [`Purchases`].
pub const PURCHASES: &str = "/internal/purchases";

/// Whether an account bought a product: what a review needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Purchases {
    /// Orders that were paid for, or arrived, and hold the product; at most ten, latest first.
    pub orders: Vec<String>,
}

/// What happened to an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrderEventKind {
    /// To be paid on delivery.
    Placed,
    /// Paid.
    Paid,
    /// Every parcel arrived.
    Completed,
    /// Given up.
    Cancelled,
    /// Not paid in time.
    Expired,
    /// Some of it was given back.
    Refunded,
}

impl OrderEventKind {
    /// The text form, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            OrderEventKind::Placed => "placed",
            OrderEventKind::Paid => "paid",
            OrderEventKind::Completed => "completed",
            OrderEventKind::Cancelled => "cancelled",
            OrderEventKind::Expired => "expired",
            OrderEventKind::Refunded => "refunded",
        }
    }
}

/// A line of the order of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PurchasedLine {
    /// The product.
    pub product_id: String,
    /// Who sells it.
    pub merchant: String,
    /// Units.
    pub units: u32,
    /// What is paid for them, minor units of the order's currency.
    pub amount: i64,
}

/// An event. It names no person: the order's secret is not in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderEvent {
    /// `evt_…`.
    pub id: String,
    /// What happened.
    pub kind: OrderEventKind,
    /// The order's number, `GYS-…`.
    pub number: String,
    /// Milliseconds since 1970.
    pub at: u64,
    /// ISO 4217.
    pub currency: String,
    /// To be paid, or given back by this event; minor units.
    pub amount: i64,
    /// What was ordered.
    pub lines: Vec<PurchasedLine>,
    /// The trace of the request that it happened in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub traceparent: Option<String>,
}
