//! The stories. Each is told so that its end is known: a robot's click and a sale, for example, credit nobody. None asks the crate.

use crate::script::{DAY, Expect, Kind, Maker, Tale, What};
use crate::world::{APPROVED, FLAT, LEAD, PAUSED, REPEATING, TEN_PERCENT, window};
use affiliates::attribution::Line;
use affiliates::person::Buyer;

/// A story's name, and who tells it.
type Story = (&'static str, fn(&mut Maker));

/// Every story; those that stand twice are the usual ones.
pub(crate) const STORIES: [Story; 42] = [
    ("click then sale", plain),
    ("click then sale", plain),
    ("click then sale", plain),
    ("last click wins", last_click),
    ("last click wins", last_click),
    ("sale at the window's last second", |m| late(m, 0)),
    ("sale a second late", |m| late(m, 1)),
    ("late conversion", |m| {
        let seconds = 2 + m.below(20 * DAY);
        late(m, seconds);
    }),
    ("sale before the click", before_the_click),
    ("no click at all", no_click),
    ("robot only", |m| void(m, Kind::Robot, "bot")),
    ("prefetch only", |m| void(m, Kind::Prefetch, "bot")),
    ("stuffed by a frame", |m| void(m, Kind::Embedded, "bot")),
    ("banned source", |m| void(m, Kind::From("https://www.coupons.example/top"), "banned_source")),
    ("source of a like name", like_name),
    ("robot after a person", |m| displaced(m, Kind::Robot)),
    ("prefetch after a person", |m| displaced(m, Kind::Prefetch)),
    ("banned source after a person", |m| displaced(m, Kind::From("https://deals.coupons.example"))),
    ("own account", |m| own(m, false, |b, n, _| b.account = Some(format!("acc_inf_{n}")))),
    ("own browser", |m| own(m, false, own_browser)),
    ("own card", |m| own(m, true, |b, n, _| b.payment = Some(format!("card_inf_{n}")))),
    ("own mailbox, dressed up", |m| own(m, true, own_gmail)),
    ("own mailbox with a tag", |m| own(m, true, |b, n, tag| b.email = Some(format!("star{n}+{tag}@menara.ma")))),
    ("influencer buys by another's link", own_after_other),
    ("own code, another's click", own_code),
    ("code over click", code_over_click),
    ("code alone", code_alone),
    ("repeated clicks", repeated),
    ("reported twice", reported_twice),
    ("refused partner or programme", refused),
    ("excluded goods", excluded),
    ("later orders", later_orders),
    ("one order of two merchants", two_merchants),
    ("clicked on the phone, bought on the laptop", other_browser),
    ("click then registration", registered),
    ("click then registration", registered),
    ("registration reported twice", registered_twice),
    ("the same customer registers again", registered_again),
    ("registration too late, or without a click", registered_late),
    ("registration after a robot", |m| void_lead(m, Kind::Robot, "bot")),
    ("registration by a banned source", |m| void_lead(m, Kind::From("https://coupons.example"), "banned_source")),
    ("influencer registers anew", registered_itself),
];

fn plain(m: &mut Maker) {
    let t = m.tale();
    m.click(&t, t.who, t.at, Kind::Person, true);
    let sold = t.at + m.below(window(t.programme));
    let (order, lines, amount) = m.credited(&t, sold, &[]);
    if m.below(3) == 0 {
        return;
    }
    // of the only line a part is given back, or of the order everything
    let back = match lines.as_slice() {
        [only] => m.amount(80_000).min(only.net),
        _ => 0,
    };
    let due = if back > 0 { amount * (lines[0].net - back) / lines[0].net } else { 0 };
    let lines = lines.into_iter().map(|l| (l.id, if back > 0 { back } else { l.net })).collect();
    let id = m.id("rfd");
    m.push(sold + DAY, What::Refund { id, order, programme: t.programme, lines, due });
}

fn last_click(m: &mut Maker) {
    let t = m.tale();
    let other = m.other(t.who);
    m.click(&t, other, t.at, Kind::Person, true);
    m.click(&t, t.who, t.at + 60, Kind::Person, true);
    m.credited(&t, t.at + 3600, &[]);
}

/// A sale so many seconds after the window's last.
fn late(m: &mut Maker, seconds: u64) {
    let t = m.tale();
    m.click(&t, t.who, t.at, Kind::Person, true);
    let at = t.at + window(t.programme) + seconds;
    if seconds == 0 {
        m.credited(&t, at, &[]);
    } else {
        m.uncredited(&t, at, "window_over");
    }
}

fn before_the_click(m: &mut Maker) {
    let t = m.tale();
    m.uncredited(&t, t.at, "no_click");
    m.click(&t, t.who, t.at + 1, Kind::Person, true);
}

fn no_click(m: &mut Maker) {
    let t = m.tale();
    m.uncredited(&t, t.at, "no_click");
}

/// A click that is void, then a sale.
fn void(m: &mut Maker, kind: Kind, reason: &'static str) {
    let t = m.tale();
    m.click(&t, t.who, t.at, kind, false);
    m.uncredited(&t, t.at + 60, reason);
}

fn like_name(m: &mut Maker) {
    let t = m.tale();
    m.click(&t, t.who, t.at, Kind::From("https://mycoupons.example/"), true);
    m.credited(&t, t.at + 60, &[]);
}

/// A person's click, then a void one of another's link, then a sale.
fn displaced(m: &mut Maker, kind: Kind) {
    let t = m.tale();
    let other = m.other(t.who);
    m.click(&t, t.who, t.at, Kind::Person, true);
    m.click(&t, other, t.at + 60, kind, false);
    m.credited(&t, t.at + 120, &[]);
}

/// An influencer who buys by the own link; `change` gives the buyer away, `counts` when the click alone does not.
fn own(m: &mut Maker, counts: bool, change: fn(&mut Buyer, usize, u64)) {
    let mut t = m.tale();
    change(&mut t.buyer, t.who, m.stories);
    m.click(&t, t.who, t.at, Kind::Person, counts);
    m.uncredited(&t, t.at + 60, "self_referral");
}

fn own_browser(buyer: &mut Buyer, n: usize, _: u64) {
    buyer.account = None;
    buyer.device = Some(format!("brw_inf_{n}"));
}

fn own_gmail(buyer: &mut Buyer, n: usize, tag: u64) {
    buyer.email = Some(format!("S.tar.Number{n}+{tag}@GoogleMail.com"));
}

fn own_after_other(m: &mut Maker) {
    let mut t = m.tale();
    let other = m.other(t.who);
    t.buyer.email = Some(format!("home{other}+{}@menara.ma", m.stories));
    m.click(&t, t.who, t.at, Kind::Person, true);
    m.click(&t, other, t.at + 60, Kind::Person, true);
    m.credited(&t, t.at + 3600, &[]);
}

fn own_code(m: &mut Maker) {
    let mut t = m.tale();
    let other = m.other(t.who);
    t.buyer.email = Some(format!("home{other}+{}@menara.ma", m.stories));
    m.click(&t, t.who, t.at, Kind::Person, true);
    m.credited(&t, t.at + 3600, &[&format!("STAR{other}X15")]);
}

fn code_over_click(m: &mut Maker) {
    let t = m.tale();
    let other = m.other(t.who);
    m.click(&t, other, t.at, Kind::Person, true);
    m.credited(&t, t.at + 60, &["WELCOME10", &format!("STAR{}X15", t.who)]);
}

fn code_alone(m: &mut Maker) {
    let t = m.tale();
    // as people type it
    m.credited(&t, t.at, &[&format!(" star{}x15", t.who)]);
}

fn repeated(m: &mut Maker) {
    let mut t = m.tale();
    t.programme = FLAT;
    m.click(&t, t.who, t.at, Kind::Person, true);
    for n in 0..m.below(6) {
        m.click(&t, t.who, t.at + 1 + n * 3600, Kind::Person, false);
    }
    m.click(&t, t.who, t.at + DAY, Kind::Person, true);
    m.credited(&t, t.at + DAY + 60, &[]);
}

fn reported_twice(m: &mut Maker) {
    let t = m.tale();
    m.click(&t, t.who, t.at, Kind::Person, true);
    m.credited(&t, t.at + 60, &[]);
    // the same event again, then the same order by another event
    let reports = [None, Some(m.id("evt"))];
    for (seconds, report) in (61..).zip(reports) {
        let Some(mut again) = m.last() else { return };
        if let What::Sale { event, expect, .. } = &mut again {
            *expect = Expect::Nobody(if report.is_none() { "duplicate_event" } else { "duplicate_order" });
            *event = report.unwrap_or(event.clone());
        }
        m.push(t.at + seconds, again);
    }
}

fn refused(m: &mut Maker) {
    let mut t = m.tale();
    let reason = if m.below(2) == 0 {
        t.programme = PAUSED;
        "programme_paused"
    } else {
        t.who = APPROVED + m.place(2);
        "not_approved"
    };
    m.click(&t, t.who, t.at, Kind::Person, false);
    m.uncredited(&t, t.at + 60, reason);
}

fn excluded(m: &mut Maker) {
    let t = m.tale();
    m.click(&t, t.who, t.at, Kind::Person, true);
    let (mut lines, amount) = m.goods(&t, 100);
    let all = m.below(2) == 0;
    if all {
        lines.clear();
    }
    let collections = vec!["new".into(), "clearance".into()];
    lines.push(Line { id: "lx".into(), product: "lamp".into(), collections, net: m.amount(90_000) });
    lines.push(Line { id: "ly".into(), product: "gift-card".into(), collections: vec![], net: m.amount(90_000) });
    let expect = if all { Expect::Nobody("excluded_product") } else { t.credits(amount) };
    m.order(&t, t.at + 60, lines, &[], expect);
}

fn later_orders(m: &mut Maker) {
    let mut t = m.tale();
    t.programme = REPEATING;
    m.click(&t, t.who, t.at, Kind::Person, true);
    let first = t.at + 60;
    m.credited(&t, first, &[]);
    // days after the first order, all past the click's window, and the percent of the reward that are due
    for (days, share) in [(2, 50), (29, 50), (30, 25), (60, 10), (89, 10), (90, 0)] {
        let (lines, amount) = m.goods(&t, share);
        let expect = if share > 0 { t.credits(amount) } else { Expect::Nobody("window_over") };
        m.order(&t, first + days * DAY, lines, &[], expect);
    }
}

fn two_merchants(m: &mut Maker) {
    let mut t = m.tale();
    t.programme = FLAT;
    m.click(&t, t.who, t.at, Kind::Person, true);
    let (order, ..) = m.credited(&t, t.at + 120, &[]);
    t.programme = TEN_PERCENT;
    t.who = m.other(t.who);
    m.click(&t, t.who, t.at + 60, Kind::Person, true);
    m.credited(&t, t.at + 120, &[]);
    m.belongs_to(&order);
}

fn other_browser(m: &mut Maker) {
    let mut t = m.tale();
    t.buyer.account = Some(format!("acc_buyer_{}", m.stories));
    m.click(&t, t.who, t.at, Kind::Person, true);
    t.buyer.device = Some(format!("brw_{}_laptop", m.stories));
    m.credited(&t, t.at + 60, &[]);
}

/// A tale in the programme that pays for registrations.
fn newcomer(m: &mut Maker) -> Tale {
    let mut t = m.tale();
    t.programme = FLAT;
    t.buyer.account = None;
    t
}

fn registered(m: &mut Maker) {
    let mut t = newcomer(m);
    m.click(&t, t.who, t.at, Kind::Person, true);
    let at = t.at + m.below(window(FLAT));
    m.lead(&t, at, t.credits(LEAD));
    m.credited(&t, t.at + window(FLAT), &[]);
    // another programme pays nothing for it
    t.programme = TEN_PERCENT;
    m.click(&t, t.who, t.at, Kind::Person, true);
    m.lead(&t, at, Expect::Nobody("nothing_to_pay"));
}

fn registered_twice(m: &mut Maker) {
    let t = newcomer(m);
    m.click(&t, t.who, t.at, Kind::Person, true);
    m.lead(&t, t.at + 60, t.credits(LEAD));
    let Some(What::Lead { event, programme, buyer, .. }) = m.last() else { return };
    m.push(t.at + 61, What::Lead { event, programme, buyer, expect: Expect::Nobody("duplicate_event") });
    m.lead(&t, t.at + 62, Expect::Nobody("duplicate_order"));
}

/// With another account: once in the same browser, once with the same mailbox.
fn registered_again(m: &mut Maker) {
    let mut t = newcomer(m);
    m.click(&t, t.who, t.at, Kind::Person, true);
    m.lead(&t, t.at + 60, t.credits(LEAD));
    let n = m.stories;
    t.buyer.account = Some(format!("acc_again_{n}"));
    t.buyer.email = Some(format!("again.{n}@menara.ma"));
    m.lead(&t, t.at + 120, Expect::Nobody("duplicate_order"));
    t.buyer.account = Some(format!("acc_third_{n}"));
    t.buyer.email = Some(format!("B.uyer{n}+new@GoogleMail.com"));
    t.buyer.device = Some(format!("brw_{n}_laptop"));
    m.click(&t, t.who, t.at + 180, Kind::Person, true);
    m.lead(&t, t.at + 240, Expect::Nobody("duplicate_order"));
}

fn registered_late(m: &mut Maker) {
    let t = newcomer(m);
    if m.below(2) == 0 {
        return m.lead(&t, t.at, Expect::Nobody("no_click"));
    }
    m.click(&t, t.who, t.at, Kind::Person, true);
    m.lead(&t, t.at + window(FLAT) + 1, Expect::Nobody("window_over"));
}

fn void_lead(m: &mut Maker, kind: Kind, reason: &'static str) {
    let t = newcomer(m);
    m.click(&t, t.who, t.at, kind, false);
    m.lead(&t, t.at + 60, Expect::Nobody(reason));
}

fn registered_itself(m: &mut Maker) {
    let mut t = newcomer(m);
    t.buyer.email = Some(format!("star{}+{}@menara.ma", t.who, m.stories));
    m.click(&t, t.who, t.at, Kind::Person, true);
    m.lead(&t, t.at + 60, Expect::Nobody("self_referral"));
}
