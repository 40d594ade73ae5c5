//! A merchant's team. The merchant is always the one of the caller's identity.

use crate::identity::TeamRole;
use serde::{Deserialize, Serialize};
use text::Lang;

/// A member of the team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Member {
    /// The account.
    pub account: String,
    /// Its address.
    pub email: String,
    /// How to call the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Place in the team.
    pub role: TeamRole,
}

/// `GET /v1/merchant/team`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Team {
    /// Slug of the merchant.
    pub merchant: String,
    /// Its members.
    pub items: Vec<Member>,
}

/// `POST /v1/merchant/team` → [`Receipt`](super::Receipt): a mail with a link `{origin}/{lang}/invitation?token=…`, good for a week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Invitation {
    /// Whom to ask.
    pub email: String,
    /// The place offered.
    pub role: TeamRole,
    /// Language of the mail.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub lang: Lang,
}

/// An invitation that was neither accepted nor withdrawn, and is not over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenInvitation {
    /// `inv_…`
    pub id: String,
    /// Who was asked.
    pub email: String,
    /// The place offered.
    pub role: TeamRole,
    /// Address of the owner who asked. It is good only while they are an owner.
    pub by: String,
    /// When, in milliseconds since 1970.
    pub created_at: u64,
    /// When it is over, in milliseconds since 1970.
    pub expires_at: u64,
}

/// `GET /v1/merchant/invitations`, by address; `DELETE /v1/merchant/invitations/{id}` withdraws one, 204. There are at most 50; asking
/// an address again replaces what it was asked before, and the older link is of no use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Invitations {
    /// The open ones.
    pub items: Vec<OpenInvitation>,
}

/// `POST /v1/account/invitations` → [`Account`](super::Account), for the account whose address was invited. An access token has
/// the new role after it was renewed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Acceptance {
    /// What stands behind `token=` in the link.
    pub token: String,
}

/// `PATCH /v1/merchant/team/{account}` → [`Team`]. A team always has an owner: the last one can neither leave nor become less. The
/// member is signed out everywhere, and keys and invitations of one who is no owner any more end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberChange {
    /// The new place.
    pub role: TeamRole,
}
