//! A page to write and run queries in. It loads nothing: its one script and one style are allowed by their hashes.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The page.
pub const PAGE: &str = include_str!("playground.html");

/// Value of its `Content-Security-Policy`.
#[must_use]
pub fn policy() -> String {
    let hash = |element| STANDARD.encode(Sha256::digest(content(element)));
    format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'",
        hash("style"),
        hash("script")
    )
}

/// What stands in the one element of this name.
fn content(element: &str) -> &'static str {
    let after = PAGE.split_once(&format!("<{element}>")).map_or("", |(_, rest)| rest);
    after.split_once(&format!("</{element}>")).map_or("", |(inside, _)| inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_small_and_asks_nobody_else_for_anything() {
        assert!(PAGE.len() < 6 * 1024, "{} bytes", PAGE.len());
        assert!(!PAGE.contains("http") && !PAGE.contains(" style=") && !PAGE.contains(" on"));
        assert!(content("style").len() > 100 && content("script").len() > 100);
        assert!(!policy().contains("unsafe"));
    }
}
