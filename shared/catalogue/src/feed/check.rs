//! What a row must hold to become a product. Every fault is found at once, so that a file is put right in one go.

use super::row::{Column, Row, fault};
use crate::money_text;
use crate::options::Choices;
use crate::product::Draft;
use crate::taxonomy::PRIMARY;
use contracts::problem::FieldError;
use money::{Currency, Rates};

/// Longest article number, in characters.
const MAX_SKU: usize = 64;
/// Longest name, in characters.
const MAX_NAME: usize = 200;
/// Longest description, in characters.
const MAX_DESCRIPTION: usize = 5_000;
/// Most units in stock.
const MAX_STOCK: u32 = 1_000_000;

/// Where a row comes from.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    /// Names the source for ever, such as the merchant's slug.
    pub source: &'a str,
    /// When products met for the first time were listed, RFC 3339 in UTC.
    pub listed_at: &'a str,
    /// How prices in other currencies become dirhams.
    pub rates: &'a Rates,
}

/// Checks a row.
///
/// # Errors
/// Every fault of the row, by field.
pub fn check(row: &Row, origin: &Origin<'_>) -> Result<Draft, Vec<FieldError>> {
    let mut faults = Vec::new();
    let mut or_fault = |column: Column, result: Result<String, String>| {
        result.unwrap_or_else(|detail| {
            faults.push(fault(column.name(), detail));
            String::new()
        })
    };
    let sku = or_fault(Column::Sku, sku(row.get(Column::Sku)));
    let name = or_fault(Column::Name, name(row.get(Column::Name)));
    let lang = or_fault(Column::Lang, lang(row.get(Column::Lang)));
    let description = or_fault(Column::Description, description(row.get(Column::Description)));
    let collection = or_fault(Column::Collection, collection(row.get(Column::Collection)));
    let price_mad = price_mad(row, origin).unwrap_or_else(|fault| {
        faults.push(fault);
        0
    });
    let stock = stock(row.get(Column::Stock)).unwrap_or_else(|detail| {
        faults.push(fault(Column::Stock.name(), detail));
        0
    });
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(Draft {
        source_key: format!("{}/{sku}", origin.source),
        sku,
        name,
        lang,
        description,
        price_mad,
        stock,
        popularity: 0,
        created_at: origin.listed_at.to_owned(),
        collection: (!collection.is_empty()).then_some(collection),
        address: None,
        photo: None,
        choices: Choices::default(),
    })
}

pub(crate) fn sku(value: Option<&str>) -> Result<String, String> {
    let value = value.ok_or("is missing")?;
    short(value, MAX_SKU)?;
    if !value.starts_with(char::is_alphanumeric) || value.chars().any(char::is_control) {
        return Err("must begin with a letter or a digit and hold no control characters".to_owned());
    }
    Ok(value.to_uppercase())
}

pub(crate) fn name(value: Option<&str>) -> Result<String, String> {
    let value = value.ok_or("is missing")?;
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    short(&value, MAX_NAME)?;
    plain(&value)?;
    if !value.chars().any(char::is_alphanumeric) {
        return Err("holds no letter or digit".to_owned());
    }
    Ok(value)
}

pub(crate) fn description(value: Option<&str>) -> Result<String, String> {
    let value = value.unwrap_or_default();
    short(value, MAX_DESCRIPTION)?;
    plain(value)?;
    Ok(value.to_owned())
}

/// Refuses what a spreadsheet would run when the catalogue is exported again, and control characters but line breaks.
fn plain(value: &str) -> Result<(), String> {
    let mut chars = value.chars();
    let formula = match chars.next() {
        Some('=' | '@') => true,
        Some('+' | '-') => chars.next().is_some_and(|c| !c.is_whitespace()),
        _ => false,
    };
    if formula {
        return Err("begins like a spreadsheet's formula".to_owned());
    }
    if value.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        return Err("holds control characters".to_owned());
    }
    Ok(())
}

fn short(value: &str, max: usize) -> Result<(), String> {
    let length = value.chars().count();
    if length > max { Err(format!("has {length} characters, at most {max} are kept")) } else { Ok(()) }
}

/// A BCP 47 tag: a language of two or three small letters, then subtags.
pub(crate) fn lang(value: Option<&str>) -> Result<String, String> {
    let value = value.unwrap_or("fr");
    let mut parts = value.split('-');
    let language = parts.next().unwrap_or_default();
    let language_fits = (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_lowercase());
    let rest_fits = parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
    if language_fits && rest_fits {
        Ok(value.to_owned())
    } else {
        Err("must be a language code such as fr, ar or en".to_owned())
    }
}

/// The price in centimes of a dirham, whatever currency the row gives it in.
pub(super) fn price_mad(row: &Row, origin: &Origin<'_>) -> Result<i64, FieldError> {
    let price = price(row.get(Column::Price)).map_err(|detail| fault(Column::Price.name(), detail))?;
    let currency = currency(row.get(Column::Currency)).map_err(|detail| fault(Column::Currency.name(), detail))?;
    Ok(origin.rates.convert(price, currency, Currency::Mad).max(1))
}

fn price(value: Option<&str>) -> Result<i64, String> {
    match money_text::minor_units(value.ok_or("is missing")?) {
        Ok(price) if price > 0 => Ok(price),
        Ok(_) => Err("must be above zero".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

fn currency(value: Option<&str>) -> Result<Currency, String> {
    value.map_or(Ok(Currency::Mad), |code| {
        code.to_ascii_uppercase().parse().map_err(|e: money::UnknownCurrency| e.to_string())
    })
}

pub(super) fn stock(value: Option<&str>) -> Result<u32, String> {
    let stock: u32 = value.unwrap_or("0").parse().map_err(|_| "must be a whole number, zero or more")?;
    if stock > MAX_STOCK { Err(format!("is above {MAX_STOCK}")) } else { Ok(stock) }
}

pub(crate) fn collection(value: Option<&str>) -> Result<String, String> {
    match value {
        None => Ok(String::new()),
        Some(slug) if PRIMARY.contains(&slug) => Ok(slug.to_owned()),
        Some(_) => Err(format!("must be one of {}", PRIMARY.join(", "))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(values: &[(Column, &str)]) -> Row {
        let mut row = Row::default();
        for (column, value) in [(Column::Sku, "t-1"), (Column::Name, "Théière"), (Column::Price, "120")] {
            row.set(column, value);
        }
        values.iter().for_each(|(column, value)| row.set(*column, value));
        row
    }

    fn checked(values: &[(Column, &str)]) -> Result<Draft, Vec<FieldError>> {
        let rates = Rates::current().unwrap();
        check(&row(values), &Origin { source: "dar-lina", listed_at: "2025-11-03T00:00:00Z", rates: &rates })
    }

    fn faults(values: &[(Column, &str)]) -> Vec<String> {
        checked(values).unwrap_err().into_iter().map(|f| format!("{} {}", f.field, f.detail)).collect()
    }

    #[test]
    fn a_row_with_a_sku_a_name_and_a_price_is_enough() {
        let draft = checked(&[]).unwrap();
        assert_eq!((draft.sku.as_str(), draft.source_key.as_str()), ("T-1", "dar-lina/T-1"));
        assert_eq!((draft.price_mad, draft.stock, draft.lang.as_str()), (12_000, 0, "fr"));
    }

    #[test]
    fn a_price_in_another_currency_becomes_dirhams() {
        let rates = Rates::current().unwrap();
        let draft = checked(&[(Column::Price, "19.99"), (Column::Currency, "usd")]).unwrap();
        assert_eq!(draft.price_mad, rates.convert(1_999, Currency::Usd, Currency::Mad));
    }

    #[test]
    fn every_fault_of_a_row_is_named_at_once() {
        let all = faults(&[
            (Column::Price, "0"),
            (Column::Stock, "-1"),
            (Column::Lang, "français"),
            (Column::Collection, "shoes"),
        ]);
        assert_eq!(all.len(), 4);
        assert!(all.contains(&"price must be above zero".to_owned()));
        assert!(all.iter().any(|f| f.starts_with("collection must be one of home-decor")));
    }

    #[test]
    fn what_is_missing_is_named() {
        let rates = Rates::current().unwrap();
        let origin = Origin { source: "dar-lina", listed_at: "", rates: &rates };
        let faults = check(&Row::default(), &origin).unwrap_err();
        assert_eq!(faults.iter().map(|f| f.field.as_str()).collect::<Vec<_>>(), ["sku", "name", "price"]);
    }

    #[test]
    fn spreadsheet_formulas_are_refused_and_lists_are_not() {
        assert_eq!(faults(&[(Column::Name, "=HYPERLINK(\"http://x\")")]), ["name begins like a spreadsheet's formula"]);
        assert_eq!(faults(&[(Column::Description, "@SUM(1)")]).len(), 1);
        assert_eq!(faults(&[(Column::Sku, "+1")]).len(), 1);
        assert!(checked(&[(Column::Description, "- coton\n- lavable")]).is_ok());
    }

    #[test]
    fn long_values_are_refused_with_their_length() {
        assert_eq!(faults(&[(Column::Name, &"x".repeat(201))]), ["name has 201 characters, at most 200 are kept"]);
    }

    proptest! {
        #[test]
        fn any_row_is_a_draft_with_a_price_or_a_list_of_faults(sku in "\\PC{0,8}", name in "\\PC{0,30}", price in "[0-9.,-]{0,8}", stock in "[0-9-]{0,9}") {
            match checked(&[(Column::Sku, &sku), (Column::Name, &name), (Column::Price, &price), (Column::Stock, &stock)]) {
                Ok(draft) => prop_assert!(draft.price_mad > 0 && !draft.sku.is_empty() && !draft.name.is_empty()),
                Err(faults) => prop_assert!(!faults.is_empty()),
            }
        }
    }
}
