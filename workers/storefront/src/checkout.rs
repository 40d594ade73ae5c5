//! The checkout's page and its form: the total as it will be, the order, and the way to the payment service.

use crate::form::Form;
use crate::personal::Personal;
use crate::{account, cart};
use contracts::account::NewAddress;
use contracts::cart::Cart;
use contracts::order::{
    Address, Checkout, CheckoutRequest, PaymentMethod, PaymentPage, Quote, QuoteRequest, ShippingMethod, Totals,
};
use contracts::problem::Problem;
use edge::{Error, Result};
use futures_util::future::join;
use pages::i18n::Field;
use pages::page::{self, CheckoutPage, Said, Typed};
use std::time::Duration;
use worker::{Delay, Method, Response};

/// Fields that nobody may leave empty, in the order of the page.
const NEEDED: [Field; 5] = [Field::Email, Field::Name, Field::Phone, Field::Line1, Field::City];

/// How often an order that is being made is asked for again.
const WAITS: u32 = 8;

/// `/{lang}/checkout`
pub(crate) async fn page(here: &Personal<'_>) -> Result<Response> {
    let addresses = account::addresses(here).await;
    let mut typed = Typed { country: "MA".into(), ..Typed::default() };
    if let Some(identity) = here.ctx.identity() {
        typed.email = identity.email.clone();
    }
    if let Some(latest) = addresses.iter().flatten().next() {
        fill(&mut typed, &latest.address);
    }
    show(here, typed, Vec::new(), Said::Nothing, addresses, None).await
}

/// `POST /{lang}/checkout`
pub(crate) async fn send(here: &Personal<'_>, form: &Form) -> Result<Response> {
    let mut typed = typed(form);
    let addresses = account::addresses(here).await;
    if let Some(chosen) = addresses.iter().flatten().find(|address| address.id == form.get("use")) {
        fill(&mut typed, &chosen.address);
        return show(here, typed, Vec::new(), Said::Nothing, addresses, None).await;
    }
    if form.get("do") == "quote" || form.has("use") {
        return show(here, typed, Vec::new(), Said::Nothing, addresses, Some(form.get("key"))).await;
    }
    let missing: Vec<Field> = NEEDED.into_iter().filter(|field| form.get(page::name(*field)).is_empty()).collect();
    if !missing.is_empty() {
        return show(here, typed, missing, Said::Nothing, addresses, None).await;
    }
    let (key, seen) = (form.get("key"), seen(form));
    match order(here, &typed, key, seen.total).await {
        Ok(checkout) => {
            if typed.keep_address && addresses.is_some() {
                account::keep_address(here, &kept(&typed)).await;
            }
            go(here, &checkout)
        }
        Err(error) => {
            let (wrong, said, same_key) = refused(&error, seen)?;
            show(here, typed, wrong, said, addresses, same_key.then_some(key)).await
        }
    }
}

/// What the page says to a refusal. The key stays the same only where the same order is to be tried again.
fn refused(error: &Error, seen: Totals) -> Result<(Vec<Field>, Said, bool)> {
    let Error::Problem(problem) = error else { return Ok((Vec::new(), Said::Down, true)) };
    let kind = problem.kind.rsplit(':').next().unwrap_or_default();
    Ok(match problem.status {
        409 if kind == "total-changed" => (Vec::new(), Said::Changed(seen), false),
        409 => (Vec::new(), Said::Stock, false),
        422 => (Vec::new(), Said::Again, false),
        400 => match fields(problem) {
            fields if fields.is_empty() => (fields, Said::Stock, false),
            fields => (fields, Said::Nothing, false),
        },
        _ => (Vec::new(), Said::Down, true),
    })
}

/// The fields that a problem names, in the order of the page.
fn fields(problem: &Problem) -> Vec<Field> {
    let of = |name: &str| {
        Some(match name {
            "email" => Field::Email,
            "country" => Field::Country,
            "name" => Field::Name,
            "phone" => Field::Phone,
            "line1" => Field::Line1,
            "line2" => Field::Line2,
            "city" => Field::City,
            "postcode" => Field::Postcode,
            "shipping_method" => Field::Shipping,
            "payment_method" => Field::Payment,
            _ => return None,
        })
    };
    let order = [
        Field::Email,
        Field::Country,
        Field::Name,
        Field::Phone,
        Field::Line1,
        Field::Line2,
        Field::City,
        Field::Postcode,
        Field::Shipping,
        Field::Payment,
    ];
    let named: Vec<Field> =
        problem.errors.iter().filter_map(|error| of(error.field.rsplit(['.', '/']).next()?)).collect();
    order.into_iter().filter(|field| named.contains(field)).collect()
}

async fn order(here: &Personal<'_>, typed: &Typed, key: &str, expected_total: i64) -> Result<Checkout> {
    let request = CheckoutRequest {
        quote: question(here, typed),
        email: typed.email.clone(),
        address: Address {
            name: typed.name.clone(),
            line1: typed.line1.clone(),
            line2: typed.line2.clone(),
            city: typed.city.clone(),
            postcode: typed.postcode.clone(),
            country: typed.country.clone(),
            phone: typed.phone.clone(),
        },
        lang: here.ask.lang.code().to_owned(),
        expected_total,
        clicks: here.clicks(),
    };
    let body = serde_json::to_string(&request)?;
    let key = [("idempotency-key", key)];
    // a button pressed twice: the first press is still at work, and its answer is the answer to both
    for _ in 0..WAITS {
        let sent = here.payment.ask_with(here.ctx, Method::Post, "/v1/checkouts", Some(body.clone()), &key).await;
        match &sent {
            Err(Error::Problem(problem)) if problem.kind.ends_with(":still-working") => {
                Delay::from(Duration::from_millis(400)).await;
            }
            _ => return sent,
        }
    }
    Err(Problem::unavailable("the order is still being made").into())
}

/// To the payment service where there is something to be paid now, else to the order.
fn go(here: &Personal<'_>, checkout: &Checkout) -> Result<Response> {
    match &checkout.payment {
        Some(PaymentPage { url, fields, .. }) if fields.is_empty() && here.may_go(url) => here.go(url),
        _ => here.to(&format!("/orders/{}", checkout.order.id)),
    }
}

async fn show(
    here: &Personal<'_>,
    mut typed: Typed,
    wrong: Vec<Field>,
    said: Said,
    addresses: Option<Vec<contracts::account::Address>>,
    key: Option<&str>,
) -> Result<Response> {
    let (collections, cart) = join(here.shop.collections(), cart::read(here)).await;
    let cart: Cart = match cart? {
        Some(cart) if !cart.lines.is_empty() => cart,
        _ => return here.to("/cart"),
    };
    let quote = quote(here, &mut typed).await;
    let said = if quote.is_none() && said == Said::Nothing { Said::Down } else { said };
    let bad = !wrong.is_empty() || said != Said::Nothing;
    let key = match key.filter(|key| !key.is_empty()) {
        Some(key) => key.to_owned(),
        None => edge::secret_name("web_")?,
    };
    let data = CheckoutPage { cart, quote, typed, wrong, said, key, addresses };
    let html = page::checkout(&here.view(&collections), &data);
    here.payment_page(html, if bad { 422 } else { 200 })
}

/// What it would come to. A way of sending or paying that is not offered there gives way to the first one that is.
async fn quote(here: &Personal<'_>, typed: &mut Typed) -> Option<Quote> {
    let path = "/v1/quotes";
    let first: Result<Quote> = here.payment.ask(here.ctx, Method::Post, path, &question(here, typed)).await;
    if let Ok(quote) = &first {
        let sent = quote.shipping_methods.iter().any(|option| option.method == typed.shipping);
        let paid = quote.payment_methods.contains(&typed.payment);
        if sent && paid {
            return first.ok();
        }
        typed.shipping = if sent { typed.shipping } else { quote.shipping_methods.first()?.method };
        typed.payment = if paid { typed.payment } else { *quote.payment_methods.first()? };
    } else {
        typed.shipping = ShippingMethod::default();
        typed.payment = PaymentMethod::default();
    }
    here.payment.ask(here.ctx, Method::Post, path, &question(here, typed)).await.ok()
}

fn question(here: &Personal<'_>, typed: &Typed) -> QuoteRequest {
    QuoteRequest {
        cart: here.cart().unwrap_or_default().to_owned(),
        currency: here.ask.currency,
        country: typed.country.clone(),
        shipping_method: typed.shipping,
        payment_method: typed.payment,
    }
}

fn typed(form: &Form) -> Typed {
    let text = |field| form.get(page::name(field)).to_owned();
    Typed {
        email: text(Field::Email),
        name: text(Field::Name),
        phone: text(Field::Phone),
        line1: text(Field::Line1),
        line2: text(Field::Line2),
        city: text(Field::City),
        postcode: text(Field::Postcode),
        country: text(Field::Country),
        shipping: if form.get("shipping") == "express" { ShippingMethod::Express } else { ShippingMethod::Standard },
        payment: match form.get("payment") {
            "cmi" => PaymentMethod::Cmi,
            "cash_on_delivery" => PaymentMethod::CashOnDelivery,
            _ => PaymentMethod::Card,
        },
        keep_address: form.has("keep"),
    }
}

/// The totals that the page showed.
fn seen(form: &Form) -> Totals {
    let minor = |name| form.get(name).parse().unwrap_or_default();
    Totals {
        goods: minor("seen_goods"),
        discount: minor("seen_discount"),
        shipping: minor("seen_shipping"),
        tax_added: minor("seen_tax"),
        tax: 0,
        total: minor("seen_total"),
    }
}

fn fill(typed: &mut Typed, address: &NewAddress) {
    typed.name.clone_from(&address.name);
    typed.phone.clone_from(&address.phone);
    typed.line1.clone_from(&address.line1);
    typed.line2 = address.line2.clone().unwrap_or_default();
    typed.city.clone_from(&address.city);
    typed.postcode = address.postal_code.clone().unwrap_or_default();
    typed.country.clone_from(&address.country);
}

fn kept(typed: &Typed) -> NewAddress {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    NewAddress {
        name: typed.name.clone(),
        phone: typed.phone.clone(),
        line1: typed.line1.clone(),
        line2: some(&typed.line2),
        city: typed.city.clone(),
        postal_code: some(&typed.postcode),
        country: typed.country.clone(),
    }
}
