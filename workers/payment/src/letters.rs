//! Messages of queues that no consumer could take, and mails that could not be sent: kept until an administrator sends them again.

use crate::values::{int, rfc3339};
use contracts::mail::{MAIL_AGAIN, MAILS_GIVEN_UP, MailAgain, Sent};
use contracts::oversight::{DeadLetter, DeadLetters};
use contracts::routes::Service;
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Error, Page, Params, Peer, Problem, Result, now_ms};
use serde::Deserialize;
use worker::{Env, MessageBatch, MessageExt, Response};

/// What dead letters call the mails.
const MAILS: &str = "gys-mails";
/// How the queues are called that keep what another's consumer could not take.
const FAILED: &str = "-failed";
/// The other queues, and our way into each.
const QUEUES: [(&str, &str); 4] = [
    ("gys-orders", "ORDERS"),
    ("gys-shop-news", "SHOP_NEWS"),
    ("gys-affiliate-news", "AFFILIATE_NEWS"),
    ("gys-stock", "STOCK_NEWS"),
];

#[derive(Deserialize)]
struct Row {
    id: String,
    queue: String,
    body: String,
    at: u64,
}

/// Keeps what a dead-letter queue delivers.
///
/// # Errors
/// When D1 refuses: it is delivered again.
pub(crate) async fn keep(batch: &MessageBatch<String>, env: &Env) -> Result<()> {
    let ctx = Context::of_schedule("payment");
    let db = Db::new(env, &ctx)?;
    let mut rows = Vec::new();
    let queue = batch.queue();
    let is_mail = queue == MAILS_GIVEN_UP;
    let queue = if is_mail { MAILS } else { queue.strip_suffix(FAILED).unwrap_or(&queue) };
    for message in batch.messages()? {
        let body = message.body().as_str();
        // a mail has one name however often it is given up
        let mail = if is_mail { serde_json::from_str::<MailAgain>(body).ok() } else { None };
        let id = mail.map_or_else(|| message.id(), |MailAgain { mail }| mail);
        let sql = "INSERT INTO dead_letters (id, queue, body, at) VALUES (?1, ?2, ?3, ?4) \
                   ON CONFLICT (id) DO UPDATE SET body = excluded.body, at = excluded.at";
        rows.push(db.statement(sql, &[id.into(), queue.into(), body.into(), int(now_ms())])?);
    }
    db.batch(rows).await.map(|_| ())
}

/// `GET /v1/admin/dead-letters`, `GET /admin/v1/dead-letters`: latest first.
pub(crate) async fn list(params: &Params, env: &Env, ctx: &Context) -> Result<Response> {
    let page = Page::read(params, &["dead-letters"])?;
    let sql = "SELECT id, queue, body, at FROM dead_letters INDEXED BY dead_letters_at WHERE (at, id) < (?1, ?2) \
               ORDER BY at DESC, id DESC LIMIT ?3";
    let rows: Vec<Row> = Db::new(env, ctx)?.rows(sql, &page.range()).await?;
    let next_cursor = page.next(&rows, |row| (row.at, row.id.as_str()));
    let letter = |row: Row| DeadLetter { id: row.id, queue: row.queue, body: row.body, at: rfc3339(row.at) };
    let items = rows.into_iter().take(page.limit).map(letter).collect();
    json(ctx, &DeadLetters { items, next_cursor }, CacheRule::NoStore)
}

/// `POST /v1/admin/dead-letters/{id}/retry`, `POST /admin/v1/dead-letters/{id}/retry`: sends it again, then
/// forgets it; consumers count it once. 404 when nobody keeps it any more.
pub(crate) async fn retry(id: &str, env: &Env, ctx: &Context) -> Result<Response> {
    let db = Db::new(env, ctx)?;
    let row: Option<Row> = db.first("SELECT id, queue, body, at FROM dead_letters WHERE id = ?1", &[id.into()]).await?;
    let row = row.ok_or_else(|| Problem::not_found("no dead letter has this id"))?;
    let sent = if row.queue == MAILS {
        let mail = MailAgain { mail: row.id };
        Peer::new(env, Service::Notification)?.post::<Sent, _>(ctx, MAIL_AGAIN, &mail).await.map(|_| ())
    } else {
        let known = QUEUES.iter().find(|(queue, _)| *queue == row.queue);
        let (_, binding) = known.ok_or_else(|| Error::platform(format!("no way into the queue {}", row.queue)))?;
        Ok(env.queue(binding)?.send(row.body).await?)
    };
    let is_over = match &sent {
        Ok(()) => true,
        Err(Error::Problem(problem)) => problem.status == 404,
        Err(_) => false,
    };
    if is_over {
        // not one that came back meanwhile
        let gone = "DELETE FROM dead_letters WHERE id = ?1 AND at = ?2";
        db.batch(vec![db.statement(gone, &[id.into(), int(row.at)])?]).await?;
    }
    sent?;
    Ok(Response::empty()?.with_status(204))
}
