//! Who asks. The gateway alone judges tokens; it tells services by a header that no client can send.

use serde::{Deserialize, Serialize};

/// Carries an [`Identity`] as JSON from the gateway to services and from service to service. Absent: a guest.
pub const IDENTITY: &str = "gys-identity";
/// Carries the address of the client, which the platform vouches for, in the same way; of an IPv6 address only its network, for all
/// of one line have the same. Absent: a program on this machine.
pub const CLIENT_ADDRESS: &str = "gys-client-address";
/// Carries scheme, host and port under which the client knows the shop, in the same way: links in mails begin with it.
pub const ORIGIN: &str = "gys-origin";

/// What an account may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Buys.
    Shopper,
    /// Shares links and earns commissions.
    Influencer,
    /// Sells; belongs to a merchant's team.
    Merchant,
    /// Runs the marketplace.
    Admin,
}

/// What a member of a merchant's team may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TeamRole {
    /// Orders, stock and reviews.
    Staff,
    /// Everything but the team and its keys.
    Manager,
    /// Everything.
    Owner,
}

/// What an API key, or a route for merchants, is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Products, variants, stock.
    Catalogue,
    /// Orders, parcels, refunds, returns.
    Orders,
    /// Promotions and coupons.
    Promotions,
    /// Team and API keys: never given to a key.
    Team,
}

/// The merchant that an identity acts for. Every tenant query takes its merchant from here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActsFor {
    /// Slug of the merchant.
    pub slug: String,
    /// Place in its team.
    pub role: TeamRole,
}

/// A verified caller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Stable identifier of the account, `acc_…`.
    pub account: String,
    /// The account's e-mail address, in lower case.
    pub email: String,
    /// True when the address was shown to be theirs.
    pub email_verified: bool,
    /// What the account may be.
    pub roles: Vec<Role>,
    /// The merchant it acts for.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub merchant: Option<ActsFor>,
    /// Scopes of the API key that was used; absent for a person, who has those of the team role.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub scopes: Option<Vec<Scope>>,
    /// The session in which a person is signed in, `ses_…`; absent for an API key.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub session: Option<String>,
}

impl Identity {
    /// True when the account is this.
    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// The slug of the merchant for which this identity may do what `scope` names.
    #[must_use]
    pub fn merchant_for(&self, scope: Scope) -> Option<&str> {
        let merchant = self.merchant.as_ref()?;
        let allowed = match (&self.scopes, scope) {
            (Some(scopes), _) => scopes.contains(&scope),
            (None, Scope::Team) => merchant.role == TeamRole::Owner,
            (None, Scope::Promotions) => merchant.role >= TeamRole::Manager,
            (None, Scope::Catalogue | Scope::Orders) => true,
        };
        allowed.then_some(merchant.slug.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(role: TeamRole, scopes: Option<Vec<Scope>>) -> Identity {
        Identity {
            account: "acc_1".into(),
            email: "a@b.ma".into(),
            email_verified: true,
            roles: vec![Role::Shopper, Role::Merchant],
            merchant: Some(ActsFor { slug: "dar-lina".into(), role }),
            scopes,
            session: None,
        }
    }

    #[test]
    fn a_team_member_may_do_what_the_place_in_the_team_allows() {
        let staff = member(TeamRole::Staff, None);
        assert_eq!(staff.merchant_for(Scope::Orders), Some("dar-lina"));
        assert_eq!(staff.merchant_for(Scope::Promotions), None);
        assert_eq!(member(TeamRole::Manager, None).merchant_for(Scope::Team), None);
        assert_eq!(member(TeamRole::Owner, None).merchant_for(Scope::Team), Some("dar-lina"));
    }

    #[test]
    fn a_key_may_do_what_its_scopes_say_and_no_more() {
        let key = member(TeamRole::Owner, Some(vec![Scope::Orders]));
        assert_eq!(key.merchant_for(Scope::Orders), Some("dar-lina"));
        assert_eq!(key.merchant_for(Scope::Catalogue), None);
        assert_eq!(key.merchant_for(Scope::Team), None);
    }
}
