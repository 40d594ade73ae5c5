//! Value added tax by destination, from a dated table.
//!
//! List prices hold Moroccan VAT at 20 % (Code général des impôts, article 98). A parcel inside Morocco keeps it. A parcel that
//! leaves Morocco is an export: Moroccan VAT is taken off; one into the European Union gets the standard rate of its
//! destination, one elsewhere none, and its receiver pays what the customs ask on delivery.
//!
//! Rates: standard rates in force on 2026-11-22. Compared that day with ibericode/vat-rates (MIT), which held changes up to July
//! 2025 and agrees; Romania's of August 2025 is its law 141/2025. Hold them against the European Commission's Taxes in Europe
//! Database before real goods are sent there. A change stands in the table with its first day, so that an old order is computed as
//! it was. Reduced rates are not applied, nor the lower standard rates of Madeira, the Azores, Jungholz and Mittelberg.

use crate::allocate::ratio;
use crate::country::{Country, Zone};
use serde::{Deserialize, Serialize};

/// Moroccan VAT, in thousandths.
pub const MOROCCO_PERMILLE: u16 = 200;

/// 2025-07-01 and 2025-08-01, 00:00 UTC.
const JULY_2025: i64 = 1_751_328_000;
const AUGUST_2025: i64 = 1_754_006_400;

/// Standard rates in thousandths, each from an instant on; the first rate of a country holds before it as well.
const RATES: [(&str, &[(i64, u16)]); 27] = [
    ("AT", &[(0, 200)]),
    ("BE", &[(0, 210)]),
    ("BG", &[(0, 200)]),
    ("CY", &[(0, 190)]),
    ("CZ", &[(0, 210)]),
    ("DE", &[(0, 190)]),
    ("DK", &[(0, 250)]),
    ("EE", &[(0, 220), (JULY_2025, 240)]),
    ("ES", &[(0, 210)]),
    ("FI", &[(0, 255)]),
    ("FR", &[(0, 200)]),
    ("GR", &[(0, 240)]),
    ("HR", &[(0, 250)]),
    ("HU", &[(0, 270)]),
    ("IE", &[(0, 230)]),
    ("IT", &[(0, 220)]),
    ("LT", &[(0, 210)]),
    ("LU", &[(0, 170)]),
    ("LV", &[(0, 210)]),
    ("MT", &[(0, 180)]),
    ("NL", &[(0, 210)]),
    ("PL", &[(0, 230)]),
    ("PT", &[(0, 230)]),
    ("RO", &[(0, 190), (AUGUST_2025, 210)]),
    ("SE", &[(0, 250)]),
    ("SI", &[(0, 220)]),
    ("SK", &[(0, 230)]),
];

/// Parts of member states where the Union's VAT does not apply (Directive 2006/112/EC, article 6), by the start of their
/// postcode: the French overseas departments written as France, Canaries, Ceuta, Melilla, Livigno, Büsingen, Heligoland, Athos,
/// Campione, Åland.
const OUTSIDE: [(&str, &[&str]); 6] = [
    ("FR", &["97", "98"]),
    ("ES", &["35", "38", "51", "52"]),
    ("IT", &["23041", "22061"]),
    ("DE", &["78266", "27498"]),
    ("GR", &["63086"]),
    ("FI", &["22"]),
];

/// How an order is taxed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TaxRule {
    /// Whose tax it is: the destination.
    pub country: Country,
    /// The rate in thousandths: 200 is 20 %, 255 is 25.5 %, 0 is none.
    pub permille: u16,
    /// True when the amounts already hold the tax, as inside Morocco; false when it is added to them.
    pub included: bool,
}

impl TaxRule {
    /// The rule for a parcel to `postcode` in `country` at the instant `at` (UTC seconds since 1970).
    ///
    /// ```
    /// use commerce::tax::TaxRule;
    /// let estonia = "EE".parse().unwrap();
    /// assert_eq!(TaxRule::of(estonia, "10111", 1_750_000_000).permille, 220);
    /// assert_eq!(TaxRule::of(estonia, "10111", 1_760_000_000).permille, 240);
    /// ```
    #[must_use]
    pub fn of(country: Country, postcode: &str, at: i64) -> TaxRule {
        let (permille, included) = match Zone::of(country) {
            Zone::Morocco => (MOROCCO_PERMILLE, true),
            Zone::Eu if !outside(country, postcode) => (standard_rate(country, at), false),
            Zone::Eu | Zone::World => (0, false),
        };
        TaxRule { country, permille, included }
    }

    /// A list price, which holds Moroccan VAT, as it is charged: unchanged inside Morocco, without that VAT elsewhere.
    #[must_use]
    pub fn charged(&self, list_price: i64) -> i64 {
        if self.included { list_price } else { ratio(list_price, 1_000, 1_000 + i64::from(MOROCCO_PERMILLE)) }
    }

    /// The tax in (included) or on (added) `base`, rounded half up to a minor unit.
    #[must_use]
    pub fn tax(&self, base: i64) -> i64 {
        let rate = i64::from(self.permille);
        ratio(base, rate, if self.included { 1_000 + rate } else { 1_000 })
    }

    /// What the buyer pays for `base` whose tax is `tax`.
    #[must_use]
    pub const fn with_tax(&self, base: i64, tax: i64) -> i64 {
        if self.included { base } else { base + tax }
    }
}

/// The standard rate of a member state at an instant, in thousandths; 0 for other countries.
fn standard_rate(country: Country, at: i64) -> u16 {
    let Ok(row) = RATES.binary_search_by_key(&country.code(), |row| row.0) else { return 0 };
    let rates = RATES[row].1;
    rates.iter().rev().find(|(since, _)| *since <= at).or(rates.first()).map_or(0, |(_, permille)| *permille)
}

fn outside(country: Country, postcode: &str) -> bool {
    let starts = OUTSIDE.iter().find(|row| row.0 == country.code()).map_or(&[][..], |row| row.1);
    starts.iter().any(|start| postcode.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::country::EU;

    fn rule(country: &str, postcode: &str) -> TaxRule {
        TaxRule::of(country.parse().unwrap(), postcode, 1_795_000_000)
    }

    #[test]
    fn inside_morocco_the_price_holds_the_tax() {
        let rule = rule("MA", "20000");
        assert_eq!((rule.charged(12_000), rule.tax(12_000), rule.with_tax(12_000, 2_000)), (12_000, 2_000, 12_000));
    }

    #[test]
    fn into_the_union_the_destinations_tax_replaces_the_moroccan_one() {
        let rule = rule("FI", "00100");
        let net = rule.charged(12_000);
        assert_eq!((net, rule.tax(net), rule.with_tax(net, 2_550)), (10_000, 2_550, 12_550));
    }

    #[test]
    fn elsewhere_no_tax_is_taken() {
        let rule = rule("US", "10001");
        assert_eq!((rule.charged(12_000), rule.tax(10_000)), (10_000, 0));
    }

    #[test]
    fn every_member_state_has_a_rate_between_luxembourgs_and_hungarys() {
        assert!(RATES.is_sorted_by_key(|row| row.0) && RATES.map(|row| row.0) == EU);
        for code in EU {
            assert!((170..=270).contains(&rule(code, "1").permille), "{code}");
        }
    }

    #[test]
    fn islands_and_enclaves_outside_the_unions_tax_area_pay_none() {
        for (country, postcode) in
            [("ES", "35001"), ("ES", "51001"), ("FR", "97400"), ("IT", "23041"), ("DE", "27498"), ("FI", "22100")]
        {
            assert_eq!(rule(country, postcode).permille, 0, "{country} {postcode}");
        }
        assert_eq!(rule("ES", "28001").permille, 210);
    }
}
