//! API keys of merchants.

use crate::identity::Scope;
use serde::{Deserialize, Serialize};

/// `POST /v1/merchant/api-keys`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewApiKeyRequest {
    /// What it is for; at most 80 characters.
    pub name: String,
    /// What it may do; never `team`.
    pub scopes: Vec<Scope>,
}

/// A new key. This is the only time that it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewApiKey {
    /// The key, for `Authorization: Bearer …`.
    pub key: String,
    /// What is known of it later.
    #[serde(flatten)]
    pub about: ApiKey,
}

/// A key, without the key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApiKey {
    /// Stable identifier, `key_…`.
    pub id: String,
    /// What it is for.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// When it was made, milliseconds since 1970.
    pub created_at: u64,
    /// When it was last used, to the minute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used_at: Option<u64>,
}

/// `GET /v1/merchant/api-keys`; `DELETE /v1/merchant/api-keys/{id}` ends one, within 10 seconds everywhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApiKeys {
    /// The keys that work.
    pub items: Vec<ApiKey>,
}
