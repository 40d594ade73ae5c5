//! The check of a ledger as it is stored: reads rows, trusts nothing, and says in words what is wrong.

use crate::balances::Balances;
use crate::entry::{Posting, entry_id};
use crate::rows::{self, BalanceRow, EntryRow, PostingRow};
use money::Currency;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

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
    /// Two entries have one key, or one id.
    #[error("{entry}: the key {key} was posted before")]
    Duplicate {
        /// The later one's id.
        entry: String,
        /// The key.
        key: String,
    },
    /// An entry's id is not the one its key gives: one of them was changed.
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
    /// Rebuilt from the postings.
    pub balances: Balances,
}

impl Report {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }
}

/// A check under way. Entries come page by page, each page with all postings of its entries; the balances last.
#[derive(Debug, Default)]
pub struct Checker {
    entries: u64,
    postings: u64,
    keys: BTreeSet<String>,
    ids: BTreeSet<String>,
    balances: Balances,
    faults: Vec<Fault>,
}

impl Checker {
    /// Checks a page.
    pub fn page(&mut self, entries: &[EntryRow], postings: &[PostingRow]) {
        let mut by_entry: BTreeMap<&str, Vec<&PostingRow>> = BTreeMap::new();
        for posting in postings {
            by_entry.entry(&posting.entry_id).or_default().push(posting);
        }
        for entry in entries {
            self.entry(entry, by_entry.remove(entry.id.as_str()).unwrap_or_default());
        }
        for (entry, postings) in by_entry {
            self.faults.push(Fault::Orphan { entry: entry.to_owned() });
            self.read(entry, postings);
        }
    }

    /// Holds the kept balances against the rebuilt ones and ends the check.
    #[must_use]
    pub fn finish(mut self, kept: &[BalanceRow]) -> Report {
        let mut seen = BTreeSet::new();
        for row in kept {
            match rows::key(&row.account, &row.currency) {
                Ok((account, currency)) => {
                    let rebuilt = self.balances.get(&account, currency);
                    self.drift(&row.account, currency, i128::from(row.amount), rebuilt);
                    seen.insert((account, currency));
                }
                Err(text) => self.faults.push(Fault::Unreadable { entry: "balances".to_owned(), text: text.0 }),
            }
        }
        let missing: Vec<_> = self
            .balances
            .iter()
            .filter(|(account, currency, _)| !seen.contains(&((*account).clone(), *currency)))
            .map(|(account, currency, amount)| (account.to_string(), currency, amount))
            .collect();
        for (account, currency, rebuilt) in missing {
            self.drift(&account, currency, 0, rebuilt);
        }
        Report { entries: self.entries, postings: self.postings, faults: self.faults, balances: self.balances }
    }

    fn entry(&mut self, entry: &EntryRow, postings: Vec<&PostingRow>) {
        self.entries += 1;
        let id = || entry.id.clone();
        let new_key = self.keys.insert(entry.key.clone());
        if !self.ids.insert(id()) || !new_key {
            self.faults.push(Fault::Duplicate { entry: id(), key: entry.key.clone() });
        }
        if entry_id(&entry.key) != entry.id {
            self.faults.push(Fault::Id { entry: id(), key: entry.key.clone() });
        }
        if entry.kind().is_none() {
            self.faults.push(Fault::Unreadable { entry: id(), text: entry.kind.clone() });
        }
        if postings.is_empty() {
            self.faults.push(Fault::Empty { entry: id() });
        }
        let read = self.read(&entry.id, postings);
        for currency in Currency::ALL {
            let sum: i128 = read.iter().filter(|p| p.currency == currency).map(|p| i128::from(p.amount)).sum();
            if sum != 0 {
                self.faults.push(Fault::Unbalanced { entry: id(), currency: currency.code().to_owned(), sum });
            }
        }
    }

    fn read(&mut self, entry: &str, rows: Vec<&PostingRow>) -> Vec<Posting> {
        let mut read = Vec::with_capacity(rows.len());
        for row in rows {
            self.postings += 1;
            match row.posting() {
                Ok(posting) => {
                    self.balances.post(&posting);
                    read.push(posting);
                }
                Err(text) => self.faults.push(Fault::Unreadable { entry: entry.to_owned(), text: text.0 }),
            }
        }
        read
    }

    fn drift(&mut self, account: &str, currency: Currency, kept: i128, rebuilt: i128) {
        if kept != rebuilt {
            let (account, currency) = (account.to_owned(), currency.code().to_owned());
            self.faults.push(Fault::Drift { account, currency, kept, rebuilt });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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

    fn check(stored: &Stored) -> Report {
        let mut checker = Checker::default();
        checker.page(&stored.entries, &stored.postings);
        checker.finish(&stored.balances)
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
        assert_eq!(report.balances.get(&Account::Provider("stripe".into()), Currency::Mad), 117);
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
        assert_eq!(said(|s| drop(s.balances.remove(0))).len(), 1);
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
        assert!(said[0].contains("the key capture:pi_1 was posted before"), "{said:?}");
        assert!(said[1].contains("does not belong to its key"), "{said:?}");
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        assert!(said(|s| s.postings[0].account = "asset:gold".into())[0].contains("\"asset:gold\""));
        assert!(said(|s| s.postings[0].currency = "GBP".into())[0].contains("\"GBP\""));
        assert!(said(|s| s.entries[0].kind = "gift".into())[0].contains("\"gift\""));
        assert!(said(|s| s.balances[0].account = "x".into())[0].starts_with("balances"));
    }

    #[test]
    fn pages_add_up_to_the_whole() {
        let stored = sound();
        let mut checker = Checker::default();
        for entry in &stored.entries {
            let postings: Vec<PostingRow> =
                stored.postings.iter().filter(|p| p.entry_id == entry.id).cloned().collect();
            checker.page(std::slice::from_ref(entry), &postings);
        }
        assert!(checker.finish(&stored.balances).is_sound());
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
