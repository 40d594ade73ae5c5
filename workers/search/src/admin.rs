//! Publishing an index: upload its parts, make a version current (an older one too: that is a rollback). The gateway has checked the administrator's signature.

use crate::index::blobs;
use contracts::params::is_name;
use edge::respond::{CacheRule, json};
use edge::{Context, Problem, Result, VersionedBlobs, publications};
use search_index::{CHUNK, CardChunk, SEGMENT_PART, Segment, part_name};
use worker::{Env, Request, Response};

/// Largest value KV holds.
const MAX_BODY: usize = 25 * 1024 * 1024;

/// `/admin/v1/index`, `…/versions/{version}/{part}`, `…/current/{version}`; each answers with the pointer.
pub(crate) async fn handle(mut req: Request, env: &Env, ctx: &Context, path: &str) -> Result<Response> {
    let rest: Vec<&str> = path.trim_start_matches("/admin/v1/index").split('/').skip(1).collect();
    let blobs = blobs(env)?;
    let pointer = match (req.method().as_ref(), rest.as_slice()) {
        ("GET", []) => publications::pointer(env, ctx, blobs.name()).await?,
        ("PUT", ["versions", version, part]) if is_name(version) => {
            upload(&blobs, version, part, req.bytes().await?).await?;
            publications::pointer(env, ctx, blobs.name()).await?
        }
        ("PUT", ["current", version]) if is_name(version) => {
            check(&blobs, version).await?;
            publications::switch(env, ctx, blobs.name(), version).await?
        }
        _ => return Err(Problem::not_found("no such route").into()),
    };
    json(ctx, &pointer, CacheRule::NoStore)
}

/// Stores a part that is what its name says. Repeating it changes nothing.
async fn upload(blobs: &VersionedBlobs, version: &str, part: &str, bytes: Vec<u8>) -> Result<()> {
    if bytes.len() > MAX_BODY {
        return Err(Problem::too_large(MAX_BODY).into());
    }
    let sound = if part == SEGMENT_PART {
        Segment::open(bytes.clone()).map(drop)
    } else if part.strip_prefix("cards-").is_some_and(|n| n.parse().is_ok_and(|n| part_name(n) == part)) {
        CardChunk::open(bytes.clone()).map(drop)
    } else {
        return Err(Problem::invalid("part", format!("expected {SEGMENT_PART} or cards-N")).into());
    };
    sound.map_err(|e| Problem::invalid("body", e.to_string()))?;
    blobs.put_part(version, part, &bytes).await
}

/// A version can be served when its segment opens and its last cards, uploaded after all others, are there.
async fn check(blobs: &VersionedBlobs, version: &str) -> Result<()> {
    let Some(bytes) = blobs.part(version, SEGMENT_PART).await? else {
        return Err(Problem::not_found("the segment of this version was not uploaded").into());
    };
    let segment = Segment::open(bytes).map_err(|e| Problem::invalid("version", e.to_string()))?;
    let Some(last) = segment.card_chunks().checked_sub(1) else {
        return Err(Problem::invalid("version", "the segment holds no product").into());
    };
    let Some(bytes) = blobs.part(version, &part_name(last)).await? else {
        return Err(Problem::not_found(&format!("{} of this version was not uploaded", part_name(last))).into());
    };
    let chunk = CardChunk::open(bytes).map_err(|e| Problem::invalid("version", e.to_string()))?;
    let expected = segment.docs() - last * CHUNK;
    if u32::try_from(chunk.len()) != Ok(expected) {
        return Err(Problem::invalid("version", format!("its cards do not fit: {} for {expected}", chunk.len())).into());
    }
    Ok(())
}
