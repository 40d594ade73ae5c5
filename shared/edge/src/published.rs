//! A published blob, opened and kept in the isolate's memory. The pointer is looked at again after a while; the blob is
//! read only when its version changed; when KV fails, what is in memory goes on serving.

use crate::{Cached, Context, Error, Result, VersionedBlobs, now_ms};
use std::rc::Rc;
use std::thread::LocalKey;

/// How long an isolate trusts what it knows of the pointer, in milliseconds.
const POINTER_TTL_MS: u64 = 5_000;

/// One version of a published thing.
#[derive(Debug)]
pub struct Version<T> {
    /// Its name.
    pub version: String,
    /// The opened blob.
    pub content: T,
}

impl<T> std::ops::Deref for Version<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.content
    }
}

/// The slot of a published thing: one `thread_local!` per thing.
#[derive(Debug)]
pub struct Published<T> {
    slot: Cached<Option<Rc<Version<T>>>>,
}

impl<T: 'static> Published<T> {
    /// An empty slot.
    #[must_use]
    pub const fn new() -> Self {
        Published { slot: Cached::new(POINTER_TTL_MS) }
    }

    /// The version to serve, opened from `part`; none before one is published. A fault is logged and the version held so
    /// far is served.
    pub async fn current(
        this: &'static LocalKey<Published<T>>,
        ctx: &Context,
        blobs: &VersionedBlobs,
        part: &str,
        open: impl FnOnce(Vec<u8>) -> Result<T>,
    ) -> Option<Rc<Version<T>>> {
        if let Some(fresh) = this.with(|p| p.slot.fresh()) {
            return fresh;
        }
        let held = this.with(|p| p.slot.any()).flatten();
        if held.is_some() {
            // one request looks, the others go on with what is held
            this.with(|p| p.slot.put(held.clone()));
        }
        let since = now_ms();
        let found = match load(blobs, part, open, held.as_ref()).await {
            Ok(found) => found,
            Err(error) => {
                let line = serde_json::json!({"level": "error", "service": ctx.service, "part": part, "fault": error.to_string(), "trace_id": ctx.trace.trace_id});
                worker::console_error!("{line}");
                held
            }
        };
        ctx.timed("blob", since);
        this.with(|p| p.slot.put(found.clone()));
        found
    }

    /// Looks at the pointer again at the next request: this isolate just switched it.
    pub fn forget(this: &'static LocalKey<Published<T>>) {
        this.with(|p| p.slot.clear());
    }
}

impl<T: 'static> Default for Published<T> {
    fn default() -> Self {
        Published::new()
    }
}

async fn load<T>(
    blobs: &VersionedBlobs,
    part: &str,
    open: impl FnOnce(Vec<u8>) -> Result<T>,
    held: Option<&Rc<Version<T>>>,
) -> Result<Option<Rc<Version<T>>>> {
    let Some(version) = blobs.pointer().await?.current else { return Ok(None) };
    if let Some(held) = held.filter(|h| h.version == version) {
        return Ok(Some(Rc::clone(held)));
    }
    let bytes = blobs.part(&version, part).await?;
    let bytes = bytes.ok_or_else(|| Error::platform(format!("{part} of the current version {version} is missing")))?;
    Ok(Some(Rc::new(Version { version, content: open(bytes)? })))
}
