//! Sending a webhook: what is sent, and when again.

use crate::store::Store;
use crate::value::{shown, text};

/// Attempts after which an event is given up, and the longest pause between two, in milliseconds.
const MOST: u32 = 16;
const LONGEST_PAUSE_MS: u64 = 3_600_000;

/// A webhook as it is sent now: `POST` of JSON with the header `stripe-signature`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// Where to.
    pub url: String,
    /// Value of `stripe-signature`.
    pub signature: String,
    /// The event.
    pub body: String,
}

/// A planned webhook as it is to be sent at this second; `None` when its endpoint is gone or disabled.
///
/// # Errors
/// When storage fails.
pub fn attempt(store: &dyn Store, event: &str, endpoint: &str, now_s: u64) -> Result<Option<Attempt>, String> {
    let (Some(event), Some(endpoint)) = (store.get(event)?, store.get(endpoint)?) else { return Ok(None) };
    if text(&endpoint.body, "status") != "enabled" {
        return Ok(None);
    }
    let body = shown(&event.body).to_string();
    let signature = psp::stripe::sign(text(&endpoint.body, "_secret"), now_s, body.as_bytes());
    Ok(Some(Attempt { url: text(&endpoint.body, "url").to_owned(), signature, body }))
}

/// Milliseconds until the next attempt after so many failed ones: half a second, then twice as long each time; `None` when
/// it is given up.
#[must_use]
pub fn retry_after_ms(failed: u32) -> Option<u64> {
    (failed < MOST).then(|| (500_u64 << failed.saturating_sub(1).min(20)).min(LONGEST_PAUSE_MS))
}
