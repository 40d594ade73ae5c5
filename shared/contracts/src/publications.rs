//! What is published now, and what changed since: the one answer that tells every cache what it may still use.
//!
//! Each change moves one sequence on. An answer is made of things with tags; its *generation* is the sequence of the last
//! change of any of them. A copy kept under one generation is right for as long as the generation is the same.

use crate::admin::PublishedVersion;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Carries the sequence that the sender knows: a service that knows less looks before it answers. Clients get it with what
/// they changed and send it back to see their own change at once.
pub const SEQUENCE: &str = "gys-sequence";

/// Carries an answer's tags from service to service, comma-separated; it ends at the gateway.
pub const CACHE_TAG: &str = "cache-tag";

/// Tags: what an answer is made of.
pub mod tag {
    /// The catalogue as it was published: collections, merchants, everything of one version.
    pub const CATALOGUE: &str = "catalogue";
    /// Every list of products.
    pub const LISTS: &str = "lists";
    /// The search index and what changed since it was built.
    pub const SEARCH: &str = "search";
    /// The recommendation model and the products it shows.
    pub const RECOMMENDATIONS: &str = "recommendations";
    /// What an answer is made of that its service knows to be old, or to lack a part: it is right for now, and kept by nobody.
    pub const MOMENTARY: &str = "momentary";

    /// One product.
    #[must_use]
    pub fn product(slug: &str) -> String {
        format!("product:{slug}")
    }

    /// Everything that shows a product in some way, beside the product itself.
    pub const SHOWING_PRODUCTS: [&str; 3] = [LISTS, SEARCH, RECOMMENDATIONS];
}

/// What the Publications object answers: everything, or what is newer than a sequence.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publications {
    /// Sequence of the last change.
    pub sequence: u64,
    /// Changes up to this one are no longer told apart: every tag not named changed with it.
    pub floor: u64,
    /// What is served, by name: the catalogue and each versioned blob.
    pub pointers: BTreeMap<String, PublishedVersion>,
    /// Sequence of each tag's last change.
    pub tags: BTreeMap<String, u64>,
}

impl Publications {
    /// Takes in an answer to a request for what is newer than [`Publications::sequence`]; an older one changes nothing.
    pub fn merge(&mut self, news: Publications) {
        if news.sequence < self.sequence {
            return;
        }
        self.sequence = news.sequence;
        self.floor = self.floor.max(news.floor);
        self.pointers = news.pointers;
        self.tags.extend(news.tags);
        let floor = self.floor;
        self.tags.retain(|_, sequence| *sequence > floor);
    }

    /// The generation of an answer with these tags.
    pub fn generation<'t>(&self, tags: impl IntoIterator<Item = &'t str>) -> u64 {
        tags.into_iter().map(|t| self.tags.get(t).copied().unwrap_or(self.floor)).max().unwrap_or(self.floor)
    }

    /// The version of `name` that is served.
    #[must_use]
    pub fn current(&self, name: &str) -> Option<&str> {
        self.pointers.get(name)?.current.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn news(sequence: u64, floor: u64, tags: &[(&str, u64)]) -> Publications {
        let tags = tags.iter().map(|(t, s)| ((*t).to_owned(), *s)).collect();
        Publications { sequence, floor, tags, ..Publications::default() }
    }

    #[test]
    fn an_answer_is_as_new_as_the_newest_of_its_tags() {
        let known = news(9, 2, &[("lists", 5), ("product:a", 9)]);
        assert_eq!(known.generation(["lists"]), 5);
        assert_eq!(known.generation(["lists", "product:a"]), 9);
        assert_eq!(known.generation(["never changed"]), 2);
        assert_eq!(known.generation([]), 2);
    }

    #[test]
    fn news_add_to_what_is_known_and_old_answers_do_not() {
        let mut known = news(5, 0, &[("lists", 5), ("search", 3)]);
        known.merge(news(7, 0, &[("lists", 7)]));
        assert_eq!((known.generation(["lists"]), known.generation(["search"])), (7, 3));
        known.merge(news(6, 0, &[("lists", 6)]));
        assert_eq!((known.sequence, known.generation(["lists"])), (7, 7));
    }

    #[test]
    fn whoever_knew_the_old_tags_and_whoever_did_not_agree_after_the_floor_rose() {
        let mut long_awake = news(9, 0, &[("a", 3), ("b", 8)]);
        let mut just_woken = Publications::default();
        long_awake.merge(news(12, 6, &[("c", 12)]));
        just_woken.merge(news(12, 6, &[("b", 8), ("c", 12)]));
        for tag in ["a", "b", "c", "d"] {
            assert_eq!(long_awake.generation([tag]), just_woken.generation([tag]), "{tag}");
        }
    }
}
