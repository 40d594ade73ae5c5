//! The contracts' enumerations under their GraphQL names.

use async_graphql::Enum;

/// A currency; each has two decimals.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "money::Currency")]
pub(crate) enum Currency {
    /// Moroccan dirham.
    Mad,
    /// Euro.
    Eur,
    /// US dollar.
    Usd,
}

/// A language of the interface.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[graphql(remote = "text::Lang")]
pub(crate) enum Lang {
    /// French.
    Fr,
    /// Arabic.
    Ar,
    /// English.
    En,
}

/// How a list is ordered.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "contracts::catalogue::Sort")]
pub(crate) enum Sort {
    /// Best match first for a search, most bought first for a list.
    Popular,
    /// Latest listed first.
    Newest,
    /// Cheapest first.
    PriceAsc,
    /// Dearest first.
    PriceDesc,
}

/// What a picture is.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "contracts::catalogue::ImageKind")]
pub(crate) enum ImageKind {
    /// A photograph of the product itself.
    Photo,
    /// A drawing of such a thing, or an ornament.
    Illustration,
}

/// What produced recommendations.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "contracts::recommendation::Engine")]
pub(crate) enum Engine {
    /// Collaborative filtering blended with likeness of descriptions.
    EaseHybrid,
    /// The most bought products.
    Popularity,
}

impl Lang {
    /// The value of the services' `lang` parameter.
    pub(crate) fn code(self) -> &'static str {
        text::Lang::from(self).code()
    }
}
