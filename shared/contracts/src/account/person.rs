//! A person's account: who they are, where they live, where they are signed in.

use crate::identity::{ActsFor, Role};
use serde::{Deserialize, Serialize};
use text::Lang;

/// `GET /v1/account`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Account {
    /// Stable identifier, `acc_…`.
    pub id: String,
    /// E-mail address, in lower case.
    pub email: String,
    /// True when the address was shown to be theirs.
    pub email_verified: bool,
    /// How to call the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Language of mails.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub lang: Lang,
    /// What the account may be.
    pub roles: Vec<Role>,
    /// The merchant it acts for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant: Option<ActsFor>,
    /// True when it signs in by password too.
    pub has_password: bool,
    /// When it was made, milliseconds since 1970.
    pub created_at: u64,
    /// True for the accounts of the demonstration.
    #[serde(default)]
    pub demo: bool,
}

/// `PATCH /v1/account` → [`Account`]. Absent fields stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountChange {
    /// How to call the person; at most 80 characters, empty for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Language of mails: `fr`, `ar` or `en`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub lang: Option<Lang>,
}

/// `DELETE /v1/account` answers what was erased where. What the law wants kept (paid orders) stays without the person's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Deletion {
    /// Services whose data was erased.
    pub erased: Vec<String>,
}

/// What an address says; also `POST /v1/account/addresses` and `PUT /v1/account/addresses/{id}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewAddress {
    /// Who lives there.
    pub name: String,
    /// Telephone number with its country, `+2126…`.
    pub phone: String,
    /// Street and number.
    pub line1: String,
    /// Floor, flat, landmark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line2: Option<String>,
    /// Town.
    pub city: String,
    /// Postal code, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// ISO 3166 code of two capitals, `MA`.
    pub country: String,
}

/// An address that the account keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Address {
    /// Stable identifier, `adr_…`.
    pub id: String,
    /// What it says.
    #[serde(flatten)]
    pub address: NewAddress,
}

/// `GET /v1/account/addresses`: the addresses, latest first; at most 20.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Addresses {
    /// The addresses.
    pub items: Vec<Address>,
}

/// One place where the account is signed in; `DELETE /v1/account/sessions/{id}` ends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    /// Stable identifier, `ses_…`.
    pub id: String,
    /// The browser or program, in its own words.
    pub client: String,
    /// When it signed in, milliseconds since 1970.
    pub created_at: u64,
    /// When it was last renewed, milliseconds since 1970.
    pub used_at: u64,
    /// True for the session that asks.
    pub current: bool,
}

/// `GET /v1/account/sessions`, last used first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sessions {
    /// The sessions.
    pub items: Vec<Session>,
}

/// `PUT /admin/v1/accounts` (signed) → [`Account`]: makes the account when the address is unknown (a password is needed then),
/// and gives it exactly these roles and this merchant. The address counts as verified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// E-mail address.
    pub email: String,
    /// A new password; absent leaves the one it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<String>,
    /// How to call the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Language of mails.
    #[serde(default)]
    pub lang: Lang,
    /// What the account may be; `shopper` always is.
    pub roles: Vec<Role>,
    /// The merchant it acts for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant: Option<ActsFor>,
    /// True for the accounts of the demonstration.
    #[serde(default)]
    pub demo: bool,
}
