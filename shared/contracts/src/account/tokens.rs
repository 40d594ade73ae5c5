//! Registering, signing in, staying signed in.

use super::Account;
use serde::{Deserialize, Serialize};
use text::Lang;

/// `POST /v1/auth/register`. The answer is [`Receipt`], the same whether the address is known or not: what goes on is said by
/// mail. The account comes to be by [`Verification`], which says all that is to be known of it: whoever asks may be a stranger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Registration {
    /// E-mail address.
    pub email: String,
    /// Language of the mail: `fr`, `ar` or `en`.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub lang: Lang,
    /// What the cookie `gys-clicks` of an influencer's link holds, where one was followed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "openapi", schema(max_length = 600))]
    pub clicks: String,
}

/// A mail is on its way when there is somebody to get one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Receipt {
    /// Always `check_mail`.
    pub next: String,
}

/// `POST /v1/auth/verify` → [`Tokens`]. The token of the link `{origin}/{lang}/verify?token=…`; it is of use once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Verification {
    /// What stands behind `token=` in the link.
    pub token: String,
    /// 10 to 200 characters, none of the common ones. The link is still good when it is refused.
    pub password: String,
    /// How to call the person; at most 80 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Language of later mails: `fr`, `ar` or `en`.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub lang: Lang,
}

/// `POST /v1/auth/login` → [`Tokens`]; 401 when address and password do not fit together; 429 with `retry-after` after too many
/// wrong ones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Credentials {
    /// E-mail address.
    pub email: String,
    /// Password.
    pub password: String,
}

/// `POST /v1/auth/refresh` → [`Tokens`], and `POST /v1/auth/logout` → 204. A refresh token is of use once: using one that was
/// used before (but for the same browser's other tab, within 30 s) ends its whole session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RefreshRequest {
    /// The refresh token.
    pub refresh_token: String,
}

/// `POST /v1/auth/password/forgot` → [`Receipt`], the same whether the address is known or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Forgot {
    /// E-mail address.
    pub email: String,
}

/// `POST /v1/auth/password/reset` → [`Tokens`]. The token of the link `{origin}/{lang}/password?token=…`; it is of use once,
/// for an hour. Every session of the account ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewPassword {
    /// What stands behind `token=` in the link.
    pub token: String,
    /// The new password.
    pub password: String,
}

/// `PUT /v1/account/password` → [`Tokens`]. Every other session of the account ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasswordChange {
    /// The password until now; not needed by an account that has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<String>,
    /// The new password.
    pub password: String,
}

/// `POST /v1/account/delete`'s and others' proof that the person is there: the password, where the account has one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ForPassword {
    /// The password; not needed by an account that has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<String>,
}

/// A person who signed in. Programs send `Authorization: Bearer {access_token}`; pages keep both in cookies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tokens {
    /// JWT, EdDSA; its key is in `/.well-known/jwks.json`.
    pub access_token: String,
    /// Seconds until the access token is refused.
    pub expires_in: u32,
    /// Opaque, of use once.
    pub refresh_token: String,
    /// Seconds until the refresh token is refused.
    pub refresh_expires_in: u32,
    /// Who signed in.
    pub account: Account,
}

/// `GET /studio/session`: what a page of the studio speaks to the API with, kept in its memory only. With `?renew` the token is a
/// new one, which knows what the account became since the last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudioSession {
    /// For `Authorization: Bearer …`.
    pub access_token: String,
    /// Seconds until the access token is refused.
    pub expires_in: u64,
    /// Whose it is.
    pub identity: crate::identity::Identity,
}

impl Tokens {
    /// The `set-cookie` values of a page's answer. `secure` is true on https; plain http is a developer's machine.
    #[must_use]
    pub fn cookies(&self, secure: bool) -> [String; 2] {
        [
            cookie(access_cookie(secure), &self.access_token, self.refresh_expires_in, secure),
            cookie(refresh_cookie(secure), &self.refresh_token, self.refresh_expires_in, secure),
        ]
    }
}

/// The `set-cookie` values that sign a browser out.
#[must_use]
pub fn signed_out(secure: bool) -> [String; 2] {
    [cookie(access_cookie(secure), "", 0, secure), cookie(refresh_cookie(secure), "", 0, secure)]
}

/// Name of the cookie that holds the access token. It outlives the token in it: an expired one is renewed by the gateway.
#[must_use]
pub const fn access_cookie(secure: bool) -> &'static str {
    if secure { "__Host-access" } else { "access" }
}

/// Name of the cookie that holds the refresh token.
#[must_use]
pub const fn refresh_cookie(secure: bool) -> &'static str {
    if secure { "__Host-refresh" } else { "refresh" }
}

fn cookie(name: &str, value: &str, seconds: u32, secure: bool) -> String {
    // a browser keeps `Secure` cookies, and names with `__Host-`, from https only
    let secure = if secure { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}")
}

/// Names the kind of client in a session's description, when a page speaks for a browser: the storefront sends the browser's
/// `user-agent` under this name.
pub const CLIENT: &str = "gys-user-agent";
