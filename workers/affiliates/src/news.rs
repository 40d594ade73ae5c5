//! What influencers and merchants' owners are told by mail: written down in the transaction of what happened, handed to the queue until
//! that took it, under a name that is its own for ever. What happens often is gathered: a day of held commissions is one mail.

use crate::app::{App, as_json, fault, int};
use affiliates::calendar::{DAY, Time};
use contracts::affiliate::{AffiliateEvent, AffiliateNews, Told};
use edge::{Db, Result};
use serde::Deserialize;
use worker::D1PreparedStatement;

/// Most mails told at once.
const AT_ONCE: u32 = 100;
/// How often a row that cannot be read is tried: the last time after about a day.
const TRIES: u32 = 30;
/// Seconds in which applications to a programme are gathered.
const HOUR: Time = 3600;

/// Writes down what happened to one thing of an influencer, to be told at once.
pub(crate) fn told(
    db: &Db<'_>,
    name: &str,
    influencer: &str,
    event: &AffiliateEvent,
    now: Time,
) -> Result<D1PreparedStatement> {
    db.statement(
        "INSERT INTO affiliate_news (id, news, influencer, units, due) VALUES (?1, ?2, ?3, 1, ?4) ON CONFLICT DO NOTHING",
        &[name.into(), as_json(event)?, influencer.into(), int(now)],
    )
}

/// Writes down what becomes of a statement's transfer, behind the statement that stores it: where it goes is read there. Where nothing
/// is transferred there is nothing to tell.
pub(crate) fn told_of_transfer(
    db: &Db<'_>,
    name: &str,
    statement: &str,
    event: &AffiliateEvent,
    now: Time,
) -> Result<D1PreparedStatement> {
    db.statement(
        "INSERT INTO affiliate_news (id, news, influencer, units, due) SELECT ?1, json_set(?2, '$.account_ends', substr(rib, -4)), \
         influencer, 1, ?3 FROM statements WHERE id = ?4 AND paid > 0 ON CONFLICT DO NOTHING",
        &[format!("{name}/{statement}").into(), as_json(event)?, int(now), statement.into()],
    )
}

/// Writes down that this happened to so many commissions of an influencer today; fewer when it was taken back. The day is told when it
/// is over.
pub(crate) fn gathered(
    db: &Db<'_>,
    name: &str,
    influencer: &str,
    event: &AffiliateEvent,
    units: i64,
    now: Time,
) -> Result<D1PreparedStatement> {
    let due = (now / DAY + 1) * DAY;
    db.statement(
        "INSERT INTO affiliate_news (id, news, influencer, units, due) VALUES (?1, ?2, ?3, max(?4, 0), ?5) \
         ON CONFLICT (id) DO UPDATE SET units = max(units + ?4, 0)",
        &[format!("{name}/{influencer}/{due}").into(), as_json(event)?, influencer.into(), int(units), int(due)],
    )
}

/// Writes down that an influencer applied to a merchant's programme, where this partner waits for an answer. An hour of applications is
/// told together.
pub(crate) fn applied(db: &Db<'_>, merchant: &str, partner: &str, now: Time) -> Result<D1PreparedStatement> {
    let due = (now / HOUR + 1) * HOUR;
    db.statement(
        "INSERT INTO affiliate_news (id, news, merchant, units, due) SELECT ?1, ?2, ?3, 1, ?4 FROM partners WHERE id = ?5 \
         AND membership = 'applied' ON CONFLICT (id) DO UPDATE SET units = units + 1",
        &[
            format!("applied/{merchant}/{due}").into(),
            as_json(&AffiliateEvent::Applied)?,
            merchant.into(),
            int(due),
            partner.into(),
        ],
    )
}

#[derive(Deserialize)]
struct Row {
    id: String,
    news: String,
    merchant: Option<String>,
    units: u32,
    attempts: u32,
    account: Option<String>,
    origin: Option<String>,
}

impl App {
    /// Hands over what is due; gives how many mails. What fails waits longer each time, at most an hour.
    pub(crate) async fn tell_news(&self) -> Result<usize> {
        let db = self.db()?;
        // whoever takes a row puts off its next try; should it die with it, somebody tries again then
        let sql = "UPDATE affiliate_news SET due = ?1 + 60 * (1 << min(attempts, 6)), attempts = attempts + 1 WHERE id IN \
                   (SELECT id FROM affiliate_news INDEXED BY affiliate_news_due WHERE due <= ?1 ORDER BY due LIMIT ?2) \
                   RETURNING id, news, merchant, units, attempts, \
                   (SELECT i.account FROM influencers i WHERE i.id = affiliate_news.influencer) AS account, \
                   coalesce((SELECT i.origin FROM influencers i WHERE i.id = affiliate_news.influencer), \
                   (SELECT p.origin FROM programmes p WHERE p.merchant = affiliate_news.merchant)) AS origin";
        let rows: Vec<Row> = db.rows(sql, &[int(self.now()), int(AT_ONCE)]).await?;
        let mut over = Vec::with_capacity(rows.len());
        for Row { id, news, merchant, units, attempts, account, origin } in rows {
            let to = merchant.map(Told::Owners).or_else(|| account.map(Told::Account));
            let origin = origin.or_else(|| self.ctx.origin().map(str::to_owned));
            // what was taken back is not told, nor is anybody who never was here: a past from elsewhere may name them
            if let (Some(to), Some(origin), 1..) = (to, origin, units) {
                let event: AffiliateEvent = match serde_json::from_str(&news) {
                    Ok(event) => event,
                    Err(unreadable) => {
                        fault("news", &unreadable.into());
                        if attempts >= TRIES {
                            over.push(id);
                        }
                        continue;
                    }
                };
                let traceparent = self.ctx.trace.header();
                let news = AffiliateNews { id: id.clone(), to, event, units, origin, traceparent };
                if let Err(error) = self.env.queue("NEWS")?.send(serde_json::to_string(&news)?).await {
                    fault("news", &error.into());
                    continue;
                }
            }
            over.push(id);
        }
        if !over.is_empty() {
            let sql = "DELETE FROM affiliate_news WHERE id IN (SELECT value FROM json_each(?1))";
            db.batch(vec![db.statement(sql, &[as_json(&over)?])?]).await?;
        }
        Ok(over.len())
    }

    /// Hands over what is due once the answer has left.
    pub(crate) fn tell_later(&self) {
        let app = self.clone();
        self.ctx.wait_until(async move {
            if let Err(error) = app.tell_news().await {
                fault("news", &error);
            }
        });
    }
}
