//! A segment opened for reading: immutable, checked once, shared by every query of an isolate. Documents are numbered from the most
//! to the least popular (what can be bought now before what cannot), so a list read from its beginning is read best first.

use crate::bytes::U32s;
use crate::container::{Container, FormatError, Slice};
use crate::labels::Labels;
use crate::phrases::Phrases;
use crate::postings::Postings;
use crate::section::Section;
use crate::vocabulary::Vocabulary;

pub(crate) const MAGIC: [u8; 4] = *b"GYSS";

/// The index of a catalogue.
pub struct Segment {
    pub(crate) docs: u32,
    pub(crate) labels: Labels,
    pub(crate) facet_of_values: Vec<u16>,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) phrases: Phrases,
    group_offsets: Slice,
    group_postings: Slice,
    value_offsets: Slice,
    value_postings: Slice,
    doc_value_offsets: Slice,
    doc_values: Slice,
    prices: Slice,
    created: Slice,
    popularity: Slice,
    name_lengths: Slice,
    stock: Slice,
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
        let group_offsets = of(Section::GroupOffsets)?;
        let groups = U32s::new(&group_offsets).len().saturating_sub(1);
        let stock = of(Section::Stock)?;
        let segment = Segment {
            docs: u32::try_from(stock.len()).map_err(|_| malformed(Section::Stock))?,
            facet_of_values: labels.facet_of_values(),
            labels,
            vocabulary: Vocabulary::open(&container, groups)?,
            phrases: Phrases::open(&container)?,
            group_offsets,
            group_postings: of(Section::GroupPostings)?,
            value_offsets: of(Section::ValueOffsets)?,
            value_postings: of(Section::ValuePostings)?,
            doc_value_offsets: of(Section::DocValueOffsets)?,
            doc_values: of(Section::DocValues)?,
            prices: of(Section::Prices)?,
            created: of(Section::Created)?,
            popularity: of(Section::Popularity)?,
            name_lengths: of(Section::NameLengths)?,
            stock,
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
        let each_four = |column: &Slice| column.len() == docs * 4;
        let sound = [
            (Section::GroupOffsets, U32s::new(&self.group_offsets).delimit(groups, self.group_postings.len())),
            (Section::ValueOffsets, U32s::new(&self.value_offsets).delimit(values, self.value_postings.len())),
            (Section::DocValues, self.doc_values.len().is_multiple_of(2)),
            (Section::DocValueOffsets, U32s::new(&self.doc_value_offsets).delimit(docs, self.doc_values.len() / 2)),
            (Section::Prices, each_four(&self.prices)),
            (Section::Created, each_four(&self.created)),
            (Section::Popularity, self.popularity.len() == docs),
            (Section::NameLengths, self.name_lengths.len() == docs),
            (Section::ByPrice, each_four(&self.by_price)),
            (Section::ByDearest, each_four(&self.by_dearest)),
            (Section::ByNewest, each_four(&self.by_newest)),
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

    /// The keys by which the `facets` parameter may filter.
    pub fn facet_keys(&self) -> impl Iterator<Item = &str> {
        self.labels.facets.iter().map(|f| f.key.as_str()).filter(|key| *key != crate::labels::MERCHANT)
    }

    pub(crate) fn group(&self, group: u32) -> Postings<'_> {
        Postings::new(list(&self.group_offsets, &self.group_postings, group as usize))
    }

    /// How many documents a group occurs in.
    pub(crate) fn frequency(&self, group: u32) -> u32 {
        crate::postings::count(list(&self.group_offsets, &self.group_postings, group as usize))
    }

    /// How many documents have a facet value.
    pub(crate) fn value_frequency(&self, value: usize) -> u32 {
        crate::postings::count(list(&self.value_offsets, &self.value_postings, value))
    }

    pub(crate) fn with_value(&self, value: u16) -> Postings<'_> {
        Postings::new(list(&self.value_offsets, &self.value_postings, usize::from(value)))
    }

    /// The facet values of a document.
    pub(crate) fn values_of(&self, doc: u32) -> impl Iterator<Item = u16> + '_ {
        let span = U32s::new(&self.doc_value_offsets).span(doc as usize).unwrap_or_default();
        let bytes = self.doc_values.get(span.start * 2..span.end * 2).unwrap_or_default();
        bytes.chunks_exact(2).map(|b| b.try_into().map_or(0, u16::from_le_bytes))
    }

    /// Price in centimes of a dirham.
    pub(crate) fn price(&self, doc: u32) -> u32 {
        U32s::new(&self.prices).get(doc as usize).unwrap_or(0)
    }

    /// When it was first listed, seconds since 1970.
    pub(crate) fn created(&self, doc: u32) -> u32 {
        U32s::new(&self.created).get(doc as usize).unwrap_or(0)
    }

    /// From 0 to 1 on a logarithmic scale.
    pub(crate) fn popularity(&self, doc: u32) -> f32 {
        f32::from(self.popularity.get(doc as usize).copied().unwrap_or(0)) / 255.0
    }

    pub(crate) fn name_length(&self, doc: u32) -> u8 {
        self.name_lengths.get(doc as usize).copied().unwrap_or(1).max(1)
    }

    pub(crate) fn in_stock(&self, doc: u32) -> bool {
        self.stock.get(doc as usize).is_some_and(|s| *s != 0)
    }

    /// Documents by rising price, then popularity.
    pub(crate) fn by_price(&self) -> U32s<'_> {
        U32s::new(&self.by_price)
    }

    /// Documents by falling price, then popularity.
    pub(crate) fn by_dearest(&self) -> U32s<'_> {
        U32s::new(&self.by_dearest)
    }

    /// Documents from the latest to the first listed, then by popularity.
    pub(crate) fn by_newest(&self) -> U32s<'_> {
        U32s::new(&self.by_newest)
    }
}

fn list<'a>(offsets: &[u8], postings: &'a [u8], number: usize) -> &'a [u8] {
    U32s::new(offsets).span(number).and_then(|span| postings.get(span)).unwrap_or_default()
}
