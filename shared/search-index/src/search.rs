//! One search from request to found documents: all words first, then slips, then most words; or, without words, a walk through a
//! ready order.

use crate::bytes::U32s;
use crate::filter::{Counter, Filters, Sieve, ValueCount, Verdict};
use crate::matching::{
    MATCHES_WHILE_TYPING, MAX_LOOKS, MAX_MATCHES, Match, Matches, SlotReader, with_all_words, with_most_words,
};
use crate::query::{Reach, Reader, Slot};
use crate::segment::Segment;
use contracts::catalogue::Sort;
use text::Lang;

/// With fewer matches than this the query is stretched.
const FEW: usize = 3;
/// …unless it has at least this many words and all are known.
const PRECISE: usize = 3;

/// What is searched for.
#[derive(Debug, Clone, Default)]
pub struct Request<'a> {
    /// What was typed; empty to browse.
    pub query: &'a str,
    /// Language of the interface: settles what words mean that exist in two languages.
    pub lang: Lang,
    /// True while the last word is still being typed: it is completed, few matches are looked at and nothing is counted.
    pub typing: bool,
    /// What narrows the list.
    pub filters: Filters,
    /// Its order.
    pub sort: Sort,
    /// Most products on the page.
    pub limit: usize,
    /// The place after which the page begins.
    pub after: Option<Place>,
}

/// A place in an ordered list: the next page begins behind it, also when the index changed in between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Sort key; smaller comes first.
    pub key: u32,
    /// Document, which breaks ties.
    pub doc: u32,
}

/// A found document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its number.
    pub doc: u32,
    /// Numbers of the words of its name that matched, ascending.
    pub words: Vec<u8>,
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The query as understood, when words were corrected.
    pub corrected: Option<String>,
    /// How many products match.
    pub total: u32,
    /// True when `total` and the counts are lower bounds.
    pub bounded: bool,
    /// The page.
    pub hits: Vec<Hit>,
    /// Facet numbers with their counts.
    pub facets: Vec<(usize, Vec<ValueCount>)>,
    /// Where the next page begins.
    pub next: Option<Place>,
}

impl Segment {
    /// Searches, or browses when the query has no word.
    #[must_use]
    pub fn search(&self, request: &Request<'_>) -> Found {
        let sieve = Sieve::new(self, &request.filters);
        if sieve.hopeless {
            return Found { facets: Counter::new(self).finish(&sieve), ..Found::default() };
        }
        let reader = Reader::new(self, request.lang, request.typing);
        let slots = reader.understand(request.query, Reach::Plain);
        if slots.is_empty() {
            return self.browse(request, &sieve);
        }
        let (slots, matches) = self.stretch(&reader, request, slots, &sieve);
        // whoever is still typing sees no facets
        let mut found = if request.typing { Found::default() } else { self.count(&matches, &sieve) };
        let (page, next) = self.page(request, &matches.list);
        (found.hits, found.corrected) = self.explain(&slots, &page);
        found.next = next;
        found
    }

    /// Matches all words, then all words or slips of others, then most words: the first that finds more than a few.
    fn stretch(
        &self,
        reader: &Reader<'_>,
        request: &Request<'_>,
        slots: Vec<Slot>,
        sieve: &Sieve<'_>,
    ) -> (Vec<Slot>, Matches) {
        let passing = |m: &Matches| m.list.iter().filter(|m| m.verdict == Verdict::In).count();
        let most_matches = if request.typing { MATCHES_WHILE_TYPING } else { MAX_MATCHES };
        let plain = with_all_words(self, &slots, sieve, most_matches);
        if passing(&plain) >= FEW || (passing(&plain) > 0 && is_precise(&slots)) {
            return (slots, plain);
        }
        let wide = reader.understand(request.query, Reach::Wide);
        let widened = with_all_words(self, &wide, sieve, most_matches);
        if passing(&widened) >= FEW {
            return (wide, widened);
        }
        let most = with_most_words(self, &wide, sieve, most_matches);
        let best = |m: &Matches| m.list.iter().map(|m| m.score).max();
        // a few whole matches are a better answer than many halves
        if !widened.list.is_empty() && best(&widened) >= best(&most) { (wide, widened) } else { (wide, most) }
    }

    /// Counts over the matches gathered.
    fn count(&self, matches: &Matches, sieve: &Sieve<'_>) -> Found {
        let mut counter = Counter::new(self);
        matches.list.iter().for_each(|m| counter.add(m.doc, m.verdict));
        let total = counter.total;
        Found { total, bounded: matches.bounded, facets: counter.finish(sieve), ..Found::default() }
    }

    fn page(&self, request: &Request<'_>, matches: &[Match]) -> (Vec<u32>, Option<Place>) {
        let key = |m: &Match| match request.sort {
            Sort::Popular => u32::MAX - m.score,
            Sort::Newest => u32::MAX - self.created(m.doc),
            Sort::PriceAsc => self.price(m.doc),
            Sort::PriceDesc => u32::MAX - self.price(m.doc),
        };
        let mut places: Vec<Place> = matches
            .iter()
            .filter(|m| m.verdict == Verdict::In)
            .map(|m| Place { key: key(m), doc: m.doc })
            .filter(|place| request.after.is_none_or(|after| *place > after))
            .collect();
        let more = places.len() > request.limit;
        if more {
            places.select_nth_unstable(request.limit);
            places.truncate(request.limit);
        }
        places.sort_unstable();
        let next = places.last().copied().filter(|_| more);
        (places.into_iter().map(|p| p.doc).collect(), next)
    }

    /// Which words of the page's names matched, and the query as its best match understood it.
    fn explain(&self, slots: &[Slot], page: &[u32]) -> (Vec<Hit>, Option<String>) {
        let mut readers: Vec<_> = slots.iter().map(|s| SlotReader::new(self, s)).collect();
        let mut hits: Vec<Hit> = page.iter().map(|doc| Hit { doc: *doc, words: Vec::new() }).collect();
        let mut ascending: Vec<usize> = (0..hits.len()).collect();
        ascending.sort_unstable_by_key(|i| page[*i]);
        let mut corrected = None;
        for i in ascending {
            let doc = page[i];
            let found: Vec<_> = readers.iter_mut().map(|r| r.word_in(doc)).collect();
            hits[i].words = found.iter().flatten().filter_map(|w| w.place.position()).collect();
            hits[i].words.sort_unstable();
            hits[i].words.dedup();
            if i == 0 && found.iter().flatten().any(|w| w.correction.is_some()) {
                let said = slots.iter().zip(&found).map(|(slot, word)| {
                    let correction = word.and_then(|w| w.correction).and_then(|c| slot.corrections.get(c));
                    correction.unwrap_or(&slot.typed).as_str()
                });
                corrected = Some(said.collect::<Vec<_>>().join(" "));
            }
        }
        (hits, corrected)
    }

    /// The page is read off a ready order; the counts are taken apart from it, over the most popular matches.
    fn browse(&self, request: &Request<'_>, sieve: &Sieve<'_>) -> Found {
        let mut found = if sieve.is_open() {
            Found { total: self.docs, facets: Counter::of_all(self).finish(sieve), ..Found::default() }
        } else {
            self.count(&with_all_words(self, &[], sieve, MAX_MATCHES), sieve)
        };
        let (key, order): (&dyn Fn(u32) -> u32, Option<U32s<'_>>) = match request.sort {
            Sort::Popular => (&|_| 0, None),
            Sort::Newest => (&|doc| u32::MAX - self.created(doc), Some(self.by_newest())),
            Sort::PriceAsc => (&|doc| self.price(doc), Some(self.by_price())),
            Sort::PriceDesc => (&|doc| u32::MAX - self.price(doc), Some(self.by_dearest())),
        };
        let at = |i: u32| order.map_or(Some(i), |o| o.get(i as usize)).filter(|doc| *doc < self.docs);
        let place = |i: u32| at(i).map(|doc| Place { key: key(doc), doc });
        let (mut from, mut to) = (0, if request.after.is_some() { self.docs } else { 0 });
        while from < to {
            let middle = u32::midpoint(from, to);
            if place(middle) <= request.after { from = middle + 1 } else { to = middle }
        }
        let mut last = None;
        for (looks, place) in (0..).zip((from..self.docs).filter_map(place)) {
            let passes = sieve.check(place.doc) == Verdict::In;
            if looks == MAX_LOOKS || (passes && found.hits.len() == request.limit) {
                found.next = last;
                found.bounded |= looks == MAX_LOOKS;
                break;
            }
            if passes {
                found.hits.push(Hit { doc: place.doc, words: Vec::new() });
            }
            last = Some(place);
        }
        found
    }
}

/// Several words that all mean what they say: whoever types these wants just that.
fn is_precise(slots: &[Slot]) -> bool {
    let required = slots.iter().filter(|s| s.required);
    required.clone().count() >= PRECISE && required.flat_map(|s| &s.candidates).all(|c| c.correction.is_none())
}
