//! A D1 database, with what is asked of it on record: each distinct statement once, so that an administrator can read the
//! plan of every query that this isolate really ran (`/internal/queries`), and a test can refuse those that scan a table.

use crate::{Context, Error, Result, metrics, now_ms};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use worker::wasm_bindgen::JsValue;
use worker::{D1Database, D1PreparedStatement, Env};

/// Most statements on record; their texts are few, their values are bound.
const STATEMENTS: usize = 500;

/// A database whose fastest of so many answers took this many milliseconds or more stands in another region.
const FAR_MS: u64 = 10;
const ANSWERS: u32 = 64;

thread_local! {
    static ASKED: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
    /// How many answers were timed since the count began, the fastest of them, and the fastest of the count before.
    static FASTEST: Cell<(u32, u64, u64)> = const { Cell::new((0, u64::MAX, u64::MAX)) };
}

/// The database of one service, for one request.
#[derive(Debug)]
pub struct Db<'a> {
    d1: D1Database,
    ctx: &'a Context,
}

/// A statement and how SQLite goes about it.
#[derive(Debug, Serialize)]
pub struct QueryPlan {
    /// The statement, with `?1`, `?2`, … for its values.
    pub sql: String,
    /// The steps of `EXPLAIN QUERY PLAN`.
    pub plan: Vec<String>,
}

impl<'a> Db<'a> {
    /// The database bound as `DB`.
    ///
    /// # Errors
    /// When the binding is missing from wrangler.toml.
    pub fn new(env: &Env, ctx: &'a Context) -> Result<Db<'a>> {
        Ok(Db { d1: env.d1("DB")?, ctx })
    }

    /// The trace of whoever asks, for what is left behind in a queue.
    #[must_use]
    pub fn traceparent(&self) -> String {
        self.ctx.trace.header()
    }

    /// True when a store that stands everywhere answers sooner than this database, or when nobody knows yet. The fastest of
    /// many answers tells the distance; the others also had to wait for each other.
    #[must_use]
    pub fn is_far() -> bool {
        let (_, now, before) = FASTEST.get();
        now.min(before) >= FAR_MS
    }

    /// A statement with its values, to be run in a [`Db::batch`].
    ///
    /// # Errors
    /// When a value cannot be bound.
    pub fn statement(&self, sql: &str, values: &[JsValue]) -> Result<D1PreparedStatement> {
        ASKED.with_borrow_mut(|asked| {
            if asked.len() < STATEMENTS && !asked.contains(sql) {
                asked.insert(sql.to_owned());
            }
        });
        let prepared = self.d1.prepare(sql);
        Ok(if values.is_empty() { prepared } else { prepared.bind(values)? })
    }

    /// The rows of a query.
    ///
    /// # Errors
    /// When D1 refuses or a row is not what was expected.
    pub async fn rows<T: DeserializeOwned>(&self, sql: &str, values: &[JsValue]) -> Result<Vec<T>> {
        let since = now_ms();
        self.ctx.called(1);
        let outcome = self.statement(sql, values)?.all().await;
        observe(now_ms().saturating_sub(since));
        self.ctx.timed("d1", since);
        metrics::storage("d1");
        let result = outcome?;
        match result.error() {
            Some(error) => Err(Error::platform(error)),
            None => Ok(result.results()?),
        }
    }

    /// The first row of a query.
    ///
    /// # Errors
    /// As [`Db::rows`].
    pub async fn first<T: DeserializeOwned>(&self, sql: &str, values: &[JsValue]) -> Result<Option<T>> {
        Ok(self.rows(sql, values).await?.into_iter().next())
    }

    /// Runs statements as one transaction: all of them or none. Answers how many rows each changed.
    ///
    /// # Errors
    /// When D1 refuses one of them.
    pub async fn batch(&self, statements: Vec<D1PreparedStatement>) -> Result<Vec<usize>> {
        let since = now_ms();
        self.ctx.called(statements.len());
        let outcome = self.d1.batch(statements).await;
        self.ctx.timed("d1", since);
        metrics::storage("d1");
        let mut changed = Vec::new();
        for result in outcome? {
            if let Some(error) = result.error() {
                return Err(Error::platform(error));
            }
            changed.push(result.meta()?.and_then(|m| m.changes).unwrap_or_default());
        }
        Ok(changed)
    }
}

/// Takes in how long an answer took.
fn observe(ms: u64) {
    let (count, now, before) = FASTEST.get();
    let now = now.min(ms);
    FASTEST.set(if count + 1 == ANSWERS { (0, u64::MAX, now) } else { (count + 1, now, before) });
}

/// The plans of every statement this isolate ran.
///
/// # Errors
/// When D1 refuses to explain one.
pub async fn plans(env: &Env) -> Result<Vec<QueryPlan>> {
    #[derive(serde::Deserialize)]
    struct Step {
        detail: String,
    }
    let d1 = env.d1("DB")?;
    let mut plans = Vec::new();
    for sql in ASKED.with_borrow(Clone::clone) {
        let highest = (1..=20).rev().find(|n| sql.contains(&format!("?{n}"))).unwrap_or_default();
        let explained = d1.prepare(format!("EXPLAIN QUERY PLAN {sql}"));
        let nothing = vec![JsValue::NULL; highest];
        let explained = if highest > 0 { explained.bind(&nothing)? } else { explained };
        let steps: Vec<Step> = explained.all().await?.results()?;
        plans.push(QueryPlan { sql, plan: steps.into_iter().map(|s| s.detail).collect() });
    }
    Ok(plans)
}
