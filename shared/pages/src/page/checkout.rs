//! The checkout: one page with everything that an order needs, the total as it will be, and beside each field what is wrong
//! with it. What was typed is never lost.

use crate::built::SHOP_CSS;
use crate::component::field::{Input, input, wrong};
use crate::component::icon::{Icon, icon};
use crate::component::layout::{Head, layout};
use crate::component::money::{bill, sum, written};
use crate::component::name::unbroken;
use crate::component::picture::{Fetch, THUMB_SIZES, frame, picture};
use crate::i18n::{COUNTRIES, Field};
use crate::{Robots, View};
use commerce::Zone;
use contracts::account;
use contracts::cart::Cart;
use contracts::order::{PaymentMethod, Quote, ShippingMethod, Totals};
use maud::{Markup, html};

/// What a shopper typed and chose, as it was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name says what its field is")]
pub struct Typed {
    pub email: String,
    pub name: String,
    pub phone: String,
    pub line1: String,
    pub line2: String,
    pub city: String,
    pub postcode: String,
    pub country: String,
    pub shipping: ShippingMethod,
    pub payment: PaymentMethod,
    pub keep_address: bool,
}

/// What the page says above the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Nothing.
    Nothing,
    /// The total is another one than these that the shopper saw.
    Changed(Totals),
    /// The same form was sent before with another content.
    Again,
    /// Something in the cart cannot be had as it is.
    Stock,
    /// The service behind it does not answer.
    Down,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct CheckoutPage {
    /// What is bought.
    pub cart: Cart,
    /// What it comes to; `None` when the service behind it does not answer.
    pub quote: Option<Quote>,
    /// What was typed.
    pub typed: Typed,
    /// Fields that are wrong, in the order of the page.
    pub wrong: Vec<Field>,
    /// What happened a moment ago.
    pub said: Said,
    /// Makes sending the form twice harmless.
    pub key: String,
    /// Addresses of the account; `None` for a guest.
    pub addresses: Option<Vec<account::Address>>,
}

/// `/{lang}/checkout`
#[must_use]
pub fn checkout(view: &View, page: &CheckoutPage) -> String {
    let texts = view.checkout_texts();
    let head = Head {
        title: texts.title.to_owned(),
        description: texts.promise.to_owned(),
        robots: Robots::NoIndex,
        style: SHOP_CSS,
        ..Head::default()
    };
    let main = html! {
        div id="checkout" class="wrap shop checkout" data-swap data-parts="methods summary" {
            h1 { (texts.title) }
            (said(view, page))
            @if page.addresses.is_none() {
                p class="small" { a href=(view.href("/login?next=/checkout")) { (texts.sign_in) } }
            }
            // what is wrong is said in the page's own language, beside the field
            form id="order" method="post" action=(view.href("/checkout")) novalidate class="split" {
                input type="hidden" name="key" value=(page.key);
                // what Enter in a field presses comes first
                button class="hidden" data-leave tabindex="-1" aria-hidden="true" {}
                div class="sheet" {
                    (contact(view, page))
                    (delivery(view, page))
                    div id="methods" class="sheet" { (methods(view, page)) (payments(view, page)) }
                }
                (summary(view, page))
            }
        }
    };
    layout(view, &head, &main)
}

fn said(view: &View, page: &CheckoutPage) -> Markup {
    let texts = view.checkout_texts();
    html! {
        @match &page.said {
            Said::Nothing => {}
            Said::Changed(before) => {
                div class="alert" role="alert" {
                    p { b { (texts.changed) } }
                    @if let Some(quote) = &page.quote { (changes(view, before, quote)) }
                }
            }
            Said::Again => p class="alert" role="alert" { (texts.again) },
            Said::Stock => p class="alert" role="alert" { (texts.stock) " " a href=(view.href("/cart")) { (texts.change_cart) } },
            Said::Down => p class="alert" role="alert" { (texts.down) },
        }
        @if !page.wrong.is_empty() {
            div class="alert" role="alert" {
                p { b { ((texts.mend)(page.wrong.len())) } }
                ul { @for field in &page.wrong { li { a href={ "#" (name(*field)) } { ((texts.label)(*field)) } } } }
            }
        }
    }
}

/// What is no longer what the shopper saw, row by row.
fn changes(view: &View, before: &Totals, quote: &Quote) -> Markup {
    let (texts, cart, now) = (view.checkout_texts(), view.cart_texts(), &quote.totals);
    let rows = [
        (cart.goods, before.goods, now.goods),
        (cart.discount, -before.discount, -now.discount),
        (cart.shipping, before.shipping, now.shipping),
        (cart.tax_added, before.tax_added, now.tax_added),
        (cart.total, before.total, now.total),
    ];
    let money = |minor| written(view, minor, quote.currency);
    html! {
        ul {
            @for (what, before, now) in rows.into_iter().filter(|(_, before, now)| before != now) {
                li { ((texts.was)(what, &money(before), &money(now))) }
            }
        }
    }
}

/// Working days until delivery, from and to.
pub(crate) fn days(method: ShippingMethod, country: &str) -> (u8, u8) {
    let zone = country.parse().map_or(Zone::World, Zone::of);
    match method {
        ShippingMethod::Standard => commerce::ShippingMethod::Standard.days(zone),
        ShippingMethod::Express => commerce::ShippingMethod::Express.days(zone),
    }
}

/// Name and id of a field.
#[must_use]
pub fn name(field: Field) -> &'static str {
    match field {
        Field::Email => "email",
        Field::Name => "name",
        Field::Phone => "phone",
        Field::Line1 => "line1",
        Field::Line2 => "line2",
        Field::City => "city",
        Field::Postcode => "postcode",
        Field::Country => "country",
        Field::Shipping => "shipping",
        Field::Payment => "payment",
    }
}

fn line<'a>(view: &View, page: &'a CheckoutPage, field: Field, value: &'a str) -> Input<'a> {
    let texts = view.checkout_texts();
    Input {
        name: name(field),
        label: (texts.label)(field),
        value,
        hint: (texts.hint)(field),
        wrong: if page.wrong.contains(&field) { (texts.wrong)(field) } else { "" },
        focus: page.wrong.first() == Some(&field),
        ..Input::default()
    }
}

fn contact(view: &View, page: &CheckoutPage) -> Markup {
    let email = Input {
        kind: "email",
        autocomplete: "email",
        inputmode: Some("email"),
        maxlength: Some(254),
        ltr: true,
        ..line(view, page, Field::Email, &page.typed.email)
    };
    html! { fieldset { legend { (view.checkout_texts().contact) } (input(&email)) } }
}

fn delivery(view: &View, page: &CheckoutPage) -> Markup {
    let (texts, typed) = (view.checkout_texts(), &page.typed);
    let home = typed.country == "MA";
    let field =
        |field, value, autocomplete| Input { autocomplete, maxlength: Some(120), ..line(view, page, field, value) };
    let phone = Input {
        kind: "tel",
        inputmode: Some("tel"),
        maxlength: Some(24),
        ltr: true,
        ..field(Field::Phone, &typed.phone, "tel")
    };
    let city = Input { list: home.then_some("cities"), ..field(Field::City, &typed.city, "address-level2") };
    let postcode = Input {
        optional: home.then_some(texts.optional),
        inputmode: home.then_some("numeric"),
        maxlength: Some(12),
        ltr: true,
        ..field(Field::Postcode, &typed.postcode, "postal-code")
    };
    html! {
        fieldset {
            legend { (texts.delivery) }
            @for address in page.addresses.iter().flatten() {
                button class="saved" name="use" value=(address.id) data-leave {
                    b { bdi { (address.address.name) } } span { bdi { (address.address.line1) ", " (address.address.city) } }
                }
            }
            (countries(view, page))
            (input(&field(Field::Name, &typed.name, "name")))
            (input(&phone))
            (input(&field(Field::Line1, &typed.line1, "address-line1")))
            (input(&Input { optional: Some(texts.optional), ..field(Field::Line2, &typed.line2, "address-line2") }))
            div class="pair" { (input(&city)) (input(&postcode)) }
            @if home { (cities(view)) }
            @if page.addresses.is_some() {
                label class="tick" { input type="checkbox" name="keep" value="1" checked[typed.keep_address]; span { (texts.keep_address) } }
            }
        }
    }
}

fn countries(view: &View, page: &CheckoutPage) -> Markup {
    let texts = view.checkout_texts();
    let chosen = page.typed.country.as_str();
    html! {
        div class="field" {
            label for="country" { ((texts.label)(Field::Country)) }
            select id="country" name="country" autocomplete="country" data-live {
                @for (code, country) in COUNTRIES.iter().zip(texts.countries) {
                    option value=(code) selected[*code == chosen] { (country) }
                }
            }
            @if page.wrong.contains(&Field::Country) { (wrong("country-wrong", (texts.wrong)(Field::Country))) }
        }
    }
}

/// Towns to choose from while typing; any other may be written.
fn cities(view: &View) -> Markup {
    html! {
        datalist id="cities" {
            @for city in commerce::cities::CITIES {
                option value=(city.name(view.lang)) {}
            }
        }
    }
}

fn methods(view: &View, page: &CheckoutPage) -> Markup {
    let texts = view.checkout_texts();
    let options = page.quote.as_ref().map(|quote| quote.shipping_methods.as_slice()).unwrap_or_default();
    html! {
        fieldset id="shipping" tabindex="-1" {
            legend { (texts.method) }
            @for option in options {
                @let code = match option.method { ShippingMethod::Standard => "standard", ShippingMethod::Express => "express" };
                label class="option" {
                    input id={ "shipping-" (code) } type="radio" name="shipping" value=(code) checked[option.method == page.typed.shipping] data-live;
                    span { ((texts.way)(option.method, days(option.method, &page.typed.country))) }
                    span class="option-price" {
                        @if option.amount == 0 { (view.cart_texts().free) }
                        @else if let Some(quote) = &page.quote { (sum(view, option.amount, quote.currency)) }
                    }
                }
            }
            @if page.wrong.contains(&Field::Shipping) { (wrong("shipping-wrong", (texts.wrong)(Field::Shipping))) }
        }
    }
}

fn payments(view: &View, page: &CheckoutPage) -> Markup {
    let texts = view.checkout_texts();
    let offered = page.quote.as_ref().map(|quote| quote.payment_methods.as_slice()).unwrap_or_default();
    html! {
        fieldset id="payment" tabindex="-1" {
            legend { (texts.payment) }
            @for means in offered {
                @let code = match means { PaymentMethod::Card => "card", PaymentMethod::Cmi => "cmi", PaymentMethod::CashOnDelivery => "cash_on_delivery" };
                @let (what, how) = (texts.means)(*means);
                label class="option" {
                    input id={ "payment-" (code) } type="radio" name="payment" value=(code) checked[*means == page.typed.payment] data-live;
                    span { (what) span class="small" { (how) } }
                }
            }
            @if page.wrong.contains(&Field::Payment) { (wrong("payment-wrong", (texts.wrong)(Field::Payment))) }
        }
    }
}

fn summary(view: &View, page: &CheckoutPage) -> Markup {
    let texts = view.checkout_texts();
    html! {
        aside id="summary" class="summary" aria-labelledby="summary-title" {
            div class="shelf-head" {
                h2 id="summary-title" { (texts.order) }
                a href=(view.href("/cart")) { (texts.change_cart) }
            }
            (goods(view, &page.cart))
            @match &page.quote {
                None => p class="wrong" { (texts.down) },
                Some(quote) => {
                    (seen(&quote.totals))
                    (bill(view, &quote.totals, quote.currency))
                    @if quote.duties_on_delivery { p class="small" { (texts.duties) } }
                    @let total = written(view, quote.totals.total, quote.currency);
                    button class="button wide" name="do" value="order" data-leave {
                        @if page.typed.payment == PaymentMethod::CashOnDelivery { ((texts.place)(&total)) } @else { ((texts.pay)(&total)) }
                    }
                }
            }
            button class="quiet recalculate" name="do" value="quote" data-live-by { (texts.recalculate) }
            p class="small" { (icon(Icon::Lock)) (texts.promise) }
        }
    }
}

/// The lines, small: what is bought, not to be changed here.
fn goods(view: &View, cart: &Cart) -> Markup {
    html! {
        ul class="goods" role="list" {
            @for line in &cart.lines {
                li {
                    @if let Some(image) = &line.image { span class=(frame(image, &line.product_id, &[])) { (picture(image, "", THUMB_SIZES, Fetch::Now)) } }
                    @else { span class="pic" {} }
                    span {
                        bdi lang=(line.lang) { (unbroken(&line.name)) }
                        @if !line.variant.is_empty() { span class="small" { bdi { (line.variant) } } }
                        @if let Some(notice) = line.notice { span class="wrong" { ((view.cart_texts().notice)(notice, line.stock)) } }
                    }
                    span class="times" { "× " (line.quantity) }
                    (sum(view, line.amount, cart.currency))
                }
            }
        }
    }
}

/// The totals that the shopper sees, so that what changes until the form is sent can be named.
fn seen(totals: &Totals) -> Markup {
    let fields = [
        ("seen_goods", totals.goods),
        ("seen_discount", totals.discount),
        ("seen_shipping", totals.shipping),
        ("seen_tax", totals.tax_added),
        ("seen_total", totals.total),
    ];
    html! { @for (name, minor) in fields { input type="hidden" name=(name) value=(minor); } }
}
