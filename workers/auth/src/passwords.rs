//! Passwords: hashing, which is dear and therefore bounded; signing in; forgetting and changing.

use crate::app::{App, body, email, number, wrong};
use crate::attempts::Try;
use crate::once::Purpose;
use crate::people::Person;
use crate::register::receipt;
use crate::sessions::client;
use accounts::hashing::{self, Outcome};
use accounts::mail;
use contracts::account::{Credentials, Forgot, NewPassword, PasswordChange};
use edge::{Error, Problem, Result, now_ms};
use std::cell::Cell;
use std::time::Duration;
use worker::{D1PreparedStatement, Delay, Request, Response};

/// Most requests of one isolate that will hash: one takes 19 MB and about 50 ms of the only thread.
const AT_ONCE: usize = 8;
/// How often whoever finds no place looks again, and after how long.
const LOOKS: usize = 20;
const LOOK: Duration = Duration::from_millis(50);

thread_local! {
    static HASHING: Cell<usize> = const { Cell::new(0) };
}

/// A place among those who will hash; it is free again when this is dropped.
struct Place;

impl Place {
    /// Waits for a place, but not for long.
    ///
    /// # Errors
    /// 429 when there is none. It is no 503: this service is well, and its callers must not leave it alone for it.
    async fn take() -> Result<Place> {
        for _ in 0..LOOKS {
            if HASHING.get() < AT_ONCE {
                HASHING.set(HASHING.get() + 1);
                return Ok(Place);
            }
            Delay::from(LOOK).await;
        }
        let mut problem = Problem::new("busy", "Too many sign in at this moment", 429);
        problem.retry_after = Some(2);
        Err(problem.because("try again in a moment").into())
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        HASHING.set(HASHING.get().saturating_sub(1));
    }
}

/// What to store of a password that is good enough for this address.
pub(crate) async fn hashed(password: &str, email: &str) -> Result<String> {
    accounts::password::check(password, email).map_err(|why| wrong("password", why))?;
    let _place = Place::take().await?;
    hashing::hash(password, edge::secret()?).map_err(Error::platform)
}

impl App {
    /// `POST /v1/auth/login`. Unknown addresses take the same time and get the same answer as wrong passwords.
    pub(crate) async fn login(&self, mut req: Request) -> Result<Response> {
        let given: Credentials = body(&mut req).await?;
        let address = email(&given.email)?;
        let (tried, _place) = self.try_and_hash("login", &address).await?;
        let person = self.person_of(&address).await?;
        let outcome = opens(person.as_ref(), &given.password)?;
        let (Some(person), Outcome::Right | Outcome::RightButOld) = (&person, outcome) else {
            return Err(Problem::sign_in("address and password do not fit together").into());
        };
        let mut statements = self.succeeded(&tried)?;
        if outcome == Outcome::RightButOld {
            let stored = hashing::hash(&given.password, edge::secret()?).map_err(Error::platform)?;
            statements.push(self.store_password(&person.id, &stored)?);
        }
        self.sign_in_with(person, &client(&req), statements).await
    }

    /// Counts a try and takes a place to hash for it, in this order: whoever tried too often takes nobody's place.
    async fn try_and_hash(&self, what: &str, email: &str) -> Result<(Try, Place)> {
        let tried = self.try_at(what, email).await?;
        match Place::take().await {
            Ok(place) => Ok((tried, place)),
            Err(busy) => {
                self.db()?.batch(self.not_looked_at(&tried)?).await?;
                Err(busy)
            }
        }
    }

    /// Makes sure that the person is there, where the account has a password.
    pub(crate) async fn confirm(&self, person: &Person, password: Option<&str>) -> Result<()> {
        if person.password.is_none() {
            return Ok(());
        }
        let password = password.ok_or_else(|| wrong("password", "the password is needed for this"))?;
        let (tried, _place) = self.try_and_hash("login", &person.email).await?;
        if opens(Some(person), password)? == Outcome::Wrong {
            return Err(Problem::forbidden("the password is wrong").into());
        }
        self.db()?.batch(self.succeeded(&tried)?).await.map(|_| ())
    }

    /// `POST /v1/auth/password/forgot`.
    pub(crate) async fn forgot(&self, mut req: Request) -> Result<Response> {
        let Forgot { email: given } = body(&mut req).await?;
        let address = email(&given)?;
        self.try_at("mail", &address).await?;
        let origin = self.origin()?.to_owned();
        // after the answer: it tells nothing, and neither does its time
        self.later(move |app| async move {
            let Some(person) = app.person_of(&address).await? else { return Ok(()) };
            let (token, store) = app.once(Purpose::Reset, &person.id, &())?;
            app.db()?.batch(vec![store]).await?;
            app.send(&address, person.lang(), &mail::reset(person.lang(), &origin, &token)).await
        });
        receipt(&self.ctx)
    }

    /// `POST /v1/auth/password/reset`.
    pub(crate) async fn reset(&self, mut req: Request) -> Result<Response> {
        let given: NewPassword = body(&mut req).await?;
        let over = || wrong("token", "the link was used before, or is too old: ask for another");
        let account = self.whose(Purpose::Reset, &given.token).await?.ok_or_else(over)?;
        let mut person = self.person(&account).await?;
        // before the link is used: it is still good when the password is refused
        let stored = hashed(&given.password, &person.email).await?;
        self.take::<()>(Purpose::Reset, &given.token).await?.ok_or_else(over)?;
        let statements = vec![
            self.store_password(&person.id, &stored)?,
            self.forget(Purpose::Reset, &person.id)?,
            self.end_all(&person.id)?,
        ];
        person.password = Some(stored);
        self.sign_in_with(&person, &client(&req), statements).await
    }

    /// `PUT /v1/account/password`.
    pub(crate) async fn change_password(&self, mut req: Request) -> Result<Response> {
        let given: PasswordChange = body(&mut req).await?;
        let mut person = self.person(self.me()?).await?;
        let stored = hashed(&given.password, &person.email).await?;
        self.confirm(&person, given.current.as_deref()).await?;
        let statements = vec![self.store_password(&person.id, &stored)?, self.end_all(&person.id)?];
        person.password = Some(stored);
        self.sign_in_with(&person, &client(&req), statements).await
    }

    fn store_password(&self, account: &str, stored: &str) -> Result<D1PreparedStatement> {
        self.db()?.statement("UPDATE accounts SET password = ?2 WHERE id = ?1", &[account.into(), stored.into()])
    }

    /// Deletes what expired and folds what accounts are found by, in bounded pieces: every night.
    pub(crate) async fn sweep(&self) -> Result<usize> {
        const DAY: u64 = 24 * 3600 * 1000;
        let session = accounts::refresh::SESSION_MS;
        let olds = [
            ("DELETE FROM once WHERE digest IN (SELECT digest FROM once WHERE expires_at < ?1 LIMIT 5000)", 0),
            ("DELETE FROM invitations WHERE id IN (SELECT id FROM invitations WHERE expires_at < ?1 LIMIT 5000)", 0),
            ("DELETE FROM attempts WHERE name IN (SELECT name FROM attempts WHERE last_at < ?1 LIMIT 5000)", DAY),
            (
                "DELETE FROM refresh_tokens WHERE digest IN (SELECT digest FROM refresh_tokens WHERE issued_at < ?1 LIMIT 5000)",
                session,
            ),
            ("DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE used_at < ?1 LIMIT 5000)", session),
        ];
        let mut statements = Vec::new();
        for (sql, age) in olds {
            statements.push(self.db()?.statement(sql, &[number(now_ms().saturating_sub(age))])?);
        }
        let gone: usize = self.db()?.batch(statements).await?.into_iter().sum();
        Ok(gone + self.fold_some().await?)
    }
}

/// Compares, for as long as it takes, whether there is an account or not.
fn opens(person: Option<&Person>, password: &str) -> Result<Outcome> {
    // nobody has a longer one, and hashing megabytes would be somebody's weapon
    let password = if password.chars().count() > accounts::password::LONGEST { "" } else { password };
    hashing::verify(password, person.and_then(|p| p.password.as_deref())).map_err(Error::platform)
}
