//! Products, merchants and collections as the API gives them.

use crate::review::Rating;
use crate::variant::{ProductOption, Variant};
use money::Prices;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Widths in pixels in which every picture exists, narrowest first.
pub const IMAGE_WIDTHS: [u32; 4] = [160, 320, 480, 800];

/// What a picture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum ImageKind {
    /// A photograph of the product itself.
    Photo,
    /// A drawing of such a thing, or an ornament, shown while the merchant has no photograph.
    Illustration,
}

/// A picture. Its files are `{src}/{width}.{format}` with width one of 160, 320, 480, 800 and format `avif`, `webp` or `jpg`.
/// Without a format, `{src}` and `{src}/{width}` answer with the one that the request's `Accept` takes best. A photo that a merchant
/// uploaded (`/img/uploads/…`) is one file, `{src}` itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Image {
    /// Path without width and format, such as `/img/photos/mug`.
    pub src: String,
    /// Photograph of the product, or a drawing.
    pub kind: ImageKind,
    /// Width of the original in pixels; with `height`, the aspect ratio.
    pub width: u32,
    /// Height of the original in pixels.
    pub height: u32,
    /// What is seen on it, in the merchant's words.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub alt: Option<String>,
}

/// A text in the three languages of the interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Localized {
    /// French.
    pub fr: String,
    /// Arabic.
    pub ar: String,
    /// English.
    pub en: String,
}

impl Localized {
    /// The text in `lang`.
    #[must_use]
    pub fn get(&self, lang: text::Lang) -> &str {
        match lang {
            text::Lang::Fr => &self.fr,
            text::Lang::Ar => &self.ar,
            text::Lang::En => &self.en,
        }
    }
}

/// Who sells a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MerchantRef {
    /// Address part, unique.
    pub slug: String,
    /// Display name.
    pub name: String,
}

/// A merchant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Merchant {
    /// Stable identifier, `mer_…`.
    pub id: String,
    /// Address part, unique.
    pub slug: String,
    /// Display name.
    pub name: String,
    /// City the merchant works from.
    pub city: Localized,
    /// One sentence about the merchant.
    pub about: Localized,
    /// True for merchants made up to show the marketplace.
    pub demo: bool,
    /// How many products are listed.
    pub products: u32,
}

/// A collection: a shelf of the shop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Collection {
    /// Address part, unique, such as `candles-lighting`.
    pub slug: String,
    /// Name by language.
    pub name: Localized,
    /// How many products it holds.
    pub products: u32,
}

/// What a list shows of a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProductCard {
    /// Stable identifier, `prd_…`.
    pub id: String,
    /// Address part, unique.
    pub slug: String,
    /// Name in the merchant's language.
    pub name: String,
    /// BCP 47 language of the name and the description.
    pub lang: String,
    /// Its name in other languages of the shop, by their code; absent when there is none.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub names: BTreeMap<String, String>,
    /// Price in minor units by currency.
    pub prices: Prices,
    /// Who sells it.
    pub merchant: MerchantRef,
    /// The first picture.
    pub image: Image,
    /// Units that can be bought now.
    pub stock: u32,
}

impl ProductCard {
    /// Its name for a reader of `lang`, and the language that it is in.
    #[must_use]
    pub fn name_in(&self, lang: text::Lang) -> (&str, &str) {
        match self.names.get_key_value(lang.code()) {
            Some((lang, name)) => (name, lang),
            None => (&self.name, &self.lang),
        }
    }
}

impl Product {
    /// The product for a reader of `lang`: in that language where the merchant wrote it in it too.
    #[must_use]
    pub fn read_in(&self, lang: text::Lang) -> Cow<'_, Product> {
        let Some(name) = self.card.names.get(lang.code()) else { return Cow::Borrowed(self) };
        let mut read = self.clone();
        read.card.name.clone_from(name);
        lang.code().clone_into(&mut read.card.lang);
        if let Some(description) = self.descriptions.get(lang.code()) {
            read.description.clone_from(description);
        }
        Cow::Owned(read)
    }

    /// What is searched of it, and shown of what was found: no texts, further pictures and opinions, and of its variants the numbers.
    #[must_use]
    pub fn searched(self) -> Product {
        let number_of = |v: Variant| Variant { options: BTreeMap::new(), image: None, ..v };
        Product {
            description: String::new(),
            descriptions: BTreeMap::new(),
            images: Vec::new(),
            options: Vec::new(),
            variants: self.variants.into_iter().map(number_of).collect(),
            rating: None,
            ..self
        }
    }
}

impl Image {
    /// True for a photo that a merchant uploaded: one file, whatever the width.
    #[must_use]
    pub fn is_upload(&self) -> bool {
        self.src.starts_with(crate::editor::UPLOADS)
    }
}

/// Everything about a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Product {
    /// The same fields as in lists.
    #[serde(flatten)]
    pub card: ProductCard,
    /// The merchant's own article number.
    pub sku: String,
    /// Plain text; empty when the merchant wrote none.
    pub description: String,
    /// The description in other languages of the shop, by their code; absent when there is none.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub descriptions: BTreeMap<String, String>,
    /// Every picture, the first one included.
    pub images: Vec<Image>,
    /// Slugs of the collections it belongs to, the main one first.
    pub collections: Vec<String>,
    /// Values by facet, such as `{"colour": ["red"], "material": ["glass"]}`; keys and values are those of `/v1/search`'s facets.
    pub facets: BTreeMap<String, Vec<String>>,
    /// In how many distinct orders it was bought so far.
    pub popularity: u32,
    /// When it was first listed, RFC 3339 in UTC.
    pub created_at: String,
    /// What is chosen of it; absent for a product without variants.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub options: Vec<ProductOption>,
    /// The ways in which it can be bought, in the order in which they are shown; absent when there is one way only. Then its
    /// price is the lowest of theirs, and its stock is that of all.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub variants: Vec<Variant>,
    /// What its buyers think of it; absent while nobody said anything.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rating: Option<Rating>,
}

/// A page of products.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProductPage {
    /// The products, in the order asked for.
    pub items: Vec<ProductCard>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// Every collection, in the order of the menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Collections {
    /// The collections.
    pub items: Vec<Collection>,
}

/// Every merchant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Merchants {
    /// The merchants.
    pub items: Vec<Merchant>,
}

/// How a list is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Best match first for a search, most bought first for a list.
    #[default]
    Popular,
    /// Latest listed first.
    Newest,
    /// Cheapest first.
    PriceAsc,
    /// Dearest first.
    PriceDesc,
}

impl Sort {
    /// Every order, as the shop's menu shows them.
    pub const ALL: [Sort; 4] = [Sort::Popular, Sort::Newest, Sort::PriceAsc, Sort::PriceDesc];

    /// The value of the `sort` parameter.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Sort::Popular => "popular",
            Sort::Newest => "newest",
            Sort::PriceAsc => "price_asc",
            Sort::PriceDesc => "price_desc",
        }
    }
}

impl std::str::FromStr for Sort {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Sort::ALL.into_iter().find(|s| s.code() == code).ok_or(())
    }
}
