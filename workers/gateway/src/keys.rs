//! The public keys of access tokens, in the isolate's memory. They change seldom: a token by an unknown key makes the gateway
//! ask the auth service again, but not more often than every few seconds, whoever sends such tokens.

use accounts::jwt::Jwks;
use contracts::routes::Service;
use edge::crypto::{Algorithm, Key};
use edge::{Context, Peer, Result, now_ms};
use std::cell::RefCell;
use worker::Env;

/// Milliseconds after which the keys are asked for again, and least milliseconds between two questions.
const FRESH_MS: u64 = 5 * 60 * 1000;
const PAUSE_MS: u64 = 5_000;

#[derive(Default)]
struct Held {
    asked_at: u64,
    keys: Vec<(String, Key)>,
}

thread_local! {
    static HELD: RefCell<Held> = RefCell::default();
}

/// The key of this name; none when the auth service has none.
///
/// # Errors
/// 503 when no key is known and the auth service does not answer.
pub(crate) async fn find(kid: &str, env: &Env, ctx: &Context) -> Result<Option<Key>> {
    let (held, age, any) = HELD.with_borrow(|held| {
        let key = held.keys.iter().find(|(name, _)| name == kid).map(|(_, key)| key.clone());
        (key, now_ms().saturating_sub(held.asked_at), !held.keys.is_empty())
    });
    if age < PAUSE_MS && any || (held.is_some() && age < FRESH_MS) {
        return Ok(held);
    }
    HELD.with_borrow_mut(|held| held.asked_at = now_ms());
    match ask(env, ctx).await {
        Ok(keys) => {
            let key = keys.iter().find(|(name, _)| name == kid).map(|(_, key)| key.clone());
            HELD.with_borrow_mut(|held| held.keys = keys);
            Ok(key)
        }
        // a key that was good a while ago is better than nobody being let in
        Err(_) if any => Ok(held),
        Err(error) => Err(error),
    }
}

async fn ask(env: &Env, ctx: &Context) -> Result<Vec<(String, Key)>> {
    let published: Jwks = Peer::new(env, Service::Auth)?.get(ctx, "/.well-known/jwks.json").await?;
    let mut keys = Vec::new();
    for jwk in &published.keys {
        if let Some(kid) = jwk.get("kid").and_then(|kid| kid.as_str()) {
            keys.push((kid.to_owned(), Key::public(Algorithm::Ed25519, jwk).await?));
        }
    }
    Ok(keys)
}
