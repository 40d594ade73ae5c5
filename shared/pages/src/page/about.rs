//! What the shop is, what in it is a demonstration, whose work it stands on.

use crate::View;
use crate::built::TEXT_CSS;
use crate::component::breadcrumbs::{breadcrumbs, trail};
use crate::component::layout::{Head, layout};
use crate::json_ld;
use maud::{Markup, html};
use money::{Currency, Prices, format::amount};

/// `/{lang}/about`. `rates_date`: the day of the exchange rates; `example`: one hundred dirhams at these rates.
#[must_use]
pub fn about(view: &View, rates_date: &str, example: Option<Prices>) -> String {
    let texts = view.texts();
    let trail = trail(view, &[(texts.about, "/about".to_owned())]);
    let head = Head {
        title: texts.about_title.to_owned(),
        description: texts.about_lead.to_owned(),
        json_ld: vec![json_ld::organization(view), json_ld::breadcrumbs(view, &trail)],
        style: TEXT_CSS,
        ..Head::default()
    };
    let [demo, demo_text] = texts.about_demo;
    let [prices, prices_text] = texts.about_prices;
    let [privacy, privacy_text] = texts.about_privacy;
    let main = html! {
        div class="wrap prose" {
            (breadcrumbs(view, &trail))
            h1 { (texts.about_title) }
            p class="lead" { (texts.about_lead) }
            h2 { (demo) }
            p { (demo_text) }
            h2 { (prices) }
            p { (prices_text) " " time datetime=(rates_date) { (texts.day(rates_date)) } "." }
            @if let Some(example) = example { (rates(view, &example)) }
            h2 { (texts.about_sources) }
            ul {
                li { (texts.about_retail) (links(view, &RETAIL)) }
                li { (texts.about_photos) (links(view, &BOUTIQUE)) (links(view, &SYLIUS)) }
                li { (texts.about_drawings) }
            }
            h2 { (privacy) }
            p { (privacy_text) }
        }
    };
    layout(view, &head, &main)
}

/// Whose work it is: name and address of the source, name and address of its licence.
type Credit = [&'static str; 4];

const RETAIL: Credit = [
    "doi:10.24432/C5BW33",
    "https://doi.org/10.24432/C5BW33",
    "CC BY 4.0",
    "https://creativecommons.org/licenses/by/4.0/",
];
const BOUTIQUE: Credit = [
    "Google Cloud Online Boutique",
    "https://github.com/GoogleCloudPlatform/microservices-demo",
    "Apache-2.0",
    "https://www.apache.org/licenses/LICENSE-2.0",
];
const SYLIUS: Credit =
    ["Sylius", "https://github.com/Sylius/Sylius", "MIT", "https://github.com/Sylius/Sylius/blob/2.0/LICENSE"];

fn links(view: &View, [source, source_url, licence, licence_url]: &Credit) -> Markup {
    let texts = view.texts();
    html! {
        span class="credit" {
            (texts.source) ": " a href=(source_url) { bdi { (source) } } " · "
            (texts.licence) ": " a href=(licence_url) rel="license" { bdi { (licence) } }
        }
    }
}

/// One amount in every currency: the rates without a formula.
fn rates(view: &View, example: &Prices) -> Markup {
    html! {
        p class="rates" {
            @for (i, currency) in Currency::ALL.into_iter().enumerate() {
                @if i > 0 { span aria-hidden="true" { "=" } }
                bdi { (amount(example.amount(currency), currency, view.lang)) }
            }
        }
    }
}
