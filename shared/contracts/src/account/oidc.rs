//! Signing in by another provider (OpenID Connect, code flow with PKCE).
//!
//! A page calls start, keeps `browser` in an HttpOnly cookie, and sends the browser to `authorization_url`. The provider sends it
//! back to `{origin}/signin/{provider}?code=…&state=…`; that page calls finish with both and the cookie's value.

use serde::{Deserialize, Serialize};
use text::Lang;

/// A provider that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Provider {
    /// Its name in paths.
    pub id: String,
    /// Its name for people.
    pub name: String,
}

/// `GET /v1/auth/oidc`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Providers {
    /// The providers; none when none is set up.
    pub items: Vec<Provider>,
}

/// `POST /v1/auth/oidc/{provider}/start` → [`Started`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Start {
    /// Language of the shop, for a new account.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub lang: Lang,
    /// See [`Registration::clicks`](super::Registration::clicks).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "openapi", schema(max_length = 600))]
    pub clicks: String,
}

/// Where to send the browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Started {
    /// The provider's page.
    pub authorization_url: String,
    /// A secret that ties the way back to this browser; keep it in a cookie for ten minutes.
    pub browser: String,
}

/// `POST /v1/auth/oidc/{provider}/finish` → [`Tokens`](super::Tokens). 403 when the provider does not vouch for the address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Finish {
    /// `code` of the way back.
    pub code: String,
    /// `state` of the way back.
    pub state: String,
    /// What start gave as `browser`.
    pub browser: String,
}

/// `PUT /admin/v1/oidc/{provider}` (signed): a provider to sign in by. The client's secret, where the provider wants one, is
/// the auth service's secret `OIDC_SECRET_{PROVIDER}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderSettings {
    /// Its name for people.
    pub name: String,
    /// Issuer, an https address (http on this machine where faults may be made): discovery is at
    /// `{issuer}/.well-known/openid-configuration`.
    pub issuer: String,
    /// Our name at the provider.
    pub client_id: String,
}
