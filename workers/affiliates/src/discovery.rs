//! How influencers find programmes, and apply.

use crate::app::{App, at_most, body, conflict, int, wrong};
use crate::news;
use crate::programmes::{self, COLUMNS, agreed, none, of_merchant};
use contracts::affiliate::{Application, ListedProgramme, ListedProgrammes, Membership, Offer, Standing};
use contracts::identity::Role;
use edge::respond::{CacheRule, json};
use edge::{Db, Page, Result, params};
use serde::Deserialize;
use std::collections::BTreeMap;
use worker::{Request, Response};

/// Most words looked for.
const WORDS: usize = 6;

/// Where the caller stands in a programme.
#[derive(Debug, Deserialize)]
struct Mine {
    programme: String,
    membership: Membership,
    team: Option<String>,
    offer: Option<String>,
}

impl App {
    /// `GET /v1/programmes`: active ones, `sort=newest` or `rate`, `q` for words of which each begins one of the programme's.
    pub(crate) async fn discover(&self, req: &Request) -> Result<Response> {
        let given = params(req);
        let wanted = given.text("q", 100)?.unwrap_or_default();
        let words: Vec<String> = programmes::words(wanted).take(WORDS).collect();
        let column = match given.get("sort").unwrap_or("newest") {
            "newest" => "created_at",
            "rate" => "rate",
            _ => return Err(wrong("sort", "expected newest or rate")),
        };
        let page = Page::read(&params(req), &["programmes", column, wanted])?;
        let db = self.db()?;
        let found = (4..4 + words.len()).map(|n| {
            // words between the beginning and what sorts behind all that begin with it
            format!(
                " AND EXISTS (SELECT 1 FROM programme_words w WHERE w.programme = p.id AND w.word >= ?{n} AND w.word < ?{n} || char(1114111))"
            )
        });
        let sql = format!(
            "SELECT {COLUMNS}, {column} AS key FROM programmes p INDEXED BY programmes_{} WHERE standing = 'active' \
             AND ({column}, id) < (?1, ?2){} ORDER BY {column} DESC, id DESC LIMIT ?3",
            if column == "rate" { "rate" } else { "newest" },
            found.collect::<String>(),
        );
        let mut values = page.range().to_vec();
        values.extend(words.iter().map(|word| word.as_str().into()));
        #[derive(Deserialize)]
        struct Keyed {
            key: u64,
            #[serde(flatten)]
            row: programmes::Row,
        }
        let rows: Vec<Keyed> = db.rows(&sql, &values).await?;
        let next_cursor = page.next(&rows, |keyed| (keyed.key, &keyed.row.id));
        let mine = self.memberships(&db).await?;
        let items = rows.into_iter().take(page.limit).map(|keyed| listed(&keyed.row, &mine)).collect::<Result<_>>()?;
        json(&self.ctx, &ListedProgrammes { items, next_cursor }, CacheRule::NoStore)
    }

    /// `GET /v1/programmes/{merchant}`.
    pub(crate) async fn one_programme(&self, merchant: &str) -> Result<Response> {
        let db = self.db()?;
        let row = of_merchant(&db, merchant).await?.ok_or_else(none)?;
        let mine = self.memberships(&db).await?;
        if row.written()?.standing == Standing::Closed && !mine.contains_key(&row.id) {
            return Err(none());
        }
        json(&self.ctx, &listed(&row, &mine)?, CacheRule::NoStore)
    }

    /// `POST /v1/programmes/{merchant}/applications`: 201, or 409 for who has applied before.
    pub(crate) async fn apply(&self, merchant: &str, mut req: Request) -> Result<Response> {
        let given: Application = body(&mut req).await?;
        at_most("message", &given.message, 1_000)?;
        let db = self.db()?;
        let me = self.me(&db).await?;
        let row = of_merchant(&db, merchant).await?.ok_or_else(none)?;
        let written = row.written()?;
        if written.standing != Standing::Active {
            return Err(conflict("the programme takes no partners now"));
        }
        let membership = if written.approves_at_once { Membership::Approved } else { Membership::Applied };
        let now = self.now();
        let id = edge::secret_name("par_")?;
        let added = db
            .batch(vec![
                db.statement(
                    "INSERT INTO partners (id, programme, merchant, influencer, membership, message, applied_at, decided_at) \
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (programme, influencer) DO NOTHING",
                    &[
                        id.as_str().into(),
                        row.id.as_str().into(),
                        row.merchant.as_str().into(),
                        me.id.as_str().into(),
                        membership.code().into(),
                        given.message.trim().into(),
                        int(now),
                        if written.approves_at_once { int(now) } else { worker::wasm_bindgen::JsValue::NULL },
                    ],
                )?,
                db.statement(
                    "UPDATE programmes SET partners = partners + (SELECT count(*) FROM partners WHERE id = ?2 AND membership = 'approved') \
                     WHERE id = ?1",
                    &[row.id.as_str().into(), id.as_str().into()],
                )?,
                // nothing where it was not added, or was approved at once
                news::applied(&db, &row.merchant, &id, now)?,
            ])
            .await?;
        if added.first() != Some(&1) {
            return Err(conflict("you applied before: see GET /v1/influencer/partnerships"));
        }
        let row = of_merchant(&db, merchant).await?.ok_or_else(none)?;
        let listed = listed(&row, &self.memberships(&db).await?)?;
        Ok(json(&self.ctx, &listed, CacheRule::NoStore)?.with_status(201))
    }

    /// Where the caller stands in programmes, at most a thousand; nothing for whoever is no influencer.
    async fn memberships(&self, db: &Db<'_>) -> Result<BTreeMap<String, Mine>> {
        let Some(identity) = self.ctx.identity().filter(|identity| identity.is(Role::Influencer)) else {
            return Ok(BTreeMap::new());
        };
        let sql = "SELECT programme, membership, team, offer FROM partners INDEXED BY partners_influencer \
                   WHERE influencer = (SELECT id FROM influencers WHERE account = ?1) LIMIT 1000";
        let rows: Vec<Mine> = db.rows(sql, &[identity.account.as_str().into()]).await?;
        Ok(rows.into_iter().map(|mine| (mine.programme.clone(), mine)).collect())
    }
}

fn listed(row: &programmes::Row, mine: &BTreeMap<String, Mine>) -> Result<ListedProgramme> {
    let written = row.written()?;
    let mine = mine.get(&row.id);
    let offer: Option<Offer> = mine.and_then(|mine| mine.offer.as_deref()).map(serde_json::from_str).transpose()?;
    Ok(ListedProgramme {
        merchant: row.merchant.clone(),
        name: row.name.clone(),
        terms: agreed(&written, mine.and_then(|mine| mine.team.as_deref()), offer.as_ref())?,
        description: written.description,
        code_discount: written.code_discount,
        excluded_products: written.excluded_products,
        excluded_collections: written.excluded_collections,
        partners: row.partners,
        created_at: row.created_at,
        membership: mine.map(|mine| mine.membership),
    })
}
