//! The way from the home page to this one.

use crate::View;
use crate::component::name::unbroken;
use maud::{Markup, html};

/// Names with their paths below the language; the last one is this page and no link.
pub(crate) fn breadcrumbs(view: &View, trail: &[(String, String)]) -> Markup {
    html! {
        nav class="crumbs" aria-label=(view.texts().breadcrumbs) {
            ol role="list" {
                @for (i, (name, path)) in trail.iter().enumerate() {
                    li {
                        @if i + 1 < trail.len() { a href=(view.href(path)) { bdi { (unbroken(name)) } } }
                        @else { span aria-current="page" { bdi { (unbroken(name)) } } }
                    }
                }
            }
        }
    }
}

/// A trail that starts at the home page.
pub(crate) fn trail(view: &View, rest: &[(&str, String)]) -> Vec<(String, String)> {
    let home = (view.texts().home.to_owned(), String::new());
    std::iter::once(home).chain(rest.iter().map(|(name, path)| ((*name).to_owned(), path.clone()))).collect()
}
