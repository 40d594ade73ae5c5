//! A published blob, opened and kept in the isolate's memory. It is read only when its version changed; while the new one
//! loads, or when it cannot be read, what is in memory goes on serving, unless both are too large to be held at once.

use crate::{Context, Error, Result, VersionedBlobs, metrics, now_ms, publications};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::thread::LocalKey;
use std::time::Duration;
use worker::{Delay, Env};

/// How long a load may go without reading a part before another request takes it over: the one that began it may be gone.
const LOAD_MS: u64 = 10_000;
/// How often a request looks whether another one's load is done.
const GLANCE: Duration = Duration::from_millis(15);
/// How long requests that still use a version are waited for when it has to go: as long as any of them is of use.
const LET_GO_MS: u64 = 4_000;
/// With less time than this left a request waits no more: its caller is still there to be told.
const TO_ANSWER: Duration = Duration::from_millis(100);

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
    /// When the load under way began or read its last part; 0 for none.
    loading: Cell<u64>,
}

impl<T: 'static> Published<T> {
    /// An empty slot.
    #[must_use]
    pub const fn new() -> Self {
        Published { held: RefCell::new(None), loading: Cell::new(0) }
    }

    /// The version to serve, made by `load` from its blobs; none before one is published, and while it takes longer than this
    /// request may. Of requests that meet a new version one loads it: the others go on with the version held, or wait when there is
    /// none, or when their client has just made the change and knows of it. A fault is logged, and what is held is served. An answer
    /// from another version than the published one is momentary, and lacks this service's part when there is none at all.
    pub async fn current(
        this: &'static LocalKey<Published<T>>,
        env: &Env,
        ctx: &Context,
        blobs: &VersionedBlobs,
        load: impl AsyncFn(&Loading<T>) -> Result<T> + Clone + 'static,
    ) -> Option<Rc<Version<T>>> {
        let known = publications::known(env, ctx).await;
        let version = match known.current(blobs.name()) {
            Some(version) => version.to_owned(),
            None => blobs.noted().await?,
        };
        let served = Self::found(this, ctx, blobs, &version, load).await;
        match &served {
            Some(served) if served.version == version => {}
            Some(_) => ctx.momentary(),
            None => ctx.lacks(ctx.service),
        }
        served
    }

    async fn found(
        this: &'static LocalKey<Published<T>>,
        ctx: &Context,
        blobs: &VersionedBlobs,
        version: &str,
        load: impl AsyncFn(&Loading<T>) -> Result<T> + Clone + 'static,
    ) -> Option<Rc<Version<T>>> {
        let (since, mut waited, mut begun) = (now_ms(), false, false);
        loop {
            // nobody keeps it while waiting: it may have to go first
            let held = this.with(|p| p.held.borrow().clone());
            let right = held.as_ref().is_some_and(|held| held.version == version);
            if !right && this.with(Published::begin) {
                if begun {
                    // this request has tried: another one may
                    this.with(|p| p.loading.set(0));
                    return held;
                }
                begun = true;
                let (loading, load) =
                    (Loading { slot: this, blobs: blobs.clone(), version: version.to_owned() }, load.clone());
                // goes on when its client goes away
                ctx.wait_until(async move { loading.fill(load).await });
            }
            let enough = right || held.is_some() && !ctx.wants_its_change;
            if enough || ctx.time_left() < TO_ANSWER {
                if waited {
                    ctx.timed("blob", since);
                }
                return held;
            }
            drop(held);
            waited = true;
            Delay::from(GLANCE).await;
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

/// A version while it is loaded, beside the one that is held.
#[derive(Debug)]
pub struct Loading<T: 'static> {
    slot: &'static LocalKey<Published<T>>,
    blobs: VersionedBlobs,
    version: String,
}

impl<T: 'static> Loading<T> {
    /// Its name.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// A part of it.
    ///
    /// # Errors
    /// When there is none, or KV fails.
    pub async fn part(&self, part: &str) -> Result<Vec<u8>> {
        let bytes = self.blobs.part(&self.version, part).await?.ok_or_else(|| missing_part(&self.version, part))?;
        self.goes_on();
        Ok(bytes)
    }

    /// What `read` finds of the version that is held; none when there is none.
    pub fn held<R>(&self, read: impl FnOnce(&T) -> R) -> Option<R> {
        self.slot.with(|p| p.held.borrow().as_ref().map(|held| read(held)))
    }

    /// Takes the version that is held out of service and gives it back to be dropped, for memory that is needed: requests wait from
    /// here on until the load is done. Those that use it are waited for, but not for ever: one that was given up never ends.
    pub async fn let_go(&self) -> Option<Rc<Version<T>>> {
        let old = self.slot.with(|p| p.held.borrow_mut().take())?;
        metrics::loaded("let go");
        let since = now_ms();
        while Rc::strong_count(&old) > 1 && now_ms().saturating_sub(since) < LET_GO_MS {
            Delay::from(GLANCE).await;
        }
        self.goes_on();
        Some(old)
    }

    fn goes_on(&self) {
        self.slot.with(|p| p.loading.set(now_ms()));
    }

    async fn fill(self, load: impl AsyncFn(&Loading<T>) -> Result<T>) {
        let outcome = load(&self).await;
        let Loading { slot, blobs, version } = self;
        match outcome {
            Ok(content) => {
                metrics::loaded("taken up");
                slot.with(|p| *p.held.borrow_mut() = Some(Rc::new(Version { version, content })));
            }
            Err(error) => {
                metrics::loaded("failed");
                let line = serde_json::json!({"level": "error", "part": blobs.name(), "version": version, "fault": error.to_string()});
                worker::console_error!("{line}");
            }
        }
        slot.with(|p| p.loading.set(0));
    }
}

/// The error of a version that lacks a part.
#[must_use]
pub fn missing_part(version: &str, part: &str) -> Error {
    Error::platform(format!("{part} of version {version} is missing"))
}
