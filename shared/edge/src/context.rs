//! What is known of a request besides its content: its trace, what it cost so far, what the client already holds, what
//! its answer is made of and what it lacks.

use crate::{clock, publications};
use contracts::identity::{CLIENT_ADDRESS, IDENTITY, Identity, ORIGIN, Role, Scope};
use contracts::problem::Problem;
use contracts::publications::{SEQUENCE, tag};
use contracts::routes::Service;
use contracts::trace::Trace;
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::future::Future;
use std::rc::Rc;
use std::time::Duration;
use worker::{Date, Delay, Headers, Request};

/// Names parts of the shop that this request shall find cut off: services, or `publications`, the object that all of them ask. The
/// gateway lets it in where faults may be made (development), and it goes with the request from service to service, and into what goes
/// on behind its answer. `search=down, ai=stuck`.
pub const FAULTS: &str = "gys-faults";

/// Tells a service how many milliseconds its caller waits for the answer.
pub(crate) const TIME: &str = "gys-time";
/// Milliseconds that a client is kept waiting at most; half of them for the service that it asks, the rest to answer without.
const TIME_FOR_CLIENTS: u64 = 7_200;

/// Who asks, as the gateway found it.
#[derive(Debug, Default)]
pub struct Caller {
    /// The verified account or key; none for a guest.
    pub identity: Option<Identity>,
    /// The address of the client, or its network (IPv6); none for a program on this machine.
    pub address: Option<String>,
    /// Scheme, host and port under which the client knows the shop.
    pub origin: Option<String>,
}

/// The context of one request in one service.
#[derive(Debug)]
pub struct Context {
    /// Name of the service, for logs.
    pub service: &'static str,
    /// Place in the distributed trace; the trace id is also the request's id.
    pub trace: Trace,
    /// True when the client has just changed something and must see it: old answers are no use to it.
    pub wants_its_change: bool,
    pub(crate) if_none_match: Option<String>,
    pub(crate) started: u64,
    /// Milliseconds from then within which an answer is of use.
    time: u64,
    /// Milliseconds of it that the client took to send its request.
    waited: Cell<u64>,
    /// The sequence that the caller knows of.
    pub(crate) sequence: Option<u64>,
    pub(crate) faults: Option<String>,
    caller: OnceCell<Caller>,
    worker: Option<worker::Context>,
    /// Calls of databases, objects and services, also of what was done in its name.
    calls: Rc<Cell<u32>>,
    timings: RefCell<Vec<Timing>>,
    note: RefCell<Option<String>>,
    tags: RefCell<BTreeSet<String>>,
    lacks: RefCell<BTreeSet<&'static str>>,
}

/// What a part of the work took, all together.
#[derive(Debug)]
struct Timing {
    part: &'static str,
    times: u32,
    ms: u64,
}

impl Context {
    /// The context of a request from another service, or from the gateway.
    #[must_use]
    pub fn of(service: &'static str, req: &Request, worker: Option<worker::Context>) -> Context {
        let header = |name| req.headers().get(name).ok().flatten();
        let ctx = Context::new(service, header("traceparent").as_deref(), worker);
        let sequence = header(SEQUENCE).unwrap_or_default();
        let (sequence, own) = sequence.split_once(',').unwrap_or((&sequence, ""));
        Context {
            wants_its_change: own == OWN,
            if_none_match: header("if-none-match"),
            sequence: sequence.parse().ok(),
            time: header(TIME).and_then(|ms| ms.parse().ok()).unwrap_or(ctx.time),
            faults: header(FAULTS),
            caller: OnceCell::from(Caller {
                identity: header(IDENTITY).and_then(|json| serde_json::from_str(&json).ok()),
                address: header(CLIENT_ADDRESS),
                origin: header(ORIGIN),
            }),
            ..ctx
        }
    }

    /// The context of a request from outside. A client that has just changed something says after which sequence it wants
    /// to read.
    #[must_use]
    pub fn of_client(req: &Request, worker: worker::Context, its_change: Option<u64>, faults: bool) -> Context {
        let header = |name| req.headers().get(name).ok().flatten();
        let ctx = Context::new("gateway", header("traceparent").as_deref(), Some(worker));
        Context {
            wants_its_change: its_change.is_some(),
            if_none_match: header("if-none-match"),
            sequence: its_change,
            faults: if faults { header(FAULTS) } else { None },
            ..ctx
        }
    }

    /// The context of work that no request asked for.
    #[must_use]
    pub fn of_schedule(service: &'static str) -> Context {
        Context::new(service, None, None)
    }

    /// The context of work that goes on behind an answer from the gateway's memory. Nobody waits for it, so an old answer is of no use
    /// to it.
    #[must_use]
    pub fn behind_an_answer(service: &'static str, worker: worker::Context, faults: Option<String>) -> Context {
        Context { wants_its_change: true, faults, ..Context::new(service, None, Some(worker)) }
    }

    /// The same for another piece of work that nobody waits for: its time begins now, its calls count with these.
    #[must_use]
    pub fn afresh(&self) -> Context {
        Context { faults: self.faults.clone(), ..self.afterwards() }
    }

    /// The context of what goes on once the answer has left, in the same invocation: it meets no faults, its calls count with these.
    #[must_use]
    pub fn afterwards(&self) -> Context {
        let ctx = Context::new(self.service, Some(&self.trace.header()), None);
        Context { calls: Rc::clone(&self.calls), ..ctx }
    }

    /// The context of work that a request left behind: in a queue, or for after its answer. It goes on with that request's trace.
    #[must_use]
    pub fn of_message(service: &'static str, traceparent: Option<&str>) -> Context {
        Context::new(service, traceparent, None)
    }

    fn new(service: &'static str, traceparent: Option<&str>, worker: Option<worker::Context>) -> Context {
        Context {
            service,
            trace: Trace::continue_from(traceparent, random),
            wants_its_change: false,
            if_none_match: None,
            started: now_ms(),
            time: TIME_FOR_CLIENTS,
            waited: Cell::new(0),
            sequence: None,
            faults: None,
            caller: OnceCell::new(),
            worker,
            calls: Rc::default(),
            timings: RefCell::default(),
            note: RefCell::default(),
            tags: RefCell::default(),
            lacks: RefCell::default(),
        }
    }

    /// The id clients quote when they ask for help: the trace id.
    #[must_use]
    pub fn request_id(&self) -> &str {
        &self.trace.trace_id
    }

    /// Who asks; none for a guest, or where it does not count.
    #[must_use]
    pub fn identity(&self) -> Option<&Identity> {
        self.caller.get()?.identity.as_ref()
    }

    /// The account that asks.
    ///
    /// # Errors
    /// 401 for a guest, 403 for an API key, which is no person.
    pub fn account(&self) -> crate::Result<&Identity> {
        let identity = self.identity().ok_or_else(|| Problem::sign_in("sign in first"))?;
        if identity.scopes.is_some() {
            return Err(Problem::forbidden("an API key is not a person's account").into());
        }
        Ok(identity)
    }

    /// The slug of the merchant for which the caller may do what `scope` names: every tenant query takes its merchant from here.
    ///
    /// # Errors
    /// 401 for a guest, 403 for everybody else who may not.
    pub fn merchant_for(&self, scope: Scope) -> crate::Result<&str> {
        let identity = self.identity().ok_or_else(|| Problem::sign_in("sign in first"))?;
        Ok(identity.merchant_for(scope).ok_or_else(|| Problem::forbidden("it acts for no merchant with this scope"))?)
    }

    /// The account that asks, when it is this.
    ///
    /// # Errors
    /// 401 for a guest, 403 for everybody else who is not.
    pub fn account_that_is(&self, role: Role) -> crate::Result<&Identity> {
        let identity = self.account()?;
        if identity.is(role) { Ok(identity) } else { Err(Problem::forbidden("it has another role").into()) }
    }

    /// The client's address, or its network (IPv6), which the platform vouches for; none for a program on this machine.
    #[must_use]
    pub fn client_address(&self) -> Option<&str> {
        self.caller.get()?.address.as_deref()
    }

    /// Scheme, host and port under which the client knows the shop, such as `https://getyourshare.ma`.
    #[must_use]
    pub fn origin(&self) -> Option<&str> {
        self.caller.get()?.origin.as_deref()
    }

    /// Says who asks, once: the gateway does when it has looked at the token.
    pub fn asked_by(&self, caller: Caller) {
        let _ = self.caller.set(caller);
    }

    /// The fault that this request is to meet in a part, where faults may be made: `down` at once, `stuck` once all the time is over
    /// that the part would be waited for.
    pub async fn made_fault(&self, part: &str, patience: Duration) -> Option<crate::Error> {
        let kind = self.fault(part)?;
        if kind == "stuck" {
            Delay::from(patience).await;
        }
        Some(crate::Error::platform(format!("{part} is made to be {kind}")))
    }

    /// What this request is to meet in a part, where faults may be made.
    #[must_use]
    pub fn fault(&self, part: &str) -> Option<&str> {
        let mut faults = self.faults.as_deref().unwrap_or_default().split(',').filter_map(|f| f.trim().split_once('='));
        faults.find(|(name, _)| *name == part).map(|(_, how)| how)
    }

    /// The time in milliseconds since 1970, for rules that wait: payments that are open, work that is put off, lives of tokens,
    /// holding periods. Where faults may be made, a request may be ahead: `gys-faults: clock=+40d` (or `+31m`, `+2h`, `+90s`).
    #[must_use]
    pub fn now_ms(&self) -> u64 {
        now_ms() + self.fault("clock").map_or(0, clock::ahead_ms)
    }

    /// How long an answer is still of use to whoever waits for it.
    #[must_use]
    pub fn time_left(&self) -> Duration {
        let taken = now_ms().saturating_sub(self.started).saturating_sub(self.waited.get());
        Duration::from_millis(self.time.saturating_sub(taken))
    }

    /// Says how many milliseconds the client took to send its request: they are its own, and no service gets less time for them.
    pub fn waited(&self, ms: u64) {
        self.waited.set(self.waited.get() + ms);
    }

    /// Counts calls of databases, objects and services. An invocation may make a thousand of them.
    pub fn called(&self, times: usize) {
        self.calls.set(self.calls.get().saturating_add(u32::try_from(times).unwrap_or(u32::MAX)));
    }

    /// How many calls were made so far.
    #[must_use]
    pub fn calls(&self) -> u32 {
        self.calls.get()
    }

    /// Goes on with something after the answer has left.
    pub fn wait_until(&self, work: impl Future<Output = ()> + 'static) {
        match &self.worker {
            Some(worker) => worker.wait_until(work),
            None => worker::wasm_bindgen_futures::spawn_local(work),
        }
    }

    /// Says that the answer is made of things with this tag.
    pub fn tag(&self, tag: impl Into<String>) {
        self.tags.borrow_mut().insert(tag.into());
    }

    /// The tags of what the answer is made of, so far.
    #[must_use]
    pub fn tags(&self) -> Option<String> {
        let tags = self.tags.borrow();
        (!tags.is_empty()).then(|| tags.iter().map(String::as_str).collect::<Vec<_>>().join(","))
    }

    /// Says that the answer lacks what this service would have given.
    pub fn lacks(&self, service: &'static str) {
        self.lacks.borrow_mut().insert(service);
        self.momentary();
    }

    /// Says that the answer is good for this moment only: it lacks a part, or is made from less than its caller knows of. Nobody
    /// keeps it, nor what other services make of it.
    pub fn momentary(&self) {
        // the gateway's own knowledge is that under which it keeps answers
        if self.service != Service::Gateway.name() {
            self.tag(tag::MOMENTARY);
        }
    }

    /// True when nobody is to keep the answer.
    #[must_use]
    pub fn is_momentary(&self) -> bool {
        !self.lacks.borrow().is_empty() || self.tags.borrow().contains(tag::MOMENTARY)
    }

    /// Says the same and why, in the log too; gives the problem that tells it.
    pub fn down(&self, service: &'static str, why: &crate::Error) -> crate::Error {
        self.lacks(service);
        worker::console_warn!(
            "{}",
            serde_json::json!({"level": "warn", "service": self.service, "peer": service, "fault": why.to_string(), "trace_id": self.trace.trace_id})
        );
        Problem::unavailable(&format!("{service} does not answer")).into()
    }

    /// The services whose part the answer lacks.
    #[must_use]
    pub fn lacking(&self) -> Option<String> {
        let lacks = self.lacks.borrow();
        (!lacks.is_empty()).then(|| lacks.iter().copied().collect::<Vec<_>>().join(", "))
    }

    /// Records how long a part took, for `Server-Timing` and the log. `since` comes from [`now_ms`].
    pub fn timed(&self, part: &'static str, since: u64) {
        let took = now_ms().saturating_sub(since);
        let mut timings = self.timings.borrow_mut();
        // one entry a part: what happens a thousand times must not make a header that clients refuse
        match timings.iter_mut().find(|timing| timing.part == part) {
            Some(timing) => (timing.times, timing.ms) = (timing.times + 1, timing.ms + took),
            None => timings.push(Timing { part, times: 1, ms: took }),
        }
    }

    /// Adds a word about how the request was answered to its log line, such as `memory` or `kv`.
    pub fn note(&self, what: impl Into<String>) {
        *self.note.borrow_mut() = Some(what.into());
    }

    pub(crate) fn noted(&self) -> Option<String> {
        self.note.borrow().clone()
    }

    /// The `Server-Timing` value of this hop: its total and its parts, in milliseconds, and how many times each part was asked when
    /// it was more than once.
    pub(crate) fn server_timing(&self) -> String {
        let mut out = format!("{};dur={}", self.service, now_ms().saturating_sub(self.started));
        for Timing { part, times, ms } in self.timings.borrow().iter() {
            let _ = write!(out, ", {}-{part};dur={ms}", self.service);
            if *times > 1 {
                let _ = write!(out, ";desc=\"{times} times\"");
            }
        }
        out
    }

    /// The headers that carry the trace to another service, with how much of the publications is known here. What a client
    /// wrote in their place goes no further.
    ///
    /// # Errors
    /// Never for well-formed values; the platform's header type allows for it.
    pub fn propagate(&self, headers: &Headers) -> worker::Result<()> {
        headers.set("traceparent", &self.trace.header())?;
        if let Some(sequence) = publications::sequence() {
            let own = if self.wants_its_change { format!("{sequence},{OWN}") } else { sequence.to_string() };
            headers.set(SEQUENCE, &own)?;
        } else {
            headers.delete(SEQUENCE)?;
        }
        match &self.faults {
            Some(faults) => headers.set(FAULTS, faults)?,
            None => headers.delete(FAULTS)?,
        }
        let identity = self.identity().and_then(|identity| serde_json::to_string(identity).ok());
        let known = [(IDENTITY, identity.as_deref()), (CLIENT_ADDRESS, self.client_address()), (ORIGIN, self.origin())];
        for (name, value) in known {
            match value {
                Some(value) => headers.set(name, value)?,
                None => headers.delete(name)?,
            }
        }
        Ok(())
    }
}

/// What follows the sequence when its client has just made a change.
const OWN: &str = "own";

/// Milliseconds since 1970. In production the clock stands still between inputs and outputs.
#[must_use]
pub fn now_ms() -> u64 {
    Date::now().as_millis()
}

/// 64 random bits for ids that need to differ, not to be unguessable.
#[must_use]
pub fn random() -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a random number below 2^32")]
    let word = || (worker::js_sys::Math::random() * 4_294_967_296.0) as u64;
    (word() << 32) | word()
}
