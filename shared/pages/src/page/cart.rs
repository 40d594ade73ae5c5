//! The cart: lines that can be changed, coupons, how the total comes about, how near free delivery is.

use crate::Robots;
use crate::View;
use crate::built::SHOP_CSS;
use crate::component::card::grid;
use crate::component::icon::{Icon, icon};
use crate::component::layout::{Head, layout};
use crate::component::money::{bill, sum, written};
use crate::component::name::unbroken;
use crate::component::picture::{Fetch, THUMB_SIZES, frame, picture};
use contracts::cart::{Cart, CartLine, LineNotice, MAX_UNITS};
use contracts::catalogue::{MerchantRef, ProductCard};
use maud::{Markup, html};

/// What the page shows besides the cart.
#[derive(Debug, Clone, Default)]
pub struct CartPage {
    /// The cart; `None` when the service behind it does not answer.
    pub cart: Option<Cart>,
    /// What was taken away a moment ago.
    pub removed: Option<Removed>,
    /// True when something was added a moment ago.
    pub added: bool,
    /// True when a change was refused a moment ago.
    pub refused: bool,
    /// Goods of one merchant, minor units of the cart's currency, from which delivery in Morocco is free.
    pub free_from: Option<i64>,
    /// What others buy, for an empty cart.
    pub suggestions: Vec<ProductCard>,
}

/// A line that was taken away, as it can be put back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// The product.
    pub product: String,
    /// Article number of the variant; empty without variants.
    pub sku: String,
    /// Units.
    pub quantity: u32,
}

/// `/{lang}/cart`
#[must_use]
pub fn cart(view: &View, page: &CartPage) -> String {
    let texts = view.cart_texts();
    let head = Head {
        title: texts.cart.to_owned(),
        description: texts.empty_help.to_owned(),
        robots: Robots::NoIndex,
        style: SHOP_CSS,
        ..Head::default()
    };
    let main = html! {
        div id="cart" class="wrap shop" data-swap data-units=(page.cart.as_ref().map_or(0, |cart| cart.units)) {
            h1 { (texts.cart) }
            (said(view, page))
            @match &page.cart {
                None => p class="notice" role="alert" { (texts.down) " " a href=(view.href("/cart")) { (view.texts().try_again) } },
                Some(cart) if cart.lines.is_empty() => (empty(view, page)),
                Some(cart) => (full(view, cart, page.free_from)),
            }
        }
    };
    layout(view, &head, &main)
}

/// What happened a moment ago; a live region, so that it is heard when the script exchanges the cart.
fn said(view: &View, page: &CartPage) -> Markup {
    let texts = view.cart_texts();
    html! {
        div class="said" role="status" {
            @if page.added { p { (icon(Icon::Check)) (texts.added) } }
            @if page.refused { p { (texts.refused) } }
            @if let Some(line) = &page.removed {
                form class="undo" method="post" action=(view.href("/cart/lines")) {
                    (named(&line.product, &line.sku))
                    input type="hidden" name="quantity" value=(line.quantity);
                    p { (texts.removed) }
                    button class="quiet" { (texts.undo) }
                }
            }
        }
    }
}

fn empty(view: &View, page: &CartPage) -> Markup {
    let texts = view.cart_texts();
    html! {
        div class="empty" {
            p class="empty-title" { (texts.empty) }
            p { (texts.empty_help) }
            p class="actions" { a class="button" href=(view.href("/search")) { (texts.go_shopping) } }
        }
        @if !page.suggestions.is_empty() {
            section aria-labelledby="suggestions" {
                h2 id="suggestions" { (texts.suggestions) }
                (grid(view, &page.suggestions, false))
            }
        }
    }
}

fn full(view: &View, cart: &Cart, free_from: Option<i64>) -> Markup {
    let texts = view.cart_texts();
    let mend = cart.lines.iter().any(|line| line.notice.is_some());
    html! {
        div class="split" {
            div {
                @for (merchant, lines) in by_merchant(cart) {
                    section class="parcel" aria-labelledby={ "m-" (merchant.slug) } {
                        h2 id={ "m-" (merchant.slug) } class="label" {
                            (view.texts().sold_by) " " a href=(view.href(&format!("/m/{}", merchant.slug))) { bdi { (merchant.name) } }
                        }
                        ul class="lines" role="list" { @for line in &lines { li { (self::line(view, cart, line)) } } }
                        (progress(view, cart, merchant, &lines, free_from))
                    }
                }
            }
            aside class="summary" aria-labelledby="summary" {
                h2 id="summary" { (texts.summary) }
                (coupons(view, cart))
                (bill(view, &cart.totals, cart.currency))
                p class="small" { (texts.shipping_note) }
                @if mend { p class="wrong" role="alert" { (texts.mend) } }
                a class="button wide" href=(view.href("/checkout")) rel="nofollow" { (texts.checkout) (icon(Icon::Forward)) }
                p class="small" { (texts.means) }
            }
        }
    }
}

/// The lines by who sells them, merchants in the order of their first line: each sends a parcel of its own.
fn by_merchant(cart: &Cart) -> Vec<(&MerchantRef, Vec<&CartLine>)> {
    let mut groups: Vec<(&MerchantRef, Vec<&CartLine>)> = Vec::new();
    for line in &cart.lines {
        match groups.iter_mut().find(|(merchant, _)| merchant.slug == line.merchant.slug) {
            Some((_, lines)) => lines.push(line),
            None => groups.push((&line.merchant, vec![line])),
        }
    }
    groups
}

fn line(view: &View, cart: &Cart, line: &CartLine) -> Markup {
    let texts = view.cart_texts();
    let money = |minor| sum(view, minor, cart.currency);
    let href = view.href(&format!("/p/{}", line.slug));
    html! {
        article class="line" {
            @if let Some(image) = &line.image {
                a class=(frame(image, &line.product_id, &[])) href=(href) tabindex="-1" aria-hidden="true" { (picture(image, "", THUMB_SIZES, Fetch::Now)) }
            } @else { div class="pic" {} }
            div class="line-what" {
                h3 {
                    @if line.slug.is_empty() { bdi lang=(line.lang) { (unbroken(&line.name)) } }
                    @else { a href=(href) { bdi lang=(line.lang) { (unbroken(&line.name)) } } }
                }
                @if !line.variant.is_empty() { p class="small" { bdi { (line.variant) } } }
                @if line.quantity > 1 { p class="small" { ((texts.each)(&written(view, line.unit_price, cart.currency))) } }
                @if let Some(notice) = line.notice {
                    p class="wrong" { ((texts.notice)(notice, line.stock)) }
                } @else if line.stock <= 5 { p class="stock few" { ((view.texts().left_in_stock)(line.stock.into())) } }
            }
            p class="line-sum" { (money(line.amount)) }
            (change(view, line))
        }
    }
}

/// Changes a line. Each button is a submit button of its own, so that all of it works without scripts.
fn change(view: &View, line: &CartLine) -> Markup {
    let texts = view.cart_texts();
    let what = |action: &str| format!("{action} : {}", line.name);
    let most = if line.notice.is_some() { line.quantity } else { line.stock.min(MAX_UNITS) };
    html! {
        form class="change" method="post" action=(view.href("/cart/lines")) {
            (named(&line.product_id, &line.sku))
            @if line.notice != Some(LineNotice::Gone) {
                div class="stepper" {
                    // what Enter in the field presses comes first
                    button class="set" data-live-by { (texts.update) }
                    button class="step" name="to" value=(line.quantity.saturating_sub(1)) aria-label=(what(texts.fewer)) { "−" }
                    input name="quantity" type="number" inputmode="numeric" min="0" max=(MAX_UNITS) value=(line.quantity)
                        aria-label=(what(texts.quantity)) autocomplete="off";
                    button class="step" name="to" value=(line.quantity + 1) aria-label=(what(texts.more)) disabled[line.quantity >= most] { "+" }
                }
            }
            input type="hidden" name="before" value=(line.quantity);
            button class="quiet" name="to" value="0" aria-label=(what(texts.remove)) { (texts.remove) }
        }
    }
}

fn named(product: &str, sku: &str) -> Markup {
    html! {
        input type="hidden" name="product" value=(product);
        input type="hidden" name="sku" value=(sku);
    }
}

/// How far this merchant's goods are from free delivery.
fn progress(view: &View, cart: &Cart, merchant: &MerchantRef, lines: &[&CartLine], free_from: Option<i64>) -> Markup {
    let texts = view.cart_texts();
    let goods: i64 = lines.iter().map(|line| line.amount).sum();
    html! {
        @if let Some(from) = free_from.filter(|from| *from > 0) {
            div class="free" {
                p {
                    @if goods >= from { (icon(Icon::Check)) ((texts.is_free)(&merchant.name)) }
                    @else { ((texts.until_free)(&written(view, from - goods, cart.currency), &merchant.name)) }
                }
                progress aria-hidden="true" max=(from) value=(goods.min(from)) {}
            }
        }
    }
}

fn coupons(view: &View, cart: &Cart) -> Markup {
    let texts = view.cart_texts();
    html! {
        @for coupon in &cart.coupons {
            form class={ "coupon-kept" @if coupon.refused.is_some() { " no" } } method="post" action=(view.href("/cart/coupons")) {
                p { bdi { b { (coupon.code) } } @if coupon.refused.is_none() { " " (texts.coupon_applies) } }
                button class="quiet" name="remove" value=(coupon.code) aria-label=((texts.coupon_remove)(&coupon.code)) { (texts.remove) }
                @if let Some(why) = coupon.refused { p class="wrong" { ((texts.refusal)(why)) } }
            }
        }
        form class="coupon" method="post" action=(view.href("/cart/coupons")) {
            label for="code" { (texts.coupon) }
            input id="code" name="code" maxlength="32" autocomplete="off" autocapitalize="characters" spellcheck="false" dir="ltr" required;
            button class="button soft" { (texts.coupon_apply) }
        }
    }
}
