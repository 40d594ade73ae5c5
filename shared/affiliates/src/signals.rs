//! What the headers of a request say against its being somebody who followed a link.

use serde::{Deserialize, Serialize};

/// Why a click does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signal {
    /// A browser that fetches ahead: nobody has clicked yet.
    Prefetch,
    /// A picture, frame or script of another page: nobody sees it (cookie stuffing).
    Embedded,
    /// A program: link previews, crawlers, tools.
    Robot,
}

/// Parts of a program's name, in small letters. In-app browsers of people (Instagram, FBAN, Pinterest) have none of them.
const ROBOTS: [&str; 24] = [
    "bot",
    "crawl",
    "spider",
    "slurp",
    "preview",
    "facebookexternalhit",
    "facebookcatalog",
    "headless",
    "phantomjs",
    "lighthouse",
    "puppeteer",
    "playwright",
    "selenium",
    "curl/",
    "wget/",
    "python",
    "java/",
    "okhttp",
    "go-http-client",
    "node-fetch",
    "axios/",
    "scrapy",
    "monitor",
    "embedly",
];

/// Judges a request; `header` gives the value of a header by its name in small letters.
#[must_use]
pub fn of<'a>(method: &str, header: impl Fn(&str) -> Option<&'a str>) -> Option<Signal> {
    let says = |name: &str, word: &str| header(name).is_some_and(|v| v.to_ascii_lowercase().contains(word));
    let ahead = |name: &str| says(name, "prefetch") || says(name, "prerender") || says(name, "preview");
    if ["sec-purpose", "purpose", "x-purpose", "x-moz"].into_iter().any(ahead) {
        return Some(Signal::Prefetch);
    }
    // browsers say what they fetch a thing for; what says nothing (old ones) is judged by its name only
    let other = |name: &str, expected: &str| header(name).is_some_and(|v| !v.eq_ignore_ascii_case(expected));
    if other("sec-fetch-dest", "document") || other("sec-fetch-mode", "navigate") {
        return Some(Signal::Embedded);
    }
    let agent = header("user-agent").unwrap_or_default().to_ascii_lowercase();
    // WhatsApp's preview is only its own name; Cubot makes telephones
    let robot = agent.is_empty()
        || agent.starts_with("whatsapp/")
        || ROBOTS.iter().any(|r| agent.replace("cubot", "").contains(r));
    (robot || method != "GET").then_some(Signal::Robot)
}

/// The host a visitor came from, by the `Referer` header: small letters, without port and `www.`.
#[must_use]
pub fn source(referer: &str) -> Option<String> {
    let (_, rest) = referer.split_once("://")?;
    let authority = rest.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?.trim_end_matches('.').to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    (!host.is_empty()).then(|| host.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHROME: &str =
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";

    fn judge(headers: &[(&str, &'static str)]) -> Option<Signal> {
        of("GET", |name| headers.iter().find(|(n, _)| *n == name).map(|(_, v)| *v))
    }

    #[test]
    fn people_count_in_whatever_browser() {
        assert_eq!(judge(&[("user-agent", CHROME)]), None);
        assert_eq!(
            judge(&[("user-agent", CHROME), ("sec-fetch-dest", "document"), ("sec-fetch-mode", "navigate")]),
            None
        );
        assert_eq!(
            judge(&[("user-agent", "Mozilla/5.0 (iPhone) AppleWebKit/605 Mobile/15E148 Instagram 300.0.0")]),
            None
        );
        assert_eq!(
            judge(&[("user-agent", "Mozilla/5.0 (Linux; Android 11; CUBOT NOTE 20) AppleWebKit/537.36 Chrome/99")]),
            None
        );
    }

    #[test]
    fn fetching_ahead_embedding_and_programs_do_not_count() {
        assert_eq!(judge(&[("user-agent", CHROME), ("sec-purpose", "prefetch;prerender")]), Some(Signal::Prefetch));
        assert_eq!(judge(&[("user-agent", CHROME), ("x-moz", "prefetch")]), Some(Signal::Prefetch));
        assert_eq!(judge(&[("user-agent", CHROME), ("sec-fetch-dest", "iframe")]), Some(Signal::Embedded));
        assert_eq!(
            judge(&[("user-agent", CHROME), ("sec-fetch-dest", "image"), ("sec-fetch-mode", "no-cors")]),
            Some(Signal::Embedded)
        );
        let programs = [
            "",
            "WhatsApp/2.23.20",
            "facebookexternalhit/1.1",
            "curl/8.5",
            "Mozilla/5.0 (compatible; Googlebot/2.1)",
            "TelegramBot",
        ];
        for agent in programs {
            assert_eq!(judge(&[("user-agent", agent)]), Some(Signal::Robot), "{agent}");
        }
        assert_eq!(judge(&[]), Some(Signal::Robot));
        assert_eq!(of("HEAD", |name| (name == "user-agent").then_some(CHROME)), Some(Signal::Robot));
    }

    #[test]
    fn the_source_is_the_host_however_the_address_is_dressed() {
        for address in [
            "https://www.Coupons.example/a?b",
            "http://coupons.example:8080",
            "https://you@coupons.example./",
            "https://coupons.example#x",
        ] {
            assert_eq!(source(address).as_deref(), Some("coupons.example"), "{address}");
        }
        assert_eq!(source("about:blank"), None);
        assert_eq!(source("https://"), None);
    }
}
