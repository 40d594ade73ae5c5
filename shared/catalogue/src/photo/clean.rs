//! A photo without what its camera and programs wrote beside the picture: places, times, names, previews, texts. What stays is
//! the picture bit by bit, its colours, and which way up it is.

use super::exif::Orientation;
use super::{Format, PhotoError, array, byte};

/// A photo that tells no more than it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clean {
    /// The file.
    pub bytes: Vec<u8>,
    /// How it is turned to be seen.
    pub orientation: Option<Orientation>,
}

/// Takes a file that [`super::inspect`] took, and leaves away what is not its picture.
///
/// # Errors
/// When it is cut off or contradicts itself.
pub fn clean(bytes: &[u8], format: Format) -> Result<Clean, PhotoError> {
    match format {
        Format::Jpeg => jpeg(bytes),
        Format::Png => png(bytes),
        Format::Webp => webp(bytes),
    }
}

fn part(bytes: &[u8], from: usize, length: usize) -> Result<&[u8], PhotoError> {
    from.checked_add(length).and_then(|end| bytes.get(from..end)).ok_or(PhotoError::Truncated)
}

fn size(bytes: [u8; 4], read: fn([u8; 4]) -> u32) -> Result<usize, PhotoError> {
    usize::try_from(read(bytes)).map_err(|_| PhotoError::Damaged)
}

/// Segments up to the end's marker: tables, frames and scans as they are; of applications' segments JFIF (without its preview), the
/// colour profile and Adobe's, which says how colours are to be read. What follows the end goes, too: phones put videos there.
fn jpeg(bytes: &[u8]) -> Result<Clean, PhotoError> {
    let (mut kept, mut orientation) = (Vec::with_capacity(bytes.len()), None);
    let (mut at, mut in_scan) = (2, false);
    loop {
        let value = byte(bytes, at)?;
        at += 1;
        if value != 0xff {
            if in_scan {
                kept.push(value);
            }
            continue;
        }
        let marker = byte(bytes, at)?;
        at += 1;
        match marker {
            0xd9 => break,
            // padding: the same marker again
            0xff => at -= 1,
            // stuffing and restarts are a scan's
            0x00 | 0xd0..=0xd7 if in_scan => kept.extend([0xff, marker]),
            0x00 | 0x01 | 0xd0..=0xd8 => {}
            _ => {
                let length = usize::from(u16::from_be_bytes(array(bytes, at)?));
                let content = part(bytes, at + 2, length.checked_sub(2).ok_or(PhotoError::Damaged)?)?;
                at += length;
                match marker {
                    0xe0 if content.starts_with(b"JFIF\0") && content.len() >= 14 => {
                        let mut plain = content[..14].to_vec();
                        plain[12..].fill(0);
                        segment(&mut kept, marker, &plain);
                    }
                    0xe1 => {
                        orientation =
                            orientation.or_else(|| content.strip_prefix(b"Exif\0\0").and_then(Orientation::read));
                    }
                    0xe2 if content.starts_with(b"ICC_PROFILE\0") => segment(&mut kept, marker, content),
                    0xee if content.starts_with(b"Adobe") => segment(&mut kept, marker, content),
                    0xc0..=0xcf | 0xda..=0xdf => segment(&mut kept, marker, content),
                    // other applications' segments, comments, what nobody knows
                    _ => {}
                }
                in_scan = marker == 0xda;
            }
        }
    }
    let mut file = vec![0xff, 0xd8];
    if let Some(turned) = orientation {
        segment(&mut file, 0xe1, &[b"Exif\0\0".as_slice(), &turned.tiff()].concat());
    }
    file.append(&mut kept);
    file.extend([0xff, 0xd9]);
    Ok(Clean { bytes: file, orientation })
}

/// A segment; its content is at most 65,533 bytes, as it was read.
fn segment(file: &mut Vec<u8>, marker: u8, content: &[u8]) {
    let length = u16::try_from(content.len() + 2).unwrap_or(u16::MAX);
    file.extend([0xff, marker]);
    file.extend(length.to_be_bytes());
    file.extend(content);
}

/// Chunks of the picture, its colours and its motion.
const PNG_KEPT: [&[u8; 4]; 18] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"cICP", b"mDCV",
    b"cLLI", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

fn png(bytes: &[u8]) -> Result<Clean, PhotoError> {
    let mut file = part(bytes, 0, 8)?.to_vec();
    let (mut at, mut orientation) = (8, None);
    // it may stand after the picture, but programs look for it before
    let mut header = None;
    loop {
        let length = size(array(bytes, at)?, u32::from_be_bytes)?;
        let kind: [u8; 4] = array(bytes, at + 4)?;
        let whole = part(bytes, at, length.checked_add(12).ok_or(PhotoError::Damaged)?)?;
        at += whole.len();
        if kind == *b"eXIf" {
            orientation = orientation.or_else(|| Orientation::read(&whole[8..8 + length]));
        }
        if PNG_KEPT.contains(&&kind) {
            file.extend(whole);
        }
        if kind == *b"IHDR" {
            header.get_or_insert(file.len());
        }
        if kind == *b"IEND" {
            break;
        }
    }
    if let (Some(turned), Some(place)) = (orientation, header) {
        let body = [b"eXIf".as_slice(), &turned.tiff()].concat();
        let chunk = [&26_u32.to_be_bytes(), body.as_slice(), &crc32(&body).to_be_bytes()].concat();
        file.splice(place..place, chunk);
    }
    Ok(Clean { bytes: file, orientation })
}

/// The checksum of a PNG chunk.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
    !bytes.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step))
}

/// Chunks of the picture, its colours and its motion.
const WEBP_KEPT: [&[u8; 4]; 7] = [b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ICCP", b"ANIM", b"ANMF"];
/// What VP8X says of EXIF and XMP.
const WEBP_EXIF: u8 = 0x08;
const WEBP_XMP: u8 = 0x04;

fn webp(bytes: &[u8]) -> Result<Clean, PhotoError> {
    let declared = size(array(bytes, 4)?, u32::from_le_bytes)?;
    let body = part(bytes, 8, declared)?;
    let (mut chunks, orientation) = webp_chunks(body.get(4..).ok_or(PhotoError::Truncated)?)?;
    let extended = chunks.starts_with(b"VP8X") && chunks.len() > 8;
    if extended {
        chunks[8] &= !(WEBP_EXIF | WEBP_XMP);
    }
    // without the extended form there is no place for it
    let orientation = orientation.filter(|_| extended);
    if let Some(turned) = orientation {
        chunks[8] |= WEBP_EXIF;
        webp_chunk(&mut chunks, b"EXIF", &turned.tiff());
    }
    let length = u32::try_from(chunks.len() + 4).map_err(|_| PhotoError::Damaged)?;
    let bytes = [b"RIFF", length.to_le_bytes().as_slice(), b"WEBP", &chunks].concat();
    Ok(Clean { bytes, orientation })
}

fn webp_chunks(bytes: &[u8]) -> Result<(Vec<u8>, Option<Orientation>), PhotoError> {
    let (mut kept, mut orientation, mut at) = (Vec::with_capacity(bytes.len()), None, 0);
    while at < bytes.len() {
        let kind: [u8; 4] = array(bytes, at)?;
        let length = size(array(bytes, at + 4)?, u32::from_le_bytes)?;
        let content = part(bytes, at + 8, length)?;
        // the last one's padding may be missing
        at += 8 + length + (length & 1);
        match &kind {
            b"EXIF" => orientation = orientation.or_else(|| Orientation::read(content)),
            // a frame: where it stands, then chunks of its own
            b"ANMF" if length >= 16 => {
                let (frame, _) = webp_chunks(&content[16..])?;
                webp_chunk(&mut kept, &kind, &[&content[..16], &frame].concat());
            }
            _ if WEBP_KEPT.contains(&&kind) => webp_chunk(&mut kept, &kind, content),
            _ => {}
        }
    }
    Ok((kept, orientation))
}

/// A chunk; its content is no longer than one that was read.
fn webp_chunk(chunks: &mut Vec<u8>, kind: &[u8; 4], content: &[u8]) {
    chunks.extend(kind);
    chunks.extend(u32::try_from(content.len()).unwrap_or(u32::MAX).to_le_bytes());
    chunks.extend(content);
    chunks.resize(chunks.len() + (content.len() & 1), 0);
}

#[cfg(test)]
mod tests;
