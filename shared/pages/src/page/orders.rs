//! The orders of an account.

use crate::built::SHOP_CSS;
use crate::component::layout::{Head, layout};
use crate::component::money::{sum, written};
use crate::component::picture::{Fetch, THUMB_SIZES, frame, picture};
use crate::page::order::day;
use crate::{Robots, View};
use contracts::order::{OrderCard, OrderPage};
use maud::{Markup, html};

/// `/{lang}/orders`
#[must_use]
pub fn orders(view: &View, page: &OrderPage) -> String {
    let texts = view.order_texts();
    let head = Head {
        title: texts.orders.to_owned(),
        description: texts.none_help.to_owned(),
        robots: Robots::NoIndex,
        style: SHOP_CSS,
        ..Head::default()
    };
    let main = html! {
        div class="wrap shop" {
            h1 { (texts.orders) }
            @if page.items.is_empty() {
                div class="empty" {
                    p class="empty-title" { (texts.none) }
                    p { (texts.none_help) }
                    p class="actions" { a class="button" href=(view.href("/search")) { (view.cart_texts().go_shopping) } }
                }
            } @else {
                (list(view, &page.items))
                @if let Some(cursor) = &page.next_cursor {
                    nav class="pager" aria-label=(view.texts().next_page) {
                        a class="button" rel="next" href=(view.href(&format!("/orders?cursor={cursor}"))) { (view.texts().next_page) }
                    }
                }
            }
        }
    };
    layout(view, &head, &main)
}

/// Orders as rows.
pub(crate) fn list(view: &View, orders: &[OrderCard]) -> Markup {
    let texts = view.order_texts();
    html! {
        ul class="orders" role="list" {
            @for order in orders {
                li {
                    a href=(view.href(&format!("/orders/{}", order.id))) {
                        span class="order-pictures" {
                            @for image in &order.images { span class=(frame(image, &image.src, &[])) { (picture(image, "", THUMB_SIZES, Fetch::Later)) } }
                        }
                        span class="order-what" {
                            b { bdi { (order.number) } }
                            span class="muted" { (view.texts().day(day(&order.created_at))) " · " ((texts.units)(order.units.into())) }
                            span {
                                ((texts.state)(order.state))
                                @if order.refunded > 0 { " · " ((texts.refunded)(&written(view, order.refunded, order.currency))) }
                            }
                        }
                        (sum(view, order.total, order.currency))
                    }
                }
            }
        }
    }
}
