//! Passkeys: making one, signing in by one. Challenges are of use once; the signature is checked by WebCrypto.

use crate::app::{App, body, done, number, wrong};
use crate::once::Purpose;
use crate::sessions::client;
use accounts::webauthn::{self, PublicKey, Refused, Step};
use contracts::account::{
    AssertionOptions, AssertionResponse, AttestationOptions, AttestationResponse, AuthenticatorChoice,
    CredentialParameter, Descriptor, Passkey, Passkeys, RelyingParty, UserEntity,
};
use edge::crypto::{Algorithm, Key};
use edge::respond::{CacheRule, json};
use edge::{Error, Problem, Result, now_ms};
use serde::Deserialize;
use worker::{Request, Response};

/// Milliseconds that a browser waits for its person.
const TIMEOUT_MS: u32 = 300_000;
/// Most passkeys of an account.
const MOST: u32 = 20;

#[derive(Deserialize)]
struct Row {
    id: String,
    account: String,
    algorithm: i32,
    key: String,
    counter: u32,
    name: String,
    transports: String,
    created_at: u64,
    used_at: Option<u64>,
}

const COLUMNS: &str = "id, account, algorithm, key, counter, name, transports, created_at, used_at";

fn challenge() -> Result<String> {
    Ok(accounts::base64url(&edge::secret::<32>()?))
}

fn malformed(why: Refused) -> Error {
    wrong("response", why)
}

impl App {
    async fn passkeys_of(&self, account: &str) -> Result<Vec<Row>> {
        let sql = format!("SELECT {COLUMNS} FROM passkeys WHERE account = ?1 ORDER BY created_at LIMIT ?2");
        self.db()?.rows(&sql, &[account.into(), MOST.into()]).await
    }

    /// `POST /v1/auth/passkeys/register/options`.
    pub(crate) async fn passkey_options(&self) -> Result<Response> {
        let person = self.person(self.me()?).await?;
        let challenge = challenge()?;
        self.db()?.batch(vec![self.once_of(Purpose::PasskeyNew, &person.id, &(), &challenge)?]).await?;
        let known = |row: Row| Descriptor {
            kind: "public-key".into(),
            id: row.id,
            transports: serde_json::from_str(&row.transports).unwrap_or_default(),
        };
        let options = AttestationOptions {
            challenge,
            rp: RelyingParty { id: webauthn::host(self.origin()?).to_owned(), name: "GetYourShare".into() },
            user: UserEntity {
                id: accounts::base64url(person.id.as_bytes()),
                display_name: person.name.clone().unwrap_or_else(|| person.email.clone()),
                name: person.email.clone(),
            },
            pub_key_cred_params: [-7, -8, -257]
                .map(|alg| CredentialParameter { kind: "public-key".into(), alg })
                .into(),
            timeout: TIMEOUT_MS,
            exclude_credentials: self.passkeys_of(&person.id).await?.into_iter().map(known).collect(),
            authenticator_selection: AuthenticatorChoice {
                resident_key: "required".into(),
                user_verification: "required".into(),
            },
            attestation: "none".into(),
        };
        json(&self.ctx, &options, CacheRule::NoStore)
    }

    /// `POST /v1/auth/passkeys/register`, 201.
    pub(crate) async fn new_passkey(&self, mut req: Request) -> Result<Response> {
        let given: AttestationResponse = body(&mut req).await?;
        let name = given.name.as_deref().unwrap_or("Passkey");
        let name = accounts::label(name).ok_or_else(|| wrong("name", "expected 1 to 80 characters"))?;
        let origin = self.origin()?;
        let seen = webauthn::seen(&given.response.client_data_json, Step::Create, origin).map_err(malformed)?;
        let taken = self.take::<()>(Purpose::PasskeyNew, &seen.challenge).await?;
        if taken.is_none_or(|taken| Some(taken.account.as_str()) != self.me().ok()) {
            return Err(wrong("response", "the challenge was used before, is too old, or is another account's"));
        }
        let made = webauthn::made(&given.response, webauthn::host(origin)).map_err(malformed)?;
        if made.id != given.id.trim_end_matches('=') {
            return Err(wrong("id", "it is not the one that the authenticator made"));
        }
        // a key that cannot check anything is refused now, not when its owner stands before the door
        public(&made.key).await.map_err(|_| malformed(Refused::Key))?;
        let transports: Vec<&String> = given.response.transports.iter().filter(|t| t.len() <= 20).take(8).collect();
        let sql = "INSERT INTO passkeys (id, account, algorithm, key, counter, name, transports, created_at) \
                   SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE (SELECT count(*) FROM passkeys WHERE account = ?2) < ?9 \
                   ON CONFLICT (id) DO NOTHING";
        let now = now_ms();
        let values = [
            made.id.as_str().into(),
            self.me()?.into(),
            made.key.algorithm.into(),
            made.key.jwk.to_string().into(),
            made.counter.into(),
            name.as_str().into(),
            serde_json::to_string(&transports)?.into(),
            number(now),
            MOST.into(),
        ];
        if self.db()?.batch(vec![self.db()?.statement(sql, &values)?]).await?.first() != Some(&1) {
            let refused = Problem::new("not-added", "The passkey was not added", 409);
            return Err(refused.because("it is known already, or the account has 20").into());
        }
        let passkey = Passkey { id: made.id, name, created_at: now, used_at: None };
        Ok(json(&self.ctx, &passkey, CacheRule::NoStore)?.with_status(201))
    }

    /// `POST /v1/auth/passkeys/login/options`.
    pub(crate) async fn login_options(&self) -> Result<Response> {
        let challenge = challenge()?;
        self.db()?.batch(vec![self.once_of(Purpose::PasskeyLogin, "", &(), &challenge)?]).await?;
        let options = AssertionOptions {
            challenge,
            rp_id: webauthn::host(self.origin()?).to_owned(),
            timeout: TIMEOUT_MS,
            user_verification: "required".into(),
        };
        json(&self.ctx, &options, CacheRule::NoStore)
    }

    /// `POST /v1/auth/passkeys/login`.
    pub(crate) async fn login_by_passkey(&self, mut req: Request) -> Result<Response> {
        let given: AssertionResponse = body(&mut req).await?;
        let origin = self.origin()?;
        let seen = webauthn::seen(&given.response.client_data_json, Step::Get, origin).map_err(malformed)?;
        let refused = |why: &str| Error::from(Problem::sign_in(why));
        if self.take::<()>(Purpose::PasskeyLogin, &seen.challenge).await?.is_none() {
            return Err(refused("the challenge was used before, or is too old"));
        }
        let sql = format!("SELECT {COLUMNS} FROM passkeys WHERE id = ?1");
        let row: Option<Row> = self.db()?.first(&sql, &[given.id.trim_end_matches('=').into()]).await?;
        let row = row.ok_or_else(|| refused("no account has this passkey"))?;
        let handle = given.response.user_handle.as_deref().filter(|handle| !handle.is_empty());
        if handle.is_some_and(|handle| handle.trim_end_matches('=') != accounts::base64url(row.account.as_bytes())) {
            return Err(refused("the passkey is another account's"));
        }
        let signed = webauthn::signed(&given.response, &seen, webauthn::host(origin), row.algorithm, row.counter);
        let signed = signed.map_err(|why| refused(&why.to_string()))?;
        let key = PublicKey { algorithm: row.algorithm, jwk: serde_json::from_str(&row.key)? };
        if !public(&key).await?.verify(&signed.data, &signed.signature).await? {
            return Err(refused("the passkey's signature is wrong"));
        }
        // of two uses of one counter at once one counts
        let sql = "UPDATE passkeys SET counter = ?2, used_at = ?3 WHERE id = ?1 AND counter = ?4";
        let values = [row.id.as_str().into(), signed.counter.into(), number(now_ms()), row.counter.into()];
        if self.db()?.batch(vec![self.db()?.statement(sql, &values)?]).await?.first() != Some(&1) {
            return Err(refused(&Refused::Copied.to_string()));
        }
        self.sign_in(&self.person(&row.account).await?, &client(&req)).await
    }

    /// What the account knows of its passkeys.
    pub(crate) async fn passkeys(&self) -> Result<Vec<Passkey>> {
        let passkey =
            |row: Row| Passkey { id: row.id, name: row.name, created_at: row.created_at, used_at: row.used_at };
        Ok(self.passkeys_of(self.me()?).await?.into_iter().map(passkey).collect())
    }

    /// `GET /v1/account/passkeys`.
    pub(crate) async fn list_passkeys(&self) -> Result<Response> {
        json(&self.ctx, &Passkeys { items: self.passkeys().await? }, CacheRule::NoStore)
    }

    /// `DELETE /v1/account/passkeys/{id}`.
    pub(crate) async fn remove_passkey(&self, id: &str) -> Result<Response> {
        let sql = "DELETE FROM passkeys WHERE id = ?1 AND account = ?2";
        self.one(sql, &[id.into(), self.me()?.into()], "no passkey of yours has this id").await?;
        done()
    }
}

async fn public(key: &PublicKey) -> Result<Key> {
    let algorithm = match key.algorithm {
        -7 => Algorithm::Es256,
        -8 => Algorithm::Ed25519,
        _ => Algorithm::Rs256,
    };
    Key::public(algorithm, &key.jwk).await
}
