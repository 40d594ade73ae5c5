//! Reading an import, slice by slice. How far it was read is stored in the transaction of what was read (`store`), so that a slice that
//! was begun twice is stored once, and whoever reads next goes on where it was.

use super::{MEDIA, Row, by_id, key};
use crate::editor::rates;
use crate::heard;
use crate::replace::number;
use catalogue::feed::slice::{Place, Slice, over, read};
use catalogue::feed::{MAX_ROW_BYTES, Origin};
use contracts::catalogue::MerchantRef;
use edge::{Db, Error, Result, now_ms};
use serde::Deserialize;
use worker::{Env, Range};

/// Most products of a slice, and bytes that it is read from: what is bound to a statement stays below D1's limit.
const PRODUCTS: usize = 400;
const BYTES: u64 = 256 * 1024;
/// More bytes than this hold the end of any product's rows, or one of them has none.
const MOST_BYTES: u64 = 8 * 1024 * 1024;
/// An import whose reading only fails for so long is given up.
const HOPELESS_MS: u64 = 3_600_000;
/// How often a slice is read again when its products are changed meanwhile.
const TRIES: u32 = 5;

/// What is known while an import is read.
pub(super) struct Reader<'a> {
    env: &'a Env,
    pub(super) db: &'a Db<'a>,
    /// The beginning of the file, with its first line.
    head: Vec<u8>,
    /// Bytes that the next slice is read from.
    wide: u64,
    tries: u32,
    pub(super) merchant: Option<MerchantRef>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(env: &'a Env, db: &'a Db<'a>) -> Reader<'a> {
        Reader { env, db, head: Vec::new(), wide: BYTES, tries: 0, merchant: None }
    }

    /// Reads slice after slice. True when its time is over and there is more.
    pub(super) async fn read(&mut self, id: &str, until: u64) -> Result<bool> {
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
    pub(super) async fn bear(&self, id: &str, error: Error) -> Result<()> {
        let Some(row) = by_id(self.db, id).await? else { return Ok(()) };
        if now_ms().saturating_sub(row.updated_at) < HOPELESS_MS {
            return Err(error);
        }
        edge::fault("product", "import", &error);
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
                    edge::fault("product", "import", &format!("part {part} of {} is gone", row.id));
                    return Ok(None);
                };
                let body = object.body().ok_or_else(|| Error::platform("a part without a body"))?;
                out.extend_from_slice(&body.bytes().await?);
            }
            begin += bytes;
        }
        Ok(Some(out))
    }
}
