//! Unknown words: completed, corrected, joined or split.

use super::{AS_TYPED, Known, Reach, Reader, Slot};
use crate::stop::is_stop;
use crate::vocabulary::Near;
use std::rc::Rc;

/// Longest word that is corrected, in letters.
const LETTERS: usize = 40;
/// Most corrections or completions kept for one word.
const ALTERNATIVES: usize = 12;
/// What a completed word is worth, and one with one or two letters corrected.
const COMPLETED: f32 = 0.8;
const CORRECTED: [f32; 2] = [0.7, 0.5];
/// Stands for a distance: one letter corrected in the beginning of a word.
const BEGINNING: u8 = 0;
/// Another first letter is rarely a slip.
const OTHER_INITIAL: f32 = 0.8;

/// A word that may be meant.
pub(super) struct Correction {
    worth: f32,
    known: Known,
    written: String,
}

pub(super) type Corrections = Rc<[Correction]>;

impl Reader<'_> {
    /// Two words that are one written apart, when at least one of them means nothing by itself.
    pub(super) fn joined(&self, first: &str, second: &str) -> Option<Slot> {
        if !self.known(first).is_empty() && !self.known(second).is_empty() {
            return None;
        }
        let whole = format!("{first}{second}");
        let known = Some(self.known(&whole)).filter(|known| !known.is_empty())?;
        let mut slot = Slot { corrections: vec![self.written(&whole, &known)], ..Slot::default() };
        self.push(&mut slot, &known, AS_TYPED, Some(0));
        Some(slot)
    }

    /// The words that begin with a text, the most frequent first.
    pub(crate) fn completions(&self, beginning: &str) -> Vec<(String, Known)> {
        let found = self.in_all_parts(|part| {
            let found = self.parts[part].segment.vocabulary.completions(beginning).into_iter();
            found.map(|(word, entry)| Near { word, entry, distance: 0 }).collect()
        });
        let mut ranked: Vec<_> =
            found.into_iter().map(|(near, known)| (self.frequency(&known), near.word, known)).collect();
        ranked.sort_unstable_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        ranked.into_iter().map(|(_, word, known)| (word, known)).collect()
    }

    /// Words found in each part of the index; those of several parts are one.
    fn in_all_parts(&self, find: impl Fn(usize) -> Vec<Near>) -> Vec<(Near, Known)> {
        let found = |part: usize| find(part).into_iter().map(move |near| (vec![(part, near.entry)], near));
        let mut all: Vec<(Near, Known)> =
            (0..self.parts.len()).flat_map(found).map(|(known, near)| (near, known)).collect();
        if self.parts.len() > 1 {
            all.sort_by(|(a, _), (b, _)| a.word.cmp(&b.word));
            all.dedup_by(|(next, more), (held, known)| {
                let same = next.word == held.word;
                if same {
                    known.append(more);
                }
                same
            });
        }
        all
    }

    pub(super) fn complete(&self, slot: &mut Slot, word: &str) {
        if word.chars().count() < 2 && !self.typing {
            return;
        }
        for (_, known) in self.completions(word).into_iter().take(ALTERNATIVES) {
            self.push(slot, &known, COMPLETED, None);
        }
    }

    /// Adds what a word may be a slip of. Gives two slots instead when it is two words written together.
    pub(super) fn correct(
        &self,
        slot: &mut Slot,
        word: &str,
        known: bool,
        reach: Reach,
        last: bool,
    ) -> Option<[Slot; 2]> {
        let letters = word.chars().count();
        let wide = reach == Reach::Wide;
        let number = word.chars().all(|c| c.is_ascii_digit());
        let least = if wide { 3 } else { 4 };
        if (least..=LETTERS).contains(&letters) && !number && self.near(slot, word, 1) {
            return None;
        }
        if known {
            return None;
        }
        let parts = self.split(word);
        if parts.is_none() && !number && letters <= LETTERS {
            let beginning = last && self.typing && letters >= 4 && self.near(slot, word, BEGINNING);
            if !beginning && letters >= if wide { 5 } else { 6 } {
                self.near(slot, word, 2);
            }
        }
        parts
    }

    /// Adds the words near one; true when there is any.
    fn near(&self, slot: &mut Slot, word: &str, distance: u8) -> bool {
        let key = (word.to_owned(), distance);
        let known = self.corrected.borrow().get(&key).cloned();
        let found = known.unwrap_or_else(|| {
            let found = self.corrections(word, distance);
            self.corrected.borrow_mut().insert(key, Rc::clone(&found));
            found
        });
        for correction in found.iter() {
            slot.corrections.push(correction.written.clone());
            let number = slot.corrections.len() - 1;
            self.push(slot, &correction.known, correction.worth, Some(number));
        }
        !found.is_empty()
    }

    /// The best of the words near one: few edits first, then the same initial, then frequent ones.
    fn corrections(&self, word: &str, distance: u8) -> Corrections {
        let automaton = match distance {
            BEGINNING => self.index.automaton_of_beginning(word),
            distance => self.index.automaton(word, distance),
        };
        let near = self.in_all_parts(|part| self.parts[part].segment.vocabulary.near(&automaton));
        let initial = word.chars().next();
        let mut found: Vec<_> = near
            .into_iter()
            .filter(|(near, _)| near.distance > 0)
            .map(|(near, known)| {
                let worth = CORRECTED[usize::from(near.distance.clamp(1, 2) - 1)];
                let worth = if near.word.chars().next() == initial { worth } else { worth * OTHER_INITIAL };
                (worth, self.frequency(&known), near.word, known)
            })
            .collect();
        found.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)).then_with(|| a.2.cmp(&b.2)));
        found.truncate(ALTERNATIVES);
        let correction = |(worth, _, word, known): (f32, u32, String, Known)| {
            let written = self.written(&word, &known);
            Correction { worth, known, written }
        };
        found.into_iter().map(correction).collect()
    }

    /// The two words that a word without its space is, the more frequent the better.
    fn split(&self, word: &str) -> Option<[Slot; 2]> {
        let cuts = word.char_indices().map(|(i, _)| i).skip(2);
        let best = cuts
            .filter(|at| word[*at..].chars().count() >= 2)
            .filter_map(|at| {
                let (first, second) = word.split_at(at);
                let known = |part| Some(self.known(part)).filter(|known| !known.is_empty());
                let (a, b) = (known(first)?, known(second)?);
                Some((self.frequency(&a).min(self.frequency(&b)), [(first, a), (second, b)]))
            })
            .max_by_key(|(frequency, _)| *frequency)?;
        let part = |(part, known): (&str, Known)| {
            let mut out = Slot {
                typed: part.to_owned(),
                required: !is_stop(part),
                corrections: vec![self.written(part, &known)],
                ..Slot::default()
            };
            self.push(&mut out, &known, AS_TYPED, Some(0));
            out
        };
        Some(best.1.map(part))
    }
}
