//! Accounts and signing in: what a shop page or a program sends to the auth service, and what it gets back.
//!
//! **Pages and cookies.** The storefront calls the auth service over its binding with the JSON of these types. Whatever answers
//! [`Tokens`] (verify, login, refresh, reset, a passkey, another provider) becomes two cookies: append each value of
//! [`Tokens::cookies`] as `set-cookie`. Signing out appends [`signed_out`]. Reading cookies is the gateway's work: it gives pages
//! the identity, and renews an expired access token on the way.

mod key;
mod oidc;
mod passkey;
mod person;
mod team;
mod tokens;

pub use key::{ApiKey, ApiKeys, NewApiKey, NewApiKeyRequest};
pub use oidc::{Finish, Provider, ProviderSettings, Providers, Start, Started};
pub use passkey::{
    AssertionOptions, AssertionResponse, AttestationOptions, AttestationResponse, AuthenticatorChoice, ClientAssertion,
    ClientAttestation, CredentialParameter, Descriptor, Passkey, Passkeys, RelyingParty, UserEntity,
};
pub use person::{Account, AccountChange, Address, Addresses, Deletion, Grant, NewAddress, Session, Sessions};
pub use team::{Acceptance, Invitation, Invitations, Member, MemberChange, OpenInvitation, Team};
pub use tokens::{
    CLIENT, Credentials, ForPassword, Forgot, NewPassword, PasswordChange, Receipt, RefreshRequest, Registration,
    StudioSession, Tokens, Verification, access_cookie, refresh_cookie, signed_out,
};

/// What another service holds about an account: `GET {ACCOUNT_DATA}?account=acc_…&email=…` gives it as a JSON object for the
/// account's export; `DELETE` erases it, or makes it anonymous where the law wants it kept (invoices) or others read it (reviews),
/// and answers 204. Asked by the auth service only, of every service of [`crate::routes::Service::HOLD_ACCOUNT_DATA`].
pub const ACCOUNT_DATA: &str = "/internal/account-data";

/// `POST {API_KEY}` with [`KeyQuestion`], asked by the gateway: [`Identity`](crate::identity::Identity), or 401.
pub const API_KEY: &str = "/internal/api-key";
/// What API keys begin with.
pub const API_KEY_PREFIX: &str = "gys_live_";

/// An API key that the gateway was shown.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct KeyQuestion {
    /// The whole key.
    pub key: String,
}
