//! The rules of stock, over any [`Store`]: reserve, commit, release, restock, set, expire. What is available never falls below
//! zero, no unit is sold twice, and none is lost: what was counted, set and restocked is on hand or sold.
//!
//! Each operation is to run as one transaction of its store, so that a failing store leaves nothing half done.

mod counting;
mod level;
mod store;
mod taking;

pub use level::Article;
pub use store::{Entry, State, Store};

/// The stock of one product at one moment.
#[derive(Debug)]
pub struct Stock<'s, S> {
    store: &'s mut S,
    /// Milliseconds since 1970.
    now: u64,
}

impl<'s, S: Store> Stock<'s, S> {
    /// The stock in `store` at `now`, without the reservations that have expired by then.
    ///
    /// # Errors
    /// When the store fails.
    pub fn at(store: &'s mut S, now: u64) -> Result<Self, S::Error> {
        let mut stock = Stock { store, now };
        stock.expire()?;
        Ok(stock)
    }
}
