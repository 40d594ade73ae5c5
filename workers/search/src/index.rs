//! The published index in the isolate's memory. The pointer is looked at again after five seconds; a segment is read and opened only
//! when the version changed. When KV fails, what is in memory goes on serving. Cards are read by the chunk, when first shown.

use contracts::admin::BLOB_SEARCH;
use edge::respond::Entity;
use edge::{Cached, Context, Error, Memory, Problem, Result, VersionedBlobs, now_ms};
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
    pub(crate) version: String,
    pub(crate) segment: Segment,
    chunks: Memory<u32, Rc<CardChunk>>,
    /// Answers by request.
    pub(crate) answers: Memory<String, Entity>,
}

/// Chunks of cards by number.
pub(crate) type Chunks = BTreeMap<u32, Rc<CardChunk>>;

thread_local! {
    static CURRENT: Cached<Option<Rc<Index>>> = const { Cached::new(5000) };
}

/// The blobs of the search index.
pub(crate) fn blobs(env: &Env) -> Result<VersionedBlobs> {
    Ok(VersionedBlobs::new(env.kv("BLOBS")?, BLOB_SEARCH))
}

/// The index to serve.
///
/// # Errors
/// 503 when none is published or none can be read.
pub(crate) async fn current(env: &Env, ctx: &Context) -> Result<Rc<Index>> {
    let held = match CURRENT.with(Cached::fresh) {
        Some(fresh) => fresh,
        None => refresh(env, ctx).await,
    };
    held.ok_or_else(|| Problem::unavailable("no search index is published").into())
}

async fn refresh(env: &Env, ctx: &Context) -> Option<Rc<Index>> {
    let held = CURRENT.with(Cached::any).flatten();
    let since = now_ms();
    let index = match load(env, held.as_ref()).await {
        Ok(index) => index,
        Err(e) => {
            ctx.note("index kept");
            worker::console_error!(
                "{}",
                serde_json::json!({"level": "error", "service": "search", "part": "index", "fault": e.to_string()})
            );
            held
        }
    };
    ctx.timed("index", since);
    CURRENT.with(|c| c.put(index.clone()));
    index
}

/// Looks at the pointer again on the next request: the version was just switched here.
pub(crate) fn forget() {
    CURRENT.with(Cached::clear);
}

async fn load(env: &Env, held: Option<&Rc<Index>>) -> Result<Option<Rc<Index>>> {
    let blobs = blobs(env)?;
    let Some(version) = blobs.pointer().await?.current else { return Ok(None) };
    if let Some(held) = held.filter(|h| h.version == version) {
        return Ok(Some(Rc::clone(held)));
    }
    let bytes = blobs.part(&version, SEGMENT_PART).await?;
    let bytes = bytes.ok_or_else(|| Error::platform("the current segment has no content"))?;
    let segment = Segment::open(bytes).map_err(Error::platform)?;
    let (chunks, answers) = (Memory::new(CHUNKS, FOREVER), Memory::new(ANSWERS, FOREVER));
    Ok(Some(Rc::new(Index { version, segment, chunks, answers })))
}

impl Index {
    /// The chunks that hold the cards of these documents, read side by side when they are not in memory.
    ///
    /// # Errors
    /// When KV fails or a chunk is missing or damaged.
    pub(crate) async fn chunks(&self, env: &Env, ctx: &Context, docs: impl Iterator<Item = u32>) -> Result<Chunks> {
        let numbers: std::collections::BTreeSet<u32> = docs.map(chunk_of).collect();
        let (mut found, mut missing) = (Chunks::new(), Vec::new());
        for number in numbers {
            match self.chunks.fresh(&number) {
                Some(chunk) => drop(found.insert(number, chunk)),
                None => missing.push(number),
            }
        }
        if missing.is_empty() {
            return Ok(found);
        }
        let since = now_ms();
        let blobs = blobs(env)?;
        let read = try_join_all(missing.iter().map(|number| self.read(&blobs, *number))).await?;
        ctx.timed("cards", since);
        for (number, chunk) in missing.into_iter().zip(read) {
            self.chunks.put(number, Rc::clone(&chunk));
            found.insert(number, chunk);
        }
        Ok(found)
    }

    async fn read(&self, blobs: &VersionedBlobs, number: u32) -> Result<Rc<CardChunk>> {
        let bytes = blobs.part(&self.version, &part_name(number)).await?;
        let bytes = bytes.ok_or_else(|| Error::platform(format!("cards {number} of {} are missing", self.version)))?;
        Ok(Rc::new(CardChunk::open(bytes).map_err(Error::platform)?))
    }
}
