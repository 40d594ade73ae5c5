//! Who asks for what: path, language, currency. Redirects that choose them lead to paths of this shop only.

use edge::{Result, cookie};
use money::Currency;
use text::Lang;
use worker::{Env, Headers, Request, Response, ResponseBuilder};

/// A request as the pages see it.
pub(crate) struct Ask {
    /// Scheme and host, without a slash at the end.
    pub(crate) origin: String,
    /// The whole path.
    pub(crate) path: String,
    /// The query without `currency`.
    pub(crate) query: String,
    /// Language of the path; negotiated where the path names none.
    pub(crate) lang: Lang,
    /// True when the path names a language.
    pub(crate) localised: bool,
    pub(crate) currency: Currency,
    chosen: Option<Currency>,
    asks_currency: bool,
}

impl Ask {
    pub(crate) fn read(req: &Request, env: &Env) -> Ask {
        let target = edge::target(req);
        let (path, query) = target.split_once('?').unwrap_or((&target, ""));
        let header = |name| req.headers().get(name).ok().flatten().unwrap_or_default();
        let cookies = header("cookie");
        let named = path.trim_start_matches('/').split('/').next().and_then(|segment| segment.parse().ok());
        let negotiated = || cookie(&cookies, "lang").and_then(|l| l.parse().ok());
        let (kept, currency_param) = without_currency(query);
        Ask {
            origin: origin(req, env),
            path: path.to_owned(),
            query: kept,
            lang: named.or_else(negotiated).unwrap_or_else(|| Lang::negotiate(&header("accept-language"))),
            localised: named.is_some(),
            currency: cookie(&cookies, "currency").and_then(|c| c.parse().ok()).unwrap_or_default(),
            chosen: currency_param.as_deref().and_then(|c| c.parse().ok()),
            asks_currency: currency_param.is_some(),
        }
    }

    /// What follows the language in the path; the whole path where it names none.
    pub(crate) fn below_language(&self) -> &str {
        if self.localised { self.path.get(3..).unwrap_or_default().trim_end_matches('/') } else { &self.path }
    }

    pub(crate) fn chooses_currency(&self) -> bool {
        self.asks_currency && self.localised
    }

    /// True when the query names something and says nothing of it, as a form does with fields left empty.
    pub(crate) fn has_blanks(&self) -> bool {
        self.localised && self.query.split('&').any(is_blank)
    }

    /// The same page at the address one shares: without what is left empty.
    pub(crate) fn without_blanks(&self) -> Result<Response> {
        let said: Vec<&str> = self.query.split('&').filter(|pair| !is_blank(pair)).collect();
        crate::answer::moved(&with_query(&self.path, &said.join("&")))
    }

    /// `/` leads to the language of the cookie or of the browser.
    pub(crate) fn to_language(&self) -> Result<Response> {
        let headers = Headers::new();
        headers.set("location", &with_query(&format!("/{}", self.lang.code()), &self.query))?;
        headers.set("vary", "cookie, accept-language")?;
        headers.set("cache-control", "private, max-age=0")?;
        Ok(ResponseBuilder::new().with_status(302).with_headers(headers).empty())
    }

    /// Keeps the chosen currency in a cookie and comes back to the same page. The path begins with a language, so the
    /// address cannot lead elsewhere.
    pub(crate) fn to_chosen_currency(&self) -> Result<Response> {
        let headers = Headers::new();
        let address = format!("/{}{}", self.lang.code(), self.below_language());
        headers.set("location", &with_query(&address, &self.query))?;
        headers.set("cache-control", "no-store")?;
        if let Some(currency) = self.chosen {
            let secure = if self.origin.starts_with("https:") { "; Secure" } else { "" };
            let cookie = format!("currency={}; Path=/; Max-Age=31536000; SameSite=Lax{secure}", currency.code());
            headers.set("set-cookie", &cookie)?;
        }
        Ok(ResponseBuilder::new().with_status(303).with_headers(headers).empty())
    }
}

fn is_blank(pair: &str) -> bool {
    pair.split_once('=').is_some_and(|(_, value)| value.is_empty())
}

fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// The public address: `PUBLIC_ORIGIN` where it is set, else the one that was asked.
fn origin(req: &Request, env: &Env) -> String {
    if let Ok(set) = env.var("PUBLIC_ORIGIN") {
        return set.to_string().trim_end_matches('/').to_owned();
    }
    let url = req.inner().url();
    let host = url.find("://").map_or(0, |at| at + 3);
    let end = url[host..].find(['/', '?', '#']).map_or(url.len(), |at| host + at);
    url[..end].to_owned()
}

/// The query as it was but for `currency`, and the value of `currency`.
fn without_currency(query: &str) -> (String, Option<String>) {
    let is_currency = |pair: &&str| pair.split('=').next() == Some("currency");
    let value = query.split('&').find(is_currency).map(|p| p.split_once('=').map_or("", |(_, v)| v).to_owned());
    let kept: Vec<&str> = query.split('&').filter(|p| !p.is_empty() && !is_currency(p)).collect();
    (kept.join("&"), value)
}
