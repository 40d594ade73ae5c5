//! Signing in by another provider (OpenID Connect). Which providers there are is set by an administrator; a provider's word
//! counts for an address only when it says that it verified it, and joins the account that has this address.

use crate::app::{App, body, done, id, wrong};
use crate::leads::{Came, came};
use crate::once::Purpose;
use crate::people::{NewPerson, Person};
use crate::sessions::client;
use accounts::jwt::{Jwks, Unverified};
use accounts::oidc::{self, DISCOVERY, Discovery, Somebody};
use contracts::account::{Finish, Provider, ProviderSettings, Providers, Start, Started};
use edge::crypto::{Algorithm, Key};
use edge::respond::{CacheRule, json};
use edge::{Error, Problem, Result, now_ms};
use futures_util::future::{Either, select};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::pin::pin;
use std::time::Duration;
use text::Lang;
use worker::{Delay, Fetch, Headers, Method, Request, RequestInit, RequestRedirect, Response};

/// How long a provider is waited for, and the longest of its answers, in bytes.
const PATIENCE: Duration = Duration::from_secs(2);
const LONGEST: usize = 256 * 1024;

#[derive(Deserialize)]
struct Row {
    id: String,
    name: String,
    issuer: String,
    client_id: String,
}

/// What is remembered between going and coming back.
#[derive(Serialize, Deserialize)]
struct Way {
    provider: String,
    /// Digest of what the browser keeps: who comes back is who went.
    browser: String,
    verifier: String,
    nonce: String,
    redirect_uri: String,
    lang: Lang,
    #[serde(default)]
    came: Came,
}

fn encode(text: &str) -> String {
    worker::js_sys::encode_uri_component(text).into()
}

fn failed(name: &str, why: impl std::fmt::Display) -> Error {
    worker::console_warn!(
        "{}",
        serde_json::json!({"level": "warn", "service": "auth", "provider": name, "fault": why.to_string()})
    );
    Problem::unavailable(&format!("{name} does not answer as it should")).into()
}

impl App {
    fn development(&self) -> bool {
        self.env.var("FAULTS").is_ok_and(|allowed| allowed.to_string() == "allowed")
    }

    /// `GET /v1/auth/oidc`.
    pub(crate) async fn providers(&self) -> Result<Response> {
        let sql = "SELECT id, name, issuer, client_id FROM providers ORDER BY id LIMIT 20";
        let rows: Vec<Row> = self.db()?.rows(sql, &[]).await?;
        let items = rows.into_iter().map(|row| Provider { id: row.id, name: row.name }).collect();
        json(&self.ctx, &Providers { items }, CacheRule::NoStore)
    }

    /// `PUT /admin/v1/oidc/{provider}`.
    pub(crate) async fn set_provider(&self, provider: &str, mut req: Request) -> Result<Response> {
        let given: ProviderSettings = body(&mut req).await?;
        let name = accounts::label(&given.name).ok_or_else(|| wrong("name", "expected 1 to 80 characters"))?;
        let plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit();
        if !(1..=30).contains(&provider.len()) || !provider.bytes().all(plain) {
            return Err(wrong("provider", "expected 1 to 30 small letters and digits"));
        }
        if !oidc::is_issuer(&given.issuer, self.development()) {
            return Err(wrong("issuer", "expected an https address without a final slash"));
        }
        let sql = "INSERT INTO providers (id, name, issuer, client_id) VALUES (?1, ?2, ?3, ?4) \
                   ON CONFLICT (id) DO UPDATE SET name = ?2, issuer = ?3, client_id = ?4";
        let values = [provider.into(), name.into(), given.issuer.into(), given.client_id.into()];
        self.db()?.batch(vec![self.db()?.statement(sql, &values)?]).await?;
        done()
    }

    async fn provider(&self, id: &str) -> Result<(Row, Discovery)> {
        let sql = "SELECT id, name, issuer, client_id FROM providers WHERE id = ?1";
        let row: Option<Row> = self.db()?.first(sql, &[id.into()]).await?;
        let row = row.ok_or_else(|| Problem::not_found("no such provider"))?;
        let discovery: Discovery = self.ask(&row.name, &format!("{}{DISCOVERY}", row.issuer), None).await?;
        let endpoints = [&discovery.authorization_endpoint, &discovery.token_endpoint, &discovery.jwks_uri];
        if discovery.issuer != row.issuer || !endpoints.iter().all(|url| oidc::is_endpoint(url, self.development())) {
            return Err(failed(&row.name, "its description names another issuer, or endpoints that are not https"));
        }
        Ok((row, discovery))
    }

    /// `POST /v1/auth/oidc/{provider}/start`.
    pub(crate) async fn start_provider(&self, provider: &str, mut req: Request) -> Result<Response> {
        let Start { lang, clicks } = body(&mut req).await?;
        let came = came(clicks)?;
        let (row, discovery) = self.provider(provider).await?;
        let secret = || Ok::<_, Error>(accounts::base64url(&edge::secret::<32>()?));
        let (browser, verifier, nonce) = (secret()?, secret()?, secret()?);
        let redirect_uri = format!("{}/signin/{}", self.origin()?, row.id);
        let challenge = oidc::challenge(&verifier);
        let way = Way {
            provider: row.id,
            browser: accounts::token::digest(&browser),
            verifier,
            nonce: nonce.clone(),
            redirect_uri: redirect_uri.clone(),
            lang,
            came,
        };
        let (state, store) = self.once(Purpose::Provider, "", &way)?;
        self.db()?.batch(vec![store]).await?;
        let mark = if discovery.authorization_endpoint.contains('?') { '&' } else { '?' };
        let authorization_url = format!(
            "{}{mark}response_type=code&client_id={}&redirect_uri={}&scope=openid%20email%20profile&state={state}\
             &nonce={nonce}&code_challenge={challenge}&code_challenge_method=S256",
            discovery.authorization_endpoint,
            encode(&row.client_id),
            encode(&redirect_uri),
        );
        json(&self.ctx, &Started { authorization_url, browser }, CacheRule::NoStore)
    }

    /// `POST /v1/auth/oidc/{provider}/finish`.
    pub(crate) async fn finish_provider(&self, provider: &str, mut req: Request) -> Result<Response> {
        let given: Finish = body(&mut req).await?;
        let way = self.take::<Way>(Purpose::Provider, &given.state).await?.map(|taken| taken.data);
        let way = way.filter(|w| w.provider == provider && w.browser == accounts::token::digest(&given.browser));
        let way =
            way.ok_or_else(|| wrong("state", "this sign-in was finished before, is too old, or began elsewhere"))?;
        let (row, discovery) = self.provider(provider).await?;
        let claims = self.exchange(&row, &discovery, &way, &given.code).await?;
        let somebody = oidc::judge(claims, &row.issuer, &row.client_id, &way.nonce, now_ms() / 1000)
            .map_err(|why| Problem::forbidden(&why.to_string()))?;
        let person = self.join(&row.issuer, &somebody, way.lang, &way.came).await?;
        self.sign_in(&person, &client(&req)).await
    }

    /// Makes the code a token, and checks the token's signature by the provider's keys.
    async fn exchange(&self, row: &Row, discovery: &Discovery, way: &Way, code: &str) -> Result<serde_json::Value> {
        #[derive(Deserialize)]
        struct Answer {
            id_token: String,
        }
        let mut form = format!(
            "grant_type=authorization_code&code={}&redirect_uri={}&client_id={}&code_verifier={}",
            encode(code),
            encode(&way.redirect_uri),
            encode(&row.client_id),
            way.verifier
        );
        if let Ok(secret) = self.env.secret(&format!("OIDC_SECRET_{}", row.id.to_uppercase())) {
            form.push_str(&format!("&client_secret={}", encode(&secret.to_string())));
        }
        let answer: Answer = self.ask(&row.name, &discovery.token_endpoint, Some(form)).await?;
        let refused = |why: &str| failed(&row.name, why);
        let token = Unverified::read(&answer.id_token).map_err(|why| failed(&row.name, why))?;
        let algorithm =
            Algorithm::of_jwt(&token.header.alg).ok_or_else(|| refused("its token's algorithm is not understood"))?;
        let keys: Jwks = self.ask(&row.name, &discovery.jwks_uri, None).await?;
        let kid = token.header.kid.as_deref();
        let named = |jwk: &&serde_json::Value| jwk.get("kid").and_then(|k| k.as_str()) == kid;
        let jwk =
            keys.keys.iter().find(named).ok_or_else(|| refused("its token is by a key that it does not publish"))?;
        // the key's own kind decides: a token cannot make it another
        let kind = jwk.get("kty").and_then(|kty| kty.as_str());
        let fits = match algorithm {
            Algorithm::Rs256 => kind == Some("RSA"),
            Algorithm::Es256 => kind == Some("EC"),
            Algorithm::Ed25519 => kind == Some("OKP"),
        };
        let good = fits && Key::public(algorithm, jwk).await?.verify(token.signed.as_bytes(), &token.signature).await?;
        if !good {
            return Err(refused("its token's signature is wrong"));
        }
        token.claims().map_err(|why| failed(&row.name, why))
    }

    /// The account of somebody whom a provider knows: theirs since before, the one with their address, or a new one.
    async fn join(&self, issuer: &str, somebody: &Somebody, lang: Lang, came: &Came) -> Result<Person> {
        #[derive(Deserialize)]
        struct Known {
            account: String,
        }
        let sql = "SELECT account FROM identities WHERE issuer = ?1 AND subject = ?2";
        let known: Option<Known> = self.db()?.first(sql, &[issuer.into(), somebody.subject.as_str().into()]).await?;
        if let Some(known) = known {
            return self.person(&known.account).await;
        }
        let new = NewPerson {
            id: &id("acc_")?,
            email: &somebody.email,
            password: None,
            name: somebody.name.as_deref(),
            lang,
        };
        let sql = "INSERT INTO identities (issuer, subject, account) \
                   SELECT ?1, ?2, id FROM accounts WHERE email = ?3 ON CONFLICT DO NOTHING";
        let values = [issuer.into(), somebody.subject.as_str().into(), somebody.email.as_str().into()];
        let link = self.db()?.statement(sql, &values)?;
        let mut batch = self.make(&new)?;
        batch.extend([self.forget(Purpose::Register, new.email)?, link]);
        batch.extend(self.lead(new.id, new.email, came)?);
        self.db()?.batch(batch).await?;
        self.tell_leads_later();
        self.person_made(&somebody.email).await
    }

    /// Asks a provider: no redirects, no long answers, no long wait.
    async fn ask<T: DeserializeOwned>(&self, name: &str, url: &str, form: Option<String>) -> Result<T> {
        let headers = Headers::new();
        headers.set("accept", "application/json")?;
        let mut init = RequestInit::new();
        // a redirect is an answer that is not 200, and refused
        init.with_redirect(RequestRedirect::Manual);
        if let Some(form) = form {
            headers.set("content-type", "application/x-www-form-urlencoded")?;
            init.with_method(Method::Post).with_body(Some(form.into()));
        }
        init.with_headers(headers);
        let asked = async {
            let mut response = Fetch::Request(Request::new_with_init(url, &init)?).send().await?;
            let declared = response.headers().get("content-length")?.and_then(|l| l.parse::<usize>().ok());
            if response.status_code() != 200 || declared.is_some_and(|length| length > LONGEST) {
                return Err(Error::platform(format!("{url} answered {}", response.status_code())));
            }
            Ok(response.bytes().await?)
        };
        let bytes = match select(pin!(asked), pin!(Delay::from(PATIENCE))).await {
            Either::Left((outcome, _)) => outcome.map_err(|why| failed(name, why))?,
            Either::Right(_) => return Err(failed(name, format!("{url} took too long"))),
        };
        if bytes.len() > LONGEST {
            return Err(failed(name, format!("{url} answered too much")));
        }
        serde_json::from_slice(&bytes).map_err(|why| failed(name, why))
    }
}
