//! What a merchant sold, day by day.

use money::Currency;
use serde::{Deserialize, Serialize};

/// Most days of one answer.
pub const MOST_DAYS: i64 = 366;
/// Days of an answer when nobody says from when.
pub const USUAL_DAYS: i64 = 30;

/// `GET /v1/merchant/sales?from=2026-11-01&to=2026-11-30`: what was paid and given back, by day (UTC).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sales {
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day.
    pub to: String,
    /// One for each currency in which something was sold; the one with most orders first.
    pub currencies: Vec<SalesIn>,
}

/// Sales in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SalesIn {
    /// Of every amount.
    pub currency: Currency,
    /// All days together.
    pub totals: SalesSum,
    /// Every day from the first to the last, those without a sale too.
    pub days: Vec<SalesDay>,
}

/// What a day, or all of them, come to. Amounts are minor units, tax and shipping included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SalesSum {
    /// Orders that were paid; what was given back later is counted all the same.
    pub orders: i64,
    /// Units in them.
    pub units: i64,
    /// What buyers paid.
    pub gross: i64,
    /// What they were given back, and what lost disputes took.
    pub refunds: i64,
    /// `gross - refunds`; below zero on a day that gave back more than it took.
    pub net: i64,
}

/// A day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SalesDay {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// What it comes to.
    #[serde(flatten)]
    pub sum: SalesSum,
}

impl std::ops::AddAssign for SalesSum {
    fn add_assign(&mut self, other: SalesSum) {
        self.orders += other.orders;
        self.units += other.units;
        self.gross += other.gross;
        self.refunds += other.refunds;
        self.net += other.net;
    }
}

impl SalesIn {
    /// The series from the days on which something was sold: days since 1970 with what they come to, in any order.
    #[must_use]
    pub fn of(currency: Currency, from: i64, to: i64, sold: &[(i64, SalesSum)]) -> SalesIn {
        let mut totals = SalesSum::default();
        let mut days = Vec::new();
        for day in from..=to {
            let mut sum = SalesSum::default();
            for (_, more) in sold.iter().filter(|(of, _)| *of == day) {
                sum += *more;
            }
            totals += sum;
            days.push(SalesDay { day: date_of(day), sum });
        }
        SalesIn { currency, totals, days }
    }
}

/// The day of `YYYY-MM-DD`, in days since 1970; none when the text is no day.
#[must_use]
pub fn day_of(text: &str) -> Option<i64> {
    let digits = |range: std::ops::Range<usize>| {
        let part = text.get(range)?;
        part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<i64>().ok()).flatten()
    };
    if text.len() != 10 || text.get(4..5) != Some("-") || text.get(7..8) != Some("-") {
        return None;
    }
    let (year, month, of_month) = (digits(0..4)?, digits(5..7)?, digits(8..10)?);
    if !(1..=12).contains(&month) || !(1..=31).contains(&of_month) {
        return None;
    }
    // years begin in March here, so that the leap day is the last one
    let years = if month <= 2 { year - 1 } else { year };
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + of_month - 1;
    let era = years.div_euclid(400);
    let of_era = years.rem_euclid(400);
    let day = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
    (date_of(day) == text).then_some(day)
}

/// `YYYY-MM-DD` of a day since 1970.
#[must_use]
pub fn date_of(day: i64) -> String {
    let shifted = day + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let years = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * years + years / 4 - years / 100);
    let march = (5 * of_year + 2) / 153;
    let of_month = of_year - (153 * march + 2) / 5 + 1;
    let month = if march < 10 { march + 3 } else { march - 9 };
    let year = years + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{of_month:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_and_written() {
        for (day, text) in [(0, "1970-01-01"), (11_016, "2000-02-29"), (20_779, "2026-11-22"), (-1, "1969-12-31")] {
            assert_eq!((date_of(day).as_str(), day_of(text)), (text, Some(day)));
        }
        assert!((-100_000..100_000).all(|day| day_of(&date_of(day)) == Some(day)));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in
            ["", "2026-1-01", "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "+026-01-01", "2026/01/01"]
        {
            assert_eq!(day_of(text), None, "{text}");
        }
    }

    #[test]
    fn a_series_has_every_day_and_its_totals_are_their_sum() {
        let sum = |gross, refunds| SalesSum { orders: 1, units: 2, gross, refunds, net: gross - refunds };
        let series = SalesIn::of(Currency::Mad, 10, 12, &[(12, sum(500, 20)), (10, sum(100, 0)), (13, sum(9, 9))]);
        assert_eq!(series.days.iter().map(|day| day.sum.gross).collect::<Vec<_>>(), [100, 0, 500]);
        assert_eq!(series.totals, SalesSum { orders: 2, units: 4, gross: 600, refunds: 20, net: 580 });
    }
}
