//! Filters and facet counts. Several values of one facet widen it, several facets narrow each other, and the counts of a facet leave
//! its own selection out, so that the shopper sees what another choice would give.

use crate::index::Index;
use crate::labels::MERCHANT;
use crate::matching::Union;
use crate::segment::Segment;

/// What narrows a list besides its words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filters {
    /// Facet key and wanted values; the facets differ.
    pub facets: Vec<(String, Vec<String>)>,
    /// Slug of the only collection looked at.
    pub collection: Option<String>,
    /// Slug of the only merchant looked at.
    pub merchant: Option<String>,
    /// Least price in centimes of a dirham.
    pub min_price: Option<u32>,
    /// Highest price in centimes of a dirham.
    pub max_price: Option<u32>,
    /// Only what can be bought now.
    pub in_stock: bool,
}

/// Most facets of which values are selected: one bit each.
const MOST_FACETS: usize = 64;

/// How a document fares against the filters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It passes.
    In,
    /// It passes but for the selection of this facet: it counts among that facet's other values.
    ButFor(u16),
    /// It does not pass.
    Out,
}

/// Filters translated into numbers of one segment.
pub(crate) struct Sieve<'a> {
    segment: &'a Segment,
    /// Values that every document must have: collection and merchant.
    must: Vec<u16>,
    /// True when a value asked for is in no document.
    pub(crate) hopeless: bool,
    /// For each value one more than its place in `facets` when it is selected, else 0.
    selected: Vec<u8>,
    /// The facets of which values are selected, and these values.
    facets: Vec<(u16, Vec<u16>)>,
    prices: Option<(u32, u32)>,
    in_stock: bool,
}

impl<'a> Sieve<'a> {
    pub(crate) fn new(segment: &'a Segment, filters: &Filters) -> Sieve<'a> {
        let labels = &segment.labels;
        let mut sieve = Sieve {
            segment,
            must: Vec::new(),
            hopeless: false,
            selected: Vec::new(),
            facets: Vec::new(),
            prices: (filters.min_price.is_some() || filters.max_price.is_some())
                .then(|| (filters.min_price.unwrap_or(0), filters.max_price.unwrap_or(u32::MAX))),
            in_stock: filters.in_stock,
        };
        for (key, wanted) in [(crate::labels::COLLECTION, &filters.collection), (MERCHANT, &filters.merchant)] {
            match wanted.as_ref().map(|value| labels.value(key, value)) {
                Some(Some(value)) => sieve.must.push(value),
                Some(None) => sieve.hopeless = true,
                None => {}
            }
        }
        for (key, values) in filters.facets.iter().take(MOST_FACETS) {
            let Some(facet) = labels.facet(key) else {
                sieve.hopeless = true;
                continue;
            };
            sieve.selected.resize(labels.values(), 0);
            let values: Vec<u16> = values.iter().filter_map(|v| labels.value(key, v)).collect();
            sieve.facets.push((u16::try_from(facet).unwrap_or(u16::MAX), values));
            for value in sieve.facets.last().iter().flat_map(|(_, values)| values) {
                sieve.selected[usize::from(*value)] = u8::try_from(sieve.facets.len()).unwrap_or(u8::MAX);
            }
        }
        sieve
    }

    /// True when every document passes.
    pub(crate) fn is_open(&self) -> bool {
        self.must.is_empty() && self.facets.is_empty() && self.prices.is_none() && !self.in_stock
    }

    /// True when values of facets are selected.
    pub(crate) fn has_choices(&self) -> bool {
        !self.facets.is_empty()
    }

    /// The lists that a document must be in to be worth a look.
    pub(crate) fn required(&self) -> Vec<Union<'a>> {
        self.must.iter().map(|value| Union(vec![self.segment.with_value(*value)])).collect()
    }

    /// The lists that a document must be in to pass.
    pub(crate) fn chosen(&self) -> Vec<Union<'a>> {
        let lists = |values: &Vec<u16>| Union(values.iter().map(|v| self.segment.with_value(*v)).collect());
        self.required().into_iter().chain(self.facets.iter().map(|(_, values)| lists(values))).collect()
    }

    /// How many documents pass, where one list says so.
    pub(crate) fn known_total(&self) -> Option<u32> {
        if self.prices.is_some() || self.in_stock {
            return None;
        }
        match (self.must.as_slice(), self.facets.as_slice()) {
            ([], []) => Some(self.segment.docs()),
            ([value], []) => Some(self.segment.value_frequency(*value)),
            ([], [(_, values)]) if values.len() == 1 => values.first().map(|v| self.segment.value_frequency(*v)),
            _ => None,
        }
    }

    pub(crate) fn is_selected(&self, value: usize) -> bool {
        self.selected.get(value).is_some_and(|s| *s > 0)
    }

    pub(crate) fn check(&self, doc: u32) -> Verdict {
        if self.in_stock && !self.segment.in_stock(doc) {
            return Verdict::Out;
        }
        if let Some((least, most)) = self.prices
            && !(least..=most).contains(&self.segment.price(doc))
        {
            return Verdict::Out;
        }
        if self.must.is_empty() && self.facets.is_empty() {
            return Verdict::In;
        }
        let (mut missing, mut met) = (self.must.len(), 0_u64);
        for value in self.segment.values_of(doc) {
            missing -= usize::from(missing > 0 && self.must.contains(&value));
            met |= match self.selected.get(usize::from(value)) {
                Some(0) | None => 0,
                Some(place) => 1_u64.checked_shl(u32::from(*place) - 1).unwrap_or(0),
            };
        }
        if missing > 0 {
            return Verdict::Out;
        }
        let mut unmet = (0_u32..).zip(&self.facets).filter(|(place, _)| met & (1 << place) == 0);
        match (unmet.next(), unmet.next()) {
            (None, _) => Verdict::In,
            (Some((_, (facet, _))), None) => Verdict::ButFor(*facet),
            (Some(_), Some(_)) => Verdict::Out,
        }
    }
}

/// How many matches have a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ValueCount {
    /// Number of the value within its facet.
    pub value: usize,
    /// Matches that have it, among those that fit the other facets.
    pub count: u32,
    /// True when the request asked for it.
    pub selected: bool,
}

/// Counts matches of one segment by facet value.
pub(crate) struct Counter<'a> {
    segment: &'a Segment,
    counts: Vec<u32>,
    pub(crate) total: u32,
}

impl<'a> Counter<'a> {
    pub(crate) fn new(segment: &'a Segment) -> Counter<'a> {
        Counter { segment, counts: vec![0; segment.facet_of_values.len()], total: 0 }
    }

    /// The counts of each part of an index over all its documents, which the segments know.
    pub(crate) fn of_all(index: &'a Index) -> Vec<Counter<'a>> {
        let count = |(number, part): (usize, &crate::index::Part<'a>)| {
            let hidden = |value| if number == 0 { index.delta().map_or(0, |d| d.hidden_with(value)) } else { 0 };
            let of = |value: u16| part.segment.value_frequency(value).saturating_sub(hidden(usize::from(value)));
            let counts = (0..).take(part.segment.facet_of_values.len()).map(of).collect();
            let hidden = u32::try_from(part.hidden.len()).unwrap_or(u32::MAX);
            Counter { segment: part.segment, counts, total: part.segment.docs().saturating_sub(hidden) }
        };
        index.parts().iter().enumerate().map(count).collect()
    }

    pub(crate) fn add(&mut self, doc: u32, verdict: Verdict) {
        self.total += u32::from(verdict == Verdict::In);
        for value in self.segment.values_of(doc).map(usize::from) {
            let counts = match verdict {
                Verdict::In => true,
                Verdict::ButFor(facet) => self.segment.facet_of_values.get(value) == Some(&facet),
                Verdict::Out => false,
            };
            if let Some(count) = self.counts.get_mut(value).filter(|_| counts) {
                *count += 1;
            }
        }
    }

    fn count(&self, facet: usize, value: usize) -> u32 {
        let known = self.segment.labels.facets.get(facet).is_some_and(|f| value < f.values.len());
        let at = self.segment.labels.first(facet) + value;
        self.counts.get(at).copied().filter(|_| known).unwrap_or(0)
    }
}

/// The counts of each facet that is shown, most frequent value first; values without a match only when selected. The last segment
/// names all facets and values, and those that an earlier one knows have the same places there.
pub(crate) fn counted(counters: &[Counter<'_>], sieve: &Sieve<'_>) -> Vec<(usize, Vec<ValueCount>)> {
    let mut out = Vec::new();
    let mut first = 0;
    for (number, facet) in sieve.segment.labels.facets.iter().enumerate() {
        if facet.key != MERCHANT {
            let count = |value: usize| ValueCount {
                value,
                count: counters.iter().map(|c| c.count(number, value)).sum(),
                selected: sieve.is_selected(first + value),
            };
            let mut values: Vec<_> = (0..facet.values.len()).map(count).filter(|v| v.count > 0 || v.selected).collect();
            values.sort_unstable_by_key(|v| (std::cmp::Reverse(v.count), v.value));
            if !values.is_empty() {
                out.push((number, values));
            }
        }
        first += facet.values.len();
    }
    out
}
