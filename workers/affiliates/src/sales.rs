//! Sales: who is credited for each. Every report is judged once.

use crate::app::{App, TRIES, as_json, body, busy, digest, rates};
use crate::evidence::{Happened, Known};
use crate::programmes::{Row as Programme, of_merchant};
use affiliates::attribution::{self, Line, Sale};
use affiliates::commission::{self, Kind};
use affiliates::email::canonical;
use affiliates::person::Buyer;
use affiliates::pseudonym::pseudonym;
use affiliates::token;
use contracts::affiliate::{ReportedSale, Result as Outcome, SoldLine};
use edge::respond::{CacheRule, json};
use edge::{Db, Result};
use money::{Currency, Rates};
use serde::Deserialize;
use worker::{Request, Response};

/// One merchant's part of an order, as it is judged.
pub(crate) struct Report {
    pub(crate) happened: Happened,
    pub(crate) currency: Currency,
    pub(crate) lines: Vec<Line>,
    pub(crate) parcel: Option<String>,
    /// It happened here: that its goods arrive will be told.
    pub(crate) awaits_delivery: bool,
}

/// A line in the words of the rules.
pub(crate) fn line(sold: SoldLine) -> Line {
    Line { id: sold.id, product: sold.product, collections: sold.collections, net: sold.net }
}

impl App {
    /// `POST {SALES}`, from the payment service.
    pub(crate) async fn take_sale(&self, mut req: Request) -> Result<Response> {
        #[derive(Deserialize)]
        struct Code {
            code: String,
        }
        let given: ReportedSale = body(&mut req).await?;
        let db = self.db()?;
        let secret = self.secret()?;
        let tokens = token::read(&given.clicks, &[&secret], self.now());
        let sql = "SELECT code FROM affiliate_codes INDEXED BY affiliate_codes_promotion WHERE promotion IN (SELECT value FROM json_each(?1))";
        let codes: Vec<Code> = db.rows(sql, &[as_json(&given.promotions)?]).await?;
        let buyer = Buyer {
            account: given.account,
            email: Some(given.email),
            device: None,
            payment: given.card.map(|card| format!("card_{card}")),
            phone: given.phone,
        };
        for parcel in given.parcels {
            let Some(programme) = of_merchant(&db, &parcel.merchant).await? else { continue };
            let happened = Happened {
                kind: Kind::Sale,
                event: given.event.clone(),
                subject: given.order.clone(),
                at: given.at,
                codes: codes.iter().map(|row| row.code.clone()).collect(),
                buyer: buyer.clone(),
                proved: tokens.iter().map(token::Token::click_id).collect(),
            };
            let report = Report {
                happened,
                currency: given.currency,
                lines: parcel.lines.into_iter().map(line).collect(),
                parcel: Some(parcel.id),
                awaits_delivery: true,
            };
            self.judge(&db, &programme, report, &rates()?).await?;
        }
        json(&self.ctx, &serde_json::json!({}), CacheRule::NoStore)
    }

    /// Judges a sale and keeps what comes of it.
    pub(crate) async fn judge(
        &self,
        db: &Db<'_>,
        programme: &Programme,
        report: Report,
        rates: &Rates,
    ) -> Result<Outcome> {
        let Report { mut happened, currency, lines, parcel, awaits_delivery } = report;
        happened.find_browser(db).await?;
        let buyer = self.buyer(&happened.buyer)?;
        let sale = Sale {
            event: happened.event.clone(),
            order: happened.subject.clone(),
            at: happened.at,
            currency,
            lines,
            codes: happened.codes.clone(),
        };
        let id = format!("com_{}", digest(&["sale", &happened.event, &programme.id]));
        for _ in 0..TRIES {
            let known = Known::read(db, programme, &happened, buyer.as_deref(), &[]).await?;
            let award = match attribution::sale(&known.case(&happened), &sale) {
                Ok(award) => award,
                Err(refusal) => return known.refused(self, db, &happened, refusal, parcel.as_deref()).await,
            };
            let assessment = known.assess(db, &happened, &award).await?;
            let credit = commission::for_sale(&known.rule, &award, &sale, rates, assessment.holds());
            let mut about = known.about(&award, &assessment);
            about.buyer.clone_from(&buyer);
            about.parcel.clone_from(&parcel);
            let credit = commission::Credit { event: id.clone(), awaits_delivery, ..credit };
            if let Some(outcome) = known.credited(self, db, &happened, credit, about, Vec::new()).await? {
                return Ok(outcome);
            }
        }
        Err(busy())
    }

    /// By what a buyer's later orders are known: nothing that names anybody, or that could be made from an address without the secret.
    fn buyer(&self, buyer: &Buyer) -> Result<Option<String>> {
        let who = buyer.account.clone().or_else(|| buyer.email.as_deref().and_then(canonical));
        let named = who.map(|who| pseudonym(&self.secret()?, &["buyer", &who]).map_err(edge::Error::platform));
        named.transpose()
    }
}
