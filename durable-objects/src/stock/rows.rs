//! The rows of a Stock object, and the rules' store over them.

use ::stock::{Article, Entry, State, Store};
use contracts::stock::{KEPT_DAYS, Level, Levels, Line, StockEvent, StockNews};
use edge::{Error, Result};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use worker::{SqlStorage, SqlStorageValue};

/// Most reservations given back, and most events told, at once.
const AT_ONCE: i64 = 500;

// `told`: the version that the product service was last told of; `tell_at`: when it will be told next.
const SCHEMA: &str = "\
    CREATE TABLE IF NOT EXISTS object (only INTEGER PRIMARY KEY CHECK (only = 1), product TEXT, version INTEGER NOT NULL, told INTEGER NOT NULL, tell_at INTEGER) STRICT; \
    INSERT OR IGNORE INTO object VALUES (1, NULL, 0, 0, NULL); \
    CREATE TABLE IF NOT EXISTS articles (sku TEXT PRIMARY KEY, on_hand INTEGER NOT NULL CHECK (on_hand >= 0), reserved INTEGER NOT NULL CHECK (reserved >= 0), version INTEGER NOT NULL) STRICT; \
    CREATE TABLE IF NOT EXISTS entries (id TEXT PRIMARY KEY, state TEXT NOT NULL, until INTEGER NOT NULL, lines TEXT NOT NULL, at INTEGER NOT NULL) STRICT; \
    CREATE INDEX IF NOT EXISTS entries_due ON entries (until) WHERE state = 'reserved'; \
    CREATE INDEX IF NOT EXISTS entries_old ON entries (at) WHERE state <> 'reserved'; \
    CREATE TABLE IF NOT EXISTS events (version INTEGER PRIMARY KEY, event TEXT NOT NULL) STRICT";

/// Makes the tables where they are not there yet.
pub(super) fn prepare(sql: &SqlStorage) -> Result<()> {
    sql.exec(SCHEMA, None)?;
    Ok(())
}

/// The rows of one object.
pub(super) struct Rows {
    sql: SqlStorage,
}

#[derive(Deserialize)]
struct Object {
    product: Option<String>,
    version: u64,
    tell_at: Option<u64>,
}

#[derive(Deserialize)]
struct EntryRow {
    id: String,
    state: String,
    until: u64,
    lines: String,
}

impl Rows {
    pub(super) fn new(sql: SqlStorage) -> Rows {
        Rows { sql }
    }

    /// Remembers which product this is, for the news.
    pub(super) fn belong_to(&mut self, product: &str) -> Result<()> {
        self.run("UPDATE object SET product = ? WHERE product IS NULL", vec![text(product)])
    }

    /// The counts, in order of article numbers.
    pub(super) fn levels(&mut self) -> Result<Levels> {
        #[derive(Deserialize)]
        struct Row {
            sku: String,
            on_hand: u32,
            reserved: u32,
            version: u64,
        }
        let rows: Vec<Row> = self.all("SELECT sku, on_hand, reserved, version FROM articles ORDER BY sku", vec![])?;
        let items = rows.into_iter().map(|Row { sku, on_hand, reserved, version }| {
            let available = Article { on_hand, reserved, version }.available();
            Level { sku, on_hand, available, version }
        });
        Ok(Levels { version: self.object()?.version, items: items.collect() })
    }

    /// Sets the time of telling, unless it is set already: what keeps changing is told all the same.
    pub(super) fn tell_if_changed(&mut self, at: u64) -> Result<()> {
        self.run("UPDATE object SET tell_at = ? WHERE tell_at IS NULL AND version > told", vec![number(at)])
    }

    pub(super) fn tell_at(&mut self, at: u64) -> Result<()> {
        self.run("UPDATE object SET tell_at = ?", vec![number(at)])
    }

    /// What is to be told now.
    pub(super) fn news(&mut self, now: u64) -> Result<Option<StockNews>> {
        let object = self.object()?;
        let (Some(product_id), true) = (object.product, object.tell_at.is_some_and(|at| at <= now)) else {
            return Ok(None);
        };
        #[derive(Deserialize)]
        struct Row {
            event: String,
        }
        let oldest = "SELECT event FROM events ORDER BY version LIMIT ?";
        let rows: Vec<Row> = self.all(oldest, vec![SqlStorageValue::Integer(AT_ONCE)])?;
        let events = rows.iter().map(|row| Ok(serde_json::from_str(&row.event)?)).collect::<Result<Vec<_>>>()?;
        Ok(Some(StockNews { product_id, levels: self.levels()?, events }))
    }

    /// The news of a version, with the events up to another, has been sent; what has changed since is told at `again`.
    pub(super) fn told(&mut self, version: u64, through: u64, again: u64) -> Result<()> {
        self.run("DELETE FROM events WHERE version <= ?", vec![number(through)])?;
        let changed = "UPDATE object SET told = max(told, ?1), \
                       tell_at = CASE WHEN version > ?1 OR EXISTS (SELECT 1 FROM events) THEN ?2 END";
        self.run(changed, vec![number(version), number(again)])
    }

    /// Forgets what was settled long ago.
    pub(super) fn sweep(&mut self, now: u64) -> Result<()> {
        let since = now.saturating_sub(KEPT_DAYS * 86_400_000);
        self.run("DELETE FROM entries WHERE state <> 'reserved' AND at < ?", vec![number(since)])
    }

    /// When the object has something to do by itself.
    pub(super) fn next_alarm(&mut self) -> Result<Option<u64>> {
        #[derive(Deserialize)]
        struct Row {
            at: Option<u64>,
        }
        let old = KEPT_DAYS * 86_400_000 + 3_600_000;
        let next = "SELECT min(at) AS at FROM (SELECT tell_at AS at FROM object \
                    UNION ALL SELECT min(until) FROM entries WHERE state = 'reserved' \
                    UNION ALL SELECT min(at) + ? FROM entries WHERE state <> 'reserved')";
        let rows: Vec<Row> = self.all(next, vec![number(old)])?;
        Ok(rows.into_iter().next().and_then(|row| row.at))
    }

    fn object(&mut self) -> Result<Object> {
        let rows: Vec<Object> = self.all("SELECT product, version, tell_at FROM object", vec![])?;
        rows.into_iter().next().ok_or_else(|| Error::platform("a Stock object without its row"))
    }

    fn run(&mut self, sql: &str, values: Vec<SqlStorageValue>) -> Result<()> {
        self.sql.exec(sql, values)?;
        Ok(())
    }

    fn all<T: DeserializeOwned>(&mut self, sql: &str, values: Vec<SqlStorageValue>) -> Result<Vec<T>> {
        Ok(self.sql.exec(sql, values)?.to_array()?)
    }
}

impl Store for Rows {
    type Error = Error;

    fn article(&mut self, sku: &str) -> Result<Option<Article>> {
        #[derive(Deserialize)]
        struct Row {
            on_hand: u32,
            reserved: u32,
            version: u64,
        }
        let rows: Vec<Row> =
            self.all("SELECT on_hand, reserved, version FROM articles WHERE sku = ?", vec![text(sku)])?;
        Ok(rows.into_iter().next().map(|Row { on_hand, reserved, version }| Article { on_hand, reserved, version }))
    }

    fn keep_article(&mut self, sku: &str, Article { on_hand, reserved, version }: Article) -> Result<()> {
        let values = vec![text(sku), number(on_hand.into()), number(reserved.into()), number(version)];
        self.run("INSERT OR REPLACE INTO articles (sku, on_hand, reserved, version) VALUES (?, ?, ?, ?)", values)
    }

    fn entry(&mut self, id: &str) -> Result<Option<Entry>> {
        let rows: Vec<EntryRow> =
            self.all("SELECT id, state, until, lines FROM entries WHERE id = ?", vec![text(id)])?;
        rows.into_iter().next().map(|row| read(row).map(|(_, entry)| entry)).transpose()
    }

    fn keep_entry(&mut self, id: &str, entry: &Entry, now: u64) -> Result<()> {
        let (state, until) = match entry.state {
            State::Reserved { until } => ("reserved", until),
            State::Expired => ("expired", 0),
            State::Committed => ("committed", 0),
            State::Released => ("released", 0),
            State::Restocked => ("restocked", 0),
        };
        let lines = serde_json::to_string(&entry.lines)?;
        let values = vec![text(id), text(state), number(until), text(&lines), number(now)];
        self.run("INSERT OR REPLACE INTO entries (id, state, until, lines, at) VALUES (?, ?, ?, ?, ?)", values)
    }

    fn due(&mut self, now: u64) -> Result<Vec<(String, Entry)>> {
        let due = "SELECT id, state, until, lines FROM entries WHERE state = 'reserved' AND until <= ? ORDER BY until LIMIT ?";
        let rows: Vec<EntryRow> = self.all(due, vec![number(now), SqlStorageValue::Integer(AT_ONCE)])?;
        rows.into_iter().map(read).collect()
    }

    fn next_version(&mut self) -> Result<u64> {
        self.run("UPDATE object SET version = version + 1", vec![])?;
        Ok(self.object()?.version)
    }

    fn record(&mut self, event: StockEvent) -> Result<()> {
        let values = vec![number(event.version), text(&serde_json::to_string(&event)?)];
        self.run("INSERT INTO events (version, event) VALUES (?, ?)", values)
    }
}

fn read(row: EntryRow) -> Result<(String, Entry)> {
    let state = match row.state.as_str() {
        "reserved" => State::Reserved { until: row.until },
        "expired" => State::Expired,
        "committed" => State::Committed,
        "released" => State::Released,
        "restocked" => State::Restocked,
        other => return Err(Error::platform(format!("an entry that is {other}"))),
    };
    let lines: Vec<Line> = serde_json::from_str(&row.lines)?;
    Ok((row.id, Entry { state, lines }))
}

fn text(value: &str) -> SqlStorageValue {
    SqlStorageValue::String(value.to_owned())
}

/// Times, counts and versions are far below 2^53, the largest integer that storage takes.
fn number(value: u64) -> SqlStorageValue {
    SqlStorageValue::Integer(i64::try_from(value).unwrap_or(i64::MAX))
}
