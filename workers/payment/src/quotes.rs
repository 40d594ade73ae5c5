//! `POST /v1/quotes`: what a cart would come to, there, so and paid so; and the ways that are offered.

use crate::basket::Basket;
use crate::engine::Engine;
use crate::goods::Goods;
use crate::price::{self, Terms};
use commerce::shipping::Tariffs;
use commerce::{Cart, Country, PaymentMethod, PricedLine, ShippingMethod, Totals, Zone};
use contracts::catalogue::MerchantRef;
use contracts::order::{ParcelQuote, Quote, QuoteRequest, ShippingOption};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Error, Problem, Result, body_json};
use money::Rates;
use worker::{Env, Request, Response};

/// Largest body, as in the route table.
pub(crate) const MAX_BODY: usize = 16 * 1024;

/// Answers the route.
pub(crate) async fn answer(mut req: Request, env: &Env, ctx: &Context) -> Result<Response> {
    let request: QuoteRequest = body_json(&mut req, MAX_BODY).await?;
    let shopper = ctx.identity().map(|identity| identity.account.clone());
    let terms = terms(&request, "", shopper)?;
    let cart = Basket::of(env, ctx, &request.cart)?.read(ctx).await?.cart;
    let goods = Goods::read(env, ctx, cart.lines.iter().map(|line| line.product_id.as_str())).await?;
    let lines = price::priced(&cart, &goods, terms.currency);
    let db = Db::new(env, ctx)?;
    let totals = price::totals(&db, &lines, &cart.coupons, &terms).await?.ok_or_else(empty)?;
    json(ctx, &quote(&totals, &lines, &goods, &terms, env)?, CacheRule::NoStore)
}

/// The terms of a request.
///
/// # Errors
/// 400 for a country that there is not.
pub(crate) fn terms(request: &QuoteRequest, postcode: &str, shopper: Option<String>) -> Result<Terms> {
    let country: Country = request.country.parse().map_err(|e| Problem::invalid("country", format!("{e}")))?;
    let (currency, shipping, payment) = (request.currency, request.shipping_method, request.payment_method);
    Ok(Terms { currency, country, postcode: postcode.to_owned(), shipping, payment, shopper })
}

/// The answer for totals.
///
/// # Errors
/// When the rates cannot be read: a fault of ours.
pub(crate) fn quote(totals: &Totals, lines: &[PricedLine], goods: &Goods, terms: &Terms, env: &Env) -> Result<Quote> {
    let tariffs = Tariffs::new(&Rates::current().map_err(Error::platform)?);
    let zone = Zone::of(terms.country);
    let of_merchant =
        |slug: &str| lines.iter().filter(|line| line.merchant == slug).map(PricedLine::goods).sum::<i64>();
    let option = |method: ShippingMethod| {
        let charge = |slug: &str| tariffs.charge(zone, method, of_merchant(slug), terms.currency);
        let amount = totals.parcels.iter().map(|parcel| charge(&parcel.merchant)).sum::<Option<i64>>()?;
        Some(ShippingOption { method, amount })
    };
    let merchant = |slug: &str| {
        let unknown = || MerchantRef { slug: slug.to_owned(), name: String::new() };
        goods.merchant(slug).cloned().unwrap_or_else(unknown)
    };
    let offered = |way: PaymentMethod| {
        let here = way.allowed(terms.country, terms.currency);
        (here && Engine::of(env, way, "").is_ok()).then_some(way)
    };
    Ok(Quote {
        currency: totals.currency,
        totals: price::whole(totals),
        parcels: (totals.parcels.iter())
            .map(|parcel| ParcelQuote { merchant: merchant(&parcel.merchant), totals: price::part(parcel) })
            .collect(),
        shipping_methods: ShippingMethod::ALL.into_iter().filter_map(option).collect(),
        payment_methods: PaymentMethod::ALL.into_iter().filter_map(offered).collect(),
        duties_on_delivery: totals.duties_on_delivery,
    })
}

/// 409: there is nothing to be bought in the cart.
pub(crate) fn empty() -> Error {
    Problem::new("cart-empty", "There is nothing in the cart", 409).into()
}

/// Articles of a cart that are no longer sold.
pub(crate) fn gone<'c>(cart: &'c Cart, goods: &'c Goods) -> impl Iterator<Item = &'c commerce::CartLine> {
    cart.lines.iter().filter(|line| goods.article(&line.key()).is_none())
}
