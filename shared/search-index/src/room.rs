//! How a new segment finds room in an isolate of 128 MB. WebAssembly's memory never shrinks: what was let go is used again only by what
//! fits into it. So a large segment takes the very place of the one before it, and each has a little room to grow.

/// Bytes of memory that the program may have taken, all in all, for a new segment to be put together beside the one held: the rest of
/// the isolate is JavaScript's, with the slices that are on their way.
pub const ROOM: usize = 112 * 1024 * 1024;
/// Largest segment that is put together, in bytes.
pub(crate) const MOST: usize = 96 * 1024 * 1024;
/// What a segment gets on top for the next one to grow into: a part of this many.
const GROWTH: usize = 16;

/// How a new segment takes the place of the one that is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Swap {
    /// The old one serves until the new one is whole.
    Beside,
    /// The old one goes first.
    InPlace,
}

/// How a segment of `coming` bytes takes the place of one that is held in `held` bytes, by a program that took `taken` bytes of
/// memory so far. What it took may be free again, but perhaps not in one piece: it is counted as if it were not.
#[must_use]
pub const fn swap(taken: usize, held: usize, coming: usize) -> Swap {
    if held == 0 || taken.saturating_add(allocation(coming, 0)) <= ROOM { Swap::Beside } else { Swap::InPlace }
}

/// The bytes to allocate for a segment: the whole place that another one has just left, when it fits there, so that it does not get
/// smaller with each one; otherwise its own size and some more.
#[must_use]
pub(crate) const fn allocation(segment: usize, place: usize) -> usize {
    if segment <= place {
        return place;
    }
    let roomy = segment.saturating_add(segment / GROWTH);
    // a manifest that promises more than an isolate can hold is not believed
    if roomy < MOST { roomy } else { MOST }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MB: usize = 1024 * 1024;

    #[test]
    fn small_segments_are_swapped_without_a_gap_large_ones_in_place() {
        assert_eq!(swap(12 * MB, 2 * MB, 2 * MB), Swap::Beside);
        assert_eq!(swap(50 * MB, 38 * MB, 40 * MB), Swap::Beside);
        assert_eq!(swap(106 * MB, 80 * MB, 80 * MB), Swap::InPlace, "a million products");
        assert_eq!(swap(112 * MB, 1, 1), Swap::InPlace, "nothing more is taken");
        assert_eq!(swap(usize::MAX, 1, usize::MAX), Swap::InPlace);
    }

    #[test]
    fn the_first_segment_has_nothing_to_wait_for() {
        assert_eq!(swap(20 * MB, 0, 96 * MB), Swap::Beside);
    }

    #[test]
    fn once_the_room_is_taken_gaps_included_nothing_more_is_put_beside_another() {
        let (mut taken, mut held) = (20 * MB, 0);
        for generation in 0..20 {
            let coming = (30 + generation) * MB;
            let place = match swap(taken, held, coming) {
                Swap::Beside => 0,
                Swap::InPlace => held,
            };
            let bytes = allocation(coming, place);
            // at worst nothing but its own place is used again
            taken += if bytes > place { bytes } else { 0 };
            held = bytes;
            assert!(taken <= ROOM || place > 0, "generation {generation} took {} MB", taken / MB);
        }
    }

    #[test]
    fn a_segment_leaves_its_whole_place_to_the_next() {
        let first = allocation(80 * MB, 0);
        assert_eq!(first, 85 * MB);
        assert_eq!([79, 85].map(|size| allocation(size * MB, first)), [first, first]);
        assert!(allocation(86 * MB, first) > first);
        assert_eq!(allocation(usize::MAX, 0), MOST);
    }
}
