//! Value added tax by destination, from a dated table.
//!
//! List prices hold Moroccan VAT at 20 % (Code général des impôts, article 98). A parcel inside Morocco keeps it. A parcel that
//! leaves Morocco is an export: Moroccan VAT is taken off; one into the European Union's VAT area gets the standard rate of its
//! destination, one elsewhere none, and its receiver pays what the customs ask on delivery.
//!
//! Rates: standard rates in force on 2026-11-23 as far as public tables show them, compared that day with the tables of easytax.co
//! (27 states, with Romania at 21 %), calculariva.app (27 states in 2025, Estonia at 24 %) and vat-solutions.com (2025, with the days
//! of the changes of Finland, Slovakia and Estonia), all three of which agree but for what changed after they were written. The
//! changes since 2024: Finland 25.5 % from 2024-09-01, Slovakia 23 % from 2025-01-01, Estonia 24 % from 2025-07-01, Romania 21 %
//! from 2025-08-01 (law 141/2025, Official Gazette 699). A change of 2026 that none of them knew would be missing: hold the table
//! against the European Commission's Taxes in Europe Database before real goods are sent there. A change stands with its first day,
//! so that an old order is computed as it was. Reduced rates are not applied.
//!
//! Territories: what the Commission's page "Territorial scope" (taxation-customs.ec.europa.eu) says of each, told apart by postcode
//! or by a country code of its own; postcodes as ibericode/vat-rates (MIT) has them, Italy's by their present numbers. The lower
//! rates of some Greek islands are not applied: for imports they hold only where the customs clear on the island itself (AADE circular
//! E.2113/2025). Postcodes of the north of Cyprus have five digits and are refused.

use crate::allocate::ratio;
use crate::country::{Country, Zone};
use serde::{Deserialize, Serialize};

/// Moroccan VAT, in thousandths.
pub const MOROCCO_PERMILLE: u16 = 200;

/// Midnight UTC of 2024-09-01, 2025-01-01, 2025-07-01 and 2025-08-01.
const SEPTEMBER_2024: i64 = 1_725_148_800;
const JANUARY_2025: i64 = 1_735_689_600;
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
    ("FI", &[(0, 240), (SEPTEMBER_2024, 255)]),
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
    ("SK", &[(0, 200), (JANUARY_2025, 230)]),
];

/// Parts of member states that are taxed otherwise, by the first digits of their postcodes: the rate in thousandths, 0 where the
/// Union's VAT does not apply (Directive 2006/112/EC, article 6).
const TERRITORIES: [(&str, &[&str], u16); 10] = [
    // Jungholz and Mittelberg, reached through Germany only (its article 104)
    ("AT", &["6691", "6991", "6992", "6993"], 190),
    // Büsingen, Heligoland
    ("DE", &["78266", "27498"], 0),
    // the Canaries
    ("ES", &["35", "38"], 0),
    // Ceuta, Melilla
    ("ES", &["51", "52"], 0),
    // Åland, when it is written as Finland
    ("FI", &["22"], 0),
    // overseas departments and Saint-Martin, and the territories, when they are written as France; 980 is Monaco
    ("FR", &["97", "984", "986", "987", "988"], 0),
    // Athos
    ("GR", &["63086", "63087"], 0),
    // Livigno, Campione
    ("IT", &["23041", "22061"], 0),
    // Madeira
    ("PT", &["90", "91", "92", "93", "94"], 220),
    // the Azores
    ("PT", &["95", "96", "97", "98", "99"], 160),
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
        let country = taxed_as(country);
        let (permille, included) = match Zone::of(country) {
            Zone::Morocco => (MOROCCO_PERMILLE, true),
            Zone::Eu => (territory(country, postcode).unwrap_or_else(|| standard_rate(country, at)), false),
            Zone::World => (0, false),
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

/// The country whose tax it is. Monaco is France's ground for VAT (Directive 2006/112/EC, article 7).
fn taxed_as(country: Country) -> Country {
    if country == Country::MONACO { Country::FRANCE } else { country }
}

/// The rate of a part of a member state that has its own.
fn territory(country: Country, postcode: &str) -> Option<u16> {
    // postcodes are kept with the spaces and dashes of their country
    let digits: String = postcode.chars().filter(char::is_ascii_digit).collect();
    let is_here =
        |row: &&(&str, &[&str], u16)| row.0 == country.code() && row.1.iter().any(|start| digits.starts_with(start));
    TERRITORIES.iter().find(is_here).map(|row| row.2)
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
    fn a_change_holds_from_its_first_day() {
        let at = |country: &str, at: i64| TaxRule::of(country.parse().unwrap(), "1", at).permille;
        for (country, from, before, since) in [
            ("FI", SEPTEMBER_2024, 240, 255),
            ("SK", JANUARY_2025, 200, 230),
            ("EE", JULY_2025, 220, 240),
            ("RO", AUGUST_2025, 190, 210),
        ] {
            assert_eq!((at(country, from - 1), at(country, from)), (before, since), "{country}");
        }
    }

    /// The rate for a postcode as a shopper writes it.
    fn rate(country: &str, postcode: &str) -> u16 {
        let normal = crate::postcode::normal(postcode, country.parse().unwrap());
        rule(country, &normal.unwrap_or_else(|| panic!("{country} {postcode}"))).permille
    }

    #[test]
    fn islands_and_enclaves_outside_the_unions_tax_area_pay_none() {
        for (country, postcode) in [
            ("ES", "35001"),
            ("ES", "38001"),
            ("ES", "51001"),
            ("ES", "52001"),
            ("FR", "97100"),
            ("FR", "97400"),
            ("FR", "97600"),
            ("FR", "98800"),
            ("IT", "23041"),
            ("IT", "22061"),
            ("DE", "27498"),
            ("DE", "78266"),
            ("FI", "22100"),
            ("GR", "63086"),
            ("GR", "630 87"),
        ] {
            assert_eq!(rate(country, postcode), 0, "{country} {postcode}");
        }
        // those with a country code of their own
        for code in
            ["AX", "GP", "MQ", "GF", "RE", "YT", "MF", "BL", "PM", "NC", "PF", "WF", "GL", "FO", "SM", "VA", "GI"]
        {
            assert_eq!(rule(code, "").permille, 0, "{code}");
        }
    }

    #[test]
    fn their_neighbours_pay_what_their_country_does() {
        for (country, postcode, permille) in [
            ("ES", "28001", 210),
            ("ES", "07001", 210),
            ("FR", "20000", 200),
            ("FR", "98000", 200),
            ("IT", "23030", 220),
            ("IT", "22060", 220),
            ("DE", "78262", 190),
            ("FI", "21100", 255),
            ("GR", "63075", 240),
            ("AT", "6700", 200),
            ("PT", "1000-001", 230),
            ("CY", "8010", 190),
        ] {
            assert_eq!(rate(country, postcode), permille, "{country} {postcode}");
        }
    }

    #[test]
    fn some_parts_of_the_union_have_a_standard_rate_of_their_own() {
        for (country, postcode, permille) in
            [("PT", "9000-001", 220), ("PT", "9500-001", 160), ("AT", "6691", 190), ("AT", "6993", 190)]
        {
            assert_eq!(rate(country, postcode), permille, "{country} {postcode}");
        }
    }

    #[test]
    fn monaco_is_taxed_as_france() {
        let monaco = rule("MC", "98000");
        assert_eq!((monaco.country.code(), monaco.permille, monaco.included), ("FR", 200, false));
    }
}
