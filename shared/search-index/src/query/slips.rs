//! Unknown words: completed, corrected, joined or split.

use super::{AS_TYPED, Reach, Reader, Slot};
use crate::stop::is_stop;
use crate::vocabulary::{Entry, Near};
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
    entry: Entry,
    written: String,
}

pub(super) type Corrections = Rc<[Correction]>;

impl Reader<'_> {
    /// Two words that are one written apart, when at least one of them means nothing by itself.
    pub(super) fn joined(&self, first: &str, second: &str) -> Option<Slot> {
        if self.known(first).is_some() && self.known(second).is_some() {
            return None;
        }
        let whole = format!("{first}{second}");
        let entry = self.known(&whole)?;
        let mut slot = Slot { corrections: vec![self.written(&whole, entry)], ..Slot::default() };
        slot.push_entry(self.segment, entry, self.lang, AS_TYPED, Some(0));
        Some(slot)
    }

    /// The words that begin with a text, the most frequent first.
    pub(crate) fn completions(&self, beginning: &str) -> Vec<(String, Entry)> {
        let found = self.segment.vocabulary.completions(beginning).into_iter();
        let mut ranked: Vec<_> = found.map(|(word, entry)| (self.frequency(entry), word, entry)).collect();
        ranked.sort_unstable_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        ranked.into_iter().map(|(_, word, entry)| (word, entry)).collect()
    }

    pub(super) fn complete(&self, slot: &mut Slot, word: &str) {
        if word.chars().count() < 2 && !self.typing {
            return;
        }
        for (_, entry) in self.completions(word).into_iter().take(ALTERNATIVES) {
            slot.push_entry(self.segment, entry, self.lang, COMPLETED, None);
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
            slot.push_entry(self.segment, correction.entry, self.lang, correction.worth, Some(number));
        }
        !found.is_empty()
    }

    /// The best of the words near one: few edits first, then the same initial, then frequent ones.
    fn corrections(&self, word: &str, distance: u8) -> Corrections {
        let vocabulary = &self.segment.vocabulary;
        let near =
            if distance == BEGINNING { vocabulary.near_beginnings(word) } else { vocabulary.near(word, distance) };
        let initial = word.chars().next();
        let mut found: Vec<_> = near
            .into_iter()
            .filter(|near| near.distance > 0)
            .map(|near| {
                let worth = CORRECTED[usize::from(near.distance.clamp(1, 2) - 1)];
                let worth = if near.word.chars().next() == initial { worth } else { worth * OTHER_INITIAL };
                (worth, self.frequency(near.entry), near)
            })
            .collect();
        found.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)).then_with(|| a.2.word.cmp(&b.2.word)));
        found.truncate(ALTERNATIVES);
        let correction = |(worth, _, near): (f32, u32, Near)| Correction {
            worth,
            entry: near.entry,
            written: self.written(&near.word, near.entry),
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
                let (a, b) = (self.known(first)?, self.known(second)?);
                Some((self.frequency(a).min(self.frequency(b)), [(first, a), (second, b)]))
            })
            .max_by_key(|(frequency, _)| *frequency)?;
        let part = |(part, entry): (&str, Entry)| {
            let mut out = Slot {
                typed: part.to_owned(),
                required: !is_stop(part),
                corrections: vec![self.written(part, entry)],
                ..Slot::default()
            };
            out.push_entry(self.segment, entry, self.lang, AS_TYPED, Some(0));
            out
        };
        Some(best.1.map(part))
    }
}
