//! Variants: rows without a name that belong to the product above them, as other shops export them. A product has no variants yet,
//! so they are folded into it: it costs what its cheapest variant costs, and there are as many as of all variants together.

use super::check::{Origin, price_mad, sku, stock};
use super::row::{Column, Row, fault};
use crate::product::Draft;
use contracts::problem::FieldError;

/// One way in which a product can be bought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// Its own article number, in capitals.
    pub sku: String,
    /// Price in centimes of a dirham, above zero.
    pub price_mad: i64,
    /// Units that can be bought.
    pub stock: u32,
    /// What is chosen, as the file writes it, such as `M|petit`; empty when nothing is.
    pub options: String,
}

impl Row {
    /// True for a row that tells a variant of the product above: it has options and no name.
    #[must_use]
    pub fn is_variant(&self) -> bool {
        self.get(Column::Name).is_none() && self.get(Column::Options).is_some()
    }
}

/// Checks what a row says of a variant: the product's own row, or one below it.
///
/// # Errors
/// Every fault of the row, by field.
pub fn check_variant(row: &Row, origin: &Origin<'_>) -> Result<Variant, Vec<FieldError>> {
    let (sku, price, stock) = (sku(row.get(Column::Sku)), price_mad(row, origin), stock(row.get(Column::Stock)));
    match (sku, price, stock) {
        (Ok(sku), Ok(price_mad), Ok(stock)) => {
            Ok(Variant { sku, price_mad, stock, options: row.get(Column::Options).unwrap_or_default().to_owned() })
        }
        (sku, price, stock) => {
            let faults = [
                sku.err().map(|detail| fault(Column::Sku.name(), detail)),
                price.err(),
                stock.err().map(|detail| fault(Column::Stock.name(), detail)),
            ];
            Err(faults.into_iter().flatten().collect())
        }
    }
}

/// Folds variants into their product: the lowest price, the stock of all.
pub fn fold(draft: &mut Draft, variants: &[Variant]) {
    if let Some(lowest) = variants.iter().map(|v| v.price_mad).min() {
        draft.price_mad = lowest;
        draft.stock = variants.iter().fold(0, |sum: u32, v| sum.saturating_add(v.stock));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::check;
    use money::Rates;

    fn row(values: &[(Column, &str)]) -> Row {
        let mut row = Row::default();
        values.iter().for_each(|(column, value)| row.set(*column, value));
        row
    }

    #[test]
    fn a_row_with_options_and_no_name_is_a_variant() {
        assert!(row(&[(Column::Options, "M"), (Column::Sku, "A-2")]).is_variant());
        assert!(!row(&[(Column::Options, "S"), (Column::Name, "Caftan")]).is_variant());
        assert!(!row(&[(Column::Sku, "A-2")]).is_variant(), "a name that is merely missing stays a fault");
    }

    #[test]
    fn a_product_costs_its_cheapest_variant_and_holds_the_stock_of_all() {
        let rates = Rates::current().unwrap();
        let origin = Origin { source: "m", listed_at: "2025-01-01T00:00:00Z", rates: &rates };
        let first =
            row(&[(Column::Sku, "a-1"), (Column::Name, "Caftan"), (Column::Price, "500"), (Column::Stock, "3")]);
        let second =
            row(&[(Column::Sku, "a-2"), (Column::Price, "450.50"), (Column::Stock, "4"), (Column::Options, "M")]);
        let mut draft = check(&first, &origin).unwrap();
        let variants = [check_variant(&first, &origin).unwrap(), check_variant(&second, &origin).unwrap()];
        fold(&mut draft, &variants);
        assert_eq!((draft.price_mad, draft.stock, draft.sku.as_str()), (45_050, 7, "A-1"));
        assert_eq!((variants[1].sku.as_str(), variants[1].options.as_str()), ("A-2", "M"));
    }

    #[test]
    fn every_fault_of_a_variant_is_named() {
        let rates = Rates::current().unwrap();
        let origin = Origin { source: "m", listed_at: "", rates: &rates };
        let faults =
            check_variant(&row(&[(Column::Price, "0"), (Column::Stock, "-1"), (Column::Options, "M")]), &origin);
        assert_eq!(faults.unwrap_err().iter().map(|f| f.field.as_str()).collect::<Vec<_>>(), ["sku", "price", "stock"]);
    }
}
