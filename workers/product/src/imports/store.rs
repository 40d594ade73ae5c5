//! Storing a slice of an import: what the merchant has under the same numbers is changed, the rest is made, and what is wrong is
//! reported, all in one transaction with how far the file was read.

use super::Row;
use super::reader::Reader;
use crate::admin::parameter;
use crate::editor::rates;
use crate::goods::{self, Good, Put, Told};
use crate::heard;
use crate::replace::number;
use catalogue::edit::content_of;
use catalogue::feed::slice::{Bad, Kept, Slice};
use catalogue::product::build;
use contracts::catalogue::{MerchantRef, Product};
use contracts::editor::{MAX_VERSIONS, ProductState};
use contracts::stock::Levels;
use edge::{Error, Result, now_ms};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use worker::D1PreparedStatement;

/// A product that is there already.
#[derive(Deserialize)]
struct There {
    sku: String,
    import: Option<String>,
    line: Option<u64>,
    levels: Option<String>,
    #[serde(flatten)]
    row: goods::Row,
}

struct Known {
    good: Good,
    /// The line of this import that wrote it.
    line: Option<u64>,
    levels: Option<Levels>,
}

/// What a slice comes to.
#[derive(Default)]
struct Sum {
    made: u64,
    changed: u64,
    unchanged: u64,
}

impl Reader<'_> {
    /// Stores a slice, with how far the file was read. False when somebody else changed something of it meanwhile.
    pub(super) async fn store(&mut self, row: &Row, mut slice: Slice, done: bool) -> Result<bool> {
        let merchant = self.merchant(&row.merchant).await?;
        let rates = rates()?;
        let mut known = self.known(row, &slice.kept).await?;
        let (mut sum, mut bad_rows) = (Sum::default(), slice.bad_rows);
        // what is to be stored: the product, its state, its document before, its version
        let mut puts: Vec<(Product, ProductState, Option<Known>, u64)> = Vec::new();
        let mut seen: Vec<Seen> = Vec::new();
        for Kept { draft, line, rows } in slice.kept {
            let there = known.remove(&draft.sku);
            if there.as_ref().and_then(|there| there.line).is_some_and(|earlier| earlier < line) {
                slice.bad.push(Bad::doubled(line, &draft.sku));
                bad_rows += rows;
                continue;
            }
            let mut product = build(draft, &merchant, &rates);
            match there {
                None => {
                    sum.made += 1;
                    puts.push((product, ProductState::Shown, None, line));
                }
                Some(there) => {
                    keep(&mut product, &there);
                    if product == there.good.product {
                        sum.unchanged += 1;
                        seen.push(Seen { id: product.card.id.clone(), line });
                    } else {
                        sum.changed += 1;
                        puts.push((product, there.good.state, Some(there), line));
                    }
                }
            }
        }
        let now = now_ms();
        let told = goods::told(self.db, puts.len()).await?;
        let mut statements = vec![self.db.statement(
            "INSERT INTO guard (what, holds) VALUES ('import', (SELECT state = 'running' AND position = ?2 FROM imports WHERE id = ?1))",
            &[row.id.as_str().into(), number(row.position)],
        )?];
        if !puts.is_empty() {
            let rows: Vec<Put<'_>> = (puts.iter())
                .map(|(product, state, there, line)| Put {
                    product,
                    state: *state,
                    before: there.as_ref().map(|there| there.good.before.as_str()),
                    version: there.as_ref().map_or(0, |there| there.good.version) + 1,
                    line: Some(*line),
                })
                .collect();
            statements.extend(goods::statements(self.db, &rows, now, Some(&row.id), told)?);
            statements.extend(self.versions(&puts, now)?.into_iter().flatten());
        }
        if !seen.is_empty() {
            statements.push(self.db.statement(
                "UPDATE goods SET import = ?2, line = wanted.value ->> 'line' FROM json_each(?1) wanted \
                 WHERE goods.product_id = wanted.value ->> 'id'",
                &[parameter(&seen)?.into(), row.id.as_str().into()],
            )?);
        }
        for faults in slice.bad.chunks(2_000) {
            statements.push(self.faults(&row.id, faults)?);
        }
        let search = if told == Told::Later && !puts.is_empty() { "next_index" } else { row.search.as_str() };
        statements.push(self.db.statement(
            "UPDATE imports SET position = ?2, line = ?3, row_count = row_count + ?4, bad = bad + ?5, made = made + ?6, \
             changed = changed + ?7, unchanged = unchanged + ?8, search = ?9, ignored = ?10, state = ?11, updated_at = ?12 WHERE id = ?1",
            &[
                row.id.as_str().into(),
                number(slice.next.offset),
                number(slice.next.line),
                number(slice.rows),
                number(bad_rows),
                number(sum.made),
                number(sum.changed),
                number(sum.unchanged),
                search.into(),
                serde_json::to_string(&slice.ignored)?.into(),
                if done { "done" } else { "running" }.into(),
                number(now),
            ],
        )?);
        statements.push(heard::of_import(self.db, &row.id)?);
        match goods::run(self.db, statements).await {
            // another reader was faster, or the merchant gave it up: what is true now is read again
            Err(Error::Platform(fault)) if fault.contains("guard: import") => Ok(false),
            outcome => outcome,
        }
    }

    /// What the merchant has under these numbers.
    async fn known(&self, row: &Row, kept: &[Kept]) -> Result<HashMap<String, Known>> {
        let skus: Vec<&str> = kept.iter().map(|kept| kept.draft.sku.as_str()).collect();
        let sql = format!(
            "SELECT g.sku AS sku, g.import AS import, g.line AS line, s.levels AS levels, {} FROM json_each(?1) wanted \
             CROSS JOIN goods g INDEXED BY goods_sku ON g.merchant = ?2 AND g.sku = wanted.value \
             LEFT JOIN products p ON p.id = g.product_id LEFT JOIN stock_shown s ON s.product_id = g.product_id",
            goods::COLUMNS
        );
        let there: Vec<There> = self.db.rows(&sql, &[parameter(&skus)?.into(), row.merchant.as_str().into()]).await?;
        let mut known = HashMap::with_capacity(there.len());
        for There { sku, import, line, levels, row: stored } in there {
            let line = line.filter(|_| import.as_deref() == Some(row.id.as_str()));
            let levels = levels.map(|levels| serde_json::from_str(&levels)).transpose()?;
            known.insert(sku, Known { good: stored.good()?, line, levels });
        }
        Ok(known)
    }

    /// Keeps what products were before, and what they are now, to be made again, and lets go of what is too old for that.
    fn versions(
        &self,
        puts: &[(Product, ProductState, Option<Known>, u64)],
        now: u64,
    ) -> Result<Option<[D1PreparedStatement; 2]>> {
        #[derive(Serialize)]
        struct Version<'a> {
            id: &'a str,
            version: u32,
            at: u64,
            content: String,
        }
        let mut versions = Vec::new();
        for (product, state, there, _) in puts {
            let Some(Known { good, .. }) = there else { continue };
            let id = product.card.id.as_str();
            // an import makes products without keeping what they are: this is kept when they are changed
            let content = serde_json::to_string(&content_of(&good.product, good.state))?;
            versions.push(Version { id, version: good.version, at: good.updated_at, content });
            let content = serde_json::to_string(&content_of(product, *state))?;
            versions.push(Version { id, version: good.version + 1, at: now, content });
        }
        if versions.is_empty() {
            return Ok(None);
        }
        let sql = "INSERT OR IGNORE INTO goods_versions (product_id, version, at, content) SELECT value ->> 'id', value ->> 'version', \
                   value ->> 'at', value ->> 'content' FROM json_each(?1)";
        let old = "DELETE FROM goods_versions WHERE (product_id, version) IN (SELECT v.product_id, v.version FROM json_each(?1) wanted \
                   CROSS JOIN goods_versions v ON v.product_id = wanted.value ->> 'id' AND v.version <= (wanted.value ->> 'version') - ?2)";
        let versions = parameter(&versions)?;
        Ok(Some([
            self.db.statement(sql, &[versions.as_str().into()])?,
            self.db.statement(old, &[versions.into(), f64::from(MAX_VERSIONS).into()])?,
        ]))
    }

    fn faults(&self, id: &str, faults: &[Bad]) -> Result<D1PreparedStatement> {
        #[derive(Serialize)]
        struct Fault<'a> {
            line: u64,
            place: usize,
            sku: &'a str,
            field: &'a str,
            detail: &'a str,
            value: &'a str,
        }
        let rows: Vec<Fault<'_>> = (faults.iter().enumerate())
            .map(|(place, bad)| Fault {
                line: bad.line,
                place,
                sku: &bad.sku,
                field: &bad.field,
                detail: &bad.detail,
                value: &bad.value,
            })
            .collect();
        self.db.statement(
            "INSERT OR REPLACE INTO import_errors (import, line, place, sku, field, detail, value) SELECT ?2, value ->> 'line', \
             value ->> 'place', value ->> 'sku', value ->> 'field', value ->> 'detail', value ->> 'value' FROM json_each(?1)",
            &[parameter(&rows)?.into(), id.into()],
        )
    }

    async fn merchant(&mut self, slug: &str) -> Result<MerchantRef> {
        if self.merchant.is_none() {
            self.merchant = Some(crate::editor::reference(self.db, slug).await?);
        }
        Ok(self.merchant.clone().unwrap_or_else(|| MerchantRef { slug: slug.to_owned(), name: slug.to_owned() }))
    }
}

#[derive(Serialize)]
struct Seen {
    id: String,
    line: u64,
}

/// What a file says nothing of stays as it is: the address, photos, translations, counts, what buyers said.
fn keep(product: &mut Product, there: &Known) {
    let was = &there.good.product;
    product.card.id.clone_from(&was.card.id);
    product.card.slug.clone_from(&was.card.slug);
    product.card.names.clone_from(&was.card.names);
    product.card.image.clone_from(&was.card.image);
    product.card.merchant.clone_from(&was.card.merchant);
    product.images.clone_from(&was.images);
    product.descriptions.clone_from(&was.descriptions);
    product.created_at.clone_from(&was.created_at);
    (product.popularity, product.rating) = (was.popularity, was.rating.clone());
    for variant in &mut product.variants {
        let image = was.variants.iter().find(|other| other.sku == variant.sku).and_then(|other| other.image.clone());
        variant.image = image;
    }
    if let Some(levels) = &there.levels {
        product.show_stock(levels);
    }
}
