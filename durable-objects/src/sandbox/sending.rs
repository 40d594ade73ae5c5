//! Webhooks on their way: each is sent until it is taken with 2xx, or given up.

use super::rows::{Due, Rows};
use edge::{Error, Result, now_ms};
use futures_util::future::{Either, join_all, select};
use std::pin::pin;
use std::time::Duration;
use stripe_sandbox::{Attempt, attempt, retry_after_ms};
use worker::{Delay, Fetch, Headers, Method, Request, RequestInit, RequestRedirect};

/// How many are sent side by side, and how long a receiver may take.
const SIDE_BY_SIDE: u64 = 16;
const PATIENCE: Duration = Duration::from_secs(10);

/// Sends what is due; the alarm comes again for the rest.
pub(super) async fn send_due(rows: &Rows<'_>) -> Result<()> {
    let due = rows.due_deliveries(now_ms(), SIDE_BY_SIDE)?;
    let outcomes = join_all(due.iter().map(|delivery| send(rows, delivery))).await;
    for (delivery, taken) in due.iter().zip(outcomes) {
        match (taken, retry_after_ms(delivery.failed + 1)) {
            (Ok(()), _) => rows.delivered(delivery.id)?,
            (Err(_), Some(pause)) => rows.postpone(delivery.id, now_ms() + pause)?,
            (Err(why), None) => {
                edge::fault(
                    "sandbox-account",
                    "given up",
                    &format!("{} to {}: {why}", delivery.event, delivery.endpoint),
                );
                rows.delivered(delivery.id)?;
            }
        }
    }
    Ok(())
}

async fn send(rows: &Rows<'_>, delivery: &Due) -> Result<()> {
    let planned = attempt(rows, &delivery.event, &delivery.endpoint, now_ms() / 1000).map_err(Error::platform)?;
    // nobody to send it to any more
    let Some(Attempt { url, signature, body }) = planned else { return Ok(()) };
    let headers = Headers::new();
    headers.set("content-type", "application/json; charset=utf-8")?;
    headers.set("stripe-signature", &signature)?;
    let mut init = RequestInit::new();
    init.with_method(Method::Post).with_headers(headers).with_body(Some(body.into()));
    init.with_redirect(RequestRedirect::Manual);
    let request = Request::new_with_init(&url, &init)?;
    let answer = Fetch::Request(request);
    match select(pin!(answer.send()), pin!(Delay::from(PATIENCE))).await {
        Either::Left((Ok(response), _)) if (200..300).contains(&response.status_code()) => Ok(()),
        Either::Left((Ok(response), _)) => Err(Error::platform(format!("answered {}", response.status_code()))),
        Either::Left((Err(error), _)) => Err(error.into()),
        Either::Right(_) => Err(Error::platform("no answer")),
    }
}
