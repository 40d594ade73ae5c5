//! The sections of a segment, by number. New ones go at the end; a number never changes its meaning within a format.

use crate::container::{Container, FormatError, Slice};

/// A section of the segment part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub(crate) enum Section {
    /// JSON: facets with their values and names.
    Labels,
    /// Finite-state map from words to entries.
    Vocabulary,
    /// Where each entry's items begin.
    EntryOffsets,
    /// Where entries lead, as `vocabulary::Target` packs it.
    EntryItems,
    /// Language of each entry.
    EntryLangs,
    EntryDisplayOffsets,
    /// How entries are written where that differs from the key.
    EntryDisplay,
    GroupOffsets,
    /// Posting list of each group.
    GroupPostings,
    ValueOffsets,
    /// Posting list of each facet value.
    ValuePostings,
    SetOffsets,
    /// Facet values of each set of values, two bytes each; many documents share a set.
    SetValues,
    /// Set of each document, three bytes.
    DocSets,
    /// Merchant's value of each document, two bytes.
    DocMerchants,
    /// Price in centimes of a dirham.
    Prices,
    /// Day since 1970 on which it was first listed, two bytes.
    Days,
    /// Words in the name, one byte.
    NameLengths,
    /// Number of documents that can be bought now, which come first; then, for each run of documents that were bought equally
    /// often, its first document and how often.
    Popularity,
    /// Documents by rising price, three bytes.
    ByPrice,
    /// Documents by falling price.
    ByDearest,
    /// Documents from the latest to the first listed.
    ByNewest,
    /// Finite-state map from folded phrases to phrase numbers.
    Phrases,
    PhraseWeights,
    PhraseLangs,
    PhraseTextOffsets,
    PhraseText,
    /// Documents by id: buckets, checks, documents.
    IdBuckets,
    IdChecks,
    IdDocs,
    /// Documents by the merchant's article number.
    SkuBuckets,
    SkuChecks,
    SkuDocs,
    /// The id of each document, ten bytes; empty when one has another form.
    DocIds,
    /// JSON: what the cards' records refer to, `packed::Tables`; empty in a segment without cards.
    CardTables,
    CardWordOffsets,
    /// The words of names, by how often they occur.
    CardWords,
    /// Where each eighth record begins.
    CardOffsets,
    /// A record for each document, until the room ends.
    CardRecords,
}

/// How many sections there are.
pub(crate) const SECTIONS: usize = Section::CardRecords as usize + 1;

impl Section {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Section::Labels => "labels",
            Section::Vocabulary => "vocabulary",
            Section::EntryOffsets | Section::EntryItems | Section::EntryLangs => "entries",
            Section::EntryDisplayOffsets | Section::EntryDisplay => "display",
            Section::GroupOffsets | Section::GroupPostings => "postings",
            Section::ValueOffsets | Section::ValuePostings => "value postings",
            Section::SetOffsets | Section::SetValues => "value sets",
            Section::DocSets | Section::DocMerchants => "document values",
            Section::Prices => "prices",
            Section::Days => "days",
            Section::NameLengths => "name lengths",
            Section::Popularity => "popularity",
            Section::ByPrice | Section::ByDearest => "by price",
            Section::ByNewest => "by newest",
            Section::Phrases => "phrases",
            Section::PhraseWeights | Section::PhraseLangs => "phrase weights",
            Section::PhraseTextOffsets | Section::PhraseText => "phrase texts",
            Section::IdBuckets | Section::IdChecks | Section::IdDocs => "ids",
            Section::DocIds => "document ids",
            Section::CardTables | Section::CardWordOffsets | Section::CardWords => "card tables",
            Section::CardOffsets | Section::CardRecords => "cards",
            Section::SkuBuckets | Section::SkuChecks | Section::SkuDocs => "article numbers",
        }
    }

    pub(crate) fn of(self, container: &Container) -> Result<Slice, FormatError> {
        container.section(self as usize, self.name())
    }
}
