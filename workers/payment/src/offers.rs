//! Promotions as their owners make them: merchants under `/v1/merchant/promotions`, the marketplace (merchant '') under
//! `/admin/v1/promotions`.

use crate::change::TRIES;
use crate::quotes::MAX_BODY;
use crate::stored::unknown;
use crate::values::{int, rfc3339, seconds};
use commerce::promotion::{MAX_AUTOMATIC, Payer, Stacking};
use commerce::{Promotion as Rule, coupon};
use contracts::problem::FieldError;
use contracts::promotion::{NewPromotion, Promotion, PromotionChange, Promotions};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Error, Page, Problem, Result, body_json, now_ms};
use serde::Deserialize;
use worker::wasm_bindgen::JsValue;
use worker::{Env, Request, Response};

#[derive(Deserialize)]
struct Row {
    id: String,
    used: u32,
    created_at: u64,
    document: String,
    /// The owner's automatic ones, where they are counted.
    #[serde(default)]
    automatic: u32,
}

/// Answers a route for this owner; `id` is the promotion that its path names.
pub(crate) async fn answer(
    mut req: Request,
    id: Option<&str>,
    merchant: &str,
    env: &Env,
    ctx: &Context,
) -> Result<Response> {
    let db = Db::new(env, ctx)?;
    match (req.method(), id) {
        (worker::Method::Get, None) => list(&req, merchant, &db, ctx).await,
        (worker::Method::Post, None) => {
            let new: NewPromotion = body_json(&mut req, MAX_BODY).await?;
            let shown = make(new, merchant, &db).await?;
            Ok(json(ctx, &shown, CacheRule::NoStore)?.with_status(201))
        }
        (worker::Method::Patch, Some(id)) => {
            let wanted: PromotionChange = body_json(&mut req, MAX_BODY).await?;
            json(ctx, &change(id, &wanted, merchant, &db).await?, CacheRule::NoStore)
        }
        (worker::Method::Delete, Some(id)) => {
            let sql = "DELETE FROM promotions WHERE id = ?1 AND merchant = ?2";
            let gone = db.batch(vec![db.statement(sql, &[id.into(), merchant.into()])?]).await?;
            if gone.first() != Some(&1) {
                return Err(not_found());
            }
            Ok(Response::empty()?.with_status(204))
        }
        _ => Err(unknown()),
    }
}

async fn list(req: &Request, merchant: &str, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let page = Page::read(&edge::params(req), &["promotions", merchant])?;
    let sql = "SELECT id, used, created_at, document FROM promotions INDEXED BY promotions_merchant \
               WHERE merchant = ?1 AND (created_at, id) < (?2, ?3) ORDER BY created_at DESC, id DESC LIMIT ?4";
    let rows: Vec<Row> = db.rows(sql, &page.values(merchant)).await?;
    let next_cursor = page.next(&rows, |row| (row.created_at, row.id.as_str()));
    let items = rows.into_iter().take(page.limit).map(show).collect::<Result<Vec<_>>>()?;
    json(ctx, &Promotions { items, next_cursor }, CacheRule::NoStore)
}

/// How many promotions count among an owner's automatic ones at an instant, as SQL over the owner `?2`.
const AUTOMATIC: &str = "(SELECT count(*) FROM promotions o INDEXED BY promotions_automatic WHERE o.merchant = ?2 AND o.code IS NULL AND o.ends_at > ?3)";

async fn make(new: NewPromotion, merchant: &str, db: &Db<'_>) -> Result<Promotion> {
    let rule = rule(edge::secret_name("prm_")?, new, merchant);
    check(&rule)?;
    let now = now_ms();
    let sql = format!(
        "INSERT INTO promotions (id, merchant, code, most, most_each, created_at, document) SELECT ?1, ?2, ?4, ?5, ?6, ?7, ?8 \
         WHERE ?9 = 0 OR {AUTOMATIC} < ?10 ON CONFLICT (code) DO NOTHING RETURNING id, used, created_at, document"
    );
    let at = seconds(now);
    let values = [
        rule.id.as_str().into(),
        merchant.into(),
        int(at),
        crate::values::text(rule.code.as_deref()),
        limit(rule.limit_total),
        limit(rule.limit_per_customer),
        int(now),
        serde_json::to_string(&rule)?.into(),
        int(u32::from(rule.is_automatic(at))),
        int(MAX_AUTOMATIC),
    ];
    let refused = || match rule.code {
        Some(_) => Problem::new("code-taken", "Another promotion has this code", 409),
        None => too_many("code"),
    };
    show(db.first(&sql, &values).await?.ok_or_else(refused)?)
}

async fn change(id: &str, wanted: &PromotionChange, merchant: &str, db: &Db<'_>) -> Result<Promotion> {
    let at = seconds(now_ms());
    let read = format!(
        "SELECT id, used, created_at, document, {AUTOMATIC} AS automatic FROM promotions WHERE id = ?1 AND merchant = ?2"
    );
    // over what was read: two who change it at once are both heard
    let write = format!(
        "UPDATE promotions SET document = ?4, most = ?5, most_each = ?6 WHERE id = ?1 AND merchant = ?2 AND document = ?7 \
         AND (?8 = 0 OR {AUTOMATIC} < ?9) RETURNING id, used, created_at, document"
    );
    for _ in 0..TRIES {
        let row: Row = db.first(&read, &[id.into(), merchant.into(), int(at)]).await?.ok_or_else(not_found)?;
        let mut rule: Rule = serde_json::from_str(&row.document)?;
        let counted = rule.is_automatic(at);
        rule.ends_at = wanted.ends_at.or(rule.ends_at);
        rule.limit_total = wanted.limit_total.or(rule.limit_total);
        rule.limit_per_customer = wanted.limit_per_shopper.or(rule.limit_per_customer);
        check(&rule)?;
        // one that was over is given again
        let revived = !counted && rule.is_automatic(at);
        if revived && row.automatic >= MAX_AUTOMATIC {
            return Err(too_many("ends_at").into());
        }
        let values = [
            id.into(),
            merchant.into(),
            int(at),
            serde_json::to_string(&rule)?.into(),
            limit(rule.limit_total),
            limit(rule.limit_per_customer),
            row.document.into(),
            int(u32::from(revived)),
            int(MAX_AUTOMATIC),
        ];
        if let Some(row) = db.first(&write, &values).await? {
            return show(row);
        }
    }
    Err(Problem::new("conflict", "It cannot be done as things stand", 409)
        .because("others change it all the time")
        .into())
}

/// 409: the owner has as many promotions without a code as one may have.
fn too_many(field: &str) -> Problem {
    let detail = format!(
        "at most {MAX_AUTOMATIC} promotions without a code at a time: end one of them, or give this one a code"
    );
    let errors = vec![FieldError { field: field.to_owned(), detail }];
    Problem { errors, ..Problem::new("too-many", "There are as many promotions without a code as there may be", 409) }
}

fn not_found() -> Error {
    Problem::not_found("no promotion has this id").into()
}

fn check(rule: &Rule) -> Result<()> {
    rule.check().map_err(|wrong| Problem::invalid(wrong.field, wrong.detail).into())
}

fn limit(uses: Option<u32>) -> JsValue {
    uses.map_or(JsValue::NULL, int)
}

/// In the words of the rules. A merchant's promotion is paid by the merchant, the marketplace's by the marketplace.
fn rule(id: String, new: NewPromotion, merchant: &str) -> Rule {
    let merchant = Some(merchant.to_owned()).filter(|merchant| !merchant.is_empty());
    Rule {
        id,
        // a malformed code is kept as it is, for the check to refuse
        code: new.code.map(|code| coupon::normal(&code).unwrap_or(code)),
        payer: if merchant.is_some() { Payer::Merchant } else { Payer::Platform },
        merchant,
        benefit: new.benefit,
        scope: new.goods,
        stacking: if new.exclusive { Stacking::Exclusive } else { Stacking::Combinable },
        priority: new.priority,
        starts_at: new.starts_at,
        ends_at: new.ends_at,
        minimum: new.minimum,
        limit_total: new.limit_total,
        limit_per_customer: new.limit_per_shopper,
    }
}

/// In the words of the API.
fn show(row: Row) -> Result<Promotion> {
    let rule: Rule = serde_json::from_str(&row.document)?;
    let rule = NewPromotion {
        code: rule.code,
        benefit: rule.benefit,
        goods: rule.scope,
        exclusive: rule.stacking == Stacking::Exclusive,
        priority: rule.priority,
        starts_at: rule.starts_at,
        ends_at: rule.ends_at,
        minimum: rule.minimum,
        limit_total: rule.limit_total,
        limit_per_shopper: rule.limit_per_customer,
    };
    Ok(Promotion { id: row.id, rule, used: row.used, created_at: rfc3339(row.created_at) })
}
