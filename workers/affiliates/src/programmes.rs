//! Merchants' programmes: writing one, and reading it as the rules need it.

use crate::app::{App, as_json, at_most, body, int, name_of, recast, wrong};
use crate::codes;
use affiliates::programme::Programme as Rule;
use affiliates::terms::{Offer as RuleOffer, Terms as RuleTerms};
use contracts::affiliate::{NewProgramme, Offer, Programme, Reward, Standing, Terms};
use contracts::catalogue::Merchants;
use contracts::identity::Scope;
use contracts::internal::MERCHANTS;
use contracts::routes::Service;
use edge::respond::{CacheRule, json};
use edge::{Db, Error, Peer, Problem, Result};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use worker::{D1PreparedStatement, Request, Response};

/// Most names in a list of exclusions.
const MOST: usize = 200;
/// Most groups.
const GROUPS: usize = 20;
/// Most words by which a programme is found.
const WORDS: usize = 80;

/// A row of `programmes`.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) merchant: String,
    pub(crate) name: String,
    pub(crate) version: u64,
    pub(crate) partners: u32,
    pub(crate) created_at: u64,
    pub(crate) document: String,
}

pub(crate) const COLUMNS: &str = "id, merchant, name, version, partners, created_at, document";

impl Row {
    /// What the merchant wrote.
    pub(crate) fn written(&self) -> Result<NewProgramme> {
        Ok(serde_json::from_str(&self.document)?)
    }

    /// The programme as the rules have it, with these partners' own offers.
    pub(crate) fn rule(&self, offers: BTreeMap<String, RuleOffer>) -> Result<Rule> {
        rule(&self.id, &self.merchant, &self.written()?, offers)
    }
}

/// Terms in the words of the rules.
pub(crate) fn terms(terms: &Terms) -> Result<RuleTerms> {
    recast(terms)
}

/// An offer in the words of the rules.
pub(crate) fn offer(offer: &Offer) -> Result<RuleOffer> {
    recast(offer)
}

/// Terms in the words of the API.
pub(crate) fn shown(terms: &RuleTerms) -> Result<Terms> {
    recast(terms)
}

/// A programme in the words of the rules.
pub(crate) fn rule(
    id: &str,
    merchant: &str,
    written: &NewProgramme,
    offers: BTreeMap<String, RuleOffer>,
) -> Result<Rule> {
    let set = |list: &[String]| list.iter().cloned().collect::<BTreeSet<String>>();
    let groups = written.groups.iter().map(|(name, given)| Ok((name.clone(), offer(given)?)));
    Ok(Rule {
        id: id.to_owned(),
        merchant: merchant.to_owned(),
        standing: recast(&written.standing)?,
        terms: terms(&written.terms)?,
        groups: groups.collect::<Result<_>>()?,
        partners: offers,
        excluded_products: set(&written.excluded_products),
        excluded_collections: set(&written.excluded_collections),
        banned_sources: set(&written.banned_sources),
        minimum_payout: written.minimum_payout,
    })
}

/// The programme of a merchant.
pub(crate) async fn of_merchant(db: &Db<'_>, merchant: &str) -> Result<Option<Row>> {
    db.first(&format!("SELECT {COLUMNS} FROM programmes WHERE merchant = ?1"), &[merchant.into()]).await
}

/// 404: the merchant has none.
pub(crate) fn none() -> edge::Error {
    Problem::not_found("this merchant has no affiliate programme").into()
}

/// Refuses what no programme may say.
pub(crate) fn check(written: &NewProgramme) -> Result<()> {
    at_most("description", &written.description, 2_000)?;
    let lists = [
        ("excluded_products", &written.excluded_products),
        ("excluded_collections", &written.excluded_collections),
        ("banned_sources", &written.banned_sources),
    ];
    for (field, list) in lists {
        if list.len() > MOST || list.iter().any(|name| name.is_empty() || name.len() > 100) {
            return Err(wrong(field, format!("expected at most {MOST} names of 1 to 100 characters")));
        }
    }
    if written.groups.len() > GROUPS || written.groups.keys().any(|name| name.is_empty() || name.chars().count() > 40) {
        return Err(wrong("groups", format!("expected at most {GROUPS} groups with names of 1 to 40 characters")));
    }
    if written.code_discount.is_some_and(|points| !(1..=9_000).contains(&points)) {
        return Err(wrong("code_discount", "expected 1 to 9000 hundredths of a percent"));
    }
    let rule =
        rule("", "", written, BTreeMap::new()).map_err(|_| wrong("terms", "expected 0 to 10000 basis points"))?;
    rule.check().map_err(|invalid| wrong(invalid.field, invalid.rule))
}

/// The statements that write a merchant's programme, new or changed.
pub(crate) fn writes(
    db: &Db<'_>,
    merchant: &str,
    name: &str,
    written: &NewProgramme,
    now: u64,
) -> Result<Vec<D1PreparedStatement>> {
    let id = format!("prg_{}", crate::app::digest(&["programme", merchant]));
    let rate = match written.terms.sale {
        Reward::Percent(points) => points,
        Reward::Flat(_) => 0,
    };
    let words: BTreeSet<String> = words(&format!("{name} {merchant} {}", written.description)).take(WORDS).collect();
    Ok(vec![
        db.statement(
            "INSERT INTO programmes (id, merchant, name, standing, rate, created_at, document) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) \
             ON CONFLICT (merchant) DO UPDATE SET name = excluded.name, standing = excluded.standing, rate = excluded.rate, \
             document = excluded.document, version = version + 1",
            &[
                id.as_str().into(),
                merchant.into(),
                name.into(),
                name_of(&written.standing).into(),
                int(rate),
                int(now),
                as_json(written)?,
            ],
        )?,
        db.statement("DELETE FROM programme_words WHERE programme = ?1", &[id.as_str().into()])?,
        db.statement(
            "INSERT INTO programme_words (word, programme) SELECT value, ?1 FROM json_each(?2)",
            &[id.as_str().into(), as_json(&words)?],
        )?,
    ])
}

/// Words as they are looked for.
pub(crate) fn words(text: &str) -> impl Iterator<Item = String> {
    let folded = text::normalise::fold(text);
    let words: Vec<String> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 1)
        .map(str::to_owned)
        .collect();
    words.into_iter()
}

impl App {
    /// `GET /v1/merchant/programme`.
    pub(crate) async fn programme(&self) -> Result<Response> {
        let merchant = self.ctx.merchant_for(Scope::Promotions)?;
        let db = self.db()?;
        let row = of_merchant(&db, merchant).await?.ok_or_else(none)?;
        self.shown_programme(&db, &row).await
    }

    /// `PUT /v1/merchant/programme`; with `If-Match` only over the version that was read. Closing it ends its partners' codes.
    pub(crate) async fn set_programme(&self, mut req: Request) -> Result<Response> {
        let merchant = self.ctx.merchant_for(Scope::Promotions)?;
        let written: NewProgramme = body(&mut req).await?;
        check(&written)?;
        let db = self.db()?;
        let changed =
            || Problem::new("changed", "It was changed meanwhile", 412).because("read it again, then change it").into();
        let name = self.merchant_name(merchant).await?;
        let mut batch = Vec::new();
        if let Some(expected) = req.headers().get("if-match")?.filter(|expected| expected != "*") {
            let version = expected.trim_matches('"').parse::<u32>().map_err(|_| changed())?;
            let sql = "INSERT INTO guard (what, holds) VALUES ('version', (SELECT version = ?2 FROM programmes WHERE merchant = ?1))";
            batch.push(db.statement(sql, &[merchant.into(), int(version)])?);
        }
        batch.extend(writes(&db, merchant, &name, &written, self.now())?);
        let sql = "UPDATE programmes SET origin = ?2 WHERE merchant = ?1";
        batch.push(db.statement(sql, &[merchant.into(), self.origin()?.into()])?);
        if written.standing == Standing::Closed {
            batch.push(codes::end_of_programme(&db, merchant, self.now())?);
        }
        match db.batch(batch).await {
            Err(Error::Platform(fault)) if fault.contains("guard: version") => return Err(changed()),
            outcome => outcome?,
        };
        let row = of_merchant(&db, merchant).await?.ok_or_else(none)?;
        self.shown_programme(&db, &row).await
    }

    async fn shown_programme(&self, db: &Db<'_>, row: &Row) -> Result<Response> {
        #[derive(Deserialize)]
        struct Count {
            n: u32,
        }
        let sql = "SELECT count(*) AS n FROM (SELECT 1 FROM partners INDEXED BY partners_membership \
                   WHERE merchant = ?1 AND membership = 'applied' LIMIT 100)";
        let waiting = db.first::<Count>(sql, &[row.merchant.as_str().into()]).await?;
        let programme = Programme {
            id: row.id.clone(),
            merchant: row.merchant.clone(),
            version: row.version,
            rule: row.written()?,
            partners: row.partners,
            applications: waiting.map_or(0, |count| count.n),
            created_at: row.created_at,
        };
        let response = json(&self.ctx, &programme, CacheRule::NoStore)?;
        response.headers().set("etag", &format!("\"{}\"", row.version))?;
        Ok(response)
    }

    /// The merchant's name as the catalogue has it; the slug of one that sells nothing yet.
    pub(crate) async fn merchant_name(&self, slug: &str) -> Result<String> {
        let path = format!("{MERCHANTS}?slugs={slug}");
        let found: Merchants = Peer::new(&self.env, Service::Product)?.get(&self.ctx, &path).await?;
        Ok(found
            .items
            .into_iter()
            .find(|merchant| merchant.slug == slug)
            .map_or_else(|| slug.to_owned(), |merchant| merchant.name))
    }
}

/// What one partner gets, in the words of the API.
pub(crate) fn agreed(programme: &NewProgramme, group: Option<&str>, own: Option<&Offer>) -> Result<Terms> {
    let of_group = group.and_then(|name| programme.groups.get(name)).map(offer).transpose()?;
    let own = own.map(offer).transpose()?;
    shown(&terms(&programme.terms)?.with(of_group.as_ref()).with(own.as_ref()))
}
