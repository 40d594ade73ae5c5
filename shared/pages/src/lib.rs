//! The shop's pages as HTML. Pure: each page is a function of the contracts' types and a [`View`] (language, currency,
//! address); fetching, caching and headers are the Worker's. No element carries a `style` attribute: the policy forbids it.

mod component;
pub mod csp;
pub mod filter;
pub mod format;
pub mod i18n;
mod json_ld;
pub mod page;
pub mod sitemap;
mod view;

pub use component::picture;
pub use view::{Robots, View};

/// What the build script prepared.
pub mod built {
    include!(concat!(env!("OUT_DIR"), "/built.rs"));
}
