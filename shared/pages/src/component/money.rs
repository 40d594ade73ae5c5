//! Amounts in running text and in the rows of a bill.

use crate::View;
use contracts::order::Totals;
use maud::{Markup, html};
use money::Currency;
use money::format::{amount, decimal};

/// An amount as text.
pub(crate) fn written(view: &View, minor: i64, currency: Currency) -> String {
    amount(minor, currency, view.lang).to_string()
}

/// An amount for people and machines.
pub(crate) fn sum(view: &View, minor: i64, currency: Currency) -> Markup {
    html! { data class="sum" value=(decimal(minor)) { bdi { (written(view, minor, currency)) } } }
}

/// How a total comes about: goods, discount, shipping, tax that is added, total with the tax it contains.
pub(crate) fn bill(view: &View, totals: &Totals, currency: Currency) -> Markup {
    let texts = view.cart_texts();
    html! {
        dl class="bill" {
            div { dt { (texts.goods) } dd { (sum(view, totals.goods, currency)) } }
            @if totals.discount != 0 {
                div class="off" { dt { (texts.discount) } dd { (sum(view, -totals.discount, currency)) } }
            }
            div {
                dt { (texts.shipping) }
                dd { @if totals.shipping == 0 { (texts.free) } @else { (sum(view, totals.shipping, currency)) } }
            }
            @if totals.tax_added != 0 {
                div { dt { (texts.tax_added) } dd { (sum(view, totals.tax_added, currency)) } }
            }
            div class="total" { dt { (texts.total) } dd { (sum(view, totals.total, currency)) } }
        }
        @if totals.tax > totals.tax_added {
            p class="small bill-tax" { ((texts.tax_included)(&written(view, totals.tax, currency))) }
        }
    }
}
