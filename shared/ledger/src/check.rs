//! The check of a ledger as it is stored: reads rows, trusts nothing, and says in words what is wrong. It keeps nothing of what it
//! has read, so a ledger of any size is checked page by page, while others go on booking: each page is read as it stands at one
//! moment (an entry with its postings, a balance with the sum of its postings), and is right or wrong by itself.

use crate::entry::{Posting, entry_id};
use crate::rows::{self, EntryRow, PostingRow, SumRow};
use money::Currency;
use serde::Serialize;

/// Something wrong with a ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fault {
    /// The postings of an entry do not sum to zero.
    #[error("{entry}: postings in {currency} sum to {sum}, not to zero")]
    Unbalanced {
        /// Its id.
        entry: String,
        /// ISO 4217.
        currency: String,
        /// Minor units.
        sum: i128,
    },
    /// An entry has no postings.
    #[error("{entry} has no postings")]
    Empty {
        /// Its id.
        entry: String,
    },
    /// An entry's id is not the one its key gives: one of them was changed, or the key was posted before. (Ids are unique.)
    #[error("{entry}: its id does not belong to its key {key}")]
    Id {
        /// Its id.
        entry: String,
        /// Its key.
        key: String,
    },
    /// A kind, an account or a currency that there is not.
    #[error("{entry}: {text:?} is no kind, account or currency")]
    Unreadable {
        /// The entry's id, or `balances`.
        entry: String,
        /// What is stored.
        text: String,
    },
    /// A posting of an entry that there is not.
    #[error("a posting belongs to {entry}, which does not exist")]
    Orphan {
        /// The id it names.
        entry: String,
    },
    /// No balance is kept of what was posted.
    #[error("{entry}: no balance of {account} in {currency} is kept")]
    Unkept {
        /// The entry's id.
        entry: String,
        /// The account's text.
        account: String,
        /// ISO 4217.
        currency: String,
    },
    /// The kept balance is not the sum of the postings.
    #[error("{account} in {currency}: {kept} is kept, but the postings sum to {rebuilt}")]
    Drift {
        /// The account's text.
        account: String,
        /// ISO 4217.
        currency: String,
        /// Minor units.
        kept: i128,
        /// Minor units.
        rebuilt: i128,
    },
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Entries read.
    pub entries: u64,
    /// Postings read.
    pub postings: u64,
    /// Everything that is wrong; empty for a sound ledger.
    pub faults: Vec<Fault>,
}

impl Report {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }
}

/// A check under way.
#[derive(Debug, Default)]
pub struct Checker {
    entries: u64,
    postings: u64,
    faults: Vec<Fault>,
}

impl Checker {
    /// Checks an entry with all its postings.
    pub fn entry(&mut self, entry: &EntryRow, postings: &[PostingRow]) {
        self.entries += 1;
        self.postings += u64::try_from(postings.len()).unwrap_or(u64::MAX);
        let id = || entry.id.clone();
        if entry_id(&entry.key) != entry.id {
            self.faults.push(Fault::Id { entry: id(), key: entry.key.clone() });
        }
        if entry.kind().is_none() {
            self.unreadable(&entry.id, &entry.kind);
        }
        if postings.is_empty() {
            self.faults.push(Fault::Empty { entry: id() });
        }
        let mut read: Vec<Posting> = Vec::with_capacity(postings.len());
        for row in postings {
            match row.posting() {
                Ok(posting) => read.push(posting),
                Err(text) => self.unreadable(&entry.id, &text.0),
            }
        }
        for currency in Currency::ALL {
            let sum: i128 = read.iter().filter(|p| p.currency == currency).map(|p| i128::from(p.amount)).sum();
            if sum != 0 {
                self.faults.push(Fault::Unbalanced { entry: id(), currency: currency.code().to_owned(), sum });
            }
        }
    }

    /// Notes a posting that has no entry (`booked` is false), or whose account has no balance in its currency.
    pub fn stray(&mut self, posting: &PostingRow, booked: bool) {
        let entry = posting.entry_id.clone();
        self.faults.push(if booked {
            Fault::Unkept { entry, account: posting.account.clone(), currency: posting.currency.clone() }
        } else {
            Fault::Orphan { entry }
        });
    }

    /// Holds a kept balance against the sum of its postings.
    pub fn balance(&mut self, row: &SumRow) {
        let SumRow { account, currency, amount, sum } = row;
        if let Err(text) = rows::key(account, currency) {
            self.unreadable("balances", &text.0);
        } else if amount != sum {
            let (account, currency) = (account.clone(), currency.clone());
            let (kept, rebuilt) = (i128::from(*amount), i128::from(*sum));
            self.faults.push(Fault::Drift { account, currency, kept, rebuilt });
        }
    }

    /// How many faults were found so far.
    #[must_use]
    pub fn faults(&self) -> usize {
        self.faults.len()
    }

    /// Ends the check.
    #[must_use]
    pub fn finish(self) -> Report {
        Report { entries: self.entries, postings: self.postings, faults: self.faults }
    }

    fn unreadable(&mut self, entry: &str, text: &str) {
        self.faults.push(Fault::Unreadable { entry: entry.to_owned(), text: text.to_owned() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::balances::Balances;
    use crate::rows::BalanceRow;
    use crate::{Account, Entry, Event, Share};
    use proptest::prelude::*;

    /// A small ledger as it is stored.
    #[derive(Debug, Clone)]
    struct Stored {
        entries: Vec<EntryRow>,
        postings: Vec<PostingRow>,
        balances: Vec<BalanceRow>,
    }

    fn store(entries: &[Entry]) -> Stored {
        let balance = |(account, currency, amount): (&Account, Currency, i128)| BalanceRow {
            account: account.to_string(),
            currency: currency.code().to_owned(),
            amount: i64::try_from(amount).unwrap(),
        };
        Stored {
            entries: entries.iter().map(Entry::row).collect(),
            postings: entries.iter().flat_map(Entry::posting_rows).collect(),
            balances: Balances::of(entries).iter().map(balance).collect(),
        }
    }

    /// As an adapter reads it.
    fn check(stored: &Stored) -> Report {
        let mut checker = Checker::default();
        let of = |entry: &EntryRow| -> Vec<PostingRow> {
            stored.postings.iter().filter(|posting| posting.entry_id == entry.id).cloned().collect()
        };
        stored.entries.iter().for_each(|entry| checker.entry(entry, &of(entry)));
        for posting in &stored.postings {
            let booked = stored.entries.iter().any(|entry| entry.id == posting.entry_id);
            let kept = |row: &BalanceRow| (&row.account, &row.currency) == (&posting.account, &posting.currency);
            if !booked || !stored.balances.iter().any(kept) {
                checker.stray(posting, booked);
            }
        }
        for row in &stored.balances {
            let its = |p: &&PostingRow| (&p.account, &p.currency) == (&row.account, &row.currency);
            let sum = stored.postings.iter().filter(its).map(|p| p.amount).sum();
            let BalanceRow { account, currency, amount } = row.clone();
            checker.balance(&SumRow { account, currency, amount, sum });
        }
        checker.finish()
    }

    fn sound() -> Stored {
        let event = Event { at: 0, reference: "ord_1", currency: Currency::Mad };
        let share = Share { merchant: "m".into(), country: "MA".into(), amount: 120, tax: 20, fee: 12, promotion: 0 };
        let captured = event.captured("stripe", "pi_1", &[share]).unwrap();
        let fee = event.provider_fee("stripe", "pi_1", 3).unwrap();
        store(&[captured, fee])
    }

    /// What a check says of a sound ledger to which something was done.
    fn said(damage: impl Fn(&mut Stored)) -> Vec<String> {
        let mut stored = sound();
        damage(&mut stored);
        check(&stored).faults.iter().map(Fault::to_string).collect()
    }

    #[test]
    fn a_sound_ledger_has_nothing_wrong() {
        let report = check(&sound());
        assert!(report.is_sound(), "{:?}", report.faults);
        assert_eq!((report.entries, report.postings), (2, 6));
    }

    #[test]
    fn a_changed_amount_is_said_where_and_by_how_much() {
        let said = said(|s| s.postings[0].amount += 5);
        let id = entry_id("capture:pi_1");
        assert_eq!(said[0], format!("{id}: postings in MAD sum to 5, not to zero"));
        assert!(said[1].contains("is kept, but the postings sum to"), "{said:?}");
    }

    #[test]
    fn what_is_missing_is_missed() {
        assert!(said(|s| s.postings.retain(|p| p.entry_id != s.entries[0].id))[0].ends_with("has no postings"));
        assert!(said(|s| drop(s.entries.remove(0)))[0].ends_with("which does not exist"));
        let unkept = said(|s| drop(s.balances.remove(0)));
        assert!(!unkept.is_empty() && unkept.iter().all(|fault| fault.ends_with("is kept")), "{unkept:?}");
    }

    #[test]
    fn a_key_posted_twice_is_said() {
        let twice = |s: &mut Stored| {
            let again = EntryRow { id: "ent_x".into(), ..s.entries[0].clone() };
            let postings: Vec<PostingRow> =
                s.postings.iter().filter(|p| p.entry_id == s.entries[0].id).cloned().collect();
            s.postings.extend(postings.into_iter().map(|p| PostingRow { entry_id: "ent_x".into(), ..p }));
            s.entries.push(again);
        };
        let said = said(twice);
        assert!(said[0].contains("does not belong to its key"), "{said:?}");
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        assert!(said(|s| s.postings[0].account = "asset:gold".into())[0].contains("\"asset:gold\""));
        assert!(said(|s| s.postings[0].currency = "GBP".into())[0].contains("\"GBP\""));
        assert!(said(|s| s.entries[0].kind = "gift".into())[0].contains("\"gift\""));
        assert!(said(|s| s.balances[0].account = "x".into()).iter().any(|fault| fault.starts_with("balances")));
    }

    proptest! {
        #[test]
        fn any_change_of_an_amount_is_found(at in 0_usize..6, by in prop_oneof![-1_000_i64..0, 1_i64..1_000]) {
            prop_assert!(!said(|s| s.postings[at].amount += by).is_empty());
        }

        #[test]
        fn any_change_of_a_balance_is_found(at in 0_usize..5, by in prop_oneof![-1_000_i64..0, 1_i64..1_000]) {
            prop_assert!(!said(|s| s.balances[at].amount += by).is_empty());
        }
    }
}
