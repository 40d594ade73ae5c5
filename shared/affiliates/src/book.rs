//! The commissions that follow from everything that happened.
//!
//! A book holds facts by their identifiers: credits, refunds, reviews, payments. What each commission is worth and which state it
//! is in are worked out from the facts alone, so the order in which they arrived, and how often, changes nothing.
//! A book may hold a part of all facts: those of one influencer, programme and month tell the monthly cap (or what is known to fit under
//! it: [`Book::fits`]), those of one influencer its payout; each with all credits of the same orders.

use crate::calendar::{Month, Time};
use crate::cap;
use crate::commission::{Credit, Subject};
use crate::share;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// An event was credited.
    Credit(Credit),
    /// Goods were refunded, whoever was credited for them.
    Refund(Refund),
    /// Somebody decided about a commission.
    Review(Review),
    /// The merchant's funds covered the commission of this identifier: see [`crate::funds`].
    Funded(String),
    /// Goods arrived.
    Delivery(Delivery),
    /// A commission, or the change of one, stood on a statement.
    Payment(Payment),
}

/// A merchant's part of an order arrived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// The order.
    pub order: String,
    /// Slug.
    pub merchant: String,
    /// From when on none of it can be sent back.
    pub kept_from: Time,
}

/// A refund of an order. A cancelled order, or one refused at the door, is a refund of all its lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refund {
    /// Identifier.
    pub id: String,
    /// The order.
    pub order: String,
    /// Lines with the net that was given back, minor units of the order's currency.
    pub lines: Vec<(String, i64)>,
}

/// A decision about a commission; the last one holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Identifier.
    pub id: String,
    /// The commission.
    pub commission: String,
    /// When.
    pub at: Time,
    /// What.
    pub verdict: Verdict,
}

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Nothing is wrong with it: it goes on.
    Cleared,
    /// It is fraud: nothing is due.
    Fraud,
}

/// A commission's line on a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// Identifier of the statement.
    pub statement: String,
    /// The commission.
    pub commission: String,
    /// Minor units of the commission's currency; negative when some of it was taken back.
    pub amount: i64,
    /// Centimes of a dirham.
    pub mad: i64,
}

/// Where a commission stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The holding period runs, or it waits for a review or for the merchant's funds.
    Pending,
    /// It is due and goes into the next payout.
    Approved,
    /// It stood on a statement.
    Paid,
    /// All its goods were refunded.
    Refunded,
    /// Another event of the same order was credited before.
    Duplicate,
    /// It was found to be fraud.
    Fraud,
}

/// A commission as the facts have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commission {
    /// What it comes from.
    pub credit: Credit,
    /// From when on it is approved, unless it is held: not before its goods can no longer be sent back. Absent until they arrived.
    pub approved_from: Option<Time>,
    /// Where it stands.
    pub state: State,
    /// True when it waits for a review.
    pub held: bool,
    /// True when the merchant's funds covered it.
    pub funded: bool,
    /// True when it waits for nothing but the merchant's funds.
    pub unfunded: bool,
    /// What of it fits under the monthly cap, centimes of a dirham.
    pub fits: i64,
    /// What was credited after the monthly cap; 0 for duplicates. Minor units of the credit's currency.
    pub credited: i64,
    /// What of it was taken back: by refunds, or all of it as fraud.
    pub clawed_back: i64,
    /// `credited - clawed_back`.
    pub due: i64,
    /// What stood on statements, in sum.
    pub paid: i64,
    /// The same in centimes of a dirham, each at the rates of its statement.
    pub paid_mad: i64,
}

impl Commission {
    /// What the next statement has to say: what is approved and unpaid, or (negative) what was paid and taken back since.
    #[must_use]
    pub fn open(&self) -> i64 {
        if self.state == State::Pending { (self.due - self.paid).min(0) } else { self.due - self.paid }
    }
}

/// What a fact was to the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded {
    /// It is new.
    New,
    /// It was known, word for word.
    Known,
}

/// Another fact has this identifier. The book keeps the one it has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0} is known with another content")]
pub struct Conflict(pub String);

/// Facts by identifier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Book {
    credits: BTreeMap<String, Credit>,
    refunds: BTreeMap<String, Refund>,
    reviews: BTreeMap<String, Review>,
    funded: BTreeSet<String>,
    deliveries: BTreeMap<(String, String), Delivery>,
    payments: BTreeMap<(String, String), Payment>,
    fits: BTreeMap<String, i64>,
}

impl Book {
    /// Takes for known what of a commission fits under its month's cap, centimes of a dirham: the book need not hold those before it.
    /// [`cap`] says how it is worked out.
    pub fn fits(&mut self, commission: &str, mad: i64) {
        self.fits.insert(commission.to_owned(), mad);
    }

    /// Keeps a fact.
    ///
    /// # Errors
    /// When another fact of its kind has its identifier.
    pub fn record(&mut self, fact: Fact) -> Result<Recorded, Conflict> {
        match fact {
            Fact::Credit(credit) => keep(&mut self.credits, credit.event.clone(), credit),
            Fact::Refund(refund) => keep(&mut self.refunds, refund.id.clone(), refund),
            Fact::Review(review) => keep(&mut self.reviews, review.id.clone(), review),
            Fact::Funded(commission) => {
                Ok(if self.funded.insert(commission) { Recorded::New } else { Recorded::Known })
            }
            Fact::Delivery(delivery) => {
                keep(&mut self.deliveries, (delivery.order.clone(), delivery.merchant.clone()), delivery)
            }
            Fact::Payment(payment) => {
                keep(&mut self.payments, (payment.statement.clone(), payment.commission.clone()), payment)
            }
        }
        .map_err(Conflict)
    }

    /// Every commission as it stands at `now`, by time and identifier of its event.
    #[must_use]
    pub fn commissions(&self, now: Time) -> Vec<Commission> {
        let refunded = self.refunded();
        let verdicts = self.verdicts();
        let mut paid: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
        for payment in self.payments.values() {
            let sum = paid.entry(&payment.commission).or_default();
            *sum = (sum.0 + payment.amount, sum.1 + payment.mad);
        }
        let mut credits: Vec<&Credit> = self.credits.values().collect();
        credits.sort_by_key(|c| (c.at, &c.event));
        let mut subjects: BTreeSet<(&str, &Subject)> = BTreeSet::new();
        let mut months: BTreeMap<(&str, &str, Month), i64> = BTreeMap::new();
        credits
            .into_iter()
            .map(|credit| {
                let event = credit.event.as_str();
                let duplicate = !subjects.insert((&credit.programme, &credit.subject));
                let fraud = verdicts.get(event).is_some_and(|r| r.verdict == Verdict::Fraud);
                let held = credit.held && !verdicts.contains_key(event);
                let used = months.entry((&credit.programme, &credit.influencer, credit.month())).or_default();
                // neither a duplicate nor fraud takes room under the cap from what is honest
                let known = self.fits.get(event).copied();
                let fits = known.unwrap_or_else(|| cap::fits(credit.mad, credit.month_cap, *used));
                let fits = if duplicate { 0 } else { fits };
                let credited = if duplicate { 0 } else { capped(credit, fits) };
                if !fraud {
                    *used = used.saturating_add(fits);
                }
                let due = if fraud { 0 } else { kept(credit, credited, &refunded) };
                let funded = self.funded.contains(event);
                let approved_from = self.approved_from(credit);
                let is_over = approved_from.is_some_and(|from| now >= from);
                let (paid, paid_mad) = paid.get(event).copied().unwrap_or_default();
                let state = match () {
                    () if duplicate => State::Duplicate,
                    () if fraud => State::Fraud,
                    () if due == 0 && credited > 0 => State::Refunded,
                    () if paid > 0 => State::Paid,
                    () if held || !is_over => State::Pending,
                    // what comes to nothing needs no funds
                    () if !funded && due > 0 => State::Pending,
                    () => State::Approved,
                };
                let unfunded = state == State::Pending && !held && is_over;
                Commission {
                    credit: credit.clone(),
                    approved_from,
                    state,
                    held,
                    funded,
                    unfunded,
                    fits,
                    credited,
                    clawed_back: credited - due,
                    due,
                    paid,
                    paid_mad,
                }
            })
            .collect()
    }

    /// When its holding period is over and its goods are there to stay.
    fn approved_from(&self, credit: &Credit) -> Option<Time> {
        if !credit.awaits_delivery {
            return Some(credit.approved_from);
        }
        let delivery = self.deliveries.get(&(credit.subject.id().to_owned(), credit.merchant.clone()))?;
        Some(credit.approved_from.max(delivery.kept_from))
    }

    /// Net given back by order and line, of all refunds together.
    fn refunded(&self) -> BTreeMap<(&str, &str), i64> {
        let mut sums: BTreeMap<(&str, &str), i64> = BTreeMap::new();
        for refund in self.refunds.values() {
            for (line, net) in &refund.lines {
                let sum = sums.entry((&refund.order, line)).or_default();
                *sum = sum.saturating_add((*net).max(0));
            }
        }
        sums
    }

    /// The last review of each commission.
    fn verdicts(&self) -> BTreeMap<&str, &Review> {
        let mut last: BTreeMap<&str, &Review> = BTreeMap::new();
        for review in self.reviews.values() {
            let known = last.entry(&review.commission).or_insert(review);
            if (known.at, &known.id) < (review.at, &review.id) {
                *known = review;
            }
        }
        last
    }
}

fn keep<K: Ord + std::fmt::Debug, V: PartialEq>(
    facts: &mut BTreeMap<K, V>,
    key: K,
    fact: V,
) -> Result<Recorded, String> {
    match facts.get(&key) {
        Some(known) if *known == fact => Ok(Recorded::Known),
        Some(_) => Err(format!("{key:?}")),
        None => {
            facts.insert(key, fact);
            Ok(Recorded::New)
        }
    }
}

/// What is credited when so much of a credit's dirhams fits under the cap.
fn capped(credit: &Credit, fits: i64) -> i64 {
    if credit.mad <= fits { credit.amount } else { share::part(credit.amount, fits, credit.mad) }
}

/// What is left of `credited` after refunds: of each line the part that was not refunded, rounded down.
fn kept(credit: &Credit, credited: i64, refunded: &BTreeMap<(&str, &str), i64>) -> i64 {
    let Subject::Sale(order) = &credit.subject else { return credited };
    let weights: Vec<i64> = credit.lines.iter().map(|l| l.amount).collect();
    let parts = share::split(credited, &weights);
    let lines = credit.lines.iter().zip(parts);
    lines
        .map(|(line, part)| {
            let back = refunded.get(&(order.as_str(), line.line.as_str())).copied().unwrap_or(0).min(line.net);
            if line.net > 0 { share::part(part, line.net - back, line.net) } else { part }
        })
        .sum()
}
