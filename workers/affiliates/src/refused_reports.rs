//! Reports that credited nobody although somebody's link or code led to them: to be read by the merchant and by the marketplace, until
//! they are as old as the clicks that speak for them.

use crate::app::{App, int};
use crate::programmes::of_merchant;
use affiliates::calendar::DAY;
use contracts::affiliate::{CommissionKind, NotCounted, RefusedReport, RefusedReports};
use contracts::identity::{Role, Scope};
use edge::respond::{CacheRule, json};
use edge::{Db, Page, Result, params};
use serde::Deserialize;
use worker::{Request, Response};

/// Days for which reports are kept, counted or not, from when they were heard.
pub(crate) const KEPT_DAYS: u32 = 180;
/// Most reports that one sweep lets go.
const AT_ONCE: u32 = 2_000;

#[derive(Deserialize)]
struct Row {
    id: String,
    merchant: String,
    at: u64,
    kind: CommissionKind,
    outcome: NotCounted,
    influencer: Option<String>,
    code: Option<String>,
    parcel: Option<String>,
}

impl App {
    /// `GET /v1/merchant/refused-reports`.
    pub(crate) async fn own_refused(&self, req: &Request) -> Result<Response> {
        let merchant = self.ctx.merchant_for(Scope::Promotions)?;
        self.refused(req, Some(merchant)).await
    }

    /// `GET /v1/admin/refused-reports`, `?merchant=` for one's.
    pub(crate) async fn all_refused(&self, req: &Request) -> Result<Response> {
        self.ctx.account_that_is(Role::Admin)?;
        self.refused(req, params(req).name("merchant")?).await
    }

    async fn refused(&self, req: &Request, merchant: Option<&str>) -> Result<Response> {
        let page = Page::read(&params(req), &["refused-reports", merchant.unwrap_or_default()])?;
        let db = self.db()?;
        let mut values = page.range().to_vec();
        let (index, filter) = match merchant {
            None => ("all_refused", ""),
            Some(slug) => {
                let Some(programme) = of_merchant(&db, slug).await? else {
                    let none = RefusedReports { items: Vec::new(), kept_days: KEPT_DAYS, next_cursor: None };
                    return json(&self.ctx, &none, CacheRule::NoStore);
                };
                values.push(programme.id.into());
                ("refused", "e.programme = ?4 AND")
            }
        };
        let sql = format!(
            "SELECT e.name AS id, p.merchant AS merchant, e.at AS at, e.kind AS kind, e.outcome AS outcome, i.name AS influencer, \
             e.code AS code, e.parcel AS parcel FROM affiliate_events e INDEXED BY affiliate_events_{index} \
             CROSS JOIN programmes p ON p.id = e.programme LEFT JOIN influencers i ON i.id = e.influencer \
             WHERE {filter} e.refused = 1 AND (e.at, e.name) < (?1, ?2) ORDER BY e.at DESC, e.name DESC LIMIT ?3"
        );
        let rows: Vec<Row> = db.rows(&sql, &values).await?;
        let next_cursor = page.next(&rows, |row| (row.at, &row.id));
        let items = rows.into_iter().take(page.limit).map(shown).collect();
        json(&self.ctx, &RefusedReports { items, kept_days: KEPT_DAYS, next_cursor }, CacheRule::NoStore)
    }

    /// Lets go of what is old, a part of it at a time. That a sale was credited is known by its commission for ever.
    pub(crate) async fn forget_reports(&self, db: &Db<'_>) -> Result<()> {
        let old = self.now().saturating_sub(u64::from(KEPT_DAYS) * DAY);
        let sql = "DELETE FROM affiliate_events WHERE (id, programme) IN (SELECT id, programme FROM affiliate_events \
                   INDEXED BY affiliate_events_heard WHERE heard < ?1 LIMIT ?2)";
        db.batch(vec![db.statement(sql, &[int(old), int(AT_ONCE)])?]).await.map(|_| ())
    }
}

fn shown(row: Row) -> RefusedReport {
    RefusedReport {
        id: row.id,
        merchant: row.merchant,
        at: row.at,
        kind: row.kind,
        reason: row.outcome,
        influencer: row.influencer,
        code: row.code,
        parcel: row.parcel,
    }
}
