//! Understanding a query: each word becomes a slot of word groups that may stand for it, with what each is worth. Words are taken as
//! they are, as plurals, as translations; unknown ones are completed, corrected, joined or split.

use crate::segment::Segment;
use crate::stop::is_stop;
use crate::vocabulary::{Entry, Near, Relation};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use text::stem::{stem, without_conjunction};
use text::{Lang, Token, tokens};

/// Most words of a query that are looked at.
const WORDS: usize = 12;
/// Longest word that is looked at, in letters.
const LETTERS: usize = 40;
/// Longest phrase that means something of its own, in words.
pub(crate) const PHRASE: usize = 4;
/// Most corrections or completions kept for one word.
const ALTERNATIVES: usize = 12;

/// What a group is worth to a slot: as typed, translated, completed, one and two letters corrected.
const AS_TYPED: f32 = 1.0;
const TRANSLATED: f32 = 0.92;
const COMPLETED: f32 = 0.8;
const CORRECTED: [f32; 2] = [0.7, 0.5];
/// Stands for a distance: one letter corrected in the beginning of a word.
const BEGINNING: u8 = 0;
/// Another first letter is rarely a slip.
const OTHER_INITIAL: f32 = 0.8;

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

type Corrections = Rc<[Correction]>;

/// A word that may be meant.
struct Correction {
    worth: f32,
    entry: Entry,
    written: String,
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

    /// Two words that are one written apart, when at least one of them means nothing by itself.
    fn joined(&self, first: &str, second: &str) -> Option<Slot> {
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

    fn complete(&self, slot: &mut Slot, word: &str) {
        if word.chars().count() < 2 && !self.typing {
            return;
        }
        for (_, entry) in self.completions(word).into_iter().take(ALTERNATIVES) {
            slot.push_entry(self.segment, entry, self.lang, COMPLETED, None);
        }
    }

    /// Adds what a word may be a slip of. Gives two slots instead when it is two words written together.
    fn correct(&self, slot: &mut Slot, word: &str, known: bool, reach: Reach, last: bool) -> Option<[Slot; 2]> {
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
        let parts = self.split(slot, word);
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
    fn split(&self, slot: &Slot, word: &str) -> Option<[Slot; 2]> {
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
                typed: slot.typed.clone(),
                required: !is_stop(part),
                corrections: vec![self.written(part, entry)],
                ..Slot::default()
            };
            out.push_entry(self.segment, entry, self.lang, AS_TYPED, Some(0));
            out
        };
        Some(best.1.map(part))
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
