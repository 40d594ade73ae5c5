//! The languages the interface speaks.

use serde::{Deserialize, Serialize};

/// A language of the interface. Product names keep their own language, which may be another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// French, the default.
    #[default]
    Fr,
    /// Arabic, written right to left.
    Ar,
    /// English.
    En,
}

/// The text is not one of `fr`, `ar`, `en`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownLang;

impl std::fmt::Display for UnknownLang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("expected one of fr, ar, en")
    }
}

impl std::error::Error for UnknownLang {}

impl Lang {
    /// Every language, in the order in which the switcher shows them.
    pub const ALL: [Lang; 3] = [Lang::Fr, Lang::Ar, Lang::En];

    /// The BCP 47 code: `fr`, `ar` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Fr => "fr",
            Lang::Ar => "ar",
            Lang::En => "en",
        }
    }

    /// The HTML `dir` of text in this language.
    #[must_use]
    pub const fn dir(self) -> &'static str {
        match self {
            Lang::Ar => "rtl",
            Lang::Fr | Lang::En => "ltr",
        }
    }

    /// The best language for an `Accept-Language` header (RFC 9110, 12.5.4); French when none fits.
    #[must_use]
    pub fn negotiate(accept_language: &str) -> Lang {
        let mut best = (Lang::default(), 0.0_f32);
        for range in accept_language.split(',').take(16) {
            let mut parts = range.trim().split(';');
            let tag = parts.next().unwrap_or_default().trim();
            let quality =
                parts.find_map(|p| p.trim().strip_prefix("q=")).map_or(1.0, |q| q.trim().parse::<f32>().unwrap_or(0.0));
            let primary = tag.split('-').next().unwrap_or_default();
            if let Ok(lang) = primary.to_ascii_lowercase().parse::<Lang>()
                && quality > best.1
            {
                best = (lang, quality);
            }
        }
        best.0
    }
}

impl std::str::FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Self, UnknownLang> {
        match code {
            "fr" => Ok(Lang::Fr),
            "ar" => Ok(Lang::Ar),
            "en" => Ok(Lang::En),
            _ => Err(UnknownLang),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn accept_language_picks_the_highest_quality_that_is_spoken() {
        assert_eq!(Lang::negotiate("de-DE,ar-MA;q=0.8,en;q=0.5"), Lang::Ar);
        assert_eq!(Lang::negotiate("en-GB, fr;q=0.9"), Lang::En);
        assert_eq!(Lang::negotiate("*"), Lang::Fr);
        assert_eq!(Lang::negotiate(""), Lang::Fr);
    }
}
