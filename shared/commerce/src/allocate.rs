//! Dividing an amount so that its parts sum to it exactly: the largest remainder method, in integers.

/// `amount × numerator ÷ denominator`, rounded half away from zero. A denominator of 0 gives 0.
#[must_use]
pub fn ratio(amount: i64, numerator: i64, denominator: i64) -> i64 {
    if denominator == 0 {
        return 0;
    }
    let (product, denominator) = (i128::from(amount) * i128::from(numerator), i128::from(denominator));
    let (product, denominator) = if denominator < 0 { (-product, -denominator) } else { (product, denominator) };
    let half = if product < 0 { -denominator } else { denominator };
    let rounded = (2 * product + half) / (2 * denominator);
    i64::try_from(rounded).unwrap_or(if rounded < 0 { i64::MIN } else { i64::MAX })
}

/// Divides `amount` in proportion to `weights`. Each part is its exact share rounded down or up; what rounding down leaves
/// goes, one minor unit each, to the largest remainders, the earlier first. Without any positive weight all weigh the same.
/// While `amount` is at most the sum of the weights, no part is larger than its weight.
///
/// ```
/// use commerce::allocate::allocate;
/// assert_eq!(allocate(100, &[1, 1, 1]), [34, 33, 33]);
/// assert_eq!(allocate(5, &[0, 30, 10]), [0, 4, 1]);
/// assert_eq!(allocate(-7, &[1, 1]), [-4, -3]);
/// ```
#[must_use]
pub fn allocate(amount: i64, weights: &[i64]) -> Vec<i64> {
    if weights.is_empty() {
        return Vec::new();
    }
    let sign = amount.signum();
    let whole = i128::from(amount).abs();
    let weigh = |weight: &i64| i128::from((*weight).max(0));
    let total: i128 = weights.iter().map(weigh).sum();
    let weights: Vec<i128> = if total == 0 { vec![1; weights.len()] } else { weights.iter().map(weigh).collect() };
    let total = weights.iter().sum::<i128>();
    let mut parts: Vec<i128> = weights.iter().map(|weight| whole * weight / total).collect();
    let mut left = whole - parts.iter().sum::<i128>();
    if left > 0 {
        let mut order: Vec<usize> = (0..weights.len()).collect();
        // A stable sort: equal remainders stay in the order they came in.
        order.sort_by_key(|i| std::cmp::Reverse(whole * weights[*i] % total));
        for i in order {
            if left == 0 {
                break;
            }
            parts[i] += 1;
            left -= 1;
        }
    }
    parts.into_iter().map(|part| sign * i64::try_from(part).unwrap_or(i64::MAX)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn half_a_centime_is_rounded_away_from_zero() {
        assert_eq!((ratio(1, 1, 2), ratio(-1, 1, 2), ratio(1, 1, 3)), (1, -1, 0));
        assert_eq!(ratio(1, -1, 2), ratio(1, 1, -2));
        assert_eq!(ratio(7, 3, 0), 0);
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_whole(amount in -1_000_000_000_i64..1_000_000_000, weights in prop::collection::vec(-5_i64..1_000_000, 1..20)) {
            prop_assert_eq!(allocate(amount, &weights).iter().sum::<i64>(), amount);
        }

        #[test]
        fn no_part_is_larger_than_its_weight(weights in prop::collection::vec(0_i64..10_000, 1..20), share in 0_i64..=1_000) {
            let total: i64 = weights.iter().sum();
            prop_assume!(total > 0);
            for (part, weight) in allocate(total * share / 1_000, &weights).iter().zip(&weights) {
                prop_assert!(*part >= 0 && part <= weight);
            }
        }

        #[test]
        fn a_part_is_its_exact_share_rounded_down_or_up(amount in 0_i64..1_000_000, weights in prop::collection::vec(0_i64..10_000, 1..20)) {
            let total: i64 = weights.iter().sum();
            prop_assume!(total > 0);
            for (part, weight) in allocate(amount, &weights).iter().zip(&weights) {
                let floor = amount * weight / total;
                prop_assert!(*part == floor || *part == floor + 1);
            }
        }
    }
}
