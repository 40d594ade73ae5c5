//! What using a refresh token means. Each is of use once; a second use means that two hold it, one of them a thief, and ends the
//! session. Two tabs of one browser that renew at the same moment are told from that by the time between them.

/// Milliseconds in which a second use is taken for the same browser's.
pub const GRACE_MS: u64 = 30_000;
/// How long a refresh token is good, in seconds: the longest pause between two visits.
pub const LIFE_S: u32 = 30 * 24 * 3600;
/// How long a session may be renewed at all, in milliseconds.
pub const SESSION_MS: u64 = 180 * 24 * 3600 * 1000;
/// How long an access token is good, in seconds.
pub const ACCESS_S: u32 = 15 * 60;

/// What is stored of a refresh token and its session. Times in milliseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stored {
    /// When it was given.
    pub issued_at: u64,
    /// When it was first used.
    pub used_at: Option<u64>,
    /// When its session began.
    pub began_at: u64,
    /// True when the session was ended.
    pub ended: bool,
}

/// What to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Mark it used and give its successor.
    Rotate,
    /// Another tab just did: give the same successor.
    Again,
    /// Somebody else has it too: end the session.
    Stolen,
    /// Too old, or the session is over.
    Over,
}

/// Judges the use of a refresh token.
#[must_use]
pub fn judge(stored: &Stored, now: u64) -> Use {
    if stored.ended {
        return Use::Over;
    }
    if let Some(used) = stored.used_at {
        return if now.saturating_sub(used) <= GRACE_MS { Use::Again } else { Use::Stolen };
    }
    let too_old = now.saturating_sub(stored.issued_at) > u64::from(LIFE_S) * 1000;
    if too_old || now.saturating_sub(stored.began_at) > SESSION_MS { Use::Over } else { Use::Rotate }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FRESH: Stored = Stored { issued_at: 1_000, used_at: None, began_at: 1_000, ended: false };

    #[test]
    fn a_token_is_of_use_once_but_for_two_tabs() {
        assert_eq!(judge(&FRESH, 2_000), Use::Rotate);
        let used = Stored { used_at: Some(2_000), ..FRESH };
        assert_eq!(judge(&used, 2_000 + GRACE_MS), Use::Again);
        assert_eq!(judge(&used, 2_001 + GRACE_MS), Use::Stolen);
    }

    #[test]
    fn a_session_ends_by_itself() {
        assert_eq!(judge(&FRESH, 1_001 + u64::from(LIFE_S) * 1000), Use::Over);
        assert_eq!(judge(&Stored { issued_at: SESSION_MS, ..FRESH }, SESSION_MS + 1_001), Use::Over);
    }

    proptest! {
        #[test]
        fn nothing_comes_of_a_session_that_was_ended(issued: u32, used: Option<u32>, began: u32, now: u32) {
            let stored = Stored { issued_at: issued.into(), used_at: used.map(u64::from), began_at: began.into(), ended: true };
            prop_assert_eq!(judge(&stored, now.into()), Use::Over);
        }

        #[test]
        fn a_used_token_never_rotates_again(issued: u32, used: u32, began: u32, now: u32) {
            let stored = Stored { issued_at: issued.into(), used_at: Some(used.into()), began_at: began.into(), ended: false };
            prop_assert_ne!(judge(&stored, now.into()), Use::Rotate);
        }
    }
}
