//! Responsive pictures: AVIF in the widths the contracts promise, one WebP behind it for browsers that cannot read it.

use contracts::catalogue::{IMAGE_WIDTHS, Image, ImageKind};
use contracts::cursor::fingerprint;
use maud::{Markup, html};

/// How wide a picture of a card is: two columns on phones, up to five on wide screens.
/// 50vw - 24px is what two columns leave, and stays under 320 device pixels on common phones.
pub const CARD_SIZES: &str = "(min-width:75rem) 15rem, (min-width:48rem) 30vw, calc(50vw - 24px)";
/// How wide the product page's picture is.
pub const HERO_SIZES: &str = "(min-width:75rem) 40rem, (min-width:60rem) 52vw, calc(100vw - 32px)";
/// How wide a picture of a line in the cart or an order is.
pub const THUMB_SIZES: &str = "(min-width:60rem) 7rem, 5.5rem";
/// How wide a tile of the collections' wall is.
pub const TILE_SIZES: &str = "(min-width:75rem) 19rem, (min-width:48rem) 24vw, 33vw";

/// Grounds a drawing can stand on, and ways it can face: `style/card.css` has a rule for each.
const GROUNDS: u32 = 5;
const SIDES: u32 = 2;

/// How wide the first tile is, which takes the room of four.
pub const FIRST_TILE_SIZES: &str = "(min-width:75rem) 27rem, (min-width:60rem) 32vw, (min-width:48rem) 48vw, 64vw";

/// The files of a picture in one format, as `srcset` has them.
#[must_use]
pub fn srcset(image: &Image, format: &str) -> String {
    IMAGE_WIDTHS.map(|w| format!("{}/{w}.{format} {w}w", image.src)).join(", ")
}

/// The `Link` header for a picture as wide as [`HERO_SIZES`]: browsers of phones and desktops take the same file of it, so it
/// can be fetched before anything is known of the screen. Cards differ by screen: their first one is preloaded in the page.
#[must_use]
pub fn early(image: &Image) -> String {
    if image.is_upload() {
        return format!("<{}>; rel=preload; as=image; fetchpriority=high", image.src);
    }
    let widest = IMAGE_WIDTHS.into_iter().max().unwrap_or_default();
    format!("<{}/{widest}.avif>; rel=preload; as=image; type=\"image/avif\"; fetchpriority=high", image.src)
}

/// When a picture is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fetch {
    /// Before everything else: the largest thing a visitor sees first.
    First,
    /// With the page, after the first: on screen at once.
    Now,
    /// When it comes near the screen.
    Later,
}

/// The picture, in the widths that fit `sizes`.
pub(crate) fn picture(image: &Image, alt: &str, sizes: &str, fetch: Fetch) -> Markup {
    let later = fetch == Fetch::Later;
    let priority = match fetch {
        Fetch::First => Some("high"),
        Fetch::Now => Some("low"),
        Fetch::Later => None,
    };
    if image.is_upload() {
        return html! {
            img src=(image.src) alt=(alt) width=(image.width) height=(image.height)
                loading=[later.then_some("lazy")] decoding=[later.then_some("async")] fetchpriority=[priority];
        };
    }
    html! {
        picture {
            source type="image/avif" srcset=(srcset(image, "avif")) sizes=(sizes);
            img src={ (image.src) "/480.webp" } alt=(alt) width=(image.width) height=(image.height)
                loading=[later.then_some("lazy")] decoding=[later.then_some("async")] fetchpriority=[priority];
        }
    }
}

/// Classes of the frame around a picture. Drawings are shared by many products: each product stands on one of the grounds
/// that suit its drawing, mirrored or not, chosen by its id and thus the same everywhere, unless a neighbour in
/// `row` looks like that already.
pub(crate) fn frame(image: &Image, id: &str, row: &[String]) -> String {
    if image.kind == ImageKind::Photo {
        return "pic photo".to_owned();
    }
    let variant = image.src.rsplit('-').next().unwrap_or("1");
    let hash = fingerprint(&[id]);
    let on = |step: u32| format!("pic v{variant} g{} c{}", (hash % GROUNDS + step) % GROUNDS, hash / GROUNDS % SIDES);
    let ground = |classes: &str| classes.rsplit_once(' ').map(|(rest, _)| rest.to_owned());
    let free = (0..GROUNDS).map(on).find(|classes| !row.iter().any(|other| ground(other) == ground(classes)));
    free.unwrap_or_else(|| on(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn image(src: &str, kind: ImageKind) -> Image {
        Image { src: src.into(), kind, width: 800, height: 800, alt: None }
    }

    #[test]
    fn every_width_is_offered_and_one_file_for_browsers_without_avif() {
        let html = picture(&image("/img/photos/mug", ImageKind::Photo), "Mug", CARD_SIZES, Fetch::Later).into_string();
        assert!(html.contains("/img/photos/mug/160.avif 160w") && html.contains(r#"src="/img/photos/mug/480.webp""#));
        assert!(html.contains(r#"loading="lazy""#) && html.contains(r#"width="800""#));
    }

    #[test]
    fn what_a_merchant_uploaded_is_one_file() {
        let html =
            picture(&image("/img/uploads/a1.png", ImageKind::Photo), "Mug", CARD_SIZES, Fetch::First).into_string();
        assert!(html.starts_with(r#"<img src="/img/uploads/a1.png" alt="Mug""#) && !html.contains("srcset"), "{html}");
    }

    #[test]
    fn a_drawing_keeps_its_ground_and_photos_have_none() {
        let drawing = image("/img/illustrations/candles-lighting-2", ImageKind::Illustration);
        assert!(frame(&drawing, "prd_1", &[]).starts_with("pic v2 g"));
        assert_eq!(frame(&drawing, "prd_1", &[]), frame(&drawing, "prd_1", &[]));
        assert_eq!(frame(&image("/img/photos/mug", ImageKind::Photo), "prd_1", &[]), "pic photo");
    }

    #[test]
    fn neighbours_with_the_same_drawing_stand_on_different_grounds() {
        let drawing = image("/img/illustrations/candles-lighting-2", ImageKind::Illustration);
        let first = frame(&drawing, "prd_1", &[]);
        let second = frame(&drawing, "prd_1", std::slice::from_ref(&first));
        assert_ne!(first, second);
    }
}
