//! JSON Web Tokens: reading one without trusting it, and the claims of ours. The caller checks the signature with the key that
//! the issuer published; a token never brings its own key, and never chooses a weaker algorithm than its key's.

use contracts::identity::{ActsFor, Identity, Role};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Issuer and audience of our access tokens.
pub const ISSUER: &str = "getyourshare";
/// Longest token that is looked at, in bytes.
const LONGEST: usize = 8 * 1024;
/// How far clocks of other issuers may be from ours, in seconds.
pub const LEEWAY_S: u64 = 60;

/// A set of public keys (RFC 7517).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jwks {
    /// The keys, each a JWK with its `kid`.
    pub keys: Vec<serde_json::Value>,
}

/// What a token says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Signature algorithm.
    pub alg: String,
    /// Name of the key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kid: Option<String>,
    /// Kind of token; `at+jwt` for ours (RFC 9068).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub typ: Option<String>,
}

/// A token whose signature nobody has checked.
#[derive(Debug, Clone)]
pub struct Unverified<'a> {
    /// What it says of itself.
    pub header: Header,
    /// What was signed.
    pub signed: &'a str,
    /// The signature.
    pub signature: Vec<u8>,
    claims: &'a str,
}

/// Why a token is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is no token at all.
    #[error("the token is malformed")]
    Malformed,
    /// Its time is over, or has not come.
    #[error("the token is expired")]
    Expired,
    /// It was not made by us, or not for this.
    #[error("the token is not for this")]
    Foreign,
}

impl<'a> Unverified<'a> {
    /// Takes a token apart.
    ///
    /// # Errors
    /// When it is none.
    pub fn read(token: &'a str) -> Result<Unverified<'a>, Refused> {
        if token.len() > LONGEST {
            return Err(Refused::Malformed);
        }
        let (signed, signature) = token.rsplit_once('.').ok_or(Refused::Malformed)?;
        let (header, claims) = signed.split_once('.').ok_or(Refused::Malformed)?;
        let signature = crate::from_base64url(signature).ok_or(Refused::Malformed)?;
        Ok(Unverified { header: decode(header)?, signed, signature, claims })
    }

    /// What it claims. Only worth something when the signature was checked.
    ///
    /// # Errors
    /// When the claims are not of this shape.
    pub fn claims<T: DeserializeOwned>(&self) -> Result<T, Refused> {
        decode(self.claims)
    }
}

fn decode<T: DeserializeOwned>(part: &str) -> Result<T, Refused> {
    let json = crate::from_base64url(part).ok_or(Refused::Malformed)?;
    serde_json::from_slice(&json).map_err(|_| Refused::Malformed)
}

/// The claims of our access tokens: who it is, so that no service has to ask. Times in seconds since 1970.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// [`ISSUER`].
    pub iss: String,
    /// [`ISSUER`].
    pub aud: String,
    /// The account.
    pub sub: String,
    /// The session.
    pub sid: String,
    /// When it was made.
    pub iat: u64,
    /// When it is refused.
    pub exp: u64,
    /// The account's address.
    pub email: String,
    /// True when the address was shown to be theirs.
    pub email_verified: bool,
    /// What the account may be.
    pub roles: Vec<Role>,
    /// The merchant it acts for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant: Option<ActsFor>,
}

impl Claims {
    /// The claims of an account's session from `now` (seconds since 1970) on.
    #[must_use]
    pub fn of(identity: Identity, session: &str, now: u64) -> Claims {
        Claims {
            iss: ISSUER.to_owned(),
            aud: ISSUER.to_owned(),
            sub: identity.account,
            sid: session.to_owned(),
            iat: now,
            exp: now + u64::from(crate::refresh::ACCESS_S),
            email: identity.email,
            email_verified: identity.email_verified,
            roles: identity.roles,
            merchant: identity.merchant,
        }
    }

    /// What is to be signed by the key of this name.
    ///
    /// # Errors
    /// Never in practice: claims are plain values.
    pub fn to_sign(&self, kid: &str) -> Result<String, serde_json::Error> {
        let header = Header { alg: "EdDSA".into(), kid: Some(kid.into()), typ: Some("at+jwt".into()) };
        let part = |json: Vec<u8>| crate::base64url(&json);
        Ok(format!("{}.{}", part(serde_json::to_vec(&header)?), part(serde_json::to_vec(self)?)))
    }

    /// Who it is, at `now` (seconds since 1970).
    ///
    /// # Errors
    /// When the token was not made by us for us, or its time is over.
    pub fn identity(self, now: u64) -> Result<Identity, Refused> {
        if self.iss != ISSUER || self.aud != ISSUER {
            return Err(Refused::Foreign);
        }
        // our own clock made it: a token from the future is none of ours, but for the clocks of two machines
        if now >= self.exp || self.iat > now + LEEWAY_S {
            return Err(Refused::Expired);
        }
        Ok(Identity {
            account: self.sub,
            email: self.email,
            email_verified: self.email_verified,
            roles: self.roles,
            merchant: self.merchant,
            scopes: None,
            session: Some(self.sid),
        })
    }
}

/// Reads one of our access tokens: the algorithm and the kind are the only ones we sign.
///
/// # Errors
/// When it is not one.
pub fn read_access(token: &str) -> Result<Unverified<'_>, Refused> {
    let token = Unverified::read(token)?;
    let ours = token.header.alg == "EdDSA" && token.header.typ.as_deref() == Some("at+jwt");
    if ours { Ok(token) } else { Err(Refused::Foreign) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn claims() -> Claims {
        let identity = Identity {
            account: "acc_1".into(),
            email: "a@b.ma".into(),
            email_verified: true,
            roles: vec![Role::Shopper],
            merchant: None,
            scopes: None,
            session: None,
        };
        Claims::of(identity, "ses_1", 1_000)
    }

    #[test]
    fn what_is_signed_is_read_again() {
        let token = format!("{}.{}", claims().to_sign("k1").unwrap(), crate::base64url(&[1; 64]));
        let read = read_access(&token).unwrap();
        assert_eq!(read.header.kid.as_deref(), Some("k1"));
        assert_eq!(read.claims::<Claims>().unwrap().identity(1_001).unwrap().session.as_deref(), Some("ses_1"));
    }

    #[test]
    fn a_token_is_refused_when_its_time_is_over_or_it_is_for_somebody_else() {
        assert_eq!(claims().identity(1_000 + 899).map(|_| ()), Ok(()));
        assert_eq!(claims().identity(1_000 + 900), Err(Refused::Expired));
        assert_eq!(claims().identity(900), Err(Refused::Expired));
        assert_eq!(Claims { aud: "other".into(), ..claims() }.identity(1_001), Err(Refused::Foreign));
        assert_eq!(Claims { iss: "other".into(), ..claims() }.identity(1_001), Err(Refused::Foreign));
    }

    #[test]
    fn a_token_does_not_choose_its_algorithm() {
        let claims = crate::base64url(&serde_json::to_vec(&claims()).unwrap());
        for header in [r#"{"alg":"none","typ":"at+jwt"}"#, r#"{"alg":"HS256","typ":"at+jwt"}"#, r#"{"alg":"EdDSA"}"#] {
            let token = format!("{}.{claims}.", crate::base64url(header.as_bytes()));
            assert_eq!(read_access(&token).map(|_| ()), Err(Refused::Foreign), "{header}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_answered_without_panic(text in "[A-Za-z0-9_.-]{0,80}") {
            let _ = read_access(&text).map(|token| token.claims::<Claims>());
        }
    }
}
