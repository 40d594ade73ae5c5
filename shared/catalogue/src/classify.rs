//! Where a product belongs: its collections and its facets, read from its name by the taxonomy's rules.

use crate::phrases::{Phrases, Word, words};
use crate::taxonomy::{COLLECTIONS, FACETS, RULES, Term, phrases};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Where everything goes that no rule fits.
const FALLBACK: &str = "curiosities";

/// Collections that gather what has the theme of the same slug.
const BY_THEME: [&str; 2] = ["christmas", "vintage"];

/// What a name says about a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Slugs of the collections, the main one first.
    pub collections: Vec<String>,
    /// Values by facet; facets without a value are absent.
    pub facets: BTreeMap<String, Vec<String>>,
}

/// Reads a name in `lang` (`en`, `fr` or `ar`, whatever subtags follow; in another language nothing is recognised). A merchant's own choice of the main
/// collection, when given, stands above the rules.
#[must_use]
pub fn place(name: &str, lang: &str, chosen: Option<&str>) -> Place {
    let name = words(name);
    let language = lang.split('-').next().unwrap_or_default();
    let vocabulary = VOCABULARIES.iter().find(|(code, _)| *code == language).map(|(_, v)| v);
    let main = chosen.or_else(|| vocabulary.and_then(|v| v.main(&name))).unwrap_or(FALLBACK);
    let facets = vocabulary.map(|v| v.facets(&name)).unwrap_or_default();
    let mut collections = vec![main.to_owned()];
    if let Some(themes) = facets.get(crate::taxonomy::THEME) {
        collections.extend(BY_THEME.iter().filter(|slug| themes.iter().any(|t| t == *slug)).map(|s| (*s).to_owned()));
    }
    Place { collections, facets }
}

/// The rules of one language, ready to be looked up.
struct Vocabulary {
    /// By rule: its collection. Lower numbers decide.
    rules: Vec<&'static str>,
    main: Phrases,
    /// In the order of `FACETS`.
    facets: Vec<Phrases>,
}

impl Vocabulary {
    fn new(rules: impl Iterator<Item = (&'static str, &'static str)>, of: fn(&Term) -> &'static str) -> Self {
        let mut vocabulary = Vocabulary { rules: Vec::new(), main: Phrases::default(), facets: Vec::new() };
        for (number, (collection, list)) in rules.enumerate() {
            vocabulary.rules.push(collection);
            phrases(list).for_each(|phrase| vocabulary.main.add(phrase, number));
        }
        for facet in &FACETS {
            let mut values = Phrases::default();
            for (number, term) in facet.values.iter().enumerate() {
                phrases(of(term)).for_each(|phrase| values.add(phrase, number));
            }
            phrases(facet.idioms).for_each(|phrase| values.hide(phrase));
            vocabulary.facets.push(values);
        }
        vocabulary
    }

    fn main(&self, name: &[Word]) -> Option<&'static str> {
        self.main.find(name).into_iter().min().and_then(|rule| self.rules.get(rule).copied())
    }

    fn facets(&self, name: &[Word]) -> BTreeMap<String, Vec<String>> {
        let mut facets = BTreeMap::new();
        for (facet, phrases) in FACETS.iter().zip(&self.facets) {
            let mut numbers = phrases.find(name);
            numbers.sort_unstable();
            numbers.dedup();
            let values: Vec<String> =
                numbers.iter().filter_map(|n| facet.values.get(*n)).map(|v| v.slug.to_owned()).collect();
            if !values.is_empty() {
                facets.insert(facet.key.to_owned(), values);
            }
        }
        facets
    }
}

static VOCABULARIES: LazyLock<[(&str, Vocabulary); 3]> = LazyLock::new(|| {
    [
        ("en", Vocabulary::new(RULES.iter().map(|r| (r.collection, r.phrases)), |term| term.en)),
        ("fr", Vocabulary::new(COLLECTIONS.iter().map(|c| (c.slug, c.fr)), |term| term.fr)),
        ("ar", Vocabulary::new(COLLECTIONS.iter().map(|c| (c.slug, c.ar)), |term| term.ar)),
    ]
});

#[cfg(test)]
mod tests {
    use super::*;

    fn main_of(name: &str) -> String {
        place(name, "en", None).collections.remove(0)
    }

    #[test]
    fn what_a_thing_is_decides_over_what_is_on_it() {
        assert_eq!(main_of("White hanging heart T-light holder"), "candles-lighting");
        assert_eq!(main_of("Lunch bag red retrospot"), "bags-travel");
        assert_eq!(main_of("Chocolate hot water bottle"), "textiles-bath");
        assert_eq!(main_of("Letter \"P\" bling key ring"), "jewellery-accessories");
        assert_eq!(main_of("Doormat Union Jack"), "textiles-bath");
        assert_eq!(main_of("Set of 10 pink polkadot party candles"), "party-seasonal");
    }

    #[test]
    fn nothing_recognised_is_a_curiosity() {
        assert_eq!(main_of("Amazing thing"), "curiosities");
        assert_eq!(place("Rotes Herz", "de", None).collections, ["curiosities"]);
    }

    #[test]
    fn colours_materials_and_themes_are_read() {
        let place = place("Vintage Christmas red wooden star", "en", None);
        assert_eq!(place.facets["colour"], ["red"]);
        assert_eq!(place.facets["material"], ["wood"]);
        assert_eq!(place.facets["theme"], ["stars", "christmas", "vintage"]);
        assert_eq!(place.collections, ["party-seasonal", "christmas", "vintage"]);
    }

    #[test]
    fn an_idiom_is_not_taken_by_its_words() {
        assert_eq!(place("Ice cream sundae lip gloss", "en", None).facets.get("colour"), None);
        assert!(!place("Fairy cake notebook", "en", None).facets["theme"].contains(&"fairies".to_owned()));
    }

    #[test]
    fn french_and_arabic_names_have_their_own_words() {
        let french = place("Théière marocaine bleue en verre", "fr", None);
        assert_eq!(french.collections, ["kitchen-dining"]);
        assert_eq!(
            (&french.facets["colour"][0], &french.facets["material"][0]),
            (&"blue".to_owned(), &"glass".to_owned())
        );
        let arabic = place("فانوس نحاسي أحمر", "ar", None);
        assert_eq!(arabic.collections, ["candles-lighting"]);
        assert_eq!(arabic.facets["colour"], ["red", "copper"]);
        assert_eq!(place("فانوس نحاسي أحمر", "ar-MA", None), arabic);
    }

    #[test]
    fn the_merchant_may_choose_the_collection() {
        assert_eq!(place("Red mug", "en", Some("party-seasonal")).collections, ["party-seasonal"]);
    }
}
