//! The states of a parcel: what one merchant sends for one order.
//!
//! ```text
//! to_ship ──► shipped ──► delivered ──► returned        (cash: delivered is collected)
//!    └─► cancelled   └──► refused at the door
//! ```
//! A step that was left out is not asked for: what was delivered was shipped, whatever comes later to say so.

use crate::order::OrderState;
use crate::payment::PaymentMethod;
use crate::step::{Refused, Step, codes};
use serde::{Deserialize, Serialize};

/// Where a parcel stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ParcelState {
    /// At the merchant's.
    ToShip,
    /// With the courier.
    Shipped,
    /// With the buyer; paid at the door if it was to be.
    Delivered,
    /// Not taken at the door.
    Refused,
    /// All of it came back after delivery.
    Returned,
    /// Called off before it was sent.
    Cancelled,
}

codes!(ParcelState {
    ToShip = "to_ship",
    Shipped = "shipped",
    Delivered = "delivered",
    Refused = "refused",
    Returned = "returned",
    Cancelled = "cancelled",
});

/// What the merchant reports or wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ParcelCommand {
    /// It was given to the courier.
    Ship,
    /// It arrived; for orders paid before.
    Deliver,
    /// It arrived and the courier has the cash; for cash on delivery.
    Collected,
    /// The buyer did not take it.
    Refused,
    /// All of it came back.
    Returned,
    /// It will not be sent.
    Cancel,
}

codes!(ParcelCommand {
    Ship = "ship",
    Deliver = "deliver",
    Collected = "collected",
    Refused = "refused",
    Returned = "returned",
    Cancel = "cancel",
});

/// What must follow a step of a parcel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParcelEffect {
    /// Post the collected cash in the ledger.
    PostCash,
    /// Put its units back on the shelf.
    FreeStock,
    /// Give back what is left of it, if it was paid.
    RefundParcel,
}

use ParcelEffect::{FreeStock, PostCash, RefundParcel};

impl ParcelState {
    /// Whether nothing more is expected of it.
    #[must_use]
    pub const fn done(self) -> bool {
        !matches!(self, ParcelState::ToShip | ParcelState::Shipped)
    }

    /// Carries out a command for a parcel of an order that stands at `order` and is paid by `payment`. The same command once
    /// more, or one that a later state implies, changes nothing.
    ///
    /// # Errors
    /// When the order is not to be sent, or the parcel is past it.
    pub fn on(
        self,
        command: ParcelCommand,
        order: OrderState,
        payment: PaymentMethod,
    ) -> Result<Step<ParcelState, ParcelEffect>, Refused> {
        use ParcelCommand as Do;
        use ParcelState as At;
        let refused = |state| Err(Refused { command: command.code(), state });
        let cash = payment == PaymentMethod::CashOnDelivery;
        match (command, self) {
            (Do::Ship, At::Shipped | At::Delivered)
            | (Do::Deliver | Do::Collected, At::Delivered)
            | (Do::Refused, At::Refused)
            | (Do::Returned, At::Returned)
            | (Do::Cancel, At::Cancelled) => return Ok(Step::stay(self)),
            (Do::Returned, At::Delivered) => return Ok(Step::to(At::Returned, &[])),
            _ => {}
        }
        if !order.to_be_sent() {
            return refused(order.code());
        }
        match (command, self) {
            (Do::Ship, At::ToShip) => Ok(Step::to(At::Shipped, &[])),
            (Do::Deliver, At::ToShip | At::Shipped) if cash => refused(payment.code()),
            (Do::Collected, At::ToShip | At::Shipped) if !cash => refused(payment.code()),
            (Do::Deliver, At::ToShip | At::Shipped) => Ok(Step::to(At::Delivered, &[])),
            (Do::Collected, At::ToShip | At::Shipped) => Ok(Step::to(At::Delivered, &[PostCash])),
            (Do::Refused, At::Shipped) => Ok(Step::to(At::Refused, &[FreeStock, RefundParcel])),
            (Do::Cancel, At::ToShip) => Ok(Step::to(At::Cancelled, &[FreeStock, RefundParcel])),
            _ => refused(self.code()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ParcelCommand as Do;
    use ParcelState as At;

    fn card(state: ParcelState, command: ParcelCommand) -> Result<ParcelState, Refused> {
        state.on(command, OrderState::Paid, PaymentMethod::Card).map(|step| step.to)
    }

    #[test]
    fn a_paid_parcel_is_sent_and_arrives() {
        assert_eq!(card(At::ToShip, Do::Ship), Ok(At::Shipped));
        assert_eq!(card(At::Shipped, Do::Deliver), Ok(At::Delivered));
        assert_eq!(card(At::Delivered, Do::Returned), Ok(At::Returned));
    }

    #[test]
    fn news_that_come_late_change_nothing() {
        assert_eq!(card(At::ToShip, Do::Deliver), Ok(At::Delivered));
        assert_eq!(card(At::Delivered, Do::Ship), Ok(At::Delivered));
    }

    #[test]
    fn cash_is_collected_not_just_delivered() {
        let cash = |command| At::Shipped.on(command, OrderState::Placed, PaymentMethod::CashOnDelivery);
        assert_eq!(cash(Do::Deliver).unwrap_err().state, "cash_on_delivery");
        assert_eq!(cash(Do::Collected).unwrap().effects, [PostCash]);
        assert_eq!(cash(Do::Refused).unwrap().to, At::Refused);
        assert!(card(At::Shipped, Do::Collected).is_err());
    }

    #[test]
    fn an_order_that_is_not_paid_is_not_sent() {
        for order in [OrderState::AwaitingPayment, OrderState::Expired, OrderState::Cancelled] {
            assert_eq!(At::ToShip.on(Do::Ship, order, PaymentMethod::Card).unwrap_err().state, order.code());
        }
    }

    #[test]
    fn what_left_the_merchant_is_not_called_off() {
        assert!(card(At::Shipped, Do::Cancel).is_err());
        assert!(card(At::Delivered, Do::Refused).is_err());
        assert_eq!(card(At::ToShip, Do::Cancel), Ok(At::Cancelled));
    }

    #[test]
    fn every_command_repeated_changes_nothing() {
        for payment in [PaymentMethod::Card, PaymentMethod::CashOnDelivery] {
            for (state, command) in At::ALL.iter().flat_map(|s| Do::ALL.iter().map(move |c| (*s, *c))) {
                if let Ok(once) = state.on(command, OrderState::Paid, payment) {
                    assert_eq!(once.to.on(command, OrderState::Paid, payment), Ok(Step::stay(once.to)));
                }
            }
        }
    }
}
