//! Publishing a catalogue: products in batches, then the version that makes them one whole.

use crate::closings;
use crate::goods::{self, OWN};
use crate::{reviews, shops};
use contracts::admin::{CatalogueVersion, PRODUCT_BATCH, ProductBatch};
use contracts::catalogue::Product;
use contracts::internal::MAX_CHANGES;
use contracts::listing::scope;
use contracts::publications::tag;
use contracts::stock::LOW;
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Error, Problem, Result, body_json, publications};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use worker::{D1PreparedStatement, Env, Request, Response};

const MAX_BODY: usize = 2 * 1024 * 1024;
/// Bytes of rows per statement: below D1's limit for one bound value.
const MAX_PARAMETER: usize = 1_500_000;
/// How often a batch is stored without the products of shops that were closed just then.
const TRIES: usize = 3;

#[derive(Serialize)]
struct ProductRow<'a> {
    id: &'a str,
    slug: &'a str,
    card: String,
    document: String,
}

#[derive(Serialize)]
pub(crate) struct ListingRow<'a> {
    id: &'a str,
    scope: String,
    popularity: u32,
    price: i64,
    created_at: &'a str,
}

#[derive(Serialize)]
struct GoodRow<'a> {
    id: &'a str,
    merchant: &'a str,
    tenant: String,
    sku: &'a str,
    name: String,
    words: String,
}

#[derive(Serialize)]
struct DocumentRow {
    slug: String,
    document: String,
}

/// `PUT /admin/v1/catalogue/products`: upserts a batch in one transaction. Repeating it changes nothing.
pub(crate) async fn put_products(mut req: Request, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let ProductBatch { version, mut products } = body_json(&mut req, MAX_BODY).await?;
    if products.is_empty() || products.len() > PRODUCT_BATCH {
        return Err(Problem::invalid("products", format!("expected 1 to {PRODUCT_BATCH} products")).into());
    }
    leave_own(&mut products, db).await?;
    for _ in 0..TRIES {
        closings::leave_closed(&mut products, db).await?;
        if products.is_empty() {
            return json(ctx, &serde_json::json!({ "stored": 0 }), CacheRule::NoStore);
        }
        show_counts(&mut products, db).await?;
        reviews::show_ratings(&mut products, db).await?;
        match goods::run(db, batch(&version, &products, db)?).await {
            // a shop was closed meanwhile
            Err(Error::Problem(problem)) if problem.status == 409 => {}
            outcome => {
                outcome?;
                return json(ctx, &serde_json::json!({ "stored": products.len() }), CacheRule::NoStore);
            }
        }
    }
    Err(closings::closed().into())
}

/// The statements that store these products, unless one is of a closed shop.
fn batch(version: &str, products: &[Product], db: &Db<'_>) -> Result<Vec<D1PreparedStatement>> {
    let mut rows = Vec::with_capacity(products.len());
    let (mut listings, mut goods) = (Vec::new(), Vec::with_capacity(products.len()));
    for product in products {
        let card = &product.card;
        rows.push(ProductRow {
            id: &card.id,
            slug: &card.slug,
            card: serde_json::to_string(card)?,
            document: serde_json::to_string(product)?,
        });
        listings.extend(listings_of(product));
        goods.push(GoodRow {
            id: &card.id,
            merchant: &card.merchant.slug,
            tenant: goods::tenant(&card.merchant.slug),
            sku: &product.sku,
            name: text::normalise::fold(&card.name),
            words: goods::words(product),
        });
    }
    let ids: Vec<&str> = products.iter().map(|product| product.card.id.as_str()).collect();
    let (rows, goods) = (parameter(&rows)?, parameter(&goods)?);
    let mut merchants: Vec<&str> = products.iter().map(|product| product.card.merchant.slug.as_str()).collect();
    merchants.dedup();
    Ok(vec![
        closings::none_closed(&merchants, db)?,
        db.statement(
            "INSERT INTO products (id, slug, card, document, version) \
             SELECT value ->> 'id', value ->> 'slug', value ->> 'card', value ->> 'document', ?2 FROM json_each(?1) WHERE true \
             ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, card = excluded.card, document = excluded.document, version = excluded.version",
            &[rows.as_str().into(), version.into()],
        )?,
        db.statement(
            "DELETE FROM listings WHERE product_id IN (SELECT value FROM json_each(?1))",
            &[parameter(&ids)?.into()],
        )?,
        db.statement(
            "INSERT OR REPLACE INTO listings (product_id, scope, popularity, price, created_at) \
             SELECT value ->> 'id', value ->> 'scope', value ->> 'popularity', value ->> 'price', value ->> 'created_at' FROM json_each(?1)",
            &[parameter(&listings)?.into()],
        )?,
        db.statement(
            "INSERT INTO goods (product_id, merchant, sku, name, shown, updated_at) SELECT value ->> 'id', value ->> 'merchant', \
             value ->> 'sku', value ->> 'name', 1, 0 FROM json_each(?1) WHERE true \
             ON CONFLICT (product_id) DO UPDATE SET merchant = excluded.merchant, sku = excluded.sku, name = excluded.name, shown = 1",
            &[goods.as_str().into()],
        )?,
        db.statement(
            "INSERT OR REPLACE INTO goods_search (rowid, merchant, words) SELECT g.number, wanted.value ->> 'tenant', \
             wanted.value ->> 'words' FROM json_each(?1) wanted CROSS JOIN goods g ON g.product_id = wanted.value ->> 'id'",
            &[goods.as_str().into()],
        )?,
    ])
}

/// What merchants made or edited, hid or deleted is theirs: a catalogue does not bring it back as it was.
async fn leave_own(products: &mut Vec<Product>, db: &Db<'_>) -> Result<()> {
    #[derive(Deserialize)]
    struct Own {
        id: String,
    }
    let ids: Vec<&str> = products.iter().map(|product| product.card.id.as_str()).collect();
    let sql = "SELECT g.product_id AS id FROM json_each(?1) wanted CROSS JOIN goods g ON g.product_id = wanted.value WHERE g.updated_at > 0";
    let own: Vec<Own> = db.rows(sql, &[parameter(&ids)?.into()]).await?;
    if !own.is_empty() {
        let own: HashSet<String> = own.into_iter().map(|own| own.id).collect();
        products.retain(|product| !own.contains(&product.card.id));
    }
    Ok(())
}

/// Products that were counted show their counts, whatever the catalogue says.
pub(crate) async fn show_counts(products: &mut [Product], db: &Db<'_>) -> Result<()> {
    #[derive(Deserialize)]
    struct Shown {
        product_id: String,
        levels: String,
    }
    let ids: Vec<&str> = products.iter().map(|product| product.card.id.as_str()).collect();
    let sql = "SELECT s.product_id AS product_id, s.levels AS levels FROM json_each(?1) wanted \
               CROSS JOIN stock_shown s ON s.product_id = wanted.value";
    let shown: Vec<Shown> = db.rows(sql, &[parameter(&ids)?.into()]).await?;
    let mut counts = HashMap::with_capacity(shown.len());
    for Shown { product_id, levels } in shown {
        counts.insert(product_id, serde_json::from_str(&levels)?);
    }
    for product in products {
        if let Some(levels) = counts.get(&product.card.id) {
            product.show_stock(levels);
        }
    }
    Ok(())
}

/// `PUT /admin/v1/catalogue/version`: stores merchants and collections, drops products of older versions, and makes this
/// version current.
pub(crate) async fn put_version(mut req: Request, env: &Env, db: &Db<'_>, ctx: &Context) -> Result<Response> {
    let catalogue: CatalogueVersion = body_json(&mut req, MAX_BODY).await?;
    if !contracts::params::is_name(&catalogue.version) {
        return Err(Problem::invalid("version", "letters, digits, - and _ only").into());
    }
    let merchants = catalogue.merchants.iter().map(|m| row(&m.slug, m)).collect::<Result<Vec<_>>>()?;
    let collections = catalogue.collections.iter().map(|c| row(&c.slug, c)).collect::<Result<Vec<_>>>()?;
    let version = || catalogue.version.as_str().into();
    let fill = |table: &str| {
        format!(
            "INSERT INTO {table} (slug, position, document) SELECT value ->> 'slug', key, value ->> 'document' FROM json_each(?1)"
        )
    };
    let mut statements = Vec::new();
    // `<>` would read every product; these are the two ranges of the index beside this version
    for other in ["version < ?1", "version > ?1 AND version < ?2"] {
        // what is not hidden yet of a closed shop was left out of this version, and is to be shown again
        let other = format!(
            "{other} AND NOT EXISTS (SELECT 1 FROM goods g CROSS JOIN closed_shops c ON c.merchant = g.merchant WHERE g.product_id = products.id)"
        );
        let gone = format!("SELECT id FROM products WHERE {other}");
        for sql in [
            // emptied, not deleted: see `goods::removal`
            format!(
                "INSERT OR REPLACE INTO goods_search (rowid, merchant, words) SELECT number, '', '' FROM goods WHERE product_id IN ({gone})"
            ),
            format!("DELETE FROM goods WHERE product_id IN ({gone})"),
            format!("DELETE FROM listings WHERE product_id IN ({gone})"),
            format!("DELETE FROM products WHERE {other}"),
        ] {
            let values = [version(), OWN.into()];
            let used = if other.contains("?2") { 2 } else { 1 };
            statements.push(db.statement(&sql, &values[..used])?);
        }
    }
    statements.extend([
        // who applied stays
        db.statement("DELETE FROM merchants WHERE application = ''", &[])?,
        db.statement(
            &format!("{} WHERE true ON CONFLICT (slug) DO NOTHING", fill("merchants")),
            &[parameter(&merchants)?.into()],
        )?,
        shops::recount_applied(db)?,
        db.statement(
            "UPDATE merchants SET document = json_set(document, '$.products', 0) WHERE slug IN \
             (SELECT merchant FROM closed_shops WHERE merchant > '' AND state <> 'opening')",
            &[],
        )?,
        db.statement("DELETE FROM collections", &[])?,
        db.statement(&fill("collections"), &[parameter(&collections)?.into()])?,
        // they were changes of the catalogue that this one replaces. What merchants decided stays told until an index holds it
        db.statement(
            "DELETE FROM changes WHERE NOT EXISTS (SELECT 1 FROM goods g WHERE g.product_id = changes.product_id AND g.updated_at > 0)",
            &[],
        )?,
        // its search index was built from its own figures: what is sold out is told to search again
        db.statement(
            "INSERT INTO changes (product_id, slug) SELECT s.product_id, p.slug FROM stock_shown s INDEXED BY stock_shown_low \
             CROSS JOIN products p ON p.id = s.product_id WHERE s.available <= ?1 LIMIT ?2",
            &[f64::from(LOW).into(), f64::from(u32::try_from(MAX_CHANGES).unwrap_or(u32::MAX)).into()],
        )?,
    ]);
    db.batch(statements).await?;
    let published = publications::switch(env, ctx, tag::CATALOGUE, &catalogue.version).await?;
    json(ctx, &published, CacheRule::NoStore)
}

/// The lists that a product stands in.
pub(crate) fn listings_of(product: &Product) -> impl Iterator<Item = ListingRow<'_>> {
    let card = &product.card;
    let merchant = card.merchant.slug.as_str();
    let of_merchant = [scope(None, None), scope(None, Some(merchant))];
    let of_collections =
        product.collections.iter().flat_map(move |c| [scope(Some(c), None), scope(Some(c), Some(merchant))]);
    of_merchant.into_iter().chain(of_collections).map(|scope| ListingRow {
        id: &card.id,
        scope,
        popularity: product.popularity,
        price: card.prices.mad,
        created_at: &product.created_at,
    })
}

fn row<T: Serialize>(slug: &str, document: &T) -> Result<DocumentRow> {
    Ok(DocumentRow { slug: slug.to_owned(), document: serde_json::to_string(document)? })
}

pub(crate) fn parameter<T: Serialize>(rows: &[T]) -> Result<String> {
    let text = serde_json::to_string(rows)?;
    if text.len() > MAX_PARAMETER {
        return Err(Problem::too_large(MAX_PARAMETER).because("send fewer products in a batch").into());
    }
    Ok(text)
}
