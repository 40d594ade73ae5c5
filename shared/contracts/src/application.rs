//! Applications to sell: somebody who signed in asks for a shop, whoever runs the marketplace decides.

use serde::{Deserialize, Serialize};

/// What a merchant is by law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LegalForm {
    /// Registered as an auto-entrepreneur.
    AutoEntrepreneur,
    /// In business under one's own name.
    SoleTrader,
    /// A cooperative.
    Cooperative,
    /// A company of any form.
    Company,
}

impl LegalForm {
    /// All of them, the smallest businesses first.
    pub const ALL: [LegalForm; 4] =
        [LegalForm::AutoEntrepreneur, LegalForm::SoleTrader, LegalForm::Cooperative, LegalForm::Company];

    /// The word of the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            LegalForm::AutoEntrepreneur => "auto_entrepreneur",
            LegalForm::SoleTrader => "sole_trader",
            LegalForm::Cooperative => "cooperative",
            LegalForm::Company => "company",
        }
    }
}

impl std::str::FromStr for LegalForm {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        LegalForm::ALL.into_iter().find(|form| form.code() == text).ok_or(())
    }
}

/// `POST /v1/account/merchant-application` → 201 [`ShopApplication`]. An account has one that waits at a time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewShopApplication {
    /// Name of the shop, 2 to 60 characters.
    pub name: String,
    /// What the merchant is by law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legal_form: Option<LegalForm>,
    /// The business's common identifier (ICE), 15 digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ice: Option<String>,
    /// City it works from.
    pub city: String,
    /// Telephone number, as people write it in Morocco or with its country; kept as E.164.
    pub phone: String,
    /// What it sells, 10 to 300 characters: stands on the shop's page.
    pub sells: String,
    /// A web site, with or without its `https://`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
}

/// Where an application stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ShopApplicationState {
    /// It waits for a decision.
    Open,
    /// It was approved; the shop is being opened.
    Approving,
    /// The shop is open, and the account its owner.
    Approved,
    /// It was refused; the account may apply again.
    Refused,
}

/// `GET /v1/account/merchant-application`: the account's latest one; 404 when there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ShopApplication {
    /// `app_…`
    pub id: String,
    /// What was said.
    #[serde(flatten)]
    pub given: NewShopApplication,
    /// Where it stands.
    pub state: ShopApplicationState,
    /// Address part of the shop, once it was approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// Why it was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// When it was sent, milliseconds since 1970.
    pub created_at: u64,
    /// When it was decided, milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_at: Option<u64>,
}

/// Which applications administrators look at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Decided {
    /// Those that wait, and those whose shop is being opened.
    #[default]
    Open,
    /// Those that were approved.
    Approved,
    /// Those that were refused.
    Refused,
}

impl std::str::FromStr for Decided {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "open" => Ok(Decided::Open),
            "approved" => Ok(Decided::Approved),
            "refused" => Ok(Decided::Refused),
            _ => Err(()),
        }
    }
}

/// `GET /v1/admin/merchant-applications?state=open`: latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OverseenApplications {
    /// The applications.
    pub items: Vec<OverseenApplication>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// An application as those see it who decide; also what deciding answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OverseenApplication {
    /// The application.
    #[serde(flatten)]
    pub application: ShopApplication,
    /// The account that applies.
    pub account: String,
    /// Its address.
    pub email: String,
    /// The address part that its name suggests; empty when the name gives none.
    pub proposal: String,
    /// True when another shop has that already.
    pub taken: bool,
}

/// `POST /v1/admin/merchant-applications/{id}/approve`. Saying it again goes on where it stopped.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ShopApproval {
    /// Address part of the shop: 3 to 40 small letters without accents, digits and hyphens; the proposal when absent. It stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
}

/// `POST /v1/admin/merchant-applications/{id}/refuse`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ShopRefusal {
    /// Why, 3 to 500 characters; the applicant reads it.
    pub reason: String,
}
