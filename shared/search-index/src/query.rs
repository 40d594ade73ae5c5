//! Understanding a query: each word becomes a slot of word groups that may stand for it, with what each is worth. Words are taken as
//! they are, as plurals, as translations; unknown ones are completed, corrected, joined or split.

mod slips;

use crate::build::article_number;
use crate::index::{Index, Part};
use crate::labels::MERCHANT;
use crate::rank;
use crate::stop::is_stop;
use crate::vocabulary::{Entry, List, Relation};
use slips::Corrections;
use std::cell::RefCell;
use std::collections::HashMap;
use text::stem::{stem, without_conjunction};
use text::{Lang, Token, tokens};

/// Most words of a query that are looked at.
const WORDS: usize = 12;
/// Shortest article number that is looked up, in letters and digits.
const ARTICLE: usize = 3;
/// Longest phrase that means something of its own, in words.
pub(crate) const PHRASE: usize = 4;

/// What a list is worth to a slot: as typed, and translated; slips say what theirs are worth.
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

/// The entries of a word in the vocabularies of an index: the number of the part, and the entry there.
pub(crate) type Known = Vec<(usize, Entry)>;

/// A list that may stand for a slot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Candidate {
    /// Which part of the index the list belongs to.
    pub(crate) part: usize,
    pub(crate) list: List,
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
    /// Documents of its most frequent candidate, by part.
    pub(crate) frequencies: [u32; 2],
}

impl Slot {
    /// About how many documents have it.
    pub(crate) fn frequency(&self) -> u32 {
        self.frequencies.iter().sum()
    }

    fn push(&mut self, part: usize, list: List, frequency: u32, weight: f32, correction: Option<usize>) {
        match self.candidates.iter_mut().find(|c| (c.part, c.list) == (part, list)) {
            Some(held) if held.weight >= weight => {}
            Some(held) => (held.weight, held.correction) = (weight, correction),
            None => self.candidates.push(Candidate { part, list, weight, correction }),
        }
        if let Some(held) = self.frequencies.get_mut(part) {
            *held = frequency.max(*held);
        }
    }
}

/// Reads one query, perhaps twice with different reach.
pub(crate) struct Reader<'a> {
    index: &'a Index,
    parts: Vec<Part<'a>>,
    lang: Lang,
    /// True while the last word is still being typed: then it is completed even when it is a word already.
    typing: bool,
    /// Words already corrected, since that is the dearest part.
    corrected: RefCell<HashMap<(String, u8), Corrections>>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(index: &'a Index, lang: Lang, typing: bool) -> Reader<'a> {
        Reader { index, parts: index.parts(), lang, typing, corrected: RefCell::default() }
    }

    /// Understands a query.
    pub(crate) fn understand(&self, query: &str, reach: Reach) -> Vec<Slot> {
        let chars: Vec<char> = query.chars().collect();
        let mut words = tokens(query);
        words.truncate(WORDS);
        let typed = |first: &Token, last: &Token| -> String {
            chars.get(first.start as usize..last.end as usize).unwrap_or_default().iter().collect()
        };
        if let [first, .., last] = words.as_slice()
            && let Some(slot) = self.article(&article_number(query), typed(first, last))
        {
            return vec![slot];
        }
        let mut slots = Vec::new();
        let mut rest = words.as_slice();
        while let Some((token, after)) = rest.split_first() {
            if let Some((length, known)) = self.phrase(rest) {
                let mut slot = Slot { typed: typed(token, &rest[length - 1]), required: true, ..Slot::default() };
                self.push(&mut slot, &known, AS_TYPED, None);
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
        self.push(&mut slot, &known, AS_TYPED, None);
        if let Some(article) = self.article(word, String::new()) {
            article.candidates.iter().for_each(|c| slot.push(c.part, c.list, 1, c.weight, None));
        }
        if last && (self.typing || slot.candidates.is_empty() || reach == Reach::Wide) {
            self.complete(&mut slot, word);
        }
        let unclear = slot.candidates.is_empty() || reach == Reach::Wide;
        match unclear.then(|| self.correct(&mut slot, word, !known.is_empty(), reach, last)).flatten() {
            Some(parts) => slots.extend(parts),
            None => slots.push(slot),
        }
    }

    /// The entries of a word and of its stem, or of an Arabic word without the letter written together with it.
    fn known(&self, word: &str) -> Known {
        let found = self.entries(word);
        match without_conjunction(word) {
            Some(rest) if found.is_empty() => self.entries(rest),
            _ => found,
        }
    }

    fn entries(&self, word: &str) -> Known {
        let mut found: Known = self.find(word).collect();
        let stemmed = stem(word);
        if stemmed != word {
            found.extend(self.find(&stemmed));
        }
        found
    }

    fn find<'w>(&'w self, key: &'w str) -> impl Iterator<Item = (usize, Entry)> + 'w {
        self.parts.iter().enumerate().filter_map(move |(i, part)| Some((i, part.segment.vocabulary.find(key)?)))
    }

    /// The longest phrase of the vocabulary that the words begin with, such as `sac à main`, and how many words it has.
    fn phrase(&self, words: &[Token]) -> Option<(usize, Known)> {
        (2..=PHRASE.min(words.len())).rev().find_map(|length| {
            let typed = words[..length].iter().map(|t| t.word.as_str()).collect::<Vec<_>>().join(" ");
            let stems = words[..length].iter().map(|t| stem(&t.word)).collect::<Vec<_>>().join(" ");
            let mut known: Known = self.find(&typed).collect();
            if stems != typed {
                known.extend(self.find(&stems));
            }
            (!known.is_empty()).then_some((length, known))
        })
    }

    /// The product whose article number this is.
    fn article(&self, number: &str, typed: String) -> Option<Slot> {
        if number.len() < ARTICLE || !number.chars().any(|c| c.is_ascii_digit()) {
            return None;
        }
        let mut slot = Slot { typed, required: true, ..Slot::default() };
        for (i, part) in self.parts.iter().enumerate() {
            let docs = part.segment.with_sku(number).filter(|doc| !part.is_hidden(*doc));
            docs.for_each(|doc| slot.push(i, List::Doc(doc), 1, AS_TYPED, None));
        }
        (!slot.candidates.is_empty()).then_some(slot)
    }

    /// Adds what a word means in the language of the interface, and what each meaning is worth.
    fn push(&self, slot: &mut Slot, known: &Known, weight: f32, correction: Option<usize>) {
        for (part, list, worth) in self.meanings(known) {
            slot.push(part, list, self.parts[part].segment.frequency(list), weight * worth, correction);
        }
    }

    fn meanings(&self, known: &Known) -> impl Iterator<Item = (usize, List, f32)> + '_ {
        let targets = |(part, entry): &(usize, Entry)| {
            let part = *part;
            self.parts[part].segment.vocabulary.targets(*entry).map(move |target| (part, target))
        };
        let own = known.iter().flat_map(targets).any(|(_, target)| target.relation == Relation::Own);
        let lang = known.first().map(|(part, entry)| self.parts[*part].segment.vocabulary.lang(*entry));
        let french = self.lang == Lang::Fr || !own || lang == Some(Lang::Fr);
        let all: Vec<_> = known.iter().flat_map(targets).collect();
        all.into_iter().filter_map(move |(part, target)| {
            let worth = match target.relation {
                Relation::Own => 1.0,
                Relation::Synonym => TRANSLATED,
                Relation::French => Some(TRANSLATED).filter(|_| french)?,
            };
            Some((part, target.list, worth * self.list_worth(part, target.list)))
        })
    }

    fn list_worth(&self, part: usize, list: List) -> f32 {
        let segment = self.parts[part].segment;
        let facet =
            |value: u16| segment.labels.facets.get(usize::from(*segment.facet_of_values.get(usize::from(value))?));
        match list {
            List::Value(value) if facet(value).is_some_and(|f| f.key == MERCHANT) => rank::MERCHANT,
            _ => 1.0,
        }
    }

    fn frequency(&self, known: &Known) -> u32 {
        let of = |(part, list, _): (usize, List, f32)| self.parts[part].segment.frequency(list);
        self.meanings(known).map(of).max().unwrap_or(0)
    }

    pub(crate) fn written(&self, word: &str, known: &Known) -> String {
        let display = |(part, entry): &(usize, Entry)| self.parts[*part].segment.vocabulary.display(*entry);
        known.first().and_then(display).unwrap_or(word).to_owned()
    }
}
