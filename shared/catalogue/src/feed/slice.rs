//! A file read in slices: each begins where the one before ended, and needs nothing of it but that place. A slice ends between two
//! products, so that a product's variants are read with it. What a slice holds is bounded, whatever the file holds.

use super::{Column, CsvRows, FeedError, Grouping, MAX_ROW_BYTES, NumberedRow, Origin, Row};
use crate::product::Draft;
use contracts::problem::FieldError;

/// Longest part of a wrong value that is kept, in characters.
const SHOWN: usize = 80;

/// Where a slice begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Bytes before it.
    pub offset: u64,
    /// Its line, from 1.
    pub line: u64,
}

/// A product of the slice.
#[derive(Debug)]
pub struct Kept {
    /// The product.
    pub draft: Draft,
    /// The line that it begins on.
    pub line: u64,
    /// How many rows it takes.
    pub rows: u64,
}

/// A fault of a row that is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bad {
    /// The line that the row begins on.
    pub line: u64,
    /// Its article number, as far as it is known.
    pub sku: String,
    /// The column, or `row`.
    pub field: String,
    /// What is wrong.
    pub detail: String,
    /// The value at fault, cut to what is worth showing, harmless to spreadsheets.
    pub value: String,
}

/// What was read.
#[derive(Debug)]
pub struct Slice {
    /// Products, in the order of the file.
    pub kept: Vec<Kept>,
    /// Faults of rows that are not kept.
    pub bad: Vec<Bad>,
    /// Rows that are not kept.
    pub bad_rows: u64,
    /// Rows read.
    pub rows: u64,
    /// Where the next slice begins. The same place again: more bytes are needed to read on.
    pub next: Place,
    /// Columns of the first line that mean nothing here.
    pub ignored: Vec<String>,
}

/// How far it is certain that rows belong to this slice.
#[derive(Clone, Copy)]
struct Mark {
    bad: usize,
    bad_rows: u64,
    rows: u64,
    next: Place,
}

/// Reads a slice of at most `most` products. `head` is the beginning of the file, which holds its first line; `bytes` are those of
/// the file from `place` on (place 0: the beginning itself), `last` when they are all that is left.
///
/// # Errors
/// When the first line is not that of a file of products.
pub fn read(
    head: &[u8],
    bytes: &[u8],
    place: Place,
    last: bool,
    most: usize,
    origin: Origin<'_>,
) -> Result<Slice, FeedError> {
    let mut rows = CsvRows::new(head)?;
    let ignored = rows.ignored().to_vec();
    let mut skipped = 0;
    if place.offset == 0 {
        skipped = rows.read();
        let line = rows.line();
        let behind = usize::try_from(skipped).ok().and_then(|at| bytes.get(at..)).unwrap_or_default();
        rows.go_on(behind, line);
    } else {
        rows.go_on(bytes, place.line);
    }
    let length = bytes.len() as u64 - skipped.min(bytes.len() as u64);
    let base = place.offset + skipped;
    let begin = Place { offset: base, line: rows.line() };
    let mut slice = Slice { kept: Vec::new(), bad: Vec::new(), bad_rows: 0, rows: 0, next: begin, ignored };
    let mut grouping = Grouping::new(origin);
    let mut mark = Mark { bad: 0, bad_rows: 0, rows: 0, next: begin };
    // the line and the first row of the product that is open
    let mut open = (begin.line, 0);
    let mut ended = false;
    while let Some(row) = rows.next() {
        let NumberedRow { line, row } = row?;
        if !last && rows.read() >= length {
            // it may go on behind these bytes
            ended = true;
            break;
        }
        let begins = !row.as_ref().is_ok_and(Row::is_variant);
        if begins {
            mark = Mark {
                bad: slice.bad.len(),
                bad_rows: slice.bad_rows,
                rows: slice.rows,
                next: Place { offset: base + rows.begun(), line },
            };
        }
        let (finished, outcome) = grouping.take(row.as_ref().map_err(Clone::clone), |_| false);
        if let Some(draft) = finished {
            slice.kept.push(Kept { draft, line: open.0, rows: slice.rows - open.1 });
        }
        if begins {
            open = (line, slice.rows);
            if slice.kept.len() >= most {
                ended = true;
                break;
            }
        }
        slice.rows += 1;
        if let Err(faults) = outcome {
            slice.bad_rows += 1;
            slice.bad.extend(faults.into_iter().map(|fault| Bad::of(line, row.as_ref().ok(), fault)));
        }
    }
    if ended || !last {
        // the product that is open is read again, with all its rows
        slice.bad.truncate(mark.bad);
        (slice.bad_rows, slice.rows, slice.next) = (mark.bad_rows, mark.rows, mark.next);
    } else {
        if let Some(draft) = grouping.finish() {
            slice.kept.push(Kept { draft, line: open.0, rows: slice.rows - open.1 });
        }
        slice.next = Place { offset: base + length, line: rows.line() };
    }
    Ok(slice)
}

/// Reads over a row that is longer than any may be: up to its first line break, from where rows are read again.
#[must_use]
pub fn over(bytes: &[u8], place: Place) -> (Bad, Place) {
    let at = bytes.iter().position(|b| *b == b'\n').map_or(bytes.len(), |at| at + 1);
    let detail = format!(
        "is longer than {MAX_ROW_BYTES} bytes, or has too many variants; is a quote left open, or a picture pasted into the file?"
    );
    let bad = Bad { line: place.line, sku: String::new(), field: "row".to_owned(), detail, value: String::new() };
    (bad, Place { offset: place.offset + at as u64, line: place.line + 1 })
}

impl Bad {
    fn of(line: u64, row: Option<&Row>, fault: FieldError) -> Bad {
        let value = |column| row.and_then(|row| row.get(column)).map(harmless).unwrap_or_default();
        let sku = value(Column::Sku);
        let shown = Column::named(&fault.field).map(value).unwrap_or_default();
        Bad { line, sku, field: fault.field, detail: fault.detail, value: shown }
    }

    /// A product that stands in the file twice.
    #[must_use]
    pub fn doubled(line: u64, sku: &str) -> Bad {
        Bad {
            line,
            sku: harmless(sku),
            field: Column::Sku.name().to_owned(),
            detail: "stands in an earlier row of this file, which is the one kept".to_owned(),
            value: harmless(sku),
        }
    }
}

/// A value that no spreadsheet takes for a formula, cut to what is worth showing.
fn harmless(value: &str) -> String {
    let shown: String = value.chars().take(SHOWN).collect();
    if shown.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{shown}") } else { shown }
}

#[cfg(test)]
mod tests {
    use super::*;
    use money::Rates;
    use proptest::prelude::*;

    type Whole = (Vec<(String, u64)>, Vec<(u64, String)>, u64);

    /// The whole file in slices of at most so many bytes and products: numbers kept with their lines, faults with theirs, rows.
    fn sliced(file: &str, step: usize, most: usize) -> Whole {
        let rates = Rates::current().unwrap();
        let origin = Origin { source: "m", listed_at: "", rates: &rates };
        let (mut kept, mut bad, mut rows) = (Vec::new(), Vec::new(), 0);
        let (mut place, mut wide) = (Place { offset: 0, line: 1 }, step);
        let bytes = file.as_bytes();
        while place.offset < bytes.len() as u64 {
            let from = usize::try_from(place.offset).unwrap();
            let to = (from + wide).min(bytes.len());
            let slice = read(bytes, &bytes[from..to], place, to == bytes.len(), most, origin).unwrap();
            if slice.next == place {
                wide *= 2;
                continue;
            }
            wide = step;
            kept.extend(slice.kept.into_iter().map(|kept| (kept.draft.sku, kept.line)));
            bad.extend(slice.bad.into_iter().map(|bad| (bad.line, bad.field)));
            rows += slice.rows;
            place = slice.next;
        }
        (kept, bad, rows)
    }

    const FILE: &str = "\u{feff}sku;name;price;options;option_groups\r\nA1;Théière;120;;\r\nA2;;abc;;\r\n\r\nB;Caftan;300;S;Taille\r\n\
        B-M;;310;M;\r\nB-L;;x;L;\r\nC;\"Sac\nbleu\";90;;\r\nD;Tapis;1000;;\n";

    #[test]
    fn a_file_is_read_whole_with_its_lines() {
        let (kept, bad, rows) = sliced(FILE, 10_000, 1_000);
        let expected = [("A1", 2), ("B", 5), ("C", 8), ("D", 10)];
        assert_eq!(kept.iter().map(|(sku, line)| (sku.as_str(), *line)).collect::<Vec<_>>(), expected);
        assert_eq!(bad, [(3, "name".to_owned()), (3, "price".to_owned()), (7, "price".to_owned())]);
        assert_eq!(rows, 7);
    }

    #[test]
    fn what_a_spreadsheet_would_run_is_shown_as_text() {
        assert_eq!(harmless("=1+1"), "'=1+1");
        assert_eq!(harmless(&"é".repeat(100)).chars().count(), 80);
    }

    #[test]
    fn a_row_without_an_end_is_read_over_line_by_line() {
        let (bad, next) = over(b"A;\"open\nB;x;1\n", Place { offset: 40, line: 4 });
        assert_eq!((bad.line, bad.field.as_str(), next), (4, "row", Place { offset: 48, line: 5 }));
    }

    proptest! {
        #[test]
        fn where_slices_end_changes_nothing(step in 60_usize..400, most in 1_usize..9) {
            prop_assert_eq!(sliced(FILE, step, most), sliced(FILE, 10_000, 1_000));
        }
    }
}
