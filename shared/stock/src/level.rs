//! The count of one article, and the marks it crosses.

use contracts::stock::{LOW, StockEventKind};

/// The count of one article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Article {
    /// Units not sold yet.
    pub on_hand: u32,
    /// Units in running reservations. More than are on hand only after somebody counted fewer than were reserved.
    pub reserved: u32,
    /// Changes whenever `on_hand` does.
    pub version: u64,
}

impl Article {
    /// Units that can be reserved.
    #[must_use]
    pub fn available(&self) -> u32 {
        self.on_hand.saturating_sub(self.reserved)
    }
}

/// The mark that was crossed when what is available went from `before` to `after`.
pub(crate) fn crossed(before: u32, after: u32) -> Option<StockEventKind> {
    match (before, after) {
        (0, 0) => None,
        (_, 0) => Some(StockEventKind::OutOfStock),
        (0, _) => Some(StockEventKind::BackInStock),
        (before, after) if before > LOW && after <= LOW => Some(StockEventKind::LowStock),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::crossed;
    use contracts::stock::StockEventKind::{BackInStock, LowStock, OutOfStock};

    #[test]
    fn a_mark_is_told_when_it_is_crossed_and_not_again() {
        assert_eq!(crossed(6, 5), Some(LowStock));
        assert_eq!(crossed(5, 4), None);
        assert_eq!(crossed(9, 0), Some(OutOfStock));
        assert_eq!(crossed(0, 0), None);
        assert_eq!(crossed(0, 1), Some(BackInStock));
        assert_eq!(crossed(3, 8), None);
    }
}
