//! Amounts as merchants write them, to exact minor units; no float is ever involved.

/// Why an amount was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// Not a plain decimal number.
    #[error("is not a number like 149.90")]
    NotANumber,
    /// More than two decimals would have to be rounded.
    #[error("has more than two decimals")]
    TooPrecise,
    /// More than ten million units.
    #[error("is above 10,000,000")]
    TooLarge,
}

/// Largest amount, in minor units: ten million units.
pub const MAX_MINOR: i64 = 1_000_000_000;

/// Reads a decimal with `.` or `,` and at most two decimals (zeros behind them are fine) as minor units. The sign is kept.
///
/// # Errors
/// When the text is no such decimal, or is above ten million.
pub fn minor_units(text: &str) -> Result<i64, AmountError> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return Err(AmountError::NotANumber);
    }
    let significant = fraction.trim_end_matches('0');
    if significant.len() > 2 {
        return Err(AmountError::TooPrecise);
    }
    let digits = format!("{whole}{significant:0<2}");
    let minor: i64 = digits.parse().map_err(|_| AmountError::TooLarge)?;
    if minor > MAX_MINOR {
        return Err(AmountError::TooLarge);
    }
    Ok(if negative { -minor } else { minor })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn decimals_are_read_exactly() {
        assert_eq!(minor_units("2.55"), Ok(255));
        assert_eq!(minor_units("25.0"), Ok(2500));
        assert_eq!(minor_units("149,9"), Ok(14_990));
        assert_eq!(minor_units("-11062.06"), Ok(-1_106_206));
    }

    #[test]
    fn what_cannot_be_kept_exactly_is_refused() {
        assert_eq!(minor_units("0.001"), Err(AmountError::TooPrecise));
        assert_eq!(minor_units("1,299.00"), Err(AmountError::NotANumber));
        assert_eq!(minor_units("12 MAD"), Err(AmountError::NotANumber));
        assert_eq!(minor_units(""), Err(AmountError::NotANumber));
        assert_eq!(minor_units("99999999999999999999"), Err(AmountError::TooLarge));
    }

    proptest! {
        #[test]
        fn minor_units_are_written_and_read_back(minor in 0..=MAX_MINOR) {
            prop_assert_eq!(minor_units(&format!("{}.{:02}", minor / 100, minor % 100)), Ok(minor));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,20}") {
            let _ = minor_units(&text);
        }
    }
}
