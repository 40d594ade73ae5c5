//! Picture formats, and which one a client takes: for addresses that name none, as the API gives them in `image.src`.

use contracts::catalogue::IMAGE_WIDTHS;

/// Extension and media type, smallest files first.
const FORMATS: [(&str, &str); 3] = [("avif", "image/avif"), ("webp", "image/webp"), ("jpg", "image/jpeg")];

/// The file that answers `path` (`/img/photos/mug` for the widest, `/img/photos/mug/320` for a width) to a client that
/// sends `accept`; `None` when the path is no picture's address without format.
#[must_use]
pub fn file(path: &str, accept: &str) -> Option<String> {
    let mut parts = path.strip_prefix("/img/")?.split('/');
    let (kind, name, width) = (parts.next()?, parts.next()?, parts.next());
    let is_name =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
    let widest = IMAGE_WIDTHS.into_iter().max().unwrap_or_default();
    let width = match width {
        Some(asked) => IMAGE_WIDTHS.into_iter().find(|w| w.to_string() == asked)?,
        None => widest,
    };
    let well_formed = ["photos", "illustrations"].contains(&kind) && is_name(name) && parts.next().is_none();
    well_formed.then(|| format!("/img/{kind}/{name}/{width}.{}", negotiate(accept)))
}

/// The extension a client takes best. Only formats it names count as newer ones: `*/*` is also what clients send that read
/// nothing but JPEG. Of equals the smaller file.
fn negotiate(accept: &str) -> &'static str {
    let quality = |wanted: &str| {
        accept.split(',').find_map(|range| {
            let (name, parameters) = range.split_once(';').unwrap_or((range, ""));
            let q = parameters.split(';').find_map(|p| p.trim().strip_prefix("q="));
            name.trim().eq_ignore_ascii_case(wanted).then(|| q.map_or(WHOLE, thousandths))
        })
    };
    let any = || quality("image/*").or_else(|| quality("*/*")).unwrap_or_default();
    let mut best = ("jpg", 0);
    for (extension, media) in FORMATS {
        let q = quality(media).unwrap_or_else(|| if extension == "jpg" { any() } else { 0 });
        if q > best.1 {
            best = (extension, q);
        }
    }
    best.0
}

/// The quality of what has none written.
const WHOLE: u32 = 1000;

/// A quality of at most three decimals (RFC 9110 12.4.2), without the weight of floating point; 0 when it is none.
fn thousandths(q: &str) -> u32 {
    let (whole, part) = q.trim().split_once('.').unwrap_or((q.trim(), ""));
    if whole == "1" { WHOLE } else { format!("{part:0<3}").get(..3).and_then(|d| d.parse().ok()).unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::file;

    fn of(accept: &str) -> String {
        file("/img/photos/mug", accept).unwrap_or_default()
    }

    #[test]
    fn a_client_gets_the_smallest_format_it_names() {
        assert_eq!(of("image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8"), "/img/photos/mug/800.avif");
        assert_eq!(of("image/webp,*/*"), "/img/photos/mug/800.webp");
        for accept in ["", "*/*", "image/*", "text/html", "image/jpeg", "image/avif;q=0, image/webp;q=0"] {
            assert_eq!(of(accept), "/img/photos/mug/800.jpg", "{accept}");
        }
    }

    #[test]
    fn what_a_client_prefers_comes_first() {
        assert_eq!(of("image/avif;q=0.5, image/webp"), "/img/photos/mug/800.webp");
        assert_eq!(of("image/webp;q=0.4, image/jpeg;q=0.9"), "/img/photos/mug/800.jpg");
        assert_eq!(of("IMAGE/AVIF; q=0.9, image/*;q=0.1"), "/img/photos/mug/800.avif");
    }

    #[test]
    fn only_addresses_of_pictures_are_answered() {
        assert_eq!(file("/img/photos/mug/320", "image/webp").as_deref(), Some("/img/photos/mug/320.webp"));
        for path in [
            "/img/photos/mug/321",
            "/img/photos/mug/320/x",
            "/img/photos",
            "/img/other/mug",
            "/img/photos/..",
            "/fr",
            "/img/photos/mug/800.avif",
        ] {
            assert_eq!(file(path, "*/*"), None, "{path}");
        }
    }
}
