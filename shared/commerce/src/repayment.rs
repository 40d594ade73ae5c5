//! The states of a refund at the provider. Facts may come in any order; a refund that failed after it had succeeded (the
//! buyer's bank sent it back) has failed.

use crate::step::{Step, codes};
use serde::{Deserialize, Serialize};

/// Where a refund stands; the later ones win over the earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RepaymentState {
    /// Asked for, not yet confirmed. It is booked: the money is spoken for.
    Pending,
    /// The provider sent it.
    Succeeded,
    /// It did not reach the buyer and is ours again.
    Failed,
}

codes!(RepaymentState { Pending = "pending", Succeeded = "succeeded", Failed = "failed" });

/// What must follow a step of a refund.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RepaymentEffect {
    /// Take its ledger entry back by a correction; from now on it does not count among the order's refunds.
    TakeBack,
}

impl RepaymentState {
    /// Takes what the provider says.
    #[must_use]
    pub fn on(self, fact: RepaymentState) -> Step<RepaymentState, RepaymentEffect> {
        match (self, fact) {
            (RepaymentState::Pending | RepaymentState::Succeeded, RepaymentState::Failed) => {
                Step::to(RepaymentState::Failed, &[RepaymentEffect::TakeBack])
            }
            _ => Step::to(self.max(fact), &[]),
        }
    }

    /// Whether it counts among the refunds that `Remaining::of` is given.
    #[must_use]
    pub fn counts(self) -> bool {
        self != RepaymentState::Failed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_refund_that_failed_is_taken_back_once() {
        let failed = RepaymentState::Succeeded.on(RepaymentState::Failed);
        assert_eq!((failed.to, failed.effects), (RepaymentState::Failed, &[RepaymentEffect::TakeBack][..]));
        assert_eq!(failed.to.on(RepaymentState::Failed).effects, []);
        assert!(!failed.to.counts());
    }

    proptest! {
        #[test]
        fn facts_in_any_order_and_number_end_in_the_same_state(facts in prop::collection::vec(0_usize..3, 0..8)) {
            let end = |facts: &[usize]| facts.iter().fold(RepaymentState::Pending, |s, f| s.on(RepaymentState::ALL[*f]).to);
            let mut sorted = facts.clone();
            sorted.sort_unstable();
            prop_assert_eq!(end(&facts), end(&sorted));
        }
    }
}
