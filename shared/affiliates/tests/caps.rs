//! What fits under a month's cap, worked out bit by bit from sums and from what lies behind a change, against the whole book.
#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

use affiliates::book::{Book, Fact, Refund, Review, State, Verdict};
use affiliates::calendar::{DAY, Month};
use affiliates::cap::{Slot, Walk, fits};
use affiliates::commission::{Credit, CreditLine, Subject};
use money::Currency;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::ops::Bound;

const START: u64 = 1_793_491_200; // 2026-11-01

fn credit(n: usize, at: u64, amount: i64, month_cap: Option<i64>) -> Credit {
    Credit {
        event: format!("e{n:03}"),
        programme: "p".into(),
        merchant: "m".into(),
        influencer: "inf_a".into(),
        subject: Subject::Sale(format!("o{n}")),
        at,
        approved_from: at,
        currency: Currency::Mad,
        amount,
        lines: vec![CreditLine { line: "l".into(), net: amount * 10, amount }],
        mad: amount,
        rates_date: String::new(),
        month_cap,
        held: false,
        awaits_delivery: false,
    }
}

/// A store of commissions in which nothing is worked out that need not be.
#[derive(Default)]
struct Store {
    facts: Vec<Fact>,
    /// By month, time and event: what the table has.
    slots: BTreeMap<(Month, u64, String), Slot>,
    looked_at: usize,
}

impl Store {
    fn used_before(&self, key: &(Month, u64, String)) -> i64 {
        let month = self.slots.range((key.0, 0, String::new())..key.clone());
        month.map(|(_, slot)| if slot.counts { slot.fits } else { 0 }).sum()
    }

    fn walk_behind(&mut self, key: &(Month, u64, String), mut walk: Walk) {
        let behind = self.slots.range_mut((Bound::Excluded(key.clone()), Bound::Unbounded));
        for (_, slot) in behind.take_while(|((month, _, _), _)| *month == key.0) {
            if walk.is_over() {
                break;
            }
            self.looked_at += 1;
            slot.fits = walk.over(slot);
        }
    }

    fn add(&mut self, credit: &Credit) {
        let key = (credit.month(), credit.at, credit.event.clone());
        let used = self.used_before(&key);
        let slot = Slot {
            mad: credit.mad,
            cap: credit.month_cap,
            counts: true,
            fits: fits(credit.mad, credit.month_cap, used),
        };
        self.slots.insert(key.clone(), slot);
        self.walk_behind(&key, Walk { before: used, now: used + slot.fits });
        self.facts.push(Fact::Credit(credit.clone()));
    }

    fn judge(&mut self, credit: &Credit, id: usize, verdict: Verdict) {
        let key = (credit.month(), credit.at, credit.event.clone());
        let used = self.used_before(&key);
        let slot = self.slots.get_mut(&key).unwrap();
        let (was, counts) = (slot.counts, verdict == Verdict::Cleared);
        slot.counts = counts;
        let takes = |counts: bool| if counts { slot.fits } else { 0 };
        let walk = Walk { before: used + takes(was), now: used + takes(counts) };
        self.walk_behind(&key, walk);
        let review = Review { id: format!("v{id}"), commission: credit.event.clone(), at: id as u64, verdict };
        self.facts.push(Fact::Review(review));
    }

    /// Every commission by the slow rule, and by what the store has.
    fn agrees(&self) {
        let (mut slow, mut quick) = (Book::default(), Book::default());
        for fact in &self.facts {
            slow.record(fact.clone()).unwrap();
            quick.record(fact.clone()).unwrap();
        }
        for ((_, _, event), slot) in &self.slots {
            quick.fits(event, slot.fits);
        }
        assert_eq!(quick.commissions(START + 90 * DAY), slow.commissions(START + 90 * DAY));
    }
}

#[test]
fn fraud_frees_its_room_for_those_behind_and_looks_no_further_than_it_reaches() {
    let mut store = Store::default();
    let credits: Vec<Credit> = (0..1_000).map(|n| credit(n, START + n as u64, 100, Some(1_000))).collect();
    for credit in &credits {
        store.add(credit);
    }
    assert_eq!(store.looked_at, 0, "what comes last concerns nobody else");
    store.judge(&credits[2], 1, Verdict::Fraud);
    assert_eq!(store.looked_at, 8, "seven that fitted, and the one that fits now");
    store.agrees();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn caps_verdicts_and_refunds_bit_by_bit_are_those_of_the_whole_book(
        steps in prop::collection::vec((0_u8..4, 0_u64..62, 1_i64..2_000, prop::option::of(0_i64..6_000), any::<prop::sample::Index>()), 1..40)
    ) {
        let mut store = Store::default();
        let mut credits: Vec<Credit> = Vec::new();
        for (n, (what, day, amount, cap, which)) in steps.into_iter().enumerate() {
            match what {
                0 | 1 => {
                    let credit = credit(n, START + day * DAY, amount, cap);
                    store.add(&credit);
                    credits.push(credit);
                }
                _ if credits.is_empty() => {}
                2 => {
                    let verdict = if amount % 2 == 0 { Verdict::Fraud } else { Verdict::Cleared };
                    let credit = which.get(&credits).clone();
                    store.judge(&credit, n, verdict);
                }
                _ => {
                    let order = which.get(&credits).subject.id().to_owned();
                    store.facts.push(Fact::Refund(Refund { id: format!("r{n}"), order, lines: vec![("l".into(), amount)] }));
                }
            }
            store.agrees();
        }
        let mut book = Book::default();
        for fact in &store.facts {
            book.record(fact.clone()).unwrap();
        }
        for commission in book.commissions(START) {
            prop_assert!(commission.state == State::Fraud || commission.credit.month_cap.is_none_or(|cap| commission.fits <= cap));
        }
    }
}
