//! Publications: which version of what is served, and a bounded memory of what changed, as `contracts::publications` says.
//!
//! `GET /?since=N` answers what is newer than N. `PUT /{name}/{version}` makes a version current (the one before is
//! remembered; repeating it changes nothing). `POST /` with `{"tags": […]}` marks what changed. Both answer like the first.

use contracts::admin::PublishedVersion;
use contracts::params::is_name;
use contracts::publications::Publications as State;
use edge::{Error, Problem, Result};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use worker::wasm_bindgen;
use worker::{DurableObject, Env, Method, Request, Response, SqlStorage, SqlStorageValue, durable_object};

/// Most tags told apart; when there are more, the older half becomes the floor.
const TAGS: usize = 4_000;
/// Most tags of one change, and the longest.
const TAGS_AT_ONCE: usize = 1_000;
const LONGEST_TAG: usize = 256;

const SCHEMA: &str = "\
    CREATE TABLE IF NOT EXISTS pointers (name TEXT PRIMARY KEY, current TEXT NOT NULL, previous TEXT) STRICT; \
    CREATE TABLE IF NOT EXISTS tags (tag TEXT PRIMARY KEY, sequence INTEGER NOT NULL) STRICT; \
    CREATE INDEX IF NOT EXISTS tags_sequence ON tags (sequence); \
    CREATE TABLE IF NOT EXISTS counter (only INTEGER PRIMARY KEY CHECK (only = 1), sequence INTEGER NOT NULL, floor INTEGER NOT NULL) STRICT; \
    INSERT OR IGNORE INTO counter VALUES (1, 0, 0)";

/// The object; one for the whole marketplace. Isolates ask it every other second while they are busy.
#[durable_object(fetch)]
pub struct Publications {
    sql: SqlStorage,
}

#[derive(Deserialize)]
struct Counter {
    sequence: u64,
    floor: u64,
}

#[derive(Deserialize)]
struct Pointer {
    name: String,
    current: String,
    previous: Option<String>,
}

#[derive(Deserialize)]
struct Tag {
    tag: String,
    sequence: u64,
}

#[derive(Deserialize)]
struct Change {
    tags: Vec<String>,
}

impl DurableObject for Publications {
    fn new(state: worker::State, _: Env) -> Self {
        let sql = state.storage().sql();
        if let Err(error) = sql.exec(SCHEMA, None) {
            worker::console_error!(
                "{}",
                serde_json::json!({"level": "error", "service": "publications", "fault": error.to_string()})
            );
        }
        Publications { sql }
    }

    async fn fetch(&self, req: Request) -> worker::Result<Response> {
        edge::serve(edge::Context::of("publications", &req, None), req, async |req, ctx| {
            let state = self.handle(req).await?;
            edge::respond::json(&ctx, &state, edge::respond::CacheRule::NoStore)
        })
        .await
    }
}

impl Publications {
    async fn handle(&self, mut req: Request) -> Result<State> {
        let since = edge::params(&req).number("since", 0..=i64::MAX)?.unwrap_or(0);
        let path = req.path();
        match (req.method(), path.trim_matches('/').split_once('/')) {
            (Method::Get, None) => {}
            (Method::Put, Some((name, version))) if is_name(name) && is_name(version) => self.point(name, version)?,
            (Method::Post, None) => {
                let Change { tags } = edge::body_json(&mut req, TAGS_AT_ONCE * LONGEST_TAG).await?;
                if tags.len() > TAGS_AT_ONCE || tags.iter().any(|t| t.len() > LONGEST_TAG) {
                    return Err(Problem::too_large(TAGS_AT_ONCE * LONGEST_TAG).into());
                }
                self.touch(&tags)?;
            }
            _ => return Err(Problem::not_found("no such route").into()),
        }
        self.state(since)
    }

    fn point(&self, name: &str, version: &str) -> Result<()> {
        let values = vec![text(name), text(version)];
        let moved = self.rows::<serde_json::Value>(
            "INSERT INTO pointers (name, current) VALUES (?, ?) ON CONFLICT (name) DO UPDATE \
             SET previous = current, current = excluded.current WHERE current <> excluded.current RETURNING name",
            values,
        )?;
        if moved.is_empty() { Ok(()) } else { self.touch(&[name.to_owned()]) }
    }

    fn touch(&self, tags: &[String]) -> Result<()> {
        self.rows::<serde_json::Value>("UPDATE counter SET sequence = sequence + 1", vec![])?;
        let tags = serde_json::to_string(tags)?;
        self.rows::<serde_json::Value>(
            "INSERT INTO tags (tag, sequence) SELECT value, (SELECT sequence FROM counter) FROM json_each(?) WHERE true \
             ON CONFLICT (tag) DO UPDATE SET sequence = excluded.sequence",
            vec![text(&tags)],
        )?;
        #[derive(Deserialize)]
        struct Count {
            held: usize,
        }
        let counted: Vec<Count> = self.rows("SELECT count(*) AS held FROM tags", vec![])?;
        if counted.first().is_some_and(|c| c.held > TAGS) {
            let half = SqlStorageValue::Integer(i64::try_from(TAGS / 2).unwrap_or_default());
            self.rows::<serde_json::Value>(
                "UPDATE counter SET floor = (SELECT sequence FROM tags ORDER BY sequence LIMIT 1 OFFSET ?)",
                vec![half],
            )?;
            self.rows::<serde_json::Value>("DELETE FROM tags WHERE sequence <= (SELECT floor FROM counter)", vec![])?;
        }
        Ok(())
    }

    fn state(&self, since: i64) -> Result<State> {
        let counter: Vec<Counter> = self.rows("SELECT sequence, floor FROM counter", vec![])?;
        let Counter { sequence, floor } =
            counter.into_iter().next().ok_or_else(|| Error::platform("no counter in Publications"))?;
        let pointers: Vec<Pointer> = self.rows("SELECT name, current, previous FROM pointers", vec![])?;
        let newer = vec![SqlStorageValue::Integer(since)];
        let tags: Vec<Tag> = self.rows("SELECT tag, sequence FROM tags WHERE sequence > ?", newer)?;
        Ok(State {
            sequence,
            floor,
            pointers: (pointers.into_iter())
                .map(|p| (p.name, PublishedVersion { current: Some(p.current), previous: p.previous }))
                .collect(),
            tags: tags.into_iter().map(|t| (t.tag, t.sequence)).collect(),
        })
    }

    fn rows<T: DeserializeOwned>(&self, sql: &str, values: Vec<SqlStorageValue>) -> Result<Vec<T>> {
        Ok(self.sql.exec(sql, values)?.to_array()?)
    }
}

fn text(value: &str) -> SqlStorageValue {
    SqlStorageValue::String(value.to_owned())
}
