//! The published index in the isolate's memory, with what changed since it was built.

use crate::cards::CardsKnown;
use crate::changes::{Changed, changed};
use contracts::admin::BLOB_SEARCH;
use contracts::publications::tag;
use edge::{Context, Error, Problem, Published, Result, Version, VersionedBlobs, missing_part};
use search_index::{Index, MANIFEST_PART, Manifest, Segment};
use std::rc::Rc;
use worker::Env;

/// A version of the index, and what this isolate made of it so far.
pub(crate) struct Base {
    pub(crate) index: Index,
    pub(crate) cards: CardsKnown,
    pub(crate) changed: Changed,
}

thread_local! {
    static CURRENT: Published<Base> = const { Published::new() };
}

/// The index to answer from.
pub(crate) struct Served {
    pub(crate) base: Rc<Version<Base>>,
    /// The segment with what changed since.
    pub(crate) now: Rc<crate::changes::Now>,
}

/// The blobs of the search index.
pub(crate) fn blobs(env: &Env) -> Result<VersionedBlobs> {
    Ok(VersionedBlobs::new(env.kv("BLOBS")?, BLOB_SEARCH))
}

/// The index to serve.
///
/// # Errors
/// 503 when none is published or none can be read.
pub(crate) async fn current(env: &Env, ctx: &Context) -> Result<Served> {
    ctx.tag(tag::SEARCH);
    let base = Published::current(&CURRENT, env, ctx, &blobs(env)?, load).await;
    let base = base.ok_or_else(|| Problem::unavailable("no search index is published"))?;
    let now = changed(&base, env, ctx).await;
    Ok(Served { base, now })
}

/// Puts the segment together, one slice at a time: an isolate cannot hold it twice.
async fn load(blobs: &VersionedBlobs, version: &str) -> Result<Base> {
    let read = async |part: &str| blobs.part(version, part).await?.ok_or_else(|| missing_part(version, part));
    let manifest = Manifest::read(&read(MANIFEST_PART).await?).map_err(Error::platform)?;
    let mut assembly = manifest.assembly();
    for slice in manifest.slices() {
        assembly.add(read(slice).await?).map_err(|e| Error::platform(format!("{slice} of version {version}: {e}")))?;
    }
    let segment = Segment::open(assembly.whole()).map_err(Error::platform)?;
    let index = Index::new(Rc::new(segment));
    Ok(Base { index, cards: CardsKnown::default(), changed: Changed::since(version) })
}
