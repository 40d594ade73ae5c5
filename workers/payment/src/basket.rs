//! The cart of a request: which one is meant, and its Durable Object.

use commerce::kept::{Change, Kept};
use edge::{Context, Error, Problem, Result};
use worker::{Env, Headers, Method, Request, RequestInit, Stub};

/// How an account calls its own cart.
pub(crate) const MINE: &str = "mine";
/// How the ids of guests' carts begin.
pub(crate) const PREFIX: &str = "crt_";

/// A cart.
pub(crate) struct Basket {
    /// As the client calls it.
    pub id: String,
    /// Name of its object: the guest's id, or the account.
    pub name: String,
    object: Stub,
}

impl Basket {
    /// The cart that a client calls `id`.
    ///
    /// # Errors
    /// 401 for `mine` without an account, 404 for what is no cart's id.
    pub(crate) fn of(env: &Env, ctx: &Context, id: &str) -> Result<Basket> {
        let name = match id {
            MINE => ctx.account()?.account.as_str(),
            guest if is_guests(guest) => guest,
            _ => return Err(Problem::not_found("no cart has this id").into()),
        };
        Basket::named(env, id, name)
    }

    /// The cart whose object has this name, as an order remembers it.
    ///
    /// # Errors
    /// When the binding is missing from wrangler.toml.
    pub(crate) fn named(env: &Env, id: &str, name: &str) -> Result<Basket> {
        let object = env.durable_object("CART")?.get_by_name(name)?;
        Ok(Basket { id: id.to_owned(), name: name.to_owned(), object })
    }

    /// What is in it.
    ///
    /// # Errors
    /// When the object does not answer.
    pub(crate) async fn read(&self, ctx: &Context) -> Result<Kept> {
        self.send(ctx, Method::Get, None).await
    }

    /// Changes it and answers what is in it then.
    ///
    /// # Errors
    /// 409 when it would hold more than it may; when the object does not answer.
    pub(crate) async fn change(&self, ctx: &Context, change: &Change) -> Result<Kept> {
        self.send(ctx, Method::Post, Some(serde_json::to_string(change)?)).await
    }

    /// Forgets it: nothing is left in its object.
    ///
    /// # Errors
    /// When the object does not answer.
    pub(crate) async fn erase(&self, ctx: &Context) -> Result<()> {
        self.send(ctx, Method::Delete, None).await.map(|_| ())
    }

    async fn send(&self, ctx: &Context, method: Method, body: Option<String>) -> Result<Kept> {
        let since = edge::now_ms();
        let headers = Headers::new();
        ctx.propagate(&headers)?;
        let mut init = RequestInit::new();
        init.with_method(method).with_headers(headers).with_body(body.map(Into::into));
        // objects are reached by name; the address is never resolved
        let mut response = self.object.fetch_with_request(Request::new_with_init("http://cart/", &init)?).await?;
        let bytes = response.bytes().await?;
        ctx.called(1);
        edge::metrics::storage("cart");
        ctx.timed("cart", since);
        match response.status_code() {
            200..=299 => Ok(serde_json::from_slice(&bytes)?),
            400..=499 => Err(serde_json::from_slice::<Problem>(&bytes)?.into()),
            status => Err(Error::platform(format!("Cart answered {status}"))),
        }
    }
}

/// True for ids as this service makes them.
fn is_guests(id: &str) -> bool {
    id.strip_prefix(PREFIX)
        .is_some_and(|rest| rest.len() == 32 && rest.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')))
}
