//! Where counts and reservations are kept.

use crate::Article;
use contracts::stock::{Line, StockEvent};

/// What an id stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Units are held until then, milliseconds since 1970.
    Reserved {
        /// When they are given back.
        until: u64,
    },
    /// The time ran out; the units were given back.
    Expired,
    /// Sold.
    Committed,
    /// Given back by its owner.
    Released,
    /// Not a reservation: units that came back.
    Restocked,
}

/// What is known of an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What became of it.
    pub state: State,
    /// Its lines, each article once, in order of article numbers.
    pub lines: Vec<Line>,
}

/// Keeps the counts, the entries and the events of one product.
pub trait Store {
    /// Why the store fails.
    type Error;

    /// The count of an article; absent when it was never counted.
    ///
    /// # Errors
    /// When the store fails; so may every other operation.
    fn article(&mut self, sku: &str) -> Result<Option<Article>, Self::Error>;
    /// Keeps the count of an article.
    ///
    /// # Errors
    /// When the store fails.
    fn keep_article(&mut self, sku: &str, article: Article) -> Result<(), Self::Error>;
    /// What is known of an id.
    ///
    /// # Errors
    /// When the store fails.
    fn entry(&mut self, id: &str) -> Result<Option<Entry>, Self::Error>;
    /// Keeps what is known of an id, since `now`.
    ///
    /// # Errors
    /// When the store fails.
    fn keep_entry(&mut self, id: &str, entry: &Entry, now: u64) -> Result<(), Self::Error>;
    /// Reservations to be given back at `now`, with their ids.
    ///
    /// # Errors
    /// When the store fails.
    fn due(&mut self, now: u64) -> Result<Vec<(String, Entry)>, Self::Error>;
    /// The next version: greater than every one before.
    ///
    /// # Errors
    /// When the store fails.
    fn next_version(&mut self) -> Result<u64, Self::Error>;
    /// Keeps an event until it is told.
    ///
    /// # Errors
    /// When the store fails.
    fn record(&mut self, event: StockEvent) -> Result<(), Self::Error>;
}
