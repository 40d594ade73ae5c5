//! A product stored anew, with the record of the change, in one transaction: unless somebody else changed it meanwhile.

use crate::admin::{listings_of, parameter};
use crate::goods::{self, Remover};
use crate::heard;
use contracts::catalogue::Product;
use contracts::editor::ProductState;
use contracts::stock::{LOW, Levels};
pub(crate) use edge::values::int as number;
use edge::{Db, Error, Problem, Result};
use serde::Deserialize;
use worker::D1PreparedStatement;
use worker::wasm_bindgen::JsValue;

const RECORD: &str = "INSERT INTO changes (product_id, slug, everywhere) \
    SELECT ?1, ?2, ?4 WHERE EXISTS (SELECT 1 FROM products WHERE id = ?1 AND document = ?3)";

/// A product as it is stored, to be changed.
pub(crate) struct Stored {
    before: String,
    /// The product.
    pub(crate) product: Product,
}

impl Stored {
    /// The product of this id.
    pub(crate) async fn find(db: &Db<'_>, id: &str) -> Result<Option<Stored>> {
        #[derive(Deserialize)]
        struct Document {
            document: String,
        }
        let sql = "SELECT document FROM products WHERE id = ?1";
        let Some(Document { document: before }) = db.first(sql, &[id.into()]).await? else { return Ok(None) };
        Ok(Some(Stored { product: serde_json::from_str(&before)?, before }))
    }

    /// The product of this id.
    ///
    /// # Errors
    /// 404 when there is none.
    pub(crate) async fn known(db: &Db<'_>, id: &str) -> Result<Stored> {
        let unknown = || Problem::not_found("no product has this id");
        Ok(Stored::find(db, id).await?.ok_or_else(unknown)?)
    }

    /// Stores the product as it is now. `levels` are the counts that it shows.
    ///
    /// Answers false, and stores nothing, when somebody else changed the product, or showed later counts, just now.
    pub(crate) async fn store(&self, db: &Db<'_>, levels: Option<&Levels>) -> Result<bool> {
        self.store_and(db, levels, |_| Ok(None)).await
    }

    /// As `store`, and its merchant hears of what others than itself changed.
    pub(crate) async fn store_and_tell(&self, db: &Db<'_>, levels: Option<&Levels>) -> Result<bool> {
        self.store_and(db, levels, |document| heard::of_stored(db, &self.product, document).map(Some)).await
    }

    async fn store_and(
        &self,
        db: &Db<'_>,
        levels: Option<&Levels>,
        also: impl FnOnce(&str) -> Result<Option<D1PreparedStatement>>,
    ) -> Result<bool> {
        let Stored { before, product } = self;
        let was: Product = serde_json::from_str(before)?;
        let (card, document) = (serde_json::to_string(&product.card)?, serde_json::to_string(product)?);
        let id: JsValue = product.card.id.as_str().into();
        let version = levels.map_or(0, |levels| levels.version);
        // what follows the first statement happens only when it did
        let mine = "EXISTS (SELECT 1 FROM products WHERE id = ?1 AND document = ?2)";
        let mut statements = vec![db.statement(
            "UPDATE products SET card = ?2, document = ?3 WHERE id = ?1 AND document = ?4 \
             AND NOT EXISTS (SELECT 1 FROM stock_shown WHERE product_id = ?1 AND version > ?5 AND ?5 > 0)",
            &[id.clone(), card.into(), document.as_str().into(), before.as_str().into(), number(version)],
        )?];
        if let Some(levels) = levels {
            statements.push(db.statement(
                &format!(
                    "INSERT INTO stock_shown (product_id, version, available, levels) SELECT ?1, ?3, ?4, ?5 WHERE {mine} \
                     ON CONFLICT (product_id) DO UPDATE SET version = excluded.version, available = excluded.available, levels = excluded.levels \
                     WHERE excluded.version >= stock_shown.version"
                ),
                &[
                    id.clone(),
                    document.as_str().into(),
                    number(levels.version),
                    number(product.card.stock),
                    serde_json::to_string(levels)?.into(),
                ],
            )?);
        }
        if *before != document {
            if listed_anew(&was, product) {
                statements.extend(listings(db, product, &document)?);
            }
            let everywhere = if seen_everywhere(&was, product) { 1.0 } else { 0.0 };
            statements.push(db.statement(
                RECORD,
                &[id, product.card.slug.as_str().into(), document.as_str().into(), everywhere.into()],
            )?);
            statements.extend(also(&document)?);
        } else if levels.is_none() {
            return Ok(true);
        }
        Ok(db.batch(statements).await?.first() == Some(&1))
    }

    /// Takes the product away with all that its merchant had of it. False when somebody else changed it just now.
    pub(crate) async fn remove(&self, db: &Db<'_>) -> Result<bool> {
        let mut statements = goods::removal(db, &self.product, &self.before, Remover::Administrator)?;
        statements.push(heard::of_product(db, &self.product, ProductState::Shown, "removed")?);
        goods::run(db, statements).await
    }
}

/// Somebody else changed the product just now.
pub(crate) fn changed_meanwhile() -> Error {
    let problem = Problem::new("changed-meanwhile", "Somebody else changed this product just now", 409);
    problem.because("read it again, then repeat the change").into()
}

fn listings(db: &Db<'_>, product: &Product, document: &str) -> Result<[D1PreparedStatement; 2]> {
    let id = product.card.id.as_str();
    let rows = parameter(&listings_of(product).collect::<Vec<_>>())?;
    let mine = "EXISTS (SELECT 1 FROM products WHERE id = ?1 AND document = ?2)";
    Ok([
        db.statement(
            &format!("DELETE FROM listings WHERE product_id = ?1 AND {mine}"),
            &[id.into(), document.into()],
        )?,
        db.statement(
            &format!(
                "INSERT INTO listings (product_id, scope, popularity, price, created_at) \
                 SELECT value ->> 'id', value ->> 'scope', value ->> 'popularity', value ->> 'price', value ->> 'created_at' \
                 FROM json_each(?3) WHERE {mine}"
            ),
            &[id.into(), document.into(), rows.into()],
        )?,
    ])
}

/// True when the rows of its lists are other ones.
fn listed_anew(was: &Product, is: &Product) -> bool {
    (was.card.prices.mad, was.popularity, &was.collections) != (is.card.prices.mad, is.popularity, &is.collections)
}

/// True when lists, search or recommendations show the change. What buyers think of a product stands on its own page only;
/// so does how many units are left, as long as there are plenty: a sale of one of many leaves every list as it was.
fn seen_everywhere(was: &Product, is: &Product) -> bool {
    let seen = |product: &Product| {
        let mut seen = product.clone();
        seen.rating = None;
        seen.card.stock = seen.card.stock.min(LOW + 1);
        seen.variants.iter_mut().for_each(|variant| variant.stock = 0);
        seen
    };
    seen(was) != seen(is)
}
