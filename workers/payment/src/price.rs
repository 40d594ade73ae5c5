//! What a cart comes to: `commerce` computes, this gathers what it needs and puts its words into the API's.

use crate::goods::Goods;
use crate::promotions::candidates;
use commerce::coupon::Reason;
use commerce::shipping::Tariffs;
use commerce::totals::{ParcelTotals, PurchaseError};
use commerce::{Cart, CartLine, Country, PaymentMethod, PricedLine, Purchase, ShippingMethod, Totals};
use contracts::order::{self, CouponRefusal};
use edge::{Db, Error, Problem, Result, now_ms};
use money::{Currency, Rates};

/// Where to and how, as far as it changes the price.
#[derive(Debug, Clone)]
pub(crate) struct Terms {
    /// Currency of the order.
    pub currency: Currency,
    /// Where it goes.
    pub country: Country,
    /// Postcode there; empty when not known.
    pub postcode: String,
    /// How it is sent.
    pub shipping: ShippingMethod,
    /// How it is paid.
    pub payment: PaymentMethod,
    /// The account or e-mail address, for limits of promotions.
    pub shopper: Option<String>,
}

impl Terms {
    /// As a cart shows its price before anything was asked: in Morocco, by the ordinary way.
    pub(crate) fn of_cart(currency: Currency, shopper: Option<String>) -> Terms {
        let (country, shipping, payment) = (Country::MOROCCO, ShippingMethod::Standard, PaymentMethod::Card);
        Terms { currency, country, postcode: String::new(), shipping, payment, shopper }
    }
}

/// The lines of a cart that are still sold, with their prices.
pub(crate) fn priced(cart: &Cart, goods: &Goods, currency: Currency) -> Vec<PricedLine> {
    let price = |line: &CartLine| {
        let article = goods.article(&line.key())?;
        Some(PricedLine {
            product_id: line.product_id.clone(),
            sku: line.sku.clone(),
            merchant: article.product.card.merchant.slug.clone(),
            collections: article.product.collections.clone(),
            unit_price: article.prices.amount(currency),
            quantity: line.quantity,
        })
    };
    cart.lines.iter().filter_map(price).collect()
}

/// Computes what these lines cost; `None` without any line.
///
/// # Errors
/// 400 naming the field when it cannot be sent or paid so; when D1 refuses.
pub(crate) async fn totals(
    db: &Db<'_>,
    lines: &[PricedLine],
    coupons: &[String],
    terms: &Terms,
) -> Result<Option<Totals>> {
    if lines.is_empty() {
        return Ok(None);
    }
    let merchants = lines.iter().map(|line| line.merchant.as_str());
    let at = crate::values::seconds(now_ms());
    let promotions = candidates(db, coupons, merchants, terms.shopper.as_deref(), at).await?;
    let purchase = Purchase {
        currency: terms.currency,
        lines,
        promotions: &promotions,
        coupons,
        country: terms.country,
        postcode: &terms.postcode,
        shipping: terms.shipping,
        payment: terms.payment,
        tariffs: &Tariffs::new(&Rates::current().map_err(Error::platform)?),
        at,
    };
    purchase.totals().map(Some).map_err(|error| refusal(&error))
}

fn refusal(error: &PurchaseError) -> Error {
    let field = match error {
        PurchaseError::Empty | PurchaseError::Line(_) => "cart",
        PurchaseError::Shipping { .. } => "shipping_method",
        PurchaseError::Payment { .. } => "payment_method",
    };
    Problem::invalid(field, error.to_string()).into()
}

/// The whole, in the API's words.
pub(crate) fn whole(totals: &Totals) -> order::Totals {
    let shipping = totals.shipping - totals.shipping_discount;
    order::Totals {
        goods: totals.goods,
        discount: totals.discount,
        shipping,
        tax_added: totals.total - (totals.goods - totals.discount + shipping),
        tax: totals.tax,
        total: totals.total,
    }
}

/// A parcel, in the API's words.
pub(crate) fn part(parcel: &ParcelTotals) -> order::Totals {
    let shipping = parcel.shipping - parcel.shipping_discount;
    order::Totals {
        goods: parcel.goods,
        discount: parcel.discount,
        shipping,
        tax_added: parcel.total - (parcel.goods - parcel.discount + shipping),
        tax: parcel.tax,
        total: parcel.total,
    }
}

/// Why a coupon gives nothing, in the API's words.
pub(crate) const fn coupon(reason: Reason) -> CouponRefusal {
    match reason {
        Reason::Unknown => CouponRefusal::Unknown,
        Reason::NotStarted { .. } => CouponRefusal::NotYet,
        Reason::Ended { .. } => CouponRefusal::Expired,
        Reason::UsedUp => CouponRefusal::UsedUp,
        Reason::AlreadyUsed => CouponRefusal::UsedByYou,
        Reason::BelowMinimum { .. } => CouponRefusal::BelowMinimum,
        Reason::NothingInScope => CouponRefusal::NothingConcerned,
        Reason::NotCombinable | Reason::NoEffect => CouponRefusal::NotCombinable,
    }
}
