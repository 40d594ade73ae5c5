//! What changed since the index was built, as the product service tells it: asked for when the announced changes moved on, built into
//! a small index beside the published one. A change is searchable with the first request that knows of its announcement.

use crate::index::Base;
use contracts::catalogue::Product;
use contracts::internal::{CHANGES, Changes, MAX_CHANGES};
use contracts::publications::tag;
use contracts::routes::Service;
use edge::respond::Entity;
use edge::{Context, Error, Peer, Result, Store, Version, now_ms, publications};
use search_index::{Delta, Index};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::time::Duration;
use worker::{Delay, Env};

/// Bytes of the whole answers kept.
const ANSWERS: usize = 16 * 1024 * 1024;
/// How long asking may take before another request takes it over: the one that began may be gone.
const ASKING_MS: u64 = 2_000;
/// How often a request looks whether another one's asking is done.
const GLANCE: Duration = Duration::from_millis(5);
/// Most changed products held beside a segment: more are a reason to publish a new one.
const MOST: usize = 4 * MAX_CHANGES;

/// The index as it is now.
pub(crate) struct Now {
    pub(crate) index: Index,
    /// Answers by request.
    pub(crate) answers: RefCell<Store<Entity>>,
    /// Generation of the announced changes that it holds.
    generation: u64,
}

/// What changed since a version was built.
pub(crate) struct Changed {
    now: RefCell<Option<Rc<Now>>>,
    log: RefCell<Log>,
    /// When the asking under way began; 0 for none.
    asking: Cell<u64>,
}

#[derive(Clone)]
struct Log {
    /// The last change taken in.
    sequence: u64,
    products: BTreeMap<String, Product>,
    removed: BTreeSet<String>,
}

impl Changed {
    /// Nothing known yet of what changed since a version was built. The version's name ends with `-N` when it already holds the
    /// changes up to sequence N.
    pub(crate) fn since(version: &str) -> Changed {
        let sequence = version.rsplit_once('-').and_then(|(_, through)| through.parse().ok()).unwrap_or(0);
        let log = Log { sequence, products: BTreeMap::new(), removed: BTreeSet::new() };
        Changed { now: RefCell::default(), log: RefCell::new(log), asking: Cell::new(0) }
    }

    /// True for the request that now has to ask.
    fn begin(&self) -> bool {
        let now = now_ms();
        let free = self.asking.get() == 0 || now.saturating_sub(self.asking.get()) > ASKING_MS;
        if free {
            self.asking.set(now);
        }
        free
    }
}

/// The index with every change that is known to have been announced. While one request asks for them, the others answer from the
/// index as it was, for this moment only, but for who must see their own change. When the product service does not answer, the index
/// as it was before: the answer then says that it lacks something.
pub(crate) async fn changed(base: &Version<Base>, env: &Env, ctx: &Context) -> Rc<Now> {
    let generation = publications::known(env, ctx).await.generation([tag::SEARCH]);
    let held = || base.changed.now.borrow().clone();
    loop {
        if let Some(now) = held().filter(|now| now.generation >= generation) {
            return now;
        }
        if base.changed.begin() {
            break;
        }
        if let Some(now) = held().filter(|_| !ctx.wants_its_change) {
            ctx.momentary();
            return now;
        }
        Delay::from(GLANCE).await;
    }
    let since = now_ms();
    let outcome = ask(base, env, ctx).await;
    ctx.timed("changes", since);
    let now = match outcome {
        Ok(index) => {
            let now = Rc::new(Now { index, answers: RefCell::new(Store::new(ANSWERS)), generation });
            *base.changed.now.borrow_mut() = Some(Rc::clone(&now));
            now
        }
        Err(error) => {
            let line = serde_json::json!({"level": "error", "service": ctx.service, "part": "changes", "fault": error.to_string(), "trace_id": ctx.trace.trace_id});
            worker::console_error!("{line}");
            ctx.lacks("product");
            let before = || Now { index: base.index.clone(), answers: RefCell::new(Store::new(0)), generation: 0 };
            held().unwrap_or_else(|| Rc::new(before()))
        }
    };
    base.changed.asking.set(0);
    now
}

/// Asks for what changed after what is known, and builds the index with all of it.
async fn ask(base: &Version<Base>, env: &Env, ctx: &Context) -> Result<Index> {
    let product = Peer::new(env, Service::Product)?;
    let mut log = base.changed.log.borrow().clone();
    let mut news = false;
    while log.products.len() < MOST {
        let changes: Changes = product.get(ctx, &format!("{CHANGES}?after={}", log.sequence)).await?;
        let count = changes.products.len() + changes.removed.len();
        news |= count > 0;
        log.take_in(changes);
        if count < MAX_CHANGES {
            break;
        }
    }
    let held = base.changed.now.borrow().as_ref().map(|now| now.index.clone());
    let index = match held {
        Some(index) if !news => index,
        _ => {
            let products: Vec<Product> = log.products.values().cloned().collect();
            let removed: Vec<String> = log.removed.iter().cloned().collect();
            base.index.with(Delta::build(base.index.base(), &products, &removed).map_err(Error::platform)?)
        }
    };
    *base.changed.log.borrow_mut() = log;
    Ok(index)
}

impl Log {
    fn take_in(&mut self, changes: Changes) {
        self.sequence = self.sequence.max(changes.sequence);
        for id in changes.removed {
            self.products.remove(&id);
            self.removed.insert(id);
        }
        for product in changes.products {
            self.removed.remove(&product.card.id);
            self.products.insert(product.card.id.clone(), product);
        }
    }
}
