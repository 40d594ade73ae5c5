//! Which promotions a purchase gets and what each takes off, in terms of list prices.
//!
//! Order: by priority, then id; goods first, shipping after. A percentage is taken of what earlier promotions left, so nothing
//! falls below zero. Among a merchant's promotions either the combinable ones apply together, with one partner's code at most, or
//! one exclusive alone, whichever takes more off; then the same between everything and each exclusive promotion of the platform.

use crate::allocate::{allocate, ratio};
use crate::coupon::Reason;
use crate::promotion::{Benefit, Candidate, Promotion, Stacking};
use crate::purchase::PricedLine;
use money::Currency;
use std::collections::BTreeSet;

/// What one promotion takes off.
pub(crate) struct Taken<'a> {
    pub(crate) promotion: &'a Promotion,
    /// By line, in list terms.
    pub(crate) lines: Vec<i64>,
    /// By parcel, off its shipping.
    pub(crate) shipping: Vec<i64>,
}

impl Taken<'_> {
    fn total(&self) -> i64 {
        self.lines.iter().sum::<i64>() + self.shipping.iter().sum::<i64>()
    }
}

/// One merchant's parcel, as far as promotions look at it.
pub(crate) struct ParcelCharge<'a> {
    pub(crate) merchant: &'a str,
    /// What sending costs by the chosen method.
    pub(crate) charge: i64,
    /// What it would cost the standard way: free shipping takes that off, a faster way costs its difference.
    pub(crate) standard: i64,
}

pub(crate) struct Discounts<'a> {
    lines: &'a [PricedLine],
    parcels: &'a [ParcelCharge<'a>],
    currency: Currency,
}

impl<'a> Discounts<'a> {
    pub(crate) fn new(lines: &'a [PricedLine], parcels: &'a [ParcelCharge<'a>], currency: Currency) -> Discounts<'a> {
        Discounts { lines, parcels, currency }
    }

    /// What is given, and why each code that gives nothing is refused.
    pub(crate) fn choose(
        &self,
        candidates: &'a [Candidate],
        codes: &[String],
        at: i64,
    ) -> (Vec<Taken<'a>>, Vec<(String, Reason)>) {
        let mut refused: Vec<(&str, Reason)> = Vec::new();
        let mut eligible: Vec<&Promotion> = Vec::new();
        for candidate in candidates {
            let promotion = &candidate.promotion;
            match (&promotion.code, candidate.eligible(self.lines, self.currency, at)) {
                (Some(code), _) if !codes.contains(code) => {}
                (_, Ok(())) => eligible.push(promotion),
                (Some(code), Err(reason)) => refused.push((code, reason)),
                (None, Err(_)) => {}
            }
        }
        eligible.sort_by_key(|p| (p.priority, &p.id));
        let chosen = self.best(&eligible, codes);
        let taken: Vec<Taken<'a>> = self.apply(&chosen).into_iter().filter(|taken| taken.total() > 0).collect();
        for promotion in &eligible {
            if let Some(code) = &promotion.code {
                let was_chosen = chosen.iter().any(|c| c.id == promotion.id);
                refused.push((code, if was_chosen { Reason::NoEffect } else { Reason::NotCombinable }));
            }
        }
        let refused = codes
            .iter()
            .filter(|code| !taken.iter().any(|t| t.promotion.code.as_ref() == Some(code)))
            .map(|code| {
                let reason = refused.iter().find(|(refused, _)| refused == code).map_or(Reason::Unknown, |(_, r)| *r);
                (code.clone(), reason)
            })
            .collect();
        (taken, refused)
    }

    /// The promotions to apply, in order.
    fn best(&self, eligible: &[&'a Promotion], codes: &[String]) -> Vec<&'a Promotion> {
        let owners: BTreeSet<&str> = eligible.iter().filter_map(|p| p.merchant.as_deref()).collect();
        let mut together: Vec<&Promotion> = owners
            .into_iter()
            .flat_map(|owner| {
                let own = |p: &&&'a Promotion| p.merchant.as_deref() == Some(owner);
                let (alone, combinable) = part(eligible.iter().filter(own).copied());
                self.better(self.one_partner(combinable, codes), &alone)
            })
            .collect();
        let (alone, combinable) = part(eligible.iter().filter(|p| p.merchant.is_none()).copied());
        together.extend(combinable);
        together.sort_by_key(|p| (p.priority, &p.id));
        self.better(together, &alone)
    }

    /// These with one partner's code of them: the one that takes most off with the others, of equals the one that was entered first.
    fn one_partner(&self, together: Vec<&'a Promotion>, codes: &[String]) -> Vec<&'a Promotion> {
        let is_partners = |p: &&'a Promotion| p.stacking == Stacking::Partner;
        let mut partners: Vec<&Promotion> = together.iter().copied().filter(is_partners).collect();
        if partners.len() < 2 {
            return together;
        }
        partners.sort_by_key(|p| codes.iter().position(|code| p.code.as_ref() == Some(code)));
        let with = |partner: &Promotion| -> Vec<&'a Promotion> {
            together.iter().copied().filter(|p| !is_partners(p) || p.id == partner.id).collect()
        };
        // the last of equals is taken: the latest entered comes first
        let best = partners.into_iter().rev().map(with).max_by_key(|chosen| self.worth(chosen));
        best.unwrap_or_default()
    }

    /// What these take off together.
    fn worth(&self, chosen: &[&'a Promotion]) -> i64 {
        self.apply(chosen).iter().map(Taken::total).sum()
    }

    /// `together`, or one of `alone` by itself when that takes more off.
    fn better(&self, together: Vec<&'a Promotion>, alone: &[&'a Promotion]) -> Vec<&'a Promotion> {
        if alone.is_empty() {
            return together;
        }
        let mut best = (self.worth(&together), together);
        for promotion in alone {
            let worth = self.worth(&[promotion]);
            if worth > best.0 {
                best = (worth, vec![promotion]);
            }
        }
        best.1
    }

    fn apply(&self, chosen: &[&'a Promotion]) -> Vec<Taken<'a>> {
        let mut left: Vec<i64> = self.lines.iter().map(PricedLine::goods).collect();
        let mut shipping_left: Vec<i64> = self.parcels.iter().map(|p| p.charge.min(p.standard)).collect();
        chosen
            .iter()
            .map(|promotion| {
                let mut taken =
                    Taken { promotion, lines: vec![0; self.lines.len()], shipping: vec![0; self.parcels.len()] };
                if promotion.benefit == Benefit::FreeShipping {
                    for (parcel, charge) in self.parcels.iter().enumerate() {
                        let covered =
                            self.lines.iter().any(|line| line.merchant == charge.merchant && promotion.covers(line));
                        if covered {
                            taken.shipping[parcel] = std::mem::take(&mut shipping_left[parcel]);
                        }
                    }
                    return taken;
                }
                let in_scope: Vec<i64> = self
                    .lines
                    .iter()
                    .zip(&left)
                    .map(|(line, left)| if promotion.covers(line) { *left } else { 0 })
                    .collect();
                let available: i64 = in_scope.iter().sum();
                let off = match promotion.benefit {
                    Benefit::Percent { basis_points } => ratio(available, i64::from(basis_points.min(10_000)), 10_000),
                    Benefit::Amount { off } => off.amount(self.currency).clamp(0, available),
                    Benefit::FreeShipping => 0,
                };
                if off > 0 {
                    taken.lines = allocate(off, &in_scope);
                    left.iter_mut().zip(&taken.lines).for_each(|(left, taken)| *left -= taken);
                }
                taken
            })
            .collect()
    }
}

/// Exclusive promotions, and the others.
fn part<'a>(promotions: impl Iterator<Item = &'a Promotion>) -> (Vec<&'a Promotion>, Vec<&'a Promotion>) {
    promotions.partition(|p| p.stacking == Stacking::Exclusive)
}
