//! Online Retail (UCI 352): a wholesaler's order lines of one year, read as a catalogue and an order history.

mod article;
mod line;

pub use article::{Articles, Listing, OUT_OF_STOCK_AFTER, STOCK_CAP, STOCK_DAYS, Unlisted};
pub use line::{Line, Raw, Reject, is_article, read};

/// What names an article in its source for ever.
#[must_use]
pub fn source_key(sku: &str) -> String {
    format!("online-retail/{sku}")
}
