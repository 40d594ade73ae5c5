//! What is known when something happened that an influencer may be credited for, and what is kept of the judgement.

use crate::app::{App, as_json, int, name_of, text};
use crate::book::{About, Turn};
use crate::case::People;
use crate::influencers::marked;
use crate::programmes::Row as Programme;
use affiliates::attribution::{Award, By, Case, FirstSale, Refusal, Seen};
use affiliates::calendar::{DAY, Time};
use affiliates::click::Click;
use affiliates::commission::{Credit, Kind};
use affiliates::discount;
use affiliates::email::canonical;
use affiliates::fraud::{self, Assessment, Evidence};
use affiliates::person::Buyer;
use affiliates::programme::Programme as Rule;
use affiliates::pseudonym::pseudonym;
use affiliates::token::MAX_AGE;
use contracts::affiliate::Result as Outcome;
use edge::{Db, Error, Result};
use serde::Deserialize;
use std::collections::BTreeSet;
use worker::D1PreparedStatement;

/// Most clicks of one buyer that are looked at.
const CLICKS: u32 = 300;

/// A sale, a registration or a day's clicks, as far as they are judged alike.
pub(crate) struct Happened {
    pub(crate) kind: Kind,
    /// Identifier of the report.
    pub(crate) event: String,
    /// The order, the account that registered, or the name of the day's clicks.
    pub(crate) subject: String,
    pub(crate) at: Time,
    pub(crate) codes: Vec<String>,
    pub(crate) buyer: Buyer,
    /// Clicks that the browser proved.
    pub(crate) proved: Vec<String>,
}

impl Happened {
    /// The browser that clicked last of the proved clicks is the buyer's, unless it is known.
    pub(crate) async fn find_browser(&mut self, db: &Db<'_>) -> Result<()> {
        #[derive(Deserialize)]
        struct Browser {
            browser: String,
        }
        if self.buyer.device.is_none() && !self.proved.is_empty() {
            let sql =
                "SELECT browser FROM clicks WHERE id IN (SELECT value FROM json_each(?1)) ORDER BY at DESC LIMIT 1";
            let found = db.first::<Browser>(sql, &[as_json(&self.proved)?]).await?;
            self.buyer.device = found.map(|row| row.browser);
        }
        Ok(())
    }
}

impl App {
    /// By what a registration is a new customer's only once: nothing that names anybody, or that could be made without the secret.
    pub(crate) fn lead_marks(&self, buyer: &Buyer) -> Result<Vec<String>> {
        let secret = self.secret()?;
        let marks = buyer.registers_as();
        marks.iter().map(|mark| pseudonym(&secret, &["lead", mark]).map_err(Error::platform)).collect()
    }
}

/// What is known before it is judged.
pub(crate) struct Known {
    pub(crate) rule: Rule,
    clicks: Vec<Click>,
    first: Option<FirstSale>,
    seen: Seen,
    people: People,
}

impl Known {
    /// What is known of a link's clicks.
    pub(crate) fn of_clicks(rule: Rule, people: People, clicks: Vec<Click>) -> Known {
        Known { rule, clicks, first: None, seen: Seen::default(), people }
    }

    /// Reads it; `buyer` is by what the buyer's earlier orders are known, `marks` by what somebody registers only once.
    pub(crate) async fn read(
        db: &Db<'_>,
        programme: &Programme,
        happened: &Happened,
        buyer: Option<&str>,
        marks: &[String],
    ) -> Result<Known> {
        #[derive(Deserialize)]
        struct Id {
            id: String,
        }
        let (seen, first) = before(db, programme, happened, buyer, marks).await?;
        let clicks = clicks(db, programme, happened).await?;
        let codes: Vec<String> = happened.codes.iter().filter_map(|code| discount::canonical(code)).collect();
        let by = &happened.buyer;
        let shown = [
            ("email", by.email.as_deref().and_then(canonical)),
            ("device", by.device.clone()),
            ("payment", by.payment.clone()),
            ("phone", by.phone.clone()),
        ];
        let shown: Vec<(&str, String)> = shown.into_iter().filter_map(|(kind, mark)| Some((kind, mark?))).collect();
        // few terms: D1 takes five of them
        let sql = "SELECT m.influencer AS id FROM json_each(?1) wanted CROSS JOIN influencer_marks m ON m.kind = wanted.value ->> 0 \
                   AND m.mark = wanted.value ->> 1 UNION SELECT id FROM influencers WHERE account = ?2 \
                   UNION SELECT influencer FROM affiliate_codes WHERE code IN (SELECT value FROM json_each(?3)) AND programme = ?4";
        let values = [as_json(&shown)?, text(by.account.as_deref()), as_json(&codes)?, programme.id.as_str().into()];
        let mut who: BTreeSet<String> = db.rows::<Id>(sql, &values).await?.into_iter().map(|row| row.id).collect();
        who.extend(clicks.iter().filter(|click| click.programme == programme.id).map(|click| click.influencer.clone()));
        who.extend(first.iter().map(|first| first.influencer.clone()));
        let people = People::read(db, &programme.id, &who).await?;
        Ok(Known { rule: programme.rule(people.offers.clone())?, clicks, first, seen, people })
    }

    /// What the rules judge by.
    pub(crate) fn case<'a>(&'a self, happened: &'a Happened) -> Case<'a> {
        Case {
            programme: &self.rule,
            partners: &self.people.partners,
            clicks: &self.clicks,
            buyer: &happened.buyer,
            first: self.first.as_ref(),
            seen: self.seen,
        }
    }

    /// How suspicious an award is.
    pub(crate) async fn assess(&self, db: &Db<'_>, happened: &Happened, award: &Award) -> Result<Assessment> {
        #[derive(Deserialize)]
        struct Counts {
            sales: u64,
            clicks: u64,
        }
        #[derive(Deserialize)]
        struct Id {
            id: String,
        }
        let (who, programme) = (award.influencer.as_str(), self.rule.id.as_str());
        let sql = "SELECT (SELECT count(*) FROM (SELECT 1 FROM commissions INDEXED BY commissions_influencer WHERE influencer = ?1 \
                   AND at BETWEEN ?3 AND ?4 AND programme = ?2 AND kind = ?5 AND awarded_by = 'click' LIMIT 500)) AS sales, \
                   (SELECT count(*) FROM (SELECT 1 FROM clicks INDEXED BY clicks_counted WHERE influencer = ?1 AND programme = ?2 \
                   AND at BETWEEN ?3 AND ?4 AND counts = 1 LIMIT 5000)) AS clicks";
        let since = happened.at.saturating_sub(30 * DAY);
        // clicks are held against what they sold
        let compared = if happened.kind == Kind::Click { Kind::Sale } else { happened.kind };
        let values = [who.into(), programme.into(), int(since), int(happened.at), compared.as_str().into()];
        let counts = db.first::<Counts>(sql, &values).await?.unwrap_or(Counts { sales: 0, clicks: 0 });
        let sql = "SELECT o.influencer AS id FROM influencer_marks m INDEXED BY influencer_marks_of CROSS JOIN influencer_marks o \
                   ON o.kind = m.kind AND o.mark = m.mark WHERE m.influencer = ?1 AND m.kind = 'payment' AND o.influencer <> ?1 LIMIT 20";
        let sharing: BTreeSet<String> =
            db.rows::<Id>(sql, &[who.into()]).await?.into_iter().map(|row| row.id).collect();
        let mut others = self.people.partners.clone();
        others.extend(People::read(db, programme, &sharing).await?.partners);
        let partner = others.iter().find(|partner| partner.influencer == who).cloned();
        let partner = partner.ok_or_else(|| Error::platform("an award for somebody unknown"))?;
        let own = self.clicks.iter().filter(|click| click.influencer == who);
        let sources: Vec<String> = own.filter_map(|click| click.source.clone()).collect();
        Ok(fraud::assess(&Evidence {
            programme: &self.rule,
            partner: &partner,
            others: &others,
            buyer: &happened.buyer,
            by: &award.by,
            sources: &sources,
            kind: happened.kind,
            sales: counts.sales + u64::from(happened.kind == compared),
            clicks: counts.clicks,
        }))
    }

    /// What is kept beside the credit.
    pub(crate) fn about(&self, award: &Award, assessment: &Assessment) -> About {
        let code = match &award.by {
            By::Click(click) => self.clicks.iter().find(|c| c.id == *click).map(|c| c.code.to_string()),
            By::Code(code) => Some(code.clone()),
            By::Repeat(_) => None,
        };
        About {
            by: award.by.clone(),
            code,
            risk: assessment.risk,
            reasons: assessment.reasons.iter().map(name_of).collect(),
            ..About::default()
        }
    }

    /// Keeps why nobody is credited, with whose link or code led to it: a partner's code, else the last click.
    pub(crate) async fn refused(
        &self,
        app: &App,
        db: &Db<'_>,
        happened: &Happened,
        refusal: Refusal,
        parcel: Option<&str>,
    ) -> Result<Outcome> {
        let reason = name_of(&refusal);
        let code = happened.codes.iter().filter_map(|code| discount::canonical(code)).find_map(|code| {
            let of = self.people.partners.iter().find(|partner| partner.discount_codes.contains(&code))?;
            Some((of.influencer.clone(), code))
        });
        let own = self.clicks.iter().filter(|click| click.programme == self.rule.id);
        let last = || own.max_by_key(|click| click.at).map(|click| (click.influencer.clone(), click.code.to_string()));
        let (influencer, code) = code.or_else(last).unzip();
        // nobody's link or code led to it
        let refused = !matches!(refusal, Refusal::NoClick | Refusal::DuplicateEvent);
        let kind = happened.kind.as_str();
        let mut kept = vec![db.statement(
            "INSERT INTO affiliate_events (id, programme, at, outcome, heard, refused, kind, influencer, code, parcel) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING",
            &[
                happened.event.as_str().into(),
                self.rule.id.as_str().into(),
                int(happened.at),
                reason.as_str().into(),
                int(app.now()),
                int(u8::from(refused)),
                kind.into(),
                text(influencer.as_deref()),
                text(code.as_deref()),
                text(parcel),
            ],
        )?];
        kept.extend(self.own_marks(db, &happened.buyer)?);
        db.batch(kept).await?;
        Ok(Outcome::Nobody { reason })
    }

    /// Keeps a credit, with these statements; `None` when somebody else was faster: begin again.
    pub(crate) async fn credited(
        &self,
        app: &App,
        db: &Db<'_>,
        happened: &Happened,
        credit: Credit,
        about: About,
        with: Vec<D1PreparedStatement>,
    ) -> Result<Option<Outcome>> {
        let (id, influencer) = (credit.event.clone(), credit.influencer.clone());
        let mut turn = Turn::open(app, db, &influencer).await?;
        turn.add(credit, about).await?;
        turn.also([self.event(app, db, happened, &id)?]);
        turn.also(self.own_marks(db, &happened.buyer)?);
        turn.also(with);
        let commissions = turn.commit().await?;
        Ok(commissions.map(|commissions| {
            let made = commissions.iter().find(|commission| commission.credit.event == id);
            let amount = made.map_or(0, |commission| commission.credited);
            Outcome::Credited { commission: id, influencer, amount }
        }))
    }

    /// The statement that keeps which commission came of a report.
    fn event(&self, app: &App, db: &Db<'_>, happened: &Happened, commission: &str) -> Result<D1PreparedStatement> {
        db.statement(
            "INSERT INTO affiliate_events (id, programme, at, outcome, heard, kind) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
            &[
                happened.event.as_str().into(),
                self.rule.id.as_str().into(),
                int(happened.at),
                commission.into(),
                int(app.now()),
                happened.kind.as_str().into(),
            ],
        )
    }

    /// An influencer who buys shows a browser, a card and a telephone of its own.
    fn own_marks(&self, db: &Db<'_>, buyer: &Buyer) -> Result<Option<D1PreparedStatement>> {
        let Some(own) = self.people.signed_in(buyer) else { return Ok(None) };
        let shown = [
            ("device", &buyer.device, &own.devices),
            ("payment", &buyer.payment, &own.payments),
            ("phone", &buyer.phone, &own.phones),
        ];
        let new = shown.into_iter().filter_map(|(kind, mark, known)| {
            mark.as_ref().filter(|mark| !known.contains(*mark)).map(|mark| (kind, mark.clone()))
        });
        let new: Vec<(&str, String)> = new.collect();
        if new.is_empty() { Ok(None) } else { marked(db, &own.influencer, &new).map(Some) }
    }
}

/// What was recorded before, and the buyer's first credited order.
async fn before(
    db: &Db<'_>,
    programme: &Programme,
    happened: &Happened,
    buyer: Option<&str>,
    marks: &[String],
) -> Result<(Seen, Option<FirstSale>)> {
    #[derive(Deserialize)]
    struct Before {
        event: u8,
        subject: u8,
        first: Option<String>,
    }
    let sql = "SELECT EXISTS (SELECT 1 FROM affiliate_events WHERE id = ?2 AND programme = ?1) AS event, \
               (EXISTS (SELECT 1 FROM commissions WHERE programme = ?1 AND kind = ?5 AND subject = ?3) OR EXISTS \
               (SELECT 1 FROM lead_marks WHERE programme = ?1 AND mark IN (SELECT value FROM json_each(?6)))) AS subject, \
               (SELECT json_object('influencer', influencer, 'at', at) FROM commissions INDEXED BY commissions_buyer \
               WHERE programme = ?1 AND buyer = ?4 ORDER BY at LIMIT 1) AS first";
    let values = [
        programme.id.as_str().into(),
        happened.event.as_str().into(),
        happened.subject.as_str().into(),
        text(buyer),
        happened.kind.as_str().into(),
        as_json(marks)?,
    ];
    let Some(found) = db.first::<Before>(sql, &values).await? else { return Ok((Seen::default(), None)) };
    let first = found.first.as_deref().map(serde_json::from_str::<FirstSale>).transpose()?;
    Ok((Seen { event: found.event == 1, subject: found.subject == 1 }, first))
}

/// The clicks that were proved, and those of the buyer's browser and account.
async fn clicks(db: &Db<'_>, programme: &Programme, happened: &Happened) -> Result<Vec<Click>> {
    let columns = "SELECT id, code, influencer, programme, at, browser, source, signal FROM clicks";
    let when = "at BETWEEN ?2 AND ?3 AND programme = ?1 ORDER BY at DESC LIMIT ?7";
    let sql = format!(
        "{columns} WHERE id IN (SELECT value FROM json_each(?4)) UNION SELECT * FROM ({columns} INDEXED BY clicks_browser \
         WHERE browser = ?5 AND {when}) UNION SELECT * FROM ({columns} INDEXED BY clicks_account WHERE account = ?6 AND {when})"
    );
    let values = [
        programme.id.as_str().into(),
        int(happened.at.saturating_sub(MAX_AGE)),
        int(happened.at),
        as_json(&happened.proved)?,
        text(happened.buyer.device.as_deref()),
        text(happened.buyer.account.as_deref()),
        int(CLICKS),
    ];
    db.rows(&sql, &values).await
}
