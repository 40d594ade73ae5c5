//! When a message is sent again, and when its receiver is given up.

/// Pauses before each new try, in milliseconds: 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, as the specification has them.
pub const PAUSES_MS: [u64; 9] =
    [5_000, 300_000, 1_800_000, 7_200_000, 18_000_000, 36_000_000, 50_400_000, 72_000_000, 86_400_000];
/// An endpoint that took nothing for so long is switched off: five days.
pub const GIVEN_UP_MS: u64 = 5 * 86_400_000;
/// How long a secret signs beside the one that replaced it: a day.
pub const ROTATION_MS: u64 = 86_400_000;
/// How long a receiver may take to answer.
pub const PATIENCE_MS: u64 = 10_000;

/// What became of a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Answered with this status.
    Answered(u16),
    /// Not answered, or not sent.
    Failed,
}

/// What follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// It was taken.
    Taken,
    /// It is sent again after so many milliseconds.
    Again(u64),
    /// It was tried often enough.
    GivenUp,
    /// The receiver wants nothing any more (410): its endpoint is switched off.
    Gone,
}

/// What follows from the try of this number (1 for the first). `faster` divides the pauses, for development.
#[must_use]
pub fn after(outcome: Outcome, tries: u32, faster: u64) -> Next {
    match outcome {
        Outcome::Answered(200..=299) => Next::Taken,
        Outcome::Answered(410) => Next::Gone,
        Outcome::Answered(_) | Outcome::Failed => {
            let pause = usize::try_from(tries).ok().and_then(|tries| PAUSES_MS.get(tries.checked_sub(1)?));
            pause.map_or(Next::GivenUp, |pause| Next::Again(pause / faster.max(1)))
        }
    }
}

/// True when an endpoint that began to fail at `since` is switched off at `now`.
#[must_use]
pub fn is_given_up(since: u64, now: u64, faster: u64) -> bool {
    now.saturating_sub(since) >= GIVEN_UP_MS / faster.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_taken_is_tried_for_three_days() {
        assert_eq!(after(Outcome::Answered(204), 1, 1), Next::Taken);
        let pauses: Vec<u64> = (1..=9)
            .filter_map(|tries| match after(Outcome::Failed, tries, 1) {
                Next::Again(pause) => Some(pause),
                _ => None,
            })
            .collect();
        assert_eq!(pauses, PAUSES_MS);
        assert_eq!(after(Outcome::Answered(500), 10, 1), Next::GivenUp);
        let days = PAUSES_MS.iter().sum::<u64>() / 86_400_000;
        assert_eq!(days, 3);
    }

    #[test]
    fn a_redirect_is_no_success_and_gone_is_gone() {
        assert_eq!(after(Outcome::Answered(302), 1, 1), Next::Again(5_000));
        assert_eq!(after(Outcome::Answered(410), 1, 1), Next::Gone);
    }

    #[test]
    fn an_endpoint_is_given_up_after_days() {
        assert!(!is_given_up(0, GIVEN_UP_MS - 1, 1));
        assert!(is_given_up(0, GIVEN_UP_MS, 1));
        assert!(is_given_up(0, GIVEN_UP_MS / 1000, 1000));
        assert_eq!(after(Outcome::Failed, 2, 1000), Next::Again(300));
    }
}
