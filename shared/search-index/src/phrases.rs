//! Phrases people may want to type: runs of up to three words of popular names, names of facets and collections, and translated
//! words. Suggestions complete what is typed to one of them.

use crate::bytes::{U32s, put_u32};
use crate::container::{Container, FormatError, Slice};
use crate::section::Section;
use crate::vocabulary::{lang_of, open_fst};
use fst::automaton::{Automaton, Str};
use fst::{IntoStreamer, Map, MapBuilder, Streamer};
use std::collections::BTreeMap;
use text::Lang;

/// Most phrases a segment keeps.
const KEPT: usize = 8_000;
/// Most phrases one completion looks at.
const READ: usize = 2_000;

/// A phrase to suggest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Phrase<'a> {
    pub(crate) text: &'a str,
    pub(crate) lang: Lang,
    pub(crate) weight: u32,
}

/// Gathers phrases while a segment is built. The same words in two languages are two phrases.
#[derive(Default)]
pub(crate) struct PhraseBuilder(BTreeMap<(String, usize), Draft>);

#[derive(Clone)]
struct Draft {
    text: String,
    weight: u64,
    docs: u32,
}

impl PhraseBuilder {
    /// Counts a phrase once for a product bought `popularity` times.
    pub(crate) fn count(&mut self, folded: String, text: impl FnOnce() -> String, lang: Lang, popularity: u32) {
        let draft =
            self.0.entry((folded, code(lang).into())).or_insert_with(|| Draft { text: text(), weight: 0, docs: 0 });
        draft.weight += u64::from(popularity) + 1;
        draft.docs += 1;
    }

    /// Adds a phrase that stands for several products at once.
    pub(crate) fn add(&mut self, folded: String, text: &str, lang: Lang, weight: u64) {
        let draft = Draft { text: text.to_owned(), weight, docs: u32::MAX };
        self.0.entry((folded, code(lang).into())).and_modify(|d| d.docs = u32::MAX).or_insert(draft);
    }

    /// The sections of the best phrases: map, weights, languages, offsets of texts, texts.
    pub(crate) fn finish(self) -> Result<[Vec<u8>; 5], fst::Error> {
        let mut drafts: Vec<_> = self.0.into_iter().filter(|(_, d)| d.docs > 1).collect();
        drop_beginnings(&mut drafts);
        drafts.sort_by(|a, b| b.1.weight.cmp(&a.1.weight).then_with(|| a.0.cmp(&b.0)));
        drafts.truncate(KEPT);
        // the language comes after the words, behind a byte that sorts before every letter
        let mut keyed: Vec<_> =
            drafts.into_iter().map(|((words, lang), d)| (format!("{words}\0{lang}"), lang, d)).collect();
        keyed.sort_by(|a, b| a.0.cmp(&b.0));
        let mut map = MapBuilder::memory();
        let [mut weights, mut langs, mut offsets, mut texts] = [const { Vec::new() }; 4];
        for (number, (key, lang, draft)) in (0..).zip(keyed) {
            map.insert(key, number)?;
            put_u32(&mut weights, u32::try_from(draft.weight).unwrap_or(u32::MAX));
            langs.push(u8::try_from(lang).unwrap_or(0));
            put_u32(&mut offsets, u32::try_from(texts.len()).unwrap_or(u32::MAX));
            texts.extend_from_slice(draft.text.as_bytes());
        }
        put_u32(&mut offsets, u32::try_from(texts.len()).unwrap_or(u32::MAX));
        Ok([map.into_inner()?, weights, langs, offsets, texts])
    }
}

/// Drops phrases that are almost always the beginning of the same longer one: `alarm clock` says more than `alarm`.
fn drop_beginnings(drafts: &mut Vec<((String, usize), Draft)>) {
    let longer: Vec<bool> = drafts
        .iter()
        .enumerate()
        .map(|(i, ((words, lang), draft))| {
            let follows = |other: &str| other.strip_prefix(words.as_str()).is_some_and(|rest| rest.starts_with(' '));
            drafts[i + 1..]
                .iter()
                .take_while(|((other, _), _)| other.starts_with(words.as_str()))
                .any(|((other, l), d)| l == lang && follows(other) && d.docs > 1 && d.weight * 10 >= draft.weight * 9)
        })
        .collect();
    let mut longer = longer.into_iter();
    drafts.retain(|(_, d)| !longer.next().unwrap_or(false) || d.docs == u32::MAX);
}

/// The phrases of a segment.
pub(crate) struct Phrases {
    map: Map<Slice>,
    weights: Slice,
    langs: Slice,
    offsets: Slice,
    texts: Slice,
}

impl Phrases {
    pub(crate) fn open(container: &Container) -> Result<Phrases, FormatError> {
        let phrases = Phrases {
            map: open_fst(container, Section::Phrases)?,
            weights: Section::PhraseWeights.of(container)?,
            langs: Section::PhraseLangs.of(container)?,
            offsets: Section::PhraseTextOffsets.of(container)?,
            texts: Section::PhraseText.of(container)?,
        };
        let count = phrases.langs.len();
        if phrases.weights.len() != count * 4 {
            return Err(FormatError::Section(Section::PhraseWeights.name()));
        }
        if !U32s::new(&phrases.offsets).delimit(count, phrases.texts.len()) {
            return Err(FormatError::Section(Section::PhraseText.name()));
        }
        Ok(phrases)
    }

    /// The phrases that begin with a folded text.
    pub(crate) fn beginning_with(&self, folded: &str) -> Vec<Phrase<'_>> {
        let mut found = self.map.search(Str::new(folded).starts_with()).into_stream();
        let mut out = Vec::new();
        while let Some((_, number)) = found.next()
            && out.len() < READ
        {
            out.extend(usize::try_from(number).ok().and_then(|n| self.phrase(n)));
        }
        out
    }

    fn phrase(&self, number: usize) -> Option<Phrase<'_>> {
        Some(Phrase {
            text: std::str::from_utf8(self.texts.get(U32s::new(&self.offsets).span(number)?)?).ok()?,
            lang: lang_of(self.langs.get(number).copied()),
            weight: U32s::new(&self.weights).get(number)?,
        })
    }
}

/// The stored number of a language.
pub(crate) fn code(lang: Lang) -> u8 {
    match lang {
        Lang::Fr => 0,
        Lang::Ar => 1,
        Lang::En => 2,
    }
}
