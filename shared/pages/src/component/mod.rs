//! Parts that pages are made of.

pub(crate) mod breadcrumbs;
pub(crate) mod buy;
pub(crate) mod card;
pub(crate) mod choice;
pub(crate) mod facets;
pub(crate) mod field;
mod footer;
mod header;
pub(crate) mod icon;
pub(crate) mod layout;
pub(crate) mod list;
pub(crate) mod money;
pub(crate) mod name;
pub mod picture;
pub(crate) mod price;
pub(crate) mod reviews;
