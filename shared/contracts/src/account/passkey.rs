//! Passkeys: the JSON forms of WebAuthn level 3, as `PublicKeyCredential.parseCreationOptionsFromJSON()` and `.toJSON()` speak
//! them. Binary values are base64url without padding.

use serde::{Deserialize, Serialize};

/// `POST /v1/auth/passkeys/register/options`: what `navigator.credentials.create()` wants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AttestationOptions {
    /// 32 random bytes, of use once, for five minutes.
    pub challenge: String,
    /// The shop.
    pub rp: RelyingParty,
    /// The account.
    pub user: UserEntity,
    /// Signatures that are understood, best first.
    pub pub_key_cred_params: Vec<CredentialParameter>,
    /// Milliseconds.
    pub timeout: u32,
    /// Passkeys that the account has already.
    pub exclude_credentials: Vec<Descriptor>,
    /// What authenticator is wanted.
    pub authenticator_selection: AuthenticatorChoice,
    /// Always `none`: who made the authenticator is not asked.
    pub attestation: String,
}

/// The shop, for an authenticator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RelyingParty {
    /// Its host.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// The account, for an authenticator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct UserEntity {
    /// The account's identifier.
    pub id: String,
    /// Its address.
    pub name: String,
    /// How to call the person.
    pub display_name: String,
}

/// A kind of signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CredentialParameter {
    /// Always `public-key`.
    #[serde(rename = "type")]
    pub kind: String,
    /// COSE number: -7 ES256, -8 EdDSA, -257 RS256.
    pub alg: i32,
}

/// A passkey, for a browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Descriptor {
    /// Always `public-key`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Its identifier.
    pub id: String,
    /// How it is reached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transports: Vec<String>,
}

/// What authenticator is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AuthenticatorChoice {
    /// `required`: it can be found without the account's name.
    pub resident_key: String,
    /// `required`: a finger, a face or a code.
    pub user_verification: String,
}

/// `POST /v1/auth/passkeys/register` → [`Passkey`], 201.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AttestationResponse {
    /// The passkey's identifier.
    pub id: String,
    /// Always `public-key`.
    #[serde(rename = "type")]
    pub kind: String,
    /// What the authenticator made.
    pub response: ClientAttestation,
    /// What the person calls it; at most 80 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// A new passkey, as the authenticator gave it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ClientAttestation {
    /// What the browser saw.
    #[serde(rename = "clientDataJSON")]
    pub client_data_json: String,
    /// What the authenticator made.
    pub attestation_object: String,
    /// How it is reached.
    #[serde(default)]
    pub transports: Vec<String>,
}

/// `POST /v1/auth/passkeys/login/options`: what `navigator.credentials.get()` wants. The person chooses among the passkeys that
/// the browser knows; nobody is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AssertionOptions {
    /// 32 random bytes, of use once, for five minutes.
    pub challenge: String,
    /// The shop's host.
    pub rp_id: String,
    /// Milliseconds.
    pub timeout: u32,
    /// Always `required`.
    pub user_verification: String,
}

/// `POST /v1/auth/passkeys/login` → [`Tokens`](super::Tokens).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AssertionResponse {
    /// The passkey's identifier.
    pub id: String,
    /// Always `public-key`.
    #[serde(rename = "type")]
    pub kind: String,
    /// What the authenticator signed.
    pub response: ClientAssertion,
}

/// A signature, as the authenticator gave it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ClientAssertion {
    /// What the browser saw.
    #[serde(rename = "clientDataJSON")]
    pub client_data_json: String,
    /// What the authenticator says.
    pub authenticator_data: String,
    /// Its signature over both.
    pub signature: String,
    /// The account's identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_handle: Option<String>,
}

/// A passkey of the account; `DELETE /v1/account/passkeys/{id}` forgets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Passkey {
    /// Its identifier.
    pub id: String,
    /// What the person calls it.
    pub name: String,
    /// When it was made, milliseconds since 1970.
    pub created_at: u64,
    /// When it was last used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used_at: Option<u64>,
}

/// `GET /v1/account/passkeys`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Passkeys {
    /// The passkeys.
    pub items: Vec<Passkey>,
}
