//! An order: where it stands, how it can be paid, its parcels, what was given back, and what can still be asked for.

use crate::built::SHOP_CSS;
use crate::component::icon::{Icon, icon};
use crate::component::layout::{Head, layout};
use crate::component::money::{bill, sum, written};
use crate::component::name::unbroken;
use crate::component::picture::{Fetch, THUMB_SIZES, frame, picture};
use crate::i18n::checkout_texts;
use crate::page::checkout::days;
use crate::page::timeline::timeline;
use crate::{Robots, View};
use contracts::order::{Order, OrderLine, OrderState, Parcel, ParcelState, PaymentMethod, PaymentPage};
use maud::{Markup, html};

/// What the page shows besides the order.
#[derive(Debug, Clone, Default)]
pub struct OrderPage {
    /// What happened a moment ago.
    pub news: News,
    /// True when the shopper just came back from the payment service.
    pub back: bool,
    /// True for somebody who is not signed in, whose only way here is the address.
    pub guest: bool,
    /// Makes asking for a return twice harmless.
    pub key: String,
}

/// What happened a moment ago.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum News {
    /// Nothing.
    #[default]
    Nothing,
    /// The order was cancelled.
    Cancelled,
    /// A return was asked for.
    ReturnAsked,
    /// What was asked for is not possible.
    Refused,
}

/// `/{lang}/orders/{id}`
#[must_use]
pub fn order(view: &View, order: &Order, page: &OrderPage) -> String {
    let texts = view.order_texts();
    let title = (texts.title)(&order.number);
    let head = Head {
        description: (texts.state)(order.state).to_owned(),
        title: title.clone(),
        robots: Robots::NoIndex,
        style: SHOP_CSS,
        ..Head::default()
    };
    let awaits = order.state == OrderState::AwaitingPayment;
    let main = html! {
        div id="status" class="wrap shop order" data-await[awaits] {
            h1 { (title) }
            p class="muted" { ((texts.ordered_on)(&view.texts().day(day(&order.created_at)))) }
            (state(view, order, page))
            (timeline(view, order))
            div class="split" {
                div class="sheet" {
                    @for parcel in &order.parcels { (self::parcel(view, order, parcel, page)) }
                    (given_back(view, order))
                }
                aside class="summary" aria-labelledby="summary" {
                    h2 id="summary" { (view.checkout_texts().order) }
                    (bill(view, &order.totals, order.currency))
                    @if order.refunded > 0 { p class="off" { ((texts.refunded)(&written(view, order.refunded, order.currency))) } }
                    (delivery(view, order))
                    @if page.guest { p class="small" { (texts.keep_link) } }
                    button class="button soft print" type="button" data-print { (texts.print) }
                    (cancel(view, order))
                }
            }
        }
    };
    layout(view, &head, &main)
}

/// The day of a time stamp.
pub(crate) fn day(at: &str) -> &str {
    at.get(..10).unwrap_or(at)
}

fn state(view: &View, order: &Order, page: &OrderPage) -> Markup {
    let texts = view.order_texts();
    let news = match page.news {
        News::Nothing => "",
        News::Cancelled => texts.cancelled_now,
        News::ReturnAsked => texts.asked_now,
        News::Refused => texts.refused_now,
    };
    let why = order.reason.as_deref().map(texts.reason).unwrap_or_default();
    html! {
        div class={ "state " (tone(order.state)) } role="status" {
            @if !news.is_empty() { p { b { (news) } } }
            p class="state-name" { (icon(sign(order.state))) b { ((texts.state)(order.state)) } }
            p { @if !why.is_empty() { (why) " " } ((texts.lead)(order.state, order.payment_method)) }
            @if let (OrderState::AwaitingPayment, Some(payment)) = (order.state, &order.payment) {
                @if page.back { p { (texts.waiting) } }
                (pay(view, order, payment))
                p class="small" { @if page.back { (texts.pay_again) " " } a href=(view.href(&format!("/orders/{}?back", order.id))) { (texts.look_again) } }
            } @else if order.state == OrderState::Expired {
                p { a class="button" href=(view.href("/cart")) { (texts.order_again) } }
            } @else if order.state == OrderState::AwaitingPayment {
                p { (texts.waiting) " " a href=(view.href(&format!("/orders/{}?back", order.id))) { (texts.look_again) } }
            }
        }
    }
}

fn tone(state: OrderState) -> &'static str {
    match state {
        OrderState::AwaitingPayment => "open",
        OrderState::Placed | OrderState::Paid | OrderState::Completed => "good",
        OrderState::Cancelled | OrderState::Expired => "over",
    }
}

fn sign(state: OrderState) -> Icon {
    match state {
        OrderState::AwaitingPayment => Icon::Lock,
        OrderState::Placed | OrderState::Paid | OrderState::Completed => Icon::Check,
        OrderState::Cancelled | OrderState::Expired => Icon::Alert,
    }
}

/// The way to the payment service: a link, or the form that it wants.
fn pay(view: &View, order: &Order, payment: &PaymentPage) -> Markup {
    let words = (view.order_texts().pay)(&written(view, order.totals.total, order.currency));
    html! {
        @if payment.fields.is_empty() { p { a class="button" href=(payment.url) { (icon(Icon::Lock)) (words) } } }
        @else {
            form method="post" action=(payment.url) {
                @for (name, value) in &payment.fields { input type="hidden" name=(name) value=(value); }
                button class="button" { (icon(Icon::Lock)) (words) }
            }
        }
    }
}

fn parcel(view: &View, order: &Order, parcel: &Parcel, page: &OrderPage) -> Markup {
    let texts = view.order_texts();
    let lines: Vec<&OrderLine> = order.lines.iter().filter(|line| line.merchant == parcel.merchant.slug).collect();
    let id = format!("p-{}", parcel.id);
    html! {
        section class="parcel" aria-labelledby=(id) {
            h2 id=(id) { (texts.parcel_by) " " bdi { (parcel.merchant.name) } span class={ "badge " (badge(parcel.state)) } { ((texts.parcel)(parcel.state)) } }
            @if parcel.tracking.is_some() || parcel.shipped_at.is_some() {
                p {
                    @if let Some(number) = &parcel.tracking { (texts.tracking) " " b { bdi { (number) } } " " }
                    @if let Some(at) = &parcel.shipped_at { span class="muted" { ((texts.shipped_on)(&view.texts().day(day(at)))) } }
                }
            }
            ul class="goods" role="list" { @for line in &lines { (self::line(view, order, line)) } }
            @if parcel.state == ParcelState::Delivered {
                @if !page.guest {
                    @for line in &lines {
                        p { a href=(view.href(&format!("/reviews/{}", line.slug))) rel="nofollow" { (texts.review) ": " bdi lang=(line.lang) { (line.name) } } }
                    }
                }
                (ask_return(view, order, &lines, page))
            }
        }
    }
}

fn badge(state: ParcelState) -> &'static str {
    match state {
        ParcelState::Waiting | ParcelState::ToShip => "open",
        ParcelState::Shipped | ParcelState::Delivered => "good",
        ParcelState::Refused | ParcelState::Cancelled | ParcelState::Returned => "over",
    }
}

fn line(view: &View, order: &Order, line: &OrderLine) -> Markup {
    let texts = view.order_texts();
    html! {
        li {
            @if let Some(image) = &line.image { span class=(frame(image, &line.product_id, &[])) { (picture(image, "", THUMB_SIZES, Fetch::Later)) } }
            @else { span class="pic" {} }
            span {
                a href=(view.href(&format!("/p/{}", line.slug))) { bdi lang=(line.lang) { (unbroken(&line.name)) } }
                @if !line.variant.is_empty() { span class="small" { bdi { (line.variant) } } }
                @if line.refunded_units > 0 { span class="small off" { ((texts.units_back)(line.refunded_units.into())) } }
            }
            span class="times" { "× " (line.quantity) }
            (sum(view, line.unit_price * i64::from(line.quantity), order.currency))
        }
    }
}

/// Asks for a return of a parcel that arrived.
fn ask_return(view: &View, order: &Order, lines: &[&OrderLine], page: &OrderPage) -> Markup {
    let texts = view.order_texts();
    let open = lines.iter().any(|line| line.quantity > line.refunded_units);
    html! {
        @if open {
            details class="ask" {
                summary class="pill" { (texts.ask_return) }
                form method="post" action=(view.href(&format!("/orders/{}/returns", order.id))) {
                    input type="hidden" name="key" value=(page.key);
                    p class="small" { (texts.return_help) }
                    @for line in lines {
                        @let left = line.quantity.saturating_sub(line.refunded_units);
                        @if left > 0 {
                            div class="field" {
                                label for={ "units-" (line.number) } { ((texts.return_units)(&line.name)) }
                                select id={ "units-" (line.number) } name={ "units-" (line.number) } { @for n in 0..=left { option value=(n) { (n) } } }
                            }
                        }
                    }
                    @let reason = format!("reason-{}", lines.first().map_or(0, |line| line.number));
                    div class="field" {
                        label for=(reason) { (texts.return_why) }
                        textarea id=(reason) name="reason" maxlength="500" required {}
                    }
                    button class="button" { (texts.return_send) }
                }
            }
        }
    }
}

fn given_back(view: &View, order: &Order) -> Markup {
    let texts = view.order_texts();
    html! {
        @if !order.refunds.is_empty() {
            section aria-labelledby="refunds" {
                h2 id="refunds" { (texts.refunds) }
                ul class="rows" role="list" {
                    @for refund in &order.refunds {
                        li {
                            span { b { (sum(view, refund.amount, order.currency)) } " " ((texts.refund_state)(&refund.state)) }
                            span class="muted" { (view.texts().day(day(&refund.created_at))) @if !refund.reason.is_empty() { " · " bdi { (refund.reason) } } }
                        }
                    }
                }
            }
        }
        @if !order.returns.is_empty() {
            section aria-labelledby="returns" {
                h2 id="returns" { (texts.returns) }
                ul class="rows" role="list" {
                    @for back in &order.returns {
                        li {
                            span { b { ((texts.units)(back.lines.iter().map(|line| u64::from(line.units)).sum())) } " · " ((texts.return_state)(back.state)) }
                            span class="muted" { (view.texts().day(day(&back.created_at))) " · " bdi { (back.reason) } }
                        }
                    }
                }
            }
        }
    }
}

fn delivery(view: &View, order: &Order) -> Markup {
    let (texts, checkout) = (view.order_texts(), checkout_texts(view.lang));
    let to = &order.address;
    let country = crate::i18n::COUNTRIES
        .iter()
        .position(|code| *code == to.country)
        .map_or(to.country.as_str(), |at| checkout.countries[at]);
    html! {
        h3 { (texts.delivery) }
        address {
            bdi { (to.name) } br;
            bdi { (to.line1) @if !to.line2.is_empty() { ", " (to.line2) } } br;
            bdi { (to.postcode) " " (to.city) } " · " (country) br;
            bdi dir="ltr" { (to.phone) }
        }
        p class="small" { ((checkout.way)(order.shipping_method, days(order.shipping_method, &to.country))) " · " ((checkout.means)(order.payment_method).0) }
        p class="small" { ((texts.confirmation)(&order.email)) }
    }
}

fn cancel(view: &View, order: &Order) -> Markup {
    let texts = view.order_texts();
    let here = order.parcels.iter().all(|parcel| matches!(parcel.state, ParcelState::Waiting | ParcelState::ToShip));
    let open = matches!(order.state, OrderState::AwaitingPayment | OrderState::Placed | OrderState::Paid);
    html! {
        @if open && here {
            details class="ask" {
                summary class="quiet" { (texts.cancel) }
                form method="post" action=(view.href(&format!("/orders/{}/cancel", order.id))) {
                    @if order.payment_method != PaymentMethod::CashOnDelivery { p class="small" { (texts.cancel_help) } }
                    button class="button soft" { (texts.cancel_sure) }
                }
            }
        }
    }
}
