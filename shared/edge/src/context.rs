//! What is known of a request besides its content: its trace, what it cost so far, what the client already holds.

use contracts::trace::Trace;
use std::cell::RefCell;
use std::fmt::Write;
use worker::{Date, Headers, Request};

/// The context of one request in one service.
#[derive(Debug)]
pub struct Context {
    /// Name of the service, for logs.
    pub service: &'static str,
    /// Place in the distributed trace; the trace id is also the request's id.
    pub trace: Trace,
    pub(crate) if_none_match: Option<String>,
    pub(crate) started: u64,
    timings: RefCell<Vec<(&'static str, u64)>>,
    note: RefCell<Option<String>>,
}

impl Context {
    pub(crate) fn of(service: &'static str, req: &Request) -> Context {
        let header = |name| req.headers().get(name).ok().flatten();
        Context {
            service,
            trace: Trace::continue_from(header("traceparent").as_deref(), random),
            if_none_match: header("if-none-match"),
            started: now_ms(),
            timings: RefCell::default(),
            note: RefCell::default(),
        }
    }

    /// The id clients quote when they ask for help: the trace id.
    #[must_use]
    pub fn request_id(&self) -> &str {
        &self.trace.trace_id
    }

    /// Records how long a part took, for `Server-Timing` and the log. `since` comes from [`now_ms`].
    pub fn timed(&self, part: &'static str, since: u64) {
        self.timings.borrow_mut().push((part, now_ms().saturating_sub(since)));
    }

    /// Adds a word about how the request was answered to its log line, such as `memory` or `kv`.
    pub fn note(&self, what: impl Into<String>) {
        *self.note.borrow_mut() = Some(what.into());
    }

    pub(crate) fn noted(&self) -> Option<String> {
        self.note.borrow().clone()
    }

    /// The `Server-Timing` value of this hop: its total and its parts, in milliseconds.
    pub(crate) fn server_timing(&self) -> String {
        let mut out = format!("{};dur={}", self.service, now_ms().saturating_sub(self.started));
        for (part, ms) in self.timings.borrow().iter() {
            let _ = write!(out, ", {}-{part};dur={ms}", self.service);
        }
        out
    }

    /// The headers that carry the trace to another service.
    ///
    /// # Errors
    /// Never for well-formed ids; the platform's header type allows for it.
    pub fn propagate(&self, headers: &Headers) -> worker::Result<()> {
        headers.set("traceparent", &self.trace.header())
    }
}

/// Milliseconds since 1970. In production the clock stands still between inputs and outputs.
#[must_use]
pub fn now_ms() -> u64 {
    Date::now().as_millis()
}

/// 64 random bits for ids that need to differ, not to be unguessable.
fn random() -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a random number below 2^32")]
    let word = || (worker::js_sys::Math::random() * 4_294_967_296.0) as u64;
    (word() << 32) | word()
}
