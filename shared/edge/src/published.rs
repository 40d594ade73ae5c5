//! A published blob, opened and kept in the isolate's memory. It is read only when its version changed; while the new one
//! loads, or when it cannot be read, what is in memory goes on serving.

use crate::{Context, Error, Result, VersionedBlobs, now_ms, publications};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::thread::LocalKey;
use std::time::Duration;
use worker::{Delay, Env};

/// How long a load may take before another request takes it over: the one that began it may be gone.
const LOAD_MS: u64 = 10_000;
/// How often a request looks whether another one's load is done.
const GLANCE: Duration = Duration::from_millis(15);

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
    held: RefCell<Option<Rc<Version<T>>>>,
    /// When the load under way began; 0 for none.
    loading: Cell<u64>,
}

impl<T: 'static> Published<T> {
    /// An empty slot.
    #[must_use]
    pub const fn new() -> Self {
        Published { held: RefCell::new(None), loading: Cell::new(0) }
    }

    /// The version to serve, made by `load` from its blobs; none before one is published. Of requests that meet a new
    /// version one loads it: the others go on with the version held, or wait when there is none, or when their client
    /// has just made the change and knows of it. A fault is logged, and what is held is served.
    pub async fn current(
        this: &'static LocalKey<Published<T>>,
        env: &Env,
        ctx: &Context,
        blobs: &VersionedBlobs,
        load: impl AsyncFn(&VersionedBlobs, &str) -> Result<T> + 'static,
    ) -> Option<Rc<Version<T>>> {
        let known = publications::known(env, ctx).await;
        let version = known.current(blobs.name())?.to_owned();
        let held = this.with(|p| p.held.borrow().clone());
        match held {
            Some(held) if held.version == version => Some(held),
            Some(held) if !ctx.wants_its_change => {
                if this.with(Published::begin) {
                    let blobs = blobs.clone();
                    ctx.wait_until(async move { fill(this, &blobs, version, load).await });
                }
                Some(held)
            }
            held => {
                let since = now_ms();
                while !this.with(Published::begin) {
                    Delay::from(GLANCE).await;
                }
                let there = this.with(|p| p.held.borrow().as_ref().is_some_and(|h| h.version == version));
                if there {
                    this.with(|p| p.loading.set(0));
                } else {
                    fill(this, blobs, version, load).await;
                }
                ctx.timed("blob", since);
                this.with(|p| p.held.borrow().clone()).or(held)
            }
        }
    }

    /// True for the request that now has to load.
    fn begin(&self) -> bool {
        let now = now_ms();
        let free = self.loading.get() == 0 || now.saturating_sub(self.loading.get()) > LOAD_MS;
        if free {
            self.loading.set(now);
        }
        free
    }
}

impl<T: 'static> Default for Published<T> {
    fn default() -> Self {
        Published::new()
    }
}

async fn fill<T: 'static>(
    this: &'static LocalKey<Published<T>>,
    blobs: &VersionedBlobs,
    version: String,
    load: impl AsyncFn(&VersionedBlobs, &str) -> Result<T>,
) {
    match load(blobs, &version).await {
        Ok(content) => this.with(|p| *p.held.borrow_mut() = Some(Rc::new(Version { version, content }))),
        Err(error) => {
            let line = serde_json::json!({"level": "error", "part": blobs.name(), "version": version, "fault": error.to_string()});
            worker::console_error!("{line}");
        }
    }
    this.with(|p| p.loading.set(0));
}

/// The error of a version that lacks a part.
#[must_use]
pub fn missing_part(version: &str, part: &str) -> Error {
    Error::platform(format!("{part} of version {version} is missing"))
}
