//! A store in memory, which never fails.
#![allow(dead_code, unreachable_pub, reason = "each test looks at a part of it")]

use contracts::stock::StockEvent;
use std::collections::BTreeMap;
use std::convert::Infallible;
use stock::{Article, Entry, State, Store};

#[derive(Debug, Default)]
pub struct Memory {
    pub articles: BTreeMap<String, Article>,
    pub entries: BTreeMap<String, Entry>,
    pub events: Vec<StockEvent>,
    pub version: u64,
}

impl Store for Memory {
    type Error = Infallible;

    fn article(&mut self, sku: &str) -> Result<Option<Article>, Infallible> {
        Ok(self.articles.get(sku).copied())
    }

    fn keep_article(&mut self, sku: &str, article: Article) -> Result<(), Infallible> {
        self.articles.insert(sku.to_owned(), article);
        Ok(())
    }

    fn entry(&mut self, id: &str) -> Result<Option<Entry>, Infallible> {
        Ok(self.entries.get(id).cloned())
    }

    fn keep_entry(&mut self, id: &str, entry: &Entry, _: u64) -> Result<(), Infallible> {
        self.entries.insert(id.to_owned(), entry.clone());
        Ok(())
    }

    fn due(&mut self, now: u64) -> Result<Vec<(String, Entry)>, Infallible> {
        let due = |entry: &Entry| matches!(entry.state, State::Reserved { until } if until <= now);
        Ok(self.entries.iter().filter(|(_, entry)| due(entry)).map(|(id, entry)| (id.clone(), entry.clone())).collect())
    }

    fn next_version(&mut self) -> Result<u64, Infallible> {
        self.version += 1;
        Ok(self.version)
    }

    fn record(&mut self, event: StockEvent) -> Result<(), Infallible> {
        self.events.push(event);
        Ok(())
    }
}
