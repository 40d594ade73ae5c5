//! Stock: what can be sold of a product, and who has taken units of it. One `Stock` object per product answers
//! `POST /{product_id}/{operation}` with these bodies; clients speak to it through `edge::Stock`.
//!
//! Units are counted by article number ([`Line::sku`]), so each variant of a product has its own. *On hand* are units not
//! sold yet; *available* are those of them that no running reservation holds. Available is never below zero.

use crate::params::is_name;
use crate::problem::Problem;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// With this many units left or fewer, stock is low.
pub const LOW: u32 = 5;
/// Most units of one line, and most units on hand of one article.
pub const MAX_UNITS: u32 = 1_000_000;
/// Most lines of one operation.
pub const MAX_LINES: usize = 100;
/// Longest time that a reservation may last, in seconds.
pub const MAX_TTL_S: u32 = 24 * 3600;
/// Longest article number, in characters.
pub const MAX_SKU: usize = 100;

/// Units of one article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The article number.
    pub sku: String,
    /// How many, from 1.
    pub units: u32,
}

/// What the catalogue says is in stock, by article number: where an article's count begins when its object meets it for the
/// first time. From then on the object's own count holds and this is not looked at.
pub type Listed = BTreeMap<String, u32>;

/// `reserve`: takes units away from other buyers for a while.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reserve {
    /// Names the reservation, such as the order it is for.
    pub id: String,
    /// Seconds until it expires by itself.
    pub ttl_s: u32,
    /// What is wanted; all of it or nothing is reserved.
    pub lines: Vec<Line>,
    /// The catalogue's figures.
    #[serde(default)]
    pub listed: Listed,
}

/// `commit` (it is sold) and `release` (it is not): what becomes of a reservation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settle {
    /// The reservation.
    pub id: String,
}

/// `restock`: units come back, such as by a return or a cancelled sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Restock {
    /// Names this one: the same id is counted once.
    pub id: String,
    /// What came back.
    pub lines: Vec<Line>,
    /// The catalogue's figures.
    #[serde(default)]
    pub listed: Listed,
}

/// `set`: somebody counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// The article.
    pub sku: String,
    /// Units not sold yet, those in reservations included.
    pub on_hand: u32,
    /// Only when [`Level::version`] is still this; 0 for an article not counted yet. Absent: in any case.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub if_version: Option<u64>,
    /// The catalogue's figures.
    #[serde(default)]
    pub listed: Listed,
}

/// What became of an operation on a reservation. Repeating an operation gives the same answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// Reserved until then, milliseconds since 1970. `reserve` again with the same id and lines answers this and changes
    /// nothing; after it expired, `reserve` takes the units anew if they are left.
    Reserved {
        /// When it expires.
        expires_at: u64,
    },
    /// Sold. `commit` of a reservation that expired takes the units anew if they are left. `reserve` and `release` of what
    /// is sold answer this too and change nothing.
    Committed,
    /// Given back for good. `reserve` and `commit` after it answer this and change nothing: a reservation that its owner
    /// gave up does not come back by a late message. So does `release` of an id never seen.
    Released,
    /// Refused: units are missing. Nothing was taken.
    Short {
        /// The lines that cannot be had whole.
        lines: Vec<Shortage>,
    },
    /// Refused: the id stands for other lines.
    Differs,
    /// `commit` of an id never seen, or settled more than [`KEPT_DAYS`] ago.
    Unknown,
}

/// Days that a settled reservation is remembered.
pub const KEPT_DAYS: u64 = 400;

/// Not enough of one article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shortage {
    /// The article number.
    pub sku: String,
    /// Units wanted.
    pub wanted: u32,
    /// Units that can be had now.
    pub available: u32,
}

/// The count of one article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Level {
    /// The article number.
    pub sku: String,
    /// Units not sold yet, those in running checkouts included.
    pub on_hand: u32,
    /// Units that can be bought now.
    pub available: u32,
    /// Changes whenever `on_hand` does; 0 for an article not counted yet.
    pub version: u64,
}

/// The counts of a product.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Levels {
    /// Grows with every change of any count or of what is available; 0 before the first.
    pub version: u64,
    /// One for each article counted so far.
    pub items: Vec<Level>,
}

/// Answer to `set`: the counts now, and whether they were changed as asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// False when `if_version` is not the version any more.
    pub done: bool,
    /// The counts now.
    pub levels: Levels,
}

/// What a merchant wants to know of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum StockEventKind {
    /// [`LOW`] units or fewer can still be bought.
    LowStock,
    /// Nothing can be bought.
    OutOfStock,
    /// Something can be bought again.
    BackInStock,
}

impl StockEventKind {
    /// The name of the event.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            StockEventKind::LowStock => "low_stock",
            StockEventKind::OutOfStock => "out_of_stock",
            StockEventKind::BackInStock => "back_in_stock",
        }
    }
}

/// What is available of an article crossed a mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StockEvent {
    /// Unique within the product: [`Levels::version`] of the change.
    pub version: u64,
    /// What happened.
    pub kind: StockEventKind,
    /// The article number.
    pub sku: String,
    /// Units that could be bought after it.
    pub available: u32,
    /// When, milliseconds since 1970.
    pub at: u64,
}

/// `PUT /v1/merchant/stock/{product_id}`: a count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewCount {
    /// The article number; may be absent for a product without variants.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub sku: Option<String>,
    /// Units not sold yet, those in running checkouts included.
    pub on_hand: u32,
}

/// Something that happened to the stock of one of a merchant's products.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProductEvent {
    /// The product.
    pub product_id: String,
    /// The article number.
    pub sku: String,
    /// What happened.
    pub kind: StockEventKind,
    /// Units that could be bought after it.
    pub available: u32,
    /// When, milliseconds since 1970.
    pub at: u64,
}

/// `GET /v1/merchant/stock/events`: what ran low, ran out and came back, latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StockEvents {
    /// The events.
    pub items: Vec<ProductEvent>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// What the object tells the product service, through the queue `gys-stock`: everything it counts, so that a later news makes
/// an earlier one needless, and the events since the last news. Delivered at least once, in any order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StockNews {
    /// The product.
    pub product_id: String,
    /// The counts.
    pub levels: Levels,
    /// Events that were not told before, oldest first.
    pub events: Vec<StockEvent>,
}

/// Looks at what an operation names, before anything is done.
///
/// # Errors
/// A problem that names the wrong field.
pub fn check(id: &str, lines: &[Line]) -> Result<(), Problem> {
    if !is_name(id) {
        return Err(Problem::invalid("id", "letters, digits, - and _ only, at most 128 characters"));
    }
    if lines.is_empty() || lines.len() > MAX_LINES {
        return Err(Problem::invalid("lines", format!("expected 1 to {MAX_LINES} lines")));
    }
    for (i, line) in lines.iter().enumerate() {
        check_sku(&format!("lines.{i}.sku"), &line.sku)?;
        if !(1..=MAX_UNITS).contains(&line.units) {
            return Err(Problem::invalid(&format!("lines.{i}.units"), format!("expected 1 to {MAX_UNITS}")));
        }
    }
    Ok(())
}

/// Looks at an article number.
///
/// # Errors
/// A problem that names `field`.
pub fn check_sku(field: &str, sku: &str) -> Result<(), Problem> {
    if sku.trim().is_empty() || sku.chars().count() > MAX_SKU || sku.chars().any(char::is_control) {
        return Err(Problem::invalid(field, format!("expected 1 to {MAX_SKU} characters")));
    }
    Ok(())
}
