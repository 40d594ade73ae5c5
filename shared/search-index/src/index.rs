//! An index as it is searched: the published segment and, beside it, a small one of what changed since. Both are searched as one:
//! words are understood by both vocabularies, counts add up, and the documents stand in one order.

use crate::delta::Delta;
use crate::postings::END;
use crate::segment::Segment;
use levenshtein_automata::{DFA, LevenshteinAutomatonBuilder};
use std::cell::OnceCell;
use std::rc::Rc;

/// A segment with what changed since it was built. Cloning shares both.
#[derive(Clone)]
pub struct Index {
    base: Rc<Segment>,
    delta: Option<Rc<Delta>>,
    automata: Rc<Automata>,
}

/// A document of an index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Doc {
    /// A document of the published segment: its card is in chunk [`chunk_of`](crate::chunk_of) of the version.
    Base(u32),
    /// A document that changed since; the index itself holds its card.
    Delta(u32),
}

/// A place in an ordered list: the next page begins behind it, also when the index changed in between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Sort key; smaller comes first.
    pub key: u32,
    /// Breaks ties: the document of the segment, or the one before which a changed document stands.
    pub doc: u32,
    /// Breaks ties among changed documents; `u32::MAX` for those of the segment.
    pub delta: u32,
}

impl Place {
    /// What breaks ties, as text.
    #[must_use]
    pub fn tie(&self) -> String {
        if self.delta == END { self.doc.to_string() } else { format!("{}.{}", self.doc, self.delta) }
    }

    /// A place from its sort key and what [`Place::tie`] gave.
    #[must_use]
    pub fn read(key: u32, tie: &str) -> Option<Place> {
        let (doc, delta) = match tie.split_once('.') {
            Some((doc, delta)) => (doc, delta.parse().ok()?),
            None => (tie, END),
        };
        Some(Place { key, doc: doc.parse().ok()?, delta })
    }
}

impl Index {
    /// The index of a segment since which nothing changed.
    #[must_use]
    pub fn new(base: Rc<Segment>) -> Index {
        Index { base, delta: None, automata: Rc::default() }
    }

    /// The same segment with other changes.
    #[must_use]
    pub fn with(&self, delta: Delta) -> Index {
        let delta = Some(delta).filter(|d| !d.is_empty()).map(Rc::new);
        Index { base: Rc::clone(&self.base), delta, automata: Rc::clone(&self.automata) }
    }

    /// The published segment.
    #[must_use]
    pub fn base(&self) -> &Segment {
        &self.base
    }

    /// What changed since the segment was built, when anything did.
    #[must_use]
    pub fn delta(&self) -> Option<&Delta> {
        self.delta.as_deref()
    }

    /// How many products it holds.
    #[must_use]
    pub fn docs(&self) -> u32 {
        let changed = self.delta().map_or((0, 0), |d| (d.segment.docs(), d.hidden_count()));
        self.base.docs().saturating_sub(changed.1) + changed.0
    }

    /// The segment whose labels name every facet and value of both.
    pub(crate) fn naming(&self) -> &Segment {
        self.delta().map_or(&*self.base, |d| &d.segment)
    }

    /// The keys by which the `facets` parameter may filter.
    pub fn facet_keys(&self) -> impl Iterator<Item = &str> {
        self.naming().labels.facets.iter().map(|f| f.key.as_str()).filter(|key| *key != crate::labels::MERCHANT)
    }

    pub(crate) fn parts(&self) -> Vec<Part<'_>> {
        let base = Part { segment: &self.base, delta: None, hidden: self.delta().map_or(&[], |d| d.hidden.as_slice()) };
        let changed = self.delta().map(|d| Part { segment: &d.segment, delta: Some(d), hidden: &[] });
        std::iter::once(base).chain(changed).collect()
    }

    /// The automaton of the words within `distance` (1 or 2) edits of a folded word: letters replaced, missing, added, or two
    /// neighbours swapped.
    pub(crate) fn automaton(&self, word: &str, distance: u8) -> DFA {
        self.automata.of(distance).build_dfa(word)
    }

    /// The automaton of the words whose beginning is within one edit of a folded text.
    pub(crate) fn automaton_of_beginning(&self, beginning: &str) -> DFA {
        self.automata.of(1).build_prefix_dfa(beginning)
    }
}

/// One of the segments of an index.
#[derive(Clone, Copy)]
pub(crate) struct Part<'a> {
    pub(crate) segment: &'a Segment,
    delta: Option<&'a Delta>,
    /// Documents that changed or went since, ascending.
    pub(crate) hidden: &'a [u32],
}

impl Part<'_> {
    pub(crate) fn is_hidden(&self, doc: u32) -> bool {
        !self.hidden.is_empty() && self.hidden.binary_search(&doc).is_ok()
    }

    pub(crate) fn doc(&self, doc: u32) -> Doc {
        if self.delta.is_some() { Doc::Delta(doc) } else { Doc::Base(doc) }
    }

    /// Where a document with this key stands among all.
    pub(crate) fn place(&self, key: u32, doc: u32) -> Place {
        match self.delta {
            Some(delta) => Place { key, doc: delta.stands_before(doc), delta: doc },
            None => Place { key, doc, delta: END },
        }
    }
}

/// What builds automata, itself built when first needed: that takes as long as several searches.
#[derive(Default)]
struct Automata([OnceCell<LevenshteinAutomatonBuilder>; 2]);

impl Automata {
    fn of(&self, distance: u8) -> &LevenshteinAutomatonBuilder {
        let [one, two] = &self.0;
        let (slot, distance) = if distance <= 1 { (one, 1) } else { (two, 2) };
        slot.get_or_init(|| LevenshteinAutomatonBuilder::new(distance, true))
    }
}
