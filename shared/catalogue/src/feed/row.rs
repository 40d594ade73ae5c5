//! What a merchant's row is, whatever the file's format.

use contracts::problem::FieldError;

/// Longest row in bytes: a longer one is refused without being held, which also bounds what a forgotten quote can swallow.
pub const MAX_ROW_BYTES: usize = 64 * 1024;

/// The columns that are read. Others are named to the merchant and left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Article number, unique in the merchant's file. Required.
    Sku,
    /// Name. Required.
    Name,
    /// BCP 47 language of name and description; `fr` when absent.
    Lang,
    /// Plain text; empty when absent.
    Description,
    /// Price with at most two decimals, above zero. Required.
    Price,
    /// `MAD`, `EUR` or `USD`; `MAD` when absent.
    Currency,
    /// Units that can be bought; none when absent.
    Stock,
    /// The main collection; chosen from the name when absent.
    Collection,
    /// What is chosen of a product's variants, separated by `|`; a row with options and no name is a variant of the product above.
    Options,
    /// What the options are called, separated by `|`, in the row of the product.
    OptionGroups,
}

impl Column {
    /// Every column, in the order of a row's values.
    pub const ALL: [Column; 10] = [
        Column::Sku,
        Column::Name,
        Column::Lang,
        Column::Description,
        Column::Price,
        Column::Currency,
        Column::Stock,
        Column::Collection,
        Column::Options,
        Column::OptionGroups,
    ];

    /// Without these a file cannot be read at all.
    pub const REQUIRED: [Column; 3] = [Column::Sku, Column::Name, Column::Price];

    /// The column's name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Column::Sku => "sku",
            Column::Name => "name",
            Column::Lang => "lang",
            Column::Description => "description",
            Column::Price => "price",
            Column::Currency => "currency",
            Column::Stock => "stock",
            Column::Collection => "collection",
            Column::Options => "options",
            Column::OptionGroups => "option_groups",
        }
    }

    /// The name under which Vendure's import format has the column, where it has another one.
    const fn vendure(self) -> Option<&'static str> {
        match self {
            Column::Stock => Some("stockOnHand"),
            Column::Options => Some("optionValues"),
            Column::OptionGroups => Some("optionGroups"),
            _ => None,
        }
    }

    /// The column of this name, whatever its case.
    #[must_use]
    pub fn named(name: &str) -> Option<Column> {
        let name = name.trim();
        let called = |other: &str| other.eq_ignore_ascii_case(name);
        Column::ALL.into_iter().find(|c| called(c.name()) || c.vendure().is_some_and(called))
    }
}

/// A row's values. Empty texts and missing ones are the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    values: [Option<String>; Column::ALL.len()],
}

impl Row {
    /// The trimmed value, when there is one.
    #[must_use]
    pub fn get(&self, column: Column) -> Option<&str> {
        self.values[column as usize].as_deref()
    }

    /// Sets a value; spaces around it go, and an empty one is none.
    pub fn set(&mut self, column: Column, value: &str) {
        let value = value.trim();
        self.values[column as usize] = (!value.is_empty()).then(|| value.to_owned());
    }
}

/// A row as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberedRow {
    /// The line it begins on, from 1.
    pub line: u64,
    /// Its values, or why it cannot be read. What is wrong with the whole row is under the field `row`.
    pub row: Result<Row, Vec<FieldError>>,
}

/// One fault of a row.
pub(super) fn fault(field: &str, detail: impl Into<String>) -> FieldError {
    FieldError { field: field.to_owned(), detail: detail.into() }
}

/// The fault of a row longer than [`MAX_ROW_BYTES`].
pub(super) fn too_long(hint: &str) -> Vec<FieldError> {
    vec![fault("row", format!("is longer than {MAX_ROW_BYTES} bytes; {hint}"))]
}

/// A file that cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum FeedError {
    /// The file cannot be read to its end.
    #[error("the file cannot be read")]
    Io(#[from] std::io::Error),
    /// It holds nothing.
    #[error("the file is empty; its first line must name the columns")]
    Empty,
    /// The first line lacks a required column.
    #[error("the first line names no column {0:?}; sku, name and price are needed, found: {1}")]
    MissingColumn(&'static str, String),
    /// The first line names a column twice.
    #[error("the first line names the column {0:?} twice")]
    DoubledColumn(&'static str),
    /// Not in UTF-8.
    #[error("the file is not in UTF-8; save it as \"CSV UTF-8\"")]
    NotUtf8,
}
