//! What an application to sell must say, and how the shop that it asks for is called in addresses.

use commerce::cities::City;
use commerce::{Country, phone};
use contracts::application::NewShopApplication;
use contracts::catalogue::Localized;
use contracts::problem::FieldError;

/// Most bytes of a shop's slug, and fewest.
const SLUG: std::ops::RangeInclusive<usize> = 3..=40;
/// Digits of the common identifier of a business (ICE).
const ICE_DIGITS: usize = 15;

/// The application without blanks around its parts, its telephone number as E.164, its web site with `https://`.
///
/// # Errors
/// Every field that is wrong.
pub fn clean(given: NewShopApplication) -> Result<NewShopApplication, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut wrong = |field: &str, detail: String| errors.push(FieldError { field: field.into(), detail });
    let mut part = |field: &str, text: &str, (from, to): (usize, usize)| {
        let text = text.trim().to_owned();
        if !(from..=to).contains(&text.chars().count()) || text.chars().any(char::is_control) {
            wrong(field, format!("expected {from} to {to} characters on one line"));
        }
        text
    };
    let name = part("name", &given.name, (2, 60));
    let city = part("city", &given.city, (2, 80));
    // several lines of a form are one sentence after the other
    let sells = part("sells", &given.sells.split_whitespace().collect::<Vec<_>>().join(" "), (10, 300));
    let ice = filled(given.ice).map(|text| text.split_whitespace().collect::<String>());
    if ice.as_ref().is_some_and(|ice| ice.len() != ICE_DIGITS || !ice.bytes().all(|b| b.is_ascii_digit())) {
        wrong("ice", format!("expected {ICE_DIGITS} digits"));
    }
    let phone = phone::e164(&given.phone, Country::MOROCCO).unwrap_or_else(|| {
        wrong("phone", "expected a telephone number".into());
        String::new()
    });
    let website = filled(given.website).map(|text| {
        website(&text).unwrap_or_else(|| {
            wrong("website", "expected the address of a web site, such as https://example.ma".into());
            String::new()
        })
    });
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(NewShopApplication { name, legal_form: given.legal_form, ice, city, phone, sells, website })
}

fn filled(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// The address of a web site, whole; none for what is no such address.
fn website(text: &str) -> Option<String> {
    let whole = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    let rest = whole.strip_prefix("https://").or_else(|| whole.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let named = host.len() >= 4
        && host.split('.').count() >= 2
        && host.split('.').all(|label| {
            !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-') && !label.starts_with('-')
        });
    let plain =
        whole.len() <= 200 && !whole.chars().any(|c| c.is_whitespace() || c.is_control() || "\"'<>\\".contains(c));
    (named && plain).then_some(whole)
}

/// The slug that a shop's name suggests; empty when the name gives none.
///
/// ```
/// use accounts::application::proposed;
/// assert_eq!(proposed("Théière & plateau"), "theiere-plateau");
/// assert_eq!(proposed("دار لينا"), "dar-lyna");
/// assert_eq!(proposed("★"), "");
/// ```
#[must_use]
pub fn proposed(name: &str) -> String {
    let slug = text::slugify(&text::latin::written(name).replace('\'', ""), *SLUG.end());
    self::slug(&slug).unwrap_or_default()
}

/// The slug as it was chosen.
///
/// # Errors
/// What is expected, in English.
pub fn slug(text: &str) -> Result<String, String> {
    let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let joined = !text.starts_with('-') && !text.ends_with('-') && !text.contains("--");
    if SLUG.contains(&text.len()) && plain && joined {
        return Ok(text.to_owned());
    }
    let (from, to) = (SLUG.start(), SLUG.end());
    Err(format!("expected {from} to {to} characters: small letters without accents, digits, hyphens between them"))
}

/// A city in the languages of the shop, where couriers know it; elsewhere as it was written.
#[must_use]
pub fn city(written: &str) -> Localized {
    let (fr, ar) = City::find(written).map_or((written, written), |city| (city.fr, city.ar));
    Localized { fr: fr.to_owned(), ar: ar.to_owned(), en: fr.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn application() -> NewShopApplication {
        NewShopApplication {
            name: " Dar Zellij ".into(),
            city: "fes".into(),
            phone: "06 12 34 56 78".into(),
            sells: "Zelliges et\r\nmosaïques, faits à la main.".into(),
            ice: Some("001 234 567 000 089".into()),
            website: Some("dar-zellij.ma".into()),
            legal_form: None,
        }
    }

    #[test]
    fn what_is_good_is_kept_in_one_form() {
        let clean = clean(application()).unwrap();
        assert_eq!((clean.name.as_str(), clean.phone.as_str()), ("Dar Zellij", "+212612345678"));
        assert_eq!(clean.sells, "Zelliges et mosaïques, faits à la main.");
        assert_eq!(
            (clean.ice.as_deref(), clean.website.as_deref()),
            (Some("001234567000089"), Some("https://dar-zellij.ma"))
        );
        let bare = NewShopApplication { ice: Some(" ".into()), website: Some(String::new()), ..application() };
        let bare = super::clean(bare).unwrap();
        assert_eq!((bare.ice, bare.website), (None, None));
    }

    #[test]
    fn every_wrong_field_is_named() {
        let wrong = NewShopApplication {
            name: "x".into(),
            phone: "call me".into(),
            ice: Some("12".into()),
            sells: "things".into(),
            website: Some("javascript:alert(1)".into()),
            ..application()
        };
        let fields: Vec<String> = clean(wrong).unwrap_err().into_iter().map(|e| e.field).collect();
        assert_eq!(fields, ["name", "sells", "ice", "phone", "website"]);
    }

    #[test]
    fn a_web_site_is_an_address_of_the_web_and_nothing_else() {
        for text in ["example.ma", "http://www.example.ma/boutique?x=1", "https://متجر.ma"] {
            assert!(website(text).is_some(), "{text}");
        }
        for text in [
            "javascript:x.y",
            "ftp://example.ma",
            "https://",
            "example",
            "https://a b.ma",
            "https://x.ma/\"><b>",
            "data:text/html,x.y",
        ] {
            assert!(website(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_slug_is_of_plain_letters() {
        for good in ["dar-lina", "7up", "a-b-c"] {
            assert_eq!(slug(good).as_deref(), Ok(good));
        }
        for bad in ["ab", "Dar", "dar--lina", "-dar", "dar-", "théière", "dar lina", "دار", &"x".repeat(41), "~own"]
        {
            assert!(slug(bad).is_err(), "{bad}");
        }
        assert!(proposed(&"very long name ".repeat(9)).len() <= 40);
    }

    #[test]
    fn a_known_city_has_both_its_names() {
        assert_eq!(city("fes"), Localized { fr: "Fès".into(), ar: "فاس".into(), en: "Fès".into() });
        assert_eq!(city("Aït Benhaddou").ar, "Aït Benhaddou");
    }
}
