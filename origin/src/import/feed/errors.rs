//! The error report: a CSV that merchants open in a spreadsheet, a line for each fault.

use catalogue::feed::{Column, Row};
use contracts::problem::FieldError;
use std::fs::File;
use std::path::Path;

/// Longest part of a wrong value that is shown, in characters.
const SHOWN: usize = 80;

/// The report being written.
pub(super) struct Errors(csv::Writer<File>);

impl Errors {
    /// Starts a report.
    pub(super) fn create(path: &Path) -> Result<Errors, csv::Error> {
        let mut out = csv::Writer::from_path(path)?;
        out.write_record(["line", "sku", "field", "reason", "value"])?;
        Ok(Errors(out))
    }

    /// Adds a row's faults, with the values at fault where the row could be read.
    pub(super) fn write(
        &mut self,
        line: u64,
        sku: &str,
        row: Option<&Row>,
        faults: &[FieldError],
    ) -> Result<(), csv::Error> {
        for fault in faults {
            let value = row.and_then(|r| r.get(Column::named(&fault.field)?)).unwrap_or_default();
            self.0.write_record([&line.to_string(), &harmless(sku), &fault.field, &fault.detail, &harmless(value)])?;
        }
        Ok(())
    }

    /// Makes sure that everything is on disk.
    pub(super) fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

/// A value that no spreadsheet takes for a formula, cut to what is worth showing.
fn harmless(value: &str) -> String {
    let shown: String = value.chars().take(SHOWN).collect();
    if shown.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{shown}") } else { shown }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn a_formula_is_shown_as_text() {
        assert_eq!(harmless("=1+1"), "'=1+1");
        assert_eq!(harmless("plain"), "plain");
        assert_eq!(harmless(&"é".repeat(100)).chars().count(), 80);
    }
}
