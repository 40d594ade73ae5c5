//! Signing in, registering, and the pages that links in mails lead to: one column, one thing to do.

use crate::built::{PASSKEY_SCRIPT, SHOP_CSS};
use crate::component::field::{Input, input};
use crate::component::icon::{Icon, icon};
use crate::component::layout::{Head, layout};
use crate::{Robots, View};
use contracts::account::Provider;
use maud::{Markup, html};

/// What a page for signing in shows.
#[derive(Debug, Clone, Default)]
pub struct SignIn {
    /// Where to go afterwards: a path below the language, `/account` by default.
    pub next: String,
    /// The address that was typed.
    pub email: String,
    /// The name that was typed.
    pub name: String,
    /// The token of a link in a mail.
    pub token: String,
    /// Other services that one can sign in by.
    pub providers: Vec<Provider>,
    /// What went wrong.
    pub trouble: Option<SignInTrouble>,
}

/// Why it did not work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInTrouble {
    /// Address and password do not fit together.
    WrongPair,
    /// Too many attempts.
    TooMany,
    /// This is no address.
    BadEmail,
    /// This password is too short or too common.
    BadPassword,
    /// The link was used or is over.
    LinkOver,
    /// The other service did not say who it is.
    Provider,
    /// The service does not answer.
    Down,
}

/// `/{lang}/login`
#[must_use]
pub fn login(view: &View, page: &SignIn) -> String {
    let texts = view.account_texts();
    let more = html! {
        (others(view, page, true))
        p { a href=(view.href("/password")) { (texts.forgot) } }
        p { (texts.no_account) " " a href=(view.href(&with_next("/register", page))) { (texts.register) } }
    };
    let fields = html! { (email(view, page, "username webauthn")) (password(view, page, "current-password", texts.password, "")) };
    sheet(view, page, "/login", texts.sign_in, "", &fields, texts.sign_in, &more)
}

/// `/{lang}/register`: asks for an address and nothing else. The rest is asked behind the link in the mail, of whoever reads it.
#[must_use]
pub fn register(view: &View, page: &SignIn) -> String {
    let texts = view.account_texts();
    let fields = email(view, page, "username");
    let more = html! {
        (others(view, page, false))
        p { (texts.have_account) " " a href=(view.href(&with_next("/login", page))) { (texts.sign_in) } }
    };
    sheet(view, page, "/register", texts.register, texts.register_lead, &fields, texts.register, &more)
}

/// `/{lang}/verify?token=…`: following a link changes nothing by itself, for programs follow links too. Here the password is chosen.
#[must_use]
pub fn verify(view: &View, page: &SignIn) -> String {
    let texts = view.account_texts();
    let name = Input {
        name: "name",
        label: texts.name,
        value: &page.name,
        hint: texts.name_hint,
        optional: Some(view.checkout_texts().optional),
        autocomplete: "name",
        maxlength: Some(80),
        ..Input::default()
    };
    let fields = html! { (password(view, page, "new-password", texts.password, texts.password_hint)) (input(&name)) };
    sheet(view, page, "/verify", texts.verify, texts.verify_help, &fields, texts.verify_do, &html! {})
}

/// `/{lang}/password`: asks for a link; with the token of one, for a new password.
#[must_use]
pub fn new_password(view: &View, page: &SignIn) -> String {
    let texts = view.account_texts();
    if page.token.is_empty() {
        return sheet(
            view,
            page,
            "/password",
            texts.forgot_title,
            texts.forgot_help,
            &email(view, page, "username"),
            texts.forgot_do,
            &html! {},
        );
    }
    let fields = password(view, page, "new-password", texts.new_password, texts.password_hint);
    sheet(view, page, "/password", texts.new_password, "", &fields, texts.new_password_do, &html! {})
}

/// `/{lang}/invitation?token=…`
#[must_use]
pub fn invitation(view: &View, page: &SignIn) -> String {
    let texts = view.account_texts();
    sheet(view, page, "/invitation", texts.invitation, texts.invitation_help, &html! {}, texts.invitation_do, &html! {})
}

/// What follows when a mail is on its way, or something else is told and done.
#[must_use]
pub fn told(view: &View, title: &str, words: &str) -> String {
    let main = html! {
        div class="wrap shop narrow" { h1 { (title) } p { (words) } p { a class="button" href=(view.href("")) { (view.texts().back_home) } } }
    };
    layout(view, &head(title), &main)
}

#[expect(clippy::too_many_arguments, reason = "the parts of one sheet, each named at its call by what it is")]
fn sheet(
    view: &View,
    page: &SignIn,
    action: &str,
    title: &str,
    lead: &str,
    fields: &Markup,
    button: &str,
    more: &Markup,
) -> String {
    let texts = view.account_texts();
    let alert = page.trouble.and_then(|trouble| match trouble {
        SignInTrouble::WrongPair => Some(texts.wrong_pair),
        SignInTrouble::TooMany => Some(texts.too_many),
        SignInTrouble::LinkOver if action == "/invitation" => Some(texts.invitation_over),
        SignInTrouble::LinkOver => Some(texts.link_over),
        SignInTrouble::Provider => Some(texts.provider_refused),
        SignInTrouble::Down => Some(texts.down),
        SignInTrouble::BadEmail | SignInTrouble::BadPassword => None,
    });
    let main = html! {
        div class="wrap shop narrow" {
            h1 { (title) }
            @if let Some(alert) = alert { p class="alert" role="alert" { (alert) } }
            @if !lead.is_empty() { p class="muted" { (lead) } }
            form method="post" action=(view.href(action)) novalidate {
                input type="hidden" name="next" value=(page.next);
                @if !page.token.is_empty() { input type="hidden" name="token" value=(page.token); }
                (fields)
                button class="button wide" { (button) }
            }
            (more)
        }
    };
    layout(view, &Head { script: if action == "/login" { PASSKEY_SCRIPT } else { "" }, ..head(title) }, &main)
}

/// The other ways in: services that are set up, and a passkey where the script finds that the browser has them. Links, for a
/// form may not lead to another site.
fn others(view: &View, page: &SignIn, passkey: bool) -> Markup {
    let texts = view.account_texts();
    html! {
        div id="others" class="others" hidden[page.providers.is_empty()] {
            p class="or" { (texts.or) }
            @if passkey {
                button class="button soft wide" type="button" data-passkey=(view.href("/login/passkey")) data-next=(page.next)
                    data-failed=(texts.passkey_failed) hidden { (icon(Icon::Key)) (texts.with_passkey) }
                output class="wrong" id="passkey-said" {}
            }
            @for provider in &page.providers {
                a class="button soft wide" rel="nofollow" href=(way(view, provider, page)) { ((texts.with)(&provider.name)) }
            }
        }
    }
}

fn way(view: &View, provider: &Provider, page: &SignIn) -> String {
    let query = serde_urlencoded::to_string([("lang", view.lang.code()), ("next", &page.next)]).unwrap_or_default();
    format!("/signin/{}?{query}", provider.id)
}

fn head(title: &str) -> Head<'_> {
    Head {
        title: title.to_owned(),
        description: title.to_owned(),
        robots: Robots::NoIndex,
        style: SHOP_CSS,
        ..Head::default()
    }
}

fn with_next(path: &str, page: &SignIn) -> String {
    if page.next.is_empty() || page.next == "/account" { path.to_owned() } else { format!("{path}?next={}", page.next) }
}

/// On the page for signing in the browser may offer a passkey where the address is typed.
fn email(view: &View, page: &SignIn, autocomplete: &str) -> Markup {
    let bad = page.trouble == Some(SignInTrouble::BadEmail);
    input(&Input {
        name: "email",
        label: view.account_texts().email,
        value: &page.email,
        wrong: if bad { view.account_texts().bad_email } else { "" },
        kind: "email",
        autocomplete,
        inputmode: Some("email"),
        maxlength: Some(254),
        ltr: true,
        focus: bad,
        ..Input::default()
    })
}

fn password(view: &View, page: &SignIn, autocomplete: &str, label: &str, hint: &str) -> Markup {
    let bad = page.trouble == Some(SignInTrouble::BadPassword);
    input(&Input {
        name: "password",
        label,
        hint,
        wrong: if bad { view.account_texts().bad_password } else { "" },
        kind: "password",
        autocomplete,
        maxlength: Some(200),
        ltr: true,
        focus: bad,
        ..Input::default()
    })
}
