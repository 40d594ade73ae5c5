//! What stands in each account, summed from entries.

use crate::account::Account;
use crate::entry::{Entry, Posting};
use money::Currency;
use std::collections::BTreeMap;

/// What stands in each account and currency. An account that came back to zero stands with zero.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Balances(BTreeMap<(Account, Currency), i128>);

impl Balances {
    /// The balances after these entries.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Balances {
        let mut balances = Balances::default();
        entries.into_iter().for_each(|entry| balances.add(entry));
        balances
    }

    /// Takes an entry in.
    pub fn add(&mut self, entry: &Entry) {
        entry.postings().iter().for_each(|posting| self.post(posting));
    }

    pub(crate) fn post(&mut self, posting: &Posting) {
        *self.0.entry((posting.account.clone(), posting.currency)).or_default() += i128::from(posting.amount);
    }

    /// What stands in an account, debits positive.
    #[must_use]
    pub fn get(&self, account: &Account, currency: Currency) -> i128 {
        self.0.get(&(account.clone(), currency)).copied().unwrap_or(0)
    }

    /// Every account that was ever posted to, sorted.
    pub fn iter(&self) -> impl Iterator<Item = (&Account, Currency, i128)> {
        self.0.iter().map(|((account, currency), amount)| (account, *currency, *amount))
    }

    /// The sum over all accounts of a currency: zero, always.
    #[must_use]
    pub fn sum(&self, currency: Currency) -> i128 {
        self.iter().filter(|(_, c, _)| *c == currency).map(|(_, _, amount)| amount).sum()
    }
}
