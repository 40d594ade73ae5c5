//! Past and future: what a model may learn from, and the purchases it is then asked for.
//!
//! The rules are those of the peers' measurements. Products: those that at least five customers bought before the cut.
//! Customers: those who bought before the cut. Asked for: products bought from the cut on that the customer had not bought before.

use super::sales::{Line, Sales};
use std::collections::{BTreeMap, BTreeSet};

/// Fewest customers that make a product's purchases tell something.
pub(crate) const MIN_CUSTOMERS: usize = 5;

/// A stretch of time cut in two. Times are `YYYYMMDDhhmm`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cut {
    /// Name for reports.
    pub(crate) name: &'static str,
    /// The first moment asked for.
    pub(crate) from: u64,
    /// The first moment no longer asked for.
    pub(crate) until: u64,
}

/// The split the peers were measured on.
pub(crate) const T: Cut = Cut { name: "T", from: midnight(2011, 10, 1), until: u64::MAX };

/// The split hyper-parameters are chosen on: it ends where T's future begins, so nothing of that is seen.
pub(crate) const VALIDATION: Cut = Cut { name: "V", from: midnight(2011, 8, 1), until: T.from };

const fn midnight(year: u64, month: u64, day: u64) -> u64 {
    ((year * 100 + month) * 100 + day) * 10_000
}

/// A shopper to be served.
pub(crate) struct Shopper {
    /// Places (in [`Split::products`]) of what was bought before the cut, latest purchase first.
    pub(crate) history: Vec<u32>,
    /// Places of what was bought for the first time after it.
    pub(crate) targets: BTreeSet<u32>,
}

/// Sales cut in two.
pub(crate) struct Split {
    /// Places (in [`Sales::products`]) of the products asked for and recommended.
    pub(crate) products: Vec<u32>,
    /// Lines before the cut of those products; the product is its place among them.
    pub(crate) past: Vec<Line>,
    /// How many customers bought before the cut.
    pub(crate) customers: usize,
    /// Those of them with something to be asked for.
    pub(crate) shoppers: Vec<Shopper>,
}

/// Cuts the sales.
pub(crate) fn split(sales: &Sales, cut: Cut) -> Split {
    let before: Vec<Line> = sales.lines.iter().copied().filter(|l| l.at < cut.from).collect();
    let products = known_products(&before, sales.products.len());
    let place: BTreeMap<u32, u32> = products.iter().copied().zip(0..).collect();
    let mut bought: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    let mut seen: BTreeSet<(u32, u32)> = BTreeSet::new();
    for line in before.iter().rev() {
        let Some(customer) = line.customer else { continue };
        let history = bought.entry(customer).or_default();
        if let Some(&product) = place.get(&line.product)
            && seen.insert((customer, product))
        {
            history.push(product);
        }
    }
    let mut targets: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for line in sales.lines.iter().filter(|l| l.at >= cut.from && l.at < cut.until) {
        if let (Some(customer), Some(&product)) = (line.customer, place.get(&line.product))
            && bought.contains_key(&customer)
            && !seen.contains(&(customer, product))
        {
            targets.entry(customer).or_default().insert(product);
        }
    }
    let customers = bought.len();
    let past = before.iter().filter_map(|l| Some(Line { product: *place.get(&l.product)?, ..*l })).collect();
    let shoppers = (targets.into_iter())
        .map(|(customer, targets)| Shopper { history: bought.remove(&customer).unwrap_or_default(), targets })
        .collect();
    Split { products, past, customers, shoppers }
}

/// The products that at least [`MIN_CUSTOMERS`] bought.
pub(crate) fn known_products(lines: &[Line], products: usize) -> Vec<u32> {
    let mut buyers = vec![0_usize; products];
    let pairs: BTreeSet<(u32, u32)> = lines.iter().filter_map(|l| Some((l.customer?, l.product))).collect();
    for (_, product) in pairs {
        buyers[product as usize] += 1;
    }
    (0_u32..).zip(buyers).filter(|(_, buyers)| *buyers >= MIN_CUSTOMERS).map(|(product, _)| product).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::train::sales::Product;

    const CUT: Cut = Cut { name: "test", from: 100, until: 200 };

    fn sales(lines: &[(u32, u32, u64)]) -> Sales {
        let product = |id: &str| Product { id: id.to_owned(), name: String::new(), listed: true };
        let line = |&(customer, product, at): &(u32, u32, u64)| Line {
            order: 0,
            customer: Some(customer),
            product,
            at,
            day: 0,
        };
        Sales { products: ["a", "b", "c"].map(product).to_vec(), lines: lines.iter().map(line).collect() }
    }

    #[test]
    fn asked_for_is_what_a_known_customer_buys_for_the_first_time_among_known_products() {
        let mut lines: Vec<(u32, u32, u64)> = (0..5).flat_map(|c| [(c, 0, 10 + u64::from(c)), (c, 1, 20)]).collect();
        lines.extend([(5, 0, 30)]);
        // Bought again, a product too few bought before, a new product for them, a new customer, too late.
        lines.extend([(0, 0, 100), (1, 2, 110), (5, 1, 120), (9, 0, 130), (5, 0, 200)]);
        let split = split(&sales(&lines), CUT);
        assert_eq!((split.products, split.customers, split.past.len()), (vec![0, 1], 6, 11));
        assert_eq!(split.shoppers.len(), 1);
        assert_eq!(split.shoppers[0].history, [0]);
        assert_eq!(split.shoppers[0].targets, BTreeSet::from([1]));
    }

    #[test]
    fn a_history_names_each_product_once_latest_purchase_first() {
        let mut lines: Vec<(u32, u32, u64)> = (0..5).flat_map(|c| [(c, 0, 1), (c, 1, 2), (c, 2, 3)]).collect();
        lines.push((7, 1, 4));
        lines.extend([(7, 0, 5), (7, 1, 6), (7, 2, 150)]);
        let split = split(&sales(&lines), CUT);
        assert_eq!(split.shoppers[0].history, [1, 0]);
    }
}
