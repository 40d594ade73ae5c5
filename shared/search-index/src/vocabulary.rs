//! The vocabulary: every word that leads somewhere, in any of the languages, as a finite-state map. It finds words exactly, completes
//! them and corrects them. A word leads to one or more posting groups: its own (all words of one stem share a group) and those of
//! the words it translates to.

use crate::bytes::U32s;
use crate::container::{Container, FormatError, Slice};
use crate::section::Section;
use fst::automaton::{Automaton, Str};
use fst::{IntoStreamer, Map, Streamer};
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder};
use std::cell::OnceCell;
use text::Lang;

/// Most words a completion or correction looks at before it picks the best.
const READ: usize = 4_000;

/// How a word leads to a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relation {
    /// The group of the word's own stem.
    Own,
    /// Another English word of the same meaning, or a translation from Arabic, whose script leaves no doubt.
    Synonym,
    /// A translation from French, which counts unless an English word is meant.
    French,
}

impl Relation {
    pub(crate) const fn code(self) -> u32 {
        match self {
            Relation::Own => 0,
            Relation::Synonym => 1,
            Relation::French => 2,
        }
    }

    const fn of(code: u32) -> Relation {
        match code {
            0 => Relation::Own,
            2 => Relation::French,
            _ => Relation::Synonym,
        }
    }
}

/// A word of the vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Entry(pub(crate) u32);

/// A word that resembles what was typed.
#[derive(Debug, Clone)]
pub(crate) struct Near {
    pub(crate) word: String,
    pub(crate) entry: Entry,
    pub(crate) distance: u8,
}

/// The vocabulary of a segment.
pub(crate) struct Vocabulary {
    map: Map<Slice>,
    offsets: Slice,
    items: Slice,
    langs: Slice,
    display_offsets: Slice,
    display: Slice,
    automata: [OnceCell<LevenshteinAutomatonBuilder>; 2],
}

impl Vocabulary {
    pub(crate) fn open(container: &Container, groups: usize) -> Result<Vocabulary, FormatError> {
        let vocabulary = Vocabulary {
            map: open_fst(container, Section::Vocabulary)?,
            offsets: Section::EntryOffsets.of(container)?,
            items: Section::EntryItems.of(container)?,
            langs: Section::EntryLangs.of(container)?,
            display_offsets: Section::EntryDisplayOffsets.of(container)?,
            display: Section::EntryDisplay.of(container)?,
            automata: [OnceCell::new(), OnceCell::new()],
        };
        let items = U32s::new(&vocabulary.items);
        let entries = vocabulary.langs.len();
        if !U32s::new(&vocabulary.offsets).delimit(entries, items.len())
            || items.iter().any(|item| (item >> 2) as usize >= groups)
        {
            return Err(FormatError::Section("entries"));
        }
        if !U32s::new(&vocabulary.display_offsets).delimit(entries, vocabulary.display.len()) {
            return Err(FormatError::Section("display"));
        }
        Ok(vocabulary)
    }

    /// How many words it knows.
    pub(crate) fn len(&self) -> usize {
        self.map.len()
    }

    /// Finds a folded word as it is.
    pub(crate) fn find(&self, word: &str) -> Option<Entry> {
        self.map.get(word).and_then(entry)
    }

    /// The groups an entry leads to.
    pub(crate) fn groups(&self, entry: Entry) -> impl Iterator<Item = (u32, Relation)> + '_ {
        let span = U32s::new(&self.offsets).span(entry.0 as usize).unwrap_or_default();
        let items = U32s::new(&self.items);
        span.filter_map(move |i| items.get(i)).map(|item| (item >> 2, Relation::of(item & 3)))
    }

    /// The language a word is shown as.
    pub(crate) fn lang(&self, entry: Entry) -> Lang {
        lang_of(self.langs.get(entry.0 as usize).copied())
    }

    /// The word as it is written, where that differs from its folded form.
    pub(crate) fn display(&self, entry: Entry) -> Option<&str> {
        let span = U32s::new(&self.display_offsets).span(entry.0 as usize)?;
        std::str::from_utf8(self.display.get(span)?).ok().filter(|text| !text.is_empty())
    }

    /// The words that begin with a folded text.
    pub(crate) fn completions(&self, beginning: &str) -> Vec<(String, Entry)> {
        let mut found = self.map.search(Str::new(beginning).starts_with()).into_stream();
        let mut out = Vec::new();
        while let Some((word, value)) = found.next()
            && out.len() < READ
        {
            if let (Ok(word), Some(entry)) = (std::str::from_utf8(word), entry(value)) {
                out.push((word.to_owned(), entry));
            }
        }
        out
    }

    /// The words within `distance` (1 or 2) edits of a folded word: letters replaced, missing, added, or two neighbours swapped.
    pub(crate) fn near(&self, word: &str, distance: u8) -> Vec<Near> {
        self.read_near(&self.automaton(distance).build_dfa(word))
    }

    /// The words whose beginning is within one edit of a folded text.
    pub(crate) fn near_beginnings(&self, beginning: &str) -> Vec<Near> {
        self.read_near(&self.automaton(1).build_prefix_dfa(beginning))
    }

    fn automaton(&self, distance: u8) -> &LevenshteinAutomatonBuilder {
        let (slot, distance) = if distance <= 1 { (&self.automata[0], 1) } else { (&self.automata[1], 2) };
        slot.get_or_init(|| LevenshteinAutomatonBuilder::new(distance, true))
    }

    fn read_near(&self, automaton: &DFA) -> Vec<Near> {
        let mut found = self.map.search_with_state(automaton).into_stream();
        let mut out = Vec::new();
        while let Some((word, value, state)) = found.next()
            && out.len() < READ
        {
            if let (Ok(word), Some(entry), Distance::Exact(distance)) =
                (std::str::from_utf8(word), entry(value), automaton.distance(state))
            {
                out.push(Near { word: word.to_owned(), entry, distance });
            }
        }
        out
    }
}

/// Reads a finite-state map and checks it whole: the crate's traversal trusts what it reads.
pub(crate) fn open_fst(container: &Container, section: Section) -> Result<Map<Slice>, FormatError> {
    let malformed = |_| FormatError::Section(section.name());
    let fst = fst::raw::Fst::new(section.of(container)?).map_err(malformed)?;
    fst.verify().map_err(malformed)?;
    Ok(Map::from(fst))
}

pub(crate) fn lang_of(code: Option<u8>) -> Lang {
    code.and_then(|c| Lang::ALL.get(usize::from(c))).copied().unwrap_or(Lang::En)
}

fn entry(value: u64) -> Option<Entry> {
    u32::try_from(value).ok().map(Entry)
}
