//! Time as the rules need it: seconds since 1970, days, and calendar months in UTC. Nothing here reads a clock.

use serde::{Deserialize, Serialize};

/// Seconds since 1970, UTC.
pub type Time = u64;

/// Seconds of a day.
pub const DAY: Time = 86_400;

/// A calendar month in UTC, written `2026-11`: what monthly caps and payouts are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month(u64);

/// The text is not a month from `1970-01` to `9999-12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a month such as 2026-11")]
pub struct NotAMonth;

impl Month {
    /// The month that `time` is in.
    #[must_use]
    pub fn of(time: Time) -> Month {
        // years are counted from March, so that the odd day of a leap year is their last
        let days = time / DAY + 719_468;
        let (era, day) = (days / 146_097, days % 146_097);
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let since_march = (5 * day + 2) / 153;
        Month((era * 400 + year) * 12 + since_march + 2)
    }

    /// Its first second.
    #[must_use]
    pub fn start(self) -> Time {
        let (year, since_march) = ((self.0 - 2) / 12, (self.0 - 2) % 12);
        let day = (153 * since_march + 2) / 5 + year * 365 + year / 4 - year / 100 + year / 400;
        (day - 719_468) * DAY
    }

    /// The first second after it.
    #[must_use]
    pub fn end(self) -> Time {
        self.next().start()
    }

    /// The month after it.
    #[must_use]
    pub fn next(self) -> Month {
        Month(self.0 + 1)
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.0 / 12, self.0 % 12 + 1)
    }
}

impl std::str::FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let (year, month) = text.split_once('-').ok_or(NotAMonth)?;
        let number = |digits: &str, len: usize| {
            let plain = digits.len() == len && digits.bytes().all(|b| b.is_ascii_digit());
            digits.parse::<u64>().ok().filter(|_| plain)
        };
        match (number(year, 4), number(month, 2)) {
            (Some(year @ 1970..), Some(month @ 1..=12)) => Ok(Month(year * 12 + month - 1)),
            _ => Err(NotAMonth),
        }
    }
}

impl TryFrom<String> for Month {
    type Error = NotAMonth;

    fn try_from(text: String) -> Result<Self, NotAMonth> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> String {
        month.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn months_are_those_of_the_calendar() {
        assert_eq!(Month::of(0).to_string(), "1970-01");
        assert_eq!(Month::of(951_782_400).to_string(), "2000-02"); // 29 February
        assert_eq!(Month::of(951_868_800).to_string(), "2000-03");
        assert_eq!(Month::of(1_795_372_534).to_string(), "2026-11");
        assert_eq!("2026-12".parse::<Month>().unwrap().next().to_string(), "2027-01");
        assert_eq!("2026-11".parse::<Month>().unwrap().start(), 1_793_491_200);
    }

    #[test]
    fn what_is_no_month_is_refused() {
        for text in ["2026-13", "2026-00", "26-11", "2026-1", "1969-12", "+026-11", "2026", ""] {
            assert_eq!(text.parse::<Month>(), Err(NotAMonth), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_time_is_inside_its_month(time in 0_u64..200_000_000_000) {
            let month = Month::of(time);
            prop_assert!(month.start() <= time && time < month.end());
            prop_assert_eq!(month.to_string().parse::<Month>().unwrap(), month);
        }
    }
}
