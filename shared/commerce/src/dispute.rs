//! The states of a dispute: a buyer's bank takes a payment back, and gives it back again or keeps it. Only the provider moves
//! it, by facts that may come in any order: the latest by the provider's own clock counts.
//!
//! A lost dispute takes its amount from what is left of the order, as a refund does: `Remaining::take` with the smaller of the
//! two allocates it, and it is kept with the order's refunds, so that nothing is given back twice.

use crate::step::codes;
use serde::{Deserialize, Serialize};

/// Where a dispute stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DisputeState {
    /// The money is held back.
    Open,
    /// It came back to us.
    Won,
    /// The buyer's bank keeps it.
    Lost,
}

codes!(DisputeState { Open = "open", Won = "won", Lost = "lost" });

/// A dispute as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispute {
    /// Where it stands.
    pub state: DisputeState,
    /// The provider's time of the fact that said so, UTC seconds since 1970.
    pub at: i64,
}

impl Dispute {
    /// What is known after a fact. Of two facts of the same second the one further from `open` counts.
    ///
    /// The ledger follows from the state, not from the step: whenever a dispute is known, its opening is posted; when it is
    /// won or lost, that is too. Entries have keys of their own, so posting them again does nothing.
    #[must_use]
    pub fn on(known: Option<Dispute>, fact: Dispute) -> Dispute {
        match known {
            Some(known) if (known.at, known.state) > (fact.at, fact.state) => known,
            _ => fact,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn facts_in_any_order_and_number_end_in_the_same_state(facts in prop::collection::vec((0_i64..5, 0_usize..3), 1..8), turn in 0_usize..8) {
            let facts: Vec<Dispute> = facts.into_iter().map(|(at, s)| Dispute { state: DisputeState::ALL[s], at }).collect();
            let end = |facts: &[Dispute]| facts.iter().fold(None, |known, fact| Some(Dispute::on(known, *fact)));
            let mut turned = facts.clone();
            turned.rotate_left(turn % facts.len());
            turned.extend_from_slice(&facts);
            prop_assert_eq!(end(&turned), end(&facts));
        }
    }
}
