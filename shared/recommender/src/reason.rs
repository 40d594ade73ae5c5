//! Why a product is recommended, in the language of the interface. A reason claims only what the model knows to be true.

use crate::Evidence;
use text::Lang;

/// Most characters of a product's name inside a reason.
const NAME: usize = 40;

/// Why a product is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason<'a> {
    /// Because of a product, named when its name is known.
    Because(Evidence, Option<&'a str>),
    /// Because many bought it.
    Popular,
}

impl Reason<'_> {
    /// The reason in `lang`. Names are isolated (U+2068, U+2069): they keep their own direction inside the sentence.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let (evidence, name) = match *self {
            Reason::Popular => return popular(lang).to_owned(),
            Reason::Because(evidence, name) => (evidence, name),
        };
        let Some(name) = name else { return unnamed(evidence, lang).to_owned() };
        let name = format!("\u{2068}{}\u{2069}", truncate(name, NAME));
        match (lang, evidence) {
            (Lang::Fr, Evidence::BoughtTogether) => format!("Souvent acheté avec «\u{a0}{name}\u{a0}»"),
            (Lang::Fr, Evidence::SameCustomers) => format!("Choisi aussi par les acheteurs de «\u{a0}{name}\u{a0}»"),
            (Lang::Fr, Evidence::Alike) => format!("Ressemble à «\u{a0}{name}\u{a0}»"),
            (Lang::Ar, Evidence::BoughtTogether) => format!("يُشترى غالبًا مع «{name}»"),
            (Lang::Ar, Evidence::SameCustomers) => format!("اختاره أيضًا من اشتروا «{name}»"),
            (Lang::Ar, Evidence::Alike) => format!("يشبه «{name}»"),
            (Lang::En, Evidence::BoughtTogether) => format!("Often bought with “{name}”"),
            (Lang::En, Evidence::SameCustomers) => format!("Also chosen by buyers of “{name}”"),
            (Lang::En, Evidence::Alike) => format!("Similar to “{name}”"),
        }
    }
}

const fn popular(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "Parmi les plus achetés",
        Lang::Ar => "من بين الأكثر مبيعًا",
        Lang::En => "Among the most bought",
    }
}

const fn unnamed(evidence: Evidence, lang: Lang) -> &'static str {
    match (lang, evidence) {
        (Lang::Fr, Evidence::BoughtTogether) => "Souvent acheté avec un produit que vous avez vu",
        (Lang::Fr, Evidence::SameCustomers) => "Choisi aussi par les acheteurs d’un produit que vous avez vu",
        (Lang::Fr, Evidence::Alike) => "Ressemble à un produit que vous avez vu",
        (Lang::Ar, Evidence::BoughtTogether) => "يُشترى غالبًا مع منتج شاهدته",
        (Lang::Ar, Evidence::SameCustomers) => "اختاره أيضًا من اشتروا منتجًا شاهدته",
        (Lang::Ar, Evidence::Alike) => "يشبه منتجًا شاهدته",
        (Lang::En, Evidence::BoughtTogether) => "Often bought with a product you viewed",
        (Lang::En, Evidence::SameCustomers) => "Also chosen by buyers of a product you viewed",
        (Lang::En, Evidence::Alike) => "Similar to a product you viewed",
    }
}

/// At most `limit` characters of `name`, cut after a word where one ends, with an ellipsis when something is missing.
#[must_use]
pub fn truncate(name: &str, limit: usize) -> String {
    let name = name.trim();
    let Some((end, _)) = name.char_indices().nth(limit) else { return name.to_owned() };
    let head = &name[..end];
    let head = match head.rfind(char::is_whitespace) {
        Some(space) if space > end / 2 => &head[..space],
        _ => head,
    };
    format!("{}…", head.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_names_the_product_in_the_language_of_the_interface() {
        let reason = Reason::Because(Evidence::BoughtTogether, Some("White Metal Lantern"));
        assert_eq!(reason.text(Lang::Fr), "Souvent acheté avec «\u{a0}\u{2068}White Metal Lantern\u{2069}\u{a0}»");
        assert_eq!(reason.text(Lang::Ar), "يُشترى غالبًا مع «\u{2068}White Metal Lantern\u{2069}»");
        assert_eq!(reason.text(Lang::En), "Often bought with “\u{2068}White Metal Lantern\u{2069}”");
        assert_eq!(Reason::Popular.text(Lang::Fr), "Parmi les plus achetés");
    }

    #[test]
    fn no_reason_is_empty_and_no_two_are_alike() {
        let kinds = [Evidence::BoughtTogether, Evidence::SameCustomers, Evidence::Alike];
        let mut texts = std::collections::BTreeSet::new();
        for lang in Lang::ALL {
            let reasons = kinds.iter().flat_map(|k| [Reason::Because(*k, None), Reason::Because(*k, Some("Mug"))]);
            for text in reasons.chain([Reason::Popular]).map(|r| r.text(lang)) {
                assert!(!text.is_empty() && texts.insert(text));
            }
        }
    }

    #[test]
    fn long_names_end_after_a_word() {
        assert_eq!(truncate("Mug", 40), "Mug");
        assert_eq!(truncate("Set of three cake tins pantry design", 20), "Set of three cake…");
        assert_eq!(truncate(&"é".repeat(50), 40).chars().count(), 41);
    }
}
