//! The published index in the isolate's memory. Cards are read by the chunk, when first shown.

use contracts::admin::BLOB_SEARCH;
use contracts::publications::tag;
use edge::respond::Entity;
use edge::{Context, Error, Memory, Problem, Published, Result, Version, VersionedBlobs, now_ms};
use futures_util::future::try_join_all;
use search_index::{CardChunk, SEGMENT_PART, Segment, chunk_of, part_name};
use std::collections::BTreeMap;
use std::rc::Rc;
use worker::Env;

/// Chunks of cards kept, at about 400 KB each; twice as many for a moment.
const CHUNKS: usize = 24;
/// Whole answers kept, at about 15 KB each; twice as many for a moment.
const ANSWERS: usize = 300;
/// What a version holds never changes.
const FOREVER: u64 = u64::MAX;

/// A version of the index, and what this isolate made of it so far.
pub(crate) struct Index {
    pub(crate) segment: Segment,
    chunks: Memory<u32, Rc<CardChunk>>,
    /// Answers by request.
    pub(crate) answers: Memory<String, Entity>,
}

/// Chunks of cards by number.
pub(crate) type Chunks = BTreeMap<u32, Rc<CardChunk>>;

thread_local! {
    static CURRENT: Published<Index> = const { Published::new() };
}

/// The blobs of the search index.
pub(crate) fn blobs(env: &Env) -> Result<VersionedBlobs> {
    Ok(VersionedBlobs::new(env.kv("BLOBS")?, BLOB_SEARCH))
}

/// The index to serve.
///
/// # Errors
/// 503 when none is published or none can be read.
pub(crate) async fn current(env: &Env, ctx: &Context) -> Result<Rc<Version<Index>>> {
    ctx.tag(tag::SEARCH);
    let index = Published::current(&CURRENT, env, ctx, &blobs(env)?, load).await;
    index.ok_or_else(|| Problem::unavailable("no search index is published").into())
}

async fn load(blobs: &VersionedBlobs, version: &str) -> Result<Index> {
    let bytes = blobs.part(version, SEGMENT_PART).await?.ok_or_else(|| edge::missing_part(version, SEGMENT_PART))?;
    let segment = Segment::open(bytes).map_err(Error::platform)?;
    Ok(Index { segment, chunks: Memory::new(CHUNKS, FOREVER), answers: Memory::new(ANSWERS, FOREVER) })
}

/// The chunks that hold the cards of these documents, read side by side when they are not in memory.
///
/// # Errors
/// When KV fails or a chunk is missing or damaged.
pub(crate) async fn chunks(
    index: &Version<Index>,
    env: &Env,
    ctx: &Context,
    docs: impl Iterator<Item = u32>,
) -> Result<Chunks> {
    let numbers: std::collections::BTreeSet<u32> = docs.map(chunk_of).collect();
    let (mut found, mut missing) = (Chunks::new(), Vec::new());
    for number in numbers {
        match index.chunks.fresh(&number) {
            Some(chunk) => drop(found.insert(number, chunk)),
            None => missing.push(number),
        }
    }
    if missing.is_empty() {
        return Ok(found);
    }
    let since = now_ms();
    let blobs = blobs(env)?;
    let read = try_join_all(missing.iter().map(|number| chunk(&blobs, &index.version, *number))).await?;
    ctx.timed("cards", since);
    for (number, chunk) in missing.into_iter().zip(read) {
        index.chunks.put(number, Rc::clone(&chunk));
        found.insert(number, chunk);
    }
    Ok(found)
}

async fn chunk(blobs: &VersionedBlobs, version: &str, number: u32) -> Result<Rc<CardChunk>> {
    let bytes = blobs.part(version, &part_name(number)).await?;
    let bytes = bytes.ok_or_else(|| Error::platform(format!("cards {number} of {version} are missing")))?;
    Ok(Rc::new(CardChunk::open(bytes).map_err(Error::platform)?))
}
