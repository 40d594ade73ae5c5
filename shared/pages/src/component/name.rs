//! Names as pages show them: unbroken where a line must not end, and said to be Latin where the page is not.

use crate::View;
use std::borrow::Cow;
use text::Lang;

/// What keeps two words on one line.
const HYPHEN: &str = "\u{2011}";

/// The name with every hyphen behind a single letter made one that ends no line: `T‑light`.
pub(crate) fn unbroken(name: &str) -> Cow<'_, str> {
    let after_single = |at: usize| {
        let mut before = name[..at].chars().rev();
        before.next().is_some_and(char::is_alphabetic) && before.next().is_none_or(|c| !c.is_alphanumeric())
    };
    if !name.match_indices('-').any(|(at, _)| after_single(at)) {
        return Cow::Borrowed(name);
    }
    let parts = name
        .char_indices()
        .map(|(at, c)| if c == '-' && after_single(at) { HYPHEN } else { &name[at..at + c.len_utf8()] });
    Cow::Owned(parts.collect())
}

/// The `lang` of a text whose language nobody knows: of Latin script, where the page's own is not.
pub(crate) fn script(view: &View, text: &str) -> Option<&'static str> {
    let latin = text.chars().find(|c| c.is_alphabetic()).is_some_and(|c| c < '\u{250}');
    (view.lang == Lang::Ar && latin).then_some("und-Latn")
}

#[cfg(test)]
mod tests {
    use super::unbroken;

    #[test]
    fn no_line_ends_behind_a_single_letter() {
        assert_eq!(unbroken("White T-light holder"), "White T\u{2011}light holder");
        assert_eq!(unbroken("T-lights"), "T\u{2011}lights");
        assert_eq!(unbroken("Knick-knack tin"), "Knick-knack tin");
        assert_eq!(unbroken("é-"), "é\u{2011}");
    }
}
