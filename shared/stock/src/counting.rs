//! Counts: how they begin, change, and what is told of it.

use crate::level::crossed;
use crate::{Article, Entry, State, Stock, Store};
use contracts::stock::{Count, Line, Listed, MAX_UNITS, Restock, StockEvent};
use std::collections::BTreeMap;

impl<S: Store> Stock<'_, S> {
    /// Takes a count as the truth. Counting fewer than are reserved is taken too: then nothing is available, and of the
    /// reservations as many can be sold as there are units.
    ///
    /// Answers false, and changes nothing, when `if_version` is not the article's version and the count another one.
    ///
    /// # Errors
    /// When the store fails.
    pub fn set(&mut self, count: &Count) -> Result<bool, S::Error> {
        let article = self.known(&count.sku, &count.listed)?.unwrap_or_default();
        let on_hand = count.on_hand.min(MAX_UNITS);
        if article.version > 0 && on_hand == article.on_hand {
            return Ok(true);
        }
        if count.if_version.is_some_and(|version| version != article.version) {
            return Ok(false);
        }
        self.change(&count.sku, article, Article { on_hand, ..article })?;
        Ok(true)
    }

    /// Puts units back on hand, once for each id.
    ///
    /// Answers false, and changes nothing, when the id stands for something else.
    ///
    /// # Errors
    /// When the store fails.
    pub fn restock(&mut self, restock: &Restock) -> Result<bool, S::Error> {
        let lines = merged(&restock.lines);
        if let Some(entry) = self.store.entry(&restock.id)? {
            return Ok(entry == Entry { state: State::Restocked, lines });
        }
        for line in &lines {
            let article = self.known(&line.sku, &restock.listed)?.unwrap_or_default();
            let on_hand = article.on_hand.saturating_add(line.units);
            self.change(&line.sku, article, Article { on_hand, ..article })?;
        }
        self.store.keep_entry(&restock.id, &Entry { state: State::Restocked, lines }, self.now)?;
        Ok(true)
    }

    /// The count of an article, which begins with the catalogue's figure.
    pub(crate) fn known(&mut self, sku: &str, listed: &Listed) -> Result<Option<Article>, S::Error> {
        let article = self.store.article(sku)?;
        Ok(article.or_else(|| {
            listed.get(sku).map(|units| Article { on_hand: (*units).min(MAX_UNITS), ..Article::default() })
        }))
    }

    /// Keeps a changed count and tells of the mark it crossed.
    pub(crate) fn change(&mut self, sku: &str, before: Article, mut after: Article) -> Result<(), S::Error> {
        let version = self.store.next_version()?;
        if before.on_hand != after.on_hand || before.version == 0 {
            after.version = version;
        }
        self.store.keep_article(sku, after)?;
        let available = after.available();
        let Some(kind) = crossed(before.available(), available) else { return Ok(()) };
        self.store.record(StockEvent { version, kind, sku: sku.to_owned(), available, at: self.now })
    }
}

/// Each article once, in order.
pub(crate) fn merged(lines: &[Line]) -> Vec<Line> {
    let mut units: BTreeMap<&str, u32> = BTreeMap::new();
    for line in lines {
        let sum = units.entry(&line.sku).or_default();
        *sum = sum.saturating_add(line.units);
    }
    units.into_iter().map(|(sku, units)| Line { sku: sku.to_owned(), units }).collect()
}
