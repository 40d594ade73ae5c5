//! The document around every page: head, header, main, footer.

use crate::built::{BOOT, CSS, SCRIPT};
use crate::component::{footer::footer, header::header, picture::srcset};
use crate::json_ld;
use crate::{Robots, View};
use contracts::catalogue::Image;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde_json::Value;
use text::Lang;

/// What the head says of a page.
pub(crate) struct Head<'a> {
    /// Title without the shop's name; empty on the home page.
    pub title: String,
    pub description: String,
    pub robots: Robots,
    /// The picture shown when the page is shared.
    pub image: Option<&'a Image>,
    /// The picture a visitor sees first, with its sizes: fetched before the page is parsed.
    pub preload: Option<(&'a Image, &'static str)>,
    pub json_ld: Vec<Value>,
    /// The style sheet this kind of page needs besides the common one.
    pub style: &'static str,
    /// The script this kind of page needs besides the common one.
    pub script: &'static str,
    /// What was searched for.
    pub query: &'a str,
    /// What the script reports and does on this page: `("product", "prd_…")`.
    pub subject: Option<(&'static str, String)>,
}

impl Default for Head<'_> {
    fn default() -> Self {
        Head {
            title: String::new(),
            description: String::new(),
            robots: Robots::Index,
            image: None,
            preload: None,
            json_ld: Vec::new(),
            style: "",
            script: "",
            query: "",
            subject: None,
        }
    }
}

/// The whole document.
pub(crate) fn layout(view: &View, head: &Head, main: &Markup) -> String {
    let texts = view.texts();
    let (kind, subject) = head.subject.as_ref().map_or(("", ""), |(kind, id)| (*kind, id.as_str()));
    html! {
        (DOCTYPE)
        html lang=(view.lang.code()) dir=(view.lang.dir()) data-currency=(view.currency.code())
            data-kind=(kind) data-subject=(subject) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                (meta(view, head))
                script { (PreEscaped(BOOT)) }
                style { (PreEscaped(CSS)) }
                @if !head.style.is_empty() { style { (PreEscaped(head.style)) } }
                script type="module" src=(SCRIPT) fetchpriority="low" {}
                @if !head.script.is_empty() { script type="module" src=(head.script) {} }
            }
            body {
                a class="skip" href="#main" { (texts.skip) }
                (header(view, head.query))
                main id="main" tabindex="-1" { (main) }
                (footer(view))
            }
        }
    }
    .into_string()
}

fn meta(view: &View, head: &Head) -> Markup {
    let title = if head.title.is_empty() {
        format!("GetYourShare · {}", view.texts().home_title)
    } else {
        format!("{} · GetYourShare", head.title)
    };
    let image = head.image.map_or_else(|| view.absolute("/share.jpg"), |i| json_ld::share_picture(view, i));
    html! {
        title { (title) }
        meta name="description" content=(head.description);
        @if let Some((image, sizes)) = head.preload {
            link rel="preload" as="image" type="image/avif" imagesrcset=(srcset(image, "avif")) imagesizes=(sizes) fetchpriority="high";
        }
        @if head.robots == Robots::NoIndex { meta name="robots" content="noindex, follow"; }
        @else {
            link rel="canonical" href=(view.canonical(view.lang));
            @for lang in Lang::ALL { link rel="alternate" hreflang=(lang.code()) href=(view.canonical(lang)); }
            link rel="alternate" hreflang="x-default" href=(view.canonical(Lang::default()));
        }
        meta name="color-scheme" content="light dark";
        meta name="theme-color" content="#fffdf9" media="(prefers-color-scheme: light)";
        meta name="theme-color" content="#101126" media="(prefers-color-scheme: dark)";
        link rel="icon" href="/favicon.ico" sizes="32x32";
        link rel="icon" href="/favicon.svg" type="image/svg+xml";
        link rel="apple-touch-icon" href="/apple-touch-icon.png";
        link rel="manifest" href="/manifest.webmanifest";
        meta property="og:site_name" content="GetYourShare";
        meta property="og:type" content=(if head.subject.as_ref().is_some_and(|s| s.0 == "product") { "product" } else { "website" });
        meta property="og:title" content=(if head.title.is_empty() { view.texts().home_title } else { &head.title });
        meta property="og:description" content=(head.description);
        meta property="og:url" content=(view.canonical(view.lang));
        meta property="og:locale" content=(match view.lang { Lang::Fr => "fr_MA", Lang::Ar => "ar_MA", Lang::En => "en_GB" });
        meta property="og:image" content=(image);
        meta property="og:image:width" content="1200";
        meta property="og:image:height" content="630";
        meta name="twitter:card" content="summary_large_image";
        @for value in &head.json_ld { (json_ld::element(value)) }
    }
}
