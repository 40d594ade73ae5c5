//! Browsing: without words the page is read off ready orders; the counts are taken apart from it, over the most popular documents.

use super::{Found, Hit, Request, count, hidden};
use crate::bytes::U24s;
use crate::filter::{Counter, Sieve, Verdict, counted};
use crate::index::{Index, Part, Place};
use crate::matching::{Budget, MAX_LOOKS, with_all_words};
use crate::segment::Segment;
use contracts::catalogue::Sort;

impl Index {
    pub(super) fn browse(&self, request: &Request<'_>, parts: &[Part<'_>], sieves: &[Sieve<'_>]) -> Found {
        let mut found = if sieves.iter().all(Sieve::is_open) {
            let facets = sieves.last().map(|sieve| counted(&Counter::of_all(self), sieve)).unwrap_or_default();
            Found { total: self.docs(), facets, ..Found::default() }
        } else {
            let mut found = count(&with_all_words(parts, &[], sieves, Budget::of(false)), parts, sieves);
            if let Some(known) = sieves.iter().map(Sieve::known_total).sum::<Option<u32>>() {
                found.total = found.total.max(known.saturating_sub(hidden(parts)));
            }
            found
        };
        let mut walks: Vec<Walk<'_>> = parts
            .iter()
            .zip(sieves)
            .filter(|(_, sieve)| !sieve.hopeless)
            .map(|(part, sieve)| Walk::new(*part, sieve, request.sort, request.after))
            .collect();
        // each walk stands at its next document; the page takes the first of them
        let mut last = None;
        loop {
            // behind where a walk gave up nothing is in order: the next page goes on from there
            let stopped = walks.iter().filter_map(|w| w.gave_up).min();
            let first = walks.iter_mut().filter(|w| w.next.is_some()).min_by_key(|w| w.next);
            let Some(walk) = first.filter(|w| stopped.is_none() || w.next < stopped) else {
                found.next = stopped;
                found.bounded |= stopped.is_some();
                return found;
            };
            if found.hits.len() == request.limit {
                found.next = last;
                return found;
            }
            last = walk.next;
            found.hits.push(Hit { doc: walk.part.doc(walk.doc), words: Vec::new() });
            walk.advance();
        }
    }
}

/// The sort key of a document; smaller comes first. Without words all are equally relevant and popularity decides.
pub(super) fn key(segment: &Segment, sort: Sort, doc: u32) -> u32 {
    match sort {
        Sort::Popular => 0,
        Sort::Newest => u32::MAX - segment.day(doc),
        Sort::PriceAsc => segment.price(doc),
        Sort::PriceDesc => u32::MAX - segment.price(doc),
    }
}

/// A walk through one part in the order asked for, over the documents that pass.
struct Walk<'a> {
    part: Part<'a>,
    sieve: &'a Sieve<'a>,
    sort: Sort,
    order: Option<U24s<'a>>,
    /// Where in the order to look next.
    at: u32,
    looks: u32,
    /// The document stood at, and its place; none at the end.
    doc: u32,
    next: Option<Place>,
    /// The last place looked at when too many documents did not pass.
    gave_up: Option<Place>,
}

impl<'a> Walk<'a> {
    fn new(part: Part<'a>, sieve: &'a Sieve<'a>, sort: Sort, after: Option<Place>) -> Walk<'a> {
        let order = match sort {
            Sort::Popular => None,
            Sort::Newest => Some(part.segment.by_newest()),
            Sort::PriceAsc => Some(part.segment.by_price()),
            Sort::PriceDesc => Some(part.segment.by_dearest()),
        };
        let mut walk = Walk { part, sieve, sort, order, at: 0, looks: 0, doc: 0, next: None, gave_up: None };
        let (mut low, mut high) = (0, if after.is_some() { part.segment.docs() } else { 0 });
        while low < high {
            let middle = u32::midpoint(low, high);
            if walk.place(middle).map(|(place, _)| place) <= after { low = middle + 1 } else { high = middle }
        }
        walk.at = low;
        walk.advance();
        walk
    }

    /// The document at a place of the order.
    fn place(&self, at: u32) -> Option<(Place, u32)> {
        let segment = self.part.segment;
        let doc = self.order.map_or(Some(at), |o| o.get(at as usize)).filter(|doc| *doc < segment.docs())?;
        Some((self.part.place(key(segment, self.sort, doc), doc), doc))
    }

    /// Moves to the next document that passes.
    fn advance(&mut self) {
        self.next = None;
        while self.at < self.part.segment.docs() {
            let found = self.place(self.at);
            if self.looks == MAX_LOOKS {
                self.gave_up = self.at.checked_sub(1).and_then(|last| self.place(last)).map(|(place, _)| place);
                return;
            }
            (self.at, self.looks) = (self.at + 1, self.looks + 1);
            if let Some((place, doc)) = found
                && !self.part.is_hidden(doc)
                && self.sieve.check(doc) == Verdict::In
            {
                (self.next, self.doc) = (Some(place), doc);
                return;
            }
        }
    }
}
