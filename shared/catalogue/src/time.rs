//! Instants as seconds since 1970, and their RFC 3339 text. The sources give civil time without a zone: it is taken as UTC.

/// Seconds in a day.
pub const DAY: i64 = 86_400;

/// Reads `YYYY-MM-DD HH:MM:SS` (or with `T`, and an optional final `Z`) as UTC seconds since 1970.
#[must_use]
pub fn parse(text: &str) -> Option<i64> {
    let text = text.strip_suffix('Z').unwrap_or(text);
    let bytes = text.as_bytes();
    let separators = bytes.len() == 19
        && [(4, b'-'), (7, b'-'), (13, b':'), (16, b':')].iter().all(|(i, c)| bytes[*i] == *c)
        && matches!(bytes[10], b' ' | b'T');
    if !separators {
        return None;
    }
    let number = |from: usize, to: usize| {
        let digits = &bytes[from..to];
        digits.iter().all(u8::is_ascii_digit).then(|| digits.iter().fold(0, |n, d| n * 10 + i64::from(d - b'0')))
    };
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    let days = days_from_civil(year, month, day);
    let real = (1..=12).contains(&month) && civil_from_days(days) == (year, month, day);
    (real && hour < 24 && minute < 60 && second < 60).then_some(days * DAY + hour * 3600 + minute * 60 + second)
}

/// RFC 3339 in UTC, such as `2010-12-01T08:26:00Z`.
#[must_use]
pub fn format(seconds: i64) -> String {
    let (year, month, day) = civil_from_days(seconds.div_euclid(DAY));
    let rest = seconds.rem_euclid(DAY);
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", rest / 3600, rest / 60 % 60, rest % 60)
}

/// Days since 1970 of a civil date (proleptic Gregorian); years start in March so that leap days come last.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let march = (5 * of_year + 2) / 153;
    let (month, day) = (if march < 10 { march + 3 } else { march - 9 }, of_year - (153 * march + 2) / 5 + 1);
    (era * 400 + year + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_source_instant_is_read_as_utc() {
        assert_eq!(parse("2010-12-01 08:26:00"), Some(1_291_191_960));
        assert_eq!(format(1_291_191_960), "2010-12-01T08:26:00Z");
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        assert_eq!(parse("2011-02-29 00:00:00"), None);
        assert_eq!(parse("2011-13-01 00:00:00"), None);
        assert_eq!(parse("2011-01-01 24:00:00"), None);
        assert_eq!(parse("12/1/2010 8:26"), None);
    }

    proptest! {
        #[test]
        fn every_instant_is_written_and_read_back(seconds in 0_i64..4_102_444_800) {
            prop_assert_eq!(parse(&format(seconds)), Some(seconds));
        }
    }
}
