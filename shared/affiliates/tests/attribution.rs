//! Who is credited, by example and against a second reading of the rules: a plain list of questions, asked of every influencer.
#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

use affiliates::attribution::{self, By, Case, FirstSale, Line, Refusal, Sale, Seen};
use affiliates::calendar::DAY;
use affiliates::click::Click;
use affiliates::code::Code;
use affiliates::person::{Buyer, Membership, Partner, Same};
use affiliates::programme::{Programme, Standing};
use affiliates::signals::Signal;
use affiliates::terms::{BasisPoints, Offer, Reward, Terms};
use money::Currency;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn points(n: u16) -> BasisPoints {
    n.try_into().unwrap()
}

fn programme() -> Programme {
    let terms = Terms {
        sale: Reward::Percent(points(1000)),
        lead: 500,
        click: 10,
        repeat: vec![points(5000)],
        order_cap: None,
        month_cap: Some(100_000),
        window_days: 2,
        holding_days: 14,
    };
    Programme {
        id: "prg".into(),
        merchant: "dar-lina".into(),
        standing: Standing::Active,
        terms,
        groups: BTreeMap::from([("wide".to_owned(), Offer { window_days: Some(4), ..Offer::default() })]),
        partners: BTreeMap::new(),
        excluded_products: BTreeSet::from(["gift".to_owned()]),
        excluded_collections: BTreeSet::new(),
        banned_sources: BTreeSet::from(["bad.example".to_owned()]),
        minimum_payout: 0,
    }
}

/// Influencers a, b, c, d: b is in the group with the longer window, d is not approved.
fn partner(name: char) -> Partner {
    Partner {
        influencer: name.to_string(),
        account: format!("acc_{name}"),
        emails: vec![format!("{name}@menara.ma")],
        devices: BTreeSet::from([format!("browser_{name}")]),
        payments: BTreeSet::from([format!("card_{name}")]),
        phones: BTreeSet::from([format!("phone_{name}")]),
        membership: if name == 'd' { Membership::Applied } else { Membership::Approved },
        group: (name == 'b').then(|| "wide".to_owned()),
        discount_codes: BTreeSet::from([format!("CODE{name}").to_uppercase()]),
    }
}

fn partners() -> Vec<Partner> {
    ['a', 'b', 'c', 'd'].map(partner).to_vec()
}

fn click(name: char, at: u64) -> Click {
    Click {
        id: format!("{at:08}{name}"),
        code: Code::new(u64::from(name)),
        influencer: name.to_string(),
        programme: "prg".into(),
        at,
        browser: "browser".into(),
        source: None,
        signal: None,
    }
}

fn order(at: u64, codes: &[&str]) -> Sale {
    let line = Line { id: "1".into(), product: "tajine".into(), collections: vec![], net: 10_000 };
    let codes = codes.iter().map(|c| (*c).to_owned()).collect();
    Sale { event: "evt".into(), order: "ord".into(), at, currency: Currency::Mad, lines: vec![line], codes }
}

#[derive(Debug, Clone, Default)]
struct Known {
    clicks: Vec<Click>,
    buyer: Buyer,
    first: Option<FirstSale>,
    seen: Seen,
}

fn judge(known: &Known, sale: &Sale) -> Result<(String, By), Refusal> {
    judge_in(&programme(), known, sale)
}

fn judge_in(programme: &Programme, known: &Known, sale: &Sale) -> Result<(String, By), Refusal> {
    let partners = partners();
    let Known { clicks, buyer, first, seen } = known;
    let case = Case { programme, partners: &partners, clicks, buyer, first: first.as_ref(), seen: *seen };
    attribution::sale(&case, sale).map(|award| (award.influencer, award.by))
}

fn after(clicks: Vec<Click>) -> Known {
    Known { clicks, ..Known::default() }
}

#[test]
fn the_last_click_wins_and_a_code_wins_over_clicks() {
    let known = after(vec![click('a', 10), click('c', 20), click('a', 5)]);
    assert_eq!(judge(&known, &order(30, &[])).unwrap().0, "c");
    assert_eq!(judge(&known, &order(15, &[])).unwrap().0, "a");
    assert_eq!(judge(&known, &order(30, &["codeb"])), Ok(("b".into(), By::Code("CODEB".into()))));
    assert_eq!(judge(&known, &order(30, &["NOBODYS"])).unwrap().0, "c");
}

#[test]
fn the_window_is_the_partner_s_to_the_second() {
    assert!(judge(&after(vec![click('a', 10)]), &order(10 + 2 * DAY, &[])).is_ok());
    assert_eq!(judge(&after(vec![click('a', 10)]), &order(11 + 2 * DAY, &[])), Err(Refusal::WindowOver));
    // the click of the longer window is the older one, and the only valid
    let both = after(vec![click('b', 5), click('a', 10)]);
    assert_eq!(judge(&both, &order(11 + 2 * DAY, &[])).unwrap().0, "b");
}

#[test]
fn each_reason_is_named() {
    let robot = Click { signal: Some(Signal::Robot), ..click('a', 10) };
    assert_eq!(judge(&after(vec![robot]), &order(20, &[])), Err(Refusal::Bot(Signal::Robot)));
    let banned = Click { source: Some("shop.bad.example".into()), ..click('a', 10) };
    assert_eq!(judge(&after(vec![banned]), &order(20, &[])), Err(Refusal::BannedSource));
    assert_eq!(judge(&after(vec![click('d', 10)]), &order(20, &[])), Err(Refusal::NotApproved));
    assert_eq!(judge(&after(vec![click('x', 10)]), &order(20, &[])), Err(Refusal::NotApproved));
    let elsewhere = Click { programme: "other".into(), ..click('a', 10) };
    assert_eq!(judge(&after(vec![elsewhere]), &order(20, &[])), Err(Refusal::NoClick));
    let own = Click { browser: "browser_a".into(), ..click('a', 10) };
    assert_eq!(judge(&after(vec![own]), &order(20, &[])), Err(Refusal::SelfReferral(Same::Device)));

    let buyers = [
        (Buyer { account: Some("acc_a".into()), ..Buyer::default() }, Same::Account),
        (Buyer { email: Some("A+shop@Menara.ma".into()), ..Buyer::default() }, Same::Email),
        (Buyer { device: Some("browser_a".into()), ..Buyer::default() }, Same::Device),
        (Buyer { payment: Some("card_a".into()), ..Buyer::default() }, Same::Payment),
        // paid at the door, with another address, from a private window
        (Buyer { phone: Some("phone_a".into()), ..Buyer::default() }, Same::Phone),
    ];
    for (buyer, same) in buyers {
        let known = Known { buyer, ..after(vec![click('a', 10)]) };
        assert_eq!(judge(&known, &order(20, &[])), Err(Refusal::SelfReferral(same)));
        assert_eq!(judge(&known, &order(20, &["CODEA"])), Err(Refusal::SelfReferral(same)));
    }

    // of several, the one that came nearest to the credit
    let robot = Click { signal: Some(Signal::Robot), ..click('a', 20) };
    let both = after(vec![click('d', 10), robot]);
    assert_eq!(judge(&both, &order(30, &[])), Err(Refusal::Bot(Signal::Robot)));
    assert_eq!(judge(&both, &order(30, &["CODED"])), Err(Refusal::NotApproved));

    let known = after(vec![click('a', 10)]);
    let mut gift = order(20, &[]);
    gift.lines[0].product = "gift".into();
    assert_eq!(judge(&known, &gift), Err(Refusal::ExcludedProduct));
    for standing in [Standing::Paused, Standing::Closed] {
        let resting = Programme { standing, ..programme() };
        assert_eq!(judge_in(&resting, &known, &order(20, &[])), Err(Refusal::ProgrammePaused));
    }
    let mut free = programme();
    free.terms.sale = Reward::Flat(0);
    assert_eq!(judge_in(&free, &known, &order(20, &[])), Err(Refusal::NothingToPay));
    let seen = |event, subject| Known { seen: Seen { event, subject }, ..known.clone() };
    assert_eq!(judge(&seen(true, true), &order(20, &[])), Err(Refusal::DuplicateEvent));
    assert_eq!(judge(&seen(false, true), &order(20, &[])), Err(Refusal::DuplicateOrder));
}

#[test]
fn a_later_order_earns_its_month_s_part_until_a_new_click() {
    let first = Some(FirstSale { influencer: "a".into(), at: 100 });
    let known = Known { first, ..Known::default() };
    assert_eq!(judge(&known, &order(99 + 30 * DAY, &[])), Ok(("a".into(), By::Repeat(0))));
    assert_eq!(judge(&known, &order(100 + 30 * DAY, &[])), Err(Refusal::WindowOver));
    let clicked = Known { clicks: vec![click('c', 5 * DAY)], ..known };
    assert_eq!(judge(&clicked, &order(6 * DAY, &[])).unwrap().0, "c");
}

#[test]
fn leads_and_clicks_are_judged_like_sales() {
    let (programme, partners, buyer) = (programme(), partners(), Buyer::default());
    let clicks = [click('a', 10)];
    let case = Case {
        programme: &programme,
        partners: &partners,
        clicks: &clicks,
        buyer: &buyer,
        first: None,
        seen: Seen::default(),
    };
    assert_eq!(attribution::lead(&case, 20).unwrap().influencer, "a");
    assert_eq!(attribution::lead(&case, 9), Err(Refusal::NoClick));
    let again = |counted| attribution::click(&case, &clicks[0], counted).map(|award| award.influencer);
    assert_eq!(again(None), Ok("a".into()));
    assert_eq!(again(Some(9)), Err(Refusal::Repeated));
    let own = Buyer { account: Some("acc_a".into()), ..Buyer::default() };
    let own = Case { buyer: &own, ..case };
    assert_eq!(attribution::lead(&own, 20), Err(Refusal::SelfReferral(Same::Account)));
    assert_eq!(attribution::click(&own, &clicks[0], None), Err(Refusal::SelfReferral(Same::Account)));
}

/// The second reading, from the rules' text: who is credited, if anybody. It shares no code with the crate and walks no candidates;
/// it asks of each influencer when it last had a right to the sale, and takes the latest.
fn oracle(known: &Known, sale: &Sale) -> Option<String> {
    if sale.lines.iter().all(|l| l.product == "gift") {
        return None;
    }
    let honest = |name: &str| {
        let own = |value: &Option<String>, what: String| *value == Some(what);
        let b = &known.buyer;
        ["a", "b", "c"].contains(&name)
            && !own(&b.account, format!("acc_{name}"))
            && !own(&b.device, format!("browser_{name}"))
            && !own(&b.payment, format!("card_{name}"))
            && !own(&b.email, format!("{name}@menara.ma"))
    };
    for name in ["a", "b", "c"] {
        if honest(name) && sale.codes.contains(&format!("CODE{}", name.to_uppercase())) {
            return Some(name.to_owned());
        }
    }
    let mut best: Option<(u64, String, String)> = None;
    for c in &known.clicks {
        let window = if c.influencer == "b" { 4 * 86_400 } else { 2 * 86_400 };
        let good = c.programme == "prg"
            && c.signal.is_none()
            && c.source.as_deref() != Some("bad.example")
            && c.browser != format!("browser_{}", c.influencer)
            && honest(&c.influencer)
            && c.at <= sale.at
            && sale.at <= c.at + window;
        let key = (c.at, c.id.clone(), c.influencer.clone());
        if good && best.as_ref().is_none_or(|b| *b < key) {
            best = Some(key);
        }
    }
    if let Some((_, _, name)) = best {
        return Some(name);
    }
    let first = known.first.as_ref()?;
    let soon = first.at <= sale.at && sale.at - first.at < 30 * 86_400;
    (soon && honest(&first.influencer)).then(|| first.influencer.clone())
}

fn any_name() -> impl Strategy<Value = char> {
    prop::sample::select(vec!['a', 'b', 'c', 'd'])
}

prop_compose! {
    fn any_click()(
        name in any_name(), hours in 0_u64..240, signal in prop::option::weighted(0.2, Just(Signal::Robot)),
        bad in prop::bool::weighted(0.15), other in prop::bool::weighted(0.15), own in prop::bool::weighted(0.1), salt in 0_u32..1000
    ) -> Click {
        let mut click = click(name, hours * 3600);
        click.id = format!("{salt}-{name}");
        click.signal = signal;
        click.source = bad.then(|| "bad.example".to_owned());
        if other { click.programme = "other".into(); }
        if own { click.browser = format!("browser_{name}"); }
        click
    }
}

prop_compose! {
    fn any_known()(
        clicks in prop::collection::vec(any_click(), 0..8), is in prop::option::weighted(0.4, (any_name(), 0..4)),
        first in prop::option::weighted(0.4, (any_name(), 0_u64..240))
    ) -> Known {
        let mut buyer = Buyer::default();
        match is {
            Some((name, 0)) => buyer.account = Some(format!("acc_{name}")),
            Some((name, 1)) => buyer.email = Some(format!("{name}@menara.ma")),
            Some((name, 2)) => buyer.device = Some(format!("browser_{name}")),
            Some((name, _)) => buyer.payment = Some(format!("card_{name}")),
            None => {}
        }
        let first = first.map(|(name, hours)| FirstSale { influencer: name.to_string(), at: hours * 3600 });
        Known { clicks, buyer, first, seen: Seen::default() }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn the_crate_credits_whom_the_second_reading_credits(
        known in any_known(), hours in 0_u64..1000, code in prop::option::weighted(0.3, any_name()), gift in prop::bool::weighted(0.1)
    ) {
        let code = code.map(|name| format!("CODE{name}").to_uppercase());
        let mut sale = order(hours * 3600, &[]);
        sale.codes.extend(code);
        if gift { sale.lines[0].product = "gift".into(); }
        prop_assert_eq!(judge(&known, &sale).ok().map(|(name, _)| name), oracle(&known, &sale));
    }

    #[test]
    fn the_order_of_what_is_known_does_not_matter(known in any_known(), hours in 0_u64..400, by in 0_usize..8) {
        let sale = order(hours * 3600, &[]);
        let mut turned = known.clone();
        turned.clicks.reverse();
        let len = turned.clicks.len().max(1);
        turned.clicks.rotate_left(by % len);
        let twice: Vec<Click> = turned.clicks.iter().chain(&known.clicks).cloned().collect();
        turned.clicks = twice;
        prop_assert_eq!(judge(&turned, &sale), judge(&known, &sale));
    }
}
