//! Products: what a list shows is at hand; the rest is asked for when it is selected, for all products of a page at once.

use crate::collection::Collection;
use crate::connection::{PageInfo, Place};
use crate::enums::{Currency, ImageKind, Lang};
use crate::fault::or_null;
use crate::limits::{batched, called};
use crate::merchant::Merchant;
use crate::recommendation::Recommendations;
use crate::shop::{Params, shop};
use crate::variant::{ProductOption, Rating, ReviewConnection, Variant};
use async_graphql::{Context, ID, Object, SimpleObject};
use contracts::catalogue::{Product as Whole, ProductCard, ProductPage};
use contracts::review::ReviewPage;
use contracts::routes::Service;
use std::sync::Arc;

/// A product.
pub(crate) struct Product {
    card: ProductCard,
    whole: Option<Arc<Whole>>,
}

impl From<ProductCard> for Product {
    fn from(card: ProductCard) -> Self {
        Product { card, whole: None }
    }
}

impl From<Arc<Whole>> for Product {
    fn from(whole: Arc<Whole>) -> Self {
        Product { card: whole.card.clone(), whole: Some(whole) }
    }
}

/// A price in every currency, in minor units (centimes, cents).
#[derive(SimpleObject)]
struct Prices {
    /// Centimes of a dirham.
    mad: i64,
    /// Euro cents.
    eur: i64,
    /// US cents.
    usd: i64,
}

/// A picture. Its files are `{src}/{width}.{format}` with width one of 160, 320, 480, 800 and format `avif`, `webp` or `jpg`.
#[derive(SimpleObject)]
pub(crate) struct Image {
    /// Path without width and format.
    src: String,
    /// Photograph of the product, or a drawing.
    kind: ImageKind,
    /// Width of the original in pixels; with `height`, the aspect ratio.
    width: u32,
    /// Height of the original in pixels.
    height: u32,
}

impl From<&contracts::catalogue::Image> for Image {
    fn from(image: &contracts::catalogue::Image) -> Self {
        Image { src: image.src.clone(), kind: image.kind.into(), width: image.width, height: image.height }
    }
}

/// What a product is by one facet, such as `colour`.
#[derive(SimpleObject)]
struct ProductFacet {
    /// The facet.
    key: String,
    /// Its values.
    values: Vec<String>,
}

impl Product {
    async fn whole<T>(&self, ctx: &Context<'_>, pick: impl FnOnce(&Whole) -> T) -> Option<T> {
        if let Some(whole) = &self.whole {
            return Some(pick(whole));
        }
        let whole = or_null(ctx, shop(ctx).product(&self.card.slug).await)?;
        whole.map(|whole| pick(&whole))
    }
}

/// A product.
#[Object]
impl Product {
    /// Stable identifier.
    async fn id(&self) -> ID {
        self.card.id.as_str().into()
    }

    /// Address part, unique.
    async fn slug(&self) -> &str {
        &self.card.slug
    }

    /// Name in the merchant's language.
    async fn name(&self) -> &str {
        &self.card.name
    }

    /// BCP 47 language of the name and the description.
    async fn lang(&self) -> &str {
        &self.card.lang
    }

    /// Price in minor units (centimes, cents) of a currency.
    async fn price(&self, #[graphql(default_with = "Currency::Mad")] currency: Currency) -> i64 {
        self.card.prices.amount(currency.into())
    }

    /// Price in every currency.
    async fn prices(&self) -> Prices {
        let prices = &self.card.prices;
        Prices { mad: prices.mad, eur: prices.eur, usd: prices.usd }
    }

    /// Who sells it.
    async fn merchant(&self) -> Merchant {
        Merchant::from(&self.card.merchant)
    }

    /// The first picture.
    async fn image(&self) -> Image {
        Image::from(&self.card.image)
    }

    /// Units that can be bought now.
    async fn stock(&self) -> u32 {
        self.card.stock
    }

    /// The merchant's own article number.
    async fn sku(&self, ctx: &Context<'_>) -> Option<String> {
        self.whole(ctx, |p| p.sku.clone()).await
    }

    /// Plain text; empty when the merchant wrote none.
    async fn description(&self, ctx: &Context<'_>) -> Option<String> {
        self.whole(ctx, |p| p.description.clone()).await
    }

    /// Every picture, the first one included.
    async fn images(&self, ctx: &Context<'_>) -> Option<Vec<Image>> {
        self.whole(ctx, |p| p.images.iter().map(Image::from).collect()).await
    }

    /// The collections it belongs to, the main one first.
    async fn collections(&self, ctx: &Context<'_>) -> Option<Vec<Collection>> {
        let slugs = self.whole(ctx, |p| p.collections.clone()).await?;
        let all = or_null(ctx, shop(ctx).collections().await)?;
        Some(slugs.iter().filter_map(|slug| all.iter().find(|c| c.slug == *slug)).cloned().map(Collection).collect())
    }

    /// What it is by facet; keys and values are those of a search's facets.
    async fn facets(&self, ctx: &Context<'_>) -> Option<Vec<ProductFacet>> {
        let facet = |(key, values): (&String, &Vec<String>)| ProductFacet { key: key.clone(), values: values.clone() };
        self.whole(ctx, |p| p.facets.iter().map(facet).collect()).await
    }

    /// In how many distinct orders it was bought so far.
    async fn popularity(&self, ctx: &Context<'_>) -> Option<u32> {
        self.whole(ctx, |p| p.popularity).await
    }

    /// When it was first listed, RFC 3339 in UTC.
    async fn created_at(&self, ctx: &Context<'_>) -> Option<String> {
        self.whole(ctx, |p| p.created_at.clone()).await
    }

    /// What is chosen of it; empty for a product without variants.
    async fn options(&self, ctx: &Context<'_>) -> Option<Vec<ProductOption>> {
        self.whole(ctx, |p| p.options.iter().cloned().map(ProductOption).collect()).await
    }

    /// The ways in which it can be bought; empty when there is one way only.
    async fn variants(&self, ctx: &Context<'_>) -> Option<Vec<Variant>> {
        self.whole(ctx, Variant::of).await
    }

    /// What its buyers think of it; null while nobody said anything.
    async fn rating(&self, ctx: &Context<'_>) -> Option<Rating> {
        self.whole(ctx, |p| p.rating.clone().map(Rating::from)).await?
    }

    /// What its buyers say of it, latest first: one to a hundred reviews.
    #[graphql(complexity = "called(first, child_complexity)")]
    async fn reviews(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 10)] first: i32,
        after: Option<String>,
    ) -> Option<ReviewConnection> {
        let asked = async {
            let place = Place::after(after.as_deref())?;
            let params = Params::default().with("limit", Some(place.limit(first))).with("cursor", place.cursor.clone());
            let path = format!("/v1/products/{}/reviews", self.card.slug);
            let page: ReviewPage = shop(ctx).ask(Service::Product, &path, params).await?;
            Ok(ReviewConnection::of(&place, page))
        };
        or_null(ctx, asked.await)
    }

    /// What goes well with it, strongest first: one to fifty products.
    #[graphql(complexity = "batched(first, child_complexity)")]
    async fn similar(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 8)] first: i32,
        #[graphql(default_with = "Lang::Fr")] lang: Lang,
    ) -> Option<Recommendations> {
        let similar = shop(ctx).similar(&self.card.id, lang, first).await;
        or_null(ctx, similar)?.map(Recommendations)
    }
}

/// A page of products.
#[derive(SimpleObject)]
pub(crate) struct ProductConnection {
    /// The products with their cursors.
    edges: Vec<ProductEdge>,
    /// Where the page stands.
    page_info: PageInfo,
}

/// A product in a list.
#[derive(SimpleObject)]
pub(crate) struct ProductEdge {
    /// Give it back as `after` to go on behind this product.
    cursor: String,
    /// The product.
    node: Product,
}

impl ProductConnection {
    pub(crate) fn of(place: &Place, page: ProductPage) -> ProductConnection {
        let (edges, page_info) = place.page(page.items, page.next_cursor.as_deref());
        let edge = |(cursor, card): (String, ProductCard)| ProductEdge { cursor, node: card.into() };
        ProductConnection { edges: edges.into_iter().map(edge).collect(), page_info }
    }
}
