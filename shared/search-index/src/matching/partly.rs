//! Documents that have most of the words, by weight, when none has all.

use super::{Budget, Match, Matches, SlotReader, with_all_words};
use crate::filter::{Sieve, Verdict};
use crate::index::Part;
use crate::postings::END;
use crate::query::Slot;
use crate::rank;
use std::collections::BTreeSet;

/// A partial match has at least this share of the weight of the query's words…
const LEAST_SHARE: f32 = 0.5;
/// …less when its words are corrected or stand outside the name…
const CORRECTED_SHARE: f32 = 0.6;
/// …and at least this share of what the best match has.
const SHARE_OF_BEST: f32 = 0.75;
/// Fewest words of which one may be left out before the others are looked for together.
const WORDS_TO_SPARE: usize = 3;

/// The documents that have most of the words; `whole` are those that have all.
pub(crate) fn with_most_words(
    parts: &[Part<'_>],
    slots: &[Slot],
    sieves: &[Sieve<'_>],
    budget: Budget,
    whole: &Matches,
) -> Matches {
    let slots: Vec<Slot> = slots.iter().filter(|s| !s.candidates.is_empty()).cloned().collect();
    let budget = budget.for_parts();
    let mut out = Walk::new(LEAST_SHARE).through(parts, &slots, sieves, budget);
    if out.list.is_empty() {
        out = Walk::new(0.0).through(parts, &slots, sieves, budget);
    }
    if out.bounded {
        let mut known: BTreeSet<(usize, u32)> = out.list.iter().map(|m| (m.part, m.doc)).collect();
        out.list.extend(whole.list.iter().filter(|m| known.insert((m.part, m.doc))));
        add_all_but_one(parts, &slots, sieves, budget, &mut known, &mut out.list);
    }
    out
}

/// In a large catalogue the walk ends long before the list of a common word does: all words but one are found together anywhere.
fn add_all_but_one(
    parts: &[Part<'_>],
    slots: &[Slot],
    sieves: &[Sieve<'_>],
    budget: Budget,
    known: &mut BTreeSet<(usize, u32)>,
    out: &mut Vec<Match>,
) {
    let required: Vec<usize> = (0..slots.len()).filter(|i| slots[*i].required).collect();
    if required.len() < WORDS_TO_SPARE {
        return;
    }
    let share = budget.over(u32::try_from(required.len()).unwrap_or(u32::MAX));
    for left_out in required {
        let mut fewer = slots.to_vec();
        fewer[left_out].required = false;
        let found = with_all_words(parts, &fewer, sieves, share);
        out.extend(found.list.into_iter().filter(|m| known.insert((m.part, m.doc))));
    }
}

/// A walk through the documents that have one of the rarer words.
struct Walk {
    share: f32,
    /// The weight of the words of the best match so far.
    best: f32,
    /// That of each match.
    held: Vec<f32>,
    out: Matches,
}

impl Walk {
    fn new(share: f32) -> Walk {
        Walk { share, best: 0.0, held: Vec::new(), out: Matches::default() }
    }

    fn through(mut self, parts: &[Part<'_>], slots: &[Slot], sieves: &[Sieve<'_>], budget: Budget) -> Matches {
        for (number, sieve) in sieves.iter().enumerate().filter(|(_, sieve)| !sieve.hopeless) {
            self.part(parts, number, slots, sieve, budget);
        }
        let mut held = self.held.into_iter();
        self.out.list.retain(|_| held.next().is_some_and(|h| h >= self.best * SHARE_OF_BEST));
        self.out
    }

    fn part(&mut self, parts: &[Part<'_>], number: usize, slots: &[Slot], sieve: &Sieve<'_>, mut budget: Budget) {
        let part = &parts[number];
        let mut readers: Vec<_> = slots.iter().map(|s| SlotReader::new(parts, number, s)).collect();
        let total: f32 = readers.iter().map(|r| r.idf).sum();
        let least = total * self.share * CORRECTED_SHARE;
        let drivers = drivers(&readers, total, least);
        let width: usize = readers.iter().map(SlotReader::width).sum();
        let mut found = Vec::with_capacity(readers.len());
        let mut doc = 0;
        loop {
            let next = drivers.iter().map(|i| readers[*i].seek(doc)).min().unwrap_or(END);
            if next >= part.segment.docs() {
                return;
            }
            if budget.looks == 0 || budget.matches == 0 || budget.seeks == 0 {
                self.out.bounded = true;
                return;
            }
            budget.looks -= 1;
            budget.seeks = budget.seeks.saturating_sub(width);
            doc = next + 1;
            found.clear();
            found.extend(readers.iter_mut().map(|r| r.word_in(next)));
            let held: f32 = found.iter().zip(&readers).filter_map(|(f, r)| f.map(|f| f.worth * r.idf)).sum();
            if held < least || held < self.best * SHARE_OF_BEST || part.is_hidden(next) {
                continue;
            }
            let verdict = sieve.check(next);
            if verdict != Verdict::Out {
                budget.matches -= 1;
                self.best = self.best.max(held);
                self.held.push(held);
                let score = rank::score(part.segment, next, &readers, &found);
                self.out.list.push(Match { part: number, doc: next, score, verdict });
            }
        }
    }
}

/// The slots whose lists are walked through, the rarest first: a document that has none of them cannot have the least weight, so
/// the lists of common words are only looked into.
fn drivers(readers: &[SlotReader<'_>], total: f32, least: f32) -> Vec<usize> {
    let mut drivers: Vec<usize> = (0..readers.len()).collect();
    drivers.sort_unstable_by(|a, b| readers[*b].idf.total_cmp(&readers[*a].idf).then(a.cmp(b)));
    let mut rest = total;
    drivers.retain(|i| {
        let needed = rest > 0.0 && rest >= least;
        rest -= readers[*i].idf;
        needed
    });
    drivers
}
