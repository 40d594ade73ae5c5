//! Messages on their way. Before each try the address is judged again and its name looked up: what was public yesterday may lead
//! inside today. Redirects are not followed, and of an answer only the beginning is read.

use super::rows::{DISABLED, Row, Rows, Sent, Tried};
use ::webhooks::address::Host;
use ::webhooks::resolve::{TYPES, addresses};
use ::webhooks::schedule::{PATIENCE_MS, is_given_up};
use ::webhooks::{Next, Outcome, Secret, after, signatures, target};
use edge::{Error, Result, now_ms};
use futures_util::StreamExt;
use futures_util::future::{Either, select};
use futures_util::stream::FuturesUnordered;
use std::collections::HashSet;
use std::pin::pin;
use std::time::Duration;
use worker::{
    AbortController, AbortSignal, Delay, Env, Fetch, Headers, Method, Request, RequestInit, RequestRedirect, Response,
};

/// Looks names up where no other resolver is set.
const RESOLVER: &str = "https://cloudflare-dns.com/dns-query";
/// How much of an answer is kept, in bytes.
const KEPT: usize = 1_000;

/// How soon a new message is seen while others are on their way.
const LOOK_AGAIN_MS: u64 = 250;
/// How long one alarm takes up new messages: it must end some time.
const ROUND_MS: u64 = 5 * 60_000;

/// How many times faster pauses go by: on a developer's machine only, where `WEBHOOKS_LOCAL` says it.
pub(super) fn faster(env: &Env) -> u64 {
    env.var("WEBHOOKS_LOCAL").ok().and_then(|faster| faster.to_string().parse().ok()).unwrap_or(1)
}

/// True where receivers on this machine are allowed.
pub(super) fn is_local(env: &Env) -> bool {
    env.var("WEBHOOKS_LOCAL").is_ok()
}

/// Sends what is due, and what becomes due while slow receivers still hold some of it up. The alarm comes again for the rest.
pub(super) async fn send_due(rows: &Rows, env: &Env) -> Result<()> {
    let began = now_ms();
    let mut flying = FuturesUnordered::new();
    let mut numbers = HashSet::new();
    let mut outcome = Ok(());
    loop {
        let now = now_ms();
        if outcome.is_ok() && now < began + ROUND_MS {
            // what is on its way is still due: it keeps its place among those that are sent side by side
            for (message, body) in rows.due(now)? {
                if numbers.insert(message.number) {
                    flying.push(async move { (message.number, send(rows, env, &message, &body).await) });
                }
            }
        }
        if flying.is_empty() {
            return outcome;
        }
        let landed = select(flying.next(), Delay::from(Duration::from_millis(LOOK_AGAIN_MS))).await;
        if let Either::Left((Some((number, sent)), _)) = landed {
            numbers.remove(&number);
            outcome = outcome.and(sent);
        }
    }
}

/// One try, noted as soon as it is over.
async fn send(rows: &Rows, env: &Env, message: &Sent, body: &str) -> Result<()> {
    let began = now_ms();
    let answered =
        within(
            PATIENCE_MS,
            |signal| async move { post(env, &endpoint_of(rows, message)?, message, body, &signal).await },
        )
        .await;
    let (status, answer) = match answered {
        Ok((status, answer)) => (Some(status), answer),
        Err(error) => (None, reason(&error)),
    };
    let now = now_ms();
    let outcome = status.map_or(Outcome::Failed, Outcome::Answered);
    let next = after(outcome, message.tries + 1, faster(env));
    // others were sent at the same time: one of them may have ended the endpoint's failure, or the endpoint
    let Some(endpoint) = rows.endpoint(&message.endpoint)? else { return Ok(()) };
    let (state, due_at) = match next {
        Next::Taken => ("delivered", None),
        Next::Again(pause) if endpoint.state != DISABLED => ("pending", Some(now + pause)),
        Next::Again(_) | Next::GivenUp | Next::Gone => ("failed", None),
    };
    rows.tried(&Tried {
        message,
        at: began,
        took_ms: now.saturating_sub(began),
        status,
        answer: &answer,
        state,
        due_at,
    })?;
    let since = rows.failing(&endpoint.id, (next != Next::Taken).then_some(began))?;
    if next == Next::Gone || since.is_some_and(|since| is_given_up(since, now, faster(env))) {
        rows.disable(&endpoint.id)?;
    }
    Ok(())
}

fn endpoint_of(rows: &Rows, message: &Sent) -> Result<Row> {
    rows.endpoint(&message.endpoint)?.ok_or_else(|| Error::platform("the endpoint was taken away"))
}

async fn post(env: &Env, endpoint: &Row, message: &Sent, body: &str, signal: &AbortSignal) -> Result<(u16, String)> {
    let target = target(&endpoint.url, is_local(env)).map_err(Error::platform)?;
    if let Host::Name(name) = &target.host {
        look_up(env, name, signal).await?;
    }
    let now = now_ms();
    let old = endpoint.old_secret.as_ref().filter(|_| endpoint.old_until.is_some_and(|until| until > now));
    let secrets: Vec<Secret> =
        std::iter::once(&endpoint.secret).chain(old).filter_map(|secret| Secret::parse(secret).ok()).collect();
    let headers = Headers::new();
    headers.set("content-type", "application/json")?;
    headers.set("user-agent", "GetYourShare-Webhooks/1")?;
    headers.set("webhook-id", &message.event)?;
    headers.set("webhook-timestamp", &(now / 1000).to_string())?;
    headers.set("webhook-signature", &signatures(&secrets, &message.event, now / 1000, body))?;
    let mut init = RequestInit::new();
    init.with_method(Method::Post).with_headers(headers).with_body(Some(body.into()));
    init.with_redirect(RequestRedirect::Manual);
    let request = Request::new_with_init(&target.url, &init)?;
    let mut response = Fetch::Request(request).send_with_signal(signal).await?;
    let beginning = beginning(&mut response).await.unwrap_or_default();
    Ok((response.status_code(), beginning))
}

/// Refuses a name that leads to an address inside.
async fn look_up(env: &Env, name: &str, signal: &AbortSignal) -> Result<()> {
    let resolver = env.var("WEBHOOKS_RESOLVER").map_or_else(|_| RESOLVER.to_owned(), |resolver| resolver.to_string());
    let mut answers = Vec::with_capacity(TYPES.len());
    for (kind, _) in TYPES {
        let headers = Headers::new();
        headers.set("accept", "application/dns-json")?;
        let mut init = RequestInit::new();
        init.with_headers(headers).with_redirect(RequestRedirect::Manual);
        let request = Request::new_with_init(&format!("{resolver}?name={name}&type={kind}"), &init)?;
        let answer = async { Fetch::Request(request).send_with_signal(signal).await?.bytes().await };
        answers.push(answer.await.unwrap_or_default());
    }
    addresses(answers.iter().map(Vec::as_slice)).map(|_| ()).map_err(Error::platform)
}

/// The first bytes of an answer; the rest is not read.
async fn beginning(response: &mut Response) -> Result<String> {
    let mut bytes = Vec::new();
    let mut chunks = response.stream()?;
    while let Some(chunk) = chunks.next().await {
        bytes.extend_from_slice(&chunk?);
        if bytes.len() >= KEPT {
            bytes.truncate(KEPT);
            break;
        }
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Lets `work` take so long; what takes longer is given up, its connection with it.
async fn within<T, F: Future<Output = Result<T>>>(ms: u64, work: impl FnOnce(AbortSignal) -> F) -> Result<T> {
    let controller = AbortController::default();
    match select(pin!(work(controller.signal())), pin!(Delay::from(Duration::from_millis(ms)))).await {
        Either::Left((outcome, _)) => outcome,
        Either::Right(_) => {
            controller.abort();
            Err(Error::platform(format!("no answer within {ms} ms")))
        }
    }
}

/// Why there was no answer, in words for the merchant.
fn reason(error: &Error) -> String {
    error.to_string().chars().take(200).collect()
}
