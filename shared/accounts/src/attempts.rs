//! How often a secret may be tried: freely at first, then after pauses that double. Counted for an account from one client, for
//! an account from everywhere (with more patience: a stranger must not lock somebody out cheaply), and for one client.

/// Longest pause, in milliseconds.
const LONGEST_MS: u64 = 15 * 60 * 1000;
/// After this long without a failure, all is forgotten.
pub const FORGOTTEN_MS: u64 = 24 * 3600 * 1000;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// One account from one client.
    Pair,
    /// One account from everywhere.
    Account,
    /// One client, whatever account.
    Client,
}

impl Counted {
    /// Failures that cost no pause.
    const fn free(self) -> u32 {
        match self {
            Counted::Pair => 5,
            Counted::Client => 30,
            Counted::Account => 50,
        }
    }
}

/// Failures so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Failures {
    /// How many.
    pub count: u32,
    /// When the last one was, milliseconds since 1970.
    pub last_at: u64,
}

/// Milliseconds to wait before the next try; 0 when it may be made.
#[must_use]
pub fn pause(counted: Counted, failures: Failures, now: u64) -> u64 {
    let since = now.saturating_sub(failures.last_at);
    let over = failures.count.saturating_sub(counted.free() - 1);
    if over == 0 || since >= FORGOTTEN_MS {
        return 0;
    }
    let pause = 1_000_u64.checked_shl(over).unwrap_or(LONGEST_MS).clamp(1_000, LONGEST_MS);
    pause.saturating_sub(since)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_few_errors_cost_nothing_then_each_costs_twice_the_one_before() {
        let at = |count| pause(Counted::Pair, Failures { count, last_at: 100 }, 100);
        assert_eq!([at(0), at(4), at(5), at(6), at(7)], [0, 0, 2_000, 4_000, 8_000]);
        assert_eq!(pause(Counted::Account, Failures { count: 49, last_at: 100 }, 100), 0);
        assert_eq!(pause(Counted::Pair, Failures { count: 6, last_at: 100 }, 4_100), 0);
    }

    proptest! {
        #[test]
        fn no_pause_is_longer_than_a_quarter_of_an_hour_and_it_ends(count: u32, last: u32, later: u32) {
            let failures = Failures { count, last_at: last.into() };
            prop_assert!(pause(Counted::Pair, failures, u64::from(last) + u64::from(later)) <= LONGEST_MS);
            prop_assert_eq!(pause(Counted::Pair, failures, u64::from(last) + LONGEST_MS), 0);
        }
    }
}
