//! What a request asks for, as far as it decides the answer: the name under which answers are kept. A service is asked
//! with nothing but what is in this name, so nothing else of a request can find its way into what others are given.

use contracts::editor::UPLOADS;
use contracts::routes::{Access, GRAPHQL, MAILBOX, Match, OPENAPI, Service, find, is_personal_page};
use edge::cookie;
use web_sys::Request;

/// Parameters that tell where a visitor came from and change nothing in an answer.
const CAMPAIGN: [&str; 4] = ["utm_", "fbclid=", "gclid=", "mc_"];

/// A request whose answer may be the same for many.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    /// Address, without campaign parameters, and what else decides.
    pub(crate) key: String,
    /// Length of the address within the key.
    url: usize,
    /// Where path and query begin in the address.
    target: usize,
    /// Who answers.
    pub(crate) service: Service,
    /// The currency that a page is asked in, when its visitor chose one.
    pub(crate) currency: Option<&'static str>,
    /// The sequence of a change that this client made.
    pub(crate) its_change: Option<u64>,
}

impl Asked {
    /// Reads a request; `None` when its answer is nobody else's business, or is made here.
    pub(crate) fn read(req: &Request) -> Option<Asked> {
        if req.method() != "GET" {
            return None;
        }
        let mut key = req.url();
        let target = key.find("://").and_then(|at| key[at + 3..].find('/').map(|slash| at + 3 + slash))?;
        let path_end = key[target..].find('?').map_or(key.len(), |at| target + at);
        let path = &key[target..path_end];
        let headers = req.headers();
        let header = |name| headers.get(name).ok().flatten();
        let of_client = |text: Option<String>| text.and_then(|t| t.parse().ok());
        let named_query = || key[path_end..].contains("query=") || key[path_end..].contains("extensions=");
        let (service, currency, its_change) = if path == GRAPHQL && named_query() {
            (Service::Graphql, None, of_client(header(contracts::publications::SEQUENCE)))
        } else if path.starts_with("/v1/") {
            let Match::Found(route) = find("GET", path) else { return None };
            if route.access != Access::Open {
                return None;
            }
            (route.service, None, of_client(header(contracts::publications::SEQUENCE)))
        } else if path.len() < 2
            || ["/admin/", "/internal/", "/sandbox/", "/go/", "/GO/"].iter().any(|p| path.starts_with(p))
            || is_own(path)
            || is_personal_page(path)
            || is_negotiated(path)
        {
            return None;
        } else {
            let cookies = header("cookie").unwrap_or_default();
            let currency = cookie(&cookies, "currency");
            let currency = ["EUR", "USD"].into_iter().find(|c| currency == Some(c));
            let its_change = cookie(&cookies, contracts::publications::SEQUENCE).map(str::to_owned);
            (Service::Storefront, currency, of_client(its_change))
        };
        without_campaign(&mut key, path_end);
        let url = key.len();
        if let Some(currency) = currency {
            key.push(' ');
            key.push_str(currency);
        }
        Some(Asked { key, url, target, service, currency, its_change })
    }

    /// The whole address.
    pub(crate) fn url(&self) -> &str {
        &self.key[..self.url]
    }

    /// The path.
    pub(crate) fn path(&self) -> &str {
        let target = &self.key[self.target..self.url];
        target.split('?').next().unwrap_or(target)
    }
}

/// The sequence of a change that whoever posts to GraphQL made: that service answers from a memory too.
pub(crate) fn posted_change(req: &Request) -> Option<u64> {
    let url = req.url();
    let path = url.split('?').next().unwrap_or_default();
    let posts = req.method() == "POST" && path.ends_with(GRAPHQL);
    let header = || req.headers().get(contracts::publications::SEQUENCE).ok().flatten();
    posts.then(header).flatten()?.parse().ok()
}

/// Pictures at addresses without format: what answers depends on more than the name.
fn is_negotiated(path: &str) -> bool {
    path.strip_prefix("/img/").is_some_and(|rest| !rest.contains('.'))
}

/// Paths outside `/v1` that the gateway or a service beside the storefront answers.
fn is_own(path: &str) -> bool {
    matches!(path, "/healthz" | OPENAPI | "/.well-known/jwks.json" | MAILBOX | GRAPHQL) || path.starts_with(UPLOADS)
}

fn without_campaign(url: &mut String, path_end: usize) {
    let Some(query) = url.get(path_end + 1..) else { return };
    let is_campaign = |pair: &&str| CAMPAIGN.iter().any(|name| pair.starts_with(name));
    if query.is_empty() || query.split('&').any(|pair| is_campaign(&pair)) {
        let kept: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !is_campaign(pair)).collect();
        let query = kept.join("&");
        url.truncate(path_end);
        if !query.is_empty() {
            url.push('?');
            url.push_str(&query);
        }
    }
}
