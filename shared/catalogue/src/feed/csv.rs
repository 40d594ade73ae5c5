//! CSV as spreadsheets write it: commas, semicolons or tabs, quoted line breaks, CRLF, a byte order mark.

use super::row::{Column, FeedError, MAX_ROW_BYTES, NumberedRow, Row, fault, too_long};
use contracts::problem::FieldError;
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use std::io::BufRead;

/// Most columns of a file.
const MAX_COLUMNS: usize = 256;

/// The rows of a CSV file whose first line names the columns. Holds one row at a time.
#[derive(Debug)]
pub struct CsvRows<R> {
    input: R,
    parser: Reader,
    /// By position in the file: the column it is, or none for one that is left out.
    columns: Vec<Option<Column>>,
    ignored: Vec<String>,
    line: u64,
    /// Bytes read, and where the last record began among them.
    read: u64,
    begun: u64,
    output: Box<[u8]>,
    ends: Box<[usize]>,
}

/// A record in the parser's buffers: how many fields, and the line it began on; or too long to be held.
enum Record {
    Fields(usize, u64),
    TooLong(u64),
    End,
}

impl<R: BufRead> CsvRows<R> {
    /// Reads the first line.
    ///
    /// # Errors
    /// When the file cannot be read, is empty, is not in UTF-8, or lacks a required column.
    pub fn new(mut input: R) -> Result<CsvRows<R>, FeedError> {
        let (delimiter, mark) = delimiter(&mut input)?;
        let mut rows = CsvRows {
            input,
            parser: ReaderBuilder::new().delimiter(delimiter).build(),
            columns: Vec::new(),
            ignored: Vec::new(),
            line: 1,
            read: 0,
            begun: 0,
            output: vec![0; MAX_ROW_BYTES].into(),
            ends: vec![0; MAX_COLUMNS].into(),
        };
        rows.read = mark;
        let names = match rows.record()? {
            Record::Fields(count, _) => {
                (0..count).map(|i| rows.field(i).map(str::to_owned)).collect::<Option<Vec<_>>>()
            }
            Record::TooLong(_) => return Err(FeedError::MissingColumn("sku", "a line too long to be read".to_owned())),
            Record::End => return Err(FeedError::Empty),
        };
        rows.name_columns(&names.ok_or(FeedError::NotUtf8)?)?;
        Ok(rows)
    }

    /// Names in the first line that mean nothing here: their values are left out.
    pub fn ignored(&self) -> &[String] {
        &self.ignored
    }

    /// Goes on with `input`, which begins on this line, under the same columns.
    pub fn go_on(&mut self, input: R, line: u64) {
        self.parser.reset();
        (self.input, self.line, self.read, self.begun) = (input, line, 0, 0);
    }

    /// Bytes read so far.
    #[must_use]
    pub fn read(&self) -> u64 {
        self.read
    }

    /// Where the last record began among the bytes read.
    #[must_use]
    pub fn begun(&self) -> u64 {
        self.begun
    }

    /// The next line.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }

    fn name_columns(&mut self, names: &[String]) -> Result<(), FeedError> {
        for name in names {
            let column = Column::named(name);
            if let Some(column) = column.filter(|c| self.columns.contains(&Some(*c))) {
                return Err(FeedError::DoubledColumn(column.name()));
            }
            if column.is_none() {
                self.ignored.push(name.trim().to_owned());
            }
            self.columns.push(column);
        }
        match Column::REQUIRED.iter().find(|c| !self.columns.contains(&Some(**c))) {
            Some(missing) => {
                Err(FeedError::MissingColumn(missing.name(), names.join(", ").chars().take(200).collect()))
            }
            None => Ok(()),
        }
    }

    /// Reads the next record into the buffers.
    fn record(&mut self) -> Result<Record, FeedError> {
        self.skip_line_breaks()?;
        let (start, mut written, mut fields, mut too_long) = (self.line, 0, 0, false);
        self.begun = self.read;
        loop {
            let available = self.input.fill_buf()?;
            let (result, read, out, ends) =
                self.parser.read_record(available, &mut self.output[written..], &mut self.ends[fields..]);
            self.line += available[..read].iter().filter(|b| **b == b'\n').count() as u64;
            self.input.consume(read);
            self.read += read as u64;
            (written, fields) = (written + out, fields + ends);
            match result {
                ReadRecordResult::InputEmpty => {}
                // what does not fit is read over, not kept
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    (too_long, written, fields) = (true, 0, 0);
                }
                ReadRecordResult::Record if too_long => return Ok(Record::TooLong(start)),
                ReadRecordResult::Record => return Ok(Record::Fields(fields, start)),
                ReadRecordResult::End => return Ok(Record::End),
            }
        }
    }

    /// Empty lines are no rows, and a row's line is where it begins.
    fn skip_line_breaks(&mut self) -> Result<(), FeedError> {
        loop {
            let available = self.input.fill_buf()?;
            let breaks = available.iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
            self.line += available[..breaks].iter().filter(|b| **b == b'\n').count() as u64;
            let more = breaks > 0 && breaks == available.len();
            self.input.consume(breaks);
            self.read += breaks as u64;
            if !more {
                return Ok(());
            }
        }
    }

    /// The text of a field of the record in the buffers; none when it is not UTF-8.
    fn field(&self, i: usize) -> Option<&str> {
        let start = if i == 0 { 0 } else { self.ends[i - 1] };
        std::str::from_utf8(&self.output[start..self.ends[i]]).ok()
    }

    fn row(&self, fields: usize) -> Result<Row, Vec<FieldError>> {
        if fields != self.columns.len() {
            let detail = format!("has {fields} values where the first line names {} columns", self.columns.len());
            return Err(vec![fault("row", detail)]);
        }
        let (mut row, mut faults) = (Row::default(), Vec::new());
        for (i, column) in self.columns.iter().enumerate() {
            let Some(column) = column else { continue };
            match self.field(i) {
                Some(value) => row.set(*column, text::csv::unshielded(value)),
                None => faults.push(fault(column.name(), "is not valid UTF-8")),
            }
        }
        if faults.is_empty() { Ok(row) } else { Err(faults) }
    }
}

impl<R: BufRead> Iterator for CsvRows<R> {
    type Item = Result<NumberedRow, FeedError>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.record() {
            Ok(Record::Fields(fields, line)) => Some(Ok(NumberedRow { line, row: self.row(fields) })),
            Ok(Record::TooLong(line)) => {
                let row = Err(too_long("is a quote left open, or a picture pasted into the file?"));
                Some(Ok(NumberedRow { line, row }))
            }
            Ok(Record::End) => None,
            Err(error) => Some(Err(error)),
        }
    }
}

/// What separates the columns, judged by the first line; a byte order mark before it is taken away.
fn delimiter<R: BufRead>(input: &mut R) -> Result<(u8, u64), FeedError> {
    let available = input.fill_buf()?;
    if available.starts_with(&[0xff, 0xfe]) || available.starts_with(&[0xfe, 0xff]) {
        return Err(FeedError::NotUtf8);
    }
    let bom = if available.starts_with(&[0xef, 0xbb, 0xbf]) { 3 } else { 0 };
    let first = available[bom..].split(|b| *b == b'\n').next().unwrap_or_default();
    let count = |delimiter: u8| first.iter().filter(|b| **b == delimiter).count();
    // of equally many the comma, which max_by_key takes when it stands last
    let delimiter = [b'\t', b';', b','].into_iter().max_by_key(|d| count(*d)).unwrap_or(b',');
    input.consume(bom);
    Ok((delimiter, bom as u64))
}

#[cfg(test)]
mod tests;
