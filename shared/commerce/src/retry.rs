//! What failed and is tried again: it waits twice as long each time, up to a bound, and is given up at last.

/// Doublings after which it waits no longer.
const DOUBLINGS: u32 = 9;

/// How long what failed `failed` times waits, when it waits `first` after the first failure (in whatever unit `first` is in); none
/// once it has failed `most` times.
#[must_use]
pub const fn wait(first: u64, failed: u32, most: u32) -> Option<u64> {
    if failed >= most {
        return None;
    }
    let times = failed.saturating_sub(1);
    Some(first << if times < DOUBLINGS { times } else { DOUBLINGS })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wait_is_twice_the_one_before_up_to_a_bound_and_the_last_failure_ends_it() {
        let waits: Vec<_> = (1..=12).map(|failed| wait(2, failed, 12)).collect();
        assert_eq!(waits[..4], [Some(2), Some(4), Some(8), Some(16)]);
        assert_eq!(waits[9..], [Some(1_024), Some(1_024), None]);
    }
}
