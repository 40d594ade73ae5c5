//! Statements: what is settled, what waits, what is carried, and that they always sum to the commissions.
#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

use affiliates::book::{Book, Fact, Refund, Review, State, Verdict};
use affiliates::calendar::{DAY, Month};
use affiliates::commission::{Credit, CreditLine, Subject};
use affiliates::payout::{NoStatement, Settlement, settle, waiting};
use affiliates::statement::Statement;
use money::{Currency, Rates};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn rates(mad: &str) -> Rates {
    Rates::parse(&format!(r#"{{"date":"2026-11-20","rates":{{"MAD":"{mad}","EUR":"1","USD":"1"}}}}"#)).unwrap()
}

fn sale(n: usize, programme: &str, at: u64, currency: Currency, amount: i64) -> Fact {
    Fact::Credit(Credit {
        event: format!("e{n}"),
        programme: programme.into(),
        merchant: "dar-lina".into(),
        influencer: "inf_a".into(),
        subject: Subject::Sale(format!("o{n}")),
        at,
        approved_from: at + 14 * DAY,
        currency,
        amount,
        lines: vec![CreditLine { line: "l".into(), net: amount * 10, amount }],
        mad: amount,
        rates_date: "2026-11-20".into(),
        month_cap: None,
        held: false,
        awaits_delivery: false,
    })
}

fn refund(id: &str, n: usize, net: i64) -> Fact {
    Fact::Refund(Refund { id: id.into(), order: format!("o{n}"), lines: vec![("l".into(), net)] })
}

fn judged(id: &str, n: usize, at: u64, verdict: Verdict) -> Fact {
    Fact::Review(Review { id: id.into(), commission: format!("e{n}"), at, verdict })
}

struct Office {
    book: Book,
    statements: Vec<Statement>,
    minimums: BTreeMap<String, i64>,
    least: i64,
    most: usize,
    again: i64,
}

impl Office {
    fn new(facts: Vec<Fact>) -> Office {
        let mut office = Office {
            book: Book::default(),
            statements: vec![],
            minimums: BTreeMap::new(),
            least: 0,
            most: 50,
            again: 0,
        };
        office.tell(facts);
        office
    }

    fn tell(&mut self, facts: Vec<Fact>) {
        for fact in facts {
            // merchants can pay, unless a test says otherwise
            if let Fact::Credit(credit) = &fact {
                self.book.record(Fact::Funded(credit.event.clone())).unwrap();
            }
            self.book.record(fact).unwrap();
        }
    }

    fn ask(&self, period: Month, rates: &Rates, now: u64) -> Result<Statement, NoStatement> {
        let Office { book, statements, minimums, least, most, again } = self;
        let last = statements.last();
        let commissions = book.commissions(period.end());
        let open = commissions.iter().map(|c| (c.credit.programme.as_str(), c.credit.currency, c.open()));
        let waiting = &waiting(open, minimums, rates);
        let (least, most, again) = (*least, *most, *again);
        settle(book, &Settlement { influencer: "inf_a", period, now, rates, waiting, least, most, last, again })
    }

    /// Settles a month once it is over and keeps the statement.
    fn close(&mut self, period: Month, rates: &Rates) -> Result<Statement, NoStatement> {
        let statement = self.ask(period, rates, period.end())?;
        self.tell(statement.payments().collect());
        if self.statements.last() != Some(&statement) {
            self.again = 0;
            self.statements.push(statement.clone());
        }
        Ok(statement)
    }
}

#[test]
fn thousands_of_commissions_are_statements_that_can_be_stored() {
    let october = month("2026-10");
    let facts = (0..4_500).map(|n| sale(n, "prg", october.start() + n as u64, Currency::Mad, 1_000)).collect();
    let mut office = Office { most: 2_000, ..Office::new(facts) };
    let parts: Vec<Statement> = (0..3).map(|_| office.close(october, &rates("10")).unwrap()).collect();
    assert_eq!(parts.iter().map(|part| part.entries.len()).collect::<Vec<_>>(), [2_000, 2_000, 500]);
    assert_eq!(parts.iter().map(|part| part.paid).sum::<i64>(), 4_500_000);
    for part in &parts {
        // what the database takes at once
        assert!(serde_json::to_string(part).unwrap().len() < 1_000_000);
    }
    assert_eq!(office.close(october, &rates("10")), Ok(parts[2].clone()), "and no more");
}

#[test]
fn a_month_with_more_entries_than_a_statement_holds_has_further_parts() {
    let mut facts: Vec<Fact> =
        (0..60).map(|n| sale(n, "prg", month("2026-09").start() + n as u64, Currency::Mad, 100)).collect();
    let mut office = Office::new(facts.split_off(59));
    office.close(month("2026-09"), &rates("10")).unwrap();
    // that one is taken back, and many more were sold
    facts.push(refund("r", 59, 1_000));
    office.tell(facts);
    let next = office.close(month("2026-10"), &rates("10")).unwrap();
    assert_eq!((next.entries.len(), next.entries[0].amount, next.entries[1].commission.as_str()), (50, -100, "e0"));
    let rest = office.close(month("2026-10"), &rates("10")).unwrap();
    assert_eq!((next.part, next.more, rest.part, rest.more), (0, true, 1, false));
    assert_ne!(next.id, rest.id);
    assert_eq!(office.close(month("2026-10"), &rates("10")), Ok(rest.clone()));
    assert_eq!(rest.entries.iter().map(|e| e.amount).sum::<i64>(), 1_000);
    assert!(rest.entries.iter().all(|entry| entry.amount == 100));
}

#[test]
fn a_month_is_settled_when_it_is_over_once_and_in_turn() {
    let november = month("2026-11");
    let mut office = Office::new(vec![
        sale(1, "p", november.start(), Currency::Mad, 1000),
        sale(2, "p", november.end() - DAY, Currency::Mad, 700),
    ]);
    let rates = rates("10");
    assert_eq!(office.ask(november, &rates, november.end() - 1), Err(NoStatement::NotOver));
    let statement = office.close(november, &rates).unwrap();
    assert_eq!((statement.paid, statement.entries.len()), (1000, 1), "the second is still held");
    // asked again after more has happened, it is the same
    office.tell(vec![refund("r", 1, 5000)]);
    assert_eq!(office.close(november, &rates), Ok(statement));
    assert_eq!(office.ask(month("2026-10"), &rates, november.end()), Err(NoStatement::Passed));

    let december = office.close(month("2026-12"), &rates).unwrap();
    assert_eq!(december.entries.iter().map(|e| e.mad).collect::<Vec<_>>(), [-500, 700]);
    assert_eq!(december.paid, 200);
    assert_eq!(office.close(month("2027-01"), &rates), Err(NoStatement::NothingDue));
}

#[test]
fn a_negative_rest_is_carried_until_it_is_earned() {
    let november = month("2026-11");
    let mut office = Office::new(vec![sale(1, "p", november.start(), Currency::Mad, 1000)]);
    let rates = rates("10");
    office.close(november, &rates).unwrap();
    office.tell(vec![refund("r", 1, 10_000)]);
    let december = office.close(month("2026-12"), &rates).unwrap();
    assert_eq!((december.paid, december.carried_out), (0, -1000));
    office.tell(vec![sale(2, "p", month("2027-01").start(), Currency::Mad, 1300)]);
    let january = office.close(month("2027-01"), &rates).unwrap();
    assert_eq!((january.carried_in, january.paid, january.carried_out), (-1000, 300, 0));
}

#[test]
fn fraud_that_was_paid_is_owed_as_after_a_refund_and_paid_again_when_it_was_none() {
    let november = month("2026-11");
    let mut office = Office::new(vec![
        sale(1, "p", november.start(), Currency::Eur, 1000),
        sale(2, "p", month("2026-12").start(), Currency::Mad, 300),
    ]);
    assert_eq!(office.close(november, &rates("10.8")).unwrap().paid, 10_800);
    office.tell(vec![judged("v1", 1, 5, Verdict::Fraud)]);
    let judged_one = office.book.commissions(november.end()).swap_remove(0);
    assert_eq!((judged_one.state, judged_one.due, judged_one.open()), (State::Fraud, 0, -1000));
    let december = office.close(month("2026-12"), &rates("12")).unwrap();
    // at the rate that it was paid by, before what is earned
    assert_eq!(december.entries.iter().map(|e| e.mad).collect::<Vec<_>>(), [-10_800, 300]);
    assert_eq!((december.paid, december.carried_out), (0, -10_500));
    // judged so again, nothing is owed twice
    office.tell(vec![judged("v2", 1, 6, Verdict::Fraud)]);
    assert_eq!(office.close(month("2027-01"), &rates("12")), Err(NoStatement::NothingDue));
    office.tell(vec![judged("v3", 1, 7, Verdict::Cleared)]);
    let kept = office.close(month("2027-01"), &rates("11")).unwrap();
    assert_eq!((kept.entries[0].amount, kept.carried_in, kept.paid), (1000, -10_500, 500));
}

#[test]
fn what_was_withdrawn_or_came_back_is_on_the_next_statement_of_any_month() {
    let november = month("2026-11");
    let mut office = Office::new(vec![sale(1, "p", november.start(), Currency::Eur, 1000)]);
    let first = office.close(november, &rates("10")).unwrap();
    assert_eq!(first.paid, 10_000);
    office.again = first.paid;
    let anew = office.close(november, &rates("12")).unwrap();
    // in dirhams as it was settled: no rate comes in between
    assert_eq!((anew.part, anew.entries.len(), anew.carried_in, anew.paid), (1, 0, 10_000, 10_000));
    assert_ne!(anew.id, first.id);
    assert_eq!(office.close(november, &rates("12")), Ok(anew.clone()), "and once");
    // a part of the goods came back meanwhile: it is taken off
    office.again = anew.paid;
    office.tell(vec![refund("r", 1, 5_000), sale(2, "p", month("2026-12").start(), Currency::Mad, 700)]);
    let december = office.close(month("2026-12"), &rates("12")).unwrap();
    assert_eq!((december.carried_in, december.paid), (10_000, 10_000 - 5_000 + 700));
    office.least = 50_000;
    office.again = december.paid;
    assert_eq!(
        office.close(month("2027-01"), &rates("12")),
        Err(NoStatement::NothingDue),
        "too little goes on waiting"
    );
}

#[test]
fn a_programme_under_its_minimum_waits_and_holds_back_no_other() {
    let november = month("2026-11");
    let mut office = Office::new(vec![
        sale(1, "strict", november.start(), Currency::Mad, 900),
        sale(2, "p", november.start(), Currency::Mad, 50),
    ]);
    office.minimums.insert("strict".into(), 1000);
    let rates = rates("10");
    assert_eq!(office.close(november, &rates).unwrap().paid, 50);
    office.tell(vec![sale(3, "strict", month("2026-12").start(), Currency::Mad, 100)]);
    assert_eq!(office.close(month("2026-12"), &rates).unwrap().paid, 1000);
}

#[test]
fn what_is_too_little_to_transfer_is_carried() {
    let november = month("2026-11");
    let mut office = Office::new(vec![sale(1, "p", november.start(), Currency::Mad, 900)]);
    office.least = 1000;
    let rates = rates("10");
    let statement = office.close(november, &rates).unwrap();
    assert_eq!((statement.paid, statement.carried_out), (0, 900));
    office.tell(vec![sale(2, "p", month("2026-12").start(), Currency::Mad, 100)]);
    let statement = office.close(month("2026-12"), &rates).unwrap();
    assert_eq!((statement.carried_in, statement.paid, statement.carried_out), (900, 1000, 0));
}

#[test]
fn euros_go_back_at_the_rate_they_were_paid_by() {
    let november = month("2026-11");
    let mut office = Office::new(vec![sale(1, "p", november.start(), Currency::Eur, 1000)]);
    assert_eq!(office.close(november, &rates("10.8")).unwrap().paid, 10_800);
    office.tell(vec![refund("half", 1, 5000)]);
    let december = office.close(month("2026-12"), &rates("12")).unwrap();
    assert_eq!((december.entries[0].amount, december.entries[0].mad), (-500, -5400));
    office.tell(vec![refund("rest", 1, 5000)]);
    let january = office.close(month("2027-01"), &rates("9")).unwrap();
    assert_eq!((january.entries[0].mad, january.carried_out), (-5400, -10_800));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn statements_sum_to_the_commissions_whatever_comes_when(
        sales in prop::collection::vec((0_u64..6, 0_usize..3, 0_usize..2, 1_i64..100_000), 1..25),
        refunds in prop::collection::vec((0_usize..25, 0_u64..6, 1_i64..1_500_000), 0..25),
        verdicts in prop::collection::vec((0_usize..25, 0_u64..6, any::<bool>()), 0..10),
        minimum in 0_i64..100_000, least in 0_i64..5_000, rate in prop::collection::vec(800_u32..1300, 8)
    ) {
        let start = month("2026-09");
        let mut office = Office::new(vec![]);
        office.minimums.insert("p0".into(), minimum);
        office.least = least;
        let mut period = start;
        for round in 0..8_u64 {
            let rates = rates(&format!("{}.{:02}", rate[usize::try_from(round).unwrap()] / 100, rate[usize::try_from(round).unwrap()] % 100));
            for (n, (month, currency, programme, amount)) in sales.iter().enumerate() {
                if *month == round {
                    office.tell(vec![sale(n, &format!("p{programme}"), period.start() + 3600, Currency::ALL[*currency], *amount)]);
                }
            }
            for (i, (n, month, net)) in refunds.iter().enumerate() {
                if *month == round {
                    office.tell(vec![refund(&format!("r{i}"), *n, *net)]);
                }
            }
            for (i, (n, month, fraud)) in verdicts.iter().enumerate() {
                if *month == round {
                    let verdict = if *fraud { Verdict::Fraud } else { Verdict::Cleared };
                    office.tell(vec![judged(&format!("v{i}"), *n, round * 100 + i as u64, verdict)]);
                }
            }
            if round == 7 {
                // at the end nothing waits any more
                office.minimums.clear();
                office.least = 0;
            }
            match office.close(period, &rates) {
                Ok(statement) => {
                    let entries: i64 = statement.entries.iter().map(|e| e.mad).sum();
                    prop_assert_eq!(statement.carried_in + entries, statement.paid + statement.carried_out);
                    prop_assert!(statement.paid == 0 || statement.paid >= office.least);
                    prop_assert_eq!(&office.close(period, &rates), &Ok(statement));
                }
                Err(reason) => prop_assert_eq!(reason, NoStatement::NothingDue),
            }
            period = period.next();
        }
        let commissions = office.book.commissions(period.end());
        for c in &commissions {
            let lines: Vec<_> = office.statements.iter().flat_map(|s| &s.entries).filter(|e| e.commission == c.credit.event).collect();
            prop_assert_eq!(lines.iter().map(|e| e.amount).sum::<i64>(), c.due);
            prop_assert_eq!(lines.iter().map(|e| e.mad).sum::<i64>(), c.paid_mad);
            prop_assert!(c.paid_mad >= 0, "no more comes back than was paid");
            prop_assert!(!matches!(c.state, State::Refunded | State::Fraud) || c.paid_mad == 0);
        }
        let paid: i64 = office.statements.iter().map(|s| s.paid).sum();
        let carried = office.statements.last().map_or(0, |s| s.carried_out);
        prop_assert_eq!(paid + carried, commissions.iter().map(|c| c.paid_mad).sum::<i64>());
    }
}
