//! Photos that merchants upload: looked at, rid of what they tell beside their picture, stored in R2 under the digest of their
//! bytes, served as they are.

use crate::editor::{Editor, with_photo};
use catalogue::photo::{Clean, Format, Orientation, Photo, clean, inspect};
use contracts::catalogue::{Image, ImageKind};
use contracts::editor::{MAX_PHOTO, UPLOADS};
use edge::{Context, Error, Params, Problem, Result};
use worker::{Env, HttpMetadata, Request, Response, ResponseBuilder};

/// The bucket.
const MEDIA: &str = "MEDIA";
/// What a name stands for never changes.
const FOREVER: &str = "public, max-age=31536000, immutable";

impl Editor<'_> {
    /// `PUT /v1/merchant/products/{id}/photos?alt=…`: the file becomes the last photo of the product. Sending it again changes
    /// nothing.
    pub(crate) async fn add_photo(&self, mut req: Request, id: &str, params: &Params) -> Result<Response> {
        let (good, content) = self.seen(&req, id).await?;
        let alt = params.text("alt", 300)?.map(str::to_owned);
        let bytes = edge::body(&mut req, MAX_PHOTO).await?;
        let refused = |error| Problem::invalid("body", format!("the file {error}"));
        let Photo { format, width, height } = inspect(&bytes).map_err(refused)?;
        let Clean { bytes, orientation } = clean(&bytes, format).map_err(refused)?;
        // all browsers turn JPEG files, and only those
        let lies = format == Format::Jpeg && orientation.is_some_and(Orientation::swaps_sides);
        let (width, height) = if lies { (height, width) } else { (width, height) };
        let name = format!("{}.{}", catalogue::ids::digest(&bytes), format.extension());
        let metadata = HttpMetadata { content_type: Some(format.media_type().to_owned()), ..HttpMetadata::default() };
        self.env.bucket(MEDIA)?.put(key(&name), bytes).http_metadata(metadata).execute().await?;
        let photo = Image { src: format!("{UPLOADS}{name}"), kind: ImageKind::Photo, width, height, alt };
        self.store(good, &with_photo(&content, photo)).await
    }

    /// `DELETE /v1/merchant/products/{id}/photos/{photo}`: the file stays, for earlier versions and orders show it.
    pub(crate) async fn remove_photo(&self, req: &Request, id: &str, name: &str) -> Result<Response> {
        let (good, mut content) = self.seen(req, id).await?;
        let before = content.photos.len();
        content.photos.retain(|photo| photo.src.rsplit('/').next() != Some(name));
        if content.photos.len() == before {
            return Err(Problem::not_found("the product has no such photo").into());
        }
        self.store(good, &content).await
    }
}

/// `GET /img/uploads/{name}`.
pub(crate) async fn serve(req: &Request, name: &str, env: &Env, ctx: &Context) -> Result<Response> {
    let unknown = || Problem::not_found("there is no such photo");
    let (digest, extension) = name.split_once('.').ok_or_else(unknown)?;
    let format = Format::of_extension(extension).ok_or_else(unknown)?;
    if digest.len() != 32 || !digest.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(unknown().into());
    }
    let etag = format!("\"{digest}\"");
    let response = ResponseBuilder::new()
        .with_header("etag", &etag)?
        .with_header("cache-control", FOREVER)?
        .with_header("x-content-type-options", "nosniff")?
        .with_header("content-security-policy", "default-src 'none'")?;
    if req.headers().get("if-none-match")?.is_some_and(|held| held.contains(&etag)) {
        return Ok(response.with_status(304).empty());
    }
    let object = env.bucket(MEDIA)?.get(key(name)).execute().await?.ok_or_else(unknown)?;
    ctx.note("r2");
    let body = object.body().ok_or_else(|| Error::platform("a photo without a body"))?.bytes().await?;
    Ok(response.with_header("content-type", format.media_type())?.fixed(body))
}

fn key(name: &str) -> String {
    format!("photos/{name}")
}
