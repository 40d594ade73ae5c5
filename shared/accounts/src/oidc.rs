//! Signing in by another provider: OpenID Connect, code flow with PKCE. What is sent there, and what a provider's word must be.

use crate::jwt::LEEWAY_S;
use serde::Deserialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// Behind the issuer's address.
pub const DISCOVERY: &str = "/.well-known/openid-configuration";

/// What a provider says of itself.
#[derive(Debug, Clone, Deserialize)]
pub struct Discovery {
    /// Its name; must be the address that was asked.
    pub issuer: String,
    /// Where people go.
    pub authorization_endpoint: String,
    /// Where codes become tokens.
    pub token_endpoint: String,
    /// Where its keys are.
    pub jwks_uri: String,
}

/// Why a provider's word does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Another issuer, another client, another sign-in, or too old.
    #[error("the provider's token is not for this sign-in: {0}")]
    Token(&'static str),
    /// It does not vouch for the address.
    #[error("the provider does not say that the e-mail address is yours")]
    Unverified,
}

/// The address of a provider: https, or, on a developer's machine, http to this machine.
#[must_use]
pub fn is_issuer(issuer: &str, development: bool) -> bool {
    let here = ["http://127.0.0.1:", "http://localhost:"].iter().any(|begin| issuer.starts_with(begin));
    let fits = issuer.len() <= 200 && !issuer.ends_with('/') && !issuer.contains(['?', '#', ' ', '@', '\\']);
    fits && (issuer.starts_with("https://") && issuer.len() > 8 || development && here)
}

/// Where its answers may send us: the same kind of address as the issuer's.
#[must_use]
pub fn is_endpoint(url: &str, development: bool) -> bool {
    is_issuer(url.split('?').next().unwrap_or_default(), development)
}

/// The PKCE challenge of a verifier (RFC 7636, S256).
#[must_use]
pub fn challenge(verifier: &str) -> String {
    crate::base64url(&Sha256::digest(verifier.as_bytes()))
}

/// Who a provider says it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Somebody {
    /// Stable name there.
    pub subject: String,
    /// Address that the provider vouches for, normalised.
    pub email: String,
    /// How to call the person.
    pub name: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
struct Claims {
    iss: String,
    sub: String,
    aud: Value,
    #[serde(default)]
    azp: Option<String>,
    exp: f64,
    iat: f64,
    #[serde(default)]
    nonce: Option<String>,
    #[serde(default)]
    email: Option<String>,
    #[serde(default)]
    email_verified: Value,
    #[serde(default)]
    name: Option<String>,
}

/// Judges the claims of an ID token whose signature was checked (OpenID Connect Core, 3.1.3.7).
///
/// # Errors
/// When they are not for this client and this sign-in, or the address is not vouched for.
pub fn judge(claims: Value, issuer: &str, client_id: &str, nonce: &str, now: u64) -> Result<Somebody, Refused> {
    let claims: Claims = serde_json::from_value(claims).map_err(|_| Refused::Token("it lacks a claim"))?;
    #[expect(clippy::cast_precision_loss, reason = "seconds since 1970 are exact in a double")]
    let (now, leeway) = (now as f64, LEEWAY_S as f64);
    if claims.iss != issuer {
        return Err(Refused::Token("issuer"));
    }
    let (ours, several) = match &claims.aud {
        Value::String(one) => (one == client_id, false),
        Value::Array(all) => (all.iter().any(|one| one == client_id), all.len() > 1),
        _ => (false, false),
    };
    let party = claims.azp.as_deref().map_or(!several, |azp| azp == client_id);
    if !ours || !party {
        return Err(Refused::Token("audience"));
    }
    if claims.exp + leeway <= now || claims.iat > now + leeway || claims.iat + 600.0 < now {
        return Err(Refused::Token("time"));
    }
    if claims.nonce.as_deref() != Some(nonce) {
        return Err(Refused::Token("nonce"));
    }
    if claims.sub.is_empty() || claims.sub.len() > 255 {
        return Err(Refused::Token("subject"));
    }
    // some providers write it as text
    let verified = claims.email_verified == Value::Bool(true) || claims.email_verified == "true";
    let email = claims.email.as_deref().and_then(|email| crate::email::normalise(email).ok());
    let email = email.filter(|_| verified).ok_or(Refused::Unverified)?;
    Ok(Somebody { subject: claims.sub, email, name: claims.name.as_deref().and_then(crate::label) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn claims() -> Value {
        json!({"iss": "https://id.example", "sub": "7", "aud": "shop", "exp": 1_600, "iat": 1_000, "nonce": "n",
               "email": "Amina@Example.ma", "email_verified": true, "name": "Amina"})
    }

    fn judged(changes: &Value) -> Result<Somebody, Refused> {
        let mut all = claims();
        for (name, value) in changes.as_object().unwrap() {
            all[name] = value.clone();
        }
        judge(all, "https://id.example", "shop", "n", 1_010)
    }

    #[test]
    fn a_token_for_this_sign_in_tells_who_it_is() {
        let somebody = judged(&json!({})).unwrap();
        assert_eq!((somebody.email.as_str(), somebody.name.as_deref()), ("amina@example.ma", Some("Amina")));
        assert!(judged(&json!({"aud": ["shop", "other"], "azp": "shop"})).is_ok());
    }

    #[test]
    fn a_token_for_anything_else_is_refused() {
        for changes in [
            json!({"iss": "https://evil.example"}),
            json!({"aud": "other"}),
            json!({"aud": ["shop", "other"]}),
            json!({"azp": "other"}),
            json!({"exp": 900}),
            json!({"iat": 2_000}),
            json!({"iat": 300}),
            json!({"nonce": "other"}),
            json!({"nonce": null}),
            json!({"sub": ""}),
        ] {
            assert!(matches!(judged(&changes), Err(Refused::Token(_))), "{changes}");
        }
    }

    #[test]
    fn an_address_that_nobody_vouches_for_is_nobodys() {
        for changes in [
            json!({"email_verified": false}),
            json!({"email_verified": null}),
            json!({"email": null}),
            json!({"email": "x"}),
        ] {
            assert_eq!(judged(&changes), Err(Refused::Unverified), "{changes}");
        }
    }

    #[test]
    fn providers_are_reached_over_https() {
        assert!(is_issuer("https://accounts.example/realms/shop", false));
        assert!(is_issuer("http://localhost:9000", true));
        for issuer in [
            "http://accounts.example",
            "http://localhost:9000",
            "https://a@b.example",
            "https://id.example/",
            "file:///etc",
            "https://",
        ] {
            assert!(!is_issuer(issuer, false), "{issuer}");
        }
        assert!(!is_issuer("http://169.254.169.254", true));
    }

    /// RFC 7636, appendix B.
    #[test]
    fn the_challenge_is_the_one_of_the_standard() {
        assert_eq!(
            challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
        );
    }
}
