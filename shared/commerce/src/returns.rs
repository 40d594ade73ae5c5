//! The states of a return: the buyer asks, the merchant decides, the goods come back, the money follows.

use crate::parcel::ParcelState;
use crate::step::{Refused, Step, codes};
use serde::{Deserialize, Serialize};

/// Days after delivery in which a return can be asked for: the Union's 14, which is more than the 7 of Moroccan law 31-08.
pub const RETURN_DAYS: i64 = 14;

const DAY: i64 = 86_400;

/// Where a return stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReturnState {
    /// The buyer asked.
    Requested,
    /// The merchant agreed.
    Approved,
    /// The merchant did not.
    Refused,
    /// The goods are back.
    Received,
    /// The money is too.
    Refunded,
}

codes!(ReturnState {
    Requested = "requested",
    Approved = "approved",
    Refused = "refused",
    Received = "received",
    Refunded = "refunded",
});

/// What the merchant decides or reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReturnCommand {
    /// Agrees.
    Approve,
    /// Does not.
    Refuse,
    /// Has the goods back.
    Receive,
    /// Gives the money back.
    Refund,
}

codes!(ReturnCommand { Approve = "approve", Refuse = "refuse", Receive = "receive", Refund = "refund" });

/// What must follow a step of a return.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReturnEffect {
    /// Put its units back on the shelf.
    Restock,
    /// Give back what its units cost.
    RefundUnits,
}

impl ReturnState {
    /// Carries out a command. The same once more changes nothing.
    ///
    /// # Errors
    /// When the return is not there yet, or past it.
    pub fn on(self, command: ReturnCommand) -> Result<Step<ReturnState, ReturnEffect>, Refused> {
        use ReturnCommand as Do;
        use ReturnState as At;
        match (command, self) {
            (Do::Approve, At::Requested) => Ok(Step::to(At::Approved, &[])),
            (Do::Refuse, At::Requested) => Ok(Step::to(At::Refused, &[])),
            (Do::Receive, At::Approved) => Ok(Step::to(At::Received, &[ReturnEffect::Restock])),
            (Do::Refund, At::Received) => Ok(Step::to(At::Refunded, &[ReturnEffect::RefundUnits])),
            (Do::Approve, At::Approved | At::Received | At::Refunded)
            | (Do::Refuse, At::Refused)
            | (Do::Receive, At::Received | At::Refunded)
            | (Do::Refund, At::Refunded) => Ok(Step::stay(self)),
            _ => Err(Refused { command: command.code(), state: self.code() }),
        }
    }

    /// Whether its units are spoken for: they cannot be asked back a second time.
    #[must_use]
    pub fn holds_units(self) -> bool {
        matches!(self, ReturnState::Requested | ReturnState::Approved | ReturnState::Received)
    }
}

/// Why a return cannot be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReturnRefused {
    /// The parcel is not with the buyer.
    #[error("only what was delivered can be returned")]
    NotDelivered,
    /// Too late.
    #[error("a return can be asked for within {RETURN_DAYS} days of delivery")]
    TooLate,
    /// More units than the buyer still has, or none.
    #[error("expected 1 to {left} units")]
    Units {
        /// Units neither given back nor in another return.
        left: u32,
    },
}

/// Whether `units` of a line can be asked back at `at`. `left` are the line's units not refunded yet, `held` those in returns
/// under way.
///
/// # Errors
/// Says why not.
pub fn may_request(
    parcel: ParcelState,
    delivered_at: Option<i64>,
    at: i64,
    units: u32,
    left: u32,
    held: u32,
) -> Result<(), ReturnRefused> {
    let delivered_at = delivered_at.filter(|_| parcel == ParcelState::Delivered).ok_or(ReturnRefused::NotDelivered)?;
    if at > delivered_at + RETURN_DAYS * DAY {
        return Err(ReturnRefused::TooLate);
    }
    let left = left.saturating_sub(held);
    if (1..=left).contains(&units) { Ok(()) } else { Err(ReturnRefused::Units { left }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_return_goes_from_wish_to_money() {
        let steps = [ReturnCommand::Approve, ReturnCommand::Receive, ReturnCommand::Refund];
        let end = steps.iter().fold(ReturnState::Requested, |state, command| state.on(*command).unwrap().to);
        assert_eq!(end, ReturnState::Refunded);
    }

    #[test]
    fn no_money_before_the_goods_are_back() {
        assert!(ReturnState::Approved.on(ReturnCommand::Refund).is_err());
        assert!(ReturnState::Refused.on(ReturnCommand::Receive).is_err());
        assert!(ReturnState::Received.on(ReturnCommand::Refuse).is_err());
    }

    #[test]
    fn a_return_is_asked_for_in_time_and_for_what_is_there() {
        let ask = |at, units, held| may_request(ParcelState::Delivered, Some(0), at, units, 3, held);
        assert_eq!(ask(14 * DAY, 3, 0), Ok(()));
        assert_eq!(ask(14 * DAY + 1, 1, 0), Err(ReturnRefused::TooLate));
        assert_eq!(ask(0, 2, 2), Err(ReturnRefused::Units { left: 1 }));
        assert_eq!(ask(0, 0, 0), Err(ReturnRefused::Units { left: 3 }));
        assert_eq!(may_request(ParcelState::Shipped, None, 0, 1, 3, 0), Err(ReturnRefused::NotDelivered));
    }

    #[test]
    fn every_command_repeated_changes_nothing() {
        for (state, command) in ReturnState::ALL.iter().flat_map(|s| ReturnCommand::ALL.iter().map(move |c| (s, c))) {
            if let Ok(once) = state.on(*command) {
                assert_eq!(once.to.on(*command), Ok(Step::stay(once.to)));
            }
        }
    }
}
