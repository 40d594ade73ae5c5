//! Text inside HTML and XML.

/// A text as it stands in an element or between double quotes, so that it is never read as markup.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_text() {
        assert_eq!(escape("<a href=\"x\">&amp; l'été"), "&lt;a href=&quot;x&quot;&gt;&amp;amp; l'été");
    }
}
