//! A month's cap, commission by commission: what of each fits depends on those before it alone. So a new commission needs their sum,
//! and what changes one concerns those behind it, until it makes no difference any more.

/// What of `mad` fits under a cap of which `used` is used; centimes of a dirham.
#[must_use]
pub fn fits(mad: i64, cap: Option<i64>, used: i64) -> i64 {
    cap.map_or(mad, |cap| mad.min(cap.saturating_sub(used).max(0)))
}

/// A commission of the month as it was worked out before; centimes of a dirham.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// What it is worth.
    pub mad: i64,
    /// The cap when it was credited.
    pub cap: Option<i64>,
    /// True when it takes room: fraud does not.
    pub counts: bool,
    /// What of it fitted.
    pub fits: i64,
}

/// A walk over the commissions behind one that changed, in the order of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Walk {
    /// What was used up to here.
    pub before: i64,
    /// What is used now.
    pub now: i64,
}

impl Walk {
    /// Goes over the next; gives what of it fits now.
    pub fn over(&mut self, slot: &Slot) -> i64 {
        let fits = fits(slot.mad, slot.cap, self.now);
        if slot.counts {
            self.before = self.before.saturating_add(slot.fits);
            self.now = self.now.saturating_add(fits);
        }
        fits
    }

    /// True when nothing behind changes any more.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.before == self.now
    }
}
