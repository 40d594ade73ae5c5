//! What is chosen of a product, and what its buyers say of it.

use crate::connection::{PageInfo, Place};
use crate::enums::{Currency, Lang};
use crate::product::Image;
use async_graphql::{ID, Object, SimpleObject};
use contracts::catalogue::Product as Whole;
use contracts::review::{Rating as Rated, Review as Written, ReviewPage};
use contracts::variant::{ProductOption as Chosen, Variant as Article};

/// Something to choose of a product, such as the size.
pub(crate) struct ProductOption(pub(crate) Chosen);

/// Something to choose of a product, such as the size.
#[Object]
impl ProductOption {
    /// Names it in the options of a variant.
    async fn key(&self) -> &str {
        &self.0.key
    }

    /// Its name in a language.
    async fn name(&self, #[graphql(default_with = "Lang::Fr")] lang: Lang) -> &str {
        self.0.name.get(lang.into())
    }

    /// What can be chosen, in the order in which it is shown.
    async fn values(&self) -> &[String] {
        &self.0.values
    }
}

/// What is chosen of one option.
#[derive(SimpleObject)]
struct ChosenValue {
    /// The option.
    key: String,
    /// The value.
    value: String,
}

/// One way in which a product can be bought.
pub(crate) struct Variant {
    article: Article,
    title: String,
}

impl Variant {
    /// The ways in which a product can be bought.
    pub(crate) fn of(product: &Whole) -> Vec<Variant> {
        let variant = |article: &Article| Variant { title: article.title(&product.options), article: article.clone() };
        product.variants.iter().map(variant).collect()
    }
}

/// One way in which a product can be bought.
#[Object]
impl Variant {
    /// Its article number.
    async fn sku(&self) -> &str {
        &self.article.sku
    }

    /// What is chosen, in words.
    async fn title(&self) -> &str {
        &self.title
    }

    /// What is chosen.
    async fn options(&self) -> Vec<ChosenValue> {
        let chosen = |(key, value): (&String, &String)| ChosenValue { key: key.clone(), value: value.clone() };
        self.article.options.iter().map(chosen).collect()
    }

    /// Price in minor units (centimes, cents) of a currency.
    async fn price(&self, #[graphql(default_with = "Currency::Mad")] currency: Currency) -> i64 {
        self.article.prices.amount(currency.into())
    }

    /// Units that can be bought now.
    async fn stock(&self) -> u32 {
        self.article.stock
    }

    /// A picture of it; the product's when null.
    async fn image(&self) -> Option<Image> {
        self.article.image.as_ref().map(Image::from)
    }
}

/// What buyers think of a product, in numbers.
#[derive(SimpleObject)]
pub(crate) struct Rating {
    /// How many reviews there are.
    count: u32,
    /// The mean in tenths of a star, 10 to 50.
    tenths: u32,
}

impl From<Rated> for Rating {
    fn from(rated: Rated) -> Rating {
        Rating { count: rated.count, tenths: rated.tenths }
    }
}

/// A merchant's answer to a review.
#[derive(SimpleObject)]
struct ReviewReply {
    /// Plain text.
    text: String,
    /// When, RFC 3339 in UTC.
    at: String,
}

/// A review, by somebody who bought the product.
#[derive(SimpleObject)]
struct Review {
    /// Stable identifier.
    id: ID,
    /// One to five stars.
    rating: u32,
    /// Plain text; empty when only stars were given.
    text: String,
    /// The name that its author chose to show; empty for none.
    author: String,
    /// When it was written, RFC 3339 in UTC.
    created_at: String,
    /// When it was last changed; null when it never was.
    edited_at: Option<String>,
    /// The merchant's answer.
    reply: Option<ReviewReply>,
}

impl From<Written> for Review {
    fn from(review: Written) -> Review {
        Review {
            id: review.id.into(),
            rating: review.rating.into(),
            text: review.text,
            author: review.author,
            created_at: review.created_at,
            edited_at: review.edited_at,
            reply: review.reply.map(|reply| ReviewReply { text: reply.text, at: reply.at }),
        }
    }
}

/// A review in a list.
#[derive(SimpleObject)]
struct ReviewEdge {
    /// Give it back as `after` to go on behind this review.
    cursor: String,
    /// The review.
    node: Review,
}

/// A page of reviews, latest first.
#[derive(SimpleObject)]
pub(crate) struct ReviewConnection {
    /// All reviews in numbers; null without any.
    rating: Option<Rating>,
    /// How many gave one star, two, three, four, five.
    stars: Vec<u32>,
    /// The reviews with their cursors.
    edges: Vec<ReviewEdge>,
    /// Where the page stands.
    page_info: PageInfo,
}

impl ReviewConnection {
    pub(crate) fn of(place: &Place, page: ReviewPage) -> ReviewConnection {
        let (edges, page_info) = place.page(page.items, page.next_cursor.as_deref());
        ReviewConnection {
            rating: page.rating.map(Rating::from),
            stars: page.stars.to_vec(),
            edges: edges.into_iter().map(|(cursor, review)| ReviewEdge { cursor, node: review.into() }).collect(),
            page_info,
        }
    }
}
