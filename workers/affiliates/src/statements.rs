//! Statements, as their influencers read them: as data, as a table, as a document.

use crate::app::{App, recast};
use affiliates::statement::Statement as Settled;
use contracts::affiliate::{PayoutState, Statement, StatementCard, StatementEntry, Statements};
use edge::respond::{CacheRule, Entity, json};
use edge::{Db, Problem, Result, params};
use serde::Deserialize;
use text::Lang;
use worker::{Request, Response};

/// A row of `statements` without its document.
#[derive(Debug, Deserialize)]
pub(crate) struct Row {
    pub(crate) id: String,
    period: String,
    pub(crate) paid: i64,
    carried_in: i64,
    carried_out: i64,
    pub(crate) state: PayoutState,
    pub(crate) created_at: u64,
    paid_at: Option<u64>,
    decided_at: Option<u64>,
    account_ends: Option<String>,
    to_former: u8,
}

/// Of a statement `s` of the influencer `i`.
pub(crate) const COLUMNS: &str = "s.id AS id, s.period AS period, s.paid AS paid, s.carried_in AS carried_in, s.carried_out AS carried_out, \
     s.state AS state, s.created_at AS created_at, s.paid_at AS paid_at, s.decided_at AS decided_at, \
     CASE WHEN s.paid > 0 THEN substr(coalesce(s.rib, i.rib), -4) END AS account_ends, \
     coalesce(s.state = 'prepared' AND s.rib <> i.rib, 0) AS to_former";

impl Row {
    pub(crate) fn period(&self) -> &str {
        &self.period
    }

    pub(crate) fn shown(self) -> StatementCard {
        StatementCard {
            id: self.id,
            period: self.period,
            paid: self.paid,
            carried_in: self.carried_in,
            carried_out: self.carried_out,
            state: self.state,
            created_at: self.created_at,
            paid_at: self.paid_at,
            decided_at: self.decided_at,
            account_ends: self.account_ends,
            to_former_account: self.to_former == 1,
        }
    }
}

impl App {
    /// `GET /v1/influencer/statements`.
    pub(crate) async fn statements(&self) -> Result<Response> {
        let db = self.db()?;
        let me = self.me(&db).await?;
        let sql = format!(
            "SELECT {COLUMNS} FROM influencers i CROSS JOIN statements s ON s.influencer = i.id WHERE i.id = ?1 \
             ORDER BY s.period DESC, s.part DESC LIMIT 120"
        );
        let rows: Vec<Row> = db.rows(&sql, &[me.id.as_str().into()]).await?;
        json(&self.ctx, &Statements { items: rows.into_iter().map(Row::shown).collect() }, CacheRule::NoStore)
    }

    /// `GET /v1/influencer/statements/{id}`, `{id}.csv`, `{id}.pdf`.
    pub(crate) async fn statement(&self, name: &str, req: &Request) -> Result<Response> {
        let db = self.db()?;
        let me = self.me(&db).await?;
        self.settled(&db, name, req, Some(&me.id)).await
    }

    /// `GET /v1/admin/payouts/{id}`, `{id}.csv`, `{id}.pdf`: anybody's statement, as the influencer reads it.
    pub(crate) async fn payout_statement(&self, name: &str, req: &Request) -> Result<Response> {
        self.settled(&self.db()?, name, req, None).await
    }

    /// A statement of this influencer, or of anybody.
    async fn settled(&self, db: &Db<'_>, name: &str, req: &Request, of: Option<&str>) -> Result<Response> {
        #[derive(Deserialize)]
        struct Whole {
            document: String,
            influencer: String,
            went_to: Option<String>,
            #[serde(flatten)]
            row: Row,
        }
        #[derive(Deserialize)]
        struct Who {
            name: String,
            rib: Option<String>,
        }
        let (id, kind) = name.split_once('.').unwrap_or((name, ""));
        let sql = format!(
            "SELECT {COLUMNS}, s.influencer AS influencer, s.document AS document, s.rib AS went_to FROM statements s \
             CROSS JOIN influencers i ON i.id = s.influencer WHERE s.id = ?1"
        );
        let found = db.first::<Whole>(&sql, &[id.into()]).await?;
        let found = found.filter(|found| of.is_none_or(|own| own == found.influencer));
        let found = found.ok_or_else(|| Problem::not_found("no statement of yours has this id"))?;
        let read = "SELECT name, rib FROM influencers WHERE id = ?1";
        let me: Option<Who> = db.first(read, &[found.influencer.as_str().into()]).await?;
        let me = me.unwrap_or_else(|| Who { name: String::new(), rib: None });
        let settled: Settled = serde_json::from_str(&found.document)?;
        match kind {
            "" => {
                let entries = settled.entries.iter().map(|entry| {
                    Ok(StatementEntry {
                        commission: entry.commission.clone(),
                        merchant: entry.merchant.clone(),
                        kind: recast(&entry.kind)?,
                        at: entry.at,
                        currency: entry.currency,
                        amount: entry.amount,
                        mad: entry.mad,
                    })
                });
                let entries = entries.collect::<Result<_>>()?;
                let statement =
                    Statement { card: found.row.shown(), name: me.name, rates_date: settled.rates_date, entries };
                json(&self.ctx, &statement, CacheRule::NoStore)
            }
            "csv" => self.file(&format!("{id}.csv"), settled.csv().into_bytes(), "text/csv; charset=utf-8"),
            "pdf" => {
                let lang: Lang = params(req).get("lang").and_then(|lang| lang.parse().ok()).unwrap_or_default();
                let rib = found.went_to.as_deref().or(me.rib.as_deref());
                let pdf = crate::pdf::statement(&settled, &me.name, rib, lang);
                self.file(&format!("{id}.pdf"), pdf, "application/pdf")
            }
            _ => Err(Problem::not_found("statements are there as JSON, .csv and .pdf").into()),
        }
    }

    fn file(&self, name: &str, bytes: Vec<u8>, content_type: &'static str) -> Result<Response> {
        let response = Entity::new(bytes, content_type, CacheRule::NoStore).response(&self.ctx)?;
        response.headers().set("content-disposition", &format!("attachment; filename=\"{name}\""))?;
        Ok(response)
    }
}
