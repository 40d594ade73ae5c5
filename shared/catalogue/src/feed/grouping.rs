//! Rows become products: a row with a name begins one, and the rows of its variants stand below it.

use super::{Column, Origin, Row, check, check_variant};
use crate::ids::hash64;
use crate::options::Choice;
use crate::product::Draft;
use contracts::problem::FieldError;
use std::collections::HashSet;

/// The product whose rows are being read.
#[derive(Debug)]
enum Above {
    /// None yet.
    Nothing,
    /// It was refused: so are its variants.
    Refused,
    Product(Box<Draft>),
}

/// The rows read so far.
#[derive(Debug)]
pub struct Grouping<'a> {
    origin: Origin<'a>,
    above: Above,
    /// Numbers of variants met, by hash; those of products are looked up where these are kept.
    skus: HashSet<u64>,
    /// Variants of products that have several.
    pub variants: u64,
    /// Products with more than one variant.
    pub products: u64,
}

impl<'a> Grouping<'a> {
    /// Nothing read yet.
    #[must_use]
    pub fn new(origin: Origin<'a>) -> Grouping<'a> {
        Grouping { origin, above: Above::Nothing, skus: HashSet::new(), variants: 0, products: 0 }
    }

    /// Takes a row. Gives the product above, when this row ends it; `known` tells numbers that were received before.
    ///
    /// # Errors
    /// Every fault of the row. The product above stays open for its other variants.
    pub fn take(
        &mut self,
        row: Result<&Row, Vec<FieldError>>,
        known: impl Fn(&str) -> bool,
    ) -> (Option<Draft>, Result<(), Vec<FieldError>>) {
        if let Ok(row) = row
            && row.is_variant()
        {
            return (None, self.variant(row));
        }
        let finished = self.finish();
        let begun = row.and_then(|row| {
            let mut draft = check(row, &self.origin)?;
            draft.choices.names = row.option_names();
            if row.get(Column::Options).is_some() {
                draft.choices.add(check_variant(row, &self.origin)?).map_err(|why| vec![unfitting(why)])?;
            }
            if known(&draft.source_key) || !self.skus.insert(hash64(&draft.sku)) {
                return Err(vec![doubled()]);
            }
            Ok(draft)
        });
        let outcome = match begun {
            Ok(draft) => {
                self.above = Above::Product(Box::new(draft));
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
            Above::Product(draft) => {
                let variant = check_variant(row, &self.origin)?;
                let number = hash64(&variant.sku);
                if self.skus.contains(&number) {
                    return Err(vec![doubled()]);
                }
                // a row that names what is chosen and chooses nothing is a heading, not a choice
                if draft.choices.choices.is_empty() && draft.choices.names.is_empty() {
                    draft.choices.add(unnamed(draft, variant.values.len())).map_err(|why| vec![unfitting(why)])?;
                }
                draft.choices.add(variant).map_err(|why| vec![unfitting(why)])?;
                self.skus.insert(number);
                Ok(())
            }
        }
    }

    /// The product whose rows were read last.
    pub fn finish(&mut self) -> Option<Draft> {
        let Above::Product(draft) = std::mem::replace(&mut self.above, Above::Nothing) else { return None };
        let variants = draft.choices.choices.len() as u64;
        if variants > 1 {
            self.products += 1;
            self.variants += variants;
        }
        Some(*draft)
    }
}

/// The product's own row as a choice, where it says nothing of what is chosen but rows below it do.
fn unnamed(draft: &Draft, values: usize) -> Choice {
    let values = vec![UNNAMED.to_owned(); values];
    Choice { sku: draft.sku.clone(), price_mad: draft.price_mad, stock: draft.stock, values }
}

/// What is chosen when a row does not say it.
const UNNAMED: &str = "Standard";

fn unfitting(why: String) -> FieldError {
    FieldError { field: Column::Options.name().to_owned(), detail: why }
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
