//! Cash on delivery: nothing is asked of anybody. The courier says whether the money was collected or the parcel refused.

use crate::{
    Acknowledgement, Begin, Call, NewPayment, NewRefund, NotOffered, Payment, PaymentEvent, Provider, ProviderName,
    Refund, WebhookError,
};
use money::Currency;
use serde::{Deserialize, Serialize};

/// Where the cash of one parcel stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CashState {
    /// To be paid at the door.
    Due,
    /// The courier has it.
    Collected,
    /// The shopper did not take the parcel; nothing was paid.
    Refused,
}

/// What the courier says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CashStep {
    /// The money was given.
    Collect,
    /// The parcel was not taken.
    Refuse,
}

/// The step does not follow from the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("cash that is {from:?} cannot become {to:?}")]
pub struct NotPossible {
    /// The state.
    pub from: CashState,
    /// What it was to become.
    pub to: CashState,
}

impl CashState {
    /// The state after a step; saying the same thing twice changes nothing.
    ///
    /// # Errors
    /// When the other outcome was said before.
    pub fn after(self, step: CashStep) -> Result<CashState, NotPossible> {
        let to = match step {
            CashStep::Collect => CashState::Collected,
            CashStep::Refuse => CashState::Refused,
        };
        if self == CashState::Due || self == to { Ok(to) } else { Err(NotPossible { from: self, to }) }
    }
}

/// Cash on delivery as a provider: Morocco, in dirhams.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cash;

impl Cash {
    const fn not_offered(what: &'static str) -> NotOffered {
        NotOffered { provider: ProviderName::Cash, what }
    }
}

impl Provider for Cash {
    fn name(&self) -> ProviderName {
        ProviderName::Cash
    }

    fn begin(&self, new: &NewPayment<'_>) -> Result<Begin, NotOffered> {
        match new.currency {
            Currency::Mad if new.amount > 0 => Ok(Begin::Nothing),
            _ => Err(Cash::not_offered("anything but a positive amount in MAD")),
        }
    }

    fn look_up(&self, _: &str) -> Result<Call<Payment>, NotOffered> {
        Err(Cash::not_offered("looking up a payment"))
    }

    fn capture(&self, _: &str, _: Option<i64>, _: &str) -> Result<Call<Payment>, NotOffered> {
        Err(Cash::not_offered("holding money"))
    }

    fn cancel(&self, _: &str) -> Result<Call<Payment>, NotOffered> {
        Err(Cash::not_offered("cancelling: nothing was begun"))
    }

    fn refund(&self, _: &NewRefund<'_>) -> Result<Call<Refund>, NotOffered> {
        Err(Cash::not_offered("refunds: the money goes back by hand"))
    }

    fn event(
        &self,
        _: &dyn Fn(&str) -> Option<String>,
        _: &[u8],
        _: u64,
    ) -> Result<Option<PaymentEvent>, WebhookError> {
        Err(WebhookError::NotOffered)
    }

    fn acknowledge(&self, _: Option<&PaymentEvent>, _: bool) -> Acknowledgement {
        Acknowledgement { status: 404, body: "" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cash_is_collected_or_refused_and_stays_so() {
        let collected = CashState::Due.after(CashStep::Collect).unwrap();
        assert_eq!(collected, CashState::Collected);
        assert_eq!(collected.after(CashStep::Collect), Ok(CashState::Collected));
        assert!(collected.after(CashStep::Refuse).is_err());
        assert_eq!(CashState::Due.after(CashStep::Refuse), Ok(CashState::Refused));
        assert!(CashState::Refused.after(CashStep::Collect).is_err());
    }
}
