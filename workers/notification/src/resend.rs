//! Mails by Resend's HTTP interface. Its idempotency key makes a repeated request one mail (for 24 hours).

use contracts::mail::NewMail;
use edge::Result;
use futures_util::future::{Either, select};
use serde_json::json;
use std::pin::pin;
use std::time::Duration;
use worker::{AbortController, Delay, Env, Fetch, Headers, Method, Request, RequestInit};

/// Where Resend is, unless the variable `RESEND_URL` says otherwise.
const RESEND: &str = "https://api.resend.com";
/// How long it may take.
const PATIENCE: Duration = Duration::from_secs(3);

/// What became of a try.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// It is on its way.
    Taken,
    /// Not now: what was said, or that nothing was.
    NotNow(String),
    /// It will never be: what was said.
    Never(String),
}

/// Sends a mail. What goes wrong on the way is a try that failed.
pub(crate) async fn send(env: &Env, mail: &NewMail) -> Outcome {
    let controller = AbortController::default();
    let signal = controller.signal();
    let asked = async {
        let mut response = Fetch::Request(request(env, mail)?).send_with_signal(&signal).await?;
        let status = response.status_code();
        let said = if (200..300).contains(&status) { String::new() } else { response.text().await.unwrap_or_default() };
        Result::Ok((status, said))
    };
    let answered = match select(pin!(asked), pin!(Delay::from(PATIENCE))).await {
        Either::Left((answered, _)) => answered,
        Either::Right(_) => {
            controller.abort();
            return Outcome::NotNow(format!("Resend did not answer within {} s", PATIENCE.as_secs()));
        }
    };
    match answered {
        Ok((200..=299, _)) => Outcome::Taken,
        Ok((status @ (400 | 422), said)) => Outcome::Never(format!("Resend refused the mail ({status}): {said}")),
        Ok((status, said)) => Outcome::NotNow(format!("Resend answered {status}: {said}")),
        Err(error) => Outcome::NotNow(format!("Resend could not be asked: {error}")),
    }
}

fn request(env: &Env, mail: &NewMail) -> Result<Request> {
    let key = env.secret("RESEND_API_KEY")?.to_string();
    let base = env.var("RESEND_URL").map_or_else(|_| RESEND.to_owned(), |url| url.to_string());
    let from = env.var("MAIL_FROM")?.to_string();
    let body = json!({
        "from": from, "to": [mail.to], "subject": mail.subject, "text": mail.text, "html": mail.html,
        "headers": {"Content-Language": mail.lang.code()},
    });
    let headers = Headers::new();
    headers.set("authorization", &format!("Bearer {key}"))?;
    headers.set("content-type", "application/json")?;
    headers.set("idempotency-key", &mail.key)?;
    let mut init = RequestInit::new();
    init.with_method(Method::Post).with_headers(headers).with_body(Some(body.to_string().into()));
    Ok(Request::new_with_init(&format!("{base}/emails"), &init)?)
}
