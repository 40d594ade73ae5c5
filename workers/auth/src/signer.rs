//! The key that signs access tokens: an Ed25519 JWK in the secret `AUTH_SIGNING_KEY`. Its public half is for everybody.

use accounts::jwt::{Claims, Jwks};
use edge::crypto::{Algorithm, Key};
use edge::{Error, Result};
use serde_json::{Value, json};
use std::cell::RefCell;
use worker::Env;

thread_local! {
    static KEY: RefCell<Option<(String, Key)>> = const { RefCell::new(None) };
}

fn jwk(env: &Env) -> Result<Value> {
    let secret = env.secret("AUTH_SIGNING_KEY").map_err(|_| Error::platform("AUTH_SIGNING_KEY is not set"))?;
    Ok(serde_json::from_str(&secret.to_string())?)
}

/// `/.well-known/jwks.json`: only what checks.
pub(crate) fn published(env: &Env) -> Result<Jwks> {
    let jwk = jwk(env)?;
    let public = json!({
        "kty": jwk["kty"], "crv": jwk["crv"], "x": jwk["x"], "kid": jwk["kid"], "alg": "EdDSA", "use": "sig",
    });
    Ok(Jwks { keys: vec![public] })
}

/// What makes a refresh token's successor follow from it.
pub(crate) fn secret(env: &Env) -> Result<Vec<u8>> {
    let jwk = jwk(env)?;
    let d = jwk["d"].as_str().filter(|d| d.len() >= 43);
    Ok(d.ok_or_else(|| Error::platform("AUTH_SIGNING_KEY is no private key"))?.as_bytes().to_vec())
}

/// An access token of these claims.
pub(crate) async fn sign(env: &Env, claims: &Claims) -> Result<String> {
    let (kid, key) = match KEY.with_borrow(Clone::clone) {
        Some(held) => held,
        None => {
            let jwk = jwk(env)?;
            let kid = jwk["kid"].as_str().unwrap_or_default().to_owned();
            let held = (kid, Key::private(Algorithm::Ed25519, &jwk).await?);
            KEY.set(Some(held.clone()));
            held
        }
    };
    let signed = claims.to_sign(&kid)?;
    let signature = key.sign(signed.as_bytes()).await?;
    Ok(format!("{signed}.{}", accounts::base64url(&signature)))
}
