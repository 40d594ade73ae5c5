//! When an isolate takes in what changed beside its segment, and what requests do meanwhile: one catches up for all. Whoever must see a
//! change waits for that; the others are answered from what is held, and what they are given is kept by nobody.

use std::cell::Cell;

/// How long catching up may take before another request takes it over, in milliseconds: the one that began may be gone.
const TAKEN_OVER_MS: u64 = 2_000;
/// How long nobody catches up behind an answer after it was done, in milliseconds: what changes all the time is built again and again,
/// and that takes time from searching.
const REST_MS: u64 = 500;

/// The pace of one isolate.
#[derive(Debug, Default)]
pub struct Pace {
    /// When the catching up under way began; 0 for none.
    began: Cell<u64>,
    /// When the last one ended.
    ended: Cell<u64>,
}

/// What a request does that needs every change it knows of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn<T> {
    /// It is answered from what is held, which has them all.
    Current(T),
    /// It is answered from what is held, for this moment only; when true it catches up behind its answer.
    Meanwhile(T, bool),
    /// It catches up and waits for that. What is held is better than nothing when it fails.
    CatchUp(Option<T>),
    /// Another one catches up: it looks again in a moment.
    Wait,
}

impl Pace {
    /// The turn of a request that knows of changes up to generation `known`. `held` is what is held and the generation that it has;
    /// `own` is true for whoever must see them. Whoever catches up tells when it [`ended`](Pace::ended).
    #[must_use]
    pub fn turn<T>(&self, held: Option<(u64, T)>, known: u64, own: bool, now_ms: u64) -> Turn<T> {
        let held = match held {
            Some((has, held)) if has >= known => return Turn::Current(held),
            held => held.map(|(_, held)| held),
        };
        let free = self.began.get() == 0 || now_ms.saturating_sub(self.began.get()) > TAKEN_OVER_MS;
        let rested = now_ms.saturating_sub(self.ended.get()) >= REST_MS;
        match held {
            Some(held) if !own => {
                let begins = free && rested;
                if begins {
                    self.began.set(now_ms);
                }
                Turn::Meanwhile(held, begins)
            }
            held if free => {
                self.began.set(now_ms);
                Turn::CatchUp(held)
            }
            _ => Turn::Wait,
        }
    }

    /// Says that the catching up ended, well or not.
    pub fn ended(&self, now_ms: u64) {
        self.began.set(0);
        self.ended.set(now_ms);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u64 = 1_000_000;

    #[test]
    fn what_is_held_is_enough_when_it_has_every_change_that_is_known() {
        let pace = Pace::default();
        for own in [false, true] {
            assert_eq!(pace.turn(Some((7, "held")), 7, own, NOW), Turn::Current("held"));
            assert_eq!(pace.turn(Some((8, "held")), 7, own, NOW), Turn::Current("held"));
        }
    }

    #[test]
    fn one_catches_up_behind_its_answer_and_nobody_waits_for_it() {
        let pace = Pace::default();
        assert_eq!(pace.turn(Some((6, "old")), 7, false, NOW), Turn::Meanwhile("old", true));
        assert_eq!(pace.turn(Some((6, "old")), 7, false, NOW + 1), Turn::Meanwhile("old", false));
        pace.ended(NOW + 90);
        assert_eq!(pace.turn(Some((7, "new")), 7, false, NOW + 91), Turn::Current("new"));
    }

    #[test]
    fn whoever_must_see_a_change_waits_for_it_and_has_nobody_else_wait() {
        let pace = Pace::default();
        assert_eq!(pace.turn(Some((6, "old")), 7, true, NOW), Turn::CatchUp(Some("old")));
        assert_eq!(pace.turn(Some((6, "old")), 7, true, NOW + 1), Turn::Wait);
        assert_eq!(pace.turn(Some((6, "old")), 7, false, NOW + 1), Turn::Meanwhile("old", false));
    }

    #[test]
    fn whoever_must_see_a_change_waits_for_the_one_that_catches_up_already() {
        let pace = Pace::default();
        assert_eq!(pace.turn(Some((6, "old")), 7, false, NOW), Turn::Meanwhile("old", true));
        assert_eq!(pace.turn(Some((6, "old")), 7, true, NOW + 1), Turn::Wait);
        // it began before the change that is known now: another turn
        pace.ended(NOW + 50);
        assert_eq!(pace.turn(Some((7, "new")), 8, true, NOW + 51), Turn::CatchUp(Some("new")));
    }

    #[test]
    fn with_nothing_held_everybody_waits_for_the_first() {
        let pace = Pace::default();
        assert_eq!(pace.turn::<()>(None, 0, false, NOW), Turn::CatchUp(None));
        assert_eq!(pace.turn::<()>(None, 0, false, NOW + 1), Turn::Wait);
    }

    #[test]
    fn while_changes_go_on_it_rests_but_not_for_whoever_must_see_them() {
        let pace = Pace::default();
        pace.ended(NOW);
        assert_eq!(pace.turn(Some((6, "old")), 7, false, NOW + REST_MS - 1), Turn::Meanwhile("old", false));
        assert_eq!(pace.turn(Some((6, "old")), 7, false, NOW + REST_MS), Turn::Meanwhile("old", true));
        pace.ended(NOW + REST_MS);
        assert_eq!(pace.turn(Some((6, "old")), 7, true, NOW + REST_MS + 1), Turn::CatchUp(Some("old")));
    }

    #[test]
    fn one_that_is_gone_is_taken_over() {
        let pace = Pace::default();
        assert_eq!(pace.turn::<()>(None, 0, false, NOW), Turn::CatchUp(None));
        assert_eq!(pace.turn::<()>(None, 0, false, NOW + TAKEN_OVER_MS), Turn::Wait);
        assert_eq!(pace.turn::<()>(None, 0, false, NOW + TAKEN_OVER_MS + 1), Turn::CatchUp(None));
    }
}
