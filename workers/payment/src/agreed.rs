//! What was agreed when an order was made: written once, never changed, whatever becomes of the products.

use crate::goods::Goods;
use crate::price;
use commerce::{CartLine, LineKey, Split, Totals};
use contracts::catalogue::{Image, MerchantRef};
use contracts::order::{self, Address, CheckoutRequest, PaymentMethod, ShippingMethod};
use edge::{Error, Result};
use serde::{Deserialize, Serialize};

/// The agreement.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Agreed {
    /// Language of mails and pages.
    pub lang: String,
    /// Where the shop was when it was made, such as `https://getyourshare.ma`.
    pub origin: String,
    /// Where it goes.
    pub address: Address,
    /// How it is sent.
    pub shipping_method: ShippingMethod,
    /// How it is paid.
    pub payment_method: PaymentMethod,
    /// What it comes to.
    pub totals: order::Totals,
    /// Lines, numbered from 1.
    pub lines: Vec<AgreedLine>,
    /// One a merchant.
    pub parcels: Vec<AgreedParcel>,
    /// Who gets what of the money.
    pub split: Split,
    /// Promotions given.
    pub promotions: Vec<String>,
    /// Evidence of the links that the shopper followed.
    #[serde(default)]
    pub clicks: String,
}

/// A line.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct AgreedLine {
    pub number: u32,
    pub product_id: String,
    pub slug: String,
    pub sku: String,
    pub name: String,
    pub lang: String,
    pub variant: String,
    pub image: Option<Image>,
    pub merchant: String,
    /// Slugs.
    #[serde(default)]
    pub collections: Vec<String>,
    pub quantity: u32,
    pub unit_price: i64,
    pub discount: i64,
    pub total: i64,
}

impl AgreedLine {
    /// The variant.
    pub(crate) fn key(&self) -> LineKey {
        LineKey::new(&self.product_id, &self.sku)
    }

    /// As it stood in the cart.
    pub(crate) fn in_cart(&self) -> CartLine {
        CartLine { product_id: self.product_id.clone(), sku: self.sku.clone(), quantity: self.quantity }
    }
}

/// A parcel.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct AgreedParcel {
    /// `pcl_…`.
    pub id: String,
    /// Who sends it.
    pub merchant: MerchantRef,
    /// What it comes to.
    pub totals: order::Totals,
}

impl Agreed {
    /// Writes down what a request and its totals say. Every line of the totals is one of `goods`.
    ///
    /// # Errors
    /// When a line is none of them: a fault of ours.
    pub(crate) fn of(request: &CheckoutRequest, origin: &str, totals: &Totals, goods: &Goods) -> Result<Agreed> {
        let missing = || Error::platform("a line that was priced is not among the goods");
        let mut lines = Vec::with_capacity(totals.lines.len());
        for (line, number) in totals.lines.iter().zip(1..) {
            let article = goods.article(&line.key()).ok_or_else(missing)?;
            let card = &article.product.card;
            lines.push(AgreedLine {
                number,
                product_id: line.product_id.clone(),
                slug: card.slug.clone(),
                sku: line.sku.clone(),
                name: card.name.clone(),
                lang: card.lang.clone(),
                variant: article.variant.clone(),
                image: Some(article.image.clone()),
                merchant: line.merchant.clone(),
                collections: article.product.collections.clone(),
                quantity: line.quantity,
                unit_price: line.unit_price,
                discount: line.discount,
                total: line.total,
            });
        }
        let mut parcels = Vec::with_capacity(totals.parcels.len());
        for parcel in &totals.parcels {
            let merchant = goods.merchant(&parcel.merchant).ok_or_else(missing)?.clone();
            parcels.push(AgreedParcel { id: edge::secret_name("pcl_")?, merchant, totals: price::part(parcel) });
        }
        Ok(Agreed {
            lang: request.lang.clone(),
            origin: origin.to_owned(),
            address: request.address.clone(),
            shipping_method: request.quote.shipping_method,
            payment_method: request.quote.payment_method,
            totals: price::whole(totals),
            lines,
            parcels,
            split: Split::of(totals),
            clicks: request.clicks.clone(),
            promotions: totals.applied.iter().map(|applied| applied.promotion.clone()).collect(),
        })
    }
}
