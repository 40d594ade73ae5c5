//! The vocabulary: every word that leads somewhere, in any of the languages, as a finite-state map. It finds words exactly, completes
//! them and corrects them. A word leads to one or more posting lists: its own group (all words of one stem share a group), the facet
//! values it names, and those of the words it translates to.

use crate::bytes::U32s;
use crate::container::{Container, FormatError, Slice};
use crate::section::Section;
use fst::automaton::{Automaton, Str};
use fst::{IntoStreamer, Map, Streamer};
use levenshtein_automata::{DFA, Distance};
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

/// A posting list of a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum List {
    /// The names that have words of one stem.
    Group(u32),
    /// The products that have a facet value, which a word names.
    Value(u16),
    /// One product, by its article number.
    Doc(u32),
}

/// Where a word leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Target {
    pub(crate) list: List,
    pub(crate) relation: Relation,
}

impl Target {
    /// The number of a group or value, a bit that says which, and two of the relation.
    pub(crate) fn pack(self) -> Option<u32> {
        match self.list {
            List::Group(group) => (group < 1 << 29).then(|| group << 3 | self.relation.code()),
            List::Value(value) => Some(u32::from(value) << 3 | 4 | self.relation.code()),
            List::Doc(_) => None,
        }
    }

    fn unpack(item: u32) -> Target {
        let number = item >> 3;
        let list = if item & 4 == 0 { List::Group(number) } else { List::Value(number.try_into().unwrap_or(u16::MAX)) };
        Target { list, relation: Relation::of(item & 3) }
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
}

impl Vocabulary {
    pub(crate) fn open(container: &Container, groups: usize, values: usize) -> Result<Vocabulary, FormatError> {
        let vocabulary = Vocabulary {
            map: open_fst(container, Section::Vocabulary)?,
            offsets: Section::EntryOffsets.of(container)?,
            items: Section::EntryItems.of(container)?,
            langs: Section::EntryLangs.of(container)?,
            display_offsets: Section::EntryDisplayOffsets.of(container)?,
            display: Section::EntryDisplay.of(container)?,
        };
        let items = U32s::new(&vocabulary.items);
        let entries = vocabulary.langs.len();
        let leads_nowhere = |item| match Target::unpack(item).list {
            List::Group(group) => group as usize >= groups,
            List::Value(value) => usize::from(value) >= values,
            List::Doc(_) => false,
        };
        if !U32s::new(&vocabulary.offsets).delimit(entries, items.len()) || items.iter().any(leads_nowhere) {
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

    /// Where an entry leads.
    pub(crate) fn targets(&self, entry: Entry) -> impl Iterator<Item = Target> + '_ {
        let span = U32s::new(&self.offsets).span(entry.0 as usize).unwrap_or_default();
        let items = U32s::new(&self.items);
        span.filter_map(move |i| items.get(i)).map(Target::unpack)
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

    /// The words that an automaton accepts, with their distance.
    pub(crate) fn near(&self, automaton: &DFA) -> Vec<Near> {
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
