//! Made-up merchants, as many as asked for, each in a city of Morocco and with a language of its own.

use super::draw::Draw;
use super::names::made_up;
use catalogue::ids;
use contracts::catalogue::{Localized, Merchant};

const KINDS: [&str; 8] = ["Atelier", "Dar", "Maison", "Comptoir", "Riad", "Coopérative", "Souk", "Galerie"];

/// French, Arabic, English.
pub(super) const CITIES: [[&str; 3]; 12] = [
    ["Casablanca", "الدار البيضاء", "Casablanca"],
    ["Marrakech", "مراكش", "Marrakesh"],
    ["Fès", "فاس", "Fez"],
    ["Tanger", "طنجة", "Tangier"],
    ["Rabat", "الرباط", "Rabat"],
    ["Essaouira", "الصويرة", "Essaouira"],
    ["Agadir", "أكادير", "Agadir"],
    ["Meknès", "مكناس", "Meknes"],
    ["Chefchaouen", "شفشاون", "Chefchaouen"],
    ["Safi", "آسفي", "Safi"],
    ["Ouarzazate", "ورزازات", "Ouarzazate"],
    ["Tétouan", "تطوان", "Tetouan"],
];

const ABOUT: [&str; 3] = [
    "Marchand inventé pour mesurer la place de marché.",
    "بائع مختلق لقياس أداء السوق.",
    "A merchant made up to measure the marketplace.",
];

/// The first `count` merchants; a larger count keeps the smaller one's.
pub(super) fn all(count: u32) -> Vec<Merchant> {
    (0..count).map(merchant).collect()
}

fn merchant(number: u32) -> Merchant {
    let kind = KINDS[number as usize % KINDS.len()];
    let name = format!("{kind} {}", made_up(u64::from(number) * 37 + 5)[0]);
    let slug = format!("{}-{}", text::slugify(&name, 48), number + 1);
    let [fr, ar, en] = Draw::new(0, number.into()).one_of(&CITIES).map(str::to_owned);
    let [about_fr, about_ar, about_en] = ABOUT.map(str::to_owned);
    Merchant {
        id: ids::merchant_id(&slug),
        slug,
        name,
        city: Localized { fr, ar, en },
        about: Localized { fr: about_fr, ar: about_ar, en: about_en },
        demo: true,
        products: 0,
    }
}

/// The language a merchant writes in, as a place in tables of three: half of them French, a quarter each Arabic and English.
pub(super) fn language(merchant: &Merchant) -> usize {
    [0, 0, 1, 2][usize::try_from(ids::hash64(&merchant.slug) % 4).unwrap_or_default()]
}
