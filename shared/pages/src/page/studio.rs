//! The studio's document: a frame that its script fills. Everything it names are files that never change.

use crate::built::BOOT;
use crate::i18n::account_texts;
use maud::{DOCTYPE, PreEscaped, html};
use serde::Deserialize;
use std::collections::BTreeMap;
use text::Lang;

/// The files of the studio, as its build wrote them down.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct StudioFiles {
    /// The script.
    pub script: String,
    /// The style sheet.
    pub style: String,
    /// The texts by language: asked for at once, not when the script finds out.
    pub texts: BTreeMap<String, String>,
    /// Parts that the script asks for at once.
    pub parts: Vec<String>,
}

/// The document in a language.
#[must_use]
pub fn studio(lang: Lang, files: &StudioFiles) -> String {
    let texts = account_texts(lang);
    html! {
        (DOCTYPE)
        html lang=(lang.code()) dir=(lang.dir()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                title { "Studio · GetYourShare" }
                meta name="robots" content="noindex";
                meta name="color-scheme" content="light dark";
                meta name="theme-color" content="#fffdf9" media="(prefers-color-scheme: light)";
                meta name="theme-color" content="#101126" media="(prefers-color-scheme: dark)";
                link rel="icon" href="/favicon.svg" type="image/svg+xml";
                link rel="manifest" href="/manifest.webmanifest";
                script { (PreEscaped(BOOT)) }
                link rel="stylesheet" href=(files.style);
                script type="module" src=(files.script) {}
                @for part in files.parts.iter().chain(files.texts.get(lang.code())) { link rel="modulepreload" href=(part); }
            }
            body {
                div id="studio" {}
                noscript { p { (texts.studio_needs_script) } }
            }
        }
    }
    .into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_names_the_texts_of_its_own_language_only() {
        let texts = ["ar", "fr"].map(|lang| (lang.to_owned(), format!("/assets/studio/{lang}.js"))).into();
        let files = StudioFiles { script: "/s.js".into(), style: "/s.css".into(), texts, parts: vec!["/p.js".into()] };
        let page = studio(Lang::Ar, &files);
        assert!(page.contains(r#"lang="ar" dir="rtl""#) && page.contains("/assets/studio/ar.js"));
        assert!(!page.contains("/assets/studio/fr.js"));
    }
}
