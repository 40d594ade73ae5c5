//! The products that have photographs: rows as merchants write them, with the name of the picture.

use super::jpeg;
use catalogue::feed::{JsonRows, Origin, check};
use catalogue::product::Draft;
use contracts::catalogue::{Image, ImageKind};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// When these products were added: they have no history that would tell.
const LISTED_AT: &str = "2025-11-03T00:00:00Z";

/// Where the resized pictures are served.
const SERVED_AT: &str = "/img/photos";

/// Why the photographs' products cannot be read.
#[derive(Debug, thiserror::Error)]
pub(super) enum PhotoError {
    /// The list of products cannot be read.
    #[error("products.jsonl of the photos")]
    Feed(#[from] catalogue::feed::FeedError),
    /// A row is wrong.
    #[error("products.jsonl of the photos, line {line}: {detail}")]
    Row {
        /// The line, from 1.
        line: u64,
        /// Every fault.
        detail: String,
    },
    /// A picture is missing or is no JPEG.
    #[error("{0} is not a JPEG that can be read")]
    Picture(String),
    /// The list cannot be opened.
    #[error("products.jsonl of the photos")]
    Io(#[from] std::io::Error),
}

/// The drafts of every product in `folder`, whose pictures are named by the article numbers.
pub(super) fn read(folder: &Path, rates: &money::Rates) -> Result<Vec<Draft>, PhotoError> {
    let origin = Origin { source: "product-photos", listed_at: LISTED_AT, rates };
    let rows = JsonRows::new(BufReader::new(File::open(folder.join("products.jsonl"))?))?;
    rows.map(|row| {
        let row = row?;
        let draft = row.row.and_then(|fields| check(&fields, &origin)).map_err(|faults| PhotoError::Row {
            line: row.line,
            detail: faults.iter().map(|f| format!("{} {}", f.field, f.detail)).collect::<Vec<_>>().join("; "),
        })?;
        let name = draft.sku.to_lowercase();
        let photo = picture(folder, &name)?;
        Ok(Draft { photo: Some(photo), ..draft })
    })
    .collect()
}

fn picture(folder: &Path, name: &str) -> Result<Image, PhotoError> {
    let file = format!("{name}.jpg");
    let size = std::fs::read(folder.join(&file)).ok().and_then(|bytes| jpeg::size(&bytes));
    let (width, height) = size.ok_or(PhotoError::Picture(file))?;
    Ok(Image { src: format!("{SERVED_AT}/{name}"), kind: ImageKind::Photo, width, height, alt: None })
}
