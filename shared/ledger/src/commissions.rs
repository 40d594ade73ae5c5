//! Affiliates' money: a commission is expected of the merchant as soon as it is credited, owed by it and payable once it is approved,
//! and dirhams once it stood on a statement.

use crate::account::Account;
use crate::entry::{Kind, Posting};
use crate::events::{Event, Made};
use money::Currency;

/// A change of one commission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommissionChange<'a> {
    /// Its id.
    pub commission: &'a str,
    /// Counts its changes: each is posted once.
    pub version: u64,
    /// Slug of who owes.
    pub merchant: &'a str,
    /// Who is owed.
    pub influencer: &'a str,
    /// By how much more is credited and not approved; negative for less.
    pub pending: i64,
    /// By how much more is approved.
    pub payable: i64,
}

/// What a statement settles in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settled {
    /// Of the commissions.
    pub currency: Currency,
    /// Minor units, negative when more was taken back than earned.
    pub amount: i64,
    /// The same in centimes of a dirham.
    pub mad: i64,
}

impl Event<'_> {
    /// A commission was credited, approved, or taken back: what changes is between the merchant and the influencer. What is pending
    /// is not the merchant's debt yet, so that what it owes is never more than what became payable.
    ///
    /// # Errors
    /// As `captured`; when nothing changes.
    pub fn commission(&self, change: &CommissionChange<'_>) -> Made {
        let CommissionChange { commission, version, merchant, influencer, pending, payable } = *change;
        let posting = |account, amount| Posting { account, currency: self.currency, amount };
        let postings = vec![
            posting(Account::Expected(merchant.to_owned()), pending),
            posting(Account::Merchant(merchant.to_owned()), payable),
            posting(Account::Commission(influencer.to_owned()), -pending),
            posting(Account::Influencer(influencer.to_owned()), -payable),
        ];
        self.entry(Kind::Commission, &format!("commission:{commission}:{version}"), postings)
    }

    /// A statement settled commissions: what was payable in any currency is now to be transferred in dirhams.
    ///
    /// # Errors
    /// As `captured`; when nothing is settled.
    pub fn statement(&self, statement: &str, influencer: &str, settled: &[Settled]) -> Made {
        let mut postings = Vec::with_capacity(settled.len() * 4);
        for Settled { currency, amount, mad } in settled.iter().copied() {
            let mut post = |account, currency, amount| postings.push(Posting { account, currency, amount });
            post(Account::Influencer(influencer.to_owned()), currency, amount);
            post(Account::Exchange, currency, -amount);
            post(Account::Exchange, Currency::Mad, mad);
            post(Account::Statement(influencer.to_owned()), Currency::Mad, -mad);
        }
        self.entry(Kind::Statement, &format!("statement:{statement}"), postings)
    }

    /// What a statement said was transferred to the influencer.
    ///
    /// # Errors
    /// As `captured`.
    pub fn influencer_paid(&self, statement: &str, influencer: &str, amount: i64) -> Made {
        let owed = Account::Statement(influencer.to_owned());
        let key = format!("influencer-payout:{statement}");
        self.transfer(Kind::InfluencerPayout, &key, Account::Bank, owed, amount)
    }

    /// The bank gave a transfer back: the influencer is owed it as before. (One that was withdrawn before it was made moved nothing:
    /// it is owed all the time.)
    ///
    /// # Errors
    /// As `captured`.
    pub fn influencer_payout_returned(&self, statement: &str, influencer: &str, amount: i64) -> Made {
        let owed = Account::Statement(influencer.to_owned());
        let key = format!("influencer-payout-returned:{statement}");
        self.transfer(Kind::PayoutReturned, &key, owed, Account::Bank, amount)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Balances;

    #[test]
    fn a_commission_goes_from_the_merchant_to_the_bank_s_transfer() {
        let eur = Event { at: 7, reference: "com_1", currency: Currency::Eur };
        let mad = Event { currency: Currency::Mad, ..eur };
        let change = |version, pending, payable| CommissionChange {
            commission: "com_1",
            version,
            merchant: "m",
            influencer: "inf_1",
            pending,
            payable,
        };
        let entries = [
            eur.commission(&change(1, 1_000, 0)).unwrap(),
            // a part of the goods came back, then it was approved
            eur.commission(&change(2, -400, 0)).unwrap(),
            eur.commission(&change(3, -600, 600)).unwrap(),
            mad.statement("stm_1", "inf_1", &[Settled { currency: Currency::Eur, amount: 600, mad: 6_480 }]).unwrap(),
            mad.influencer_paid("stm_1", "inf_1", 6_480).unwrap(),
        ];
        // while it is pending the merchant owes nothing
        let pending = Balances::of(&entries[..2]);
        assert_eq!(pending.get(&Account::Merchant("m".into()), Currency::Eur), 0);
        assert_eq!(pending.get(&Account::Expected("m".into()), Currency::Eur), 600);
        let balances = Balances::of(&entries);
        let stands = |account: &str, currency| balances.get(&account.parse().unwrap(), currency);
        assert_eq!(stands("liability:merchant:m", Currency::Eur), 600);
        assert_eq!(stands("asset:bank", Currency::Mad), -6_480);
        assert_eq!((stands("asset:exchange", Currency::Eur), stands("asset:exchange", Currency::Mad)), (-600, 6_480));
        for account in [
            "asset:expected:m",
            "liability:commission:inf_1",
            "liability:influencer:inf_1",
            "liability:statement:inf_1",
        ] {
            assert!(Currency::ALL.into_iter().all(|currency| stands(account, currency) == 0), "{account}");
        }
    }

    #[test]
    fn fraud_that_was_paid_is_the_merchant_s_again_and_the_influencer_s_debt_until_a_statement_takes_it_off() {
        let event = Event { at: 7, reference: "com_1", currency: Currency::Mad };
        let change = |version, payable| CommissionChange {
            commission: "com_1",
            version,
            merchant: "m",
            influencer: "inf_1",
            pending: 0,
            payable,
        };
        let settled = |mad| [Settled { currency: Currency::Mad, amount: mad, mad }];
        let mut entries = vec![
            event.commission(&change(1, 900)).unwrap(),
            event.statement("stm_1", "inf_1", &settled(900)).unwrap(),
            event.influencer_paid("stm_1", "inf_1", 900).unwrap(),
            event.commission(&change(2, -900)).unwrap(),
        ];
        let stand = |entries: &[crate::Entry]| {
            let balances = Balances::of(entries);
            let at = |account: &str| balances.get(&account.parse().unwrap(), Currency::Mad);
            ["liability:merchant:m", "liability:influencer:inf_1", "liability:statement:inf_1"].map(at)
        };
        assert_eq!(stand(&entries), [0, 900, 0]);
        entries.push(event.statement("stm_2", "inf_1", &settled(-900)).unwrap());
        assert_eq!(stand(&entries), [0, 0, 900]);
    }

    #[test]
    fn what_the_bank_gave_back_is_owed_as_before() {
        let event = Event { at: 7, reference: "stm_1", currency: Currency::Mad };
        let paid = event.influencer_paid("stm_1", "inf_1", 900).unwrap();
        let back = event.influencer_payout_returned("stm_1", "inf_1", 900).unwrap();
        assert_ne!(paid.id(), back.id());
        let balances = Balances::of([&paid, &back]);
        for account in ["asset:bank", "liability:statement:inf_1"] {
            assert_eq!(balances.get(&account.parse().unwrap(), Currency::Mad), 0, "{account}");
        }
    }

    #[test]
    fn dirhams_are_not_exchanged() {
        let event = Event { at: 7, reference: "stm_1", currency: Currency::Mad };
        let settled = Settled { currency: Currency::Mad, amount: -5, mad: -5 };
        let entry = event.statement("stm_1", "inf_1", &[settled]).unwrap();
        assert_eq!(Balances::of([&entry]).get(&Account::Exchange, Currency::Mad), 0);
        assert_eq!(entry.postings().len(), 2);
    }
}
