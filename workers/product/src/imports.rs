//! Imports: a merchant sends a file in parts, starts it and looks how far it is. What reads it is in `turn`, `reader` and `store`.

mod reader;
mod store;
mod turn;

pub(crate) use turn::{go_on_left_over, take};

use crate::closings;
use crate::heard;
use crate::replace::number;
use contracts::identity::Scope;
use contracts::import::{Import, ImportPart, ImportState, Imports, MAX_PART, MAX_PARTS, SearchState};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Error, Page, Params, Problem, Result, now_ms};
use futures_util::stream;
use serde::Deserialize;
use worker::{Env, Request, Response, ResponseBuilder};

/// The queue that imports are read by, and where their parts are.
const QUEUE: &str = "IMPORTS";
const MEDIA: &str = "MEDIA";
/// Imports that a merchant may have open or running.
const MAX_OPEN: u32 = 10;
/// Lines of the error report that are read at once.
const ERRORS_AT_ONCE: u32 = 1_000;

const COLUMNS: &str = "id, merchant, state, reason, bytes, position, line, row_count, bad, made, changed, unchanged, search, ignored, \
     created_at, updated_at, (SELECT coalesce(max(part), 0) FROM import_parts WHERE import = imports.id) AS parts";

const PART: &str = "SELECT name FROM import_parts WHERE import = ?1 AND part = ?2";

/// The sending of a part that counts.
#[derive(Deserialize)]
struct Part {
    name: String,
}

/// An import as it is stored.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Row {
    id: String,
    merchant: String,
    state: String,
    reason: Option<String>,
    bytes: u64,
    position: u64,
    line: u64,
    row_count: u64,
    bad: u64,
    made: u64,
    changed: u64,
    unchanged: u64,
    search: String,
    ignored: String,
    created_at: u64,
    updated_at: u64,
    parts: u32,
}

impl Row {
    fn import(self) -> Import {
        Import {
            id: self.id,
            state: match self.state.as_str() {
                "open" => ImportState::Open,
                "running" => ImportState::Running,
                "done" => ImportState::Done,
                "cancelled" => ImportState::Cancelled,
                _ => ImportState::Failed,
            },
            reason: self.reason,
            parts: self.parts,
            bytes: self.bytes,
            bytes_read: self.position,
            rows: self.row_count,
            bad: self.bad,
            made: self.made,
            changed: self.changed,
            unchanged: self.unchanged,
            search: if self.search == "now" { SearchState::Now } else { SearchState::NextIndex },
            ignored_columns: serde_json::from_str(&self.ignored).unwrap_or_default(),
            created_at: self.created_at,
            updated_at: self.updated_at,
        }
    }
}

/// The imports of the merchant that asks.
pub(crate) struct Desk<'a> {
    pub(crate) env: &'a Env,
    pub(crate) db: &'a Db<'a>,
    pub(crate) ctx: &'a Context,
    merchant: &'a str,
}

impl<'a> Desk<'a> {
    /// The imports of the merchant that asks.
    ///
    /// # Errors
    /// 401 or 403 for everybody else.
    pub(crate) fn of(env: &'a Env, db: &'a Db<'a>, ctx: &'a Context) -> Result<Desk<'a>> {
        Ok(Desk { env, db, ctx, merchant: ctx.merchant_for(Scope::Catalogue)? })
    }

    /// `GET /v1/merchant/imports`.
    pub(crate) async fn list(&self, params: &Params) -> Result<Response> {
        let page = Page::read(params, &["imports", self.merchant])?;
        let sql = format!(
            "SELECT {COLUMNS} FROM imports WHERE merchant = ?1 AND (created_at, id) < (?2, ?3) \
             ORDER BY created_at DESC, id DESC LIMIT ?4"
        );
        let rows: Vec<Row> = self.db.rows(&sql, &page.values(self.merchant)).await?;
        let next_cursor = page.next(&rows, |row| (row.created_at, &row.id));
        let items = rows.into_iter().take(page.limit).map(Row::import).collect();
        json(self.ctx, &Imports { items, next_cursor }, CacheRule::NoStore)
    }

    /// `POST /v1/merchant/imports`.
    pub(crate) async fn open(&self) -> Result<Response> {
        #[derive(Deserialize)]
        struct Count {
            open: u32,
        }
        closings::refuse_closed(self.db, self.merchant).await?;
        let sql = "SELECT count(*) AS open FROM (SELECT state FROM imports WHERE merchant = ?1 ORDER BY created_at DESC LIMIT 50) \
                   WHERE state IN ('open', 'running')";
        let count: Option<Count> = self.db.first(sql, &[self.merchant.into()]).await?;
        if count.is_some_and(|count| count.open >= MAX_OPEN) {
            let problem = Problem::new("too-many-imports", "There are as many imports under way as there may be", 409);
            return Err(problem.because("wait for one to end, or cancel one").into());
        }
        let id = edge::secret_name("imp_")?;
        let sql = "INSERT INTO imports (id, merchant, state, created_at, updated_at) VALUES (?1, ?2, 'open', ?3, ?3)";
        self.db
            .batch(vec![self.db.statement(sql, &[id.as_str().into(), self.merchant.into(), number(now_ms())])?])
            .await?;
        self.answer(&id, 201).await
    }

    /// `GET /v1/merchant/imports/{id}`.
    pub(crate) async fn read(&self, id: &str) -> Result<Response> {
        self.answer(id, 200).await
    }

    /// `PUT /v1/merchant/imports/{id}/parts/{part}`: sending a part again replaces it.
    pub(crate) async fn part(&self, mut req: Request, id: &str, part: &str) -> Result<Response> {
        let part: Option<u32> = part.parse().ok().filter(|part| (1..=MAX_PARTS).contains(part));
        let part = part.ok_or_else(|| Problem::invalid("part", format!("expected 1 to {MAX_PARTS}")))?;
        let known = self.known(id).await?;
        if known.state != "open" {
            return Err(conflict(&format!("the import is {}", known.state)));
        }
        let bytes = edge::body(&mut req, MAX_PART).await?;
        if bytes.is_empty() {
            return Err(Problem::invalid("body", "the part is empty").into());
        }
        let (size, name) = (bytes.len() as u64, edge::secret_name("")?);
        let before: Option<Part> = self.db.first(PART, &[id.into(), f64::from(part).into()]).await?;
        let bucket = self.env.bucket(MEDIA)?;
        bucket.put(key(id, part, &name), bytes).execute().await?;
        // the import may have been started while the part was on its way: then its file is what it was
        let sql = "INSERT INTO import_parts (import, part, bytes, name) SELECT ?1, ?2, ?3, ?4 \
                   WHERE EXISTS (SELECT 1 FROM imports WHERE id = ?1 AND state = 'open') \
                   ON CONFLICT (import, part) DO UPDATE SET bytes = excluded.bytes, name = excluded.name";
        let values = [id.into(), f64::from(part).into(), number(size), name.as_str().into()];
        if self.db.batch(vec![self.db.statement(sql, &values)?]).await?.first() != Some(&1) {
            bucket.delete(key(id, part, &name)).await?;
            return Err(conflict("the import was started or cancelled meanwhile"));
        }
        if let Some(before) = before {
            bucket.delete(key(id, part, &before.name)).await?;
        }
        json(self.ctx, &ImportPart { part, bytes: size }, CacheRule::NoStore)
    }

    /// `POST /v1/merchant/imports/{id}/start`: saying it again changes nothing.
    pub(crate) async fn start(&self, id: &str) -> Result<Response> {
        let known = self.known(id).await?;
        if known.state == "open" {
            // in one statement with what it depends on: parts may still be arriving
            let sql = "UPDATE imports SET state = 'running', updated_at = ?2, \
                       bytes = (SELECT sum(bytes) FROM import_parts WHERE import = ?1) WHERE id = ?1 AND state = 'open' \
                       AND (SELECT count(*) = max(part) FROM import_parts WHERE import = ?1)";
            let started = self.db.batch(vec![self.db.statement(sql, &[id.into(), number(now_ms())])?]).await?;
            if started.first() != Some(&1) && self.known(id).await?.state == "open" {
                return Err(Problem::invalid("parts", "expected every part from 1 to the last").into());
            }
            // when this fails, the next minute begins it
            if let Err(error) = self.env.queue(QUEUE)?.send(id.to_owned()).await {
                edge::fault("product", "queue", &error);
            }
        } else if known.state == "cancelled" {
            return Err(conflict("the import was cancelled"));
        }
        self.answer(id, 202).await
    }

    /// `POST /v1/merchant/imports/{id}/cancel`: what was read before stays, the file goes.
    pub(crate) async fn cancel(&self, id: &str) -> Result<Response> {
        self.known(id).await?;
        let sql =
            "UPDATE imports SET state = 'cancelled', updated_at = ?2 WHERE id = ?1 AND state IN ('open', 'running')";
        let cancelled = self.db.statement(sql, &[id.into(), number(now_ms())])?;
        self.db.batch(vec![cancelled, heard::of_import(self.db, id)?]).await?;
        // its reader lets go of the parts and tells its merchant; saying it again does so again
        self.env.queue(QUEUE)?.send(id.to_owned()).await?;
        self.answer(id, 200).await
    }

    /// `GET /v1/merchant/imports/{id}/errors.csv`: a line for each fault, sent while it is read.
    pub(crate) async fn errors(&self, id: &str) -> Result<Response> {
        self.known(id).await?;
        let head = "line,sku,column,reason,value\r\n".to_owned();
        let begin = Some((self.env.clone(), id.to_owned(), (0_u64, -1_i64), head));
        let pages = stream::unfold(begin, |at| async move {
            let (env, id, after, head) = at?;
            match errors_after(&env, &id, after).await {
                Ok((text, next)) => {
                    Some((Ok((head + &text).into_bytes()), next.map(|next| (env, id, next, String::new()))))
                }
                Err(error) => Some((Err(worker::Error::RustError(error.to_string())), None)),
            }
        });
        csv(&format!("{id}-errors.csv"), pages)
    }

    async fn answer(&self, id: &str, status: u16) -> Result<Response> {
        Ok(json(self.ctx, &self.known(id).await?.import(), CacheRule::NoStore)?.with_status(status))
    }

    async fn known(&self, id: &str) -> Result<Row> {
        let row = by_id(self.db, id).await?.filter(|row| row.merchant == self.merchant);
        Ok(row.ok_or_else(|| Problem::not_found("no import of yours has this id"))?)
    }
}

/// A file that is sent while it is read.
pub(crate) fn csv(
    name: &str,
    pages: impl futures_util::Stream<Item = worker::Result<Vec<u8>>> + 'static,
) -> Result<Response> {
    Ok(ResponseBuilder::new()
        .with_header("content-type", "text/csv; charset=utf-8")?
        .with_header("content-disposition", &format!("attachment; filename=\"{name}\""))?
        .with_header("cache-control", "no-store")?
        .with_header("x-content-type-options", "nosniff")?
        .from_stream(pages)?)
}

type After = (u64, i64);

async fn errors_after(env: &Env, id: &str, (line, place): After) -> Result<(String, Option<After>)> {
    #[derive(Deserialize)]
    struct Fault {
        line: u64,
        place: i64,
        sku: String,
        field: String,
        detail: String,
        value: String,
    }
    let ctx = Context::of_schedule("product");
    let db = Db::new(env, &ctx)?;
    let sql = "SELECT line, place, sku, field, detail, value FROM import_errors WHERE import = ?1 AND (line, place) > (?2, ?3) \
               ORDER BY line, place LIMIT ?4";
    let values = [id.into(), number(line), crate::lists::number(place), f64::from(ERRORS_AT_ONCE).into()];
    let rows: Vec<Fault> = db.rows(sql, &values).await?;
    let mut text = String::new();
    for row in &rows {
        let fields = [&row.line.to_string(), &row.sku, &row.field, &row.detail, &row.value];
        catalogue::feed::write::line(&mut text, fields.map(String::as_str));
    }
    let full = rows.len() == ERRORS_AT_ONCE as usize;
    Ok((text, rows.last().filter(|_| full).map(|row| (row.line, row.place))))
}

async fn by_id(db: &Db<'_>, id: &str) -> Result<Option<Row>> {
    db.first(&format!("SELECT {COLUMNS} FROM imports WHERE id = ?1"), &[id.into()]).await
}

/// Where a part is kept: each sending of it by itself.
fn key(id: &str, part: u32, name: &str) -> String {
    let folder = folder(id);
    if name.is_empty() { format!("{folder}{part}") } else { format!("{folder}{part}-{name}") }
}

/// Where the parts of an import are kept.
fn folder(id: &str) -> String {
    format!("imports/{id}/")
}

fn conflict(why: &str) -> Error {
    Problem::new("import-state", "The import cannot be changed so now", 409).because(why).into()
}
