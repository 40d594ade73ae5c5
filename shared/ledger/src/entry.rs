//! An entry: what happened once to money. It can only be built balanced.

use crate::account::Account;
use crate::error::LedgerError;
use money::Currency;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What kind of thing happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A provider captured the payment of an order.
    Capture,
    /// A courier collected the cash of a parcel.
    CashCollected,
    /// A courier handed collected cash over, or a merchant paid in.
    CashRemitted,
    /// Money was given back, or is owed, to a buyer.
    Refund,
    /// Money owed to a buyer was paid out.
    CustomerPaid,
    /// A provider holds disputed money back.
    DisputeOpened,
    /// Disputed money came back.
    DisputeWon,
    /// Disputed money is gone.
    DisputeLost,
    /// A provider kept its fee.
    ProviderFee,
    /// A provider sent money to our bank.
    Settlement,
    /// A payout was prepared: so much less is owed to the merchant, and is on its way.
    PayoutPrepared,
    /// A merchant was paid.
    Payout,
    /// A prepared payout was given up: the merchant is owed it as before.
    PayoutWithdrawn,
    /// A transfer to a merchant or an influencer came back from the bank.
    PayoutReturned,
    /// We gave a merchant an amount for a promotion outside of an order.
    Promotion,
    /// A commission was credited, approved or taken back.
    Commission,
    /// An influencer's statement settled commissions.
    Statement,
    /// An influencer was paid.
    InfluencerPayout,
    /// An earlier entry was taken back.
    Correction,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 19] = [
        Kind::Capture,
        Kind::CashCollected,
        Kind::CashRemitted,
        Kind::Refund,
        Kind::CustomerPaid,
        Kind::DisputeOpened,
        Kind::DisputeWon,
        Kind::DisputeLost,
        Kind::ProviderFee,
        Kind::Settlement,
        Kind::PayoutPrepared,
        Kind::Payout,
        Kind::PayoutWithdrawn,
        Kind::PayoutReturned,
        Kind::Promotion,
        Kind::Commission,
        Kind::Statement,
        Kind::InfluencerPayout,
        Kind::Correction,
    ];

    /// The text form, as in JSON and in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Kind::Capture => "capture",
            Kind::CashCollected => "cash_collected",
            Kind::CashRemitted => "cash_remitted",
            Kind::Refund => "refund",
            Kind::CustomerPaid => "customer_paid",
            Kind::DisputeOpened => "dispute_opened",
            Kind::DisputeWon => "dispute_won",
            Kind::DisputeLost => "dispute_lost",
            Kind::ProviderFee => "provider_fee",
            Kind::Settlement => "settlement",
            Kind::PayoutPrepared => "payout_prepared",
            Kind::Payout => "payout",
            Kind::PayoutWithdrawn => "payout_withdrawn",
            Kind::PayoutReturned => "payout_returned",
            Kind::Promotion => "promotion",
            Kind::Commission => "commission",
            Kind::Statement => "statement",
            Kind::InfluencerPayout => "influencer_payout",
            Kind::Correction => "correction",
        }
    }

    /// The kind of a text form.
    #[must_use]
    pub fn of(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// An amount into (positive) or out of (negative) an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posting {
    /// The account.
    pub account: Account,
    /// In which currency.
    pub currency: Currency,
    /// Minor units, never zero inside an entry.
    pub amount: i64,
}

/// What happened once to money. Its postings sum to zero in each currency, at most one for an account and currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    id: String,
    at: i64,
    kind: Kind,
    reference: String,
    key: String,
    postings: Vec<Posting>,
}

/// The id of the entry with this idempotency key: `ent_` and the first 128 bits of the key's SHA-256, in hex. The same event
/// therefore always makes the same entry.
#[must_use]
pub fn entry_id(key: &str) -> String {
    format!("ent_{}", hex::encode(&Sha256::digest(key.as_bytes())[..16]))
}

impl Entry {
    /// An entry of postings in any order; those of one account and currency become one, zeros go.
    ///
    /// # Errors
    /// When they do not sum to zero in each currency, nothing is left of them, or a name cannot be stored.
    pub fn new(at: i64, kind: Kind, reference: &str, key: &str, postings: Vec<Posting>) -> Result<Entry, LedgerError> {
        if [reference, key].iter().any(|text| !(1..=200).contains(&text.len())) {
            return Err(LedgerError::Key);
        }
        let mut merged: BTreeMap<(Account, Currency), i64> = BTreeMap::new();
        for Posting { account, currency, amount } in postings {
            if !account.is_plain() {
                return Err(LedgerError::Name(account));
            }
            let sum = merged.entry((account, currency)).or_default();
            *sum = sum.checked_add(amount).ok_or(LedgerError::Overflow)?;
        }
        merged.retain(|_, amount| *amount != 0);
        for currency in Currency::ALL {
            let of_currency = merged.iter().filter(|((_, c), _)| *c == currency);
            let sum: i128 = of_currency.map(|(_, amount)| i128::from(*amount)).sum();
            if sum != 0 {
                return Err(LedgerError::Unbalanced { currency, sum });
            }
        }
        if merged.is_empty() {
            return Err(LedgerError::Empty);
        }
        let posting = |((account, currency), amount)| Posting { account, currency, amount };
        Ok(Entry {
            id: entry_id(key),
            at,
            kind,
            reference: reference.to_owned(),
            key: key.to_owned(),
            postings: merged.into_iter().map(posting).collect(),
        })
    }

    /// The entry that takes this one back, for the stated reason's reference (a ticket, a failed refund). An entry is taken
    /// back at most once: the key says so.
    ///
    /// # Errors
    /// When the reference cannot be stored.
    pub fn reversed(&self, at: i64, reference: &str) -> Result<Entry, LedgerError> {
        let mut postings = self.postings.clone();
        for posting in &mut postings {
            posting.amount = posting.amount.checked_neg().ok_or(LedgerError::Overflow)?;
        }
        Entry::new(at, Kind::Correction, reference, &format!("correction:{}", self.id), postings)
    }

    /// `ent_…`, from the key.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// When it happened, UTC seconds since 1970.
    #[must_use]
    pub const fn at(&self) -> i64 {
        self.at
    }

    /// What happened.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// What it is about: an order's id, mostly.
    #[must_use]
    pub fn reference(&self) -> &str {
        &self.reference
    }

    /// Idempotency key: no two entries have the same.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// By account and currency.
    #[must_use]
    pub fn postings(&self) -> &[Posting] {
        &self.postings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posting(account: Account, currency: Currency, amount: i64) -> Posting {
        Posting { account, currency, amount }
    }

    fn entry(postings: Vec<Posting>) -> Result<Entry, LedgerError> {
        Entry::new(0, Kind::Settlement, "ord_1", "settlement:1", postings)
    }

    #[test]
    fn an_entry_is_balanced_in_each_currency_or_is_none() {
        let unbalanced =
            entry(vec![posting(Account::Bank, Currency::Mad, 5), posting(Account::Fees, Currency::Eur, -5)]);
        assert_eq!(unbalanced, Err(LedgerError::Unbalanced { currency: Currency::Mad, sum: 5 }));
        assert!(
            entry(vec![posting(Account::Bank, Currency::Mad, 5), posting(Account::Fees, Currency::Mad, -5)]).is_ok()
        );
    }

    #[test]
    fn postings_of_one_account_become_one_and_zeros_go() {
        let bank = |amount| posting(Account::Bank, Currency::Mad, amount);
        let fees = |amount| posting(Account::Fees, Currency::Mad, amount);
        let one = entry(vec![bank(3), fees(-5), bank(2), posting(Account::Promotions, Currency::Usd, 0)]).unwrap();
        assert_eq!(one.postings(), [bank(5), fees(-5)]);
        assert_eq!(entry(vec![bank(3), bank(-3)]), Err(LedgerError::Empty));
    }

    #[test]
    fn a_name_that_cannot_be_read_back_is_refused() {
        let odd = Account::Merchant("dar:lina".into());
        assert_eq!(entry(vec![posting(odd.clone(), Currency::Mad, 0)]), Err(LedgerError::Name(odd)));
    }

    #[test]
    fn a_correction_takes_everything_back_once() {
        let entry =
            entry(vec![posting(Account::Bank, Currency::Mad, 5), posting(Account::Fees, Currency::Mad, -5)]).unwrap();
        let correction = entry.reversed(9, "ticket-7").unwrap();
        assert_eq!(correction.postings()[0].amount, -5);
        assert_eq!(entry.reversed(10, "ticket-8").unwrap().id(), correction.id());
    }

    #[test]
    fn sums_that_do_not_fit_are_refused() {
        let bank = |amount| posting(Account::Bank, Currency::Mad, amount);
        assert_eq!(entry(vec![bank(i64::MAX), bank(1)]), Err(LedgerError::Overflow));
    }

    #[test]
    fn text_forms_are_those_of_json() {
        for kind in Kind::ALL {
            assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.code()));
            assert_eq!(Kind::of(kind.code()), Some(kind));
        }
    }
}
