//! Goods that arrived: what was credited for them waits until they can no longer be sent back.

use crate::app::{App, body, int};
use contracts::affiliate::ReportedDelivery;
use edge::Result;
use edge::respond::{CacheRule, json};
use serde::Deserialize;
use worker::{Request, Response};

impl App {
    /// `POST {DELIVERIES}`, from the payment service; before the sale was heard of, or after.
    pub(crate) async fn take_delivery(&self, mut req: Request) -> Result<Response> {
        #[derive(Deserialize)]
        struct Concerned {
            id: String,
            influencer: String,
        }
        let given: ReportedDelivery = body(&mut req).await?;
        let db = self.db()?;
        let (order, merchant) = (given.order.as_str(), given.merchant.as_str());
        // the first word holds
        let sql = "INSERT INTO commission_deliveries (order_id, merchant, kept_from) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
        db.batch(vec![db.statement(sql, &[order.into(), merchant.into(), int(given.kept_from)])?]).await?;
        let sql = "SELECT id, influencer FROM commissions INDEXED BY commissions_subject WHERE subject = ?1 AND merchant = ?2";
        for Concerned { id, influencer } in db.rows::<Concerned>(sql, &[order.into(), merchant.into()]).await? {
            self.reckon(&db, &influencer, &[id]).await?;
        }
        json(&self.ctx, &serde_json::json!({}), CacheRule::NoStore)
    }
}
