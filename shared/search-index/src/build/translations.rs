//! Adds the lexicon to the vocabulary: words and phrases that lead to the groups of what they mean.

use super::words::{List, WordBuilder};
use crate::lexicon;
use crate::vocabulary::Relation;
use std::collections::HashMap;
use text::stem::stem;
use text::{Lang, tokens};

impl WordBuilder {
    pub(super) fn translations(&mut self) {
        let mut phrases = HashMap::new();
        for row in lexicon::rows() {
            let targets: Vec<u32> = row.targets.iter().filter_map(|words| self.group_of(words, &mut phrases)).collect();
            let weight = targets.iter().map(|g| self.weight(*g)).max().unwrap_or(0);
            if targets.is_empty() {
                continue;
            }
            let mut said = None;
            for (lang, written) in row.words {
                let words: Vec<String> = tokens(written).into_iter().map(|t| t.word).collect();
                // what the words mean by themselves comes first: products may be named in French or Arabic too
                let own = self.group_of(&words, &mut phrases);
                let stems = words.iter().map(|w| stem(w)).collect::<Vec<_>>().join(" ");
                let words = words.join(" ");
                let relation = if lang == Lang::Fr { Relation::French } else { Relation::Synonym };
                for key in [&stems, &words] {
                    if let Some(group) = own {
                        self.entry(key, written, lang, group, Relation::Own);
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

    /// The group of a word, or of the products that have all words of a phrase.
    fn group_of(&mut self, words: &[String], phrases: &mut HashMap<Vec<String>, Option<u32>>) -> Option<u32> {
        match words {
            [word] => self.groups.get(&stem(word)).copied(),
            words => *phrases.entry(words.to_vec()).or_insert_with(|| self.all_of(words)),
        }
    }

    /// The group of the products that have all of several words in their name; none when no product has.
    fn all_of(&mut self, words: &[String]) -> Option<u32> {
        let lists: Option<Vec<&List>> =
            words.iter().map(|w| self.groups.get(&stem(w)).map(|g| &self.lists[*g as usize])).collect();
        let lists = lists?;
        let (first, rest) = lists.split_first()?;
        let in_name = |list: &List, doc: u32| {
            list.binary_search_by_key(&doc, |(d, _)| *d).is_ok_and(|i| list[i].1.position().is_some())
        };
        let all: List = first
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

    fn weight(&self, group: u32) -> u64 {
        self.lists[group as usize].iter().map(|(doc, _)| u64::from(self.popularity[*doc as usize]) + 1).sum()
    }
}
