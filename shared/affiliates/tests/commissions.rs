//! What commissions come to, whatever happens to them in whatever order, against a second, plain calculation.
#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

use affiliates::attribution::{Award, By, Line, Sale};
use affiliates::book::{Book, Commission, Conflict, Delivery, Fact, Payment, Recorded, Refund, Review, State, Verdict};
use affiliates::calendar::{DAY, Month};
use affiliates::commission::{self, Credit};
use affiliates::programme::{Programme, Standing};
use affiliates::terms::{BasisPoints, Reward, Terms};
use money::{Currency, Rates};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const START: u64 = 1_793_491_200; // 2026-11-01

fn points(n: u16) -> BasisPoints {
    n.try_into().unwrap()
}

fn rates() -> Rates {
    Rates::parse(r#"{"date":"2026-11-20","rates":{"MAD":"12.6","EUR":"1.17","USD":"1.36"}}"#).unwrap()
}

fn terms(sale: Reward) -> Terms {
    Terms {
        sale,
        lead: 500,
        click: 10,
        repeat: vec![],
        order_cap: None,
        month_cap: None,
        window_days: 30,
        holding_days: 14,
    }
}

fn programme() -> Programme {
    Programme {
        id: "prg".into(),
        merchant: "dar-lina".into(),
        standing: Standing::Active,
        terms: terms(Reward::Percent(points(1000))),
        groups: BTreeMap::new(),
        partners: BTreeMap::new(),
        excluded_products: BTreeSet::new(),
        excluded_collections: BTreeSet::new(),
        banned_sources: BTreeSet::new(),
        minimum_payout: 0,
    }
}

fn credit(
    event: &str,
    order: &str,
    at: u64,
    terms: &Terms,
    share: BasisPoints,
    currency: Currency,
    nets: &[i64],
) -> Credit {
    let lines: Vec<Line> = (0..nets.len())
        .map(|i| Line { id: i.to_string(), product: "p".into(), collections: vec![], net: nets[i] })
        .collect();
    let award = Award {
        influencer: "inf_a".into(),
        by: By::Click("1".into()),
        terms: terms.clone(),
        share,
        lines: lines.iter().map(|l| (l.id.clone(), l.net)).collect(),
    };
    let sale = Sale { event: event.into(), order: order.into(), at, currency, lines, codes: vec![] };
    commission::for_sale(&programme(), &award, &sale, &rates(), false)
}

fn ten_percent(event: &str, order: &str, nets: &[i64]) -> Credit {
    credit(event, order, START, &terms(Reward::Percent(points(1000))), BasisPoints::ALL, Currency::Mad, nets)
}

fn refund(id: &str, order: &str, lines: &[(&str, i64)]) -> Fact {
    let lines = lines.iter().map(|(line, net)| ((*line).to_owned(), *net)).collect();
    Fact::Refund(Refund { id: id.into(), order: order.into(), lines })
}

fn book(facts: &[Fact]) -> Book {
    let mut book = Book::default();
    for fact in facts {
        // merchants can pay: what waits for their funds is told in `funds`
        if let Fact::Credit(credit) = fact {
            book.record(Fact::Funded(credit.event.clone())).unwrap();
        }
        book.record(fact.clone()).unwrap();
    }
    book
}

fn one(facts: &[Fact], now: u64) -> Commission {
    book(facts).commissions(now).swap_remove(0)
}

#[test]
fn a_commission_is_pending_approved_paid() {
    let sale = Fact::Credit(ten_percent("evt", "ord", &[10_000]));
    assert_eq!(one(std::slice::from_ref(&sale), START + 14 * DAY - 1).state, State::Pending);
    let approved = one(std::slice::from_ref(&sale), START + 14 * DAY);
    assert_eq!((approved.state, approved.due, approved.open()), (State::Approved, 1000, 1000));
    let paid = Fact::Payment(Payment { statement: "stm".into(), commission: "evt".into(), amount: 1000, mad: 1000 });
    let paid = one(&[sale, paid], START + 14 * DAY);
    assert_eq!((paid.state, paid.open()), (State::Paid, 0));
}

#[test]
fn a_refund_takes_back_its_part_and_after_the_payout_it_is_owed() {
    let sale = Fact::Credit(ten_percent("evt", "ord", &[10_000, 5_000]));
    let paid = Fact::Payment(Payment { statement: "stm".into(), commission: "evt".into(), amount: 1500, mad: 1500 });
    let half = refund("r1", "ord", &[("1", 2_500)]);
    let partly = one(&[sale.clone(), half.clone()], START);
    assert_eq!((partly.due, partly.clawed_back, partly.state), (1250, 250, State::Pending));
    let owed = one(&[sale.clone(), paid.clone(), half.clone()], START + 20 * DAY);
    assert_eq!((owed.state, owed.open()), (State::Paid, -250));
    let all = refund("r2", "ord", &[("0", 10_000), ("1", 5_000)]);
    let all = one(&[half, all, paid, sale], START + 20 * DAY);
    assert_eq!((all.state, all.due, all.clawed_back, all.open()), (State::Refunded, 0, 1500, -1500));
}

#[test]
fn what_is_held_waits_for_a_review_and_fraud_is_not_due() {
    let held = Fact::Credit(Credit { held: true, ..ten_percent("evt", "ord", &[10_000]) });
    let review = |id: &str, at, verdict| Fact::Review(Review { id: id.into(), commission: "evt".into(), at, verdict });
    let late = START + 60 * DAY;
    assert_eq!(
        (one(std::slice::from_ref(&held), late).state, one(std::slice::from_ref(&held), late).open()),
        (State::Pending, 0)
    );
    let cleared = [review("v1", 5, Verdict::Cleared), held.clone()];
    assert_eq!(one(&cleared, late).state, State::Approved);
    let fraud = one(&[review("v2", 6, Verdict::Fraud), review("v1", 5, Verdict::Cleared), held], late);
    assert_eq!((fraud.state, fraud.due, fraud.clawed_back), (State::Fraud, 0, 1000));
}

#[test]
fn an_order_is_credited_once_whichever_report_comes_first() {
    let first = Fact::Credit(ten_percent("evt_a", "ord", &[10_000]));
    let second = Fact::Credit(Credit { at: START + 5, ..ten_percent("evt_b", "ord", &[10_000]) });
    let all = book(&[second, first]).commissions(START);
    assert_eq!(
        all.iter().map(|c| (c.credit.event.as_str(), c.state, c.due)).collect::<Vec<_>>(),
        [("evt_a", State::Pending, 1000), ("evt_b", State::Duplicate, 0)]
    );
}

#[test]
fn another_content_under_the_same_identifier_is_refused() {
    let mut book = book(&[Fact::Credit(ten_percent("evt", "ord", &[10_000]))]);
    assert_eq!(book.record(Fact::Credit(ten_percent("evt", "ord", &[10_000]))), Ok(Recorded::Known));
    let other = book.record(Fact::Credit(ten_percent("evt", "ord", &[20_000])));
    assert!(matches!(other, Err(Conflict(id)) if id.contains("evt")));
    assert_eq!(book.commissions(START)[0].due, 1000);
}

#[test]
fn caps_bound_the_order_and_the_month() {
    let capped = Terms { order_cap: Some(5_000), month_cap: Some(8_000), ..terms(Reward::Percent(points(1000))) };
    let sale = |n: u64, at| {
        Fact::Credit(credit(
            &format!("e{n}"),
            &format!("o{n}"),
            at,
            &capped,
            BasisPoints::ALL,
            Currency::Mad,
            &[100_000],
        ))
    };
    let facts = [sale(3, START + 31 * DAY), sale(2, START + 2), sale(1, START + 1), sale(0, START)];
    let credited: Vec<i64> = book(&facts).commissions(START).iter().map(|c| c.credited).collect();
    assert_eq!(credited, [5_000, 3_000, 0, 5_000]);
}

#[test]
fn a_flat_reward_is_never_more_than_the_goods() {
    let flat = terms(Reward::Flat(2_500));
    let amount = |nets: &[i64]| credit("e", "o", START, &flat, BasisPoints::ALL, Currency::Mad, nets).amount;
    assert_eq!((amount(&[100_000]), amount(&[900, 100]), amount(&[0])), (2_500, 1_000, 0));
}

/// One step a centime: gives each of `total` centimes to the line that is furthest behind its share.
fn shared_out(total: i64, nets: &[i64]) -> Vec<i64> {
    let whole: i64 = nets.iter().sum();
    let mut parts: Vec<i64> = nets.iter().map(|n| if whole == 0 { 0 } else { total * n / whole }).collect();
    while parts.iter().sum::<i64>() < total {
        let behind = |i: usize| total * nets[i] - parts[i] * whole;
        let next = (0..nets.len()).rev().max_by_key(|i| behind(*i)).unwrap();
        parts[next] += 1;
    }
    parts
}

/// The second calculation of all commissions of the influencer: event → (credited, due). Percent of the whole, dirhams only.
fn plain(
    sales: &[Told],
    back: &BTreeMap<(String, usize), i64>,
    fraud: &BTreeSet<String>,
    percent: i64,
    month_cap: i64,
) -> BTreeMap<String, (i64, i64)> {
    let mut sorted: Vec<&Told> = sales.iter().collect();
    sorted.sort_by(|a, b| (a.at, &a.event).cmp(&(b.at, &b.event)));
    let mut out = BTreeMap::new();
    let mut spent: BTreeMap<String, i64> = BTreeMap::new();
    for (i, sale) in sorted.iter().enumerate() {
        if sorted[..i].iter().any(|s| s.order == sale.order) {
            out.insert(sale.event.clone(), (0, 0));
            continue;
        }
        let spent = spent.entry(Month::of(sale.at).to_string()).or_default();
        let reward = sale.nets.iter().sum::<i64>() * percent / 100;
        let credited = if *spent + reward <= month_cap { reward } else { month_cap - *spent };
        let is_fraud = fraud.contains(&sale.event);
        if !is_fraud {
            *spent += credited;
        }
        // a line's part of the reward, then what of that the cap left, then what of that was not given back
        let parts = shared_out(credited, &shared_out(reward, &sale.nets));
        let mut due = 0;
        for (line, part) in parts.iter().enumerate() {
            let back = back.get(&(sale.order.clone(), line)).copied().unwrap_or(0).min(sale.nets[line]);
            due += part * (sale.nets[line] - back) / sale.nets[line];
        }
        out.insert(sale.event.clone(), (credited, if is_fraud { 0 } else { due }));
    }
    out
}

#[derive(Debug, Clone)]
struct Told {
    event: String,
    order: String,
    at: u64,
    nets: Vec<i64>,
}

prop_compose! {
    /// Reports of at most 12 orders, some reported more than once, all with the same lines.
    fn any_sales()(
        orders in prop::collection::vec(prop::collection::vec(1_i64..50_000, 1..4), 1..12),
        reports in prop::collection::vec((0_usize..12, 0_u64..70), 1..16)
    ) -> Vec<Told> {
        reports.into_iter().enumerate().map(|(i, (order, day))| {
            let order = order % orders.len();
            Told { event: format!("e{i}"), order: format!("o{order}"), at: START + day * DAY, nets: orders[order].clone() }
        }).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_facts_in_any_order_and_number_end_as_the_plain_calculation(
        sales in any_sales(), percent in 1_i64..60, month_cap in 1_i64..60_000,
        refunds in prop::collection::vec((0_usize..12, 0_usize..3, 0_i64..60_000), 0..12),
        fraud in prop::collection::btree_set(0_usize..16, 0..4), order in prop::collection::vec(any::<prop::sample::Index>(), 40)
    ) {
        let capped = Terms { month_cap: Some(month_cap), ..terms(Reward::Percent(points(u16::try_from(percent * 100).unwrap()))) };
        let mut facts: Vec<Fact> = sales.iter()
            .map(|s| Fact::Credit(credit(&s.event, &s.order, s.at, &capped, BasisPoints::ALL, Currency::Mad, &s.nets))).collect();
        let mut back: BTreeMap<(String, usize), i64> = BTreeMap::new();
        for (i, (to, line, net)) in refunds.iter().enumerate() {
            *back.entry((format!("o{to}"), *line)).or_default() += net;
            facts.push(refund(&format!("r{i}"), &format!("o{to}"), &[(&line.to_string(), *net)]));
        }
        let fraud: BTreeSet<String> = fraud.iter().map(|i| format!("e{i}")).collect();
        for event in &fraud {
            facts.push(Fact::Review(Review { id: format!("v{event}"), commission: event.clone(), at: 1, verdict: Verdict::Fraud }));
        }
        // any order, with repetitions; each fact at least once
        let mut told: Vec<Fact> = order.iter().map(|i| i.get(&facts).clone()).collect();
        told.extend(facts.iter().rev().cloned());

        let mut book = Book::default();
        let (mut before, mut posted): (Vec<Commission>, BTreeMap<String, i64>) = (vec![], BTreeMap::new());
        for fact in told {
            let known = book.record(fact).unwrap() == Recorded::Known;
            let after = book.commissions(START);
            prop_assert!(!known || before == after, "a replay changes nothing");
            for (c, sign) in before.iter().map(|c| (c, -1)).chain(after.iter().map(|c| (c, 1))) {
                *posted.entry(c.credit.event.clone()).or_default() += sign * c.due;
            }
            before = after;
        }
        let right = plain(&sales, &back, &fraud, percent, month_cap);
        prop_assert_eq!(before.len(), right.len());
        let mut months: BTreeMap<Month, i64> = BTreeMap::new();
        for c in &before {
            let event = c.credit.event.as_str();
            prop_assert_eq!((c.credited, c.due), right[event], "{}", event);
            prop_assert_eq!(c.credited, c.due + c.clawed_back);
            prop_assert!(0 <= c.due && c.due <= c.credited && c.credited <= c.credit.amount);
            prop_assert_eq!(posted.get(event).copied().unwrap_or(0), c.due, "what was posted sums to what is due");
            if c.state != State::Fraud {
                *months.entry(c.credit.month()).or_default() += c.credited;
            }
        }
        prop_assert!(months.values().all(|sum| *sum <= month_cap));
    }

    #[test]
    fn a_credit_is_never_more_than_the_goods_the_reward_or_the_cap(
        nets in prop::collection::vec(0_i64..100_000_000, 1..8), percent in 0_u16..=10_000, share in 0_u16..=10_000,
        flat in prop::option::of(0_i64..1_000_000), cap in prop::option::of(1_i64..1_000_000), currency in 0_usize..3
    ) {
        let currency = Currency::ALL[currency];
        let reward = flat.map_or(Reward::Percent(points(percent)), Reward::Flat);
        let agreed = Terms { order_cap: cap, ..terms(reward) };
        let credit = credit("e", "o", START, &agreed, points(share), currency, &nets);
        let goods: i64 = nets.iter().sum();
        prop_assert!(0 <= credit.amount && credit.amount <= goods);
        prop_assert!(cap.is_none_or(|cap| rates().convert(credit.amount, currency, Currency::Mad) <= cap));
        prop_assert_eq!(credit.lines.iter().map(|l| l.amount).sum::<i64>(), credit.amount);
        if flat.is_none() {
            let exact = i128::from(goods) * i128::from(percent) * i128::from(share);
            prop_assert!(i128::from(credit.amount) * 100_000_000 <= exact);
            prop_assert!(cap.is_some() || (i128::from(credit.amount) + 1) * 100_000_000 > exact);
        }
    }

    #[test]
    fn refunds_in_any_pieces_take_back_everything_and_no_more(
        nets in prop::collection::vec(1_i64..1_000_000, 1..6), cuts in prop::collection::vec((0_usize..6, 1_i64..1_000_000), 0..20)
    ) {
        let mut facts = vec![Fact::Credit(ten_percent("e", "o", &nets))];
        let whole = one(&facts, START).due;
        let mut due = whole;
        for (i, (line, net)) in cuts.iter().enumerate() {
            facts.push(refund(&format!("r{i}"), "o", &[(&line.to_string(), *net)]));
            let now = one(&facts, START).due;
            prop_assert!(now <= due, "a refund never gives");
            due = now;
        }
        let lines: Vec<String> = (0..nets.len()).map(|i| i.to_string()).collect();
        let rest: Vec<(&str, i64)> = lines.iter().map(String::as_str).zip(nets.iter().copied()).collect();
        facts.push(refund("rest", "o", &rest));
        let end = one(&facts, START);
        prop_assert_eq!((end.due, end.clawed_back), (0, whole));
    }
}

#[test]
fn what_can_still_be_sent_back_is_not_approved_however_short_the_holding_period() {
    let waits = Fact::Credit(Credit { awaits_delivery: true, ..ten_percent("evt", "ord", &[10_000]) });
    let over = one(std::slice::from_ref(&waits), START).credit.approved_from;
    // the courier takes weeks: nothing is approved by the time alone
    let on_the_way = one(std::slice::from_ref(&waits), over + 90 * DAY);
    assert_eq!((on_the_way.state, on_the_way.unfunded, on_the_way.approved_from), (State::Pending, false, None));
    let delivery = |merchant: &str, kept_from| {
        Fact::Delivery(Delivery { order: "ord".into(), merchant: merchant.into(), kept_from })
    };
    // another merchant's parcel of the same order says nothing
    let others = [waits.clone(), delivery("other", START)];
    assert_eq!(one(&others, over + 90 * DAY).state, State::Pending);
    let merchant = on_the_way.credit.merchant;
    let late = [delivery(&merchant, over + 30 * DAY), waits.clone()];
    assert_eq!(one(&late, over + 30 * DAY - 1).state, State::Pending);
    assert_eq!(
        (one(&late, over + 30 * DAY).state, one(&late, over).approved_from),
        (State::Approved, Some(over + 30 * DAY))
    );
    // the programme's own days are kept where they are longer
    let early = [waits, delivery(&merchant, START)];
    assert_eq!((one(&early, over - 1).state, one(&early, over).state), (State::Pending, State::Approved));
}
