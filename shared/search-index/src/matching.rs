//! Matching: which documents have the words of a query, read from the most popular on, within bounds that do not depend on the size
//! of the catalogue.

mod partly;
mod reading;

use crate::filter::{Sieve, Verdict};
use crate::index::Part;
use crate::postings::END;
use crate::query::Slot;
use crate::rank;

pub(crate) use partly::with_most_words;
pub(crate) use reading::{SlotReader, Union, Word};

/// Most matches that are gathered and counted; then the answer is bounded.
pub const MAX_MATCHES: usize = 1_500;
/// Most matches that are gathered while the query is being typed.
pub(crate) const MATCHES_WHILE_TYPING: usize = 500;
/// Most documents looked at for one query.
pub(crate) const MAX_LOOKS: u32 = 4_096;
/// Most list entries sought for one query…
const MAX_SEEKS: usize = 8_000;
/// …and this many more while fewer matches than a page were found: who types a whole name wants that product, however unpopular.
const MORE_SEEKS: usize = 52_000;
const ENOUGH: usize = 24;
/// Most list entries sought for the documents that have most of the words, and again for those that have all but one.
const SEEKS_FOR_PARTS: usize = 20_000;

/// A document that matches.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Match {
    /// The part of the index it is in.
    pub(crate) part: usize,
    pub(crate) doc: u32,
    /// Relevance, in millionths; 0 where nobody asks for it.
    pub(crate) score: u32,
    pub(crate) verdict: Verdict,
}

/// Matches, part by part in the order of documents.
#[derive(Debug, Default)]
pub(crate) struct Matches {
    pub(crate) list: Vec<Match>,
    /// True when reading stopped before the end.
    pub(crate) bounded: bool,
}

impl Matches {
    /// How many pass the filters.
    pub(crate) fn passing(&self) -> usize {
        self.list.iter().filter(|m| m.verdict == Verdict::In).count()
    }
}

/// What one query may cost.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Budget {
    matches: usize,
    looks: u32,
    seeks: usize,
    more_seeks: usize,
}

impl Budget {
    /// For the first matches of a query that is being typed, or for those of a whole one.
    pub(crate) fn of(typing: bool) -> Budget {
        let matches = if typing { MATCHES_WHILE_TYPING } else { MAX_MATCHES };
        Budget { matches, looks: MAX_LOOKS, seeks: MAX_SEEKS, more_seeks: MORE_SEEKS }
    }

    /// For the documents that have a part of the words.
    fn for_parts(self) -> Budget {
        Budget { seeks: SEEKS_FOR_PARTS, more_seeks: 0, ..self }
    }

    /// A share of it.
    fn over(self, parts: u32) -> Budget {
        let parts = parts.max(1);
        Budget { looks: self.looks / parts, seeks: self.seeks / parts as usize, more_seeks: 0, ..self }
    }
}

/// The documents that have every required word.
pub(crate) fn with_all_words(parts: &[Part<'_>], slots: &[Slot], sieves: &[Sieve<'_>], budget: Budget) -> Matches {
    let mut out = Matches::default();
    for (number, sieve) in sieves.iter().enumerate().filter(|(_, sieve)| !sieve.hopeless) {
        let began = out.list.len();
        let bounded = all_words(parts, number, slots, sieve, sieve.required(), budget, &mut out);
        if bounded && sieve.has_choices() {
            // what passes may be rare among what was read: read on through the chosen values' own lists
            let mut others = out.list.split_off(began);
            others.retain(|m| m.verdict != Verdict::In);
            all_words(parts, number, slots, sieve, sieve.chosen(), budget, &mut out);
            out.list.append(&mut others);
        }
        out.bounded |= bounded;
    }
    out
}

/// Adds what one part has; true when it stopped before the end.
fn all_words(
    parts: &[Part<'_>],
    number: usize,
    slots: &[Slot],
    sieve: &Sieve<'_>,
    mut lists: Vec<Union<'_>>,
    mut budget: Budget,
    out: &mut Matches,
) -> bool {
    let part = &parts[number];
    let docs = part.segment.docs();
    let mut readers: Vec<_> = slots.iter().map(|s| SlotReader::new(parts, number, s)).collect();
    let mut drivers: Vec<usize> = (0..slots.len()).filter(|i| slots[*i].required).collect();
    drivers.sort_unstable_by_key(|i| slots[*i].frequencies.get(number));
    let mut found = Vec::with_capacity(slots.len());
    let mut doc = 0;
    let began = out.list.len();
    while let Some(next) = common(&mut lists, &mut readers, &drivers, doc, docs, &mut budget.seeks) {
        if budget.seeks == 0 && budget.more_seeks > 0 && out.list.len() - began < ENOUGH {
            budget.seeks = std::mem::take(&mut budget.more_seeks);
            doc = next;
            continue;
        }
        if budget.looks == 0 || budget.matches == 0 || budget.seeks == 0 {
            return true;
        }
        budget.looks -= 1;
        doc = next + 1;
        let verdict = if part.is_hidden(next) { Verdict::Out } else { sieve.check(next) };
        if verdict == Verdict::Out {
            continue;
        }
        budget.matches -= 1;
        // what only counts among a facet's other values is on no page
        let mut score = 0;
        if verdict == Verdict::In && !slots.is_empty() {
            found.clear();
            found.extend(readers.iter_mut().map(|r| r.word_in(next)));
            score = rank::score(part.segment, next, &readers, &found);
        }
        out.list.push(Match { part: number, doc: next, score, verdict });
    }
    false
}

/// The first document from `doc` on that is in all lists and has all words; any document once the seeks are spent.
fn common(
    lists: &mut [Union<'_>],
    readers: &mut [SlotReader<'_>],
    drivers: &[usize],
    doc: u32,
    docs: u32,
    seeks: &mut usize,
) -> Option<u32> {
    let mut candidate = doc;
    'again: while candidate < docs {
        for driver in drivers {
            let Some(reader) = readers.get_mut(*driver) else { continue };
            *seeks = seeks.saturating_sub(reader.width());
            let at = reader.seek(candidate);
            if at != candidate && *seeks > 0 {
                candidate = at;
                continue 'again;
            }
        }
        for list in &mut *lists {
            *seeks = seeks.saturating_sub(list.width());
            let at = list.seek(candidate);
            if at != candidate && *seeks > 0 {
                candidate = at;
                continue 'again;
            }
        }
        return Some(candidate).filter(|doc| *doc != END);
    }
    None
}
