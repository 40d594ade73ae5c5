//! An account's objects, kept answers and webhooks in the object's SQLite.

use crate::transaction::atomically;
use edge::Result;
use serde::Deserialize;
use serde_json::Value;
use stripe_sandbox::{Account, Changes, Kept, Page, Row, Store};
use worker::{SqlStorage, SqlStorageValue, Storage};

/// Milliseconds that the answer to an idempotency key is kept, as at Stripe.
const KEPT_MS: u64 = 24 * 3_600_000;
/// What is done at once when its time has come.
const AT_ONCE: u64 = 64;

const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS account (one INTEGER PRIMARY KEY CHECK (one = 1), body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS objects (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
  parent TEXT NOT NULL, due_at INTEGER, body TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS objects_kind ON objects (kind, seq);
CREATE INDEX IF NOT EXISTS objects_parent ON objects (kind, parent, seq);
CREATE INDEX IF NOT EXISTS objects_due ON objects (due_at) WHERE due_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL,
  at INTEGER NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS answers_at ON answers (at);
CREATE TABLE IF NOT EXISTS deliveries (id INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL, endpoint TEXT NOT NULL,
  due_at INTEGER NOT NULL, failed INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (due_at);
";

/// Makes the tables.
pub(super) fn prepare(sql: &SqlStorage) -> worker::Result<()> {
    sql.exec(SCHEMA, None).map(|_| ())
}

/// A webhook whose time has come.
#[derive(Debug, Deserialize)]
pub(super) struct Due {
    pub(super) id: i64,
    pub(super) event: String,
    pub(super) endpoint: String,
    pub(super) failed: u32,
}

/// The tables.
pub(super) struct Rows<'s> {
    storage: &'s Storage,
    sql: SqlStorage,
}

impl<'s> Rows<'s> {
    pub(super) fn new(storage: &'s Storage) -> Rows<'s> {
        Rows { storage, sql: storage.sql() }
    }

    /// Keeps whose objects these are, for the alarm.
    pub(super) fn remember(&self, account: &Account) -> Result<()> {
        let body = serde_json::to_string(account)?;
        let query = "INSERT INTO account (one, body) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET body = excluded.body \
                     WHERE body <> excluded.body";
        self.sql.exec(query, vec![text(body)])?;
        Ok(())
    }

    pub(super) fn account(&self) -> Result<Option<Account>> {
        #[derive(Deserialize)]
        struct Body {
            body: String,
        }
        let found: Vec<Body> = self.sql.exec("SELECT body FROM account WHERE one = 1", None)?.to_array()?;
        Ok(found.first().map(|b| serde_json::from_str(&b.body)).transpose()?)
    }

    /// Forgets kept answers that are too old.
    pub(super) fn forget_old(&self, now_ms: u64) -> Result<()> {
        self.sql.exec("DELETE FROM answers WHERE at < ?", vec![number(now_ms.saturating_sub(KEPT_MS))])?;
        Ok(())
    }

    /// When the next thing happens by itself.
    pub(super) fn next_due(&self) -> Result<Option<u64>> {
        #[derive(Deserialize)]
        struct At {
            at: Option<u64>,
        }
        let query = "SELECT MIN(at) AS at FROM (SELECT MIN(due_at) AS at FROM objects WHERE due_at IS NOT NULL \
                     UNION ALL SELECT MIN(due_at) FROM deliveries)";
        let found: Vec<At> = self.sql.exec(query, None)?.to_array()?;
        Ok(found.first().and_then(|row| row.at))
    }

    /// Webhooks to be sent now, the earliest first.
    pub(super) fn due_deliveries(&self, now_ms: u64, limit: u64) -> Result<Vec<Due>> {
        let query = "SELECT id, event, endpoint, failed FROM deliveries WHERE due_at <= ? ORDER BY due_at, id LIMIT ?";
        Ok(self.sql.exec(query, vec![number(now_ms), number(limit)])?.to_array()?)
    }

    /// A webhook was taken, or is given up.
    pub(super) fn delivered(&self, id: i64) -> Result<()> {
        self.sql.exec("DELETE FROM deliveries WHERE id = ?", vec![SqlStorageValue::Integer(id)])?;
        Ok(())
    }

    /// A webhook was not taken and is sent again.
    pub(super) fn postpone(&self, id: i64, due_at: u64) -> Result<()> {
        let values = vec![number(due_at), SqlStorageValue::Integer(id)];
        self.sql.exec("UPDATE deliveries SET due_at = ?, failed = failed + 1 WHERE id = ?", values)?;
        Ok(())
    }

    fn objects(&self, query: &str, values: Vec<SqlStorageValue>) -> std::result::Result<Vec<Row>, String> {
        #[derive(Deserialize)]
        struct Stored {
            id: String,
            kind: String,
            parent: String,
            due_at: Option<u64>,
            body: String,
        }
        let stored: Vec<Stored> =
            self.sql.exec(query, values).and_then(|cursor| cursor.to_array()).map_err(|e| e.to_string())?;
        let row = |s: Stored| {
            let body: Value = serde_json::from_str(&s.body).map_err(|e| e.to_string())?;
            Ok(Row { id: s.id, kind: s.kind, parent: s.parent, due_at: s.due_at, body })
        };
        stored.into_iter().map(row).collect()
    }

    fn write(&self, changes: &Changes) -> Result<()> {
        for row in &changes.rows {
            let query = "INSERT INTO objects (id, kind, parent, due_at, body) VALUES (?, ?, ?, ?, ?) \
                         ON CONFLICT (id) DO UPDATE SET parent = excluded.parent, due_at = excluded.due_at, body = excluded.body";
            let due = row.due_at.map_or(SqlStorageValue::Null, number);
            let values = vec![
                text(row.id.clone()),
                text(row.kind.clone()),
                text(row.parent.clone()),
                due,
                text(row.body.to_string()),
            ];
            self.sql.exec(query, values)?;
        }
        for delivery in &changes.deliveries {
            let values = vec![text(delivery.event.clone()), text(delivery.endpoint.clone()), number(delivery.due_at)];
            self.sql.exec("INSERT INTO deliveries (event, endpoint, due_at) VALUES (?, ?, ?)", values)?;
        }
        if let Some(id) = &changes.deleted {
            self.sql.exec("DELETE FROM objects WHERE id = ?", vec![text(id.clone())])?;
        }
        if let Some(Kept { key, fingerprint, status, body }) = &changes.kept {
            let status = SqlStorageValue::Integer((*status).into());
            let values =
                vec![text(key.clone()), text(fingerprint.clone()), status, text(body.clone()), number(edge::now_ms())];
            self.sql.exec("INSERT INTO answers (key, fingerprint, status, body, at) VALUES (?, ?, ?, ?, ?)", values)?;
        }
        Ok(())
    }
}

impl Store for Rows<'_> {
    fn get(&self, id: &str) -> std::result::Result<Option<Row>, String> {
        let query = "SELECT id, kind, parent, due_at, body FROM objects WHERE id = ?";
        Ok(self.objects(query, vec![text(id)])?.pop())
    }

    fn list(&self, page: &Page<'_>) -> std::result::Result<Vec<Row>, String> {
        let mut query = "SELECT id, kind, parent, due_at, body FROM objects WHERE kind = ?".to_owned();
        let mut values = vec![text(page.kind)];
        for (part, value) in [
            (" AND parent = ?", page.parent),
            (" AND seq < (SELECT seq FROM objects WHERE id = ?)", page.after),
            (" AND seq > (SELECT seq FROM objects WHERE id = ?)", page.before),
        ] {
            if let Some(value) = value {
                query.push_str(part);
                values.push(text(value));
            }
        }
        query.push_str(if page.before.is_some() { " ORDER BY seq ASC LIMIT ?" } else { " ORDER BY seq DESC LIMIT ?" });
        values.push(number(page.limit.try_into().unwrap_or(u64::MAX)));
        let mut rows = self.objects(&query, values)?;
        if page.before.is_some() {
            rows.reverse();
        }
        Ok(rows)
    }

    fn kept(&self, key: &str) -> std::result::Result<Option<Kept>, String> {
        #[derive(Deserialize)]
        struct Stored {
            fingerprint: String,
            status: u16,
            body: String,
        }
        let query = "SELECT fingerprint, status, body FROM answers WHERE key = ?";
        let found: std::result::Result<Vec<Stored>, _> =
            self.sql.exec(query, vec![text(key)]).and_then(|cursor| cursor.to_array());
        let kept = |s: Stored| Kept { key: key.to_owned(), fingerprint: s.fingerprint, status: s.status, body: s.body };
        Ok(found.map_err(|e| e.to_string())?.pop().map(kept))
    }

    fn due(&self, now_ms: u64) -> std::result::Result<Vec<Row>, String> {
        let query = "SELECT id, kind, parent, due_at, body FROM objects WHERE due_at IS NOT NULL AND due_at <= ? ORDER BY due_at LIMIT ?";
        self.objects(query, vec![number(now_ms), number(AT_ONCE)])
    }

    fn commit(&self, changes: &Changes) -> std::result::Result<(), String> {
        atomically(self.storage, || self.write(changes)).map_err(|e| e.to_string())
    }
}

fn text(value: impl Into<String>) -> SqlStorageValue {
    SqlStorageValue::String(value.into())
}

fn number(value: u64) -> SqlStorageValue {
    SqlStorageValue::Integer(i64::try_from(value).unwrap_or(i64::MAX))
}
