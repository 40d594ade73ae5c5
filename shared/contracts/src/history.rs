//! What a session looked at lately: kept by its SessionHistory object, read by recommendations.

use serde::{Deserialize, Serialize};

/// Most products a history keeps.
pub const MAX_VISITS: usize = 50;

/// Days without a visit after which a history is deleted.
pub const KEPT_DAYS: u64 = 30;

/// The last visit of a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// The product.
    pub product_id: String,
    /// When, milliseconds since 1970 in UTC.
    pub at: u64,
}

/// A session's visits: each product once, latest first, at most [`MAX_VISITS`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct History {
    /// The visits.
    pub visits: Vec<Visit>,
}

impl History {
    /// Adds visits in any order. Adding the same ones again changes nothing, so senders may repeat themselves.
    pub fn add(&mut self, visits: impl IntoIterator<Item = Visit>) {
        for visit in visits {
            match self.visits.iter_mut().find(|v| v.product_id == visit.product_id) {
                Some(known) => known.at = known.at.max(visit.at),
                None => self.visits.push(visit),
            }
        }
        self.visits.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.product_id.cmp(&b.product_id)));
        self.visits.truncate(MAX_VISITS);
    }

    /// Milliseconds from `now` until the history is to be deleted; 0 when that time has come.
    #[must_use]
    pub fn expires_in(&self, now: u64) -> u64 {
        let last = self.visits.first().map_or(0, |v| v.at);
        last.saturating_add(KEPT_DAYS * 24 * 3600 * 1000).saturating_sub(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visit(product: &str, at: u64) -> Visit {
        Visit { product_id: product.to_owned(), at }
    }

    #[test]
    fn the_latest_visit_comes_first_and_each_product_once() {
        let mut history = History::default();
        history.add([visit("a", 1), visit("b", 3), visit("a", 2)]);
        assert_eq!(history.visits, [visit("b", 3), visit("a", 2)]);
        history.add([visit("a", 9)]);
        assert_eq!(history.visits, [visit("a", 9), visit("b", 3)]);
    }

    #[test]
    fn repeating_visits_changes_nothing() {
        let batch = [visit("a", 5), visit("b", 5), visit("c", 4)];
        let mut once = History::default();
        once.add(batch.clone());
        let mut twice = once.clone();
        twice.add(batch);
        assert_eq!(once, twice);
    }

    #[test]
    fn only_the_latest_fifty_stay() {
        let mut history = History::default();
        history.add((0..80).map(|i| visit(&format!("p{i}"), i)));
        assert_eq!(history.visits.len(), MAX_VISITS);
        assert_eq!(history.visits[0], visit("p79", 79));
        history.add([visit("p0", 0)]);
        assert!(history.visits.iter().all(|v| v.product_id != "p0"));
    }

    #[test]
    fn a_history_expires_thirty_days_after_its_last_visit() {
        let mut history = History::default();
        assert_eq!(history.expires_in(u64::MAX), 0);
        history.add([visit("a", 1000)]);
        assert_eq!(history.expires_in(1000), 30 * 86_400_000);
        assert_eq!(history.expires_in(1000 + 30 * 86_400_000), 0);
    }
}
