//! What a merchant's owners are told by mail: the payment service knows what happened, the auth service whom to tell, and a queue
//! (`gys-shop-news`) stands between them.

use crate::webhook::Happened;
use serde::{Deserialize, Serialize};

/// Events of which owners are told: an order to prepare, in cash or paid, and a return that waits for an answer.
pub const TOLD: [&str; 3] = ["order.placed", "order.paid", "return.requested"];

/// Something that happened to a merchant, with what a mail of it needs beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShopNews {
    /// One of [`TOLD`]; nothing in it names the buyer.
    pub happened: Happened,
    /// Scheme and host under which the buyer knows the shop.
    pub origin: String,
    /// The trace of the work that it was sent in.
    pub traceparent: String,
}
