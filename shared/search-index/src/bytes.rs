//! Reading and writing the segment's integers: little-endian arrays read in place, and variable-length integers.
//! Nothing here panics on short or wild input; a value that is not there is `None` or zero entries.

/// An array of little-endian integers of `N` bytes (1 to 4), read where it lies.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Ints<'a, const N: usize>(&'a [u8]);

pub(crate) type U16s<'a> = Ints<'a, 2>;
pub(crate) type U24s<'a> = Ints<'a, 3>;
pub(crate) type U32s<'a> = Ints<'a, 4>;

impl<'a, const N: usize> Ints<'a, N> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Ints(bytes)
    }

    pub(crate) fn len(self) -> usize {
        self.0.len() / N
    }

    pub(crate) fn get(self, index: usize) -> Option<u32> {
        let at = index.checked_mul(N)?;
        self.0.get(at..at + N)?.first_chunk().map(read::<N>)
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = u32> + 'a {
        self.0.chunks_exact(N).filter_map(|c| c.first_chunk()).map(read::<N>)
    }

    /// The range between two neighbouring offsets: entry `index` of a table of variable-length entries.
    pub(crate) fn span(self, index: usize) -> Option<std::ops::Range<usize>> {
        let (from, to) = (self.get(index)?, self.get(index.checked_add(1)?)?);
        Some(from as usize..to as usize)
    }

    /// True when these are the offsets of `entries` entries that exactly fill `length` places.
    pub(crate) fn delimit(self, entries: usize, length: usize) -> bool {
        self.0.len().is_multiple_of(N)
            && self.len() == entries + 1
            && self.get(0) == Some(0)
            && self.get(entries).is_some_and(|last| last as usize == length)
            && self.iter().zip(self.iter().skip(1)).all(|(a, b)| a <= b)
    }
}

fn read<const N: usize>(bytes: &[u8; N]) -> u32 {
    let mut wide = [0; 4];
    wide.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
    u32::from_le_bytes(wide)
}

/// Writes the low `N` bytes of a value.
pub(crate) fn put<const N: usize>(out: &mut Vec<u8>, value: u32) {
    out.extend(value.to_le_bytes().iter().take(N));
}

pub(crate) fn put_u32(out: &mut Vec<u8>, value: u32) {
    out.extend_from_slice(&value.to_le_bytes());
}

/// Writes seven bits a byte, low bits first.
pub(crate) fn put_varint(out: &mut Vec<u8>, mut value: u32) {
    loop {
        let [low, ..] = value.to_le_bytes();
        value >>= 7;
        if value == 0 {
            return out.push(low);
        }
        out.push(low | 0x80);
    }
}

/// Reads what `put_varint` wrote and moves `at` behind it.
pub(crate) fn varint(bytes: &[u8], at: &mut usize) -> Option<u32> {
    let mut value = 0_u32;
    for shift in [0, 7, 14, 21, 28] {
        let byte = *bytes.get(*at)?;
        *at += 1;
        value |= u32::from(byte & 0x7f).checked_shl(shift)?;
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

/// A 64-bit checksum, eight bytes at a time: fast enough to check tens of megabytes at every start. Guards against damage, not malice.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut hash = bytes.len() as u64 ^ PRIME;
    let mut mix = |word: u64| hash = (hash ^ word).wrapping_mul(PRIME).rotate_left(29).wrapping_add(word);
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        mix(chunk.try_into().map_or(0, u64::from_le_bytes));
    }
    for byte in chunks.remainder() {
        mix(u64::from(*byte));
    }
    (hash ^ (hash >> 32)).wrapping_mul(PRIME)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn integers_of_any_width_are_read_back() {
        let mut bytes = Vec::new();
        [0, 1, 0x00fe_dcba].into_iter().for_each(|v| put::<3>(&mut bytes, v));
        assert_eq!(U24s::new(&bytes).iter().collect::<Vec<_>>(), [0, 1, 0x00fe_dcba]);
        assert_eq!((U24s::new(&bytes).get(2), U24s::new(&bytes).get(3)), (Some(0x00fe_dcba), None));
        assert_eq!(U16s::new(&bytes).len(), 4);
    }

    proptest! {
        #[test]
        fn variable_length_integers_are_read_back(values in proptest::collection::vec(any::<u32>(), 0..20)) {
            let mut bytes = Vec::new();
            values.iter().for_each(|v| put_varint(&mut bytes, *v));
            let mut at = 0;
            for value in values {
                prop_assert_eq!(varint(&bytes, &mut at), Some(value));
            }
            prop_assert_eq!(varint(&bytes, &mut at), None);
        }

        #[test]
        fn a_changed_byte_changes_the_checksum(bytes in proptest::collection::vec(any::<u8>(), 1..64), at: usize, by in 1_u8..) {
            let mut changed = bytes.clone();
            let at = at % bytes.len();
            changed[at] = changed[at].wrapping_add(by);
            prop_assert_ne!(checksum(&bytes), checksum(&changed));
        }
    }
}
