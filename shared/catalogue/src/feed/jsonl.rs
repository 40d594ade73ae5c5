//! JSON lines: an object a line, keys as the columns' names.

use super::row::{Column, FeedError, MAX_ROW_BYTES, NumberedRow, Row, fault, too_long};
use contracts::problem::FieldError;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::io::BufRead;

/// Most unknown keys that are remembered.
const MAX_IGNORED: usize = 64;

/// The rows of a JSON lines file. Holds one row at a time.
#[derive(Debug)]
pub struct JsonRows<R> {
    input: R,
    line: u64,
    ignored: BTreeSet<String>,
    buffer: Vec<u8>,
}

impl<R: BufRead> JsonRows<R> {
    /// Rows of `input`.
    ///
    /// # Errors
    /// When the file cannot be read or is not in UTF-8.
    pub fn new(mut input: R) -> Result<JsonRows<R>, FeedError> {
        let start = input.fill_buf()?;
        if start.starts_with(&[0xff, 0xfe]) || start.starts_with(&[0xfe, 0xff]) {
            return Err(FeedError::NotUtf8);
        }
        let bom = if start.starts_with(&[0xef, 0xbb, 0xbf]) { 3 } else { 0 };
        input.consume(bom);
        Ok(JsonRows { input, line: 0, ignored: BTreeSet::new(), buffer: Vec::new() })
    }

    /// Keys met so far that mean nothing here: their values are left out.
    pub fn ignored(&self) -> Vec<String> {
        self.ignored.iter().cloned().collect()
    }

    /// Reads a line into the buffer. False at the end; a line's excess over the limit is read over.
    fn read_line(&mut self) -> Result<bool, FeedError> {
        self.buffer.clear();
        let mut any = false;
        loop {
            let available = self.input.fill_buf()?;
            if available.is_empty() {
                return Ok(any);
            }
            any = true;
            let end = available.iter().position(|b| *b == b'\n');
            let part = &available[..end.unwrap_or(available.len())];
            let room = (MAX_ROW_BYTES + 1).saturating_sub(self.buffer.len());
            self.buffer.extend_from_slice(&part[..part.len().min(room)]);
            let used = end.map_or(available.len(), |e| e + 1);
            self.input.consume(used);
            if end.is_some() {
                return Ok(true);
            }
        }
    }

    fn row(&mut self) -> Result<Row, Vec<FieldError>> {
        if self.buffer.len() > MAX_ROW_BYTES {
            return Err(too_long("each line must be one object"));
        }
        let text = std::str::from_utf8(&self.buffer).map_err(|_| vec![fault("row", "is not valid UTF-8")])?;
        let object: Map<String, Value> =
            serde_json::from_str(text).map_err(|e| vec![fault("row", format!("is not a JSON object: {e}"))])?;
        let (mut row, mut faults) = (Row::default(), Vec::new());
        for (key, value) in object {
            let Some(column) = Column::named(&key) else {
                if self.ignored.len() < MAX_IGNORED {
                    self.ignored.insert(key);
                }
                continue;
            };
            match value {
                Value::Null => {}
                Value::String(text) => row.set(column, &text),
                Value::Number(number) => row.set(column, &number.to_string()),
                _ => faults.push(fault(column.name(), "must be a text or a number")),
            }
        }
        if faults.is_empty() { Ok(row) } else { Err(faults) }
    }
}

impl<R: BufRead> Iterator for JsonRows<R> {
    type Item = Result<NumberedRow, FeedError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.read_line() {
                Ok(true) => self.line += 1,
                Ok(false) => return None,
                Err(error) => return Some(Err(error)),
            }
            if !self.buffer.trim_ascii().is_empty() {
                return Some(Ok(NumberedRow { line: self.line, row: self.row() }));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: impl AsRef<[u8]>) -> Vec<NumberedRow> {
        JsonRows::new(text.as_ref()).unwrap().map(Result::unwrap).collect()
    }

    #[test]
    fn an_object_a_line_is_a_row() {
        let rows = read(
            "\u{feff}{\"sku\":\"T1\",\"name\":\"Théière\",\"price\":149.9,\"stock\":3,\"lang\":null}\r\n\n{\"sku\":2}\n",
        );
        let row = rows[0].row.as_ref().unwrap();
        assert_eq!(
            (row.get(Column::Price), row.get(Column::Stock), row.get(Column::Lang)),
            (Some("149.9"), Some("3"), None)
        );
        assert_eq!(rows[1].line, 3);
    }

    #[test]
    fn a_bad_line_is_refused_and_the_next_is_read() {
        let rows = read("{\"sku\":1\n[1]\n{\"name\":[\"a\"]}\n{\"sku\":\"ok\"}\n");
        let fields: Vec<_> = rows[..3].iter().map(|r| r.row.as_ref().unwrap_err()[0].field.as_str()).collect();
        assert_eq!(fields, ["row", "row", "name"]);
        assert!(rows[3].row.is_ok());
    }

    #[test]
    fn a_huge_line_is_read_over_without_being_held() {
        let mut rows =
            JsonRows::new(std::io::Cursor::new(format!("{{\"name\":\"{}\"}}\n{{\"sku\":1}}", "x".repeat(1_000_000))))
                .unwrap();
        let first = rows.next().unwrap().unwrap();
        assert!(first.row.unwrap_err()[0].detail.contains("65536 bytes"));
        assert!(rows.buffer.capacity() <= 4 * MAX_ROW_BYTES);
        assert!(rows.next().unwrap().unwrap().row.is_ok());
    }

    #[test]
    fn unknown_keys_are_named_and_left_out() {
        let mut rows = JsonRows::new("{\"sku\":1,\"image\":\"a\"}".as_bytes()).unwrap();
        rows.next();
        assert_eq!(rows.ignored(), ["image"]);
    }
}
