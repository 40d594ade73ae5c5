//! Where a parcel goes and whom the courier calls: checked field by field, kept in one form.

use crate::cities::City;
use crate::country::{Country, Zone};
use crate::{phone, postcode};
use serde::{Deserialize, Serialize};
use text::Lang;

/// Most characters of a line.
const LONGEST: usize = 120;

/// An address, as given or as kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Address {
    /// Who receives it.
    pub name: String,
    /// Kept as E.164. Needed in Morocco, where couriers call before they come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Street and number, or what stands for them.
    pub line1: String,
    /// Floor, landmark and the like.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line2: Option<String>,
    /// Postcode; may be empty where couriers go by the city.
    #[serde(default)]
    pub postcode: String,
    /// City or town.
    pub city: String,
    /// Two-letter code of ISO 3166-1.
    pub country: Country,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// It is empty and must not be.
    Missing,
    /// It has more than 120 characters.
    TooLong,
    /// It holds characters that no label can show, or a web address.
    Unprintable,
    /// No such postcode exists in the country.
    Postcode,
    /// No such telephone number exists.
    Phone,
}

impl Fault {
    /// The fault in `lang`, as a sentence to who fills the form in.
    #[must_use]
    pub const fn text(self, lang: Lang) -> &'static str {
        let [fr, ar, en] = match self {
            Fault::Missing => ["À remplir.", "هذا الحقل مطلوب.", "Please fill this in."],
            Fault::TooLong => ["120 caractères au plus.", "120 حرفًا على الأكثر.", "At most 120 characters."],
            Fault::Unprintable => [
                "Ces caractères ne peuvent pas figurer sur une étiquette.",
                "لا يمكن طباعة هذه الأحرف على الملصق.",
                "These characters cannot be printed on a label.",
            ],
            Fault::Postcode => [
                "Ce code postal n’existe pas dans ce pays.",
                "هذا الرمز البريدي غير موجود في هذا البلد.",
                "There is no such postcode in this country.",
            ],
            Fault::Phone => [
                "Numéro invalide. Exemple\u{a0}: 06 12 34 56 78, ou avec l’indicatif\u{a0}: +33 6 12 34 56 78.",
                "رقم غير صحيح. مثال: \u{2066}06 12 34 56 78\u{2069} أو مع رمز البلد: \u{2066}+33 6 12 34 56 78\u{2069}.",
                "Not a valid number. Example: 06 12 34 56 78, or with its country code: +33 6 12 34 56 78.",
            ],
        };
        match lang {
            Lang::Fr => fr,
            Lang::Ar => ar,
            Lang::En => en,
        }
    }
}

/// A wrong field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{field}: {}", .fault.text(Lang::En))]
pub struct AddressFault {
    /// The field's name, as in JSON.
    pub field: &'static str,
    /// What is wrong with it.
    pub fault: Fault,
}

impl Address {
    /// The address in the form it is kept in: trimmed, spaces single, telephone number as E.164, postcode as its country writes
    /// it, known Moroccan cities by their French name. Checking what was kept changes nothing.
    ///
    /// # Errors
    /// Every wrong field, in the order of the form.
    pub fn check(&self) -> Result<Address, Vec<AddressFault>> {
        let mut faults = Vec::new();
        let mut keep = |field: &'static str, checked: Result<String, Fault>| {
            checked.unwrap_or_else(|fault| {
                faults.push(AddressFault { field, fault });
                String::new()
            })
        };
        let morocco = Zone::of(self.country) == Zone::Morocco;
        let name = keep("name", line(&self.name, true));
        let given_phone = self.phone.as_deref().unwrap_or("").trim();
        let phone = match given_phone {
            "" if morocco => Err(Fault::Missing),
            "" => Ok(String::new()),
            given => phone::e164(given, self.country).ok_or(Fault::Phone),
        };
        let phone = keep("phone", phone);
        let line1 = keep("line1", line(&self.line1, true));
        let line2 = keep("line2", line(self.line2.as_deref().unwrap_or(""), false));
        let postcode = match self.postcode.trim() {
            "" if postcode::needed(self.country) => Err(Fault::Missing),
            "" => Ok(String::new()),
            given => postcode::normal(given, self.country).ok_or(Fault::Postcode),
        };
        let postcode = keep("postcode", postcode);
        let city = keep("city", line(&self.city, true));
        if !faults.is_empty() {
            return Err(faults);
        }
        let city = match City::find(&city) {
            Some(known) if morocco => known.fr.to_owned(),
            _ => city,
        };
        let some = |text: String| (!text.is_empty()).then_some(text);
        Ok(Address { name, phone: some(phone), line1, line2: some(line2), postcode, city, country: self.country })
    }
}

/// A line of a label, spaces single.
fn line(text: &str, needed: bool) -> Result<String, Fault> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() && needed {
        return Err(Fault::Missing);
    }
    if text.chars().count() > LONGEST {
        return Err(Fault::TooLong);
    }
    // Addresses are sent on in mails: a link in a name would make us send somebody else's advertisement.
    if text.chars().any(|c| c.is_control() || matches!(c, '<' | '>')) || text.contains("://") {
        return Err(Fault::Unprintable);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn moroccan() -> Address {
        Address {
            name: "  Salma   El Idrissi ".into(),
            phone: Some("06 12 34 56 78".into()),
            line1: "12, rue Tarik Ibn Ziad".into(),
            line2: Some(" ".into()),
            postcode: String::new(),
            city: "fes".into(),
            country: Country::MOROCCO,
        }
    }

    #[test]
    fn an_address_is_kept_in_one_form() {
        let kept = moroccan().check().unwrap();
        assert_eq!((kept.name.as_str(), kept.city.as_str(), kept.line2.as_ref()), ("Salma El Idrissi", "Fès", None));
        assert_eq!(kept.phone.as_deref(), Some("+212612345678"));
        assert_eq!(kept.check().unwrap(), kept);
    }

    #[test]
    fn every_wrong_field_is_named() {
        let wrong = Address {
            name: "http://win.example".into(),
            phone: None,
            line1: "x".repeat(121),
            postcode: "1".into(),
            city: " ".into(),
            ..moroccan()
        };
        let faults: Vec<_> = wrong.check().unwrap_err().into_iter().map(|f| (f.field, f.fault)).collect();
        assert_eq!(
            faults,
            [
                ("name", Fault::Unprintable),
                ("phone", Fault::Missing),
                ("line1", Fault::TooLong),
                ("postcode", Fault::Postcode),
                ("city", Fault::Missing)
            ]
        );
    }

    #[test]
    fn the_union_needs_a_postcode_and_the_world_none() {
        let at = |country: &str| Address { phone: None, country: country.parse().unwrap(), ..moroccan() };
        assert_eq!(at("FR").check().unwrap_err()[0].field, "postcode");
        assert!(at("AE").check().is_ok());
    }

    #[test]
    fn every_fault_has_its_own_sentence_in_every_language() {
        let faults = [Fault::Missing, Fault::TooLong, Fault::Unprintable, Fault::Postcode, Fault::Phone];
        let texts: std::collections::BTreeSet<&str> =
            Lang::ALL.into_iter().flat_map(|lang| faults.map(|fault| fault.text(lang))).collect();
        assert_eq!(texts.len(), 15);
    }

    proptest! {
        #[test]
        fn what_was_kept_is_kept_again(name in ".{0,30}", city in ".{0,30}", postcode in ".{0,8}") {
            if let Ok(kept) = (Address { name, city, postcode, ..moroccan() }).check() {
                let again = kept.check();
                prop_assert_eq!(again, Ok(kept));
            }
        }
    }
}
