//! Influencers, and their places in merchants' programmes.

use super::programme::{Offer, Terms};
use serde::{Deserialize, Serialize};

/// Where an influencer can be seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// `instagram`, `tiktok`, `youtube`, `facebook`, `x`, `snapchat`, `blog` or `other`.
    pub platform: String,
    /// Its address, `https://…`, at most 200 characters.
    pub url: String,
}

/// `PUT /v1/influencer/profile`: makes the account an influencer, or changes what it says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewProfile {
    /// What merchants read, 1 to 80 characters.
    pub name: String,
    /// At most 1,000 characters.
    #[serde(default)]
    pub bio: String,
    /// At most 8.
    #[serde(default)]
    pub channels: Vec<Channel>,
    /// The bank account that is paid: a Moroccan RIB of 24 digits. Absent keeps the one there is.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rib: Option<String>,
    /// The account's password: asked for with a `rib`, of accounts that have one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub password: Option<String>,
    /// Telephones of the account's addresses, by which it is known when it buys from itself: the auth service names them, whatever a
    /// client sent.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[cfg_attr(feature = "openapi", schema(ignore))]
    pub phones: Vec<String>,
}

/// `GET /v1/influencer/profile`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Profile {
    /// `inf_…`.
    pub id: String,
    /// What merchants read.
    pub name: String,
    /// In the influencer's words.
    pub bio: String,
    /// Where it can be seen.
    pub channels: Vec<Channel>,
    /// The last four digits of the bank account; absent without one, and then nothing is paid.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rib_ends: Option<String>,
    /// When it became one.
    pub created_at: u64,
}

/// An influencer as merchants see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Influencer {
    /// `inf_…`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// In its own words.
    pub bio: String,
    /// Where it can be seen.
    pub channels: Vec<Channel>,
}

/// Whether an influencer takes part in a programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Membership {
    /// Asked to.
    Applied,
    /// Does.
    Approved,
    /// Was refused.
    Refused,
    /// Did, and was suspended.
    Banned,
}

impl Membership {
    /// The text form, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Membership::Applied => "applied",
            Membership::Approved => "approved",
            Membership::Refused => "refused",
            Membership::Banned => "banned",
        }
    }
}

/// `POST /v1/programmes/{merchant}/applications`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Application {
    /// A word to the merchant, at most 1,000 characters.
    #[serde(default)]
    pub message: String,
}

/// A partner as its merchant sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Partner {
    /// `par_…`.
    pub id: String,
    /// Who.
    pub influencer: Influencer,
    /// Whether it takes part.
    pub membership: Membership,
    /// Group whose offer it gets.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub group: Option<String>,
    /// Its own offer.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub offer: Option<Offer>,
    /// What it gets, all offers taken together.
    pub terms: Terms,
    /// What it wrote to the merchant.
    pub message: String,
    /// When it applied.
    pub applied_at: u64,
    /// When the merchant decided.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub decided_at: Option<u64>,
    /// Clicks that counted.
    pub clicks: u32,
    /// Sales that were credited.
    pub sales: u32,
    /// Commissions due, centimes of a dirham at the days of the sales.
    pub due: i64,
}

/// A page of partners, latest application first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Partners {
    /// The partners.
    pub items: Vec<Partner>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// `PATCH /v1/merchant/partners/{id}`: what is absent stays; `null` takes away.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct PartnerChange {
    /// Name of a group of the programme.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "given")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub group: Option<Option<String>>,
    /// The partner's own offer.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "given")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Offer>))]
    pub offer: Option<Option<Offer>>,
}

/// Tells `null` from what is absent.
fn given<'de, D: serde::Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}

/// A partnership as its influencer sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Partnership {
    /// `par_…`.
    pub id: String,
    /// Slug of the merchant.
    pub merchant: String,
    /// Name of the merchant.
    pub name: String,
    /// Whether it takes part.
    pub membership: Membership,
    /// What it gets.
    pub terms: Terms,
    /// What its discount codes take off, hundredths of a percent.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub code_discount: Option<u16>,
    /// When it applied.
    pub applied_at: u64,
    /// Clicks that counted.
    pub clicks: u32,
    /// Sales that were credited.
    pub sales: u32,
    /// Commissions due, centimes of a dirham at the days of the sales.
    pub due: i64,
}

/// A page of partnerships, latest application first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Partnerships {
    /// The partnerships.
    pub items: Vec<Partnership>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn null_takes_away_and_absence_leaves() {
        let read = |json: &str| serde_json::from_str::<PartnerChange>(json).unwrap();
        assert_eq!(read("{}").group, None);
        assert_eq!(read(r#"{"group":null}"#).group, Some(None));
        assert_eq!(read(r#"{"group":"gold"}"#).group, Some(Some("gold".to_owned())));
    }
}
