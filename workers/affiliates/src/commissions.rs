//! Commissions as influencers and merchants read them, and what merchants decide about them.

use crate::app::{App, recast, wrong};
use crate::book::NEVER;
use crate::influencers;
use crate::judgements::Word;
use affiliates::book::Verdict;
use contracts::affiliate::{
    Commission, CommissionKind, CommissionPage, CommissionState, Credited, MerchantCommission, MerchantCommissions,
};
use contracts::identity::Scope;
use edge::respond::{CacheRule, json};
use edge::{Db, Page, Problem, Result, params};
use money::Currency;
use serde::Deserialize;
use worker::{Request, Response};

#[derive(Debug, Deserialize)]
struct Row {
    id: String,
    merchant: String,
    influencer: String,
    kind: CommissionKind,
    awarded_by: Credited,
    code: Option<String>,
    at: u64,
    state: CommissionState,
    held: u8,
    unfunded: u8,
    approved_from: u64,
    currency: Currency,
    credited: i64,
    clawed_back: i64,
    due: i64,
    paid: i64,
    due_mad: i64,
    parcel: Option<String>,
    risk: u8,
    reasons: String,
}

pub(crate) const COLUMNS: &str = "c.id AS id, c.merchant AS merchant, c.influencer AS influencer, c.kind AS kind, c.awarded_by AS awarded_by, \
     c.code AS code, c.at AS at, c.state AS state, c.held AS held, c.unfunded AS unfunded, c.approved_from AS approved_from, c.currency AS currency, \
     c.credited AS credited, c.clawed_back AS clawed_back, c.due AS due, c.paid AS paid, c.due_mad AS due_mad, c.parcel AS parcel, \
     c.risk AS risk, c.reasons AS reasons";

/// Not a state: what looks like fraud and is pending.
pub(crate) const HELD: &str = "held";

impl App {
    /// `GET /v1/influencer/commissions`, `?state=` for some of them.
    pub(crate) async fn own_commissions(&self, req: &Request) -> Result<Response> {
        let db = self.db()?;
        let me = self.me(&db).await?;
        let state = state(req)?;
        let page = Page::read(&params(req), &["commissions", &me.id, state.unwrap_or_default()])?;
        let (index, filter) =
            if state.is_some() { ("commissions_state", "AND c.state = ?5") } else { ("commissions_influencer", "") };
        let sql = format!(
            "SELECT {COLUMNS} FROM commissions c INDEXED BY {index} WHERE c.influencer = ?4 {filter} AND (c.at, c.id) < (?1, ?2) \
             ORDER BY c.at DESC, c.id DESC LIMIT ?3"
        );
        let mut values = page.range().to_vec();
        values.push(me.id.as_str().into());
        values.extend(state.map(Into::into));
        let rows: Vec<Row> = db.rows(&sql, &values).await?;
        let next_cursor = page.next(&rows, |row| (row.at, &row.id));
        let items = rows.into_iter().take(page.limit).map(shown).collect();
        json(&self.ctx, &CommissionPage { items, next_cursor }, CacheRule::NoStore)
    }

    /// `GET /v1/merchant/commissions`, `?state=` for some of them: `held` for those that wait for the merchant's word.
    pub(crate) async fn merchant_commissions(&self, req: &Request) -> Result<Response> {
        let merchant = self.ctx.merchant_for(Scope::Promotions)?;
        let held = params(req).get("state") == Some(HELD);
        let state = if held { None } else { state(req)? };
        let word = if held { HELD } else { state.unwrap_or_default() };
        let page = Page::read(&params(req), &["merchant-commissions", merchant, word])?;
        let (index, filter) = match state {
            Some(_) => ("commissions_merchant_state", "AND c.state = ?5"),
            None if held => ("commissions_held", "AND c.held = 1 AND c.state = 'pending'"),
            None => ("commissions_merchant", ""),
        };
        let sql = format!(
            "SELECT {COLUMNS}, i.name AS name, i.profile AS profile FROM commissions c INDEXED BY {index} CROSS JOIN influencers i \
             ON i.id = c.influencer WHERE c.merchant = ?4 {filter} AND (c.at, c.id) < (?1, ?2) ORDER BY c.at DESC, c.id DESC LIMIT ?3"
        );
        let mut values = page.range().to_vec();
        values.push(merchant.into());
        values.extend(state.map(Into::into));
        let db = self.db()?;
        let rows: Vec<Named> = db.rows(&sql, &values).await?;
        let next_cursor = page.next(&rows, |named| (named.row.at, &named.row.id));
        let items = rows.into_iter().take(page.limit).map(for_merchant).collect::<Result<_>>()?;
        json(&self.ctx, &MerchantCommissions { items, next_cursor }, CacheRule::NoStore)
    }

    /// `POST /v1/merchant/commissions/{id}/{verdict}`: `approve` lets one that is held go on, `fraud` ends it.
    pub(crate) async fn review(&self, id: &str, verdict: &str) -> Result<Response> {
        let merchant = self.ctx.merchant_for(Scope::Promotions)?;
        let verdict = match verdict {
            "approve" => Verdict::Cleared,
            "fraud" => Verdict::Fraud,
            _ => return Err(Problem::not_found("expected approve or fraud").into()),
        };
        let db = self.db()?;
        let named = one(&db, merchant, id).await?;
        self.decide_about(&db, id, &named.row.influencer, &Word { verdict, reason: None }).await?;
        json(&self.ctx, &for_merchant(one(&db, merchant, id).await?)?, CacheRule::NoStore)
    }
}

/// A commission with who earns it.
#[derive(Debug, Deserialize)]
pub(crate) struct Named {
    name: String,
    profile: String,
    #[serde(flatten)]
    row: Row,
}

impl Named {
    pub(crate) fn id(&self) -> &str {
        &self.row.id
    }

    pub(crate) fn at(&self) -> u64 {
        self.row.at
    }

    pub(crate) fn influencer(&self) -> &str {
        &self.row.influencer
    }
}

async fn one(db: &Db<'_>, merchant: &str, id: &str) -> Result<Named> {
    let sql = format!(
        "SELECT {COLUMNS}, i.name AS name, i.profile AS profile FROM commissions c CROSS JOIN influencers i ON i.id = c.influencer \
         WHERE c.id = ?1 AND c.merchant = ?2"
    );
    let found = db.first(&sql, &[id.into(), merchant.into()]).await?;
    found.ok_or_else(|| Problem::not_found("no commission has this id").into())
}

/// The state that a list is asked for.
pub(crate) fn state(req: &Request) -> Result<Option<&'static str>> {
    let given = params(req);
    let Some(word) = given.get("state") else { return Ok(None) };
    let _: CommissionState = recast(&word).map_err(|_| wrong("state", "expected the state of a commission"))?;
    let known = ["pending", "approved", "paid", "refunded", "duplicate", "fraud"];
    Ok(known.into_iter().find(|known| *known == word))
}

fn shown(row: Row) -> Commission {
    Commission {
        id: row.id,
        merchant: row.merchant,
        kind: row.kind,
        by: row.awarded_by,
        code: row.code,
        at: row.at,
        state: row.state,
        held: row.held == 1,
        unfunded: row.unfunded == 1,
        approved_from: Some(row.approved_from).filter(|from| *from < NEVER),
        currency: row.currency,
        credited: row.credited,
        clawed_back: row.clawed_back,
        due: row.due,
        paid: row.paid,
        due_mad: row.due_mad,
    }
}

/// As the merchant who owes it sees it.
pub(crate) fn for_merchant(named: Named) -> Result<MerchantCommission> {
    let Named { name, profile, row } = named;
    Ok(MerchantCommission {
        influencer: influencers::shown(row.influencer.clone(), name, &profile)?,
        parcel: row.parcel.clone(),
        risk: row.risk,
        reasons: serde_json::from_str(&row.reasons)?,
        commission: shown(row),
    })
}
