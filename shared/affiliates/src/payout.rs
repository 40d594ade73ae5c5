//! Monthly payouts: what of an influencer's commissions a statement settles, and what is carried to the next.

use crate::book::{Book, Commission};
use crate::calendar::{Month, Time};
use crate::share;
use crate::statement::{Entry, Statement};
use money::{Currency, Rates};
use std::collections::{BTreeMap, BTreeSet};

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
    /// Programmes that wait ([`waiting`]).
    pub waiting: &'a BTreeSet<String>,
    /// The least that is transferred, centimes of a dirham.
    pub least: i64,
    /// The most entries that a statement has: what is taken back goes first, then the oldest; the rest is for the month's next part.
    pub most: usize,
    /// The influencer's last statement.
    pub last: Option<&'a Statement>,
    /// What earlier statements were to transfer and did not, because it was withdrawn or came back, and no statement took up since;
    /// centimes of a dirham.
    pub again: i64,
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

/// The programmes whose open commissions together are positive but under the minimum: they wait. `open` has what is open of each by
/// currency, in minor units; `minimums` are centimes of a dirham, and a programme that is not named has none.
#[must_use]
pub fn waiting<'a>(
    open: impl IntoIterator<Item = (&'a str, Currency, i64)>,
    minimums: &BTreeMap<String, i64>,
    rates: &Rates,
) -> BTreeSet<String> {
    let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
    for (programme, currency, amount) in open {
        *sums.entry(programme).or_default() += rates.convert(amount, currency, Currency::Mad);
    }
    let is_little = |programme: &str, sum| sum > 0 && sum < minimums.get(programme).copied().unwrap_or(0);
    sums.into_iter().filter(|(programme, sum)| is_little(programme, *sum)).map(|(name, _)| name.to_owned()).collect()
}

/// Settles a month, or what the last statement of the month had no room for, or did not transfer after all, as a further part. Asked again for a month that has all
/// its statements, it gives the last of them.
///
/// Every commission of the influencer that is approved by the month's end and unpaid is an entry, and every one that was paid and
/// taken back since, as a negative one; those of programmes that wait are none. What remains with the amount carried from the last
/// statement is transferred when it reaches `least`, and carried on otherwise.
///
/// # Errors
/// Says why there is none.
pub fn settle(book: &Book, settlement: &Settlement<'_>) -> Result<Statement, NoStatement> {
    let Settlement { influencer, period, rates, again, .. } = *settlement;
    let last = settlement.last.filter(|last| last.influencer == influencer);
    let part = match last {
        Some(last) if last.period == period && (last.more || again > 0) => last.part + 1,
        Some(last) if last.period == period => return Ok(last.clone()),
        Some(last) if last.period > period => return Err(NoStatement::Passed),
        _ => 0,
    };
    if settlement.now < period.end() {
        return Err(NoStatement::NotOver);
    }
    let commissions = book.commissions(period.end());
    let own = commissions.iter().filter(|c| c.credit.influencer == influencer && c.open() != 0);
    let open = own.filter(|c| !settlement.waiting.contains(&c.credit.programme));
    let mut entries: Vec<Entry> = open.map(|c| entry(c, rates)).collect();
    let more = entries.len() > settlement.most;
    if more {
        entries.sort_by_key(|entry| entry.amount > 0);
        entries.truncate(settlement.most);
    }
    let carried_in = last.map_or(0, |last| last.carried_out) + again;
    let total = carried_in + entries.iter().map(|e| e.mad).sum::<i64>();
    let paid = if total >= settlement.least { total.max(0) } else { 0 };
    if entries.is_empty() && paid == 0 {
        return Err(NoStatement::NothingDue);
    }
    Ok(Statement {
        id: if part == 0 { format!("stm_{influencer}_{period}") } else { format!("stm_{influencer}_{period}_{part}") },
        influencer: influencer.to_owned(),
        period,
        part,
        more,
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
