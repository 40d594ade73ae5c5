//! 10,000 scripted clicks, sales and registrations whose right outcomes are known by how they were made: none is credited wrongly.
#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

#[path = "../examples/scenarios/script.rs"]
mod script;
#[path = "../examples/scenarios/stories.rs"]
mod stories;
#[path = "../examples/scenarios/world.rs"]
mod world;

use affiliates::attribution::{self, Award, Case, FirstSale, Refusal, Sale, Seen};
use affiliates::book::{Book, Commission, Fact, Refund};
use affiliates::click::Click;
use affiliates::commission::ClickDay;
use affiliates::payout::{NoStatement, Settlement, settle};
use affiliates::person::Buyer;
use affiliates::statement::Statement;
use affiliates::{calendar, commission, signals};
use money::Rates;
use script::{Expect, Script, Step, What};
use std::collections::{BTreeMap, BTreeSet};

/// A service as small as can be around the rules: it keeps what it is told and asks the crate.
#[derive(Default)]
struct Service {
    clicks: Vec<Click>,
    by_buyer: BTreeMap<String, Vec<usize>>,
    counted: BTreeMap<(String, String), u64>,
    events: BTreeSet<String>,
    orders: BTreeSet<(usize, String)>,
    newcomers: BTreeSet<(usize, String)>,
    firsts: BTreeMap<(usize, String), FirstSale>,
    /// Programme, why, and how many of a link's clicks earn on a day.
    days: BTreeMap<(String, u64), (usize, Award, ClickDay)>,
    facts: Vec<Fact>,
}

impl Service {
    /// True when the click counts.
    fn click(&mut self, script: &Script, at: u64, what: &What) -> bool {
        let What::Click { id, code, influencer, programme, method, headers, buyer, .. } = what else { unreachable!() };
        let browser = buyer.device.clone().unwrap();
        let click = Click {
            id: id.clone(),
            code: code.clone(),
            influencer: influencer.clone(),
            programme: script.world.programmes[*programme].id.clone(),
            at,
            browser: browser.clone(),
            source: headers.get("referer").and_then(|r| signals::source(r)),
            signal: signals::of(method, |name| headers.get(name).map(String::as_str)),
        };
        let case = Case {
            programme: &script.world.programmes[*programme],
            partners: &script.world.partners,
            clicks: &[],
            buyer,
            first: None,
            seen: Seen::default(),
        };
        let key = (browser, code.to_string());
        let award = attribution::click(&case, &click, self.counted.get(&key).copied());
        let counts = matches!(award, Ok(_) | Err(Refusal::NothingToPay));
        if counts {
            self.counted.insert(key, at);
        }
        if let Ok(award) = award {
            let (day, reward) = (at / calendar::DAY, award.terms.click_reward());
            let none = ClickDay { code: code.clone(), day, clicks: 0, reward: 0 };
            let (.., clicks) = self.days.entry((code.to_string(), day)).or_insert_with(|| (*programme, award, none));
            clicks.clicks += 1;
            clicks.reward += reward;
        }
        for key in keys(buyer) {
            self.by_buyer.entry(key).or_default().push(self.clicks.len());
        }
        self.clicks.push(click);
        counts
    }

    /// The clicks of a buyer's browser and account.
    fn clicks_of(&self, buyer: &Buyer) -> Vec<Click> {
        let places: BTreeSet<usize> =
            keys(buyer).iter().filter_map(|k| self.by_buyer.get(k)).flatten().copied().collect();
        places.into_iter().map(|i| self.clicks[i].clone()).collect()
    }

    fn lead(&mut self, script: &Script, at: u64, what: &What) -> Result<(Award, i64), Refusal> {
        let What::Lead { event, programme, buyer, .. } = what else { unreachable!() };
        let clicks = self.clicks_of(buyer);
        let account = buyer.account.clone().unwrap();
        let marks: Vec<_> =
            buyer.registers_as().into_iter().chain([account.clone()]).map(|mark| (*programme, mark)).collect();
        let seen = Seen {
            event: self.events.contains(event),
            subject: marks.iter().any(|mark| self.newcomers.contains(mark)),
        };
        let case = Case {
            programme: &script.world.programmes[*programme],
            partners: &script.world.partners,
            clicks: &clicks,
            buyer,
            first: None,
            seen,
        };
        let award = attribution::lead(&case, at);
        self.events.insert(event.clone());
        let award = award?;
        let credit = commission::for_lead(case.programme, &award, event, &account, at, &rates(), false);
        let amount = credit.amount;
        self.newcomers.extend(marks);
        self.facts.push(Fact::Credit(credit));
        Ok((award, amount))
    }

    fn sale(&mut self, script: &Script, at: u64, what: &What) -> Result<(Award, i64), Refusal> {
        let What::Sale { event, order, programme, currency, lines, codes, buyer, .. } = what else { unreachable!() };
        let clicks = self.clicks_of(buyer);
        let who = (*programme, buyer.account.clone().or(buyer.email.clone()).unwrap());
        let seen =
            Seen { event: self.events.contains(event), subject: self.orders.contains(&(*programme, order.clone())) };
        let case = Case {
            programme: &script.world.programmes[*programme],
            partners: &script.world.partners,
            clicks: &clicks,
            buyer,
            first: self.firsts.get(&who),
            seen,
        };
        let sale = Sale {
            event: event.clone(),
            order: order.clone(),
            at,
            currency: *currency,
            lines: lines.clone(),
            codes: codes.clone(),
        };
        let award = attribution::sale(&case, &sale);
        self.events.insert(event.clone());
        let award = award?;
        let credit = commission::for_sale(case.programme, &award, &sale, &rates(), false);
        let amount = credit.amount;
        self.firsts.entry(who).or_insert_with(|| FirstSale { influencer: award.influencer.clone(), at });
        self.orders.insert((*programme, order.clone()));
        self.facts.push(Fact::Credit(credit));
        Ok((award, amount))
    }
}

fn rates() -> Rates {
    Rates::parse(world::RATES).unwrap()
}

/// By what a buyer's clicks are found.
fn keys(buyer: &Buyer) -> Vec<String> {
    let account = buyer.account.iter().map(|a| format!("account {a}"));
    account.chain(buyer.device.iter().map(|d| format!("browser {d}"))).collect()
}

/// The refusal's name as the API gives it.
fn name(refusal: Refusal) -> String {
    match serde_json::to_value(refusal).unwrap() {
        serde_json::Value::String(name) => name,
        value => value.as_object().unwrap().keys().next().unwrap().clone(),
    }
}

fn is_right(outcome: &Result<(Award, i64), Refusal>, expect: &Expect) -> bool {
    match (outcome, expect) {
        (Ok((award, amount)), Expect::Credited { influencer, amount: owed }) => {
            award.influencer == *influencer && amount == owed
        }
        (Err(refusal), Expect::Nobody(reason)) => name(*refusal) == *reason,
        _ => false,
    }
}

/// Plays a script; returns the service and every wrong outcome.
fn play(script: &Script) -> (Service, Vec<String>) {
    let (mut service, mut wrong) = (Service::default(), Vec::new());
    for Step { story, at, what } in &script.steps {
        match what {
            What::Click { counts, id, .. } => {
                if service.click(script, *at, what) != *counts {
                    wrong.push(format!("{story}: click {id} should count: {counts}"));
                }
            }
            What::Sale { expect, order, .. } => {
                let outcome = service.sale(script, *at, what);
                if !is_right(&outcome, expect) {
                    wrong.push(format!("{story}: {order} should be {expect:?}, is {outcome:?}"));
                }
            }
            What::Lead { expect, event, .. } => {
                let outcome = service.lead(script, *at, what);
                if !is_right(&outcome, expect) {
                    wrong.push(format!("{story}: {event} should be {expect:?}, is {outcome:?}"));
                }
            }
            What::Refund { id, order, lines, .. } => {
                let refund = Refund { id: id.clone(), order: order.clone(), lines: lines.clone() };
                service.facts.push(Fact::Refund(refund));
            }
        }
    }
    for (programme, award, clicks) in service.days.values() {
        let (programme, event) = (&script.world.programmes[*programme], format!("{}-{}", clicks.code, clicks.day));
        let credit = commission::for_clicks(programme, award, &event, clicks, 0, &rates(), false);
        service.facts.push(Fact::Credit(credit));
    }
    (service, wrong)
}

fn book(facts: impl IntoIterator<Item = Fact>) -> Book {
    let mut book = Book::default();
    for fact in facts {
        // every merchant can pay
        if let Fact::Credit(credit) = &fact {
            book.record(Fact::Funded(credit.event.clone())).unwrap();
        }
        book.record(fact).unwrap();
    }
    book
}

#[test]
fn ten_thousand_clicks_sales_and_registrations_credit_nobody_wrongly() {
    for seed in 1..=3 {
        let script = script::script(seed, 10_000);
        let (service, wrong) = play(&script);
        assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), script.steps.len(), wrong.join("\n"));

        let commissions = book(service.facts).commissions(u64::MAX);
        let due: BTreeMap<&str, i64> = commissions.iter().map(|c| (c.credit.subject.id(), c.due)).collect();
        let mut refunds = 0;
        for Step { what, .. } in &script.steps {
            if let What::Refund { order, due: right, .. } = what {
                assert_eq!(due[order.as_str()], *right, "{order}");
                refunds += 1;
            }
        }
        let sales = script.steps.iter().filter(|s| matches!(s.what, What::Sale { .. })).count();
        let clicks = script.steps.iter().filter(|s| matches!(s.what, What::Click { .. })).count();
        let leads = script.steps.iter().filter(|s| matches!(s.what, What::Lead { .. })).count();
        println!(
            "seed {seed}: {clicks} clicks, {sales} sales, {leads} registrations, {refunds} refunds, {} commissions, 0 wrong",
            commissions.len()
        );
        assert!(clicks > 4000 && sales > 3000 && leads > 500 && refunds > 100);
    }
}

#[test]
fn the_script_told_backwards_and_twice_ends_with_the_same_commissions() {
    let (service, _) = play(&script::script(7, 10_000));
    let forwards = book(service.facts.clone()).commissions(u64::MAX);
    let twice = service.facts.iter().rev().chain(&service.facts).cloned();
    assert_eq!(book(twice).commissions(u64::MAX), forwards);
}

#[test]
fn every_month_s_statements_sum_to_the_commissions_of_the_script() {
    let script = script::script(9, 10_000);
    let (service, _) = play(&script);
    let (refunds, credits): (Vec<Fact>, Vec<Fact>) =
        service.facts.into_iter().partition(|f| matches!(f, Fact::Refund(_)));
    let mut book = book(credits);
    let mut statements: Vec<Statement> = Vec::new();
    let mut refunds = refunds.into_iter();
    let mut month = calendar::Month::of(script.steps[0].at);
    for round in 0..8 {
        // refunds arrive bit by bit, so that some come after the payout
        for refund in refunds.by_ref().take(if round == 7 { usize::MAX } else { 30 }) {
            book.record(refund).unwrap();
        }
        for partner in &script.world.partners {
            let last = statements.iter().rfind(|s| s.influencer == partner.influencer);
            let rates = rates();
            let settlement = Settlement {
                influencer: &partner.influencer,
                period: month,
                now: month.end(),
                rates: &rates,
                waiting: &BTreeSet::new(),
                least: 0,
                most: usize::MAX,
                last,
                again: 0,
            };
            match settle(&book, &settlement) {
                Ok(statement) => {
                    let again = Settlement { last: Some(&statement), ..settlement };
                    assert_eq!(settle(&book, &again), Ok(statement.clone()));
                    for payment in statement.payments() {
                        book.record(payment).unwrap();
                    }
                    statements.push(statement);
                }
                Err(reason) => assert_eq!(reason, NoStatement::NothingDue),
            }
        }
        month = month.next();
    }
    let commissions = book.commissions(month.end());
    assert!(commissions.iter().all(|c| c.paid == c.due && c.open() == 0));
    for statement in &statements {
        let entries: i64 = statement.entries.iter().map(|e| e.mad).sum();
        assert_eq!(statement.carried_in + entries, statement.paid + statement.carried_out);
        assert!(statement.paid >= 0);
    }
    for partner in &script.world.partners {
        let own = |c: &&Commission| c.credit.influencer == partner.influencer;
        let theirs = || statements.iter().filter(|s| s.influencer == partner.influencer);
        let due: i64 = commissions.iter().filter(own).map(|c| c.paid_mad).sum();
        let paid: i64 = theirs().map(|s| s.paid).sum();
        assert_eq!(due, paid + theirs().next_back().map_or(0, |s| s.carried_out));
    }
    assert!(statements.iter().any(|s| s.entries.iter().any(|e| e.amount < 0)), "some refunds came after the payout");
}
