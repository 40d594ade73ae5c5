//! Leads: registrations of new customers, and who is credited for each. Every report is judged once.

use crate::app::{App, TRIES, as_json, body, busy, digest, rates};
use crate::evidence::{Happened, Known};
use crate::programmes::{COLUMNS, Row as Programme};
use affiliates::attribution;
use affiliates::commission::{self, Kind};
use affiliates::person::Buyer;
use affiliates::token;
use contracts::affiliate::{ReportedLead, Result as Outcome};
use edge::respond::{CacheRule, json};
use edge::{Db, Result};
use money::Rates;
use worker::{Request, Response};

impl App {
    /// `POST {LEADS}`, from the auth service: each programme whose link was followed judges by itself.
    pub(crate) async fn take_lead(&self, mut req: Request) -> Result<Response> {
        let given: ReportedLead = body(&mut req).await?;
        let db = self.db()?;
        let secret = self.secret()?;
        let tokens = token::read(&given.clicks, &[&secret], self.now());
        let proved: Vec<String> = tokens.iter().map(token::Token::click_id).collect();
        let sql = format!(
            "SELECT {COLUMNS} FROM programmes WHERE id IN (SELECT programme FROM clicks WHERE id IN (SELECT value FROM json_each(?1)))"
        );
        let programmes: Vec<Programme> = db.rows(&sql, &[as_json(&proved)?]).await?;
        for programme in programmes {
            let buyer =
                Buyer { account: Some(given.account.clone()), email: Some(given.email.clone()), ..Buyer::default() };
            let happened = Happened {
                kind: Kind::Lead,
                event: given.event.clone(),
                subject: given.account.clone(),
                at: given.at,
                codes: Vec::new(),
                buyer,
                proved: proved.clone(),
            };
            self.judge_lead(&db, &programme, happened, &rates()?).await?;
        }
        json(&self.ctx, &serde_json::json!({}), CacheRule::NoStore)
    }

    /// Judges a registration and keeps what comes of it.
    pub(crate) async fn judge_lead(
        &self,
        db: &Db<'_>,
        programme: &Programme,
        mut happened: Happened,
        rates: &Rates,
    ) -> Result<Outcome> {
        happened.find_browser(db).await?;
        let customer = self.lead_marks(&happened.buyer)?;
        let id = format!("com_{}", digest(&["lead", &happened.event, &programme.id]));
        for _ in 0..TRIES {
            let known = Known::read(db, programme, &happened, None, &customer).await?;
            let award = match attribution::lead(&known.case(&happened), happened.at) {
                Ok(award) => award,
                Err(refusal) => return known.refused(self, db, &happened, refusal, None).await,
            };
            let assessment = known.assess(db, &happened, &award).await?;
            let (account, held) = (happened.subject.as_str(), assessment.holds());
            let credit = commission::for_lead(&known.rule, &award, &id, account, happened.at, rates, held);
            // two at once that are one customer: the second breaks the table's key, and is judged again
            let marks = db.statement(
                "INSERT INTO lead_marks (programme, mark) SELECT ?1, value FROM json_each(?2)",
                &[programme.id.as_str().into(), as_json(&customer)?],
            )?;
            let about = known.about(&award, &assessment);
            if let Some(outcome) = known.credited(self, db, &happened, credit, about, vec![marks]).await? {
                return Ok(outcome);
            }
        }
        Err(busy())
    }
}
