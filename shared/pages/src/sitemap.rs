//! The map of the shop for search engines: an index, and parts of at most 5,000 addresses, each with its languages.

use std::fmt::Write;
use text::Lang;
use text::html::escape;

/// Most addresses in one part.
pub const PART_URLS: usize = 5_000;

const OPEN: &str = r#"<?xml version="1.0" encoding="UTF-8"?>"#;

/// The index over the parts at `addresses`.
#[must_use]
pub fn index(addresses: &[String]) -> String {
    let mut out = format!(r#"{OPEN}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">"#);
    for address in addresses {
        let _ = write!(out, "<sitemap><loc>{}</loc></sitemap>", escape(address));
    }
    out.push_str("</sitemapindex>");
    out
}

/// A part: every path below the language, in every language, with its alternates. At most [`PART_URLS`] addresses.
#[must_use]
pub fn part<'a>(origin: &str, paths: impl IntoIterator<Item = &'a str>) -> String {
    let mut out = format!(
        r#"{OPEN}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">"#
    );
    for path in paths.into_iter().take(PART_URLS / Lang::ALL.len()) {
        let path = escape(path);
        let mut alternates = String::new();
        for (code, lang) in Lang::ALL.map(|l| (l.code(), l.code())).into_iter().chain([("x-default", Lang::Fr.code())])
        {
            let _ =
                write!(alternates, r#"<xhtml:link rel="alternate" hreflang="{code}" href="{origin}/{lang}{path}"/>"#);
        }
        for lang in Lang::ALL {
            let _ = write!(out, "<url><loc>{origin}/{}{path}</loc>{alternates}</url>", lang.code());
        }
    }
    out.push_str("</urlset>");
    out
}

/// `/robots.txt`: pages are for everybody, the API's and the filters' endless addresses for nobody.
#[must_use]
pub fn robots(origin: &str) -> String {
    format!(
        "User-agent: *\nDisallow: /v1/\nDisallow: /admin/\nDisallow: /*currency=\nDisallow: /*?f=\nDisallow: /*&f=\nDisallow: /*cursor=\n\
         Allow: /\n\nSitemap: {origin}/sitemap.xml\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_names_its_languages() {
        let xml = part("https://shop.example", ["/p/mug"]);
        assert_eq!(xml.matches("<url>").count(), 3);
        assert!(xml.contains(r#"hreflang="x-default" href="https://shop.example/fr/p/mug""#));
        assert_eq!(xml.matches(r#"hreflang="ar""#).count(), 3);
    }

    #[test]
    fn a_part_stays_within_its_bound() {
        let paths: Vec<String> = (0..4000).map(|i| format!("/p/{i}")).collect();
        assert!(part("https://shop.example", paths.iter().map(String::as_str)).matches("<url>").count() <= PART_URLS);
    }
}
