//! What a model holds: for every product its strongest neighbours, and how many customers bought it.

/// Most neighbours a product may have.
pub const MAX_NEIGHBOURS: usize = 255;

/// What makes one product a neighbour of another; a reason shown to a shopper must be true of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Evidence {
    /// Both are in the same order more often than chance, and several times.
    BoughtTogether,
    /// Some customers bought both, in one order or in several.
    SameCustomers,
    /// Their names share telling words.
    Alike,
}

/// A product as training describes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The product's identifier.
    pub id: String,
    /// How many distinct customers bought it.
    pub customers: u32,
    /// `(position of the neighbour, weight, evidence)`; weights are finite, negative ones speak against.
    pub neighbours: Vec<(u32, f32, Evidence)>,
}

/// A neighbour as it is served: its weight is one byte times its product's scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Neighbour {
    /// Position of the product.
    pub item: u32,
    /// Weight of the link.
    pub weight: f32,
    /// What it rests on.
    pub evidence: Evidence,
}

/// Why items do not make up a model.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BuildError {
    /// Identifiers must rise strictly and be 1 to 255 bytes long.
    #[error("item {0}: identifiers must rise strictly and have 1 to 255 bytes")]
    Id(usize),
    /// A neighbour is out of range, is the item itself, or has no finite weight; or there are too many.
    #[error("item {0}: a neighbour is out of range, itself or without weight, or there are more than 255")]
    Neighbour(usize),
    /// More items than positions can name.
    #[error("too many items")]
    TooMany,
}

/// A trained model. Products are named by their position in the order of their identifiers.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    pub(crate) ids: Vec<Box<str>>,
    pub(crate) customers: Vec<u32>,
    /// Positions, most bought first.
    pub(crate) popular: Vec<u32>,
    /// Place of each product in `popular`.
    pub(crate) rank: Vec<u32>,
    /// What one unit of a weight byte means, by product.
    pub(crate) scales: Vec<f32>,
    /// Where each product's links start; one more entry closes the last.
    pub(crate) starts: Vec<u32>,
    pub(crate) links: Vec<Link>,
}

/// A link in memory: 8 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) item: u32,
    pub(crate) weight: i8,
    pub(crate) evidence: Evidence,
}

impl Model {
    /// Quantises `items` (sorted by identifier) to a model. The strongest weight of each product becomes ±127;
    /// links that round to nothing are dropped.
    ///
    /// # Errors
    /// When identifiers do not rise or a neighbour makes no sense.
    pub fn build(items: &[Item]) -> Result<Model, BuildError> {
        let count = u32::try_from(items.len()).map_err(|_| BuildError::TooMany)?;
        let (mut scales, mut starts, mut links) = (Vec::new(), vec![0], Vec::new());
        for (position, item) in items.iter().enumerate() {
            let sensible = |&(to, w, _): &(u32, f32, Evidence)| to < count && to as usize != position && w.is_finite();
            if item.neighbours.len() > MAX_NEIGHBOURS || !item.neighbours.iter().all(sensible) {
                return Err(BuildError::Neighbour(position));
            }
            let strongest = item.neighbours.iter().fold(0.0_f32, |max, n| max.max(n.1.abs()));
            let scale = strongest / 127.0;
            let mut row: Vec<Link> = (item.neighbours.iter())
                .map(|&(item, weight, evidence)| Link { item, weight: quantise(weight, scale), evidence })
                .filter(|link| link.weight != 0)
                .collect();
            row.sort_unstable_by_key(|link| link.item);
            if row.windows(2).any(|w| w[0].item == w[1].item) {
                return Err(BuildError::Neighbour(position));
            }
            links.append(&mut row);
            scales.push(scale);
            starts.push(u32::try_from(links.len()).map_err(|_| BuildError::TooMany)?);
        }
        let ids: Vec<Box<str>> = items.iter().map(|i| i.id.as_str().into()).collect();
        check_ids(&ids)?;
        Ok(Model::assemble(ids, items.iter().map(|i| i.customers).collect(), scales, starts, links))
    }

    /// Adds what follows from the rest: the order of popularity.
    pub(crate) fn assemble(
        ids: Vec<Box<str>>,
        customers: Vec<u32>,
        scales: Vec<f32>,
        starts: Vec<u32>,
        links: Vec<Link>,
    ) -> Model {
        let mut popular: Vec<u32> = (0_u32..).take(customers.len()).collect();
        popular.sort_by_key(|&item| std::cmp::Reverse(customers[item as usize]));
        let mut rank = vec![0; popular.len()];
        for (place, &item) in (0_u32..).zip(&popular) {
            rank[item as usize] = place;
        }
        Model { ids, customers, popular, rank, scales, starts, links }
    }

    /// How many products it knows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// True when it knows no product.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// How many links it holds.
    #[must_use]
    pub fn links(&self) -> usize {
        self.links.len()
    }

    /// Position of a product.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<u32> {
        self.ids.binary_search_by(|known| (**known).cmp(id)).ok().and_then(|p| u32::try_from(p).ok())
    }

    /// Identifier of the product at a position this model gave out.
    #[must_use]
    pub fn id(&self, item: u32) -> Option<&str> {
        self.ids.get(item as usize).map(|id| &**id)
    }

    /// A product's neighbours, by position.
    pub fn neighbours(&self, item: u32) -> impl Iterator<Item = Neighbour> + '_ {
        let scale = self.scales.get(item as usize).copied().unwrap_or(0.0);
        self.row(item).iter().map(move |l| Neighbour {
            item: l.item,
            weight: f32::from(l.weight) * scale,
            evidence: l.evidence,
        })
    }

    pub(crate) fn row(&self, item: u32) -> &[Link] {
        let item = item as usize;
        match (self.starts.get(item), self.starts.get(item + 1)) {
            (Some(&from), Some(&to)) => self.links.get(from as usize..to as usize).unwrap_or(&[]),
            _ => &[],
        }
    }
}

/// Identifiers rise strictly and have 1 to 255 bytes.
pub(crate) fn check_ids(ids: &[Box<str>]) -> Result<(), BuildError> {
    for (position, id) in ids.iter().enumerate() {
        let rises = position == 0 || ids[position - 1] < *id;
        if !rises || id.is_empty() || id.len() > 255 {
            return Err(BuildError::Id(position));
        }
    }
    Ok(())
}

fn quantise(weight: f32, scale: f32) -> i8 {
    if scale <= 0.0 {
        return 0;
    }
    #[expect(clippy::cast_possible_truncation, reason = "clamped to the range of a byte")]
    let byte = (weight / scale).round().clamp(-127.0, 127.0) as i8;
    byte
}
