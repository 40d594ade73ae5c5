//! One search from request to found documents: all words first, then slips, then most words; or, without words, a walk through a
//! ready order.

mod browse;

use crate::filter::{Counter, Filters, Sieve, ValueCount, Verdict, counted};
use crate::index::{Doc, Index, Part, Place};
use crate::matching::{Budget, Match, Matches, SlotReader, with_all_words, with_most_words};
use crate::query::{Reach, Reader, Slot};
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

/// A found document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Which it is.
    pub doc: Doc,
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

impl Index {
    /// Searches, or browses when the query has no word.
    #[must_use]
    pub fn search(&self, request: &Request<'_>) -> Found {
        let parts = self.parts();
        let sieves: Vec<Sieve<'_>> = parts.iter().map(|p| Sieve::new(p.segment, &request.filters)).collect();
        let reader = Reader::new(self, request.lang, request.typing);
        let slots = reader.understand(request.query, Reach::Plain);
        if slots.is_empty() {
            return self.browse(request, &parts, &sieves);
        }
        let (slots, matches) = stretch(&reader, request, slots, &parts, &sieves);
        // whoever is still typing sees no facets
        let mut found = if request.typing { Found::default() } else { count(&matches, &parts, &sieves) };
        if let [slot] = slots.as_slice()
            && found.bounded
            && sieves.iter().all(Sieve::is_open)
        {
            // one list says how many there are
            found.total = found.total.max(slot.frequency().saturating_sub(hidden(&parts)));
        }
        let (page, next) = page(request, &parts, &matches.list);
        (found.hits, found.corrected) = explain(&slots, &parts, &page);
        found.next = next;
        found
    }
}

/// How many documents are replaced or gone.
fn hidden(parts: &[Part<'_>]) -> u32 {
    parts.iter().map(|p| u32::try_from(p.hidden.len()).unwrap_or(u32::MAX)).sum()
}

/// Matches all words, then all words or slips of others, then most words: the first that finds more than a few.
fn stretch(
    reader: &Reader<'_>,
    request: &Request<'_>,
    slots: Vec<Slot>,
    parts: &[Part<'_>],
    sieves: &[Sieve<'_>],
) -> (Vec<Slot>, Matches) {
    let budget = Budget::of(request.typing);
    let plain = with_all_words(parts, &slots, sieves, budget);
    if plain.passing() >= FEW || (plain.passing() > 0 && is_precise(&slots)) {
        return (slots, plain);
    }
    let wide = reader.understand(request.query, Reach::Wide);
    let widened = with_all_words(parts, &wide, sieves, budget);
    // a few whole matches of several words are a better answer than many halves
    if widened.passing() >= FEW || (widened.passing() > 0 && has_several(&slots)) {
        return (wide, widened);
    }
    let most = with_most_words(parts, &wide, sieves, budget, &widened);
    let best = |m: &Matches| m.list.iter().map(|m| m.score).max();
    if !widened.list.is_empty() && best(&widened) >= best(&most) { (wide, widened) } else { (wide, most) }
}

/// Counts over the matches gathered.
fn count(matches: &Matches, parts: &[Part<'_>], sieves: &[Sieve<'_>]) -> Found {
    let mut counters: Vec<Counter<'_>> = parts.iter().map(|p| Counter::new(p.segment)).collect();
    for m in &matches.list {
        if let Some(counter) = counters.get_mut(m.part) {
            counter.add(m.doc, m.verdict);
        }
    }
    let total = counters.iter().map(|c| c.total).sum();
    let facets = sieves.last().map(|sieve| counted(&counters, sieve)).unwrap_or_default();
    Found { total, bounded: matches.bounded, facets, ..Found::default() }
}

fn page(request: &Request<'_>, parts: &[Part<'_>], matches: &[Match]) -> (Vec<(usize, u32)>, Option<Place>) {
    let place = |m: &Match| -> Option<(Place, usize, u32)> {
        let part = parts.get(m.part)?;
        let key = match request.sort {
            Sort::Popular => u32::MAX - m.score,
            sort => browse::key(part.segment, sort, m.doc),
        };
        Some((part.place(key, m.doc), m.part, m.doc))
    };
    let mut places: Vec<(Place, usize, u32)> = matches
        .iter()
        .filter(|m| m.verdict == Verdict::In)
        .filter_map(place)
        .filter(|(place, ..)| request.after.is_none_or(|after| *place > after))
        .collect();
    let more = places.len() > request.limit;
    if more {
        places.select_nth_unstable(request.limit);
        places.truncate(request.limit);
    }
    places.sort_unstable();
    let next = places.last().map(|(place, ..)| *place).filter(|_| more);
    (places.into_iter().map(|(_, part, doc)| (part, doc)).collect(), next)
}

/// Which words of the page's names matched, and the query as its best match understood it.
fn explain(slots: &[Slot], parts: &[Part<'_>], page: &[(usize, u32)]) -> (Vec<Hit>, Option<String>) {
    let mut readers: Vec<Vec<_>> =
        (0..parts.len()).map(|number| slots.iter().map(|s| SlotReader::new(parts, number, s)).collect()).collect();
    let hit = |(part, doc): &(usize, u32)| Hit { doc: parts[*part].doc(*doc), words: Vec::new() };
    let mut hits: Vec<Hit> = page.iter().map(hit).collect();
    let mut ascending: Vec<usize> = (0..hits.len()).collect();
    ascending.sort_unstable_by_key(|i| page[*i]);
    let mut corrected = None;
    for i in ascending {
        let (part, doc) = page[i];
        let found: Vec<_> = readers[part].iter_mut().map(|r| r.word_in(doc)).collect();
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

/// Several words that all mean what they say: whoever types these wants just that.
fn is_precise(slots: &[Slot]) -> bool {
    let mut candidates = slots.iter().filter(|s| s.required).flat_map(|s| &s.candidates);
    has_several(slots) && candidates.all(|c| c.correction.is_none())
}

fn has_several(slots: &[Slot]) -> bool {
    slots.iter().filter(|s| s.required).count() >= PRECISE
}
