//! Gathers the words of products: names, labels in three languages, translations; then writes vocabulary and postings.

use super::BuildError;
use crate::bytes::put_u32;
use crate::labels::{COLLECTION, Labels, MERCHANT};
use crate::phrases::{PhraseBuilder, code};
use crate::postings::{self, Place};
use crate::section::Section;
use crate::stop::is_stop;
use crate::vocabulary::{List, Relation, Target};
use contracts::catalogue::Product;
use fst::MapBuilder;
use std::collections::{BTreeMap, HashMap};
use text::stem::stem;
use text::{Lang, Token, tokens};

/// Longest phrase, in words.
const PHRASE: usize = 3;

/// The documents of a group.
pub(super) type Documents = Vec<(u32, Place)>;

struct Draft {
    targets: Vec<Target>,
    lang: Lang,
    display: String,
    /// False while only the stem of what was seen: a word nobody writes.
    seen: bool,
}

pub(super) struct WordBuilder {
    /// The group of each stem.
    pub(super) groups: HashMap<String, u32>,
    /// The group of each word seen in a name.
    words: HashMap<String, u32>,
    /// The facet values whose names have words of a stem.
    pub(super) values: HashMap<String, Vec<u16>>,
    pub(super) lists: Vec<Documents>,
    entries: BTreeMap<String, Draft>,
    pub(super) phrases: PhraseBuilder,
    pub(super) popularity: Vec<u32>,
    pub(super) value_weights: Vec<u64>,
}

impl WordBuilder {
    pub(super) fn new(labels: &Labels) -> WordBuilder {
        WordBuilder {
            groups: HashMap::new(),
            words: HashMap::new(),
            values: HashMap::new(),
            lists: Vec::new(),
            entries: BTreeMap::new(),
            phrases: PhraseBuilder::default(),
            popularity: Vec::new(),
            value_weights: vec![0; labels.values()],
        }
    }

    /// Adds a product; products come in the order of their numbers.
    pub(super) fn add(&mut self, doc: u32, product: &Product, values: impl Iterator<Item = u16>) {
        let lang = product.card.lang.get(..2).and_then(|code| code.parse().ok()).unwrap_or(Lang::En);
        let name: Vec<char> = product.card.name.chars().collect();
        let found = tokens(&product.card.name);
        for (position, token) in found.iter().enumerate() {
            self.word(doc, &token.word, &written(&name, token, token), lang, Place::name(position));
            // `t-light` is also found as `tlight`
            if let Some(next) = found.get(position + 1)
                && next.start == token.end + 1
                && name.get(token.end as usize) == Some(&'-')
            {
                let joined = format!("{}{}", token.word, next.word);
                self.word(doc, &joined, &written(&name, token, next), lang, Place::name(position));
            }
        }
        // the merchant's translations are found as the name is, behind it
        for (code, translated) in &product.card.names {
            let lang = code.parse().unwrap_or(lang);
            let chars: Vec<char> = translated.chars().collect();
            for (position, token) in (found.len()..).zip(tokens(translated)) {
                self.word(doc, &token.word, &written(&chars, &token, &token), lang, Place::name(position));
            }
        }
        self.phrases_of(&name, &found, lang, product.popularity);
        self.popularity.push(product.popularity);
        for value in values {
            if let Some(weight) = self.value_weights.get_mut(usize::from(value)) {
                *weight += u64::from(product.popularity) + 1;
            }
        }
    }

    fn word(&mut self, doc: u32, word: &str, written: &str, lang: Lang, place: Place) {
        let group = match self.words.get(word) {
            Some(group) => *group,
            None => self.new_word(word, written, lang),
        };
        let list = &mut self.lists[group as usize];
        match list.last_mut() {
            Some((last, held)) if *last == doc => *held = held.and(place),
            _ => list.push((doc, place)),
        }
    }

    /// The group of a word that no name had so far.
    fn new_word(&mut self, word: &str, written: &str, lang: Lang) -> u32 {
        let stemmed = stem(word);
        let group = *self.groups.entry(stemmed.clone()).or_insert_with(|| {
            self.lists.push(Vec::new());
            u32::try_from(self.lists.len() - 1).unwrap_or(u32::MAX)
        });
        self.words.insert(word.to_owned(), group);
        self.see(word, &stemmed, written, lang, List::Group(group));
        group
    }

    /// An entry for a word as somebody writes it, and one for its stem.
    fn see(&mut self, word: &str, stemmed: &str, written: &str, lang: Lang, list: List) {
        self.entry(word, written, lang, list, Relation::Own);
        if let Some(draft) = self.entries.get_mut(word).filter(|draft| !draft.seen) {
            (draft.seen, draft.display, draft.lang) = (true, written.to_owned(), lang);
        }
        self.entry(stemmed, written, lang, list, Relation::Own);
    }

    pub(super) fn entry(&mut self, word: &str, written: &str, lang: Lang, list: List, relation: Relation) {
        let draft = || Draft { targets: Vec::new(), lang, display: written.to_owned(), seen: false };
        let draft = self.entries.entry(word.to_owned()).or_insert_with(draft);
        if !draft.targets.iter().any(|target| target.list == list) {
            draft.targets.push(Target { list, relation });
        }
    }

    /// The words of the names of facet values that some product has.
    fn label_words(&mut self, labels: &Labels) {
        let values = labels.facets.iter().flat_map(|f| f.values.iter().map(|v| (f.key != MERCHANT, &v.name)));
        for ((value, (meant, name)), weight) in (0..).zip(values).zip(self.value_weights.clone()) {
            for lang in Lang::ALL.into_iter().filter(|_| weight > 0) {
                let (text, list) = (name.get(lang), List::Value(value));
                let chars: Vec<char> = text.chars().collect();
                for token in tokens(text).into_iter().filter(|t| !is_stop(&t.word) && t.word.chars().count() > 1) {
                    let stemmed = stem(&token.word);
                    self.see(&token.word, &stemmed, &written(&chars, &token, &token), lang, list);
                    // a merchant is called by its name only, never by a translation
                    let held = self.values.entry(stemmed).or_default();
                    if meant && held.last() != Some(&value) {
                        held.push(value);
                    }
                }
            }
        }
    }

    fn phrases_of(&mut self, name: &[char], found: &[Token], lang: Lang, popularity: u32) {
        for (from, first) in found.iter().enumerate() {
            for words in 1..=PHRASE {
                let Some(last) = found.get(from + words - 1) else { break };
                let joined = name.get(first.end as usize) == Some(&'-');
                let weak = |t: &Token| is_stop(&t.word) || t.word.chars().all(|c| c.is_ascii_digit());
                if weak(first) || weak(last) || last.word.chars().count() < 2 || (first.word.len() < 2 && !joined) {
                    continue;
                }
                let key = found[from..from + words].iter().map(|t| t.word.as_str()).collect::<Vec<_>>().join(" ");
                self.phrases.count(key, || written(name, first, last), lang, popularity);
            }
        }
    }

    /// Adds translations and writes the sections of words.
    pub(super) fn finish(mut self, labels: &Labels, sections: &mut [Vec<u8>]) -> Result<(), BuildError> {
        self.label_words(labels);
        self.label_phrases(labels);
        self.translations();
        put_u32(&mut sections[Section::GroupOffsets as usize], 0);
        for list in &self.lists {
            postings::write(&mut sections[Section::GroupPostings as usize], list);
            let end = u32::try_from(sections[Section::GroupPostings as usize].len());
            put_u32(&mut sections[Section::GroupOffsets as usize], end.map_err(|_| BuildError::TooMany("postings"))?);
        }
        let mut map = MapBuilder::memory();
        put_u32(&mut sections[Section::EntryOffsets as usize], 0);
        put_u32(&mut sections[Section::EntryDisplayOffsets as usize], 0);
        for (number, (word, draft)) in (0..).zip(&self.entries) {
            map.insert(word, number)?;
            for target in &draft.targets {
                let item = target.pack().ok_or(BuildError::TooMany("words"))?;
                put_u32(&mut sections[Section::EntryItems as usize], item);
            }
            let items = sections[Section::EntryItems as usize].len() / 4;
            put_u32(&mut sections[Section::EntryOffsets as usize], items.try_into().unwrap_or(u32::MAX));
            sections[Section::EntryLangs as usize].push(code(draft.lang));
            let display = if draft.display == *word { "" } else { &draft.display };
            sections[Section::EntryDisplay as usize].extend_from_slice(display.as_bytes());
            let end = sections[Section::EntryDisplay as usize].len();
            put_u32(&mut sections[Section::EntryDisplayOffsets as usize], end.try_into().unwrap_or(u32::MAX));
        }
        sections[Section::Vocabulary as usize] = map.into_inner()?;
        let [phrases, weights, langs, offsets, texts] = self.phrases.finish()?;
        sections[Section::Phrases as usize] = phrases;
        sections[Section::PhraseWeights as usize] = weights;
        sections[Section::PhraseLangs as usize] = langs;
        sections[Section::PhraseTextOffsets as usize] = offsets;
        sections[Section::PhraseText as usize] = texts;
        Ok(())
    }

    fn label_phrases(&mut self, labels: &Labels) {
        let values = labels
            .facets
            .iter()
            .flat_map(|f| f.values.iter().map(move |v| (f.key != MERCHANT && f.key != COLLECTION, v)));
        for ((shown, value), weight) in values.zip(self.value_weights.clone()).filter(|(_, weight)| *weight > 0) {
            for lang in Lang::ALL.into_iter().filter(|_| shown) {
                let text = value.name.get(lang).to_lowercase();
                let key = tokens(&text).into_iter().map(|t| t.word).collect::<Vec<_>>().join(" ");
                self.phrases.add(key, &text, lang, weight);
            }
        }
    }
}

/// A stretch of a name as written, in lower case.
fn written(name: &[char], first: &Token, last: &Token) -> String {
    let stretch = name.get(first.start as usize..last.end as usize).unwrap_or_default();
    stretch.iter().flat_map(|c| c.to_lowercase()).collect()
}
