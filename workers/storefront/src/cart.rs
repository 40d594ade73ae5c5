//! The cart's page and its forms. Each form ends on the cart's page, or as data for the script.

use crate::form::Form;
use crate::personal::Personal;
use commerce::Zone;
use commerce::shipping::Tariffs;
use contracts::cart::{Cart, CartMerge, LineAddition, LineChange, MAX_UNITS};
use contracts::catalogue::Sort;
use contracts::order::Totals;
use contracts::problem::Problem;
use edge::Result;
use futures_util::future::join;
use money::Rates;
use pages::page::{self, CartPage, Removed};
use serde::Serialize;
use worker::{Method, Response};

/// Products shown under an empty cart.
const SUGGESTIONS: usize = 5;
/// Longest discount code.
const LONGEST_CODE: usize = 32;

/// What the header shows.
#[derive(Serialize)]
struct Count {
    units: u32,
    signed_in: bool,
}

/// `/{lang}/me`
pub(crate) async fn count(here: &Personal<'_>) -> Result<Response> {
    let units = read(here).await?.map_or(0, |cart| cart.units);
    here.data(&Count { units, signed_in: here.ctx.identity().is_some() })
}

/// `/{lang}/cart`
pub(crate) async fn page(here: &Personal<'_>) -> Result<Response> {
    let (collections, cart) = join(here.shop.collections(), read(here)).await;
    let cart = match cart {
        Ok(cart) => Some(cart.unwrap_or_else(|| empty(here))),
        // a cart that is refused is none: the cookie's is forgotten
        Err(error) if error.refusal().is_some() => {
            here.keep_cart(None);
            Some(empty(here))
        }
        Err(_) => None,
    };
    let bare = cart.as_ref().is_some_and(|cart| cart.lines.is_empty());
    let mut suggestions =
        if bare { here.shop.shelf(Sort::Popular, here.ask.lang).await.unwrap_or_default() } else { Vec::new() };
    suggestions.truncate(SUGGESTIONS);
    let asked = Form::parse(here.ask.query.as_bytes()).unwrap_or_default();
    let removed = asked.number("n").filter(|n| (1..=MAX_UNITS).contains(n)).map(|quantity| Removed {
        product: asked.get("removed").to_owned(),
        sku: asked.get("sku").to_owned(),
        quantity,
    });
    let data = CartPage {
        cart,
        removed: removed.filter(|line| is_name(&line.product)),
        added: asked.has("added"),
        refused: asked.has("refused"),
        free_from: Rates::current()
            .ok()
            .and_then(|rates| Tariffs::new(&rates).free_from(Zone::Morocco, here.ask.currency)),
        suggestions,
    };
    let status = if data.cart.is_some() { 200 } else { 503 };
    here.page(page::cart(&here.view(&collections), &data), status)
}

/// `POST /{lang}/cart/add`: so many units more of a product.
pub(crate) async fn add(here: &Personal<'_>, form: &Form) -> Result<Response> {
    let (product, more) = (form.get("product"), form.number("quantity").unwrap_or(1));
    if !is_name(product) || !(1..=MAX_UNITS).contains(&more) {
        return Err(Problem::invalid("product", "expected a product and how many of it").into());
    }
    let added = match more_of(here, product, form.get("sku"), more).await {
        Ok(cart) => cart,
        Err(error) if here.wants_data => return Err(error),
        Err(error) if error.refusal().is_some() => return here.to("/cart?refused=1"),
        Err(error) => return Err(error),
    };
    if here.wants_data {
        return here.data(&Count { units: added.units, signed_in: here.ctx.identity().is_some() });
    }
    here.to("/cart?added=1")
}

async fn more_of(here: &Personal<'_>, product: &str, sku: &str, more: u32) -> Result<Cart> {
    let held = match read(here).await {
        Ok(Some(cart)) => cart,
        Ok(None) => begin(here).await?,
        Err(error) if error.refusal().is_some() && here.ctx.identity().is_none() => begin(here).await?,
        Err(error) => return Err(error),
    };
    let addition = serde_json::to_string(&LineAddition { sku: some(sku), units: more })?;
    let (path, key) = (line_path(here, &held.id, product), edge::secret_name("add_")?);
    here.payment.ask_with(here.ctx, Method::Post, &path, Some(addition), &[("idempotency-key", &key)]).await
}

/// `POST /{lang}/cart/lines`: how many units of a product there shall be. `to` comes from a button, `quantity` from the field.
pub(crate) async fn change(here: &Personal<'_>, form: &Form) -> Result<Response> {
    let (product, sku) = (form.get("product"), form.get("sku"));
    let wanted = form.number("to").or_else(|| form.number("quantity")).filter(|n| *n <= MAX_UNITS);
    let (Some(cart), Some(quantity), true) = (here.cart(), wanted, is_name(product)) else {
        return here.to("/cart?refused=1");
    };
    let change = LineChange { sku: some(sku), quantity };
    match put(here, cart, product, &change).await {
        Ok(_) if quantity == 0 => {
            let before = form.number("before").unwrap_or(1).to_string();
            let query = serde_urlencoded::to_string([("removed", product), ("sku", sku), ("n", &before)]);
            here.to(&format!("/cart?{}", query.unwrap_or_default()))
        }
        Ok(_) => here.to("/cart"),
        Err(error) if error.refusal().is_some() => here.to("/cart?refused=1"),
        Err(error) => Err(error),
    }
}

/// `POST /{lang}/cart/coupons`: adds `code`, or takes `remove` away. Why a code gives nothing is said in the cart.
pub(crate) async fn coupons(here: &Personal<'_>, form: &Form) -> Result<Response> {
    let (added, removed) = (form.get("code"), form.get("remove"));
    let (method, code) = if removed.is_empty() { (Method::Put, added) } else { (Method::Delete, removed) };
    let is_code = (1..=LONGEST_CODE).contains(&code.len()) && is_name(code);
    let (Some(cart), true) = (here.cart(), is_code) else { return here.to("/cart?refused=1") };
    let path = format!("/v1/carts/{cart}/coupons/{code}?currency={}", here.ask.currency.code());
    match here.payment.ask_with::<Cart>(here.ctx, method, &path, None, &[]).await {
        Ok(_) => here.to("/cart"),
        Err(error) if error.refusal().is_some() => here.to("/cart?refused=1"),
        Err(error) => Err(error),
    }
}

/// The visitor's cart in the currency of the page; `None` for a guest who has none.
pub(crate) async fn read(here: &Personal<'_>) -> Result<Option<Cart>> {
    let Some(id) = here.cart() else { return Ok(None) };
    let currency = here.ask.currency.code();
    // what somebody chose before signing in comes along; without it the account's own cart is shown all the same
    if let (Some(_), Some(guest)) = (here.ctx.identity(), here.guest_cart()) {
        let path = format!("/v1/carts/mine/merge?currency={currency}");
        let merged = here.payment.ask(here.ctx, Method::Post, &path, &CartMerge { cart: guest.to_owned() }).await;
        if let Ok(cart) = merged {
            here.keep_cart(None);
            return Ok(Some(cart));
        }
    }
    here.payment.get(here.ctx, &format!("/v1/carts/{id}?currency={currency}")).await.map(Some)
}

/// A guest's new cart, which the browser is told of.
async fn begin(here: &Personal<'_>) -> Result<Cart> {
    let path = format!("/v1/carts?currency={}", here.ask.currency.code());
    let cart: Cart = here.payment.ask_with(here.ctx, Method::Post, &path, None, &[]).await?;
    here.keep_cart(Some(&cart.id));
    Ok(cart)
}

async fn put(here: &Personal<'_>, cart: &str, product: &str, change: &LineChange) -> Result<Cart> {
    here.payment.ask(here.ctx, Method::Put, &line_path(here, cart, product), change).await
}

fn line_path(here: &Personal<'_>, cart: &str, product: &str) -> String {
    format!("/v1/carts/{cart}/lines/{product}?currency={}", here.ask.currency.code())
}

fn empty(here: &Personal<'_>) -> Cart {
    Cart {
        id: String::new(),
        version: 0,
        lines: Vec::new(),
        units: 0,
        coupons: Vec::new(),
        currency: here.ask.currency,
        totals: Totals::default(),
    }
}

/// What may stand in a path of the API: the shape of ids, article numbers and codes.
fn is_name(text: &str) -> bool {
    !text.is_empty() && text.len() <= 80 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
