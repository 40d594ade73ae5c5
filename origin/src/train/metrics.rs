//! Recall, NDCG and hit rate at ten, as the peers were measured: means over the shoppers.

use super::split::Shopper;
use std::collections::BTreeSet;

/// Length of the lists that are measured.
pub(crate) const AT: usize = 10;

/// How good lists were.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Quality {
    /// Hits over the most hits possible.
    pub(crate) recall: f64,
    /// Normalised discounted cumulative gain, binary.
    pub(crate) ndcg: f64,
    /// Share of shoppers with at least one hit.
    pub(crate) hit: f64,
    /// Share of the products that were recommended to anybody.
    pub(crate) coverage: f64,
}

/// Measures what `recommend` answers: at most [`AT`] places of products, best first, none of them in the history.
#[expect(clippy::cast_precision_loss, reason = "counts of shoppers and products")]
pub(crate) fn measure(
    shoppers: &[Shopper],
    products: usize,
    mut recommend: impl FnMut(&Shopper) -> Vec<u32>,
) -> Quality {
    let discount = |place: usize| 1.0 / (place as f64 + 2.0).log2();
    let (mut recall, mut ndcg, mut hit) = (0.0, 0.0, 0.0);
    let mut recommended = BTreeSet::new();
    for shopper in shoppers {
        let list = recommend(shopper);
        let hits: Vec<usize> = (0..list.len().min(AT)).filter(|&p| shopper.targets.contains(&list[p])).collect();
        let possible = shopper.targets.len().min(AT);
        recall += hits.len() as f64 / possible as f64;
        ndcg += hits.iter().map(|&p| discount(p)).sum::<f64>() / (0..possible).map(discount).sum::<f64>();
        hit += f64::from(u8::from(!hits.is_empty()));
        recommended.extend(list);
    }
    let n = shoppers.len() as f64;
    Quality { recall: recall / n, ndcg: ndcg / n, hit: hit / n, coverage: recommended.len() as f64 / products as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shopper(targets: &[u32]) -> Shopper {
        Shopper { history: Vec::new(), targets: targets.iter().copied().collect() }
    }

    #[test]
    fn a_perfect_list_scores_one_and_a_late_hit_counts_less() {
        let perfect = measure(&[shopper(&[1, 2])], 4, |_| vec![2, 1, 3]);
        assert!((perfect.recall - 1.0).abs() < 1e-12 && (perfect.ndcg - 1.0).abs() < 1e-12);
        assert!((perfect.coverage - 0.75).abs() < 1e-12);
        let late = measure(&[shopper(&[9])], 4, |_| vec![1, 2, 9]);
        assert!((late.ndcg - 0.5).abs() < 1e-12, "1 / log2(4)");
        assert!((late.hit - 1.0).abs() < 1e-12);
    }

    #[test]
    fn more_targets_than_places_can_still_be_perfect() {
        let many: Vec<u32> = (0..30).collect();
        let quality = measure(&[shopper(&many)], 30, |_| (0..10).collect());
        assert!((quality.recall - 1.0).abs() < 1e-12 && (quality.ndcg - 1.0).abs() < 1e-12);
    }
}
