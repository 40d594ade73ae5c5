//! A page of a list of which each row has a number and an id, highest first.

use crate::app::int;
use contracts::cursor::{Cursor, fingerprint};
use edge::{Problem, Result, params};
use worker::Request;
use worker::wasm_bindgen::JsValue;

/// A page.
pub(crate) struct Page {
    /// Rows on it.
    pub(crate) limit: usize,
    after: Option<Cursor>,
    query: u32,
}

impl Page {
    /// Reads `limit` and `cursor`; `of` names the list and whose it is, so that nobody's cursor works for another's.
    pub(crate) fn read(req: &Request, of: &[&str]) -> Result<Page> {
        let (params, query) = (params(req), fingerprint(of));
        let decode = |text: &str| Cursor::decode(text, query).map_err(|e| Problem::invalid("cursor", e.to_string()));
        let after = params.get("cursor").map(decode).transpose()?;
        let limit = params.number("limit", 1..=100)?.unwrap_or(20);
        Ok(Page { limit: usize::try_from(limit).unwrap_or(20), after, query })
    }

    /// Number and id to go on before, and one row more than the page holds.
    pub(crate) fn values(&self) -> [JsValue; 3] {
        let (key, id) = self.after.as_ref().map_or((1_i64 << 52, ""), |after| (after.key, after.id.as_str()));
        [int(key), id.into(), int(u32::try_from(self.limit + 1).unwrap_or(101))]
    }

    /// The cursor of the next page; `key` gives a row's number and id.
    pub(crate) fn next<T>(&self, rows: &[T], key: impl Fn(&T) -> (u64, &str)) -> Option<String> {
        let last = rows.get(self.limit - 1).filter(|_| rows.len() > self.limit)?;
        let (key, id) = key(last);
        Some(Cursor { key: i64::try_from(key).unwrap_or_default(), id: id.to_owned(), query: self.query }.encode())
    }
}
