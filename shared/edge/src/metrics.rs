//! Counters of this isolate: requests by route and status class, in Prometheus' text format.
//! Routes are patterns of the route table, never raw paths, so their number is bounded.

use contracts::routes::{ROUTES, matches};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write;

thread_local! {
    static REQUESTS: RefCell<BTreeMap<(&'static str, u16), u64>> = const { RefCell::new(BTreeMap::new()) };
}

/// The first segment after the language names a kind of page; pages are counted by kind.
const PAGES: [(&str, &str); 5] = [
    ("/c/", "page:collection"),
    ("/p/", "page:product"),
    ("/m/", "page:merchant"),
    ("/search", "page:search"),
    ("/about", "page:about"),
];

pub(crate) fn count(path: &str, status: u16) {
    REQUESTS.with_borrow_mut(|r| *r.entry((route(path), status / 100)).or_default() += 1);
}

fn route(path: &str) -> &'static str {
    if let Some(route) = ROUTES.iter().find(|r| matches(r.path, path)) {
        return route.path;
    }
    let below_lang = path.get(3..).unwrap_or_default();
    PAGES.iter().find(|(prefix, _)| below_lang.starts_with(prefix)).map_or("other", |(_, name)| name)
}

/// The counters as Prometheus text (version 0.0.4).
#[must_use]
pub fn render(service: &str) -> String {
    let mut out = String::from("# TYPE http_requests_total counter\n");
    REQUESTS.with_borrow(|requests| {
        for ((route, class), count) in requests {
            let _ = writeln!(
                out,
                "http_requests_total{{service=\"{service}\",route=\"{route}\",status=\"{class}xx\"}} {count}"
            );
        }
    });
    out
}
