//! What changed since the index was built, as the product service tells it: asked for when the announced changes moved on, built into
//! a small index beside the published one. Whoever made a change finds it with the next request; others are answered from what is held
//! while one catches up for all, behind its answer.

use crate::index::Base;
use contracts::internal::{CHANGES, Changes, MAX_CHANGES};
use contracts::publications::tag;
use contracts::routes::Service;
use edge::respond::Entity;
use edge::{Context, Error, Peer, Result, Store, Version, now_ms, publications};
use search_index::{ChangeLog, Index, Pace, Turn};
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use worker::{Delay, Env};

/// Bytes of the whole answers kept.
const ANSWERS: usize = 16 * 1024 * 1024;
/// How often a request looks whether another one caught up.
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
    log: RefCell<ChangeLog>,
    pace: Pace,
}

impl Changed {
    /// Nothing known yet of what changed since a version was built.
    pub(crate) fn since(version: &str) -> Changed {
        Changed { now: RefCell::default(), log: RefCell::new(ChangeLog::since(version)), pace: Pace::default() }
    }
}

/// The index with every change that is known to have been announced, or as it was for who need not see them (see [`Pace`]). When the
/// product service does not answer, the index as it was before: the answer then says that it lacks something.
pub(crate) async fn changed(base: &Rc<Version<Base>>, env: &Env, ctx: &Context) -> Rc<Now> {
    let generation = publications::known(env, ctx).await.generation([tag::SEARCH]);
    loop {
        let held = base.changed.now.borrow().clone().map(|now| (now.generation, now));
        match base.changed.pace.turn(held, generation, ctx.wants_its_change, now_ms()) {
            Turn::Current(now) => return now,
            Turn::Meanwhile(now, catches_up) => {
                if catches_up {
                    let (base, env, behind) = (Rc::clone(base), env.clone(), ctx.afresh());
                    ctx.wait_until(async move { drop(catch_up(&base, &env, &behind, generation).await) });
                }
                ctx.momentary();
                return now;
            }
            Turn::CatchUp(held) => {
                let now = catch_up(base, env, ctx, generation).await;
                return now.or(held).unwrap_or_else(|| Rc::new(Now::without_changes(base)));
            }
            Turn::Wait => Delay::from(GLANCE).await,
        }
    }
}

/// Asks for what changed after what is known, and holds the index with all of it; nothing when the product service does not answer.
async fn catch_up(base: &Version<Base>, env: &Env, ctx: &Context, generation: u64) -> Option<Rc<Now>> {
    let since = now_ms();
    let outcome = ask(base, env, ctx).await;
    ctx.timed("changes", since);
    base.changed.pace.ended(now_ms());
    match outcome {
        Ok(index) => {
            // whoever asked at the same time may have taken in more, which this index has too
            let mut held = base.changed.now.borrow_mut();
            let generation = held.as_ref().map_or(generation, |now| now.generation.max(generation));
            let now = Rc::new(Now { index, answers: RefCell::new(Store::new(ANSWERS)), generation });
            *held = Some(Rc::clone(&now));
            Some(now)
        }
        Err(error) => {
            let line = serde_json::json!({"level": "error", "service": ctx.service, "part": "changes", "fault": error.to_string(), "trace_id": ctx.trace.trace_id});
            worker::console_error!("{line}");
            ctx.lacks("product");
            None
        }
    }
}

async fn ask(base: &Version<Base>, env: &Env, ctx: &Context) -> Result<Index> {
    let (product, changed) = (Peer::new(env, Service::Product)?, &base.changed);
    while changed.log.borrow().products() < MOST {
        let after = changed.log.borrow().sequence();
        let changes: Changes = product.get(ctx, &format!("{CHANGES}?after={after}")).await?;
        let is_last = changes.products.len() + changes.removed.len() < MAX_CHANGES;
        changed.log.borrow_mut().take_in(changes);
        if is_last {
            break;
        }
    }
    if let Some(delta) = changed.log.borrow_mut().build(base.index.base()).map_err(Error::platform)? {
        return Ok(base.index.with(delta));
    }
    let held = changed.now.borrow();
    Ok(held.as_ref().map_or_else(|| base.index.clone(), |now| now.index.clone()))
}

impl Now {
    fn without_changes(base: &Version<Base>) -> Now {
        Now { index: base.index.clone(), answers: RefCell::new(Store::new(0)), generation: 0 }
    }
}
