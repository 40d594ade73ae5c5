//! The hybrid: EASE's weights plus a share of the likeness of names, each product's strongest links kept and quantised.
//! Products too few customers bought have likeness only, so new ones are recommended too.

use super::ease::{ease, gram};
use super::likeness::likeness;
use super::sales::{Line, Product};
use super::split::known_products;
use faer::Mat;
use recommender::{Evidence, Item, Model};
use std::collections::{BTreeMap, BTreeSet};

/// Fewest orders with both products for “often bought with”; they must also be more than chance.
const TOGETHER: usize = 5;

/// Fewest customers who bought both products for “also chosen by buyers of”.
const COMMON_CUSTOMERS: usize = 2;

/// Likeness below this is chance: one common word among several.
const MIN_LIKENESS: f32 = 0.2;

/// Hyper-parameters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Recipe {
    /// EASE's regularisation.
    pub(crate) lambda: f64,
    /// After how many days a purchase weighs half; infinite for never.
    pub(crate) half_life: f64,
    /// What a likeness of 1 adds to a weight.
    pub(crate) likeness: f32,
    /// Links kept by product.
    pub(crate) neighbours: usize,
}

/// Chosen on the validation split by `origin train recommendations --tune`: the best NDCG of the served form.
pub(crate) const CHOSEN: Recipe = Recipe { lambda: 400.0, half_life: 90.0, likeness: 0.02, neighbours: 50 };

/// What is known of the products before any hyper-parameter: computed once, blended often.
pub(crate) struct Material<'a> {
    products: Vec<&'a Product>,
    likeness: Vec<Vec<(u32, f32)>>,
    /// Products EASE can speak of, by place among `products`.
    known: Vec<u32>,
    /// By customer: `(place among known, age in days of the last purchase)`.
    baskets: Vec<Vec<(u32, i32)>>,
    orders: Vec<Vec<u32>>,
    order_count: usize,
    customers: Vec<Vec<u32>>,
}

/// Failure of the linear algebra.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TrainError {
    /// λ is not positive.
    #[error("the Gram matrix has no Cholesky factor: λ must be positive")]
    NotPositive,
    /// The model's own rules were broken.
    #[error(transparent)]
    Build(#[from] recommender::BuildError),
}

impl<'a> Material<'a> {
    /// Gathers what `lines` (in time, products by place among `products`) say about `products` (by identifier).
    pub(crate) fn gather(products: Vec<&'a Product>, lines: &[Line]) -> Material<'a> {
        let known = known_products(lines, products.len());
        let place: BTreeMap<u32, u32> = known.iter().copied().zip(0..).collect();
        let today = lines.last().map_or(0, |l| l.day);
        let mut last: BTreeMap<u32, BTreeMap<u32, i32>> = BTreeMap::new();
        let (mut orders, mut customers) =
            (vec![BTreeSet::new(); products.len()], vec![BTreeSet::new(); products.len()]);
        for line in lines {
            orders[line.product as usize].insert(line.order);
            if let Some(customer) = line.customer {
                customers[line.product as usize].insert(customer);
                if let Some(&product) = place.get(&line.product) {
                    last.entry(customer).or_default().insert(product, today - line.day);
                }
            }
        }
        let list = |sets: Vec<BTreeSet<u32>>| sets.into_iter().map(|s| s.into_iter().collect()).collect();
        Material {
            likeness: (likeness(products.iter().map(|p| p.name.as_str())).into_iter())
                .map(|row| row.into_iter().filter(|(_, cosine)| *cosine >= MIN_LIKENESS).collect())
                .collect(),
            products,
            known,
            baskets: last.into_values().map(|b| b.into_iter().collect()).collect(),
            order_count: lines.iter().map(|l| l.order).collect::<BTreeSet<u32>>().len(),
            orders: list(orders),
            customers: list(customers),
        }
    }

    /// How many products there are, and how many of them EASE speaks of.
    pub(crate) fn counts(&self) -> (usize, usize) {
        (self.products.len(), self.known.len())
    }

    /// How many pairs of a customer and a product bought there are.
    pub(crate) fn pairs(&self) -> usize {
        self.baskets.iter().map(Vec::len).sum()
    }

    /// EASE's weights between known products.
    ///
    /// # Errors
    /// When λ is not positive.
    pub(crate) fn ease(&self, lambda: f64, half_life: f64) -> Result<Mat<f64>, TrainError> {
        let weighted: Vec<Vec<(u32, f64)>> = (self.baskets.iter())
            .map(|basket| basket.iter().map(|&(p, age)| (p, (-f64::from(age) / half_life).exp2())).collect())
            .collect();
        ease(&gram(&weighted, self.known.len()), lambda).map_err(|_| TrainError::NotPositive)
    }

    /// The model: weights of [`Material::ease`] and likeness, blended, cut and quantised.
    ///
    /// # Errors
    /// When the products are not sorted by identifier.
    pub(crate) fn blend(&self, ease: &Mat<f64>, likeness: f32, neighbours: usize) -> Result<Model, TrainError> {
        let mut place = vec![None; self.products.len()];
        for (at, &product) in self.known.iter().enumerate() {
            place[product as usize] = Some(at);
        }
        let items: Vec<Item> = (0_u32..)
            .zip(&self.products)
            .map(|(from, product)| {
                let alike: BTreeMap<u32, f32> = self.likeness[from as usize].iter().copied().collect();
                let mut row: BTreeMap<u32, f32> = alike.iter().map(|(&to, &cosine)| (to, likeness * cosine)).collect();
                if let Some(from) = place[from as usize] {
                    for (at, &to) in self.known.iter().enumerate() {
                        #[expect(clippy::cast_possible_truncation, reason = "weights are served as one byte")]
                        let weight = ease[(from, at)] as f32;
                        *row.entry(to).or_default() += weight;
                    }
                }
                let mut links: Vec<(u32, f32)> = row.into_iter().filter(|(to, w)| *to != from && *w != 0.0).collect();
                links.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
                links.truncate(neighbours);
                let neighbours = (links.into_iter())
                    .filter_map(|(to, weight)| {
                        let cosine = alike.get(&to).copied().unwrap_or(0.0);
                        Some((to, weight, self.evidence(from, to, weight, likeness * cosine)?))
                    })
                    .collect();
                let customers = u32::try_from(self.customers[from as usize].len()).unwrap_or(u32::MAX);
                Item { id: product.id.clone(), customers, neighbours }
            })
            .collect();
        Ok(Model::build(&items)?)
    }

    /// What can truly be said of a link; none when a positive weight rests on nothing that can be told.
    fn evidence(&self, from: u32, to: u32, weight: f32, alike: f32) -> Option<Evidence> {
        let (from, to) = (from as usize, to as usize);
        if alike > weight / 2.0 {
            Some(Evidence::Alike)
        } else if self.often_together(from, to) {
            Some(Evidence::BoughtTogether)
        } else if weight < 0.0 || common(&self.customers[from], &self.customers[to]) >= COMMON_CUSTOMERS {
            Some(Evidence::SameCustomers)
        } else {
            (alike > 0.0).then_some(Evidence::Alike)
        }
    }

    /// In [`TOGETHER`] orders or more, and in more than chance would bring together.
    fn often_together(&self, from: usize, to: usize) -> bool {
        let (a, b) = (&self.orders[from], &self.orders[to]);
        let together = common(a, b);
        together >= TOGETHER && together * self.order_count > a.len() * b.len()
    }
}

/// How many values two rising lists share.
fn common(mut a: &[u32], mut b: &[u32]) -> usize {
    let mut count = 0;
    while let (Some(x), Some(y)) = (a.first(), b.first()) {
        count += usize::from(x == y);
        if x <= y {
            a = &a[1..];
        }
        if y <= x {
            b = &b[1..];
        }
    }
    count
}
