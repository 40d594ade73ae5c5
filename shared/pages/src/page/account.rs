//! The account: profile, orders, addresses, security, devices, data. Every change is a form of its own.

use crate::built::{PASSKEY_SCRIPT, SHOP_CSS};
use crate::component::field::{Input, input};
use crate::component::icon::{Icon, icon};
use crate::component::layout::{Head, layout};
use crate::page::orders::list;
use crate::{Robots, View};
use contracts::account::{Account, Address, Passkey, Session};
use contracts::identity::Role;
use contracts::order::OrderCard;
use maud::{Markup, html};
use text::Lang;

/// What the page shows.
#[derive(Debug, Clone)]
pub struct AccountPage {
    /// Who it is.
    pub account: Account,
    /// The latest orders; `None` when they cannot be asked for.
    pub orders: Option<Vec<OrderCard>>,
    /// Addresses that are kept.
    pub addresses: Vec<Address>,
    /// Passkeys; `None` where there are none to be had.
    pub passkeys: Option<Vec<Passkey>>,
    /// Where the account is signed in.
    pub sessions: Vec<Session>,
    /// What happened a moment ago: true when it was done, false when it was refused.
    pub done: Option<bool>,
}

/// `/{lang}/account`
#[must_use]
pub fn account(view: &View, page: &AccountPage) -> String {
    let texts = view.account_texts();
    let account = &page.account;
    let name = account.name.as_deref().unwrap_or(&account.email);
    let head = Head {
        title: view.texts().account.to_owned(),
        description: texts.profile.to_owned(),
        robots: Robots::NoIndex,
        style: SHOP_CSS,
        script: PASSKEY_SCRIPT,
        subject: Some(("account", String::new())),
        ..Head::default()
    };
    let main = html! {
        div class="wrap shop account" {
            h1 { ((texts.hello)(name)) }
            div class="said" role="status" {
                @if let Some(done) = page.done { p { (if done { texts.saved } else { texts.refused }) } }
            }
            div class="sheet" {
                @if account.roles.iter().any(|role| *role != Role::Shopper) { (studio(view)) }
                (orders(view, page))
                (profile(view, account))
                (addresses(view, page))
                (security(view, page))
                (sessions(view, page))
                (data(view, account))
            }
        }
    };
    layout(view, &head, &main)
}

/// The way to where merchants, influencers and administrators work.
fn studio(view: &View) -> Markup {
    let texts = view.account_texts();
    html! {
        section aria-labelledby="studio" {
            h2 id="studio" { (texts.studio) }
            p class="muted" { (texts.studio_help) }
            p { a class="button soft" href="/studio" { (texts.studio) (icon(Icon::Forward)) } }
        }
    }
}

fn orders(view: &View, page: &AccountPage) -> Markup {
    let texts = view.order_texts();
    html! {
        section aria-labelledby="orders" {
            div class="shelf-head" {
                h2 id="orders" { (texts.orders) }
                a href=(view.href("/orders")) { (view.texts().see_all) }
            }
            @match page.orders.as_deref() {
                None => p class="notice" { (view.texts().unavailable) },
                Some([]) => p class="muted" { (texts.none) },
                Some(orders) => (list(view, orders)),
            }
        }
    }
}

fn profile(view: &View, account: &Account) -> Markup {
    let texts = view.account_texts();
    let name = Input {
        name: "name",
        label: texts.name,
        value: account.name.as_deref().unwrap_or_default(),
        optional: Some(view.checkout_texts().optional),
        autocomplete: "name",
        maxlength: Some(80),
        ..Input::default()
    };
    html! {
        section aria-labelledby="profile" {
            h2 id="profile" { (texts.profile) }
            p class="muted" { bdi { (account.email) } }
            form class="card-form" method="post" action=(view.href("/account/profile")) {
                (input(&name))
                div class="field" {
                    label for="mail-lang" { (texts.mail_language) }
                    select id="mail-lang" name="lang" {
                        @for lang in Lang::ALL {
                            option value=(lang.code()) lang=(lang.code()) selected[lang == account.lang] { (crate::i18n::texts(lang).language_name) }
                        }
                    }
                }
                button class="button soft" { (texts.save) }
            }
        }
    }
}

fn addresses(view: &View, page: &AccountPage) -> Markup {
    let texts = view.account_texts();
    html! {
        section aria-labelledby="addresses" {
            h2 id="addresses" { (texts.addresses) }
            @if page.addresses.is_empty() { p class="muted" { (texts.no_addresses) } }
            ul class="rows" role="list" {
                @for address in &page.addresses {
                    @let to = &address.address;
                    li {
                        address { b { bdi { (to.name) } } br; bdi { (to.line1) ", " (to.city) " · " (to.country) } br; bdi dir="ltr" { (to.phone) } }
                        form method="post" action=(view.href("/account/addresses")) {
                            button class="quiet" name="remove" value=(address.id) aria-label=((texts.remove_address)(&to.line1)) { (texts.remove) }
                        }
                    }
                }
            }
        }
    }
}

fn security(view: &View, page: &AccountPage) -> Markup {
    let texts = view.account_texts();
    let field = |name, label, autocomplete| Input {
        name,
        label,
        autocomplete,
        kind: "password",
        maxlength: Some(200),
        ltr: true,
        ..Input::default()
    };
    html! {
        section aria-labelledby="security" {
            h2 id="security" { (texts.security) }
            form class="card-form" method="post" action=(view.href("/account/password")) {
                input type="hidden" name="username" autocomplete="username" value=(page.account.email);
                @if page.account.has_password { (input(&field("current", texts.current_password, "current-password"))) }
                (input(&Input { hint: texts.password_hint, ..field("password", texts.new_password, "new-password") }))
                button class="button soft" { (texts.change_password) }
            }
            @if let Some(keys) = &page.passkeys { (passkeys(view, keys)) }
        }
    }
}

/// What is there, and a form that the script shows where the browser has passkeys.
fn passkeys(view: &View, keys: &[Passkey]) -> Markup {
    let texts = view.account_texts();
    let name = Input {
        name: "passkey-name",
        label: texts.passkey_name,
        optional: Some(view.checkout_texts().optional),
        autocomplete: "off",
        maxlength: Some(80),
        ..Input::default()
    };
    html! {
        h3 { (texts.passkeys) }
        p class="muted" { (texts.passkeys_help) }
        ul class="rows" role="list" {
            @for key in keys {
                li {
                    span { b { bdi { (key.name) } } }
                    span class="muted" {
                        ((texts.added_on)(&view.texts().day(&date(key.created_at))))
                        @if let Some(used) = key.used_at { ", " ((texts.used_on)(&view.texts().day(&date(used)))) }
                    }
                    form method="post" action=(view.href("/account/passkeys")) {
                        button class="quiet" name="remove" value=(key.id) aria-label={ (texts.remove) " " (key.name) } { (texts.remove) }
                    }
                }
            }
        }
        form id="new-passkey" class="card-form" hidden {
            (input(&name))
            button class="button soft" data-passkey=(view.href("/account/passkeys")) data-plain=(texts.passkey_plain)
                data-failed=(texts.passkey_failed) hidden { (icon(Icon::Key)) (texts.add_passkey) }
            output class="wrong" id="passkey-said" {}
        }
    }
}

fn sessions(view: &View, page: &AccountPage) -> Markup {
    let texts = view.account_texts();
    html! {
        section aria-labelledby="sessions" {
            h2 id="sessions" { (texts.sessions) }
            ul class="rows" role="list" {
                @for session in &page.sessions {
                    li {
                        span { b { bdi { (session.client) } } @if session.current { " (" (texts.this_session) ")" } }
                        span class="muted" { ((texts.used_on)(&view.texts().day(&date(session.used_at)))) }
                        @if !session.current {
                            form method="post" action=(view.href("/account/sessions")) {
                                button class="quiet" name="end" value=(session.id) aria-label={ (texts.end_session) " " (session.client) } { (texts.end_session) }
                            }
                        }
                    }
                }
            }
            form class="actions" method="post" action=(view.href("/logout")) {
                button class="button soft" { (texts.sign_out) }
                button class="quiet" name="everywhere" value="1" { (texts.sign_out_everywhere) }
            }
        }
    }
}

fn data(view: &View, account: &Account) -> Markup {
    let texts = view.account_texts();
    let password = Input {
        name: "delete-password",
        label: texts.current_password,
        kind: "password",
        autocomplete: "current-password",
        maxlength: Some(200),
        ltr: true,
        ..Input::default()
    };
    html! {
        section aria-labelledby="data" {
            h2 id="data" { (texts.data) }
            p { a class="button soft" href=(view.href("/account/export")) { (texts.export) } }
            details class="ask" {
                summary class="quiet" { (texts.delete) }
                form method="post" action=(view.href("/account/delete")) {
                    p class="small" { (texts.delete_help) }
                    @if account.has_password { (input(&password)) }
                    button class="button" { (texts.delete_do) }
                }
            }
        }
    }
}

/// The day of a time in milliseconds since 1970, `YYYY-MM-DD`, by the civil calendar.
pub(crate) fn date(ms: u64) -> String {
    // days since 0000-03-01, in eras of 400 years (Howard Hinnant, "chrono-compatible low-level date algorithms")
    let days = ms / 86_400_000 + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    format!("{:04}-{month:02}-{day:02}", year + era * 400 + u64::from(month <= 2))
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn a_time_is_shown_by_its_day() {
        assert_eq!(date(0), "1970-01-01");
        assert_eq!(date(951_782_400_000), "2000-02-29");
        assert_eq!(date(1_795_368_896_000), "2026-11-22");
    }
}
