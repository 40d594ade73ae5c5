//! The published index in the isolate's memory, with what changed since it was built.

use crate::cards::CardsKnown;
use crate::changes::{Changed, changed};
use contracts::admin::BLOB_SEARCH;
use contracts::publications::tag;
use edge::{Context, Error, Loading, Problem, Published, Result, Version, VersionedBlobs};
use search_index::{Index, MANIFEST_PART, Manifest, Segment, Swap, swap};
use std::rc::Rc;
use worker::Env;

/// A version of the index, and what this isolate made of it so far.
pub(crate) struct Base {
    pub(crate) index: Index,
    /// Bytes that its segment takes.
    bytes: usize,
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
/// 503 when none is published, none can be read, or reading it takes longer than this request may.
pub(crate) async fn current(env: &Env, ctx: &Context) -> Result<Served> {
    ctx.tag(tag::SEARCH);
    // where faults may be made, a request may find no room for a new index beside the old one
    let is_full = ctx.fault("room").is_some();
    let load = async move |loading: &Loading<Base>| load(loading, is_full).await;
    let base = Published::current(&CURRENT, env, ctx, &blobs(env)?, load).await;
    let base = base.ok_or_else(|| Problem::unavailable("no search index is published, or it is still being read"))?;
    let now = changed(&base, env, ctx).await;
    Ok(Served { base, now })
}

/// Puts the segment together in one allocation, one slice at a time.
///
/// When the old segment and the new one do not fit beside each other, the old one goes first: two would be more than the platform
/// allows, and it would end the isolate with all that it holds and every request in it. Before, every slice is read once and compared
/// with the manifest, so that nothing is let go for what cannot be read; being read, the slices are near for the second time. Requests
/// then wait as long as they are of use to their callers: a late answer is better than none, and whoever asks what the gateway keeps
/// is answered by it all the time. Who waited in vain is answered 503, with `retry-after`, and the gateway gives whatever it has.
async fn load(loading: &Loading<Base>, is_full: bool) -> Result<Base> {
    let manifest = Manifest::read(&loading.part(MANIFEST_PART).await?).map_err(Error::platform)?;
    let held = loading.held(|base| base.bytes).unwrap_or_default();
    let mut place = 0;
    let taken = if is_full { usize::MAX } else { taken() };
    if swap(taken, held, manifest.segment_bytes as usize) == Swap::InPlace {
        for slice in manifest.slices() {
            manifest.check_part(slice, &loading.part(slice).await?).map_err(Error::platform)?;
        }
        place = held;
        drop(loading.let_go().await);
    }
    // In the same turn as the old one went, before anybody else allocates: the allocator gives the place that it left, whole, since
    // nothing smaller is free that would hold as much. A segment that outgrew it takes new memory; when that is too much, the
    // platform replaces the isolate by a fresh one.
    let mut assembly = manifest.assembly(place);
    for slice in manifest.slices() {
        let bytes = loading.part(slice).await?;
        assembly.add(bytes).map_err(|e| Error::platform(format!("{slice} of version {}: {e}", loading.version())))?;
    }
    let segment = assembly.whole();
    let bytes = segment.capacity();
    let index = Index::new(Rc::new(Segment::open(segment).map_err(Error::platform)?));
    Ok(Base { index, bytes, cards: CardsKnown::default(), changed: Changed::since(loading.version()) })
}

/// Bytes of memory that this isolate's program took so far; it never gives any back.
fn taken() -> usize {
    #[cfg(target_arch = "wasm32")]
    {
        core::arch::wasm32::memory_size::<0>() * 65_536
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        0
    }
}
