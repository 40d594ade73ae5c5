//! What merchants are paid: what of their balance may be, and what happens to the money of a payout.

use crate::account::Account;
use crate::entry::Kind;
use crate::events::{Event, Made};
use money::Currency;
use serde::{Deserialize, Serialize};

/// The least that is transferred to a merchant, minor units of its currency.
pub const LEAST: i64 = 5_000;

/// Where a merchant stands in a currency, minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Of every amount.
    pub currency: Currency,
    /// What the books owe the merchant; below zero it owes.
    pub owed: i64,
    /// What was collected at doors for it and was not handed over: only the merchant says that it was collected.
    pub cash: i64,
    /// What it earned by parcels that may still come back: not delivered yet, delivered less than the days of a return ago, being
    /// returned, disputed, or cancelled without the buyer having been given the money.
    pub held: i64,
    /// What it will owe for commissions that are not approved yet.
    pub expected: i64,
}

impl Standing {
    /// What of it may be paid out: what is owed, less what may still be taken back or is needed for partners. Never below zero.
    #[must_use]
    pub fn payable(&self) -> i64 {
        let taken = [self.cash, self.held, self.expected].map(|part| part.max(0));
        taken.into_iter().fold(self.owed, i64::saturating_sub).max(0)
    }

    /// Whether the merchant owes the marketplace in this currency: cash that is not here covers nothing.
    #[must_use]
    pub fn owes(&self) -> bool {
        self.owed.saturating_sub(self.cash.max(0)) < 0
    }
}

/// What of these is paid out now: what is payable in each currency and worth a transfer; nothing at all while the merchant owes in any.
#[must_use]
pub fn due(standings: &[Standing]) -> Vec<(Currency, i64)> {
    if standings.iter().any(Standing::owes) {
        return Vec::new();
    }
    let payable = standings.iter().map(|standing| (standing.currency, standing.payable()));
    payable.filter(|(_, amount)| *amount >= LEAST).collect()
}

impl Event<'_> {
    /// A payout was prepared: the merchant is owed so much less, and the marketplace is about to transfer it.
    ///
    /// # Errors
    /// As `captured`.
    pub fn payout_prepared(&self, payout: &str, merchant: &str, amount: i64) -> Made {
        let (from, to) = (Account::Payout(merchant.to_owned()), Account::Merchant(merchant.to_owned()));
        self.transfer(Kind::PayoutPrepared, &format!("payout-prepared:{payout}"), from, to, amount)
    }

    /// A prepared payout was transferred from our bank. It has one end: this, or being withdrawn.
    ///
    /// # Errors
    /// As `captured`.
    pub fn paid_out(&self, payout: &str, merchant: &str, amount: i64) -> Made {
        let to = Account::Payout(merchant.to_owned());
        self.transfer(Kind::Payout, &format!("payout:{payout}"), Account::Bank, to, amount)
    }

    /// A prepared payout was given up before it was transferred.
    ///
    /// # Errors
    /// As `captured`.
    pub fn payout_withdrawn(&self, payout: &str, merchant: &str, amount: i64) -> Made {
        let (from, to) = (Account::Merchant(merchant.to_owned()), Account::Payout(merchant.to_owned()));
        self.transfer(Kind::PayoutWithdrawn, &format!("payout:{payout}"), from, to, amount)
    }

    /// The bank gave a transfer back.
    ///
    /// # Errors
    /// As `captured`.
    pub fn payout_returned(&self, payout: &str, merchant: &str, amount: i64) -> Made {
        let from = Account::Merchant(merchant.to_owned());
        self.transfer(Kind::PayoutReturned, &format!("payout-returned:{payout}"), from, Account::Bank, amount)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Balances, LedgerError};
    use proptest::prelude::*;

    fn standing(owed: i64, cash: i64, held: i64, expected: i64) -> Standing {
        Standing { currency: Currency::Mad, owed, cash, held, expected }
    }

    #[test]
    fn what_may_come_back_and_what_partners_wait_for_is_kept() {
        assert_eq!(standing(100_000, 0, 0, 0).payable(), 100_000);
        assert_eq!(standing(100_000, 20_000, 30_000, 10_000).payable(), 40_000);
        assert_eq!(standing(100_000, 0, 100_001, 0).payable(), 0);
        assert_eq!(standing(-5, 0, 0, 0).payable(), 0);
    }

    #[test]
    fn whoever_owes_in_one_currency_is_paid_in_none() {
        let euros = Standing { currency: Currency::Eur, ..standing(90_000, 0, 0, 0) };
        assert_eq!(due(&[standing(LEAST, 0, 0, 0), euros]), [(Currency::Mad, LEAST), (Currency::Eur, 90_000)]);
        assert_eq!(due(&[standing(LEAST - 1, 0, 0, 0), euros]), [(Currency::Eur, 90_000)]);
        assert_eq!(due(&[standing(-1, 0, 0, 0), euros]), []);
        assert_eq!(due(&[standing(50, 51, 0, 0), euros]), []);
    }

    #[test]
    fn a_payout_ends_once_and_leaves_nothing_on_its_way() {
        let event = Event { at: 7, reference: "mpo_1", currency: Currency::Mad };
        let prepared = event.payout_prepared("mpo_1", "m", 900).unwrap();
        let (paid, withdrawn) =
            (event.paid_out("mpo_1", "m", 900).unwrap(), event.payout_withdrawn("mpo_1", "m", 900).unwrap());
        assert_eq!(paid.id(), withdrawn.id());
        let back = event.payout_returned("mpo_1", "m", 900).unwrap();
        let (merchant, bank) = (Account::Merchant("m".into()), Account::Bank);
        let on_way = Account::Payout("m".into());
        for (entries, stands) in [
            (vec![&prepared], [900, -900, 0]),
            (vec![&prepared, &paid], [900, 0, -900]),
            (vec![&prepared, &withdrawn], [0, 0, 0]),
            (vec![&prepared, &paid, &back], [0, 0, 0]),
        ] {
            let balances = Balances::of(entries);
            assert_eq!([&merchant, &on_way, &bank].map(|account| balances.get(account, Currency::Mad)), stands);
        }
        assert_eq!(event.payout_prepared("mpo_1", "m", 0), Err(LedgerError::Amount(0)));
    }

    proptest! {
        #[test]
        fn never_more_than_is_owed_and_not_needed(owed: i32, cash: u16, held: u16, expected: u16) {
            let [owed, cash, held, expected] = [i64::from(owed), cash.into(), held.into(), expected.into()];
            let payable = standing(owed, cash, held, expected).payable();
            prop_assert!((0..=owed.max(0)).contains(&payable));
            prop_assert!(payable == 0 || owed - payable == cash + held + expected);
        }
    }
}
