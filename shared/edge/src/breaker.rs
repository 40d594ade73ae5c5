//! A circuit breaker for each service: after several failures in a row it is left alone for a while, so that its callers
//! answer at once with what they have instead of waiting for it, and it gets time to recover.

use contracts::routes::Service;
use std::cell::RefCell;
use std::collections::HashMap;

/// Failures in a row that open the circuit.
const FAILURES: u32 = 5;
/// Milliseconds it stays open; then one request tries.
const OPEN_MS: u64 = 3_000;

thread_local! {
    static BREAKERS: RefCell<HashMap<Service, Breaker>> = RefCell::default();
}

/// True when the service may be asked now.
pub(crate) fn may_ask(service: Service, now_ms: u64) -> bool {
    BREAKERS.with_borrow_mut(|all| all.entry(service).or_default().may_ask(now_ms))
}

/// Takes note of how the service answered.
pub(crate) fn record(service: Service, well: bool, now_ms: u64) {
    BREAKERS.with_borrow_mut(|all| all.entry(service).or_default().record(well, now_ms));
}

#[derive(Debug, Default)]
struct Breaker {
    failures: u32,
    open_until: u64,
}

impl Breaker {
    fn may_ask(&mut self, now: u64) -> bool {
        if self.failures < FAILURES {
            return true;
        }
        if now < self.open_until {
            return false;
        }
        // this one tries; the others wait for what it meets
        self.open_until = now + OPEN_MS;
        true
    }

    fn record(&mut self, well: bool, now: u64) {
        if well {
            *self = Breaker::default();
        } else {
            self.failures = self.failures.saturating_add(1);
            self.open_until = now + OPEN_MS;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(now: u64) -> Breaker {
        let mut breaker = Breaker::default();
        (0..FAILURES).for_each(|_| breaker.record(false, now));
        breaker
    }

    #[test]
    fn a_few_failures_do_not_open_it_and_a_success_forgets_them() {
        let mut breaker = Breaker::default();
        for _ in 0..3 {
            (1..FAILURES).for_each(|_| breaker.record(false, 0));
            assert!(breaker.may_ask(0));
            breaker.record(true, 0);
        }
    }

    #[test]
    fn open_it_lets_one_request_try_after_a_while() {
        let mut breaker = broken(1_000);
        assert!(!breaker.may_ask(1_000 + OPEN_MS - 1));
        assert!(breaker.may_ask(1_000 + OPEN_MS));
        assert!(!breaker.may_ask(1_000 + OPEN_MS), "one at a time");
    }

    #[test]
    fn the_try_decides() {
        let mut mended = broken(0);
        assert!(mended.may_ask(OPEN_MS));
        mended.record(true, OPEN_MS);
        assert!(mended.may_ask(OPEN_MS) && mended.may_ask(OPEN_MS));
        let mut still = broken(0);
        assert!(still.may_ask(OPEN_MS));
        still.record(false, OPEN_MS);
        assert!(!still.may_ask(OPEN_MS + 1));
    }
}
