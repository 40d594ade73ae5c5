//! Partners' discount codes: each is a promotion of the merchant, paid by the merchant, that names its partner.

use crate::app::{App, as_json, body, conflict, int, wrong};
use crate::links::takes_part;
use crate::programmes::{none, of_merchant};
use affiliates::discount::{canonical, suggest};
use commerce::Promotion;
use commerce::promotion::{Benefit, Payer, Stacking};
use contracts::affiliate::{DiscountCode, DiscountCodes, NewDiscountCode};
use contracts::promotion::Goods;
use edge::respond::{CacheRule, json};
use edge::{Db, Error, Problem, Result};
use serde::Deserialize;
use worker::{Request, Response};

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
    created_at: u64,
}

impl App {
    /// `GET /v1/influencer/codes`.
    pub(crate) async fn codes(&self) -> Result<Response> {
        let db = self.db()?;
        let me = self.me(&db).await?;
        json(&self.ctx, &DiscountCodes { items: own(&db, &me.id).await? }, CacheRule::NoStore)
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
        let discount = programme.written()?.code_discount;
        let discount = discount.ok_or_else(|| conflict("the merchant lets partners make no codes"))?;
        let held = own(&db, &me.id).await?;
        if held.iter().filter(|code| code.merchant == programme.merchant).count() >= MOST {
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
            match db.batch(vec![promotion, named]).await {
                Ok(_) => {
                    let made = own(&db, &me.id).await?.into_iter().find(|held| held.code == code);
                    let made = made.ok_or_else(|| Error::platform("the code was not stored"))?;
                    return Ok(json(&self.ctx, &made, CacheRule::NoStore)?.with_status(201));
                }
                Err(Error::Platform(fault)) if fault.contains("UNIQUE") => {}
                Err(error) => return Err(error),
            }
        }
        Err(Problem::new("code-taken", "Another promotion has this code", 409).into())
    }
}

async fn own(db: &Db<'_>, influencer: &str) -> Result<Vec<DiscountCode>> {
    let sql = "SELECT c.code AS code, c.merchant AS merchant, c.discount AS discount, c.created_at AS created_at, p.used AS used \
               FROM affiliate_codes c INDEXED BY affiliate_codes_influencer LEFT JOIN promotions p ON p.id = c.promotion \
               WHERE c.influencer = ?1 ORDER BY c.created_at DESC, c.code DESC LIMIT 100";
    let rows: Vec<Row> = db.rows(sql, &[influencer.into()]).await?;
    let show = |row: Row| DiscountCode {
        code: row.code,
        merchant: row.merchant,
        discount: row.discount,
        used: row.used.unwrap_or(0),
        created_at: row.created_at,
    };
    Ok(rows.into_iter().map(show).collect())
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
