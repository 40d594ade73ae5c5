//! What clicks earned: a link's clicks of a day become one commission when the day is over, assessed and held as a sale's is.

use crate::app::{App, TRIES, busy, digest, fault, int, rates};
use crate::book::{About, Turn};
use crate::case::People;
use crate::clicks::Followed;
use crate::evidence::{Happened, Known};
use affiliates::attribution::{Award, By};
use affiliates::calendar::{DAY, Time};
use affiliates::click::Click;
use affiliates::commission::{ClickDay, Kind, for_clicks};
use affiliates::person::{Buyer, Membership};
use affiliates::terms::BasisPoints;
use edge::{Db, Result};
use serde::Deserialize;
use std::collections::BTreeSet;

/// Days of links read at once.
const AT_ONCE: u32 = 30;
/// Days credited by one request: each asks the database some ten times, and a request may ask it a thousand times.
const MOST: u32 = 60;
/// Seconds after a day in which its last clicks may still be written down.
const LATE: Time = 600;
/// Most clicks of a day that are asked where they came from.
const SOURCES: u32 = 200;

#[derive(Deserialize)]
struct Over {
    day: u64,
    #[serde(flatten)]
    link: Followed,
}

impl App {
    /// Credits the clicks of days that are over; gives how many commissions that made, not many more than [`MOST`]. One that fails
    /// is tried by the next sweep, and no other waits for it.
    pub(crate) async fn credit_clicks(&self, db: &Db<'_>) -> Result<u32> {
        let today = self.now().saturating_sub(LATE) / DAY;
        let (mut after, mut credited) = ((0, String::new()), 0);
        while credited < MOST {
            let sql = "SELECT d.day AS day, l.code AS code, l.influencer AS influencer, l.destination AS destination, p.id AS id, \
                       p.merchant AS merchant, p.name AS name, p.version AS version, p.partners AS partners, p.created_at AS created_at, \
                       p.document AS document FROM click_days d CROSS JOIN affiliate_links l ON l.code = d.code \
                       CROSS JOIN programmes p ON p.id = l.programme WHERE (d.day, d.code) > (?1, ?2) AND d.day < ?3 \
                       ORDER BY d.day, d.code LIMIT ?4";
            let values = [int(after.0), after.1.as_str().into(), int(today), int(AT_ONCE)];
            let over: Vec<Over> = db.rows(sql, &values).await?;
            let Some(last) = over.last() else { break };
            after = (last.day, last.link.code.to_string());
            for Over { day, link } in over {
                match self.credit_day(db, &link, day).await {
                    Ok(made) => credited += u32::from(made),
                    Err(error) => fault("clicks", &error),
                }
            }
        }
        Ok(credited)
    }

    /// Credits one link's day; false when it was credited meanwhile.
    async fn credit_day(&self, db: &Db<'_>, link: &Followed, day: u64) -> Result<bool> {
        #[derive(Deserialize)]
        struct Sum {
            clicks: u64,
            reward: i64,
            further: u32,
        }
        let who = link.influencer.as_str();
        for _ in 0..TRIES {
            let mut turn = Turn::open(self, db, who).await?;
            let name = format!("{}/{day}", link.code);
            // behind `/` comes `0`: what lies between are the day's further numbers
            let sql = "SELECT clicks, reward, (SELECT count(*) FROM commissions WHERE programme = ?3 AND kind = 'click' AND subject >= ?4 \
                       AND subject < ?4 || '0') AS further FROM click_days WHERE day = ?1 AND code = ?2";
            let own = [int(day), link.code.as_str().into()];
            let values = [own[0].clone(), own[1].clone(), link.programme.id.as_str().into(), name.into()];
            let Some(sum) = db.first::<Sum>(sql, &values).await? else { return Ok(false) };
            let clicks = ClickDay { code: link.code.clone(), day, clicks: sum.clicks, reward: sum.reward };

            let people = People::read(db, &link.programme.id, &BTreeSet::from([link.influencer.clone()])).await?;
            let rule = link.programme.rule(people.offers.clone())?;
            // a merchant that ended the partnership meanwhile says what becomes of them
            let partner = people.partners.first();
            let takes_part = partner.is_some_and(|partner| partner.membership == Membership::Approved);
            let subject = clicks.subject(sum.further);
            let award = Award {
                influencer: link.influencer.clone(),
                by: By::Click(subject.id().to_owned()),
                terms: rule.terms_of(who, partner.and_then(|partner| partner.group.as_deref())),
                share: BasisPoints::ALL,
                lines: Vec::new(),
            };
            let id = format!("com_{}", digest(&["clicks", subject.id()]));
            let known = Known::of_clicks(rule, people, self.clicks_of(db, link, day).await?);
            let happened = Happened {
                kind: Kind::Click,
                event: id.clone(),
                subject: subject.id().to_owned(),
                at: (day + 1) * DAY,
                codes: Vec::new(),
                buyer: Buyer::default(),
                proved: Vec::new(),
            };
            let assessment = known.assess(db, &happened, &award).await?;
            let held = assessment.holds() || !takes_part;
            let credit = for_clicks(&known.rule, &award, &id, &clicks, sum.further, &rates()?, held);
            let about = About { code: Some(link.code.to_string()), ..known.about(&award, &assessment) };
            turn.add(credit, about).await?;
            let guard = "INSERT INTO guard (what, holds) SELECT 'clicks', (SELECT clicks FROM click_days WHERE day = ?1 AND code = ?2) = ?3";
            turn.also([
                db.statement(guard, &[own[0].clone(), own[1].clone(), int(sum.clicks)])?,
                db.statement("DELETE FROM click_days WHERE day = ?1 AND code = ?2", &own)?,
                db.statement("DELETE FROM click_clients WHERE day = ?1 AND code = ?2", &own)?,
            ]);
            if turn.commit().await?.is_some() {
                return Ok(true);
            }
        }
        Err(busy())
    }

    /// Clicks of the day that say where they came from.
    async fn clicks_of(&self, db: &Db<'_>, link: &Followed, day: u64) -> Result<Vec<Click>> {
        let sql = "SELECT id, code, influencer, programme, at, browser, source, signal FROM clicks INDEXED BY clicks_counted \
                   WHERE influencer = ?1 AND programme = ?2 AND at BETWEEN ?3 AND ?4 AND counts = 1 AND code = ?5 \
                   AND source IS NOT NULL LIMIT ?6";
        let values = [
            link.influencer.as_str().into(),
            link.programme.id.as_str().into(),
            int(day * DAY),
            int((day + 1) * DAY - 1),
            link.code.as_str().into(),
            int(SOURCES),
        ];
        db.rows(sql, &values).await
    }
}
