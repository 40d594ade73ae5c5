//! The states of an order.
//!
//! ```text
//! awaiting_payment ── captured ──► paid ── every parcel done ──► completed
//!    │      └─ session expired ──► expired ── captured after all ──► paid
//! placed (cash) ── every parcel done ──► completed, or cancelled when nothing was taken
//! awaiting_payment, placed, paid ── cancel, stock gone ──► cancelled
//! ```
//! Money wins over time: an order that was paid is `paid` even if its session was reported expired before. What was decided
//! wins over money: a cancelled order stays cancelled, and money that still comes is given back.

use crate::parcel::ParcelState;
use crate::step::{Refused, Step, codes};
use serde::{Deserialize, Serialize};

/// Where an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OrderState {
    /// The buyer was sent to the provider's page.
    AwaitingPayment,
    /// To be paid in cash at the door.
    Placed,
    /// The money came.
    Paid,
    /// Every parcel arrived, was returned or called off.
    Completed,
    /// Called off; what was paid is given back.
    Cancelled,
    /// Not paid in time.
    Expired,
}

codes!(OrderState {
    AwaitingPayment = "awaiting_payment",
    Placed = "placed",
    Paid = "paid",
    Completed = "completed",
    Cancelled = "cancelled",
    Expired = "expired",
});

/// What the provider says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentFact {
    /// The whole amount was captured.
    Captured,
    /// An attempt failed; the buyer may try again until the session expires.
    AttemptFailed,
    /// The session can no longer be paid.
    SessionExpired,
}

/// Why an order is called off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CancelReason {
    /// The buyer wanted it.
    Buyer,
    /// The merchant cannot send it.
    Merchant,
    /// It was paid when nothing was left.
    OutOfStock,
    /// Nothing was taken at the door.
    RefusedAtDoor,
}

codes!(CancelReason {
    Buyer = "buyer",
    Merchant = "merchant",
    OutOfStock = "out_of_stock",
    RefusedAtDoor = "refused_at_door",
});

/// What must follow a step of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderEffect {
    /// Post the capture in the ledger.
    PostCapture,
    /// Commit the reservations; when they are gone and cannot be had again, cancel for `out_of_stock`.
    CommitStock,
    /// Release the reservations, or put back what was committed.
    FreeStock,
    /// Make sure the provider's session can no longer be paid.
    ExpireSession,
    /// Call off every parcel.
    CancelParcels,
    /// Give back all that was captured and is left.
    RefundAll,
}

use OrderEffect::{CancelParcels, CommitStock, ExpireSession, FreeStock, PostCapture, RefundAll};

impl OrderState {
    /// Takes what the provider says. Nothing is refused, and the order in which facts come makes no difference.
    #[must_use]
    pub const fn on(self, fact: PaymentFact) -> Step<OrderState, OrderEffect> {
        match (self, fact) {
            (OrderState::AwaitingPayment | OrderState::Expired, PaymentFact::Captured) => {
                Step::to(OrderState::Paid, &[PostCapture, CommitStock])
            }
            (OrderState::Cancelled, PaymentFact::Captured) => {
                Step::to(OrderState::Cancelled, &[PostCapture, RefundAll])
            }
            (OrderState::AwaitingPayment, PaymentFact::SessionExpired) => Step::to(OrderState::Expired, &[FreeStock]),
            _ => Step::stay(self),
        }
    }

    /// Calls the order off. Once more changes nothing.
    ///
    /// # Errors
    /// When a parcel is on its way or the order came to its end.
    pub fn cancel(self, parcels: &[ParcelState]) -> Result<Step<OrderState, OrderEffect>, Refused> {
        let refused = |state| Err(Refused { command: "cancel the order", state });
        let under_way = |parcel: &&ParcelState| !matches!(parcel, ParcelState::ToShip | ParcelState::Cancelled);
        match self {
            OrderState::Cancelled => Ok(Step::stay(self)),
            OrderState::Completed | OrderState::Expired => refused(self.code()),
            _ => match (parcels.iter().find(under_way), self) {
                (Some(parcel), _) => refused(parcel.code()),
                (None, OrderState::AwaitingPayment) => {
                    Ok(Step::to(OrderState::Cancelled, &[ExpireSession, FreeStock, CancelParcels]))
                }
                (None, OrderState::Placed) => Ok(Step::to(OrderState::Cancelled, &[FreeStock, CancelParcels])),
                (None, _) => Ok(Step::to(OrderState::Cancelled, &[FreeStock, CancelParcels, RefundAll])),
            },
        }
    }

    /// Where the order stands once its parcels stand there: done when every parcel is.
    #[must_use]
    pub fn settle(self, parcels: &[ParcelState]) -> OrderState {
        let open = matches!(self, OrderState::Paid | OrderState::Placed);
        if !open || parcels.is_empty() || !parcels.iter().all(|parcel| parcel.done()) {
            return self;
        }
        let taken = parcels.iter().any(|p| matches!(p, ParcelState::Delivered | ParcelState::Returned));
        if taken { OrderState::Completed } else { OrderState::Cancelled }
    }

    /// Whether merchants may send the order's parcels.
    #[must_use]
    pub const fn to_be_sent(self) -> bool {
        matches!(self, OrderState::Paid | OrderState::Placed)
    }
}

/// What an order's money says, beside its state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MoneyState {
    /// Nothing came yet.
    Unpaid,
    /// Some came: one courier of several collected.
    PartiallyPaid,
    /// All came.
    Paid,
    /// Some was given back.
    PartiallyRefunded,
    /// All was given back.
    Refunded,
}

impl MoneyState {
    /// From the order's total, what came and what was given back, in minor units.
    #[must_use]
    pub const fn of(total: i64, received: i64, refunded: i64) -> MoneyState {
        if refunded > 0 {
            if refunded >= received { MoneyState::Refunded } else { MoneyState::PartiallyRefunded }
        } else if received >= total {
            MoneyState::Paid
        } else if received > 0 {
            MoneyState::PartiallyPaid
        } else {
            MoneyState::Unpaid
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FACTS: [PaymentFact; 3] = [PaymentFact::Captured, PaymentFact::AttemptFailed, PaymentFact::SessionExpired];

    fn after(state: OrderState, facts: &[PaymentFact]) -> OrderState {
        facts.iter().fold(state, |state, fact| state.on(*fact).to)
    }

    #[test]
    fn an_order_paid_late_is_paid_and_asks_for_its_stock_again() {
        let late = OrderState::Expired.on(PaymentFact::Captured);
        assert_eq!((late.to, late.effects), (OrderState::Paid, &[PostCapture, CommitStock][..]));
    }

    #[test]
    fn money_for_a_cancelled_order_is_booked_and_given_back() {
        let step = OrderState::Cancelled.on(PaymentFact::Captured);
        assert_eq!((step.to, step.effects), (OrderState::Cancelled, &[PostCapture, RefundAll][..]));
    }

    #[test]
    fn nothing_is_cancelled_once_a_parcel_is_under_way() {
        let refused = OrderState::Paid.cancel(&[ParcelState::ToShip, ParcelState::Shipped]).unwrap_err();
        assert_eq!(refused.to_string(), "cannot cancel the order: it is shipped");
        assert!(OrderState::Completed.cancel(&[ParcelState::Delivered]).is_err());
        let step = OrderState::Paid.cancel(&[ParcelState::ToShip]).unwrap();
        assert_eq!((step.to, step.effects), (OrderState::Cancelled, &[FreeStock, CancelParcels, RefundAll][..]));
        assert_eq!(OrderState::Cancelled.cancel(&[ParcelState::Cancelled]), Ok(Step::stay(OrderState::Cancelled)));
    }

    #[test]
    fn an_order_is_complete_when_its_last_parcel_is() {
        use ParcelState::{Cancelled, Delivered, Refused, Returned, Shipped};
        assert_eq!(OrderState::Paid.settle(&[Delivered, Shipped]), OrderState::Paid);
        assert_eq!(OrderState::Paid.settle(&[Delivered, Returned, Cancelled]), OrderState::Completed);
        assert_eq!(OrderState::Placed.settle(&[Refused, Delivered]), OrderState::Completed);
        assert_eq!(OrderState::Placed.settle(&[Refused, Refused]), OrderState::Cancelled);
        assert_eq!(OrderState::Expired.settle(&[Delivered]), OrderState::Expired);
    }

    #[test]
    fn text_forms_are_those_of_json() {
        for state in OrderState::ALL {
            assert_eq!(serde_json::to_string(state).unwrap(), format!("\"{}\"", state.code()));
            assert_eq!(state.code().parse::<OrderState>().unwrap(), *state);
        }
    }

    #[test]
    fn what_the_money_says_follows_from_three_figures() {
        assert_eq!(MoneyState::of(100, 0, 0), MoneyState::Unpaid);
        assert_eq!(MoneyState::of(100, 40, 0), MoneyState::PartiallyPaid);
        assert_eq!(MoneyState::of(100, 100, 0), MoneyState::Paid);
        assert_eq!(MoneyState::of(100, 100, 1), MoneyState::PartiallyRefunded);
        assert_eq!(MoneyState::of(100, 100, 100), MoneyState::Refunded);
        assert_eq!(MoneyState::of(0, 0, 0), MoneyState::Paid);
    }

    proptest! {
        #[test]
        fn facts_in_any_order_and_number_end_in_the_same_state(
            facts in prop::collection::vec(0_usize..3, 0..12),
            repeats in prop::collection::vec(0_usize..12, 0..12),
            state in 0_usize..6,
        ) {
            let state = OrderState::ALL[state];
            let mut sorted: Vec<usize> = facts.clone();
            sorted.sort_unstable();
            sorted.dedup();
            let shuffled: Vec<PaymentFact> =
                facts.iter().chain(repeats.iter().filter_map(|at| facts.get(*at))).map(|f| FACTS[*f]).collect();
            let sorted: Vec<PaymentFact> = sorted.into_iter().map(|f| FACTS[f]).collect();
            prop_assert_eq!(after(state, &shuffled), after(state, &sorted));
        }

        #[test]
        fn a_cancellation_between_facts_ends_like_one_before_or_after(facts in prop::collection::vec(0_usize..2, 0..6), at in 0_usize..6) {
            // Without an expired session, which ends the order by itself, the buyer's wish always wins.
            let facts: Vec<PaymentFact> = facts.into_iter().map(|f| FACTS[f]).collect();
            let (before, behind) = facts.split_at(at.min(facts.len()));
            let cancelled = after(OrderState::AwaitingPayment, before).cancel(&[ParcelState::ToShip]).unwrap().to;
            prop_assert_eq!(after(cancelled, behind), OrderState::Cancelled);
        }
    }
}
