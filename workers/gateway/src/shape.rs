//! The headers that many kept answers have in common. Answers of one kind differ in their entity tag and, pages, in what
//! they link to; everything else is held once, on JavaScript's side, ready to be sent.

use contracts::publications::{CACHE_TAG, SEQUENCE};
use edge::Result;
use edge::respond::EDGE_RULE;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use web_sys::{Headers, Response, ResponseInit};
use worker::js_sys::{Reflect, Uint8Array};

/// Headers between services, and those that are written anew for each request or follow from the body.
const NOT_KEPT: [&str; 7] =
    [CACHE_TAG, EDGE_RULE, SEQUENCE, "server-timing", "x-request-id", "cache-status", "content-length"];
/// Most shapes known at once; there are a few for each route.
const SHAPES: usize = 500;

thread_local! {
    static KNOWN: RefCell<HashMap<String, Rc<Shape>>> = RefCell::default();
}

/// What is an answer's own among its headers.
#[derive(Debug, Default)]
pub(crate) struct Own {
    pub(crate) etag: Option<Box<str>>,
    pub(crate) link: Option<Box<str>>,
    /// Comma-separated; no client sees them.
    pub(crate) tags: Box<str>,
}

/// Headers in common, as they go with a whole answer, a compressed one, and none.
#[derive(Debug)]
pub(crate) struct Shape {
    plain: Form,
    gzip: Form,
    not_modified: Form,
    /// True when compressing is worth it for content of this type.
    pub(crate) packs: bool,
}

/// In which form an answer is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sent {
    Plain,
    Gzip,
    NotModified,
}

/// `init` holds both `headers` and the status.
#[derive(Debug)]
struct Form {
    headers: Headers,
    init: ResponseInit,
}

impl Shape {
    /// Reads an answer's headers.
    ///
    /// # Errors
    /// When the platform refuses a header.
    pub(crate) fn read(headers: &worker::Headers) -> Result<(Rc<Shape>, Own)> {
        let (mut own, mut common) = (Own::default(), String::new());
        for (name, value) in headers.entries() {
            match name.as_str() {
                "etag" => own.etag = Some(value.into()),
                "link" => own.link = Some(value.into()),
                CACHE_TAG => own.tags = value.into(),
                name if NOT_KEPT.contains(&name) => {}
                name => common.extend([name, ": ", &value, "\n"]),
            }
        }
        // an answer without one must not be sent with another's
        common.push(if own.etag.is_some() { 'e' } else { ' ' });
        common.push(if own.link.is_some() { 'l' } else { ' ' });
        if let Some(known) = KNOWN.with_borrow(|known| known.get(&common).cloned()) {
            return Ok((known, own));
        }
        let shape = Rc::new(Shape::of(common.lines().filter_map(|line| line.split_once(": ")))?);
        KNOWN.with_borrow_mut(|known| {
            if known.len() >= SHAPES {
                known.clear();
            }
            known.insert(common, Rc::clone(&shape));
        });
        Ok((shape, own))
    }

    fn of<'h>(common: impl Iterator<Item = (&'h str, &'h str)>) -> Result<Shape> {
        let plain = Headers::new().map_err(crate::entry::js)?;
        let mut packs = false;
        for (name, value) in common {
            plain.set(name, value).map_err(crate::entry::js)?;
            packs |= name == "content-type"
                && ["text/", "application/json", "application/xml", "image/svg"].iter().any(|t| value.starts_with(t));
        }
        let copy = || Headers::new_with_headers(&plain).map_err(crate::entry::js);
        let (gzip, not_modified) = (copy()?, copy()?);
        gzip.set("content-encoding", "gzip").map_err(crate::entry::js)?;
        gzip.append("vary", "accept-encoding").map_err(crate::entry::js)?;
        not_modified.delete("content-type").map_err(crate::entry::js)?;
        let gzip = Form::new(gzip, 200);
        // the body is compressed already: the platform must not do it again
        Reflect::set(&gzip.init, &"encodeBody".into(), &"manual".into()).map_err(crate::entry::js)?;
        Ok(Shape { plain: Form::new(plain, 200), gzip, not_modified: Form::new(not_modified, 304), packs })
    }

    /// A response of this shape.
    ///
    /// # Errors
    /// When the platform refuses a header.
    pub(crate) fn response(
        &self,
        sent: Sent,
        own: &Own,
        body: Option<&Uint8Array>,
        id: &str,
        status: &str,
    ) -> Result<Response> {
        let form = match sent {
            Sent::Plain => &self.plain,
            Sent::Gzip => &self.gzip,
            Sent::NotModified => &self.not_modified,
        };
        let set = |name, value: &str| form.headers.set(name, value).map_err(crate::entry::js);
        match &own.etag {
            // the compressed body is another one with the same meaning
            Some(etag) if sent == Sent::Gzip && !etag.starts_with("W/") => set("etag", &format!("W/{etag}"))?,
            Some(etag) => set("etag", etag)?,
            None => {}
        }
        if let Some(link) = &own.link {
            set("link", link)?;
        }
        set("x-request-id", id)?;
        set("cache-status", status)?;
        Response::new_with_opt_js_u8_array_and_init(body, &form.init).map_err(crate::entry::js)
    }

    /// The whole answer with headers of its own, as another cache keeps it.
    ///
    /// # Errors
    /// When the platform refuses a header.
    pub(crate) fn copy(&self, own: &Own, body: &Uint8Array) -> Result<Response> {
        let headers = Headers::new_with_headers(&self.plain.headers).map_err(crate::entry::js)?;
        for (name, value) in [("etag", &own.etag), ("link", &own.link)] {
            if let Some(value) = value {
                headers.set(name, value).map_err(crate::entry::js)?;
            }
        }
        headers.set(EDGE_RULE, "max-age=3600").map_err(crate::entry::js)?;
        headers.delete("x-request-id").map_err(crate::entry::js)?;
        headers.delete("cache-status").map_err(crate::entry::js)?;
        let form = Form::new(headers, 200);
        Response::new_with_opt_js_u8_array_and_init(Some(body), &form.init).map_err(crate::entry::js)
    }
}

impl Form {
    fn new(headers: Headers, status: u16) -> Form {
        let init = ResponseInit::new();
        init.set_status(status);
        init.set_headers(&headers);
        Form { headers, init }
    }
}
