//! Matching: which documents have the words of a query, read from the most popular on, within bounds that do not depend on the size
//! of the catalogue.

use crate::filter::{Sieve, Verdict};
use crate::postings::{END, Place, Postings};
use crate::query::Slot;
use crate::rank;
use crate::segment::Segment;

/// Most matches that are gathered and counted; then the answer is bounded.
pub const MAX_MATCHES: usize = 20_000;
/// Most matches that are gathered while the query is being typed.
pub(crate) const MATCHES_WHILE_TYPING: usize = 1_000;
/// Most documents looked at for one query.
pub(crate) const MAX_LOOKS: usize = 200_000;
/// A partial match has at least this share of the weight of the query's words…
const LEAST_SHARE: f32 = 0.5;
/// …less when its words are corrected or stand outside the name…
const CORRECTED_SHARE: f32 = 0.6;
/// …and at least this share of what the best match has.
const SHARE_OF_BEST: f32 = 0.75;

/// A document that matches.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Match {
    pub(crate) doc: u32,
    /// Relevance, in millionths.
    pub(crate) score: u32,
    pub(crate) verdict: Verdict,
}

/// Matches in the order of documents.
#[derive(Debug, Default)]
pub(crate) struct Matches {
    pub(crate) list: Vec<Match>,
    /// True when reading stopped before the end.
    pub(crate) bounded: bool,
}

/// A word found in a document.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    /// What it is worth: the candidate's weight, less outside the name.
    pub(crate) worth: f32,
    pub(crate) place: Place,
    pub(crate) correction: Option<usize>,
}

/// Reads the lists of one slot side by side.
pub(crate) struct SlotReader<'a> {
    lists: Vec<(Postings<'a>, f32, Option<usize>)>,
    /// Rarity of the slot's words: the weight it has in the score.
    pub(crate) idf: f32,
    frequency: u32,
    current: u32,
}

impl<'a> SlotReader<'a> {
    pub(crate) fn new(segment: &'a Segment, slot: &Slot) -> SlotReader<'a> {
        let lists = slot.candidates.iter().map(|c| (segment.group(c.group), c.weight, c.correction)).collect();
        SlotReader {
            lists,
            idf: rank::rarity(slot.frequency, segment.docs()) * if slot.required { 1.0 } else { rank::STOP_WORD },
            frequency: slot.frequency,
            current: 0,
        }
    }

    fn seek(&mut self, target: u32) -> u32 {
        self.current = self.lists.iter_mut().map(|(list, ..)| list.seek(target)).min().unwrap_or(END);
        self.current
    }

    /// The best of the slot's words in `doc`, which is not before any asked for earlier.
    pub(crate) fn word_in(&mut self, doc: u32) -> Option<Word> {
        if self.current > doc {
            return None;
        }
        self.current = END;
        let mut best: Option<Word> = None;
        for (list, weight, correction) in &mut self.lists {
            let at = list.seek(doc);
            self.current = self.current.min(at);
            if at == doc {
                let place = list.place();
                let worth = *weight * rank::place_worth(place);
                if best.is_none_or(|b| b.worth < worth) {
                    best = Some(Word { worth, place, correction: *correction });
                }
            }
        }
        best
    }
}

/// The documents that have every required word.
pub(crate) fn with_all_words(segment: &Segment, slots: &[Slot], sieve: &Sieve<'_>, most: usize) -> Matches {
    let mut out = Matches::default();
    let mut readers: Vec<_> = slots.iter().map(|s| SlotReader::new(segment, s)).collect();
    let mut drivers: Vec<SlotReader<'_>> =
        slots.iter().filter(|s| s.required).map(|s| SlotReader::new(segment, s)).collect();
    drivers.sort_unstable_by_key(|d| d.frequency);
    let mut lists: Vec<_> = sieve.must.iter().map(|v| segment.with_value(*v)).collect();
    let mut found = Vec::with_capacity(slots.len());
    let mut doc = 0;
    let mut looks = 0;
    while let Some(next) = common(&mut lists, &mut drivers, doc, segment.docs()) {
        looks += 1;
        if looks > MAX_LOOKS || out.list.len() >= most {
            out.bounded = true;
            break;
        }
        doc = next + 1;
        let verdict = sieve.check(next);
        if verdict == Verdict::Out {
            continue;
        }
        found.clear();
        found.extend(readers.iter_mut().map(|r| r.word_in(next)));
        let score = if slots.is_empty() { 0 } else { rank::score(segment, next, &readers, &found) };
        out.list.push(Match { doc: next, score, verdict });
    }
    out
}

/// The first document from `doc` on that is in all lists and has all words.
fn common(lists: &mut [Postings<'_>], drivers: &mut [SlotReader<'_>], doc: u32, docs: u32) -> Option<u32> {
    let mut candidate = doc;
    'again: while candidate < docs {
        let seeks = drivers.iter_mut().map(|d| -> u32 { d.seek(candidate) });
        for at in seeks.chain(lists.iter_mut().map(|l| l.seek(candidate))) {
            if at != candidate {
                candidate = at;
                continue 'again;
            }
        }
        return Some(candidate);
    }
    None
}

/// The documents that have most of the words, by weight, when none has all.
pub(crate) fn with_most_words(segment: &Segment, slots: &[Slot], sieve: &Sieve<'_>, most: usize) -> Matches {
    let found: Vec<Slot> = slots.iter().filter(|s| !s.candidates.is_empty()).cloned().collect();
    let out = with_share(segment, &found, sieve, LEAST_SHARE, most);
    if out.list.is_empty() { with_share(segment, &found, sieve, 0.0, most) } else { out }
}

fn with_share(segment: &Segment, slots: &[Slot], sieve: &Sieve<'_>, share: f32, most: usize) -> Matches {
    let mut readers: Vec<_> = slots.iter().map(|s| SlotReader::new(segment, s)).collect();
    let total: f32 = readers.iter().map(|r| r.idf).sum();
    let mut drivers: Vec<usize> = (0..readers.len()).collect();
    drivers.sort_unstable_by(|a, b| readers[*b].idf.total_cmp(&readers[*a].idf).then(a.cmp(b)));
    // documents that have none of the rarest words cannot reach the share: the lists of common words are only looked into
    let mut rest = total;
    drivers.retain(|i| {
        let needed = rest > 0.0 && rest >= total * share * CORRECTED_SHARE;
        rest -= readers[*i].idf;
        needed
    });
    let mut out = Matches::default();
    let mut shares = Vec::new();
    let mut found = Vec::with_capacity(readers.len());
    let (mut doc, mut looks, mut best) = (0, 0, 0.0_f32);
    loop {
        let next = drivers.iter().map(|i| readers[*i].seek(doc)).min().unwrap_or(END);
        looks += 1;
        if next >= segment.docs() {
            break;
        }
        if looks > MAX_LOOKS || out.list.len() >= most {
            out.bounded = true;
            break;
        }
        doc = next + 1;
        found.clear();
        found.extend(readers.iter_mut().map(|r| r.word_in(next)));
        let held: f32 = found.iter().zip(&readers).filter_map(|(f, r)| f.map(|f| f.worth * r.idf)).sum();
        if held < total * share * CORRECTED_SHARE || held < best * SHARE_OF_BEST {
            continue;
        }
        let verdict = sieve.check(next);
        if verdict != Verdict::Out {
            best = best.max(held);
            shares.push(held);
            out.list.push(Match { doc: next, score: rank::score(segment, next, &readers, &found), verdict });
        }
    }
    let mut held = shares.into_iter();
    out.list.retain(|_| held.next().is_some_and(|h| h >= best * SHARE_OF_BEST));
    out
}
