//! Who may ask a route, and how the gateway judges it.

use crate::identity::{Identity, Role, Scope};
use crate::problem::Problem;

/// Who may ask. The gateway refuses everybody else: 401 without an identity, 403 with one that is not enough. Whether what is
/// asked for belongs to the caller is the service's to judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody; the answer does not depend on who asks, so no token is looked at.
    Open,
    /// Everybody; a caller with an identity may get more.
    Guest,
    /// Whoever signed in.
    Account,
    /// A member of a merchant's team, or its API key, with this scope.
    Merchant(Scope),
    /// An influencer.
    Influencer,
    /// Whoever runs the marketplace.
    Admin,
    /// Whoever holds the administrators' key and signs the request with it. Such routes are not in the public document.
    Signed,
}

impl Access {
    /// Judges a caller whose token was found good; `None` is a guest. `Signed` is judged by the signature, not here.
    ///
    /// # Errors
    /// 401 for a guest where an identity is needed, 403 for an identity that is not enough.
    pub fn judge(self, identity: Option<&Identity>) -> Result<(), Problem> {
        if matches!(self, Access::Open | Access::Guest | Access::Signed) {
            return Ok(());
        }
        let identity = identity.ok_or_else(|| Problem::sign_in("send `Authorization: Bearer` with an access token"))?;
        let person = identity.scopes.is_none();
        let enough = match self {
            Access::Open | Access::Guest | Access::Signed => true,
            Access::Account => person,
            Access::Merchant(scope) => identity.merchant_for(scope).is_some(),
            Access::Influencer => person && identity.is(Role::Influencer),
            Access::Admin => person && identity.is(Role::Admin),
        };
        if enough { Ok(()) } else { Err(Problem::forbidden("it lacks the role or the scope for this")) }
    }

    /// Name in the list of routes: `open`, `merchant:orders`.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Access::Open => "open".to_owned(),
            Access::Guest => "guest".to_owned(),
            Access::Account => "account".to_owned(),
            Access::Merchant(scope) => format!("merchant:{}", format!("{scope:?}").to_lowercase()),
            Access::Influencer => "influencer".to_owned(),
            Access::Admin => "admin".to_owned(),
            Access::Signed => "signed".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guest_is_asked_to_sign_in_and_a_key_is_no_person() {
        let team = Access::Merchant(Scope::Team);
        let shopper = Identity {
            account: "acc_1".into(),
            email: "a@b.ma".into(),
            email_verified: true,
            roles: vec![Role::Shopper],
            merchant: None,
            scopes: None,
            session: None,
        };
        let key =
            Identity { scopes: Some(vec![Scope::Orders]), roles: vec![Role::Merchant, Role::Admin], ..shopper.clone() };
        let status = |access: Access, who| access.judge(who).map_or_else(|p| p.status, |()| 200);
        assert_eq!([status(Access::Account, None), status(Access::Guest, None), status(team, None)], [401, 200, 401]);
        assert_eq!(status(Access::Account, Some(&shopper)), 200);
        for access in [Access::Admin, Access::Influencer, team] {
            assert_eq!(status(access, Some(&shopper)), 403, "{access:?}");
        }
        for access in [Access::Account, Access::Admin, Access::Influencer, team] {
            assert_eq!(status(access, Some(&key)), 403, "{access:?}");
        }
    }
}
