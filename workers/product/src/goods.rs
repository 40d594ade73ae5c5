//! Storing what merchants decide of their products: any number of them in one transaction, with all that follows (lists, search
//! of the merchant, the record of the change). A product that somebody changed meanwhile undoes it.

use crate::admin::{ListingRow, listings_of, parameter};
use crate::announce::WHOLE_CATALOGUE;
use crate::closings;
use crate::replace::number;
use crate::shops;
use contracts::catalogue::Product;
use contracts::editor::ProductState;
use contracts::import::SEARCH_BOUND;
use edge::{Db, Error, Result, now_ms};
use serde::{Deserialize, Serialize};
use worker::D1PreparedStatement;
use worker::wasm_bindgen::JsValue;

/// Stands in `products.version` of what a merchant made or edited: a catalogue that is published later leaves it alone. It comes
/// behind every other version.
pub(crate) const OWN: &str = "~own";

/// A product as its merchant has it.
#[derive(Debug, Clone)]
pub(crate) struct Good {
    /// The product.
    pub(crate) product: Product,
    /// Whether buyers find it.
    pub(crate) state: ProductState,
    /// Of its latest version; 0 while nobody edited it.
    pub(crate) version: u32,
    /// Milliseconds since 1970.
    pub(crate) updated_at: u64,
    /// The document as it was read.
    pub(crate) before: String,
}

/// A row of `goods` with the document, wherever that stands.
#[derive(Deserialize)]
pub(crate) struct Row {
    shown: u8,
    version: u32,
    updated_at: u64,
    document: Option<String>,
}

/// The columns of a [`Row`].
pub(crate) const COLUMNS: &str =
    "g.shown AS shown, g.version AS version, g.updated_at AS updated_at, coalesce(p.document, g.document) AS document";

impl Row {
    /// The good.
    pub(crate) fn good(self) -> Result<Good> {
        let before = self.document.ok_or_else(|| Error::platform("a product of a merchant without a document"))?;
        Ok(Good {
            product: serde_json::from_str(&before)?,
            state: if self.shown == 1 { ProductState::Shown } else { ProductState::Hidden },
            version: self.version,
            updated_at: self.updated_at,
            before,
        })
    }
}

/// The merchant's product of this id.
pub(crate) async fn find(db: &Db<'_>, merchant: &str, id: &str) -> Result<Option<Good>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM goods g LEFT JOIN products p ON p.id = g.product_id WHERE g.product_id = ?1 AND g.merchant = ?2"
    );
    let row: Option<Row> = db.first(&sql, &[id.into(), merchant.into()]).await?;
    row.map(Row::good).transpose()
}

/// A product to be stored.
pub(crate) struct Put<'a> {
    /// As it is to be.
    pub(crate) product: &'a Product,
    /// Whether buyers find it.
    pub(crate) state: ProductState,
    /// The document that it replaces; none for a new one.
    pub(crate) before: Option<&'a str>,
    /// Number of the version that this makes.
    pub(crate) version: u32,
    /// The line of the import's file.
    pub(crate) line: Option<u64>,
}

/// What is told of a change beyond the product's own page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    /// Search reads the change.
    Search,
    /// Search waits for the next index (`indexing`): caches are told of the catalogue as a whole.
    Later,
}

#[derive(Serialize)]
struct StoredRow<'a> {
    id: &'a str,
    slug: &'a str,
    merchant: &'a str,
    /// The merchant as one word of the search.
    tenant: String,
    sku: &'a str,
    name: String,
    words: String,
    shown: u8,
    version: u32,
    line: Option<u64>,
    card: Option<String>,
    document: String,
}

#[derive(Serialize)]
struct Before<'a> {
    id: &'a str,
    document: &'a str,
}

/// The merchant as one word, as `goods_search` holds it.
pub(crate) fn tenant(merchant: &str) -> String {
    merchant.replace('-', "")
}

/// The words by which a merchant finds a product: of its names, its numbers.
pub(crate) fn words(product: &Product) -> String {
    let names = std::iter::once(&product.card.name).chain(product.card.names.values());
    let numbers = std::iter::once(&product.sku).chain(product.variants.iter().map(|variant| &variant.sku));
    let mut words: Vec<String> = names.chain(numbers).flat_map(|part| text::normalise::words(part)).collect();
    words.sort_unstable();
    words.dedup();
    words.join(" ")
}

/// The statements that store these products, in order. `import` names the import that brings them.
pub(crate) fn statements(
    db: &Db<'_>,
    puts: &[Put<'_>],
    now: u64,
    import: Option<&str>,
    told: Told,
) -> Result<Vec<D1PreparedStatement>> {
    let mut rows = Vec::with_capacity(puts.len());
    let (mut befores, mut listings): (Vec<Before<'_>>, Vec<ListingRow<'_>>) = (Vec::new(), Vec::new());
    for put in puts {
        let card = &put.product.card;
        let shown = put.state == ProductState::Shown;
        if let Some(document) = put.before {
            befores.push(Before { id: &card.id, document });
        }
        if shown {
            listings.extend(listings_of(put.product));
        }
        rows.push(StoredRow {
            id: &card.id,
            slug: &card.slug,
            merchant: &card.merchant.slug,
            tenant: tenant(&card.merchant.slug),
            sku: &put.product.sku,
            name: text::normalise::fold(&card.name),
            words: words(put.product),
            shown: u8::from(shown),
            version: put.version,
            line: put.line,
            card: shown.then(|| serde_json::to_string(card)).transpose()?,
            document: serde_json::to_string(put.product)?,
        });
    }
    let all: JsValue = parameter(&rows)?.into();
    let just = |sql: &str| db.statement(sql, std::slice::from_ref(&all));
    let mut statements = Vec::new();
    if !befores.is_empty() {
        statements.push(unchanged(db, &befores)?);
    }
    let mut merchants: Vec<&str> = puts.iter().map(|put| put.product.card.merchant.slug.as_str()).collect();
    merchants.dedup();
    if puts.iter().any(|put| put.state == ProductState::Shown) {
        statements.push(closings::none_closed(&merchants, db)?);
    }
    statements.extend([
        just("DELETE FROM listings WHERE product_id IN (SELECT value ->> 'id' FROM json_each(?1))")?,
        just("DELETE FROM products WHERE id IN (SELECT value ->> 'id' FROM json_each(?1) WHERE value ->> 'shown' = 0)")?,
        db.statement(
            "INSERT INTO products (id, slug, card, document, version) \
             SELECT value ->> 'id', value ->> 'slug', value ->> 'card', value ->> 'document', ?2 FROM json_each(?1) WHERE value ->> 'shown' = 1 \
             ON CONFLICT (id) DO UPDATE SET card = excluded.card, document = excluded.document, version = excluded.version",
            &[all.clone(), OWN.into()],
        )?,
        db.statement(
            "INSERT INTO listings (product_id, scope, popularity, price, created_at) \
             SELECT value ->> 'id', value ->> 'scope', value ->> 'popularity', value ->> 'price', value ->> 'created_at' FROM json_each(?1)",
            &[parameter(&listings)?.into()],
        )?,
        db.statement(
            "INSERT INTO goods (product_id, merchant, sku, name, shown, updated_at, version, document, import, line) \
             SELECT value ->> 'id', value ->> 'merchant', value ->> 'sku', value ->> 'name', value ->> 'shown', ?2, value ->> 'version', \
             CASE value ->> 'shown' WHEN 0 THEN value ->> 'document' END, ?3, value ->> 'line' FROM json_each(?1) WHERE true \
             ON CONFLICT (product_id) DO UPDATE SET merchant = excluded.merchant, sku = excluded.sku, name = excluded.name, shown = excluded.shown, \
             updated_at = excluded.updated_at, version = excluded.version, document = excluded.document, \
             import = coalesce(excluded.import, import), line = coalesce(excluded.line, line)",
            &[all.clone(), number(now), import.map_or(JsValue::NULL, JsValue::from_str)],
        )?,
        just(
            "INSERT OR REPLACE INTO goods_search (rowid, merchant, words) SELECT g.number, wanted.value ->> 'tenant', \
             wanted.value ->> 'words' FROM json_each(?1) wanted CROSS JOIN goods g ON g.product_id = wanted.value ->> 'id'",
        )?,
    ]);
    statements.push(match told {
        Told::Search => just(
            "INSERT INTO changes (product_id, slug, everywhere) SELECT value ->> 'id', value ->> 'slug', 1 FROM json_each(?1)",
        )?,
        Told::Later => db.statement(
            "INSERT INTO changes (product_id, slug, everywhere) VALUES ('', '', ?1)",
            &[f64::from(WHOLE_CATALOGUE).into()],
        )?,
    });
    statements.extend(shops::counted(db, &merchants)?);
    Ok(statements)
}

/// Undoes the transaction when one of these products is not as it was read.
fn unchanged(db: &Db<'_>, befores: &[Before<'_>]) -> Result<D1PreparedStatement> {
    db.statement(
        "INSERT INTO guard (what, holds) SELECT 'changed', NOT EXISTS (SELECT 1 FROM json_each(?1) wanted \
         LEFT JOIN goods g ON g.product_id = wanted.value ->> 'id' LEFT JOIN products p ON p.id = wanted.value ->> 'id' \
         WHERE coalesce(p.document, g.document) IS NOT wanted.value ->> 'document')",
        &[parameter(befores)?.into()],
    )
}

/// Who takes a product away.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Remover {
    /// Its merchant: no catalogue that is published later brings it back.
    Merchant,
    /// The marketplace: the next catalogue may hold it again.
    Administrator,
}

/// The statements that take a product away, unless somebody changed it since its document was read.
pub(crate) fn removal(
    db: &Db<'_>,
    product: &Product,
    document: &str,
    remover: Remover,
) -> Result<Vec<D1PreparedStatement>> {
    let card = &product.card;
    let id: JsValue = card.id.as_str().into();
    let just = |sql: &str| db.statement(sql, std::slice::from_ref(&id));
    let mut statements = vec![
        unchanged(db, &[Before { id: &card.id, document }])?,
        db.statement(
            "INSERT INTO changes (product_id, slug, everywhere) VALUES (?1, ?2, 1)",
            &[id.clone(), card.slug.as_str().into()],
        )?,
        just("DELETE FROM listings WHERE product_id = ?1")?,
        just("DELETE FROM products WHERE id = ?1")?,
        just("DELETE FROM goods_versions WHERE product_id = ?1")?,
        // emptied, not deleted: FTS5 deletes under row numbers of its own, which D1 then tells as the last one, beyond 2^53
        just(
            "INSERT OR REPLACE INTO goods_search (rowid, merchant, words) SELECT number, '', '' FROM goods WHERE product_id = ?1",
        )?,
        match remover {
            Remover::Merchant => db.statement(
                "UPDATE goods SET merchant = '', sku = '', name = '', shown = 0, updated_at = ?2, version = 0, document = NULL, \
                 import = NULL, line = NULL WHERE product_id = ?1",
                &[id, number(now_ms())],
            )?,
            Remover::Administrator => just("DELETE FROM goods WHERE product_id = ?1")?,
        },
    ];
    statements.extend(shops::counted(db, &[card.merchant.slug.as_str()])?);
    Ok(statements)
}

/// Runs a transaction. False when a product was changed meanwhile: nothing is stored then.
pub(crate) async fn run(db: &Db<'_>, statements: Vec<D1PreparedStatement>) -> Result<bool> {
    match db.batch(statements).await {
        Ok(_) => Ok(true),
        Err(Error::Platform(fault)) if fault.contains("guard: changed") => Ok(false),
        Err(Error::Platform(fault)) if fault.contains("guard: closed") => Err(closings::closed().into()),
        Err(error) => Err(error),
    }
}

/// Whether search can still be told: it reads a bounded number of changes beside its index.
pub(crate) async fn told(db: &Db<'_>, more: usize) -> Result<Told> {
    #[derive(Deserialize)]
    struct Held {
        held: u32,
    }
    // a range of its key, so that it is no scan; of a product's changes only the latest are there
    let sql = "SELECT count(*) AS held FROM (SELECT 1 FROM changes WHERE sequence > 0 AND everywhere = 1 LIMIT ?1)";
    let held: Option<Held> = db.first(sql, &[f64::from(SEARCH_BOUND).into()]).await?;
    let held = held.map_or(0, |held| held.held as usize);
    Ok(if held + more <= SEARCH_BOUND as usize { Told::Search } else { Told::Later })
}
