//! One line of the source: kept as a sale, or refused for one stated reason.

use crate::money_text::{AmountError, minor_units};
use crate::{name, time};

/// The eight columns as they are written.
#[derive(Debug, Clone, Copy)]
pub struct Raw<'a> {
    /// Invoice number; one that begins with `C` is a cancellation.
    pub invoice: &'a str,
    /// Article code.
    pub sku: &'a str,
    /// Description, in capitals.
    pub description: &'a str,
    /// Units, below zero for what comes back.
    pub quantity: &'a str,
    /// `YYYY-MM-DD HH:MM:SS`.
    pub at: &'a str,
    /// Pounds.
    pub unit_price: &'a str,
    /// Customer number, often empty.
    pub customer: &'a str,
    /// Country of the customer, in English.
    pub country: &'a str,
}

/// A sale of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Article code in capitals: the source writes some both ways.
    pub sku: String,
    /// Units, above zero.
    pub quantity: u32,
    /// Seconds since 1970.
    pub at: i64,
    /// Pence, above zero.
    pub unit_price: i64,
}

/// Why a line is not kept; the first that fits, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reject {
    /// A column is missing or does not hold what it should.
    Malformed,
    /// The invoice cancels another.
    Cancellation,
    /// The code is not an article's: postage, fees, manual entries, vouchers.
    NotAnArticle,
    /// A test of the till.
    Test,
    /// The description is a note by the staff.
    StaffRemark,
    /// Nothing left the shop.
    QuantityNotPositive,
    /// The price is zero.
    PriceZero,
    /// The price is below zero.
    PriceNegative,
}

impl Reject {
    /// Every reason.
    pub const ALL: [Reject; 8] = [
        Reject::Malformed,
        Reject::Cancellation,
        Reject::NotAnArticle,
        Reject::Test,
        Reject::StaffRemark,
        Reject::QuantityNotPositive,
        Reject::PriceZero,
        Reject::PriceNegative,
    ];

    /// The reason's name in reports.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Reject::Malformed => "malformed",
            Reject::Cancellation => "cancellation",
            Reject::NotAnArticle => "not-an-article",
            Reject::Test => "test",
            Reject::StaffRemark => "staff-remark",
            Reject::QuantityNotPositive => "quantity-not-positive",
            Reject::PriceZero => "price-zero",
            Reject::PriceNegative => "price-negative",
        }
    }
}

/// True for an article's code: five digits, then letters that tell variants apart.
#[must_use]
pub fn is_article(sku: &str) -> bool {
    let (digits, letters) = sku.split_at_checked(5).unwrap_or((sku, ""));
    digits.len() == 5 && digits.bytes().all(|b| b.is_ascii_digit()) && letters.bytes().all(|b| b.is_ascii_alphabetic())
}

/// Keeps or refuses a line.
///
/// # Errors
/// The reason, when it is no sale of an article.
pub fn read(raw: &Raw<'_>) -> Result<Line, Reject> {
    let quantity: i64 = raw.quantity.parse().map_err(|_| Reject::Malformed)?;
    let at = time::parse(raw.at).ok_or(Reject::Malformed)?;
    if raw.invoice.is_empty() || raw.sku.is_empty() {
        return Err(Reject::Malformed);
    }
    if raw.invoice.starts_with('C') {
        return Err(Reject::Cancellation);
    }
    if !is_article(raw.sku) {
        return Err(Reject::NotAnArticle);
    }
    if raw.description.trim().eq_ignore_ascii_case("test") {
        return Err(Reject::Test);
    }
    if name::is_remark(raw.description) {
        return Err(Reject::StaffRemark);
    }
    if quantity <= 0 {
        return Err(Reject::QuantityNotPositive);
    }
    let unit_price = match minor_units(raw.unit_price) {
        Ok(price) => price,
        // less than a penny is nothing that can be charged
        Err(AmountError::TooPrecise) => 0,
        Err(AmountError::NotANumber | AmountError::TooLarge) => return Err(Reject::Malformed),
    };
    match unit_price {
        0 => Err(Reject::PriceZero),
        ..0 => Err(Reject::PriceNegative),
        _ => {
            let quantity = u32::try_from(quantity).map_err(|_| Reject::Malformed)?;
            Ok(Line { sku: raw.sku.to_ascii_uppercase(), quantity, at, unit_price })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SALE: Raw<'_> = Raw {
        invoice: "536365",
        sku: "85123a",
        description: "WHITE HANGING HEART T-LIGHT HOLDER",
        quantity: "6",
        at: "2010-12-01 08:26:00",
        unit_price: "2.55",
        customer: "17850",
        country: "United Kingdom",
    };

    #[test]
    fn a_sale_is_kept_with_its_code_in_capitals() {
        let line = Line { sku: "85123A".into(), quantity: 6, at: 1_291_191_960, unit_price: 255 };
        assert_eq!(read(&SALE), Ok(line));
    }

    #[test]
    fn what_is_no_sale_is_refused_for_its_first_reason() {
        for (raw, reason) in [
            (Raw { at: "yesterday", ..SALE }, Reject::Malformed),
            (Raw { unit_price: "free", ..SALE }, Reject::Malformed),
            (Raw { invoice: "C536379", quantity: "-1", ..SALE }, Reject::Cancellation),
            (Raw { sku: "POST", ..SALE }, Reject::NotAnArticle),
            (Raw { sku: "gift_0001_20", ..SALE }, Reject::NotAnArticle),
            (Raw { description: "test", unit_price: "0.0", ..SALE }, Reject::Test),
            (Raw { description: "damaged", unit_price: "0.0", quantity: "-5", ..SALE }, Reject::StaffRemark),
            (Raw { quantity: "-6", ..SALE }, Reject::QuantityNotPositive),
            (Raw { unit_price: "0.0", ..SALE }, Reject::PriceZero),
            (Raw { unit_price: "-1.5", ..SALE }, Reject::PriceNegative),
        ] {
            assert_eq!(read(&raw), Err(reason), "{raw:?}");
        }
    }
}
