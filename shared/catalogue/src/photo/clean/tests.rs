//! Photos as cameras and programs write them, made here from pictures that an encoder of its own made.

use super::*;
use crate::photo::inspect;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, ImageReader, Rgb, RgbImage};
use proptest::prelude::*;
use std::io::Cursor;

/// What no photo may tell.
const SECRET: &[u8] = b"33.5731N 7.5898W Salma's phone";

fn picture(width: u32, height: u32) -> RgbImage {
    let of = |n: u32| u8::try_from(n % 256).unwrap_or_default();
    RgbImage::from_fn(width, height, |x, y| Rgb([of(x * 3), of(y * 5), of(x * y)]))
}

fn encoded(format: Format, width: u32, height: u32) -> Vec<u8> {
    let picture = DynamicImage::ImageRgb8(picture(width, height));
    let mut file = Cursor::new(Vec::new());
    match format {
        Format::Jpeg => JpegEncoder::new_with_quality(&mut file, 80).encode_image(&picture).unwrap(),
        Format::Png => picture.write_to(&mut file, ImageFormat::Png).unwrap(),
        Format::Webp => picture.write_to(&mut file, ImageFormat::WebP).unwrap(),
    }
    file.into_inner()
}

/// What a camera writes: its name and place, and the orientation among them.
fn exif(orientation: u8) -> Vec<u8> {
    let maker = u32::try_from(SECRET.len()).unwrap().to_be_bytes();
    [
        &b"MM\0*\0\0\0\x08\0\x02"[..],
        &[0x01, 0x0f, 0, 2],
        &maker,
        &[0, 0, 0, 38, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
        SECRET,
    ]
    .concat()
}

/// The file with everything that may be written beside its picture.
fn written_on(format: Format, file: &[u8], orientation: u8) -> Vec<u8> {
    match format {
        Format::Jpeg => {
            let mut out = file[..2].to_vec();
            segment(&mut out, 0xe1, &[&b"Exif\0\0"[..], &exif(orientation)].concat());
            segment(&mut out, 0xe1, &[&b"http://ns.adobe.com/xap/1.0/\0"[..], SECRET].concat());
            segment(&mut out, 0xed, &[&b"Photoshop 3.0\0"[..], SECRET].concat());
            segment(&mut out, 0xe2, &[&b"ICC_PROFILE\0\x01\x01"[..], &[7; 40]].concat());
            segment(&mut out, 0xe2, &[&b"MPF\0"[..], SECRET].concat());
            segment(&mut out, 0xfe, SECRET);
            [&out, &file[2..], SECRET].concat()
        }
        Format::Png => {
            let chunk = |kind: &[u8; 4], content: &[u8]| {
                let body = [&kind[..], content].concat();
                [&u32::try_from(content.len()).unwrap().to_be_bytes()[..], &body, &crc32(&body).to_be_bytes()].concat()
            };
            let texts = [
                chunk(b"tEXt", &[b"Author\0", SECRET].concat()),
                chunk(b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0", SECRET].concat()),
                chunk(b"zTXt", SECRET),
                chunk(b"eXIf", &exif(orientation)),
                chunk(b"tIME", &[7; 7]),
            ];
            [&file[..33], &texts.concat(), &file[33..], SECRET].concat()
        }
        Format::Webp => {
            let (width, height) =
                ImageReader::with_format(Cursor::new(file), ImageFormat::WebP).into_dimensions().unwrap();
            let side = |side: u32| (side - 1).to_le_bytes()[..3].to_vec();
            let mut chunks = Vec::new();
            webp_chunk(
                &mut chunks,
                b"VP8X",
                &[&[WEBP_EXIF | WEBP_XMP, 0, 0, 0][..], &side(width), &side(height)].concat(),
            );
            chunks.extend(&file[12..]);
            webp_chunk(&mut chunks, b"EXIF", &exif(orientation));
            webp_chunk(&mut chunks, b"XMP ", SECRET);
            webp_chunk(&mut chunks, b"mine", SECRET);
            let length = u32::try_from(chunks.len() + 4).unwrap();
            [b"RIFF", &length.to_le_bytes()[..], b"WEBP", &chunks, SECRET].concat()
        }
    }
}

fn decoded(format: Format, file: &[u8]) -> RgbImage {
    let format = match format {
        Format::Jpeg => ImageFormat::Jpeg,
        Format::Png => ImageFormat::Png,
        Format::Webp => ImageFormat::WebP,
    };
    ImageReader::with_format(Cursor::new(file), format).decode().unwrap().into_rgb8()
}

fn holds(file: &[u8], text: &[u8]) -> bool {
    file.windows(text.len()).any(|part| part == text)
}

#[test]
fn a_colour_profile_stays() {
    let photo = written_on(Format::Jpeg, &encoded(Format::Jpeg, 120, 90), 1);
    let clean = clean(&photo, Format::Jpeg).unwrap();
    assert!(holds(&clean.bytes, b"ICC_PROFILE\0\x01\x01\x07\x07"));
    assert!(!holds(&clean.bytes, b"Exif") && !holds(&clean.bytes, b"MPF"));
}

#[test]
fn a_preview_in_the_header_goes() {
    let plain = encoded(Format::Jpeg, 120, 90);
    let mut photo = plain[..2].to_vec();
    segment(&mut photo, 0xe0, &[&b"JFIF\0\x01\x02\x01\0\x48\0\x48\x01\x01"[..], b"ABC"].concat());
    photo.extend(&plain[2..]);
    let clean = clean(&photo, Format::Jpeg).unwrap();
    assert!(holds(&clean.bytes, b"JFIF\0\x01\x02\x01\0\x48\0\x48\0\0") && !holds(&clean.bytes, b"ABC"));
    assert_eq!(decoded(Format::Jpeg, &clean.bytes), decoded(Format::Jpeg, &plain));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_picture_stays_and_all_else_goes(kind in 0_usize..3, width in 100_u32..180, height in 100_u32..180, orientation in 0_u8..10) {
        let format = [Format::Jpeg, Format::Png, Format::Webp][kind];
        let plain = encoded(format, width, height);
        let photo = written_on(format, &plain, orientation);
        let clean = clean(&photo, format).unwrap();
        prop_assert!(holds(&photo, SECRET) && !holds(&clean.bytes, SECRET));
        for name in [&b"xap/1.0"[..], b"Photoshop", b"tEXt", b"iTXt", b"zTXt", b"tIME", b"XMP ", b"mine"] {
            prop_assert!(!holds(&clean.bytes, name));
        }
        prop_assert_eq!(decoded(format, &clean.bytes), decoded(format, &plain));
        let seen = inspect(&clean.bytes).unwrap();
        prop_assert_eq!((seen.format, seen.width, seen.height), (format, width, height));
        let turned = (2..=8).contains(&orientation);
        prop_assert_eq!(clean.orientation.is_some(), turned);
        prop_assert_eq!(clean.orientation.is_some_and(Orientation::swaps_sides), turned && orientation >= 5);
        // cleaning again finds the orientation and nothing to do
        prop_assert_eq!(super::clean(&clean.bytes, format).unwrap(), clean);
    }

    #[test]
    fn any_damage_is_read_or_refused(kind in 0_usize..3, at: prop::sample::Index, bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        let format = [Format::Jpeg, Format::Png, Format::Webp][kind];
        let mut photo = written_on(format, &encoded(format, 100, 100), 6);
        let at = at.index(photo.len());
        let end = (at + bytes.len()).min(photo.len());
        photo.splice(at..end, bytes);
        let _ = clean(&photo, format);
        let _ = clean(&photo[..at], format);
    }
}
