//! Variants: rows without a name that belong to the product above them, as other shops export them.

use super::check::{Origin, price_mad, sku, stock};
use super::row::{Column, Row, fault};
use crate::options::{Choice, split};
use contracts::problem::FieldError;

impl Row {
    /// True for a row that tells a variant of the product above: it has options and no name.
    #[must_use]
    pub fn is_variant(&self) -> bool {
        self.get(Column::Name).is_none() && self.get(Column::Options).is_some()
    }

    /// The names of what is chosen, in the row of the product; none when the file does not tell them.
    #[must_use]
    pub fn option_names(&self) -> Vec<String> {
        self.get(Column::OptionGroups).map(split).unwrap_or_default()
    }
}

/// Checks what a row says of a variant: the product's own row, or one below it.
///
/// # Errors
/// Every fault of the row, by field.
pub fn check_variant(row: &Row, origin: &Origin<'_>) -> Result<Choice, Vec<FieldError>> {
    let (sku, price, stock) = (sku(row.get(Column::Sku)), price_mad(row, origin), stock(row.get(Column::Stock)));
    match (sku, price, stock) {
        (Ok(sku), Ok(price_mad), Ok(stock)) => {
            Ok(Choice { sku, price_mad, stock, values: row.get(Column::Options).map(split).unwrap_or_default() })
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

#[cfg(test)]
mod tests {
    use super::*;
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
    fn a_variant_has_a_number_a_price_a_stock_and_what_is_chosen() {
        let rates = Rates::current().unwrap();
        let origin = Origin { source: "m", listed_at: "2025-01-01T00:00:00Z", rates: &rates };
        let row = row(&[
            (Column::Sku, "a-2"),
            (Column::Price, "450.50"),
            (Column::Stock, "4"),
            (Column::Options, "M | rouge"),
        ]);
        let expected =
            Choice { sku: "A-2".into(), price_mad: 45_050, stock: 4, values: vec!["M".into(), "rouge".into()] };
        assert_eq!(check_variant(&row, &origin), Ok(expected));
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
