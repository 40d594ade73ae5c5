//! Understanding a query: each word becomes a slot of word groups that may stand for it, with what each is worth. Words are taken as
//! they are, as plurals, as translations; unknown ones are completed, corrected, joined or split.

mod slips;

use crate::segment::Segment;
use crate::stop::is_stop;
use crate::vocabulary::{Entry, Relation};
use slips::Corrections;
use std::cell::RefCell;
use std::collections::HashMap;
use text::stem::{stem, without_conjunction};
use text::{Lang, Token, tokens};

/// Most words of a query that are looked at.
const WORDS: usize = 12;
/// Longest phrase that means something of its own, in words.
pub(crate) const PHRASE: usize = 4;

/// What a group is worth to a slot: as typed, and translated; slips say what theirs are worth.
const AS_TYPED: f32 = 1.0;
const TRANSLATED: f32 = 0.92;

/// How far a query is stretched to find something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Known words mean what they say; only unknown ones are completed or corrected.
    Plain,
    /// Known words may be slips too.
    Wide,
}

/// A group that may stand for a slot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Candidate {
    pub(crate) group: u32,
    pub(crate) weight: f32,
    /// Which of the slot's corrections it is; none when it is what was typed.
    pub(crate) correction: Option<usize>,
}

/// One or two words of the query.
#[derive(Debug, Clone, Default)]
pub(crate) struct Slot {
    /// The words as typed.
    pub(crate) typed: String,
    pub(crate) candidates: Vec<Candidate>,
    /// How corrections are written.
    pub(crate) corrections: Vec<String>,
    /// False for words that carry little: a match need not have them.
    pub(crate) required: bool,
    /// Documents of its most frequent candidate.
    pub(crate) frequency: u32,
}

impl Slot {
    fn push(&mut self, segment: &Segment, group: u32, weight: f32, correction: Option<usize>) {
        match self.candidates.iter_mut().find(|c| c.group == group) {
            Some(held) if held.weight >= weight => {}
            Some(held) => (held.weight, held.correction) = (weight, correction),
            None => self.candidates.push(Candidate { group, weight, correction }),
        }
        self.frequency = self.frequency.max(segment.frequency(group));
    }

    fn push_entry(&mut self, segment: &Segment, entry: Entry, lang: Lang, weight: f32, correction: Option<usize>) {
        for (group, worth) in meanings(segment, entry, lang) {
            self.push(segment, group, weight * worth, correction);
        }
    }
}

/// Reads one query, perhaps twice with different reach.
pub(crate) struct Reader<'a> {
    segment: &'a Segment,
    lang: Lang,
    /// True while the last word is still being typed: then it is completed even when it is a word already.
    typing: bool,
    /// Words already corrected, since that is the dearest part.
    corrected: RefCell<HashMap<(String, u8), Corrections>>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(segment: &'a Segment, lang: Lang, typing: bool) -> Reader<'a> {
        Reader { segment, lang, typing, corrected: RefCell::default() }
    }

    /// Understands a query.
    pub(crate) fn understand(&self, query: &str, reach: Reach) -> Vec<Slot> {
        let chars: Vec<char> = query.chars().collect();
        let mut words = tokens(query);
        words.truncate(WORDS);
        let typed = |first: &Token, last: &Token| -> String {
            chars.get(first.start as usize..last.end as usize).unwrap_or_default().iter().collect()
        };
        let mut slots = Vec::new();
        let mut rest = words.as_slice();
        while let Some((token, after)) = rest.split_first() {
            if let Some((length, entry)) = self.phrase(rest) {
                let mut slot = Slot { typed: typed(token, &rest[length - 1]), required: true, ..Slot::default() };
                slot.push_entry(self.segment, entry, self.lang, AS_TYPED, None);
                slots.push(slot);
                rest = &rest[length..];
                continue;
            }
            rest = after;
            if let Some(next) = rest.first()
                && let Some(joined) = self.joined(&token.word, &next.word)
            {
                slots.push(Slot { typed: typed(token, next), required: true, ..joined });
                rest = &rest[1..];
                continue;
            }
            let slot = Slot { typed: typed(token, token), required: !is_stop(&token.word), ..Slot::default() };
            self.read(slot, &token.word, reach, rest.is_empty(), &mut slots);
        }
        if !slots.iter().any(|s| s.required) {
            slots.iter_mut().for_each(|s| s.required = true);
        }
        slots
    }

    /// Finds what one word may mean and adds its slot, or two when it is two words written together.
    fn read(&self, mut slot: Slot, word: &str, reach: Reach, last: bool, slots: &mut Vec<Slot>) {
        let known = self.known(word);
        if let Some(entry) = known {
            slot.push_entry(self.segment, entry, self.lang, AS_TYPED, None);
        }
        if last && (self.typing || known.is_none() || reach == Reach::Wide) {
            self.complete(&mut slot, word);
        }
        let unclear = slot.candidates.is_empty() || reach == Reach::Wide;
        match unclear.then(|| self.correct(&mut slot, word, known.is_some(), reach, last)).flatten() {
            Some(parts) => slots.extend(parts),
            None => slots.push(slot),
        }
    }

    /// The entry of a word, of its stem, or of an Arabic word without the letter written together with it.
    fn known(&self, word: &str) -> Option<Entry> {
        let vocabulary = &self.segment.vocabulary;
        let find = |word: &str| vocabulary.find(word).or_else(|| vocabulary.find(&stem(word)));
        find(word).or_else(|| without_conjunction(word).and_then(find))
    }

    /// The longest phrase of the vocabulary that the words begin with, such as `sac à main`, and how many words it has.
    fn phrase(&self, words: &[Token]) -> Option<(usize, Entry)> {
        let vocabulary = &self.segment.vocabulary;
        (2..=PHRASE.min(words.len())).rev().find_map(|length| {
            let typed = || words[..length].iter().map(|t| t.word.as_str());
            let exact = vocabulary.find(&typed().collect::<Vec<_>>().join(" "));
            let entry = exact.or_else(|| vocabulary.find(&typed().map(stem).collect::<Vec<_>>().join(" ")));
            Some((length, entry?))
        })
    }

    fn frequency(&self, entry: Entry) -> u32 {
        meanings(self.segment, entry, self.lang).map(|(group, _)| self.segment.frequency(group)).max().unwrap_or(0)
    }

    fn written(&self, word: &str, entry: Entry) -> String {
        self.segment.vocabulary.display(entry).unwrap_or(word).to_owned()
    }
}

/// What a word may mean in a language of the interface, and what each meaning is worth.
fn meanings(segment: &Segment, entry: Entry, lang: Lang) -> impl Iterator<Item = (u32, f32)> + '_ {
    let vocabulary = &segment.vocabulary;
    let own = vocabulary.groups(entry).any(|(_, relation)| relation == Relation::Own);
    let french = lang == Lang::Fr || !own || vocabulary.lang(entry) == Lang::Fr;
    vocabulary.groups(entry).filter_map(move |(group, relation)| match relation {
        Relation::Own => Some((group, 1.0)),
        Relation::Synonym => Some((group, TRANSLATED)),
        Relation::French => french.then_some((group, TRANSLATED)),
    })
}
