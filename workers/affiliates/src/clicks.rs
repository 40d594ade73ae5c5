//! Clicks: which count, which earn, and what is kept of them. Nothing is credited here: see `click_days`.

use crate::app::{App, int, text};
use crate::case::People;
use crate::influencers::marked;
use crate::programmes::Row as Programme;
use affiliates::attribution::{self, Case, Refusal, Seen};
use affiliates::calendar::{DAY, Time};
use affiliates::click::{Click, SAME_WINDOW};
use affiliates::code::Code;
use affiliates::person::Buyer;
use affiliates::signals::Signal;
use edge::{Db, Result};
use serde::Deserialize;
use std::collections::BTreeSet;
use worker::D1PreparedStatement;

/// A link that is followed.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Followed {
    pub(crate) code: Code,
    pub(crate) influencer: String,
    pub(crate) destination: String,
    #[serde(flatten)]
    pub(crate) programme: Programme,
}

/// A request for it.
pub(crate) struct Request {
    pub(crate) id: String,
    pub(crate) at: Time,
    pub(crate) browser: String,
    /// Who asks, as a digest under a secret: each earns a link's influencer one reward a day.
    pub(crate) client: String,
    pub(crate) account: Option<String>,
    pub(crate) source: Option<String>,
    pub(crate) signal: Option<Signal>,
}

impl Followed {
    /// The link of a code.
    pub(crate) async fn link(db: &Db<'_>, code: &Code) -> Result<Option<Followed>> {
        let sql = "SELECT l.code AS code, l.influencer AS influencer, l.destination AS destination, p.id AS id, p.merchant AS merchant, \
                   p.name AS name, p.version AS version, p.partners AS partners, p.created_at AS created_at, p.document AS document \
                   FROM affiliate_links l CROSS JOIN programmes p ON p.id = l.programme WHERE l.code = ?1";
        db.first(sql, &[code.as_str().into()]).await
    }
}

impl App {
    /// Keeps a click; true when it counts: it is somebody's, and the browser's first on the link in a day. One that earns is added
    /// to the link's day, unless its client earned there before.
    pub(crate) async fn click(&self, db: &Db<'_>, link: Followed, asked: &Request) -> Result<bool> {
        #[derive(Deserialize)]
        struct Last {
            at: Time,
        }
        let mut who = BTreeSet::from([link.influencer.clone()]);
        if let Some(account) = &asked.account {
            who.extend(self.id_of(db, account).await?);
        }
        let people = People::read(db, &link.programme.id, &who).await?;
        let sql = "SELECT at FROM clicks INDEXED BY clicks_browser WHERE browser = ?1 AND at > ?2 AND at <= ?3 AND code = ?4 \
                   AND counts = 1 ORDER BY at DESC LIMIT 1";
        let since = asked.at.saturating_sub(SAME_WINDOW);
        let values = [asked.browser.as_str().into(), int(since), int(asked.at), link.code.as_str().into()];
        let counted = db.first::<Last>(sql, &values).await?.map(|last| last.at);
        let rule = link.programme.rule(people.offers.clone())?;
        let buyer = Buyer { account: asked.account.clone(), device: Some(asked.browser.clone()), ..Buyer::default() };
        let click = Click {
            id: asked.id.clone(),
            code: link.code.clone(),
            influencer: link.influencer.clone(),
            programme: link.programme.id.clone(),
            at: asked.at,
            browser: asked.browser.clone(),
            source: asked.source.clone(),
            signal: asked.signal,
        };
        let case = Case {
            programme: &rule,
            partners: &people.partners,
            clicks: &[],
            buyer: &buyer,
            first: None,
            seen: Seen::default(),
        };
        let award = attribution::click(&case, &click, counted);
        let counts = matches!(award, Ok(_) | Err(Refusal::NothingToPay));
        let mut batch = kept(db, &click, asked, counts, &people, &buyer)?;
        if let Ok(award) = award {
            batch.push(db.statement(
                "INSERT INTO click_clients (day, code, client, reward) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
                &[
                    int(click.at / DAY),
                    click.code.as_str().into(),
                    asked.client.as_str().into(),
                    int(award.terms.click_reward()),
                ],
            )?);
        }
        db.batch(batch).await?;
        Ok(counts)
    }
}

/// What is kept of a click.
fn kept(
    db: &Db<'_>,
    click: &Click,
    asked: &Request,
    counts: bool,
    people: &People,
    buyer: &Buyer,
) -> Result<Vec<D1PreparedStatement>> {
    let signal = click.signal.map(|signal| crate::app::name_of(&signal));
    let mut statements = vec![db.statement(
        "INSERT INTO clicks (id, code, influencer, programme, at, browser, account, source, signal, counts) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        &[
            click.id.as_str().into(),
            click.code.as_str().into(),
            click.influencer.as_str().into(),
            click.programme.as_str().into(),
            int(click.at),
            click.browser.as_str().into(),
            text(asked.account.as_deref()),
            text(click.source.as_deref()),
            text(signal.as_deref()),
            int(u8::from(counts)),
        ],
    )?];
    // whoever is signed in as an influencer shows a browser of its own
    if let Some(own) = people.signed_in(buyer).filter(|own| !own.devices.contains(&click.browser)) {
        statements.push(marked(db, &own.influencer, &[("device", click.browser.clone())])?);
    }
    if counts {
        let day = int(click.at / DAY);
        statements.push(db.statement(
            "UPDATE affiliate_links SET clicks = clicks + 1 WHERE code = ?1",
            &[click.code.as_str().into()],
        )?);
        statements.push(db.statement(
            "UPDATE partners SET clicks = clicks + 1 WHERE programme = ?1 AND influencer = ?2",
            &[click.programme.as_str().into(), click.influencer.as_str().into()],
        )?);
        statements.push(db.statement(
            "INSERT INTO influencer_days (influencer, day, clicks) VALUES (?1, ?2, 1) ON CONFLICT (influencer, day) DO UPDATE SET clicks = clicks + 1",
            &[click.influencer.as_str().into(), day],
        )?);
    }
    Ok(statements)
}
