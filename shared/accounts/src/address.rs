//! What an address must say before anything is sent there.

use contracts::account::NewAddress;
use contracts::problem::FieldError;

/// Most addresses of an account.
pub const MOST: usize = 20;

/// The address without blanks around its parts.
///
/// # Errors
/// Every field that is wrong.
pub fn clean(given: NewAddress) -> Result<NewAddress, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut wrong = |field: &str, detail: &str| errors.push(FieldError { field: field.into(), detail: detail.into() });
    let mut part = |field: &str, text: String, longest: usize| {
        let text = text.trim().to_owned();
        let fits = (1..=longest).contains(&text.chars().count()) && !text.chars().any(char::is_control);
        if !fits {
            wrong(field, &format!("expected 1 to {longest} characters on one line"));
        }
        text
    };
    let optional = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
    let address = NewAddress {
        name: part("name", given.name, 80),
        phone: part("phone", given.phone, 24),
        line1: part("line1", given.line1, 120),
        line2: optional(given.line2).map(|text| part("line2", text, 120)),
        city: part("city", given.city, 80),
        postal_code: optional(given.postal_code).map(|text| part("postal_code", text, 16)),
        country: given.country,
    };
    let digits = address.phone.bytes().filter(u8::is_ascii_digit).count();
    if !(8..=15).contains(&digits) || !address.phone.bytes().all(|b| b.is_ascii_digit() || b"+ -().".contains(&b)) {
        wrong("phone", "expected a telephone number of 8 to 15 digits");
    }
    if address.country.len() != 2 || !address.country.bytes().all(|b| b.is_ascii_uppercase()) {
        wrong("country", "expected an ISO 3166 code of two capitals, such as MA");
    }
    if errors.is_empty() { Ok(address) } else { Err(errors) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address() -> NewAddress {
        NewAddress {
            name: " Amina B. ".into(),
            phone: "+212 6 12 34 56 78".into(),
            line1: "12, rue Souika".into(),
            line2: Some(" ".into()),
            city: "فاس".into(),
            postal_code: Some("30000".into()),
            country: "MA".into(),
        }
    }

    #[test]
    fn blanks_go_and_empty_parts_are_absent() {
        let clean = clean(address()).unwrap();
        assert_eq!((clean.name.as_str(), clean.line2), ("Amina B.", None));
    }

    #[test]
    fn every_wrong_field_is_named() {
        let wrong = NewAddress { phone: "call me".into(), line1: "a\nb".into(), country: "Maroc".into(), ..address() };
        let fields: Vec<String> = clean(wrong).unwrap_err().into_iter().map(|e| e.field).collect();
        assert_eq!(fields, ["line1", "phone", "country"]);
    }
}
