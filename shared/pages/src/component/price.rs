//! Prices and stock, in words.

use crate::View;
use contracts::catalogue::ProductCard;
use maud::{Markup, html};
use money::format::{amount, decimal};

/// From here on down, how many are left is worth saying.
const FEW: u32 = 5;

/// The price in the chosen currency; the number is what stands out.
pub(crate) fn price(view: &View, card: &ProductCard) -> Markup {
    let minor = card.prices.amount(view.currency);
    let shown = amount(minor, view.currency, view.lang);
    html! {
        data class="price" value=(decimal(minor)) {
            @if !shown.before.is_empty() { span class="unit" { (shown.before) } }
            (shown.number)
            @if !shown.after.is_empty() { span class="unit" { (shown.after) } }
        }
    }
}

/// What a list says about stock: nothing while there is plenty.
pub(crate) fn scarcity(view: &View, stock: u32) -> Markup {
    let texts = view.texts();
    html! {
        @if stock == 0 { p class="stock none" { (texts.out_of_stock) } }
        @else if stock <= FEW { p class="stock few" { ((texts.left_in_stock)(stock.into())) } }
    }
}

/// What the product's page says about stock.
pub(crate) fn stock(view: &View, stock: u32) -> Markup {
    html! {
        @if stock > FEW { p class="stock plenty" { (view.texts().in_stock) } }
        @else { (scarcity(view, stock)) }
    }
}
