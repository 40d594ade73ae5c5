//! What a checkout says about the shopper, checked field by field and brought into the form in which it is kept.

use contracts::order::CheckoutRequest;
use contracts::problem::{FieldError, Problem};
use edge::Result;

/// Checks and normalises e-mail address, postal address and language.
///
/// # Errors
/// 400 naming every wrong field.
pub(crate) fn check(request: &mut CheckoutRequest) -> Result<()> {
    let mut errors = Vec::new();
    let mut wrong = |field: &str, detail: String| errors.push(FieldError { field: field.to_owned(), detail });
    request.email = request.email.trim().to_lowercase();
    if !is_email(&request.email) {
        wrong("email", "expected an e-mail address".to_owned());
    }
    if !["fr", "ar", "en"].contains(&request.lang.as_str()) {
        wrong("lang", "expected fr, ar or en".to_owned());
    }
    let given = &request.address;
    if given.country != request.quote.country {
        wrong("address.country", "expected the country of the quote".to_owned());
    }
    match given.country.parse() {
        Err(error) => wrong("country", format!("{error}")),
        Ok(country) => {
            let optional = |text: &str| Some(text.to_owned()).filter(|text| !text.trim().is_empty());
            let address = commerce::Address {
                name: given.name.clone(),
                phone: optional(&given.phone),
                line1: given.line1.clone(),
                line2: optional(&given.line2),
                postcode: given.postcode.clone(),
                city: given.city.clone(),
                country,
            };
            match address.check() {
                Ok(kept) => {
                    let address = &mut request.address;
                    (address.name, address.line1, address.city) = (kept.name, kept.line1, kept.city);
                    (address.line2, address.phone) = (kept.line2.unwrap_or_default(), kept.phone.unwrap_or_default());
                    address.postcode = kept.postcode;
                }
                Err(faults) => {
                    for fault in faults {
                        wrong(&format!("address.{}", fault.field), fault.fault.text(text::Lang::En).to_owned());
                    }
                }
            }
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(Problem::invalid_fields(errors).into()) }
}

/// True for what can be an e-mail address; whether somebody reads it, the mail itself shows.
fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.rsplit_once('@') else { return false };
    let plain = |text: &str| !text.is_empty() && text.chars().all(|c| !c.is_whitespace() && !c.is_control());
    text.len() <= 254
        && plain(name)
        && !name.contains('@')
        && plain(domain)
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
}
