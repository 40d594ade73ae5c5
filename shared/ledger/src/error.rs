//! Why an entry cannot be made.

use crate::account::Account;
use money::Currency;

/// Why an entry cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LedgerError {
    /// The postings do not sum to zero.
    #[error("postings in {currency} sum to {sum} minor units, not to zero", currency = .currency.code())]
    Unbalanced {
        /// In which currency.
        currency: Currency,
        /// To what they sum.
        sum: i128,
    },
    /// No posting is left once zeros are left out: nothing happened to money.
    #[error("the entry has no postings")]
    Empty,
    /// The account's name cannot be stored.
    #[error("{0} cannot be an account's name")]
    Name(Account),
    /// The amount of an event is not positive, or a part of a share is negative.
    #[error("{0} minor units is not an amount of money that can be booked")]
    Amount(i64),
    /// The reference or the key is empty or longer than 200 bytes.
    #[error("an entry needs a reference and a key of 1 to 200 bytes")]
    Key,
    /// A sum does not fit.
    #[error("the amount does not fit")]
    Overflow,
}
