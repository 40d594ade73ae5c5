//! API keys of merchants: shown once, known by their digest, good for their scopes and no more, while their maker is an owner.

use crate::app::{App, body, id, number, wrong};
use crate::team::owns;
use accounts::token::{self, Kind};
use contracts::account::{ApiKey, ApiKeys, KeyQuestion, NewApiKey, NewApiKeyRequest};
use contracts::identity::{ActsFor, Identity, Role, Scope, TeamRole};
use edge::respond::{CacheRule, json};
use edge::{Problem, Result, now_ms};
use serde::Deserialize;
use worker::{Request, Response};

/// Most keys of a merchant.
const MOST: u32 = 20;
/// How exact the time of the last use is, in milliseconds.
const USED_MS: u64 = 60_000;

#[derive(Deserialize)]
struct Row {
    id: String,
    name: String,
    scopes: String,
    created_at: u64,
    used_at: Option<u64>,
}

impl Row {
    fn key(self) -> ApiKey {
        let scopes = serde_json::from_str(&self.scopes).unwrap_or_default();
        ApiKey { id: self.id, name: self.name, scopes, created_at: self.created_at, used_at: self.used_at }
    }
}

impl App {
    /// `GET /v1/merchant/api-keys`.
    pub(crate) async fn api_keys(&self) -> Result<Response> {
        let sql = "SELECT id, name, scopes, created_at, used_at FROM api_keys WHERE merchant = ?1 ORDER BY created_at LIMIT ?2";
        let merchant = self.team_of()?;
        let rows: Vec<Row> = self.db()?.rows(sql, &[merchant.into(), MOST.into()]).await?;
        json(&self.ctx, &ApiKeys { items: rows.into_iter().map(Row::key).collect() }, CacheRule::NoStore)
    }

    /// `POST /v1/merchant/api-keys`, 201.
    pub(crate) async fn new_api_key(&self, mut req: Request) -> Result<Response> {
        let given: NewApiKeyRequest = body(&mut req).await?;
        let name = accounts::label(&given.name).ok_or_else(|| wrong("name", "expected 1 to 80 characters"))?;
        let mut scopes = given.scopes;
        scopes.sort_unstable();
        scopes.dedup();
        if scopes.is_empty() || scopes.contains(&Scope::Team) {
            return Err(wrong("scopes", "expected one or more of catalogue, orders, promotions"));
        }
        let merchant = self.team_of()?;
        let key = token::new(Kind::ApiKey, edge::secret()?);
        let about = ApiKey { id: id("key_")?, name, scopes, created_at: now_ms(), used_at: None };
        let sql = format!(
            "INSERT INTO api_keys (id, digest, merchant, account, name, scopes, created_at) \
             SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE (SELECT count(*) FROM api_keys WHERE merchant = ?3) < ?8 AND {}",
            owns("?4", "?3")
        );
        let values = [
            about.id.as_str().into(),
            token::digest(&key).into(),
            merchant.into(),
            self.me()?.into(),
            about.name.as_str().into(),
            serde_json::to_string(&about.scopes)?.into(),
            number(about.created_at),
            MOST.into(),
        ];
        if self.db()?.batch(vec![self.db()?.statement(&sql, &values)?]).await?.first() != Some(&1) {
            let full = Problem::new("too-many", "There are as many as there may be", 409);
            return Err(self.refused(full.because("a merchant has at most 20 keys").into()).await);
        }
        Ok(json(&self.ctx, &NewApiKey { key, about }, CacheRule::NoStore)?.with_status(201))
    }

    /// `DELETE /v1/merchant/api-keys/{id}`.
    pub(crate) async fn end_api_key(&self, id: &str) -> Result<Response> {
        self.end("api_keys", id, "no key of yours has this id").await
    }

    /// `POST /internal/api-key`: whose key this is, for the gateway.
    pub(crate) async fn who_has(&self, mut req: Request) -> Result<Response> {
        #[derive(Deserialize)]
        struct Owner {
            id: String,
            merchant: String,
            account: String,
            scopes: String,
            used_at: Option<u64>,
            email: String,
        }
        let KeyQuestion { key } = body(&mut req).await?;
        let refused = || Problem::sign_in("the API key is not good (any more)");
        if !token::is_one(Kind::ApiKey, &key) {
            return Err(refused().into());
        }
        let sql = "SELECT k.id, k.merchant, k.account, k.scopes, k.used_at, a.email FROM api_keys k \
                   JOIN accounts a ON a.id = k.account WHERE k.digest = ?1 AND a.merchant = k.merchant \
                   AND a.merchant_role = 'owner' AND a.suspended_at IS NULL";
        let owner: Option<Owner> = self.db()?.first(sql, &[token::digest(&key).into()]).await?;
        let owner = owner.ok_or_else(refused)?;
        let now = now_ms();
        if owner.used_at.is_none_or(|used| now.saturating_sub(used) >= USED_MS) {
            let id = owner.id.clone();
            self.later(move |app| async move {
                let sql = "UPDATE api_keys SET used_at = ?2 WHERE id = ?1";
                app.db()?.batch(vec![app.db()?.statement(sql, &[id.into(), number(now)])?]).await.map(|_| ())
            });
        }
        let identity = Identity {
            account: owner.account,
            email: owner.email,
            email_verified: true,
            roles: vec![Role::Merchant],
            // the scopes decide, not the place of whoever made the key
            merchant: Some(ActsFor { slug: owner.merchant, role: TeamRole::Staff }),
            scopes: Some(serde_json::from_str(&owner.scopes)?),
            session: None,
        };
        json(&self.ctx, &identity, CacheRule::NoStore)
    }
}
