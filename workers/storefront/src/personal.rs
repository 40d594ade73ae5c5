//! Pages that belong to one visitor: who it is, which page is asked for, and answers that nobody keeps. Forms come here by
//! `POST` from our own pages only (the gateway sees to that) and are answered with a way back to a page.

use crate::answer;
use crate::ask::Ask;
use crate::data::Shop;
use crate::form::Form;
use crate::{account, cart, checkout, orders, passkeys, providers, reviews, sell, sign_in, studio};
use contracts::affiliate::MAX_CLICKS;
use contracts::catalogue::Collection;
use contracts::problem::Problem;
use contracts::routes::Service;
use edge::{Context, Peer, Result, cookie};
use pages::View;
use serde::Serialize;
use std::cell::RefCell;
use worker::{Env, Headers, Method, Request, Response, ResponseBuilder};

/// How long a guest's cart is known to a browser, in seconds: as long as it is kept.
const CART_SECONDS: u32 = 60 * 24 * 3600;

/// The cookie of links that were followed.
const CLICKS: &str = "gys-clicks";

/// One visitor's request.
pub(crate) struct Personal<'a> {
    pub(crate) shop: &'a Shop<'a>,
    pub(crate) ask: &'a Ask,
    pub(crate) ctx: &'a Context,
    pub(crate) payment: Peer,
    pub(crate) auth: Peer,
    /// The browser, in its own words.
    pub(crate) client: String,
    /// True when the page's own script asks, which wants data.
    pub(crate) wants_data: bool,
    /// What the request's cookies are.
    cookies: String,
    env: &'a Env,
    /// Cookies that go with the answer.
    set: RefCell<Vec<String>>,
}

/// Answers a request for a page of one visitor.
pub(crate) async fn answer(mut req: Request, env: &Env, ctx: &Context, shop: &Shop<'_>, ask: &Ask) -> Result<Response> {
    let header = |name| req.headers().get(name).ok().flatten().unwrap_or_default();
    let here = Personal {
        shop,
        ask,
        ctx,
        payment: Peer::new(env, Service::Payment)?,
        auth: Peer::new(env, Service::Auth)?,
        client: header("user-agent"),
        wants_data: header("accept").starts_with("application/json"),
        cookies: header("cookie"),
        env,
        set: RefCell::default(),
    };
    let form = if req.method() == Method::Post { Some(Form::read(&mut req).await?) } else { None };
    match here.route(form.as_ref()).await {
        Ok(response) => here.with_cookies(response),
        Err(error) if here.wants_data => Err(error),
        Err(error) => here.with_cookies(crate::render::failed(shop, ask, ctx, error).await?),
    }
}

impl Personal<'_> {
    async fn route(&self, form: Option<&Form>) -> Result<Response> {
        let below: Vec<&str> = self.ask.below_language().trim_start_matches('/').split('/').collect();
        match (form, below.as_slice()) {
            (None, ["me"]) => cart::count(self).await,
            (None, ["cart"]) => cart::page(self).await,
            (Some(form), ["cart", "add"]) => cart::add(self, form).await,
            (Some(form), ["cart", "lines"]) => cart::change(self, form).await,
            (Some(form), ["cart", "coupons"]) => cart::coupons(self, form).await,
            (None, ["checkout"]) => checkout::page(self).await,
            (Some(form), ["checkout"]) => checkout::send(self, form).await,
            (None, ["orders"]) => orders::list(self).await,
            (None, ["orders", id]) => orders::page(self, id).await,
            (Some(_), ["orders", id, "cancel"]) => orders::cancel(self, id).await,
            (Some(form), ["orders", id, "returns"]) => orders::ask_return(self, id, form).await,
            (None, ["sell"]) => sell::page(self).await,
            (Some(form), ["sell"]) => sell::send(self, form).await,
            (sent, ["reviews", slug]) => reviews::write(self, slug, sent).await,
            (None, ["login"]) => sign_in::page(self, pages::page::login).await,
            (None, ["register"]) => sign_in::page(self, pages::page::register).await,
            (None, ["verify"]) => sign_in::page(self, pages::page::verify).await,
            (None, ["password"]) => sign_in::page(self, pages::page::new_password).await,
            (None, ["invitation"]) => sign_in::page(self, pages::page::invitation).await,
            (Some(form), ["login"]) => sign_in::login(self, form).await,
            (Some(form), ["login", "passkey"]) => passkeys::sign_in(self, form).await,
            (Some(form), ["register"]) => sign_in::register(self, form).await,
            (Some(form), ["verify"]) => sign_in::verify(self, form).await,
            (Some(form), ["password"]) => sign_in::new_password(self, form).await,
            (Some(form), ["invitation"]) => sign_in::invitation(self, form).await,
            (Some(form), ["logout"]) => sign_in::logout(self, form).await,
            (None, ["signin", provider]) => providers::visit(self, provider).await,
            (None, ["account"]) => account::page(self).await,
            (None, ["account", "export"]) => account::export(self).await,
            (Some(form), ["account", what]) => account::change(self, what, form).await,
            (None, ["studio", ..]) => studio::shell(self, self.env).await,
            _ => Err(Problem::not_found("no such page").into()),
        }
    }

    /// The view of this page, with the menu.
    pub(crate) fn view<'v>(&'v self, collections: &'v [Collection]) -> View<'v> {
        crate::render::view(self.ask, self.ctx, collections)
    }

    /// True when the page came over https, so that cookies must not leave it.
    pub(crate) fn is_secure(&self) -> bool {
        self.ask.origin.starts_with("https:")
    }

    /// A cookie of the request.
    pub(crate) fn cookie(&self, name: &str) -> Option<&str> {
        cookie(&self.cookies, name)
    }

    /// What proves which influencers' links were followed: the affiliates service sets and reads it.
    pub(crate) fn clicks(&self) -> String {
        self.cookie(CLICKS).unwrap_or_default().chars().take(MAX_CLICKS).collect()
    }

    /// Sends a whole `set-cookie` value with the answer.
    pub(crate) fn set_cookie(&self, value: String) {
        self.set.borrow_mut().push(value);
    }

    fn cart_cookie(&self) -> &'static str {
        if self.is_secure() { "__Host-cart" } else { "cart" }
    }

    /// The cart: the account's own, or the guest's by its secret; `None` for a guest without one.
    pub(crate) fn cart(&self) -> Option<&str> {
        if self.ctx.identity().is_some() { Some("mine") } else { self.guest_cart() }
    }

    /// The guest's cart that this browser holds, whoever is signed in.
    pub(crate) fn guest_cart(&self) -> Option<&str> {
        let is_name = |id: &&str| {
            id.len() <= 64
                && id.strip_prefix("crt_").is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_alphanumeric()))
        };
        self.cookie(self.cart_cookie()).filter(is_name)
    }

    /// Lets the browser know a guest's cart, or forget it. Scripts see only that there is something to ask for.
    pub(crate) fn keep_cart(&self, id: Option<&str>) {
        let secure = if self.is_secure() { "; Secure" } else { "" };
        let (value, seconds) = (id.unwrap_or_default(), if id.is_some() { CART_SECONDS } else { 0 });
        self.set_cookie(format!(
            "{}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}",
            self.cart_cookie()
        ));
        self.keep_hint();
    }

    /// Tells the script that the header has something personal to ask for.
    pub(crate) fn keep_hint(&self) {
        let secure = if self.is_secure() { "; Secure" } else { "" };
        self.set_cookie(format!("known=1; Path=/; Max-Age={CART_SECONDS}; SameSite=Lax{secure}"));
    }

    /// A page that nobody keeps.
    pub(crate) fn page(&self, html: String, status: u16) -> Result<Response> {
        answer::unkept(html, status)
    }

    /// A page whose forms lead to a payment service.
    pub(crate) fn payment_page(&self, html: String, status: u16) -> Result<Response> {
        let response = answer::unkept(html, status)?;
        response.headers().set("content-security-policy", &pages::csp::policy_for_payment())?;
        Ok(response)
    }

    /// True for an address that a shopper may be sent to: of the shop itself, or a payment service over https.
    pub(crate) fn may_go(&self, url: &str) -> bool {
        let own = url.strip_prefix(self.ask.origin.as_str()).unwrap_or(url);
        (own.starts_with('/') && !own.starts_with("//")) || url.starts_with("https://")
    }

    /// Data for the page's own script.
    pub(crate) fn data(&self, value: &impl Serialize) -> Result<Response> {
        edge::respond::json(self.ctx, value, edge::respond::CacheRule::NoStore)
    }

    /// 303 to a path below this language, or to the studio, which has all languages at one address.
    pub(crate) fn to(&self, path: &str) -> Result<Response> {
        if path.split(['/', '?']).nth(1) == Some("studio") {
            return self.go(path);
        }
        self.go(&format!("/{}{path}", self.ask.lang.code()))
    }

    /// 303 to an address that we made.
    pub(crate) fn go(&self, address: &str) -> Result<Response> {
        let headers = Headers::new();
        headers.set("location", address)?;
        headers.set("cache-control", "no-store")?;
        Ok(ResponseBuilder::new().with_status(303).with_headers(headers).empty())
    }

    fn with_cookies(&self, response: Response) -> Result<Response> {
        for value in self.set.borrow().iter() {
            response.headers().append("set-cookie", value)?;
        }
        Ok(response)
    }
}
