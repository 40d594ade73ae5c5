//! What is done by itself, every ten minutes: clicks of days that are over are credited, commissions whose time has come are approved,
//! last month is settled, old clicks go. Whatever fails is noted, and what it concerns is tried again; nobody else waits for it.

use crate::app::{App, as_json, fault, int};
use crate::book::AGAIN;
use affiliates::calendar::DAY;
use edge::{Db, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Commissions approved at once.
const AT_ONCE: u32 = 100;
/// Rounds of one sweep.
const ROUNDS: usize = 10;
/// Days after which a click says nothing any more: the longest window is 90.
const KEPT_DAYS: u64 = 180;

/// What a sweep did.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Swept {
    clicks: u32,
    looked_at: usize,
    statements: u32,
    failed: u32,
}

impl App {
    /// Does what is due.
    pub(crate) async fn sweep(&self) -> Result<Swept> {
        let db = self.db()?;
        let mut swept = Swept::default();
        match self.credit_clicks(&db).await {
            Ok(credited) => swept.clicks = credited,
            Err(error) => fault("clicks", &error),
        }
        for _ in 0..ROUNDS {
            match self.approve_due(&db).await? {
                0 => break,
                looked_at => swept.looked_at += looked_at,
            }
        }
        let (period, mut after) = (self.last_month()?, String::new());
        for _ in 0..ROUNDS {
            let prepared = self.settle_month(period, &after).await?;
            swept.statements += prepared.statements;
            swept.failed += prepared.failed;
            let Some(next) = prepared.next else { break };
            after = next;
        }
        let old = self.now().saturating_sub(KEPT_DAYS * DAY);
        let sql =
            "DELETE FROM clicks WHERE id IN (SELECT id FROM clicks INDEXED BY clicks_at WHERE at < ?1 LIMIT 1000)";
        db.batch(vec![db.statement(sql, &[int(old)])?]).await?;
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
        for (influencer, ids) in by_influencer {
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
