//! How a model answers: the weights of all neighbours of what somebody looked at are added up.

use crate::model::{Evidence, Model};

/// Most products of a history that are looked at.
pub const MAX_SEEDS: usize = 50;

/// After how many further products a visit counts half.
pub const HALF_LIFE: f32 = 50.0;

/// A product somebody showed interest in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seed {
    /// Its position in the model.
    pub item: u32,
    /// How much it counts; positive.
    pub weight: f32,
}

/// The strongest single cause of a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Because {
    /// Position of the seed.
    pub seed: u32,
    /// What links the two.
    pub evidence: Evidence,
}

/// A recommended product.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scored {
    /// Its position in the model.
    pub item: u32,
    /// In (0, 1], falling along the list.
    pub score: f32,
    /// Absent when the product is shown for its popularity.
    pub because: Option<Because>,
}

/// Seeds out of a history, most recent first: unknown products are skipped, repeated ones count once, the weight halves
/// every [`HALF_LIFE`] products, and at most [`MAX_SEEDS`] are taken.
#[must_use]
pub fn seeds_from_history<'a>(model: &Model, history: impl IntoIterator<Item = &'a str>) -> Vec<Seed> {
    let mut seeds: Vec<Seed> = Vec::new();
    for id in history {
        let Some(item) = model.position(id) else { continue };
        if seeds.iter().all(|s| s.item != item) {
            #[expect(clippy::cast_precision_loss, reason = "at most 50")]
            let age = seeds.len() as f32;
            seeds.push(Seed { item, weight: (-age / HALF_LIFE).exp2() });
            if seeds.len() == MAX_SEEDS {
                break;
            }
        }
    }
    seeds
}

impl Model {
    /// The `n` products that `seeds` (the first [`MAX_SEEDS`] of them) speak for most; never a seed, never one of
    /// `excluded`. Only products that more speaks for than against are given, so there may be fewer.
    /// Scores are relative to the first.
    #[must_use]
    pub fn recommend(&self, seeds: &[Seed], excluded: &[u32], n: usize) -> Vec<Scored> {
        let seeds = &seeds[..seeds.len().min(MAX_SEEDS)];
        let mut sums = vec![0.0_f32; self.len()];
        for seed in seeds {
            let unit = seed.weight * self.scales.get(seed.item as usize).copied().unwrap_or(0.0);
            for link in self.row(seed.item) {
                sums[link.item as usize] += f32::from(link.weight) * unit;
            }
        }
        for item in seeds.iter().map(|s| s.item).chain(excluded.iter().copied()) {
            if let Some(sum) = sums.get_mut(item as usize) {
                *sum = 0.0;
            }
        }
        let mut best: Vec<(u32, f32)> = (0_u32..).zip(sums).filter(|(_, sum)| *sum > 0.0).collect();
        let stronger = |a: &(u32, f32), b: &(u32, f32)| {
            b.1.total_cmp(&a.1).then_with(|| self.rank[a.0 as usize].cmp(&self.rank[b.0 as usize]))
        };
        if best.len() > n {
            best.select_nth_unstable_by(n, stronger);
            best.truncate(n);
        }
        best.sort_unstable_by(stronger);
        let top = best.first().map_or(1.0, |b| b.1);
        (best.into_iter())
            .map(|(item, sum)| Scored {
                item,
                score: (sum / top).max(f32::MIN_POSITIVE),
                because: self.strongest_cause(seeds, item),
            })
            .collect()
    }

    /// The most bought products; never one of `excluded`. Scores are numbers of customers relative to the first.
    #[must_use]
    pub fn popular(&self, excluded: &[u32], n: usize) -> Vec<Scored> {
        let mut list: Vec<Scored> = (self.popular.iter())
            .filter(|item| !excluded.contains(item))
            .take(n)
            .map(|&item| Scored { item, score: self.bought(item), because: None })
            .collect();
        let top = list.first().map_or(1.0, |s| s.score).max(1.0);
        for scored in &mut list {
            scored.score = (scored.score / top).max(f32::MIN_POSITIVE);
        }
        list
    }

    fn bought(&self, item: u32) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a score, not a count")]
        let customers = self.customers[item as usize] as f32;
        customers
    }

    fn strongest_cause(&self, seeds: &[Seed], item: u32) -> Option<Because> {
        let mut best: Option<(f32, Because)> = None;
        for seed in seeds {
            let row = self.row(seed.item);
            let Ok(at) = row.binary_search_by_key(&item, |link| link.item) else { continue };
            let weight = seed.weight * self.scales[seed.item as usize] * f32::from(row[at].weight);
            if weight > best.map_or(0.0, |b| b.0) {
                best = Some((weight, Because { seed: seed.item, evidence: row[at].evidence }));
            }
        }
        best.map(|b| b.1)
    }
}
