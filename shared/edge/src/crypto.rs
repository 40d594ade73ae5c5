//! Public-key signatures by the platform's own cryptography (WebCrypto): it costs no code of ours, and its
//! implementation is the one everybody watches.

use crate::{Error, Result};
use worker::js_sys::{JSON, Object, Reflect, Uint8Array, global};
use worker::wasm_bindgen::{JsCast, JsValue};
use worker::wasm_bindgen_futures::JsFuture;

/// A kind of signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    /// Ed25519 (JWT `EdDSA`, COSE -8).
    Ed25519,
    /// ECDSA over P-256 with SHA-256; signatures are r and s, 32 bytes each (JWT `ES256`).
    Es256,
    /// RSA PKCS#1 v1.5 with SHA-256 (JWT `RS256`, COSE -257).
    Rs256,
}

impl Algorithm {
    /// The algorithm of a JWT header's `alg`; none for those that are not understood, `none` among them.
    #[must_use]
    pub fn of_jwt(alg: &str) -> Option<Algorithm> {
        match alg {
            "EdDSA" | "Ed25519" => Some(Algorithm::Ed25519),
            "ES256" => Some(Algorithm::Es256),
            "RS256" => Some(Algorithm::Rs256),
            _ => None,
        }
    }

    const fn parameters(self) -> &'static str {
        match self {
            Algorithm::Ed25519 => r#"{"name":"Ed25519"}"#,
            Algorithm::Es256 => r#"{"name":"ECDSA","namedCurve":"P-256","hash":"SHA-256"}"#,
            Algorithm::Rs256 => r#"{"name":"RSASSA-PKCS1-v1_5","hash":"SHA-256"}"#,
        }
    }
}

/// A key for one algorithm.
#[derive(Debug, Clone)]
pub struct Key {
    key: web_sys::CryptoKey,
    algorithm: Algorithm,
}

impl Key {
    /// A public key from its JWK, that checks signatures. Only what makes the key is read of it.
    ///
    /// # Errors
    /// When it is no key of this algorithm.
    pub async fn public(algorithm: Algorithm, jwk: &serde_json::Value) -> Result<Key> {
        Key::import(algorithm, jwk, &["kty", "crv", "x", "y", "n", "e"], "verify").await
    }

    /// A private key from its JWK, that signs.
    ///
    /// # Errors
    /// When it is no key of this algorithm.
    pub async fn private(algorithm: Algorithm, jwk: &serde_json::Value) -> Result<Key> {
        Key::import(algorithm, jwk, &["kty", "crv", "x", "d"], "sign").await
    }

    async fn import(algorithm: Algorithm, jwk: &serde_json::Value, members: &[&str], usage: &str) -> Result<Key> {
        let jwk = members.iter().filter_map(|name| Some(((*name).to_owned(), jwk.get(name)?.clone())));
        let jwk: serde_json::Map<String, serde_json::Value> = jwk.collect();
        let jwk = object(&serde_json::to_string(&jwk)?)?;
        let usages = parse(&format!(r#"["{usage}"]"#))?;
        let parameters = object(algorithm.parameters())?;
        let key = crypto()?.subtle().import_key_with_object("jwk", &jwk, &parameters, false, &usages);
        let key = JsFuture::from(key.map_err(fault)?).await.map_err(fault)?;
        Ok(Key { key: key.dyn_into().map_err(fault)?, algorithm })
    }

    /// True when the signature is this key's, of this data.
    ///
    /// # Errors
    /// When the platform fails; a wrong signature is no error.
    pub async fn verify(&self, data: &[u8], signature: &[u8]) -> Result<bool> {
        // the platform throws at a signature of another length instead of finding it wrong
        if self.algorithm != Algorithm::Rs256 && signature.len() != 64 {
            return Ok(false);
        }
        let parameters = object(self.algorithm.parameters())?;
        let subtle = crypto()?.subtle();
        let outcome = subtle
            .verify_with_object_and_u8_array_and_u8_array(&parameters, &self.key, signature, data)
            .map_err(fault)?;
        Ok(JsFuture::from(outcome).await.map_err(fault)?.is_truthy())
    }

    /// The signature of this data.
    ///
    /// # Errors
    /// When the platform fails, or the key only checks.
    pub async fn sign(&self, data: &[u8]) -> Result<Vec<u8>> {
        let parameters = object(self.algorithm.parameters())?;
        let outcome = crypto()?.subtle().sign_with_object_and_u8_array(&parameters, &self.key, data).map_err(fault)?;
        Ok(Uint8Array::new(&JsFuture::from(outcome).await.map_err(fault)?).to_vec())
    }
}

fn crypto() -> Result<web_sys::Crypto> {
    Ok(Reflect::get(&global(), &JsValue::from_str("crypto")).map_err(fault)?.unchecked_into())
}

fn parse(json: &str) -> Result<JsValue> {
    JSON::parse(json).map_err(fault)
}

fn object(json: &str) -> Result<Object> {
    parse(json)?.dyn_into().map_err(fault)
}

#[expect(clippy::needless_pass_by_value, reason = "it is what map_err gives")]
fn fault(error: JsValue) -> Error {
    Error::platform(format!("crypto: {error:?}"))
}
