//! The shop's vocabulary: collections and facets with their names in French, Arabic and English, and the words that lead to them.
//! Slugs are addresses and filter values: they may be added to, never renamed.

mod collections;
mod colours;
mod materials;
mod rules;
mod themes;

use contracts::catalogue::Localized;

pub use collections::{COLLECTIONS, PRIMARY};
pub use rules::{RULES, Rule};

/// Key of the facet of colours.
pub const COLOUR: &str = "colour";
/// Key of the facet of materials.
pub const MATERIAL: &str = "material";
/// Key of the facet of themes.
pub const THEME: &str = "theme";
/// Key under which searches count collections: no facet of a product, but shown like one.
pub const COLLECTION: &str = "collection";

/// A value of a facet or a collection: its address, its names, and the phrases that name it in products.
#[derive(Debug)]
pub struct Term {
    /// Address part and filter value.
    pub slug: &'static str,
    /// French, Arabic, English.
    names: [&'static str; 3],
    /// Phrases in English names, with commas between them. Whole words, both numbers; `=` before a word means just that form.
    pub en: &'static str,
    /// Phrases in French names.
    pub fr: &'static str,
    /// Phrases in Arabic names.
    pub ar: &'static str,
}

impl Term {
    /// The name in the three languages.
    #[must_use]
    pub fn name(&self) -> Localized {
        localized(self.names)
    }
}

/// A facet: what a list can be narrowed by.
#[derive(Debug)]
pub struct Facet {
    /// Key in products and in the `facets` parameter.
    pub key: &'static str,
    names: [&'static str; 3],
    /// Its values, in the order in which they are tried and shown when counts are equal.
    pub values: &'static [Term],
    /// Idioms whose words mean none of the values: ice cream is not the colour cream.
    pub idioms: &'static str,
}

impl Facet {
    /// The name in the three languages.
    #[must_use]
    pub fn name(&self) -> Localized {
        localized(self.names)
    }

    /// The value with this slug.
    #[must_use]
    pub fn value(&self, slug: &str) -> Option<&'static Term> {
        self.values.iter().find(|v| v.slug == slug)
    }
}

/// Every facet of products, in the order of the filter panel.
pub static FACETS: [Facet; 3] = [
    Facet {
        key: COLOUR,
        names: ["Couleur", "اللون", "Colour"],
        values: colours::COLOURS,
        idioms: "ice cream, orange tree, orange squeezer, marker mint, bazaar peach, white sage, black forest, red riding \
            hood, silver spoon, peach melba, bleu blanc rouge",
    },
    Facet {
        key: MATERIAL,
        names: ["Matière", "المادة", "Material"],
        values: materials::MATERIALS,
        idioms: "wire wool, china town, cracked glaze, stone age, paper weight, looking glass, iron on, drawing slate, \
            linen and lace, velvet lounge, opulent velvet",
    },
    Facet {
        key: THEME,
        names: ["Thème", "الطابع", "Theme"],
        values: themes::THEMES,
        idioms: "teddy bear, hot dog, cake stand, cake tin, cake case, cake fork, cake slice, cake carrier, cake cover, \
            biscuit tin, biscuit bin, biscuit cutter, cookie cutter, cookie jar, fruit bowl, heart of glass, dog \
            rose, eau de nile",
    },
];

/// The facet with this key.
#[must_use]
pub fn facet(key: &str) -> Option<&'static Facet> {
    FACETS.iter().find(|f| f.key == key)
}

/// The collection with this slug.
#[must_use]
pub fn collection(slug: &str) -> Option<&'static Term> {
    COLLECTIONS.iter().find(|c| c.slug == slug)
}

/// The name of a facet, `collection` included.
#[must_use]
pub fn facet_name(key: &str) -> Option<Localized> {
    if key == COLLECTION {
        return Some(localized(["Rayon", "القسم", "Collection"]));
    }
    facet(key).map(Facet::name)
}

/// The name of a facet's value, or of a collection under the key `collection`.
#[must_use]
pub fn value_name(key: &str, slug: &str) -> Option<Localized> {
    if key == COLLECTION {
        return collection(slug).map(Term::name);
    }
    facet(key)?.value(slug).map(Term::name)
}

/// The phrases of a list.
pub(crate) fn phrases(list: &str) -> impl Iterator<Item = &str> {
    list.split(", ").filter(|phrase| !phrase.is_empty())
}

fn localized([fr, ar, en]: [&str; 3]) -> Localized {
    Localized { fr: fr.to_owned(), ar: ar.to_owned(), en: en.to_owned() }
}

/// A term of the tables.
const fn term(
    slug: &'static str,
    names: [&'static str; 3],
    en: &'static str,
    fr: &'static str,
    ar: &'static str,
) -> Term {
    Term { slug, names, en, fr, ar }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn terms() -> impl Iterator<Item = &'static Term> {
        FACETS.iter().flat_map(|f| f.values).chain(COLLECTIONS)
    }

    #[test]
    fn every_term_is_named_in_three_languages() {
        for term in terms() {
            let name = term.name();
            assert!(!name.fr.is_empty() && !name.en.is_empty(), "{}", term.slug);
            assert!(name.ar.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c)), "{}", term.slug);
            assert!(!name.ar.chars().any(|c| c.is_ascii_alphabetic()), "{}", term.slug);
        }
    }

    #[test]
    fn slugs_are_unique_addresses() {
        for facet in &FACETS {
            let slugs: BTreeSet<_> = facet.values.iter().map(|v| v.slug).collect();
            assert_eq!(slugs.len(), facet.values.len(), "{}", facet.key);
        }
        assert!(terms().all(|t| text::slugify(t.slug, 64) == t.slug));
    }

    #[test]
    fn rules_lead_to_collections_that_exist() {
        assert!(PRIMARY.iter().all(|slug| collection(slug).is_some()));
        assert!(RULES.iter().all(|rule| PRIMARY.contains(&rule.collection)));
    }

    #[test]
    fn a_filter_and_its_values_have_names() {
        assert_eq!(facet_name("colour").unwrap().fr, "Couleur");
        assert_eq!(value_name("collection", "candles-lighting").unwrap().en, "Candles & lighting");
        assert_eq!(value_name("colour", "no-such-colour"), None);
    }
}
