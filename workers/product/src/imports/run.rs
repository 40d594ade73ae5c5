//! Reading an import, slice by slice. How far it was read is stored in the transaction of what was read, so that a slice that was
//! begun twice is stored once; a reader that died is replaced within a minute, and goes on where it was.

use super::{MEDIA, QUEUE, Row, by_id, folder, key};
use crate::announce::announce_all;
use crate::goods::{self, Good, Put, Told};
use crate::heard;
use crate::replace::number;
use crate::{admin::parameter, editor::rates};
use catalogue::edit::content_of;
use catalogue::feed::slice::{Bad, Kept, Place, Slice, over, read};
use catalogue::feed::{MAX_ROW_BYTES, Origin};
use catalogue::product::build;
use contracts::catalogue::{MerchantRef, Product};
use contracts::editor::{MAX_VERSIONS, ProductState};
use contracts::import::SEARCH_BOUND;
use contracts::stock::Levels;
use edge::{Context, Db, Error, Result, now_ms};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use worker::{D1PreparedStatement, Env, MessageBatch, MessageExt, Range};

/// Most products of a slice, and bytes that it is read from: what is bound to a statement stays below D1's limit.
const PRODUCTS: usize = 400;
const BYTES: u64 = 256 * 1024;
/// More bytes than this hold the end of any product's rows, or one of them has none.
const MOST_BYTES: u64 = 8 * 1024 * 1024;
/// Milliseconds that a reader goes on before it hands over to the next.
const TURN_MS: u64 = 15_000;
/// A reader that stored nothing for so long died.
const DEAD_MS: u64 = 45_000;
/// An import whose reading only fails for so long is given up.
const HOPELESS_MS: u64 = 3_600_000;
/// Imports are kept for thirty days.
const KEPT_MS: u64 = 30 * 86_400_000;
/// How often a slice is read again when its products are changed meanwhile.
const TRIES: u32 = 5;

/// Takes turns of reading from the queue.
pub(crate) async fn take(batch: &MessageBatch<String>, env: &Env) -> worker::Result<()> {
    for message in batch.messages()? {
        if let Err(error) = turn(env, message.body()).await {
            fault("import", &error);
            message.retry();
        }
    }
    Ok(())
}

/// Begins what nobody reads, and lets go of what is old.
pub(crate) async fn go_on_left_over(env: &Env) {
    if let Err(error) = go_on(env).await {
        fault("import", &error);
    }
}

async fn go_on(env: &Env) -> Result<()> {
    #[derive(Deserialize)]
    struct Id {
        id: String,
    }
    let ctx = Context::of_schedule("product");
    let db = Db::new(env, &ctx)?;
    let now = now_ms();
    let sql = "SELECT id FROM imports WHERE state = 'running' AND updated_at < ?1 ORDER BY updated_at LIMIT 10";
    let dead: Vec<Id> = db.rows(sql, &[number(now.saturating_sub(DEAD_MS))]).await?;
    for Id { id } in dead {
        env.queue(QUEUE)?.send(id).await?;
    }
    let sql = "SELECT id FROM imports WHERE created_at < ?1 ORDER BY created_at LIMIT 5";
    let old: Vec<Id> = db.rows(sql, &[number(now.saturating_sub(KEPT_MS))]).await?;
    for Id { id } in old {
        forget_parts(env, &id).await?;
        let gone = |table: &str, column: &str| {
            db.statement(&format!("DELETE FROM {table} WHERE {column} = ?1"), &[id.as_str().into()])
        };
        db.batch(vec![gone("import_errors", "import")?, gone("import_parts", "import")?, gone("imports", "id")?])
            .await?;
    }
    Ok(())
}

/// Reads for a while, then hands over.
async fn turn(env: &Env, id: &str) -> Result<()> {
    let ctx = Context::of_schedule("product");
    let db = Db::new(env, &ctx)?;
    let until = now_ms() + TURN_MS;
    let mut reader = Reader { env, db: &db, head: Vec::new(), wide: BYTES, tries: 0, merchant: None };
    let outcome = reader.read(id, until).await;
    // what was stored is told, also when something failed behind it
    announce_all(env, &db, &ctx).await?;
    match outcome {
        Ok(true) => return Ok(env.queue(QUEUE)?.send(id.to_owned()).await?),
        Ok(false) => {}
        Err(error) => reader.bear(id, error).await?,
    }
    heard::tell_left_over(env).await;
    if let Some(row) = by_id(&db, id).await?.filter(|row| row.state != "running" && row.state != "open") {
        forget_parts(env, &row.id).await?;
        if row.state == "cancelled" {
            let sql = "DELETE FROM import_parts WHERE import = ?1";
            db.batch(vec![db.statement(sql, &[id.into()])?]).await?;
        }
    }
    Ok(())
}

/// What is known while an import is read.
struct Reader<'a> {
    env: &'a Env,
    db: &'a Db<'a>,
    /// The beginning of the file, with its first line.
    head: Vec<u8>,
    /// Bytes that the next slice is read from.
    wide: u64,
    tries: u32,
    merchant: Option<MerchantRef>,
}

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
    /// Reads slice after slice. True when its time is over and there is more.
    async fn read(&mut self, id: &str, until: u64) -> Result<bool> {
        while let Some(row) = by_id(self.db, id).await?.filter(|row| row.state == "running") {
            if !self.slice(&row).await? {
                break;
            }
            if now_ms() >= until {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// What failed is tried again, unless nothing else happened for long.
    ///
    /// # Errors
    /// The fault, when it is to be tried again.
    async fn bear(&self, id: &str, error: Error) -> Result<()> {
        let Some(row) = by_id(self.db, id).await? else { return Ok(()) };
        if now_ms().saturating_sub(row.updated_at) < HOPELESS_MS {
            return Err(error);
        }
        fault("import", &error);
        self.give_up(&row, "it could not be read for an hour: send it again").await.map(|_| ())
    }

    /// Reads one slice and stores what is in it. False when there is nothing more to read.
    async fn slice(&mut self, row: &Row) -> Result<bool> {
        if self.head.is_empty() {
            let Some(head) = self.bytes(row, 0, MAX_ROW_BYTES as u64 + 3).await? else { return self.lost(row).await };
            self.head = head;
        }
        let place = Place { offset: row.position, line: row.line };
        let left = row.bytes.saturating_sub(row.position);
        let Some(bytes) = self.bytes(row, place.offset, self.wide).await? else { return self.lost(row).await };
        let last = bytes.len() as u64 >= left;
        let rates = rates()?;
        let listed_at = catalogue::time::format(i64::try_from(row.created_at / 1000).unwrap_or(i64::MAX));
        let origin = Origin { source: &row.merchant, listed_at: &listed_at, rates: &rates };
        let mut slice = match read(&self.head, &bytes, place, last, PRODUCTS, origin) {
            Ok(slice) => slice,
            Err(error) => return self.give_up(row, &error.to_string()).await,
        };
        if slice.next == place && !last {
            if self.wide < MOST_BYTES {
                self.wide *= 2;
                return Ok(true);
            }
            let (bad, next) = over(&bytes, place);
            slice = Slice { kept: Vec::new(), bad: vec![bad], bad_rows: 1, rows: 1, next, ignored: slice.ignored };
        }
        self.wide = BYTES;
        let done = slice.next.offset >= row.bytes;
        if !self.store(row, slice, done).await? {
            self.tries += 1;
            if self.tries >= TRIES {
                return Err(Error::platform("the products of a slice are changed all the time"));
            }
            return Ok(true);
        }
        self.tries = 0;
        Ok(!done)
    }

    /// Stores a slice, with how far the file was read. False when somebody else changed something of it meanwhile.
    async fn store(&mut self, row: &Row, mut slice: Slice, done: bool) -> Result<bool> {
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
        let told = self.told(puts.len()).await?;
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

    /// Whether search can still be told: it reads a bounded number of changes beside its index.
    async fn told(&self, more: usize) -> Result<Told> {
        #[derive(Deserialize)]
        struct Held {
            held: u32,
        }
        // a range of its key, so that it is no scan; of a product's changes only the latest are there
        let sql = "SELECT count(*) AS held FROM (SELECT 1 FROM changes WHERE sequence > 0 AND everywhere = 1 LIMIT ?1)";
        let held: Option<Held> = self.db.first(sql, &[f64::from(SEARCH_BOUND).into()]).await?;
        let held = held.map_or(0, |held| held.held as usize);
        Ok(if held + more <= SEARCH_BOUND as usize { Told::Search } else { Told::Later })
    }

    async fn lost(&self, row: &Row) -> Result<bool> {
        self.give_up(row, "a part of the file was lost: send it again as a new import").await
    }

    async fn give_up(&self, row: &Row, reason: &str) -> Result<bool> {
        let sql =
            "UPDATE imports SET state = 'failed', reason = ?2, updated_at = ?3 WHERE id = ?1 AND state = 'running'";
        let values = [row.id.as_str().into(), reason.into(), number(now_ms())];
        self.db.batch(vec![self.db.statement(sql, &values)?, heard::of_import(self.db, &row.id)?]).await?;
        Ok(false)
    }

    /// Bytes of the file, out of one part or several; none when a part is not there any more.
    async fn bytes(&self, row: &Row, offset: u64, length: u64) -> Result<Option<Vec<u8>>> {
        #[derive(Deserialize)]
        struct Part {
            part: u32,
            bytes: u64,
            name: String,
        }
        let sql = "SELECT part, bytes, name FROM import_parts WHERE import = ?1 ORDER BY part";
        let parts: Vec<Part> = self.db.rows(sql, &[row.id.as_str().into()]).await?;
        let bucket = self.env.bucket(MEDIA)?;
        let (mut begin, mut out) = (0, Vec::new());
        for Part { part, bytes, name } in parts {
            let wanted = length - out.len() as u64;
            let from = offset + out.len() as u64;
            if wanted > 0 && from >= begin && from < begin + bytes {
                let range = Range::OffsetWithLength { offset: from - begin, length: wanted.min(begin + bytes - from) };
                let object = bucket.get(key(&row.id, part, &name)).range(range).execute().await?;
                let Some(object) = object else {
                    fault("import", &format!("part {part} of {} is gone", row.id));
                    return Ok(None);
                };
                let body = object.body().ok_or_else(|| Error::platform("a part without a body"))?;
                out.extend_from_slice(&body.bytes().await?);
            }
            begin += bytes;
        }
        Ok(Some(out))
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

/// The parts of an import that is over are of no more use.
async fn forget_parts(env: &Env, id: &str) -> Result<()> {
    let bucket = env.bucket(MEDIA)?;
    loop {
        let found = bucket.list().prefix(folder(id)).execute().await?;
        let keys: Vec<String> = found.objects().iter().map(worker::Object::key).collect();
        if !keys.is_empty() {
            bucket.delete_multiple(keys).await?;
        }
        if !found.truncated() {
            return Ok(());
        }
    }
}

pub(super) fn fault(part: &str, what: &impl std::fmt::Display) {
    worker::console_error!(
        "{}",
        serde_json::json!({"level": "error", "service": "product", "part": part, "fault": what.to_string()})
    );
}
