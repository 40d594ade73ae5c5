//! Selling here: what it takes, the application, and where it stands. Works without scripts.

use crate::built::SHOP_CSS;
use crate::component::field::{Input, input, wrong};
use crate::component::icon::{Icon, icon};
use crate::component::layout::{Head, layout};
use crate::i18n::{SellField, SellTexts, sell_texts};
use crate::page::account::date;
use crate::{Robots, View};
use contracts::application::{LegalForm, NewShopApplication, ShopApplication, ShopApplicationState};
use maud::{Markup, html};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct SellPage {
    /// How far the visitor is.
    pub standing: Standing,
    /// What was typed.
    pub typed: NewShopApplication,
    /// Fields that are wrong, in the order of the page.
    pub wrong: Vec<SellField>,
    /// Why the whole was not sent.
    pub trouble: Option<SellTrouble>,
}

/// How far a visitor is on the way to a shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Nobody is signed in.
    Guest,
    /// Somebody who has not applied.
    Nobody,
    /// Somebody who applied.
    Applicant(Box<ShopApplication>),
    /// Somebody who works for a merchant.
    Member,
}

/// Why an application was not sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SellTrouble {
    /// It was tried too often.
    TooMany,
    /// The service does not answer.
    Down,
}

/// `/{lang}/sell`
#[must_use]
pub fn sell(view: &View, page: &SellPage) -> String {
    let texts = sell_texts(view.lang);
    let head = Head {
        title: texts.title.to_owned(),
        description: texts.lead.to_owned(),
        robots: Robots::NoIndex,
        style: SHOP_CSS,
        ..Head::default()
    };
    let main = html! {
        div class="wrap shop narrow" {
            h1 { (texts.title) }
            @match &page.standing {
                Standing::Guest => { (introduction(texts)) (guest(view, texts)) },
                Standing::Nobody => { (introduction(texts)) (form(view, page)) },
                Standing::Member => (studio(texts, texts.member, texts.member_help)),
                Standing::Applicant(application) => (applied(view, page, application)),
            }
        }
    };
    layout(view, &head, &main)
}

fn introduction(texts: &SellTexts) -> Markup {
    html! {
        p { (texts.lead) }
        ol class="rows" role="list" { @for step in texts.steps { li { (step) } } }
    }
}

fn guest(view: &View, texts: &SellTexts) -> Markup {
    let accounts = view.account_texts();
    html! {
        p { (texts.need_account) }
        div class="others" {
            a class="button" href=(view.href("/login?next=/sell")) { (accounts.sign_in) }
            a class="button soft" href=(view.href("/register?next=/sell")) { (accounts.register) }
        }
    }
}

fn studio(texts: &SellTexts, title: &str, help: &str) -> Markup {
    html! {
        h2 { (title) }
        p { (help) }
        // whoever has just got a shop has a token from before: `joined` renews it
        p { a class="button" href="/studio?joined" { (texts.to_studio) (icon(Icon::Forward)) } }
    }
}

fn applied(view: &View, page: &SellPage, application: &ShopApplication) -> Markup {
    let texts = sell_texts(view.lang);
    let day = |ms| (texts.sent_on)(&view.texts().day(&date(ms)));
    html! {
        @match application.state {
            ShopApplicationState::Approved => (studio(texts, texts.open, &(texts.open_help)(&application.given.name))),
            ShopApplicationState::Open | ShopApplicationState::Approving => {
                h2 { (texts.waiting) }
                p role="status" { (texts.waiting_help) }
                ul class="rows" role="list" {
                    li {
                        b { bdi { (application.given.name) } }
                        span { bdi { (application.given.city) } " · " bdi dir="ltr" { (application.given.phone) } }
                        span class="muted" { (day(application.created_at)) }
                    }
                }
            },
            ShopApplicationState::Refused => {
                h2 { (texts.refused) }
                @if let Some(reason) = &application.reason { p class="notice" dir="auto" { (reason) } }
                p { (texts.refused_help) }
                (form(view, page))
            },
        }
    }
}

fn form(view: &View, page: &SellPage) -> Markup {
    let (texts, typed) = (sell_texts(view.lang), &page.typed);
    let optional = Some(view.checkout_texts().optional);
    let of = |field: SellField| field_of(texts, page, field);
    let text = |field, value| Input { value, ..of(field) };
    let name = Input { maxlength: Some(60), autocomplete: "organization", ..text(SellField::Name, &typed.name) };
    let city = Input {
        maxlength: Some(80),
        autocomplete: "address-level2",
        list: Some("cities"),
        ..text(SellField::City, &typed.city)
    };
    let phone = Input {
        kind: "tel",
        inputmode: Some("tel"),
        autocomplete: "tel",
        maxlength: Some(24),
        ltr: true,
        ..text(SellField::Phone, &typed.phone)
    };
    let ice = Input {
        inputmode: Some("numeric"),
        autocomplete: "off",
        maxlength: Some(24),
        ltr: true,
        optional,
        ..text(SellField::Ice, typed.ice.as_deref().unwrap_or_default())
    };
    let website = Input {
        inputmode: Some("url"),
        autocomplete: "url",
        maxlength: Some(200),
        ltr: true,
        optional,
        ..text(SellField::Website, typed.website.as_deref().unwrap_or_default())
    };
    let trouble = page.trouble.map(|trouble| match trouble {
        SellTrouble::TooMany => texts.too_many,
        SellTrouble::Down => texts.down,
    });
    html! {
        @if let Some(trouble) = trouble { p class="alert" role="alert" { (trouble) } }
        @if !page.wrong.is_empty() {
            div class="alert" role="alert" {
                p { b { ((view.checkout_texts().mend)(page.wrong.len())) } }
                ul { @for field in &page.wrong { li { a href={ "#" (named(*field)) } { ((texts.label)(*field)) } } } }
            }
        }
        form method="post" action=(view.href("/sell")) {
            (input(&name))
            (sells(view, page))
            (input(&city))
            datalist id="cities" { @for city in commerce::cities::CITIES { option value=(city.name(view.lang)) {} } }
            (input(&phone))
            (legal_form(view, page))
            (input(&ice))
            (input(&website))
            button class="button wide" { (texts.send) }
        }
    }
}

/// Name and id of a field: the API's.
const fn named(field: SellField) -> &'static str {
    match field {
        SellField::Name => "name",
        SellField::City => "city",
        SellField::Phone => "phone",
        SellField::Sells => "sells",
        SellField::LegalForm => "legal_form",
        SellField::Ice => "ice",
        SellField::Website => "website",
    }
}

impl SellField {
    /// All of them, in the order of the page.
    pub const ALL: [SellField; 7] = [
        SellField::Name,
        SellField::Sells,
        SellField::City,
        SellField::Phone,
        SellField::LegalForm,
        SellField::Ice,
        SellField::Website,
    ];

    /// The field that the API calls so.
    #[must_use]
    pub fn of(name: &str) -> Option<SellField> {
        SellField::ALL.into_iter().find(|field| named(*field) == name)
    }
}

fn field_of<'a>(texts: &SellTexts, page: &SellPage, field: SellField) -> Input<'a> {
    let wrong = if page.wrong.contains(&field) { (texts.wrong)(field) } else { "" };
    Input {
        name: named(field),
        label: (texts.label)(field),
        hint: (texts.hint)(field),
        wrong,
        focus: page.wrong.first() == Some(&field),
        ..Input::default()
    }
}

fn sells(view: &View, page: &SellPage) -> Markup {
    let texts = sell_texts(view.lang);
    let bad = page.wrong.contains(&SellField::Sells);
    html! {
        div class="field" {
            label for="sells" { ((texts.label)(SellField::Sells)) }
            textarea id="sells" name="sells" rows="4" maxlength="300" dir="auto" required aria-invalid=[bad.then_some("true")]
                aria-describedby=(if bad { "sells-wrong" } else { "sells-hint" }) { (page.typed.sells) }
            @if bad { (wrong("sells-wrong", (texts.wrong)(SellField::Sells))) }
            @else { p class="small" id="sells-hint" { ((texts.hint)(SellField::Sells)) } }
        }
    }
}

fn legal_form(view: &View, page: &SellPage) -> Markup {
    let texts = sell_texts(view.lang);
    html! {
        div class="field" {
            label for="legal_form" {
                ((texts.label)(SellField::LegalForm)) " " span class="muted" { "(" (view.checkout_texts().optional) ")" }
            }
            select id="legal_form" name="legal_form" {
                option value="" { (texts.legal_none) }
                @for form in LegalForm::ALL {
                    option value=(form.code()) selected[page.typed.legal_form == Some(form)] { ((texts.legal)(form)) }
                }
            }
            @if page.wrong.contains(&SellField::LegalForm) { (wrong("legal_form-wrong", (texts.wrong)(SellField::LegalForm))) }
        }
    }
}
