//! What an award comes to: the credit of one event, fixed when the event is judged.

use crate::attribution::{Award, Sale};
use crate::calendar::{DAY, Month, Time};
use crate::code::Code;
use crate::programme::Programme;
use crate::share;
use crate::terms::{BasisPoints, Reward};
use money::{Currency, Rates};
use serde::{Deserialize, Serialize};

/// What kind of event a credit is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An order.
    Sale,
    /// A registration.
    Lead,
    /// A day's clicks.
    Click,
}

impl Kind {
    /// `sale`, `lead` or `click`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Sale => "sale",
            Kind::Lead => "lead",
            Kind::Click => "click",
        }
    }
}

/// What a credit is for. A programme credits each only once. Influencers are never shown it: who knows an order's identifier can
/// read the order of a guest.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The order of this identifier.
    Sale(String),
    /// The registration of this account.
    Lead(String),
    /// The clicks of a link and a day: see [`ClickDay::subject`].
    Click(String),
}

impl Subject {
    /// Which kind it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Subject::Sale(_) => Kind::Sale,
            Subject::Lead(_) => Kind::Lead,
            Subject::Click(_) => Kind::Click,
        }
    }

    /// The identifier of the order or account, the name of the day's clicks.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Subject::Sale(id) | Subject::Lead(id) | Subject::Click(id) => id,
        }
    }
}

/// A line's part of a credit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreditLine {
    /// Identifier of the order's line.
    pub line: String,
    /// Its net, minor units.
    pub net: i64,
    /// Its part of the credit's amount, minor units.
    pub amount: i64,
}

/// A fact: this event earned this. Nothing in it changes later; what becomes of it is in [`crate::book`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credit {
    /// Identifier of the event, and of the commission. Influencers see it, so it must not tell the order's.
    pub event: String,
    /// Programme that credits.
    pub programme: String,
    /// Slug of the merchant who owes it.
    pub merchant: String,
    /// Who it is owed to.
    pub influencer: String,
    /// What it is for.
    pub subject: Subject,
    /// When that was.
    pub at: Time,
    /// From when on it is approved, unless it is held.
    pub approved_from: Time,
    /// Currency of the amounts: the order's; dirhams for leads and clicks.
    pub currency: Currency,
    /// Minor units, before the monthly cap.
    pub amount: i64,
    /// The same in parts; they sum to the amount. Empty for leads and clicks.
    pub lines: Vec<CreditLine>,
    /// The amount in centimes of a dirham, by the rates of the day: what the monthly cap is counted in.
    pub mad: i64,
    /// The day of those rates.
    pub rates_date: String,
    /// The most of the month, centimes of a dirham.
    pub month_cap: Option<i64>,
    /// True when it waits for somebody's review ([`crate::fraud`]).
    pub held: bool,
    /// True when it waits until the goods arrived and can no longer be sent back ([`crate::book::Delivery`]).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub awaits_delivery: bool,
}

impl Credit {
    /// The month that it counts in.
    #[must_use]
    pub fn month(&self) -> Month {
        Month::of(self.at)
    }
}

/// The credit of a sale. The reward is rounded down to a minor unit, is at most the net goods and at most the cap of an order, and is
/// shared between the lines in proportion to their net, by largest remainder.
#[must_use]
pub fn for_sale(programme: &Programme, award: &Award, sale: &Sale, rates: &Rates, held: bool) -> Credit {
    let nets: Vec<i64> = award.lines.iter().map(|(_, net)| *net).collect();
    let goods = nets.iter().fold(0_i64, |sum, net| sum.saturating_add(*net));
    let whole = BasisPoints::ALL.get();
    let reward = match award.terms.sale {
        // one division, so that nothing is rounded twice
        Reward::Percent(points) => share::part(goods, points.get() * award.share.get(), whole * whole),
        Reward::Flat(mad) => share::part(rates.convert(mad, Currency::Mad, sale.currency), award.share.get(), whole),
    };
    let cap = award.terms.order_cap.map_or(i64::MAX, |cap| within(rates, cap, sale.currency));
    let amount = reward.min(goods).min(cap);
    let parts = share::split(amount, &nets);
    let lines = award.lines.iter().zip(parts);
    let lines = lines.map(|((line, net), amount)| CreditLine { line: line.clone(), net: *net, amount }).collect();
    let subject = Subject::Sale(sale.order.clone());
    let mut credit = bare(programme, award, &sale.event, subject, sale.at, held);
    credit.currency = sale.currency;
    credit.mad = rates.convert(amount, sale.currency, Currency::Mad);
    credit.rates_date = rates.date().to_owned();
    Credit { amount, lines, ..credit }
}

/// The credit of a registration of the account `buyer`.
#[must_use]
pub fn for_lead(
    programme: &Programme,
    award: &Award,
    event: &str,
    buyer: &str,
    at: Time,
    rates: &Rates,
    held: bool,
) -> Credit {
    let credit = bare(programme, award, event, Subject::Lead(buyer.to_owned()), at, held);
    Credit { amount: award.terms.lead, mad: award.terms.lead, rates_date: rates.date().to_owned(), ..credit }
}

/// The rewarded clicks of one link on one day (UTC).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClickDay {
    /// The link.
    pub code: Code,
    /// Days since 1970.
    pub day: u64,
    /// How many.
    pub clicks: u64,
    /// What they earned by the terms of their time, centimes of a dirham.
    pub reward: i64,
}

impl ClickDay {
    /// Names it among a programme's subjects. What is heard of a day after it was credited (a past that is imported in pieces) is
    /// credited under a further number.
    #[must_use]
    pub fn subject(&self, further: u32) -> Subject {
        let day = format!("{}/{}", self.code, self.day);
        Subject::Click(if further == 0 { day } else { format!("{day}/{further}") })
    }
}

/// The credit of a link's clicks of a day, at the day's last second, by the terms that hold for the influencer.
#[must_use]
pub fn for_clicks(
    programme: &Programme,
    award: &Award,
    event: &str,
    clicks: &ClickDay,
    further: u32,
    rates: &Rates,
    held: bool,
) -> Credit {
    let at = (clicks.day + 1).saturating_mul(DAY).saturating_sub(1);
    let credit = bare(programme, award, event, clicks.subject(further), at, held);
    Credit { amount: clicks.reward, mad: clicks.reward, rates_date: rates.date().to_owned(), ..credit }
}

fn bare(programme: &Programme, award: &Award, event: &str, subject: Subject, at: Time, held: bool) -> Credit {
    Credit {
        event: event.to_owned(),
        programme: programme.id.clone(),
        merchant: programme.merchant.clone(),
        influencer: award.influencer.clone(),
        subject,
        at,
        approved_from: at.saturating_add(Time::from(award.terms.holding_days) * DAY),
        currency: Currency::Mad,
        amount: 0,
        lines: Vec::new(),
        mad: 0,
        rates_date: String::new(),
        month_cap: award.terms.month_cap,
        held,
        awaits_delivery: false,
    }
}

/// The most in `currency` that is worth at most `mad` centimes.
fn within(rates: &Rates, mad: i64, currency: Currency) -> i64 {
    let mut amount = rates.convert(mad, Currency::Mad, currency);
    while amount > 0 && rates.convert(amount, currency, Currency::Mad) > mad {
        amount -= 1;
    }
    amount
}
