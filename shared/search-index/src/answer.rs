//! The answer to a search as JSON (`contracts::search::SearchPage`), put together from stored cards without reading them.

use crate::cards::Card;
use crate::index::{Doc, Index};
use crate::search::{Found, Hit};
use std::io::Write;
use text::stem::stem;
use text::tokens;

/// Why an answer cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// The card of a found document is in no chunk at hand.
    #[error("the card of document {0} is missing")]
    NoCard(u32),
    /// A changed document has no card: a fault of this crate.
    #[error("the card of changed document {0} is missing")]
    NoChangedCard(u32),
    /// A text cannot be written as JSON.
    #[error("JSON: {0}")]
    Json(#[from] serde_json::Error),
}

impl Index {
    /// Writes what was found as a `SearchPage`. `cards` gives the card of each published document on the page; `next_cursor` is the text that
    /// clients give back for the next page.
    ///
    /// # Errors
    /// When a card is missing.
    pub fn answer<'c>(
        &self,
        found: &Found,
        cards: impl Fn(u32) -> Option<Card<'c>>,
        next_cursor: Option<&str>,
        version: &str,
    ) -> Result<Vec<u8>, AnswerError> {
        let mut out = Vec::with_capacity(512 * (found.hits.len() + 8));
        out.push(b'{');
        if let Some(corrected) = &found.corrected {
            field(&mut out, "corrected", corrected)?;
        }
        let _ = write!(out, r#""total":{},"bounded":{},"items":["#, found.total, found.bounded);
        for (i, hit) in found.hits.iter().enumerate() {
            let card = match hit.doc {
                Doc::Base(doc) => cards(doc).ok_or(AnswerError::NoCard(doc))?,
                Doc::Delta(doc) => {
                    self.delta().and_then(|delta| delta.card(doc)).ok_or(AnswerError::NoChangedCard(doc))?
                }
            };
            comma(&mut out, i);
            item(&mut out, hit, card);
        }
        out.extend_from_slice(br#"],"facets":["#);
        self.facets(&mut out, found)?;
        out.extend_from_slice(b"],");
        if let Some(cursor) = next_cursor {
            field(&mut out, "next_cursor", cursor)?;
        }
        field(&mut out, "index_version", version)?;
        out.pop();
        out.push(b'}');
        Ok(out)
    }

    fn facets(&self, out: &mut Vec<u8>, found: &Found) -> Result<(), AnswerError> {
        let written = &self.naming().written;
        for (i, (number, counts)) in found.facets.iter().enumerate() {
            let Some(facet) = written.get(*number) else { continue };
            comma(out, i);
            out.extend_from_slice(facet.head.as_bytes());
            for (i, (count, value)) in counts.iter().filter_map(|c| Some((c, facet.values.get(c.value)?))).enumerate() {
                comma(out, i);
                out.extend_from_slice(value.as_bytes());
                let _ = write!(out, r#"{},"selected":{}}}"#, count.count, count.selected);
            }
            out.extend_from_slice(b"]}");
        }
        Ok(())
    }
}

/// The card with its highlights as one more field.
fn item(out: &mut Vec<u8>, hit: &Hit, card: Card<'_>) {
    let open = card.json.strip_suffix('}').unwrap_or(card.json);
    out.extend_from_slice(open.as_bytes());
    if open.trim_end() != "{" {
        out.push(b',');
    }
    out.extend_from_slice(br#""highlights":["#);
    for (i, [start, end]) in highlights(card.name, &hit.words).into_iter().enumerate() {
        comma(out, i);
        let _ = write!(out, "[{start},{end}]");
    }
    out.extend_from_slice(b"]}");
}

/// The ranges of a name's matched words, and of words of the same stem, in code points of the name as it is shown.
fn highlights(name: &str, words: &[u8]) -> Vec<[u32; 2]> {
    if words.is_empty() {
        return Vec::new();
    }
    let found = tokens(name);
    let stems: Vec<String> = found.iter().map(|t| stem(&t.word)).collect();
    let matched: Vec<&String> = words.iter().filter_map(|w| stems.get(usize::from(*w))).collect();
    let mut out: Vec<[u32; 2]> = Vec::new();
    for (token, _) in found.iter().zip(&stems).filter(|(_, stem)| matched.contains(stem)) {
        match out.last_mut() {
            // one character may fold into two words
            Some([_, end]) if *end > token.start => *end = token.end.max(*end),
            _ => out.push([token.start, token.end]),
        }
    }
    out
}

fn comma(out: &mut Vec<u8>, before: usize) {
    if before > 0 {
        out.push(b',');
    }
}

/// A text field and the comma behind it.
fn field(out: &mut Vec<u8>, name: &str, value: &str) -> Result<(), AnswerError> {
    let _ = write!(out, r#""{name}":"#);
    serde_json::to_writer(&mut *out, value)?;
    out.push(b',');
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::highlights;

    #[test]
    fn highlights_are_ranges_of_the_name_as_shown() {
        assert_eq!(highlights("Cœur en verre, cœurs", &[0]), [[0, 4], [15, 20]]);
        assert_eq!(highlights("كُوبٌ أحمر", &[1]), [[6, 10]]);
        assert_eq!(highlights("White mug", &[]), [[0_u32; 2]; 0]);
        assert_eq!(highlights("½ mug", &[0, 1]), [[0, 1]]);
    }
}
