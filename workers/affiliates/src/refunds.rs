//! Goods given back: what was credited for them is taken back.

use crate::app::{App, TRIES, as_json, body, busy, int};
use crate::book::Turn;
use contracts::affiliate::ReportedRefund;
use edge::respond::{CacheRule, json};
use edge::{Db, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use worker::{Request, Response};

impl App {
    /// `POST {REFUNDS}`, from the payment service.
    pub(crate) async fn take_refund(&self, mut req: Request) -> Result<Response> {
        let given: ReportedRefund = body(&mut req).await?;
        self.give_back(&self.db()?, &given).await?;
        json(&self.ctx, &serde_json::json!({}), CacheRule::NoStore)
    }

    /// Keeps a refund and works out the order's commissions again; gives what is left of each.
    pub(crate) async fn give_back(&self, db: &Db<'_>, refund: &ReportedRefund) -> Result<BTreeMap<String, i64>> {
        #[derive(Deserialize)]
        struct Concerned {
            id: String,
            influencer: String,
        }
        // a refund that failed stays failed, whichever word comes first
        let sql = "INSERT INTO commission_refunds (id, order_id, lines, failed) VALUES (?1, ?2, ?3, ?4) \
                   ON CONFLICT (id) DO UPDATE SET failed = max(failed, excluded.failed)";
        let values = [
            refund.id.as_str().into(),
            refund.order.as_str().into(),
            as_json(&refund.lines)?,
            int(u8::from(refund.failed)),
        ];
        db.batch(vec![db.statement(sql, &values)?]).await?;
        let sql = "SELECT id, influencer FROM commissions INDEXED BY commissions_subject WHERE subject = ?1";
        let concerned: Vec<Concerned> = db.rows(sql, &[refund.order.as_str().into()]).await?;
        let mut left = BTreeMap::new();
        for Concerned { id, influencer } in concerned {
            let due = self.reckon(db, &influencer, &[id]).await?;
            left.extend(due);
        }
        Ok(left)
    }

    /// Works these commissions of an influencer out again; gives what is due of each.
    pub(crate) async fn reckon(&self, db: &Db<'_>, influencer: &str, ids: &[String]) -> Result<BTreeMap<String, i64>> {
        for _ in 0..TRIES {
            let mut turn = Turn::open(self, db, influencer).await?;
            turn.load(ids).await?;
            if let Some(commissions) = turn.commit().await? {
                let due = commissions.into_iter().filter(|commission| ids.contains(&commission.credit.event));
                return Ok(due.map(|commission| (commission.credit.event, commission.due)).collect());
            }
        }
        Err(busy())
    }
}
