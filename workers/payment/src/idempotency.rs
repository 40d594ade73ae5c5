//! Requests under an `Idempotency-Key`: the same key and body leads to the same result, the same key with another body is an
//! error. Each attempt has a name of its own, and only the last one may finish: an attempt that died is taken over.

use crate::values::int;
use contracts::problem::Problem;
use edge::{Db, Error, Result, now_ms};
use serde::Deserialize;
use worker::{D1PreparedStatement, Request};

/// Header of the key.
pub(crate) const HEADER: &str = "idempotency-key";
/// How long an attempt has before another may take over: longer than the gateway waits for an answer.
const WORKING_MS: u64 = 10_000;
/// How long a key is remembered.
const KEPT_MS: u64 = 3 * 24 * 3600 * 1000;

/// A request under its key.
pub(crate) struct Claim {
    scope: String,
    key: String,
    digest: String,
    /// Name of this attempt.
    pub attempt: String,
}

/// What is known of a request.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Known {
    /// It is ours to carry out. When an earlier attempt died, its name.
    Ours(Option<String>),
    /// It was carried out, with this result.
    Done(String),
}

#[derive(Deserialize)]
struct Row {
    digest: String,
    attempt: String,
    until: u64,
    result: Option<String>,
}

/// The key of a request.
///
/// # Errors
/// 400 when it is missing or malformed.
pub(crate) fn key(req: &Request) -> Result<String> {
    let key = req.headers().get(HEADER)?.unwrap_or_default();
    if !(16..=128).contains(&key.len()) || !key.bytes().all(|b| b.is_ascii_graphic()) {
        return Err(Problem::invalid(HEADER, "expected 16 to 128 visible characters").into());
    }
    Ok(key)
}

impl Claim {
    /// A request by its headers and body. `scope` says who asks for what; `attempt` is a fresh name.
    ///
    /// # Errors
    /// 400 when the key is missing or malformed.
    pub(crate) fn of(req: &Request, body: &[u8], scope: &str, attempt: String) -> Result<Claim> {
        Ok(Claim { scope: scope.to_owned(), key: key(req)?, digest: signing::digest(body), attempt })
    }

    /// Claims the request.
    ///
    /// # Errors
    /// 422 when the key stands for another body, 409 while another attempt works on it.
    pub(crate) async fn claim(&self, db: &Db<'_>) -> Result<Known> {
        let now = now_ms();
        // one statement: the row as it was before, or none when it is new
        let sql = "INSERT INTO idempotency (scope, key, digest, attempt, until, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
                   ON CONFLICT DO NOTHING RETURNING digest, attempt, until, result";
        let values = [
            self.scope.as_str().into(),
            self.key.as_str().into(),
            self.digest.as_str().into(),
            self.attempt.as_str().into(),
            int(now + WORKING_MS),
            int(now),
        ];
        if db.first::<Row>(sql, &values).await?.is_some() {
            return Ok(Known::Ours(None));
        }
        let held = self.read(db).await?;
        if held.digest != self.digest {
            let problem = Problem::new("key-reused", "This key was used for another request", 422);
            return Err(problem.because("send another Idempotency-Key with another request").into());
        }
        if let Some(result) = held.result {
            return Ok(Known::Done(result));
        }
        if held.until > now {
            return Err(working());
        }
        let take = "UPDATE idempotency SET attempt = ?3, until = ?4 WHERE scope = ?1 AND key = ?2 AND attempt = ?5 AND result IS NULL \
                    RETURNING digest, attempt, until, result";
        let values = [
            self.scope.as_str().into(),
            self.key.as_str().into(),
            self.attempt.as_str().into(),
            int(now + WORKING_MS),
            held.attempt.as_str().into(),
        ];
        match db.first::<Row>(take, &values).await? {
            Some(_) => Ok(Known::Ours(Some(held.attempt))),
            None => Err(working()),
        }
    }

    /// The result, when there is one by now: for whoever does not know whether its transaction was carried out.
    ///
    /// # Errors
    /// When D1 refuses.
    pub(crate) async fn result(&self, db: &Db<'_>) -> Result<Option<String>> {
        Ok(self.read(db).await?.result)
    }

    /// The statements that end it with a result, in the transaction of the effect: they undo all of it when another attempt
    /// took over.
    ///
    /// # Errors
    /// When a value cannot be bound.
    pub(crate) fn done(&self, db: &Db<'_>, result: &str) -> Result<[D1PreparedStatement; 2]> {
        let (scope, key) = (self.scope.as_str(), self.key.as_str());
        Ok([
            db.statement(
                "INSERT INTO guard (what, holds) VALUES ('attempt', \
                 (SELECT attempt = ?3 AND result IS NULL FROM idempotency WHERE scope = ?1 AND key = ?2))",
                &[scope.into(), key.into(), self.attempt.as_str().into()],
            )?,
            db.statement(
                "UPDATE idempotency SET result = ?3 WHERE scope = ?1 AND key = ?2",
                &[scope.into(), key.into(), result.into()],
            )?,
        ])
    }

    /// Forgets a request that was refused: nothing came of it, and it may be sent again.
    ///
    /// # Errors
    /// When D1 refuses.
    pub(crate) async fn forget(&self, db: &Db<'_>) -> Result<()> {
        let sql = "DELETE FROM idempotency WHERE scope = ?1 AND key = ?2 AND attempt = ?3 AND result IS NULL";
        let values = [self.scope.as_str().into(), self.key.as_str().into(), self.attempt.as_str().into()];
        db.batch(vec![db.statement(sql, &values)?]).await.map(|_| ())
    }

    async fn read(&self, db: &Db<'_>) -> Result<Row> {
        let sql = "SELECT digest, attempt, until, result FROM idempotency WHERE scope = ?1 AND key = ?2";
        let held = db.first(sql, &[self.scope.as_str().into(), self.key.as_str().into()]).await?;
        held.ok_or_else(working)
    }
}

/// The statement that forgets keys too old to come again.
///
/// # Errors
/// When a value cannot be bound.
pub(crate) fn tidy(db: &Db<'_>, now: u64) -> Result<D1PreparedStatement> {
    let sql =
        "DELETE FROM idempotency WHERE (scope, key) IN (SELECT scope, key FROM idempotency WHERE at < ?1 LIMIT 500)";
    db.statement(sql, &[int(now.saturating_sub(KEPT_MS))])
}

fn working() -> Error {
    let problem = Problem::new("still-working", "The same request is being worked on", 409);
    problem.because("send it again in a few seconds, with the same Idempotency-Key").into()
}
