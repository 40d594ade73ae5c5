//! Counters of this isolate in Prometheus' text format: requests by route and status class, how caches answered, storage
//! calls, published versions that were loaded. Routes are patterns of the route table, never raw paths, so their number is bounded.

use contracts::routes::{ROUTES, matches};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write;

thread_local! {
    static REQUESTS: RefCell<BTreeMap<(&'static str, u16), u64>> = const { RefCell::new(BTreeMap::new()) };
    static CACHE: RefCell<BTreeMap<&'static str, u64>> = const { RefCell::new(BTreeMap::new()) };
    static STORAGE: RefCell<BTreeMap<&'static str, u64>> = const { RefCell::new(BTreeMap::new()) };
    static LOADS: RefCell<BTreeMap<&'static str, u64>> = const { RefCell::new(BTreeMap::new()) };
}

/// The first segment after the language names a kind of page; pages are counted by kind.
const PAGES: [(&str, &str); 5] = [
    ("/c/", "page:collection"),
    ("/p/", "page:product"),
    ("/m/", "page:merchant"),
    ("/search", "page:search"),
    ("/about", "page:about"),
];

/// Counts a request of this route.
pub fn count(route: &'static str, status: u16) {
    REQUESTS.with_borrow_mut(|r| *r.entry((route, status / 100)).or_default() += 1);
}

/// Counts how a cache answered: `hit`, `stale`, `miss`, `refused`.
pub fn cache(outcome: &'static str) {
    CACHE.with_borrow_mut(|c| *c.entry(outcome).or_default() += 1);
}

/// Counts a call to storage (`d1`, `kv`, an object by its class) or to another service, by its name.
pub fn storage(kind: &'static str) {
    STORAGE.with_borrow_mut(|s| *s.entry(kind).or_default() += 1);
}

/// Counts what became of a published version that was loaded: `taken up`, `failed`; and `let go` the old one that had to go first.
pub fn loaded(outcome: &'static str) {
    LOADS.with_borrow_mut(|l| *l.entry(outcome).or_default() += 1);
}

/// The route that counts requests to this path.
#[must_use]
pub fn route(path: &str) -> &'static str {
    if let Some(route) = ROUTES.iter().find(|r| matches(r.path, path)) {
        return route.path;
    }
    let below_lang = path.get(3..).unwrap_or_default();
    match PAGES.iter().find(|(prefix, _)| below_lang.starts_with(prefix)) {
        Some((_, name)) => name,
        None if ["/fr", "/ar", "/en"].contains(&path) => "page:home",
        None => "other",
    }
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
    for (name, label, counters) in [
        ("cache_requests_total", "outcome", &CACHE),
        ("storage_calls_total", "kind", &STORAGE),
        ("blob_loads_total", "outcome", &LOADS),
    ] {
        let _ = writeln!(out, "# TYPE {name} counter");
        counters.with_borrow(|counters| {
            for (value, count) in counters {
                let _ = writeln!(out, "{name}{{service=\"{service}\",{label}=\"{value}\"}} {count}");
            }
        });
    }
    out
}
