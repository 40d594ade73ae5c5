//! The size of a JPEG, from its header alone.

/// Width and height in pixels; none when the bytes are no JPEG or end before its frame header.
pub(super) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    loop {
        let [0xff, marker, high, low, ..] = *rest else { return None };
        let segment = &rest[4..];
        // start of frame, of any coding; C4, C8 and CC are tables
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let [_, h1, h2, w1, w2, ..] = *segment else { return None };
            return Some((u16::from_be_bytes([w1, w2]).into(), u16::from_be_bytes([h1, h2]).into()));
        }
        rest = rest.get(2 + usize::from(u16::from_be_bytes([high, low]))..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn the_size_stands_in_the_frame_header() {
        let jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0x02, 0x58, 0x03, 0x20, 3];
        assert_eq!(size(&jpeg), Some((800, 600)));
    }

    #[test]
    fn what_is_no_jpeg_or_is_cut_has_no_size() {
        assert_eq!(size(b"\x89PNG"), None);
        assert_eq!(size(&[0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff]), None);
        assert_eq!(size(&[0xff, 0xd8, 0xff, 0xc0, 0, 11, 8]), None);
    }
}
