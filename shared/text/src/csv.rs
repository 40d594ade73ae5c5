//! Lines of CSV as people open them: no value of one is run by a spreadsheet, and each can be read again as it was.

use std::fmt::Write;

/// What begins a spreadsheet's formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// True when a spreadsheet would run the text, or the text is one that was shielded from it: an apostrophe before it says that it is
/// text, and goes when it is read again.
fn runs(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

/// A value as it was before [`line`] wrote it.
#[must_use]
pub fn unshielded(value: &str) -> &str {
    value.strip_prefix('\'').filter(|text| runs(text)).unwrap_or(value)
}

/// A line of CSV. No value of it is run by a spreadsheet.
pub fn line<const N: usize>(out: &mut String, values: [&str; N]) {
    for (i, value) in values.into_iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        let shielded = if runs(value) { format!("'{value}") } else { value.to_owned() };
        let value = shielded.as_str();
        if value.contains(['"', ',', '\n', '\r', ';', '\t']) {
            let _ = write!(out, "\"{}\"", value.replace('"', "\"\""));
        } else {
            out.push_str(value);
        }
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_value_is_run_by_a_spreadsheet_and_each_is_read_as_it_was() {
        for value in
            ["=1+1", "- cmd|'/c calc'!A0", "+33", "@SUM(A1)", "'=1", "\t=1", "-", "Théière", "'s Hertogenbosch", ""]
        {
            let mut out = String::new();
            line(&mut out, [value]);
            let cell = out.trim_end_matches("\r\n").trim_matches('"').replace("\"\"", "\"");
            assert!(!cell.starts_with(FORMULA), "{cell}");
            assert_eq!(unshielded(&cell), value);
        }
    }
}
