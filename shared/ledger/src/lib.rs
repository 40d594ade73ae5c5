//! The one ledger of shop and marketplace: double entry, append only. What happened to money is an `Entry` whose postings sum
//! to zero in each currency; nothing is ever changed, a mistake is corrected by a counter-entry. Pure: no clock, no storage.
//!
//! Signs: a debit is positive, a credit negative. What we have or are owed (assets) and what we spent (expenses) therefore
//! stand positive, what we owe (liabilities) and what we earned (revenue) negative.

mod account;
mod balances;
mod check;
mod commissions;
mod entry;
mod error;
pub mod events;
mod payouts;
pub mod rows;
mod share;

pub use account::{Account, UnknownAccount};
pub use balances::Balances;
pub use check::{Checker, Fault, Report};
pub use commissions::{CommissionChange, Settled};
pub use entry::{Entry, Kind, Posting, entry_id};
pub use error::LedgerError;
pub use events::{Event, Share};
pub use payouts::{LEAST, Standing, due};
