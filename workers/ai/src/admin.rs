//! Publishing models: upload, make current (an older version too: that is a rollback). The gateway has checked the administrator's signature.

use crate::models::{PART, blobs};
use contracts::admin::BLOB_RECOMMENDATIONS;
use edge::respond::{CacheRule, json};
use edge::{Context, Problem, Result, VersionedBlobs, publications};
use worker::{Env, Request, Response};

/// Largest value KV holds.
const MAX_BODY: usize = 25 * 1024 * 1024;

/// `/admin/v1/models/{name}`, `…/versions/{version}`, `…/current/{version}`; each answers with the pointer.
pub(crate) async fn handle(mut req: Request, env: &Env, ctx: &Context, path: &str) -> Result<Response> {
    let rest: Vec<&str> = path.trim_start_matches("/admin/v1/models/").split('/').collect();
    if rest.first() != Some(&BLOB_RECOMMENDATIONS) {
        return Err(Problem::not_found("the only model is called recommendations").into());
    }
    let blobs = blobs(env)?;
    let pointer = match (req.method().as_ref(), rest.get(1..).unwrap_or_default()) {
        ("GET", []) => publications::pointer(env, ctx, blobs.name()).await?,
        ("PUT", ["versions", version]) => {
            upload(&blobs, version, &req.bytes().await?).await?;
            publications::pointer(env, ctx, blobs.name()).await?
        }
        ("PUT", ["current", version]) => {
            if blobs.part(version, PART).await?.is_none() {
                return Err(Problem::not_found("this version was not uploaded").into());
            }
            blobs.make_current(env, ctx, version).await?
        }
        _ => return Err(Problem::not_found("no such route").into()),
    };
    json(ctx, &pointer, CacheRule::NoStore)
}

/// Stores a model that is one, under the version that its bytes spell. Repeating it changes nothing.
async fn upload(blobs: &VersionedBlobs, version: &str, bytes: &[u8]) -> Result<()> {
    if bytes.len() > MAX_BODY {
        return Err(Problem::too_large(MAX_BODY).into());
    }
    let found = recommender::version_of(bytes);
    if found != version {
        return Err(Problem::invalid("version", format!("the body is version {found}: damaged on its way?")).into());
    }
    recommender::decode(bytes).map_err(|e| Problem::invalid("body", e.to_string()))?;
    blobs.put_part(version, PART, bytes).await
}
