//! The published model in the isolate's memory.

use contracts::admin::BLOB_RECOMMENDATIONS;
use edge::{Context, Error, Loading, Published, Result, Version, VersionedBlobs};
use recommender::Model;
use std::rc::Rc;
use worker::Env;

/// The one part of a model's blob.
pub(crate) const PART: &str = "model";

thread_local! {
    static CURRENT: Published<Model> = const { Published::new() };
}

/// The blobs of the recommendation model.
pub(crate) fn blobs(env: &Env) -> Result<VersionedBlobs> {
    Ok(VersionedBlobs::new(env.kv("BLOBS")?, BLOB_RECOMMENDATIONS))
}

/// The model to serve; none before one is published.
pub(crate) async fn current(env: &Env, ctx: &Context) -> Option<Rc<Version<Model>>> {
    Published::current(&CURRENT, env, ctx, &blobs(env).ok()?, load).await
}

async fn load(loading: &Loading<Model>) -> Result<Model> {
    recommender::decode(&loading.part(PART).await?).map_err(Error::platform)
}
