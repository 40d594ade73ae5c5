//! How far ahead of the real clock a request is, where faults may be made: what waits for hours or days is tried in a moment.

const DAY_MS: u64 = 86_400_000;
/// Ten years: nothing here waits longer.
const FURTHEST_MS: u64 = 3660 * DAY_MS;

/// Milliseconds of `+90s`, `+31m`, `+2h` or `+40d`; 0 for anything else.
pub(crate) fn ahead_ms(by: &str) -> u64 {
    let mut digits = by.strip_prefix('+').unwrap_or_default().chars();
    let unit = match digits.next_back() {
        Some('s') => 1_000,
        Some('m') => 60_000,
        Some('h') => 3_600_000,
        Some('d') => DAY_MS,
        _ => return 0,
    };
    digits.as_str().parse::<u64>().unwrap_or(0).saturating_mul(unit).min(FURTHEST_MS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_goes_ahead_by_seconds_minutes_hours_and_days() {
        let read = ["+90s", "+31m", "+2h", "+40d"].map(ahead_ms);
        assert_eq!(read, [90_000, 31 * 60_000, 2 * 3_600_000, 40 * DAY_MS]);
        assert_eq!(ahead_ms("+999999999999d"), FURTHEST_MS);
    }

    #[test]
    fn what_says_no_time_is_no_time_and_no_clock_goes_back() {
        for by in ["", "+", "late", "31m", "-1d", "+d", "+-1d", "+1.5h", "+1", "+1é"] {
            assert_eq!(ahead_ms(by), 0, "{by}");
        }
    }
}
