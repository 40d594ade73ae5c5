//! The marketplace as one GraphQL schema: types over the contracts, resolvers over the services' answers, calls put
//! together so that a page of products costs a handful of them, limits on what one request may ask.
//!
//! Nothing here knows the platform: a [`Source`] gives the services' answers, in a Worker or in a test.

mod api;
mod ask;
mod batch;
mod collection;
mod connection;
mod enums;
mod fault;
mod limits;
mod merchant;
pub mod playground;
mod product;
mod query;
mod recommendation;
mod search;
mod shop;
mod variant;

pub use api::{Answer, Api};
pub use ask::{Ask, Plan};
pub use shop::Source;

/// Largest body of a request, in bytes.
pub const MAX_BODY: usize = 64 * 1024;
