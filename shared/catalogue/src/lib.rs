//! Rules that turn merchants' rows into products: cleaning, names, collections, facets, prices, stock.
//! Pure: the origin streams files through it, and the edge can use the same rules for an upload. RULES.md states them in words.

pub mod classify;
pub mod edit;
pub mod feed;
pub mod ids;
pub mod merchants;
pub mod money_text;
mod motif;
pub mod name;
pub mod options;
pub mod photo;
mod phrases;
pub mod product;
pub mod retail;
pub mod taxonomy;
pub mod time;
