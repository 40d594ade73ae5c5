//! Rows become products: a row with a name begins one, and the rows of its variants below it are folded into it. What the product
//! itself has no place for yet, every variant's number, price, stock and options, is kept in `variants/{merchant}.csv`.

use catalogue::feed::{Column, Origin, Row, Variant, check, check_variant, fold};
use catalogue::ids::hash64;
use catalogue::product::Draft;
use contracts::problem::FieldError;
use std::collections::HashSet;
use std::fs::File;
use std::path::Path;

/// The product whose rows are being read.
enum Above {
    /// None yet.
    Nothing,
    /// It was refused: so are its variants.
    Refused,
    Product(Box<Draft>, Vec<Variant>),
}

/// The rows read so far.
pub(super) struct Folding<'a> {
    origin: Origin<'a>,
    above: Above,
    /// Numbers of variants met, by hash; those of products are looked up where these are kept.
    skus: HashSet<u64>,
    /// Variants beyond the first of each product.
    pub(super) folded: u64,
    /// Products with more than one variant.
    pub(super) products: u64,
}

impl<'a> Folding<'a> {
    pub(super) fn new(origin: Origin<'a>) -> Folding<'a> {
        Folding { origin, above: Above::Nothing, skus: HashSet::new(), folded: 0, products: 0 }
    }

    /// Takes a row. Gives the product above, when this row ends it; `known` tells numbers that were received before.
    ///
    /// # Errors
    /// Every fault of the row. The product above stays open for its other variants.
    pub(super) fn take(
        &mut self,
        row: Result<&Row, Vec<FieldError>>,
        known: impl Fn(&str) -> bool,
    ) -> (Option<Finished>, Result<(), Vec<FieldError>>) {
        if let Ok(row) = row
            && row.is_variant()
        {
            return (None, self.variant(row));
        }
        let finished = self.finish();
        let begun = row.and_then(|row| {
            let draft = check(row, &self.origin)?;
            if known(&draft.source_key) || !self.skus.insert(hash64(&draft.sku)) {
                return Err(vec![doubled()]);
            }
            Ok((draft, check_variant(row, &self.origin)?))
        });
        let outcome = match begun {
            Ok((draft, first)) => {
                self.above = Above::Product(Box::new(draft), vec![first]);
                Ok(())
            }
            Err(faults) => {
                self.above = Above::Refused;
                Err(faults)
            }
        };
        (finished, outcome)
    }

    fn variant(&mut self, row: &Row) -> Result<(), Vec<FieldError>> {
        match &mut self.above {
            Above::Nothing => Err(vec![stray("is a variant, and no product stands above it")]),
            Above::Refused => Err(vec![stray("is a variant of the product above, which was refused")]),
            Above::Product(_, variants) => {
                let variant = check_variant(row, &self.origin)?;
                if !self.skus.insert(hash64(&variant.sku)) {
                    return Err(vec![doubled()]);
                }
                variants.push(variant);
                Ok(())
            }
        }
    }

    /// The product whose rows were read last, with its variants when it has several.
    pub(super) fn finish(&mut self) -> Option<Finished> {
        let Above::Product(mut draft, variants) = std::mem::replace(&mut self.above, Above::Nothing) else {
            return None;
        };
        fold(&mut draft, &variants);
        if variants.len() > 1 {
            self.products += 1;
            self.folded += variants.len() as u64 - 1;
        }
        Some(Finished { draft: *draft, variants })
    }
}

/// A product whose rows have all been read.
pub(super) struct Finished {
    pub(super) draft: Draft,
    /// One for each of its rows.
    pub(super) variants: Vec<Variant>,
}

/// The file of a merchant's variants.
pub(super) struct VariantFile(csv::Writer<File>);

impl VariantFile {
    pub(super) fn create(folder: &Path, merchant: &str) -> Result<VariantFile, csv::Error> {
        let folder = folder.join("variants");
        std::fs::create_dir_all(&folder)?;
        let mut out = csv::Writer::from_path(folder.join(format!("{merchant}.csv")))?;
        out.write_record(["product_id", "sku", "price_mad", "stock", "options"])?;
        Ok(VariantFile(out))
    }

    /// Writes the variants of a product that has several.
    pub(super) fn write(&mut self, product_id: &str, variants: &[Variant]) -> Result<(), csv::Error> {
        for variant in variants.iter().filter(|_| variants.len() > 1) {
            let (price, stock) = (variant.price_mad.to_string(), variant.stock.to_string());
            self.0.write_record([product_id, &variant.sku, &price, &stock, &variant.options])?;
        }
        Ok(())
    }

    pub(super) fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

fn doubled() -> FieldError {
    FieldError {
        field: Column::Sku.name().to_owned(),
        detail: "stands in an earlier row of this file, which is the one kept".to_owned(),
    }
}

fn stray(detail: &str) -> FieldError {
    FieldError { field: "row".to_owned(), detail: detail.to_owned() }
}
