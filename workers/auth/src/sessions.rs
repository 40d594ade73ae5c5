//! Sessions: begun by signing in, renewed by refresh tokens that rotate, ended by signing out, by theft, or by time.

use crate::app::{App, body, done, id, number};
use crate::people::Person;
use crate::signer;
use accounts::jwt::Claims;
use accounts::refresh::{ACCESS_S, LIFE_S, Stored, Use, judge};
use accounts::token::{self, Kind};
use contracts::account::{CLIENT, RefreshRequest, Session, Sessions, Tokens};
use edge::respond::{CacheRule, json};
use edge::{Problem, Result, now_ms};
use serde::Deserialize;
use worker::{D1PreparedStatement, Request, Response};

/// Most characters kept of what a client says of itself, and most sessions shown.
const CLIENT_LENGTH: usize = 200;
const SHOWN: u32 = 50;

#[derive(Deserialize)]
struct Held {
    session: String,
    account: String,
    issued_at: u64,
    used_at: Option<u64>,
    began_at: u64,
    ended_at: Option<u64>,
}

/// How the client calls itself: the storefront speaks for a browser.
pub(crate) fn client(req: &Request) -> String {
    let header = |name| req.headers().get(name).ok().flatten();
    let said = header(CLIENT).or_else(|| header("user-agent")).unwrap_or_default();
    said.chars().filter(|c| !c.is_control()).take(CLIENT_LENGTH).collect()
}

impl App {
    /// Refuses the access token of a session that was ended: it is good elsewhere until its quarter of an hour is over, but what
    /// opens the account itself is closed at once.
    ///
    /// # Errors
    /// 401 for an ended session.
    pub(crate) async fn session_goes_on(&self) -> Result<()> {
        let Some(session) = self.ctx.identity().and_then(|identity| identity.session.as_deref()) else { return Ok(()) };
        let sql = "SELECT id FROM sessions WHERE id = ?1 AND ended_at IS NULL";
        let alive: Option<serde_json::Value> = self.db()?.first(sql, &[session.into()]).await?;
        alive.map(|_| ()).ok_or_else(|| Problem::sign_in("the session was ended: sign in").into())
    }

    /// Signs somebody in: the answer of everything that does.
    pub(crate) async fn sign_in(&self, person: &Person, client: &str) -> Result<Response> {
        self.sign_in_with(person, client, Vec::new()).await
    }

    /// The same, with other statements in the same transaction.
    pub(crate) async fn sign_in_with(
        &self,
        person: &Person,
        client: &str,
        mut statements: Vec<D1PreparedStatement>,
    ) -> Result<Response> {
        person.may_sign_in()?;
        let (session, now) = (id("ses_")?, self.ctx.now_ms());
        let refresh = token::new(Kind::Refresh, edge::secret()?);
        statements.push(self.db()?.statement(
            "INSERT INTO sessions (id, account, client, began_at, used_at) VALUES (?1, ?2, ?3, ?4, ?4)",
            &[session.as_str().into(), person.id.as_str().into(), client.into(), number(now)],
        )?);
        statements.push(self.give(&refresh, &session, now)?);
        self.db()?.batch(statements).await?;
        self.tokens(person, &session, refresh).await
    }

    fn give(&self, refresh: &str, session: &str, now: u64) -> Result<D1PreparedStatement> {
        self.db()?.statement(
            "INSERT INTO refresh_tokens (digest, session, issued_at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            &[token::digest(refresh).into(), session.into(), number(now)],
        )
    }

    async fn tokens(&self, person: &Person, session: &str, refresh_token: String) -> Result<Response> {
        let claims = Claims::of(person.identity(), session, self.ctx.now_ms() / 1000);
        let tokens = Tokens {
            access_token: signer::sign(&self.env, &claims).await?,
            expires_in: ACCESS_S,
            refresh_token,
            refresh_expires_in: LIFE_S,
            account: person.account(),
        };
        json(&self.ctx, &tokens, CacheRule::NoStore)
    }

    async fn held(&self, refresh: &str) -> Result<Option<Held>> {
        if !token::is_one(Kind::Refresh, refresh) {
            return Ok(None);
        }
        let sql = "SELECT t.session, s.account, t.issued_at, t.used_at, s.began_at, s.ended_at \
                   FROM refresh_tokens t JOIN sessions s ON s.id = t.session WHERE t.digest = ?1";
        self.db()?.first(sql, &[token::digest(refresh).into()]).await
    }

    /// `POST /v1/auth/refresh`.
    pub(crate) async fn refresh(&self, mut req: Request) -> Result<Response> {
        let RefreshRequest { refresh_token } = body(&mut req).await?;
        let over = || Problem::sign_in("the refresh token is of no use (any more): sign in");
        let held = self.held(&refresh_token).await?.ok_or_else(over)?;
        let now = self.ctx.now_ms();
        let stored = Stored {
            issued_at: held.issued_at,
            used_at: held.used_at,
            began_at: held.began_at,
            ended: held.ended_at.is_some(),
        };
        match judge(&stored, now) {
            Use::Over => return Err(over().into()),
            Use::Stolen => {
                self.ctx.note("refresh token used twice: its session was ended");
                self.end_session(&held.session, &held.account).await?;
                return Err(over().into());
            }
            Use::Rotate | Use::Again => {}
        }
        let successor = token::successor(&signer::secret(&self.env)?, &refresh_token);
        let person = self.person(&held.account).await?;
        person.may_sign_in()?;
        if stored.used_at.is_none() {
            // two at once mark it once, and both give the same successor
            let used = self.db()?.statement(
                "UPDATE refresh_tokens SET used_at = ?2 WHERE digest = ?1 AND used_at IS NULL",
                &[token::digest(&refresh_token).into(), number(now)],
            )?;
            let renewed = self.db()?.statement(
                "UPDATE sessions SET used_at = ?2 WHERE id = ?1",
                &[held.session.as_str().into(), number(now)],
            )?;
            self.db()?.batch(vec![used, self.give(&successor, &held.session, now)?, renewed]).await?;
        }
        self.tokens(&person, &held.session, successor).await
    }

    /// `POST /v1/auth/logout`: whatever the token is, nobody is signed in by it afterwards.
    pub(crate) async fn logout(&self, mut req: Request) -> Result<Response> {
        let RefreshRequest { refresh_token } = body(&mut req).await?;
        if let Some(held) = self.held(&refresh_token).await? {
            self.end_session(&held.session, &held.account).await?;
        }
        done()
    }

    async fn end_session(&self, session: &str, account: &str) -> Result<bool> {
        let end = self.db()?.statement(
            "UPDATE sessions SET ended_at = ?3 WHERE id = ?1 AND account = ?2 AND ended_at IS NULL",
            &[session.into(), account.into(), number(now_ms())],
        )?;
        Ok(self.db()?.batch(vec![end]).await?.into_iter().sum::<usize>() > 0)
    }

    /// Ends every session of an account.
    pub(crate) fn end_all(&self, account: &str) -> Result<D1PreparedStatement> {
        self.db()?.statement(
            "UPDATE sessions SET ended_at = ?2 WHERE account = ?1 AND ended_at IS NULL",
            &[account.into(), number(now_ms())],
        )
    }

    /// `POST /v1/auth/logout-all`.
    pub(crate) async fn logout_all(&self) -> Result<Response> {
        self.db()?.batch(vec![self.end_all(self.me()?)?]).await?;
        done()
    }

    /// `GET /v1/account/sessions`.
    pub(crate) async fn list_sessions(&self) -> Result<Response> {
        json(&self.ctx, &Sessions { items: self.sessions().await? }, CacheRule::NoStore)
    }

    pub(crate) async fn sessions(&self) -> Result<Vec<Session>> {
        #[derive(Deserialize)]
        struct Row {
            id: String,
            client: String,
            began_at: u64,
            used_at: u64,
        }
        let sql = "SELECT id, client, began_at, used_at FROM sessions INDEXED BY sessions_account \
                   WHERE account = ?1 AND ended_at IS NULL ORDER BY used_at DESC LIMIT ?2";
        let rows: Vec<Row> = self.db()?.rows(sql, &[self.me()?.into(), SHOWN.into()]).await?;
        let current = self.ctx.account()?.session.as_deref();
        let session = |row: Row| Session {
            current: current == Some(row.id.as_str()),
            id: row.id,
            client: row.client,
            created_at: row.began_at,
            used_at: row.used_at,
        };
        Ok(rows.into_iter().map(session).collect())
    }

    /// `DELETE /v1/account/sessions/{id}`.
    pub(crate) async fn end_one(&self, session: &str) -> Result<Response> {
        if self.end_session(session, self.me()?).await? {
            done()
        } else {
            Err(Problem::not_found("no session of yours has this id").into())
        }
    }
}
