//! The way from a product into the cart: a form that works without scripts, and that the script sends without leaving the page.

use crate::View;
use crate::component::icon::{Icon, icon};
use contracts::cart::MAX_UNITS;
use contracts::catalogue::Product;
use maud::{Markup, html};

/// Most units that the product page offers at once; the cart takes more.
const OFFERED: u32 = 10;

/// Quantity and button, for the product as it is chosen; nothing for a product that is out of stock, which the page says elsewhere.
pub(crate) fn buy(view: &View, product: &Product) -> Markup {
    let texts = view.cart_texts();
    let most = product.card.stock.min(OFFERED).min(MAX_UNITS);
    html! {
        @if most > 0 {
            form id="buy" class="buy" method="post" action=(view.href("/cart/add")) {
                input type="hidden" name="product" value=(product.card.id);
                input type="hidden" name="slug" value=(product.card.slug);
                @if !product.variants.is_empty() { input type="hidden" name="sku" value=(product.sku); }
                label { span class="label" { (texts.quantity) }
                    select name="quantity" { @for n in 1..=most { option value=(n) { (n) } } }
                }
                button class="button" data-busy=(texts.adding) { (icon(Icon::Cart)) span { (texts.add) } }
                p id="bought" class="bought" role="status" data-done=(texts.added) data-failed=(texts.add_failed) {
                    span {} " " a href=(view.href("/cart")) hidden { (texts.see_cart) }
                }
            }
        }
    }
}
