//! Pages of lists that a query walks by one range of an index: latest first, each row with a time and an id.

use crate::values::int;
use contracts::cursor::{Cursor, fingerprint};
use contracts::params::Params;
use contracts::problem::Problem;
use worker::wasm_bindgen::JsValue;

/// Rows on a page when nobody says how many, and at most.
const USUAL: i64 = 20;
const MOST: i64 = 100;

/// Where a page begins and how many rows it holds.
#[derive(Debug)]
pub struct Page {
    /// Rows on it.
    pub limit: usize,
    /// The last row of the page before.
    pub after: Option<Cursor>,
    query: u32,
}

impl Page {
    /// Reads `limit` and `cursor`; `of` names whose list it is and what it was filtered by, so that nobody's cursor works for
    /// another's.
    ///
    /// # Errors
    /// 400 naming the parameter.
    pub fn read(params: &Params, of: &[&str]) -> Result<Page, Problem> {
        let query = fingerprint(of);
        let decode = |text: &str| Cursor::decode(text, query).map_err(|e| Problem::invalid("cursor", e.to_string()));
        let after = params.get("cursor").map(decode).transpose()?;
        let limit = params.number("limit", 1..=MOST)?.unwrap_or(USUAL);
        Ok(Page { limit: usize::try_from(limit).unwrap_or(1), after, query })
    }

    /// The time and the id before which the page goes on, and one row more than it holds: `?1` to `?3`.
    #[must_use]
    pub fn range(&self) -> [JsValue; 3] {
        let (key, id) = self.after.as_ref().map_or((1_i64 << 52, ""), |after| (after.key, after.id.as_str()));
        [int(key), id.into(), self.rows()]
    }

    /// The id after which a list in the order of ids goes on; empty at its beginning.
    #[must_use]
    pub fn after_id(&self) -> &str {
        self.after.as_ref().map_or("", |after| &after.id)
    }

    /// One row more than the page holds.
    #[must_use]
    pub fn rows(&self) -> JsValue {
        int(self.limit + 1)
    }

    /// Whose list, time and id to go on before, and one row more than the page holds: `?1` to `?4`.
    #[must_use]
    pub fn values(&self, of: &str) -> [JsValue; 4] {
        let [key, id, rows] = self.range();
        [of.into(), key, id, rows]
    }

    /// The cursor of the next page; `place` gives a row's time and id.
    #[must_use]
    pub fn next<T>(&self, rows: &[T], place: impl Fn(&T) -> (u64, &str)) -> Option<String> {
        self.behind(rows.len(), rows.get(self.limit - 1).map(place))
    }

    /// The cursor of the next page, by how many rows came and the place of the last one shown.
    #[must_use]
    pub fn behind(&self, rows: usize, last: Option<(u64, &str)>) -> Option<String> {
        let (key, id) = last.filter(|_| rows > self.limit)?;
        Some(Cursor { key: i64::try_from(key).unwrap_or_default(), id: id.to_owned(), query: self.query }.encode())
    }
}
