//! Cities of Morocco that couriers serve, in both spellings. A city that is not here is taken as it was written.

use text::Lang;

/// A city.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct City {
    /// French spelling.
    pub fr: &'static str,
    /// Arabic spelling.
    pub ar: &'static str,
    /// A postcode of its centre.
    pub postcode: &'static str,
}

const fn city(fr: &'static str, ar: &'static str, postcode: &'static str) -> City {
    City { fr, ar, postcode }
}

/// The largest first.
pub const CITIES: &[City] = &[
    city("Casablanca", "الدار البيضاء", "20000"),
    city("Tanger", "طنجة", "90000"),
    city("Fès", "فاس", "30000"),
    city("Marrakech", "مراكش", "40000"),
    city("Salé", "سلا", "11000"),
    city("Meknès", "مكناس", "50000"),
    city("Rabat", "الرباط", "10000"),
    city("Oujda", "وجدة", "60000"),
    city("Kénitra", "القنيطرة", "14000"),
    city("Agadir", "أكادير", "80000"),
    city("Tétouan", "تطوان", "93000"),
    city("Témara", "تمارة", "12000"),
    city("Safi", "آسفي", "46000"),
    city("Mohammedia", "المحمدية", "28800"),
    city("Khouribga", "خريبكة", "25000"),
    city("El Jadida", "الجديدة", "24000"),
    city("Béni Mellal", "بني ملال", "23000"),
    city("Nador", "الناظور", "62000"),
    city("Taza", "تازة", "35000"),
    city("Settat", "سطات", "26000"),
    city("Larache", "العرائش", "92000"),
    city("Khémisset", "الخميسات", "15000"),
    city("Guelmim", "كلميم", "81000"),
    city("Berrechid", "برشيد", "26100"),
    city("Berkane", "بركان", "63300"),
    city("Taourirt", "تاوريرت", "65800"),
    city("Errachidia", "الرشيدية", "52000"),
    city("Laâyoune", "العيون", "70000"),
    city("Dakhla", "الداخلة", "73000"),
    city("Essaouira", "الصويرة", "44000"),
    city("Ouarzazate", "ورزازات", "45000"),
    city("Al Hoceïma", "الحسيمة", "32000"),
    city("Taroudant", "تارودانت", "83000"),
    city("Tiznit", "تيزنيت", "85000"),
    city("Chefchaouen", "شفشاون", "91000"),
    city("Ifrane", "إفران", "53000"),
    city("Azrou", "أزرو", "53100"),
    city("Sefrou", "صفرو", "31000"),
    city("Zagora", "زاكورة", "47900"),
    city("Tan-Tan", "طانطان", "82000"),
];

impl City {
    /// The city that is meant by what somebody wrote, whatever the case, accents, hamzas and spaces.
    ///
    /// ```
    /// use commerce::cities::City;
    /// assert_eq!(City::find("FES").map(|c| c.fr), Some("Fès"));
    /// assert_eq!(City::find("اكادير").map(|c| c.fr), Some("Agadir"));
    /// ```
    #[must_use]
    pub fn find(text: &str) -> Option<&'static City> {
        let same = |name: &str| bare(name).eq(bare(text));
        CITIES.iter().find(|city| same(city.fr) || same(city.ar))
    }

    /// Its name in `lang`; English readers get the French spelling, as on Moroccan signs.
    #[must_use]
    pub const fn name(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ar => self.ar,
            Lang::Fr | Lang::En => self.fr,
        }
    }
}

/// Letters as they are compared. A few lines instead of `text::normalise`, whose tables a small Worker need not carry.
fn bare(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).map(|c| match c {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'à' | 'â' => 'a',
        'î' | 'ï' => 'i',
        'أ' | 'إ' | 'آ' => 'ا',
        'ة' => 'ه',
        'ى' => 'ي',
        c => c,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Country, postcode};

    #[test]
    fn a_city_is_found_by_either_name_however_it_is_written() {
        for text in ["el jadida", "El-Jadida", "ELJADIDA", "الجديدة", "الجديده"] {
            assert_eq!(City::find(text).map(|c| c.fr), Some("El Jadida"), "{text}");
        }
        assert_eq!(City::find("Atlantis"), None);
        assert_eq!(City::find(""), None);
    }

    #[test]
    fn every_city_stands_once_and_has_a_postcode() {
        for (at, city) in CITIES.iter().enumerate() {
            assert_eq!(City::find(city.fr), Some(&CITIES[at]));
            assert_eq!(City::find(city.ar), Some(&CITIES[at]));
            assert_eq!(postcode::normal(city.postcode, Country::MOROCCO).as_deref(), Some(city.postcode));
        }
    }
}
