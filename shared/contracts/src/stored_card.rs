//! Cards as they are stored: the JSON of a [`ProductCard`](crate::catalogue::ProductCard) whose first fields are `id`, `slug` and
//! `name`, as our own code writes them. Whoever passes a card on needs no more of it than these, and need not read the rest.

use std::borrow::Cow;

/// The id of a stored card; none when it does not begin with one.
#[must_use]
pub fn id_of(card: &str) -> Option<&str> {
    let (id, _) = card.strip_prefix("{\"id\":\"")?.split_once('"')?;
    Some(id).filter(|id| !id.contains('\\'))
}

/// The name on a stored card. Ids and slugs hold no quotation marks, so the first field called so is the product's.
#[must_use]
pub fn name_of(card: &str) -> Option<Cow<'_, str>> {
    let (_, rest) = card.split_once(",\"name\":\"")?;
    let mut escaped = false;
    let end = rest.bytes().position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    })?;
    let written = &rest[..end];
    if written.contains('\\') {
        serde_json::from_str(&format!("\"{written}\"")).ok().map(Cow::Owned)
    } else {
        Some(Cow::Borrowed(written))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Image, ImageKind, MerchantRef, ProductCard};
    use money::Prices;

    fn card(name: &str) -> String {
        let card = ProductCard {
            id: "prd_1".into(),
            slug: "a-mug".into(),
            name: name.into(),
            lang: "en".into(),
            names: std::collections::BTreeMap::new(),
            prices: Prices { mad: 1, eur: 1, usd: 1 },
            merchant: MerchantRef { slug: "m".into(), name: "Somebody else".into() },
            image: Image { src: "/img/x".into(), kind: ImageKind::Photo, width: 1, height: 1, alt: None },
            stock: 1,
        };
        serde_json::to_string(&card).unwrap()
    }

    #[test]
    fn a_card_as_we_write_it_tells_its_id_and_name() {
        for name in ["White mug", "", "كوب", r#"12" tray \ "best", "name":"x"#, "a\nb\u{1}", "\\", "\""] {
            let card = card(name);
            assert_eq!((id_of(&card), name_of(&card).as_deref()), (Some("prd_1"), Some(name)));
        }
    }

    #[test]
    fn what_is_written_otherwise_tells_nothing() {
        for text in ["", "{}", "{\"id\":", "{\"id\":\"a", "{ \"id\": \"a\" }", "{\"id\":\"a\\\"b\"}"] {
            assert_eq!(id_of(text), None, "{text}");
        }
        for text in ["{\"id\":\"a\",\"name\":\"b", "{\"id\":\"a\",\"name\":\"\\\"", "{\"id\":\"a\",\"name\":\"\\x\"}"] {
            assert_eq!(name_of(text), None, "{text}");
        }
    }
}
