//! Taking units: reserve, commit, release, expire.

use crate::counting::merged;
use crate::{Article, Entry, State, Stock, Store};
use contracts::stock::{Line, Listed, Outcome, Reserve, Shortage};

impl<S: Store> Stock<'_, S> {
    /// Reserves all lines or none. What an id that was seen before answers is said at [`Outcome`].
    ///
    /// # Errors
    /// When the store fails.
    pub fn reserve(&mut self, wanted: &Reserve) -> Result<Outcome, S::Error> {
        let lines = merged(&wanted.lines);
        if let Some(entry) = self.store.entry(&wanted.id)? {
            match entry.state {
                State::Released => return Ok(Outcome::Released),
                State::Restocked => return Ok(Outcome::Differs),
                _ if entry.lines != lines => return Ok(Outcome::Differs),
                State::Reserved { until } => return Ok(Outcome::Reserved { expires_at: until }),
                State::Committed => return Ok(Outcome::Committed),
                State::Expired => {}
            }
        }
        let articles = match self.enough(&lines, &wanted.listed)? {
            Ok(articles) => articles,
            Err(missing) => return Ok(Outcome::Short { lines: missing }),
        };
        for (line, article) in lines.iter().zip(articles) {
            let reserved = article.reserved.saturating_add(line.units);
            self.change(&line.sku, article, Article { reserved, ..article })?;
        }
        let until = self.now.saturating_add(u64::from(wanted.ttl_s) * 1000);
        self.store.keep_entry(&wanted.id, &Entry { state: State::Reserved { until }, lines }, self.now)?;
        Ok(Outcome::Reserved { expires_at: until })
    }

    /// Sells what an id reserved.
    ///
    /// # Errors
    /// When the store fails.
    pub fn commit(&mut self, id: &str) -> Result<Outcome, S::Error> {
        let Some(entry) = self.store.entry(id)? else { return Ok(Outcome::Unknown) };
        let held = match entry.state {
            State::Committed => return Ok(Outcome::Committed),
            State::Released => return Ok(Outcome::Released),
            State::Restocked => return Ok(Outcome::Differs),
            State::Reserved { .. } => true,
            State::Expired => false,
        };
        let mut missing = Vec::new();
        let mut articles = Vec::new();
        for line in &entry.lines {
            let article = self.store.article(&line.sku)?.unwrap_or_default();
            // what is held is short only when somebody counted fewer units than were reserved
            let free = if held { article.on_hand } else { article.available() };
            if free < line.units {
                missing.push(Shortage { sku: line.sku.clone(), wanted: line.units, available: free });
            }
            articles.push(article);
        }
        if !missing.is_empty() {
            return Ok(Outcome::Short { lines: missing });
        }
        for (line, article) in entry.lines.iter().zip(articles) {
            let reserved = if held { article.reserved.saturating_sub(line.units) } else { article.reserved };
            let sold = Article { on_hand: article.on_hand - line.units, reserved, ..article };
            self.change(&line.sku, article, sold)?;
        }
        self.store.keep_entry(id, &Entry { state: State::Committed, ..entry }, self.now)?;
        Ok(Outcome::Committed)
    }

    /// Gives back what an id reserved. An id never seen is remembered as released.
    ///
    /// # Errors
    /// When the store fails.
    pub fn release(&mut self, id: &str) -> Result<Outcome, S::Error> {
        let entry = self.store.entry(id)?.unwrap_or(Entry { state: State::Expired, lines: Vec::new() });
        match entry.state {
            State::Committed => return Ok(Outcome::Committed),
            State::Released => return Ok(Outcome::Released),
            State::Restocked => return Ok(Outcome::Differs),
            State::Reserved { .. } => self.give_back(&entry.lines)?,
            State::Expired => {}
        }
        self.store.keep_entry(id, &Entry { state: State::Released, ..entry }, self.now)?;
        Ok(Outcome::Released)
    }

    /// Gives back what was reserved for longer than agreed.
    pub(crate) fn expire(&mut self) -> Result<(), S::Error> {
        for (id, entry) in self.store.due(self.now)? {
            self.give_back(&entry.lines)?;
            self.store.keep_entry(&id, &Entry { state: State::Expired, ..entry }, self.now)?;
        }
        Ok(())
    }

    fn give_back(&mut self, lines: &[Line]) -> Result<(), S::Error> {
        for line in lines {
            let article = self.store.article(&line.sku)?.unwrap_or_default();
            let reserved = article.reserved.saturating_sub(line.units);
            self.change(&line.sku, article, Article { reserved, ..article })?;
        }
        Ok(())
    }

    /// The counts of these lines, or what is missing of them.
    fn enough(&mut self, lines: &[Line], listed: &Listed) -> Result<Result<Vec<Article>, Vec<Shortage>>, S::Error> {
        let mut articles = Vec::new();
        let mut missing = Vec::new();
        for line in lines {
            let article = self.known(&line.sku, listed)?.unwrap_or_default();
            let available = article.available();
            if available < line.units {
                missing.push(Shortage { sku: line.sku.clone(), wanted: line.units, available });
            }
            articles.push(article);
        }
        Ok(if missing.is_empty() { Ok(articles) } else { Err(missing) })
    }
}
