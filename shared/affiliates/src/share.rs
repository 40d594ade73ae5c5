//! Integer shares: parts of an amount, rounded so that nothing is made or lost.

/// `amount × part / whole`, rounded down. 0 when `whole` is not positive.
#[must_use]
pub fn part(amount: i64, part: i64, whole: i64) -> i64 {
    if whole <= 0 {
        return 0;
    }
    let exact = (i128::from(amount) * i128::from(part)).div_euclid(i128::from(whole));
    i64::try_from(exact).unwrap_or(i64::MAX)
}

/// `total` in parts in proportion to `weights`, which sum to `total`: each is rounded down, and what is left goes one by one to
/// the largest remainders (the first of equals). Negative numbers count as 0; without any weight the first part is the whole.
#[must_use]
pub fn split(total: i64, weights: &[i64]) -> Vec<i64> {
    let total = total.max(0);
    let whole: i128 = weights.iter().map(|w| i128::from((*w).max(0))).sum();
    if whole == 0 {
        return weights.iter().enumerate().map(|(i, _)| if i == 0 { total } else { 0 }).collect();
    }
    let exact: Vec<i128> = weights.iter().map(|w| i128::from(total) * i128::from((*w).max(0))).collect();
    let mut parts: Vec<i64> = exact.iter().map(|e| i64::try_from(e / whole).unwrap_or(i64::MAX)).collect();
    let left = total - parts.iter().sum::<i64>();
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    by_remainder.sort_by_key(|&i| (std::cmp::Reverse(exact[i] % whole), i));
    for &i in by_remainder.iter().take(usize::try_from(left).unwrap_or(0)) {
        parts[i] += 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_odd_centime_goes_to_the_largest_remainder() {
        assert_eq!(split(100, &[1, 1, 1]), [34, 33, 33]);
        assert_eq!(split(10, &[1, 5, 3]), [1, 6, 3]);
        assert_eq!(split(7, &[0, 0]), [7, 0]);
        assert_eq!(split(7, &[]), [0_i64; 0]);
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_whole_and_stay_within_a_unit_of_the_exact_share(
            total in 0_i64..1_000_000_000_000, weights in prop::collection::vec(0_i64..1_000_000_000, 1..30)
        ) {
            let parts = split(total, &weights);
            prop_assert_eq!(parts.iter().sum::<i64>(), total);
            let whole: i64 = weights.iter().sum();
            for (p, w) in parts.iter().zip(&weights).filter(|_| whole > 0) {
                let low = part(total, *w, whole);
                prop_assert!(*p == low || *p == low + 1);
                prop_assert!(*w > 0 || *p == 0);
            }
        }
    }
}
