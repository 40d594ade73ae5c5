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
