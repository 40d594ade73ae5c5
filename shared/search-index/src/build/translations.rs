//! Adds the lexicon to the vocabulary: words and phrases that lead to the lists of what they mean.

use super::words::{Documents, WordBuilder};
use crate::lexicon;
use crate::vocabulary::{List, Relation};
use std::collections::HashMap;
use text::stem::stem;
use text::{Lang, tokens};

impl WordBuilder {
    pub(super) fn translations(&mut self) {
        let mut phrases = HashMap::new();
        for row in lexicon::rows() {
            let targets: Vec<List> = row.targets.iter().flat_map(|words| self.lists_of(words, &mut phrases)).collect();
            let weight = targets.iter().map(|list| self.weight(*list)).max().unwrap_or(0);
            if targets.is_empty() {
                continue;
            }
            let mut said = None;
            for (lang, written) in row.words {
                let words: Vec<String> = tokens(written).into_iter().map(|t| t.word).collect();
                // what the words mean by themselves comes first: products may be named in French or Arabic too
                let own = self.lists_of(&words, &mut phrases);
                let stems = words.iter().map(|w| stem(w)).collect::<Vec<_>>().join(" ");
                let words = words.join(" ");
                let relation = if lang == Lang::Fr { Relation::French } else { Relation::Synonym };
                for key in [&stems, &words] {
                    for list in &own {
                        self.entry(key, written, lang, *list, Relation::Own);
                    }
                    for target in &targets {
                        self.entry(key, written, lang, *target, relation);
                    }
                }
                // the first word of each language is the usual one, worth suggesting
                if lang != Lang::En && said.replace(lang) != Some(lang) {
                    self.phrases.add(words, written, lang, weight / 2);
                }
            }
        }
    }

    /// The lists of a word, or of the products that have all words of a phrase.
    fn lists_of(&mut self, words: &[String], phrases: &mut HashMap<Vec<String>, Option<u32>>) -> Vec<List> {
        match words {
            [word] => {
                let stemmed = stem(word);
                let values = self.values.get(&stemmed).into_iter().flatten().map(|value| List::Value(*value));
                self.groups.get(&stemmed).map(|group| List::Group(*group)).into_iter().chain(values).collect()
            }
            words => {
                let group = *phrases.entry(words.to_vec()).or_insert_with(|| self.all_of(words));
                group.map(List::Group).into_iter().collect()
            }
        }
    }

    /// The group of the products that have all of several words in their name; none when no product has.
    fn all_of(&mut self, words: &[String]) -> Option<u32> {
        let lists: Option<Vec<&Documents>> =
            words.iter().map(|w| self.groups.get(&stem(w)).map(|g| &self.lists[*g as usize])).collect();
        let lists = lists?;
        let (first, rest) = lists.split_first()?;
        let in_name = |list: &Documents, doc: u32| {
            list.binary_search_by_key(&doc, |(d, _)| *d).is_ok_and(|i| list[i].1.position().is_some())
        };
        let all: Documents = first
            .iter()
            .filter(|(doc, place)| place.position().is_some() && rest.iter().all(|list| in_name(list, *doc)))
            .copied()
            .collect();
        if all.is_empty() {
            return None;
        }
        self.lists.push(all);
        u32::try_from(self.lists.len() - 1).ok()
    }

    fn weight(&self, list: List) -> u64 {
        let orders = |(doc, _): &(u32, _)| self.popularity.get(*doc as usize).map_or(0, |o| u64::from(*o) + 1);
        match list {
            List::Group(group) => self.lists[group as usize].iter().map(orders).sum(),
            List::Value(value) => self.value_weights.get(usize::from(value)).copied().unwrap_or(0),
            List::Doc(_) => 0,
        }
    }
}
