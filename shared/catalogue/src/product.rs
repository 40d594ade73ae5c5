//! From a checked draft to the product that is published. Every source goes through here: Online Retail, photos, merchants' files.

use crate::options::Choices;
use crate::{classify, ids, motif};
use contracts::catalogue::{Image, ImageKind, MerchantRef, Product, ProductCard};
use money::Rates;
use std::collections::BTreeMap;

/// Width and height of a drawing in pixels.
pub const ILLUSTRATION_SIZE: u32 = 800;

/// Longest readable part of a product's address, in bytes.
const SLUG_BYTES: usize = 64;

/// How much of the identifier stands in an address: 40 bits, which with the name are unique.
const ADDRESS_CHARS: usize = 8;

/// What a source says about a product, checked.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Names the product in its source for ever, such as `online-retail/85123A`.
    pub source_key: String,
    /// Article number, in capitals.
    pub sku: String,
    /// Name, clean.
    pub name: String,
    /// BCP 47 language of name and description.
    pub lang: String,
    /// Plain text, empty when there is none.
    pub description: String,
    /// Price in centimes of a dirham, above zero.
    pub price_mad: i64,
    /// Units that can be bought.
    pub stock: u32,
    /// Distinct orders so far.
    pub popularity: u32,
    /// When it was first listed, RFC 3339 in UTC.
    pub created_at: String,
    /// The main collection, when the source names it.
    pub collection: Option<String>,
    /// What makes the address unique behind the readable name; without one, a part of the identifier does.
    pub address: Option<String>,
    /// A photograph; without one, the product shows its collection's drawing.
    pub photo: Option<Image>,
    /// What can be chosen of it. Then it costs what its cheapest variant costs, and holds as much as all of them.
    pub choices: Choices,
}

/// Gives a draft its identifier, address, collections, facets, prices and picture.
#[must_use]
pub fn build(draft: Draft, merchant: &MerchantRef, rates: &Rates) -> Product {
    let id = ids::product_id(&draft.source_key);
    let place = classify::place(&draft.name, &draft.lang, draft.collection.as_deref());
    let image = draft.photo.unwrap_or_else(|| illustration(&draft.name, &draft.lang, &id));
    let (options, variants) = draft.choices.build(rates);
    let mut product = Product {
        card: ProductCard {
            slug: slug(&draft.name, draft.address.as_deref().unwrap_or(&id[id.len() - ADDRESS_CHARS..])),
            id,
            name: draft.name,
            lang: draft.lang,
            names: BTreeMap::new(),
            prices: rates.prices(draft.price_mad),
            merchant: merchant.clone(),
            image: image.clone(),
            stock: draft.stock,
        },
        sku: draft.sku,
        description: draft.description,
        descriptions: BTreeMap::new(),
        images: vec![image],
        collections: place.collections,
        facets: place.facets,
        popularity: draft.popularity,
        created_at: draft.created_at,
        options,
        variants,
        rating: None,
    };
    product.summarise_variants();
    product
}

/// The main collection a name leads to, before there is a product: merchants are chosen by it.
#[must_use]
pub fn main_collection(draft: &Draft) -> String {
    let mut collections = classify::place(&draft.name, &draft.lang, draft.collection.as_deref()).collections;
    collections.swap_remove(0)
}

/// The readable name, then what makes it unique.
fn slug(name: &str, unique: &str) -> String {
    let readable = text::slugify(name, SLUG_BYTES);
    let unique = text::slugify(unique, SLUG_BYTES);
    if readable.is_empty() { unique } else { format!("{readable}-{unique}") }
}

/// A drawing of what the product is, or an ornament.
pub(crate) fn illustration(name: &str, lang: &str, id: &str) -> Image {
    Image {
        src: format!("/img/illustrations/{}", motif::drawing(name, lang, id)),
        kind: ImageKind::Illustration,
        width: ILLUSTRATION_SIZE,
        height: ILLUSTRATION_SIZE,
        alt: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        Draft {
            source_key: "online-retail/85123A".into(),
            sku: "85123A".into(),
            name: "White hanging heart T-light holder".into(),
            lang: "en".into(),
            description: String::new(),
            price_mad: 3_587,
            stock: 500,
            popularity: 2_000,
            created_at: "2010-12-01T08:26:00Z".into(),
            collection: None,
            address: Some("85123A".into()),
            photo: None,
            choices: Choices::default(),
        }
    }

    fn merchant() -> MerchantRef {
        MerchantRef { slug: "dar-lina".into(), name: "Dar Lina".into() }
    }

    #[test]
    fn a_draft_becomes_a_product_with_address_prices_and_drawing() {
        let rates = Rates::current().unwrap();
        let product = build(draft(), &merchant(), &rates);
        assert_eq!(product.card.slug, "white-hanging-heart-t-light-holder-85123a");
        assert_eq!(product.collections, ["candles-lighting"]);
        assert_eq!(product.card.prices, rates.prices(3_587));
        assert_eq!(product.card.image.src, "/img/illustrations/tealight-1");
        assert_eq!(product.images, std::slice::from_ref(&product.card.image));
    }

    #[test]
    fn without_an_address_the_identifier_makes_it_unique() {
        let rates = Rates::current().unwrap();
        let product = build(Draft { address: None, ..draft() }, &merchant(), &rates);
        let (_, unique) = product.card.slug.rsplit_once('-').unwrap();
        assert!(unique.len() == 8 && product.card.id.ends_with(unique));
    }

    #[test]
    fn the_same_draft_is_the_same_product_every_time() {
        let rates = Rates::current().unwrap();
        assert_eq!(build(draft(), &merchant(), &rates), build(draft(), &merchant(), &rates));
    }
}
