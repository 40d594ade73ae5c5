//! Leads: whoever registers after following an influencer's link is told to the affiliates service, which judges it. The report is
//! written with the account, and repeated until it was taken.

use crate::app::{App, number, wrong};
use contracts::affiliate::{LEADS, MAX_CLICKS, ReportedLead};
use contracts::routes::Service;
use edge::{Peer, Result, now_ms};
use serde::{Deserialize, Serialize};
use serde_json::json;
use worker::D1PreparedStatement;

/// Most reports made at once.
const AT_ONCE: u32 = 50;
/// How often a report is taken up that nobody can read: the last time after about five days.
const TRIES: u32 = 24;

/// By what somebody came here who registers.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Came {
    /// The clicks that the browser proved.
    clicks: String,
    /// When they registered, seconds since 1970.
    at: u64,
}

#[derive(Deserialize)]
struct Row {
    account: String,
    body: String,
    attempts: u32,
}

/// By these clicks, now.
///
/// # Errors
/// 400 when they are too long to be what the cookie holds.
pub(crate) fn came(clicks: String) -> Result<Came> {
    if clicks.len() > MAX_CLICKS {
        return Err(wrong("clicks", format!("expected at most {MAX_CLICKS} characters")));
    }
    Ok(Came { clicks, at: now_ms() / 1000 })
}

impl App {
    /// The statement that leaves a new account's report; it stays away when the account was not made, and when somebody with the
    /// same mailbox had one before. None for who followed no link.
    pub(crate) fn lead(&self, account: &str, email: &str, came: &Came) -> Result<Option<D1PreparedStatement>> {
        if came.clicks.is_empty() {
            return Ok(None);
        }
        let report = ReportedLead {
            event: edge::secret_name("evt_")?,
            account: account.to_owned(),
            email: email.to_owned(),
            at: came.at,
            clicks: came.clicks.clone(),
        };
        let sql = "INSERT INTO leads (account, body, due) SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM accounts n WHERE n.id = ?1 \
                   AND NOT EXISTS (SELECT 1 FROM accounts o INDEXED BY accounts_mailbox WHERE o.mailbox = n.mailbox AND o.id <> n.id))";
        let values = [account.into(), serde_json::to_string(&report)?.into(), number(now_ms())];
        self.db()?.statement(sql, &values).map(Some)
    }

    /// Tells what is due, once the answer has left.
    pub(crate) fn tell_leads_later(&self) {
        self.later(|app| async move { app.tell_leads().await.map(|_| ()) });
    }

    /// Tells what is due; how much was taken. What fails waits longer each time, at most eight hours, and keeps no
    /// other waiting; it never goes by itself, but what nobody can read is given up.
    pub(crate) async fn tell_leads(&self) -> Result<usize> {
        // whoever takes a row puts off its next try; should it die with it, somebody tries again then
        let sql = "UPDATE leads SET due = ?1 + 60000 * (1 << min(attempts, 9)), attempts = attempts + 1 WHERE account IN \
                   (SELECT account FROM leads WHERE due <= ?1 ORDER BY due LIMIT ?2) RETURNING account, body, attempts";
        let db = self.db()?;
        let rows: Vec<Row> = db.rows(sql, &[number(self.ctx.now_ms()), AT_ONCE.into()]).await?;
        let peer = Peer::new(&self.env, Service::Affiliates)?;
        let (mut over, mut count, mut refused) = (Vec::new(), 0, None);
        for row in &rows {
            let told = match serde_json::from_str::<ReportedLead>(&row.body) {
                Ok(report) => peer.post::<serde_json::Value, _>(&self.ctx, LEADS, &report).await.map(|_| count += 1),
                Err(unreadable) => {
                    let line = json!({"level": "warn", "service": "auth", "part": "leads", "account": row.account, "attempts": row.attempts,
                        "given_up": row.attempts >= TRIES, "fault": unreadable.to_string()});
                    worker::console_warn!("{line}");
                    if row.attempts >= TRIES { Ok(()) } else { continue }
                }
            };
            match told {
                Ok(()) => {
                    over.push(db.statement("DELETE FROM leads WHERE account = ?1", &[row.account.as_str().into()])?);
                }
                Err(error) => refused = Some(error),
            }
        }
        if !over.is_empty() {
            db.batch(over).await?;
        }
        refused.map_or(Ok(count), Err)
    }
}
