//! Of what a camera writes into a photo, the one thing that the picture needs: which way up it is.

/// The tag of the orientation in the first directory.
const ORIENTATION: u16 = 0x0112;
/// The type of its value: one 16-bit number.
const SHORT: u16 = 3;

/// How a picture is turned and mirrored to be seen as it was taken: 2 to 8 as in EXIF. 1, as it is, is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Orientation(u8);

impl Orientation {
    /// Reads it from a TIFF structure, as EXIF is; none when it is not there, says nothing, or is damaged.
    #[must_use]
    pub fn read(tiff: &[u8]) -> Option<Orientation> {
        // some write the prefix of JPEG's segment where no segment is
        let tiff = tiff.strip_prefix(b"Exif\0\0").unwrap_or(tiff);
        let big = match tiff.get(..4)? {
            b"MM\0*" => true,
            b"II*\0" => false,
            _ => return None,
        };
        let short = |at: usize| -> Option<u16> {
            let bytes = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
            Some(if big { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) })
        };
        let long = |at: usize| -> Option<usize> {
            let bytes = tiff.get(at..at.checked_add(4)?)?.try_into().ok()?;
            usize::try_from(if big { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) }).ok()
        };
        let directory = long(4)?;
        let entries = usize::from(short(directory)?);
        let entry = (0..entries)
            .map_while(|n| directory.checked_add(2 + n * 12))
            .find(|at| short(*at) == Some(ORIENTATION) && at.checked_add(2).and_then(short) == Some(SHORT))?;
        let value = short(entry.checked_add(8)?)?;
        u8::try_from(value).ok().filter(|value| (2..=8).contains(value)).map(Orientation)
    }

    /// A TIFF structure that says this and nothing else.
    #[must_use]
    pub fn tiff(self) -> [u8; 26] {
        let [high, low] = ORIENTATION.to_be_bytes();
        let kind = SHORT.to_be_bytes()[1];
        let header = [b'M', b'M', 0, b'*', 0, 0, 0, 8];
        let entry = [0, 1, high, low, 0, kind, 0, 0, 0, 1, 0, self.0, 0, 0, 0, 0, 0, 0];
        let mut tiff = [0; 26];
        tiff[..8].copy_from_slice(&header);
        tiff[8..].copy_from_slice(&entry);
        tiff
    }

    /// True when width and height change places.
    #[must_use]
    pub const fn swaps_sides(self) -> bool {
        self.0 >= 5
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn it_is_read_in_both_byte_orders_among_other_tags() {
        let little = [
            &b"II*\0\x08\0\0\0\x02\0"[..],
            &[0x0f, 0x01, 2, 0, 4, 0, 0, 0, b'A', b'c', b'm', 0],
            &[0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0],
            &[0; 4],
        ]
        .concat();
        assert_eq!(Orientation::read(&little), Some(Orientation(6)));
        assert_eq!(Orientation::read(&[b"Exif\0\0", little.as_slice()].concat()), Some(Orientation(6)));
    }

    #[test]
    fn as_it_is_and_nonsense_are_none() {
        for value in [0, 1, 9, 255] {
            assert_eq!(Orientation::read(&Orientation(value).tiff()), None);
        }
        assert_eq!(Orientation::read(b"MM\0*\xff\xff\xff\xff"), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(value in 2_u8..=8) {
            prop_assert_eq!(Orientation::read(&Orientation(value).tiff()), Some(Orientation(value)));
        }

        #[test]
        fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..80), order in 0_usize..3) {
            let _ = Orientation::read(&[[&b"MM\0*"[..], b"II*\0", b""][order], &bytes].concat());
        }
    }
}
