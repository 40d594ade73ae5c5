//! Influencers' links.

use crate::app::{App, at_most, body, conflict, int, wrong};
use crate::programmes::{Row as Programme, none, of_merchant};
use affiliates::code::Code;
use affiliates::link::{Destination, address};
use contracts::affiliate::{Link, Links, NewLink};
use edge::respond::{CacheRule, Entity, json};
use edge::{Db, Page, Problem, Result, params};
use serde::Deserialize;
use worker::{Request, Response};

/// Most links of one influencer and merchant.
const MOST: u32 = 1_000;

#[derive(Debug, Deserialize)]
struct Row {
    code: Code,
    merchant: String,
    destination: String,
    label: String,
    created_at: u64,
    clicks: u32,
    sales: u32,
}

const COLUMNS: &str = "code, merchant, destination, label, created_at, clicks, sales";

impl App {
    /// `GET /v1/influencer/links`.
    pub(crate) async fn links(&self, req: &Request) -> Result<Response> {
        let db = self.db()?;
        let me = self.me(&db).await?;
        let page = Page::read(&params(req), &["links", &me.id])?;
        let sql = format!(
            "SELECT {COLUMNS} FROM affiliate_links INDEXED BY affiliate_links_influencer WHERE influencer = ?4 \
             AND (created_at, code) < (?1, ?2) ORDER BY created_at DESC, code DESC LIMIT ?3"
        );
        let mut values = page.range().to_vec();
        values.push(me.id.as_str().into());
        let rows: Vec<Row> = db.rows(&sql, &values).await?;
        let next_cursor = page.next(&rows, |row| (row.created_at, row.code.as_str()));
        let items = rows.into_iter().take(page.limit).map(|row| self.shown_link(row)).collect::<Result<_>>()?;
        json(&self.ctx, &Links { items, next_cursor }, CacheRule::NoStore)
    }

    /// `POST /v1/influencer/links`.
    pub(crate) async fn new_link(&self, mut req: Request) -> Result<Response> {
        #[derive(Deserialize)]
        struct Count {
            n: u32,
        }
        let given: NewLink = body(&mut req).await?;
        at_most("label", &given.label, 80)?;
        let wanted = given.destination.unwrap_or_else(|| format!("/fr/m/{}", given.merchant));
        let destination: Destination = wanted.parse().map_err(|why| wrong("destination", why))?;
        let db = self.db()?;
        let me = self.me(&db).await?;
        let programme = of_merchant(&db, &given.merchant).await?.ok_or_else(none)?;
        takes_part(&db, &programme, &me.id).await?;
        let sql = "SELECT count(*) AS n FROM (SELECT 1 FROM affiliate_links INDEXED BY affiliate_links_influencer WHERE influencer = ?1 LIMIT ?2)";
        let held = db.first::<Count>(sql, &[me.id.as_str().into(), int(MOST)]).await?;
        if held.is_some_and(|held| held.n >= MOST) {
            return Err(conflict("you have as many links as one may have"));
        }
        let insert = format!(
            "INSERT INTO affiliate_links (code, influencer, programme, merchant, destination, label, created_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (code) DO NOTHING RETURNING {COLUMNS}"
        );
        loop {
            // 35 random bits: one that is taken is drawn again
            let code = Code::new(u64::from_le_bytes(edge::secret::<8>()?));
            let values = [
                code.as_str().into(),
                me.id.as_str().into(),
                programme.id.as_str().into(),
                programme.merchant.as_str().into(),
                destination.as_str().into(),
                given.label.trim().into(),
                int(self.now()),
            ];
            if let Some(row) = db.first::<Row>(&insert, &values).await? {
                return Ok(json(&self.ctx, &self.shown_link(row)?, CacheRule::NoStore)?.with_status(201));
            }
        }
    }

    /// `GET /v1/influencer/links/{code}/qr`: a picture (SVG) of the link.
    pub(crate) async fn qr(&self, code: &str) -> Result<Response> {
        let unknown = || edge::Error::from(Problem::not_found("no link of yours has this code"));
        let code: Code = code.parse().map_err(|_| unknown())?;
        let db = self.db()?;
        let me = self.me(&db).await?;
        let sql = "SELECT code FROM affiliate_links WHERE code = ?1 AND influencer = ?2";
        let found = db.first::<serde_json::Value>(sql, &[code.as_str().into(), me.id.as_str().into()]).await?;
        found.ok_or_else(unknown)?;
        let svg = crate::qr::svg(&affiliates::link::qr_payload(self.origin()?, &code))?;
        Entity::new(svg.into_bytes(), "image/svg+xml", CacheRule::NoStore).response(&self.ctx)
    }

    fn shown_link(&self, row: Row) -> Result<Link> {
        Ok(Link {
            url: address(self.origin()?, &row.code),
            code: row.code.to_string(),
            merchant: row.merchant,
            destination: row.destination,
            label: row.label,
            created_at: row.created_at,
            clicks: row.clicks,
            sales: row.sales,
        })
    }
}

/// Refuses who is no approved partner: 404 before an application, 409 before it was approved.
pub(crate) async fn takes_part(db: &Db<'_>, programme: &Programme, influencer: &str) -> Result<()> {
    #[derive(Deserialize)]
    struct Place {
        membership: String,
    }
    let sql = "SELECT membership FROM partners WHERE programme = ?1 AND influencer = ?2";
    let place = db.first::<Place>(sql, &[programme.id.as_str().into(), influencer.into()]).await?;
    match place.ok_or_else(|| Problem::not_found("apply to the programme first"))?.membership.as_str() {
        "approved" => Ok(()),
        _ => Err(conflict("the merchant has not approved you as a partner")),
    }
}
