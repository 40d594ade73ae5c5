//! Tracked links: the page of ours that one leads to, its address, and what a QR code of it holds.

use crate::code::Code;
use serde::{Deserialize, Serialize};

/// A page of the shop: a path on our own host with its query, safe to redirect to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Destination(String);

/// The text is no page of the shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected the path of a page of this shop, such as /fr/p/tajine, of at most 512 characters")]
pub struct NotAPage;

/// First segments that are no pages: machines' addresses, and links themselves (no chains, no loops).
const NO_PAGES: [&str; 6] = ["admin", "internal", "go", "v1", "graphql", ".well-known"];

impl Destination {
    /// The path with its query.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for Destination {
    type Err = NotAPage;

    /// Takes paths only: no scheme, no host, nothing that a browser could read as one (`//host`, `/\host`), no way out (`..`).
    fn from_str(text: &str) -> Result<Self, NotAPage> {
        let plain = |b: u8| b.is_ascii_alphanumeric() || b"/-._~%?&=+,:@!$'()*;".contains(&b);
        let path = text.split('?').next().unwrap_or_default();
        let segments = || path.split('/').skip(1);
        let first = segments().next().unwrap_or_default().to_ascii_lowercase();
        let whole = text.starts_with('/') && text.len() <= 512 && text.bytes().all(plain);
        let empty_inside = path.contains("//");
        let encoded = path.to_ascii_lowercase();
        let climbs =
            segments().any(|s| s == "." || s == "..") || ["%2e", "%2f", "%5c"].iter().any(|e| encoded.contains(e));
        if !whole || empty_inside || climbs || NO_PAGES.contains(&first.as_str()) {
            return Err(NotAPage);
        }
        Ok(Destination(text.to_owned()))
    }
}

impl TryFrom<String> for Destination {
    type Error = NotAPage;

    fn try_from(text: String) -> Result<Self, NotAPage> {
        text.parse()
    }
}

impl From<Destination> for String {
    fn from(destination: Destination) -> String {
        destination.0
    }
}

/// The address that an influencer shares; `origin` such as `https://shop.example`.
#[must_use]
pub fn address(origin: &str, code: &Code) -> String {
    format!("{origin}/go/{}", code.as_str().to_ascii_lowercase())
}

/// What a QR code of the link holds: the same address in capitals (which QR codes store in 5.5 bits a letter instead of 8, so that
/// the squares are larger) and a mark that it was scanned.
#[must_use]
pub fn qr_payload(origin: &str, code: &Code) -> String {
    format!("{origin}/go/{code}/q").to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn links_lead_to_pages_of_the_shop_only() {
        for page in ["/", "/fr", "/ar/p/tajine-12?couleur=bleu", "/fr/m/dar-lina", "/fr/c/noel%C3%A9"] {
            assert!(page.parse::<Destination>().is_ok(), "{page}");
        }
        let outside = [
            "",
            "fr",
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "/fr//evil",
            "/fr/../admin",
            "/%2e%2e/x",
            "/a%2Fb",
            "/\t/evil.example",
            "/fr\r\nset-cookie: a",
            "/v1/orders",
            "/Admin/v1",
            "/go/ABCDEFGH",
            "/internal/x",
            "javascript:alert(1)",
        ];
        for path in outside {
            assert_eq!(path.parse::<Destination>(), Err(NotAPage), "{path}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shared_and_what_is_scanned_lead_back_to_the_code(entropy: u64) {
            let code = Code::new(entropy);
            let origin = "https://shop.example";
            let shared = address(origin, &code);
            prop_assert_eq!(shared[origin.len()..].strip_prefix("/go/").map(str::parse), Some(Ok(code.clone())));
            let scanned = qr_payload(origin, &code);
            let inside = scanned[origin.len()..].strip_prefix("/GO/").and_then(|rest| rest.strip_suffix("/Q"));
            prop_assert_eq!(inside.map(str::parse), Some(Ok(code)));
            prop_assert!(scanned.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b" $%*+-./:".contains(&b)));
        }

        #[test]
        fn any_path_is_answered(path in "\\PC{0,40}") {
            let _ = path.parse::<Destination>();
        }
    }
}
