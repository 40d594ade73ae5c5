//! A product's name, price and description in its merchant's language, put together from the tables of words.

use super::draw::Draw;
use super::words::{COLOURS, Gender, MATERIALS, NOUNS, SYLLABLES, THEMES};
use contracts::catalogue::Merchant;

/// Languages in the order of every table.
pub(super) const LANGS: [&str; 3] = ["fr", "ar", "en"];

/// How many words are made up: with them the vocabulary has a long tail, as a real catalogue's.
const MADE_UP: u64 = (SYLLABLES.len() * SYLLABLES.len() * SYLLABLES.len()) as u64;

/// What a product is called and what follows from it.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) lang: &'static str,
    pub(super) description: String,
    pub(super) collection: &'static str,
    /// Centimes of a dirham.
    pub(super) price: i64,
}

/// Draws a product for a merchant who writes in a language.
pub(super) fn name(draw: &mut Draw, lang: usize, merchant: &Merchant) -> Named {
    let noun = draw.one_of(NOUNS);
    let colour = (!draw.one_in(4)).then(|| draw.one_of(COLOURS));
    let material = (!draw.one_in(3)).then(|| draw.one_of(MATERIALS)[lang]);
    let theme = draw.one_in(3).then(|| draw.one_of(THEMES)[lang]);
    let model = made_up(draw.small_number(MADE_UP))[usize::from(lang == 1)].clone();
    let (word, gender) = noun.in_language(lang);
    let colour = colour.map(|c| c.in_language(lang, gender));
    let parts: Vec<String> = if lang == 2 {
        let before = [colour, material, Some(word)].into_iter().flatten().collect::<Vec<_>>().join(" ");
        [Some(capitalised(&before)), theme.map(|t| format!("with {t} pattern")), Some(model)]
            .into_iter()
            .flatten()
            .collect()
    } else {
        let of = if lang == 0 { "en" } else { "من" };
        let pattern = if lang == 0 { "motif" } else { "بنقشة" };
        let words = [
            Some(word.to_owned()),
            colour.map(str::to_owned),
            material.map(|m| format!("{of} {m}")),
            theme.map(|t| format!("{pattern} {t}")),
            Some(model),
        ];
        words.into_iter().flatten().collect()
    };
    let (low, high) = noun.prices;
    Named {
        name: parts.join(" "),
        lang: LANGS[lang],
        description: describe(draw, lang, merchant),
        collection: noun.collection,
        // whole dirhams, or ninety centimes below
        price: (i64::from(low) + draw.small_number((high - low).into()).cast_signed()) * 100
            - if draw.one_in(2) { 10 } else { 0 },
    }
}

const DESCRIBED: [[&str; 3]; 4] = [
    ["Fait main à {}.", "صناعة يدوية في {}.", "Made by hand in {}."],
    [
        "Préparé et expédié depuis {} sous deux jours.",
        "يُحضَّر ويُرسل من {} خلال يومين.",
        "Packed and sent from {} within two days.",
    ],
    ["Pièce unique d’un atelier de {}.", "قطعة فريدة من ورشة في {}.", "One of a kind, from a workshop in {}."],
    ["", "", ""],
];

fn describe(draw: &mut Draw, lang: usize, merchant: &Merchant) -> String {
    let city = [&merchant.city.fr, &merchant.city.ar, &merchant.city.en][lang];
    draw.one_of(&DESCRIBED)[lang].replace("{}", city)
}

/// A word that no language has, in Latin and in Arabic letters.
pub(super) fn made_up(number: u64) -> [String; 2] {
    let base = SYLLABLES.len() as u64;
    let places = [number % base, number / base % base, number / base / base % base];
    let syllables = places.map(|n| SYLLABLES[usize::try_from(n).unwrap_or_default()]);
    [capitalised(&syllables.map(|s| s.0).concat()), syllables.map(|s| s.1).concat()]
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

impl super::words::Noun {
    fn in_language(&self, lang: usize) -> (&'static str, Gender) {
        match lang {
            0 => self.fr,
            1 => self.ar,
            _ => (self.en, Gender::M),
        }
    }
}

impl super::words::Colour {
    fn in_language(&self, lang: usize, gender: Gender) -> &'static str {
        let [masculine, feminine] = match lang {
            0 => self.fr,
            1 => self.ar,
            _ => [self.en, self.en],
        };
        if gender == Gender::M { masculine } else { feminine }
    }
}
