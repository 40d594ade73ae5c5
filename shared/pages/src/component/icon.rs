//! Icons: few, drawn on a 24-unit grid, coloured by the text around them, hidden from screen readers.

use maud::{Markup, PreEscaped, html};

/// What an icon shows.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Icon {
    Search,
    Menu,
    Preferences,
    Share,
    Forward,
    Close,
    Account,
    Cart,
    Check,
    Alert,
    Lock,
    Key,
}

pub(crate) fn icon(icon: Icon) -> Markup {
    let paths = match icon {
        Icon::Search => r#"<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>"#,
        Icon::Menu => r#"<path d="M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM16.5 12.5l4 4-4 4-4-4z"/>"#,
        Icon::Preferences => {
            r#"<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18"/>"#
        }
        Icon::Share => {
            r#"<circle cx="6" cy="12" r="2.5"/><circle cx="17.5" cy="5.5" r="2.5"/><circle cx="17.5" cy="18.5" r="2.5"/><path d="m8.2 10.8 7-4M8.2 13.2l7 4"/>"#
        }
        Icon::Forward => r#"<path d="M4 12h15M13 6l6 6-6 6"/>"#,
        Icon::Account => r#"<circle cx="12" cy="8" r="4"/><path d="M4 20.5c1-4.5 4-6.5 8-6.5s7 2 8 6.5"/>"#,
        Icon::Cart => r#"<path d="M5 8h14l-1 12.5H6zM8.5 8V7a3.5 3.5 0 0 1 7 0v1"/>"#,
        Icon::Check => r#"<path d="m5 12.5 4.5 4.5L19 7.5"/>"#,
        Icon::Alert => r#"<circle cx="12" cy="12" r="9"/><path d="M12 7.5v5.5M12 16.4v.2"/>"#,
        Icon::Lock => r#"<path d="M5.5 11h13v9.5h-13zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11"/>"#,
        Icon::Key => r#"<circle cx="8" cy="15.5" r="4.5"/><path d="M11.2 12.3 20 3.5M16 7.5l3.5 3.5"/>"#,
        Icon::Close => r#"<path d="M7 7l10 10M17 7 7 17"/>"#,
    };
    html! {
        svg class="icon" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.75"
            stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" { (PreEscaped(paths)) }
    }
}

/// The shop's mark: a khatim, two squares turned by 45°, around a smaller one.
pub(crate) fn mark() -> Markup {
    html! {
        svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" {
            path class="mark-outer" d=(STAR_OUTER) {}
            path class="mark-ring" d=(STAR_RING) {}
            path class="mark-heart" d="M16 11.5 20.5 16 16 20.5 11.5 16z" {}
        }
    }
}

const STAR_OUTER: &str = "M16 1 20.39 5.4 26.61 5.39 26.6 11.61 31 16 26.6 20.39 26.61 26.61 20.39 26.6 16 31 11.61 26.6 5.39 26.61 5.4 20.39 1 16 5.4 11.61 5.39 5.39 11.61 5.4z";
const STAR_RING: &str = "M16 6.5 18.78 9.29 22.72 9.28 22.71 13.22 25.5 16 22.71 18.78 22.72 22.72 18.78 22.71 16 25.5 13.22 22.71 9.28 22.72 9.29 18.78 6.5 16 9.29 13.22 9.28 9.28 13.22 9.29z";
