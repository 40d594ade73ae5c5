//! Publishing an index: upload its parts, the manifest last, then make the version current (an older one too: that is a rollback).
//! The gateway has checked the administrator's signature.

use crate::index::blobs;
use contracts::params::is_name;
use edge::respond::{CacheRule, json};
use edge::{Context, Problem, Result, VersionedBlobs, publications};
use search_index::{MANIFEST_PART, Manifest, PartOfVersion, VersionError, sound};
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
            blobs.make_current(env, ctx, version).await?
        }
        _ => return Err(Problem::not_found("no such route").into()),
    };
    json(ctx, &pointer, CacheRule::NoStore)
}

/// Stores a part that is whole and of the kind its name says, with what it is. Repeating it changes nothing.
async fn upload(blobs: &VersionedBlobs, version: &str, part: &str, bytes: Vec<u8>) -> Result<()> {
    if bytes.len() > MAX_BODY {
        return Err(Problem::too_large(MAX_BODY).into());
    }
    let described = PartOfVersion::of(part, &bytes);
    match sound(part, &bytes) {
        Some(Ok(())) => blobs.put_described(version, part, &bytes, &described).await,
        Some(Err(what)) => Err(Problem::invalid("body", what).into()),
        None => Err(Problem::invalid("part", format!("expected segment-N, cards-N or {MANIFEST_PART}")).into()),
    }
}

/// A version can be served when every part that its manifest names was stored as it is named there.
async fn check(blobs: &VersionedBlobs, version: &str) -> Result<()> {
    let refuse = |error: VersionError| match error {
        VersionError::Missing(_) => Problem::not_found(&format!("{error}: it was not uploaded")),
        _ => Problem::invalid("version", error.to_string()),
    };
    let missing = || refuse(VersionError::Missing(MANIFEST_PART.to_owned()));
    let manifest = blobs.part(version, MANIFEST_PART).await?.ok_or_else(missing)?;
    let manifest = Manifest::read(&manifest).map_err(refuse)?;
    let stored: Vec<PartOfVersion> = blobs.descriptions(version).await?;
    manifest.check(&stored).map_err(refuse)?;
    if manifest.docs == 0 {
        return Err(Problem::invalid("version", "the index holds no product").into());
    }
    Ok(())
}
