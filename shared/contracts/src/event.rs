//! What browsers report: views, searches, clicks. Ids make repetition harmless.

use serde::{Deserialize, Serialize};

/// Most events one request may carry.
pub const MAX_EVENTS: usize = 100;

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum EventKind {
    /// A product page was seen.
    ViewProduct {
        /// The product.
        product_id: String,
    },
    /// A collection page was seen.
    ViewCollection {
        /// Its slug.
        collection: String,
    },
    /// A search was made.
    Search {
        /// What was typed, at most 200 characters.
        query: String,
        /// How many products matched.
        results: u32,
    },
    /// A recommended product was opened.
    ClickRecommendation {
        /// The product.
        product_id: String,
        /// Its place in the list, from 0.
        position: u32,
    },
    /// A product's link was shared.
    Share {
        /// The product.
        product_id: String,
    },
}

impl EventKind {
    /// The value of `type`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            EventKind::ViewProduct { .. } => "view_product",
            EventKind::ViewCollection { .. } => "view_collection",
            EventKind::Search { .. } => "search",
            EventKind::ClickRecommendation { .. } => "click_recommendation",
            EventKind::Share { .. } => "share",
        }
    }

    /// The product it speaks of.
    #[must_use]
    pub fn product_id(&self) -> Option<&str> {
        match self {
            EventKind::ViewProduct { product_id }
            | EventKind::ClickRecommendation { product_id, .. }
            | EventKind::Share { product_id } => Some(product_id),
            EventKind::ViewCollection { .. } | EventKind::Search { .. } => None,
        }
    }
}

/// One event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Event {
    /// Made by the sender, unique: 16 to 64 letters, digits, `-` or `_`. The same id is counted once.
    pub id: String,
    /// When it happened, milliseconds since 1970 in UTC; corrected to the time of arrival when more than a day away from it.
    pub at: u64,
    /// What happened.
    #[serde(flatten)]
    pub kind: EventKind,
}

/// A batch of events from one browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EventBatch {
    /// The browser's session: 16 to 64 letters, digits, `-` or `_`, made by the browser.
    pub session: String,
    /// One to a hundred events.
    pub events: Vec<Event>,
}

/// What became of a batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EventReceipt {
    /// How many events were taken.
    pub accepted: u32,
}

/// An event as it travels on the queue, with the session it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedEvent {
    /// The browser's session.
    pub session: String,
    /// The event.
    #[serde(flatten)]
    pub event: Event,
}

/// A message of the queue `gys-events`: what one request told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedBatch {
    /// The trace of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub traceparent: Option<String>,
    /// Its events.
    pub events: Vec<RecordedEvent>,
}

/// True for ids of events and sessions: 16 to 64 characters out of letters, digits, `-` and `_`.
#[must_use]
pub fn valid_id(id: &str) -> bool {
    (16..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}
