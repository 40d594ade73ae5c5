//! What is done by itself, every ten minutes, bit by bit: clicks of days that are over are credited, commissions whose time has come are approved,
//! last month is settled, what waits to be told is told, old clicks and reports go. Whatever fails is noted, and what it concerns is tried again; nobody else waits for it.

use crate::app::{App, as_json, fault, int};
use crate::book::AGAIN;
use affiliates::calendar::DAY;
use edge::{Db, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Commissions looked at at once, and of how many influencers: each asks the database some seven times.
const AT_ONCE: u32 = 100;
const PEOPLE: usize = 20;
/// Rounds of approvals of one sweep.
const ROUNDS: usize = 2;
/// Days after which a click says nothing any more: the longest window is 90.
const KEPT_DAYS: u64 = 180;

/// What a sweep did.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Swept {
    clicks: u32,
    looked_at: usize,
    statements: u32,
    failed: u32,
    told: usize,
}

/// Behind which influencer the settlement goes on.
#[derive(Default, Deserialize)]
struct Place {
    behind: String,
}

impl App {
    /// Does what is due, as much of it as one invocation may; the next sweep goes on.
    pub(crate) async fn sweep(&self) -> Result<Swept> {
        let db = self.db()?;
        let outcome = self.settle_due(&db).await;
        // what is to be told does not wait for what fails
        let told = self.tell_news().await?;
        Ok(Swept { told, ..outcome? })
    }

    async fn settle_due(&self, db: &Db<'_>) -> Result<Swept> {
        let mut swept = Swept::default();
        match self.credit_clicks(db).await {
            Ok(credited) => swept.clicks = credited,
            Err(error) => fault("clicks", &error),
        }
        for _ in 0..ROUNDS {
            match self.approve_due(db).await? {
                0 => break,
                looked_at => swept.looked_at += looked_at,
            }
        }
        let at = db.first::<Place>("SELECT behind FROM settling WHERE one = 1", &[]).await?;
        let prepared = self.settle_month(self.last_month()?, &at.unwrap_or_default().behind).await?;
        (swept.statements, swept.failed) = (prepared.statements, prepared.failed);
        // where the next sweep goes on: else those who have nothing due yet would stand before the others for ever
        let sql = "UPDATE settling SET behind = ?1 WHERE one = 1";
        db.batch(vec![db.statement(sql, &[prepared.next.unwrap_or_default().into()])?]).await?;
        let old = self.now().saturating_sub(KEPT_DAYS * DAY);
        let sql =
            "DELETE FROM clicks WHERE id IN (SELECT id FROM clicks INDEXED BY clicks_at WHERE at < ?1 LIMIT 1000)";
        db.batch(vec![db.statement(sql, &[int(old)])?]).await?;
        self.forget_reports(db).await?;
        Ok(swept)
    }

    /// Approves commissions whose holding period is over and whose merchants can pay; gives how many were looked at. Those that could
    /// not be are looked at again later.
    pub(crate) async fn approve_due(&self, db: &Db<'_>) -> Result<usize> {
        #[derive(Deserialize)]
        struct Due {
            id: String,
            influencer: String,
        }
        let sql = "SELECT id, influencer FROM commissions INDEXED BY commissions_pending WHERE look_at <= ?1 \
                   AND state = 'pending' AND held = 0 ORDER BY look_at LIMIT ?2";
        let due: Vec<Due> = db.rows(sql, &[int(self.now()), int(AT_ONCE)]).await?;
        let count = due.len();
        let mut by_influencer: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for Due { id, influencer } in due {
            by_influencer.entry(influencer).or_default().push(id);
        }
        // whoever is left out is due before all others the next time
        for (influencer, ids) in by_influencer.into_iter().take(PEOPLE) {
            if let Err(error) = self.reckon(db, &influencer, &ids).await {
                fault("approval", &error);
                // else the same ones would stand before all others for ever
                let sql = "UPDATE commissions SET look_at = ?2 WHERE id IN (SELECT value FROM json_each(?1))";
                db.batch(vec![db.statement(sql, &[as_json(&ids)?, int(self.now() + AGAIN)])?]).await?;
            }
        }
        Ok(count)
    }
}
