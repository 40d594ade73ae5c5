//! EASE: the item-item weights that best rebuild every customer's purchases from the others, in closed form
//! (Steck, “Embarrassingly Shallow Autoencoders for Sparse Data”, WWW 2019).

use faer::linalg::solvers::{DenseSolveCore, Llt};
use faer::{Mat, Par, Side};

/// The Gram matrix of weighted purchases: each customer's distinct products with the weight of each purchase.
pub(crate) fn gram(baskets: &[Vec<(u32, f64)>], products: usize) -> Mat<f64> {
    let mut gram = Mat::zeros(products, products);
    for basket in baskets {
        for &(a, weight) in basket {
            let mut column = gram.as_mut().col_mut(a as usize);
            for &(b, other) in basket {
                column[b as usize] += weight * other;
            }
        }
    }
    gram
}

/// Weights `B[from, to]`, zero on the diagonal: with P the inverse of Gram + λI, `B = -P / diag(P)` by column.
/// One thread computes it, so the same sales give the same bytes.
///
/// # Errors
/// When the matrix has no Cholesky factor, which λ > 0 rules out for a Gram matrix.
pub(crate) fn ease(gram: &Mat<f64>, lambda: f64) -> Result<Mat<f64>, faer::linalg::solvers::LltError> {
    faer::set_global_parallelism(Par::Seq);
    let mut regular = gram.clone();
    for i in 0..gram.nrows() {
        regular[(i, i)] += lambda;
    }
    let mut weights = Llt::new(regular.as_ref(), Side::Lower)?.inverse();
    for to in 0..weights.ncols() {
        let diagonal = weights[(to, to)];
        for from in 0..weights.nrows() {
            weights[(from, to)] /= -diagonal;
        }
        weights[(to, to)] = 0.0;
    }
    Ok(weights)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gram_matrix_sums_weighted_pairs() {
        let gram = gram(&[vec![(0, 1.0), (1, 0.5)], vec![(1, 1.0)]], 2);
        assert_eq!((gram[(0, 0)], gram[(0, 1)], gram[(1, 0)], gram[(1, 1)]), (1.0, 0.5, 0.5, 1.25));
    }

    /// Two products: the weight that rebuilds b from a minimises |b - w a|² + λ w², so w = a·b / (a·a + λ).
    #[test]
    fn weights_are_those_of_ridge_regression_without_the_product_itself() {
        let gram = gram(&[vec![(0, 1.0), (1, 1.0)], vec![(0, 1.0)], vec![(0, 1.0), (1, 1.0)]], 2);
        let weights = ease(&gram, 0.5).unwrap();
        assert!((weights[(0, 1)] - 2.0 / 3.5).abs() < 1e-12);
        assert!((weights[(1, 0)] - 2.0 / 2.5).abs() < 1e-12);
        assert!(weights[(0, 0)].abs() < f64::EPSILON && weights[(1, 1)].abs() < f64::EPSILON);
    }
}
