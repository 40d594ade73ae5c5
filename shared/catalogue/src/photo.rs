//! What an uploaded file is: JPEG, PNG or WebP by its own bytes, how large, and whether all of it is there. Nothing is decoded.

mod clean;
mod exif;

pub use clean::{Clean, clean};
pub use exif::Orientation;

use contracts::editor::{MAX_PHOTO, PHOTO_SIDES};

/// Most pixels of a photo.
pub const MAX_PIXELS: u64 = 40_000_000;

/// A format that every browser shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    Webp,
}

impl Format {
    /// Ending of the file's name.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Format::Jpeg => "jpg",
            Format::Png => "png",
            Format::Webp => "webp",
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Format::Jpeg => "image/jpeg",
            Format::Png => "image/png",
            Format::Webp => "image/webp",
        }
    }

    /// The format of a file with this ending.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Format> {
        [Format::Jpeg, Format::Png, Format::Webp].into_iter().find(|format| format.extension() == extension)
    }
}

/// A file that can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Photo {
    /// Its format.
    pub format: Format,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhotoError {
    /// Another format, or none.
    #[error("is neither a JPEG, a PNG nor a WebP file")]
    Unknown,
    /// It ends too early.
    #[error("is cut off: its end is missing")]
    Truncated,
    /// It contradicts itself.
    #[error("is damaged: it does not say how large its picture is")]
    Damaged,
    /// Too many bytes.
    #[error("has {0} bytes, at most {MAX_PHOTO} are taken")]
    TooHeavy(usize),
    /// A side is too short or too long, or both together are too much.
    #[error("is {0} by {1} pixels; each side must have {min} to {max}, and both together at most {MAX_PIXELS}",
        min = PHOTO_SIDES.start(), max = PHOTO_SIDES.end())]
    Size(u32, u32),
}

/// Reads what a file is.
///
/// # Errors
/// Why it is not taken.
pub fn inspect(bytes: &[u8]) -> Result<Photo, PhotoError> {
    if bytes.len() > MAX_PHOTO {
        return Err(PhotoError::TooHeavy(bytes.len()));
    }
    let (format, (width, height)) = match bytes {
        [0xff, 0xd8, 0xff, ..] => (Format::Jpeg, jpeg(bytes)?),
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => (Format::Png, png(bytes)?),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => (Format::Webp, webp(bytes)?),
        _ => return Err(PhotoError::Unknown),
    };
    let fits = PHOTO_SIDES.contains(&width) && PHOTO_SIDES.contains(&height);
    if !fits || u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(PhotoError::Size(width, height));
    }
    Ok(Photo { format, width, height })
}

type Size = (u32, u32);

fn array<const N: usize>(bytes: &[u8], at: usize) -> Result<[u8; N], PhotoError> {
    let part = at.checked_add(N).and_then(|end| bytes.get(at..end)).ok_or(PhotoError::Truncated)?;
    part.try_into().map_err(|_| PhotoError::Truncated)
}

fn byte(bytes: &[u8], at: usize) -> Result<u8, PhotoError> {
    bytes.get(at).copied().ok_or(PhotoError::Truncated)
}

/// Chunks up to the last, which is empty.
fn png(bytes: &[u8]) -> Result<Size, PhotoError> {
    if array::<4>(bytes, 12)? != *b"IHDR" {
        return Err(PhotoError::Damaged);
    }
    let size = (u32::from_be_bytes(array(bytes, 16)?), u32::from_be_bytes(array(bytes, 20)?));
    let mut at = 8;
    loop {
        let length = usize::try_from(u32::from_be_bytes(array(bytes, at)?)).map_err(|_| PhotoError::Damaged)?;
        let kind: [u8; 4] = array(bytes, at + 4)?;
        // length, kind, content, checksum
        at = at.checked_add(12).and_then(|next| next.checked_add(length)).ok_or(PhotoError::Damaged)?;
        if at > bytes.len() {
            return Err(PhotoError::Truncated);
        }
        if kind == *b"IEND" {
            return Ok(size);
        }
    }
}

/// Segments up to the end's marker; within a scan, markers are what follows 0xff and is neither stuffing nor a restart.
fn jpeg(bytes: &[u8]) -> Result<Size, PhotoError> {
    let (mut at, mut size) = (2, None);
    loop {
        while byte(bytes, at)? != 0xff {
            at += 1;
        }
        let marker = byte(bytes, at + 1)?;
        at += 2;
        match marker {
            0xd9 => return size.ok_or(PhotoError::Damaged),
            // stuffing, a restart, padding: no segment follows
            0x00 | 0x01 | 0xd0..=0xd8 => {}
            0xff => at -= 1,
            _ => {
                let length = usize::from(u16::from_be_bytes(array(bytes, at)?));
                let is_frame = matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
                if is_frame && size.is_none() {
                    let height = u16::from_be_bytes(array(bytes, at + 3)?);
                    let width = u16::from_be_bytes(array(bytes, at + 5)?);
                    size = Some((u32::from(width), u32::from(height)));
                }
                at = at.checked_add(length.max(2)).ok_or(PhotoError::Damaged)?;
            }
        }
    }
}

/// One container, whose first chunk tells the size in one of three ways.
fn webp(bytes: &[u8]) -> Result<Size, PhotoError> {
    let declared = usize::try_from(u32::from_le_bytes(array(bytes, 4)?)).map_err(|_| PhotoError::Damaged)?;
    if declared.checked_add(8).is_none_or(|whole| whole > bytes.len()) {
        return Err(PhotoError::Truncated);
    }
    let content = 20;
    match &array::<4>(bytes, 12)? {
        b"VP8 " => {
            if array::<3>(bytes, content + 3)? != [0x9d, 0x01, 0x2a] {
                return Err(PhotoError::Damaged);
            }
            let side = |at| Ok(u32::from(u16::from_le_bytes(array(bytes, at)?) & 0x3fff));
            Ok((side(content + 6)?, side(content + 8)?))
        }
        b"VP8L" => {
            if byte(bytes, content)? != 0x2f {
                return Err(PhotoError::Damaged);
            }
            let bits = u32::from_le_bytes(array(bytes, content + 1)?);
            Ok(((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1))
        }
        b"VP8X" => {
            let side = |at| {
                let [low, middle, high] = array(bytes, at)?;
                Ok(u32::from_le_bytes([low, middle, high, 0]) + 1)
            };
            Ok((side(content + 4)?, side(content + 7)?))
        }
        _ => Err(PhotoError::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn png_of(width: u32, height: u32) -> Vec<u8> {
        let chunk = |kind: &[u8; 4], content: &[u8]| {
            let length = u32::try_from(content.len()).unwrap().to_be_bytes();
            [&length[..], kind, content, &[0; 4]].concat()
        };
        let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
        let parts = [chunk(b"IHDR", &header), chunk(b"IDAT", &[7; 40]), chunk(b"IEND", &[])].concat();
        [&[0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a][..], &parts].concat()
    }

    fn jpeg_of(width: u16, height: u16) -> Vec<u8> {
        let ([w1, w2], [h1, h2]) = (width.to_be_bytes(), height.to_be_bytes());
        // a preview inside a segment has an end of its own, which is not the file's
        let preview = [0xff, 0xe1, 0, 6, 0xff, 0xd8, 0xff, 0xd9];
        let frame = [0xff, 0xc0, 0, 11, 8, h1, h2, w1, w2, 1, 1, 0x11, 0];
        let scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4];
        [&[0xff, 0xd8][..], &preview, &frame, &scan, &[0xff, 0xd9]].concat()
    }

    fn webp_of(width: u32, height: u32) -> Vec<u8> {
        let bits = ((width - 1) | ((height - 1) << 14)).to_le_bytes();
        let content = [&[0x2f][..], &bits, &[9; 11]].concat();
        let body = [b"WEBPVP8L", &16_u32.to_le_bytes()[..], &content].concat();
        [b"RIFF", &u32::try_from(body.len()).unwrap().to_le_bytes()[..], &body].concat()
    }

    #[test]
    fn a_file_is_what_its_bytes_say() {
        let of = |bytes: &[u8]| inspect(bytes).map(|p| (p.format, p.width, p.height));
        assert_eq!(of(&png_of(640, 480)), Ok((Format::Png, 640, 480)));
        assert_eq!(of(&jpeg_of(1024, 768)), Ok((Format::Jpeg, 1024, 768)));
        assert_eq!(of(&webp_of(300, 200)), Ok((Format::Webp, 300, 200)));
        for other in ["<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "<html>", ""] {
            assert_eq!(of(other.as_bytes()), Err(PhotoError::Unknown));
        }
    }

    #[test]
    fn sizes_that_cannot_be_shown_are_refused() {
        assert_eq!(inspect(&png_of(64, 480)), Err(PhotoError::Size(64, 480)));
        assert_eq!(inspect(&png_of(7_900, 7_900)), Err(PhotoError::Size(7_900, 7_900)));
        assert_eq!(inspect(&png_of(u32::MAX, 480)), Err(PhotoError::Size(u32::MAX, 480)));
        assert_eq!(inspect(&vec![0xff; MAX_PHOTO + 1]), Err(PhotoError::TooHeavy(MAX_PHOTO + 1)));
    }

    proptest! {
        #[test]
        fn a_file_without_its_end_is_refused(cut in 1_usize..40) {
            for whole in [png_of(640, 480), jpeg_of(640, 480), webp_of(640, 480)] {
                let left = whole.len().saturating_sub(cut).max(12);
                prop_assert!(inspect(&whole[..left.min(whole.len() - 1)]).is_err());
            }
        }

        #[test]
        fn any_bytes_are_read_or_refused(kind in 0_usize..3, at in 0_usize..80, bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let mut file = [png_of(640, 480), jpeg_of(640, 480), webp_of(640, 480)][kind].clone();
            let at = at.min(file.len());
            let end = (at + bytes.len()).min(file.len());
            file.splice(at..end, bytes);
            let _ = inspect(&file);
        }
    }
}
