//! One answer in the isolate's memory, ready to be sent: its bytes and headers stay on JavaScript's side, so that sending
//! it copies nothing and reads nothing again.

use contracts::publications::{CACHE_TAG, Publications, SEQUENCE};
use contracts::trace::Trace;
use edge::respond::{EDGE_RULE, holds};
use edge::{Problem, Result, now_ms};
use std::cell::{Cell, RefCell};
use std::fmt::Write;
use web_sys::{Headers, Request, Response, ResponseInit};
use worker::js_sys::{Array, ArrayBuffer, Function, Reflect, Uint8Array, global};
use worker::wasm_bindgen::{JsCast, JsValue};
use worker::wasm_bindgen_futures::JsFuture;

/// Milliseconds after which an answer is asked for again though nothing in it is known to have changed.
const LONGEST_MS: u64 = 3_600_000;
/// Milliseconds that an answer goes on being given after a change in it was seen, while the new one is fetched.
const GRACE_MS: u64 = 5_000;
/// A refresh that takes longer is begun anew: whoever began it may be gone.
const REFRESH_MS: u64 = 5_000;
/// Smaller answers are not compressed, in bytes.
const WORTH_COMPRESSING: u32 = 700;
/// Headers between services, which no client sees.
const INSIDE: [&str; 3] = [CACHE_TAG, EDGE_RULE, SEQUENCE];

/// Whether an answer may still be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// Nothing in it changed.
    Current,
    /// Something changed a moment ago: it may be given once more while a new one is fetched.
    Stale,
    /// To be given only when there is no other.
    Outdated,
}

/// A kept answer.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The route it is counted under.
    pub(crate) route: &'static str,
    /// Bytes it takes.
    pub(crate) bytes: usize,
    etag: Option<String>,
    tags: Vec<String>,
    plain: Form,
    gzip: RefCell<Option<Form>>,
    /// True once somebody was asked to make the compressed form.
    packed: Cell<bool>,
    not_modified: Form,
    generation: u64,
    /// The sequence up to which its tags were looked at.
    checked: Cell<u64>,
    kept_at: u64,
    changed_at: Cell<u64>,
    refreshing: Cell<u64>,
}

/// A body with the headers that go with it; `init` holds both `headers` and the status.
#[derive(Debug)]
struct Form {
    body: Option<Uint8Array>,
    headers: Headers,
    init: ResponseInit,
}

impl Entry {
    /// Takes over an answer of status 200. `known` is what was known when it was asked for.
    ///
    /// # Errors
    /// When its body does not arrive.
    pub(crate) async fn take(response: &Response, route: &'static str, known: &Publications) -> Result<Entry> {
        let body = JsFuture::from(response.array_buffer().map_err(js)?).await.map_err(js)?;
        let body = Uint8Array::new(body.unchecked_ref::<ArrayBuffer>());
        let headers = Headers::new_with_headers(&response.headers()).map_err(js)?;
        let tags = headers.get(CACHE_TAG).ok().flatten().unwrap_or_default();
        let tags: Vec<String> = tags.split(',').filter(|t| !t.is_empty()).map(str::to_owned).collect();
        for name in INSIDE {
            headers.delete(name).map_err(js)?;
        }
        headers.delete("server-timing").map_err(js)?;
        let etag = headers.get("etag").ok().flatten();
        let not_modified = Headers::new_with_headers(&headers).map_err(js)?;
        not_modified.delete("content-type").map_err(js)?;
        Ok(Entry {
            route,
            bytes: usize::try_from(body.byte_length()).unwrap_or(usize::MAX),
            etag,
            generation: known.generation(tags.iter().map(String::as_str)),
            tags,
            plain: Form::new(Some(body), headers, 200),
            gzip: RefCell::new(None),
            packed: Cell::new(false),
            not_modified: Form::new(None, not_modified, 304),
            checked: Cell::new(known.sequence),
            kept_at: now_ms(),
            changed_at: Cell::new(0),
            refreshing: Cell::new(0),
        })
    }

    /// Whether it may still be given, by what is known.
    pub(crate) fn state(&self, known: &Publications) -> State {
        let now = now_ms();
        if self.changed_at.get() == 0 && self.checked.get() != known.sequence {
            self.checked.set(known.sequence);
            if known.generation(self.tags.iter().map(String::as_str)) != self.generation {
                self.changed_at.set(now);
            }
        }
        match self.changed_at.get() {
            0 if now.saturating_sub(self.kept_at) < LONGEST_MS => State::Current,
            0 if now.saturating_sub(self.kept_at) < 2 * LONGEST_MS => State::Stale,
            changed if changed > 0 && now.saturating_sub(changed) < GRACE_MS => State::Stale,
            _ => State::Outdated,
        }
    }

    /// True for the one request that is to fetch the new answer.
    pub(crate) fn begin_refresh(&self) -> bool {
        let now = now_ms();
        let free = now.saturating_sub(self.refreshing.get()) > REFRESH_MS;
        if free {
            self.refreshing.set(now);
        }
        free
    }

    /// The response to a request, which says how the cache came by it (RFC 9211).
    ///
    /// # Errors
    /// When the platform refuses a header.
    pub(crate) fn response(&self, req: &Request, id: &str, status: &str) -> Result<Response> {
        let headers = req.headers();
        let header = |name| headers.get(name).ok().flatten();
        let takes_gzip = || header("accept-encoding").is_some_and(|a| a.contains("gzip")) && client_takes_gzip(req);
        if let (Some(etag), Some(held)) = (&self.etag, header("if-none-match"))
            && holds(&held, etag.strip_prefix("W/").unwrap_or(etag))
        {
            return self.not_modified.response(id, status);
        }
        let gzip = self.gzip.borrow();
        match &*gzip {
            Some(gzip) if takes_gzip() => gzip.response(id, status),
            _ => self.plain.response(id, status),
        }
    }

    /// True once, for an answer worth compressing: whoever gets this does it.
    pub(crate) fn wants_packing(&self) -> bool {
        !self.packed.replace(true) && self.is_worth_packing()
    }

    /// True when it was to be compressed and is not.
    pub(crate) fn is_unpacked(&self) -> bool {
        self.packed.get() && self.gzip.borrow().is_none() && self.is_worth_packing()
    }

    /// The whole answer, as another cache keeps it.
    ///
    /// # Errors
    /// When the platform refuses a header.
    pub(crate) fn copy(&self) -> Result<Response> {
        let headers = Headers::new_with_headers(&self.plain.headers).map_err(js)?;
        headers.set(EDGE_RULE, "max-age=3600").map_err(js)?;
        headers.delete("x-request-id").map_err(js)?;
        headers.delete("cache-status").map_err(js)?;
        let form = Form::new(self.plain.body.clone(), headers, 200);
        Response::new_with_opt_js_u8_array_and_init(form.body.as_ref(), &form.init).map_err(js)
    }

    /// Its tags, comma-separated.
    pub(crate) fn tags(&self) -> String {
        self.tags.join(",")
    }

    /// The generation it was made in.
    pub(crate) fn generation(&self) -> u64 {
        self.generation
    }

    fn is_worth_packing(&self) -> bool {
        let kind = self.plain.headers.get("content-type").ok().flatten().unwrap_or_default();
        let is_text = ["text/", "application/json", "application/xml", "image/svg"].iter().any(|t| kind.starts_with(t));
        is_text && self.plain.body.as_ref().is_some_and(|body| body.byte_length() > WORTH_COMPRESSING)
    }

    /// Makes the compressed form. Clients that take it get it from then on.
    ///
    /// # Errors
    /// When the platform cannot compress.
    pub(crate) async fn compress(&self) -> Result<()> {
        let whole = Response::new_with_opt_js_u8_array(self.plain.body.as_ref()).map_err(js)?;
        let stream = whole.body().ok_or_else(Problem::internal)?;
        // not yet among the types that the bindings know
        let constructor = Reflect::get(&global(), &"CompressionStream".into()).map_err(js)?;
        let packer =
            Reflect::construct(constructor.unchecked_ref::<Function>(), &Array::of1(&"gzip".into())).map_err(js)?;
        let packed = stream.pipe_through(packer.unchecked_ref());
        let packed = Response::new_with_opt_readable_stream(Some(&packed)).map_err(js)?;
        let packed = JsFuture::from(packed.array_buffer().map_err(js)?).await.map_err(js)?;
        let headers = Headers::new_with_headers(&self.plain.headers).map_err(js)?;
        headers.set("content-encoding", "gzip").map_err(js)?;
        headers.append("vary", "accept-encoding").map_err(js)?;
        if let Some(etag) = self.etag.as_ref().filter(|etag| !etag.starts_with("W/")) {
            headers.set("etag", &format!("W/{etag}")).map_err(js)?;
        }
        let form = Form::new(Some(Uint8Array::new(&packed)), headers, 200);
        // the body is compressed already: the platform must not do it again
        Reflect::set(&form.init, &"encodeBody".into(), &"manual".into()).map_err(js)?;
        *self.gzip.borrow_mut() = Some(form);
        Ok(())
    }
}

impl Form {
    fn new(body: Option<Uint8Array>, headers: Headers, status: u16) -> Form {
        let init = ResponseInit::new();
        init.set_status(status);
        init.set_headers(&headers);
        Form { body, headers, init }
    }

    fn response(&self, id: &str, status: &str) -> Result<Response> {
        self.headers.set("x-request-id", id).map_err(js)?;
        self.headers.set("cache-status", status).map_err(js)?;
        Response::new_with_opt_js_u8_array_and_init(self.body.as_ref(), &self.init).map_err(js)
    }
}

/// The platform asks for compressed answers on behalf of every client, and tells here what the client itself asked for.
fn client_takes_gzip(req: &Request) -> bool {
    let told = Reflect::get(req, &"cf".into()).and_then(|cf| Reflect::get(&cf, &"clientAcceptEncoding".into()));
    told.ok().and_then(|told| told.as_string()).is_none_or(|told| told.contains("gzip"))
}

/// The id of a request: that of its caller's trace, else a new one.
pub(crate) fn request_id(req: &Request) -> String {
    if let Some(trace) = req.headers().get("traceparent").ok().flatten() {
        return Trace::continue_from(Some(&trace), edge::random).trace_id;
    }
    let mut id = String::with_capacity(32);
    let _ = write!(id, "{:016x}{:016x}", edge::random(), edge::random());
    id
}

fn js(error: JsValue) -> edge::Error {
    edge::Error::platform(worker::Error::from(error))
}
