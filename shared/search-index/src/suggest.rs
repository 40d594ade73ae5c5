//! Suggestions while typing: phrases that begin so, the typed words completed or corrected, collections, products.

use crate::index::{Doc, Index};
use crate::labels::COLLECTION;
use crate::phrases::Phrase;
use crate::query::{Reach, Reader};
use crate::search::Request;
use contracts::search::{Suggestion, SuggestionKind};
use text::stem::stem;
use text::{Lang, tokens};

/// Most suggestions in an answer, and most of each kind.
const MOST: usize = 8;
const QUERIES: usize = 5;
const COLLECTIONS: usize = 2;
const PRODUCTS: usize = 3;
/// A phrase in the language of the interface counts this many times.
const SAME_LANG: u64 = 2;

/// Suggestions, and the documents to suggest as products: their cards are not in the segment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Suggested {
    /// Queries and collections, best first.
    pub texts: Vec<Suggestion>,
    /// Products, best first; `texts` and these are at most eight together.
    pub docs: Vec<Doc>,
}

impl Index {
    /// Suggests ways to go on from the beginning of a query.
    #[must_use]
    pub fn suggest(&self, query: &str, lang: Lang) -> Suggested {
        let words: Vec<String> = tokens(query).into_iter().map(|t| t.word).collect();
        if words.is_empty() {
            return Suggested::default();
        }
        let folded = words.join(" ");
        let request = Request { query, lang, typing: true, limit: PRODUCTS, ..Request::default() };
        let found = self.search(&request);
        let mut texts = self.queries(&folded, lang);
        if texts.len() < 2 && !found.hits.is_empty() {
            texts.extend(self.completed(query, lang).into_iter().chain(found.corrected).map(|t| text(t, lang)));
        }
        unique(&mut texts);
        texts.truncate(QUERIES);
        texts.extend(self.collections(&words, lang));
        let mut docs: Vec<Doc> = found.hits.into_iter().map(|h| h.doc).collect();
        texts.truncate(MOST - docs.len().min(PRODUCTS));
        docs.truncate(MOST - texts.len());
        Suggested { texts, docs }
    }

    /// The best phrases that begin with the text.
    fn queries(&self, folded: &str, lang: Lang) -> Vec<Suggestion> {
        let parts = self.parts();
        let mut phrases: Vec<Phrase<'_>> =
            parts.iter().flat_map(|p| p.segment.phrases.beginning_with(folded)).collect();
        let worth = |p: &Phrase<'_>| u64::from(p.weight) * if p.lang == lang { SAME_LANG } else { 1 };
        phrases.sort_unstable_by(|a, b| worth(b).cmp(&worth(a)).then_with(|| a.text.cmp(b.text)));
        let query = |p: Phrase<'_>| Suggestion {
            kind: SuggestionKind::Query,
            text: p.text.to_owned(),
            lang: p.lang.code().to_owned(),
            slug: None,
        };
        phrases.dedup_by(|a, b| a.text == b.text && a.lang == b.lang);
        phrases.into_iter().take(2 * QUERIES).map(query).collect()
    }

    /// The typed text with its last word completed or corrected.
    fn completed(&self, query: &str, lang: Lang) -> Vec<String> {
        let reader = Reader::new(self, lang, true);
        let slots = reader.understand(query, Reach::Plain);
        let Some((last, before)) = slots.split_last() else { return Vec::new() };
        let before: Vec<&str> = before.iter().map(|s| s.corrections.first().unwrap_or(&s.typed).as_str()).collect();
        let folded = text::normalise::fold(&last.typed);
        let mut words = reader.completions(&folded);
        words.retain(|(word, _)| *word != folded);
        let completions = words.iter().map(|(word, known)| reader.written(word, known));
        let words = completions.chain(last.corrections.iter().cloned()).take(2);
        words.map(|word| [before.as_slice(), &[word.as_str()]].concat().join(" ")).collect()
    }

    /// Collections one of whose names has every typed word, the last one perhaps unfinished.
    fn collections(&self, typed: &[String], lang: Lang) -> Vec<Suggestion> {
        let Some(facet) = self.naming().labels.facets.iter().find(|f| f.key == COLLECTION) else { return Vec::new() };
        let named = |name: &str| {
            let words: Vec<String> = tokens(name).into_iter().map(|t| t.word).collect();
            typed.iter().all(|t| words.iter().any(|word| word.starts_with(t.as_str())))
        };
        let fitting = facet.values.iter().filter(|v| Lang::ALL.into_iter().any(|lang| named(v.name.get(lang))));
        let suggestion = |v: &crate::ValueLabel| Suggestion {
            kind: SuggestionKind::Collection,
            text: v.name.get(lang).to_owned(),
            lang: lang.code().to_owned(),
            slug: Some(v.value.clone()),
        };
        fitting.take(COLLECTIONS).map(suggestion).collect()
    }
}

fn text(text: String, lang: Lang) -> Suggestion {
    Suggestion { kind: SuggestionKind::Query, text, lang: lang.code().to_owned(), slug: None }
}

/// Keeps the first of suggestions that differ in number only.
fn unique(texts: &mut Vec<Suggestion>) {
    let mut seen = Vec::new();
    texts.retain(|s| {
        let stems: Vec<String> = tokens(&s.text).iter().map(|t| stem(&t.word)).collect();
        let new = !seen.contains(&stems);
        seen.push(stems);
        new
    });
}
