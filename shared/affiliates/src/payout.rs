//! Monthly payouts: what of an influencer's commissions a statement settles, and what is carried to the next.

use crate::book::{Book, Commission};
use crate::calendar::{Month, Time};
use crate::share;
use crate::statement::{Entry, Statement};
use money::{Currency, Rates};
use std::collections::BTreeMap;

/// What a payout needs to know beside the book.
#[derive(Debug, Clone, Copy)]
pub struct Settlement<'a> {
    /// Who is paid.
    pub influencer: &'a str,
    /// The month that is settled: what is approved by its end.
    pub period: Month,
    /// Now.
    pub now: Time,
    /// Rates by which what is not in dirhams is paid.
    pub rates: &'a Rates,
    /// Programmes' minimum payouts, centimes of a dirham; a programme that is not named has none.
    pub minimums: &'a BTreeMap<String, i64>,
    /// The least that is transferred, centimes of a dirham.
    pub least: i64,
    /// The most entries that a statement has: what is taken back goes first, then the oldest; the rest is for the next.
    pub most: usize,
    /// The influencer's last statement.
    pub last: Option<&'a Statement>,
}

/// Why there is no statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoStatement {
    /// The month is not over.
    #[error("the month is not over")]
    NotOver,
    /// A later month was settled already.
    #[error("a later month was settled already")]
    Passed,
    /// Nothing is due and nothing was taken back.
    #[error("nothing is due")]
    NothingDue,
}

/// Settles a month. Asked again for a month that has its statement, it gives the same statement.
///
/// Every commission of the influencer that is approved by the month's end and unpaid is an entry, and every one that was paid and
/// taken back since, as a negative one. A programme whose entries together are positive but under its minimum waits. What remains
/// with the amount carried from the last statement is transferred when it reaches `least`, and carried on otherwise.
///
/// # Errors
/// Says why there is none.
pub fn settle(book: &Book, settlement: &Settlement<'_>) -> Result<Statement, NoStatement> {
    let Settlement { influencer, period, rates, .. } = *settlement;
    let last = settlement.last.filter(|last| last.influencer == influencer);
    match last {
        Some(last) if last.period == period => return Ok(last.clone()),
        Some(last) if last.period > period => return Err(NoStatement::Passed),
        _ => {}
    }
    if settlement.now < period.end() {
        return Err(NoStatement::NotOver);
    }
    let commissions = book.commissions(period.end());
    let open = commissions.iter().filter(|c| c.credit.influencer == influencer && c.open() != 0);
    let mut entries: Vec<Entry> = open.map(|c| entry(c, rates)).collect();
    if entries.len() > settlement.most {
        entries.sort_by_key(|entry| entry.amount > 0);
        entries.truncate(settlement.most);
    }
    let mut sums: BTreeMap<String, i64> = BTreeMap::new();
    for entry in &entries {
        *sums.entry(entry.programme.clone()).or_default() += entry.mad;
    }
    let waits = |programme: &str| {
        let sum = sums.get(programme).copied().unwrap_or(0);
        sum > 0 && sum < settlement.minimums.get(programme).copied().unwrap_or(0)
    };
    entries.retain(|entry| !waits(&entry.programme));
    let carried_in = last.map_or(0, |last| last.carried_out);
    let total = carried_in + entries.iter().map(|e| e.mad).sum::<i64>();
    let paid = if total >= settlement.least { total.max(0) } else { 0 };
    if entries.is_empty() && paid == 0 {
        return Err(NoStatement::NothingDue);
    }
    Ok(Statement {
        id: format!("stm_{influencer}_{period}"),
        influencer: influencer.to_owned(),
        period,
        rates_date: rates.date().to_owned(),
        entries,
        carried_in,
        paid,
        carried_out: total - paid,
    })
}

fn entry(commission: &Commission, rates: &Rates) -> Entry {
    let (credit, amount) = (&commission.credit, commission.open());
    let mad = if amount > 0 {
        rates.convert(amount, credit.currency, Currency::Mad)
    } else {
        // what was paid goes back in proportion at the rate it was paid by: never more, whatever the rate is now
        share::part(commission.paid_mad, commission.paid + amount, commission.paid) - commission.paid_mad
    };
    Entry {
        commission: credit.event.clone(),
        programme: credit.programme.clone(),
        merchant: credit.merchant.clone(),
        kind: credit.subject.kind(),
        at: credit.at,
        currency: credit.currency,
        amount,
        mad,
    }
}
