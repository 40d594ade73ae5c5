//! `/v1/carts`: what somebody means to buy, priced afresh each time it is shown.

use crate::basket::{Basket, MINE, PREFIX};
use crate::goods::Goods;
use crate::idempotency;
use crate::price::{self, Terms};
use commerce::kept::{Change, Kept};
use commerce::{CartLine, LineKey};
use contracts::cart::{self, CartCoupon, CartMerge, LineAddition, LineChange, LineNotice, MAX_UNITS};
use contracts::catalogue::MerchantRef;
use contracts::order::Totals;
use contracts::params::is_name;
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Problem, Result, body_json};
use money::Currency;
use worker::{Env, Request, Response};

/// Largest body, as in the route table.
const MAX_BODY: usize = 16 * 1024;

/// Answers a route whose path goes on with `parts` behind `/v1/carts`.
pub(crate) async fn answer(
    mut req: Request,
    method: &str,
    parts: &[&str],
    env: &Env,
    ctx: &Context,
) -> Result<Response> {
    let params = edge::params(&req);
    let currency = params.one_of::<Currency>("currency", "MAD, EUR, USD")?.unwrap_or_default();
    let Some(id) = parts.first() else {
        let cart = show(&edge::secret_name(PREFIX)?, &Kept::default(), &Goods::default(), currency, env, ctx).await?;
        return Ok(json(ctx, &cart, CacheRule::NoStore)?.with_status(201));
    };
    if parts == [MINE, "merge"] {
        let CartMerge { cart } = body_json(&mut req, MAX_BODY).await?;
        return merge(&cart, currency, env, ctx).await;
    }
    let basket = Basket::of(env, ctx, id)?;
    let kept = match (method, &parts[1..]) {
        ("PUT", ["lines", product]) => {
            let LineChange { sku, quantity } = body_json(&mut req, MAX_BODY).await?;
            if quantity > MAX_UNITS {
                return Err(Problem::invalid("quantity", format!("expected 0 to {MAX_UNITS}")).into());
            }
            let wish = Wish { product, sku, units: quantity, addition: None };
            return line(wish, &basket, currency, env, ctx).await;
        }
        ("POST", ["lines", product]) => {
            let key = idempotency::key(&req)?;
            let LineAddition { sku, units } = body_json(&mut req, MAX_BODY).await?;
            if !(1..=MAX_UNITS).contains(&units) {
                return Err(Problem::invalid("units", format!("expected 1 to {MAX_UNITS}")).into());
            }
            let wish = Wish { product, sku, units, addition: Some(key) };
            return line(wish, &basket, currency, env, ctx).await;
        }
        ("PUT", ["coupons", code]) => basket.change(ctx, &Change::AddCoupon { code: (*code).to_owned() }).await?,
        ("DELETE", ["coupons", code]) => basket.change(ctx, &Change::RemoveCoupon { code: (*code).to_owned() }).await?,
        _ => basket.read(ctx).await?,
    };
    shown(&basket, &kept, currency, env, ctx).await
}

/// What is asked of a line: so many units, or under an addition's id so many more.
struct Wish<'a> {
    product: &'a str,
    sku: Option<String>,
    units: u32,
    addition: Option<String>,
}

/// `PUT` and `POST …/lines/{product_id}`: the product is read together with what the cart held, so that it can be shown with what it
/// holds then.
async fn line(wish: Wish<'_>, basket: &Basket, currency: Currency, env: &Env, ctx: &Context) -> Result<Response> {
    let Wish { product, sku, units, addition } = wish;
    if !is_name(product) {
        return Err(Problem::not_found("no product has this id").into());
    }
    let before = basket.read(ctx).await?;
    let ids = before.cart.lines.iter().map(|line| line.product_id.as_str()).chain([product]);
    let goods = Goods::read(env, ctx, ids).await?;
    let key = match goods.meant(product, sku.as_deref()) {
        Some(key) => key,
        // what is no longer sold may still be taken out
        None if units == 0 => gone(&before, product, sku.as_deref()),
        None if goods.product(product).is_some() => {
            return Err(Problem::invalid("sku", "expected the article number of one of the product's variants").into());
        }
        None => return Err(Problem::not_found("no product has this id").into()),
    };
    let change = match addition {
        Some(id) => Change::Add { id, key, units },
        None => Change::Set { key, quantity: units },
    };
    let kept = basket.change(ctx, &change).await?;
    if kept.cart.lines.iter().any(|line| goods.product(&line.product_id).is_none()) {
        // another request added something meanwhile, or something is gone
        return shown(basket, &kept, currency, env, ctx).await;
    }
    json(ctx, &show(&basket.id, &kept, &goods, currency, env, ctx).await?, CacheRule::NoStore)
}

/// The line of a product that is no longer sold.
fn gone(kept: &Kept, product: &str, sku: Option<&str>) -> LineKey {
    let is_meant = |line: &&CartLine| line.product_id == product && sku.is_none_or(|sku| line.sku == sku);
    kept.cart.lines.iter().find(is_meant).map_or_else(|| LineKey::new(product, sku.unwrap_or("-")), CartLine::key)
}

/// `POST /v1/carts/mine/merge`: first into mine, then the guest's is emptied; a repetition in between changes nothing.
async fn merge(guest: &str, currency: Currency, env: &Env, ctx: &Context) -> Result<Response> {
    let mine = Basket::of(env, ctx, MINE)?;
    if !guest.starts_with(PREFIX) {
        return Err(Problem::invalid("cart", "expected the id of a guest's cart").into());
    }
    let guest = Basket::of(env, ctx, guest)?;
    let held = guest.read(ctx).await?;
    let kept = mine.change(ctx, &Change::Merge { guest: held.cart }).await?;
    guest.change(ctx, &Change::Empty).await?;
    shown(&mine, &kept, currency, env, ctx).await
}

async fn shown(basket: &Basket, kept: &Kept, currency: Currency, env: &Env, ctx: &Context) -> Result<Response> {
    let goods = Goods::read(env, ctx, kept.cart.lines.iter().map(|line| line.product_id.as_str())).await?;
    json(ctx, &show(&basket.id, kept, &goods, currency, env, ctx).await?, CacheRule::NoStore)
}

/// The cart as the API gives it.
async fn show(
    id: &str,
    kept: &Kept,
    goods: &Goods,
    currency: Currency,
    env: &Env,
    ctx: &Context,
) -> Result<cart::Cart> {
    let shopper = ctx.identity().map(|identity| identity.account.clone());
    let lines = price::priced(&kept.cart, goods, currency);
    let db = Db::new(env, ctx)?;
    let totals = price::totals(&db, &lines, &kept.cart.coupons, &Terms::of_cart(currency, shopper)).await?;
    let refused = |code: &String| {
        let refused = totals.as_ref()?.refused.iter().find(|refused| refused.code == *code)?;
        Some(price::coupon(refused.reason))
    };
    Ok(cart::Cart {
        id: id.to_owned(),
        version: kept.version,
        lines: kept.cart.lines.iter().map(|line| show_line(line, goods, currency)).collect(),
        units: kept.cart.units(),
        coupons: (kept.cart.coupons.iter())
            .map(|code| CartCoupon { code: code.clone(), refused: refused(code) })
            .collect(),
        currency,
        totals: totals.as_ref().map_or_else(Totals::default, price::whole),
    })
}

fn show_line(line: &CartLine, goods: &Goods, currency: Currency) -> cart::CartLine {
    let CartLine { product_id, sku, quantity } = line.clone();
    let Some(article) = goods.article(&line.key()) else {
        let merchant = MerchantRef { slug: String::new(), name: String::new() };
        let nothing = String::new;
        return cart::CartLine {
            product_id,
            sku,
            slug: nothing(),
            name: nothing(),
            lang: nothing(),
            variant: nothing(),
            merchant,
            image: None,
            quantity,
            stock: 0,
            unit_price: 0,
            amount: 0,
            notice: Some(LineNotice::Gone),
        };
    };
    let (card, unit_price) = (&article.product.card, article.prices.amount(currency));
    cart::CartLine {
        product_id,
        sku,
        slug: card.slug.clone(),
        name: card.name.clone(),
        lang: card.lang.clone(),
        variant: article.variant.clone(),
        merchant: card.merchant.clone(),
        image: Some(article.image.clone()),
        quantity,
        stock: article.stock,
        unit_price,
        amount: unit_price.saturating_mul(i64::from(quantity)),
        notice: match article.stock {
            0 => Some(LineNotice::OutOfStock),
            stock if stock < quantity => Some(LineNotice::NotEnough),
            _ => None,
        },
    }
}
