//! A segment opened for reading: immutable, checked once, shared by every query of an isolate. Documents are numbered from the most
//! to the least popular (what can be bought now before what cannot), so a list read from its beginning is read best first.

use crate::bytes::{U16s, U24s, U32s};
use crate::container::{Container, FormatError, Slice};
use crate::ids::Ids;
use crate::keys::{IDS, Keys, SKUS};
use crate::labels::{Labels, WrittenFacet};
use crate::packed::{Beside, Packed};
use crate::phrases::Phrases;
use crate::postings::Postings;
use crate::rank;
use crate::section::Section;
use crate::vocabulary::{List, Vocabulary};
use contracts::catalogue::ProductCard;

pub(crate) const MAGIC: [u8; 4] = *b"GYSS";

/// The index of a catalogue.
pub struct Segment {
    docs: u32,
    pub(crate) labels: Labels,
    pub(crate) facet_of_values: Vec<u16>,
    /// The labels as answers show them.
    pub(crate) written: Vec<WrittenFacet>,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) phrases: Phrases,
    ids: Keys<4>,
    skus: Keys<2>,
    doc_ids: Ids,
    cards: Option<Packed>,
    group_offsets: Slice,
    group_postings: Slice,
    value_offsets: Slice,
    value_postings: Slice,
    set_offsets: Slice,
    set_values: Slice,
    doc_sets: Slice,
    doc_merchants: Slice,
    prices: Slice,
    days: Slice,
    name_lengths: Slice,
    in_stock: u32,
    /// First document of each run of documents bought equally often, how often, and what that is worth.
    popularity: Vec<(u32, u32, f32)>,
    by_price: Slice,
    by_dearest: Slice,
    by_newest: Slice,
}

impl Segment {
    /// Opens what [`crate::build`] wrote.
    ///
    /// # Errors
    /// When the bytes are another format, damaged, or do not fit together.
    pub fn open(bytes: Vec<u8>) -> Result<Segment, FormatError> {
        let container = Container::open(bytes, MAGIC)?;
        let of = |section: Section| section.of(&container);
        let malformed = |section: Section| FormatError::Section(section.name());
        let labels: Labels = serde_json::from_slice(&of(Section::Labels)?).map_err(|_| malformed(Section::Labels))?;
        let written = labels.facets.iter().map(WrittenFacet::of).collect::<Result<_, _>>();
        let group_offsets = of(Section::GroupOffsets)?;
        let groups = U32s::new(&group_offsets).len().saturating_sub(1);
        let name_lengths = of(Section::NameLengths)?;
        let docs = name_lengths.len();
        let popularity = of(Section::Popularity)?;
        let (in_stock, runs) = runs(&popularity);
        let segment = Segment {
            docs: u32::try_from(docs).map_err(|_| malformed(Section::NameLengths))?,
            facet_of_values: labels.facet_of_values(),
            written: written.map_err(|_| malformed(Section::Labels))?,
            vocabulary: Vocabulary::open(&container, groups, labels.values())?,
            labels,
            phrases: Phrases::open(&container)?,
            ids: Keys::open(&container, IDS, docs)?,
            skus: Keys::open(&container, SKUS, docs)?,
            // segments of before have none
            doc_ids: Ids::open(of(Section::DocIds).ok(), docs),
            cards: Packed::open(&container)?,
            group_offsets,
            group_postings: of(Section::GroupPostings)?,
            value_offsets: of(Section::ValueOffsets)?,
            value_postings: of(Section::ValuePostings)?,
            set_offsets: of(Section::SetOffsets)?,
            set_values: of(Section::SetValues)?,
            doc_sets: of(Section::DocSets)?,
            doc_merchants: of(Section::DocMerchants)?,
            prices: of(Section::Prices)?,
            days: of(Section::Days)?,
            name_lengths,
            in_stock,
            popularity: runs,
            by_price: of(Section::ByPrice)?,
            by_dearest: of(Section::ByDearest)?,
            by_newest: of(Section::ByNewest)?,
        };
        segment.check(groups)?;
        Ok(segment)
    }

    fn check(&self, groups: usize) -> Result<(), FormatError> {
        let docs = self.docs as usize;
        let values = self.labels.values();
        let sets = U32s::new(&self.set_offsets).len().saturating_sub(1);
        let wide = |column: &Slice, bytes: usize| column.len() == docs * bytes;
        let sound = [
            (Section::GroupOffsets, U32s::new(&self.group_offsets).delimit(groups, self.group_postings.len())),
            (Section::ValueOffsets, U32s::new(&self.value_offsets).delimit(values, self.value_postings.len())),
            (Section::SetOffsets, U32s::new(&self.set_offsets).delimit(sets, self.set_values.len() / 2)),
            (Section::DocSets, wide(&self.doc_sets, 3)),
            (Section::DocMerchants, wide(&self.doc_merchants, 2)),
            (Section::Prices, wide(&self.prices, 4)),
            (Section::Days, wide(&self.days, 2)),
            (Section::ByPrice, wide(&self.by_price, 3)),
            (Section::ByDearest, wide(&self.by_dearest, 3)),
            (Section::ByNewest, wide(&self.by_newest, 3)),
        ];
        match sound.into_iter().find(|(_, ok)| !ok) {
            Some((section, _)) => Err(FormatError::Section(section.name())),
            None => Ok(()),
        }
    }

    /// How many products it holds.
    #[must_use]
    pub fn docs(&self) -> u32 {
        self.docs
    }

    /// How many words it knows.
    #[must_use]
    pub fn words(&self) -> usize {
        self.vocabulary.len()
    }

    /// How many chunks of cards belong to it.
    #[must_use]
    pub fn card_chunks(&self) -> u32 {
        self.docs.div_ceil(crate::cards::CHUNK)
    }

    /// The id of a document; none in a segment without ids.
    #[must_use]
    pub fn id(&self, doc: u32) -> Option<String> {
        self.doc_ids.get(doc)
    }

    /// The card of a document as it was when the segment was built; none where the segment holds none, and in one without ids.
    #[must_use]
    pub fn card(&self, doc: u32) -> Option<ProductCard> {
        let merchant = self.merchant(doc).and_then(|value| self.labels.label(value))?;
        let beside =
            Beside { id: &self.id(doc)?, mad: self.price(doc), merchant: (&merchant.value, &merchant.name.fr) };
        self.cards.as_ref()?.get(doc, beside)
    }

    /// The documents of a product, by its id: at most one, but for a mistake of about one in 200 million.
    pub(crate) fn with_id(&self, id: &str) -> impl Iterator<Item = u32> + '_ {
        self.ids.docs(id).filter(|doc| *doc < self.docs)
    }

    /// The documents with an article number, folded.
    pub(crate) fn with_sku(&self, sku: &str) -> impl Iterator<Item = u32> + '_ {
        self.skus.docs(sku).filter(|doc| *doc < self.docs)
    }

    /// The documents of a list of the vocabulary.
    pub(crate) fn list(&self, list: List) -> Postings<'_> {
        match list {
            List::Group(group) => Postings::new(bytes(&self.group_offsets, &self.group_postings, group as usize)),
            List::Value(value) => self.with_value(value),
            List::Doc(doc) => Postings::one(doc),
        }
    }

    /// How many documents a list holds.
    pub(crate) fn frequency(&self, list: List) -> u32 {
        let (offsets, postings, number) = match list {
            List::Group(group) => (&self.group_offsets, &self.group_postings, group as usize),
            List::Value(value) => (&self.value_offsets, &self.value_postings, usize::from(value)),
            List::Doc(_) => return 1,
        };
        crate::postings::count(bytes(offsets, postings, number))
    }

    /// How many documents have a facet value.
    pub(crate) fn value_frequency(&self, value: u16) -> u32 {
        self.frequency(List::Value(value))
    }

    pub(crate) fn with_value(&self, value: u16) -> Postings<'_> {
        Postings::of_values(bytes(&self.value_offsets, &self.value_postings, usize::from(value)))
    }

    /// The facet values of a document, and its merchant's.
    pub(crate) fn values_of(&self, doc: u32) -> impl Iterator<Item = u16> + '_ {
        let set = U24s::new(&self.doc_sets).get(doc as usize).map_or(usize::MAX, |set| set as usize);
        let span = U32s::new(&self.set_offsets).span(set).unwrap_or_default();
        let bytes = self.set_values.get(span.start * 2..span.end * 2).unwrap_or_default();
        bytes.chunks_exact(2).map(|b| b.try_into().map_or(0, u16::from_le_bytes)).chain(self.merchant(doc))
    }

    fn merchant(&self, doc: u32) -> Option<u16> {
        U16s::new(&self.doc_merchants).get(doc as usize).and_then(|value| u16::try_from(value).ok())
    }

    /// Price in centimes of a dirham.
    pub(crate) fn price(&self, doc: u32) -> u32 {
        U32s::new(&self.prices).get(doc as usize).unwrap_or(0)
    }

    /// The day on which it was first listed, since 1970.
    pub(crate) fn day(&self, doc: u32) -> u32 {
        U16s::new(&self.days).get(doc as usize).unwrap_or(0)
    }

    /// In how many orders it was bought.
    pub(crate) fn orders(&self, doc: u32) -> u32 {
        self.run(doc).map_or(0, |(_, orders, _)| *orders)
    }

    fn run(&self, doc: u32) -> Option<&(u32, u32, f32)> {
        self.popularity.get(self.popularity.partition_point(|(first, ..)| *first <= doc).checked_sub(1)?)
    }

    /// The first document that comes after a product in stock or not, bought in so many orders.
    pub(crate) fn first_less_popular(&self, in_stock: bool, orders: u32) -> u32 {
        let (mut low, mut high) = if in_stock { (0, self.in_stock) } else { (self.in_stock, self.docs) };
        while low < high {
            let middle = u32::midpoint(low, high);
            if self.orders(middle) >= orders { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// From 0 to 1 on a logarithmic scale.
    pub(crate) fn popularity(&self, doc: u32) -> f32 {
        self.run(doc).map_or(0.0, |(.., worth)| *worth)
    }

    pub(crate) fn name_length(&self, doc: u32) -> u8 {
        self.name_lengths.get(doc as usize).copied().unwrap_or(1).max(1)
    }

    /// True for what can be bought now: these documents come first.
    pub(crate) fn in_stock(&self, doc: u32) -> bool {
        doc < self.in_stock
    }

    /// Documents by rising price, then popularity.
    pub(crate) fn by_price(&self) -> U24s<'_> {
        U24s::new(&self.by_price)
    }

    /// Documents by falling price, then popularity.
    pub(crate) fn by_dearest(&self) -> U24s<'_> {
        U24s::new(&self.by_dearest)
    }

    /// Documents from the latest to the first listed, then by popularity.
    pub(crate) fn by_newest(&self) -> U24s<'_> {
        U24s::new(&self.by_newest)
    }
}

/// The number of documents in stock, and the runs that follow it.
fn runs(section: &[u8]) -> (u32, Vec<(u32, u32, f32)>) {
    let numbers = U32s::new(section);
    let mut rest = numbers.iter();
    let in_stock = rest.next().unwrap_or(0);
    let mut runs = Vec::with_capacity(numbers.len() / 2);
    while let (Some(first), Some(orders)) = (rest.next(), rest.next()) {
        runs.push((first, orders, rank::popularity(orders)));
    }
    (in_stock, runs)
}

fn bytes<'a>(offsets: &[u8], postings: &'a [u8], number: usize) -> &'a [u8] {
    U32s::new(offsets).span(number).and_then(|span| postings.get(span)).unwrap_or_default()
}
