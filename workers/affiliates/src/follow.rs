//! `GET /go/{code}`: a link is followed. The click is kept, the browser is given proof of it, and led on.

use crate::app::{App, fault};
use crate::clicks::{Followed, Request as Asked};
use affiliates::calendar::DAY;
use affiliates::code::Code;
use affiliates::pseudonym::{network, pseudonym};
use affiliates::signals::{self, Signal};
use affiliates::token::{COOKIE, MAX_AGE, Token, remember};
use edge::{Result, cookie};
use worker::{Headers, Request, Response, ResponseBuilder};

/// The browser's own identifier: by it a click is counted once a day.
const BROWSER: &str = "gys-browser";
/// How long a browser keeps it, in seconds.
const BROWSER_SECONDS: u64 = 400 * 86_400;

/// What a browser says with its request.
struct Visit<'a> {
    /// Its identifier, when it has one.
    held: Option<String>,
    source: Option<String>,
    signal: Option<Signal>,
    /// The clicks that it proves.
    tokens: &'a str,
}

impl App {
    /// Leads whoever follows a link to its page: to the shop's own when nobody has such a link. Robots are led there too, and
    /// leave nothing behind.
    pub(crate) async fn follow(&self, req: &Request, code: &str) -> Result<Response> {
        let Ok(code) = code.parse::<Code>() else { return leave("/", &[]) };
        let header = |name: &str| req.headers().get(name).ok().flatten();
        let cookies = header("cookie").unwrap_or_default();
        let held = cookie(&cookies, BROWSER).filter(|id| is_browser(id)).map(str::to_owned);
        let agents = ["sec-purpose", "purpose", "x-purpose", "x-moz", "sec-fetch-dest", "sec-fetch-mode", "user-agent"];
        let sent: Vec<(&str, String)> = agents.into_iter().filter_map(|name| Some((name, header(name)?))).collect();
        let said = |name: &str| sent.iter().find(|(n, _)| *n == name).map(|(_, value)| value.as_str());
        let signal = signals::of(&req.inner().method(), said);
        // whoever follows a link reaches its page, whatever fails behind it
        let link = match self.link(&code).await {
            Ok(Some(link)) => link,
            Ok(None) => return leave("/", &[]),
            Err(error) => {
                fault("follow", &error);
                return leave("/", &[]);
            }
        };
        if signal.is_some() && (held.is_none() || signal == Some(Signal::Robot)) {
            return leave(&link.destination, &[]);
        }
        let destination = link.destination.clone();
        let tokens = cookie(&cookies, COOKIE).unwrap_or_default();
        let source = header("referer").and_then(|referer| signals::source(&referer));
        let proof = self.remembered(link, Visit { held, source, signal, tokens }).await;
        let proof = proof.unwrap_or_else(|error| {
            fault("follow", &error);
            Vec::new()
        });
        leave(&destination, &proof)
    }

    async fn link(&self, code: &Code) -> Result<Option<Followed>> {
        Followed::link(&self.db()?, code).await
    }

    /// Keeps the click; gives the cookies that prove it. One that could not be kept is only noted.
    async fn remembered(&self, link: Followed, visit: Visit<'_>) -> Result<Vec<String>> {
        let Visit { held, source, signal, tokens } = visit;
        let (id, now, secret) = (edge::secret::<12>()?, self.now(), self.secret()?);
        let browser = match held {
            Some(browser) => browser,
            None => edge::secret_name("brw_")?,
        };
        // by link and day, so that nobody is known again elsewhere or tomorrow; programs on this machine are one client
        let client = network(self.ctx.client_address().unwrap_or_default());
        let parts = ["client", &client, link.code.as_str(), &(now / DAY).to_string()];
        let client = pseudonym(&secret, &parts).map_err(edge::Error::platform)?;
        let account = self.ctx.identity().filter(|identity| identity.scopes.is_none());
        let token = Token { id, code: link.code.clone(), at: now };
        let asked = Asked {
            id: token.click_id(),
            at: now,
            browser: browser.clone(),
            client,
            account: account.map(|identity| identity.account.clone()),
            source,
            signal,
        };
        if let Err(error) = self.click(&self.db()?, link, &asked).await {
            fault("click", &error);
        }
        let mut set = Vec::new();
        if signal.is_none() {
            let tokens = remember(tokens, &token, &[&secret], now).map_err(edge::Error::platform)?;
            set.push(self.set_cookie(COOKIE, &tokens, MAX_AGE));
        }
        set.push(self.set_cookie(BROWSER, &browser, BROWSER_SECONDS));
        Ok(set)
    }

    fn set_cookie(&self, name: &str, value: &str, seconds: u64) -> String {
        let secure = if self.ctx.origin().is_some_and(|origin| origin.starts_with("https:")) { "; Secure" } else { "" };
        format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}")
    }
}

fn is_browser(id: &str) -> bool {
    id.len() == 36 && id.starts_with("brw_") && id[4..].bytes().all(|b| b.is_ascii_hexdigit())
}

/// 302, kept by nobody.
fn leave(to: &str, cookies: &[String]) -> Result<Response> {
    let headers = Headers::new();
    headers.set("location", to)?;
    headers.set("cache-control", "no-store")?;
    headers.set("referrer-policy", "no-referrer")?;
    headers.set("x-robots-tag", "noindex, nofollow")?;
    for cookie in cookies {
        headers.append("set-cookie", cookie)?;
    }
    Ok(ResponseBuilder::new().with_status(302).with_headers(headers).empty())
}
