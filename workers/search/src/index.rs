//! The published index in the isolate's memory, with what changed since it was built. Cards are read by the chunk, when first shown.

use crate::changes::{Changed, changed};
use contracts::admin::BLOB_SEARCH;
use contracts::publications::tag;
use edge::{Context, Error, Memory, Problem, Published, Result, Version, VersionedBlobs, missing_part, now_ms};
use futures_util::future::try_join_all;
use search_index::{CardChunk, Doc, Index, MANIFEST_PART, Manifest, Segment, chunk_of, part_name};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use worker::Env;

/// Bytes of cards kept, about; twice as many for a moment.
const CARDS_KEPT: usize = 8 * 1024 * 1024;
/// Bytes of a chunk of cards, about.
const CHUNK_BYTES: usize = 48 * 1024;
/// What a version holds never changes.
const FOREVER: u64 = u64::MAX;

/// A version of the index, and what this isolate made of it so far.
pub(crate) struct Base {
    pub(crate) index: Index,
    chunks: Memory<u32, Rc<CardChunk>>,
    pub(crate) changed: Changed,
}

/// Chunks of cards by number.
pub(crate) type Chunks = BTreeMap<u32, Rc<CardChunk>>;

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
    let chunks = Memory::new(CARDS_KEPT / CHUNK_BYTES, FOREVER);
    Ok(Base { index, chunks, changed: Changed::since(version) })
}

/// The chunks that hold the published cards of these documents, read side by side when they are not in memory.
///
/// # Errors
/// When KV fails or a chunk is missing or damaged.
pub(crate) async fn chunks(
    base: &Version<Base>,
    env: &Env,
    ctx: &Context,
    docs: impl Iterator<Item = Doc>,
) -> Result<Chunks> {
    let published = |doc| if let Doc::Base(doc) = doc { Some(chunk_of(doc)) } else { None };
    let numbers: BTreeSet<u32> = docs.filter_map(published).collect();
    let (mut found, mut missing) = (Chunks::new(), Vec::new());
    for number in numbers {
        match base.chunks.fresh(&number) {
            Some(chunk) => drop(found.insert(number, chunk)),
            None => missing.push(number),
        }
    }
    if missing.is_empty() {
        return Ok(found);
    }
    let since = now_ms();
    let blobs = blobs(env)?;
    let read = try_join_all(missing.iter().map(|number| chunk(&blobs, &base.version, *number))).await?;
    ctx.timed("cards", since);
    for (number, chunk) in missing.into_iter().zip(read) {
        base.chunks.put(number, Rc::clone(&chunk));
        found.insert(number, chunk);
    }
    Ok(found)
}

async fn chunk(blobs: &VersionedBlobs, version: &str, number: u32) -> Result<Rc<CardChunk>> {
    let part = part_name(number);
    let bytes = blobs.part(version, &part).await?.ok_or_else(|| missing_part(version, &part))?;
    Ok(Rc::new(CardChunk::open(bytes).map_err(Error::platform)?))
}
