//! What merchants can pay: no commission becomes payable from money that its merchant has not earned.
//!
//! A merchant's *position* in a currency is what it owes the marketplace: its account, with the cash that was collected for it and is
//! not here. That cash is stated by the merchant alone, so it covers nothing until it was handed over; what the merchant took itself
//! never does. Below zero is what was earned and not paid yet: its *funds*.

use crate::book::Commission;
use money::Currency;
use std::collections::BTreeMap;

/// How far a merchant may owe the marketplace for commissions, minor units of any currency: not at all, be they for sales or clicks.
pub const CREDIT_LIMIT: i64 = 0;

/// What merchants can still pay, minor units, by merchant and currency. What is not named is nothing.
pub type Funds = BTreeMap<(String, Currency), i64>;

/// What a merchant that stands at `position` can still pay: never negative.
#[must_use]
pub fn of(position: i64) -> i64 {
    CREDIT_LIMIT.saturating_sub(position).max(0)
}

/// Identifiers of the commissions that wait for nothing but funds and are covered, the earlier first; what they take is taken off the
/// funds. Nothing overtakes an earlier one of the same merchant and currency: else small ones would keep a large one waiting for ever.
#[must_use]
pub fn covered(commissions: &[Commission], funds: &mut Funds) -> Vec<String> {
    let mut waiting: Vec<&Commission> = commissions.iter().filter(|commission| commission.unfunded).collect();
    waiting.sort_by_key(|commission| (commission.credit.at, &commission.credit.event));
    let mut covered = Vec::new();
    for Commission { credit, due, .. } in waiting {
        let left = funds.entry((credit.merchant.clone(), credit.currency)).or_default();
        if *due <= *left {
            *left -= due;
            covered.push(credit.event.clone());
        } else {
            *left = 0;
        }
    }
    covered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Book, Fact, State};
    use crate::calendar::DAY;
    use crate::commission::{Credit, Subject};
    use proptest::prelude::*;

    fn credit(n: usize, merchant: &str, currency: Currency, amount: i64) -> Credit {
        Credit {
            event: format!("com_{n}"),
            programme: "prg".into(),
            merchant: merchant.into(),
            influencer: "inf_a".into(),
            subject: Subject::Click(n.to_string()),
            at: n as u64,
            approved_from: DAY,
            currency,
            amount,
            lines: vec![],
            mad: amount,
            rates_date: String::new(),
            month_cap: None,
            held: false,
            awaits_delivery: false,
        }
    }

    fn book(credits: impl IntoIterator<Item = Credit>) -> Book {
        let mut book = Book::default();
        for credit in credits {
            book.record(Fact::Credit(credit)).unwrap();
        }
        book
    }

    #[test]
    fn a_commission_is_approved_when_its_merchant_has_earned_it_and_not_before() {
        let mut book = book([credit(0, "m", Currency::Mad, 100)]);
        assert_eq!(book.commissions(DAY - 1).first().map(|c| (c.state, c.unfunded)), Some((State::Pending, false)));
        let due = book.commissions(DAY);
        assert_eq!((due[0].state, due[0].unfunded, due[0].open()), (State::Pending, true, 0));
        let mut funds = Funds::from([(("m".to_owned(), Currency::Mad), 99), (("m".to_owned(), Currency::Eur), 500)]);
        assert_eq!(covered(&due, &mut funds), [""; 0]);
        funds.insert(("m".to_owned(), Currency::Mad), 100);
        let now = covered(&due, &mut funds);
        assert_eq!((now.as_slice(), funds[&("m".to_owned(), Currency::Mad)]), (&["com_0".to_owned()][..], 0));
        book.record(Fact::Funded("com_0".into())).unwrap();
        let approved = book.commissions(DAY);
        assert_eq!((approved[0].state, approved[0].unfunded, approved[0].open()), (State::Approved, false, 100));
    }

    #[test]
    fn nothing_overtakes_an_earlier_one_and_no_merchant_pays_for_another() {
        let credits = [(0, "m", 80), (1, "m", 50), (2, "m", 10), (3, "n", 10)];
        let due =
            book(credits.map(|(n, merchant, amount)| credit(n, merchant, Currency::Mad, amount))).commissions(DAY);
        let funds = |m| Funds::from([(("m".to_owned(), Currency::Mad), m)]);
        assert_eq!(covered(&due, &mut funds(100)), ["com_0"]);
        assert_eq!(covered(&due, &mut funds(140)), ["com_0", "com_1", "com_2"]);
        assert_eq!(covered(&due, &mut Funds::new()), [""; 0]);
    }

    #[test]
    fn a_merchant_that_owes_has_no_funds() {
        assert_eq!([of(50), of(0), of(-50)], [0, 0, 50]);
    }

    proptest! {
        #[test]
        fn never_more_is_covered_than_there_is(amounts in prop::collection::vec((0_u8..3, 1_i64..1_000), 0..20), m in 0_i64..5_000) {
            let credits = amounts.iter().enumerate().map(|(n, (who, amount))| credit(n, &format!("m{who}"), Currency::Mad, *amount));
            let due = book(credits).commissions(DAY);
            let mut funds = Funds::from([(("m0".to_owned(), Currency::Mad), m)]);
            let covered = covered(&due, &mut funds);
            let sum: i64 = due.iter().filter(|c| covered.contains(&c.credit.event)).map(|c| c.due).sum();
            prop_assert!(sum <= m && funds.values().all(|left| *left >= 0));
            prop_assert!(due.iter().all(|c| c.credit.merchant == "m0" || !covered.contains(&c.credit.event)));
        }
    }
}
