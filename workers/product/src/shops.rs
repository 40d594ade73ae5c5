//! Shops that were opened for somebody who applied: merchants of the catalogue that no publication takes away. How much they sell is
//! counted when it changes, for a catalogue's files do not say it.

use crate::announce::{WHOLE_CATALOGUE, announce_all};
use contracts::catalogue::Merchant;
use contracts::internal::{MAX_KEYS, NewShop};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Params, Problem, Result, body_json, now_ms};
use serde::Deserialize;
use worker::{D1PreparedStatement, Env, Request, Response};

const MAX_BODY: usize = 16 * 1024;
/// Products of a merchant are counted as far as this.
const COUNTED: u32 = 10_000;

/// True of a slug `wanted` that was ever sold under, or was closed: what is kept under it is not for another merchant.
const TRADED: &str = "EXISTS (SELECT 1 FROM goods g WHERE g.merchant = wanted.value) \
    OR EXISTS (SELECT 1 FROM closed_shops c WHERE c.merchant = wanted.value) \
    OR EXISTS (SELECT 1 FROM former_merchants f WHERE f.slug = wanted.value)";

const COUNT: &str = "UPDATE merchants SET document = json_set(document, '$.products', (SELECT count(*) FROM \
    (SELECT 1 FROM listings l WHERE l.scope = 'm:' || merchants.slug LIMIT ?2)))";

/// `GET /internal/shops?slugs=`: those of them that no new shop gets.
pub(crate) async fn taken(params: &Params, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    #[derive(Deserialize)]
    struct Taken {
        slug: String,
    }
    let slugs = params.names("slugs", MAX_KEYS)?;
    let sql = format!(
        "SELECT wanted.value AS slug FROM json_each(?1) wanted \
         WHERE EXISTS (SELECT 1 FROM merchants m WHERE m.slug = wanted.value) OR {TRADED}"
    );
    let taken: Vec<Taken> = db.rows(&sql, &[serde_json::to_string(&slugs)?.into()]).await?;
    let taken: Vec<String> = taken.into_iter().map(|row| row.slug).collect();
    json(ctx, &taken, CacheRule::NoStore)
}

/// `PUT /internal/shops`: 409 when another merchant has the slug, or had.
pub(crate) async fn open(mut req: Request, env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    #[derive(Deserialize)]
    struct Holder {
        application: String,
    }
    let new: NewShop = body_json(&mut req, MAX_BODY).await?;
    let merchant = Merchant {
        id: format!("mer_{}", new.application.trim_start_matches("app_")),
        slug: new.slug,
        name: new.name,
        city: new.city,
        about: new.about,
        demo: false,
        products: 0,
    };
    let slug = merchant.slug.as_str();
    // behind those of a catalogue, which count from 0
    let made = format!(
        "INSERT INTO merchants (slug, position, document, application) SELECT wanted.value, ?2, ?3, ?4 \
         FROM json_each(json_array(?1)) wanted WHERE NOT ({TRADED}) ON CONFLICT (slug) DO NOTHING"
    );
    let document = serde_json::to_string(&merchant)?;
    let values = [slug.into(), crate::replace::number(now_ms()), document.into(), new.application.as_str().into()];
    let told = "INSERT INTO changes (product_id, slug, everywhere) SELECT '', '', ?3 \
                WHERE EXISTS (SELECT 1 FROM merchants WHERE slug = ?1 AND application = ?2)";
    let told_of = [slug.into(), new.application.as_str().into(), f64::from(WHOLE_CATALOGUE).into()];
    db.batch(vec![db.statement(&made, &values)?, db.statement(told, &told_of)?]).await?;
    let holder: Option<Holder> = db.first("SELECT application FROM merchants WHERE slug = ?1", &[slug.into()]).await?;
    if holder.is_none_or(|holder| holder.application != new.application) {
        return Err(Problem::new("slug-taken", "Another shop has this address", 409).into());
    }
    announce_all(env, db, ctx).await?;
    json(ctx, &merchant, CacheRule::NoStore)
}

/// `DELETE /internal/shops?application=&slug=`: nobody became its owner.
pub(crate) async fn take_back(params: &Params, env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let application = params.name("application")?.ok_or_else(|| Problem::invalid("application", "expected an id"))?;
    let slug = params.name("slug")?.ok_or_else(|| Problem::invalid("slug", "expected a shop's"))?;
    let gone = "DELETE FROM merchants WHERE slug = ?1 AND application = ?2";
    let gone = db.statement(gone, &[slug.into(), application.into()])?;
    let told = db.statement(
        "INSERT INTO changes (product_id, slug, everywhere) VALUES ('', '', ?1)",
        &[f64::from(WHOLE_CATALOGUE).into()],
    )?;
    db.batch(vec![gone, told]).await?;
    announce_all(env, db, ctx).await?;
    Ok(Response::empty()?.with_status(204))
}

/// The statements that count what these merchants sell now, where they are not of a catalogue: behind those that change it. The
/// first product of a shop makes it appear, and the last one lets it disappear: caches are told then.
pub(crate) fn counted(db: &Db<'_>, merchants: &[&str]) -> Result<Vec<D1PreparedStatement>> {
    let slugs = serde_json::to_string(merchants)?;
    let appears = "INSERT INTO changes (product_id, slug, everywhere) SELECT '', '', ?2 FROM json_each(?1) wanted \
        CROSS JOIN merchants m ON m.slug = wanted.value WHERE m.application <> '' \
        AND (m.document ->> 'products' > 0) <> EXISTS (SELECT 1 FROM listings l WHERE l.scope = 'm:' || m.slug)";
    let count = format!("{COUNT} WHERE slug IN (SELECT value FROM json_each(?1)) AND application <> ''");
    Ok(vec![
        db.statement(appears, &[slugs.as_str().into(), f64::from(WHOLE_CATALOGUE).into()])?,
        db.statement(&count, &[slugs.as_str().into(), f64::from(COUNTED).into()])?,
    ])
}

/// The statement that counts what everybody sells who applied: what a publication brought them or took.
pub(crate) fn recount_applied(db: &Db<'_>) -> Result<D1PreparedStatement> {
    db.statement(&format!("{COUNT} WHERE application > ?1"), &["".into(), f64::from(COUNTED).into()])
}

/// The statement that counts what a merchant of any origin shows now.
pub(crate) fn recount(db: &Db<'_>, slug: &str) -> Result<D1PreparedStatement> {
    db.statement(&format!("{COUNT} WHERE slug = ?1"), &[slug.into(), f64::from(COUNTED).into()])
}
