//! One answer in the isolate's memory, ready to be sent: its bytes stay on JavaScript's side, so that sending it copies
//! nothing and reads nothing again. Headers that others have too are held once (see shape.rs).

use crate::shape::{Own, Sent, Shape};
use contracts::publications::Publications;
use contracts::trace::Trace;
use edge::respond::holds;
use edge::{Problem, Result, now_ms};
use std::cell::{Cell, RefCell};
use std::fmt::Write;
use std::rc::Rc;
use web_sys::{Request, Response};
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
/// What an entry takes beside its bytes and texts: itself, and on JavaScript's side two objects for each body.
const OVERHEAD: usize = 600;

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
    shape: Rc<Shape>,
    own: Own,
    plain: Uint8Array,
    gzip: RefCell<Option<Uint8Array>>,
    /// True once somebody was asked to make the compressed form.
    packed: Cell<bool>,
    generation: u64,
    /// The sequence up to which its tags were looked at.
    checked: Cell<u64>,
    kept_at: u64,
    changed_at: Cell<u64>,
    refreshing: Cell<u64>,
}

impl Entry {
    /// Takes over an answer of status 200. `known` is what was known when it was asked for.
    ///
    /// # Errors
    /// When its body does not arrive.
    pub(crate) async fn take(response: worker::Response, route: &'static str, known: &Publications) -> Result<Entry> {
        let (shape, own) = Shape::read(response.headers())?;
        let response: Response = response.into();
        let body = JsFuture::from(response.array_buffer().map_err(js)?).await.map_err(js)?;
        Ok(Entry {
            route,
            shape,
            generation: known.generation(tags_of(&own)),
            own,
            plain: Uint8Array::new(body.unchecked_ref::<ArrayBuffer>()),
            gzip: RefCell::new(None),
            packed: Cell::new(false),
            checked: Cell::new(known.sequence),
            kept_at: now_ms(),
            changed_at: Cell::new(0),
            refreshing: Cell::new(0),
        })
    }

    /// Bytes it takes now, all in all.
    pub(crate) fn bytes(&self) -> usize {
        let length = |body: &Uint8Array| usize::try_from(body.byte_length()).unwrap_or(usize::MAX / 4);
        let text = |text: &Option<Box<str>>| text.as_ref().map_or(0, |text| text.len());
        let gzip = self.gzip.borrow().as_ref().map_or(0, |body| length(body) + OVERHEAD / 2);
        OVERHEAD + length(&self.plain) + gzip + text(&self.own.etag) + text(&self.own.link) + self.own.tags.len()
    }

    /// Whether it may still be given, by what is known.
    pub(crate) fn state(&self, known: &Publications) -> State {
        let now = now_ms();
        if self.changed_at.get() == 0 && self.checked.get() != known.sequence {
            self.checked.set(known.sequence);
            if known.generation(tags_of(&self.own)) != self.generation {
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
        if let Some(etag) = &self.own.etag
            && let Some(held) = req.headers().get("if-none-match").ok().flatten()
            && holds(&held, etag.strip_prefix("W/").unwrap_or(etag))
        {
            return self.shape.response(Sent::NotModified, &self.own, None, id, status);
        }
        let gzip = self.gzip.borrow();
        match &*gzip {
            Some(gzip) if takes_gzip(req) => self.shape.response(Sent::Gzip, &self.own, Some(gzip), id, status),
            _ => self.shape.response(Sent::Plain, &self.own, Some(&self.plain), id, status),
        }
    }

    /// True once, for an answer worth compressing that somebody asks for who takes it so: whoever gets this does it.
    pub(crate) fn wants_packing(&self, req: &Request) -> bool {
        !self.packed.get() && self.is_worth_packing() && takes_gzip(req) && !self.packed.replace(true)
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
        self.shape.copy(&self.own, &self.plain)
    }

    /// Its tags, comma-separated.
    pub(crate) fn tags(&self) -> &str {
        &self.own.tags
    }

    /// The generation it was made in.
    pub(crate) fn generation(&self) -> u64 {
        self.generation
    }

    fn is_worth_packing(&self) -> bool {
        self.shape.packs && self.plain.byte_length() > WORTH_COMPRESSING
    }

    /// Makes the compressed form. Clients that take it get it from then on.
    ///
    /// # Errors
    /// When the platform cannot compress.
    pub(crate) async fn compress(&self) -> Result<()> {
        let whole = Response::new_with_opt_js_u8_array(Some(&self.plain)).map_err(js)?;
        let stream = whole.body().ok_or_else(Problem::internal)?;
        // not yet among the types that the bindings know
        let constructor = Reflect::get(&global(), &"CompressionStream".into()).map_err(js)?;
        let packer =
            Reflect::construct(constructor.unchecked_ref::<Function>(), &Array::of1(&"gzip".into())).map_err(js)?;
        let packed = stream.pipe_through(packer.unchecked_ref());
        let packed = Response::new_with_opt_readable_stream(Some(&packed)).map_err(js)?;
        let packed = JsFuture::from(packed.array_buffer().map_err(js)?).await.map_err(js)?;
        *self.gzip.borrow_mut() = Some(Uint8Array::new(&packed));
        Ok(())
    }
}

fn tags_of(own: &Own) -> impl Iterator<Item = &str> {
    own.tags.split(',').filter(|tag| !tag.is_empty())
}

fn takes_gzip(req: &Request) -> bool {
    let asked = req.headers().get("accept-encoding").ok().flatten();
    asked.is_some_and(|accepted| accepted.contains("gzip")) && client_takes_gzip(req)
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

pub(crate) fn js(error: JsValue) -> edge::Error {
    edge::Error::platform(worker::Error::from(error))
}
