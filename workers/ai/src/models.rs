//! The published model in the isolate's memory. The pointer is looked at again after five seconds; the blob is read and
//! decoded only when the version changed. When KV fails, what is in memory goes on serving.

use contracts::admin::BLOB_RECOMMENDATIONS;
use edge::{Cached, Context, Error, Result, VersionedBlobs, now_ms};
use recommender::Model;
use std::rc::Rc;
use worker::Env;

/// The one part of a model's blob.
pub(crate) const PART: &str = "model";

/// A decoded model and its version.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub(crate) version: String,
    pub(crate) model: Model,
}

thread_local! {
    static CURRENT: Cached<Option<Rc<Loaded>>> = const { Cached::new(5000) };
}

/// The blobs of the recommendation model.
pub(crate) fn blobs(env: &Env) -> Result<VersionedBlobs> {
    Ok(VersionedBlobs::new(env.kv("BLOBS")?, BLOB_RECOMMENDATIONS))
}

/// The model to serve; none before one is published.
pub(crate) async fn current(env: &Env, ctx: &Context) -> Option<Rc<Loaded>> {
    if let Some(fresh) = CURRENT.with(Cached::fresh) {
        return fresh;
    }
    let held = CURRENT.with(Cached::any).flatten();
    let since = now_ms();
    let loaded = match load(env, held.as_ref()).await {
        Ok(loaded) => loaded,
        Err(e) => {
            ctx.note("model kept");
            worker::console_error!(
                "{}",
                serde_json::json!({"level": "error", "service": "ai", "part": "model", "fault": e.to_string()})
            );
            held
        }
    };
    ctx.timed("model", since);
    CURRENT.with(|c| c.put(loaded.clone()));
    loaded
}

/// Looks at the pointer again on the next request: the version was just switched here.
pub(crate) fn forget() {
    CURRENT.with(Cached::clear);
}

async fn load(env: &Env, held: Option<&Rc<Loaded>>) -> Result<Option<Rc<Loaded>>> {
    let blobs = blobs(env)?;
    let Some(version) = blobs.pointer().await?.current else { return Ok(None) };
    if let Some(held) = held.filter(|h| h.version == version) {
        return Ok(Some(held.clone()));
    }
    let bytes = blobs.part(&version, PART).await?.ok_or_else(|| Error::platform("the current model has no content"))?;
    let model = recommender::decode(&bytes).map_err(Error::platform)?;
    Ok(Some(Rc::new(Loaded { version, model })))
}
