//! Mails by Resend's HTTP interface. Its idempotency key makes a repeated request one mail (for 24 hours).

use contracts::mail::NewMail;
use edge::{Problem, Result};
use serde_json::json;
use worker::{Env, Fetch, Headers, Method, Request, RequestInit};

/// Where Resend is, unless the variable `RESEND_URL` says otherwise.
const RESEND: &str = "https://api.resend.com";

/// Sends a mail.
///
/// # Errors
/// 503 when Resend does not take it now, 400 when it never will.
pub(crate) async fn send(env: &Env, mail: &NewMail) -> Result<()> {
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
    let request = Request::new_with_init(&format!("{base}/emails"), &init)?;
    let mut response = Fetch::Request(request).send().await?;
    match response.status_code() {
        200..=299 => Ok(()),
        status @ (400 | 422) => {
            let said = response.text().await.unwrap_or_default();
            Err(Problem::invalid("to", format!("Resend refused the mail ({status}): {said}")).into())
        }
        status => Err(Problem::unavailable(&format!("Resend answered {status}")).into()),
    }
}
