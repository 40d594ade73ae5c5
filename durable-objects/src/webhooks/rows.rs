//! Endpoints, events and messages in the object's SQLite.

use contracts::webhook::{Delivery, DeliveryState, Endpoint, EndpointState, Happened, TEST};
use edge::{Error, Result};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use worker::{SqlStorage, SqlStorageValue};

/// States of endpoints.
pub(super) const ACTIVE: &str = "active";
pub(super) const PAUSED: &str = "paused";
pub(super) const DISABLED: &str = "disabled";
/// How long messages are kept: thirty days.
const KEPT_MS: u64 = 30 * 86_400_000;
/// Messages sent side by side, and to one endpoint: a slow one does not hold up the others.
const SIDE_BY_SIDE: usize = 12;
const TO_ONE: u64 = 3;

const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS endpoints (id TEXT PRIMARY KEY, url TEXT NOT NULL, description TEXT NOT NULL, types TEXT NOT NULL,
  state TEXT NOT NULL, secret TEXT NOT NULL, old_secret TEXT, old_until INTEGER, failing_since INTEGER, created_at INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS events (id TEXT PRIMARY KEY, kind TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS events_at ON events (at);
CREATE TABLE IF NOT EXISTS deliveries (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, endpoint TEXT NOT NULL,
  event TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0, created_at INTEGER NOT NULL,
  due_at INTEGER, sent_at INTEGER, status INTEGER, took_ms INTEGER, answer TEXT, UNIQUE (endpoint, event)) STRICT;
CREATE INDEX IF NOT EXISTS deliveries_endpoint ON deliveries (endpoint, number);
CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (endpoint, due_at, number) WHERE due_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS deliveries_created ON deliveries (created_at);
";

/// Makes the tables.
pub(super) fn prepare(sql: &SqlStorage) -> Result<()> {
    sql.exec(SCHEMA, None)?;
    Ok(())
}

/// An endpoint as it is kept.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Row {
    pub(super) id: String,
    pub(super) url: String,
    pub(super) description: String,
    pub(super) types: String,
    pub(super) state: String,
    pub(super) secret: String,
    pub(super) old_secret: Option<String>,
    pub(super) old_until: Option<u64>,
    pub(super) failing_since: Option<u64>,
    pub(super) created_at: u64,
}

impl Row {
    /// As its merchant sees it.
    pub(super) fn endpoint(&self, now: u64) -> Endpoint {
        Endpoint {
            id: self.id.clone(),
            url: self.url.clone(),
            description: self.description.clone(),
            types: self.types(),
            state: match self.state.as_str() {
                ACTIVE => EndpointState::Active,
                PAUSED => EndpointState::Paused,
                _ => EndpointState::Disabled,
            },
            failing_since: self.failing_since,
            old_secret_until: self.old_until.filter(|until| *until > now),
            created_at: self.created_at,
        }
    }

    /// True while messages are sent to it.
    pub(super) fn is_active(&self) -> bool {
        self.state == ACTIVE
    }

    fn types(&self) -> Vec<String> {
        serde_json::from_str(&self.types).unwrap_or_default()
    }

    fn hears(&self, kind: &str) -> bool {
        let types = self.types();
        self.is_active() && (types.is_empty() || types.iter().any(|other| other == kind))
    }
}

/// A message as it is kept.
#[derive(Debug, Deserialize)]
pub(super) struct Sent {
    pub(super) number: i64,
    pub(super) id: String,
    pub(super) endpoint: String,
    pub(super) event: String,
    kind: String,
    state: String,
    pub(super) tries: u32,
    created_at: u64,
    due_at: Option<u64>,
    sent_at: Option<u64>,
    status: Option<u16>,
    took_ms: Option<u64>,
    answer: Option<String>,
}

impl Sent {
    /// As its merchant sees it.
    pub(super) fn delivery(self) -> Delivery {
        Delivery {
            id: self.id,
            event: self.event,
            kind: self.kind,
            state: match self.state.as_str() {
                "pending" => DeliveryState::Pending,
                "delivered" => DeliveryState::Delivered,
                _ => DeliveryState::Failed,
            },
            tries: self.tries,
            created_at: self.created_at,
            next_at: self.due_at,
            sent_at: self.sent_at,
            status: self.status,
            took_ms: self.took_ms,
            answer: self.answer,
        }
    }
}

/// What came of a try.
pub(super) struct Tried<'a> {
    pub(super) message: &'a Sent,
    pub(super) at: u64,
    pub(super) took_ms: u64,
    pub(super) status: Option<u16>,
    pub(super) answer: &'a str,
    /// `pending`, `delivered`, `failed`.
    pub(super) state: &'a str,
    pub(super) due_at: Option<u64>,
}

/// The tables.
pub(super) struct Rows {
    sql: SqlStorage,
}

impl Rows {
    pub(super) fn new(sql: SqlStorage) -> Rows {
        Rows { sql }
    }

    pub(super) fn endpoints(&self) -> Result<Vec<Row>> {
        self.rows("SELECT * FROM endpoints ORDER BY created_at, id", vec![])
    }

    pub(super) fn endpoint(&self, id: &str) -> Result<Option<Row>> {
        Ok(self.rows("SELECT * FROM endpoints WHERE id = ?", vec![text(id)])?.pop())
    }

    pub(super) fn store(&self, row: &Row) -> Result<()> {
        let values = vec![
            text(&row.id),
            text(&row.url),
            text(&row.description),
            text(&row.types),
            text(&row.state),
            text(&row.secret),
            row.old_secret.as_deref().map_or(SqlStorageValue::Null, text),
            maybe(row.old_until),
            maybe(row.failing_since),
            number(row.created_at),
        ];
        self.run("INSERT OR REPLACE INTO endpoints (id, url, description, types, state, secret, old_secret, old_until, failing_since, created_at) \
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
    }

    pub(super) fn remove(&self, id: &str) -> Result<()> {
        self.run("DELETE FROM deliveries WHERE endpoint = ?", vec![text(id)])?;
        self.run("DELETE FROM endpoints WHERE id = ?", vec![text(id)])
    }

    /// Notes what happened and a message to each endpoint that wants to hear of it. What is known already changes nothing. Answers
    /// how many messages there are to send.
    pub(super) fn happened(&self, events: &[Happened], now: u64) -> Result<usize> {
        let endpoints = self.endpoints()?;
        let mut messages = 0;
        for event in events {
            let hearing: Vec<&Row> = endpoints.iter().filter(|row| row.hears(&event.kind)).collect();
            if hearing.is_empty() {
                continue;
            }
            let body = serde_json::json!({"type": event.kind, "timestamp": instant(event.at), "data": event.data});
            self.note(&event.id, &event.kind, now, &body.to_string())?;
            for row in hearing {
                messages += usize::from(self.message(&row.id, &event.id, &event.kind, now)?);
            }
        }
        Ok(messages)
    }

    /// A message that only says that messages arrive.
    pub(super) fn test(&self, endpoint: &str, event: &str, now: u64) -> Result<Delivery> {
        let body = serde_json::json!({"type": TEST, "timestamp": instant(now), "data": {"endpoint": endpoint}});
        self.note(event, TEST, now, &body.to_string())?;
        self.message(endpoint, event, TEST, now)?;
        let made = self.deliveries(endpoint, None, 1)?.pop();
        Ok(made.ok_or_else(|| Error::platform("a message that was made is not there"))?.delivery())
    }

    fn note(&self, id: &str, kind: &str, now: u64, body: &str) -> Result<()> {
        let values = vec![text(id), text(kind), number(now), text(body)];
        self.run("INSERT OR IGNORE INTO events (id, kind, at, body) VALUES (?, ?, ?, ?)", values)
    }

    fn message(&self, endpoint: &str, event: &str, kind: &str, now: u64) -> Result<bool> {
        let id = edge::secret_name("whd_")?;
        let values = vec![text(&id), text(endpoint), text(event), text(kind), number(now), number(now)];
        let made: Vec<serde_json::Value> = self.rows(
            "INSERT OR IGNORE INTO deliveries (id, endpoint, event, kind, state, created_at, due_at) \
             VALUES (?, ?, ?, ?, 'pending', ?, ?) RETURNING id",
            values,
        )?;
        Ok(!made.is_empty())
    }

    /// Messages to an endpoint, latest first, below a number.
    pub(super) fn deliveries(&self, endpoint: &str, below: Option<i64>, limit: usize) -> Result<Vec<Sent>> {
        let below = SqlStorageValue::Integer(below.unwrap_or(i64::MAX));
        let values = vec![text(endpoint), below, number(limit as u64)];
        self.rows("SELECT * FROM deliveries WHERE endpoint = ? AND number < ? ORDER BY number DESC LIMIT ?", values)
    }

    /// Sends a message again, as if for the first time.
    pub(super) fn replay(&self, endpoint: &str, id: &str, now: u64) -> Result<Option<Delivery>> {
        let again: Option<Sent> = self
            .rows(
                "UPDATE deliveries SET state = 'pending', tries = 0, due_at = ? WHERE id = ? AND endpoint = ? RETURNING *",
                vec![number(now), text(id), text(endpoint)],
            )?
            .pop();
        Ok(again.map(Sent::delivery))
    }

    /// Messages to be sent now, with what is sent: the earliest first, few to each endpoint that is switched on.
    pub(super) fn due(&self, now: u64) -> Result<Vec<(Sent, String)>> {
        #[derive(Deserialize)]
        struct Due {
            #[serde(flatten)]
            sent: Sent,
            body: String,
        }
        let mut due: Vec<Due> = Vec::new();
        for row in self.endpoints()?.iter().filter(|row| row.is_active()) {
            due.extend(self.rows::<Due>(
                "SELECT d.*, e.body AS body FROM deliveries d JOIN events e ON e.id = d.event \
                 WHERE d.endpoint = ? AND d.due_at <= ? ORDER BY d.due_at, d.number LIMIT ?",
                vec![text(&row.id), number(now), number(TO_ONE)],
            )?);
        }
        due.sort_unstable_by_key(|due| (due.sent.due_at, due.sent.number));
        due.truncate(SIDE_BY_SIDE);
        Ok(due.into_iter().map(|due| (due.sent, due.body)).collect())
    }

    /// Notes what came of a try.
    pub(super) fn tried(&self, tried: &Tried<'_>) -> Result<()> {
        self.run(
            "UPDATE deliveries SET state = ?, tries = tries + 1, due_at = ?, sent_at = ?, status = ?, took_ms = ?, answer = ? WHERE number = ?",
            vec![
                text(tried.state),
                maybe(tried.due_at),
                number(tried.at),
                maybe(tried.status.map(u64::from)),
                number(tried.took_ms),
                text(tried.answer),
                SqlStorageValue::Integer(tried.message.number),
            ],
        )
    }

    /// An endpoint takes messages again, or began to fail: since when it takes none.
    pub(super) fn failing(&self, endpoint: &str, since: Option<u64>) -> Result<Option<u64>> {
        #[derive(Deserialize)]
        struct Failing {
            failing_since: Option<u64>,
        }
        let set = if since.is_some() { "coalesce(failing_since, ?)" } else { "?" };
        let stored: Vec<Failing> = self.rows(
            &format!("UPDATE endpoints SET failing_since = {set} WHERE id = ? RETURNING failing_since"),
            vec![maybe(since), text(endpoint)],
        )?;
        Ok(stored.first().and_then(|row| row.failing_since))
    }

    /// Switches an endpoint off; what was to be sent to it can be sent by hand.
    pub(super) fn disable(&self, endpoint: &str) -> Result<()> {
        self.run("UPDATE endpoints SET state = ? WHERE id = ?", vec![text(DISABLED), text(endpoint)])?;
        self.run(
            "UPDATE deliveries SET state = 'failed', due_at = NULL WHERE endpoint = ? AND due_at IS NOT NULL",
            vec![text(endpoint)],
        )
    }

    /// When there is something to do: the next message to an endpoint that is switched on, or what is too old then.
    pub(super) fn next_due(&self) -> Result<Option<u64>> {
        #[derive(Deserialize)]
        struct At {
            at: Option<u64>,
        }
        let found: Vec<At> = self.rows(
            "SELECT min(at) AS at FROM (SELECT (SELECT min(due_at) FROM deliveries WHERE endpoint = endpoints.id AND due_at IS NOT NULL) AS at \
             FROM endpoints WHERE state = ? UNION ALL SELECT min(at) + ? FROM events)",
            vec![text(ACTIVE), number(KEPT_MS + 1)],
        )?;
        Ok(found.first().and_then(|row| row.at))
    }

    /// Lets go of messages that are too old, and of what they said.
    pub(super) fn forget_old(&self, now: u64) -> Result<()> {
        let before = number(now.saturating_sub(KEPT_MS));
        self.run("DELETE FROM deliveries WHERE created_at < ?", vec![before.clone()])?;
        self.run("DELETE FROM events WHERE at < ?", vec![before])
    }

    fn run(&self, sql: &str, values: Vec<SqlStorageValue>) -> Result<()> {
        self.sql.exec(sql, values)?;
        Ok(())
    }

    fn rows<T: DeserializeOwned>(&self, sql: &str, values: Vec<SqlStorageValue>) -> Result<Vec<T>> {
        Ok(self.sql.exec(sql, values)?.to_array()?)
    }
}

/// RFC 3339 with milliseconds.
#[expect(clippy::cast_precision_loss, reason = "milliseconds are far below 2^53")]
fn instant(at: u64) -> String {
    let date = worker::js_sys::Date::new(&worker::wasm_bindgen::JsValue::from_f64(at as f64));
    if date.get_time().is_finite() { date.to_iso_string().into() } else { String::new() }
}

fn text(value: &str) -> SqlStorageValue {
    SqlStorageValue::String(value.to_owned())
}

fn number(value: u64) -> SqlStorageValue {
    SqlStorageValue::Integer(i64::try_from(value).unwrap_or(i64::MAX))
}

fn maybe(value: Option<u64>) -> SqlStorageValue {
    value.map_or(SqlStorageValue::Null, number)
}
