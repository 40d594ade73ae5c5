//! The filters beside a list: a plain GET form that the script submits by itself; and those chosen, each with a way out.

use crate::View;
use crate::component::icon::{Icon, icon};
use crate::filter::Filter;
use contracts::catalogue::Sort;
use contracts::search::{Facet, FacetValue};
use maud::{Markup, html};
use money::format::count;

/// Values shown before "more choices".
const SHOWN: usize = 6;

/// `action`: path of the list below the language. `hide`: a facet the page itself fixes.
pub(crate) fn facets(view: &View, action: &str, filter: &Filter, facets: &[Facet], hide: Option<&str>) -> Markup {
    let texts = view.texts();
    html! {
        form id="filter" class="filter" action=(view.href(action)) {
            @if !filter.q.is_empty() { input type="hidden" name="q" value=(filter.q); }
            p class="sort" {
                label for="sort" { (texts.sort) }
                select id="sort" name="sort" {
                    @for sort in Sort::ALL {
                        // the plain order is no part of an address
                        option value=(if sort == Sort::default() { "" } else { sort.code() }) selected[sort == filter.sort] { ((texts.sort_name)(sort)) }
                    }
                }
            }
            details class="more" {
                summary class="pill" { (texts.filters) @if filter.narrows() { " (" (filter.count()) ")" } }
                div {
                    label class="tick" {
                        input type="checkbox" name="in_stock" value="1" checked[filter.in_stock]; span { (texts.in_stock_only) }
                    }
                    fieldset class="range" {
                        legend { (texts.price) " (" (view.currency.code()) ")" }
                        (bound("min", texts.minimum, filter.min))
                        (bound("max", texts.maximum, filter.max))
                    }
                    @for facet in facets.iter().filter(|f| Some(f.key.as_str()) != hide && !f.values.is_empty()) {
                        (values(view, facet))
                    }
                    p class="filter-end" { button class="button" { (texts.apply) } }
                }
            }
        }
    }
}

/// What narrows a list, above its products: each a link to the list without it.
pub(crate) fn chosen(view: &View, action: &str, filter: &Filter, facets: &[Facet]) -> Markup {
    let texts = view.texts();
    let chip = |without: &Filter, name: &str| {
        html! {
            li {
                a href=(list_href(view, action, without)) rel="nofollow" {
                    span class="hidden" { (texts.remove_filter) " " } span { (name) } (icon(Icon::Close))
                }
            }
        }
    };
    html! {
        @if filter.narrows() {
            ul class="choice chosen" role="list" aria-label=(texts.chosen_filters) {
                @if filter.in_stock { (chip(&filter.without_stock(), texts.in_stock_only)) }
                @if filter.min.is_some() || filter.max.is_some() { (chip(&filter.without_price(), &prices(view, filter))) }
                @for facet in &filter.facets { (chip(&filter.without_facet(facet), value_name(view, facets, facet))) }
                li { a class="clear" href=(list_href(view, action, &filter.cleared())) { (texts.clear_filters) } }
            }
        }
    }
}

/// The price range in words: `20 – 50 MAD`, or one end of it.
fn prices(view: &View, filter: &Filter) -> String {
    let currency = view.currency.code();
    let number = |n: i64| count(n.unsigned_abs(), view.lang);
    match (filter.min, filter.max) {
        (Some(min), Some(max)) => format!("{} – {} {currency}", number(min), number(max)),
        (Some(min), None) => format!("≥ {} {currency}", number(min)),
        (_, max) => format!("≤ {} {currency}", number(max.unwrap_or_default())),
    }
}

/// A chosen value in this page's language; as it stands in the address when search does not name it.
fn value_name<'a>(view: &View, facets: &'a [Facet], facet: &'a str) -> &'a str {
    let (key, value) = facet.split_once(':').unwrap_or(("", facet));
    let known = facets.iter().filter(|f| f.key == key).flat_map(|f| &f.values).find(|v| v.value == value);
    known.map_or(value, |v| v.name.get(view.lang))
}

fn bound(name: &str, label: &str, value: Option<i64>) -> Markup {
    html! {
        label { span { (label) } input type="number" inputmode="numeric" name=(name) min="0" step="1" value=[value]; }
    }
}

fn values(view: &View, facet: &Facet) -> Markup {
    let (first, rest) = facet.values.split_at(facet.values.len().min(SHOWN));
    html! {
        fieldset {
            legend { (facet.name.get(view.lang)) }
            @for value in first { (tick(view, facet, value)) }
            @if !rest.is_empty() {
                details open[rest.iter().any(|v| v.selected)] {
                    summary { (view.texts().more_values) }
                    @for value in rest { (tick(view, facet, value)) }
                }
            }
        }
    }
}

fn tick(view: &View, facet: &Facet, value: &FacetValue) -> Markup {
    html! {
        label class="tick" {
            input type="checkbox" name="f" value={ (facet.key) ":" (value.value) } checked[value.selected];
            span { (value.name.get(view.lang)) }
            span class="count" { (count(value.count.into(), view.lang)) }
        }
    }
}

/// Address of a list with its filters.
pub(crate) fn list_href(view: &View, action: &str, filter: &Filter) -> String {
    let query = filter.to_query();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{}{mark}{query}", view.href(action))
}
