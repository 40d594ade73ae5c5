//! The mailbox: which mails were asked for, and, where nothing sends them, what is in them.

use contracts::mail::{Engine, NewMail};
use edge::values::int as number;
use edge::{Db, Result, now_ms};
use serde::{Deserialize, Serialize};
use text::html::escape;
use worker::{D1PreparedStatement, Request, Response, ResponseBuilder};

/// How long a mail is remembered, in milliseconds, and how many the page shows.
const KEPT_MS: u64 = 30 * 24 * 3600 * 1000;
const SHOWN: u32 = 50;
/// Mails deleted at once, and how often in a row: two million a night.
const SWEPT_AT_ONCE: usize = 5_000;
const SWEEPS: usize = 400;

#[derive(Deserialize)]
struct Row {
    at: u64,
    sent_to: String,
    lang: String,
    subject: String,
    text: String,
    html: String,
}

/// True when a mail of this key was taken.
pub(crate) async fn knows(db: &Db<'_>, key: &str) -> Result<bool> {
    let row: Option<serde_json::Value> = db.first("SELECT 1 FROM mails WHERE key = ?1", &[key.into()]).await?;
    Ok(row.is_some())
}

/// Notes a mail; false when it was noted before.
pub(crate) async fn note(db: &Db<'_>, mail: &NewMail, engine: Engine) -> Result<bool> {
    Ok(db.batch(vec![noting(db, mail, engine)?]).await?.first() == Some(&1))
}

/// The statement that notes a mail, what is in it only where nothing sends it.
pub(crate) fn noting(db: &Db<'_>, mail: &NewMail, engine: Engine) -> Result<D1PreparedStatement> {
    let (name, text, html) = match engine {
        Engine::Mailbox => ("mailbox", mail.text.as_str(), mail.html.as_str()),
        Engine::Resend => ("resend", "", ""),
    };
    let sql = "INSERT INTO mails (key, at, engine, sent_to, lang, subject, text, html) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (key) DO NOTHING";
    let values = [
        mail.key.as_str().into(),
        number(now_ms()),
        name.into(),
        mail.to.as_str().into(),
        mail.lang.code().into(),
        mail.subject.as_str().into(),
        text.into(),
        html.into(),
    ];
    db.statement(sql, &values)
}

/// A mail that an address got, as its owner takes it along.
#[derive(Deserialize, Serialize)]
pub(crate) struct Kept {
    at: u64,
    lang: String,
    subject: String,
    text: String,
}

/// The mails of an address, latest first, those that wait to be sent too: as long as they are kept at all, a person gets no more
/// than this.
pub(crate) async fn sent(db: &Db<'_>, address: &str) -> Result<Vec<Kept>> {
    let waiting = "SELECT at, body ->> 'lang' AS lang, body ->> 'subject' AS subject, body ->> 'text' AS text \
                   FROM waiting INDEXED BY waiting_to WHERE sent_to = ?1 ORDER BY at DESC LIMIT 1000";
    let mut mails: Vec<Kept> = db.rows(waiting, &[address.into()]).await?;
    let sent = "SELECT at, lang, subject, text FROM mails WHERE sent_to = ?1 ORDER BY at DESC LIMIT 1000";
    mails.extend(db.rows::<Kept>(sent, &[address.into()]).await?);
    mails.sort_by_key(|mail| std::cmp::Reverse(mail.at));
    Ok(mails)
}

/// Forgets the mails of an address.
pub(crate) async fn forget(db: &Db<'_>, address: &str) -> Result<()> {
    let gone = db.statement("DELETE FROM mails WHERE sent_to = ?1", &[address.into()])?;
    let waiting = db.statement("DELETE FROM waiting WHERE sent_to = ?1", &[address.into()])?;
    db.batch(vec![gone, waiting]).await.map(|_| ())
}

/// Deletes what is too old; answers how many went.
pub(crate) async fn sweep(db: &Db<'_>, now: u64) -> Result<usize> {
    let sql = format!(
        "DELETE FROM mails WHERE key IN (SELECT key FROM mails WHERE at < ?1 ORDER BY at LIMIT {SWEPT_AT_ONCE})"
    );
    let mut swept = 0;
    for _ in 0..SWEEPS {
        let old = db.statement(&sql, &[number(now.saturating_sub(KEPT_MS))])?;
        let gone: usize = db.batch(vec![old]).await?.into_iter().sum();
        swept += gone;
        if gone < SWEPT_AT_ONCE {
            break;
        }
    }
    Ok(swept)
}

/// `GET /mailbox?to=…`: the latest mails as a page, or as JSON for programs that ask for it.
pub(crate) async fn page(req: &Request, db: &Db<'_>) -> Result<Response> {
    let params = edge::params(req);
    let rows: Vec<Row> = match params.get("to") {
        Some(to) => {
            let sql =
                "SELECT at, sent_to, lang, subject, text, html FROM mails WHERE sent_to = ?1 ORDER BY at DESC LIMIT ?2";
            db.rows(sql, &[to.into(), SHOWN.into()]).await?
        }
        None => {
            let sql = "SELECT at, sent_to, lang, subject, text, html FROM mails ORDER BY at DESC LIMIT ?1";
            db.rows(sql, &[SHOWN.into()]).await?
        }
    };
    let answer = ResponseBuilder::new().with_header("cache-control", "no-store")?;
    if req.headers().get("accept")?.is_some_and(|accept| accept.contains("json")) {
        let mail = |row: Row| serde_json::json!({"at": row.at, "to": row.sent_to, "lang": row.lang, "subject": row.subject, "text": row.text, "html": row.html});
        let mails: Vec<_> = rows.into_iter().map(mail).collect();
        return Ok(answer.with_header("content-type", "application/json")?.fixed(serde_json::to_vec(&mails)?));
    }
    let mut html = String::from(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Mailbox</title><body><h1>Mailbox</h1>\
         <p>Mails that were not sent: this machine has no mail service.</p>",
    );
    for row in &rows {
        let (to, subject) = (escape(&row.sent_to), escape(&row.subject));
        html.push_str(&format!(
            "<article lang=\"{}\"><h2 dir=\"auto\">{subject}</h2><p>{to}</p><iframe title=\"{subject}\" sandbox=\"allow-top-navigation-by-user-activation\" \
             style=\"width:100%;height:24em;border:1px solid\" srcdoc=\"{}\"></iframe></article>",
            row.lang,
            escape(&row.html.replace("<head>", "<head><base target=\"_top\">"))
        ));
    }
    let policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    Ok(answer
        .with_header("content-type", "text/html; charset=utf-8")?
        .with_header("content-security-policy", policy)?
        .fixed(html.into_bytes()))
}
