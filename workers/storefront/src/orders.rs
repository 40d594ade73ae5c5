//! Orders: the account's list, one order by its secret, and what can be asked of it.

use crate::form::Form;
use crate::personal::Personal;
use contracts::order::{LineUnits, Order, OrderPage, ReturnRequest};
use contracts::problem::Problem;
use edge::Result;
use futures_util::future::join;
use pages::page::{self, News};
use worker::{Method, Response};

/// `/{lang}/orders`
pub(crate) async fn list(here: &Personal<'_>) -> Result<Response> {
    if here.ctx.identity().is_none() {
        return here.to("/login?next=/orders");
    }
    let asked = Form::parse(here.ask.query.as_bytes()).unwrap_or_default();
    let cursor = serde_urlencoded::to_string([("cursor", asked.get("cursor"))]).unwrap_or_default();
    let path = if asked.has("cursor") { format!("/v1/orders?{cursor}") } else { "/v1/orders".to_owned() };
    let (collections, orders) = join(here.shop.collections(), here.payment.get::<OrderPage>(here.ctx, &path)).await;
    here.page(page::orders(&here.view(&collections), &orders?), 200)
}

/// `/{lang}/orders/{id}`
pub(crate) async fn page(here: &Personal<'_>, id: &str) -> Result<Response> {
    let path = format!("/v1/orders/{}", checked(id)?);
    let (collections, order) = join(here.shop.collections(), here.payment.get::<Order>(here.ctx, &path)).await;
    let asked = Form::parse(here.ask.query.as_bytes()).unwrap_or_default();
    let news = match asked.get("news") {
        "cancelled" => News::Cancelled,
        "return" => News::ReturnAsked,
        "refused" => News::Refused,
        _ => News::Nothing,
    };
    let data = page::OrderPage {
        news,
        back: !here.ask.query.is_empty(),
        guest: here.ctx.identity().is_none(),
        key: edge::secret_name("web_")?,
    };
    here.payment_page(page::order(&here.view(&collections), &order?, &data), 200)
}

/// `POST /{lang}/orders/{id}/cancel`
pub(crate) async fn cancel(here: &Personal<'_>, id: &str) -> Result<Response> {
    let id = checked(id)?;
    let path = format!("/v1/orders/{id}/cancel");
    let outcome: Result<serde_json::Value> = here.payment.ask_with(here.ctx, Method::Post, &path, None, &[]).await;
    settled(here, id, outcome.map(drop), "cancelled")
}

/// `POST /{lang}/orders/{id}/returns`
pub(crate) async fn ask_return(here: &Personal<'_>, id: &str, form: &Form) -> Result<Response> {
    let id = checked(id)?;
    let units = |(name, value): (&str, &str)| {
        let number = name.strip_prefix("units-")?.parse().ok()?;
        Some(LineUnits { number, units: value.parse().ok().filter(|n| *n > 0)? })
    };
    let wanted = ReturnRequest {
        lines: form.fields().filter_map(units).collect(),
        reason: form.get("reason").chars().take(500).collect(),
    };
    let (path, body) = (format!("/v1/orders/{id}/returns"), serde_json::to_string(&wanted)?);
    let key = [("idempotency-key", form.get("key"))];
    let outcome: Result<serde_json::Value> =
        here.payment.ask_with(here.ctx, Method::Post, &path, Some(body), &key).await;
    settled(here, id, outcome.map(drop), "return")
}

fn settled(here: &Personal<'_>, id: &str, outcome: Result<()>, news: &str) -> Result<Response> {
    let news = match outcome {
        Ok(()) => news,
        Err(error) if error.refusal().is_some_and(|problem| problem.status != 404) => "refused",
        Err(error) => return Err(error),
    };
    here.to(&format!("/orders/{id}?news={news}"))
}

/// The id, when it has an order's shape.
fn checked(id: &str) -> Result<&str> {
    let well_formed =
        id.len() <= 64 && id.strip_prefix("ord_").is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_alphanumeric()));
    if well_formed { Ok(id) } else { Err(Problem::not_found("no such order").into()) }
}
