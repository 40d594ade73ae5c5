//! Partners: as their merchants see and decide about them, and as influencers see their own places.

use crate::app::{App, TRIES, as_json, body, busy, conflict, int, recast, text, wrong};
use crate::codes;
use crate::influencers;
use crate::news;
use crate::programmes::{self, agreed, none, of_merchant};
use affiliates::programme::Programme as Rule;
use contracts::affiliate::{
    AffiliateEvent, Membership, NewProgramme, Offer, Partner, PartnerChange, Partners, Partnership, Partnerships,
};
use contracts::identity::Scope;
use edge::respond::{CacheRule, json};
use edge::{Db, Page, Problem, Result, params};
use serde::Deserialize;
use std::collections::BTreeMap;
use worker::{Request, Response};

#[derive(Debug, Deserialize)]
struct Row {
    id: String,
    influencer: String,
    name: String,
    profile: String,
    membership: Membership,
    team: Option<String>,
    offer: Option<String>,
    message: String,
    applied_at: u64,
    decided_at: Option<u64>,
    clicks: u32,
    sales: u32,
    due: i64,
}

const COLUMNS: &str = "p.id AS id, p.influencer AS influencer, i.name AS name, i.profile AS profile, p.membership AS membership, \
     p.team AS team, p.offer AS offer, p.message AS message, p.applied_at AS applied_at, p.decided_at AS decided_at, \
     p.clicks AS clicks, p.sales AS sales, p.due AS due";

impl App {
    /// `GET /v1/merchant/partners`, `?membership=applied` for some of them.
    pub(crate) async fn partners(&self, req: &Request) -> Result<Response> {
        let merchant = self.ctx.merchant_for(Scope::Promotions)?;
        let given = params(req);
        let of: Option<Membership> = given
            .get("membership")
            .map(|word| recast(&word).map_err(|_| wrong("membership", "expected applied, approved, refused or banned")))
            .transpose()?;
        let page = Page::read(&params(req), &["partners", merchant, of.map_or("", Membership::code)])?;
        let db = self.db()?;
        let Some(programme) = of_merchant(&db, merchant).await? else {
            return json(&self.ctx, &Partners { items: Vec::new(), next_cursor: None }, CacheRule::NoStore);
        };
        let (index, filter) = match of {
            Some(_) => ("partners_membership", "AND p.membership = ?5"),
            None => ("partners_merchant", ""),
        };
        let sql = format!(
            "SELECT {COLUMNS} FROM partners p INDEXED BY {index} CROSS JOIN influencers i ON i.id = p.influencer WHERE p.merchant = ?4 \
             {filter} AND (p.applied_at, p.id) < (?1, ?2) ORDER BY p.applied_at DESC, p.id DESC LIMIT ?3"
        );
        let mut values = page.range().to_vec();
        values.push(merchant.into());
        values.extend(of.map(|of| of.code().into()));
        let rows: Vec<Row> = db.rows(&sql, &values).await?;
        let next_cursor = page.next(&rows, |row| (row.applied_at, &row.id));
        let written = programme.written()?;
        let items = rows.into_iter().take(page.limit).map(|row| shown(row, &written)).collect::<Result<_>>()?;
        json(&self.ctx, &Partners { items, next_cursor }, CacheRule::NoStore)
    }

    /// `POST /v1/merchant/partners/{id}/{decision}`: `approve`, `refuse`, `suspend`, which ends the partner's codes.
    pub(crate) async fn decide(&self, id: &str, decision: &str) -> Result<Response> {
        let merchant = self.ctx.merchant_for(Scope::Promotions)?;
        let db = self.db()?;
        let row = one(&db, merchant, id).await?;
        let to = match (decision, row.membership) {
            ("approve", _) => Membership::Approved,
            ("refuse", Membership::Applied | Membership::Refused) => Membership::Refused,
            ("suspend", Membership::Approved | Membership::Banned) => Membership::Banned,
            ("refuse" | "suspend", _) => return Err(conflict("it is for whoever applied or takes part")),
            _ => return Err(Problem::not_found("expected approve, refuse or suspend").into()),
        };
        // both count from the row as it is, so two who decide at once count once
        let counted = "UPDATE programmes SET partners = partners + (?3 = 'approved') - \
                       (SELECT membership = 'approved' FROM partners WHERE id = ?1) WHERE merchant = ?2";
        let decided = "UPDATE partners SET membership = ?3, decided_at = ?4 WHERE id = ?1 AND merchant = ?2";
        let values = [id.into(), merchant.into(), to.code().into(), int(self.now())];
        let mut batch = vec![db.statement(counted, &values[..3])?, db.statement(decided, &values)?];
        if to == Membership::Banned {
            batch.push(codes::end_of_partner(&db, id, self.now())?);
        }
        let shop = of_merchant(&db, merchant).await?.ok_or_else(none)?.name;
        let event = match to {
            _ if to == row.membership => None,
            Membership::Approved => Some(AffiliateEvent::Approved { shop }),
            Membership::Refused => Some(AffiliateEvent::Refused { shop }),
            Membership::Applied | Membership::Banned => None,
        };
        if let Some(event) = event {
            // two who decide alike at once tell it under one name
            let name = format!("{}/{id}/{}", to.code(), row.decided_at.unwrap_or_default());
            batch.push(news::told(&db, &name, &row.influencer, &event, self.now())?);
        }
        db.batch(batch).await?;
        self.tell_later();
        self.shown_partner(&db, merchant, id).await
    }

    /// `PATCH /v1/merchant/partners/{id}`: its group, its own terms. Over what was read: two who change different parts at once are both
    /// heard.
    pub(crate) async fn change_partner(&self, id: &str, mut req: Request) -> Result<Response> {
        let merchant = self.ctx.merchant_for(Scope::Promotions)?;
        let given: PartnerChange = body(&mut req).await?;
        let db = self.db()?;
        for _ in 0..TRIES {
            let row = one(&db, merchant, id).await?;
            let written = of_merchant(&db, merchant).await?.ok_or_else(none)?.written()?;
            // a group that went since it was given is like none, and in the way of nothing
            if let Some(Some(name)) = &given.group
                && !written.groups.contains_key(name)
            {
                return Err(wrong("group", "the programme has no group of this name"));
            }
            let team = given.group.clone().unwrap_or_else(|| row.team.clone());
            let held: Option<Offer> = row.offer.as_deref().map(serde_json::from_str).transpose()?;
            let offer = given.offer.clone().unwrap_or(held);
            if let Some(offer) = &offer {
                let own = programmes::offer(offer).map_err(|_| wrong("offer", "expected 0 to 10000 basis points"))?;
                let rule: Rule = programmes::rule("", merchant, &written, BTreeMap::from([(row.influencer, own)]))?;
                rule.check().map_err(|invalid| wrong(&invalid.field.replace("terms", "offer"), invalid.rule))?;
            }
            let offer = offer.as_ref().map(as_json).transpose()?.unwrap_or(worker::wasm_bindgen::JsValue::NULL);
            let sql = "UPDATE partners SET team = ?3, offer = ?4 WHERE id = ?1 AND merchant = ?2 AND team IS ?5 AND offer IS ?6";
            let (before, of_before) = (text(row.team.as_deref()), text(row.offer.as_deref()));
            let values = [id.into(), merchant.into(), text(team.as_deref()), offer, before, of_before];
            if db.batch(vec![db.statement(sql, &values)?]).await?.first() != Some(&0) {
                return self.shown_partner(&db, merchant, id).await;
            }
        }
        Err(busy())
    }

    async fn shown_partner(&self, db: &Db<'_>, merchant: &str, id: &str) -> Result<Response> {
        let written = of_merchant(db, merchant).await?.ok_or_else(none)?.written()?;
        json(&self.ctx, &shown(one(db, merchant, id).await?, &written)?, CacheRule::NoStore)
    }

    /// `GET /v1/influencer/partnerships`.
    pub(crate) async fn partnerships(&self, req: &Request) -> Result<Response> {
        #[derive(Deserialize)]
        struct Own {
            id: String,
            merchant: String,
            name: String,
            document: String,
            membership: Membership,
            team: Option<String>,
            offer: Option<String>,
            applied_at: u64,
            clicks: u32,
            sales: u32,
            due: i64,
        }
        let db = self.db()?;
        let me = self.me(&db).await?;
        let page = Page::read(&params(req), &["partnerships", &me.id])?;
        let sql = "SELECT p.id AS id, p.merchant AS merchant, g.name AS name, g.document AS document, p.membership AS membership, \
                   p.team AS team, p.offer AS offer, p.applied_at AS applied_at, p.clicks AS clicks, p.sales AS sales, p.due AS due \
                   FROM partners p INDEXED BY partners_influencer CROSS JOIN programmes g ON g.id = p.programme WHERE p.influencer = ?4 \
                   AND (p.applied_at, p.id) < (?1, ?2) ORDER BY p.applied_at DESC, p.id DESC LIMIT ?3";
        let mut values = page.range().to_vec();
        values.push(me.id.as_str().into());
        let rows: Vec<Own> = db.rows(sql, &values).await?;
        let next_cursor = page.next(&rows, |row| (row.applied_at, &row.id));
        let show = |row: Own| {
            let written: NewProgramme = serde_json::from_str(&row.document)?;
            let offer: Option<Offer> = row.offer.as_deref().map(serde_json::from_str).transpose()?;
            Ok(Partnership {
                terms: agreed(&written, row.team.as_deref(), offer.as_ref())?,
                id: row.id,
                merchant: row.merchant,
                name: row.name,
                membership: row.membership,
                code_discount: written.code_discount,
                applied_at: row.applied_at,
                clicks: row.clicks,
                sales: row.sales,
                due: row.due,
            })
        };
        let items = rows.into_iter().take(page.limit).map(show).collect::<Result<_>>()?;
        json(&self.ctx, &Partnerships { items, next_cursor }, CacheRule::NoStore)
    }
}

async fn one(db: &Db<'_>, merchant: &str, id: &str) -> Result<Row> {
    let sql = format!(
        "SELECT {COLUMNS} FROM partners p CROSS JOIN influencers i ON i.id = p.influencer WHERE p.id = ?1 AND p.merchant = ?2"
    );
    let found = db.first(&sql, &[id.into(), merchant.into()]).await?;
    found.ok_or_else(|| Problem::not_found("no partner has this id").into())
}

fn shown(row: Row, written: &NewProgramme) -> Result<Partner> {
    let offer: Option<Offer> = row.offer.as_deref().map(serde_json::from_str).transpose()?;
    Ok(Partner {
        id: row.id,
        influencer: influencers::shown(row.influencer, row.name, &row.profile)?,
        membership: row.membership,
        terms: agreed(written, row.team.as_deref(), offer.as_ref())?,
        group: row.team,
        offer,
        message: row.message,
        applied_at: row.applied_at,
        decided_at: row.decided_at,
        clicks: row.clicks,
        sales: row.sales,
        due: row.due,
    })
}
