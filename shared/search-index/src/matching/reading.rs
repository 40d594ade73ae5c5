//! Lists read side by side: the words that may stand for a slot, the values that a document may have.

use crate::index::Part;
use crate::postings::{END, Place, Postings};
use crate::query::Slot;
use crate::rank;

/// A word found in a document.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    /// What it is worth: the candidate's weight, less outside the name.
    pub(crate) worth: f32,
    pub(crate) place: Place,
    pub(crate) correction: Option<usize>,
}

/// Reads the lists of one slot.
pub(crate) struct SlotReader<'a> {
    lists: Vec<(Postings<'a>, f32, Option<usize>)>,
    /// Rarity of the slot's words: the weight it has in the score.
    pub(crate) idf: f32,
    current: u32,
}

impl<'a> SlotReader<'a> {
    /// The lists of a slot in the part with this number.
    pub(crate) fn new(parts: &[Part<'a>], number: usize, slot: &Slot) -> SlotReader<'a> {
        let docs = parts.iter().map(|p| p.segment.docs()).sum();
        let idf = rank::rarity(slot.frequency(), docs) * if slot.required { 1.0 } else { rank::STOP_WORD };
        let candidates = slot.candidates.iter().filter(|c| c.part == number);
        let lists = candidates.map(|c| (parts[number].segment.list(c.list), c.weight, c.correction)).collect();
        SlotReader { lists, idf, current: 0 }
    }

    /// How many lists are sought at once.
    pub(crate) fn width(&self) -> usize {
        self.lists.len().max(1)
    }

    pub(crate) fn seek(&mut self, target: u32) -> u32 {
        self.current = match self.lists.as_mut_slice() {
            [(only, ..)] => only.seek(target),
            lists => lists.iter_mut().map(|(list, ..)| list.seek(target)).min().unwrap_or(END),
        };
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

/// Reads lists of which a document must be in one.
pub(crate) struct Union<'a>(pub(crate) Vec<Postings<'a>>);

impl Union<'_> {
    pub(crate) fn width(&self) -> usize {
        self.0.len().max(1)
    }

    pub(crate) fn seek(&mut self, target: u32) -> u32 {
        self.0.iter_mut().map(|list| list.seek(target)).min().unwrap_or(END)
    }
}
