//! Sales: who is credited for each. Every report is judged once.

use crate::app::{App, TRIES, as_json, body, busy, digest, int, name_of, rates, text};
use crate::book::{About, Turn};
use crate::case::People;
use crate::influencers::marked;
use crate::programmes::{Row as Programme, of_merchant};
use affiliates::attribution::{self, By, Case, FirstSale, Line, Sale, Seen};
use affiliates::calendar::{DAY, Time};
use affiliates::click::Click;
use affiliates::commission;
use affiliates::email::canonical;
use affiliates::fraud::{self, Evidence};
use affiliates::person::Buyer;
use affiliates::token::{self, MAX_AGE};
use contracts::affiliate::{ReportedSale, Result as Outcome, SoldLine};
use edge::respond::{CacheRule, json};
use edge::{Db, Result};
use money::{Currency, Rates};
use serde::Deserialize;
use std::collections::BTreeSet;
use worker::{Request, Response};

/// Most clicks of one buyer that are looked at.
const CLICKS: u32 = 300;

/// One merchant's part of an order, as it is judged.
pub(crate) struct Report {
    pub(crate) event: String,
    pub(crate) order: String,
    pub(crate) at: Time,
    pub(crate) currency: Currency,
    pub(crate) lines: Vec<Line>,
    pub(crate) codes: Vec<String>,
    pub(crate) buyer: Buyer,
    /// Clicks that the browser proved.
    pub(crate) proved: Vec<String>,
    pub(crate) parcel: Option<String>,
}

/// A line in the words of the rules.
pub(crate) fn line(sold: SoldLine) -> Line {
    Line { id: sold.id, product: sold.product, collections: sold.collections, net: sold.net }
}

/// What is known before a sale is judged.
#[derive(Default)]
struct Known {
    clicks: Vec<Click>,
    first: Option<FirstSale>,
    seen: Seen,
    people: People,
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
        for parcel in given.parcels {
            let Some(programme) = of_merchant(&db, &parcel.merchant).await? else { continue };
            let report = Report {
                event: given.event.clone(),
                order: given.order.clone(),
                at: given.at,
                currency: given.currency,
                lines: parcel.lines.into_iter().map(line).collect(),
                codes: codes.iter().map(|row| row.code.clone()).collect(),
                buyer: Buyer {
                    account: given.account.clone(),
                    email: Some(given.email.clone()),
                    device: None,
                    payment: None,
                },
                proved: tokens.iter().map(token::Token::click_id).collect(),
                parcel: Some(parcel.id),
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
        mut report: Report,
        rates: &Rates,
    ) -> Result<Outcome> {
        if report.buyer.device.is_none() {
            report.buyer.device = browser(db, &report.proved).await?;
        }
        let buyer = buyer_digest(&report.buyer);
        let sale = Sale {
            event: report.event.clone(),
            order: report.order.clone(),
            at: report.at,
            currency: report.currency,
            lines: report.lines.clone(),
            codes: report.codes.clone(),
        };
        for _ in 0..TRIES {
            let known = known(db, programme, &report, buyer.as_deref()).await?;
            let rule = programme.rule(known.people.offers.clone())?;
            let case = Case {
                programme: &rule,
                partners: &known.people.partners,
                clicks: &known.clicks,
                buyer: &report.buyer,
                first: known.first.as_ref(),
                seen: known.seen,
            };
            let award = match attribution::sale(&case, &sale) {
                Ok(award) => award,
                Err(refusal) => {
                    let reason = name_of(&refusal);
                    let mut kept = vec![event(db, &report, programme, &reason)?];
                    kept.extend(own_browser(db, &known.people, &report.buyer)?);
                    db.batch(kept).await?;
                    return Ok(Outcome::Nobody { reason });
                }
            };
            let assessment = assess(db, programme, &rule, &known, &report, &award).await?;
            let id = format!("com_{}", digest(&["sale", &report.event, &programme.id]));
            let credit = commission::for_sale(&rule, &award, &sale, rates, assessment.holds());
            let code = match &award.by {
                By::Click(click) => known.clicks.iter().find(|c| c.id == *click).map(|c| c.code.to_string()),
                By::Code(code) => Some(code.clone()),
                By::Repeat(_) => None,
            };
            let about = About {
                by: award.by.clone(),
                code,
                buyer: buyer.clone(),
                parcel: report.parcel.clone(),
                risk: assessment.risk,
                reasons: assessment.reasons.iter().map(name_of).collect(),
            };
            let mut turn = Turn::open(self, db, &award.influencer).await?;
            turn.add(commission::Credit { event: id.clone(), ..credit }, about).await?;
            turn.also([event(db, &report, programme, &id)?]);
            turn.also(own_browser(db, &known.people, &report.buyer)?);
            if let Some(commissions) = turn.commit().await? {
                let made = commissions.iter().find(|commission| commission.credit.event == id);
                let amount = made.map_or(0, |commission| commission.credited);
                return Ok(Outcome::Credited { commission: id, influencer: award.influencer, amount });
            }
        }
        Err(busy())
    }
}

/// The browser that clicked last of these.
async fn browser(db: &Db<'_>, proved: &[String]) -> Result<Option<String>> {
    #[derive(Deserialize)]
    struct Browser {
        browser: String,
    }
    if proved.is_empty() {
        return Ok(None);
    }
    let sql = "SELECT browser FROM clicks WHERE id IN (SELECT value FROM json_each(?1)) ORDER BY at DESC LIMIT 1";
    Ok(db.first::<Browser>(sql, &[as_json(proved)?]).await?.map(|row| row.browser))
}

/// By what a buyer's later orders are known: nothing that names anybody.
fn buyer_digest(buyer: &Buyer) -> Option<String> {
    let who = buyer.account.clone().or_else(|| buyer.email.as_deref().and_then(canonical))?;
    Some(digest(&["buyer", &who]))
}

async fn known(db: &Db<'_>, programme: &Programme, report: &Report, buyer: Option<&str>) -> Result<Known> {
    #[derive(Deserialize)]
    struct Before {
        event: u8,
        subject: u8,
        first: Option<String>,
    }
    #[derive(Deserialize)]
    struct Id {
        id: String,
    }
    let sql = "SELECT EXISTS (SELECT 1 FROM affiliate_events WHERE id = ?2 AND programme = ?1) AS event, \
               EXISTS (SELECT 1 FROM commissions WHERE programme = ?1 AND kind = 'sale' AND subject = ?3) AS subject, \
               (SELECT json_object('influencer', influencer, 'at', at) FROM commissions INDEXED BY commissions_buyer \
               WHERE programme = ?1 AND buyer = ?4 ORDER BY at LIMIT 1) AS first";
    let values =
        [programme.id.as_str().into(), report.event.as_str().into(), report.order.as_str().into(), text(buyer)];
    let before: Option<Before> = db.first(sql, &values).await?;
    let mut known = Known::default();
    if let Some(before) = before {
        known.seen = Seen { event: before.event == 1, subject: before.subject == 1 };
        known.first = before.first.as_deref().map(serde_json::from_str::<FirstSale>).transpose()?;
    }
    let columns = "SELECT id, code, influencer, programme, at, browser, source, signal FROM clicks";
    let when = "at BETWEEN ?2 AND ?3 AND programme = ?1 ORDER BY at DESC LIMIT ?7";
    let sql = format!(
        "{columns} WHERE id IN (SELECT value FROM json_each(?4)) UNION SELECT * FROM ({columns} INDEXED BY clicks_browser \
         WHERE browser = ?5 AND {when}) UNION SELECT * FROM ({columns} INDEXED BY clicks_account WHERE account = ?6 AND {when})"
    );
    let values = [
        programme.id.as_str().into(),
        int(report.at.saturating_sub(MAX_AGE)),
        int(report.at),
        as_json(&report.proved)?,
        text(report.buyer.device.as_deref()),
        text(report.buyer.account.as_deref()),
        int(CLICKS),
    ];
    known.clicks = db.rows::<Click>(&sql, &values).await?;
    let codes: Vec<String> = report.codes.iter().filter_map(|code| affiliates::discount::canonical(code)).collect();
    let sql = "SELECT influencer AS id FROM influencer_marks WHERE kind = 'email' AND mark = ?1 \
               UNION SELECT influencer FROM influencer_marks WHERE kind = 'device' AND mark = ?2 \
               UNION SELECT influencer FROM influencer_marks WHERE kind = 'payment' AND mark = ?3 \
               UNION SELECT id FROM influencers WHERE account = ?4 \
               UNION SELECT influencer FROM affiliate_codes WHERE code IN (SELECT value FROM json_each(?5)) AND programme = ?6";
    let values = [
        text(report.buyer.email.as_deref().and_then(canonical).as_deref()),
        text(report.buyer.device.as_deref()),
        text(report.buyer.payment.as_deref()),
        text(report.buyer.account.as_deref()),
        as_json(&codes)?,
        programme.id.as_str().into(),
    ];
    let mut who: BTreeSet<String> = db.rows::<Id>(sql, &values).await?.into_iter().map(|row| row.id).collect();
    who.extend(
        known.clicks.iter().filter(|click| click.programme == programme.id).map(|click| click.influencer.clone()),
    );
    who.extend(known.first.iter().map(|first| first.influencer.clone()));
    known.people = People::read(db, &programme.id, &who).await?;
    Ok(known)
}

/// How suspicious an award is.
async fn assess(
    db: &Db<'_>,
    programme: &Programme,
    rule: &affiliates::programme::Programme,
    known: &Known,
    report: &Report,
    award: &attribution::Award,
) -> Result<fraud::Assessment> {
    #[derive(Deserialize)]
    struct Counts {
        sales: u64,
        clicks: u64,
    }
    #[derive(Deserialize)]
    struct Id {
        id: String,
    }
    let who = award.influencer.as_str();
    let sql = "SELECT (SELECT count(*) FROM (SELECT 1 FROM commissions INDEXED BY commissions_influencer WHERE influencer = ?1 \
               AND at BETWEEN ?3 AND ?4 AND programme = ?2 AND kind = 'sale' AND awarded_by = 'click' LIMIT 500)) AS sales, \
               (SELECT count(*) FROM (SELECT 1 FROM clicks INDEXED BY clicks_counted WHERE influencer = ?1 AND programme = ?2 \
               AND at BETWEEN ?3 AND ?4 AND counts = 1 LIMIT 5000)) AS clicks";
    let values = [who.into(), programme.id.as_str().into(), int(report.at.saturating_sub(30 * DAY)), int(report.at)];
    let counts = db.first::<Counts>(sql, &values).await?.unwrap_or(Counts { sales: 0, clicks: 0 });
    let sql = "SELECT o.influencer AS id FROM influencer_marks m INDEXED BY influencer_marks_of CROSS JOIN influencer_marks o \
               ON o.kind = m.kind AND o.mark = m.mark WHERE m.influencer = ?1 AND m.kind = 'payment' AND o.influencer <> ?1 LIMIT 20";
    let sharing: BTreeSet<String> = db.rows::<Id>(sql, &[who.into()]).await?.into_iter().map(|row| row.id).collect();
    let mut others = known.people.partners.clone();
    others.extend(People::read(db, &programme.id, &sharing).await?.partners);
    let partner = others.iter().find(|partner| partner.influencer == who).cloned();
    let partner = partner.ok_or_else(|| edge::Error::platform("an award for somebody unknown"))?;
    let sources: Vec<String> =
        known.clicks.iter().filter(|click| click.influencer == who).filter_map(|click| click.source.clone()).collect();
    let evidence = Evidence {
        programme: rule,
        partner: &partner,
        others: &others,
        buyer: &report.buyer,
        by: &award.by,
        sources: &sources,
        sales: counts.sales + 1,
        clicks: counts.clicks,
    };
    Ok(fraud::assess(&evidence))
}

/// The statement that keeps what came of a report.
fn event(db: &Db<'_>, report: &Report, programme: &Programme, outcome: &str) -> Result<worker::D1PreparedStatement> {
    db.statement(
        "INSERT INTO affiliate_events (id, programme, at, outcome) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
        &[report.event.as_str().into(), programme.id.as_str().into(), int(report.at), outcome.into()],
    )
}

/// An influencer who buys shows a browser of its own.
fn own_browser(db: &Db<'_>, people: &People, buyer: &Buyer) -> Result<Option<worker::D1PreparedStatement>> {
    let Some((own, device)) = people.signed_in(buyer).zip(buyer.device.as_ref()) else { return Ok(None) };
    if own.devices.contains(device) {
        return Ok(None);
    }
    marked(db, &own.influencer, &[("device", device.clone())]).map(Some)
}
