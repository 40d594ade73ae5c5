//! The stock of one product, kept by its own Durable Object. Services that use it bind `STOCK`. What each operation does and
//! answers is said in `contracts::stock`; each may be repeated.

use crate::peer::within_patience;
use crate::{Context, Error, Result, metrics};
use contracts::problem::Problem;
use contracts::stock::{Count, Counted, Levels, Outcome, Reserve, Restock, Settle};
use serde::Serialize;
use serde::de::DeserializeOwned;
use worker::{Env, Headers, Method, Request, RequestInit, Stub};

/// The stock of one product.
#[derive(Debug)]
pub struct Stock {
    object: Stub,
    product: String,
}

impl Stock {
    /// The stock of a product whose id is well formed.
    ///
    /// # Errors
    /// When the binding is missing from wrangler.toml.
    pub fn of(env: &Env, product_id: &str) -> Result<Stock> {
        Ok(Stock { object: env.durable_object("STOCK")?.get_by_name(product_id)?, product: product_id.to_owned() })
    }

    /// Takes all lines away from other buyers for a while, or none.
    ///
    /// # Errors
    /// When the object does not answer, or refuses what is not well formed (400).
    pub async fn reserve(&self, ctx: &Context, wanted: &Reserve) -> Result<Outcome> {
        self.post(ctx, "reserve", wanted).await
    }

    /// Sells what was reserved under an id.
    ///
    /// # Errors
    /// As [`Stock::reserve`].
    pub async fn commit(&self, ctx: &Context, id: &str) -> Result<Outcome> {
        self.post(ctx, "commit", &Settle { id: id.to_owned() }).await
    }

    /// Gives back what was reserved under an id, for good.
    ///
    /// # Errors
    /// As [`Stock::reserve`].
    pub async fn release(&self, ctx: &Context, id: &str) -> Result<Outcome> {
        self.post(ctx, "release", &Settle { id: id.to_owned() }).await
    }

    /// Puts units back; false when the id stands for something else.
    ///
    /// # Errors
    /// As [`Stock::reserve`].
    pub async fn restock(&self, ctx: &Context, back: &Restock) -> Result<bool> {
        self.post(ctx, "restock", back).await
    }

    /// Takes a count as the truth.
    ///
    /// # Errors
    /// As [`Stock::reserve`].
    pub async fn set(&self, ctx: &Context, count: &Count) -> Result<Counted> {
        self.post(ctx, "set", count).await
    }

    /// The counts; none before the first operation that named an article.
    ///
    /// # Errors
    /// As [`Stock::reserve`].
    pub async fn levels(&self, ctx: &Context) -> Result<Levels> {
        self.send(ctx, Method::Get, "", None).await
    }

    /// An operation whose body is JSON already.
    ///
    /// # Errors
    /// As [`Stock::reserve`].
    pub async fn forward<T: DeserializeOwned>(&self, ctx: &Context, operation: &str, body: String) -> Result<T> {
        self.send(ctx, Method::Post, &format!("/{operation}"), Some(body)).await
    }

    async fn post<B: Serialize, T: DeserializeOwned>(&self, ctx: &Context, operation: &str, body: &B) -> Result<T> {
        self.forward(ctx, operation, serde_json::to_string(body)?).await
    }

    async fn send<T: DeserializeOwned>(
        &self,
        ctx: &Context,
        method: Method,
        operation: &str,
        body: Option<String>,
    ) -> Result<T> {
        let headers = Headers::new();
        ctx.propagate(&headers)?;
        let mut init = RequestInit::new();
        init.with_method(method).with_headers(headers).with_body(body.map(Into::into));
        // objects are reached by name; the address is never resolved
        let request = Request::new_with_init(&format!("http://stock/{}{operation}", self.product), &init)?;
        ctx.called(1);
        metrics::storage("stock");
        let mut response = within_patience(self.object.fetch_with_request(request)).await?;
        let bytes = response.bytes().await?;
        match response.status_code() {
            200..=299 => Ok(serde_json::from_slice(&bytes)?),
            400..=499 => Err(serde_json::from_slice::<Problem>(&bytes)?.into()),
            status => Err(Error::platform(format!("Stock answered {status}"))),
        }
    }
}
