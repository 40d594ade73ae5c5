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
    /// Groups and relations, `group << 2 | relation`.
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
    DocValueOffsets,
    /// Facet values of each document, two bytes each.
    DocValues,
    /// Price in centimes of a dirham.
    Prices,
    /// Seconds since 1970 at which it was first listed.
    Created,
    /// Popularity on a scale of 0 to 255.
    Popularity,
    /// Words in the name.
    NameLengths,
    /// 1 when it can be bought now.
    Stock,
    /// Documents by rising price.
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
}

/// How many sections there are.
pub(crate) const SECTIONS: usize = Section::PhraseText as usize + 1;

impl Section {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Section::Labels => "labels",
            Section::Vocabulary => "vocabulary",
            Section::EntryOffsets | Section::EntryItems | Section::EntryLangs => "entries",
            Section::EntryDisplayOffsets | Section::EntryDisplay => "display",
            Section::GroupOffsets | Section::GroupPostings => "postings",
            Section::ValueOffsets | Section::ValuePostings => "value postings",
            Section::DocValueOffsets | Section::DocValues => "document values",
            Section::Prices => "prices",
            Section::Created => "created",
            Section::Popularity => "popularity",
            Section::NameLengths => "name lengths",
            Section::Stock => "stock",
            Section::ByPrice | Section::ByDearest => "by price",
            Section::ByNewest => "by newest",
            Section::Phrases => "phrases",
            Section::PhraseWeights | Section::PhraseLangs => "phrase weights",
            Section::PhraseTextOffsets | Section::PhraseText => "phrase texts",
        }
    }

    pub(crate) fn of(self, container: &Container) -> Result<Slice, FormatError> {
        container.section(self as usize, self.name())
    }
}
