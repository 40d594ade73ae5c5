//! Mails that wait for the mail service. Each is written down before it is sent, so whatever becomes of a try, another one follows:
//! under the same key, after longer and longer pauses. What was tried often enough, or is refused for good, goes to the dead
//! letters with what was said, where an administrator finds it and may send it again.

use crate::mailbox;
use crate::resend::{self, Outcome};
use contracts::mail::{Engine, NewMail, pause_ms};
use edge::values::int as number;
use edge::{Context, Db, Problem, Result};
use futures_util::future::join_all;
use serde::{Deserialize, Serialize};
use worker::Env;

/// Most mails tried at once.
const AT_ONCE: u32 = 20;
/// How long a given-up mail is kept, in milliseconds.
const KEPT_MS: u64 = 30 * 24 * 3600 * 1000;
/// How much of what was said is kept, in characters.
const SAID: usize = 500;

/// What became of a mail that was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    /// It is sent.
    Sent,
    /// It was not taken now, and is tried again.
    Later,
    /// It will never be taken: what was said.
    Refused(String),
    /// It was asked for before, and is tried or was given up.
    Known,
}

/// A mail to try.
#[derive(Deserialize)]
struct Row {
    id: String,
    body: String,
    tries: u32,
}

/// What administrators see of a mail that was given up: not what is in it.
#[derive(Serialize)]
struct Letter<'a> {
    mail: &'a str,
    to: &'a str,
    subject: &'a str,
    tries: u32,
    said: &'a str,
}

/// Sends a mail, now or later.
///
/// # Errors
/// When D1 refuses: then nothing is promised.
pub(crate) async fn take(env: &Env, ctx: &Context, db: &Db<'_>, mail: &NewMail) -> Result<Taken> {
    let (id, body, now) = (edge::secret_name("mail_")?, serde_json::to_string(mail)?, ctx.now_ms());
    let sql = "INSERT INTO waiting (id, key, sent_to, body, at, tries, due) VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6) \
               ON CONFLICT (key) DO NOTHING RETURNING id, body, tries";
    let values = [
        id.into(),
        mail.key.as_str().into(),
        mail.to.as_str().into(),
        body.into(),
        number(now),
        number(now + pause_ms(1).unwrap_or_default()),
    ];
    match db.first::<Row>(sql, &values).await? {
        Some(row) => attempt(env, ctx, db, &row, mail).await,
        None => Ok(Taken::Known),
    }
}

/// Tries what is due; answers how many were tried.
///
/// # Errors
/// When D1 refuses.
pub(crate) async fn due(env: &Env, ctx: &Context, db: &Db<'_>) -> Result<usize> {
    // whoever takes a row puts off its next try; should it die with it, somebody tries again then
    let sql = "UPDATE waiting SET tries = tries + 1, due = ?1 + 60000 WHERE id IN \
               (SELECT id FROM waiting INDEXED BY waiting_due WHERE due <= ?1 ORDER BY due LIMIT ?2) RETURNING id, body, tries";
    let rows: Vec<Row> = db.rows(sql, &[number(ctx.now_ms()), AT_ONCE.into()]).await?;
    let tried = join_all(rows.iter().map(async |row| {
        let mail: NewMail = serde_json::from_str(&row.body)?;
        attempt(env, ctx, db, row, &mail).await
    }))
    .await;
    tried.into_iter().collect::<Result<Vec<_>>>().map(|tried| tried.len())
}

/// Sends a mail that was given up as if it were new.
///
/// # Errors
/// 404 when it is kept no longer, or was not given up.
pub(crate) async fn again(env: &Env, ctx: &Context, db: &Db<'_>, id: &str) -> Result<()> {
    let sql = "UPDATE waiting SET tries = 1, due = ?2 WHERE id = ?1 AND due IS NULL RETURNING id, body, tries";
    let next = number(ctx.now_ms() + pause_ms(1).unwrap_or_default());
    let row: Option<Row> = db.first(sql, &[id.into(), next]).await?;
    let row = row.ok_or_else(|| Problem::not_found("the mail is kept no longer, or was sent again already"))?;
    let mail: NewMail = serde_json::from_str(&row.body)?;
    attempt(env, ctx, db, &row, &mail).await.map(|_| ())
}

/// One try, and what follows from it.
async fn attempt(env: &Env, ctx: &Context, db: &Db<'_>, row: &Row, mail: &NewMail) -> Result<Taken> {
    let outcome = resend::send(env, mail).await;
    let (said, refused) = match outcome {
        Outcome::Taken => {
            let gone = db.statement("DELETE FROM waiting WHERE id = ?1", &[row.id.as_str().into()])?;
            db.batch(vec![mailbox::noting(db, mail, Engine::Resend)?, gone]).await?;
            return Ok(Taken::Sent);
        }
        Outcome::NotNow(said) => (said, false),
        Outcome::Never(said) => (said, true),
    };
    let said: String = said.chars().take(SAID).collect();
    let pause = if refused { None } else { pause_ms(row.tries) };
    if pause.is_none() {
        let letter = Letter { mail: &row.id, to: &mail.to, subject: &mail.subject, tries: row.tries, said: &said };
        env.queue("GIVEN_UP")?.send(serde_json::to_string(&letter)?).await?;
    }
    let due = pause.map_or(worker::wasm_bindgen::JsValue::NULL, |pause| number(ctx.now_ms() + pause));
    let sql = "UPDATE waiting SET due = ?2, said = ?3 WHERE id = ?1";
    db.batch(vec![db.statement(sql, &[row.id.as_str().into(), due, said.as_str().into()])?]).await?;
    let line = serde_json::json!({"level": "warn", "service": "notification", "mail": row.id, "tries": row.tries, "said": said});
    worker::console_warn!("{line}");
    Ok(if refused { Taken::Refused(said) } else { Taken::Later })
}

/// Deletes what is too old; answers how many went.
///
/// # Errors
/// When D1 refuses.
pub(crate) async fn sweep(db: &Db<'_>, now: u64) -> Result<usize> {
    let sql = "DELETE FROM waiting WHERE id IN (SELECT id FROM waiting INDEXED BY waiting_at WHERE at < ?1 LIMIT 5000)";
    let old = db.statement(sql, &[number(now.saturating_sub(KEPT_MS))])?;
    Ok(db.batch(vec![old]).await?.into_iter().sum())
}
