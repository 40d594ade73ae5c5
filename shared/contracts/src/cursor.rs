//! Cursors: where a list goes on. Opaque to clients, bound to the query that made them.

/// What a cursor holds: the sort key and the id of the last item shown, and a fingerprint of the query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// Sort key of the last item.
    pub key: i64,
    /// Identifier of the last item, which breaks ties.
    pub id: String,
    /// Fingerprint of the query (`fingerprint`), so that a cursor of another list is refused.
    pub query: u32,
}

/// The text is not a cursor of this query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a cursor of this list; start again without it")]
pub struct InvalidCursor;

impl Cursor {
    /// The text given to clients: hexadecimal key and fingerprint, then the id.
    #[must_use]
    pub fn encode(&self) -> String {
        format!("{:x}.{:x}.{}", self.key, self.query, self.id)
    }

    /// Reads a cursor made by [`Cursor::encode`] for the same query.
    ///
    /// # Errors
    /// When the text is malformed or belongs to another query.
    pub fn decode(text: &str, query: u32) -> Result<Cursor, InvalidCursor> {
        let mut parts = text.splitn(3, '.');
        let (Some(key), Some(print), Some(id)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(InvalidCursor);
        };
        // `{:x}` writes negative keys in two's complement
        let key = u64::from_str_radix(key, 16).map_err(|_| InvalidCursor)?.cast_signed();
        let print = u32::from_str_radix(print, 16).map_err(|_| InvalidCursor)?;
        let letter = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.' | b':');
        let plain = !id.is_empty() && id.len() <= 160 && id.bytes().all(letter);
        if print != query || !plain {
            return Err(InvalidCursor);
        }
        Ok(Cursor { key, id: id.to_owned(), query })
    }
}

/// A short fingerprint of what a list depends on (FNV-1a): filters and order, not the page.
#[must_use]
pub fn fingerprint(parts: &[&str]) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    for part in parts {
        for byte in part.bytes().chain([0xff]) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_encoded_is_read_back(key: i64, id in "[a-z0-9_.:-]{1,40}", query: u32) {
            let cursor = Cursor { key, id, query };
            prop_assert_eq!(Cursor::decode(&cursor.encode(), query), Ok(cursor));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,80}", query: u32) {
            let _ = Cursor::decode(&text, query);
        }

        #[test]
        fn a_cursor_of_another_query_is_refused(key: i64, query: u32, other: u32) {
            prop_assume!(query != other);
            let text = Cursor { key, id: "prd_1".into(), query }.encode();
            prop_assert_eq!(Cursor::decode(&text, other), Err(InvalidCursor));
        }
    }
}
