//! Partners' discount codes: each is a promotion of the merchant, paid by the merchant, that names its partner. It ends in the
//! transaction that ends the partnership or the programme; to let it go on is the merchant's choice, as with any promotion.

use crate::app::{App, as_json, body, busy, conflict, int, wrong};
use crate::links::takes_part;
use crate::programmes::{none, of_merchant};
use affiliates::calendar::Time;
use affiliates::discount::{canonical, suggest};
use commerce::Promotion;
use commerce::promotion::{Benefit, Payer, Stacking};
use contracts::affiliate::{DiscountCode, DiscountCodes, NewDiscountCode, Standing};
use contracts::promotion::Goods;
use edge::respond::{CacheRule, json};
use edge::{Db, Error, Problem, Result};
use serde::Deserialize;
use worker::{D1PreparedStatement, Request, Response};

/// Most codes of one influencer in one programme.
const MOST: usize = 5;
/// How many names are tried for a code nobody chose.
const ATTEMPTS: usize = 20;

#[derive(Debug, Deserialize)]
struct Row {
    code: String,
    merchant: String,
    discount: u16,
    used: Option<u32>,
    ended: u8,
    created_at: u64,
}

impl App {
    /// `GET /v1/influencer/codes`.
    pub(crate) async fn codes(&self) -> Result<Response> {
        let db = self.db()?;
        let me = self.me(&db).await?;
        json(&self.ctx, &DiscountCodes { items: self.own(&db, &me.id).await? }, CacheRule::NoStore)
    }

    /// `POST /v1/influencer/codes`.
    pub(crate) async fn new_code(&self, mut req: Request) -> Result<Response> {
        let given: NewDiscountCode = body(&mut req).await?;
        let wanted = given.code.as_deref().map(|code| {
            canonical(code).ok_or_else(|| wrong("code", "expected 4 to 20 letters and digits, with a letter"))
        });
        let wanted = wanted.transpose()?;
        let db = self.db()?;
        let me = self.me(&db).await?;
        let programme = of_merchant(&db, &given.merchant).await?.ok_or_else(none)?;
        takes_part(&db, &programme, &me.id).await?;
        let written = programme.written()?;
        if written.standing == Standing::Closed {
            return Err(conflict("the programme is closed"));
        }
        let discount = written.code_discount;
        let discount = discount.ok_or_else(|| conflict("the merchant lets partners make no codes"))?;
        let held = self.own(&db, &me.id).await?;
        if held.iter().filter(|code| code.merchant == programme.merchant && !code.ended).count() >= MOST {
            return Err(conflict("you have as many codes for this merchant as one may have"));
        }
        let percent = u8::try_from(discount.div_ceil(100)).unwrap_or(90);
        let names: Vec<String> = match wanted {
            Some(code) => vec![code],
            None => (0..ATTEMPTS).map(|attempt| suggest(&me.name, percent, attempt)).collect(),
        };
        for code in names {
            let rule = rule(&code, &programme.merchant, discount)?;
            let values = [
                rule.id.as_str().into(),
                programme.merchant.as_str().into(),
                code.as_str().into(),
                int(self.now() * 1000),
                as_json(&rule)?,
            ];
            let promotion = db.statement(
                "INSERT INTO promotions (id, merchant, code, created_at, document) VALUES (?1, ?2, ?3, ?4, ?5)",
                &values,
            )?;
            let named = db.statement(
                "INSERT INTO affiliate_codes (code, influencer, programme, merchant, promotion, discount, created_at) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                &[
                    code.as_str().into(),
                    me.id.as_str().into(),
                    programme.id.as_str().into(),
                    programme.merchant.as_str().into(),
                    rule.id.as_str().into(),
                    int(discount),
                    int(self.now()),
                ],
            )?;
            // whoever ends the partnership meanwhile ends no code that is not there yet
            let standing = db.statement(
                "INSERT INTO guard (what, holds) SELECT 'influencer', EXISTS (SELECT 1 FROM partners a CROSS JOIN programmes p \
                 ON p.id = a.programme WHERE a.programme = ?1 AND a.influencer = ?2 AND a.membership = 'approved' \
                 AND p.standing <> 'closed')",
                &[programme.id.as_str().into(), me.id.as_str().into()],
            )?;
            match db.batch(vec![standing, promotion, named]).await {
                Ok(_) => {
                    let made = self.own(&db, &me.id).await?.into_iter().find(|held| held.code == code);
                    let made = made.ok_or_else(|| Error::platform("the code was not stored"))?;
                    return Ok(json(&self.ctx, &made, CacheRule::NoStore)?.with_status(201));
                }
                Err(Error::Platform(fault)) if fault.contains("UNIQUE") => {}
                Err(Error::Platform(fault)) if fault.contains("guard: influencer") => return Err(busy()),
                Err(error) => return Err(error),
            }
        }
        Err(Problem::new("code-taken", "Another promotion has this code", 409).into())
    }

    async fn own(&self, db: &Db<'_>, influencer: &str) -> Result<Vec<DiscountCode>> {
        let sql = "SELECT c.code AS code, c.merchant AS merchant, c.discount AS discount, c.created_at AS created_at, p.used AS used, \
                   c.promotion IS NOT NULL AND (p.id IS NULL OR coalesce(p.document ->> 'ends_at' <= ?2, 0)) AS ended \
                   FROM affiliate_codes c INDEXED BY affiliate_codes_influencer LEFT JOIN promotions p ON p.id = c.promotion \
                   WHERE c.influencer = ?1 ORDER BY c.created_at DESC, c.code DESC LIMIT 100";
        let rows: Vec<Row> = db.rows(sql, &[influencer.into(), int(self.now())]).await?;
        let show = |row: Row| DiscountCode {
            code: row.code,
            merchant: row.merchant,
            discount: row.discount,
            used: row.used.unwrap_or(0),
            ended: row.ended == 1,
            created_at: row.created_at,
        };
        Ok(rows.into_iter().map(show).collect())
    }
}

/// The statement that ends a partner's codes.
pub(crate) fn end_of_partner(db: &Db<'_>, partner: &str, now: Time) -> Result<D1PreparedStatement> {
    let codes = "SELECT c.promotion FROM partners p CROSS JOIN affiliate_codes c INDEXED BY affiliate_codes_influencer \
                 ON c.influencer = p.influencer AND c.programme = p.programme WHERE p.id = ?1";
    end(db, codes, partner, now)
}

/// The statement that ends all codes of a merchant's programme.
pub(crate) fn end_of_programme(db: &Db<'_>, merchant: &str, now: Time) -> Result<D1PreparedStatement> {
    let codes =
        "SELECT c.promotion FROM programmes p CROSS JOIN affiliate_codes c ON c.programme = p.id WHERE p.merchant = ?1";
    end(db, codes, merchant, now)
}

/// What is over already stays as it is.
fn end(db: &Db<'_>, codes: &str, of: &str, now: Time) -> Result<D1PreparedStatement> {
    // a number is bound as a double, which JSON would keep as one
    let sql = format!(
        "UPDATE promotions SET document = json_set(document, '$.ends_at', CAST(?2 AS INTEGER)) WHERE id IN ({codes}) \
         AND coalesce(document ->> 'ends_at' > ?2, 1)"
    );
    db.statement(&sql, &[of.into(), int(now)])
}

fn rule(code: &str, merchant: &str, discount: u16) -> Result<Promotion> {
    let rule = Promotion {
        id: edge::secret_name("prm_")?,
        code: Some(code.to_owned()),
        payer: Payer::Merchant,
        merchant: Some(merchant.to_owned()),
        benefit: Benefit::Percent { basis_points: u32::from(discount) },
        scope: Goods::All,
        stacking: Stacking::Partner,
        priority: 0,
        starts_at: None,
        ends_at: None,
        minimum: None,
        limit_total: None,
        limit_per_customer: None,
    };
    rule.check().map_err(|wrong| Problem::invalid(wrong.field, wrong.detail))?;
    Ok(rule)
}
